/* SPDX-License-Identifier: Apache-2.0
 *
 * The propositions of several texts as those of one.
 */
#include "proposition/proposition-private.h"

/* Whoever adds a member joins it here, if it is the number of a sentence, a
 * word, an actor, a claim or a proposition; then the size may be set anew. */
#if GLIB_SIZEOF_VOID_P == 8
_Static_assert(sizeof(GsProposition) == 264, "join the new member");
_Static_assert(sizeof(GsPropositions) == 64, "join the new member");
_Static_assert(sizeof(GsTie) == 144, "join the new member");
_Static_assert(sizeof(GsTied) == 24, "join the new member");
_Static_assert(sizeof(GsTerm) == 48, "join the new member");
_Static_assert(sizeof(GsQuantity) == 56, "join the new member");
_Static_assert(sizeof(GsTime) == 36, "join the new member");
_Static_assert(sizeof(GsClock) == 24, "join the new member");
#endif

typedef struct {
  GsPropositions *joined;
  const GsPropositions *from; /* the text at hand */
  const GsClaimsJoin *join;
  uint32_t first_item;
} Joiner;

static GsId
joined_id(const Joiner *joiner, GsId id)
{
  return gs_vocabulary_joined(&joiner->join->text.words, id);
}

static void
join_terms(const Joiner *joiner, GsProposition *item)
{
  GsTerm *terms = GS_NEW_ARRAY(joiner->joined->arena, GsTerm, item->terms.n);
  const GsClaims *claims = joiner->from->claims;
  for (size_t i = 0; i < item->terms.n; i++) {
    GsTerm *term = &terms[i];
    *term = item->terms.items[i];
    term->id = joined_id(joiner, term->id);
    term->sentence += joiner->join->text.first_sentence;
    term->actor = gs_claims_join_actor(joiner->join, term->actor);
    term->form = gs_text_join_form(&joiner->join->text, term->form);
    if (term->pair != NULL)
      term->pair = &joiner->joined->claims->pairs
                        .items[joiner->join->first_pair +
                               (size_t)(term->pair - claims->pairs.items)];
  }
  item->terms.items = terms;
}

static GsQuantity *
joined_quantities(const Joiner *joiner, const GsQuantity *quantities, size_t n)
{
  GsQuantity *all = GS_NEW_ARRAY(joiner->joined->arena, GsQuantity, n);
  for (size_t i = 0; i < n; i++) {
    all[i] = quantities[i];
    all[i].head = joined_id(joiner, all[i].head);
    all[i].of = joined_id(joiner, all[i].of);
    all[i].head_form = gs_text_join_form(&joiner->join->text, all[i].head_form);
    all[i].words = gs_claims_join_range(joiner->join, all[i].words);
  }
  return all;
}

static GsTime *
joined_times(const Joiner *joiner, const GsTime *times, size_t n)
{
  GsTime *all = GS_NEW_ARRAY(joiner->joined->arena, GsTime, n);
  for (size_t i = 0; i < n; i++) {
    all[i] = times[i];
    all[i].which = joined_id(joiner, all[i].which);
    all[i].period = joined_id(joiner, all[i].period);
    all[i].words = gs_claims_join_range(joiner->join, all[i].words);
  }
  return all;
}

static GsClock *
joined_clocks(const Joiner *joiner, const GsClock *clocks, size_t n)
{
  GsClock *all = GS_NEW_ARRAY(joiner->joined->arena, GsClock, n);
  for (size_t i = 0; i < n; i++) {
    all[i] = clocks[i];
    all[i].words = gs_claims_join_range(joiner->join, all[i].words);
  }
  return all;
}

static void
join_item(const Joiner *joiner, GsProposition item)
{
  const GsClaimsJoin *join = joiner->join;
  item.claim += joiner->join->first_claim;
  item.range = gs_claims_join_range(join, item.range);
  item.ahead = gs_claims_join_range(join, item.ahead);
  item.takes_up += item.takes_up != 0 ? joiner->first_item : 0;
  join_terms(joiner, &item);
  item.quantities.items =
      joined_quantities(joiner, item.quantities.items, item.quantities.n);
  item.times.items = joined_times(joiner, item.times.items, item.times.n);
  item.clocks.items = joined_clocks(joiner, item.clocks.items, item.clocks.n);
  item.said.items = joined_times(joiner, item.said.items, item.said.n);
  item.negations = gs_claims_join_ranges(join, &item.negations);
  item.modals = gs_claims_join_ranges(join, &item.modals);
  gs_vector_add(joiner->joined->arena, &joiner->joined->items, item);
}

static GsTied *
joined_tied(const Joiner *joiner, const GsTied *tied, size_t n)
{
  GsTied *all = GS_NEW_ARRAY(joiner->joined->arena, GsTied, n);
  for (size_t i = 0; i < n; i++) {
    all[i] = tied[i];
    all[i].words = gs_claims_join_range(joiner->join, all[i].words);
    all[i].actor = gs_claims_join_actor(joiner->join, all[i].actor);
  }
  return all;
}

static GsTies
joined_ties(const Joiner *joiner, const GsTies *ties)
{
  GsTies joined = { 0 };
  for (size_t i = 0; i < ties->n; i++) {
    GsTie tie = ties->items[i];
    tie.teller = gs_claims_join_range(joiner->join, tie.teller);
    tie.places = gs_claims_join_ranges(joiner->join, &tie.places);
    tie.first.items = joined_tied(joiner, tie.first.items, tie.first.n);
    tie.second.items = joined_tied(joiner, tie.second.items, tie.second.n);
    tie.times.items = joined_times(joiner, tie.times.items, tie.times.n);
    tie.amounts.items =
        joined_quantities(joiner, tie.amounts.items, tie.amounts.n);
    gs_vector_add(joiner->joined->arena, &joined, tie);
  }
  return joined;
}

static void
join_items(Joiner *joiner)
{
  const GsPropositions *from = joiner->from;
  GsPropositions *joined = joiner->joined;
  size_t n_claims = from->claims->claims.n;
  joiner->first_item = (uint32_t)joined->items.n;
  for (size_t i = 0; i < from->claims->text->sentences.n; i++) {
    size_t at = joiner->join->text.first_sentence + i;
    joined->marks[at] = from->marks[i];
    joined->ties[at] = joined_ties(joiner, &from->ties[i]);
  }
  for (size_t i = 0; i <= n_claims; i++)
    joined->first[joiner->join->first_claim + i] =
        from->first[i] + joiner->first_item;
  for (size_t i = 0; i < from->items.n; i++)
    join_item(joiner, from->items.items[i]);
}

GsPropositions *
gs_propositions_join(GsArena *arena,
                     const GsPropositions *const *all,
                     size_t n_all)
{
  const GsClaims **claims = GS_NEW_ARRAY(arena, const GsClaims *, n_all);
  GsClaimsJoin *joins = GS_NEW_ARRAY(arena, GsClaimsJoin, n_all);
  for (size_t i = 0; i < n_all; i++)
    claims[i] = all[i]->claims;
  GsPropositions *joined = GS_NEW(arena, GsPropositions);
  joined->claims = gs_claims_join(arena, claims, n_all, joins);
  joined->arena = arena;
  joined->marks =
      GS_NEW_ARRAY(arena, uint8_t *, joined->claims->text->sentences.n + 1);
  joined->ties =
      GS_NEW_ARRAY(arena, GsTies, joined->claims->text->sentences.n + 1);
  joined->first = GS_NEW_ARRAY(arena, uint32_t, joined->claims->claims.n + 1);
  Joiner joiner = { .joined = joined };
  for (size_t i = 0; i < n_all; i++) {
    joiner.from = all[i];
    joiner.join = &joins[i];
    join_items(&joiner);
  }
  return joined;
}
