/* SPDX-License-Identifier: Apache-2.0
 *
 * Three columns: what, how it is, and which line says so.
 */
#include "cli/show-config.h"

#include "cli/packs.h"
#include "cli/settings.h"
#include "cli/terminal.h"

#include <stdio.h>
#include <string.h>

typedef struct {
  const char *key;
  size_t offset;     /* in Options: a text; 0: it is no text there */
  const char *usual; /* where nobody says otherwise */
} Row;

#define AT(member) G_STRUCT_OFFSET(Options, member)

static const Row rows[] = {
  { "rules", 0, "en" },
  { "source-book", 0, "none" },
  { "fail-on", AT(fail_on), "warning" },
  { "show", AT(show), "note" },
  { "same-event", AT(same_event), "as the packs say" },
  { "pair", AT(pair), "document" },
  { "min-confidence", AT(min_confidence), "low" },
  { "undisclosed", 0, "no" },
  { "comments", AT(comments), "none" },
  { "baseline", AT(baseline), "where one is found" },
};

static char *
place_of(const GainsaySetting *setting)
{
  return g_strdup_printf("%s:%u:%u", setting->file, setting->line,
                         setting->column);
}

/* What the command line says of a key, or NULL. (transfer full) */
static char *
said(const Options *options, const Row *row)
{
  if (row->offset != 0)
    return g_strdup(G_STRUCT_MEMBER(const char *, options, row->offset));
  if (strcmp(row->key, "undisclosed") == 0)
    return options->only_undisclosed ? g_strdup("yes") : NULL;
  if (strcmp(row->key, "rules") != 0 || options->rules->len == 0)
    return NULL;
  g_autoptr(GPtrArray) names = packs_asked(options);
  return g_strjoinv(", ", (char **)names->pdata);
}

static void
append_key(GString *out,
           const Row *row,
           GainsayConfig *config,
           const Options *options)
{
  GainsaySetting setting;
  g_autofree char *value = said(options, row);
  g_autofree char *origin = g_strdup("command line");
  if (value == NULL && config != NULL &&
      gainsay_config_get(config, NULL, row->key, &setting)) {
    value = g_strdup(setting.value);
    g_free(origin);
    origin = place_of(&setting);
  } else if (value == NULL) {
    value = g_strdup(row->usual);
    g_free(origin);
    origin = g_strdup("default");
  }
  g_string_append_printf(out, "%-26s %-16s %s\n", row->key, value, origin);
}

static void
append_levels(GString *out,
              const GainsayRules *rules,
              GainsayConfig *config,
              const char *path)
{
  for (const char *const *id =
           gainsay_rules_get_list(rules, GAINSAY_LIST_RULES);
       *id != NULL; id++) {
    GainsaySetting setting;
    if (!gainsay_config_get(config, path, *id, &setting))
      continue;
    g_autofree char *place = place_of(&setting);
    g_string_append_printf(out, "%-26s %-16s %s [%s]\n", *id, setting.value,
                           place, setting.section);
  }
}

int
show_config(const Options *options)
{
  const char *path = options->show_config;
  if (options->paths->len > 0) {
    terminal_tell("'--show-config=%s' checks nothing; leave out "
                  "'%s'",
                  path, (const char *)options->paths->pdata[0]);
    return 2;
  }
  g_autoptr(GPtrArray) names = packs_asked(options);
  const char *const paths[] = { path, NULL };
  g_autoptr(GainsayConfig) config = settings_config(options, paths);
  GainsaySetting holding;
  gboolean is_any =
      config != NULL && gainsay_config_get(config, path, NULL, &holding);
  g_autoptr(GString) out = g_string_new(NULL);
  g_string_append_printf(out, "%s: %s\n", path,
                         is_any ? holding.file : "no configuration");
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
    append_key(out, &rows[i], config, options);
  SettingsPacks packs = { .named = (const char *const *)names->pdata };
  g_autoptr(GainsayRules) rules = settings_load(config, &packs, 0, NULL);
  if (rules == NULL)
    return 2;
  if (config != NULL)
    append_levels(out, rules, config, path);
  return terminal_print(out->str) ? 0 : 2;
}
