/* SPDX-License-Identifier: Apache-2.0
 *
 * Warnings about a rule that can be read, but will not do what its author
 * thinks: only what loading knows without running anything.
 */
#include "rule/compile-private.h"

/* ---- rules that can never fire ---------------------------------------- */

static bool
is_about_who(GsIfKind kind)
{
  return kind == GS_IF_PARTY || kind == GS_IF_SOURCE || kind == GS_IF_NAMED ||
         kind == GS_IF_UNNAMED || kind == GS_IF_VIA || kind == GS_IF_CUE;
}

static bool
has_bits(GsIfKind kind)
{
  return kind == GS_IF_CUE || kind == GS_IF_QUOTE || kind == GS_IF_MODALITY ||
         kind == GS_IF_PLACE;
}

/* Can no claim fulfil both? */
static bool
contradict(const GsIf *a, const GsIf *b)
{
  if (a->kind == b->kind && has_bits(a->kind))
    return (a->bits & b->bits) == 0;
  if (a->kind == GS_IF_PARTY && b->kind == GS_IF_PARTY)
    return strcmp(a->name, b->name) != 0;
  return (a->kind == GS_IF_NARRATOR && is_about_who(b->kind)) ||
         (a->kind == GS_IF_NAMED && b->kind == GS_IF_UNNAMED) ||
         (a->kind == GS_IF_AFTER && b->kind == GS_IF_BEFORE);
}

static bool
check_side(const GsRuleDraft *draft, const GsIfs *ifs)
{
  for (size_t i = 0; i < ifs->n; i++)
    for (size_t k = 0; k < ifs->n; k++) {
      const GsIf *a = &ifs->items[i];
      const GsIf *b = &ifs->items[k];
      if (i == k ||
          !(contradict(a, b) || gs_ifs_contradict(draft->compiler, a, b)))
        continue;
      gs_rule_warning(draft->block->file, (i > k ? a : b)->span, "W102",
                      "rule '%s' can never fire: no claim is both '%s' and "
                      "'%s'",
                      draft->rule->name, a->text, b->text);
      return false;
    }
  return true;
}

static const char *
party_of(const GsIfs *ifs)
{
  for (size_t i = 0; i < ifs->n; i++)
    if (ifs->items[i].kind == GS_IF_PARTY)
      return ifs->items[i].name;
  return NULL;
}

static const GsPairIf *
find_pair(const GsRule *rule, GsPairKind kind)
{
  for (size_t i = 0; i < rule->where.n; i++)
    if (rule->where.items[i].kind == kind)
      return &rule->where.items[i];
  return NULL;
}

static const char *
source_of(const GsIfs *ifs)
{
  for (size_t i = 0; i < ifs->n; i++)
    if (ifs->items[i].kind == GS_IF_SOURCE)
      return ifs->items[i].name;
  return NULL;
}

static bool
has_kind(const GsIfs *ifs, GsIfKind kind)
{
  for (size_t i = 0; i < ifs->n; i++)
    if (ifs->items[i].kind == kind)
      return true;
  return false;
}

/* The one voice on both sides cannot differ from itself. */
static const GsPairIf *
differs_from_itself(const GsRule *rule)
{
  const char *a = source_of(&rule->a);
  const char *b = source_of(rule->is_symmetric ? &rule->a : &rule->b);
  bool is_told = has_kind(&rule->a, GS_IF_NARRATOR) &&
                 (rule->is_symmetric || has_kind(&rule->b, GS_IF_NARRATOR));
  bool is_one = is_told || (a != NULL && b != NULL && strcmp(a, b) == 0);
  const GsPairIf *sources = find_pair(rule, GS_PAIR_SOURCES_DIFFER);
  const GsPairIf *parties = find_pair(rule, GS_PAIR_PARTIES_DIFFER);
  return !is_one ? NULL : sources != NULL ? sources : parties;
}

/* What `unless` vetoes is asked for. */
static const GsPairIf *
vetoed(const GsRule *rule)
{
  for (size_t i = 0; i < rule->unless.n; i++) {
    const GsPairIf *veto = &rule->unless.items[i];
    for (size_t k = 0; k < rule->where.n; k++)
      if (strcmp(veto->text, rule->where.items[k].text) == 0)
        return veto;
    const GsIfs *side = veto->side == 0 ? &rule->a : &rule->b;
    for (size_t k = 0; veto->kind == GS_PAIR_CLAIM && k < side->n; k++)
      if (strcmp(veto->claim.text, side->items[k].text) == 0)
        return veto;
  }
  return NULL;
}

/* Denials and patterns are conditions of their own: no pair is opposed by
 * them. */
static const GsPairIf *
opposed_by_nothing(const GsRule *rule)
{
  const uint64_t none = ((uint64_t)1 << GS_EVIDENCE_DENIAL) |
                        ((uint64_t)1 << GS_EVIDENCE_PATTERN);
  for (size_t i = 0; i < rule->where.n; i++)
    if (rule->where.items[i].kind == GS_PAIR_OPPOSED &&
        (rule->where.items[i].bits & ~none) == 0)
      return &rule->where.items[i];
  return NULL;
}

static void
check_rest(const GsRuleDraft *draft)
{
  const GsRule *rule = draft->rule;
  const GsPairIf *wrong = differs_from_itself(rule);
  wrong = wrong != NULL ? wrong : vetoed(rule);
  wrong = wrong != NULL ? wrong : opposed_by_nothing(rule);
  wrong = wrong != NULL ? wrong : gs_pair_contradicted(rule);
  if (wrong != NULL)
    gs_rule_warning(draft->block->file, wrong->span, "W102",
                    "rule '%s' can never fire: '%s' contradicts its other "
                    "conditions",
                    rule->name, wrong->text);
}

static void
check_pair(const GsRuleDraft *draft)
{
  const GsRule *rule = draft->rule;
  const char *a = party_of(&rule->a);
  const char *b = party_of(&rule->b);
  bool is_one = a != NULL && b != NULL && strcmp(a, b) == 0;
  bool are_two = a != NULL && b != NULL && !is_one;
  const GsPairIf *differ = find_pair(rule, GS_PAIR_PARTIES_DIFFER);
  const GsPairIf *same = find_pair(rule, GS_PAIR_PARTIES_SAME);
  const GsPairIf *one = find_pair(rule, GS_PAIR_SOURCES_SAME);
  const GsPairIf *two = find_pair(rule, GS_PAIR_SOURCES_DIFFER);
  const GsPairIf *wrong = is_one && differ  ? differ
                          : are_two && same ? same
                          : are_two && one  ? one
                          : differ && same  ? same
                          : two && one      ? one
                          : one && differ   ? differ
                                            : NULL;
  if (wrong != NULL)
    gs_rule_warning(draft->block->file, wrong->span, "W102",
                    "rule '%s' can never fire: '%s' contradicts its other "
                    "conditions",
                    rule->name, wrong->text);
  else
    check_rest(draft);
}

/* ---- rules that say the same ------------------------------------------ */

static int
compare_texts(gconstpointer a, gconstpointer b)
{
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* In whatever order they stand: all must hold. */
static void
append(GString *text, const char *what, GPtrArray *conditions)
{
  if (conditions->len > 1)
    g_ptr_array_sort(conditions, compare_texts);
  for (guint i = 0; i < conditions->len; i++) {
    g_string_append_c(text, '\n');
    g_string_append(text, what);
    g_string_append(text, conditions->pdata[i]);
  }
  g_ptr_array_set_size(conditions, 0);
}

static void
append_side(GString *text, const char *what, const GsIfs *ifs, GPtrArray *room)
{
  for (size_t i = 0; i < ifs->n; i++)
    g_ptr_array_add(room, (gpointer)ifs->items[i].text);
  append(text, what, room);
}

static void
append_pairs(GString *text,
             const char *what,
             const GsPairIfs *ifs,
             GPtrArray *room)
{
  for (size_t i = 0; i < ifs->n; i++)
    g_ptr_array_add(room, (gpointer)ifs->items[i].text);
  append(text, what, room);
}

char *
gs_rule_conditions(const GsRule *rule)
{
  g_autoptr(GPtrArray) room = g_ptr_array_new();
  GString *text = g_string_new(rule->is_symmetric ? "A,B" : "A");
  append_side(text, "", &rule->a, room);
  if (!rule->is_symmetric)
    append_side(text, "B ", &rule->b, room);
  append_pairs(text, "where ", &rule->where, room);
  append_pairs(text, "unless ", &rule->unless, room);
  for (size_t i = 0; i < rule->n_topics; i++)
    g_string_append_printf(text, "\ntopic %u", rule->topics[i]);
  if (strchr(text->str, '@') != NULL) /* lists are those of its pack */
    g_string_append_printf(text, "\npack %u", rule->pack);
  return g_string_free(text, FALSE);
}

static void
check_twin(const GsRuleDraft *draft)
{
  GsCompiler *compiler = draft->compiler;
  g_autofree char *text = gs_rule_conditions(draft->rule);
  GsId id = gs_interner_add(compiler->conditions, gs_slice_of(text));
  if (id > compiler->asking.n) {
    gs_vector_add(compiler->arena, &compiler->asking, draft->block);
    return;
  }
  const GsBlock *twin = compiler->asking.items[id - 1];
  gs_rule_warning(draft->block->file, draft->block->head.items[0].span, "W101",
                  "rule '%s' has the same conditions as the one at %s",
                  draft->rule->name,
                  gs_rule_where(twin->file, twin->head.items[0].span));
}

/* ---- rules that prove nothing ----------------------------------------- */

static void
check_examples(const GsRuleDraft *draft)
{
  const GsRule *rule = draft->rule;
  bool has_flag = false;
  bool has_pass = false;
  for (size_t i = 0; i < rule->n_examples; i++) {
    has_flag = has_flag || rule->examples[i].kind == GS_EXAMPLE_FLAG;
    has_pass = has_pass || rule->examples[i].kind == GS_EXAMPLE_PASS;
  }
  if (!has_flag || !has_pass)
    gs_rule_warning(draft->block->file, draft->block->head.items[0].span,
                    "W106", "rule '%s' is untested: it has no '%s:'",
                    rule->name, has_flag ? "pass" : "flag");
}

void
gs_rule_lint(const GsRuleDraft *draft)
{
  bool is_broken = draft->is_side_broken[0] || draft->is_side_broken[1] ||
                   draft->has_broken_pair;
  if (!is_broken && check_side(draft, &draft->rule->a) &&
      (draft->rule->is_symmetric || check_side(draft, &draft->rule->b)))
    check_pair(draft);
  if (!is_broken) {
    gs_twofold_lint(draft, &draft->rule->a);
    if (!draft->rule->is_symmetric)
      gs_twofold_lint(draft, &draft->rule->b);
    check_twin(draft);
  }
  check_examples(draft);
}

/* ---- what no rule uses ------------------------------------------------ */

void
gs_list_lint(GsCompiler *compiler, const GsBlock *block)
{
  const GsRuleSet *set = compiler->set;
  GsSlice name = block->head.items[0].text;
  const GsName *entry = gs_scope_own(compiler, block->file, name);
  if (set->packs.items[block->pack].is_language || entry == NULL ||
      entry->kind != GS_NAME_LIST || entry->file != block->file ||
      set->lists.items[entry->first].meaning != GS_LIST_PLAIN ||
      set->lists.items[entry->first].is_used)
    return;
  gs_rule_warning(block->file, block->head.items[0].span, "W109",
                  "no rule uses the list '%s'",
                  gs_diagnostic_shown(compiler->arena, name));
}
