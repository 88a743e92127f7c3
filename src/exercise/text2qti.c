/* SPDX-License-Identifier: Apache-2.0
 *
 * A quiz for text2qti, which turns it into QTI for Canvas and others.  Its
 * text is Markdown with LaTeX, in which a backslash does not help everywhere:
 * every sign with a meaning becomes a character reference.
 */
#include "exercise/exercise-private.h"

#include "report/text.h"

static const GsReportReplacement letters[] = {
  { '&', "&amp;" },  { '<', "&lt;" },   { '>', "&gt;" },   { '"', "&quot;" },
  { '\'', "&#39;" }, { '\\', "&#92;" }, { '`', "&#96;" },  { '*', "&#42;" },
  { '_', "&#95;" },  { '{', "&#123;" }, { '}', "&#125;" }, { '[', "&#91;" },
  { ']', "&#93;" },  { '(', "&#40;" },  { ')', "&#41;" },  { '#', "&#35;" },
  { '$', "&#36;" },  { '!', "&#33;" },  { '|', "&#124;" }, { '~', "&#126;" },
  { '^', "&#94;" },  { '=', "&#61;" },  { '+', "&#43;" },  { 0 },
};

/* "12." and "-" would begin a list. */
static void
write_text(GsWriter *out, const char *text)
{
  g_autofree char *shown = gs_report_shown(text);
  size_t digits = strspn(shown, "0123456789");
  bool is_item = shown[digits] == '.' || (digits == 0 && *shown == '-');
  if (is_item)
    gs_write_f(out, "%.*s&#%d;", (int)digits, shown, shown[digits]);
  gs_report_write_replaced(out, is_item ? shown + digits + 1 : shown, letters);
}

/* A title is no Markdown. */
static void
write_title(GsWriter *out, const char *text)
{
  g_autofree char *shown = gs_report_shown(text);
  gs_write_str(out, shown);
}

/* The lines behind the first are indented: what they begin with has no
 * meaning then. */
static void
write_lines(GsWriter *out, const GsExercise *exercise)
{
  gs_write_str(out, "\nText title: The text\nText: Read it before you "
                    "begin.\n");
  for (size_t i = 0; i < exercise->lines.n; i++) {
    const GsSheetLine *line = &exercise->lines.items[i];
    bool is_last = i + 1 == exercise->lines.n || line[1].begins_block;
    gs_write_f(out, "%s  <b>%zu</b> ", line->begins_block ? "\n" : "", i + 1);
    write_text(out, line->text);
    gs_write_str(out, is_last ? "\n" : "<br>\n");
  }
}

static void
write_options(GsWriter *out, const GsTask *task)
{
  for (size_t i = 0; i < task->n_options; i++) {
    gs_write_f(out, "%s%c) ", i == task->right ? "*" : "", gs_option_letter(i));
    write_text(out, task->options[i]);
    gs_write_str(out, "\n");
  }
  if (task->n_options == 0)
    gs_write_str(out, "____\n");
}

/* Where a question goes on, it is indented as its first line is. */
static void
write_task(GsWriter *out, const GsTask *task)
{
  g_autofree char *number = g_strdup_printf("%u. ", task->number);
  int indent = (int)strlen(number);
  gs_write_f(out, "\nTitle: %s %u\n%s", gs_task_words[task->kind].name,
             task->number, number);
  write_text(out, task->question);
  gs_write_str(out, "\n");
  for (size_t i = 0; i < G_N_ELEMENTS(task->statements); i++) {
    if (task->statements[i] == NULL)
      continue;
    gs_write_f(out, "\n%*s", indent, "");
    write_text(out, task->statements[i]);
    gs_write_str(out, "\n");
  }
  const char *feedback = task->n_options > 0 ? task->reason : task->answer;
  if (*feedback != '\0') {
    gs_write_str(out, "... ");
    write_text(out, feedback);
    gs_write_str(out, "\n");
  }
  write_options(out, task);
}

void
gs_exercise_text2qti_worksheet(GsWriter *out, const GsExercise *exercise)
{
  g_autofree char *pairs = gs_exercise_pairs_text(exercise);
  gs_write_str(out, "Quiz title: Worksheet: ");
  write_title(out, exercise->title);
  gs_write_f(out, "\nQuiz description: %s ", pairs);
  gs_exercise_write_setting(out, exercise);
  gs_write_str(out, "\n");
  write_lines(out, exercise);
  for (size_t i = 0; i < exercise->tasks.n; i++)
    write_task(out, &exercise->tasks.items[i]);
}
