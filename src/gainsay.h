/* SPDX-License-Identifier: Apache-2.0
 *
 * gainsay: finds claims in a text that contradict each other.
 *
 * Ownership: new, read and parse give what you must free.  get gives what its
 * parent keeps.  Nothing you pass in is kept or freed, unless the name says
 * take.
 *
 * The library never prints and never exits.  A GainsayRules is immutable and
 * may be used by several threads at once; every other handle by one thread at
 * a time.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Errors of functions that could not do their work. */
#define GAINSAY_ERROR (gainsay_error_quark())
typedef enum {
  GAINSAY_ERROR_RULES,  /* a rule file is wrong */
  GAINSAY_ERROR_READ,   /* an input could not be read */
  GAINSAY_ERROR_WRITE,  /* the report could not be written */
  GAINSAY_ERROR_OPTION, /* an option has a value that is not known */
} GainsayError;
GQuark gainsay_error_quark(void);

/* "0.1.0" */
const char *gainsay_version(void);

/* ---- rules ------------------------------------------------------------ */

typedef struct GainsayRules GainsayRules;

typedef enum {
  GAINSAY_RULES_THOROUGH = 1 << 0, /* the warnings also tell what takes a while
                                      to find out, and only of the packs that
                                      were asked for */
} GainsayRulesFlags;

/* Loads packs by name, path below a root, file or folder.
 * packs: (array zero-terminated=1): at least one.
 * roots: (array zero-terminated=1): folders to look for packs in, in order.
 * lexicon: path of the compiled word table.
 * NULL with GAINSAY_ERROR_RULES when anything is wrong; the message then holds
 * every diagnostic with file, line, column and caret, one after the other. */
GainsayRules *gainsay_rules_new(const char *const *packs,
                                const char *const *roots,
                                const char *lexicon,
                                GainsayRulesFlags flags,
                                GError **error);
void gainsay_rules_free(GainsayRules *rules);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(GainsayRules, gainsay_rules_free)

/* Warnings of loading, as text; "" if none. (transfer none) */
const char *gainsay_rules_get_warnings(const GainsayRules *rules);

/* Names of the packs that were asked for, without those that they only use;
 * NULL at the end. */
const char *const *gainsay_rules_get_packs(const GainsayRules *rules);

/* Ids ("en/denial") in the order of the files, NULL at the end. */
const char *const *gainsay_rules_get_ids(const GainsayRules *rules);

typedef struct {
  const char *id;       /* "en/denial" */
  const char *title;    /* or NULL */
  const char *type;     /* denial negation … */
  const char *strength; /* conflict tension */
  const char *file;     /* where it stands */
  unsigned line;
  unsigned column;
  unsigned n_examples;
  const char *text; /* as its file has it; no NUL at its end */
  size_t text_len;
} GainsayRuleFacts;

/* FALSE when there is no rule `id`, which may be the bare name where only one
 * pack has it.  The facts live as long as the rules. */
gboolean gainsay_rules_get_facts(const GainsayRules *rules,
                                 const char *id,
                                 GainsayRuleFacts *facts);

/* The text of a rule file in the common layout: blanks and empty lines change,
 * nothing else.  NULL with GAINSAY_ERROR_RULES when the file cannot be read
 * as rules.  `name` is its path as messages show it. (transfer full) */
char *gainsay_rules_format(const char *name,
                           const char *bytes,
                           size_t len,
                           GError **error);

/* One example of one rule, run. */
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
typedef void (*GainsayExampleFunc)(const GainsayExample *example, void *data);

/* Runs every example of every rule whose pack is in `packs` (NULL = all). */
void gainsay_rules_test(const GainsayRules *rules,
                        const char *const *packs,
                        GainsayExampleFunc each,
                        void *data);

/* Which phrases of lists and which alternatives of patterns no example has, a
 * line each, and a sum.  Only of packs that were asked for, and of rules that
 * were loaded with GAINSAY_RULES_THOROUGH. (transfer full) */
char *gainsay_rules_read_coverage(const GainsayRules *rules);

/* ---- a run over documents --------------------------------------------- */

typedef struct GainsayRun GainsayRun;

/* Receives output; returns 0 or an errno. */
typedef int (*GainsayWriteFunc)(const char *bytes, size_t len, void *data);
/* Gives up to `room` bytes of input; 0 at the end, -1 with errno on errors. */
typedef gssize (*GainsayReadFunc)(void *to, size_t room, void *data);
/* Receives remarks about the run, one line without line end. */
typedef void (*GainsayRemarkFunc)(const char *remark, void *data);

typedef struct {
  const char *command;    /* what is done with the documents:
                             check    findings (also for NULL)
                             claims   every claim
                             pairs    a verdict on each pair of texts
                             diff     findings that a change of rules brings and
                                      takes away, from `old_rules` on
                             sources  who speaks, and is in no source book yet
                             Of the options, diff and sources use write, width
                             and has_color. */
  const char *format;     /* of `write`: "pretty", "sarif" ...; NULL: pretty */
  const char *same_event; /* "assume", "anchored", "named"; NULL: the packs',
                             for pairs "assume" */
  const char *fail_on; /* "error", "warning", "note", "never"; NULL: warning */
  const char *show;    /* "error", "warning", "note"; NULL: note */
  const char *const *only;    /* globs of rule ids, NULL at the end; or NULL */
  const char *const *skip;    /* the same */
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
} GainsayOptions;

/* The options are copied.  NULL with GAINSAY_ERROR_OPTION. */
GainsayRun *gainsay_run_new(const GainsayRules *rules,
                            const GainsayOptions *options,
                            GError **error);
void gainsay_run_free(GainsayRun *run);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(GainsayRun, gainsay_run_free)

/* Writes the report to one more place, plain and not cut.  FALSE with
 * GAINSAY_ERROR_OPTION when the command has no such format. */
gboolean gainsay_run_add_output(GainsayRun *run,
                                const char *format,
                                GainsayWriteFunc write,
                                void *data,
                                GError **error);

/* The format that a report's file is in by its extension, or NULL. */
const char *gainsay_format_of_path(const char *path);

/* Checks one text held in memory. `name` is its path as reports show it. */
void gainsay_run_add_text(GainsayRun *run,
                          const char *name,
                          const char *bytes,
                          size_t len);

/* Checks a file; what cannot be read becomes a problem of the run. */
void gainsay_run_add_file(GainsayRun *run, const char *path);

/* Checks a stream of documents, one JSON object a line; for pairs, of lines
 * `id<TAB>text_a<TAB>text_b`. */
void gainsay_run_add_stream(GainsayRun *run,
                            const char *name,
                            GainsayReadFunc read,
                            void *data);

/* An input that could not even be opened. */
void
gainsay_run_add_problem(GainsayRun *run, const char *name, const char *message);

/* Writes what is left and says how the run ended: 0, 1 or 2 as in
 * gainsay(1); for diff, 1 when something differs. `error` is set when output
 * was lost (the result is then 2). */
int gainsay_run_finish(GainsayRun *run, GError **error);

/* ---- telling why ------------------------------------------------------ */

/* What a person asks of a place in a text: lines and columns from 1. */
typedef struct {
  const char *path;
  unsigned line;
  unsigned column;       /* in code points; 0: all of the line */
  unsigned other_line;   /* where the other side stands; 0: anywhere */
  unsigned other_column; /* 0: all of that line */
  const char *rule;      /* NULL: all */
  gboolean with_words;   /* every word with its lemma and tag */
} GainsayQuestion;

/* Tells how a text was read at a place, and for each rule the nearest pair,
 * which conditions held and which failed.  Of the options, write, width and
 * has_color are used.  FALSE with `error` when the rule is unknown, the text
 * cannot be read or the answer cannot be written. */
gboolean gainsay_rules_tell_why(const GainsayRules *rules,
                                const GainsayOptions *options,
                                const GainsayQuestion *question,
                                GError **error);

G_END_DECLS
