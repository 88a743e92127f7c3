/* SPDX-License-Identifier: Apache-2.0
 *
 * Patterns with names: lists get their numbers, regexes are compiled.
 */
#include "rule/compile-private.h"

typedef struct {
  GsCompiler *compiler;
  const GsRuleFile *file;
  bool is_good;
} Work;

/* ---- lists ------------------------------------------------------------ */

/* @exclusive without a member: any of its members. */
static void
spread(Work *work, GsNode *node, const GsName *name)
{
  GsArena *arena = work->compiler->arena;
  node->kind = GS_NODE_EITHER;
  node->n_children = name->n;
  node->children = GS_NEW_ARRAY(arena, GsNode *, name->n);
  for (uint32_t i = 0; i < name->n; i++) {
    GsNode *child = GS_NEW(arena, GsNode);
    *child = (GsNode){ .kind = GS_NODE_LIST,
                       .text = node->text,
                       .list = name->first + i,
                       .span = node->span };
    node->children[i] = child;
  }
}

static void
number_list(Work *work, GsNode *node)
{
  GsPhrase phrase = { .text = node->text, .span = node->span };
  const GsName *name =
      gs_names_need(work->compiler, GS_SPACE_LIST, work->file, &phrase, "list");
  if (name == NULL)
    work->is_good = false;
  else if (name->kind == GS_NAME_EXCLUSIVE && name->n > 0)
    spread(work, node, name);
  else
    node->list = name->first;
}

/* <percent> is a number with a unit of the dimension `share`. */
static void
number_share(Work *work, GsNode *node)
{
  const GsName *name =
      gs_names_find(work->compiler, GS_SPACE_DIMENSION, GS_SLICE("share"));
  node->list = name != NULL ? name->n : GS_NO_LIST;
}

/* <money> is one with a word of the list `money`: each currency is a
 * dimension of its own, or dollars would be compared with yen. */
static void
number_money(Work *work, GsNode *node)
{
  const GsName *name =
      gs_names_find(work->compiler, GS_SPACE_LIST, GS_SLICE("money"));
  bool is_list = name != NULL && name->kind == GS_NAME_LIST;
  node->list = is_list ? name->first : GS_NO_LIST;
}

/* ---- regexes ---------------------------------------------------------- */

static void
compile_regex(Work *work, GsNode *node)
{
  GsRegexError error = { 0 };
  node->regex = gs_regex_new(node->text, node->gap == 1, &error);
  if (node->regex != NULL) {
    gs_vector_add(work->compiler->arena, &work->compiler->regexes, node->regex);
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
    number_money(work, node);
    break;
  case GS_NODE_PERCENT:
    number_share(work, node);
    break;
  case GS_NODE_REGEX:
    compile_regex(work, node);
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
  return gs_pattern_compile(compiler->arena, compiler->set->vocabulary, root);
}
