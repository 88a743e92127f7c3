/* SPDX-License-Identifier: Apache-2.0
 *
 * Does a content call something false that somebody has said?
 *
 * A word such as "wrong" or "fake" does so only as what is said of a word that
 * points to a claim ("this is bogus", "the charges were unfounded"), of a
 * clause ("it is not true that …"), or as a want of grounds ("there is no
 * evidence that …"); "something is wrong" and "it was wrong to build there"
 * deny nothing.
 */
#include "claim/denial-private.h"

#define MAX_BETWEEN 4 /* words between "is" and "bogus" */

/* Do only articles, adverbs and the like stand in words[start .. end)? */
static bool
is_bare(const GsDenialPlace *place, size_t start, size_t end)
{
  for (size_t at = start; at < end; at++)
    switch (gs_denial_tag(place, at)) {
    case GS_TAG_DETERMINER:
    case GS_TAG_ADVERB:
    case GS_TAG_ADJECTIVE:
    case GS_TAG_NUMBER:
    case GS_TAG_SYMBOL:
    case GS_TAG_QUOTE_OPEN:
    case GS_TAG_QUOTE_CLOSE:
      break;
    default:
      return false;
    }
  return end >= start && end - start <= MAX_BETWEEN;
}

/* "It is an unfounded | conspiracy theory". */
static bool
is_claim_behind(const GsDenialPlace *place, const GsHit *hit)
{
  uint16_t number = place->sentence->words[hit->start].group;
  const GsGroup *group = number ? &place->sentence->groups[number - 1] : NULL;
  return group && group->kind == GS_GROUP_NOUN && group->head >= hit->end &&
         gs_denial_hit(place, group->head, GS_LIST_CLAIM_NOUN) != NULL;
}

/* "It is not true that …": what is false is the clause behind.  "It was wrong
 * to …" calls no claim false. */
static bool
read_behind(const GsDenialPlace *place,
            const GsHit *hit,
            gssize at,
            GsDenial *denial)
{
  bool is_clause = gs_denial_tag(place, hit->end) == GS_TAG_SUBORDINATOR;
  if (is_clause) {
    gs_denial_set_matter(place, hit->end + 1, place->range->end, denial);
    return true;
  }
  if (gs_denial_hit(place, (size_t)at, GS_LIST_CLAIM_NOUN) ||
      is_claim_behind(place, hit))
    return true;
  switch (gs_denial_tag(place, hit->end)) {
  case GS_TAG_STOP:
  case GS_TAG_COMMA:
  case GS_TAG_COLON:
  case GS_TAG_DASH:
  case GS_TAG_QUOTE_CLOSE:
  case GS_TAG_CONJUNCTION:
    return true;
  case GS_TAG_PREPOSITION: /* "a lie from start to end", not "wrong of him" */
    return gs_denial_tag(place, hit->end - 1) == GS_TAG_NOUN;
  default:
    return false; /* "not so much a problem" */
  }
}

/* "Is" alone, or before a word of the hit that looks like a verb ("were
 * lies"). */
static bool
is_copula(const GsDenialPlace *place, const GsGroup *verb, const GsHit *hit)
{
  bool is_in_hit = hit->start <= verb->head && verb->head < hit->end &&
                   verb->start < verb->head;
  return is_in_hit ||
         place->sentence->words[verb->head].tag == GS_TAG_AUXILIARY;
}

/* "The charges were totally unfounded", "this is a lie". */
static bool
is_called_false(const GsDenialPlace *place, const GsHit *hit, GsDenial *denial)
{
  const GsGroup *verb = gs_denial_verb(place);
  if (verb == NULL || verb->start > hit->start || !is_copula(place, verb, hit))
    return false;
  bool is_inside = hit->start < verb->end;
  if ((!is_inside && (verb->flags & GS_GROUP_NEGATED)) ||
      !is_bare(place, MIN(verb->end, hit->start), hit->start))
    return false;
  gssize at = gs_denial_pointer(place, place->range->start, verb->start);
  if (at < 0)
    return false;
  gs_denial_set_pointer(place, at, denial);
  gs_denial_set_matter(place, (size_t)at + 1, verb->start, denial);
  return read_behind(place, hit, at, denial);
}

/* "There is no evidence that …", "no truth to the rumour". */
static bool
wants_grounds(const GsDenialPlace *place, const GsHit *hit, GsDenial *denial)
{
  GsTag tag = gs_denial_tag(place, hit->end);
  bool is_clause = tag == GS_TAG_SUBORDINATOR || tag == GS_TAG_RELATIVE;
  bool is_first = hit->start == place->range->start;
  const GsGroup *verb = gs_denial_verb(place);
  bool is_stated = is_first || (verb != NULL && verb->end >= hit->start &&
                                verb->start < hit->start);
  if (!is_stated || !gs_denial_hit(place, hit->start, GS_LIST_NEGATE_FORWARD) ||
      (!is_clause && tag != GS_TAG_PREPOSITION && tag != GS_TAG_INFINITIVE))
    return false;
  gs_denial_set_matter(place, hit->end + 1, place->range->end, denial);
  gssize at = gs_denial_pointer(place, hit->end + 1,
                                MIN(hit->end + 4, (size_t)place->range->end));
  if (at >= 0)
    gs_denial_set_pointer(place, at, denial);
  return true;
}

/* "There is no such order": the order that somebody has spoken of; but "he
 * made no such claim" leaves open what is so. */
static bool
wants_thing(const GsDenialPlace *place, const GsHit *hit, GsDenial *denial)
{
  const GsGroup *verb = gs_denial_verb(place);
  if (verb == NULL || verb->end != hit->start ||
      gs_denial_tag(place, hit->end) != GS_TAG_NOUN ||
      gs_denial_hit(place, hit->end, GS_LIST_CLAIM_NOUN) ||
      !(place->sentence->words[hit->end - 1].form->classes &
        GS_CLASS_DEMONSTRATIVE))
    return false;
  gs_denial_set_pointer(place, hit->end, denial);
  return true;
}

/* Behind "called": "climate change | a hoax". */
static bool
is_thing_named_false(const GsDenialPlace *place,
                     const GsHit *hit,
                     GsDenial *denial)
{
  uint16_t number = place->sentence->words[place->range->start].group;
  const GsGroup *thing = number ? &place->sentence->groups[number - 1] : NULL;
  if (thing == NULL || thing->kind != GS_GROUP_NOUN ||
      gs_denial_tag(place, thing->head) != GS_TAG_NOUN ||
      thing->end > hit->start || hit->start - thing->end > 1)
    return false;
  gs_denial_set_matter(place, thing->start, thing->end, denial);
  return true;
}

/* Behind "called", "described": "the charges unfounded", "it a hoax". */
static bool
is_named_false(const GsDenialPlace *place, const GsHit *hit, GsDenial *denial)
{
  if (gs_denial_verb(place) != NULL &&
      gs_denial_verb(place)->start < hit->start)
    return false;
  gssize at = gs_denial_pointer(place, place->range->start, hit->start);
  if (at < 0)
    return is_thing_named_false(place, hit, denial);
  if (at > (gssize)place->range->start + 2)
    return false;
  gs_denial_set_pointer(place, at, denial);
  gs_denial_set_matter(place, (size_t)at + 1, hit->start, denial);
  return true;
}

/* "We rate the claim false": at the end, right behind the claim. */
static bool
is_rated_false(const GsDenialPlace *place, const GsHit *hit, GsDenial *denial)
{
  if (hit->start < place->range->start + 2 || hit->end != place->range->end ||
      !gs_denial_hit(place, hit->start - 1, GS_LIST_CLAIM_NOUN))
    return false;
  gs_denial_set_pointer(place, hit->start - 1, denial);
  return true;
}

/* "Nonsense", "a complete fabrication": all that is said. */
static bool
is_all(const GsDenialPlace *place, const GsHit *hit)
{
  for (size_t at = place->range->start; at < place->range->end; at++)
    if ((at < hit->start || at >= hit->end) && !gs_denial_is_mark(place, at) &&
        gs_denial_tag(place, at) != GS_TAG_ADVERB &&
        !(at < hit->start && gs_denial_tag(place, at) == GS_TAG_ADJECTIVE))
      return false;
  return true;
}

/* Who asks whether it is a hoax does not say so. */
static bool
is_question(const GsDenialPlace *place)
{
  size_t last = place->sentence->n_words;
  while (last > 0 && place->sentence->words[last - 1].tag == GS_TAG_QUOTE_CLOSE)
    last--;
  if (last == 0)
    return false;
  GsSpan mark = place->sentence->words[last - 1].span;
  return gs_slice_eq(gs_slice_part(place->claims->text->document->text, mark),
                     GS_SLICE("?"));
}

#define HEDGE_REACH 3 /* words from "may" to what may be false */

/* "The argument may not hold water". */
static bool
is_hedged(const GsDenialPlace *place, const GsHit *hit)
{
  size_t start = hit->start > HEDGE_REACH ? hit->start - HEDGE_REACH : 0;
  for (size_t at = MAX(start, place->range->start); at < hit->start; at++)
    if (gs_denial_hit(place, at, GS_LIST_MODAL_MAY))
      return true;
  return false;
}

bool
gs_denial_debunks(const GsDenialPlace *place,
                  const GsClaim *claim,
                  GsDenial *denial)
{
  const GsSentence *sentence = place->sentence;
  if (claim->cue_is_negated || claim->cue_is_hedged || is_question(place))
    return false;
  for (size_t i = 0; i < sentence->n_hits; i++) {
    const GsHit *hit = &sentence->hits[i];
    GsListMeaning meaning =
        place->claims->text->rules->lists.items[hit->list].meaning;
    if (meaning != GS_LIST_DEBUNK || hit->start < place->range->start ||
        hit->end > place->range->end || is_hedged(place, hit))
      continue;
    if (is_all(place, hit)) {
      gs_denial_set_pointer(place, hit->start, denial);
      return true;
    }
    if (claim->sign == GS_SIGN_OPEN ? is_named_false(place, hit, denial)
                                    : is_called_false(place, hit, denial) ||
                                          is_rated_false(place, hit, denial) ||
                                          wants_thing(place, hit, denial) ||
                                          wants_grounds(place, hit, denial))
      return true;
  }
  return false;
}
