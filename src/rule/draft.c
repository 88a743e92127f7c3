/* SPDX-License-Identifier: Apache-2.0
 *
 * Small help for conditions: words as bits, sides, slots.
 */
#include "rule/compile-private.h"

#include "rule/kind-private.h"

bool
gs_draft_has_slot(const GsRuleDraft *draft, unsigned side, GsSlice name)
{
  const GsIfs *conditions = &draft->sides[side];
  for (size_t i = 0; i < conditions->n; i++)
    if (conditions->items[i].pattern != NULL &&
        gs_pattern_slot(conditions->items[i].pattern, name) >= 0)
      return true;
  return false;
}

typedef GS_VECTOR(const char *) Names;

/* As deep as the brackets, which the parser bounds. */
static void
collect_slots(GsArena *arena, const GsNode *node, Names *names)
{
  if (node->slot.len > 0)
    gs_vector_add(arena, names, gs_arena_copy(arena, node->slot).at);
  for (size_t i = 0; i < node->n_children; i++)
    collect_slots(arena, node->children[i], names);
}

const char *
gs_draft_slot_hint(const GsRuleDraft *draft, unsigned side, GsSlice name)
{
  GsArena *arena = draft->compiler->arena;
  const GsIfs *conditions = &draft->sides[side];
  Names names = { 0 };
  for (size_t i = 0; i < conditions->n; i++)
    if (conditions->items[i].node != NULL)
      collect_slots(arena, conditions->items[i].node, &names);
  const char *near =
      gs_nearest(gs_arena_copy(arena, name).at, names.items, names.n);
  return near == NULL ? ""
                      : gs_arena_printf(arena, "; did you mean '$%s'?", near);
}

static const char *
bits_hint(const GsRuleDraft *draft,
          GsSlice word,
          const char *const *names,
          size_t n_names)
{
  return gs_rule_hint(draft->compiler->arena, word, names, n_names,
                      sizeof *names);
}

bool
gs_draft_bits(const GsRuleDraft *draft,
              const GsClause *clause,
              const char *const *names,
              size_t n_names,
              uint64_t *bits)
{
  const GsRuleFile *file = draft->block->file;
  bool is_good = clause->words.n > 0;
  if (!is_good)
    gs_rule_error(file, clause->span, "E015", "expected: %s",
                  clause->kind->usage);
  for (size_t i = 0; i < clause->words.n; i++) {
    const GsPhrase *word = &clause->words.items[i];
    size_t at = 0;
    while (at < n_names && !gs_slice_eq(word->text, gs_slice_of(names[at])))
      at++;
    *bits |= at < n_names ? (uint64_t)1 << at : 0;
    if (at < n_names)
      continue;
    gs_rule_error(file, word->span, "E020", "unknown word '%s' behind '%s'%s",
                  gs_diagnostic_shown(draft->compiler->arena, word->text),
                  clause->kind->name,
                  bits_hint(draft, word->text, names, n_names));
    is_good = false;
  }
  return is_good;
}

int
gs_draft_side(const GsRuleDraft *draft, const GsPhrase *word)
{
  if (gs_slice_eq(word->text, GS_SLICE("A")))
    return 0;
  if (gs_slice_eq(word->text, GS_SLICE("B")))
    return 1;
  gs_rule_error(draft->block->file, word->span, "E020",
                "'A' or 'B' should stand here, not '%s'",
                gs_diagnostic_shown(draft->compiler->arena, word->text));
  return -1;
}
