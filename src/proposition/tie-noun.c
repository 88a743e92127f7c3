/* SPDX-License-Identifier: Apache-2.0
 *
 * Relations that a noun tells: "the mill's owner, Ada Lind", "Ada Lind, owner
 * of the mill", "mill owner Ada Lind", "Lind is the owner of the mill", and
 * deeds told by nouns: "the purchase of the mill by Lind".
 */
#include "proposition/tie-private.h"

static GsTag
tag_at(const GsSentence *sentence, size_t at)
{
  return at < sentence->n_words ? (GsTag)sentence->words[at].tag : GS_TAG_STOP;
}

static const GsGroup *
noun_group(const GsTieReader *reader, const GsHit *hit)
{
  const GsGroup *group = gs_tie_group(reader->sentence, hit->start);
  return group != NULL && group->kind == GS_GROUP_NOUN && hit->end <= group->end
             ? group
             : NULL;
}

/* ---- whose ----------------------------------------------------------------
 */

/* "Her": whom it stands for, where that is settled; else the subject of the
 * clause. */
static void
add_possessor(const GsTieReader *reader,
              const GsGroup *group,
              size_t at,
              GsTiedList *list)
{
  const GsSentence *sentence = reader->sentence;
  const GsGroup *verb = NULL;
  for (size_t i = group->start; i-- > 0 && verb == NULL;) {
    verb = gs_tie_group(sentence, i);
    verb = verb && verb->kind == GS_GROUP_VERB ? verb : NULL;
  }
  const GsGroup *subject =
      verb != NULL && gs_claims_referent(reader->propositions->claims,
                                         sentence->number, (uint32_t)at) == 0
          ? gs_tie_subject(reader, verb, 0)
          : NULL;
  if (subject != NULL && subject != group)
    gs_tie_add_group(reader, subject, list);
  else
    gs_tie_add_words(reader, at, at + 1, list);
  for (size_t i = 0; i < list->n; i++)
    list->items[i].is_guessed = true;
}

/* "The mill's | owner", "her | owner"; false if nobody's. */
static bool
add_owner(const GsTieReader *reader,
          const GsGroup *group,
          size_t noun,
          GsTiedList *list)
{
  const GsSentence *sentence = reader->sentence;
  for (size_t at = noun; at-- > group->start;) {
    const GsWord *word = &sentence->words[at];
    if (word->tag != GS_TAG_POSSESSIVE)
      continue;
    if (word->flags & GS_WORD_CLITIC)
      gs_tie_add_words(reader, group->start, at, list);
    else
      add_possessor(reader, group, at, list);
    return true;
  }
  return false;
}

/* "Holm Mills | chairman Jon Berg". */
static bool
add_compound(const GsTieReader *reader,
             const GsGroup *group,
             size_t noun,
             GsTiedList *list)
{
  size_t start = noun;
  while (start > group->start &&
         tag_at(reader->sentence, start - 1) == GS_TAG_NAME)
    start--;
  if (start == noun || (start == 0 && noun == 1))
    return false; /* at the head of a sentence any word may look like one */
  gs_tie_add_words(reader, start, noun, list);
  return true;
}

/* ---- who -------------------------------------------------------------------
 */

/* "The owner of the mill is | Ada Lind". */
static const GsGroup *
complement_of_copula(const GsTieReader *reader, const GsGroup *group)
{
  const GsSentence *sentence = reader->sentence;
  size_t at = gs_tie_chain_end(sentence, group);
  const GsGroup *verb = gs_tie_group(sentence, at);
  if (verb == NULL || verb->kind != GS_GROUP_VERB ||
      !gs_sentence_hit(reader->text, sentence, verb->head, GS_LIST_COPULA))
    return NULL;
  return gs_tie_object(reader, verb->end);
}

static const GsGroup *
holder_of(const GsTieReader *reader, const GsGroup *group)
{
  const GsGroup *holder = gs_tie_subject_of_copula(reader, group);
  if (holder == NULL)
    holder = complement_of_copula(reader, group);
  if (holder == NULL)
    holder = gs_tie_name_before(reader, group);
  if (holder == NULL)
    holder = gs_tie_name_behind(reader, group);
  return holder;
}

/* "The winner of the race, | Ada Lind": the name is that of the winner, and not
 * of the race. */
static bool
has_name_of_other(const GsTieReader *reader,
                  const GsGroup *group,
                  const GsGroup *whose)
{
  const GsGroup *name = gs_tie_name_behind(reader, whose);
  return name != NULL && name == holder_of(reader, group);
}

static void
add_whose(const GsTieReader *reader,
          const GsGroup *group,
          const GsHit *hit,
          GsTiedList *list)
{
  if (add_owner(reader, group, hit->start, list))
    return;
  if (hit->end == group->end &&
      tag_at(reader->sentence, group->end) == GS_TAG_PREPOSITION &&
      gs_tie_is_whose(reader, group->end)) {
    const GsGroup *whose = gs_tie_object(reader, group->end + 1);
    if (whose != NULL && has_name_of_other(reader, group, whose))
      gs_tie_add_words(reader, whose->start, whose->end, list);
    else if (whose != NULL)
      gs_tie_add_group(reader, whose, list);
    return;
  }
  add_compound(reader, group, hit->start, list);
}

static void
add_holder(const GsTieReader *reader,
           const GsGroup *group,
           const GsHit *hit,
           GsTiedList *list)
{
  bool has_name = hit->end < group->end &&
                  tag_at(reader->sentence, group->end - 1) == GS_TAG_NAME;
  if (has_name) {
    gs_tie_add_words(reader, hit->end, group->end, list);
    return;
  }
  const GsGroup *holder =
      hit->end == group->end ? holder_of(reader, group) : NULL;
  if (holder != NULL)
    gs_tie_add_group(reader, holder, list);
}

bool
gs_tie_read_noun(const GsTieReader *reader, const GsHit *hit, GsTie *tie)
{
  const GsGroup *group = noun_group(reader, hit);
  if (group == NULL || (group->flags & GS_GROUP_PLURAL))
    return false;
  bool is_second =
      reader->text->rules->relation_phrases.items[hit->item].told ==
      GS_TOLD_SECOND;
  add_holder(reader, group, hit, is_second ? &tie->second : &tie->first);
  add_whose(reader, group, hit, is_second ? &tie->first : &tie->second);
  return tie->first.n > 0 || tie->second.n > 0;
}

/* ---- deeds ------------------------------------------------------------------
 */

/* "The purchase of the mill by Lind", "Lind's purchase of the mill". */
bool
gs_tie_read_deed(const GsTieReader *reader, const GsHit *hit, GsTie *tie)
{
  const GsGroup *group = noun_group(reader, hit);
  if (group == NULL || hit->end != group->end)
    return false;
  const GsGroup *agent = gs_tie_behind(reader, hit->end, gs_tie_is_agent);
  const GsGroup *whom =
      tag_at(reader->sentence, hit->end) == GS_TAG_PREPOSITION &&
              gs_tie_is_whose(reader, hit->end)
          ? gs_tie_object(reader, hit->end + 1)
          : NULL;
  if (!add_owner(reader, group, hit->start, &tie->first) && agent != NULL)
    gs_tie_add_group(reader, agent, &tie->first);
  if (whom != NULL)
    gs_tie_add_group(reader, whom, &tie->second);
  return tie->first.n > 0 && tie->second.n > 0;
}
