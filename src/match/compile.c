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

typedef struct {
  GsArena *arena;
  GsVocabulary *vocabulary;
  GsPattern *pattern;
  GArray *states; /* until their number is known: rules keep no spare room */
  GsWords words;  /* of the node at hand */
} Compiler;

static uint32_t
add_state(Compiler *compiler, GsState state)
{
  g_array_append_val(compiler->states, state);
  return compiler->states->len - 1;
}

static void
keep_states(Compiler *compiler)
{
  size_t n = compiler->states->len;
  GsState *kept = GS_NEW_ARRAY(compiler->arena, GsState, n);
  memcpy(kept, compiler->states->data, n * sizeof *kept);
  compiler->pattern->states.items = kept;
  compiler->pattern->states.n = compiler->pattern->states.room = n;
}

/* Each word of `text` a state. */
static uint32_t
add_words(Compiler *compiler, const GsNode *node, uint32_t next)
{
  GsWords *words = &compiler->words;
  words->n = 0;
  gs_word_cut(compiler->vocabulary, compiler->arena, node->text,
              (GsSpan){ 0, node->text.len }, words);
  bool is_exact = node->kind == GS_NODE_EXACT;
  for (size_t i = words->n; i > 0; i--) {
    const GsWord *word = &words->items[i - 1];
    GsState state = { .kind = is_exact ? GS_STATE_EXACT : GS_STATE_WORD,
                      .next = next,
                      .id = word->id,
                      .form = word->form,
                      .text = gs_slice_part(node->text, word->span) };
    next = add_state(compiler, state);
  }
  return next;
}

static uint32_t
add_item(Compiler *compiler, const GsNode *node, uint32_t next)
{
  GsState state = { .kind = node->kind == GS_NODE_REGEX ? GS_STATE_REGEX
                                                        : GS_STATE_ITEM,
                    .next = next,
                    .node = node };
  if (node->kind == GS_NODE_NUMBER && node->text.len > 0) {
    state.id = gs_vocabulary_add(compiler->vocabulary, node->text);
    state.form = gs_vocabulary_form(compiler->vocabulary, state.id);
  }
  return add_state(compiler, state);
}

/* A shorter gap is tried before a longer one. */
static uint32_t
add_gap(Compiler *compiler, unsigned n_words, uint32_t next)
{
  uint32_t end = next;
  for (unsigned i = 0; i < n_words; i++) {
    uint32_t any =
        add_state(compiler, (GsState){ .kind = GS_STATE_ANY, .next = next });
    next = add_state(
        compiler,
        (GsState){ .kind = GS_STATE_SPLIT, .next = end, .other = any });
  }
  return next;
}

static uint32_t
slot_number(Compiler *compiler, GsSlice name)
{
  GsPattern *pattern = compiler->pattern;
  int known = gs_pattern_slot(pattern, name);
  if (known >= 0)
    return (uint32_t)known;
  pattern->slots[pattern->n_slots] = name;
  return pattern->n_slots++;
}

static uint32_t add_node(Compiler *compiler, const GsNode *node, uint32_t next);

static uint32_t
add_children(Compiler *compiler, const GsNode *node, uint32_t next)
{
  uint32_t at = next;
  switch (node->kind) {
  case GS_NODE_SEQUENCE:
    for (size_t i = node->n_children; i > 0; i--)
      at = add_node(compiler, node->children[i - 1], at);
    return at;
  case GS_NODE_EITHER:
    at = add_node(compiler, node->children[node->n_children - 1], next);
    for (size_t i = node->n_children - 1; i > 0; i--)
      at = add_state(
          compiler,
          (GsState){ .kind = GS_STATE_SPLIT,
                     .next = add_node(compiler, node->children[i - 1], next),
                     .other = at });
    return at;
  case GS_NODE_MAYBE:
    return add_state(
        compiler,
        (GsState){ .kind = GS_STATE_SPLIT,
                   .next = add_node(compiler, node->children[0], next),
                   .other = next });
  case GS_NODE_GAP:
    return add_gap(compiler, node->gap, next);
  case GS_NODE_WORD:
  case GS_NODE_EXACT:
    return add_words(compiler, node, next);
  default:
    return add_item(compiler, node, next);
  }
}

static uint32_t
add_node(Compiler *compiler, const GsNode *node, uint32_t next)
{
  bool is_slot = node->slot.len > 0 &&
                 (gs_pattern_slot(compiler->pattern, node->slot) >= 0 ||
                  compiler->pattern->n_slots < GS_MATCH_SLOTS);
  if (!is_slot)
    return add_children(compiler, node, next);
  uint32_t slot = slot_number(compiler, node->slot);
  uint32_t close = add_state(
      compiler,
      (GsState){ .kind = GS_STATE_CLOSE, .next = next, .slot = slot });
  uint32_t inner = add_children(compiler, node, close);
  return add_state(
      compiler,
      (GsState){ .kind = GS_STATE_OPEN, .next = inner, .slot = slot });
}

/* ---- what no match can lack ------------------------------------------- */

static bool
is_of_node(const GsState *state, const GsNode *node)
{
  if (state->kind == GS_STATE_ITEM)
    return state->node == node;
  return (state->kind == GS_STATE_WORD || state->kind == GS_STATE_EXACT) &&
         state->text.at >= node->text.at &&
         state->text.at < node->text.at + node->text.len;
}

/* Adds the states of a word or list to the need at hand: the first one, or
 * each as a need of its own. */
static bool
add_states(Compiler *compiler, const GsNode *node, bool is_first_only)
{
  GsPattern *pattern = compiler->pattern;
  bool is_found = false;
  for (uint32_t i = 0; i < pattern->states.n; i++) {
    if (!is_of_node(&pattern->states.items[i], node))
      continue;
    GsNeed need = { (uint32_t)pattern->needed.n, 1 };
    gs_vector_add(compiler->arena, &pattern->needed, i);
    if (is_first_only)
      return true;
    gs_vector_add(compiler->arena, &pattern->needs, need);
    is_found = true;
  }
  return is_found;
}

/* Adds one word for each way through the node; false when some way needs
 * none. */
static bool
add_alternatives(Compiler *compiler, const GsNode *node)
{
  switch (node->kind) {
  case GS_NODE_WORD:
  case GS_NODE_EXACT:
  case GS_NODE_LIST:
    return add_states(compiler, node, true);
  case GS_NODE_SEQUENCE:
    for (size_t i = 0; i < node->n_children; i++) {
      size_t n = compiler->pattern->needed.n;
      if (add_alternatives(compiler, node->children[i]))
        return true;
      compiler->pattern->needed.n = n;
    }
    return false;
  case GS_NODE_EITHER:
    for (size_t i = 0; i < node->n_children; i++)
      if (!add_alternatives(compiler, node->children[i]))
        return false;
    return true;
  default:
    return false;
  }
}

static void
find_needs(Compiler *compiler, const GsNode *node)
{
  GsPattern *pattern = compiler->pattern;
  uint32_t start = (uint32_t)pattern->needed.n;
  if (node->kind == GS_NODE_SEQUENCE) {
    for (size_t i = 0; i < node->n_children; i++)
      find_needs(compiler, node->children[i]);
  } else if (node->kind != GS_NODE_EITHER) {
    if (node->kind == GS_NODE_WORD || node->kind == GS_NODE_EXACT ||
        node->kind == GS_NODE_LIST)
      add_states(compiler, node, false);
  } else if (add_alternatives(compiler, node)) {
    GsNeed need = { start, (uint32_t)pattern->needed.n - start };
    gs_vector_add(compiler->arena, &pattern->needs, need);
  } else {
    pattern->needed.n = start;
  }
}

GsPattern *
gs_pattern_compile(GsArena *arena, GsVocabulary *vocabulary, const GsNode *root)
{
  GsPattern *pattern = GS_NEW(arena, GsPattern);
  g_autoptr(GArray) states = g_array_new(FALSE, FALSE, sizeof(GsState));
  Compiler compiler = { .arena = arena,
                        .vocabulary = vocabulary,
                        .pattern = pattern,
                        .states = states };
  uint32_t done = add_state(&compiler, (GsState){ .kind = GS_STATE_DONE });
  pattern->start = add_node(&compiler, root, done);
  keep_states(&compiler);
  find_needs(&compiler, root);
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
  for (unsigned i = 0; i < pattern->n_slots; i++)
    if (gs_slice_eq(pattern->slots[i], name))
      return (int)i;
  return -1;
}
