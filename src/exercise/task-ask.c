/* SPDX-License-Identifier: Apache-2.0
 *
 * What would you ask: answered in words, with the rule's own question as what
 * a good answer has.
 */
#include "exercise/exercise-private.h"

enum {
  MOST_TASKS = 3
};

static bool
is_asked(const GsMaker *maker, size_t i)
{
  for (size_t k = 0; k < i; k++)
    if (g_strcmp0(maker->findings[k]->rule, maker->findings[i]->rule) == 0)
      return true;
  return false;
}

static void
make_task(GsMaker *maker, const GsFinding *finding)
{
  const GsRule *rule = gs_maker_rule(maker, finding->rule);
  GsTask task = {
    .kind = GS_TASK_ASK,
    .question = "These two do not agree. Whom would you ask, and what?",
    .statements = { gs_maker_statement(maker, finding->a),
                    gs_maker_statement(maker, finding->b) },
    .answer = finding->ask != NULL
                  ? finding->ask
                  : "Who else knows, and what is there in writing?",
    .reason =
        gs_maker_join(maker, finding->why, rule != NULL ? rule->lesson : NULL),
  };
  gs_maker_add_task(maker, task);
}

/* One for each rule: what it asks is always the same. */
void
gs_tasks_make_ask(GsMaker *maker)
{
  size_t left = MOST_TASKS;
  for (size_t i = 0; i < maker->n_findings && left > 0; i++) {
    if (is_asked(maker, i))
      continue;
    make_task(maker, maker->findings[i]);
    left--;
  }
}
