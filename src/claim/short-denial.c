/* SPDX-License-Identifier: Apache-2.0
 *
 * Denials that say no more than no: "it was not", "there has been no offer".
 */
#include "claim/denial-private.h"

/* Inside of "no such thing", "nothing of the kind". */
static bool
denies_all(const GsDenialPlace *place, size_t at)
{
  const GsHit *hit = gs_denial_hit(place, at, GS_LIST_DEBUNK);
  return hit != NULL && hit->end - hit->start > 1 &&
         gs_denial_hit(place, hit->start, GS_LIST_NEGATE_FORWARD);
}

/* "It is not", "he did": a pronoun, an auxiliary and a negation or none, and
 * nothing that could be meant but what was said before. */
bool
gs_denial_is_elliptic(const GsDenialPlace *place, GsDenial *denial)
{
  gssize pronoun = -1;
  uint32_t helper = 0;
  bool is_negated = false;
  for (size_t at = place->range->start; at < place->range->end; at++) {
    GsTag tag = gs_denial_tag(place, at);
    if (is_negated && tag == GS_TAG_COMMA &&
        gs_denial_tag(place, at + 1) == GS_TAG_CONJUNCTION)
      break; /* "I never did | , and he knows it" */
    if (tag == GS_TAG_PRONOUN && pronoun < 0)
      pronoun = (gssize)at;
    else if (tag == GS_TAG_AUXILIARY || tag == GS_TAG_MODAL)
      helper = (uint32_t)at + 1;
    else if (tag == GS_TAG_NEGATOR)
      is_negated = true;
    else if (denies_all(place, at))
      is_negated = true; /* "did no such thing" */
    else if (!gs_denial_is_mark(place, at) && tag != GS_TAG_ADVERB &&
             (tag != GS_TAG_SUBORDINATOR || at != place->range->start))
      return false;
  }
  if (pronoun < 0 || helper == 0)
    return false;
  denial->is_yes = !is_negated;
  denial->is_answer = is_negated;
  denial->helper = helper;
  gs_denial_set_pointer(place, pronoun, denial);
  return true;
}

/* "Absolutely | not": an adverb that says no itself is not passed over. */
static bool
is_stressed(const GsDenialPlace *place, size_t at)
{
  return gs_denial_tag(place, at) == GS_TAG_ADVERB &&
         !gs_denial_hit(place, at, GS_LIST_NEGATE_FORWARD);
}

/* "No, absolutely not": an answer, whatever goes on behind it. */
bool
gs_denial_is_no(const GsDenialPlace *place, GsDenial *denial)
{
  size_t at = place->range->start;
  while (at + 1 < place->range->end &&
         (gs_denial_is_mark(place, at) || is_stressed(place, at)))
    at++;
  bool is_alone = at + 1 >= place->range->end ||
                  gs_sentence_is_border(place->sentence, at + 1) ||
                  gs_denial_is_mark(place, at + 1);
  if (at >= place->range->end || !is_alone ||
      place->sentence->words[at].quote == 0 ||
      !gs_denial_hit(place, at, GS_LIST_NEGATE_FORWARD))
    return false;
  denial->is_answer = true;
  denial->is_no = true;
  gs_denial_set_pointer(place, (gssize)at, denial);
  return true;
}

/* "Was not involved", "had nothing to do with | it": says it no more? */
static bool
is_of_pointer(const GsDenialPlace *place, size_t at)
{
  if (gs_denial_tag(place, at) == GS_TAG_PREPOSITION)
    at++;
  if (at < place->range->end && gs_denial_points(place, at))
    at++;
  return gs_denial_ends(place, at);
}

bool
gs_denial_is_uninvolved(const GsDenialPlace *place,
                        const GsClaim *claim,
                        GsDenial *denial)
{
  const GsGroup *verb = gs_denial_verb(place);
  const GsHit *hit = NULL;
  for (size_t at = place->range->start;
       verb != NULL && hit == NULL && at < place->range->end; at++)
    hit = gs_denial_hit(place, at, GS_LIST_UNINVOLVED);
  if (hit == NULL || hit->start > verb->end || hit->end <= verb->start ||
      !is_of_pointer(place, hit->end))
    return false;
  bool is_first = verb->start == place->range->start;
  for (size_t at = verb->start; at-- > place->range->start;) {
    uint32_t actor = gs_claims_referent(place->claims, place->sentence->number,
                                        (uint32_t)at);
    if (actor != 0) {
      denial->uninvolved = actor;
      return true;
    }
  }
  denial->uninvolved = is_first ? claim->actor + 1 : 0;
  return denial->uninvolved != 0;
}

/* "No offer": the noun group, if a negation begins it. */
static const GsGroup *
denied_thing(const GsDenialPlace *place, size_t at)
{
  uint16_t number = place->sentence->words[at].group;
  const GsGroup *group = number ? &place->sentence->groups[number - 1] : NULL;
  return group && group->kind == GS_GROUP_NOUN && group->start == at &&
                 place->sentence->words[group->head].tag == GS_TAG_NOUN &&
                 gs_denial_hit(place, at, GS_LIST_NEGATE_FORWARD)
             ? group
             : NULL;
}

/* Do only small words stand there: "from anybody", "so far"? */
static bool
says_no_more(const GsDenialPlace *place, size_t start)
{
  for (size_t at = start; at < place->range->end; at++)
    switch (gs_denial_tag(place, at)) {
    case GS_TAG_NOUN:
    case GS_TAG_NAME:
    case GS_TAG_VERB:
    case GS_TAG_ADJECTIVE:
    case GS_TAG_NUMBER:
      if (!gs_denial_hit(place, at, GS_LIST_LIGHT))
        return false;
      break;
    default:
      break;
    }
  return true;
}

/* "There were | none". */
static bool
is_none(const GsDenialPlace *place, size_t at)
{
  return gs_denial_tag(place, at) == GS_TAG_PRONOUN &&
         gs_denial_hit(place, at, GS_LIST_NEGATE_FORWARD) &&
         gs_denial_is_last(place, at + 1);
}

/* "There has been no offer from anybody": all that is said. */
bool
gs_denial_is_absence(const GsDenialPlace *place, GsDenial *denial)
{
  size_t at = place->range->start;
  while (at < place->range->end && gs_denial_is_mark(place, at))
    at++;
  if (at == place->range->end ||
      !(place->sentence->words[at].form->classes & GS_CLASS_EXISTENTIAL))
    return false;
  for (at++; at < place->range->end &&
             (gs_denial_tag(place, at) == GS_TAG_AUXILIARY ||
              gs_denial_tag(place, at) == GS_TAG_ADVERB);)
    at++;
  if (at < place->range->end && gs_denial_hit(place, at, GS_LIST_FILLER))
    return false; /* "there is | no question about it" */
  if (is_none(place, at)) {
    denial->is_answer = true;
    gs_denial_set_pointer(place, (gssize)at, denial);
    return true;
  }
  const GsGroup *thing =
      at < place->range->end ? denied_thing(place, at) : NULL;
  if (thing == NULL || gs_denial_hit(place, thing->head, GS_LIST_LIGHT) ||
      !says_no_more(place, thing->end))
    return false;
  denial->is_absence = true;
  gs_denial_set_matter(place, thing->start + 1, thing->end, denial);
  return true;
}
