/* SPDX-License-Identifier: Apache-2.0
 *
 * What a sentence says that somebody is: "Ada Lind is a plumber from Holm",
 * "Ada Lind, who is a plumber, …".
 */
#include "claim/actor-private.h"

static const GsGroup *
group_at(const GsSentence *sentence, size_t at)
{
  uint16_t group = at < sentence->n_words ? sentence->words[at].group : 0;
  return group ? &sentence->groups[group - 1] : NULL;
}

/* Over the comma and the word that a clause about him begins with. */
static size_t
skip_relative(const GsSentence *sentence, size_t at)
{
  size_t next = at;
  if (next < sentence->n_words && sentence->words[next].tag == GS_TAG_COMMA)
    next++;
  return next < sentence->n_words &&
                 sentence->words[next].tag == GS_TAG_RELATIVE
             ? next + 1
             : at;
}

static size_t
skip_adverbs(const GsSentence *sentence, size_t at)
{
  while (at < sentence->n_words && sentence->words[at].tag == GS_TAG_ADVERB)
    at++;
  return at;
}

/* "Is", and neither "is not" nor "may be". */
static bool
only_is(const GsText *text, const GsSentence *sentence, const GsGroup *verb)
{
  return verb != NULL && verb->kind == GS_GROUP_VERB &&
         verb->end == verb->start + 1 && (verb->flags & GS_GROUP_FINITE) &&
         !(verb->flags & GS_GROUP_NEGATED) &&
         gs_sentence_hit(text, sentence, verb->head, GS_LIST_COPULA) != NULL;
}

GsWordSpan
gs_said_to_be(const GsText *text, const GsSentence *sentence, size_t at)
{
  GsWordSpan none = { 0 };
  const GsGroup *verb = group_at(sentence, skip_relative(sentence, at));
  if (!only_is(text, sentence, verb))
    return none;
  const GsGroup *what = group_at(sentence, skip_adverbs(sentence, verb->end));
  if (what == NULL || what->kind != GS_GROUP_NOUN ||
      (what->flags & (GS_GROUP_DEFINITE | GS_GROUP_PLURAL)) ||
      sentence->words[what->start].tag != GS_TAG_DETERMINER ||
      sentence->words[what->head].tag != GS_TAG_NOUN)
    return none;
  return (GsWordSpan){ what->start, what->end };
}
