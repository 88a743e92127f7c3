/* SPDX-License-Identifier: Apache-2.0
 *
 * What the two halves of the library share: rules, and the way of a document
 * through all rooms.
 */
#pragma once

#include "gainsay.h"

#include "attribution/attribution.h"
#include "baseline/baseline.h"
#include "change/change.h"
#include "conflict/conflict.h"
#include "document/document.h"
#include "report/report.h"
#include "suppression/suppression.h"

struct GainsayRules {
  gatomicrefcount n_holders;
  GsRuleSet *set;
  char *warnings;
  const char **ids;   /* NULL at the end */
  const char **packs; /* those that were asked for */
};

/* One more holder: gainsay_rules_free() ends each.  The count is all that
 * ever changes in rules. */
GainsayRules *gs_gainsay_share_rules(const GainsayRules *rules);
GainsayRun *gs_gainsay_share_run(GainsayRun *run);

/* Rules without any, for a run that only tells why. */
GainsayRules *gs_gainsay_no_rules(void);

/* Where the library's own packs are, NULL at the end. */
extern const char *const gs_installed_roots[];

/* Reads, pairs and judges `document`; all in its arena. */
void gs_gainsay_judge(GsDocument *document,
                      const GsRuleSet *set,
                      const GsConflictOptions *options,
                      GsDocumentReport *report);

/* The type of that name, NULL for NULL; false when there is none such. */
bool gs_gainsay_find_type(const char *name,
                          const GsDocumentType **type,
                          GError **error);

/* The date that `text` is, {0} for NULL; false when it is none. */
bool gs_gainsay_find_date(const char *text, GsDate *date, GError **error);

/* ---- one document (gainsay-job.c) -------------------------------------- */

typedef struct GsTextLevels GsTextLevels;
typedef GsDocument *(*GsReadDocument)(GsArena *arena, void *data);

/* A document on its way; all that is made of it lies in its arena.  What work
 * on it needs to know of the run was set when it was read. */
typedef struct {
  GsArena *arena;
  GBytes *bytes; /* that the document keeps, or NULL */
  GsDocument *document;
  const GsPropositions *propositions; /* what it says; not of every command */
  GsDocumentReport report;
  size_t number;             /* of those of the run, from 0 */
  GsTextLevels *levels;      /* of the text, or of the stream */
  GsConflictOptions options; /* to judge it by */
  bool is_too_large;         /* the limit of memory was reached */
  bool is_done;              /* the work: known to GsWorkers alone */
} GsJob;

/* What a command makes of documents. */
typedef struct {
  void *to;
  /* May end at the limit of memory.  With several workers it must not change
   * `to`, for each document has a thread of its own. */
  void (*work)(void *to, GsJob *job);
  /* The same in order of the documents, on the run's thread; or NULL. */
  void (*settle)(void *to, GsJob *job);
  void (*take)(void *to, GsJob *job); /* comes after them */
  void (*fail)(void *to, const char *name, const char *message);
  const GsRuleSet *readers; /* that must be able to read its language; NULL: it
                               may be any */
} GsTaker;

/* Reads a document into the job; false when there was none. */
bool gs_job_read(GsJob *job, GsReadDocument read, void *data);
void gs_job_clear(GsJob *job);

/* Works on it; then, of `name`, settles and takes it, or tells that it was too
 * large. */
void gs_job_work(GsJob *job, const GsTaker *taker);
void gs_job_end(GsJob *job, const char *name, const GsTaker *taker);

/* ---- languages (gainsay-language.c) ------------------------------------ */

/* Adds a problem to a document that says it is in a language for which there
 * is no pack in `set`. */
void gs_language_check(const GsRuleSet *set, GsDocument *document);

/* ---- threads (gainsay-workers.c) --------------------------------------- */

/* Threads that do the work on documents while the run reads on.  They call
 * nothing that was given to the run, and take no signals. */
typedef struct GsWorkers GsWorkers;
GsWorkers *gs_workers_new(unsigned n, const GsTaker *taker);
void gs_workers_free(GsWorkers *workers);

/* `job` must stay until it is done. */
void gs_workers_give(GsWorkers *workers, GsJob *job);
bool gs_workers_are_done(GsWorkers *workers, const GsJob *job);
void gs_workers_wait(GsWorkers *workers, const GsJob *job);

/* No work is begun any more on what was given. */
void gs_workers_drop(GsWorkers *workers);

/* ---- inputs (gainsay-inputs.c) ----------------------------------------- */

/* A document that is to be read. */
typedef struct {
  const char *name; /* of the input that it comes from */
  GsReadDocument read;
  void *data;    /* for `read` */
  GBytes *bytes; /* that the document keeps; NULL: it is one of a stream */
} GsDocumentReading;

/* Where an input goes. */
typedef struct {
  void *to;
  /* Reads one; false when there was none. */
  bool (*take)(void *to, const GsDocumentReading *reading);
  /* Is told of an input that could not be read. */
  void (*fail)(void *to, const char *name, const char *message);
  GsSlice comment_mark;       /* of plain text; empty: none */
  GsDate assumed_date;        /* where a text does not tell it */
  const GsDocumentType *type; /* NULL: what the name says */
  const char *stdin_path;     /* what "-" is called; NULL: "-" */
  size_t max_bytes;           /* of a document, or of a line of a stream */
  bool takes_no_stream;
} GsInput;

/* Why there can be none. */
extern const char gs_input_no_stream[];

void gs_input_text(const GsInput *input, const char *name, GBytes *bytes);
void gs_input_file(const GsInput *input, const char *path);

/* All documents of `stream`. (transfer full) */
void gs_input_stream(const GsInput *input, const char *name, GsStream *stream);

/* Output was lost, with errno `lost`. */
void gs_set_lost(GError **error, int lost);

/* ---- two versions of rules (gainsay-diff.c) ---------------------------- */

/* Here and below, `judging` is what the run judges by; it outlives these. */

typedef struct GsDiff GsDiff;
GsDiff *gs_diff_new(const GainsayRules *rules,
                    const GainsayOptions *options,
                    const GsConflictOptions *judging);
void gs_diff_free(GsDiff *diff);

/* From now on it is about the text at `path`. */
void gs_diff_enter(GsDiff *diff, const char *path);
GsTaker gs_diff_taker(GsDiff *diff);
void gs_diff_count(const GsDiff *diff, GainsayProgress *progress);

/* Writes the sum: the status of the run. */
int gs_diff_finish(GsDiff *diff, GError **error);

/* ---- a source book (gainsay-sources.c) --------------------------------- */

typedef struct GsSources GsSources;
GsSources *gs_sources_new(const GsRuleSet *set, const GainsayOptions *options);
void gs_sources_free(GsSources *sources);
GsTaker gs_sources_taker(GsSources *sources);
void gs_sources_count(const GsSources *sources, GainsayProgress *progress);

/* Writes a line for each, those with most claims first: how many claims, what
 * they are (person, name, role, outlet), name, first place.  The status of
 * the run. */
int gs_sources_finish(GsSources *sources, GError **error);

/* ---- entries of the rules (gainsay-entries.c) --------------------------- */

/* Phrases of lists and alternatives of patterns, and which of them texts
 * have.  Only of a set that is thorough. */
typedef struct GsEntries GsEntries;

/* Whose phrases: those of lists that rules of the packs asked for use, or all
 * phrases of these packs, for which no rule need ask. */
typedef enum {
  GS_ENTRIES_OF_RULES,
  GS_ENTRIES_OF_PACKS,
} GsEntriesOf;

typedef struct {
  size_t phrases;
  size_t n_phrases; /* of how many */
  size_t alternatives;
  size_t n_alternatives;
} GsEntriesMet;

GsEntries *
gs_entries_new(GsArena *arena, const GsRuleSet *set, GsEntriesOf which);

/* Notes what of them stands in `text`: of the alternatives, only those of this
 * rule unless it is -1. */
void gs_entries_look(GsEntries *entries, const GsText *text, gssize rule);

/* Adds lines that tell what no `text` ("example") had. */
GsEntriesMet
gs_entries_tell(const GsEntries *entries, const char *text, GString *out);

/* ---- what a corpus never uses (gainsay-coverage.c) ---------------------- */

typedef struct GsCoverage GsCoverage;
GsCoverage *gs_coverage_new(const GainsayRules *rules,
                            const GainsayOptions *options,
                            const GsConflictOptions *judging);
void gs_coverage_free(GsCoverage *coverage);
GsTaker gs_coverage_taker(GsCoverage *coverage);
void gs_coverage_count(const GsCoverage *coverage, GainsayProgress *progress);

/* Writes how often each rule found something, then what never stood in a
 * text.  The status of the run. */
int gs_coverage_finish(GsCoverage *coverage, GError **error);

/* What no example has; as gainsay_describe(). */
char *gs_coverage_of_examples(const GsRuleSet *set);

/* ---- why (gainsay-why.c) ------------------------------------------------ */

typedef struct GsWhy GsWhy;

/* NULL with GAINSAY_ERROR_OPTION when there is no such rule. */
GsWhy *gs_why_new(const GainsayRules *rules,
                  const GainsayOptions *options,
                  GError **error);
void gs_why_free(GsWhy *why);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(GsWhy, gs_why_free)
GsTaker gs_why_taker(GsWhy *why);
int gs_why_finish(GsWhy *why, GError **error);

/* What an exercise's format has its files end in; as gainsay_find_name(). */
const char *
gs_exercise_extension(const char *format, bool is_key, GError **error);

/* ---- reports (gainsay-outputs.c) -------------------------------------- */

typedef enum {
  GS_COMMAND_CHECK,
  GS_COMMAND_CLAIMS,
  GS_COMMAND_PAIRS,
  GS_COMMAND_DIFF,
  GS_COMMAND_SOURCES,
  GS_COMMAND_COVERAGE,
  GS_COMMAND_BASELINE,
  GS_COMMAND_WHY,
} GsCommand;

/* Where a report goes, and how it looks there. */
typedef struct {
  GainsayWriteFunc write;
  void *data;
  GDestroyNotify destroy; /* of `data`; or NULL */
  GsLook look;
} GsOutputTo;

/* All that a run writes to. */
typedef struct GsOutputs GsOutputs;
GsOutputs *gs_outputs_new(const GsRuleSet *set, GsCommand command);
void gs_outputs_free(GsOutputs *outputs);

/* False with GAINSAY_ERROR_OPTION when the command has no such format; `to`
 * is then destroyed. */
bool gs_outputs_add(GsOutputs *outputs,
                    const char *format,
                    const GsOutputTo *to,
                    GError **error);

/* Asks for what its reports tell beyond findings. */
void gs_outputs_set_needs(const GsOutputs *outputs, GsConflictOptions *options);
void gs_outputs_write(GsOutputs *outputs, const GsDocumentReport *report);

/* Writes what is left; 0, or the errno of the first failed write. */
int gs_outputs_end(GsOutputs *outputs, const GsRunTotals *totals);

/* Which levels of rules the configuration changed; they must stay. */
void gs_outputs_set_overrides(GsOutputs *outputs, const GArray *overrides);

/* ---- what is wanted (gainsay-narrow.c) -------------------------------- */

typedef struct {
  bool *is_off; /* rules by index */
  bool only_undisclosed;
  int least_confidence; /* 0 low, 1 medium, 2 high */
  bool by_source;       /* claims, and not in order of the text */
} GsNarrow;

/* False with GAINSAY_ERROR_OPTION; clear it in either case. */
bool gs_narrow_init(GsNarrow *narrow,
                    const GsRuleSet *set,
                    const GainsayOptions *options,
                    GError **error);
void gs_narrow_clear(GsNarrow *narrow);

/* Takes out the findings that are not wanted, and puts the claims in the
 * order that is. */
void gs_narrow_report(const GsNarrow *narrow,
                      GsArena *arena,
                      GsDocumentReport *report);

/* ---- what becomes of findings (gainsay-fates.c) ------------------------ */

typedef struct {
  GsArena *arena; /* of what follows */
  GsSuppressionOptions suppression;
  const bool *is_out; /* rules that are not wanted anywhere, by index */
  GsChanges *changes; /* or NULL: all is looked at */
  char *changes_folder;
  bool is_named;        /* the diff names a document of the run */
  GsBaseline *baseline; /* or NULL */
  char *baseline_path;
  bool is_collecting; /* what is found is added to it */
  char *reason;       /* for that, or NULL */
} GsFates;

/* False with GAINSAY_ERROR_OPTION; clear it in either case. */
bool gs_fates_init(GsFates *fates,
                   const GsRuleSet *set,
                   const GainsayOptions *options,
                   GError **error);
void gs_fates_clear(GsFates *fates);

/* Settles the fate of findings that comments in the document ignore. */
void
gs_fates_ignore(GsFates *fates, GsDocument *document, GsDocumentReport *report);

/* Does the claim stand in a line of the document that was changed? */
bool gs_fates_is_changed(const GsFates *fates,
                         const GsDocument *document,
                         const GsReportedClaim *claim);

/* After that: settles the fates of the rest, and narrows a document's findings
 * down. */
void gs_fates_settle(GsFates *fates,
                     const GsNarrow *narrow,
                     GsDocument *document,
                     GsDocumentReport *report);

/* After the last document: what of the baseline is stale, and what is to be
 * said of it all. */
void gs_fates_end(GsFates *fates,
                  GsRunTotals *totals,
                  GainsayRemarkFunc remark,
                  void *data);

/* As gainsay_run_read_baseline(); only after the end. */
char *gs_fates_read_baseline(const GsFates *fates,
                             GainsayBaselineAction action,
                             GainsayBaselineFacts *facts);

/* ---- levels by path (gainsay-levels.c) -------------------------------- */

typedef struct GsLevels GsLevels;

/* `config` may be NULL; `is_out` are the rules that are not wanted anywhere, by
 * index. */
GsLevels *gs_levels_new(const GainsayRules *rules,
                        GainsayConfig *config,
                        const bool *is_out);
void gs_levels_free(GsLevels *levels);

/* Does what holds for the text at `path` hold for a path that was added to the
 * configuration before the run?  What is of the whole run was settled then. */
bool gs_levels_foresee(const GsLevels *levels, const char *path);

/* What holds for the text at `path`.  (transfer full) */
GsTextLevels *gs_levels_of(const GsLevels *levels, const char *path);

/* One more holder; gs_text_levels_free() ends each. */
GsTextLevels *gs_text_levels_share(GsTextLevels *text);
void gs_text_levels_free(GsTextLevels *text);

/* Is a rule left to check the text by?  Else it is passed over. */
bool gs_text_levels_have_any(const GsTextLevels *text);

/* The rules that are not asked there, by index. */
const bool *gs_text_levels_off(const GsTextLevels *text);

/* Gives the findings there the levels that the configuration wants. */
void gs_text_levels_apply(const GsTextLevels *text,
                          GsArena *arena,
                          GsDocumentReport *report);

/* Notes that the run has come to that text. */
void gs_levels_note(GsLevels *levels, const GsTextLevels *text);

/* A remark on each section that no text fell under. */
void gs_levels_tell_unused(const GsLevels *levels,
                           GainsayRemarkFunc remark,
                           void *data);

/* The configuration file that had texts passed over, with the place and a
 * message (transfer full: g_free); NULL, and no message: there is none. */
const char *
gs_levels_passed_over(const GsLevels *levels, GsPlace *place, char **message);

/* Adds what sections that matched a text say: (element-type
 * GsReportOverride). */
void gs_levels_list(const GsLevels *levels, GArray *overrides);

/* ---- what a run does, step by step (gainsay-steps.c) ------------------- */

/* What was read, and waits until all before it is settled: the beginning of an
 * input, a document, what is wrong with an input, or several of these. */
typedef struct {
  char *name;           /* of the input */
  bool is_input;        /* it begins here, */
  GsTextLevels *levels; /* with these; or NULL */
  bool is_of_stream;
  char *message; /* why it was not read, or NULL */
  GsJob *job;    /* or NULL */
} GsStep;

typedef struct {
  GQueue all;         /* (element-type GsStep), in order of the inputs */
  size_t n_documents; /* in them, read or not */
} GsSteps;

/* One more step, which is settled at once or, where workers have a part in it,
 * soon. (transfer full) */
void gs_steps_add(GainsayRun *run, GsStep *step);

/* Settles all steps. */
void gs_steps_end(GainsayRun *run);

/* Gives them up, unsettled. */
void gs_steps_clear(GainsayRun *run);

/* Is the run over, so that the input called `name` comes too late? */
bool gs_steps_are_over(GainsayRun *run, const char *name);

/* ---- documents paired with one another (gainsay-held.c) ----------------- */

typedef struct GsHeld GsHeld;

/* `max_bytes` of memory are all that documents may take together. */
GsHeld *gs_held_new(size_t max_bytes);
void gs_held_free(GsHeld *held);

/* False, too, where there is none: documents go out as they come. */
bool gs_held_is_open(const GsHeld *held);

/* Takes all that the job owns, and leaves it empty. */
void gs_held_add(GainsayRun *run, GsJob *job);
void
gs_held_add_problem(GainsayRun *run, const char *name, const char *message);

/* After the last one: judges the pairs across, and reports all. */
void gs_held_end(GainsayRun *run);

/* ---- a run (gainsay-run.c makes it, gainsay.c gives it documents) ------ */

struct GainsayRun {
  gatomicrefcount n_holders;
  GainsayRules *rules;
  const GsRuleSet *set; /* theirs */
  GsCommand command;
  GsConflictOptions options;
  GsLook look;
  int fail_on; /* rank of the level; above all others: none counts */
  GsNarrow narrow;
  GsFates fates;
  GsLevels *levels;
  GsTextLevels *here; /* of the input that is read, or NULL */
  GArray *overrides;  /* (element-type GsReportOverride): for the end */
  GsArena *arena;     /* of what follows */
  GsAttributions *attributions; /* claims of another program, or NULL */
  char *claims_path;            /* where they come from */
  char *refusal;                /* why nothing is checked, or NULL */
  size_t least_claims;
  bool fails_on_stale;
  bool tells_unused; /* sections of the configuration */
  GsOutputs *outputs;
  GsDiff *diff;         /* or NULL */
  GsSources *sources;   /* or NULL */
  GsCoverage *coverage; /* or NULL */
  GsWhy *why;           /* or NULL */
  GsHeld *held;         /* NULL: claims pair within their document alone */
  GsRunTotals totals;
  bool reads_file;            /* now: a path, and no text or stream */
  unsigned n_jobs;            /* documents that are worked on at once */
  GsWorkers *workers;         /* NULL: the run's own thread does all */
  GsSteps steps;              /* that were read and not yet settled */
  char *comments;             /* what marks one in plain text, or NULL */
  const GsDocumentType *type; /* of all inputs, or NULL */
  bool is_any_language;       /* whatever they say */
  GsDate assumed_date;        /* of those that do not tell theirs */
  char *stdin_path;           /* what "-" is called, or NULL */
  size_t max_bytes;           /* of a document, or of a line of a stream */
  GainsayProgressFunc progress;
  void *progress_data;
  size_t n_done;   /* documents */
  size_t n_unread; /* documents and streams that came after the end */
  bool is_over;    /* `progress` said so */
  bool is_cut;     /* in the middle of a stream */
  char *over;      /* what came then */
  GainsayRemarkFunc remark;
  void *remark_data;
};

/* Who works on the documents of this run (gainsay-document.c). */
GsTaker gs_taker_of(GainsayRun *run);

/* Counts and writes what a document led to; of the second, its remarks. */
void gs_run_report(GainsayRun *run, const GsDocumentReport *report);
void gs_run_remark(const GainsayRun *run, const GsDocumentReport *report);

/* Gives a document's findings their levels, and settles which of them its
 * comments ignore. */
void gs_run_ignore(GainsayRun *run, GsJob *job);

/* Reports what a document led to, with its own problems; and one more of them,
 * which has no place in it. */
void gs_run_take(GainsayRun *run, GsJob *job);
void gs_job_add_problem(GsJob *job, const char *message);

/* What is wrong with the run as a whole, and not with one document. */
void gs_run_fail(GainsayRun *run, const char *format, ...) G_GNUC_PRINTF(2, 3);

/* Has the report tell why nothing was checked (gainsay-refusal.c). */
void gs_refusal_tell(GainsayRun *run);
