/* SPDX-License-Identifier: Apache-2.0
 *
 * "Another puts the figure at 498": a figure of what the report before gave
 * one of.
 *
 * Its clause says no more than that, so it takes over the words of the clause
 * that it speaks of, and what is counted there.
 */
#include "proposition/proposition-private.h"

#define NEAR 2 /* sentences back to the figure that is spoken of */

/* Is all of the clause a noun for a figure, and the figure? */
static bool
is_bare_figure(const GsText *text, const GsProposition *item)
{
  const GsSentence *sentence = &text->sentences.items[item->range.sentence];
  uint16_t group = sentence->words[item->range.start].group;
  if (item->verb >= 0 || item->quantities.n != 1 || group == 0)
    return false;
  const GsGroup *noun = &sentence->groups[group - 1];
  return (noun->flags & GS_GROUP_DEFINITE) &&
         gs_sentence_hit(text, sentence, noun->head, GS_LIST_MEASURE) != NULL;
}

/* A figure of the same kind: both of money, or both counts. */
static const GsQuantity *
figure_like(const GsProposition *item, const GsQuantity *like)
{
  for (size_t i = 0; i < item->quantities.n; i++)
    if (item->quantities.items[i].dimension == like->dimension &&
        item->quantities.items[i].is_compared)
      return &item->quantities.items[i];
  return NULL;
}

/* The nearest clause of another source with such a figure: 1 + its number, or
 * 0. */
static uint32_t
find_before(const GsPropositions *propositions, const GsProposition *item)
{
  const GsClaim *claims = propositions->claims->claims.items;
  uint32_t sentence = item->range.sentence;
  for (size_t i = propositions->items.n; i-- > 0;) {
    const GsProposition *before = &propositions->items.items[i];
    if (before->range.sentence + NEAR < sentence)
      break;
    if (before->range.sentence <= sentence &&
        claims[before->claim].actor != claims[item->claim].actor &&
        figure_like(before, &item->quantities.items[0]) != NULL)
      return (uint32_t)i + 1;
  }
  return 0;
}

void
gs_figure_take_up(const GsPropositions *propositions, GsProposition *item)
{
  if (!is_bare_figure(propositions->claims->text, item))
    return;
  item->takes_up = find_before(propositions, item);
  if (item->takes_up == 0)
    return;
  const GsProposition *before = &propositions->items.items[item->takes_up - 1];
  GsQuantity *own = &item->quantities.items[0];
  const GsQuantity *like = figure_like(before, own);
  own->head = like->head;
  own->head_form = like->head_form;
  own->of = like->of;
  item->times = before->times; /* which are those of the figure */
  item->terms.n = 0;
  for (size_t i = 0; i < before->terms.n; i++)
    gs_vector_add(propositions->arena, &item->terms, before->terms.items[i]);
}
