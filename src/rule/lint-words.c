/* SPDX-License-Identifier: Apache-2.0
 *
 * Phrases that no text can have: the draft is cut into words and sentences by
 * the same hand as the phrase, but around the phrase there are other words.
 * And patterns that ask for a list of nothing else.
 */
#include "rule/compile-private.h"

#define END_MARKS ".!?"

static GsWords
cut(GsCompiler *compiler, GsSlice text)
{
  GsWords words = { 0 };
  gs_word_cut(compiler->set->vocabulary, compiler->arena, text,
              (GsSpan){ 0, text.len }, &words);
  return words;
}

/* Are the words in the middle of `around` those of the phrase? */
static bool
holds(const GsWords *around, const GsWords *phrase)
{
  if (around->n < phrase->n + 1)
    return false;
  for (size_t i = 0; i < phrase->n; i++)
    if (around->items[i + 1].id != phrase->items[i].id)
      return false;
  return true;
}

static bool
is_cut_alike(GsCompiler *compiler, GsSlice text, const GsWords *words)
{
  static const char *const behind[] = { " a", ".", "," };
  for (size_t i = 0; i < G_N_ELEMENTS(behind); i++) {
    const char *around = gs_arena_printf(compiler->arena, "a %.*s%s",
                                         GS_SLICE_ARGS(text), behind[i]);
    GsWords found = cut(compiler, gs_slice_of(around));
    if (holds(&found, words))
      return true;
  }
  return false;
}

/* The word of the phrase at which a sentence would end; NULL: none. */
static const GsWord *
sentence_end(GsSlice text, const GsWords *words)
{
  for (size_t i = 0; i + 1 < words->n; i++) {
    GsSlice word = gs_slice_part(text, words->items[i].span);
    bool is_mark = word.len == 1 && strchr(END_MARKS, *word.at) != NULL;
    if (is_mark &&
        (words->items[i + 1].flags & (GS_WORD_CAPITAL | GS_WORD_DIGITS)))
      return &words->items[i];
  }
  return NULL;
}

void
gs_phrase_lint(GsCompiler *compiler,
               const GsRuleFile *file,
               GsSlice text,
               GsSpan span)
{
  if (!compiler->is_thorough || text.len == 0)
    return;
  GsWords words = cut(compiler, text);
  const char *shown = gs_diagnostic_shown(compiler->arena, text);
  if (sentence_end(text, &words) != NULL)
    gs_rule_warning(file, span, "W108",
                    "'%s' never stands in a text: a sentence ends within it",
                    shown);
  else if (words.n > 0 && !is_cut_alike(compiler, text, &words))
    gs_rule_warning(file, span, "W108",
                    "'%s' never stands in a text: between other words it is "
                    "cut in another way",
                    shown);
}

/* ---- lists of nothing else -------------------------------------------- */

typedef struct {
  GsCompiler *compiler;
  const GsRule *rule;
} Lint;

static bool
is_found(GsCompiler *compiler, GsSlice text)
{
  GsWords words = cut(compiler, text);
  return sentence_end(text, &words) == NULL &&
         is_cut_alike(compiler, text, &words);
}

static bool
has_found(GsCompiler *compiler, const GsList *list)
{
  for (size_t i = 0; i < list->phrases.n; i++)
    if (is_found(compiler, list->phrases.items[i].text))
      return true;
  return false;
}

/* As deep as the brackets, which the parser bounds. */
static void
check_node(const Lint *lint, const GsNode *node)
{
  const GsRuleSet *set = lint->compiler->set;
  for (size_t i = 0; i < node->n_children; i++)
    check_node(lint, node->children[i]);
  if (node->kind != GS_NODE_LIST || node->list == GS_NO_LIST)
    return;
  const GsList *list = &set->lists.items[node->list];
  if (!has_found(lint->compiler, list))
    gs_diagnostics_add(set->diagnostics, GS_LEVEL_WARNING, "W111",
                       lint->rule->source, node->span,
                       "'@%s' is never found: %s", list->name,
                       list->phrases.n == 0 ? "the list is empty"
                                            : "no text can have its words");
}

static void
check_side(const Lint *lint, const GsIfs *ifs)
{
  for (size_t i = 0; i < ifs->n; i++)
    if (ifs->items[i].node != NULL)
      check_node(lint, ifs->items[i].node);
}

static void
check_pairs(const Lint *lint, const GsPairIfs *ifs)
{
  for (size_t i = 0; i < ifs->n; i++)
    if (ifs->items[i].kind == GS_PAIR_CLAIM && ifs->items[i].claim.node != NULL)
      check_node(lint, ifs->items[i].claim.node);
}

void
gs_lists_lint(GsCompiler *compiler)
{
  const GsRuleSet *set = compiler->set;
  for (size_t i = 0; i < set->rules.n; i++) {
    const GsRule *rule = &set->rules.items[i];
    Lint lint = { compiler, rule };
    check_side(&lint, &rule->a);
    if (!rule->is_symmetric)
      check_side(&lint, &rule->b);
    check_pairs(&lint, &rule->where);
    check_pairs(&lint, &rule->unless);
  }
}
