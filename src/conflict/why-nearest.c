/* SPDX-License-Identifier: Apache-2.0
 *
 * The pair of a claim that comes nearest to what a rule looks for: the one
 * with the fewest steps that fail; of those the one of most like topic, then
 * the one that stands nearest.
 */
#include "conflict/conflict-private.h"

typedef struct {
  const GsBench *bench;
  const GsCandidates *candidates;
  const bool *may_be_other; /* by claim; NULL: all */
  uint32_t rule;
  uint32_t claim;
  GsTrace best;
  GsTrace now;
  bool has_best;
} Search;

static const GsRule *
rule_of(const Search *search)
{
  return &search->bench->rules->rules.items[search->rule];
}

static size_t
distance(const GsTrace *trace)
{
  uint32_t a = trace->verdict.a.claim;
  uint32_t b = trace->verdict.b.claim;
  return a > b ? a - b : b - a;
}

static bool
is_nearer(const GsTrace *x, const GsTrace *y)
{
  if (x->n_failed != y->n_failed)
    return x->n_failed < y->n_failed;
  if (x->verdict.topic < y->verdict.topic ||
      x->verdict.topic > y->verdict.topic)
    return x->verdict.topic > y->verdict.topic;
  return distance(x) < distance(y);
}

/* Judges `now`, whose verdict has its sides, and keeps the nearer one. */
static void
try_pair(Search *search, bool is_candidate)
{
  GsTrace *now = &search->now;
  unsigned other = 1 - now->focus;
  const GsSide *side = other ? &now->verdict.b : &now->verdict.a;
  if (search->may_be_other != NULL && !search->may_be_other[side->claim])
    return;
  now->verdict.rule = rule_of(search);
  now->verdict.rule_index = search->rule;
  gs_trace_fill(search->bench, is_candidate, now);
  if (!search->has_best || is_nearer(now, &search->best)) {
    GsTrace spare = search->best;
    search->best = *now;
    *now = spare;
    search->has_best = true;
  }
  now->n_failed = 0;
  now->is_foreign = false;
  now->steps.n = 0;
  now->verdict.evidence.n = 0;
}

static void
try_sides(Search *search, GsSide mine, GsSide other, bool is_candidate)
{
  for (unsigned focus = 0; focus < 2; focus++) {
    search->now.focus = focus;
    search->now.verdict = (GsVerdict){
      .a = focus ? other : mine,
      .b = focus ? mine : other,
      .evidence = search->now.verdict.evidence,
    };
    try_pair(search, is_candidate);
  }
}

static bool
is_mine(const Search *search, uint32_t item)
{
  return search->bench->propositions->items.items[item].claim == search->claim;
}

static void
try_candidates(Search *search)
{
  const GsBench *bench = search->bench;
  for (size_t i = 0; i < search->candidates->n; i++) {
    GsCandidate pair = search->candidates->items[i];
    if (!is_mine(search, pair.p) && !is_mine(search, pair.q))
      continue;
    uint32_t mine = is_mine(search, pair.p) ? pair.p : pair.q;
    uint32_t other = mine == pair.p ? pair.q : pair.p;
    try_sides(search, gs_side_of_item(bench, mine),
              gs_side_of_item(bench, other), true);
  }
}

/* Pairs that were never formed: asked where no other is there to tell of. */
static void
try_strangers(Search *search)
{
  const GsPropositions *all = search->bench->propositions;
  for (uint32_t i = all->first[search->claim];
       i < all->first[search->claim + 1]; i++)
    for (uint32_t k = 0; k < all->items.n; k++)
      if (k != i)
        try_sides(search, gs_side_of_item(search->bench, i),
                  gs_side_of_item(search->bench, k), false);
}

static void
try_claims(Search *search)
{
  const GsBench *bench = search->bench;
  for (uint32_t i = 0; i < bench->claims->claims.n; i++)
    if (i != search->claim)
      try_sides(search, gs_side_of_claim(bench, search->claim),
                gs_side_of_claim(bench, i), false);
}

/* "He handed over a letter and she read one of the letters". */
static void
try_own_clauses(Search *search)
{
  const GsPropositions *all = search->bench->propositions;
  uint32_t end = all->first[search->claim + 1];
  for (uint32_t i = all->first[search->claim]; i < end; i++)
    for (uint32_t k = i + 1; k < end; k++)
      try_sides(search, gs_side_of_item(search->bench, i),
                gs_side_of_item(search->bench, k), false);
}

static void
try_links(Search *search)
{
  const GsClaims *claims = search->bench->claims;
  for (uint32_t i = 0; i < claims->claims.n; i++) {
    int32_t about = claims->claims.items[i].about;
    if (about < 0 || (i != search->claim && (uint32_t)about != search->claim))
      continue;
    search->now.verdict = (GsVerdict){
      .rule = rule_of(search),
      .evidence = search->now.verdict.evidence,
    };
    gs_sides_of_link(search->bench, i, &search->now.verdict);
    search->now.focus = search->now.verdict.b.claim == search->claim;
    try_pair(search, true);
  }
}

bool
gs_nearest_pair(const GsBench *bench,
                const GsNearestQuestion *question,
                GsTrace *trace)
{
  Search search = {
    .bench = bench,
    .candidates = question->candidates,
    .may_be_other = question->may_be_other,
    .rule = question->rule,
    .claim = question->claim,
  };
  gs_give_ups_set_rule(bench, question->rule);
  switch (gs_rule_way(rule_of(&search))) {
  case GS_WAY_LINKS:
    try_links(&search);
    break;
  case GS_WAY_PATTERNS:
    try_claims(&search);
    try_own_clauses(&search);
    break;
  default:
    try_candidates(&search);
    break;
  }
  if (!search.has_best && gs_rule_way(rule_of(&search)) == GS_WAY_LINKS)
    try_claims(&search);
  else if (!search.has_best)
    try_strangers(&search);
  *trace = search.best;
  return search.has_best;
}
