/* SPDX-License-Identifier: Apache-2.0
 *
 * Is each side said of a part only?
 *
 * "Some drivers were on strike, some were at work": two parts of one whole
 * may differ.  What is said of all, of none, or of the whole, holds for each
 * part; so the whole against a part is a clash, and a part against a part is
 * not.  A figure without an article counts a part too: "40 drivers",
 * "40 percent of drivers".
 */
#include "conflict/conflict-private.h"

/* "A father | of two" is one. */
static bool
hangs_on_noun(const GsSentence *sentence, uint32_t at)
{
  return at > 1 && sentence->words[at - 1].tag == GS_TAG_PREPOSITION &&
         sentence->words[at - 2].tag == GS_TAG_NOUN;
}

static bool
is_figure_of_part(const GsBench *bench,
                  const GsProposition *item,
                  const GsQuantity *quantity)
{
  const GsSentence *sentence =
      &bench->text->sentences.items[item->range.sentence];
  uint16_t number = sentence->words[quantity->words.start].group;
  bool is_share =
      sentence->words[quantity->words.end].tag == GS_TAG_PREPOSITION;
  return (quantity->dimension < 0 || is_share) &&
         !hangs_on_noun(sentence, quantity->words.start) &&
         (int32_t)quantity->words.end <= item->verb &&
         (number == 0 ||
          !(sentence->groups[number - 1].flags & GS_GROUP_DEFINITE));
}

/* Is what stands before the verb a part of something? */
static bool
is_of_part(const GsBench *bench, const GsProposition *item)
{
  const GsSentence *sentence =
      &bench->text->sentences.items[item->range.sentence];
  for (size_t i = 0; i < item->quantities.n; i++)
    if (is_figure_of_part(bench, item, &item->quantities.items[i]))
      return true;
  for (int32_t at = (int32_t)item->range.start; at < item->verb; at++)
    if (gs_sentence_hit(bench->text, sentence, (size_t)at, GS_LIST_PARTIAL))
      return true;
  return false;
}

bool
gs_subjects_are_parts(const GsBench *bench, const GsComparison *comparison)
{
  return is_of_part(bench, comparison->p) && is_of_part(bench, comparison->q);
}

/* "37 percent", "one in three", and not "two experts". */
static bool
is_share(const GsBench *bench, const GsProposition *item)
{
  const GsRanges *source = &bench->claims->claims.items[item->claim].source;
  if (source->n == 0)
    return false;
  const GsRange *range = &source->items[0];
  const GsSentence *sentence = &bench->text->sentences.items[range->sentence];
  uint32_t next = range->start + 1;
  bool is_ratio = /* "one in three", and not "two of his aides" */
      next + 1 < range->end &&
      sentence->words[next].tag == GS_TAG_PREPOSITION &&
      sentence->words[next + 1].tag == GS_TAG_NUMBER;
  bool is_alone =
      next >= range->end || is_ratio ||
      gs_sentence_hit(bench->text, sentence, next, GS_LIST_UNIT) != NULL;
  bool is_unit =
      (next >= range->end || sentence->words[next].tag == GS_TAG_PREPOSITION) &&
      gs_sentence_hit(bench->text, sentence, range->start, GS_LIST_UNIT) !=
          NULL;
  return is_unit ||
         (sentence->words[range->start].tag == GS_TAG_NUMBER && is_alone);
}

bool
gs_sources_are_shares(const GsBench *bench, const GsComparison *comparison)
{
  return is_share(bench, comparison->p) || is_share(bench, comparison->q);
}
