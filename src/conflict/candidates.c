/* SPDX-License-Identifier: Apache-2.0
 *
 * Which pairs of propositions are worth comparing.
 *
 * An inverted index from words to propositions: a pair is proposed when it
 * shares enough words, counting a name twice.  A word that stands in very
 * many propositions says little and would make the work quadratic; its list
 * is cut, and what is cut here is not lost in silence: such pairs are still
 * found by any other word they share.
 */
#include "conflict/conflict-private.h"

#define MAX_LIST 512     /* propositions that one word may propose */
#define MIN_WEIGHT 2     /* shared words, names twice */
#define FEW_TERMS 3      /* of so few, one shared word is enough */
#define MAX_ACROSS 10000 /* clauses of two texts set against each other */

typedef struct {
  uint32_t item;
  uint32_t next; /* index + 1 of the next entry of the word, 0 = end */
} Entry;

typedef struct {
  GS_VECTOR(Entry) entries;
  uint32_t *head; /* by word: index + 1 of its first entry */
  uint32_t *n;    /* by word: length of its list */
  size_t n_words;
  uint16_t *weight; /* by proposition, for the one at hand */
} Index;

static size_t
greatest_id(const GsPropositions *propositions)
{
  GsId greatest = 0;
  for (size_t i = 0; i < propositions->items.n; i++)
    for (size_t k = 0; k < propositions->items.items[i].terms.n; k++)
      greatest = MAX(greatest, propositions->items.items[i].terms.items[k].id);
  return (size_t)greatest + 1;
}

static void
add_entry(const GsBench *bench, Index *index, GsId word, uint32_t item)
{
  if (index->n[word] >= MAX_LIST)
    return;
  if (index->head[word] &&
      index->entries.items[index->head[word] - 1].item == item)
    return;
  Entry entry = { item, index->head[word] };
  gs_vector_add(bench->arena, &index->entries, entry);
  index->head[word] = (uint32_t)index->entries.n;
  index->n[word]++;
}

static bool
may_pair(const GsBench *bench, const GsProposition *p, const GsProposition *q)
{
  const GsClaim *a = &bench->claims->claims.items[p->claim];
  const GsClaim *b = &bench->claims->claims.items[q->claim];
  bool nested = a->outer == (int32_t)q->claim || b->outer == (int32_t)p->claim;
  return p->claim != q->claim ? !nested || a->actor != b->actor : true;
}

static void
propose(const GsBench *bench, Index *index, uint32_t at, GsCandidates *out)
{
  const GsProposition *q = &bench->propositions->items.items[at];
  GS_VECTOR(uint32_t) touched = { 0 };
  for (size_t k = 0; k < q->terms.n; k++) {
    GsId word = q->terms.items[k].id;
    uint16_t weight = q->terms.items[k].tag == GS_TAG_NAME ? 2 : 1;
    for (uint32_t e = index->head[word]; e;
         e = index->entries.items[e - 1].next) {
      uint32_t p = index->entries.items[e - 1].item;
      if (index->weight[p] == 0)
        gs_vector_add(bench->arena, &touched, p);
      index->weight[p] = (uint16_t)(index->weight[p] + weight);
    }
  }
  for (size_t i = 0; i < touched.n; i++) {
    uint32_t p = touched.items[i];
    const GsProposition *other = &bench->propositions->items.items[p];
    bool is_short = MIN(other->terms.n, q->terms.n) <= FEW_TERMS;
    if (index->weight[p] >= (is_short ? 1 : MIN_WEIGHT) &&
        may_pair(bench, other, q))
      gs_vector_add(bench->arena, out, (GsCandidate){ p, at });
    index->weight[p] = 0;
  }
}

void
gs_candidates_find(const GsBench *bench, GsCandidates *candidates)
{
  const GsPropositions *propositions = bench->propositions;
  Index index = { .n_words = greatest_id(propositions) };
  index.head = GS_NEW_ARRAY(bench->arena, uint32_t, index.n_words + 1);
  index.n = GS_NEW_ARRAY(bench->arena, uint32_t, index.n_words + 1);
  index.weight =
      GS_NEW_ARRAY(bench->arena, uint16_t, propositions->items.n + 1);
  for (uint32_t at = 0; at < propositions->items.n; at++) {
    propose(bench, &index, at, candidates);
    for (size_t k = 0; k < propositions->items.items[at].terms.n; k++)
      add_entry(bench, &index, propositions->items.items[at].terms.items[k].id,
                at);
  }
}

static uint32_t
block_of(const GsBench *bench, uint32_t item)
{
  uint32_t number = bench->propositions->items.items[item].range.sentence;
  return bench->text->sentences.items[number].block;
}

void
gs_candidates_across(const GsBench *bench, GsCandidates *candidates)
{
  uint32_t n = (uint32_t)bench->propositions->items.n;
  uint32_t split = 0; /* in order of the text: where the second one begins */
  while (split < n && block_of(bench, split) == 0)
    split++;
  if ((size_t)split * (n - split) > MAX_ACROSS) {
    gs_candidates_find(bench, candidates);
    return;
  }
  for (uint32_t q = split; q < n; q++)
    for (uint32_t p = 0; p < split; p++)
      gs_vector_add(bench->arena, candidates, (GsCandidate){ p, q });
}
