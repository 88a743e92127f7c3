/* SPDX-License-Identifier: Apache-2.0
 *
 * What the pages of an exercise share.
 */
#include "exercise/html-private.h"

static const char style[] =
#include "exercise/worksheet.inc"
    ;

GsPage
gs_sheet_page(const GsExercise *exercise, const char *title)
{
  return (
      GsPage){ .title = title, .language = exercise->language, .style = style };
}

void
gs_sheet_begin(GsWriter *out,
               const GsPage *page,
               const GsExercise *exercise,
               const char *kicker)
{
  gs_page_begin(out, page);
  gs_page_f(out,
            "<header>\n<p class=\"kicker\">%s: %s</p>\n<h1>%s</h1>\n"
            "</header>\n<main id=\"main\">\n",
            kicker, exercise->title, page->title);
}

void
gs_sheet_end(GsWriter *out,
             const GsPage *page,
             const GsExercise *exercise,
             bool with_packs)
{
  g_autofree char *seed = g_strdup_printf("%" G_GUINT64_FORMAT, exercise->seed);
  gs_page_f(out, "</main>\n<footer>\n<p>Level %u, seed %s.", exercise->level,
            seed);
  if (with_packs)
    gs_page_f(out, " Rules: %s.", exercise->packs);
  gs_page_f(out, "</p>\n</footer>\n");
  gs_page_end(out, page);
}

void
gs_sheet_write_lines(GsWriter *out, const GsExercise *exercise)
{
  gs_page_f(out, "<h2>The text</h2>\n<div class=\"lines margin\">\n");
  for (size_t i = 0; i < exercise->lines.n; i++) {
    const GsSheetLine *line = &exercise->lines.items[i];
    gs_page_f(out, "<p class=\"line%s%s\"><span class=\"number\">%zu </span>",
              line->begins_block ? " first" : "",
              line->is_headline ? " headline" : "", i + 1);
    gs_page_f(out, "%s</p>\n", line->text);
  }
  gs_page_f(out, "</div>\n");
}

void
gs_sheet_write_kind(GsWriter *out,
                    const GsExercise *exercise,
                    size_t task,
                    bool with_intro)
{
  const GsTask *it = &exercise->tasks.items[task];
  const GsTaskWords *words = &gs_task_words[it->kind];
  if (task > 0 && it[-1].kind == it->kind)
    return;
  gs_page_f(out, "<h2>%s</h2>\n", words->heading);
  if (with_intro)
    gs_page_f(out, "<p>%s</p>\n", words->intro);
}

void
gs_sheet_write_statements(GsWriter *out, const GsTask *task)
{
  for (size_t i = 0; i < G_N_ELEMENTS(task->statements); i++)
    if (task->statements[i] != NULL)
      gs_page_f(out, "<blockquote><p>%s</p></blockquote>\n",
                task->statements[i]);
}

void
gs_sheet_write_questions(GsWriter *out,
                         void (*write_room)(GsWriter *out,
                                            const char *name,
                                            size_t i))
{
  const struct {
    const char *name;
    const char *heading;
    const char *const *questions;
  } groups[] = {
    { "leave", gs_lateral_heading, gs_lateral_questions },
    { "set", gs_corroboration_heading, gs_corroboration_questions },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(groups); i++) {
    gs_page_f(out, "<h2>%s</h2>\n", groups[i].heading);
    for (size_t k = 0; groups[i].questions[k] != NULL; k++) {
      gs_page_f(out, "<div class=\"question\">\n<p id=\"%s-%zu\">%s</p>\n",
                groups[i].name, k + 1, groups[i].questions[k]);
      write_room(out, groups[i].name, k + 1);
      gs_page_f(out, "</div>\n");
    }
  }
}
