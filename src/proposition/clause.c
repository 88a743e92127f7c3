/* SPDX-License-Identifier: Apache-2.0
 *
 * A content cut into clauses that can be true or false by themselves, and
 * what kind of statement a clause is.
 */
#include "proposition/proposition-private.h"

static const GsSentence *
sentence_of(const GsText *text, GsRange range)
{
  return &text->sentences.items[range.sentence];
}

static const GsGroup *
group_at(const GsSentence *sentence, size_t at)
{
  uint16_t group = at < sentence->n_words ? sentence->words[at].group : 0;
  return group ? &sentence->groups[group - 1] : NULL;
}

/* A noun group with a finite verb group behind it (over prepositions). */
bool
gs_clause_starts(const GsSentence *sentence, size_t at, size_t end)
{
  const GsGroup *group = group_at(sentence, at);
  if (!group || group->kind != GS_GROUP_NOUN || group->start != at)
    return false;
  size_t next = group->end;
  while (next + 1 < end && sentence->words[next].tag == GS_TAG_PREPOSITION) {
    group = group_at(sentence, next + 1);
    if (!group || group->kind != GS_GROUP_NOUN)
      return false;
    next = group->end;
  }
  while (next < end && sentence->words[next].tag == GS_TAG_ADVERB)
    next++;
  group = next < end ? group_at(sentence, next) : NULL;
  return group && group->kind == GS_GROUP_VERB &&
         (group->flags & GS_GROUP_FINITE);
}

static bool
has_finite(const GsSentence *sentence, size_t start, size_t end)
{
  for (size_t at = start; at < end; at++) {
    const GsGroup *group = group_at(sentence, at);
    if (group && group->kind == GS_GROUP_VERB && group->start >= start &&
        (group->flags & GS_GROUP_FINITE))
      return true;
  }
  return false;
}

/* Does a word at `at` begin a clause that depends on another: because, when,
 * before?  Not "that", which only passes on. */
static bool
begins_dependent(const GsSentence *sentence, size_t at, size_t end)
{
  const GsWord *word = &sentence->words[at];
  bool is_linking = word->tag == GS_TAG_SUBORDINATOR ||
                    (word->tag == GS_TAG_PREPOSITION &&
                     (word->form->classes & GS_CLASS_SUBORDINATOR));
  return is_linking && !(word->form->classes & GS_CLASS_RELATIVE) &&
         gs_clause_starts(sentence, at + 1, end);
}

/* Is the comma at `at` the end of a dependent clause that began at `start`:
 * "If it rains, the match will be moved"? */
static bool
ends_dependent(const GsSentence *sentence, size_t start, size_t at, size_t end)
{
  return sentence->words[at].tag == GS_TAG_COMMA &&
         begins_dependent(sentence, start, end) &&
         gs_clause_starts(sentence, at + 1, end);
}

/* Over the "that" of "… and that rooms were booked", if it is no determiner of
 * the subject. */
static size_t
behind_that(const GsSentence *sentence, size_t at, size_t end)
{
  const uint32_t both = GS_CLASS_RELATIVE | GS_CLASS_SUBORDINATOR;
  bool is_that = at < end && !gs_clause_starts(sentence, at, end) &&
                 (sentence->words[at].form->classes & both) == both;
  return is_that ? at + 1 : at;
}

/* Where a new clause starts at or behind `at` ("… and Putin read"), and in
 * *end where the one before it ends. */
static size_t
next_clause(const GsSentence *sentence, GsRange range, size_t at, size_t *end)
{
  for (size_t i = at; i + 2 < range.end; i++) {
    GsTag tag = (GsTag)sentence->words[i].tag;
    if (i > at && has_finite(sentence, at, i) &&
        begins_dependent(sentence, i, range.end)) {
      *end = i;
      return i;
    }
    bool is_joint = tag == GS_TAG_CONJUNCTION || tag == GS_TAG_STOP ||
                    tag == GS_TAG_DASH ||
                    ends_dependent(sentence, at, i, range.end);
    size_t start = behind_that(sentence, i + 1, range.end);
    if (!is_joint || !has_finite(sentence, at, i) ||
        !gs_clause_starts(sentence, start, range.end))
      continue;
    *end = i > at && sentence->words[i - 1].tag == GS_TAG_COMMA ? i - 1 : i;
    return start;
  }
  *end = range.end;
  return range.end;
}

void
gs_clauses_cut(const GsText *text,
               GsArena *arena,
               GsRange range,
               GsRanges *clauses)
{
  const GsSentence *sentence = sentence_of(text, range);
  for (size_t at = range.start; at < range.end;) {
    size_t end = range.end;
    size_t next = next_clause(sentence, range, at, &end);
    GsRange clause = { range.sentence, (uint32_t)at, (uint32_t)end };
    gs_vector_add(arena, clauses, clause);
    at = next;
  }
}

/* ---- kind of statement ------------------------------------------------ */

/* The first finite verb group that is not inside a relative clause, else the
 * first verb group. */
static const GsGroup *
main_verb(const GsSentence *sentence, GsRange range)
{
  const GsGroup *first = NULL;
  for (size_t i = 0; i < sentence->n_groups; i++) {
    const GsGroup *group = &sentence->groups[i];
    if (group->start < range.start || group->end > range.end ||
        group->kind != GS_GROUP_VERB)
      continue;
    bool is_relative = group->start > range.start &&
                       sentence->words[group->start - 1].tag == GS_TAG_RELATIVE;
    if ((group->flags & GS_GROUP_FINITE) && !is_relative)
      return group;
    first = first ? first : group;
  }
  return first;
}

static void
add_range(
    GsArena *arena, GsRanges *ranges, GsRange like, size_t start, size_t end)
{
  GsRange range = { like.sentence, (uint32_t)start, (uint32_t)end };
  gs_vector_add(arena, ranges, range);
}

static const struct {
  GsListMeaning list;
  GsModality modality;
} modality_lists[] = {
  { GS_LIST_MODAL_MUST, GS_MODALITY_MUST },
  { GS_LIST_MODAL_MAY, GS_MODALITY_MAY },
  { GS_LIST_FUTURE, GS_MODALITY_FUTURE },
};

/* "Is due to | the weather": no verb follows what asks for one. */
static bool
is_cut_short(const GsSentence *sentence, const GsHit *hit)
{
  const GsWord *last = &sentence->words[hit->end - 1];
  return hit->end - hit->start > 1 &&
         (last->form->classes & GS_CLASS_INFINITIVE) &&
         last->tag == GS_TAG_PREPOSITION;
}

static void
read_modality(const GsText *text,
              GsArena *arena,
              const GsGroup *verb,
              GsProposition *item)
{
  const GsSentence *sentence = sentence_of(text, item->range);
  for (size_t i = 0; verb && i < G_N_ELEMENTS(modality_lists); i++)
    for (size_t at = verb->start; at <= verb->end && at < item->range.end;
         at++) {
      const GsHit *hit =
          gs_sentence_hit(text, sentence, at, modality_lists[i].list);
      if (!hit || is_cut_short(sentence, hit))
        continue;
      item->modality = (uint8_t)modality_lists[i].modality;
      add_range(arena, &item->modals, item->range, hit->start, hit->end);
      return;
    }
  size_t last = sentence->n_words;
  while (last > 0 && sentence->words[last - 1].tag == GS_TAG_QUOTE_CLOSE)
    last--;
  GsSpan mark = last ? sentence->words[last - 1].span : (GsSpan){ 0 };
  GsSlice end = gs_slice_part(text->document->text, mark);
  if (gs_slice_eq(end, GS_SLICE("?")))
    item->modality = GS_MODALITY_QUESTION;
}

static void
read_negations(GsArena *arena, const uint8_t *marks, GsProposition *item)
{
  for (size_t at = item->range.start; at < item->range.end; at++)
    if (marks[at] & GS_MARK_NEGATION)
      add_range(arena, &item->negations, item->range, at, at + 1);
}

void
gs_polarity_read(const GsText *text,
                 GsArena *arena,
                 const uint8_t *marks,
                 GsProposition *item)
{
  const GsSentence *sentence = sentence_of(text, item->range);
  const GsGroup *verb = main_verb(sentence, item->range);
  read_negations(arena, marks, item);
  read_modality(text, arena, verb, item);
  item->verb = verb ? (int32_t)verb->head : -1;
  if (!verb)
    return;
  bool before = marks[verb->head] & GS_MARK_NEGATED;
  bool behind = verb->head + 1 < item->range.end &&
                (marks[verb->head + 1] & GS_MARK_NEGATED) &&
                sentence->words[verb->head].tag == GS_TAG_AUXILIARY;
  bool inside = verb->flags & GS_GROUP_NEGATED;
  item->is_negative = before || behind || inside;
  item->is_hedged = marks[verb->head] & GS_MARK_HEDGED;
  item->is_condition = marks[verb->head] & GS_MARK_HYPOTHETIC;
}
