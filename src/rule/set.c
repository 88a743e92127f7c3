/* SPDX-License-Identifier: Apache-2.0
 *
 * Rule sets: made, freed, asked for a rule.
 */
#include "rule/set-private.h"

const char *const gs_evidence_names[GS_N_EVIDENCE] = {
  [GS_EVIDENCE_NEGATION] = "negation",
  [GS_EVIDENCE_DENIAL] = "denial",
  [GS_EVIDENCE_OPPOSITE] = "opposite",
  [GS_EVIDENCE_EXCLUSIVE] = "exclusive",
  [GS_EVIDENCE_NUMBER] = "number",
  [GS_EVIDENCE_DATE] = "date",
  [GS_EVIDENCE_PRESUPPOSITION] = "presupposition",
  [GS_EVIDENCE_MODALITY] = "modality",
  [GS_EVIDENCE_PATTERN] = "pattern",
};

GsOwnedRuleSet *
gs_rule_set_new(void)
{
  GsOwnedRuleSet *owned = g_new0(GsOwnedRuleSet, 1);
  owned->set.arena = gs_arena_new(0);
  owned->set.diagnostics = GS_NEW(owned->set.arena, GsDiagnostics);
  owned->set.diagnostics->arena = owned->set.arena;
  return owned;
}

void
gs_rule_set_free(GsRuleSet *set)
{
  GsOwnedRuleSet *owned = (GsOwnedRuleSet *)set;
  if (owned == NULL)
    return;
  for (size_t i = 0; i < owned->n_regexes; i++)
    gs_regex_free(owned->regexes[i]);
  gs_lexicon_close(owned->lexicon);
  gs_arena_free(set->arena);
  g_free(owned);
}

gssize
gs_rule_set_find(const GsRuleSet *set, const char *id)
{
  GsId known = gs_interner_find(set->rule_ids, gs_slice_of(id));
  if (known != 0)
    return (gssize)known - 1;
  gssize by_name = -1;
  size_t n_named = 0;
  for (size_t i = 0; i < set->rules.n; i++)
    if (strcmp(set->rules.items[i].name, id) == 0) {
      by_name = (gssize)i;
      n_named++;
    }
  return n_named == 1 ? by_name : -1;
}

char *
gs_pack_sum(const GsPack *pack)
{
  GChecksum *sum = g_checksum_new(G_CHECKSUM_SHA256);
  for (size_t i = 0; i < pack->files.n; i++) {
    GsSlice text = pack->files.items[i]->text;
    g_checksum_update(sum, (const guchar *)text.at, (gssize)text.len);
  }
  char *hex = g_strdup(g_checksum_get_string(sum));
  g_checksum_free(sum);
  return hex;
}

GsSlice
gs_rule_text(const GsRule *rule)
{
  return gs_slice_part(rule->source->text, rule->span);
}
