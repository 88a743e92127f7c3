/* SPDX-License-Identifier: Apache-2.0
 *
 * The command line wins over the configuration, key by key.
 */
#include "cli/settings.h"

#include "cli/packs.h"

#include <stdio.h>
#include <string.h>

#define DEFAULT_PACK "en"

/* ---- which ------------------------------------------------------------ */

/* An empty variable counts as unset. */
static const char *
named_file(const Options *options)
{
  const char *variable = g_getenv("GAINSAY_CONFIG");
  if (options->config != NULL)
    return options->config;
  return variable != NULL && *variable != '\0' ? variable : NULL;
}

GainsayConfig *
settings_config(const Options *options, const char *const *paths)
{
  if (options->no_config)
    return NULL;
  g_autoptr(GPtrArray) roots = packs_roots();
  g_autofree char *user =
      g_build_filename(g_get_user_config_dir(), "gainsay", "config.ini", NULL);
  return gainsay_config_new(named_file(options), user,
                            (const char *const *)roots->pdata, paths);
}

/* ---- values ----------------------------------------------------------- */

static const struct {
  const char *key;
  size_t offset;
} texts[] = {
  { "fail-on", G_STRUCT_OFFSET(Options, fail_on) },
  { "show", G_STRUCT_OFFSET(Options, show) },
  { "same-event", G_STRUCT_OFFSET(Options, same_event) },
  { "pair", G_STRUCT_OFFSET(Options, pair) },
  { "min-confidence", G_STRUCT_OFFSET(Options, min_confidence) },
  { "comments", G_STRUCT_OFFSET(Options, comments) },
};

Options
settings_fill(const Options *options, GainsayConfig *config)
{
  Options filled = *options;
  GainsaySetting setting;
  for (size_t i = 0; config != NULL && i < G_N_ELEMENTS(texts); i++) {
    const char **value = G_STRUCT_MEMBER_P(&filled, texts[i].offset);
    if (*value == NULL &&
        gainsay_config_get(config, NULL, texts[i].key, &setting))
      *value = setting.value;
  }
  if (config != NULL && !filled.only_undisclosed &&
      gainsay_config_get(config, NULL, "undisclosed", &setting))
    filled.only_undisclosed = strcmp(setting.value, "yes") == 0;
  if (config != NULL && filled.baseline == NULL && !filled.no_baseline &&
      gainsay_config_get(config, NULL, "baseline", &setting))
    filled.baseline = setting.value;
  return filled;
}

/* ---- rules ------------------------------------------------------------ */

static gboolean
has_any(const char *const *names)
{
  return names != NULL && *names != NULL;
}

static void
add_all(GPtrArray *names, const char *const *more)
{
  for (; more != NULL && *more != NULL; more++)
    g_ptr_array_add(names, (gpointer)*more);
}

static const char *const *
configured_packs(GainsayConfig *config, const char *key)
{
  GainsaySetting setting;
  return config != NULL && gainsay_config_get(config, NULL, key, &setting)
             ? setting.packs
             : NULL;
}

static const char *const *
asked_packs(GainsayConfig *config, const SettingsPacks *packs)
{
  static const char *const standard[] = { DEFAULT_PACK, NULL };
  static const char *const none[] = { NULL };
  if (has_any(packs->named))
    return packs->named;
  const char *const *configured = configured_packs(config, "rules");
  if (configured != NULL)
    return configured;
  return has_any(packs->usual) ? packs->usual
         : packs->lang != NULL ? none
                               : standard;
}

/* NULL at the end. (transfer container) */
static GPtrArray *
packs_of(GainsayConfig *config, const SettingsPacks *packs)
{
  GPtrArray *all = g_ptr_array_new();
  add_all(all, asked_packs(config, packs));
  if (packs->lang != NULL &&
      !g_ptr_array_find_with_equal_func(all, packs->lang, g_str_equal, NULL))
    g_ptr_array_add(all, (gpointer)packs->lang);
  add_all(all, configured_packs(config, "source-book"));
  g_ptr_array_add(all, NULL);
  return all;
}

static gboolean
is_good(GainsayConfig *config,
        const GainsayRules *rules,
        gboolean are_others,
        GString *told)
{
  g_autoptr(GError) error = NULL;
  if (config == NULL || gainsay_config_check(config, rules, are_others, &error))
    return TRUE;
  fprintf(stderr, "%s Nothing was checked.\n", error->message);
  if (told != NULL)
    g_string_append_printf(told, "%s\n", error->message);
  return FALSE;
}

GainsayRules *
settings_load(GainsayConfig *config,
              const SettingsPacks *packs,
              GainsayRulesFlags flags,
              GString *told)
{
  if (packs->lang != NULL && !packs_is_language(packs->lang))
    return NULL;
  g_autoptr(GPtrArray) all = packs_of(config, packs);
  const char *const *names = (const char *const *)all->pdata;
  g_autoptr(GainsayRules) rules =
      has_any(names) ? packs_load(names, flags, told) : NULL;
  if (!is_good(config, rules, has_any(packs->named) || packs->lang != NULL,
               told))
    return NULL;
  return g_steal_pointer(&rules);
}

GainsayRules *
settings_version(GainsayConfig *config, const char *name)
{
  const char *const names[] = { name, NULL };
  SettingsPacks packs = { .named = names };
  g_autoptr(GPtrArray) all = packs_of(config, &packs);
  return is_good(config, NULL, TRUE, NULL)
             ? packs_load((const char *const *)all->pdata, 0, NULL)
             : NULL;
}

GainsayRules *
settings_rules(const Options *options,
               const SettingsPacks *packs,
               GainsayRulesFlags flags)
{
  static const char *const here[] = { "-", NULL };
  g_autoptr(GainsayConfig) config = settings_config(options, here);
  return settings_load(config, packs, flags, NULL);
}

void
settings_warn(const GainsayRules *rules, const Options *options)
{
  g_autofree char *warnings =
      gainsay_describe(rules, GAINSAY_DESCRIPTION_WARNINGS);
  if (options->is_verbose && *warnings != '\0')
    fprintf(stderr, "%s\n", warnings);
}
