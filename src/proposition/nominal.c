/* SPDX-License-Identifier: Apache-2.0
 *
 * Deeds that are told by a noun, as having been done: "the closure of the
 * pool", "his father's arrest".
 */
#include "proposition/deed-private.h"

/* "The chancellor's": the word before the possessive. */
static int32_t
owner_of(const GsProposition *item,
         const GsSentence *sentence,
         const GsGroup *group)
{
  for (size_t at = group->start + 1; at < group->head; at++)
    if (sentence->words[at].tag == GS_TAG_POSSESSIVE &&
        (sentence->words[at].flags & GS_WORD_CLITIC))
      return gs_deed_term_at(item, at - 1);
  return -1;
}

/* "The closure of the pool", "his father's arrest": it is taken to have been
 * done. */
static void
read_nominal(const GsPropositions *propositions,
             GsProposition *item,
             const GsGroup *group)
{
  const GsSentence *sentence =
      &propositions->claims->text->sentences.items[item->range.sentence];
  GsDeedPlace place = { propositions, sentence, item, group };
  GsDeed deed = { .what = gs_deed_term_at(item, group->head),
                  .verb = group->head,
                  .who = owner_of(item, sentence, group),
                  .is_done = true,
                  .is_free = true };
  bool is_joined = group->end < item->range.end &&
                   sentence->words[group->end].tag == GS_TAG_PREPOSITION;
  deed.whom =
      is_joined
          ? gs_deed_term_of(item, gs_deed_group_behind(&place, group->end))
          : -1;
  if (deed.what >= 0 && !(item->terms.items[deed.what].marks & GS_MARK_NEGATED))
    gs_vector_add(propositions->arena, &item->nominals, deed);
}

void
gs_nominals_read(const GsPropositions *propositions, GsProposition *item)
{
  const uint32_t unwanted = GS_GROUP_NAME | GS_GROUP_PRONOUN;
  const GsSentence *sentence =
      &propositions->claims->text->sentences.items[item->range.sentence];
  for (size_t i = 0; i < sentence->n_groups; i++) {
    const GsGroup *group = &sentence->groups[i];
    if (group->kind == GS_GROUP_NOUN && group->start >= item->range.start &&
        group->end <= item->range.end && (group->flags & GS_GROUP_DEFINITE) &&
        !(group->flags & unwanted) &&
        sentence->words[group->head].tag == GS_TAG_NOUN &&
        !gs_deed_is_somebody(propositions->claims->text, sentence, group->head))
      read_nominal(propositions, item, group);
  }
}
