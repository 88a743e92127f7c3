/* SPDX-License-Identifier: Apache-2.0
 *
 * How far the words reach that are claimed behind who claims them.
 *
 * To the right a content ends with its sentence, or earlier: where its
 * quotation closes and no clause goes on, before the words of another frame,
 * before a further report (", adding that"), and where the narrator takes
 * over (the pack's lists `remark` and `occasion`).
 */
#include "claim/claim-private.h"

#define MOST_OF_ASIDE 12 /* words between its commas */
#define MOST_OF_SOURCE 3 /* groups that hang on a source's first one */

bool
gs_has_finite_verb(const GsReading *reading, size_t start, size_t end)
{
  const GsSentence *sentence = reading->sentence;
  for (size_t i = 0; i < sentence->n_groups; i++) {
    const GsGroup *group = &sentence->groups[i];
    if (group->start >= end)
      break;
    if (group->start >= start && group->kind == GS_GROUP_VERB &&
        (group->flags & GS_GROUP_FINITE))
      return true;
  }
  return false;
}

static const GsCueSpot *
spot_at(const GsReading *reading, size_t at)
{
  for (size_t i = 0; i < reading->spots.n; i++)
    if (reading->spots.items[i].from == at)
      return &reading->spots.items[i];
  return NULL;
}

/* Does the cue state something, so that a new report begins with it? */
static bool
states(const GsReading *reading, const GsCueSpot *spot)
{
  return spot != NULL &&
         reading->text->rules->cues.items[spot->item].sign != GS_SIGN_NONE;
}

static size_t
skip_adverbs(const GsReading *reading, size_t at)
{
  while (gs_reading_tag(reading, at) == GS_TAG_ADVERB)
    at++;
  return at;
}

/* Does a report begin at `at` with a verb that borrows its subject: "adding
 * that", "and said", "while emphasizing"? */
static bool
begins_further_report(const GsReading *reading, size_t at)
{
  GsTag tag = gs_reading_tag(reading, at);
  if (tag == GS_TAG_CONJUNCTION || tag == GS_TAG_SUBORDINATOR)
    at = skip_adverbs(reading, at + 1);
  const GsCueSpot *spot = spot_at(reading, at);
  const GsGroup *group = gs_reading_group(reading, at);
  if (!states(reading, spot) || !group || group->kind != GS_GROUP_VERB)
    return false;
  if (group->flags & GS_GROUP_GERUND)
    return true;
  GsTag next = gs_reading_tag(reading, skip_adverbs(reading, spot->behind));
  return tag == GS_TAG_CONJUNCTION &&
         (next == GS_TAG_SUBORDINATOR || next == GS_TAG_QUOTE_OPEN);
}

/* Does a report with a subject of its own begin at `at`, after "but"? */
static bool
begins_other_report(const GsReading *reading, size_t at)
{
  GsTag tag = gs_reading_tag(reading, at);
  if (tag != GS_TAG_CONJUNCTION && tag != GS_TAG_SUBORDINATOR)
    return false;
  unsigned n_more = 3;
  GsWordSpan source;
  if (!gs_source_at(reading, at + 1, &n_more, &source))
    return false;
  const GsCueSpot *spot = spot_at(reading, skip_adverbs(reading, source.end));
  return states(reading, spot) &&
         gs_reading_group(reading, spot->start)->kind == GS_GROUP_VERB;
}

/* Does a late report end the sentence: "…, Abe said."? */
static bool
begins_late_report(const GsReading *reading, size_t at)
{
  unsigned n_more = 0;
  GsWordSpan source;
  if (!gs_source_at(reading, at, &n_more, &source))
    return false;
  const GsCueSpot *spot = spot_at(reading, skip_adverbs(reading, source.end));
  return states(reading, spot) &&
         gs_reading_tag(reading, spot->behind) == GS_TAG_STOP;
}

/* The same, turned around: "…, said Abe." */
static bool
begins_turned_report(const GsReading *reading, size_t at)
{
  const GsCueSpot *spot = spot_at(reading, at);
  const GsGroup *group = gs_reading_group(reading, at);
  unsigned n_more = MOST_OF_SOURCE;
  GsWordSpan source;
  return states(reading, spot) && group && group->kind == GS_GROUP_VERB &&
         (group->flags & GS_GROUP_FINITE) &&
         gs_source_at(reading, spot->behind, &n_more, &source) &&
         gs_reading_tag(reading, source.end) == GS_TAG_STOP;
}

bool
gs_reading_starts(const GsReading *reading, size_t at, GsListMeaning meaning)
{
  const GsHit *hit = gs_reading_hit(reading, at, meaning);
  return hit && hit->start == at;
}

static bool
ends_content(const GsReading *reading, size_t at, size_t start)
{
  GsTag tag = gs_reading_tag(reading, at);
  if (reading->is_taken[at])
    return true;
  if (tag == GS_TAG_STOP)
    return true;
  if (gs_reading_starts(reading, at, GS_LIST_OCCASION) && at > start + 2)
    return true;
  if (tag == GS_TAG_COMMA)
    return gs_reading_starts(reading, at + 1, GS_LIST_REMARK) ||
           begins_further_report(reading, at + 1) ||
           begins_other_report(reading, at + 1) ||
           begins_late_report(reading, at + 1) ||
           begins_turned_report(reading, at + 1);
  return tag == GS_TAG_CONJUNCTION && begins_further_report(reading, at);
}

/* Behind the last word of the quotation that `at` stands in, within the
 * sentence. */
static size_t
quote_end(const GsReading *reading, size_t at)
{
  uint32_t quote = reading->sentence->words[at].quote;
  while (at < reading->sentence->n_words &&
         reading->sentence->words[at].quote == quote)
    at++;
  return at;
}

static size_t
trim_right(const GsReading *reading, size_t start, size_t end)
{
  while (end > start) {
    GsTag tag = gs_reading_tag(reading, end - 1);
    if (tag != GS_TAG_COMMA && tag != GS_TAG_STOP && tag != GS_TAG_DASH &&
        tag != GS_TAG_CONJUNCTION && tag != GS_TAG_COLON)
      break;
    end--;
  }
  return end;
}

/* "that, | in his view, | the dam was safe": behind the aside, or `start`.  A
 * clause of its own (", Holm said, ") is none. */
static size_t
skip_aside(const GsReading *reading, size_t start)
{
  if (start < 2 || gs_reading_tag(reading, start - 1) != GS_TAG_COMMA ||
      gs_reading_tag(reading, start - 2) != GS_TAG_SUBORDINATOR)
    return start;
  for (size_t at = start; at <= start + MOST_OF_ASIDE; at++)
    if (gs_reading_tag(reading, at) == GS_TAG_COMMA)
      return at + 1 < reading->sentence->n_words &&
                     !gs_is_clause(reading, start, at)
                 ? at + 1
                 : start;
  return start;
}

bool
gs_starts_aside(const GsReading *reading, size_t at)
{
  return skip_aside(reading, at) > at;
}

static size_t
clause_end(const GsReading *reading, size_t start)
{
  const GsWord *words = reading->sentence->words;
  size_t first = skip_aside(reading, start);
  size_t at = first;
  size_t n_words = reading->sentence->n_words;
  if (words[first].quote != 0 && words[first].tag != GS_TAG_QUOTE_OPEN)
    n_words = quote_end(reading, first);
  while (at < n_words && (at == first || !ends_content(reading, at, first)))
    at = words[at].quote != words[first].quote && words[at].quote != 0
             ? quote_end(reading, at)
             : at + 1;
  return trim_right(reading, start, at);
}

uint32_t
gs_clause_end(const GsReading *reading, size_t start)
{
  return start < reading->sentence->n_words
             ? (uint32_t)clause_end(reading, start)
             : (uint32_t)start;
}

/* "only two days before his visit" behind a clause in the present tense tells
 * when it was said, not when it was so.  Where that begins, or `end`. */
static size_t
time_of_saying(const GsReading *reading, size_t start, size_t end)
{
  const GsSentence *sentence = reading->sentence;
  for (size_t at = start; at + 1 < end; at++) {
    const GsGroup *group = gs_reading_group(reading, at);
    if (!group || group->kind != GS_GROUP_NOUN || group->start != at)
      continue;
    const GsHit *unit = gs_reading_hit(reading, group->head, GS_LIST_UNIT);
    bool is_span =
        unit && gs_reading_tag(reading, group->end) == GS_TAG_PREPOSITION;
    if (!is_span || (sentence->words[group->end].form->classes &
                     GS_CLASS_SUBORDINATOR) == 0)
      continue;
    while (at > start && gs_reading_tag(reading, at - 1) == GS_TAG_ADVERB)
      at--;
    GsTag before = gs_reading_tag(reading, at - 1);
    return at > start && before != GS_TAG_PREPOSITION ? at : end;
  }
  return end;
}

static bool
is_present(const GsReading *reading, size_t start, size_t end)
{
  for (size_t at = start; at < end; at++) {
    const GsGroup *group = gs_reading_group(reading, at);
    if (!group || group->kind != GS_GROUP_VERB || group->start != at)
      continue;
    return (reading->sentence->words[at].form->forms & GS_FORM_THIRD) &&
           !(group->flags & GS_GROUP_PAST);
  }
  return false;
}

/* A content that ends with a whole quotation, or goes on behind it? */
static bool
goes_on_behind_quote(const GsReading *reading, size_t end)
{
  GsTag last = gs_reading_tag(reading, end - 2);
  GsTag next = gs_reading_tag(reading, end);
  if (end >= reading->sentence->n_words || last == GS_TAG_COMMA ||
      last == GS_TAG_STOP)
    return false;
  return next == GS_TAG_PREPOSITION || next == GS_TAG_VERB ||
         next == GS_TAG_CONJUNCTION || next == GS_TAG_NOUN ||
         next == GS_TAG_AUXILIARY || next == GS_TAG_MODAL ||
         next == GS_TAG_SUBORDINATOR || next == GS_TAG_INFINITIVE ||
         next == GS_TAG_RELATIVE || next == GS_TAG_ADJECTIVE;
}

/* Over "that he met" and "as he said": behind the verb group that such a word
 * governs. */
static size_t
skip_dependent(const GsReading *reading, size_t at, size_t end)
{
  while (at < end) {
    const GsGroup *group = gs_reading_group(reading, at);
    if (group && group->kind == GS_GROUP_VERB)
      return group->end;
    at++;
  }
  return end;
}

static bool
is_finite_at(const GsReading *reading, size_t at)
{
  const GsGroup *group = gs_reading_group(reading, at);
  return group && group->kind == GS_GROUP_VERB &&
         (group->flags & GS_GROUP_FINITE);
}

/* "Was limited to | moving goods": no verb of a subject. */
static bool
is_governed(const GsReading *reading, const GsGroup *verb)
{
  return (verb->flags & GS_GROUP_GERUND) && verb->start > 0 &&
         gs_reading_tag(reading, verb->start - 1) == GS_TAG_PREPOSITION;
}

/* Is the first verb that nothing else governs a finite one: "Abe said the
 * talks went on", but not "Abe welcomed Putin as he arrived"? */
bool
gs_is_clause(const GsReading *reading, size_t start, size_t end)
{
  for (size_t at = start; at < end;) {
    const GsGroup *group = gs_reading_group(reading, at);
    GsTag tag = gs_reading_tag(reading, at);
    if (group && group->kind == GS_GROUP_VERB && !is_governed(reading, group))
      return (group->flags & GS_GROUP_FINITE) != 0;
    bool is_first = at == start;
    if (tag == GS_TAG_COMMA &&
        gs_reading_starts(reading, at + 1, GS_LIST_CONTRAST))
      return false; /* "it, but the clerk kept …" */
    if (tag == GS_TAG_CONJUNCTION && !is_first &&
        is_finite_at(reading, skip_adverbs(reading, at + 1)))
      return false; /* "the crew and left": two verbs of the report's source */
    if (tag == GS_TAG_SUBORDINATOR && !is_first)
      return false;
    at = tag == GS_TAG_RELATIVE || tag == GS_TAG_SUBORDINATOR
             ? skip_dependent(reading, at + 1, end)
             : at + 1;
  }
  return false;
}

/* "that | towns which refused to pay were wrong": a clause by the word before
 * it, however long its subject is. */
static bool
is_opened_clause(const GsReading *reading, GsWordSpan content)
{
  if (content.start == 0)
    return false;
  const GsWord *opener = &reading->sentence->words[content.start - 1];
  return opener->tag == GS_TAG_SUBORDINATOR &&
         (opener->form->classes & GS_CLASS_DETERMINER) &&
         gs_has_finite_verb(reading, content.start, content.end);
}

/* "Seems | not to have left". */
static bool
is_negated_infinitive(const GsReading *reading, size_t start)
{
  const GsGroup *next = gs_reading_group(reading, start + 1);
  return gs_reading_tag(reading, start) == GS_TAG_NEGATOR && next &&
         next->kind == GS_GROUP_VERB && (next->flags & GS_GROUP_INFINITIVE);
}

GsContentKind
gs_content_kind(const GsReading *reading, GsWordSpan content)
{
  const GsGroup *first = gs_reading_group(reading, content.start);
  if (is_negated_infinitive(reading, content.start))
    return GS_CONTENT_INFINITIVE;
  if (first && first->kind == GS_GROUP_VERB) {
    if (first->flags & GS_GROUP_INFINITIVE)
      return GS_CONTENT_INFINITIVE;
    if (first->flags & GS_GROUP_GERUND)
      return GS_CONTENT_GERUND;
    return GS_CONTENT_NONE;
  }
  if (gs_is_clause(reading, content.start, content.end) ||
      is_opened_clause(reading, content))
    return GS_CONTENT_CLAUSE;
  return first ? GS_CONTENT_NOUN : GS_CONTENT_NONE;
}

GsContentKind
gs_content_at(const GsReading *reading, size_t start, GsWordSpan *content)
{
  const GsSentence *sentence = reading->sentence;
  if (start >= sentence->n_words || sentence->words[start].tag == GS_TAG_COMMA)
    return GS_CONTENT_NONE;
  if (sentence->words[start].tag == GS_TAG_QUOTE_OPEN) {
    size_t end = quote_end(reading, start);
    if (!goes_on_behind_quote(reading, end)) {
      *content = (GsWordSpan){ (uint32_t)start, (uint32_t)end };
      return GS_CONTENT_QUOTE;
    }
  }
  size_t end = clause_end(reading, start);
  if (is_present(reading, start, end))
    end = trim_right(reading, start, time_of_saying(reading, start, end));
  if (end <= start)
    return GS_CONTENT_NONE;
  *content = (GsWordSpan){ (uint32_t)start, (uint32_t)end };
  GsContentKind kind = gs_content_kind(reading, *content);
  size_t cut = gs_content_end(reading, kind, *content);
  if (cut < content->end) {
    content->end = (uint32_t)trim_right(reading, start, cut);
    kind = gs_content_kind(reading, *content);
  }
  if (kind == GS_CONTENT_NONE && sentence->words[start].quote)
    return GS_CONTENT_QUOTE;
  return kind;
}
