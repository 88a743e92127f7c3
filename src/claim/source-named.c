/* SPDX-License-Identifier: Apache-2.0
 *
 * Who is named behind words that nothing but a source can follow.
 *
 * "According to" governs one noun phrase, and no clause begins in there.  So
 * "company records" and "a letter filed in court" are things, whatever their
 * last words are elsewhere; the phrase goes on to the next mark, or to the
 * word that opens a clause of its own.
 */
#include "claim/claim-private.h"

#define MOST_OF_TITLE 14 /* words of a quoted name, with its marks */

/* Behind the quotation that opens at `at`, if it is short enough for a name;
 * else `at`. */
static size_t
title_end(const GsReading *reading, size_t at)
{
  uint32_t quote = reading->sentence->words[at].quote;
  size_t end = at;
  while (end < reading->sentence->n_words &&
         reading->sentence->words[end].quote == quote)
    end++;
  return end - at <= MOST_OF_TITLE ? end : at;
}

/* Behind the bracket that opens at `at`, or `at`. */
static size_t
bracket_end(const GsReading *reading, size_t at)
{
  if (!gs_opens_bracket(reading, at))
    return at;
  for (size_t end = at + 1; end < reading->sentence->n_words; end++)
    if (gs_reading_tag(reading, end) == GS_TAG_BRACKET)
      return end + 1;
  return at;
}

/* Two noun groups in a row, or a relative word: "figures | her campaign
 * released", "members | who spoke".  A clause describes the source. */
static bool
opens_description(const GsReading *reading, size_t at)
{
  const GsGroup *group = gs_reading_group(reading, at);
  const GsGroup *before = at > 0 ? gs_reading_group(reading, at - 1) : NULL;
  if (gs_reading_tag(reading, at) == GS_TAG_RELATIVE)
    return true;
  return group && before && group != before && group->start == at &&
         group->kind == GS_GROUP_NOUN && before->kind == GS_GROUP_NOUN;
}

/* Can the verb group be a noun or a participle instead: "records", "filed"? */
static bool
may_name(const GsReading *reading, const GsGroup *group)
{
  const GsForm *form = reading->sentence->words[group->head].form;
  return !(group->flags & GS_GROUP_FINITE) ||
         (group->start == group->head &&
          (form->lemma[GS_PART_NOUN] || (form->forms & GS_FORM_PARTICIPLE)));
}

/* "because", "while", but not "that", which may describe. */
static bool
opens_clause(const GsReading *reading, size_t at)
{
  const uint32_t describing = GS_CLASS_RELATIVE | GS_CLASS_DETERMINER;
  return gs_reading_tag(reading, at) == GS_TAG_SUBORDINATOR &&
         !(reading->sentence->words[at].form->classes & describing);
}

/* Behind what goes on at `at`: a word, or all of an aside; `at` itself where
 * the phrase ends. */
static size_t
step(const GsReading *reading, size_t at)
{
  switch (gs_reading_tag(reading, at)) {
  case GS_TAG_COMMA:
    return gs_apposition_end(reading, at);
  case GS_TAG_QUOTE_OPEN:
    return title_end(reading, at);
  case GS_TAG_BRACKET:
    return bracket_end(reading, at);
  case GS_TAG_STOP:
  case GS_TAG_COLON:
  case GS_TAG_DASH:
  case GS_TAG_QUOTE_CLOSE:
    return at;
  default:
    return opens_clause(reading, at) ? at : at + 1;
  }
}

static size_t
phrase_end(const GsReading *reading, size_t start)
{
  bool is_described = false;
  size_t at = start;
  while (at < reading->sentence->n_words) {
    const GsGroup *group = gs_reading_group(reading, at);
    is_described |= opens_description(reading, at);
    if (group && group->kind == GS_GROUP_VERB && !is_described &&
        !may_name(reading, group))
      return start; /* "as Lind | said": more than a name */
    size_t next = step(reading, at);
    if (next == at)
      break;
    at = next;
  }
  return at;
}

GsWordSpan
gs_source_named_at(const GsReading *reading, size_t start)
{
  const GsGroup *first = gs_reading_group(reading, start);
  bool is_noun = first && first->kind == GS_GROUP_NOUN;
  size_t end = is_noun || gs_reading_tag(reading, start) == GS_TAG_QUOTE_OPEN
                   ? phrase_end(reading, start)
                   : start;
  if (end <= start)
    return (GsWordSpan){ 0 };
  return (GsWordSpan){ (uint32_t)start, (uint32_t)end };
}
