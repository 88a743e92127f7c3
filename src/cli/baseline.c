/* SPDX-License-Identifier: Apache-2.0
 *
 * gainsay baseline write, prune, show: findings that are accepted as they are.
 * The file is changed by itself alone, and whole or not at all.
 */
#include "cli/check.h"
#include "cli/commands.h"
#include "cli/output-file.h"
#include "cli/terminal.h"

#include <stdio.h>
#include <string.h>

static const char *
plural(size_t n)
{
  return n == 1 ? "" : "s";
}

static gboolean
replace(const char *path, const char *text)
{
  OutputFile *file = output_file_new(path);
  if (file == NULL)
    return FALSE;
  gboolean is_kept = output_file_write(text, strlen(text), file) == 0 &&
                     output_file_keep(file);
  output_file_free(file);
  return is_kept;
}

/* Writes the file anew and says what has changed. */
static int
rewrite(Session *session, GainsayBaselineAction action)
{
  const char *path = session->baseline;
  GainsayBaselineFacts facts;
  g_autofree char *text =
      gainsay_run_read_baseline(session->run, action, &facts);
  if (!replace(path, text))
    return 2;
  gboolean is_write = action == GAINSAY_BASELINE_WRITE;
  size_t n = is_write ? facts.added : facts.stale;
  g_autofree char *words =
      g_strdup_printf("Wrote %s: %zu finding%s %s, %zu in all.\n", path, n,
                      plural(n), is_write ? "added" : "taken out", facts.all);
  return terminal_print(words) ? 0 : 2;
}

static int
show(Session *session)
{
  g_autofree char *text =
      gainsay_run_read_baseline(session->run, GAINSAY_BASELINE_SHOW, NULL);
  return terminal_print(text) ? 0 : 2;
}

/* What is there only can be pruned and shown. */
static gboolean
is_there(const char *path)
{
  if (g_file_test(path, G_FILE_TEST_EXISTS))
    return TRUE;
  terminal_tell("%s: there is no such baseline; 'gainsay baseline write' "
                "makes one",
                path);
  return FALSE;
}

int
command_baseline(const char *command, const Options *options)
{
  gboolean is_write = strcmp(command, "baseline write") == 0;
  gboolean is_prune = strcmp(command, "baseline prune") == 0;
  g_auto(Session) session = { 0 };
  if (!check_read(&session, command, options) ||
      (!is_write && !is_there(session.baseline)))
    return 2;
  int status = session_finish(&session);
  int written = is_write   ? rewrite(&session, GAINSAY_BASELINE_WRITE)
                : is_prune ? rewrite(&session, GAINSAY_BASELINE_PRUNE)
                           : show(&session);
  return MAX(status, written);
}
