/* SPDX-License-Identifier: Apache-2.0
 *
 * gainsay rules list: what rules there are, and where they stand.
 */
#include "cli/commands.h"
#include "cli/packs.h"
#include "cli/settings.h"
#include "cli/terminal.h"

#include <string.h>

/* Is it a rule of a pack that was asked for, and not only used by one? */
static gboolean
is_asked(const GainsayRules *rules, const char *id)
{
  for (const char *const *pack =
           gainsay_rules_get_list(rules, GAINSAY_LIST_PACKS);
       *pack != NULL; pack++)
    if (g_str_has_prefix(id, *pack) && id[strlen(*pack)] == '/')
      return TRUE;
  return FALSE;
}

static gsize
widest(const GainsayRules *rules)
{
  gsize width = 0;
  for (const char *const *id =
           gainsay_rules_get_list(rules, GAINSAY_LIST_RULES);
       *id != NULL; id++)
    width = is_asked(rules, *id) ? MAX(width, strlen(*id)) : width;
  return width;
}

static void
append_rule(GString *out, const GainsayRules *rules, const char *id, int width)
{
  GainsayRuleFacts facts;
  if (!gainsay_rules_get_facts(rules, id, &facts))
    return;
  g_string_append_printf(out, "%-*s  %-14s %-8s %3u example%s  %s:%u\n", width,
                         id, facts.type, facts.strength, facts.n_examples,
                         facts.n_examples == 1 ? " " : "s", facts.file,
                         facts.line);
  if (facts.title != NULL)
    g_string_append_printf(out, "  %s\n", facts.title);
}

int
command_rules_list(const char *command, const Options *options)
{
  (void)command;
  g_autoptr(GPtrArray) names = packs_named(options);
  SettingsPacks packs = { .named = (const char *const *)names->pdata };
  g_autoptr(GainsayRules) rules = settings_rules(options, &packs, 0);
  if (rules == NULL)
    return 2;
  settings_warn(rules, options);
  g_autoptr(GString) out = g_string_new(NULL);
  int width = (int)widest(rules);
  for (const char *const *id =
           gainsay_rules_get_list(rules, GAINSAY_LIST_RULES);
       *id != NULL; id++)
    if (is_asked(rules, *id))
      append_rule(out, rules, *id, width);
  return terminal_print(out->str) ? 0 : 2;
}
