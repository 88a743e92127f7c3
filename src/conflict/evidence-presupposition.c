/* SPDX-License-Identifier: Apache-2.0
 *
 * One side says that something does not exist, the other speaks of it as
 * given ("there is no dispute" / "its own dispute").
 */
#include "conflict/conflict-private.h"

static bool
is_existential(const GsBench *bench, const GsProposition *item)
{
  const GsSentence *sentence =
      &bench->text->sentences.items[item->range.sentence];
  for (size_t at = item->range.start; at < item->range.end; at++)
    if (sentence->words[at].form->classes & GS_CLASS_EXISTENTIAL)
      return item->negations.n > 0 && item->verb > (int32_t)at &&
             item->verb <= (int32_t)at + 3;
  return false;
}

/* Definite or possessive, or under a verb that takes its object as given. */
static bool
is_given(const GsBench *bench, const GsProposition *item, const GsTerm *term)
{
  const GsSentence *sentence = &bench->text->sentences.items[term->sentence];
  uint16_t number = sentence->words[term->word].group;
  if (!number || (term->marks & GS_MARK_NEGATED))
    return false;
  const GsGroup *group = &sentence->groups[number - 1];
  if (group->kind != GS_GROUP_NOUN || group->head != term->word)
    return false;
  if ((group->flags & GS_GROUP_DEFINITE) && !(group->flags & GS_GROUP_PRONOUN))
    return true;
  return item->verb >= 0 &&
         gs_sentence_hit(bench->text, sentence, (size_t)item->verb,
                         GS_LIST_PRESUPPOSER) != NULL;
}

/* The first negated noun of the existential clause and its partner. */
static bool
find_given(const GsBench *bench,
           const GsProposition *none,
           const GsProposition *given,
           const int32_t *to,
           GsRanges *of_none,
           GsRanges *of_given)
{
  if (!is_existential(bench, none))
    return false;
  bool is_found = false;
  for (size_t i = 0; i < none->terms.n; i++) {
    const GsTerm *term = &none->terms.items[i];
    if (!(term->marks & GS_MARK_NEGATED) || term->role != GS_ROLE_OBJECT)
      continue;
    if (to[i] < 0)
      return false; /* "no trade dispute" is not "the border dispute" */
    const GsTerm *other = &given->terms.items[to[i]];
    if (term->tag != GS_TAG_NOUN || !is_given(bench, given, other))
      continue;
    is_found = true;
    gs_evidence_add_word(bench, of_none, term->sentence, term->word);
    gs_evidence_add_word(bench, of_given, other->sentence, other->word);
  }
  return is_found;
}

bool
gs_evidence_presupposition(const GsBench *bench,
                           const GsComparison *comparison,
                           GsEvidence *evidence)
{
  return find_given(bench, comparison->p, comparison->q, comparison->to,
                    &evidence->a, &evidence->b) ||
         find_given(bench, comparison->q, comparison->p, comparison->from,
                    &evidence->b, &evidence->a);
}
