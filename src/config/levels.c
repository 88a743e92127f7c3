/* SPDX-License-Identifier: Apache-2.0
 *
 * From a path to the levels of rules there.
 */
#include "config/config.h"

static void
apply(const GsConfigSection *section,
      const GsSetting *setting,
      const char *const *ids,
      GsRuleLevel *levels)
{
  for (size_t i = 0; ids[i] != NULL; i++)
    if (gs_glob_matches(setting->rules, gs_slice_of(ids[i])))
      levels[i] = (GsRuleLevel){ setting->level, setting, section };
}

void
gs_config_levels(const GsConfig *config,
                 GsSlice path,
                 const char *const *ids,
                 GsRuleLevel *levels)
{
  for (size_t i = 0; i < config->sections.n; i++) {
    const GsConfigSection *section = &config->sections.items[i];
    if (!gs_glob_matches(section->paths, path))
      continue;
    for (size_t j = 0; j < section->settings.n; j++)
      apply(section, &section->settings.items[j], ids, levels);
  }
}

void
gs_config_note(GsConfig *config, GsSlice path)
{
  for (size_t i = 0; i < config->sections.n; i++) {
    GsConfigSection *section = &config->sections.items[i];
    section->has_matched |= gs_glob_matches(section->paths, path);
  }
}

/* ---- rules that there are not ----------------------------------------- */

static bool
matches_any(const GsGlob *rules, const char *const *ids)
{
  for (; *ids != NULL; ids++)
    if (gs_glob_matches(rules, gs_slice_of(*ids)))
      return true;
  return false;
}

/* Is it of one of these packs? */
static bool
is_of(GsSlice rule, const char *const *packs)
{
  for (; *packs != NULL; packs++) {
    size_t len = strlen(*packs);
    if (rule.len > len && rule.at[len] == '/' &&
        memcmp(rule.at, *packs, len) == 0)
      return true;
  }
  return false;
}

static void
tell_unknown(const GsConfig *config,
             const GsConfigWord *key,
             const char *const *ids)
{
  size_t n = g_strv_length((char **)(gpointer)ids);
  const char *shown = gs_config_shown(config, key->text);
  const char *near = gs_nearest(shown, ids, n);
  bool is_glob = strpbrk(shown, "*?[") != NULL;
  gs_config_error(config, key->span, "E111", "%s '%s'%s%s%s",
                  is_glob ? "no rule matches" : "unknown rule", shown,
                  near != NULL ? "; did you mean '" : "",
                  near != NULL ? near : "; 'gainsay explain' lists the rules",
                  near != NULL ? "'?" : "");
}

void
gs_config_check_rules(const GsConfig *config,
                      const char *const *ids,
                      const char *const *packs)
{
  for (size_t i = 0; i < config->sections.n; i++) {
    const GsConfigSection *section = &config->sections.items[i];
    for (size_t j = 0; j < section->settings.n; j++) {
      const GsSetting *setting = &section->settings.items[j];
      if (setting->rules != NULL && !matches_any(setting->rules, ids) &&
          (packs == NULL || is_of(setting->key.text, packs)))
        tell_unknown(config, &setting->key, ids);
    }
  }
}
