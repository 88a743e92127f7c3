/* SPDX-License-Identifier: Apache-2.0
 *
 * Is one and the same said to be two things of which only one can be: a member
 * of two parties, a citizen of two nations?
 */
#include "conflict/deed-private.h"

static const GsHit *
nation_in(const GsBench *bench, GsRange range)
{
  const GsSentence *sentence = &bench->text->sentences.items[range.sentence];
  for (uint32_t at = range.start; at < range.end; at++) {
    const GsHit *hit =
        gs_sentence_hit(bench->text, sentence, at, GS_LIST_NATIONALITY);
    if (hit != NULL)
      return hit;
  }
  return NULL;
}

/* "A Tunisian national", "a French citizen". */
static bool
are_of_two_nations(const GsBench *bench, GsRange x, GsRange y)
{
  const GsHit *a = nation_in(bench, x);
  const GsHit *b = nation_in(bench, y);
  return a != NULL && b != NULL && a->item != b->item;
}

/* "Hale is a Democrat", "Hale is a Republican". */
bool
gs_deeds_are_two_members(const GsDeeds *deeds, GsEvidence *evidence)
{
  const GsDeed *d = deeds->d;
  const GsDeed *e = deeds->e;
  if (!gs_deed_is_said_to_be(deeds->p, d) ||
      !gs_deed_is_said_to_be(deeds->q, e) || d->is_negative || e->is_negative ||
      gs_deeds_compare_who(deeds) != GS_LIKENESS_ALIKE)
    return false;
  GsRange x = gs_deed_words(deeds, deeds->p, d);
  GsRange y = gs_deed_words(deeds, deeds->q, e);
  if (!gs_ranges_hold_members(deeds->bench, x, y) &&
      !are_of_two_nations(deeds->bench, x, y))
    return false;
  gs_deeds_tell(deeds, GS_EVIDENCE_EXCLUSIVE, evidence);
  return true;
}
