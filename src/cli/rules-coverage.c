/* SPDX-License-Identifier: Apache-2.0
 *
 * gainsay rules coverage: which rules find nothing in many texts, and which of
 * their words never stand there.
 */
#include "cli/commands.h"
#include "cli/corpus.h"
#include "cli/packs.h"
#include "cli/settings.h"
#include "cli/terminal.h"

int
command_rules_coverage(const char *command, const Options *options)
{
  (void)command;
  if (options->paths->len == 0) {
    terminal_tell("'rules coverage' takes texts");
    return 2;
  }
  g_autoptr(GPtrArray) names = packs_asked(options);
  SettingsPacks packs = { .named = (const char *const *)names->pdata };
  g_autoptr(GainsayRules) rules =
      settings_rules(options, &packs, GAINSAY_RULES_THOROUGH);
  if (rules == NULL)
    return 2;
  g_autoptr(GError) error = NULL;
  GainsayOptions wanted = { .command = "coverage", .write = terminal_write };
  g_autoptr(GainsayRun) run = gainsay_run_new(rules, &wanted, &error);
  int status = 2;
  if (run != NULL) {
    corpus_read(options->paths, 0, run);
    status = gainsay_run_finish(run, &error);
  }
  if (error != NULL)
    terminal_tell("%s", error->message);
  return status;
}
