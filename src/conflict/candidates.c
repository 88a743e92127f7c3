/* SPDX-License-Identifier: Apache-2.0
 *
 * Which pairs of propositions are worth comparing.
 *
 * An inverted index from words to propositions: a pair is proposed when it
 * shares enough words, counting a name twice.  Words of one line of the pack's
 * opposites or its words alike count as shared: who rejects an offer speaks of
 * the bid that another welcomed.  Two sources side by side need share nothing.
 * A word that stands in very
 * many propositions says little and would make the work quadratic; its list
 * is cut, and what is cut here is not lost in silence: such pairs are still
 * found by any other word they share.
 */
#include "conflict/conflict-private.h"

#define MAX_LIST 512     /* propositions that one word may propose */
#define MIN_WEIGHT 2     /* shared words, names twice */
#define NAMED_WEIGHT 3   /* a name, and a word more */
#define FEW_TERMS 3      /* of so few, one shared word is enough */
#define MOST_NEAR 32     /* propositions back to what is answered */
#define MAX_LINES 4096   /* of opposites, and of words alike */
#define MAX_ACROSS 10000 /* clauses of two texts set against each other */

typedef struct {
  uint32_t item;
  GsId word;
  uint32_t next; /* index + 1 of the next entry of the word, 0 = end */
} Entry;

typedef GS_VECTOR(size_t) Keys;
typedef GS_VECTOR(uint32_t) Touched;

typedef struct GsCandidateIndex Index;

struct GsCandidateIndex {
  uint32_t at; /* the next proposition */
  GS_VECTOR(Entry) entries;
  uint32_t *head; /* by word, then by line of the pack: index + 1 of its first
                     entry */
  uint32_t *n;    /* by word: length of its list */
  size_t n_words;
  uint16_t *weight; /* by proposition, for the one at hand */
  bool *is_named;   /* likewise: do the two share a name? */
  Keys keys;        /* of the term at hand */
  Touched touched;  /* propositions that have a weight */
};

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
add_entry(const GsBench *bench, Index *index, size_t key, Entry entry)
{
  if (index->n[key] >= MAX_LIST)
    return;
  if (index->head[key] &&
      index->entries.items[index->head[key] - 1].item == entry.item)
    return;
  entry.next = index->head[key];
  gs_vector_add(bench->arena, &index->entries, entry);
  index->head[key] = (uint32_t)index->entries.n;
  index->n[key]++;
}

/* Where the line of a hit stands among the lines, or -1. */
static int
line_of(const GsBench *bench, const GsHit *hit)
{
  switch (bench->rules->lists.items[hit->list].meaning) {
  case GS_LIST_OPPOSITE:
  case GS_LIST_CONVERSE: {
    uint32_t line = bench->rules->opposites.items[hit->item].line;
    return line < MAX_LINES ? (int)line : -1;
  }
  case GS_LIST_ALIKE:
    return hit->item < MAX_LINES ? (int)(MAX_LINES + hit->item) : -1;
  default:
    return -1;
  }
}

/* The word itself, then the lines of the pack that it stands in. */
static void
find_keys(const GsBench *bench, Index *index, const GsTerm *term)
{
  const GsSentence *it = &bench->text->sentences.items[term->sentence];
  Keys *keys = &index->keys;
  keys->n = 0;
  gs_vector_add(bench->arena, keys, (size_t)term->id);
  for (size_t i = 0; i < it->n_hits && it->hits[i].start <= term->word; i++) {
    int line = term->word < it->hits[i].end ? line_of(bench, &it->hits[i]) : -1;
    if (line >= 0)
      gs_vector_add(bench->arena, keys, index->n_words + (size_t)line);
  }
}

static bool
may_pair(const GsBench *bench, const GsProposition *p, const GsProposition *q)
{
  const GsClaim *a = &bench->claims->claims.items[p->claim];
  const GsClaim *b = &bench->claims->claims.items[q->claim];
  if (bench->across != NULL)
    return gs_across_are_apart(bench, p->range.sentence, q->range.sentence);
  bool nested = a->outer == (int32_t)q->claim || b->outer == (int32_t)p->claim;
  return p->claim != q->claim ? !nested || a->actor != b->actor : true;
}

static void
touch(const GsBench *bench, Index *index, const GsTerm *term)
{
  uint16_t weight = term->tag == GS_TAG_NAME ? 2 : 1;
  find_keys(bench, index, term);
  for (size_t k = 0; k < index->keys.n; k++)
    for (uint32_t e = index->head[index->keys.items[k]]; e;
         e = index->entries.items[e - 1].next) {
      const Entry *entry = &index->entries.items[e - 1];
      if (k > 0 && entry->word == term->id)
        continue; /* counted as the word itself */
      if (index->weight[entry->item] == 0)
        gs_vector_add(bench->arena, &index->touched, entry->item);
      index->weight[entry->item] =
          (uint16_t)(index->weight[entry->item] + weight);
      index->is_named[entry->item] |= weight > 1;
    }
}

/* Who answers a report may do so in words of his own. */
static void
touch_near(const GsBench *bench, Index *index, uint32_t at)
{
  const GsProposition *items = bench->propositions->items.items;
  uint32_t first = at > MOST_NEAR ? at - MOST_NEAR : 0;
  for (uint32_t i = at;
       i-- > first && items[i].range.sentence + GS_NEAR_SENTENCES >=
                          items[at].range.sentence;) {
    if (!gs_claims_are_side_by_side(bench->claims, items[i].claim,
                                    items[at].claim))
      continue;
    if (index->weight[i] == 0)
      gs_vector_add(bench->arena, &index->touched, i);
    index->weight[i] = (uint16_t)(index->weight[i] + MIN_WEIGHT);
  }
}

static bool
share_enough(const GsBench *bench,
             const Index *index,
             uint32_t p,
             const GsProposition *q)
{
  size_t n_terms = bench->propositions->items.items[p].terms.n;
  bool is_short = MIN(n_terms, q->terms.n) <= FEW_TERMS;
  if (bench->across != NULL && gs_across_event(bench) == GS_EVENT_NAMED)
    return index->is_named[p] && index->weight[p] >= NAMED_WEIGHT;
  return index->weight[p] >= (is_short ? 1 : MIN_WEIGHT);
}

static void
propose(const GsBench *bench, Index *index, uint32_t at, GsCandidates *out)
{
  const GsProposition *q = &bench->propositions->items.items[at];
  index->touched.n = 0;
  touch_near(bench, index, at);
  for (size_t k = 0; k < q->terms.n; k++)
    touch(bench, index, &q->terms.items[k]);
  for (size_t i = 0; i < index->touched.n; i++) {
    uint32_t p = index->touched.items[i];
    const GsProposition *other = &bench->propositions->items.items[p];
    if (share_enough(bench, index, p, q) && may_pair(bench, other, q))
      gs_vector_add(bench->arena, out, (GsCandidate){ p, at });
    index->weight[p] = 0;
    index->is_named[p] = false;
  }
}

static void
add_entries(const GsBench *bench, Index *index, uint32_t at)
{
  const GsProposition *item = &bench->propositions->items.items[at];
  for (size_t i = 0; i < item->terms.n; i++) {
    find_keys(bench, index, &item->terms.items[i]);
    for (size_t k = 0; k < index->keys.n; k++)
      add_entry(bench, index, index->keys.items[k],
                (Entry){ .item = at, .word = item->terms.items[i].id });
  }
}

GsCandidateIndex *
gs_candidates_index(const GsBench *bench)
{
  const GsPropositions *propositions = bench->propositions;
  Index *index = GS_NEW(bench->arena, Index);
  index->n_words = greatest_id(propositions);
  size_t n_keys = index->n_words + 2 * MAX_LINES;
  index->head = GS_NEW_ARRAY(bench->arena, uint32_t, n_keys);
  index->n = GS_NEW_ARRAY(bench->arena, uint32_t, n_keys);
  index->weight =
      GS_NEW_ARRAY(bench->arena, uint16_t, propositions->items.n + 1);
  index->is_named = GS_NEW_ARRAY(bench->arena, bool, propositions->items.n + 1);
  return index;
}

bool
gs_candidates_next(const GsBench *bench,
                   GsCandidateIndex *index,
                   GsCandidates *candidates)
{
  if (index->at == bench->propositions->items.n)
    return false;
  propose(bench, index, index->at, candidates);
  add_entries(bench, index, index->at);
  index->at++;
  return true;
}

void
gs_candidates_find(const GsBench *bench, GsCandidates *candidates)
{
  GsCandidateIndex *index = gs_candidates_index(bench);
  while (gs_candidates_next(bench, index, candidates))
    ;
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
