/* SPDX-License-Identifier: Apache-2.0
 *
 * How far the words reach that name a source, and which of them are the
 * subject of a reporting verb.
 *
 * The subject is the noun group left of the verb, over adverbs, appositions
 * and relative clauses between commas.  A reporting verb without a subject of
 * its own ("…, adding that", "and said") borrows that of the verb before it.
 */
#include "claim/claim-private.h"

#define MAX_PARENTHESIS 40 /* words between two commas, at most */

static bool
is_linking_preposition(const GsReading *reading, size_t at)
{
  /* "three years after Abe said": the word opens a clause */
  return gs_reading_tag(reading, at) == GS_TAG_PREPOSITION &&
         !(reading->sentence->words[at].form->classes & GS_CLASS_SUBORDINATOR);
}

static const GsGroup *
noun_ending_at(const GsReading *reading, size_t end)
{
  const GsGroup *group = end > 0 ? gs_reading_group(reading, end - 1) : NULL;
  if (!group || group->kind != GS_GROUP_NOUN)
    return NULL;
  bool is_owner =
      gs_reading_tag(reading, end) == GS_TAG_POSSESSIVE && group->end > end;
  return group->end == end || is_owner ? group : NULL;
}

#define MAX_BRACKET 8 /* words */

bool
gs_opens_bracket(const GsReading *reading, size_t at)
{
  if (gs_reading_tag(reading, at) != GS_TAG_BRACKET)
    return false;
  GsSlice mark = gs_slice_part(reading->text->document->text,
                               reading->sentence->words[at].span);
  return gs_slice_eq(mark, GS_SLICE("(")) || gs_slice_eq(mark, GS_SLICE("["));
}

/* Before the bracket that closes before `end`: "Ada Lind (Holm)". */
static size_t
before_bracket(const GsReading *reading, size_t end)
{
  if (end == 0 || gs_reading_tag(reading, end - 1) != GS_TAG_BRACKET ||
      gs_opens_bracket(reading, end - 1))
    return end;
  size_t limit = end > MAX_BRACKET ? end - MAX_BRACKET : 0;
  for (size_t at = end - 1; at-- > limit;)
    if (gs_reading_tag(reading, at) == GS_TAG_BRACKET)
      return at;
  return end;
}

static const GsGroup *
noun_starting_at(const GsReading *reading, size_t start)
{
  const GsGroup *group = gs_reading_group(reading, start);
  return group && group->kind == GS_GROUP_NOUN && group->start == start ? group
                                                                        : NULL;
}

bool
gs_is_time(const GsReading *reading, const GsGroup *group)
{
  const uint32_t days = GS_CLASS_WEEKDAY | GS_CLASS_DAY;
  bool is_stretch = gs_reading_hit(reading, group->head, GS_LIST_UNIT) ||
                    gs_reading_hit(reading, group->head, GS_LIST_PERIOD_NOUN);
  if (reading->sentence->words[group->head].form->classes & days)
    return true;
  return is_stretch && gs_reading_hit(reading, group->start, GS_LIST_PERIOD);
}

/* "The poll released on Tuesday", "the survey done by Abe": the start of the
 * noun that a bare participle before `end` describes, or `end`. */
static size_t
described_noun(const GsReading *reading, size_t end)
{
  const GsGroup *verb = end > 0 ? gs_reading_group(reading, end - 1) : NULL;
  if (!verb || verb->kind != GS_GROUP_VERB || verb->start != verb->head)
    return end;
  const GsForm *form = reading->sentence->words[verb->head].form;
  const GsGroup *noun = noun_ending_at(reading, verb->start);
  bool is_pronoun = noun && (noun->flags & GS_GROUP_PRONOUN);
  return noun && !is_pronoun && (form->forms & GS_FORM_PARTICIPLE) ? noun->start
                                                                   : end;
}

/* Over "of the agency", "for Mr. Abe" to the left. */
static size_t
extend_over_prepositions(const GsReading *reading, size_t start)
{
  while (start >= 2 && is_linking_preposition(reading, start - 1)) {
    const GsGroup *group = noun_ending_at(reading, start - 1);
    if (!group)
      break;
    start = group->start;
  }
  return start;
}

static bool
begins_clause(const GsReading *reading, size_t start)
{
  if (start == 0)
    return true;
  switch (gs_reading_tag(reading, start - 1)) {
  case GS_TAG_COMMA:
  case GS_TAG_CONJUNCTION:
  case GS_TAG_SUBORDINATOR:
  case GS_TAG_STOP:
  case GS_TAG_COLON:
  case GS_TAG_DASH:
  case GS_TAG_QUOTE_OPEN:
  case GS_TAG_QUOTE_CLOSE:
  case GS_TAG_ADVERB:
    return true;
  default:
    return false;
  }
}

/* Does what is said end right before: "The dam is safe, | Lind and Berg said"?
 */
static bool
follows_content(const GsReading *reading, size_t start)
{
  GsTag before = gs_reading_tag(reading, start - 1);
  return start > 0 && (before == GS_TAG_COMMA || before == GS_TAG_QUOTE_CLOSE);
}

/* Over "Abe and" to the left, when that then begins a clause: "He met Abe and
 * Putin said" must not give two sources. */
static size_t
extend_over_conjunction(const GsReading *reading, size_t start)
{
  if (start < 2 || gs_reading_tag(reading, start - 1) != GS_TAG_CONJUNCTION)
    return start;
  const GsGroup *group =
      noun_ending_at(reading, before_bracket(reading, start - 1));
  if (!group)
    return start;
  size_t wide = extend_over_prepositions(reading, group->start);
  return begins_clause(reading, wide) &&
                 (!gs_has_finite_verb(reading, 0, wide) ||
                  follows_content(reading, wide))
             ? wide
             : start;
}

static size_t
behind_bracket(const GsReading *reading, size_t at)
{
  size_t limit = MIN(at + MAX_BRACKET, reading->sentence->n_words);
  if (!gs_opens_bracket(reading, at))
    return at;
  for (size_t end = at + 1; end < limit; end++)
    if (gs_reading_tag(reading, end) == GS_TAG_BRACKET)
      return end + 1;
  return at;
}

/* "nearly a third", "more than half": the words that make it less exact. */
static size_t
extend_over_measure(const GsReading *reading, size_t start)
{
  const GsListMeaning meanings[] = { GS_LIST_APPROX, GS_LIST_BOUND_LOWER,
                                     GS_LIST_BOUND_UPPER };
  for (size_t i = 0; i < G_N_ELEMENTS(meanings) && start > 0; i++) {
    const GsHit *hit = gs_reading_hit(reading, start - 1, meanings[i]);
    if (hit && hit->end == start)
      return hit->start;
  }
  return start;
}

bool
gs_source_before(const GsReading *reading, size_t end, GsWordSpan *source)
{
  const GsGroup *group = noun_ending_at(reading, before_bracket(reading, end));
  if (!group) {
    if (end == 0 || gs_reading_tag(reading, end - 1) != GS_TAG_POSSESSIVE)
      return false;
    *source = (GsWordSpan){ (uint32_t)end - 1, (uint32_t)end };
    return true; /* "his claim" */
  }
  size_t start = extend_over_prepositions(reading, group->start);
  const GsGroup *before = noun_ending_at(reading, group->start);
  if ((group->flags & GS_GROUP_PRONOUN) && before) /* "Lind herself" */
    start = before->start;
  if (start > 0 && is_linking_preposition(reading, start - 1)) {
    size_t noun = described_noun(reading, start - 1);
    /* "in Tokyo": the chain hangs on no noun */
    start = noun < start - 1 ? extend_over_prepositions(reading, noun)
                             : group->start;
  } else if (gs_is_time(reading, group)) {
    size_t noun = described_noun(reading, group->start);
    if (noun == group->start)
      return false; /* "last week": no time says anything */
    start = extend_over_prepositions(reading, noun);
  }
  start = extend_over_conjunction(reading, start);
  start = extend_over_measure(reading, start);
  *source = (GsWordSpan){ (uint32_t)start, (uint32_t)end };
  return true;
}

size_t
gs_apposition_end(const GsReading *reading, size_t at)
{
  if (gs_reading_tag(reading, at) != GS_TAG_COMMA)
    return at;
  bool is_relative = gs_reading_tag(reading, at + 1) == GS_TAG_RELATIVE;
  const GsGroup *group = noun_starting_at(reading, at + 1);
  if (!is_relative && !group)
    return at;
  size_t limit = MIN(reading->sentence->n_words, at + MAX_PARENTHESIS);
  for (size_t end = at + 2; end < limit; end++)
    if (gs_reading_tag(reading, end) == GS_TAG_COMMA ||
        gs_reading_tag(reading, end) == GS_TAG_STOP)
      return is_relative || !gs_is_clause(reading, at + 1, end) ? end : at;
  return at;
}

/* Behind "involved in the talks", when that ends with its clause. */
static size_t
participle_end(const GsReading *reading, size_t at)
{
  const GsGroup *verb = gs_reading_group(reading, at);
  size_t limit = MIN(at + MAX_BRACKET, reading->sentence->n_words);
  if (!verb || verb->kind != GS_GROUP_VERB || verb->start != verb->head ||
      !(reading->sentence->words[at].form->forms & GS_FORM_PARTICIPLE))
    return at;
  const GsGroup *object = noun_starting_at(reading, verb->end);
  if (object && !gs_is_time(reading, object))
    return at; /* "the offer valued each share": what it did */
  for (size_t end = verb->end; end < limit; end++) {
    GsTag tag = gs_reading_tag(reading, end);
    if (tag == GS_TAG_COMMA || tag == GS_TAG_STOP)
      return end;
    if (tag != GS_TAG_PREPOSITION && tag != GS_TAG_CONJUNCTION &&
        tag != GS_TAG_ADVERB && !noun_starting_at(reading, end) &&
        !(gs_reading_group(reading, end) &&
          gs_reading_group(reading, end)->kind == GS_GROUP_NOUN))
      return at;
  }
  return at;
}

bool
gs_source_at(const GsReading *reading,
             size_t start,
             unsigned *n_more,
             GsWordSpan *source)
{
  const GsGroup *group = noun_starting_at(reading, start);
  if (!group)
    return false;
  size_t end = group->end;
  unsigned n = 0;
  while (n < *n_more) {
    GsTag tag = gs_reading_tag(reading, end);
    const GsGroup *next = noun_starting_at(reading, end + 1);
    if (!next || (tag != GS_TAG_PREPOSITION && tag != GS_TAG_CONJUNCTION))
      break;
    end = next->end;
    n++;
  }
  *n_more = n;
  end = gs_apposition_end(reading, behind_bracket(reading, end));
  *source = (GsWordSpan){ (uint32_t)start, (uint32_t)end };
  return true;
}

uint32_t
gs_source_end(const GsReading *reading, GsWordSpan source)
{
  size_t end = participle_end(reading, source.end);
  if (end > source.end)
    end = gs_apposition_end(reading, end);
  return (uint32_t)end;
}

/* ---- subjects --------------------------------------------------------- */

static size_t
skip_adverbs_left(const GsReading *reading, size_t at)
{
  while (at > 0 && gs_reading_tag(reading, at - 1) == GS_TAG_ADVERB)
    at--;
  return at;
}

/* The comma that opens the parenthesis closed before `end`, where a noun group
 * ends before it; 0 if there is none. */
static size_t
parenthesis_start(const GsReading *reading, size_t end)
{
  size_t limit = end > MAX_PARENTHESIS ? end - MAX_PARENTHESIS : 0;
  for (size_t at = end - 1; at-- > limit;) {
    GsTag tag = gs_reading_tag(reading, at);
    if (tag == GS_TAG_QUOTE_CLOSE || tag == GS_TAG_STOP)
      return 0;
    if (tag != GS_TAG_COMMA ||
        !noun_ending_at(reading, before_bracket(reading, at)))
      continue;
    size_t close = end - 1;
    GsTag first = gs_reading_tag(reading, at + 1);
    if (first == GS_TAG_RELATIVE || first == GS_TAG_ADVERB ||
        first == GS_TAG_PREPOSITION || first == GS_TAG_VERB)
      return at;
    if (!gs_is_clause(reading, at + 1, close))
      return at;
    return 0;
  }
  return 0;
}

/* "Abe on Tuesday said": over the time, when a noun stands before it. */
static size_t
skip_time_left(const GsReading *reading, size_t end)
{
  const GsGroup *group = noun_ending_at(reading, end);
  if (!group || !gs_is_time(reading, group))
    return end;
  size_t start = group->start;
  if (start > 0 && is_linking_preposition(reading, start - 1))
    start--;
  return noun_ending_at(reading, start) ? start : end;
}

/* "Ada Lind, 30, of Holm": from the last of what is said of her to her. */
static size_t
extend_over_descriptions(const GsReading *reading, size_t start)
{
  size_t first = start;
  size_t at = start;
  while (at > 0) {
    const GsGroup *group = gs_reading_group(reading, at - 1);
    GsTag tag = gs_reading_tag(reading, at - 1);
    bool is_noun = group && group->kind == GS_GROUP_NOUN;
    if (!is_noun && tag != GS_TAG_COMMA && tag != GS_TAG_PREPOSITION &&
        tag != GS_TAG_BRACKET)
      break;
    at = is_noun ? group->start : at - 1;
    bool is_governed =
        at > 0 && gs_reading_tag(reading, at - 1) == GS_TAG_PREPOSITION;
    if (is_noun && !is_governed && !gs_is_time(reading, group) &&
        (group->flags & GS_GROUP_NAME))
      first = at;
  }
  return first;
}

/* "When | questioned": nobody who could be a source. */
static bool
is_adverbial(const GsWord *relative)
{
  const uint32_t both = GS_CLASS_SUBORDINATOR | GS_CLASS_WH_WORD;
  return (relative->form->classes & both) == both;
}

static bool
own_subject(const GsReading *reading, size_t verb, GsWordSpan *subject)
{
  size_t end = skip_time_left(reading, skip_adverbs_left(reading, verb));
  if (end > 0 && gs_reading_tag(reading, end - 1) == GS_TAG_RELATIVE) {
    if (is_adverbial(&reading->sentence->words[end - 1]))
      return false;
    *subject = (GsWordSpan){ (uint32_t)end - 1, (uint32_t)end };
    return true;
  }
  if (end > 1 && gs_reading_tag(reading, end - 1) == GS_TAG_COMMA) {
    size_t open = parenthesis_start(reading, end);
    if (open == 0 || !gs_source_before(reading, open, subject))
      return false;
    subject->start =
        (uint32_t)extend_over_descriptions(reading, subject->start);
    const GsWord *inner = &reading->sentence->words[open + 1];
    bool is_description =
        inner->tag == GS_TAG_RELATIVE || noun_starting_at(reading, open + 1);
    if (is_description)
      subject->end = (uint32_t)end - 1;
    return true;
  }
  if (end > 0 && gs_reading_tag(reading, end - 1) == GS_TAG_POSSESSIVE)
    return false;
  return gs_source_before(reading, end, subject);
}

static bool
is_spot(const GsReading *reading, const GsGroup *group)
{
  for (size_t i = 0; i < reading->spots.n; i++)
    if (reading->spots.items[i].from == group->start)
      return true;
  return false;
}

/* The verb group that governs the one at `verb`: the nearest finite one to
 * its left with a subject of its own; of reporting verbs only, if so asked. */
static bool
lent_subject(const GsReading *reading,
             size_t verb,
             bool of_cue,
             GsWordSpan *subject)
{
  const GsSentence *sentence = reading->sentence;
  uint32_t quote = sentence->words[verb].quote;
  for (size_t i = sentence->n_groups; i-- > 0;) {
    const GsGroup *group = &sentence->groups[i];
    if (group->start >= verb || group->kind != GS_GROUP_VERB ||
        !(group->flags & GS_GROUP_FINITE) ||
        sentence->words[group->start].quote != quote ||
        (of_cue && !is_spot(reading, group)))
      continue;
    if (own_subject(reading, group->start, subject))
      return true;
  }
  return false;
}

/* "Abe said the talks went on, adding …": who said adds. */
static bool
borrowed_subject(const GsReading *reading, size_t verb, GsWordSpan *subject)
{
  return lent_subject(reading, verb, true, subject) ||
         lent_subject(reading, verb, false, subject);
}

/* Does the verb group at `verb` take its subject from another one? */
static bool
is_dependent(const GsReading *reading, const GsGroup *group)
{
  if (group->flags & (GS_GROUP_INFINITIVE | GS_GROUP_GERUND))
    return true;
  size_t before = skip_adverbs_left(reading, group->start);
  return before > 0 &&
         gs_reading_tag(reading, before - 1) == GS_TAG_CONJUNCTION;
}

/* "He rose, then asked …": a further verb of the subject before. */
static bool
follows_comma(const GsReading *reading, size_t verb)
{
  size_t before = skip_adverbs_left(reading, verb);
  return before > 0 && gs_reading_tag(reading, before - 1) == GS_TAG_COMMA;
}

/* ", who said": the relative's noun; "said Abe": to the right. */
bool
gs_subject_of(const GsReading *reading, size_t verb, GsWordSpan *subject)
{
  const GsGroup *group = gs_reading_group(reading, verb);
  if (!group || group->kind != GS_GROUP_VERB)
    return false;
  bool is_gerund = group->flags & GS_GROUP_GERUND;
  if (is_gerund && noun_ending_at(reading, group->start))
    return gs_source_before(reading, group->start, subject);
  if (is_dependent(reading, group))
    return borrowed_subject(reading, group->start, subject);
  if (!own_subject(reading, group->start, subject))
    return follows_comma(reading, group->start) &&
           borrowed_subject(reading, group->start, subject);
  size_t end = gs_apposition_end(reading, subject->end);
  if (end < group->start)
    subject->end = (uint32_t)end;
  return true;
}
