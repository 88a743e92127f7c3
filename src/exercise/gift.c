/* SPDX-License-Identifier: Apache-2.0
 *
 * Questions for Moodle's GIFT import.  Its text is [plain], so that nothing
 * in an article is taken for HTML; signs with a meaning have a backslash, and
 * no text is at the start of a line.
 */
#include "exercise/exercise-private.h"

#include "report/text.h"

static const GsReportReplacement letters[] = { { '\\', "\\\\" }, { '~', "\\~" },
                                               { '=', "\\=" },   { '#', "\\#" },
                                               { '{', "\\{" },   { '}', "\\}" },
                                               { ':', "\\:" },   { 0 } };

static void
write_text(GsWriter *out, const char *text)
{
  g_autofree char *shown = gs_report_shown(text);
  gs_report_write_replaced(out, shown, letters);
}

/* "[html]" at the start would be taken for a format, "%50%" for a weight. */
static void
write_part(GsWriter *out, const char *text)
{
  gunichar first = g_utf8_get_char(text);
  if (!g_unichar_isalnum(first) && first != 0x201c)
    gs_write_str(out, "[plain]");
  write_text(out, text);
}

/* Names and categories know no escapes. */
static void
write_name(GsWriter *out, const char *text)
{
  for (; *text != '\0'; text++)
    gs_write_f(out, "%c",
               g_ascii_isalnum(*text) || strchr("._-", *text) ? *text : '-');
}

static void
begin_question(GsWriter *out, const GsExercise *exercise, const char *name)
{
  gs_write_str(out, "\n::");
  write_name(out, exercise->title);
  gs_write_f(out, "-%s:: [plain]", name);
}

/* A description: it has no answers. */
static void
write_lines(GsWriter *out, const GsExercise *exercise)
{
  begin_question(out, exercise, "text");
  for (size_t i = 0; i < exercise->lines.n; i++) {
    const GsSheetLine *line = &exercise->lines.items[i];
    gs_write_f(out, "%s%s%zu  ", i > 0 ? "\\n" : "",
               i > 0 && line->begins_block ? "\\n" : "", i + 1);
    write_text(out, line->text);
  }
  gs_write_str(out, "\n");
}

static void
write_options(GsWriter *out, const GsTask *task)
{
  for (size_t i = 0; i < task->n_options; i++) {
    bool is_right = i == task->right;
    gs_write_str(out, is_right ? "\n=" : "\n~");
    write_part(out, task->options[i]);
    gs_write_str(out, "#");
    write_part(out, is_right ? task->reason : gs_exercise_wrong);
  }
  gs_write_str(out, "\n");
}

static void
write_task(GsWriter *out, const GsExercise *exercise, const GsTask *task)
{
  g_autofree char *name =
      g_strdup_printf("%02u-%s", task->number, gs_task_words[task->kind].name);
  begin_question(out, exercise, name);
  write_text(out, task->question);
  for (size_t i = 0; i < G_N_ELEMENTS(task->statements); i++) {
    if (task->statements[i] == NULL)
      continue;
    gs_write_str(out, "\\n");
    write_text(out, task->statements[i]);
  }
  gs_write_str(out, " {");
  if (task->n_options > 0) {
    write_options(out, task);
  } else {
    gs_write_str(out, "####");
    write_part(out, task->answer);
  }
  gs_write_str(out, "}\n");
}

void
gs_exercise_gift_worksheet(GsWriter *out, const GsExercise *exercise)
{
  gs_write_str(out, "// Questions with their answers, for the import of "
                    "Moodle (GIFT).\n// ");
  gs_exercise_write_setting(out, exercise);
  gs_write_str(out, "\n$CATEGORY: gainsay/");
  write_name(out, exercise->title);
  gs_write_str(out, "\n");
  write_lines(out, exercise);
  for (size_t i = 0; i < exercise->tasks.n; i++)
    write_task(out, exercise, &exercise->tasks.items[i]);
}
