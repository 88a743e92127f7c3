/* SPDX-License-Identifier: Apache-2.0
 *
 * The phrase table: a tree of words (Aho and Corasick 1975 without the links
 * back, for a phrase in news rarely goes on for five words).
 *
 * A word of a phrase is reached by its own number and by the numbers of its
 * base forms, and so is a word of the draft; where the two share a number,
 * the draft's word is an inflection of the phrase's.
 */
#include "match/phrases.h"

#define FIRST_ROOM 1024 /* edges; a power of two */
#define MAX_KEYS (GS_N_PARTS + 1)

/* From a node by a number to a node; several may leave by one number. */
typedef struct {
  uint32_t from; /* 0 = this place is free; nodes count from 1 */
  GsId key;
  uint32_t to;
  uint32_t next; /* a further edge with the same start and number, or 0 */
} Edge;

/* A phrase that ends at a node. */
typedef struct {
  uint32_t list;
  uint32_t item;
  const GsSlice *exact; /* its words as written, or NULL */
  uint32_t n_words;
  uint32_t next; /* the next phrase of the node, or 0 */
} Leaf;

typedef struct {
  GsId word; /* that led here */
  uint32_t leaf;
} Node;

struct GsPhrases {
  GsArena *arena;
  GsVocabulary *vocabulary;
  GS_VECTOR(Node) nodes;  /* [0] is not used, [1] is the root */
  GS_VECTOR(Leaf) leaves; /* [0] is not used */
  GS_VECTOR(Edge) more;   /* edges that share start and number; [0] unused */
  Edge *edges;            /* an open hash of the others */
  size_t n_edges;
  size_t room;
  GsWords words; /* of the phrase that is being added */
};

GsPhrases *
gs_phrases_new(GsArena *arena, GsVocabulary *vocabulary)
{
  GsPhrases *phrases = GS_NEW(arena, GsPhrases);
  phrases->arena = arena;
  phrases->vocabulary = vocabulary;
  phrases->room = FIRST_ROOM;
  phrases->edges = GS_NEW_ARRAY(arena, Edge, phrases->room);
  gs_vector_add(arena, &phrases->nodes, (Node){ 0 });
  gs_vector_add(arena, &phrases->nodes, (Node){ 0 });
  gs_vector_add(arena, &phrases->leaves, (Leaf){ 0 });
  gs_vector_add(arena, &phrases->more, (Edge){ 0 });
  return phrases;
}

/* ---- edges ------------------------------------------------------------ */

/* The numbers come from rules alone, so nobody can choose them to collide.
 */
static size_t
place_of(uint32_t from, GsId key, size_t room)
{
  uint64_t mixed = ((uint64_t)from << 32 | key) * UINT64_C(0x9E3779B97F4A7C15);
  return (size_t)(mixed >> 32) & (room - 1);
}

static Edge *
find_edge(const GsPhrases *phrases, uint32_t from, GsId key)
{
  size_t at = place_of(from, key, phrases->room);
  while (phrases->edges[at].from != 0 &&
         (phrases->edges[at].from != from || phrases->edges[at].key != key))
    at = (at + 1) & (phrases->room - 1);
  return &phrases->edges[at];
}

static void
grow(GsPhrases *phrases)
{
  Edge *old = phrases->edges;
  size_t old_room = phrases->room;
  phrases->room *= 2;
  phrases->edges = GS_NEW_ARRAY(phrases->arena, Edge, phrases->room);
  for (size_t i = 0; i < old_room; i++)
    if (old[i].from != 0)
      *find_edge(phrases, old[i].from, old[i].key) = old[i];
}

static void
add_edge(GsPhrases *phrases, Edge edge)
{
  if (phrases->n_edges * 2 >= phrases->room)
    grow(phrases);
  Edge *place = find_edge(phrases, edge.from, edge.key);
  if (place->from != 0) {
    gs_vector_add(phrases->arena, &phrases->more, *place);
    edge.next = (uint32_t)phrases->more.n - 1;
  } else {
    phrases->n_edges++;
  }
  *place = edge;
}

/* The word's own number and those of its base forms, each once. */
static size_t
keys_of(GsId id, const GsForm *form, GsId keys[MAX_KEYS])
{
  size_t n = 0;
  keys[n++] = id;
  for (GsPart part = 0; part < GS_N_PARTS; part++) {
    bool is_new = form->lemma[part] != 0;
    for (size_t i = 0; i < n && is_new; i++)
      is_new = keys[i] != form->lemma[part];
    if (is_new)
      keys[n++] = form->lemma[part];
  }
  return n;
}

/* ---- building --------------------------------------------------------- */

static uint32_t
child_of(GsPhrases *phrases, uint32_t from, GsId word)
{
  const Edge *edge = find_edge(phrases, from, word);
  while (edge->from != 0) {
    if (phrases->nodes.items[edge->to].word == word)
      return edge->to;
    if (edge->next == 0)
      break;
    edge = &phrases->more.items[edge->next];
  }
  gs_vector_add(phrases->arena, &phrases->nodes, (Node){ .word = word });
  uint32_t to = (uint32_t)phrases->nodes.n - 1;
  GsId keys[MAX_KEYS];
  size_t n_keys =
      keys_of(word, gs_vocabulary_form(phrases->vocabulary, word), keys);
  for (size_t i = 0; i < n_keys; i++)
    add_edge(phrases, (Edge){ .from = from, .key = keys[i], .to = to });
  return to;
}

static const GsSlice *
exact_words(GsPhrases *phrases, GsSlice phrase, const GsWords *words)
{
  GsSlice *exact = GS_NEW_ARRAY(phrases->arena, GsSlice, words->n);
  for (size_t i = 0; i < words->n; i++)
    exact[i] = gs_arena_copy(phrases->arena,
                             gs_slice_part(phrase, words->items[i].span));
  return exact;
}

uint32_t
gs_phrases_add(GsPhrases *phrases,
               GsSlice phrase,
               bool exact,
               uint32_t list,
               uint32_t item)
{
  GsWords *words = &phrases->words;
  words->n = 0;
  gs_word_cut(phrases->vocabulary, phrases->arena, phrase,
              (GsSpan){ 0, phrase.len }, words);
  uint32_t node = 1;
  for (size_t i = 0; i < words->n; i++)
    node = child_of(phrases, node, words->items[i].id);
  if (words->n == 0)
    return 0;
  Leaf leaf = { .list = list, .item = item, .n_words = (uint32_t)words->n };
  leaf.exact = exact ? exact_words(phrases, phrase, words) : NULL;
  leaf.next = phrases->nodes.items[node].leaf;
  gs_vector_add(phrases->arena, &phrases->leaves, leaf);
  phrases->nodes.items[node].leaf = (uint32_t)phrases->leaves.n - 1;
  return leaf.n_words;
}

/* ---- scanning --------------------------------------------------------- */

typedef struct {
  const GsPhrases *phrases;
  GsSlice text;
  const GsWord *words;
  size_t n_words;
  GsArena *arena;
  GsHits *hits;
  size_t first_hit; /* of this start */
  size_t start;
  GS_VECTOR(uint32_t) open; /* nodes that the words so far lead to */
  GS_VECTOR(uint32_t) next;
} Scan;

static bool
is_exact(const Scan *scan, const Leaf *leaf)
{
  for (size_t i = 0; leaf->exact != NULL && i < leaf->n_words; i++) {
    GsSlice written =
        gs_slice_part(scan->text, scan->words[scan->start + i].span);
    if (!gs_slice_eq(written, leaf->exact[i]))
      return false;
  }
  return true;
}

static bool
is_known(const Scan *scan, const GsHit *hit)
{
  for (size_t i = scan->first_hit; i < scan->hits->n; i++) {
    const GsHit *known = &scan->hits->items[i];
    if (known->list == hit->list && known->item == hit->item &&
        known->end == hit->end)
      return true;
  }
  return false;
}

static void
take_leaves(Scan *scan, uint32_t node, size_t end)
{
  uint32_t at = scan->phrases->nodes.items[node].leaf;
  for (; at != 0; at = scan->phrases->leaves.items[at].next) {
    const Leaf *leaf = &scan->phrases->leaves.items[at];
    GsHit hit = { leaf->list, leaf->item, (uint32_t)scan->start,
                  (uint32_t)end };
    if (is_exact(scan, leaf) && !is_known(scan, &hit))
      gs_vector_add(scan->arena, scan->hits, hit);
  }
}

static void
open_node(Scan *scan, uint32_t node)
{
  for (size_t i = 0; i < scan->next.n; i++)
    if (scan->next.items[i] == node)
      return;
  gs_vector_add(scan->arena, &scan->next, node);
}

static void
follow(Scan *scan, uint32_t from, GsId key)
{
  const Edge *edge = find_edge(scan->phrases, from, key);
  if (edge->from == 0)
    return;
  open_node(scan, edge->to);
  for (uint32_t at = edge->next; at != 0; at = edge->next) {
    edge = &scan->phrases->more.items[at];
    open_node(scan, edge->to);
  }
}

/* All nodes that word `at` leads to from the open ones. */
static void
step(Scan *scan, size_t at)
{
  GsId keys[MAX_KEYS];
  const GsWord *word = &scan->words[at];
  size_t n_keys = keys_of(word->id, word->form, keys);
  scan->next.n = 0;
  for (size_t i = 0; i < scan->open.n; i++)
    for (size_t j = 0; j < n_keys; j++)
      follow(scan, scan->open.items[i], keys[j]);
  for (size_t i = 0; i < scan->next.n; i++)
    take_leaves(scan, scan->next.items[i], at + 1);
  scan->open.n = 0;
  for (size_t i = 0; i < scan->next.n; i++)
    gs_vector_add(scan->arena, &scan->open, scan->next.items[i]);
}

static bool
stands_before(const GsHit *a, const GsHit *b)
{
  if (a->end != b->end)
    return a->end > b->end;
  return a->list != b->list ? a->list < b->list : a->item < b->item;
}

/* The hits of one start are few. */
static void
sort_hits(Scan *scan)
{
  GsHit *hits = scan->hits->items;
  for (size_t i = scan->first_hit + 1; i < scan->hits->n; i++)
    for (size_t j = i;
         j > scan->first_hit && stands_before(&hits[j], &hits[j - 1]); j--) {
      GsHit swapped = hits[j];
      hits[j] = hits[j - 1];
      hits[j - 1] = swapped;
    }
}

void
gs_phrases_scan(const GsPhrases *phrases,
                GsSlice text,
                const GsWord *words,
                size_t n,
                GsArena *arena,
                GsHits *hits)
{
  Scan scan = { .phrases = phrases,
                .text = text,
                .words = words,
                .n_words = n,
                .arena = arena,
                .hits = hits };
  for (scan.start = 0; scan.start < n; scan.start++) {
    scan.first_hit = hits->n;
    scan.open.n = 0;
    gs_vector_add(arena, &scan.open, 1);
    for (size_t at = scan.start; at < n && scan.open.n > 0; at++)
      step(&scan, at);
    sort_hits(&scan);
  }
}
