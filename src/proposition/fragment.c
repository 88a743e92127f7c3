/* SPDX-License-Identifier: Apache-2.0
 *
 * Contents in two parts: "The mill, she said, | had closed".
 *
 * What stands before the words of who says it may be no statement by itself,
 * but the subject, the place or the day of what goes on behind them.
 */
#include "proposition/proposition-private.h"

/* The term of the first noun group of a fragment, or -1. */
static int32_t
head_of(const GsText *text, const GsProposition *fragment)
{
  const GsSentence *sentence = &text->sentences.items[fragment->range.sentence];
  int32_t head = -1;
  uint16_t group = 0;
  for (size_t i = 0; i < fragment->terms.n; i++) {
    uint16_t own = sentence->words[fragment->terms.items[i].word].group;
    if (head >= 0 && own != group)
      break;
    group = own;
    head = (int32_t)i;
  }
  return head;
}

/* "The mill, she said, | had closed": who or what the rest is about. */
static void
lend_subject(const GsPropositions *propositions,
             const GsProposition *fragment,
             size_t first_term,
             GsProposition *item)
{
  int32_t head = head_of(propositions->claims->text, fragment);
  for (size_t i = first_term; i < item->terms.n; i++)
    item->terms.items[i].role = GS_ROLE_SUBJECT;
  if (head < 0 || item->deeds.n == 0)
    return;
  GsDeed *deed = &item->deeds.items[0];
  int32_t *place = deed->is_passive ? &deed->whom : &deed->who;
  if (*place < 0)
    *place = (int32_t)first_term + head;
}

/* Does the clause begin with its verb? */
static bool
lacks_subject(const GsText *text, const GsProposition *item)
{
  const GsSentence *sentence = &text->sentences.items[item->range.sentence];
  uint16_t group = sentence->words[item->range.start].group;
  return group != 0 && sentence->groups[group - 1].kind == GS_GROUP_VERB;
}

/* A part without a verb, before the words of who says it, belongs to the
 * clause that goes on behind them: "The mill, she said, | had closed", "In
 * May, she said, | the mill had closed". */
void
gs_fragment_join(GsPropositions *propositions, size_t fragment, size_t first)
{
  GsProposition *items = propositions->items.items;
  GsProposition part = items[fragment];
  if (fragment + 1 != first || first >= propositions->items.n ||
      part.verb >= 0 || items[first].verb < 0 ||
      part.range.sentence != items[first].range.sentence)
    return;
  GsProposition item = items[first];
  size_t first_term = item.terms.n;
  for (size_t i = 0; i < part.terms.n; i++)
    gs_vector_add(propositions->arena, &item.terms, part.terms.items[i]);
  for (size_t i = 0; i < part.times.n; i++)
    gs_vector_add(propositions->arena, &item.times, part.times.items[i]);
  item.ahead = part.range;
  if (lacks_subject(propositions->claims->text, &item))
    lend_subject(propositions, &part, first_term, &item);
  items[first] = item;
}
