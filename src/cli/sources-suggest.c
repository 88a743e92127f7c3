/* SPDX-License-Identifier: Apache-2.0
 *
 * gainsay sources suggest: who speaks in many texts and is not in the source
 * book yet.
 */
#include "cli/commands.h"
#include "cli/corpus.h"
#include "cli/packs.h"
#include "cli/terminal.h"

#include <stdio.h>

static void
add_file(void *to, const char *path)
{
  gainsay_sources_add_file(to, path);
}

static void
add_stream(void *to, const char *name, GainsayReadFunc read, void *data)
{
  gainsay_sources_add_json_lines(to, name, read, data);
}

static void
add_problem(void *to, const char *name, const char *message)
{
  gainsay_sources_add_problem(to, name, message);
}

int
command_sources_suggest(const char *command, const Options *options)
{
  (void)command;
  if (options->paths->len == 0) {
    fprintf(stderr, "gainsay: 'sources suggest' takes texts\n");
    return 2;
  }
  g_autoptr(GPtrArray) names = packs_names(options->rules, NULL);
  g_autoptr(GainsayRules) rules =
      packs_load((const char *const *)names->pdata, FALSE);
  if (rules == NULL)
    return 2;
  g_autoptr(GainsaySources) sources = gainsay_sources_new(rules);
  CorpusTo to = { add_file, add_stream, add_problem, sources };
  corpus_read(options->paths, 0, &to);
  g_autofree char *list = gainsay_sources_read_list(sources);
  gboolean is_good = gainsay_sources_is_complete(sources);
  return terminal_print(list) && is_good ? 0 : 2;
}
