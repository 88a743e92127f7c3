/* SPDX-License-Identifier: Apache-2.0
 *
 * gainsay sources suggest: who speaks in many texts and is not in the source
 * book yet.
 */
#include "cli/commands.h"
#include "cli/corpus.h"
#include "cli/packs.h"
#include "cli/progress.h"
#include "cli/settings.h"
#include "cli/terminal.h"

int
command_sources_suggest(const char *command, const Options *options)
{
  (void)command;
  if (options->paths->len == 0) {
    terminal_tell("'sources suggest' takes texts");
    return 2;
  }
  g_autoptr(GPtrArray) names = packs_asked(options);
  SettingsPacks packs = { .named = (const char *const *)names->pdata };
  g_autoptr(GainsayRules) rules = settings_rules(options, &packs, 0);
  if (rules == NULL)
    return 2;
  g_autoptr(GError) error = NULL;
  GainsayOptions wanted = {
    .command = "sources",
    .write = terminal_write,
    .progress = progress_document,
  };
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
