/* SPDX-License-Identifier: Apache-2.0
 *
 * gainsay rules try: what one rule finds in many texts.
 */
#include "cli/commands.h"
#include "cli/corpus.h"
#include "cli/packs.h"
#include "cli/progress.h"
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

static int
try_rule(const GainsayRules *rules, const Options *options)
{
  g_autoptr(GError) error = NULL;
  GainsayOptions wanted = {
    .command = "check",
    .fail_on = "never",
    .only_rule = options->paths->pdata[0],
    .width = options->no_wrap ? 0 : terminal_width(),
    .has_color = terminal_has_color(options->color),
    .write = terminal_write,
    .progress = progress_document,
  };
  g_autoptr(GainsayRun) run = gainsay_run_new(rules, &wanted, &error);
  int status = 2;
  if (run != NULL) {
    corpus_read(options->paths, 1, run);
    status = gainsay_run_finish(run, &error);
  }
  if (error != NULL)
    terminal_tell("%s", error->message);
  return status;
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
  g_autoptr(GPtrArray) names = packs_asked(options);
  g_autoptr(GPtrArray) own = g_ptr_array_new_with_free_func(g_free);
  packs_add_of(own, id);
  g_ptr_array_add(own, NULL);
  SettingsPacks packs = { .named = (const char *const *)names->pdata,
                          .usual = (const char *const *)own->pdata };
  g_autoptr(GainsayRules) rules = settings_rules(options, &packs, 0);
  if (rules == NULL || find_rule(rules, id) == NULL)
    return 2;
  return try_rule(rules, options);
}
