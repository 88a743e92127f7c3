/* SPDX-License-Identifier: Apache-2.0
 *
 * gainsay check, gainsay claims: drafts in, a report out.
 */
#include "cli/check.h"

#include "cli/commands.h"
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
          : gainsay_type_of_path(is_named ? options->stdin_path : path);
  return g_strcmp0(type, "jsonl") == 0;
}

/* Reports name one file in one way: without "./" and doubled slashes.  What
 * would then be standard input, or nothing, stays as it is. */
static char *
plain_path(const char *path)
{
  g_auto(GStrv) parts = g_strsplit(path, "/", -1);
  g_autoptr(GString) plain = g_string_new(*path == '/' ? "/" : NULL);
  for (size_t i = 0; parts[i] != NULL; i++) {
    gboolean is_last = parts[i + 1] == NULL;
    if (strcmp(parts[i], ".") == 0 || (*parts[i] == '\0' && !is_last))
      continue;
    g_string_append(plain, parts[i]);
    g_string_append(plain, is_last ? "" : "/");
  }
  gboolean is_other = *plain->str == '\0' || strcmp(plain->str, "-") == 0;
  return g_strdup(is_other ? path : plain->str);
}

/* The paths as reports name them. (transfer full) */
static GPtrArray *
plain_paths(const Options *options)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i < options->paths->len; i++) {
    g_ptr_array_add(paths, plain_path(options->paths->pdata[i]));
    progress_expect(paths->pdata[i], is_stream(options, paths->pdata[i]));
  }
  return paths;
}

gboolean
check_read(Session *session, const char *command, const Options *options)
{
  if (!session_begin(session, command, options))
    return FALSE;
  g_autoptr(GPtrArray) paths = plain_paths(options);
  progress_begin(options->is_quiet);
  for (guint i = 0; i < paths->len; i++) {
    const char *path = paths->pdata[i];
    progress_file(path, is_stream(options, path));
    if (is_stream(options, path))
      session_add_stream(session, path);
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
