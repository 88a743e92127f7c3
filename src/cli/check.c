/* SPDX-License-Identifier: Apache-2.0
 *
 * gainsay check, gainsay claims: drafts in, a report out.
 */
#include "cli/commands.h"
#include "cli/session.h"

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

int
command_check(const char *command, const Options *options)
{
  g_auto(Session) session = { 0 };
  if (!is_known_type(options->type) ||
      !session_begin(&session, command, options))
    return 2;
  gboolean is_stream = g_strcmp0(options->type, "jsonl") == 0;
  for (guint i = 0; i < options->paths->len; i++) {
    g_autofree char *path = plain_path(options->paths->pdata[i]);
    if (is_stream)
      session_add_stream(&session, path);
    else
      gainsay_run_add_file(session.run, path);
  }
  return session_finish(&session);
}
