/* SPDX-License-Identifier: Apache-2.0
 *
 * Pairs that look like a clash and are none: all that a rule asks for is
 * there but one thing.  They come from the traces that `gainsay why` shows,
 * and make the tasks that a quick reader gets wrong.
 */
#include "exercise/exercise-private.h"

enum {
  MOST_ASKED = 24, /* claims; each is set against all others */
};

/* What it means that a condition failed.  Where another one fails, the two are
 * no pair at all: the rule looks for other words or sources. */
static const char *const leads[] = {
  [GS_WHY_OPPOSED] = "what stands in the way: ",
  [GS_WHY_TOPIC] = "the two are about different things",
  [GS_WHY_SAME] = "the two may be about different occasions: ",
  [GS_WHY_NUMBER] = "what stands in the way: ",
  [GS_WHY_UNLESS] = "what stands in the way: ",
};

static bool
has_held(const GsWhyRule *why, GsWhyKind kind)
{
  for (size_t i = 0; i < why->n_steps; i++)
    if (why->steps[i].holds && why->steps[i].kind == kind)
      return true;
  return false;
}

/* The one step that failed, or NULL. */
static const GsWhyStep *
failed_step(const GsWhyRule *why)
{
  const GsWhyStep *failed = NULL;
  for (size_t i = 0; i < why->n_steps; i++) {
    if (why->steps[i].holds)
      continue;
    if (failed != NULL)
      return NULL;
    failed = &why->steps[i];
  }
  return failed;
}

static bool
is_fair(const GsMaker *maker, const GsWhyRule *why)
{
  const GsReportedClaim *a = why->a;
  const GsReportedClaim *b = why->b;
  return strcmp(a->source_name, b->source_name) != 0 && a->about != b->id &&
         b->about != a->id && !gs_claims_overlap(a, b) &&
         !gs_maker_clash(maker, a, b) &&
         gs_claim_is_sentence(maker->propositions, a) &&
         gs_claim_is_sentence(maker->propositions, b);
}

static GsNearMiss *
find_known(const GsNearMisses *misses, const GsNearMiss *miss)
{
  for (size_t i = 0; i < misses->n; i++)
    if (misses->items[i].a->id == miss->a->id &&
        misses->items[i].b->id == miss->b->id)
      return &misses->items[i];
  return NULL;
}

/* One rule may only see that nothing is opposed, and another one what stood in
 * the way of a clash: that is then told. */
static void
add_miss(GsMaker *maker, const GsNearMiss *miss)
{
  GsNearMiss *known = find_known(&maker->near_misses, miss);
  if (known == NULL)
    gs_vector_add(maker->arena, &maker->near_misses, *miss);
  else if (miss->is_close && !known->is_close)
    *known = *miss;
}

static bool
is_close(const GsWhyStep *failed)
{
  return !failed->is_bare && leads[failed->kind] != NULL;
}

/* What was looked for and not found is the same for all kinds of it. */
static const char *
reason_of(const GsMaker *maker, const GsWhyStep *failed)
{
  if (!is_close(failed))
    return "nothing that the one states is opposed to what the other states";
  if (failed->kind == GS_WHY_TOPIC)
    return leads[failed->kind]; /* the rest are shares of words */
  return gs_arena_printf(maker->arena, "%s%s", leads[failed->kind],
                         failed->text);
}

static void
take_rule(GsMaker *maker, const GsWhyRule *why)
{
  if (why->a == NULL || why->is_found || why->is_foreign ||
      why->finding != NULL || !is_fair(maker, why))
    return;
  const GsWhyStep *failed = failed_step(why);
  if (failed == NULL || leads[failed->kind] == NULL ||
      !(has_held(why, GS_WHY_OPPOSED) || has_held(why, GS_WHY_TOPIC)))
    return;
  bool is_a_first = why->a->id < why->b->id;
  GsNearMiss miss = {
    .a = is_a_first ? why->a : why->b,
    .b = is_a_first ? why->b : why->a,
    .rule = gs_maker_rule(maker, why->rule),
    .is_close = is_close(failed),
    .reason = reason_of(maker, failed),
  };
  add_miss(maker, &miss);
}

static void
ask_claim(GsMaker *maker, const GsReportedClaim *claim)
{
  const GsConflictOptions options = { .only_rule = -1 };
  const GsWhyQuestion question = { .place = claim->content.place,
                                   .rule = -1,
                                   .report = maker->report };
  GsWhyReport why = { 0 };
  gs_conflict_why(maker->propositions, &options, &question, &why);
  for (size_t i = 0; i < why.n_claims; i++)
    for (size_t k = 0; k < why.claims[i].n_rules; k++)
      take_rule(maker, &why.claims[i].rules[k]);
}

/* The closest first: they are what takes readers in. */
static void
sort(GsMaker *maker)
{
  GsNearMisses sorted = { 0 };
  for (int close = 1; close >= 0; close--)
    for (size_t i = 0; i < maker->near_misses.n; i++)
      if (maker->near_misses.items[i].is_close == close)
        gs_vector_add(maker->arena, &sorted, maker->near_misses.items[i]);
  maker->near_misses = sorted;
}

void
gs_maker_find_near_misses(GsMaker *maker)
{
  size_t n = maker->report->n_claims;
  const size_t *order = gs_maker_shuffle(maker, n);
  for (size_t i = 0; i < MIN(n, MOST_ASKED); i++)
    ask_claim(maker, &maker->report->claims[order[i]]);
  sort(maker);
}

/* ---- the rules' own examples ------------------------------------------ */

bool
gs_maker_find_failure(const GsMaker *maker,
                      const GsRule *rule,
                      const GsExample *example,
                      GsNearMiss *miss)
{
  GsDocumentReport report = { .arena = maker->arena };
  GsConflictOptions options = { .only_rule = -1 };
  GsDocument *document = gs_document_read_text(
      maker->arena, "example", example->text, &(GsDocumentFacts){ 0 });
  GsText *text = gs_text_read(document, maker->rules);
  GsPropositions *propositions = gs_propositions_read(gs_claims_read(text));
  gs_conflict_report(propositions, &options, &report);
  GsWhyQuestion question = { .rule = rule - maker->rules->rules.items,
                             .report = &report };
  GsWhyRule near;
  if (report.n_findings > 0 ||
      !gs_conflict_nearest(propositions, &options, &question, &near))
    return false;
  for (size_t i = 0; i < near.n_steps; i++) {
    if (near.steps[i].holds)
      continue;
    *miss = (GsNearMiss){ .rule = rule,
                          .is_close = is_close(&near.steps[i]),
                          .reason = reason_of(maker, &near.steps[i]) };
    return true;
  }
  return false;
}
