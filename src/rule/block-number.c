/* SPDX-License-Identifier: Apache-2.0
 *
 * What numbers are read with: `unit`, `approx`, `bound`, `clock`,
 * `share`.
 */
#include "rule/block-private.h"

#include <math.h>

#define DAY_AND_NIGHT 2160 /* minutes, to the noon of the next day */

/* The dimension is the last word of the head; a family may stand before it
 * ("unit money euros"), else it is one of its own. */
static const GsPhrase *
dimension_of(const GsBlock *block)
{
  return &block->head.items[block->head.n - 1];
}

void
gs_block_define_unit(GsCompiler *compiler, const GsBlock *block)
{
  GsRuleSet *set = compiler->set;
  const GsPhrase *phrase = dimension_of(block);
  if (!gs_names_check(block->file, phrase) ||
      gs_names_find(compiler, GS_SPACE_DIMENSION, phrase->text) != NULL)
    return;
  const char *text = gs_compiler_text(compiler, phrase->text);
  const char *list = gs_arena_printf(compiler->arena, "unit %s", text);
  GsName name = { .kind = GS_NAME_OTHER,
                  .first = (uint32_t)set->dimensions.n,
                  .n = gs_compiler_add_list(compiler, list, GS_LIST_UNIT),
                  .pack = block->pack,
                  .file = block->file,
                  .span = phrase->span };
  gs_vector_add(compiler->arena, &set->dimensions, text);
  gs_names_define(compiler, GS_SPACE_DIMENSION, phrase->text, name);
  GsDimension dimension = { block->head.items[0].text, name.n };
  gs_vector_add(compiler->arena, &compiler->dimensions, dimension);
}

void
gs_block_fill_unit(GsCompiler *compiler, const GsBlock *block)
{
  GsRuleSet *set = compiler->set;
  const GsName *name =
      gs_names_find(compiler, GS_SPACE_DIMENSION, dimension_of(block)->text);
  for (size_t i = 0; name != NULL && i < block->items.n; i++) {
    const GsItem *item = &block->items.items[i];
    GsUnit unit = { .dimension = name->first };
    if (!gs_item_number(item, &unit.factor) || unit.factor <= 0) {
      gs_rule_error(block->file, gs_item_value_span(item), "E021",
                    "a unit is 'word = number', as in 'minute = 60'");
      continue;
    }
    gs_compiler_add_phrase(compiler, block->file, &item->phrase, name->n,
                           (uint32_t)set->units.n);
    gs_vector_add(compiler->arena, &set->units, unit);
  }
}

void
gs_block_fill_approx(GsCompiler *compiler, const GsBlock *block)
{
  GsRuleSet *set = compiler->set;
  const GsPhrase *head = &block->head.items[0];
  GsSlice digits = head->text;
  double tolerance = 0;
  bool is_percent = digits.at[digits.len - 1] == '%';
  digits.len -= is_percent ? 1 : 0;
  if (!is_percent || !gs_scan_number(digits, &tolerance) || tolerance > 100) {
    gs_rule_error(block->file, head->span, "E021",
                  "a tolerance from 0%% to 100%% should stand here");
    return;
  }
  uint32_t list = gs_compiler_meaning_list(compiler, "approx", GS_LIST_APPROX);
  for (size_t i = 0; i < block->items.n; i++)
    gs_compiler_add_phrase(compiler, block->file, &block->items.items[i].phrase,
                           list, (uint32_t)set->approxes.n);
  gs_vector_add(compiler->arena, &set->approxes, tolerance / 100);
}

void
gs_block_fill_bound(GsCompiler *compiler, const GsBlock *block)
{
  const GsPhrase *head = &block->head.items[0];
  bool is_lower = gs_slice_eq(head->text, GS_SLICE("lower"));
  if (!is_lower && !gs_slice_eq(head->text, GS_SLICE("upper"))) {
    gs_rule_error(block->file, head->span, "E020",
                  "unknown bound '%s'; known: lower, upper",
                  gs_diagnostic_shown(compiler->arena, head->text));
    return;
  }
  uint32_t list = gs_compiler_meaning_list(
      compiler, is_lower ? "bound lower" : "bound upper",
      is_lower ? GS_LIST_BOUND_LOWER : GS_LIST_BOUND_UPPER);
  for (size_t i = 0; i < block->items.n; i++)
    gs_compiler_add_phrase(compiler, block->file, &block->items.items[i].phrase,
                           list, compiler->set->lists.items[list].n_items);
}

static bool
clock_kind(GsSlice name, GsClockKind *kind)
{
  const char *names[] = {
    [GS_CLOCK_PART] = "part",
    [GS_CLOCK_HALF] = "half",
    [GS_CLOCK_SHIFT] = "shift",
    [GS_CLOCK_NEAR] = "near",
  };
  for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
    if (gs_slice_eq(name, (GsSlice){ names[i], strlen(names[i]) })) {
      *kind = (GsClockKind)i;
      return true;
    }
  return false;
}

static bool
read_minutes(const GsBlock *block, const GsPhrase *phrase, int *minutes)
{
  double value = 0;
  if (!gs_scan_number(phrase->text, &value) || fabs(value) > DAY_AND_NIGHT) {
    gs_rule_error(block->file, phrase->span, "E021",
                  "minutes of the day should stand here, as in "
                  "'clock part 300 720'");
    return false;
  }
  *minutes = (int)value;
  return true;
}

void
gs_block_fill_clock(GsCompiler *compiler, const GsBlock *block)
{
  GsRuleSet *set = compiler->set;
  const GsPhrase *head = block->head.items;
  GsClockWord word = { 0 };
  if (!clock_kind(head[0].text, &word.kind)) {
    gs_rule_error(block->file, head[0].span, "E020",
                  "unknown word '%s'; known: part, half, shift, near",
                  gs_diagnostic_shown(compiler->arena, head[0].text));
    return;
  }
  if (!read_minutes(block, &head[1], &word.from) ||
      !read_minutes(block, &head[2], &word.until))
    return;
  uint32_t list = gs_compiler_meaning_list(compiler, "clock", GS_LIST_CLOCK);
  for (size_t i = 0; i < block->items.n; i++)
    gs_compiler_add_phrase(compiler, block->file, &block->items.items[i].phrase,
                           list, (uint32_t)set->clock_words.n);
  gs_vector_add(compiler->arena, &set->clock_words, word);
}

static bool
read_percent(const GsBlock *block, const GsPhrase *phrase, double *percent)
{
  GsSlice digits = phrase->text;
  bool is_percent = digits.at[digits.len - 1] == '%';
  digits.len -= is_percent ? 1 : 0;
  if (is_percent && gs_scan_number(digits, percent) && *percent <= 100)
    return true;
  gs_rule_error(block->file, phrase->span, "E021",
                "a share from 0%% to 100%% should stand here, as in "
                "'share 51%% 100%%'");
  return false;
}

void
gs_block_fill_share(GsCompiler *compiler, const GsBlock *block)
{
  GsRuleSet *set = compiler->set;
  const GsPhrase *head = block->head.items;
  const GsName *dimension =
      gs_names_find(compiler, GS_SPACE_DIMENSION, GS_SLICE("share"));
  GsShare share = { 0 };
  if (!read_percent(block, &head[0], &share.low) ||
      !read_percent(block, &head[1], &share.high))
    return;
  if (dimension == NULL) {
    gs_rule_error(block->file, head[0].span, "E030",
                  "there is no unit of the dimension 'share'; write one, as in "
                  "'unit share { percent = 1 }'");
    return;
  }
  set->share_dimension = (int32_t)dimension->first;
  uint32_t list = gs_compiler_meaning_list(compiler, "share", GS_LIST_SHARE);
  for (size_t i = 0; i < block->items.n; i++)
    gs_compiler_add_phrase(compiler, block->file, &block->items.items[i].phrase,
                           list, (uint32_t)set->shares.n);
  gs_vector_add(compiler->arena, &set->shares, share);
}
