/* SPDX-License-Identifier: Apache-2.0
 *
 * Which groups of a sentence belong to a verb: who stands before it, what
 * right behind it, and what behind one of its prepositions.
 *
 * News puts much between a subject and its verb: appositions, relative
 * clauses, days.  The subject is the first noun group of the clause that no
 * preposition governs, unless the word before the verb tells better.
 */
#include "proposition/tie-private.h"

#define MOST_STEPS 4 /* from a verb to the one whose subject it has */

const GsGroup *
gs_tie_group(const GsSentence *sentence, size_t at)
{
  uint16_t number = at < sentence->n_words ? sentence->words[at].group : 0;
  return number ? &sentence->groups[number - 1] : NULL;
}

static GsTag
tag_at(const GsSentence *sentence, size_t at)
{
  return at < sentence->n_words ? (GsTag)sentence->words[at].tag : GS_TAG_STOP;
}

static const GsGroup *
noun_at(const GsSentence *sentence, size_t at)
{
  const GsGroup *group = gs_tie_group(sentence, at);
  return group && group->kind == GS_GROUP_NOUN ? group : NULL;
}

static const GsGroup *
verb_at(const GsSentence *sentence, size_t at)
{
  const GsGroup *group = gs_tie_group(sentence, at);
  return group && group->kind == GS_GROUP_VERB ? group : NULL;
}

size_t
gs_tie_chain_end(const GsSentence *sentence, const GsGroup *group)
{
  size_t end = group->end;
  while (tag_at(sentence, end) == GS_TAG_PREPOSITION) {
    const GsGroup *next = noun_at(sentence, end + 1);
    if (next == NULL || next->start != end + 1)
      break;
    end = next->end;
  }
  return end;
}

/* The group that the one at the end of a chain hangs on: "the port | of Holm".
 */
static const GsGroup *
chain_start(const GsSentence *sentence, const GsGroup *group)
{
  while (group->start > 1 &&
         tag_at(sentence, group->start - 1) == GS_TAG_PREPOSITION) {
    const GsGroup *before = noun_at(sentence, group->start - 2);
    if (before == NULL)
      break;
    group = before;
  }
  return group;
}

static bool
is_finite_verb(const GsGroup *group)
{
  return group->kind == GS_GROUP_VERB && (group->flags & GS_GROUP_FINITE);
}

/* ---- borders of a clause ----------------------------------------------- */

static bool
joins_verb(const GsSentence *sentence, size_t at)
{
  if (tag_at(sentence, at) != GS_TAG_CONJUNCTION)
    return false;
  at++;
  while (tag_at(sentence, at) == GS_TAG_ADVERB)
    at++;
  return verb_at(sentence, at) != NULL;
}

static bool
parts_clauses(const GsSentence *sentence, size_t at)
{
  switch (tag_at(sentence, at)) {
  case GS_TAG_STOP:
  case GS_TAG_COLON:
  case GS_TAG_DASH:
  case GS_TAG_RELATIVE:
  case GS_TAG_SUBORDINATOR:
    return true;
  case GS_TAG_CONJUNCTION:
    return joins_verb(sentence, at) || tag_at(sentence, at - 1) == GS_TAG_COMMA;
  default:
    return false;
  }
}

size_t
gs_tie_clause_end(const GsTieReader *reader, size_t at)
{
  const GsSentence *sentence = reader->sentence;
  for (; at < sentence->n_words; at++) {
    const GsGroup *verb = verb_at(sentence, at);
    if (parts_clauses(sentence, at) ||
        (verb != NULL && verb->start == at && is_finite_verb(verb)))
      return at;
  }
  return at;
}

size_t
gs_tie_clause_start(const GsTieReader *reader, size_t at)
{
  const GsSentence *sentence = reader->sentence;
  while (at > 0 && !parts_clauses(sentence, at - 1)) {
    const GsGroup *verb = verb_at(sentence, at - 1);
    if (verb != NULL && is_finite_verb(verb))
      break;
    at--;
  }
  return at;
}

/* ---- before the verb ---------------------------------------------------- */

/* The first noun group in words [start .. end) that no preposition governs. */
static const GsGroup *
first_noun(const GsSentence *sentence, size_t start, size_t end)
{
  for (size_t at = start; at < end; at++) {
    const GsGroup *group = noun_at(sentence, at);
    if (group == NULL || group->start < start)
      continue;
    if (at == 0 || tag_at(sentence, at - 1) != GS_TAG_PREPOSITION)
      return group;
    at = group->end - 1;
  }
  return NULL;
}

/* The verb group whose last word is before `at`, the nearest one. */
static const GsGroup *
verb_before(const GsSentence *sentence, size_t at)
{
  while (at-- > 0) {
    const GsGroup *group = verb_at(sentence, at);
    if (group != NULL)
      return group;
    if (tag_at(sentence, at) == GS_TAG_STOP)
      return NULL;
  }
  return NULL;
}

/* "The mill, | which": the group before a relative. */
static const GsGroup *
antecedent(const GsSentence *sentence, size_t relative)
{
  size_t at = relative;
  if (at > 0 && tag_at(sentence, at - 1) == GS_TAG_PREPOSITION)
    return NULL; /* "in which" */
  if (at > 0 && tag_at(sentence, at - 1) == GS_TAG_COMMA)
    at--;
  if (at > 2 && tag_at(sentence, at - 1) == GS_TAG_NUMBER &&
      tag_at(sentence, at - 2) == GS_TAG_COMMA)
    at -= 2; /* "Ada Lind, 34, who" */
  return at > 0 ? noun_at(sentence, at - 1) : NULL;
}

static size_t
skip_adverbs_back(const GsSentence *sentence, size_t at)
{
  while (at > 0 && tag_at(sentence, at - 1) == GS_TAG_ADVERB)
    at--;
  return at;
}

/* Of an infinitive: "an attempt by the mill | to buy", "the mill wants | to
 * buy". */
static const GsGroup *
subject_of_infinitive(const GsTieReader *reader,
                      const GsGroup *verb,
                      unsigned depth)
{
  const GsSentence *sentence = reader->sentence;
  const GsGroup *noun =
      verb->start > 0 ? noun_at(sentence, verb->start - 1) : NULL;
  if (noun != NULL && noun->start > 0 &&
      gs_tie_is_agent(reader, noun->start - 1))
    return noun;
  const GsGroup *before = verb_before(sentence, verb->start);
  return before ? gs_tie_subject(reader, before, depth + 1) : NULL;
}

/* Of a bare participle: "the mill, | founded in Holm", "founded in Holm, | the
 * mill". */
static const GsGroup *
subject_of_participle(const GsTieReader *reader, const GsGroup *verb)
{
  const GsSentence *sentence = reader->sentence;
  size_t at = verb->start;
  if (at > 0 && (tag_at(sentence, at - 1) == GS_TAG_COMMA ||
                 tag_at(sentence, at - 1) == GS_TAG_BRACKET))
    at--;
  const GsGroup *before = at > 0 ? noun_at(sentence, at - 1) : NULL;
  if (before != NULL)
    return chain_start(sentence, before);
  if (gs_tie_clause_start(reader, verb->start) != verb->start)
    return NULL;
  for (at = verb->end; at + 1 < sentence->n_words; at++)
    if (tag_at(sentence, at) == GS_TAG_COMMA)
      return noun_at(sentence, at + 1);
  return NULL;
}

/* "Ada Lind, the singer who left Holm, | died": who is before the first comma
 * of what commas set off; or NULL. */
static const GsGroup *
before_aside(const GsSentence *sentence, size_t comma)
{
  size_t start = comma;
  while (start > 0 && tag_at(sentence, start - 1) != GS_TAG_STOP &&
         tag_at(sentence, start - 1) != GS_TAG_COLON &&
         tag_at(sentence, start - 1) != GS_TAG_DASH &&
         tag_at(sentence, start - 1) != GS_TAG_SUBORDINATOR)
    start--;
  for (size_t at = start; at < comma; at++) {
    const GsGroup *group = noun_at(sentence, at);
    if (group == NULL || group->start != at)
      continue;
    size_t end = gs_tie_chain_end(sentence, group);
    bool is_free = at == 0 || tag_at(sentence, at - 1) != GS_TAG_PREPOSITION;
    if (is_free && end < comma && tag_at(sentence, end) == GS_TAG_COMMA &&
        tag_at(sentence, end + 1) != GS_TAG_CONJUNCTION)
      return group;
    at = group->end - 1;
  }
  return NULL;
}

static bool
is_bare_participle(const GsGroup *verb)
{
  return !(verb->flags & GS_GROUP_FINITE) &&
         (verb->flags & (GS_GROUP_PARTICIPLE | GS_GROUP_GERUND));
}

/* "Bought the mill | and sold it": the subject of the verb before. */
static const GsGroup *
subject_of_joined(const GsTieReader *reader,
                  const GsGroup *verb,
                  size_t at,
                  unsigned depth)
{
  const GsGroup *before = verb_before(reader->sentence, at);
  if (before == NULL || before == verb)
    return NULL;
  return gs_tie_subject(reader, before, depth + 1);
}

/* "A bus | carrying pilgrims": the pilgrims are in passing. */
static const GsGroup *
before_participle(const GsSentence *sentence, const GsGroup *noun)
{
  const GsGroup *verb =
      noun->start > 0 ? verb_at(sentence, noun->start - 1) : NULL;
  const GsGroup *before =
      verb != NULL && is_bare_participle(verb) && verb->start > 0
          ? noun_at(sentence, verb->start - 1)
          : NULL;
  return before != NULL ? before : noun;
}

/* Does the word tie what stands before it to the group behind it? */
static bool
goes_on_before(const GsSentence *sentence, size_t at)
{
  GsTag tag = tag_at(sentence, at);
  return tag == GS_TAG_PREPOSITION || tag == GS_TAG_CONJUNCTION;
}

const GsGroup *
gs_tie_subject(const GsTieReader *reader, const GsGroup *verb, unsigned depth)
{
  const GsSentence *sentence = reader->sentence;
  size_t at = skip_adverbs_back(sentence, verb->start);
  GsTag before = at > 0 ? tag_at(sentence, at - 1) : GS_TAG_NONE;
  if (depth > MOST_STEPS)
    return NULL;
  if (before == GS_TAG_RELATIVE)
    return antecedent(sentence, at - 1);
  if (before == GS_TAG_CONJUNCTION)
    return subject_of_joined(reader, verb, at - 1, depth);
  if (verb->flags & GS_GROUP_INFINITIVE)
    return subject_of_infinitive(reader, verb, depth);
  if ((before == GS_TAG_PREPOSITION || before == GS_TAG_COMMA) &&
      (verb->flags & GS_GROUP_GERUND))
    return subject_of_joined(reader, verb, at - 1, depth); /* "by | buying" */
  if (is_bare_participle(verb))
    return subject_of_participle(reader, verb);
  const GsGroup *noun = at > 0 ? noun_at(sentence, at - 1) : NULL;
  const GsGroup *outer =
      noun && (noun->flags & GS_GROUP_PRONOUN) && noun->start > 0
          ? verb_at(sentence, noun->start - 1)
          : NULL;
  noun = noun != NULL ? before_participle(sentence, noun) : NULL;
  if (outer != NULL) /* "had himself | succeeded" */
    return gs_tie_subject(reader, outer, depth + 1);
  if (noun != NULL) {
    noun = chain_start(sentence, noun);
    if (noun->start == 0 || !goes_on_before(sentence, noun->start - 1))
      return noun;
  }
  const GsGroup *aside =
      before == GS_TAG_COMMA && (verb->flags & GS_GROUP_FINITE)
          ? before_aside(sentence, at - 1)
          : NULL;
  if (aside != NULL)
    return aside;
  size_t start = gs_tie_clause_start(reader, at);
  const GsGroup *first = first_noun(sentence, start, verb->start);
  return first ? first : noun;
}

/* ---- behind it ----------------------------------------------------------- */

const GsGroup *
gs_tie_object(const GsTieReader *reader, size_t at)
{
  const GsSentence *sentence = reader->sentence;
  while (tag_at(sentence, at) == GS_TAG_ADVERB ||
         tag_at(sentence, at) == GS_TAG_PARTICLE ||
         tag_at(sentence, at) == GS_TAG_QUOTE_OPEN)
    at++;
  const GsGroup *group = noun_at(sentence, at);
  return group && group->start == at ? group : NULL;
}

const GsGroup *
gs_tie_behind(const GsTieReader *reader, size_t at, GsTieJoint joint)
{
  const GsSentence *sentence = reader->sentence;
  size_t end = gs_tie_clause_end(reader, at);
  for (; at + 1 < end; at++)
    if (tag_at(sentence, at) == GS_TAG_PREPOSITION && joint(reader, at))
      return gs_tie_object(reader, at + 1);
  return NULL;
}

/* ---- prepositions ----------------------------------------------------------
 */

bool
gs_tie_is_agent(const GsTieReader *reader, size_t at)
{
  return reader->sentence->words[at].form->classes & GS_CLASS_AGENT;
}

bool
gs_tie_is_whose(const GsTieReader *reader, size_t at)
{
  return gs_sentence_hit(reader->text, reader->sentence, at,
                         GS_LIST_TIE_JOINT) != NULL;
}

bool
gs_tie_is_towards(const GsTieReader *reader, size_t at)
{
  return gs_sentence_hit(reader->text, reader->sentence, at, GS_LIST_TOWARDS) !=
         NULL;
}

bool
gs_tie_is_away_from(const GsTieReader *reader, size_t at)
{
  return gs_sentence_hit(reader->text, reader->sentence, at,
                         GS_LIST_AWAY_FROM) != NULL;
}

bool
gs_tie_is_where(const GsTieReader *reader, size_t at)
{
  return gs_sentence_hit(reader->text, reader->sentence, at,
                         GS_LIST_PLACE_JOINT) != NULL;
}
