/* SPDX-License-Identifier: Apache-2.0
 *
 * An exercise, put together: lines, chart, and the tasks of each kind.
 */
#include "exercise/exercise-private.h"

/* What chance is drawn for, beside the kinds of tasks. */
enum {
  PURPOSE_FINDINGS = GS_N_TASK_KINDS,
  PURPOSE_NEAR_MISSES,
};

static void (*const makers[GS_N_TASK_KINDS])(GsMaker *maker) = {
  [GS_TASK_PAIRS] = gs_tasks_make_pairs,
  [GS_TASK_SOURCE] = gs_tasks_make_source,
  [GS_TASK_TOLD] = gs_tasks_make_told,
  [GS_TASK_VERDICT] = gs_tasks_make_verdict,
  [GS_TASK_ASK] = gs_tasks_make_ask,
};

const GsTaskWords gs_task_words[GS_N_TASK_KINDS] = {
  [GS_TASK_PAIRS] = { "pairs", "Find the pairs",
                      "Each of these claims clashes with one other in the "
                      "text." },
  [GS_TASK_SOURCE] = { "source", "Who says it?",
                       "Look for the source in the text, also where the text "
                       "only says “he” or “the company”." },
  [GS_TASK_TOLD] = { "told", "Told or not?",
                     "A good text tells its readers that two sources do not "
                     "agree. Does this one?" },
  [GS_TASK_VERDICT] = { "verdict", "Conflict, tension or neither?",
                        "In a conflict both cannot be true as they stand. In a "
                        "tension the two differ in how far they go or how sure "
                        "they are. Many pairs that look like one are "
                        "neither." },
  [GS_TASK_ASK] = { "ask", "What would you ask?",
                    "You are the editor, and the text is to be printed in an "
                    "hour." },
};

/* ---- chance ----------------------------------------------------------- */

const size_t *
gs_maker_shuffle(GsMaker *maker, size_t n)
{
  size_t *order = GS_NEW_ARRAY(maker->arena, size_t, n + 1);
  for (size_t i = 0; i < n; i++)
    order[i] = i;
  gs_random_shuffle(&maker->random, order, n);
  return order;
}

/* ---- options ---------------------------------------------------------- */

bool
gs_choices_add(const GsMaker *maker, GsChoices *choices, const char *text)
{
  for (size_t i = 0; i < choices->n; i++)
    if (strcmp(choices->items[i], text) == 0)
      return false;
  gs_vector_add(maker->arena, choices, text);
  return true;
}

void
gs_task_take_choices(GsMaker *maker, GsTask *task, const GsChoices *choices)
{
  const size_t *order = gs_maker_shuffle(maker, choices->n);
  task->options = GS_NEW_ARRAY(maker->arena, const char *, choices->n + 1);
  task->n_options = choices->n;
  for (size_t i = 0; i < choices->n; i++) {
    task->options[i] = choices->items[order[i]];
    if (order[i] == 0)
      task->right = i;
  }
}

static bool
is_same(const GsTask *a, const GsTask *b)
{
  return strcmp(a->question, b->question) == 0 &&
         g_strcmp0(a->statements[0], b->statements[0]) == 0 &&
         g_strcmp0(a->statements[1], b->statements[1]) == 0;
}

bool
gs_maker_add_task(GsMaker *maker, GsTask task)
{
  for (size_t i = 0; i < maker->exercise->tasks.n; i++)
    if (is_same(&maker->exercise->tasks.items[i], &task))
      return false;
  task.number = (unsigned)maker->exercise->tasks.n + 1;
  gs_vector_add(maker->arena, &maker->exercise->tasks, task);
  return true;
}

/* ---- putting together ------------------------------------------------- */

/* Shuffled; for beginners, what the text tells of comes first. */
static void
order_findings(GsMaker *maker)
{
  const GsDocumentReport *report = maker->report;
  size_t n = report->n_findings;
  maker->random = gs_random_new(maker->exercise->seed, PURPOSE_FINDINGS);
  const size_t *order = gs_maker_shuffle(maker, n);
  maker->findings = GS_NEW_ARRAY(maker->arena, const GsFinding *, n + 1);
  bool is_easy_first = maker->exercise->level == 1;
  for (int told = 1; told >= 0; told--)
    for (size_t i = 0; i < n; i++) {
      const GsFinding *finding = &report->findings[order[i]];
      if (is_easy_first ? finding->is_disclosed == told : told == 1)
        maker->findings[maker->n_findings++] = finding;
    }
}

static const char *
packs_text(const GsMaker *maker)
{
  const char *all = "";
  for (size_t i = 0; i < maker->rules->packs.n; i++) {
    const GsPack *pack = &maker->rules->packs.items[i];
    all = gs_arena_printf(maker->arena, "%s%s%s %s", all, i > 0 ? ", " : "",
                          pack->name, pack->version);
  }
  return all;
}

static const char *
language_of(const GsRuleSet *rules)
{
  for (size_t i = 0; i < rules->packs.n; i++)
    if (rules->packs.items[i].is_language)
      return rules->packs.items[i].name;
  return NULL;
}

static const char *
planted_text(const GsMaker *maker, const GsPlanted *planted)
{
  const GsFinding *finding = gs_planted_finding(planted);
  bool is_a =
      gs_span_holds(planted->insertion.span, finding->a->content.bytes[0]);
  const GsReportedClaim *own = is_a ? finding->a : finding->b;
  const GsReportedClaim *other = is_a ? finding->b : finding->a;
  return gs_arena_printf(
      maker->arena,
      "The article did not have this sentence; it was put in as a "
      "contradiction (%s): line %zu, “%s” It clashes with line %zu, %s: “%s”. "
      "Tell the class, at the end, that nobody wrote it.",
      planted->type, gs_maker_line(maker, &own->content), planted->sentence,
      gs_maker_line(maker, &other->content), gs_maker_source(other),
      gs_maker_words(maker, other->content.text));
}

static const char *
base_name(const char *path)
{
  const char *slash = strrchr(path, '/');
  return slash != NULL ? slash + 1 : path;
}

GsExercise *
gs_exercise_make(const GsPropositions *propositions,
                 const GsDocumentReport *report,
                 const GsExerciseOptions *options)
{
  GsMaker maker = {
    .arena = report->arena,
    .rules = propositions->claims->text->rules,
    .propositions = propositions,
    .report = report,
    .exercise = GS_NEW(report->arena, GsExercise),
  };
  maker.exercise->title = base_name(report->name);
  maker.exercise->level = options->level;
  maker.exercise->seed = options->seed;
  maker.exercise->n_pairs = report->n_findings;
  maker.exercise->language = language_of(maker.rules);
  maker.exercise->packs = packs_text(&maker);
  gs_maker_fill_lines(&maker);
  if (options->planted != NULL)
    maker.exercise->planted = planted_text(&maker, options->planted);
  gs_maker_fill_chart(&maker);
  order_findings(&maker);
  maker.random = gs_random_new(options->seed, PURPOSE_NEAR_MISSES);
  gs_maker_find_near_misses(&maker);
  for (unsigned kind = 0; kind < GS_N_TASK_KINDS; kind++) {
    maker.random = gs_random_new(options->seed, kind);
    makers[kind](&maker);
  }
  return maker.exercise;
}
