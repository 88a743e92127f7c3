/* SPDX-License-Identifier: Apache-2.0
 *
 * gainsay check, gainsay claims: drafts in, a report out.
 */
#include "cli/check.h"

#include "cli/commands.h"
#include "cli/corpus.h"
#include "cli/progress.h"
#include "cli/session.h"
#include "cli/show-config.h"

#include <string.h>

/* Is it read document by document, and never as a whole? */
static gboolean
is_stream(const Options *options, const char *path)
{
  gboolean is_named = strcmp(path, "-") == 0 && options->stdin_path != NULL;
  const char *type =
      options->type != NULL
          ? options->type
          : gainsay_find_name(GAINSAY_NAMING_TYPE,
                              is_named ? options->stdin_path : path, NULL);
  return g_strcmp0(type, "jsonl") == 0;
}

gboolean
check_read(Session *session, const char *command, const Options *options)
{
  if (!session_begin(session, command, options))
    return FALSE;
  const GPtrArray *paths = session->paths->files;
  for (guint i = 0; i < paths->len; i++)
    progress_expect(paths->pdata[i], is_stream(options, paths->pdata[i]));
  progress_begin(options->is_quiet);
  for (guint i = 0; i < paths->len; i++) {
    const char *path = paths->pdata[i];
    progress_file(path, is_stream(options, path));
    if (is_stream(options, path))
      corpus_add_stream(session->run, path);
    else
      gainsay_run_add_file(session->run, path);
  }
  return TRUE;
}

int
command_check(const char *command, const Options *options)
{
  g_auto(Session) session = { 0 };
  if (options->show_config != NULL)
    return show_config(options);
  if (!check_read(&session, command, options))
    return 2;
  return session_finish(&session);
}
