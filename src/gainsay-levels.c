/* SPDX-License-Identifier: Apache-2.0
 *
 * What the configuration makes of the rules for one text.  A rule that is off
 * there is never asked, so that another one may judge its pair; a level is put
 * on what was found, for it decides nothing before.
 */
#include "gainsay-config-private.h"

struct GsLevels {
  const GainsayRules *rules;
  GainsayConfig *config; /* or NULL */
  const bool *is_out;    /* rules that are not wanted at all, by index */
  bool *is_off;          /* or here */
  GsRuleLevel *levels;   /* here, by index */
  size_t n_passed_over;
  const char *passed_over_file; /* that says so first, and where */
  GsPlace passed_over_place;
};

GsLevels *
gs_levels_new(const GainsayRules *rules,
              GainsayConfig *config,
              const bool *is_out)
{
  GsLevels *levels = g_new0(GsLevels, 1);
  levels->rules = rules;
  levels->config = gs_config_share(config);
  levels->is_out = is_out;
  levels->is_off = g_new0(bool, rules->set->rules.n + 1);
  levels->levels = g_new0(GsRuleLevel, rules->set->rules.n + 1);
  return levels;
}

void
gs_levels_free(GsLevels *levels)
{
  if (levels == NULL)
    return;
  gainsay_config_free(levels->config);
  g_free(levels->is_off);
  g_free(levels->levels);
  g_free(levels);
}

/* ---- a text ----------------------------------------------------------- */

static bool
is_off(const GsLevels *levels, size_t rule)
{
  const GsRuleLevel *level = &levels->levels[rule];
  if (level->by != NULL)
    return level->level == GS_CONFIG_LEVEL_OFF;
  return levels->rules->set->rules.items[rule].level == GS_SEVERITY_OFF;
}

static void
pass_over(GsLevels *levels, const GsConfigFile *file)
{
  const GsSetting *by = NULL;
  size_t n = levels->rules->set->rules.n;
  for (size_t i = 0; i < n && by == NULL; i++)
    by = levels->levels[i].by;
  if (levels->n_passed_over++ > 0 || by == NULL)
    return;
  levels->passed_over_file = file->file->source.file;
  levels->passed_over_place =
      gs_linemap_place(file->file->source.lines, by->key.span.start);
}

bool
gs_levels_foresee(const GsLevels *levels, const char *path)
{
  GainsayConfig *config = levels->config;
  return config == NULL ||
         g_ptr_array_find(config->holding, gs_config_file_of(config, path),
                          NULL);
}

bool
gs_levels_enter(GsLevels *levels, const char *path)
{
  size_t n = levels->rules->set->rules.n;
  GsConfigFile *file =
      levels->config ? gs_config_file_of(levels->config, path) : NULL;
  bool is_any_left = n == 0;
  bool is_any_set = false;
  memset(levels->levels, 0, n * sizeof *levels->levels);
  gs_config_file_levels(file, path, levels->rules->ids, levels->levels);
  for (size_t i = 0; i < n; i++) {
    levels->is_off[i] = levels->is_out[i] || is_off(levels, i);
    is_any_left = is_any_left || !levels->is_off[i];
    is_any_set = is_any_set || levels->levels[i].by != NULL;
  }
  if (!is_any_left && is_any_set)
    pass_over(levels, file);
  return is_any_left || !is_any_set;
}

const bool *
gs_levels_off(const GsLevels *levels)
{
  return levels->is_off;
}

void
gs_levels_apply(const GsLevels *levels,
                GsArena *arena,
                GsDocumentReport *report)
{
  GsFinding *findings = GS_NEW_ARRAY(arena, GsFinding, report->n_findings + 1);
  for (size_t i = 0; i < report->n_findings; i++) {
    findings[i] = report->findings[i];
    gssize rule = gs_rule_set_find(levels->rules->set, findings[i].rule);
    if (rule >= 0 && levels->levels[rule].by != NULL)
      findings[i].level = gs_config_level_name(levels->levels[rule].level);
  }
  report->findings = findings;
}

/* ---- a run ------------------------------------------------------------ */

static void
tell_unused(const GsConfig *file, GainsayRemarkFunc remark, void *data)
{
  for (size_t i = 0; i < file->sections.n; i++) {
    const GsConfigSection *section = &file->sections.items[i];
    if (section->has_matched)
      continue;
    GsPlace place =
        gs_linemap_place(file->source.lines, section->name.span.start);
    g_autofree char *text = g_strdup_printf(
        "%s:%zu:%zu: no file matches [%s]", file->source.file, place.line,
        place.column, gs_config_shown(file, section->name.text));
    remark(text, data);
  }
}

void
gs_levels_tell_unused(const GsLevels *levels,
                      GainsayRemarkFunc remark,
                      void *data)
{
  const GPtrArray *files = levels->config ? levels->config->files : NULL;
  for (guint i = 0; files != NULL && i < files->len; i++) {
    const GsConfigFile *file = files->pdata[i];
    if (file->file != NULL)
      tell_unused(file->file, remark, data);
  }
}

const char *
gs_levels_passed_over(const GsLevels *levels, GsPlace *place, char **message)
{
  size_t n = levels->n_passed_over;
  *place = levels->passed_over_place;
  *message =
      n == 0
          ? NULL
          : g_strdup_printf(
                "every rule is off for %zu file%s; nothing was checked there",
                n, n == 1 ? "" : "s");
  return levels->passed_over_file;
}

static void
add_overrides(const GsLevels *levels,
              const GsConfigSection *section,
              const GsSetting *setting,
              GArray *overrides)
{
  const char *const *ids = levels->rules->ids;
  for (size_t i = 0; ids[i] != NULL; i++) {
    GsReportOverride override = {
      .rule = i,
      .level = gs_config_level_name(setting->level),
      .paths = gs_arena_copy(levels->config->arena, section->name.text).at,
    };
    if (gs_glob_matches(setting->rules, gs_slice_of(ids[i])))
      g_array_append_val(overrides, override);
  }
}

void
gs_levels_list(const GsLevels *levels, GArray *overrides)
{
  const GPtrArray *files = levels->config ? levels->config->files : NULL;
  for (guint i = 0; files != NULL && i < files->len; i++) {
    const GsConfig *file = ((GsConfigFile *)files->pdata[i])->file;
    for (size_t j = 0; file != NULL && j < file->sections.n; j++) {
      const GsConfigSection *section = &file->sections.items[j];
      for (size_t k = 0; section->has_matched && k < section->settings.n; k++)
        add_overrides(levels, section, &section->settings.items[k], overrides);
    }
  }
}
