/* SPDX-License-Identifier: Apache-2.0
 *
 * The worksheet as a form that marks itself, by interactive.js: one file that
 * works where it lies, with the keyboard alone and by ear.
 */
#include "exercise/cover-private.h"
#include "exercise/html-private.h"
#include "report/text.h"

#include <inttypes.h>

enum {
  CHART_ROWS = 6
};

static const char script[] =
#include "exercise/interactive.inc"
    ;

typedef struct {
  GsWriter *out;
  const char *salt;
} Form;

/* ---- the chart -------------------------------------------------------- */

static void
write_chart(GsWriter *out)
{
  gs_page_f(out, "<h2>The chart</h2>\n<div class=\"chart\">\n");
  gs_page_table_begin(out,
                      "One row for each claim that somebody makes in the text.",
                      gs_chart_heads);
  for (unsigned i = 0; i < CHART_ROWS; i++) {
    gs_page_f(out, "<tr role=\"row\">");
    for (size_t k = 0; gs_chart_heads[k] != NULL; k++) {
      gs_page_cell(out, gs_chart_heads[k]);
      gs_page_f(out,
                "<textarea class=\"note\" rows=\"2\" aria-label=\"%s, row "
                "%u\"></textarea></td>",
                gs_chart_heads[k], i + 1);
    }
    gs_page_f(out, "</tr>\n");
  }
  gs_page_table_end(out);
  gs_page_f(out, "</div>\n");
}

/* ---- tasks ------------------------------------------------------------ */

/* Reasons are shown by the script as they are: hidden letters must not be in
 * them. */
static void
write_reason(const Form *form, const GsTask *task)
{
  bool has_options = task->n_options > 0;
  g_autofree char *shown =
      gs_report_shown(has_options ? task->reason : task->answer);
  g_autofree char *what = has_options
                              ? g_strdup_printf("%zu/reason", task->right)
                              : g_strdup("/reason");
  gs_page_f(form->out, " data-reason=\"");
  gs_cover_write(form->out, shown,
                 gs_cover_seal(form->salt, task->number, what));
  gs_page_f(form->out, "\"");
}

static void
write_right(const Form *form, const GsTask *task)
{
  g_autofree char *what = g_strdup_printf("%zu/right", task->right);
  gs_write_f(form->out, " data-right=\"%08" PRIx32 "\"",
             gs_cover_seal(form->salt, task->number, what));
}

static void
write_options(GsWriter *out, const GsTask *task)
{
  for (size_t i = 0; i < task->n_options; i++)
    gs_page_f(out,
              "<label class=\"option\"><input type=\"radio\" "
              "name=\"task-%u\" value=\"%zu\" /> <span>%s</span></label>\n",
              task->number, i, task->options[i]);
  if (task->n_options > 0)
    gs_page_f(out, "<button type=\"button\" data-action=\"check\">Check"
                   "</button>\n<button type=\"button\" "
                   "data-action=\"show\">Show the answer</button>\n");
}

static void
write_answer(GsWriter *out, const GsTask *task)
{
  gs_page_f(out,
            "<textarea class=\"note answer\" rows=\"4\" aria-label=\"Your "
            "answer to task %u\"></textarea>\n<button type=\"button\" "
            "data-action=\"compare\">Compare</button>\n",
            task->number);
}

static void
write_task(const Form *form, const GsTask *task)
{
  GsWriter *out = form->out;
  gs_page_f(out, "<fieldset class=\"task\" id=\"task-%u\"", task->number);
  if (task->n_options > 0)
    write_right(form, task);
  write_reason(form, task);
  gs_page_f(out, ">\n<legend><b>%u.</b> %s</legend>\n", task->number,
            task->question);
  gs_sheet_write_statements(out, task);
  if (task->n_options > 0)
    write_options(out, task);
  else
    write_answer(out, task);
  gs_page_f(out, "<p class=\"result\" role=\"status\"></p>\n</fieldset>\n");
}

/* ---- the page --------------------------------------------------------- */

static void
write_room(GsWriter *out, const char *name, size_t i)
{
  gs_page_f(out,
            "<textarea class=\"note answer\" rows=\"3\" "
            "aria-labelledby=\"%s-%zu\"></textarea>\n",
            name, i);
}

static void
write_head(GsWriter *out, const GsExercise *exercise)
{
  g_autofree char *pairs = gs_exercise_pairs_text(exercise);
  gs_page_f(out,
            "<p>%s <b>%s</b></p>\n"
            "<p class=\"quiet\">What you write stays in this page and is gone "
            "when you close it. Print it to keep it.</p>\n"
            "<noscript><p><b>This form is marked by a script, which your "
            "browser does not run.</b></p></noscript>\n",
            pairs, gs_exercise_no_verdict);
}

void
gs_exercise_interactive_worksheet(GsWriter *out, const GsExercise *exercise)
{
  g_autofree char *salt = gs_cover_salt(exercise);
  GsPage page = gs_sheet_page(exercise, "Who says otherwise?");
  Form form = { out, salt };
  page.script = script;
  gs_sheet_begin(out, &page, exercise, "Worksheet");
  write_head(out, exercise);
  gs_page_f(out,
            "<form id=\"form\" autocomplete=\"off\" data-salt=\"%s\" "
            "data-wrong=\"Not this one. %s\">\n<p class=\"person\">"
            "<label>Name <input class=\"note\" type=\"text\" /></label> "
            "<label>Date <input class=\"note\" type=\"text\" /></label></p>\n",
            salt, gs_exercise_wrong);
  gs_sheet_write_lines(out, exercise);
  write_chart(out);
  for (size_t i = 0; i < exercise->tasks.n; i++) {
    gs_sheet_write_kind(out, exercise, i, true);
    write_task(&form, &exercise->tasks.items[i]);
  }
  gs_sheet_write_questions(out, write_room);
  gs_page_f(out, "<p class=\"score\" id=\"score\" role=\"status\"></p>\n"
                 "</form>\n");
  gs_sheet_end(out, &page, exercise, false);
}
