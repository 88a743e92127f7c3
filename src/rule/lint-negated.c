/* SPDX-License-Identifier: Apache-2.0
 *
 * Phrases under `says` that bring their own negation: "not over", "no trams".
 * Their words stand in its reach, wherever they stand, and so are never
 * asserted: `says not over` is what their author means.
 *
 * A negation in a regex, and one that ends a pattern, is not looked for; nor
 * are the rules of a language, which may yet learn that a phrase of theirs is
 * no negation ("without doubt").
 */
#include "rule/compile-private.h"

#include "base/utf8.h"

typedef struct {
  GsCompiler *compiler;
  const GsRule *rule;
} Lint;

static const char *
folded(const GsCompiler *compiler, GsSlice text)
{
  GsSlice fold = gs_utf8_fold(compiler->arena, text);
  return gs_compiler_text(compiler, fold);
}

/* The list's phrase that `text` begins with, with a word's end behind it. */
static const char *
beginning(const GsCompiler *compiler, const char *text, GsListMeaning meaning)
{
  uint32_t place = compiler->meaning_lists[meaning];
  if (place == 0)
    return NULL;
  const GsList *list = &compiler->set->lists.items[place - 1];
  for (size_t i = 0; i < list->phrases.n; i++) {
    const char *phrase = folded(compiler, list->phrases.items[i].text);
    size_t len = strlen(phrase);
    if (strncmp(text, phrase, len) == 0 && strchr(" ", text[len]) != NULL)
      return phrase;
  }
  return NULL;
}

/* The negation in front of other words of `text`; NULL if there is none. */
static const char *
find_negation(const GsCompiler *compiler, const char *text)
{
  for (const char *at = text; at != NULL; at = strchr(at, ' ')) {
    at += *at == ' ' ? 1 : 0;
    if (beginning(compiler, at, GS_LIST_PSEUDO) != NULL)
      continue;
    const char *found = beginning(compiler, at, GS_LIST_NEGATE_FORWARD);
    if (found != NULL && at[strlen(found)] == ' ')
      return found;
  }
  return NULL;
}

static bool
warn_of(const Lint *lint, const GsNode *node, const char *text)
{
  const char *found = find_negation(lint->compiler, text);
  if (found == NULL)
    return false;
  gs_diagnostics_add(lint->compiler->set->diagnostics, GS_LEVEL_WARNING, "W111",
                     lint->rule->source, node->span,
                     "'%s' is never found as an assertion: the words behind "
                     "'%s' stand negated; ask for them as negated words",
                     text, found);
  return true;
}

static void
check_list(const Lint *lint, const GsNode *node)
{
  const GsList *list = &lint->compiler->set->lists.items[node->list];
  for (size_t i = 0; i < list->phrases.n; i++)
    if (warn_of(lint, node,
                folded(lint->compiler, list->phrases.items[i].text)))
      return;
}

static bool
is_words(const GsNode *node)
{
  return node->kind == GS_NODE_WORD || node->kind == GS_NODE_EXACT;
}

/* Words that follow one another in the pattern, as one text. */
static void
check_row(const Lint *lint, GsNode *const *row, size_t n)
{
  g_autoptr(GString) text = g_string_new(NULL);
  for (size_t i = 0; i < n && is_words(row[i]); i++)
    g_string_append_printf(text, "%s%.*s", i > 0 ? " " : "",
                           GS_SLICE_ARGS(row[i]->text));
  warn_of(lint, row[0], folded(lint->compiler, gs_slice_of(text->str)));
}

/* As deep as the brackets, which the parser bounds. */
static void
check_node(const Lint *lint, GsNode *node)
{
  bool is_row = node->kind == GS_NODE_SEQUENCE;
  if (node->kind == GS_NODE_LIST && node->list != GS_NO_LIST)
    check_list(lint, node);
  else if (is_words(node))
    check_row(lint, &node, 1);
  for (size_t i = 0; i < node->n_children; i++)
    if (!is_row || !is_words(node->children[i]))
      check_node(lint, node->children[i]);
    else if (i == 0 || !is_words(node->children[i - 1]))
      check_row(lint, node->children + i, node->n_children - i);
}

static void
check_side(const Lint *lint, const GsIfs *ifs)
{
  for (size_t i = 0; i < ifs->n; i++)
    if (ifs->items[i].kind == GS_IF_SAYS && ifs->items[i].node != NULL)
      check_node(lint, (GsNode *)ifs->items[i].node);
}

void
gs_negated_lint(GsCompiler *compiler)
{
  const GsRuleSet *set = compiler->set;
  for (size_t i = 0; i < set->rules.n; i++) {
    const GsRule *rule = &set->rules.items[i];
    Lint lint = { compiler, rule };
    if (set->packs.items[rule->pack].is_language)
      continue;
    check_side(&lint, &rule->a);
    if (!rule->is_symmetric)
      check_side(&lint, &rule->b);
  }
}
