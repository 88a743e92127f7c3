/* SPDX-License-Identifier: Apache-2.0
 *
 * The words of a deed, and what they tell by themselves.
 */
#include "conflict/deed-private.h"

/* The words of what somebody is said to be. */
GsRange
gs_deed_words(const GsDeeds *deeds,
              const GsProposition *item,
              const GsDeed *deed)
{
  const GsTerm *what = &item->terms.items[deed->what];
  const GsGroup *group = gs_term_group(deeds->bench, what);
  return group ? (GsRange){ what->sentence, group->start, group->end }
               : (GsRange){ what->sentence, what->word, what->word + 1 };
}

uint32_t
gs_deed_end(const GsProposition *item, const GsDeed *deed)
{
  for (size_t i = 0; i < item->deeds.n; i++)
    if (item->deeds.items[i].verb > deed->verb && item->deeds.items[i].is_free)
      return item->deeds.items[i].verb;
  return item->range.end;
}

/* "Is | a national": the verb says nothing by itself. */
bool
gs_deed_is_said_to_be(const GsProposition *item, const GsDeed *deed)
{
  return item->terms.items[deed->what].word != deed->verb;
}

/* "Did not assault any pupil": of whomever the other side speaks. */
bool
gs_term_is_any(const GsBench *bench, const GsTerm *term)
{
  const GsGroup *group = gs_term_group(bench, term);
  return group != NULL && group->kind == GS_GROUP_NOUN &&
         !(group->flags & GS_GROUP_DEFINITE);
}

void
gs_deeds_tell(const GsDeeds *deeds, GsEvidenceKind kind, GsEvidence *evidence)
{
  const GsTerm *a = &deeds->p->terms.items[deeds->d->what];
  const GsTerm *b = &deeds->q->terms.items[deeds->e->what];
  evidence->kind = kind;
  gs_evidence_add_word(deeds->bench, &evidence->a, a->sentence, a->word);
  gs_evidence_add_word(deeds->bench, &evidence->b, b->sentence, b->word);
}
