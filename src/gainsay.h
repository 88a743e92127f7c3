/* SPDX-License-Identifier: Apache-2.0
 *
 * gainsay: finds claims in a text that contradict each other.
 *
 * The way through: gainsay_rules_new() loads rules, gainsay_run_new() begins
 * a run, gainsay_run_add_file() and its sisters give it texts, and
 * gainsay_run_finish() ends the report.
 *
 * Ownership: new, read and parse give what you must free.  get gives what its
 * parent keeps.  Nothing you pass in is freed, or kept when the function has
 * returned; but a run shares the rules that it was made from, and keeps
 * callbacks with their data.
 *
 * Texts are UTF-8 but for the bytes of documents, and paths.  The library
 * never prints, never exits, and reads no environment.  A GainsayRules does
 * not change and may be used by several threads at once; a GainsayRun by one
 * thread at a time.
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * GainsayError:
 * @GAINSAY_ERROR_RULES: a rule file is wrong
 * @GAINSAY_ERROR_READ: an input could not be read
 * @GAINSAY_ERROR_WRITE: the report could not be written
 * @GAINSAY_ERROR_OPTION: an option has a value that is not known
 * @GAINSAY_ERROR_CONFIG: a configuration file is wrong
 *
 * Why a function could not do its work.
 */
typedef enum {
  GAINSAY_ERROR_RULES,
  GAINSAY_ERROR_READ,
  GAINSAY_ERROR_WRITE,
  GAINSAY_ERROR_OPTION,
  GAINSAY_ERROR_CONFIG,
} GainsayError;

#define GAINSAY_ERROR (gainsay_error_quark())
GQuark gainsay_error_quark(void);

/**
 * gainsay_version:
 *
 * Returns: (transfer none): the version of the library, such as "0.1.0"
 */
const char *gainsay_version(void);

/* ---- rules ------------------------------------------------------------ */

/**
 * GainsayRules:
 *
 * Packs of rules, ready to judge by.
 */
typedef struct GainsayRules GainsayRules;

#define GAINSAY_TYPE_RULES (gainsay_rules_get_type())
GType gainsay_rules_get_type(void) G_GNUC_CONST;

/**
 * GainsayRulesFlags:
 * @GAINSAY_RULES_THOROUGH: the warnings also tell what takes a while to find
 *   out, and only of the packs that were asked for
 *
 * How rules are loaded.
 */
typedef enum {
  GAINSAY_RULES_THOROUGH = 1 << 0,
} GainsayRulesFlags;

/**
 * gainsay_rules_new:
 * @packs: (array zero-terminated=1): packs by name, by path below a root, or
 *   as file or folder; at least one
 * @roots: (array zero-terminated=1) (nullable): folders to look for packs in,
 *   in order; %NULL: where the library's own packs are installed
 * @lexicon: (type filename) (nullable): the compiled table of words; %NULL:
 *   the installed one
 * @flags: how to load them
 * @error: %GAINSAY_ERROR_RULES when anything is wrong; its message holds every
 *   diagnostic with file, line, column and caret, one below the other
 *
 * Loads @packs, and the packs that they use.
 *
 * Returns: (transfer full): the rules; gainsay_rules_free()
 */
GainsayRules *gainsay_rules_new(const char *const *packs,
                                const char *const *roots,
                                const char *lexicon,
                                GainsayRulesFlags flags,
                                GError **error);

/**
 * gainsay_rules_free: (skip)
 * @rules: (transfer full) (nullable): the rules
 *
 * Gives them up; they go with the last run that shares them.
 */
void gainsay_rules_free(GainsayRules *rules);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(GainsayRules, gainsay_rules_free)

/**
 * GainsayList:
 * @GAINSAY_LIST_RULES: ids of all rules, such as "en/denial", in the order of
 *   the files
 * @GAINSAY_LIST_PACKS: names of the packs that were asked for, without those
 *   that they only use
 *
 * What names there are.
 */
typedef enum {
  GAINSAY_LIST_RULES,
  GAINSAY_LIST_PACKS,
} GainsayList;

/**
 * gainsay_rules_get_list:
 * @rules: the rules
 * @list: which
 *
 * Returns: (transfer none) (array zero-terminated=1): the names
 */
const char *const *gainsay_rules_get_list(const GainsayRules *rules,
                                          GainsayList list);

/**
 * GainsayDescription:
 * @GAINSAY_DESCRIPTION_BUILD: what the library is built of, as a JSON object:
 *   its version, those of GLib and PCRE2, what it reads and writes, and name,
 *   version and hash of all packs of the rules
 * @GAINSAY_DESCRIPTION_WARNINGS: what may be wrong with the rules; "" if
 *   nothing
 * @GAINSAY_DESCRIPTION_COVERAGE: which phrases of lists and which alternatives
 *   of patterns no example has, of the packs that were asked for; a line each,
 *   and a sum.  Only of rules that were loaded with %GAINSAY_RULES_THOROUGH
 *
 * What to tell of rules.
 */
typedef enum {
  GAINSAY_DESCRIPTION_BUILD,
  GAINSAY_DESCRIPTION_WARNINGS,
  GAINSAY_DESCRIPTION_COVERAGE,
} GainsayDescription;

/**
 * gainsay_describe:
 * @rules: (nullable): the rules; %NULL: there are none, so that only the build
 *   can be told
 * @what: what of them to tell
 *
 * Returns: (transfer full): a text; g_free()
 */
char *gainsay_describe(const GainsayRules *rules, GainsayDescription what);

/**
 * GainsayRuleFacts:
 * @text: (array length=text_len) (element-type guint8): as its file has it;
 *   no NUL at its end
 *
 * What is known of a rule; it lives as long as the rules.
 */
typedef struct {
  const char *id;       /* "en/denial" */
  const char *title;    /* or NULL */
  const char *type;     /* denial negation … */
  const char *strength; /* conflict tension */
  const char *file;     /* where it stands */
  unsigned line;        /* from 1 */
  unsigned column;      /* from 1, in code points */
  unsigned n_examples;
  const char *text;
  size_t text_len; /* in bytes */
} GainsayRuleFacts;

/**
 * gainsay_rules_get_facts:
 * @rules: the rules
 * @id: a rule, such as "en/denial"; the bare name is enough where one pack
 *   has it
 * @facts: (out caller-allocates): what is known of it
 *
 * Returns: %FALSE when there is no such rule
 */
gboolean gainsay_rules_get_facts(const GainsayRules *rules,
                                 const char *id,
                                 GainsayRuleFacts *facts);

/**
 * gainsay_rules_format:
 * @name: path of a rule file as messages show it
 * @bytes: (array length=len) (element-type guint8): its text
 * @len: in bytes
 * @error: %GAINSAY_ERROR_RULES when it cannot be read as rules
 *
 * Puts a rule file into the common layout: blanks and empty lines change,
 * nothing else.
 *
 * Returns: (transfer full): its new text; g_free()
 */
char *gainsay_rules_format(const char *name,
                           const char *bytes,
                           size_t len,
                           GError **error);

/**
 * GainsayExample:
 *
 * One example of one rule, run; it lives while its callback is called.
 */
typedef struct {
  const char *rule; /* "en/denial" */
  const char *kind; /* flag pass todo-flag todo-pass */
  const char *file; /* where the example stands */
  unsigned line;
  gboolean has_passed; /* todo examples: whether they would pass */
  const char *text;    /* the example */
  const char *found;   /* what was found instead, for people; "" if nothing */
  unsigned column;     /* of the place */
} GainsayExample;

/**
 * GainsayExampleFunc:
 * @example: (transfer none): how it went
 * @data: (closure): what was given with the callback
 *
 * Is told of each example.
 */
typedef void (*GainsayExampleFunc)(const GainsayExample *example, void *data);

/**
 * gainsay_rules_test:
 * @rules: the rules
 * @packs: (array zero-terminated=1) (nullable): names of packs; %NULL: all
 * @each: (scope call) (closure data): is told of each example
 * @data: for @each
 *
 * Runs every example of every rule of @packs.
 */
void gainsay_rules_test(const GainsayRules *rules,
                        const char *const *packs,
                        GainsayExampleFunc each,
                        void *data);

/* ---- configuration ---------------------------------------------------- */

/**
 * GainsayConfig:
 *
 * The configuration files that hold for the texts of a run; see
 * gainsay-config(5).
 */
typedef struct GainsayConfig GainsayConfig;

#define GAINSAY_TYPE_CONFIG (gainsay_config_get_type())
GType gainsay_config_get_type(void) G_GNUC_CONST;

/**
 * gainsay_config_new:
 * @file: (type filename) (nullable): the file that holds for all texts; %NULL:
 *   for each text the .gainsay.ini in its folder or the nearest above
 * @user_file: (type filename) (nullable): the file that holds where none of
 *   these is found, if it exists
 * @roots: (array zero-terminated=1) (nullable): folders to look for packs in,
 *   as for gainsay_rules_new()
 * @paths: (array zero-terminated=1): the texts that the run will read, or their
 *   folders; "-": a text that stands in the working directory
 *
 * Reads the files that hold for @paths; gainsay_config_check() tells what is
 * wrong in them.  A run takes no text under a file that was not read before it
 * began.
 *
 * Returns: (transfer full): the configuration; gainsay_config_free()
 */
GainsayConfig *gainsay_config_new(const char *file,
                                  const char *user_file,
                                  const char *const *roots,
                                  const char *const *paths);

/**
 * gainsay_config_free: (skip)
 * @config: (transfer full) (nullable): the configuration
 *
 * Gives it up; it goes with the last run that shares it.
 */
void gainsay_config_free(GainsayConfig *config);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(GainsayConfig, gainsay_config_free)

/**
 * GainsaySetting:
 * @packs: (array zero-terminated=1) (nullable): of "rules" and "source-book"
 *
 * What a line of a configuration file says; it lives as long as the
 * configuration.
 */
typedef struct {
  const char *value;        /* a path is one from the working directory */
  const char *const *packs; /* of the keys that name packs, for
                               gainsay_rules_new(); else NULL.  One that is
                               missing is left out, which
                               gainsay_config_check() tells */
  const char *section;      /* "gainsay", or the glob of texts */
  const char *file;         /* as messages show it */
  unsigned line;
  unsigned column; /* of the value */
} GainsaySetting;

/**
 * gainsay_config_get:
 * @config: the configuration
 * @path: (type filename) (nullable): a text; %NULL: all texts of the run, which
 *   has one value of a key: where their files differ in it,
 *   gainsay_config_check() will tell so
 * @key: (nullable): a key of [gainsay], such as "fail-on"; of a text also the
 *   id of a rule, such as "en/denial", for its level there; %NULL: nothing but
 *   the file
 * @setting: (out caller-allocates): what is said of it, and where
 *
 * Returns: %FALSE when no line sets @key, or no file holds
 */
gboolean gainsay_config_get(GainsayConfig *config,
                            const char *path,
                            const char *key,
                            GainsaySetting *setting);

/**
 * gainsay_config_check:
 * @config: the configuration
 * @rules: (nullable): the rules of the run; %NULL: they cannot be loaded
 * @are_others: they are not those that the configuration asks for, which may
 *   then name rules of other packs
 * @error: %GAINSAY_ERROR_CONFIG when anything is wrong; its message holds the
 *   diagnostics with file, line, column and caret, at most 20, and their sum
 *
 * Is all right with the files that were read, and with what was asked of them?
 *
 * Returns: %FALSE on an error
 */
gboolean gainsay_config_check(GainsayConfig *config,
                              const GainsayRules *rules,
                              gboolean are_others,
                              GError **error);

/* ---- a run over documents --------------------------------------------- */

/**
 * GainsayRun:
 *
 * Documents on their way to a report.
 */
typedef struct GainsayRun GainsayRun;

#define GAINSAY_TYPE_RUN (gainsay_run_get_type())
GType gainsay_run_get_type(void) G_GNUC_CONST;

/**
 * GainsayWriteFunc:
 * @bytes: (array length=len) (element-type guint8): a piece of the report
 * @len: in bytes
 * @data: (closure): what was given with the callback
 *
 * Takes output.
 *
 * Returns: 0, or the errno of a failed write
 */
typedef int (*GainsayWriteFunc)(const char *bytes, size_t len, void *data);

/**
 * GainsayReadFunc: (skip)
 * @to: where to put bytes
 * @room: how many at most
 * @data: what was given with the callback
 *
 * Gives input.
 *
 * Returns: how many bytes; 0 at the end, -1 with errno on errors
 */
typedef gssize (*GainsayReadFunc)(void *to, size_t room, void *data);

/**
 * GainsayRemarkFunc:
 * @remark: one line, without line end
 * @data: (closure): what was given with the callback
 *
 * Takes remarks about the run.
 */
typedef void (*GainsayRemarkFunc)(const char *remark, void *data);

/**
 * GainsayProgress:
 *
 * How far a run is.
 */
typedef struct {
  size_t documents; /* that are done, whether they could be read or not */
  size_t claims;    /* in them; the narrator's do not count */
  size_t findings;  /* of the levels that are shown, and of all others */
} GainsayProgress;

/**
 * GainsayProgressFunc:
 * @progress: (transfer none): how far the run is
 * @data: (closure): what was given with the callback
 *
 * Is told after each document.
 *
 * Returns: %FALSE to end the run: what was added after that document is not
 *   checked, the report says how much was, and the status is 2
 */
typedef gboolean (*GainsayProgressFunc)(const GainsayProgress *progress,
                                        void *data);

/**
 * GainsayQuestion:
 *
 * What a person asks of a place in a text: lines and columns from 1.
 */
typedef struct {
  unsigned line;
  unsigned column;       /* in code points; 0: all of the line */
  unsigned other_line;   /* where the other side stands; 0: anywhere */
  unsigned other_column; /* 0: all of that line */
  const char *rule;      /* NULL: all */
  gboolean with_words;   /* every word with its lemma and tag */
  gboolean is_detailed;  /* every step of every rule */
  const char *document;  /* which one of a stream; NULL: all that are read */
} GainsayQuestion;

/**
 * GainsayOptions:
 *
 * What a run does.  A struct of zeros asks for a check without any output.
 */
typedef struct {
  const char *refusal;    /* why nothing is checked: the message of an error of
                             rules or configuration, whose lines the report then
                             has as problems.  Options on which rules count,
                             and on what becomes of findings, have no effect.
                             NULL: nothing is wrong */
  const char *command;    /* what is done with the documents:
                             check    findings (also for NULL)
                             claims   every claim
                             pairs    a verdict on each pair of texts
                             diff     findings that a change of rules brings and
                                      takes away, from `old_rules` on
                             sources  who speaks, and is in no source book yet
                             coverage what of the rules is never used; they are
                                      loaded with GAINSAY_RULES_THOROUGH
                             why      how the text was read at a place, and
                                      for each rule the nearest pair, which
                                      conditions held and which failed; see
                                      `question`
                             Of the options, these four use write, width,
                             has_color, progress, type, date, comments,
                             stdin_path and max_bytes.
                             baseline findings, for the file `baseline`, which
                                      need not be there; see
                                      gainsay_run_read_baseline() */
  const char *format;     /* of `write`: "pretty", "sarif" ...; NULL: pretty */
  const char *same_event; /* "assume", "anchored", "named"; NULL: the packs',
                             for pairs "assume" */
  const char *pair; /* where claims may pair: "document", each by itself; "run",
                       any two documents, which are then held in memory and
                       reported by gainsay_run_finish(); of check and baseline.
                       NULL: document */
  guint64 max_run_bytes; /* of memory that a run may hold for that; 0: 2 GiB */
  const char *fail_on; /* "error", "warning", "note", "never"; NULL: warning */
  const char *show;    /* "error", "warning", "note"; NULL: note */
  const char *const *only; /* globs of rule ids, NULL at the end; or NULL */
  const char *const *skip; /* the same */
  GainsayConfig *config;   /* what sets the levels of rules for each text; the
                              run shares it; NULL: only the rules do */
  gboolean tells_unused; /* a remark on each section that no text fell under */
  const char *min_confidence; /* "low", "medium", "high"; NULL: low */
  gboolean only_undisclosed;  /* of which the text does not tell */
  unsigned width;             /* columns of pretty; 0: do not cut */
  gboolean has_color;
  gboolean with_narrator;        /* claims: the narrator's in every format */
  const char *only_rule;         /* judge by this rule alone; NULL: by all */
  const GainsayRules *old_rules; /* diff: what the rules are set against */
  GainsayWriteFunc write; /* NULL: only what gainsay_run_add_output() adds */
  void *write_data;
  GainsayRemarkFunc remark;
  void *remark_data;
  const char *comments; /* plain text: lines that begin so are comments, and
                           no prose; NULL: no line is */
  const char *type;     /* what the inputs are: "text", "markdown", "html",
                           "jsonl", "docx", "nitf", "newsml", "ninjs"; NULL:
                           what the end of their names says, and text where
                           that says nothing */
  const char *date; /* YYYY-MM-DD, of publication, of texts that do not tell it;
                       NULL: it is not known then */
  const char *stdin_path; /* name of "-", which also says its type; NULL: "-" */
  GainsayProgressFunc progress;
  void *progress_data;
  gboolean show_ignored;  /* findings that comments of a draft ignore */
  gboolean needs_reasons; /* a comment without one ignores nothing */
  const char *diff;       /* unified: only findings with a side in a line that
                             it adds; NULL: all */
  size_t diff_len;
  const char *diff_name;   /* as messages show it; NULL: "diff" */
  const char *diff_folder; /* its paths start from there, or from the working
                              folder; NULL: from there only */
  const char *sort; /* claims: in order of "text", or by "source"; NULL: text */
  const char *claims;  /* file of claims in the JSON of citron, a value for each
                          document, in the place of those that would be
                          found; or NULL */
  size_t least_claims; /* with fewer in all, not everything was checked */
  const char *baseline;        /* file of findings that are accepted, or NULL */
  gboolean fail_on_stale;      /* status 1 when one of them is found no more */
  const char *baseline_reason; /* command baseline: why they are, or NULL */
  const GainsayQuestion *question; /* command why: what is asked */
  guint64 max_bytes; /* of a document, or of a line of a stream, at most 2 GiB;
                        what is larger becomes a problem; 0: 1 GiB */
  gboolean
      any_language; /* check, claims, baseline: texts may be in any,
                       whatever they say; else one that says it is in a language
                       for which the rules have no pack becomes a problem */
  unsigned jobs;    /* check, claims, pairs, baseline: how many documents are
                       worked on at once, at most 256; 0 or 1: one, by the
                       thread that adds it.  With more, threads of the library
                       work while texts are added; all callbacks are called by
                       the thread that adds or finishes, in the same order and
                       with the same bytes, but later; up to two documents for
                       each job are in memory, and a copy of each added text */
} GainsayOptions;

/**
 * gainsay_run_new:
 * @rules: (nullable): the rules to judge by; the run shares them; %NULL: there
 *   are none, as the options tell by `refusal`
 * @options: what to do; copied, but for the data of callbacks
 * @error: %GAINSAY_ERROR_OPTION when a value is not known
 *
 * Begins a run.
 *
 * Returns: (transfer full): the run; gainsay_run_free()
 */
GainsayRun *gainsay_run_new(const GainsayRules *rules,
                            const GainsayOptions *options,
                            GError **error);

/**
 * gainsay_run_free: (skip)
 * @run: (transfer full) (nullable): the run
 *
 * Gives it up, whether it was finished or not.
 */
void gainsay_run_free(GainsayRun *run);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(GainsayRun, gainsay_run_free)

/**
 * gainsay_run_add_output:
 * @run: the run, before its first document
 * @format: a format that the command has
 * @write: (scope notified) (closure data) (destroy destroy): takes the report
 * @data: for @write
 * @destroy: (nullable): frees @data when the run is freed, or could not take
 *   this output
 * @error: %GAINSAY_ERROR_OPTION when the command has no such format
 *
 * Writes the report to one more place, plain and not cut.
 *
 * Returns: %FALSE on an error
 */
gboolean gainsay_run_add_output(GainsayRun *run,
                                const char *format,
                                GainsayWriteFunc write,
                                void *data,
                                GDestroyNotify destroy,
                                GError **error);

/**
 * gainsay_run_add_text:
 * @run: the run
 * @name: its path as reports show it
 * @bytes: (array length=len) (element-type guint8): the text
 * @len: in bytes
 *
 * Checks a text that is held in memory.
 */
void gainsay_run_add_text(GainsayRun *run,
                          const char *name,
                          const char *bytes,
                          size_t len);

/**
 * gainsay_run_add_file:
 * @run: the run
 * @path: (type filename): a file
 *
 * Checks a file; what cannot be read becomes a problem of the run.
 */
void gainsay_run_add_file(GainsayRun *run, const char *path);

/**
 * gainsay_run_add_stream: (skip)
 * @run: the run
 * @name: its path as reports show it
 * @read: gives its bytes
 * @data: for @read
 *
 * Checks a stream of documents, one JSON object a line; for pairs, of lines
 * `id<TAB>text_a<TAB>text_b`.
 */
void gainsay_run_add_stream(GainsayRun *run,
                            const char *name,
                            GainsayReadFunc read,
                            void *data);

/**
 * gainsay_run_add_problem:
 * @run: the run
 * @name: an input that could not even be opened
 * @message: why
 *
 * Says in the report that an input was not checked.
 */
void
gainsay_run_add_problem(GainsayRun *run, const char *name, const char *message);

/**
 * gainsay_run_finish:
 * @run: the run
 * @error: %GAINSAY_ERROR_WRITE when output was lost
 *
 * Writes what is left, once, after the last document.
 *
 * Returns: how the run ended: 0 all was checked and nothing stands at
 *   `fail_on` or above; 1 something does, or, for diff, something differs; 2
 *   not everything could be checked, or @error is set
 */
int gainsay_run_finish(GainsayRun *run, GError **error);

/* ---- findings that are accepted --------------------------------------- */

/**
 * GainsayBaselineAction:
 * @GAINSAY_BASELINE_WRITE: the file with all that the run has found
 * @GAINSAY_BASELINE_PRUNE: the file without what it has found no more
 * @GAINSAY_BASELINE_SHOW: what is in it, for people
 *
 * What to make of a baseline.
 */
typedef enum {
  GAINSAY_BASELINE_WRITE,
  GAINSAY_BASELINE_PRUNE,
  GAINSAY_BASELINE_SHOW,
} GainsayBaselineAction;

/**
 * GainsayBaselineFacts:
 *
 * Counts of findings.
 */
typedef struct {
  size_t added; /* that the run has found */
  size_t stale; /* that it has found no more, though it read their document */
  size_t all;   /* in the file */
} GainsayBaselineFacts;

/**
 * gainsay_run_read_baseline:
 * @run: a run of the command baseline, after its end
 * @action: what to make of the baseline
 * @facts: (out caller-allocates) (optional): counts
 *
 * Reads the baseline as it is after a run.  Nothing is written to the file.
 *
 * Returns: (transfer full) (nullable): the text; %NULL when the options named
 *   no baseline
 */
char *gainsay_run_read_baseline(const GainsayRun *run,
                                GainsayBaselineAction action,
                                GainsayBaselineFacts *facts);

/* ---- classroom -------------------------------------------------------- */

/**
 * GainsayExercise:
 *
 * What an exercise for a class is made from, and how.
 */
typedef struct {
  const char *path;   /* of an article in which claims clash; no stream */
  const char *format; /* "html", "gift" ...; NULL: html */
  unsigned level;     /* 1 easy, 2, 3 hard */
  guint64 seed;       /* of every shuffle: the same seed, the same bytes */
  const char *plant;  /* put in a contradiction of this type, such as "number",
                         by the rules' plant blocks; NULL: none */
  GainsayWriteFunc write;
  void *worksheet_data; /* `write` gets the worksheet with this, */
  void *key_data;       /* then the key with this, */
  void *article_data;   /* and with this the article, if something was put in */
  GainsayRemarkFunc remark;
  void *remark_data;
  const char *type;     /* of the article, as in #GainsayOptions; likewise */
  const char *comments; /* begins lines of plain text that are no prose */
  const char *date;
  gboolean any_language;
} GainsayExercise;

/**
 * gainsay_rules_write_exercise:
 * @rules: the rules to find clashes by
 * @exercise: what to make
 * @error: %GAINSAY_ERROR_OPTION, %GAINSAY_ERROR_READ also when nothing in the
 *   article clashes or can be made to, or %GAINSAY_ERROR_WRITE
 *
 * Makes an exercise, and writes its worksheet and its key.  A contradiction
 * is only put in where @rules find it, beside all that they found before.  The
 * article with it is of the type and encoding of the original, whose bytes are
 * all kept; but of what is no text itself (.docx, news items) the prose alone
 * is written.
 *
 * Returns: 0; or 2 with @error, or with remarks on what of the article could
 *   not be read
 */
int gainsay_rules_write_exercise(const GainsayRules *rules,
                                 const GainsayExercise *exercise,
                                 GError **error);

/* ---- names ------------------------------------------------------------ */

/**
 * GainsayNaming:
 * @GAINSAY_NAMING_TYPE: the path of a draft, for its type
 * @GAINSAY_NAMING_FORMAT: the path of a report, for its format
 * @GAINSAY_NAMING_WORKSHEET: a format of exercises, for what the name of its
 *   worksheet ends in, such as ".gift"
 * @GAINSAY_NAMING_KEY: the same, for its key
 * @GAINSAY_NAMING_VARIANT: a type of drafts, for what the name of one ends in
 *   that something was put into
 *
 * What stands for what.
 */
typedef enum {
  GAINSAY_NAMING_TYPE,
  GAINSAY_NAMING_FORMAT,
  GAINSAY_NAMING_WORKSHEET,
  GAINSAY_NAMING_KEY,
  GAINSAY_NAMING_VARIANT,
} GainsayNaming;

/**
 * gainsay_find_name:
 * @naming: what is looked for
 * @given: (nullable): what is there; %NULL: the usual format of exercises,
 *   or the usual type of drafts
 * @error: %GAINSAY_ERROR_OPTION when it stands for nothing
 *
 * Returns: (transfer none) (nullable): what @given stands for, or %NULL
 */
const char *
gainsay_find_name(GainsayNaming naming, const char *given, GError **error);

G_END_DECLS
