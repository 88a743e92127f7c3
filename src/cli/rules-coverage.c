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
  g_auto(Corpus) corpus = { 0 };
  g_autoptr(GPtrArray) names = packs_asked(options);
  SettingsPacks packs = { .named = (const char *const *)names->pdata };
  corpus_begin(&corpus, options, 0);
  g_autoptr(GainsayRules) rules =
      settings_load(corpus.config, &packs, GAINSAY_RULES_THOROUGH, NULL);
  GainsayOptions wanted = { .command = "coverage" };
  return rules != NULL ? corpus_run(&corpus, rules, &wanted) : 2;
}
