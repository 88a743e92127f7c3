/* SPDX-License-Identifier: Apache-2.0
 *
 * Find the pairs: a claim, and several others, of which one does not agree
 * with it.
 */
#include "exercise/exercise-private.h"

/* Wrong options, by level. */
static const size_t n_wrong[] = { 2, 2, 3, 4 };

/* A claim, and the one that does not agree with it. */
typedef struct {
  const GsReportedClaim *asked;
  const GsReportedClaim *right;
  const char *question;
} Sides;

static const char first[] =
    "Which other claim of the text does not agree with this one?";
static const char second[] =
    "There is one more claim that does not agree with this one. Which?";

/* May the claim stand among the options without being right? */
static bool
is_wrong(const GsMaker *maker, const Sides *sides, const GsReportedClaim *claim)
{
  return !claim->is_narrator && !gs_claims_overlap(claim, sides->asked) &&
         !gs_claims_overlap(claim, sides->right) &&
         !gs_maker_clash(maker, claim, sides->asked) &&

         strcmp(claim->source_name, sides->right->source_name) != 0;
}

/* First what the rules nearly took for a pair. */
static void
add_near(const GsMaker *maker,
         const Sides *sides,
         GsChoices *choices,
         size_t most)
{
  uint32_t asked = sides->asked->id;
  for (size_t i = 0; i < maker->near_misses.n && choices->n < most; i++) {
    const GsNearMiss *miss = &maker->near_misses.items[i];
    const GsReportedClaim *other = miss->a->id == asked   ? miss->b
                                   : miss->b->id == asked ? miss->a
                                                          : NULL;
    if (other != NULL && is_wrong(maker, sides, other))
      gs_choices_add(maker, choices, gs_maker_statement(maker, other));
  }
}

static void
add_others(GsMaker *maker, const Sides *sides, GsChoices *choices, size_t most)
{
  size_t n = maker->report->n_claims;
  const size_t *order = gs_maker_shuffle(maker, n);
  for (size_t i = 0; i < n && choices->n < most; i++) {
    const GsReportedClaim *claim = &maker->report->claims[order[i]];
    if (is_wrong(maker, sides, claim))
      gs_choices_add(maker, choices, gs_maker_statement(maker, claim));
  }
}

/* False when the claim was asked for before: one that clashes with several
 * others would make two tasks that look the same. */
static bool
make_task(GsMaker *maker, const GsFinding *finding, const Sides *sides)
{
  GsChoices choices = { 0 };
  size_t most = 1 + n_wrong[maker->exercise->level];
  GsTask task = {
    .kind = GS_TASK_PAIRS,
    .question = sides->question,
    .statements = { gs_maker_statement(maker, sides->asked) },
    .reason = gs_maker_reason(maker, finding),
  };
  gs_choices_add(maker, &choices, gs_maker_statement(maker, sides->right));
  add_near(maker, sides, &choices, most);
  add_others(maker, sides, &choices, most);
  if (choices.n < 2)
    return true; /* the text has no other claims */
  gs_task_take_choices(maker, &task, &choices);
  return gs_maker_add_task(maker, task);
}

void
gs_tasks_make_pairs(GsMaker *maker)
{
  for (size_t i = 0; i < maker->n_findings; i++) {
    const GsFinding *finding = maker->findings[i];
    const Sides ways[] = { { finding->a, finding->b, first },
                           { finding->b, finding->a, first },
                           { finding->a, finding->b, second },
                           { finding->b, finding->a, second } };
    for (size_t k = 0; k < G_N_ELEMENTS(ways); k++)
      if (make_task(maker, finding, &ways[k]))
        break;
  }
}
