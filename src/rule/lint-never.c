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
