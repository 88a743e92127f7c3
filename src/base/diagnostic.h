/* SPDX-License-Identifier: Apache-2.0
 *
 * What is wrong with a text that a person wrote (rules, configuration):
 * collected, sorted, and printed with the line and a caret.
 */
#pragma once

#include "base/linemap.h"

#include <stdarg.h>

typedef enum {
  GS_LEVEL_ERROR,
  GS_LEVEL_WARNING,
} GsDiagnosticLevel;

typedef struct {
  GsDiagnosticLevel level;
  const char *code;    /* "E012", static */
  const char *file;    /* as the user named it */
  GsPlace place;       /* of the first byte */
  size_t width;        /* columns to underline, at least 1 */
  const char *message; /* one sentence without a full stop */
  const char *line;    /* the line itself, without its end */
} GsDiagnostic;

typedef struct {
  GsArena *arena;
  GS_VECTOR(GsDiagnostic) list;
} GsDiagnostics;

/* A text in which things may be wrong. */
typedef struct {
  const char *file;
  GsSlice text;
  const GsLineMap *lines;
  size_t start; /* behind the byte order mark */
  /* Lines with bytes that are no text: nothing more is said of them, for it
   * would be caused by those bytes. */
  GS_VECTOR(size_t) damaged;
} GsSourceText;

/* What a diagnostic is about. */
typedef struct {
  GsDiagnosticLevel level;
  const char *code;
  const GsSourceText *source;
  GsSpan span;
} GsDiagnosticHead;

void gs_diagnostics_add_v(GsDiagnostics *diagnostics,
                          const GsDiagnosticHead *head,
                          const char *format,
                          va_list arguments) G_GNUC_PRINTF(3, 0);

void gs_diagnostics_add(GsDiagnostics *diagnostics,
                        GsDiagnosticLevel level,
                        const char *code,
                        const GsSourceText *source,
                        GsSpan span,
                        const char *format,
                        ...) G_GNUC_PRINTF(6, 7);

/* A problem of the whole file or run (no line to show). */
void gs_diagnostics_add_plain(GsDiagnostics *diagnostics,
                              GsDiagnosticLevel level,
                              const char *code,
                              const char *file,
                              const char *format,
                              ...) G_GNUC_PRINTF(5, 6);

/* Words of the text as a message quotes them: cut where they are long.  In
 * the arena. */
const char *gs_diagnostic_shown(GsArena *arena, GsSlice text);

size_t gs_diagnostics_count(const GsDiagnostics *diagnostics,
                            GsDiagnosticLevel level);

/* By file, place, code; equal ones once. */
void gs_diagnostics_sort(GsDiagnostics *diagnostics);

/* "file:line:col: error[E012]: message", the line, carets.  Controls are
 * shown as <U+001B>.  In the arena. */
const char *gs_diagnostic_format(GsArena *arena,
                                 const GsDiagnostic *diagnostic);

/* The candidate nearest to `word` (Damerau-Levenshtein, at most a third of
 * its length wrong), or NULL. */
const char *gs_nearest(const char *word,
                       const char *const *candidates,
                       size_t n_candidates);
