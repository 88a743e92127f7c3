/* SPDX-License-Identifier: Apache-2.0
 *
 * gainsay rules try: what one rule finds in many texts.
 */
#include "cli/commands.h"
#include "cli/corpus.h"
#include "cli/packs.h"
#include "cli/settings.h"
#include "cli/terminal.h"

/* The rule of that name, or NULL with a message. */
static const char *
find_rule(const GainsayRules *rules, const char *id)
{
  GainsayRuleFacts facts;
  const char *near = NULL;
  if (gainsay_rules_get_facts(rules, id, &facts))
    return id;
  near = options_nearest(id, gainsay_rules_get_list(rules, GAINSAY_LIST_RULES));
  terminal_tell("no rule '%s'%s%s%s", id,
                near != NULL ? "; did you mean '"
                             : "; 'gainsay rules list' lists them",
                near != NULL ? near : "", near != NULL ? "'?" : "");
  return NULL;
}

int
command_rules_try(const char *command, const Options *options)
{
  (void)command;
  if (options->paths->len < 2) {
    terminal_tell("'rules try' takes a rule and texts");
    return 2;
  }
  const char *id = options->paths->pdata[0];
  g_auto(Corpus) corpus = { 0 };
  g_autoptr(GPtrArray) names = packs_asked(options);
  g_autoptr(GPtrArray) own = g_ptr_array_new_with_free_func(g_free);
  packs_add_of(own, id);
  g_ptr_array_add(own, NULL);
  SettingsPacks packs = { .named = (const char *const *)names->pdata,
                          .usual = (const char *const *)own->pdata };
  corpus_begin(&corpus, options, 1);
  g_autoptr(GainsayRules) rules = settings_load(corpus.config, &packs, 0, NULL);
  if (rules == NULL || find_rule(rules, id) == NULL)
    return 2;
  GainsayOptions wanted = {
    .command = "check",
    .fail_on = "never",
    .only_rule = id,
    .width = options->no_wrap ? 0 : terminal_width(),
    .has_color = terminal_has_color(options->color),
  };
  return corpus_run(&corpus, rules, &wanted);
}
