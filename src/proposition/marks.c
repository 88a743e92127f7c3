/* SPDX-License-Identifier: Apache-2.0
 *
 * The scope of negations, conditions and hedges in a sentence.
 *
 * The NegEx way (Chapman et al. 2001) with the pack's lists: a trigger opens
 * a scope that runs forward (or backward) until a word of the stop list, a
 * semicolon or the end; pseudo-triggers ("not only") open none.  Two
 * negations over one word cancel out.
 */
#include "proposition/proposition-private.h"

const GsHit *
gs_hit_starting(const GsText *text,
                const GsSentence *sentence,
                size_t at,
                GsListMeaning meaning)
{
  const GsHit *hit = gs_sentence_hit(text, sentence, at, meaning);
  return hit && hit->start == at ? hit : NULL;
}

static GsListMeaning
meaning_of(const GsText *text, const GsHit *hit)
{
  return text->rules->lists.items[hit->list].meaning;
}

static bool
ends_scope(const GsText *text, const GsSentence *sentence, size_t at)
{
  const GsWord *word = &sentence->words[at];
  if (word->tag == GS_TAG_STOP || word->tag == GS_TAG_COLON ||
      word->tag == GS_TAG_DASH)
    return true;
  if (word->tag == GS_TAG_RELATIVE)
    return true;
  return gs_hit_starting(text, sentence, at, GS_LIST_STOP) != NULL;
}

/* "not in detail", "not yet known in full": a list item right behind limits
 * what is negated. */
static bool
is_limited(const GsText *text,
           const GsSentence *sentence,
           size_t start,
           size_t end)
{
  for (size_t at = start; at < end; at++)
    if (gs_hit_starting(text, sentence, at, GS_LIST_LIMIT))
      return true;
  return false;
}

static void
negate(const GsText *text,
       const GsSentence *sentence,
       GsRange scope,
       bool goes_on,
       uint8_t *marks)
{
  uint8_t limited =
      is_limited(text, sentence, scope.start, scope.end) ? GS_MARK_LIMITED : 0;
  for (size_t at = scope.start; at < scope.end; at++) {
    uint8_t before = goes_on ? 0 : marks[at];
    marks[at] |= GS_MARK_NEGATED | limited;
    if (before & GS_MARK_NEGATED)
      marks[at] &= (uint8_t)~GS_MARK_NEGATED;
  }
}

/* "Neither A nor B": the second word goes on with the first, and does not
 * undo it. */
static bool
goes_on_negating(const GsSentence *sentence, const GsHit *hit)
{
  return (sentence->words[hit->start].form->classes & GS_CLASS_CONJUNCTION) !=
         0;
}

/* "Do not worry, the ferry is safe". */
static bool
begins_sentence_of_its_own(const GsSentence *sentence, size_t start, size_t at)
{
  return at > start && sentence->words[at].tag == GS_TAG_COMMA &&
         gs_clause_starts(sentence, at + 1, sentence->n_words);
}

static size_t
scope_end(const GsText *text, const GsSentence *sentence, size_t start)
{
  size_t end = start;
  while (end < sentence->n_words && !ends_scope(text, sentence, end) &&
         !begins_sentence_of_its_own(sentence, start, end))
    end++;
  return end;
}

static bool
is_finite(const GsSentence *sentence, size_t at)
{
  uint16_t number = sentence->words[at].group;
  const GsGroup *group = number ? &sentence->groups[number - 1] : NULL;
  return group && group->kind == GS_GROUP_VERB &&
         (group->flags & GS_GROUP_FINITE);
}

/* "without", "with no", "rather than": negates a phrase, not what is stated.
 */
static bool
is_of_phrase(const GsSentence *sentence, const GsHit *hit)
{
  GsTag first = (GsTag)sentence->words[hit->start].tag;
  GsTag last = (GsTag)sentence->words[hit->end - 1].tag;
  return first == GS_TAG_PREPOSITION ||
         (first == GS_TAG_ADVERB && last == GS_TAG_PREPOSITION) ||
         (hit->start > 0 &&
          sentence->words[hit->start - 1].tag == GS_TAG_PREPOSITION);
}

/* "The man who is not singing". */
static bool
is_relative(const GsSentence *sentence, const GsHit *hit)
{
  uint16_t own = sentence->words[hit->start].group;
  for (size_t at = hit->start; at-- > 0;) {
    const GsWord *word = &sentence->words[at];
    if (word->tag == GS_TAG_RELATIVE)
      return true;
    if (word->tag == GS_TAG_COMMA || word->tag == GS_TAG_STOP ||
        (is_finite(sentence, at) && word->group != own))
      return false;
  }
  return false;
}

/* "A man without a coat is waiting": the phrase ends before the verb. */
static size_t
phrase_end(const GsSentence *sentence, const GsHit *hit, size_t end)
{
  for (size_t at = hit->end; is_of_phrase(sentence, hit) && at < end; at++)
    if (is_finite(sentence, at))
      return at;
  return end;
}

static size_t
scope_start(const GsText *text, const GsSentence *sentence, size_t end)
{
  size_t start = end;
  while (start > 0 && !ends_scope(text, sentence, start - 1))
    start--;
  return start;
}

static bool
is_pseudo(const GsText *text, const GsSentence *sentence, size_t at)
{
  return gs_sentence_hit(text, sentence, at, GS_LIST_PSEUDO) != NULL;
}

/* Shorter hits inside a longer one of the same kind do not count again. */
static bool
is_inside_other(const GsText *text,
                const GsSentence *sentence,
                const GsHit *hit)
{
  const GsHit *first =
      gs_sentence_hit(text, sentence, hit->start, meaning_of(text, hit));
  return first != hit && (first->start < hit->start || first->end > hit->end ||
                          (first->start == hit->start &&
                           first->end == hit->end && first < hit));
}

/* "No, the bridge is not closed": an answer negates nothing behind it. */
static bool
is_answer(const GsSentence *sentence, const GsHit *hit)
{
  return (hit->start == 0 || gs_sentence_is_border(sentence, hit->start - 1)) &&
         hit->end < sentence->n_words &&
         gs_sentence_is_border(sentence, hit->end);
}

static void
mark_span(uint8_t *marks, size_t start, size_t end, uint8_t mark)
{
  for (size_t at = start; at < end; at++)
    marks[at] |= mark;
}

static void
read_hit(const GsText *text,
         const GsSentence *sentence,
         const GsHit *hit,
         uint8_t *marks)
{
  GsListMeaning meaning = meaning_of(text, hit);
  bool is_forward = meaning == GS_LIST_NEGATE_FORWARD;
  if (!is_forward && meaning != GS_LIST_NEGATE_BACKWARD)
    return;
  if (is_pseudo(text, sentence, hit->start) ||
      is_inside_other(text, sentence, hit) ||
      (is_forward && is_answer(sentence, hit)))
    return;
  for (size_t at = hit->start; at < hit->end; at++)
    marks[at] |= GS_MARK_NEGATION;
  GsRange scope = { sentence->number, hit->end,
                    (uint32_t)phrase_end(sentence, hit,
                                         scope_end(text, sentence, hit->end)) };
  if (!is_forward)
    scope = (GsRange){ sentence->number,
                       (uint32_t)scope_start(text, sentence, hit->start),
                       hit->start };
  negate(text, sentence, scope, goes_on_negating(sentence, hit), marks);
  if (is_forward && (is_of_phrase(sentence, hit) || is_relative(sentence, hit)))
    mark_span(marks, scope.start, scope.end, GS_MARK_ASIDE);
}

/* From the condition to the end of its clause. */
static void
read_condition(const GsText *text,
               const GsSentence *sentence,
               const GsHit *hit,
               uint8_t *marks)
{
  size_t end = hit->end;
  while (end < sentence->n_words && sentence->words[end].tag != GS_TAG_COMMA &&
         sentence->words[end].tag != GS_TAG_STOP)
    end++;
  (void)text;
  mark_span(marks, hit->start, end, GS_MARK_HYPOTHETIC);
}

uint8_t *
gs_marks_read(const GsText *text, const GsSentence *sentence)
{
  uint8_t *marks = GS_NEW_ARRAY(text->arena, uint8_t, sentence->n_words + 1);
  for (size_t i = 0; i < sentence->n_hits; i++) {
    const GsHit *hit = &sentence->hits[i];
    read_hit(text, sentence, hit, marks);
    if (meaning_of(text, hit) == GS_LIST_CONDITION)
      read_condition(text, sentence, hit, marks);
    if (meaning_of(text, hit) == GS_LIST_HEDGE)
      mark_span(marks, hit->start, scope_end(text, sentence, hit->end),
                GS_MARK_HEDGED);
  }
  return marks;
}
