/* SPDX-License-Identifier: Apache-2.0
 *
 * gainsay rules lint: all that can be wrong with rules that can be read.
 */
#include "cli/commands.h"
#include "cli/examples.h"
#include "cli/packs.h"
#include "cli/settings.h"
#include "cli/terminal.h"

#include <string.h>

static unsigned
count_warnings(const char *text)
{
  unsigned n = 0;
  for (; (text = strstr(text, ": warning[")) != NULL; text++)
    n++;
  return n;
}

static void
append_sum(GString *out, unsigned n_warnings, const Examples *sums)
{
  g_string_append_printf(out, "%u warning%s, %u of %u example%s failed.\n",
                         n_warnings, n_warnings == 1 ? "" : "s", sums->n_failed,
                         sums->n, sums->n == 1 ? "" : "s");
}

int
command_rules_lint(const char *command, const Options *options)
{
  (void)command;
  g_autoptr(GPtrArray) names = packs_named(options);
  SettingsPacks packs = { .named = (const char *const *)names->pdata };
  g_autoptr(GainsayRules) rules =
      settings_rules(options, &packs, GAINSAY_RULES_THOROUGH);
  if (rules == NULL)
    return 2;
  g_autofree char *warnings =
      gainsay_describe(rules, GAINSAY_DESCRIPTION_WARNINGS);
  g_autoptr(GString) out = g_string_new(warnings);
  if (out->len > 0)
    g_string_append_c(out, '\n');
  Examples sums = examples_run(rules, EXAMPLES_ONLY, out);
  unsigned n_warnings = count_warnings(warnings);
  append_sum(out, n_warnings, &sums);
  if (!terminal_print(out->str))
    return 2;
  return n_warnings + sums.n_failed > 0 ? 1 : 0;
}
