/* SPDX-License-Identifier: Apache-2.0
 *
 * gainsay test: runs the examples inside the rules.
 */
#include "cli/commands.h"
#include "cli/examples.h"
#include "cli/packs.h"
#include "cli/settings.h"
#include "cli/terminal.h"

static void
append_sum(const Examples *sums, gboolean is_tap, GString *out)
{
  if (is_tap)
    g_string_append_printf(out, "1..%u\n", sums->n);
  else
    g_string_append_printf(
        out, "%u example%s: %u passed, %u failed, %u known gap%s.\n", sums->n,
        sums->n == 1 ? "" : "s", sums->n - sums->n_failed - sums->n_todo,
        sums->n_failed, sums->n_todo, sums->n_todo == 1 ? "" : "s");
}

/* In TAP, a comment. */
static void
append_coverage(const GainsayRules *rules, gboolean is_tap, GString *out)
{
  g_autofree char *text = gainsay_describe(rules, GAINSAY_DESCRIPTION_COVERAGE);
  g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
  for (size_t i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      g_string_append_printf(out, "%s%s\n", is_tap ? "# " : "", lines[i]);
}

int
command_test(const char *command, const Options *options)
{
  (void)command;
  g_autoptr(GPtrArray) names = packs_named(options);
  SettingsPacks packs = { .named = (const char *const *)names->pdata };
  g_autoptr(GainsayRules) rules = settings_rules(
      options, &packs, options->with_coverage ? GAINSAY_RULES_THOROUGH : 0);
  if (rules == NULL)
    return 2;
  if (!options->with_coverage)
    settings_warn(rules, options);
  g_autoptr(GString) out = g_string_new(NULL);
  Examples sums =
      examples_run(rules, options->tap ? EXAMPLES_TAP : EXAMPLES_TEXT, out);
  if (options->with_coverage)
    append_coverage(rules, options->tap, out);
  append_sum(&sums, options->tap, out);
  if (!terminal_print(out->str))
    return 2;
  return sums.n_failed > 0 && !options->tap ? 1 : 0;
}
