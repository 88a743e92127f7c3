/* SPDX-License-Identifier: Apache-2.0
 *
 * Conditions that no two claims can fulfil together, beyond those that name
 * the same thing and its opposite.
 */
#include "rule/compile-private.h"

/* Somebody of the source book is of one party. */
static bool
is_of_other_party(const GsCompiler *compiler, const GsIf *source, GsSlice party)
{
  const GsName *name =
      gs_names_find(compiler, GS_SPACE_SOURCE, gs_slice_of(source->name));
  if (name == NULL || name->kind == GS_NAME_LOST)
    return false;
  const char *own = compiler->set->sources.items[name->first].party;
  return own == NULL || !gs_slice_eq(gs_slice_of(own), party);
}

bool
gs_ifs_contradict(const GsCompiler *compiler, const GsIf *a, const GsIf *b)
{
  return a->kind == GS_IF_SOURCE && b->kind == GS_IF_PARTY &&
         is_of_other_party(compiler, a, gs_slice_of(b->name));
}

/* The last of the conditions of this kind, or NULL. */
static const GsPairIf *
find(const GsPairIfs *all, GsPairKind kind)
{
  for (size_t i = all->n; i-- > 0;)
    if (all->items[i].kind == kind)
      return &all->items[i];
  return NULL;
}

/* What is vetoed from a lower share on than is asked for. */
static const GsPairIf *
vetoed_topic(const GsRule *rule)
{
  const GsPairIf *wanted = find(&rule->where, GS_PAIR_TOPIC);
  const GsPairIf *veto = find(&rule->unless, GS_PAIR_TOPIC);
  return wanted && veto && veto->number <= wanted->number ? veto : NULL;
}

/* Of two dates one is the later one, or they are the same. */
static const GsPairIf *
two_orders(const GsRule *rule)
{
  const GsPairIf *later = find(&rule->where, GS_PAIR_LATER);
  if (later != NULL && find(&rule->where, GS_PAIR_SAME_DATE) != NULL)
    return later;
  for (size_t i = 0; later != NULL && i < rule->where.n; i++)
    if (rule->where.items[i].kind == GS_PAIR_LATER &&
        rule->where.items[i].side != later->side)
      return later;
  return NULL;
}

const GsPairIf *
gs_pair_contradicted(const GsRule *rule)
{
  const GsPairIf *wrong = vetoed_topic(rule);
  return wrong != NULL ? wrong : two_orders(rule);
}

/* ---- the same words, asserted and denied ------------------------------ */

static bool
is_one_word(const GsNode *node)
{
  return node->kind == GS_NODE_WORD || node->kind == GS_NODE_EXACT;
}

/* Of a list, of alternatives and around a gap one claim may well assert some
 * and deny others: "agreed, but not signed". */
static bool
are_same_words(const GsNode *a, const GsNode *b)
{
  if (a->kind != b->kind || a->n_children != b->n_children ||
      !gs_slice_eq(a->text, b->text))
    return false;
  if (a->kind != GS_NODE_SEQUENCE)
    return is_one_word(a);
  for (size_t i = 0; i < a->n_children; i++)
    if (!are_same_words(a->children[i], b->children[i]))
      return false;
  return true;
}

static bool
are_opposed(const GsIf *a, const GsIf *b)
{
  return ((a->kind == GS_IF_SAYS && b->kind == GS_IF_SAYS_NOT) ||
          (a->kind == GS_IF_SAYS_NOT && b->kind == GS_IF_SAYS)) &&
         are_same_words(a->node, b->node);
}

void
gs_twofold_lint(const GsRuleDraft *draft, const GsIfs *ifs)
{
  for (size_t i = 1; i < ifs->n; i++)
    for (size_t k = 0; k < i; k++) {
      const GsIf *first = &ifs->items[k];
      const GsIf *second = &ifs->items[i];
      if (!are_opposed(first, second))
        continue;
      gs_rule_warning(draft->block->file, second->span, "W102",
                      "rule '%s' can hardly fire: '%s' contradicts '%s', "
                      "except in a claim that has the words twice",
                      draft->rule->name, second->text, first->text);
      return;
    }
}
