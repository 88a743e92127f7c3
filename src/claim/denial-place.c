/* SPDX-License-Identifier: Apache-2.0
 *
 * The words of a content, looked at for what they deny.
 */
#include "claim/denial-private.h"

#define MAX_BETWEEN 4 /* words between "is" and "bogus" */

const GsHit *
gs_denial_hit(const GsDenialPlace *place, size_t at, GsListMeaning meaning)
{
  return gs_sentence_hit(place->claims->text, place->sentence, at, meaning);
}

GsTag
gs_denial_tag(const GsDenialPlace *place, size_t at)
{
  return at < place->range->end ? (GsTag)place->sentence->words[at].tag
                                : GS_TAG_STOP;
}

/* this, that, it: not "something". */
bool
gs_denial_points(const GsDenialPlace *place, size_t at)
{
  const GsWord *word = &place->sentence->words[at];
  return word->tag == GS_TAG_PRONOUN &&
         (word->form->classes & GS_CLASS_DEMONSTRATIVE);
}

/* "Brushed off | these concerns": what somebody has just been said to say or
 * think. */
static bool
is_this_view(const GsDenialPlace *place, size_t at)
{
  const GsRuleSet *rules = place->claims->text->rules;
  uint16_t number = place->sentence->words[at].group;
  const GsGroup *group = number ? &place->sentence->groups[number - 1] : NULL;
  const GsHit *hit = gs_denial_hit(place, at, GS_LIST_CUE);
  return group != NULL && hit != NULL && group->kind == GS_GROUP_NOUN &&
         group->head == at && group->start < at &&
         place->sentence->words[group->start].tag == GS_TAG_DETERMINER &&
         (place->sentence->words[group->start].form->classes &
          GS_CLASS_DEMONSTRATIVE) &&
         rules->cues.items[hit->item].part == GS_PART_NOUN &&
         rules->cues.items[hit->item].sign == GS_SIGN_PLUS;
}

/* The first word of words[start .. end) that points to a claim, or -1. */
gssize
gs_denial_pointer(const GsDenialPlace *place, size_t start, size_t end)
{
  for (size_t at = start; at < end; at++)
    if (gs_denial_points(place, at) ||
        gs_denial_hit(place, at, GS_LIST_CLAIM_NOUN) || is_this_view(place, at))
      return (gssize)at;
  return -1;
}

const GsGroup *
gs_denial_verb(const GsDenialPlace *place)
{
  for (size_t i = 0; i < place->sentence->n_groups; i++) {
    const GsGroup *group = &place->sentence->groups[i];
    if (group->kind == GS_GROUP_VERB && group->start >= place->range->start &&
        group->end <= place->range->end)
      return group;
  }
  return NULL;
}

void
gs_denial_set_matter(const GsDenialPlace *place,
                     size_t start,
                     size_t end,
                     GsDenial *denial)
{
  GsRange matter = { place->range->sentence, (uint32_t)start,
                     (uint32_t)MAX(start, end) };
  denial->matter = matter;
}

void
gs_denial_set_pointer(const GsDenialPlace *place, gssize at, GsDenial *denial)
{
  denial->has_pointer = true;
  denial->pointer =
      (GsRange){ place->range->sentence, (uint32_t)at, (uint32_t)at + 1 };
}

bool
gs_denial_is_mark(const GsDenialPlace *place, size_t at)
{
  return (place->sentence->words[at].flags & GS_WORD_PUNCTUATION) != 0;
}

/* Is that all, or does something follow that is told beside? */
bool
gs_denial_ends(const GsDenialPlace *place, size_t at)
{
  switch (gs_denial_tag(place, at)) {
  case GS_TAG_STOP:
  case GS_TAG_COMMA:
  case GS_TAG_COLON:
  case GS_TAG_DASH:
  case GS_TAG_QUOTE_CLOSE:
  case GS_TAG_CONJUNCTION:
    return true;
  default:
    return false;
  }
}

bool
gs_denial_is_last(const GsDenialPlace *place, size_t at)
{
  while (at < place->range->end && gs_denial_is_mark(place, at))
    at++;
  return at >= place->range->end;
}

/* Do only articles, adverbs and the like stand in words[start .. end)? */
bool
gs_denial_is_bare(const GsDenialPlace *place, size_t start, size_t end)
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
    case GS_TAG_CONJUNCTION: /* "offensive | and | untrue" */
      if (at == start || gs_denial_tag(place, at - 1) != GS_TAG_ADJECTIVE)
        return false;
      break;
    default:
      return false;
    }
  return end >= start && end - start <= MAX_BETWEEN;
}

/* "Is" alone, or before a word of the hit that looks like a verb ("were
 * lies"). */
bool
gs_denial_is_copula(const GsDenialPlace *place,
                    const GsGroup *verb,
                    const GsHit *hit)
{
  bool is_in_hit = hit->start <= verb->head && verb->head < hit->end &&
                   verb->start < verb->head;
  return is_in_hit ||
         place->sentence->words[verb->head].tag == GS_TAG_AUXILIARY;
}

/* The group of the verb that says what stands at `at`: "| is | simply false";
 * or NULL. */
const GsGroup *
gs_denial_verb_of(const GsDenialPlace *place, const GsHit *hit)
{
  const GsSentence *sentence = place->sentence;
  for (size_t i = 0; i < sentence->n_groups; i++) {
    const GsGroup *verb = &sentence->groups[i];
    if (verb->kind == GS_GROUP_VERB && verb->start > place->range->start &&
        verb->start <= hit->start && verb->end <= place->range->end &&
        gs_denial_is_copula(place, verb, hit) &&
        gs_denial_is_bare(place, MIN(verb->end, hit->start), hit->start))
      return verb;
  }
  return NULL;
}
