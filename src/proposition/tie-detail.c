/* SPDX-License-Identifier: Apache-2.0
 *
 * Of a tie: whether it is so at all, and when, where and how much, as far as
 * its clause tells.
 */
#include "proposition/tie-private.h"

static GsTag
tag_at(const GsSentence *sentence, size_t at)
{
  return at < sentence->n_words ? (GsTag)sentence->words[at].tag : GS_TAG_STOP;
}

static bool
has_mark(const GsTieReader *reader, size_t at, uint8_t mark)
{
  return reader->propositions->marks[reader->sentence->number][at] & mark;
}

static bool
is_of(const GsTieReader *reader, size_t at, GsListMeaning meaning)
{
  return gs_sentence_hit(reader->text, reader->sentence, at, meaning) != NULL;
}

/* "Former", and of an office that only one has "vice" or "deputy". */
static bool
is_former(const GsTieReader *reader, const GsGroup *group, const GsTie *tie)
{
  unsigned ones = reader->text->rules->relations.items[tie->relation].ones;
  if (group->kind != GS_GROUP_NOUN)
    return false;
  for (size_t at = group->start; at < tie->teller.end; at++)
    if (is_of(reader, at, GS_LIST_FORMER) ||
        ((ones & GS_ONE_FIRST) && is_of(reader, at, GS_LIST_LESSER)))
      return true;
  return false;
}

static bool
group_is_of(const GsTieReader *reader,
            const GsGroup *group,
            GsListMeaning meaning)
{
  for (size_t at = group->start; at < group->end; at++)
    if (is_of(reader, at, meaning))
      return true;
  return false;
}

/* ---- what was tried ---------------------------------------------------------
 */

/* "The bid | to buy the mill", "talks on | a merger": the noun before it that
 * names no more than a try, or NULL. */
static const GsGroup *
try_before(const GsTieReader *reader, const GsGroup *group)
{
  for (unsigned step = 0; step < 3 && group->start > 1; step++) {
    size_t at = group->start - 1;
    at -= tag_at(reader->sentence, at) == GS_TAG_PREPOSITION;
    const GsGroup *before = gs_tie_group(reader->sentence, at);
    if (before == NULL || before->kind != GS_GROUP_NOUN)
      return NULL;
    if (is_of(reader, before->head, GS_LIST_TRY))
      return before;
    group = before;
  }
  return NULL;
}

/* "Failed": the verb behind the try, or NULL. */
static const GsGroup *
failing_verb(const GsTieReader *reader, const GsTie *tie)
{
  size_t end = gs_tie_clause_end(reader, tie->teller.end);
  const GsGroup *verb = gs_tie_group(reader->sentence, end);
  return verb != NULL && verb->kind == GS_GROUP_VERB &&
                 group_is_of(reader, verb, GS_LIST_FAILING)
             ? verb
             : NULL;
}

static GsSign
sign_at(const GsTieReader *reader, const GsGroup *verb, const GsHit *hit)
{
  const GsSignature *signature =
      &reader->text->rules->signatures.items[hit->item];
  return has_mark(reader, verb->head, GS_MARK_NEGATED) ? signature->negative
                                                       : signature->positive;
}

/* What the verb before an infinitive or a gerund says of it: "managed | to
 * buy", "stopped | selling". */
static GsSign
sign_of_governor(const GsTieReader *reader, const GsGroup *group)
{
  bool is_infinitive = group->flags & GS_GROUP_INFINITIVE;
  for (size_t at = group->start; at-- > 0;) {
    const GsGroup *verb = gs_tie_group(reader->sentence, at);
    if (verb == NULL || verb->kind != GS_GROUP_VERB) {
      if (!is_infinitive)
        break;
      continue;
    }
    const GsHit *hit = gs_sentence_hit(reader->text, reader->sentence,
                                       verb->head, GS_LIST_SIGNATURE);
    return hit ? sign_at(reader, verb, hit) : GS_SIGN_OPEN;
  }
  return is_infinitive ? GS_SIGN_OPEN : GS_SIGN_PLUS;
}

static void
read_governor(const GsTieReader *reader, const GsGroup *group, GsTie *tie)
{
  if (group->kind != GS_GROUP_VERB || (group->flags & GS_GROUP_FINITE) ||
      !(group->flags & (GS_GROUP_INFINITIVE | GS_GROUP_GERUND)))
    return;
  GsSign sign = sign_of_governor(reader, group);
  tie->is_open |= sign == GS_SIGN_OPEN;
  if (sign == GS_SIGN_MINUS && !has_mark(reader, group->head, GS_MARK_NEGATED))
    tie->is_negative = !tie->is_negative;
}

/* "Did not confirm | that she had left": nobody says that she had not. */
static bool
is_negated_from_outside(const GsTieReader *reader, const GsGroup *group)
{
  size_t start = gs_tie_clause_start(reader, group->start);
  if (!has_mark(reader, group->head, GS_MARK_NEGATED) || start == 0 ||
      tag_at(reader->sentence, start - 1) != GS_TAG_SUBORDINATOR)
    return false;
  for (size_t at = start; at < group->end; at++)
    if (has_mark(reader, at, GS_MARK_NEGATION))
      return false;
  return true;
}

/* "No | owner", "is not | the owner", "did not buy". */
static bool
is_negated(const GsTieReader *reader, const GsGroup *group, const GsTie *tie)
{
  if (group->kind == GS_GROUP_VERB)
    return has_mark(reader, group->head, GS_MARK_NEGATED);
  for (size_t at = group->start; at < tie->teller.start; at++)
    if (has_mark(reader, at, GS_MARK_NEGATION))
      return true;
  return group->start > 0 &&
         has_mark(reader, tie->teller.start, GS_MARK_NEGATED) &&
         is_of(reader, group->start - 1, GS_LIST_COPULA);
}

static bool
is_uncertain(const GsTieReader *reader, const GsGroup *group)
{
  return group_is_of(reader, group, GS_LIST_MODAL_MAY) ||
         group_is_of(reader, group, GS_LIST_MODAL_MUST) ||
         group_is_of(reader, group, GS_LIST_UNREAL) ||
         has_mark(reader, group->head, GS_MARK_HYPOTHETIC) ||
         has_mark(reader, group->head, GS_MARK_HEDGED);
}

/* Moves *end behind the clause that tells what came of a try. */
static void
read_certainty(const GsTieReader *reader, GsTie *tie, uint32_t *end)
{
  const GsGroup *group = gs_tie_group(reader->sentence, tie->teller.start);
  if (group == NULL)
    return;
  const GsGroup *tried = try_before(reader, group);
  tie->is_former = is_former(reader, group, tie);
  tie->is_open = is_uncertain(reader, group);
  if (is_negated_from_outside(reader, group))
    tie->is_open = true;
  else if (is_negated(reader, group, tie))
    tie->is_negative = !tie->is_negative;
  const GsGroup *failed = tried != NULL ? failing_verb(reader, tie) : NULL;
  if (failed != NULL) {
    tie->is_negative = true;
    *end = (uint32_t)gs_tie_clause_end(reader, failed->end);
  } else if (tried != NULL) {
    tie->is_open = true;
  } else {
    read_governor(reader, group, tie);
  }
}

/* ---- where, when, how much
 * --------------------------------------------------- */

static bool
is_calendar(const GsWord *word)
{
  const uint32_t calendar = GS_CLASS_MONTH | GS_CLASS_WEEKDAY | GS_CLASS_DAY;
  return word->form->classes & calendar;
}

/* All names behind an "in", and those that hang on them: "in the town of Holm
 * in Varnes". */
/* "The town | of Holm", but not "the request | of Holm". */
static bool
names_place(const GsTieReader *reader, size_t at)
{
  return gs_tie_is_whose(reader, at) && at > 0 &&
         is_of(reader, at - 1, GS_LIST_PLACE_WORD);
}

static void
read_places(const GsTieReader *reader, GsRange clause, GsTie *tie)
{
  bool is_where = false;
  for (size_t at = tie->teller.end; at + 1 < clause.end; at++) {
    bool is_comma = tag_at(reader->sentence, at) == GS_TAG_COMMA;
    if (!is_comma && tag_at(reader->sentence, at) != GS_TAG_PREPOSITION)
      continue;
    if (!is_comma)
      is_where =
          gs_tie_is_where(reader, at) || (is_where && names_place(reader, at));
    const GsGroup *group = gs_tie_object(reader, at + 1);
    if (!is_where || group == NULL ||
        tag_at(reader->sentence, group->end - 1) != GS_TAG_NAME ||
        is_calendar(&reader->sentence->words[group->end - 1]))
      continue;
    GsRange place = { clause.sentence, group->start, group->end };
    gs_vector_add(reader->arena, &tie->places, place);
  }
}

/* "The head office of the bank is | in Holm": of a noun, what is said of it
 * belongs to it. */
static size_t
end_behind_copula(const GsTieReader *reader, const GsTie *tie, size_t end)
{
  const GsGroup *group = gs_tie_group(reader->sentence, tie->teller.start);
  const GsGroup *verb = gs_tie_group(reader->sentence, end);
  if (group == NULL || group->kind != GS_GROUP_NOUN || verb == NULL ||
      verb->kind != GS_GROUP_VERB ||
      gs_tie_chain_end(reader->sentence, group) != end ||
      !is_of(reader, verb->head, GS_LIST_COPULA))
    return end;
  return gs_tie_clause_end(reader, verb->end);
}

void
gs_tie_read_details(const GsTieReader *reader, GsTie *tie)
{
  GsRange clause = { .sentence = reader->sentence->number };
  clause.start = (uint32_t)gs_tie_clause_start(reader, tie->teller.start);
  clause.end = (uint32_t)end_behind_copula(
      reader, tie, gs_tie_clause_end(reader, tie->teller.end));
  read_certainty(reader, tie, &clause.end);
  read_places(reader, clause, tie);
  GsProposition part = { .verb = -1, .range = clause };
  gs_proposition_read_quantities(reader->text, reader->arena, &part);
  gs_times_read(reader->text, reader->arena, &part);
  for (size_t i = 0; i < part.times.n; i++)
    gs_vector_add(reader->arena, &tie->times, part.times.items[i]);
  for (size_t i = 0; i < part.quantities.n; i++)
    gs_vector_add(reader->arena, &tie->amounts, part.quantities.items[i]);
}
