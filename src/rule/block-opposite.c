/* SPDX-License-Identifier: Apache-2.0
 *
 * `opposite` and `converse`: lines of phrases `left | right`; `alike`: lines
 * of phrases that say the same.
 */
#include "rule/block-private.h"

/* items[start .. end) are a line; does it have both sides and no third? */
static bool
check_line(const GsBlock *block, size_t start, size_t end)
{
  const GsItem *items = block->items.items;
  GsSpan span = { items[start].phrase.span.start,
                  items[end - 1].phrase.span.end };
  bool has_left = items[start].side == 0;
  bool has_right = items[end - 1].side == 1;
  if (has_left && has_right)
    return true;
  gs_rule_error(block->file, span, "E023",
                "a line of this block is 'phrases | opposed phrases'");
  return false;
}

/* What stands on both sides is opposed to itself. */
static void
warn_of_both(GsCompiler *compiler,
             const GsBlock *block,
             size_t start,
             size_t end)
{
  const GsItem *items = block->items.items;
  for (size_t i = start; i < end; i++)
    for (size_t k = i + 1; k < end; k++)
      if (items[i].side != items[k].side &&
          gs_slice_eq(items[i].phrase.text, items[k].phrase.text))
        gs_rule_warning(
            block->file, items[k].phrase.span, "W104",
            "'%s' stands on both sides of this line",
            gs_diagnostic_shown(compiler->arena, items[k].phrase.text));
}

static void
add_line(GsCompiler *compiler,
         const GsBlock *block,
         uint32_t list,
         size_t start,
         size_t end)
{
  GsRuleSet *set = compiler->set;
  uint32_t left = (uint32_t)set->opposites.n;
  uint32_t line = compiler->n_opposite_lines++;
  warn_of_both(compiler, block, start, end);
  for (uint32_t side = 0; side < 2; side++)
    gs_vector_add(compiler->arena, &set->opposites,
                  (GsOpposite){ .line = line, .side = side });
  for (size_t i = start; i < end; i++) {
    const GsItem *item = &block->items.items[i];
    gs_compiler_add_phrase(compiler, block->file, &item->phrase, list,
                           left + item->side);
  }
}

static void
fill(GsCompiler *compiler,
     const GsBlock *block,
     const char *name,
     GsListMeaning meaning)
{
  uint32_t list = gs_compiler_meaning_list(compiler, name, meaning);
  const GsItems *items = &block->items;
  for (size_t start = 0, end; start < items->n; start = end) {
    end = start + 1;
    while (end < items->n && items->items[end].line == items->items[start].line)
      end++;
    if (check_line(block, start, end))
      add_line(compiler, block, list, start, end);
  }
}

void
gs_block_fill_opposite(GsCompiler *compiler, const GsBlock *block)
{
  fill(compiler, block, "opposite", GS_LIST_OPPOSITE);
}

void
gs_block_fill_converse(GsCompiler *compiler, const GsBlock *block)
{
  fill(compiler, block, "converse", GS_LIST_CONVERSE);
}

void
gs_block_fill_alike(GsCompiler *compiler, const GsBlock *block)
{
  uint32_t list = gs_compiler_meaning_list(compiler, "alike", GS_LIST_ALIKE);
  const GsItems *items = &block->items;
  for (size_t i = 0; i < items->n; i++) {
    if (i == 0 || items->items[i].line != items->items[i - 1].line)
      compiler->n_alike_lines++;
    gs_compiler_add_phrase(compiler, block->file, &items->items[i].phrase, list,
                           compiler->n_alike_lines);
  }
}
