/* SPDX-License-Identifier: Apache-2.0
 *
 * Worksheet and key as pages, to be printed or read on a screen.  The
 * worksheet holds no answer, not even out of sight.
 */
#include "exercise/html-private.h"

enum {
  EMPTY_ROWS = 8,
  LINES_TO_WRITE = 3,
};

static void
write_room(GsWriter *out, const char *name, size_t i)
{
  (void)name;
  (void)i;
  for (unsigned k = 0; k < LINES_TO_WRITE; k++)
    gs_page_f(out, "<div class=\"write\"></div>\n");
}

/* ---- the worksheet ---------------------------------------------------- */

static void
write_empty_chart(GsWriter *out)
{
  gs_page_f(out, "<h2>The chart</h2>\n<div class=\"chart\">\n");
  gs_page_table_begin(out,
                      "One row for each claim that somebody makes in the text.",
                      gs_chart_heads);
  for (unsigned i = 0; i < EMPTY_ROWS; i++) {
    gs_page_f(out, "<tr role=\"row\" class=\"empty\">");
    for (size_t k = 0; gs_chart_heads[k] != NULL; k++) {
      gs_page_cell(out, gs_chart_heads[k]);
      gs_page_f(out, "</td>");
    }
    gs_page_f(out, "</tr>\n");
  }
  gs_page_table_end(out);
  gs_page_f(out, "</div>\n");
}

static void
write_task(GsWriter *out, const GsTask *task)
{
  gs_page_f(out,
            "<div class=\"task\">\n<p class=\"question\"><b>%u.</b> %s</p>\n",
            task->number, task->question);
  gs_sheet_write_statements(out, task);
  if (task->n_options == 0)
    write_room(out, NULL, 0);
  else
    gs_page_f(out, "<ol class=\"options\" type=\"a\">\n");
  for (size_t i = 0; i < task->n_options; i++)
    gs_page_f(out, "<li>%s</li>\n", task->options[i]);
  gs_page_f(out, task->n_options > 0 ? "</ol>\n</div>\n" : "</div>\n");
}

void
gs_exercise_html_worksheet(GsWriter *out, const GsExercise *exercise)
{
  g_autofree char *pairs = gs_exercise_pairs_text(exercise);
  GsPage page = gs_sheet_page(exercise, "Who says otherwise?");
  gs_sheet_begin(out, &page, exercise, "Worksheet");
  gs_page_f(out,
            "<p class=\"person\"><span>Name</span> <span>Date</span></p>\n"
            "<p>%s <b>%s</b></p>\n",
            pairs, gs_exercise_no_verdict);
  gs_sheet_write_lines(out, exercise);
  write_empty_chart(out);
  for (size_t i = 0; i < exercise->tasks.n; i++) {
    gs_sheet_write_kind(out, exercise, i, true);
    write_task(out, &exercise->tasks.items[i]);
  }
  gs_sheet_write_questions(out, write_room);
  gs_sheet_end(out, &page, exercise, false);
}

/* ---- the key ---------------------------------------------------------- */

static void
write_answer(GsWriter *out, const GsTask *task)
{
  const char letter[] = { gs_option_letter(task->right), '\0' };
  gs_page_f(out, "<div class=\"task\">\n<p class=\"question\"><b>%u.</b> ",
            task->number);
  if (task->n_options > 0)
    gs_page_f(out, "<b>%s.</b> %s</p>\n", letter, task->options[task->right]);
  else
    gs_page_f(out, "%s</p>\n", task->answer);
  if (*task->reason != '\0')
    gs_page_f(out, "<p class=\"quiet\">%s</p>\n", task->reason);
  gs_page_f(out, "</div>\n");
}

static void
write_row(GsWriter *out, const GsChartRow *row)
{
  const char *const cells[] = { row->source, row->cue, row->claim, row->other,
                                row->how };
  gs_page_f(out, "<tr role=\"row\">");
  gs_page_cell(out, "Row");
  gs_page_f(out, "%u</td>", row->number);
  gs_page_cell(out, gs_chart_heads[0]);
  gs_page_f(out, "%zu</td>", row->line);
  for (size_t i = 0; i < G_N_ELEMENTS(cells); i++) {
    gs_page_cell(out, gs_chart_heads[i + 1]);
    gs_page_f(out, "%s</td>", cells[i]);
  }
  gs_page_f(out, "</tr>\n");
}

static void
write_chart(GsWriter *out, const GsExercise *exercise)
{
  const char *heads[8] = { "Row" };
  for (size_t i = 0; gs_chart_heads[i] != NULL; i++)
    heads[i + 1] = gs_chart_heads[i];
  gs_page_f(out, "<h2>The chart, filled in</h2>\n"
                 "<div class=\"chart filled\">\n");
  gs_page_table_begin(out, "Every claim that somebody makes in the text.",
                      heads);
  for (size_t i = 0; i < exercise->chart.n; i++)
    write_row(out, &exercise->chart.items[i]);
  gs_page_table_end(out);
  gs_page_f(out, "</div>\n");
}

void
gs_exercise_html_key(GsWriter *out, const GsExercise *exercise)
{
  GsPage page = gs_sheet_page(exercise, "Who says otherwise? The key");
  gs_sheet_begin(out, &page, exercise, "Key, for the teacher");
  gs_page_f(out, "<p><b>%s</b></p>\n", gs_exercise_no_verdict);
  if (exercise->planted != NULL)
    gs_page_f(out, "<p class=\"ask\">%s</p>\n", exercise->planted);
  for (size_t i = 0; i < exercise->tasks.n; i++) {
    gs_sheet_write_kind(out, exercise, i, false);
    write_answer(out, &exercise->tasks.items[i]);
  }
  write_chart(out, exercise);
  gs_sheet_end(out, &page, exercise, true);
}
