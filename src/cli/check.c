/* SPDX-License-Identifier: Apache-2.0
 *
 * gainsay check, gainsay claims: drafts in, a report out.
 */
#include "cli/check.h"

#include "cli/commands.h"
#include "cli/progress.h"
#include "cli/session.h"
#include "cli/show-config.h"

#include <stdio.h>
#include <string.h>

static gboolean
is_known_type(const char *type)
{
  static const char *const types[] = { "text", "jsonl", NULL };
  if (type == NULL || g_strv_contains(types, type))
    return TRUE;
  const char *near = options_nearest(type, types);
  fprintf(stderr, "gainsay: unknown type '%s'%s%s%s\n", type,
          near ? "; did you mean '" : "; known: text, jsonl", near ? near : "",
          near ? "'?" : "");
  return FALSE;
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
plain_paths(const Options *options, gboolean is_stream)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i < options->paths->len; i++) {
    g_ptr_array_add(paths, plain_path(options->paths->pdata[i]));
    progress_expect(paths->pdata[i], is_stream);
  }
  return paths;
}

gboolean
check_read(Session *session, const char *command, const Options *options)
{
  if (!is_known_type(options->type) ||
      !session_begin(session, command, options))
    return FALSE;
  gboolean is_stream = g_strcmp0(options->type, "jsonl") == 0;
  g_autoptr(GPtrArray) paths = plain_paths(options, is_stream);
  progress_begin(options->is_quiet);
  for (guint i = 0; i < paths->len; i++) {
    progress_file(paths->pdata[i], is_stream);
    if (is_stream)
      session_add_stream(session, paths->pdata[i]);
    else
      gainsay_run_add_file(session->run, paths->pdata[i]);
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
