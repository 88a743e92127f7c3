/* SPDX-License-Identifier: Apache-2.0
 *
 * Conflict, tension or neither: the article's findings, pairs of it that the
 * rules held back, and examples that the rules themselves must not find.
 */
#include "exercise/exercise-private.h"

enum {
  CONFLICT,
  TENSION,
  NEITHER,
};

static const char *answers[] = {
  [CONFLICT] = "Conflict: as they stand, both cannot be true",
  [TENSION] = "Tension: they differ in how far they go or how sure they are",
  [NEITHER] = "Neither: both can be true",
};

static const char question[] =
    "Are these two in conflict, in tension, or neither?";

static const size_t n_near[] = { 1, 1, 2, 4 };
static const size_t n_examples[] = { 1, 1, 2, 3 };

typedef GS_VECTOR(GsTask) Tasks;

static GsTask
new_task(size_t right, const char *reason)
{
  return (GsTask){ .kind = GS_TASK_VERDICT,
                   .question = question,
                   .options = answers,
                   .n_options = G_N_ELEMENTS(answers),
                   .right = right,
                   .reason = reason };
}

static void
add_findings(GsMaker *maker, Tasks *tasks)
{
  for (size_t i = 0; i < maker->n_findings; i++) {
    const GsFinding *finding = maker->findings[i];
    bool is_tension = strcmp(finding->strength, "tension") == 0;
    GsTask task = new_task(is_tension ? TENSION : CONFLICT,
                           gs_maker_reason(maker, finding));
    task.statements[0] = gs_maker_statement(maker, finding->a);
    task.statements[1] = gs_maker_statement(maker, finding->b);
    gs_vector_add(maker->arena, tasks, task);
  }
}

/* A lesson on figures says nothing of two claims that have none. */
static const char *
reason_of(const GsMaker *maker, const GsNearMiss *miss)
{
  const char *text =
      gs_arena_printf(maker->arena,
                      "It looks like a clash and is none: %s. Both can be "
                      "true.",
                      miss->reason);
  return gs_maker_join(maker, text, miss->is_close ? miss->rule->lesson : NULL);
}

static void
add_near_misses(GsMaker *maker, Tasks *tasks)
{
  size_t most = MIN(n_near[maker->exercise->level], maker->near_misses.n);
  for (size_t i = 0; i < most; i++) {
    const GsNearMiss *miss = &maker->near_misses.items[i];
    GsTask task = new_task(NEITHER, reason_of(maker, miss));
    task.statements[0] = gs_maker_statement(maker, miss->a);
    task.statements[1] = gs_maker_statement(maker, miss->b);
    gs_vector_add(maker->arena, tasks, task);
  }
}

/* ---- examples of rules ------------------------------------------------ */

typedef struct {
  const GsRule *rule;
  const GsExample *example;
} Choice;

typedef GS_VECTOR(Choice) ChoiceList;

static bool
is_of_article(const GsMaker *maker, const GsRule *rule)
{
  for (size_t i = 0; i < maker->n_findings; i++)
    if (strcmp(maker->findings[i]->rule, rule->id) == 0)
      return true;
  return false;
}

/* One paragraph, so that it can be read as it stands. */
static bool
is_plain(const GsExample *example)
{
  return example->kind == GS_EXAMPLE_PASS &&
         memchr(example->text.at, '\n', example->text.len) == NULL;
}

static void
collect(const GsMaker *maker, bool of_article, ChoiceList *choices)
{
  for (size_t i = 0; i < maker->rules->rules.n; i++) {
    const GsRule *rule = &maker->rules->rules.items[i];
    if (is_of_article(maker, rule) != of_article ||
        rule->level == GS_SEVERITY_OFF)
      continue;
    for (size_t k = 0; k < rule->n_examples; k++)
      if (is_plain(&rule->examples[k]))
        gs_vector_add(maker->arena, choices,
                      (Choice){ rule, &rule->examples[k] });
  }
}

/* False when it does not do for a task. */
static bool
add_example(GsMaker *maker, const Choice *choice, Tasks *tasks)
{
  GsNearMiss miss;
  if (!gs_maker_find_failure(maker, choice->rule, choice->example, &miss))
    return false;
  GsTask task = new_task(NEITHER, reason_of(maker, &miss));
  task.statements[0] =
      gs_arena_printf(maker->arena, "From another text: “%.*s”",
                      GS_SLICE_ARGS(choice->example->text));
  gs_vector_add(maker->arena, tasks, task);
  return true;
}

/* From the rules that found something in the article, then from others. */
static void
add_examples(GsMaker *maker, Tasks *tasks)
{
  size_t left = n_examples[maker->exercise->level];
  for (int of_article = 1; of_article >= 0 && left > 0; of_article--) {
    ChoiceList choices = { 0 };
    collect(maker, of_article == 1, &choices);
    const size_t *order = gs_maker_shuffle(maker, choices.n);
    for (size_t i = 0; i < choices.n && left > 0; i++)
      left -= add_example(maker, &choices.items[order[i]], tasks);
  }
}

void
gs_tasks_make_verdict(GsMaker *maker)
{
  Tasks tasks = { 0 };
  add_findings(maker, &tasks);
  add_near_misses(maker, &tasks);
  add_examples(maker, &tasks);
  const size_t *order = gs_maker_shuffle(maker, tasks.n);
  for (size_t i = 0; i < tasks.n; i++)
    gs_maker_add_task(maker, tasks.items[order[i]]);
}
