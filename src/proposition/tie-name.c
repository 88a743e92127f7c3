/* SPDX-License-Identifier: Apache-2.0
 *
 * Whom or what a noun group stands for: its name, or the one over a comma
 * ("the mayor, Ada Lind"), or the noun with what tells it from others.
 */
#include "proposition/tie-private.h"

static GsTag
tag_at(const GsSentence *sentence, size_t at)
{
  return at < sentence->n_words ? (GsTag)sentence->words[at].tag : GS_TAG_STOP;
}

static bool
is_noun(const GsGroup *group)
{
  return group != NULL && group->kind == GS_GROUP_NOUN;
}

/* ---- appositions -------------------------------------------------------- */

static bool
ends_apposition(GsTag tag)
{
  return tag == GS_TAG_COMMA || tag == GS_TAG_STOP || tag == GS_TAG_QUOTE_CLOSE;
}

/* "Lind", and "One" of "Lind One". */
static bool
is_name_word(const GsSentence *sentence, size_t start, size_t at)
{
  const GsWord *word = &sentence->words[at];
  return word->tag == GS_TAG_NAME ||
         (word->tag == GS_TAG_NUMBER && (word->flags & GS_WORD_CAPITAL) &&
          at > start && word[-1].tag == GS_TAG_NAME);
}

/* Is the last word of the group part of a name? */
static bool
ends_with_name(const GsSentence *sentence, const GsGroup *group)
{
  return is_name_word(sentence, group->start, group->end - 1);
}

static bool
is_person(const GsTieReader *reader, const GsGroup *group)
{
  const GsListMeaning kinds[] = { GS_LIST_ROLE_WORD, GS_LIST_PERSON_WORD };
  for (size_t i = 0; i < G_N_ELEMENTS(kinds) && is_noun(group); i++)
    if (gs_sentence_hit(reader->text, reader->sentence, group->head, kinds[i]))
      return true;
  return false;
}

const GsGroup *
gs_tie_name_behind(const GsTieReader *reader, const GsGroup *group)
{
  const GsSentence *sentence = reader->sentence;
  size_t comma = gs_tie_chain_end(sentence, group);
  if (tag_at(sentence, comma) != GS_TAG_COMMA ||
      (comma > group->end && !is_person(reader, group) &&
       is_person(reader, gs_tie_group(sentence, comma - 1))))
    return NULL; /* "the trial of the mayor, Ada Lind" */
  const GsGroup *name = gs_tie_group(sentence, comma + 1);
  return is_noun(name) && name->start == comma + 1 &&
                 ends_with_name(sentence, name) &&
                 ends_apposition(tag_at(sentence, name->end))
             ? name
             : NULL;
}

/* "Ada Lind, 34, | the mayor": a number between commas is an age. */
static size_t
skip_age_back(const GsSentence *sentence, size_t comma)
{
  if (comma < 3 || tag_at(sentence, comma - 1) != GS_TAG_NUMBER ||
      tag_at(sentence, comma - 2) != GS_TAG_COMMA)
    return comma;
  return comma - 2;
}

const GsGroup *
gs_tie_name_before(const GsTieReader *reader, const GsGroup *group)
{
  const GsSentence *sentence = reader->sentence;
  if (group->start < 2 || tag_at(sentence, group->start - 1) != GS_TAG_COMMA)
    return NULL;
  size_t comma = skip_age_back(sentence, group->start - 1);
  const GsGroup *name = gs_tie_group(sentence, comma - 1);
  const uint32_t calendar = GS_CLASS_MONTH | GS_CLASS_WEEKDAY | GS_CLASS_DAY;
  if (!is_noun(name) || !ends_with_name(sentence, name) ||
      (sentence->words[name->end - 1].form->classes & calendar))
    return NULL;
  bool is_where = name->start > 0 && gs_tie_is_where(reader, name->start - 1);
  return is_where ? NULL : name; /* "in Holm, | the mayor" */
}

/* ---- words --------------------------------------------------------------- */

/* Behind the last possessive of the words: "the mill's | new owner". */
static size_t
behind_owner(const GsSentence *sentence, size_t start, size_t end)
{
  for (size_t at = end; at-- > start + 1;)
    if (sentence->words[at].tag == GS_TAG_POSSESSIVE && at + 1 < end)
      return at + 1;
  return start;
}

/* The run of names that the words end with; `end` if they do not. */
static size_t
name_start(const GsSentence *sentence, size_t start, size_t end)
{
  size_t at = end;
  while (at > start && is_name_word(sentence, start, at - 1))
    at--;
  while (at < end && (sentence->words[at].form->classes & GS_CLASS_TITLE))
    at++;
  return at;
}

/* "Holm | 3-1": a name ends before what is no part of it. */
static size_t
name_end(const GsSentence *sentence, size_t start, size_t end)
{
  size_t at = end;
  while (at > start + 1 && (sentence->words[at - 1].tag == GS_TAG_NUMBER ||
                            sentence->words[at - 1].tag == GS_TAG_ADJECTIVE))
    at--;
  return at < end && sentence->words[at - 1].tag == GS_TAG_NAME &&
                 !is_name_word(sentence, start, end - 1)
             ? at
             : end;
}

static size_t
skip_article(const GsSentence *sentence, size_t start, size_t end)
{
  while (start + 1 < end && (sentence->words[start].tag == GS_TAG_DETERMINER ||
                             sentence->words[start].tag == GS_TAG_POSSESSIVE))
    start++;
  return start;
}

void
gs_tie_add_words(const GsTieReader *reader,
                 size_t start,
                 size_t end,
                 GsTiedList *list)
{
  const GsSentence *sentence = reader->sentence;
  end = name_end(sentence, start, end);
  size_t own = behind_owner(sentence, start, end);
  size_t name = name_start(sentence, own, end);
  GsTied tied = { .is_name = name < end };
  own = skip_article(sentence, start, end);
  tied.words =
      (GsRange){ sentence->number, (uint32_t)(tied.is_name ? name : own),
                 (uint32_t)end };
  tied.head = (uint32_t)end - 1;
  tied.actor = gs_claims_referent(reader->propositions->claims,
                                  sentence->number, (uint32_t)end - 1);
  if (end > start)
    gs_vector_add(reader->arena, list, tied);
}

/* "Lind is | the owner", "was elected | head", "serves as | head". */
const GsGroup *
gs_tie_subject_of_copula(const GsTieReader *reader, const GsGroup *group)
{
  const GsSentence *sentence = reader->sentence;
  if (group->start == 0)
    return NULL;
  const GsHit *hit =
      gs_sentence_hit(reader->text, sentence, group->start - 1, GS_LIST_COPULA);
  const GsGroup *verb = hit ? gs_tie_group(sentence, hit->start) : NULL;
  return verb != NULL && verb->kind == GS_GROUP_VERB
             ? gs_tie_subject(reader, verb, 0)
             : NULL;
}

/* ---- groups ----------------------------------------------------------------
 */

/* Behind "of Holm" of "the port of Holm". */
static size_t
whose_end(const GsTieReader *reader, const GsGroup *group)
{
  const GsSentence *sentence = reader->sentence;
  size_t at = group->end;
  const GsGroup *whose = gs_tie_group(reader->sentence, at + 1);
  return tag_at(reader->sentence, at) == GS_TAG_PREPOSITION &&
                 gs_tie_is_whose(reader, at) && is_noun(whose) &&
                 sentence->words[whose->head].tag != GS_TAG_NUMBER
             ? whose->end
             : at;
}

static void
add_one(const GsTieReader *reader, const GsGroup *group, GsTiedList *list)
{
  bool is_named = ends_with_name(reader->sentence, group);
  const GsGroup *name = is_named ? NULL : gs_tie_name_behind(reader, group);
  if (name == NULL && !is_named)
    name = gs_tie_subject_of_copula(reader, group);
  if (name != NULL)
    group = name;
  gs_tie_add_words(reader, group->start, group->end, list);
  if (list->n > 0 && !list->items[list->n - 1].is_name)
    list->items[list->n - 1].words.end = (uint32_t)whose_end(reader, group);
}

/* The next of several: "Holm, | Lind and | Berg". */
static const GsGroup *
joined_next(const GsTieReader *reader, const GsGroup *group)
{
  const GsSentence *sentence = reader->sentence;
  size_t at = group->end;
  GsTag joint = tag_at(sentence, at);
  if (joint == GS_TAG_COMMA && tag_at(sentence, at + 1) == GS_TAG_CONJUNCTION)
    at++;
  else if (joint != GS_TAG_CONJUNCTION && joint != GS_TAG_COMMA)
    return NULL;
  const GsGroup *next = gs_tie_group(sentence, at + 1);
  return is_noun(next) && next->start == at + 1 ? next : NULL;
}

/* Do the groups from this one on end with "and Berg"? */
static bool
is_row(const GsTieReader *reader, const GsGroup *group)
{
  const GsSentence *sentence = reader->sentence;
  bool is_joined = false;
  for (const GsGroup *next; (next = joined_next(reader, group)) != NULL;
       group = next)
    is_joined = tag_at(sentence, next->start - 1) == GS_TAG_CONJUNCTION;
  const GsGroup *behind = gs_tie_group(sentence, group->end);
  return is_joined && behind != group;
}

/* "Two clerks, | Holm and Lind": who they are stands behind. */
static bool
introduces_row(const GsTieReader *reader, const GsGroup *group)
{
  const GsSentence *sentence = reader->sentence;
  const GsGroup *next = joined_next(reader, group);
  return (group->flags & GS_GROUP_PLURAL) && !ends_with_name(sentence, group) &&
         tag_at(sentence, group->end) == GS_TAG_COMMA && next != NULL &&
         ends_with_name(sentence, next);
}

void
gs_tie_add_group(const GsTieReader *reader,
                 const GsGroup *group,
                 GsTiedList *list)
{
  if (!is_row(reader, group)) {
    add_one(reader, group, list);
    return;
  }
  if (introduces_row(reader, group))
    group = joined_next(reader, group);
  for (; group != NULL; group = joined_next(reader, group))
    gs_tie_add_words(reader, group->start, group->end, list);
}
