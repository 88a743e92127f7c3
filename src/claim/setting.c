/* SPDX-License-Identifier: Apache-2.0
 *
 * What stands around a report, as traits: what its verb hangs on, how far off
 * its source is, what its content begins with.
 *
 * Each says little by itself; together with the cue's own points they part
 * "by saying that it rains" from "she wants to say it".
 */
#include "claim/claim-private.h"

#define BIT(trait) ((uint64_t)1 << (trait))
#define MOST_OF_SHORT 2 /* words */
#define MOST_BETWEEN 4  /* words between a source and a cue beside it */
#define NEAR 3          /* words in which a day or a hedge belongs to the cue */

/* ---- content ---------------------------------------------------------- */

static size_t
count_words(const GsReading *reading, GsWordSpan span)
{
  size_t n = 0;
  for (size_t at = span.start; at < span.end; at++)
    n += !(reading->sentence->words[at].flags & GS_WORD_PUNCTUATION);
  return n;
}

static bool
holds_quotation(const GsReading *reading, GsWordSpan span)
{
  for (size_t at = span.start; at < span.end; at++) {
    GsTag tag = gs_reading_tag(reading, at);
    if (tag == GS_TAG_QUOTE_OPEN || tag == GS_TAG_QUOTE_CLOSE)
      return true;
  }
  return false;
}

/* Whom or what the content speaks of first, if a pronoun says so. */
static uint64_t
pronoun_traits(const GsReading *reading, GsWordSpan content)
{
  size_t at = content.start;
  at += gs_reading_tag(reading, at) == GS_TAG_SUBORDINATOR;
  if (at >= content.end)
    return 0;
  const GsForm *form = reading->sentence->words[at].form;
  const uint16_t he = GS_WHO_MALE | GS_WHO_FEMALE;
  if (form->classes & (GS_CLASS_EXISTENTIAL | GS_CLASS_DEMONSTRATIVE))
    return BIT(GS_TRAIT_OF_IT);
  if (gs_reading_tag(reading, at) != GS_TAG_PRONOUN)
    return 0;
  return form->who & (he | GS_WHO_GROUP) ? BIT(GS_TRAIT_OF_HIM)
         : form->who & GS_WHO_THING      ? BIT(GS_TRAIT_OF_IT)
                                         : 0;
}

static uint64_t
content_traits(const GsReading *reading, const GsFit *fit)
{
  uint64_t traits = 0;
  bool is_clause = fit->kind == GS_CONTENT_CLAUSE;
  bool is_quote = fit->kind == GS_CONTENT_QUOTE;
  if (count_words(reading, fit->content) <= MOST_OF_SHORT)
    traits |= BIT(GS_TRAIT_SHORT);
  if (!is_quote && holds_quotation(reading, fit->content))
    traits |= BIT(GS_TRAIT_MIXED);
  if (!is_quote && !is_clause &&
      gs_has_finite_verb(reading, fit->content.start, fit->content.end))
    traits |= BIT(GS_TRAIT_FINITE);
  return traits | pronoun_traits(reading, fit->content);
}

/* ---- cue -------------------------------------------------------------- */

/* The first word of the cue's verb group with the adverbs before it. */
static size_t
first_of_cue(const GsReading *reading, const GsFit *fit)
{
  size_t at = fit->spot->from;
  while (at > 0 && gs_reading_tag(reading, at - 1) == GS_TAG_ADVERB)
    at--;
  return at;
}

static uint64_t
governor_trait(const GsReading *reading, size_t first)
{
  if (first == 0)
    return 0;
  const GsGroup *group = gs_reading_group(reading, first - 1);
  switch (gs_reading_tag(reading, first - 1)) {
  case GS_TAG_PREPOSITION:
    return BIT(GS_TRAIT_GOVERNED);
  case GS_TAG_CONJUNCTION:
    return BIT(GS_TRAIT_JOINED);
  default:
    return group && group->kind == GS_GROUP_VERB ? BIT(GS_TRAIT_LED) : 0;
  }
}

static bool
is_supposed(const GsReading *reading, size_t cue)
{
  for (size_t at = cue > NEAR ? cue - NEAR : 0; at < cue; at++)
    if (gs_reading_hit(reading, at, GS_LIST_CONDITION) ||
        gs_reading_hit(reading, at, GS_LIST_HEDGE))
      return true;
  return false;
}

static bool
is_dated(const GsReading *reading, size_t behind)
{
  size_t limit = MIN(behind + NEAR, reading->sentence->n_words);
  for (size_t at = behind; at < limit; at++)
    if (reading->sentence->words[at].form->classes & GS_CLASS_WEEKDAY)
      return true;
  return false;
}

static uint64_t
cue_traits(const GsReading *reading, const GsFit *fit)
{
  size_t first = first_of_cue(reading, fit);
  uint64_t traits = governor_trait(reading, first);
  bool has_adverb = first < fit->spot->from;
  for (size_t at = fit->spot->from; at < fit->spot->start; at++)
    has_adverb |= gs_reading_tag(reading, at) == GS_TAG_ADVERB;
  if (has_adverb)
    traits |= BIT(GS_TRAIT_ADVERB);
  if (is_supposed(reading, fit->spot->from))
    traits |= BIT(GS_TRAIT_SUPPOSED);
  if (is_dated(reading, fit->spot->behind))
    traits |= BIT(GS_TRAIT_DATED);
  if (fit->frame->is_inserted)
    traits |= BIT(GS_TRAIT_INSERTED);
  return fit->frame->is_loose ? traits | BIT(GS_TRAIT_LOOSE) : traits;
}

/* ---- source ----------------------------------------------------------- */

static uint64_t
source_traits(const GsReading *reading, const GsFit *fit)
{
  if (fit->source.end <= fit->source.start)
    return 0;
  const GsGroup *group = gs_reading_group(reading, fit->source.start);
  uint64_t traits =
      fit->source.end + MOST_BETWEEN < fit->spot->start ? BIT(GS_TRAIT_FAR) : 0;
  if (!group || group->kind != GS_GROUP_NOUN ||
      (group->flags & (GS_GROUP_DEFINITE | GS_GROUP_PRONOUN)))
    return traits;
  if (gs_reading_tag(reading, fit->source.start) == GS_TAG_DETERMINER)
    traits |= BIT(GS_TRAIT_INDEFINITE);
  return gs_reading_tag(reading, group->head) == GS_TAG_NOUN
             ? traits | BIT(GS_TRAIT_BARE)
             : traits;
}

uint64_t
gs_fit_setting(const GsReading *reading, const GsFit *fit)
{
  if (fit->spot == NULL)
    return 0;
  return content_traits(reading, fit) | cue_traits(reading, fit) |
         source_traits(reading, fit);
}
