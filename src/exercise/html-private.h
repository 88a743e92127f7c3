/* SPDX-License-Identifier: Apache-2.0
 *
 * What the pages of an exercise share: worksheet, key, and the form.
 */
#pragma once

#include "exercise/exercise-private.h"
#include "page/page.h"

/* A page with the style of exercises. */
GsPage gs_sheet_page(const GsExercise *exercise, const char *title);

/* From <!DOCTYPE> into <main>. */
void gs_sheet_begin(GsWriter *out,
                    const GsPage *page,
                    const GsExercise *exercise,
                    const char *kicker);
/* Out of <main>, to the end of the page. */
void gs_sheet_end(GsWriter *out,
                  const GsPage *page,
                  const GsExercise *exercise,
                  bool with_packs);

/* The article in numbered lines. */
void gs_sheet_write_lines(GsWriter *out, const GsExercise *exercise);

/* What stands above the first task of its kind; nothing above others. */
void gs_sheet_write_kind(GsWriter *out,
                         const GsExercise *exercise,
                         size_t task,
                         bool with_intro);

/* The claims that a task is about. */
void gs_sheet_write_statements(GsWriter *out, const GsTask *task);

/* The questions that lead out of the text; `write_room` makes room for the
 * answer to each. */
void gs_sheet_write_questions(GsWriter *out,
                              void (*write_room)(GsWriter *out,
                                                 const char *name,
                                                 size_t i));
