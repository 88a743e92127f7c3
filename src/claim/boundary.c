/* SPDX-License-Identifier: Apache-2.0
 *
 * Where, inside of a sentence, the words end that are claimed.
 *
 * What follows a comma or a conjunction may still be claimed or be told by
 * the narrator; which is likelier depends on what it is and on what the
 * content is.  Behind a bare noun group or an infinitive a new verb has the
 * subject of the report ("praised the crew and left"); behind a clause it
 * rather goes on with the clause.  Each case below ends a content in more
 * than half of the reports of news in which it stands.
 */
#include "claim/claim-private.h"

/* What stands at a place where a content may end. */
typedef enum {
  NEXT_OTHER,
  NEXT_FINITE, /* a verb group */
  NEXT_GERUND,
  NEXT_PRONOUN,
  NEXT_NOUN,
  NEXT_RELATIVE,
  NEXT_CONTRAST,
  NEXT_AND,
} Next;

static const GsGroup *
group_at(const GsReading *reading, size_t at)
{
  while (gs_reading_tag(reading, at) == GS_TAG_ADVERB)
    at++;
  return gs_reading_group(reading, at);
}

static Next
verb_next(const GsGroup *group)
{
  return group->flags & GS_GROUP_FINITE   ? NEXT_FINITE
         : group->flags & GS_GROUP_GERUND ? NEXT_GERUND
                                          : NEXT_OTHER;
}

static Next
next_at(const GsReading *reading, size_t at)
{
  const GsHit *contrast = gs_reading_hit(reading, at, GS_LIST_CONTRAST);
  const GsGroup *group = group_at(reading, at);
  if (contrast && contrast->start == at)
    return NEXT_CONTRAST;
  if (gs_reading_tag(reading, at) == GS_TAG_CONJUNCTION)
    return NEXT_AND;
  if (gs_reading_tag(reading, at) == GS_TAG_RELATIVE)
    return NEXT_RELATIVE;
  if (group == NULL)
    return NEXT_OTHER;
  if (group->kind == GS_GROUP_VERB)
    return verb_next(group);
  return group->flags & GS_GROUP_PRONOUN ? NEXT_PRONOUN : NEXT_NOUN;
}

/* Behind a comma at `at`. */
static bool
ends_at_comma(const GsReading *reading,
              GsContentKind kind,
              GsWordSpan content,
              size_t at)
{
  Next next = next_at(reading, at + 1);
  bool is_bare = kind == GS_CONTENT_NOUN || kind == GS_CONTENT_INFINITIVE;
  switch (next) {
  case NEXT_RELATIVE:
  case NEXT_CONTRAST:
  case NEXT_FINITE:
    return true;
  case NEXT_GERUND:
  case NEXT_PRONOUN:
    return is_bare;
  case NEXT_AND:
    return is_bare && gs_has_finite_verb(reading, at + 2, content.end);
  case NEXT_NOUN:
    return is_bare && gs_is_clause(reading, at + 1, content.end);
  default:
    return false;
  }
}

static bool
ends_content(const GsReading *reading,
             GsContentKind kind,
             GsWordSpan content,
             size_t at)
{
  switch (gs_reading_tag(reading, at)) {
  case GS_TAG_COMMA:
    return ends_at_comma(reading, kind, content, at);
  case GS_TAG_CONJUNCTION:
    return kind == GS_CONTENT_NOUN && next_at(reading, at + 1) == NEXT_FINITE &&
           gs_reading_tag(reading, at - 1) != GS_TAG_COMMA;
  case GS_TAG_DASH:
    return kind == GS_CONTENT_NOUN &&
           gs_reading_tag(reading, at + 1) == GS_TAG_CONJUNCTION;
  default:
    return false;
  }
}

/* "that", "how": behind these a clause goes on over most commas. */
static bool
is_linked(const GsReading *reading, GsWordSpan content)
{
  GsTag before = content.start > 0 ? gs_reading_tag(reading, content.start - 1)
                                   : GS_TAG_NONE;
  return before == GS_TAG_SUBORDINATOR || before == GS_TAG_RELATIVE;
}

uint32_t
gs_content_end(const GsReading *reading, GsContentKind kind, GsWordSpan content)
{
  uint32_t quote = reading->sentence->words[content.start].quote;
  if (kind == GS_CONTENT_QUOTE || kind == GS_CONTENT_NONE ||
      is_linked(reading, content))
    return content.end;
  for (uint32_t at = content.start + 1; at + 1 < content.end; at++)
    if (reading->sentence->words[at].quote == quote &&
        (kind != GS_CONTENT_CLAUSE ||
         gs_has_finite_verb(reading, content.start, at)) &&
        ends_content(reading, kind, content, at))
      return at;
  return content.end;
}

uint32_t
gs_content_end_of_dependent(const GsReading *reading, GsWordSpan content)
{
  for (uint32_t at = content.start + 1; at + 1 < content.end; at++) {
    if (gs_reading_tag(reading, at) != GS_TAG_COMMA)
      continue;
    uint32_t behind = at + 1; /* over the quotation mark of "the system," */
    behind += gs_reading_tag(reading, behind) == GS_TAG_QUOTE_CLOSE;
    Next next = next_at(reading, behind);
    if ((next == NEXT_PRONOUN || next == NEXT_NOUN) &&
        gs_is_clause(reading, behind, content.end))
      return behind > at + 1 ? behind : at;
  }
  return content.end;
}

uint32_t
gs_content_end_of_relative(const GsReading *reading, GsWordSpan content)
{
  for (uint32_t at = content.start + 1; at + 1 < content.end; at++)
    if (gs_reading_tag(reading, at) == GS_TAG_COMMA &&
        next_at(reading, at + 1) == NEXT_FINITE)
      return at;
  return content.end;
}
