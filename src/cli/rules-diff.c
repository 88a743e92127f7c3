/* SPDX-License-Identifier: Apache-2.0
 *
 * gainsay rules diff: what a change of rules brings and takes away.
 */
#include "cli/commands.h"
#include "cli/corpus.h"
#include "cli/settings.h"
#include "cli/terminal.h"

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
  g_auto(Corpus) corpus = { 0 };
  corpus_begin(&corpus, options, 2);
  g_autoptr(GainsayRules) old_rules =
      settings_version(corpus.config, paths->pdata[0]);
  g_autoptr(GainsayRules) new_rules =
      old_rules != NULL ? settings_version(corpus.config, paths->pdata[1])
                        : NULL;
  if (new_rules == NULL)
    return 2;
  GainsayOptions wanted = {
    .command = "diff",
    .old_rules = old_rules,
    .width = options->no_wrap ? 0 : terminal_width(),
    .has_color = terminal_has_color(options->color),
  };
  return corpus_run(&corpus, new_rules, &wanted);
}
