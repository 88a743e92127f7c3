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
  size_t n_passed_over;
  const char *passed_over_file; /* that says so first, and where */
  GsPlace passed_over_place;
};

struct GsTextLevels {
  unsigned n_holders;
  const GainsayRules *rules;
  GsConfigFile *file; /* that holds for the text, or NULL */
  char *path;
  bool has_any;        /* rule that is asked */
  bool is_any_set;     /* by the file */
  bool *is_off;        /* rules that are not asked, by index */
  GsRuleLevel *levels; /* by index */
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
  return levels;
}

void
gs_levels_free(GsLevels *levels)
{
  if (levels == NULL)
    return;
  gainsay_config_free(levels->config);
  g_free(levels);
}

/* ---- a text ----------------------------------------------------------- */

bool
gs_levels_foresee(const GsLevels *levels, const char *path)
{
  GainsayConfig *config = levels->config;
  return config == NULL ||
         g_ptr_array_find(config->holding, gs_config_file_of(config, path),
                          NULL);
}

static bool
is_off(const GsTextLevels *text, size_t rule)
{
  const GsRuleLevel *level = &text->levels[rule];
  if (level->by != NULL)
    return level->level == GS_CONFIG_LEVEL_OFF;
  return text->rules->set->rules.items[rule].level == GS_SEVERITY_OFF;
}

GsTextLevels *
gs_levels_of(const GsLevels *levels, const char *path)
{
  GsTextLevels *text = g_new0(GsTextLevels, 1);
  size_t n = levels->rules->set->rules.n;
  text->n_holders = 1;
  text->rules = levels->rules;
  text->path = g_strdup(path);
  text->file = levels->config ? gs_config_file_of(levels->config, path) : NULL;
  text->has_any = n == 0;
  text->is_off = g_new0(bool, n + 1);
  text->levels = g_new0(GsRuleLevel, n + 1);
  gs_config_file_levels(text->file, path, levels->rules->ids, text->levels);
  for (size_t i = 0; i < n; i++) {
    text->is_off[i] = levels->is_out[i] || is_off(text, i);
    text->has_any = text->has_any || !text->is_off[i];
    text->is_any_set = text->is_any_set || text->levels[i].by != NULL;
  }
  return text;
}

GsTextLevels *
gs_text_levels_share(GsTextLevels *text)
{
  text->n_holders++;
  return text;
}

void
gs_text_levels_free(GsTextLevels *text)
{
  if (text == NULL || --text->n_holders > 0)
    return;
  g_free(text->path);
  g_free(text->is_off);
  g_free(text->levels);
  g_free(text);
}

bool
gs_text_levels_have_any(const GsTextLevels *text)
{
  return text->has_any || !text->is_any_set;
}

const bool *
gs_text_levels_off(const GsTextLevels *text)
{
  return text->is_off;
}

void
gs_text_levels_apply(const GsTextLevels *text,
                     GsArena *arena,
                     GsDocumentReport *report)
{
  GsFinding *findings = GS_NEW_ARRAY(arena, GsFinding, report->n_findings + 1);
  for (size_t i = 0; i < report->n_findings; i++) {
    findings[i] = report->findings[i];
    gssize rule = gs_rule_set_find(text->rules->set, findings[i].rule);
    if (rule >= 0 && text->levels[rule].by != NULL)
      findings[i].level = gs_config_level_name(text->levels[rule].level);
  }
  report->findings = findings;
}

/* ---- a run ------------------------------------------------------------ */

static void
pass_over(GsLevels *levels, const GsTextLevels *text)
{
  const GsSetting *by = NULL;
  size_t n = levels->rules->set->rules.n;
  for (size_t i = 0; i < n && by == NULL; i++)
    by = text->levels[i].by;
  if (levels->n_passed_over++ > 0 || by == NULL)
    return;
  levels->passed_over_file = text->file->file->source.file;
  levels->passed_over_place =
      gs_linemap_place(text->file->file->source.lines, by->key.span.start);
}

void
gs_levels_note(GsLevels *levels, const GsTextLevels *text)
{
  gs_config_file_note(text->file, text->path);
  if (!gs_text_levels_have_any(text))
    pass_over(levels, text);
}

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
