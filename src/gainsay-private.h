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

/* ---- documents (gainsay-inputs.c) ------------------------------------- */

typedef GsDocument *(*GsReadDocument)(GsArena *arena, void *data);

/* A document on its way; all that is made of it lies in its arena. */
typedef struct {
  GsArena *arena;
  GsDocument *document;
  GsDocumentReport report;
} GsJob;

/* What a command makes of documents. */
typedef struct {
  void *to;
  void (*work)(void *to, GsJob *job); /* may end at the limit of memory */
  void (*take)(void *to, GsJob *job); /* comes after it, if it did not */
  void (*fail)(void *to, const char *name, const char *message);
} GsTaker;

/* Reads a document, and has it worked on; false when there was none. */
bool gs_taker_read(const GsTaker *taker,
                   const char *name,
                   GsReadDocument read,
                   void *data);

/* Where an input goes. */
typedef struct {
  void *to;
  /* Reads one with `read` and `data`; false when there was none. */
  bool (*take)(void *to, const char *name, GsReadDocument read, void *data);
  /* Is told of an input that could not be read. */
  void (*fail)(void *to, const char *name, const char *message);
  GsSlice comment_mark;       /* of plain text; empty: none */
  GsDate assumed_date;        /* where a text does not tell it */
  const GsDocumentType *type; /* NULL: what the name says */
  const char *stdin_path;     /* what "-" is called; NULL: "-" */
  size_t max_bytes;           /* of a document, or of a line of a stream */
} GsInput;

void gs_input_text(const GsInput *input, const char *name, GsSlice bytes);
void gs_input_file(const GsInput *input, const char *path);
void gs_input_json_lines(const GsInput *input,
                         const char *name,
                         GainsayReadFunc read,
                         void *data);

/* Output was lost, with errno `lost`. */
void gs_set_lost(GError **error, int lost);

/* ---- two versions of rules (gainsay-diff.c) ---------------------------- */

/* Here and below, `judging` is what the run judges by; it outlives these. */

typedef struct GsDiff GsDiff;
GsDiff *gs_diff_new(const GainsayRules *rules,
                    const GainsayOptions *options,
                    const GsConflictOptions *judging);
void gs_diff_free(GsDiff *diff);

/* As gs_levels_enter(), for the old rules. */
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

/* Narrows a document's findings down, and settles their fates. */
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

/* From now on it is about the text at `path`.  False when the configuration
 * leaves no rule to check it by: it is passed over. */
bool gs_levels_enter(GsLevels *levels, const char *path);

/* The rules that are not asked there, by index; filled anew for each text. */
const bool *gs_levels_off(const GsLevels *levels);

/* Gives the findings there the levels that the configuration wants. */
void gs_levels_apply(const GsLevels *levels,
                     GsArena *arena,
                     GsDocumentReport *report);

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
  GsLevels *levels;  /* of the input that is read */
  GArray *overrides; /* (element-type GsReportOverride): for the end */
  GsArena *arena;    /* of what follows */
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
  GsRunTotals totals;
  bool reads_file;            /* now: a path, and no text or stream */
  char *comments;             /* what marks one in plain text, or NULL */
  const GsDocumentType *type; /* of all inputs, or NULL */
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

/* What is wrong with the run as a whole, and not with one document. */
void gs_run_fail(GainsayRun *run, const char *format, ...) G_GNUC_PRINTF(2, 3);

/* Has the report tell why nothing was checked (gainsay-refusal.c). */
void gs_refusal_tell(GainsayRun *run);
