/* SPDX-License-Identifier: Apache-2.0
 *
 * A rule file as it was read, and how to complain about a place in it.
 */
#pragma once

#include "rule/rule.h"

typedef struct {
  GsSourceText source;
  GsArena *arena;
  GsDiagnostics *diagnostics;
  bool is_text;     /* false: not worth parsing */
  const char *pack; /* name in its header, or NULL */
} GsRuleFile;

/* Takes over `bytes` (in the arena, may be changed) as the file `name`, and
 * reports what in it is no UTF-8 text. */
GsRuleFile *gs_rule_file_new(GsArena *arena,
                             GsDiagnostics *diagnostics,
                             const char *name,
                             char *bytes,
                             size_t len);

/* Something is wrong at `span` of the file. */
void gs_rule_error(const GsRuleFile *file,
                   GsSpan span,
                   const char *code,
                   const char *format,
                   ...) G_GNUC_PRINTF(4, 5);
void gs_rule_warning(const GsRuleFile *file,
                     GsSpan span,
                     const char *code,
                     const char *format,
                     ...) G_GNUC_PRINTF(4, 5);

/* "; did you mean 'cue'?", or "; known: a, b, c" when nothing is near and the
 * list is short, or "".  `rows` is a table of `n` structs of `size` bytes that
 * begin with a name (const char *). */
const char *gs_rule_hint(
    GsArena *arena, GsSlice word, const void *rows, size_t n, size_t size);
#define GS_RULE_HINT(arena, word, rows)                                        \
  gs_rule_hint((arena), (word), (rows), G_N_ELEMENTS(rows), sizeof *(rows))

/* The row of such a table that has this name, or NULL; and the row nearest to
 * it, or NULL. */
const void *gs_rule_row(GsSlice word, const void *rows, size_t n, size_t size);
const void *gs_rule_nearest_row(
    GsArena *arena, GsSlice word, const void *rows, size_t n, size_t size);
#define GS_RULE_ROW(word, rows)                                                \
  gs_rule_row((word), (rows), G_N_ELEMENTS(rows), sizeof *(rows))

/* The place of `span` as "FILE:LINE", for a second place in a message. */
const char *gs_rule_where(const GsRuleFile *file, GsSpan span);
