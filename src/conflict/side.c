/* SPDX-License-Identifier: Apache-2.0
 *
 * What stands against what: a claim as a whole, a clause of it, the part of a
 * claim that a denial denies, and the denial without the report inside of it.
 */
#include "conflict/conflict-private.h"

GsSide
gs_side_of_claim(const GsBench *bench, uint32_t claim)
{
  return (GsSide){ .claim = claim,
                   .item = -1,
                   .words = bench->claims->claims.items[claim].content };
}

GsSide
gs_side_of_item(const GsBench *bench, uint32_t item)
{
  GsProposition *it = &bench->propositions->items.items[item];
  return (GsSide){ .claim = it->claim,
                   .item = (int32_t)item,
                   .words = { .items = &it->range, .n = 1, .room = 1 } };
}

/* The clause of the denied claim that shares most with the denial; all of it
 * when the denial only points. */
GsSide
gs_side_of_denied(const GsBench *bench, uint32_t denied, uint32_t denial)
{
  const GsPropositions *all = bench->propositions;
  GsSide best = gs_side_of_claim(bench, denied);
  size_t best_shared = 1;
  for (uint32_t i = all->first[denied]; i < all->first[denied + 1]; i++)
    for (uint32_t k = all->first[denial]; k < all->first[denial + 1]; k++) {
      GsComparison comparison;
      gs_comparison_make(bench, &all->items.items[i], &all->items.items[k],
                         &comparison);
      if (comparison.n_shared > best_shared) {
        best_shared = comparison.n_shared;
        best = gs_side_of_item(bench, i);
      }
    }
  return best;
}

/* "Rejected the board's claim | that …": the report inside is the other side,
 * and not shown twice. */
GsSide
gs_side_of_denial(const GsBench *bench, uint32_t denial, uint32_t about)
{
  GsSide side = gs_side_of_claim(bench, denial);
  const GsClaim *inner = &bench->claims->claims.items[about];
  const GsRange *first = &inner->content.items[0];
  GsRanges words = { 0 };
  if (inner->outer != (int32_t)denial)
    return side;
  for (size_t i = 0; i < side.words.n; i++) {
    GsRange range = side.words.items[i];
    if (range.sentence == first->sentence && range.start < first->start &&
        first->start < range.end)
      range.end = first->start;
    gs_vector_add(bench->arena, &words, range);
  }
  side.words = words;
  return side;
}

/* "It was not raised", says the one; the other "denied that it was raised".
 * Who denies the opposite of a claim bears it out.  But in "denied it: it was
 * not raised" the words behind the cue are the denier's own. */
bool
gs_denial_bears_out(const GsBench *bench, uint32_t denial, uint32_t denied)
{
  const GsPropositions *all = bench->propositions;
  if (bench->claims->claims.items[denial].sign != GS_SIGN_MINUS)
    return false;
  for (uint32_t i = all->first[denied]; i < all->first[denied + 1]; i++)
    for (uint32_t k = all->first[denial]; k < all->first[denial + 1]; k++) {
      GsComparison comparison;
      GsEvidence evidence = { .kind = GS_EVIDENCE_NEGATION };
      gs_comparison_make(bench, &all->items.items[i], &all->items.items[k],
                         &comparison);
      if (all->items.items[k].negations.n == 0 &&
          gs_evidence_negation(bench, &comparison, &evidence))
        return true;
    }
  return false;
}

bool
gs_claims_share_source(const GsBench *bench, uint32_t a, uint32_t b)
{
  const GsClaim *x = &bench->claims->claims.items[a];
  const GsClaim *y = &bench->claims->claims.items[b];
  bool are_two_texts = bench->across != NULL &&
                       gs_across_are_apart(bench, x->content.items[0].sentence,
                                           y->content.items[0].sentence);
  return x->actor == y->actor && (x->actor != 0 || !are_two_texts);
}

/* ---- side by side ----------------------------------------------------- */

static uint32_t
sentence_of(const GsClaim *claim)
{
  return claim->content.items[0].sentence;
}

static const GsDocument *
document_of(const GsClaims *claims, const GsClaim *claim)
{
  return claims->text->sentences.items[sentence_of(claim)].document;
}

static bool
is_between(const GsClaims *claims, uint32_t at, uint32_t a, uint32_t b)
{
  const GsClaim *it = &claims->claims.items[at];
  uint32_t actor = it->actor;
  bool is_asking = it->source.n == 0 && it->sign != GS_SIGN_PLUS;
  return actor != 0 && !is_asking &&
         /* "when questioned after the debate" */ actor !=
             claims->claims.items[a].actor &&
         actor != claims->claims.items[b].actor && it->outer != (int32_t)a &&
         it->outer != (int32_t)b;
}

bool
gs_claims_are_side_by_side(const GsClaims *claims, uint32_t a, uint32_t b)
{
  uint32_t first = MIN(a, b);
  uint32_t second = MAX(a, b);
  const GsClaim *x = &claims->claims.items[first];
  const GsClaim *y = &claims->claims.items[second];
  if (x->actor == 0 || y->actor == 0 || x->actor == y->actor ||
      y->outer == (int32_t)first ||
      sentence_of(y) - sentence_of(x) > GS_NEAR_SENTENCES ||
      document_of(claims, x) != document_of(claims, y))
    return false;
  for (uint32_t at = first + 1; at < second; at++)
    if (is_between(claims, at, first, second))
      return false;
  return true;
}
