/* SPDX-License-Identifier: Apache-2.0
 *
 * The words of a content, looked at for what they deny.
 */
#include "claim/denial-private.h"

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

/* The first word of words[start .. end) that points to a claim, or -1. */
gssize
gs_denial_pointer(const GsDenialPlace *place, size_t start, size_t end)
{
  for (size_t at = start; at < end; at++)
    if (gs_denial_points(place, at) ||
        gs_denial_hit(place, at, GS_LIST_CLAIM_NOUN))
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
  GsRange matter = { place->range->sentence, (uint32_t)start, (uint32_t)end };
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
