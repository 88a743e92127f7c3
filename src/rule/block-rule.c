/* SPDX-License-Identifier: Apache-2.0
 *
 * `rule NAME`: what two claims must be like to be reported.
 */
#include "rule/block-private.h"
#include "rule/kind-private.h"

const char *const gs_rule_types[] = {
  "denial",         "negation", "opposite", "number", "date",  "exclusive",
  "presupposition", "modality", "scope",    "flip",   "other",
};
const size_t gs_n_rule_types = G_N_ELEMENTS(gs_rule_types);

static const char *const strengths[] = { "conflict", "tension" };
static const char *const levels[] = { "note", "warning", "error", "off" };

/* ---- names ------------------------------------------------------------ */

static const char *
id_of(GsCompiler *compiler, const GsBlock *block)
{
  return gs_arena_printf(compiler->arena, "%s/%.*s",
                         compiler->set->packs.items[block->pack].name,
                         GS_SLICE_ARGS(block->head.items[0].text));
}

void
gs_block_define_rule(GsCompiler *compiler, const GsBlock *block)
{
  GsRuleSet *set = compiler->set;
  const GsPhrase *phrase = &block->head.items[0];
  if (!gs_names_check(block->file, phrase))
    return;
  const char *id = id_of(compiler, block);
  GsName name = { .kind = GS_NAME_OTHER,
                  .first = (uint32_t)set->rules.n,
                  .pack = block->pack,
                  .file = block->file,
                  .span = phrase->span };
  if (!gs_names_define(compiler, GS_SPACE_RULE, gs_slice_of(id), name))
    return;
  GsRule rule = { .id = id,
                  .name = strchr(id, '/') + 1,
                  .type = "other",
                  .pack = block->pack,
                  .source = &block->file->source,
                  .span = block->span };
  gs_vector_add(compiler->arena, &set->rules, rule);
  gs_vector_add(compiler->arena, &compiler->rule_blocks, block);
}

/* ---- values ----------------------------------------------------------- */

/* The place of the value among `names`, or -1 with an error. */
static int
choose(const GsRuleDraft *draft, const char *const *names, size_t n_names)
{
  const GsPhrase *text = &draft->key->text;
  for (size_t i = 0; i < n_names; i++)
    if (gs_slice_eq(text->text, gs_slice_of(names[i])))
      return (int)i;
  if (text->text.len > 0)
    gs_rule_error(draft->block->file, text->span, "E020", "unknown %s '%s'%s",
                  draft->key->key->name,
                  gs_diagnostic_shown(draft->compiler->arena, text->text),
                  gs_rule_hint(draft->compiler->arena, text->text, names,
                               n_names, sizeof *names));
  return -1;
}

static const char *
kept_text(const GsRuleDraft *draft)
{
  return gs_arena_copy(draft->compiler->arena, draft->key->text.text).at;
}

static void
take_topics(GsRuleDraft *draft)
{
  const GsItems *items = &draft->key->items;
  GsRule *rule = draft->rule;
  uint32_t *topics =
      GS_NEW_ARRAY(draft->compiler->arena, uint32_t, items->n + 1);
  for (size_t i = 0; i < items->n; i++) {
    const GsName *name =
        gs_names_need(draft->compiler, GS_SPACE_LIST, draft->block->file,
                      &items->items[i].phrase, "topic");
    if (name != NULL)
      topics[rule->n_topics++] = name->first;
  }
  rule->topics = topics;
}

static GsExampleKind
example_kind(const char *key)
{
  bool is_todo = g_str_has_prefix(key, "todo-");
  bool is_flag = g_str_has_suffix(key, "flag");
  if (is_todo)
    return is_flag ? GS_EXAMPLE_TODO_FLAG : GS_EXAMPLE_TODO_PASS;
  return is_flag ? GS_EXAMPLE_FLAG : GS_EXAMPLE_PASS;
}

static bool
is_example(const GsEntry *entry)
{
  return g_str_has_suffix(entry->key->name, "flag") ||
         g_str_has_suffix(entry->key->name, "pass");
}

static GsExample *
new_examples(const GsRuleDraft *draft)
{
  size_t n = 0;
  for (size_t i = 0; i < draft->block->entries.n; i++)
    n += is_example(&draft->block->entries.items[i]);
  return GS_NEW_ARRAY(draft->compiler->arena, GsExample, n);
}

static void
take_example(GsRuleDraft *draft)
{
  GsRule *rule = draft->rule;
  if (rule->examples == NULL)
    rule->examples = new_examples(draft);
  GsExample *example = &rule->examples[rule->n_examples++];
  *example = (GsExample){
    .kind = example_kind(draft->key->key->name),
    .text = draft->key->text.text,
    .place = gs_linemap_place(draft->block->file->source.lines,
                              draft->key->key_span.start),
    .span = draft->key->text.span,
  };
  gs_example_take_marks(draft, example);
}

static void
take_explain(GsRuleDraft *draft)
{
  if (gs_template_check(draft, &draft->key->text))
    draft->rule->explain = kept_text(draft);
}

static void
take_title(GsRuleDraft *draft)
{
  if (gs_template_check(draft, &draft->key->text))
    draft->rule->title = kept_text(draft);
}

static void
take_type(GsRuleDraft *draft)
{
  int at = choose(draft, gs_rule_types, gs_n_rule_types);
  draft->rule->type = at >= 0 ? gs_rule_types[at] : "other";
}

static void
take_strength(GsRuleDraft *draft)
{
  draft->rule->is_tension =
      choose(draft, strengths, G_N_ELEMENTS(strengths)) == 1;
}

static void
take_level(GsRuleDraft *draft)
{
  int at = choose(draft, levels, G_N_ELEMENTS(levels));
  if (at >= 0)
    draft->rule->level = (GsSeverity)(at + GS_SEVERITY_NOTE);
}

/* ---- conditions ------------------------------------------------------- */

static void
add_claim(GsRuleDraft *draft, unsigned side, const GsIf *claim)
{
  GsIfs *conditions = &draft->sides[side];
  GsIf *items = GS_NEW_ARRAY(draft->compiler->arena, GsIf, conditions->n + 1);
  if (conditions->n > 0)
    memcpy(items, conditions->items, conditions->n * sizeof *items);
  items[conditions->n++] = *claim;
  conditions->items = items;
}

/* The conditions of the key, for the sides from `first` to `last`. */
static void
take_sides(GsRuleDraft *draft, unsigned first, unsigned last)
{
  const GsClauses *clauses = &draft->key->clauses;
  bool is_broken = draft->key->is_broken;
  draft->side = first;
  for (size_t i = 0; i < clauses->n; i++) {
    GsIf claim = { 0 };
    if (!gs_draft_resolve_claim(draft, &clauses->items[i], &claim))
      is_broken = true;
    else
      for (unsigned side = first; side <= last; side++)
        add_claim(draft, side, &claim);
  }
  for (unsigned side = first; side <= last; side++)
    draft->is_side_broken[side] |= is_broken;
}

static void
add_pair(GsRuleDraft *draft, GsPairIfs *conditions, const GsPairIf *pair)
{
  GsPairIf *items =
      GS_NEW_ARRAY(draft->compiler->arena, GsPairIf, conditions->n + 1);
  if (conditions->n > 0)
    memcpy(items, conditions->items, conditions->n * sizeof *items);
  items[conditions->n++] = *pair;
  conditions->items = items;
}

static void
take_pairs(GsRuleDraft *draft, GsPairIfs *conditions)
{
  const GsClauses *clauses = &draft->key->clauses;
  draft->has_broken_pair |= draft->key->is_broken;
  for (size_t i = 0; i < clauses->n; i++) {
    const GsClause *clause = &clauses->items[i];
    GsPairIf pair = { .span = clause->span };
    pair.text = gs_compiler_text(
        draft->compiler,
        gs_slice_part(draft->block->file->source.text, clause->span));
    if (clause->kind->pair(draft, clause, &pair))
      add_pair(draft, conditions, &pair);
    else
      draft->has_broken_pair = true;
  }
}

/* ---- the whole rule --------------------------------------------------- */

static bool
is_key(const GsRuleDraft *draft, const char *name)
{
  const char *key = draft->key->key->name;
  return *key == *name && strcmp(key, name) == 0;
}

/* Sides first: texts and pairs speak of their slots.  Sides with a condition
 * of their own are not alike, whatever they have in common. */
static void
take_condition(GsRuleDraft *draft)
{
  if (is_key(draft, "A, B"))
    take_sides(draft, 0, 1);
  else if (is_key(draft, "A"))
    take_sides(draft, 0, 0);
  else if (is_key(draft, "B"))
    take_sides(draft, 1, 1);
  else
    return;
  draft->rule->is_symmetric &= is_key(draft, "A, B");
}

static void
take_value(GsRuleDraft *draft)
{
  GsRule *rule = draft->rule;
  if (is_key(draft, "title"))
    take_title(draft);
  else if (is_key(draft, "type"))
    take_type(draft);
  else if (is_key(draft, "strength"))
    take_strength(draft);
  else if (is_key(draft, "level"))
    take_level(draft);
  else if (is_key(draft, "topic"))
    take_topics(draft);
  else if (is_key(draft, "where"))
    take_pairs(draft, &rule->where);
  else if (is_key(draft, "unless"))
    take_pairs(draft, &rule->unless);
  else if (is_key(draft, "explain"))
    take_explain(draft);
  else if (is_key(draft, "ask"))
    rule->ask = kept_text(draft);
  else if (is_key(draft, "why"))
    rule->why = kept_text(draft);
  else if (is_key(draft, "lesson"))
    rule->lesson = kept_text(draft);
  else if (is_key(draft, "see"))
    rule->see = kept_text(draft);
  else if (is_example(draft->key))
    take_example(draft);
}

static void
take_all(GsRuleDraft *draft, void (*take)(GsRuleDraft *draft))
{
  for (size_t i = 0; i < draft->block->entries.n; i++) {
    draft->key = &draft->block->entries.items[i];
    take(draft);
  }
}

/* A rule without conditions would pair everything. */
static void
check_sides(GsRuleDraft *draft)
{
  const GsRule *rule = draft->rule;
  bool is_broken = draft->is_side_broken[0] || draft->is_side_broken[1] ||
                   draft->block->is_cut_off || draft->has_broken_pair;
  bool has_a = draft->sides[0].n > 0;
  bool has_b = draft->sides[1].n > 0;
  if (is_broken || rule->where.n > 0 || (has_a && has_b))
    return;
  const char *what = has_a   ? "conditions for A only: add 'B:' or 'where:'"
                     : has_b ? "conditions for B only: add 'A:' or 'where:'"
                             : "no conditions: add 'A:', 'B:' or 'where:'";
  gs_rule_error(draft->block->file, draft->block->head.items[0].span, "E015",
                "rule '%s' has %s", rule->name, what);
}

static const char *
block_name(GsCompiler *compiler, const GsBlock *block)
{
  return gs_diagnostic_shown(compiler->arena, block->head.items[0].text);
}

/* Blocks are filled in the order in which they were defined.  NULL: its name
 * is wrong, or another one's. */
static GsRule *
next_rule(GsCompiler *compiler, const GsBlock *block)
{
  size_t at = compiler->n_filled;
  if (at == compiler->rule_blocks.n || compiler->rule_blocks.items[at] != block)
    return NULL;
  compiler->n_filled++;
  return &compiler->set->rules.items[at];
}

/* A rule that was refused its name is read as well, for its other mistakes. */
void
gs_block_fill_rule(GsCompiler *compiler, const GsBlock *block)
{
  GsRule refused = { .id = "" };
  GsRule *rule = next_rule(compiler, block);
  if (rule == NULL) {
    refused.name = block_name(compiler, block);
    rule = &refused;
  }
  GsRuleDraft draft = { .compiler = compiler, .block = block, .rule = rule };
  rule->is_symmetric = true;
  take_all(&draft, take_condition);
  take_all(&draft, take_value);
  rule->a = draft.sides[0];
  rule->b = draft.sides[1];
  if (rule->title == NULL)
    rule->title = rule->name;
  check_sides(&draft);
  if (rule != &refused)
    gs_rule_lint(&draft);
}
