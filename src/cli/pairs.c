/* SPDX-License-Identifier: Apache-2.0
 *
 * gainsay pairs: two texts a line, set against each other.
 */
#include "cli/commands.h"
#include "cli/corpus.h"
#include "cli/progress.h"
#include "cli/session.h"

int
command_pairs(const char *command, const Options *options)
{
  g_auto(Session) session = { 0 };
  if (!session_begin(&session, command, options))
    return 2;
  for (guint i = 0; i < options->paths->len; i++)
    progress_expect_pairs(options->paths->pdata[i]);
  progress_begin(options->is_quiet);
  for (guint i = 0; i < options->paths->len; i++) {
    progress_file(options->paths->pdata[i], TRUE);
    corpus_add_stream(session.run, options->paths->pdata[i]);
  }
  return session_finish(&session);
}
