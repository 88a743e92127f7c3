/* SPDX-License-Identifier: Apache-2.0
 *
 * The one place where PCRE2 is called for texts, with every limit set.
 *
 * A match that a limit ended is never "no match": it is told, so that the
 * document counts as not wholly checked.
 */
#pragma once

#include "base/arena.h"

typedef struct GsRegex GsRegex;

/* What is wrong with a pattern, and where in it. */
typedef struct {
  size_t offset; /* bytes into the pattern */
  char message[160];
} GsRegexError;

typedef enum {
  GS_REGEX_NONE,
  GS_REGEX_FOUND,
  GS_REGEX_GAVE_UP, /* a limit was reached */
} GsRegexResult;

/* Refused besides bad syntax: a start with (*, backtracking verbs, \C, \K,
 * callouts, patterns over the limits.  NULL with `error` filled. */
GsRegex *gs_regex_new(GsSlice pattern, bool ignore_case, GsRegexError *error);
void gs_regex_free(GsRegex *regex);

/* The first match in `subject` at or behind `from`; `subject` is valid UTF-8.
 * Subjects over the limit are matched in overlapping windows. */
GsRegexResult gs_regex_find(const GsRegex *regex,
                            GsSlice subject,
                            size_t from,
                            GsSpan *found);

/* PCRE2's, such as "10.42 2022-12-11", and whether it compiles to machine
 * code here. */
const char *gs_regex_version(bool *has_jit);

/* Does the cost grow faster than the subject?  Measured on strings that are
 * hard on regexes; `worst` is what such a string is made of.  For lint: it
 * takes a while, within bounds. */
bool gs_regex_cost_grows(GsSlice pattern, bool ignore_case, GsSlice *worst);
