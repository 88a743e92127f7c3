/* SPDX-License-Identifier: Apache-2.0
 *
 * gainsay explain: what rules there are, and a rule's own text.
 */
#include "cli/commands.h"
#include "cli/packs.h"
#include "cli/terminal.h"

#include <stdio.h>
#include <string.h>

static gboolean
print_list(const GainsayRules *rules)
{
  g_autoptr(GString) out = g_string_new(NULL);
  GainsayRuleFacts facts;
  const char *const *ids = gainsay_rules_get_ids(rules);
  for (; *ids != NULL && gainsay_rules_get_facts(rules, *ids, &facts); ids++)
    g_string_append_printf(out, "%-32s %s\n", *ids, facts.title);
  return terminal_print(out->str);
}

static gboolean
print_rule(const GainsayRules *rules, const char *id)
{
  GainsayRuleFacts facts;
  if (!gainsay_rules_get_facts(rules, id, &facts)) {
    const char *near = options_nearest(id, gainsay_rules_get_ids(rules));
    if (near != NULL)
      fprintf(stderr, "gainsay: no rule '%s'; did you mean '%s'?\n", id, near);
    else
      fprintf(stderr, "gainsay: no rule '%s'; 'gainsay explain' lists them\n",
              id);
    return FALSE;
  }
  g_autofree char *line =
      g_strdup_printf("%.*s\n", (int)facts.text_len, facts.text);
  return terminal_print(line);
}

/* "PACK/RULE" asks for a pack that may not be among those given. */
static void
add_packs_of(GPtrArray *names, const Options *options)
{
  for (guint i = 0; i < options->paths->len; i++) {
    const char *id = options->paths->pdata[i];
    const char *slash = strchr(id, '/');
    if (slash != NULL && slash > id && options->rules->len == 0)
      g_ptr_array_add(names, g_strndup(id, (gsize)(slash - id)));
  }
}

int
command_explain(const char *command, const Options *options)
{
  (void)command;
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i < options->rules->len; i++)
    g_ptr_array_add(names, g_strdup(options->rules->pdata[i]));
  add_packs_of(names, options);
  g_ptr_array_add(names, NULL);
  g_autoptr(GainsayRules) rules =
      packs_load((const char *const *)names->pdata, options->is_verbose);
  if (rules == NULL)
    return 2;
  if (options->paths->len == 0)
    return print_list(rules) ? 0 : 2;
  gboolean is_good = TRUE;
  for (guint i = 0; i < options->paths->len; i++)
    is_good = print_rule(rules, options->paths->pdata[i]) && is_good;
  return is_good ? 0 : 2;
}
