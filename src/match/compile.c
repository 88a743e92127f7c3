/* SPDX-License-Identifier: Apache-2.0
 *
 * From the tree of a pattern to its automaton (Thompson 1968): states are
 * made from the end to the start, so that each knows what comes next.
 *
 * Functions call themselves as deep as the rule file nests its brackets,
 * which the parser bounds (GS_LIMIT_PATTERN_NESTING).
 */
#include "match/pattern-private.h"

#include "base/limits.h"

/* The lists are empty between patterns: rules are many, so the parts of each
 * are collected here and then take no more room than they need. */
struct GsPatternDesk {
  GsArena *arena;
  GsVocabulary *vocabulary;
  GsStates states;
  GsWanteds wanted;
  GsNeeded needed;
  GsNeeds needs;
  GS_VECTOR(GsSlice) slots;
  GsWords words; /* of the node at hand */
};

GsPatternDesk *
gs_pattern_desk_new(GsArena *arena, GsVocabulary *vocabulary)
{
  GsPatternDesk *desk = GS_NEW(arena, GsPatternDesk);
  desk->arena = arena;
  desk->vocabulary = vocabulary;
  return desk;
}

static uint32_t
add_state(GsPatternDesk *desk, GsState state)
{
  gs_vector_add(desk->arena, &desk->states, state);
  return (uint32_t)desk->states.n - 1;
}

static uint32_t
add_wanted(GsPatternDesk *desk,
           GsStateKind kind,
           const GsWanted *wanted,
           uint32_t next)
{
  GsState state = { kind, next, (uint32_t)desk->wanted.n };
  gs_vector_add(desk->arena, &desk->wanted, *wanted);
  return add_state(desk, state);
}

/* Each word of `text` a state. */
static uint32_t
add_words(GsPatternDesk *desk, const GsNode *node, uint32_t next)
{
  GsWords *words = &desk->words;
  words->n = 0;
  gs_word_cut(desk->vocabulary, desk->arena, node->text,
              (GsSpan){ 0, node->text.len }, words);
  GsStateKind kind =
      node->kind == GS_NODE_EXACT ? GS_STATE_EXACT : GS_STATE_WORD;
  for (size_t i = words->n; i > 0; i--) {
    const GsWord *word = &words->items[i - 1];
    GsWanted wanted = { .node = node,
                        .id = word->id,
                        .form = word->form,
                        .text = gs_slice_part(node->text, word->span) };
    next = add_wanted(desk, kind, &wanted, next);
  }
  return next;
}

static uint32_t
add_item(GsPatternDesk *desk, const GsNode *node, uint32_t next)
{
  GsStateKind kind =
      node->kind == GS_NODE_REGEX ? GS_STATE_REGEX : GS_STATE_ITEM;
  GsWanted wanted = { .node = node };
  if (node->kind == GS_NODE_NUMBER && node->text.len > 0) {
    wanted.id = gs_vocabulary_add(desk->vocabulary, node->text);
    wanted.form = gs_vocabulary_form(desk->vocabulary, wanted.id);
  }
  return add_wanted(desk, kind, &wanted, next);
}

/* A shorter gap is tried before a longer one. */
static uint32_t
add_gap(GsPatternDesk *desk, unsigned n_words, uint32_t next)
{
  uint32_t end = next;
  for (unsigned i = 0; i < n_words; i++) {
    uint32_t any =
        add_state(desk, (GsState){ .kind = GS_STATE_ANY, .next = next });
    next = add_state(
        desk, (GsState){ .kind = GS_STATE_SPLIT, .next = end, .other = any });
  }
  return next;
}

/* The number of slot `name`, or -1. */
static int
find_slot(const GsSlice *slots, size_t n, GsSlice name)
{
  for (size_t i = 0; i < n; i++)
    if (gs_slice_eq(slots[i], name))
      return (int)i;
  return -1;
}

static uint32_t
add_node(GsPatternDesk *desk, const GsNode *node, uint32_t next);

static uint32_t
add_children(GsPatternDesk *desk, const GsNode *node, uint32_t next)
{
  uint32_t at = next;
  switch (node->kind) {
  case GS_NODE_SEQUENCE:
    for (size_t i = node->n_children; i > 0; i--)
      at = add_node(desk, node->children[i - 1], at);
    return at;
  case GS_NODE_EITHER:
    at = add_node(desk, node->children[node->n_children - 1], next);
    for (size_t i = node->n_children - 1; i > 0; i--)
      at = add_state(
          desk, (GsState){ .kind = GS_STATE_SPLIT,
                           .next = add_node(desk, node->children[i - 1], next),
                           .other = at });
    return at;
  case GS_NODE_MAYBE:
    return add_state(desk,
                     (GsState){ .kind = GS_STATE_SPLIT,
                                .next = add_node(desk, node->children[0], next),
                                .other = next });
  case GS_NODE_GAP:
    return add_gap(desk, node->gap, next);
  case GS_NODE_WORD:
  case GS_NODE_EXACT:
    return add_words(desk, node, next);
  default:
    return add_item(desk, node, next);
  }
}

static uint32_t
add_node(GsPatternDesk *desk, const GsNode *node, uint32_t next)
{
  int known = find_slot(desk->slots.items, desk->slots.n, node->slot);
  bool is_slot =
      node->slot.len > 0 && (known >= 0 || desk->slots.n < GS_MATCH_SLOTS);
  if (!is_slot)
    return add_children(desk, node, next);
  uint32_t slot = known >= 0 ? (uint32_t)known : (uint32_t)desk->slots.n;
  if (known < 0)
    gs_vector_add(desk->arena, &desk->slots, node->slot);
  uint32_t close = add_state(desk, (GsState){ GS_STATE_CLOSE, next, slot });
  uint32_t inner = add_children(desk, node, close);
  return add_state(desk, (GsState){ GS_STATE_OPEN, inner, slot });
}

/* ---- what no match can lack ------------------------------------------- */

/* Adds what a word or list wants to the need at hand: the first of it, or each
 * as a need of its own. */
static bool
add_wants(GsPatternDesk *desk, const GsNode *node, bool is_first_only)
{
  bool is_found = false;
  for (uint32_t i = 0; i < desk->wanted.n; i++) {
    if (desk->wanted.items[i].node != node)
      continue;
    GsNeed need = { (uint32_t)desk->needed.n, 1 };
    gs_vector_add(desk->arena, &desk->needed, i);
    if (is_first_only)
      return true;
    gs_vector_add(desk->arena, &desk->needs, need);
    is_found = true;
  }
  return is_found;
}

/* Adds one word for each way through the node; false when some way needs
 * none. */
static bool
add_alternatives(GsPatternDesk *desk, const GsNode *node)
{
  switch (node->kind) {
  case GS_NODE_WORD:
  case GS_NODE_EXACT:
  case GS_NODE_LIST:
    return add_wants(desk, node, true);
  case GS_NODE_SEQUENCE:
    for (size_t i = 0; i < node->n_children; i++) {
      size_t n = desk->needed.n;
      if (add_alternatives(desk, node->children[i]))
        return true;
      desk->needed.n = n;
    }
    return false;
  case GS_NODE_EITHER:
    for (size_t i = 0; i < node->n_children; i++)
      if (!add_alternatives(desk, node->children[i]))
        return false;
    return true;
  default:
    return false;
  }
}

static void
find_needs(GsPatternDesk *desk, const GsNode *node)
{
  uint32_t start = (uint32_t)desk->needed.n;
  if (node->kind == GS_NODE_SEQUENCE) {
    for (size_t i = 0; i < node->n_children; i++)
      find_needs(desk, node->children[i]);
  } else if (node->kind != GS_NODE_EITHER) {
    if (node->kind == GS_NODE_WORD || node->kind == GS_NODE_EXACT ||
        node->kind == GS_NODE_LIST)
      add_wants(desk, node, false);
  } else if (add_alternatives(desk, node)) {
    GsNeed need = { start, (uint32_t)desk->needed.n - start };
    gs_vector_add(desk->arena, &desk->needs, need);
  } else {
    desk->needed.n = start;
  }
}

GsPattern *
gs_pattern_compile(GsPatternDesk *desk, const GsNode *root)
{
  GsArena *arena = desk->arena;
  GsPattern *pattern = GS_NEW(arena, GsPattern);
  uint32_t done = add_state(desk, (GsState){ .kind = GS_STATE_DONE });
  pattern->start = add_node(desk, root, done);
  find_needs(desk, root);
  pattern->n_slots = (uint32_t)desk->slots.n;
  if (pattern->n_slots > 0)
    pattern->slots = gs_vector_copied(arena, desk->slots.items,
                                      desk->slots.n * sizeof(GsSlice));
  desk->slots.n = 0;
  gs_vector_take(arena, &pattern->states, &desk->states);
  gs_vector_take(arena, &pattern->wanted, &desk->wanted);
  gs_vector_take(arena, &pattern->needed, &desk->needed);
  gs_vector_take(arena, &pattern->needs, &desk->needs);
  return pattern;
}

bool
gs_pattern_has_slots(const GsPattern *pattern)
{
  return pattern->n_slots > 0;
}

int
gs_pattern_slot(const GsPattern *pattern, GsSlice name)
{
  return find_slot(pattern->slots, pattern->n_slots, name);
}
