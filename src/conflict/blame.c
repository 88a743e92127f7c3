/* SPDX-License-Identifier: Apache-2.0
 *
 * Does each of two sides say that it was the other?
 *
 * Of the pack's list `sole`, only one can have done it: "fired first".
 */
#include "conflict/deed-private.h"

static bool
holds_word_of(const GsBench *bench, const GsRanges *ranges, const GsTerm *term)
{
  for (size_t i = 0; i < ranges->n; i++) {
    const GsRange *range = &ranges->items[i];
    const GsWord *words = bench->text->sentences.items[range->sentence].words;
    for (uint32_t at = range->start; at < range->end; at++)
      if (words[at].id == term->form->id || words[at].lemma == term->id)
        return true;
  }
  return false;
}

/* Is he who did it the source of the other side, or one of its people? */
static bool
is_of_other(const GsDeeds *deeds,
            const GsProposition *item,
            const GsDeed *deed,
            const GsProposition *other)
{
  const GsClaim *claim = &deeds->bench->claims->claims.items[other->claim];
  const GsTerm *who = &item->terms.items[deed->who];
  const GsGroup *group = gs_term_group(deeds->bench, who);
  for (size_t i = 0; i < item->terms.n; i++) {
    const GsTerm *term = &item->terms.items[i];
    bool is_his = (int32_t)i == deed->who ||
                  (group && gs_term_group(deeds->bench, term) == group);
    if (is_his && (holds_word_of(deeds->bench, &claim->source, term) ||
                   (term->actor != 0 && term->actor == claim->actor + 1)))
      return true;
  }
  return false;
}

static const GsHit *
sole_at(const GsDeeds *deeds, const GsProposition *item, const GsDeed *deed)
{
  const GsText *text = deeds->bench->text;
  return gs_sentence_hit(text, &text->sentences.items[item->range.sentence],
                         deed->verb, GS_LIST_SOLE);
}

static bool
are_sole(const GsDeeds *deeds)
{
  return sole_at(deeds, deeds->p, deeds->d) &&
         sole_at(deeds, deeds->q, deeds->e);
}

/* "Cancelled the contract": done to one certain thing. */
static bool
are_of_one_object(const GsDeeds *deeds)
{
  int32_t whom = deeds->d->whom;
  const GsGroup *group =
      whom < 0 ? NULL
               : gs_term_group(deeds->bench, &deeds->p->terms.items[whom]);
  return group != NULL && (group->flags & GS_GROUP_DEFINITE) &&
         !(group->flags & GS_GROUP_PRONOUN) && !deeds->d->is_indirect &&
         gs_deeds_likeness(deeds, whom, deeds->e->whom) == GS_LIKENESS_ALIKE;
}

static bool
is_source_of(const GsDeeds *deeds,
             const GsProposition *item,
             int32_t i,
             const GsProposition *of)
{
  uint32_t actor = deeds->bench->claims->claims.items[of->claim].actor;
  return i >= 0 && actor != 0 && item->terms.items[i].actor == actor + 1;
}

/* "He attacked me", says Holm; Holm attacked him, says the other. */
static bool
is_turned_on(const GsDeeds *deeds,
             const GsProposition *item,
             const GsDeed *deed,
             const GsDeed *other)
{
  const GsProposition *their = item == deeds->p ? deeds->q : deeds->p;
  return is_source_of(deeds, item, deed->whom, item) &&
         is_source_of(deeds, their, other->who, item) &&
         !is_source_of(deeds, their, other->whom, item) && other->whom >= 0;
}

/* "The rebels fired first", "the army fired first": each says that it was the
 * other. */
bool
gs_deeds_blame_each_other(const GsDeeds *deeds, GsEvidence *evidence)
{
  const GsDeed *d = deeds->d;
  const GsDeed *e = deeds->e;
  if (gs_deeds_share_source(deeds) || d->is_negative || e->is_negative ||
      !(are_sole(deeds) || are_of_one_object(deeds)))
    return false;
  if (is_turned_on(deeds, deeds->p, d, e) ||
      is_turned_on(deeds, deeds->q, e, d)) {
    gs_deeds_tell(deeds, GS_EVIDENCE_EXCLUSIVE, evidence);
    return true;
  }
  if (d->who < 0 || e->who < 0)
    return false;
  if (!is_of_other(deeds, deeds->p, d, deeds->q) ||
      !is_of_other(deeds, deeds->q, e, deeds->p) ||
      gs_terms_compare(deeds->bench, &deeds->p->terms.items[d->what],
                       &deeds->q->terms.items[e->what]) < GS_ALIKE_RELATED)
    return false;
  evidence->kind = GS_EVIDENCE_EXCLUSIVE;
  const GsTerm *a = &deeds->p->terms.items[d->who];
  const GsTerm *b = &deeds->q->terms.items[e->who];
  gs_evidence_add_word(deeds->bench, &evidence->a, a->sentence, a->word);
  gs_evidence_add_word(deeds->bench, &evidence->b, b->sentence, b->word);
  return true;
}
