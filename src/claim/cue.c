/* SPDX-License-Identifier: Apache-2.0
 *
 * Where reporting words stand in a sentence.
 *
 * A cue of the pack counts only where the tagger agrees on what it is: a verb
 * at the head of a verb group, a noun at the head of a noun group, an
 * adjective after a copula.
 */
#include "claim/claim-private.h"

GsTag
gs_reading_tag(const GsReading *reading, size_t at)
{
  return at < reading->sentence->n_words
             ? (GsTag)reading->sentence->words[at].tag
             : GS_TAG_NONE;
}

const GsGroup *
gs_reading_group(const GsReading *reading, size_t at)
{
  if (at >= reading->sentence->n_words)
    return NULL;
  uint16_t group = reading->sentence->words[at].group;
  return group ? &reading->sentence->groups[group - 1] : NULL;
}

const GsHit *
gs_reading_hit(const GsReading *reading, size_t at, GsListMeaning meaning)
{
  return gs_sentence_hit(reading->text, reading->sentence, at, meaning);
}

static const GsGroup *
group_of(const GsSentence *sentence, size_t at)
{
  uint16_t group = sentence->words[at].group;
  return group ? &sentence->groups[group - 1] : NULL;
}

static bool
is_verb_cue(const GsSentence *sentence, const GsHit *hit)
{
  const GsGroup *group = group_of(sentence, hit->start);
  return group && group->kind == GS_GROUP_VERB && group->head == hit->start;
}

static bool
is_noun_cue(const GsSentence *sentence, const GsHit *hit)
{
  const GsGroup *group = group_of(sentence, hit->end - 1);
  return group && group->kind == GS_GROUP_NOUN && group->head == hit->end - 1;
}

/* The verb group of "is", "has not been" that stands before the adjective at
 * `at`, over adverbs; NULL if there is none. */
static const GsGroup *
copula_before(const GsSentence *sentence, size_t at)
{
  while (at > 0 && sentence->words[at - 1].tag == GS_TAG_ADVERB)
    at--;
  const GsGroup *group = at > 0 ? group_of(sentence, at - 1) : NULL;
  if (!group || group->kind != GS_GROUP_VERB)
    return NULL;
  return sentence->words[group->head].tag == GS_TAG_AUXILIARY ? group : NULL;
}

/* "is confident", "was not aware": a copula right before it. */
static bool
is_adjective_cue(const GsSentence *sentence, const GsHit *hit)
{
  size_t at = hit->start;
  GsTag tag = (GsTag)sentence->words[at].tag;
  if (tag != GS_TAG_ADJECTIVE && tag != GS_TAG_VERB)
    return false;
  return copula_before(sentence, at) != NULL;
}

static bool
is_cue(const GsText *text, const GsSentence *sentence, const GsHit *hit)
{
  if (text->rules->lists.items[hit->list].meaning != GS_LIST_CUE)
    return false;
  switch (text->rules->cues.items[hit->item].part) {
  case GS_PART_VERB:
    return is_verb_cue(sentence, hit);
  case GS_PART_NOUN:
    return is_noun_cue(sentence, hit);
  default:
    return is_adjective_cue(sentence, hit);
  }
}

static GsCueSpot
make_spot(const GsSentence *sentence, const GsHit *hit, GsPart part)
{
  GsCueSpot spot = {
    .item = hit->item,
    .start = hit->start,
    .end = hit->end,
    .from = hit->start,
    .behind = hit->end,
  };
  const GsGroup *group = group_of(sentence, hit->start);
  if (part == GS_PART_ADJECTIVE) {
    spot.from = copula_before(sentence, hit->start)->start;
  } else if (group && group->kind == GS_GROUP_VERB) {
    spot.from = group->start;
    spot.behind = MAX(hit->end, group->end);
  }
  return spot;
}

GsCueSpots
gs_cues_find(const GsText *text, const GsSentence *sentence)
{
  GS_VECTOR(GsCueSpot) spots = { 0 };
  for (size_t i = 0; i < sentence->n_hits; i++)
    if (is_cue(text, sentence, &sentence->hits[i]))
      gs_vector_add(
          text->arena, &spots,
          make_spot(sentence, &sentence->hits[i],
                    text->rules->cues.items[sentence->hits[i].item].part));
  return (GsCueSpots){ spots.items, spots.n };
}
