/* SPDX-License-Identifier: Apache-2.0
 *
 * How far the words reach to the left that are claimed before somebody is said
 * to claim them: "The dam is safe, Abe said."
 */
#include "claim/claim-private.h"

/* "…?" "Where?" Abe asked: a question or a cry ends its sentence, and who said
 * it stands in the next one. */
uint32_t
gs_quotation_before(const GsReading *reading)
{
  if (reading->sentence->number == 0)
    return 0;
  const GsSentence *before =
      &reading->text->sentences.items[reading->sentence->number - 1];
  const GsWord *last = &before->words[before->n_words - 1];
  return before->block == reading->sentence->block &&
                 last->tag == GS_TAG_QUOTE_CLOSE
             ? last->quote
             : 0;
}

bool
gs_lacks_complement(const GsReading *reading, GsWordSpan content)
{
  const GsGroup *group =
      content.end > 0 ? gs_reading_group(reading, content.end - 1) : NULL;
  return group && group->kind == GS_GROUP_VERB &&
         (group->flags & GS_GROUP_FINITE) &&
         gs_reading_tag(reading, group->head) == GS_TAG_AUXILIARY;
}

/* The first word of the clause that ends before `end`: behind the last
 * frame, a semicolon, or the sentence's start. */
static size_t
clause_start(const GsReading *reading, size_t end)
{
  size_t at = end;
  uint32_t quote = reading->sentence->words[end - 1].quote;
  while (at > 0) {
    const GsWord *word = &reading->sentence->words[at - 1];
    if (reading->is_taken[at - 1])
      break;
    if (word->tag == GS_TAG_STOP && word->quote == 0 && at < end)
      break;
    if (quote == 0 && word->quote && word->tag == GS_TAG_QUOTE_CLOSE &&
        gs_reading_tag(reading, at) == GS_TAG_COMMA)
      break;
    at--;
  }
  return at;
}

static size_t
skip_connectors(const GsReading *reading, size_t start, size_t end)
{
  while (start < end && (gs_reading_tag(reading, start) == GS_TAG_CONJUNCTION ||
                         gs_reading_tag(reading, start) == GS_TAG_COMMA ||
                         gs_reading_starts(reading, start, GS_LIST_CONTRAST)))
    start++;
  return start;
}

/* "Firms | relocating overseas must repay it", "a trend of | falling prices has
 * ended": a verb that tells which firms, not what they do. */
static bool
describes_noun(const GsReading *reading, size_t start, const GsGroup *verb)
{
  const GsGroup *before =
      verb->start > start ? gs_reading_group(reading, verb->start - 1) : NULL;
  if (verb->flags & (GS_GROUP_FINITE | GS_GROUP_INFINITIVE))
    return false;
  if (verb->start > start &&
      gs_reading_tag(reading, verb->start - 1) == GS_TAG_PREPOSITION)
    return true;
  return before && before->kind == GS_GROUP_NOUN &&
         !(before->flags & GS_GROUP_PRONOUN);
}

/* The same over such verbs: behind a comma a clause may be said that has one
 * before its own. */
static bool
is_said_clause(const GsReading *reading, size_t start, size_t end)
{
  for (size_t at = start; at < end; at++) {
    const GsGroup *group = gs_reading_group(reading, at);
    if (group && group->kind == GS_GROUP_VERB && group->start == at)
      return describes_noun(reading, start, group)
                 ? gs_is_clause(reading, group->end, end)
                 : gs_is_clause(reading, start, end);
  }
  return false;
}

GsContentKind
gs_content_before(const GsReading *reading, size_t end, GsWordSpan *content)
{
  const GsSentence *sentence = reading->sentence;
  if (end == 0)
    return GS_CONTENT_NONE;
  bool is_quoted = sentence->words[end - 1].tag == GS_TAG_QUOTE_CLOSE;
  size_t opening = clause_start(reading, end);
  size_t start = skip_connectors(reading, opening, end);
  if (start == end)
    start = opening; /* "But, he said, it is": no more stands before him */
  if (is_quoted) {
    uint32_t quote = sentence->words[end - 1].quote;
    size_t open = end - 1;
    while (open > 0 && sentence->words[open - 1].quote == quote)
      open--;
    bool is_whole = open <= start ||
                    gs_reading_tag(reading, open - 1) == GS_TAG_COMMA ||
                    gs_reading_tag(reading, open - 1) == GS_TAG_COLON;
    *content =
        (GsWordSpan){ (uint32_t)(is_whole ? open : start), (uint32_t)end };
    return GS_CONTENT_QUOTE;
  }
  *content = (GsWordSpan){ (uint32_t)start, (uint32_t)end };
  GsTag first = gs_reading_tag(reading, start);
  if (start >= end || first == GS_TAG_SUBORDINATOR)
    return GS_CONTENT_NONE;
  return is_said_clause(reading, start, end)     ? GS_CONTENT_CLAUSE
         : reading->sentence->words[start].quote ? GS_CONTENT_QUOTE
                                                 : GS_CONTENT_NONE;
}
