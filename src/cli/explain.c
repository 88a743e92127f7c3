/* SPDX-License-Identifier: Apache-2.0
 *
 * gainsay explain: what rules there are, and a rule's own text.
 */
#include "cli/commands.h"
#include "cli/packs.h"
#include "cli/settings.h"
#include "cli/terminal.h"

#include <stdio.h>
#include <string.h>

static gboolean
print_list(const GainsayRules *rules)
{
  g_autoptr(GString) out = g_string_new(NULL);
  GainsayRuleFacts facts;
  const char *const *ids = gainsay_rules_get_list(rules, GAINSAY_LIST_RULES);
  for (; *ids != NULL && gainsay_rules_get_facts(rules, *ids, &facts); ids++)
    g_string_append_printf(out, "%-32s %s\n", *ids, facts.title);
  return terminal_print(out->str);
}

static gboolean
print_rule(const GainsayRules *rules, const char *id)
{
  GainsayRuleFacts facts;
  if (!gainsay_rules_get_facts(rules, id, &facts)) {
    const char *near =
        options_nearest(id, gainsay_rules_get_list(rules, GAINSAY_LIST_RULES));
    if (near != NULL)
      terminal_tell("no rule '%s'; did you mean '%s'?", id, near);
    else
      terminal_tell("no rule '%s'; 'gainsay explain' lists them", id);
    return FALSE;
  }
  g_autofree char *line =
      g_strdup_printf("%.*s\n", (int)facts.text_len, facts.text);
  return terminal_print(line);
}

/* "PACK/RULE" asks for a pack that may not be among the usual ones. */
static GainsayRules *
load(const Options *options)
{
  g_autoptr(GPtrArray) names = packs_asked(options);
  g_autoptr(GPtrArray) own = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i < options->paths->len; i++)
    packs_add_of(own, options->paths->pdata[i]);
  g_ptr_array_add(own, NULL);
  SettingsPacks packs = { .named = (const char *const *)names->pdata,
                          .usual = (const char *const *)own->pdata };
  return settings_rules(options, &packs, 0);
}

int
command_explain(const char *command, const Options *options)
{
  (void)command;
  g_autoptr(GainsayRules) rules = load(options);
  if (rules == NULL)
    return 2;
  settings_warn(rules, options);
  if (options->paths->len == 0)
    return print_list(rules) ? 0 : 2;
  gboolean is_good = TRUE;
  for (guint i = 0; i < options->paths->len; i++)
    is_good = print_rule(rules, options->paths->pdata[i]) && is_good;
  return is_good ? 0 : 2;
}
