/* SPDX-License-Identifier: Apache-2.0
 *
 * Patterns with names: lists get their numbers, regexes are compiled.
 */
#include "rule/compile-private.h"

#define MIN_LITERAL 3 /* bytes */

typedef struct {
  GsCompiler *compiler;
  const GsRuleFile *file;
  bool is_good;
} Work;

/* ---- lists ------------------------------------------------------------ */

typedef GS_VECTOR(uint32_t) Lists;

/* One node for several lists: any of them. */
static void
spread(Work *work, GsNode *node, const Lists *lists)
{
  GsArena *arena = work->compiler->arena;
  GsNodeKind kind = node->kind;
  node->kind = GS_NODE_EITHER;
  node->n_children = (uint32_t)lists->n;
  node->children = GS_NEW_ARRAY(arena, GsNode *, lists->n);
  for (size_t i = 0; i < lists->n; i++) {
    GsNode *child = GS_NEW(arena, GsNode);
    *child = (GsNode){ .kind = kind,
                       .text = node->text,
                       .list = lists->items[i],
                       .span = node->span };
    node->children[i] = child;
  }
}

/* @exclusive without a member: any of its members. */
static void
spread_exclusive(Work *work, GsNode *node, const GsName *name)
{
  Lists lists = { 0 };
  for (uint32_t i = 0; i < name->n; i++)
    gs_vector_add(work->compiler->arena, &lists, name->first + i);
  spread(work, node, &lists);
}

static void
number_list(Work *work, GsNode *node)
{
  GsPhrase phrase = { .text = node->text, .span = node->span };
  const GsName *name =
      gs_names_need(work->compiler, GS_SPACE_LIST, work->file, &phrase, "list");
  for (uint32_t i = 0; name != NULL && i < MAX(name->n, 1); i++)
    work->compiler->set->lists.items[name->first + i].is_used = true;
  if (name == NULL)
    work->is_good = false;
  else if (name->kind == GS_NAME_EXCLUSIVE && name->n > 0)
    spread_exclusive(work, node, name);
  else
    node->list = name->first;
}

/* <money> and <percent> are numbers with a unit of the family, which may have
 * many dimensions: a dollar is no share of a euro. */
static void
number_unit(Work *work, GsNode *node, const char *family)
{
  Lists lists = { 0 };
  for (size_t i = 0; i < work->compiler->dimensions.n; i++) {
    const GsDimension *it = &work->compiler->dimensions.items[i];
    if (gs_slice_eq(it->family, gs_slice_of(family)))
      gs_vector_add(work->compiler->arena, &lists, it->list);
  }
  node->list = GS_NO_LIST;
  if (lists.n > 0)
    spread(work, node, &lists);
}

/* ---- regexes ---------------------------------------------------------- */

/* How long a run of plain characters the regex has somewhere, in the branch
 * that has the shortest: a guess, which takes an optional group for one that
 * must match. */
static size_t
longest_literal(GsSlice regex)
{
  size_t shortest = SIZE_MAX;
  size_t longest = 0;
  size_t run = 0;
  int depth = 0;
  bool is_class = false;
  for (size_t at = 0; at < regex.len; at++) {
    char c = regex.at[at];
    is_class = c == '[' || (is_class && c != ']');
    bool is_plain = !is_class && strchr("\\^$.|?*+()[]{}", c) == NULL;
    bool may_lack = c == '?' || c == '*' || c == '{';
    if (!is_plain)
      longest = MAX(longest, may_lack && run > 0 ? run - 1 : run);
    run = is_plain ? run + 1 : 0;
    at += c == '\\' ? 1 : 0;
    depth += is_class ? 0 : (c == '(') - (c == ')');
    if (c == '|' && !is_class && depth == 0) {
      shortest = MIN(shortest, longest);
      longest = 0;
    }
  }
  return MIN(shortest, MAX(longest, run));
}

static void
check_cost(const Work *work, const GsNode *node)
{
  GsSlice worst = { 0 };
  if (work->compiler->is_thorough &&
      gs_regex_cost_grows(node->text, node->gap == 1, &worst))
    gs_rule_warning(work->file, node->span, "W110",
                    "the cost of this regex grows faster than the text: on "
                    "one of '%.*s' over and over, twice the text costs more "
                    "than three times as much",
                    GS_SLICE_ARGS(worst));
}

static void
compile_regex(Work *work, GsNode *node)
{
  GsRegexError error = { 0 };
  node->regex = gs_regex_new(node->text, node->gap == 1, &error);
  if (node->regex != NULL) {
    gs_vector_add(work->compiler->arena, &work->compiler->regexes, node->regex);
    if (longest_literal(node->text) < MIN_LITERAL)
      gs_rule_warning(work->file, node->span, "W107",
                      "this regex has no three letters in a row that a text "
                      "must have; it is tried everywhere, which is slow");
    check_cost(work, node);
    return;
  }
  size_t start = node->span.start + 1 + MIN(error.offset, node->text.len);
  gs_rule_error(work->file, (GsSpan){ start, start + 1 }, "E050", "%s",
                error.message);
  work->is_good = false;
}

/* As deep as the brackets, which the parser bounds. */
static void
resolve(Work *work, GsNode *node)
{
  size_t n_children = node->n_children;
  switch (node->kind) {
  case GS_NODE_LIST:
    number_list(work, node);
    break;
  case GS_NODE_MONEY:
    number_unit(work, node, "money");
    break;
  case GS_NODE_PERCENT:
    number_unit(work, node, "share");
    break;
  case GS_NODE_REGEX:
    compile_regex(work, node);
    break;
  case GS_NODE_WORD:
  case GS_NODE_EXACT:
    gs_phrase_lint(work->compiler, work->file, node->text, node->span);
    break;
  default:
    for (size_t i = 0; i < n_children; i++)
      resolve(work, node->children[i]);
  }
}

GsPattern *
gs_compile_pattern(GsCompiler *compiler, const GsRuleFile *file, GsNode *root)
{
  Work work = { compiler, file, true };
  resolve(&work, root);
  if (!work.is_good)
    return NULL;
  return gs_pattern_compile(compiler->desk, root);
}
