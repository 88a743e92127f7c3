/* SPDX-License-Identifier: Apache-2.0
 *
 * "She was lying", "called the mayor a liar", "they are simply wrong": it is
 * who has said something that is called so, and what he said is denied.
 */
#include "claim/denial-private.h"

#define MOST_TO_PERSON 4 /* words: "think | that the mayor | is wrong" */

/* 1 + the last actor of words[start .. end), or 0. */
static uint32_t
actor_in(const GsDenialPlace *place, size_t start, size_t end)
{
  for (size_t at = end; at-- > start;) {
    uint32_t actor = gs_claims_referent(place->claims, place->sentence->number,
                                        (uint32_t)at);
    if (actor != 0)
      return actor;
  }
  return 0;
}

/* "Is wrong | about that". */
static bool
says_no_more(const GsDenialPlace *place, size_t at)
{
  if (gs_denial_tag(place, at) == GS_TAG_PREPOSITION &&
      at + 1 < place->range->end && gs_denial_points(place, at + 1))
    at += 2;
  return gs_denial_ends(place, at);
}

/* "She was lying", "the mayor is simply wrong": all that is said. */
static bool
is_person_wrong(const GsDenialPlace *place, const GsHit *hit, GsDenial *denial)
{
  const GsGroup *verb = gs_denial_verb(place);
  size_t start = place->range->start;
  const GsGroup *inner = gs_denial_verb_of(place, hit);
  if (verb != NULL && inner != NULL && inner->start > verb->end &&
      inner->start - verb->end <= MOST_TO_PERSON &&
      gs_denial_hit(place, verb->head, GS_LIST_CUE) &&
      gs_denial_tag(place, inner->start - 1) != GS_TAG_CONJUNCTION) {
    start = verb->end; /* "I think | he is wrong" */
    verb = inner;
  }
  bool is_verb = verb != NULL && hit->start <= verb->head &&
                 verb->head < hit->end; /* "she had lied" */
  bool is_negated = verb != NULL && (verb->flags & GS_GROUP_NEGATED);
  bool is_in_hit = is_verb && gs_denial_tag(place, hit->start) != GS_TAG_VERB;
  if ((!is_verb && verb != gs_denial_verb_of(place, hit)) || verb == NULL ||
      (is_negated && (is_verb ? !is_in_hit : hit->start >= verb->end)))
    return false;
  denial->liar = actor_in(place, start, verb->start);
  return denial->liar != 0 && says_no_more(place, hit->end);
}

/* Whom the content begins with: "| her | a liar"; empty when nobody. */
static GsWordSpan
person_ahead(const GsDenialPlace *place)
{
  uint32_t start = place->range->start;
  uint16_t number = place->sentence->words[start].group;
  const GsGroup *group = number ? &place->sentence->groups[number - 1] : NULL;
  if (group == NULL || group->kind != GS_GROUP_NOUN)
    return (GsWordSpan){ 0 };
  bool is_apart = gs_denial_tag(place, start) == GS_TAG_POSSESSIVE &&
                  gs_denial_tag(place, start + 1) == GS_TAG_DETERMINER;
  return (GsWordSpan){ start, is_apart ? start + 1 : group->end };
}

/* Behind "called", "accused": "| her a liar", "| the mayor of lying". */
static bool
is_person_named_false(const GsDenialPlace *place,
                      const GsHit *hit,
                      GsDenial *denial)
{
  GsWordSpan person = person_ahead(place);
  size_t at = person.end;
  if (at > person.start && gs_denial_tag(place, at) == GS_TAG_PREPOSITION)
    at++;
  if (gs_denial_pointer(place, person.start, person.end) >= 0)
    return false; /* "the report" */
  if (person.end == 0 || at > hit->start ||
      !gs_denial_is_last(place, hit->end) ||
      !gs_denial_is_bare(place, at, hit->start))
    return false;
  denial->liar = actor_in(place, person.start, person.end);
  return denial->liar != 0;
}

/* "I was wrong". */
static bool
speaks_of_self(const GsDenialPlace *place, size_t end)
{
  for (size_t at = place->range->start; at < end; at++)
    if (place->sentence->words[at].form->who & GS_WHO_SPEAKER)
      return true;
  return false;
}

bool
gs_denial_is_of_teller(const GsDenialPlace *place,
                       const GsHit *hit,
                       const GsClaim *claim,
                       GsDenial *denial)
{
  bool is_named =
      claim->cue_item >= 0 && is_person_named_false(place, hit, denial);
  if (!is_named &&
      (claim->sign == GS_SIGN_OPEN || !is_person_wrong(place, hit, denial)))
    return false;
  if (denial->liar != claim->actor + 1)
    return true;
  denial->liar = 0;
  if (speaks_of_self(place, hit->start))
    return false;
  /* nobody else says so of himself: it is said of who spoke before */
  denial->is_riposte = true;
  gs_denial_set_pointer(place, hit->start, denial);
  return true;
}
