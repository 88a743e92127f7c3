/* SPDX-License-Identifier: Apache-2.0
 *
 * gainsay rules diff: what a change of rules brings and takes away.
 */
#include "cli/commands.h"
#include "cli/corpus.h"
#include "cli/packs.h"
#include "cli/terminal.h"

#include <stdio.h>

/* The order of arguments stands in the library's header. */
static void
add_file(void *to, const char *path)
{
  gainsay_diff_add_file(to, path);
}

static void
add_stream(void *to, const char *name, GainsayReadFunc read, void *data)
{
  gainsay_diff_add_json_lines(to, name, read, data);
}

static void
add_problem(void *to, const char *name, const char *message)
{
  gainsay_diff_add_problem(to, name, message);
}

static GainsayRules *
load(const char *name)
{
  const char *names[] = { name, NULL };
  return packs_load(names, FALSE);
}

int
command_rules_diff(const char *command, const Options *options)
{
  (void)command;
  const GPtrArray *paths = options->paths;
  if (paths->len < 3) {
    fprintf(stderr, "gainsay: 'rules diff' takes the old rules, the new rules, "
                    "and texts\n");
    return 2;
  }
  g_autoptr(GainsayRules) old_rules = load(paths->pdata[0]);
  g_autoptr(GainsayRules) new_rules =
      old_rules != NULL ? load(paths->pdata[1]) : NULL;
  if (new_rules == NULL)
    return 2;
  GainsayOptions wanted = {
    .width = options->no_wrap ? 0 : terminal_width(),
    .has_color = terminal_has_color(options->color),
    .write = terminal_write,
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(GainsayDiff) diff = gainsay_diff_new(old_rules, new_rules, &wanted);
  CorpusTo to = { add_file, add_stream, add_problem, diff };
  corpus_read(paths, 2, &to);
  int status = gainsay_diff_finish(diff, &error);
  if (error != NULL)
    fprintf(stderr, "gainsay: %s\n", error->message);
  return status;
}
