/* SPDX-License-Identifier: Apache-2.0
 *
 * gainsay test: runs the examples inside the rules.
 */
#include "cli/commands.h"
#include "cli/examples.h"
#include "cli/packs.h"
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

int
command_test(const char *command, const Options *options)
{
  (void)command;
  g_autoptr(GPtrArray) names = packs_named(options);
  g_autoptr(GainsayRules) rules =
      packs_load((const char *const *)names->pdata, options->is_verbose);
  if (rules == NULL)
    return 2;
  g_autoptr(GString) out = g_string_new(NULL);
  Examples sums =
      examples_run(rules, options->tap ? EXAMPLES_TAP : EXAMPLES_TEXT, out);
  append_sum(&sums, options->tap, out);
  if (!terminal_print(out->str))
    return 2;
  return sums.n_failed > 0 && !options->tap ? 1 : 0;
}
