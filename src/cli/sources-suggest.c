/* SPDX-License-Identifier: Apache-2.0
 *
 * gainsay sources suggest: who speaks in many texts and is not in the source
 * book yet.
 */
#include "cli/commands.h"
#include "cli/corpus.h"
#include "cli/packs.h"
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
  g_auto(Corpus) corpus = { 0 };
  g_autoptr(GPtrArray) names = packs_asked(options);
  SettingsPacks packs = { .named = (const char *const *)names->pdata };
  corpus_begin(&corpus, options, 0);
  g_autoptr(GainsayRules) rules = settings_load(corpus.config, &packs, 0, NULL);
  GainsayOptions wanted = { .command = "sources" };
  return rules != NULL ? corpus_run(&corpus, rules, &wanted) : 2;
}
