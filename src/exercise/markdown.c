/* SPDX-License-Identifier: Apache-2.0
 *
 * Worksheet and key as Markdown.  The key is also that of the formats for
 * other programs.
 */
#include "exercise/exercise-private.h"

#include "report/text.h"

enum {
  EMPTY_ROWS = 8
};

/* ---- the text --------------------------------------------------------- */

/* As code, in which nothing has a meaning. */
static void
write_lines(GsWriter *out, const GsExercise *exercise)
{
  gs_write_str(out, "## The text\n");
  for (size_t i = 0; i < exercise->lines.n; i++) {
    const GsSheetLine *line = &exercise->lines.items[i];
    g_autofree char *shown = gs_report_shown(line->text);
    gs_write_f(out, "%s    %3zu  %s\n", line->begins_block ? "\n" : "", i + 1,
               shown);
  }
}

/* ---- the chart -------------------------------------------------------- */

static void
write_heads(GsWriter *out, bool has_numbers)
{
  gs_write_str(out, has_numbers ? "\n| |" : "\n|");
  for (size_t i = 0; gs_chart_heads[i] != NULL; i++)
    gs_write_f(out, " %s |", gs_chart_heads[i]);
  gs_write_str(out, has_numbers ? "\n| --- |" : "\n|");
  for (size_t i = 0; gs_chart_heads[i] != NULL; i++)
    gs_write_str(out, " --- |");
  gs_write_str(out, "\n");
}

static void
write_empty_chart(GsWriter *out)
{
  gs_write_str(out, "\n## The chart\n\nOne row for each claim that somebody "
                    "makes in the text.\n");
  write_heads(out, false);
  for (unsigned i = 0; i < EMPTY_ROWS; i++)
    gs_write_str(out, "| | | | | | |\n");
}

static void
write_row(GsWriter *out, const GsChartRow *row)
{
  const char *const cells[] = { row->source, row->cue, row->claim, row->other,
                                row->how };
  gs_write_f(out, "| %u | %zu |", row->number, row->line);
  for (size_t i = 0; i < G_N_ELEMENTS(cells); i++) {
    gs_write_str(out, " ");
    gs_report_markdown_text(out, cells[i]);
    gs_write_str(out, " |");
  }
  gs_write_str(out, "\n");
}

static void
write_chart(GsWriter *out, const GsExercise *exercise)
{
  gs_write_str(out, "\n## The chart, filled in\n");
  write_heads(out, true);
  for (size_t i = 0; i < exercise->chart.n; i++)
    write_row(out, &exercise->chart.items[i]);
}

/* ---- tasks ------------------------------------------------------------ */

static void
write_options(GsWriter *out, const GsTask *task)
{
  gs_write_str(out, "\n");
  for (size_t i = 0; i < task->n_options; i++) {
    gs_write_f(out, "- %c) ", gs_option_letter(i));
    gs_report_markdown_text(out, task->options[i]);
    gs_write_str(out, "\n");
  }
  if (task->n_options == 0)
    gs_write_str(out, "Your answer:\n\n&nbsp;\n\n&nbsp;\n");
}

static void
write_task(GsWriter *out, const GsTask *task)
{
  gs_write_f(out, "\n**%u.** ", task->number);
  gs_report_markdown_text(out, task->question);
  gs_write_str(out, "\n");
  for (size_t i = 0; i < G_N_ELEMENTS(task->statements); i++) {
    if (task->statements[i] == NULL)
      continue;
    gs_write_str(out, "\n> ");
    gs_report_markdown_text(out, task->statements[i]);
    gs_write_str(out, "\n");
  }
  write_options(out, task);
}

static void
write_answer(GsWriter *out, const GsTask *task)
{
  gs_write_f(out, "\n**%u.** ", task->number);
  if (task->n_options > 0)
    gs_write_f(out, "%c) ", gs_option_letter(task->right));
  gs_report_markdown_text(out, task->n_options > 0 ? task->options[task->right]
                                                   : task->answer);
  gs_write_str(out, "\n");
  if (*task->reason == '\0')
    return;
  gs_write_str(out, "\n> ");
  gs_report_markdown_text(out, task->reason);
  gs_write_str(out, "\n");
}

static void
write_tasks(GsWriter *out,
            const GsExercise *exercise,
            void (*write)(GsWriter *out, const GsTask *task))
{
  for (size_t i = 0; i < exercise->tasks.n; i++) {
    const GsTask *task = &exercise->tasks.items[i];
    const GsTaskWords *words = &gs_task_words[task->kind];
    bool is_first = i == 0 || task[-1].kind != task->kind;
    if (is_first)
      gs_write_f(out, "\n## %s\n", words->heading);
    if (is_first && write == write_task)
      gs_write_f(out, "\n%s\n", words->intro);
    write(out, task);
  }
}

static void
write_questions(GsWriter *out, const char *heading, const char *const *list)
{
  gs_write_f(out, "\n## %s\n\n", heading);
  for (; *list != NULL; list++)
    gs_write_f(out, "- %s\n", *list);
}

static void
write_title(GsWriter *out, const char *what, const GsExercise *exercise)
{
  gs_write_f(out, "# %s: ", what);
  gs_report_markdown_text(out, exercise->title);
  gs_write_str(out, "\n\n");
}

void
gs_exercise_markdown_worksheet(GsWriter *out, const GsExercise *exercise)
{
  g_autofree char *pairs = gs_exercise_pairs_text(exercise);
  write_title(out, "Worksheet", exercise);
  gs_write_f(out, "Name: ____________________ Date: ____________\n\n%s %s\n\n",
             pairs, gs_exercise_no_verdict);
  write_lines(out, exercise);
  write_empty_chart(out);
  write_tasks(out, exercise, write_task);
  write_questions(out, gs_lateral_heading, gs_lateral_questions);
  write_questions(out, gs_corroboration_heading, gs_corroboration_questions);
  gs_write_str(out, "\n");
  gs_exercise_write_setting(out, exercise);
  gs_write_str(out, "\n");
}

void
gs_exercise_markdown_key(GsWriter *out, const GsExercise *exercise)
{
  write_title(out, "Key", exercise);
  gs_write_f(out, "For the teacher. %s\n", gs_exercise_no_verdict);
  if (exercise->planted != NULL) {
    gs_write_str(out, "\n");
    gs_report_markdown_text(out, exercise->planted);
    gs_write_str(out, "\n");
  }
  write_tasks(out, exercise, write_answer);
  write_chart(out, exercise);
  gs_write_str(out, "\n");
  gs_exercise_write_setting(out, exercise);
  gs_write_str(out, " Rules: ");
  gs_report_markdown_text(out, exercise->packs);
  gs_write_str(out, ".\n");
}
