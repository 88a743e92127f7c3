/* SPDX-License-Identifier: Apache-2.0
 *
 * The command line: a table of options, read into a struct.
 */
#pragma once

#include <glib.h>

typedef struct {
  GPtrArray *rules;   /* (element-type utf8): as given, in order */
  GPtrArray *outputs; /* (element-type utf8): files to report to */
  GPtrArray *only;    /* (element-type utf8): globs of rules */
  GPtrArray *skip;    /* (element-type utf8): the same */
  const char *min_confidence;
  gboolean only_undisclosed;
  const char *format;
  const char *type;
  const char *date;       /* of drafts that do not tell theirs */
  const char *lang;       /* the pack of a language */
  const char *stdin_path; /* what "-" is called */
  const char *same_event;
  const char *pair; /* "document" or "run" */
  const char *fail_on;
  const char *show;
  const char *sort;
  const char *color;
  const char *output; /* file to add to; folder of an exercise */
  const char *comments;
  gboolean show_ignored;
  gboolean needs_reasons;
  const char *diff;
  const char *changed_since;
  const char *claims;
  const char *least_claims;
  const char *max_file_size; /* such as "64K" */
  const char *max_run_size;  /* likewise, of memory */
  const char *jobs;          /* how many documents at once */
  const char *baseline;
  gboolean no_baseline;
  gboolean fail_on_stale;
  const char *reason;
  const char *with; /* LINE[:COL] of the other side */
  gboolean with_words;
  const char *level;  /* of an exercise */
  const char *config; /* the file that holds for all */
  gboolean no_config;
  const char *show_config; /* a text to show what holds for it */
  const char *seed;
  const char *plant;    /* type of contradiction to put in */
  gboolean may_replace; /* files that are there */
  gboolean with_narrator;
  gboolean is_quiet;
  gboolean is_verbose;
  gboolean no_wrap;
  gboolean tap;
  gboolean with_coverage;
  gboolean is_check; /* change nothing */
  gboolean wants_help;
  const char *version; /* "" or "json": wanted; NULL: not */
  gboolean with_timing;
  GPtrArray *paths; /* what is no option, in order */
} Options;

/* Reads argv[first ..].  `command` says which options are known; NULL with
 * `error` set, which names the nearest option. */
Options *options_parse(
    int argc, char **argv, int first, const char *command, GError **error);
void options_free(Options *options);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Options, options_free)

/* The lines of --help for a command. (transfer full) */
char *options_help(const char *command);

/* The one of `words` (NULL at the end) nearest to `word`, or NULL. */
const char *options_nearest(const char *word, const char *const *words);

/* ---- the table, for completions --------------------------------------- */

typedef struct {
  const char *name;  /* without dashes */
  char letter;       /* or 0 */
  const char *value; /* what stands behind it, for people; or NULL */
  gboolean is_maybe; /* the value may be missing */
  gboolean is_list;  /* it may be given several times */
  const char *words; /* all values, blanks between; NULL: a path, or any */
  const char *help;
} OptionFacts;

/* Rows, some of which are for one command and some for another. */
guint options_count(void);

/* FALSE when row `i` is none of `command`. */
gboolean options_get(guint i, const char *command, OptionFacts *facts);
