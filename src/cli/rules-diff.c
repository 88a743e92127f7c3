/* SPDX-License-Identifier: Apache-2.0
 *
 * gainsay rules diff: what a change of rules brings and takes away.
 */
#include "cli/commands.h"
#include "cli/corpus.h"
#include "cli/packs.h"
#include "cli/progress.h"
#include "cli/terminal.h"

static GainsayRules *
load(const char *name)
{
  const char *names[] = { name, NULL };
  return packs_load(names, 0);
}

int
command_rules_diff(const char *command, const Options *options)
{
  (void)command;
  const GPtrArray *paths = options->paths;
  if (paths->len < 3) {
    terminal_tell("'rules diff' takes the old rules, the new rules, "
                  "and texts");
    return 2;
  }
  g_autoptr(GainsayRules) old_rules = load(paths->pdata[0]);
  g_autoptr(GainsayRules) new_rules =
      old_rules != NULL ? load(paths->pdata[1]) : NULL;
  if (new_rules == NULL)
    return 2;
  g_autoptr(GError) error = NULL;
  GainsayOptions wanted = {
    .command = "diff",
    .old_rules = old_rules,
    .width = options->no_wrap ? 0 : terminal_width(),
    .has_color = terminal_has_color(options->color),
    .write = terminal_write,
    .progress = progress_document,
  };
  g_autoptr(GainsayRun) run = gainsay_run_new(new_rules, &wanted, &error);
  int status = 2;
  if (run != NULL) {
    corpus_read(paths, 2, run);
    status = gainsay_run_finish(run, &error);
  }
  if (error != NULL)
    terminal_tell("%s", error->message);
  return status;
}
