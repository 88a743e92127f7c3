/* SPDX-License-Identifier: Apache-2.0
 *
 * The library's half for people who write rules: loading, showing, laying
 * out.
 */
#include "gainsay-private.h"

GQuark
gainsay_error_quark(void)
{
  return g_quark_from_static_string("gainsay-error");
}

/* ---- loading ---------------------------------------------------------- */

static char *
diagnostics_text(const GsDiagnostics *diagnostics, GsDiagnosticLevel level)
{
  GString *text = g_string_new(NULL);
  for (size_t i = 0; i < diagnostics->list.n; i++) {
    const GsDiagnostic *diagnostic = &diagnostics->list.items[i];
    if (diagnostic->level != level)
      continue;
    if (text->len > 0)
      g_string_append_c(text, '\n');
    g_string_append(text, gs_diagnostic_format(diagnostics->arena, diagnostic));
  }
  return g_string_free(text, FALSE);
}

static const char **
ids_of(const GsRuleSet *set)
{
  const char **ids = g_new0(const char *, set->rules.n + 1);
  for (size_t i = 0; i < set->rules.n; i++)
    ids[i] = set->rules.items[i].id;
  return ids;
}

static const char **
asked_packs_of(const GsRuleSet *set)
{
  const char **packs = g_new0(const char *, set->packs.n + 1);
  size_t n = 0;
  for (size_t i = 0; i < set->packs.n; i++)
    if (set->packs.items[i].is_asked)
      packs[n++] = set->packs.items[i].name;
  return packs;
}

/* Takes the set. */
static GainsayRules *
hold(GsRuleSet *set)
{
  GainsayRules *rules = g_new0(GainsayRules, 1);
  g_atomic_ref_count_init(&rules->n_holders);
  rules->warnings = diagnostics_text(set->diagnostics, GS_LEVEL_WARNING);
  rules->ids = ids_of(set);
  rules->packs = asked_packs_of(set);
  rules->set = set;
  return rules;
}

GainsayRules *
gs_gainsay_no_rules(void)
{
  static const char *const none[] = { NULL };
  return hold(gs_rule_set_load(none, &(GsRulePaths){ .roots = none }));
}

static GainsayRules *
load(const char *const *packs, const GsRulePaths *paths, GError **error)
{
  g_autoptr(GsRuleSet) set = gs_rule_set_load(packs, paths);
  if (gs_diagnostics_count(set->diagnostics, GS_LEVEL_ERROR) > 0) {
    g_autofree char *text = diagnostics_text(set->diagnostics, GS_LEVEL_ERROR);
    g_set_error_literal(error, GAINSAY_ERROR, GAINSAY_ERROR_RULES, text);
    return NULL;
  }
  return hold(g_steal_pointer(&set));
}

const char *const gs_installed_roots[] = { PKGDATADIR "/rules", NULL };

GainsayRules *
gainsay_rules_new(const char *const *packs,
                  const char *const *roots,
                  const char *lexicon,
                  GainsayRulesFlags flags,
                  GError **error)
{
  static const char words[] = PKGDATADIR "/lexicon/wordnet.table";
  g_return_val_if_fail(packs != NULL, NULL);
  GsRulePaths paths = { .roots = roots != NULL ? roots : gs_installed_roots,
                        .lexicon = lexicon != NULL ? lexicon : words,
                        .is_thorough = flags & GAINSAY_RULES_THOROUGH };
  return load(packs, &paths, error);
}

GainsayRules *
gs_gainsay_share_rules(const GainsayRules *rules)
{
  GainsayRules *shared = (GainsayRules *)rules;
  g_atomic_ref_count_inc(&shared->n_holders);
  return shared;
}

void
gainsay_rules_free(GainsayRules *rules)
{
  if (rules == NULL || !g_atomic_ref_count_dec(&rules->n_holders))
    return;
  gs_rule_set_free(rules->set);
  g_free(rules->warnings);
  g_free(rules->ids);
  g_free(rules->packs);
  g_free(rules);
}

/* ---- showing ---------------------------------------------------------- */

const char *const *
gainsay_rules_get_list(const GainsayRules *rules, GainsayList list)
{
  g_return_val_if_fail(rules != NULL, NULL);
  return list == GAINSAY_LIST_PACKS ? rules->packs : rules->ids;
}

gboolean
gainsay_rules_get_facts(const GainsayRules *rules,
                        const char *id,
                        GainsayRuleFacts *facts)
{
  g_return_val_if_fail(rules != NULL && id != NULL && facts != NULL, FALSE);
  gssize at = gs_rule_set_find(rules->set, id);
  if (at < 0)
    return FALSE;
  const GsRule *rule = &rules->set->rules.items[at];
  GsPlace place = gs_linemap_place(rule->source->lines, rule->span.start);
  GsSlice text = gs_rule_text(rule);
  *facts = (GainsayRuleFacts){
    .id = rule->id,
    .title = rule->title,
    .type = rule->type,
    .strength = rule->is_tension ? "tension" : "conflict",
    .file = rule->source->file,
    .line = (unsigned)place.line,
    .column = (unsigned)place.column,
    .n_examples = (unsigned)rule->n_examples,
    .text = text.at,
    .text_len = text.len,
  };
  return TRUE;
}

char *
gainsay_rules_format(const char *name,
                     const char *bytes,
                     size_t len,
                     GError **error)
{
  g_return_val_if_fail(name != NULL && (bytes != NULL || len == 0), NULL);
  g_autoptr(GsArena) arena = gs_arena_new(0);
  GsDiagnostics diagnostics = { .arena = arena };
  char *text = gs_rule_format(&diagnostics, name, (GsSlice){ bytes, len });
  if (text != NULL)
    return text;
  gs_diagnostics_sort(&diagnostics);
  g_autofree char *errors = diagnostics_text(&diagnostics, GS_LEVEL_ERROR);
  g_set_error_literal(error, GAINSAY_ERROR, GAINSAY_ERROR_RULES, errors);
  return NULL;
}
