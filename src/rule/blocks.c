/* SPDX-License-Identifier: Apache-2.0
 *
 * From the trees of all packs to the rule set.
 *
 * Three walks over all blocks: what single words are (needed to cut any
 * phrase into words), then all names (so that no block needs to stand before
 * another), then everything else.
 */
#include "rule/block-private.h"
#include "rule/kind-private.h"

#include "base/utf8.h"

/* ---- help for blocks -------------------------------------------------- */

bool
gs_item_number(const GsItem *item, double *number)
{
  if (item->value == NULL)
    return false;
  GsSlice text = item->value->text;
  bool is_negative = text.len > 0 && text.at[0] == '-';
  GsSlice digits = is_negative ? (GsSlice){ text.at + 1, text.len - 1 } : text;
  if (!gs_scan_number(digits, number))
    return false;
  *number = is_negative ? -*number : *number;
  return true;
}

GsSpan
gs_item_value_span(const GsItem *item)
{
  return item->value != NULL ? item->value->span : item->phrase.span;
}

const char *
gs_compiler_text(const GsCompiler *compiler, GsSlice text)
{
  char *out = gs_arena_take(compiler->arena, text.len + 1);
  size_t len = 0;
  for (size_t i = 0; i < text.len; i++) {
    bool is_blank = g_ascii_isspace(text.at[i]);
    if (!is_blank)
      out[len++] = text.at[i];
    else if (len > 0 && out[len - 1] != ' ')
      out[len++] = ' ';
  }
  while (len > 0 && out[len - 1] == ' ')
    out[--len] = '\0';
  return out;
}

GsPhrase
gs_block_name(const GsBlock *block)
{
  if (block->head.n <= 1)
    return block->head.n == 1 ? block->head.items[0] : (GsPhrase){ 0 };
  return (GsPhrase){
    .text = gs_slice_part(block->file->source.text, block->head_span),
    .span = block->head_span,
  };
}

uint32_t
gs_compiler_add_list(GsCompiler *compiler,
                     const char *name,
                     GsListMeaning meaning)
{
  GsRuleSet *set = compiler->set;
  GsList list = { .name = name, .meaning = meaning };
  gs_vector_add(compiler->arena, &set->lists, list);
  return (uint32_t)set->lists.n - 1;
}

uint32_t
gs_compiler_meaning_list(GsCompiler *compiler,
                         const char *name,
                         GsListMeaning meaning)
{
  uint32_t *place = &compiler->meaning_lists[meaning];
  if (*place == 0)
    *place = gs_compiler_add_list(compiler, name, meaning) + 1;
  return *place - 1;
}

static void
report_no_word(const GsRuleFile *file, const GsPhrase *phrase)
{
  gs_rule_error(file, phrase->span, "E023", "'%s' holds no word",
                gs_diagnostic_shown(file->arena, phrase->text));
}

void
gs_compiler_check_phrase(GsCompiler *compiler,
                         const GsRuleFile *file,
                         const GsPhrase *phrase)
{
  if (gs_compiler_count_words(compiler, phrase->text) == 0)
    report_no_word(file, phrase);
}

uint32_t
gs_compiler_add_phrase(GsCompiler *compiler,
                       const GsRuleFile *file,
                       const GsPhrase *phrase,
                       uint32_t list,
                       uint32_t item)
{
  GsRuleSet *set = compiler->set;
  uint32_t n_words =
      gs_phrases_add(set->phrases, phrase->text, phrase->is_exact, list, item);
  if (n_words == 0) {
    report_no_word(file, phrase);
    return 0;
  }
  set->lists.items[list].n_items++;
  GsListPhrase entry = { phrase->text, phrase->is_exact, file->pack };
  GsList *it = &set->lists.items[list];
  if (compiler->is_thorough || it->meaning == GS_LIST_HUMAN)
    gs_vector_add(compiler->arena, &it->phrases, entry);
  gs_phrase_lint(compiler, file, phrase->text, phrase->span);
  return n_words;
}

void
gs_compiler_mark(GsCompiler *compiler,
                 const GsRuleFile *file,
                 const GsPhrase *phrase,
                 GsMarks marks)
{
  for (size_t i = 0; i < phrase->text.len; i++)
    if (g_ascii_isspace(phrase->text.at[i])) {
      gs_rule_error(file, phrase->span, "E023",
                    "'%s' is more than one word; this list takes single words",
                    gs_diagnostic_shown(compiler->arena, phrase->text));
      return;
    }
  gs_morphology_mark(compiler->set->morphology,
                     gs_utf8_fold(compiler->arena, phrase->text), marks);
}

uint32_t
gs_compiler_count_words(GsCompiler *compiler, GsSlice phrase)
{
  GsWords words = { 0 };
  gs_word_cut(compiler->set->vocabulary, compiler->arena, phrase,
              (GsSpan){ 0, phrase.len }, &words);
  return (uint32_t)words.n;
}

/* ---- the walks -------------------------------------------------------- */

typedef void (*Step)(GsCompiler *compiler, const GsBlock *block);

static Step
mark_step(const GsBlockKind *kind)
{
  return kind->mark;
}

static Step
define_step(const GsBlockKind *kind)
{
  return kind->define;
}

static Step
fill_step(const GsBlockKind *kind)
{
  return kind->fill;
}

static Step
lint_step(const GsBlockKind *kind)
{
  return kind->lint;
}

static void
walk(GsCompiler *compiler,
     GsTree *const *trees,
     size_t n_trees,
     Step (*step_of)(const GsBlockKind *kind))
{
  for (size_t i = 0; i < n_trees; i++)
    for (size_t j = 0; j < trees[i]->blocks.n; j++) {
      const GsBlock *block = trees[i]->blocks.items[j];
      Step step = step_of(block->kind);
      if (step != NULL)
        step(compiler, block);
    }
}

/* So many rules that the room of a vector that doubles would be felt. */
static void
reserve_rules(GsCompiler *compiler, GsTree *const *trees, size_t n_trees)
{
  size_t n = 0;
  for (size_t i = 0; i < n_trees; i++)
    for (size_t j = 0; j < trees[i]->blocks.n; j++)
      n += trees[i]->blocks.items[j]->kind->define == gs_block_define_rule;
  gs_vector_reserve(compiler->arena, &compiler->set->rules, n);
}

/* Names of blocks that were not understood: their use is no further error. */
static void
define_lost(GsCompiler *compiler, const GsTree *tree)
{
  static const GsNameSpace spaces[] = { GS_SPACE_LIST, GS_SPACE_CUE,
                                        GS_SPACE_PARTY, GS_SPACE_SOURCE };
  for (size_t i = 0; i < tree->lost.n; i++)
    for (size_t j = 0; j < G_N_ELEMENTS(spaces); j++) {
      const GsPhrase *phrase = &tree->lost.items[i];
      GsName name = { .kind = GS_NAME_LOST,
                      .file = tree->file,
                      .span = phrase->span };
      if (gs_names_find(compiler, spaces[j], phrase->text) == NULL)
        gs_names_define(compiler, spaces[j], phrase->text, name);
    }
}

void
gs_compile(GsCompiler *compiler, GsTree *const *trees, size_t n_trees)
{
  GsRuleSet *set = compiler->set;
  gs_names_init(compiler);
  set->morphology = gs_morphology_new(compiler->arena);
  walk(compiler, trees, n_trees, mark_step);
  set->lexicon = compiler->lexicon;
  set->vocabulary =
      gs_vocabulary_new(compiler->arena, NULL, set->lexicon, set->morphology);
  set->phrases = gs_phrases_new(compiler->arena, set->vocabulary);
  compiler->desk = gs_pattern_desk_new(compiler->arena, set->vocabulary);
  reserve_rules(compiler, trees, n_trees);
  walk(compiler, trees, n_trees, define_step);
  set->rule_ids = compiler->names[GS_SPACE_RULE].words;
  for (size_t i = 0; i < n_trees; i++)
    define_lost(compiler, trees[i]);
  walk(compiler, trees, n_trees, fill_step);
  walk(compiler, trees, n_trees, lint_step);
  if (!compiler->is_thorough)
    return;
  gs_rules_lint(compiler);
  gs_negated_lint(compiler);
  gs_lists_lint(compiler);
}
