/* SPDX-License-Identifier: Apache-2.0
 *
 * The body that a source speaks for: "a police spokesman" for the police, "the
 * head of the water company" for the company, "the health minister" for the
 * health ministry.
 *
 * So "we" of the one is the other, and "the campaign" that a candidate's
 * spokeswoman speaks of is his, whoever else has one.
 */
#include "claim/actor-private.h"

#define MOST_BODIES 1000 /* actors that are looked through */

/* A source and the words in it that say what it is. */
typedef struct {
  GsCast *cast;
  const GsSentence *sentence;
  uint32_t start; /* of what stands before the words in their group */
  const GsHit *role;
  uint32_t end; /* of the source */
} Member;

static bool
is_group(const GsCast *cast, const Member *member, uint32_t at)
{
  return gs_sentence_hit(cast->claims->text, member->sentence, at,
                         GS_LIST_GROUP_WORD) != NULL;
}

/* Does every word of the body's name but the last stand at `start`? */
static bool
is_of_words(const GsActorFacts *facts,
            const GsSentence *sentence,
            uint32_t start,
            uint32_t end)
{
  if (facts->n_words == 1 && facts->rest != 0 && end == start + 1)
    return facts->rest == sentence->words[start].id; /* "Ministry of Trade" */
  if (facts->n_words != end - start + 1)
    return false;
  for (uint32_t at = start; at < end; at++)
    if (facts->words[at - start] != sentence->words[at].id &&
        facts->words[at - start] != sentence->words[at].lemma)
      return false;
  return true;
}

/* The only body that is called so: "health" of the health ministry; or -1. */
static gssize
body_called(const Member *member, uint32_t start, uint32_t end)
{
  const GsCast *cast = member->cast;
  gssize found = -1;
  for (size_t i = 1; i < MIN(cast->facts.n, MOST_BODIES); i++) {
    if (!cast->facts.items[i].is_body ||
        !is_of_words(&cast->facts.items[i], member->sentence, start, end))
      continue;
    if (found >= 0)
      return -1;
    found = (gssize)i;
  }
  return found;
}

/* "The head | of the water company", "a spokesman | for the mill"; or -1. */
static gssize
body_behind(const Member *member)
{
  const GsSentence *sentence = member->sentence;
  uint32_t at = member->role->end;
  uint16_t number =
      at + 1 < member->end && sentence->words[at].tag == GS_TAG_PREPOSITION
          ? sentence->words[at + 1].group
          : 0;
  const GsGroup *group = number ? &sentence->groups[number - 1] : NULL;
  if (group == NULL || group->kind != GS_GROUP_NOUN ||
      (group->flags & GS_GROUP_PRONOUN))
    return -1;
  uint32_t body = gs_cast_find(member->cast, sentence,
                               (GsWordSpan){ group->start, group->end });
  const GsActorFacts *facts = &member->cast->facts.items[body];
  return facts->is_proper && facts->is_person &&
                 !(facts->is_thing && facts->n_words > 1)
             ? -1
             : (gssize)body;
}

/* "A police | spokesman", "the health | minister", "a Reese | aide"; or -1. */
static gssize
body_before(const Member *member)
{
  const GsSentence *sentence = member->sentence;
  uint32_t start = member->start;
  uint32_t end = member->role->start;
  while (start < end && sentence->words[start].tag != GS_TAG_NOUN &&
         sentence->words[start].tag != GS_TAG_NAME)
    start++;
  if (start == end)
    return -1;
  gssize called = body_called(member, start, end);
  if (called >= 0 || !is_group(member->cast, member, end - 1))
    return called;
  return (gssize)gs_cast_find(member->cast, sentence,
                              (GsWordSpan){ start, end });
}

/* "The Beacon | 's editor": what has the name itself, if it is nobody; or -1.
 */
static gssize
body_named(const Member *member, uint32_t at)
{
  GsId word = member->sentence->words[at].id;
  GsActorFacts facts = { .words = &word, .n_words = 1, .is_proper = true };
  GsWanted wanted = { .facts = &facts };
  gssize actor = gs_cast_find_words(member->cast, &wanted);
  return actor >= 0 && !member->cast->facts.items[actor].is_person ? actor : -1;
}

/* "Reese | 's spokesman": what is called by his name; or -1. */
static gssize
body_of_owner(const Member *member)
{
  const GsSentence *sentence = member->sentence;
  uint32_t at = member->role->start;
  while (at > member->start && sentence->words[at - 1].tag != GS_TAG_POSSESSIVE)
    at--;
  if (at < member->start + 2 ||
      !(sentence->words[at - 1].flags & GS_WORD_CLITIC))
    return -1;
  if (is_group(member->cast, member, at - 2))
    return (gssize)gs_cast_find(member->cast, sentence,
                                (GsWordSpan){ member->start, at - 1 });
  if (sentence->words[at - 2].tag != GS_TAG_NAME)
    return -1;
  gssize called = body_called(member, at - 2, at - 1);
  return called >= 0 ? called : body_named(member, at - 2);
}

static bool
owns(const GsSentence *sentence, uint32_t at)
{
  return at + 1 < sentence->n_words &&
         sentence->words[at + 1].tag == GS_TAG_POSSESSIVE;
}

/* The first word of the source that says for whom somebody may speak. */
static const GsHit *
role_in(const GsCast *cast, const GsSentence *sentence, const GsRange *source)
{
  const GsListMeaning kinds[] = { GS_LIST_REPRESENTATIVE, GS_LIST_OFFICER };
  for (uint32_t at = source->start; at < source->end; at++)
    for (size_t i = 0; i < G_N_ELEMENTS(kinds) && !owns(sentence, at); i++) {
      const GsHit *hit =
          gs_sentence_hit(cast->claims->text, sentence, at, kinds[i]);
      if (hit != NULL && !is_group(cast, &(Member){ .sentence = sentence }, at))
        return hit;
    }
  return NULL;
}

gssize
gs_cast_behalf(GsCast *cast, const GsRanges *source)
{
  if (source->n == 0)
    return -1;
  const GsRange *words = &source->items[0];
  const GsSentence *sentence =
      gs_claims_sentence(cast->claims, words->sentence);
  Member member = { .cast = cast, .sentence = sentence, .end = words->end };
  member.role = role_in(cast, sentence, words);
  if (member.role == NULL)
    return -1;
  uint16_t group = sentence->words[member.role->start].group;
  member.start = group ? MAX(sentence->groups[group - 1].start, words->start)
                       : member.role->start;
  gssize body = body_behind(&member);
  if (body < 0)
    body = body_of_owner(&member);
  return body >= 0 ? body : body_before(&member);
}
