/* SPDX-License-Identifier: Apache-2.0
 *
 * Told or not: does the text say that two of its claims do not agree?
 */
#include "exercise/exercise-private.h"

static const char *
told_words(const GsMaker *maker, const GsFinding *finding)
{
  const char *all = "";
  for (size_t i = 0; i < finding->n_disclosed_by; i++)
    all = gs_arena_printf(maker->arena, "%s%s“%s”", all, i > 0 ? ", " : "",
                          finding->disclosed_by[i]);
  return all;
}

/* Beginners are told where to look. */
static const char *
question_of(const GsMaker *maker, const GsFinding *finding)
{
  const char *question =
      "Do the words around these two claims tell the reader that they do not "
      "agree?";
  if (maker->exercise->level > 1)
    return question;
  return gs_arena_printf(maker->arena,
                         "%s Read lines %zu and %zu, with a line before and "
                         "a line behind.",
                         question, gs_maker_line(maker, &finding->a->content),
                         gs_maker_line(maker, &finding->b->content));
}

static const char *
reason_of(const GsMaker *maker, const GsFinding *finding)
{
  if (finding->is_disclosed)
    return gs_arena_printf(maker->arena, "The text tells the reader: %s.",
                           told_words(maker, finding));
  return gs_arena_printf(
      maker->arena,
      "Nothing near line %zu or line %zu tells the reader that there is "
      "another account. An editor would add a word, or ask.",
      gs_maker_line(maker, &finding->a->content),
      gs_maker_line(maker, &finding->b->content));
}

static void
make_task(GsMaker *maker, const GsFinding *finding)
{
  static const char *answers[] = {
    "Yes, the reader is told",
    "No, the reader has to find out",
  };
  GsTask task = {
    .kind = GS_TASK_TOLD,
    .question = question_of(maker, finding),
    .statements = { gs_maker_statement(maker, finding->a),
                    gs_maker_statement(maker, finding->b) },
    .options = answers,
    .n_options = G_N_ELEMENTS(answers),
    .right = finding->is_disclosed ? 0 : 1,
    .reason = reason_of(maker, finding),
  };
  gs_maker_add_task(maker, task);
}

void
gs_tasks_make_told(GsMaker *maker)
{
  for (size_t i = 0; i < maker->n_findings; i++)
    make_task(maker, maker->findings[i]);
}
