/* SPDX-License-Identifier: Apache-2.0
 *
 * gainsay check, gainsay claims: drafts in, a report out.
 */
#include "cli/commands.h"
#include "cli/session.h"

#include <stdio.h>

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

int
command_check(const char *command, const Options *options)
{
  g_auto(Session) session = { 0 };
  if (!is_known_type(options->type) ||
      !session_begin(&session, command, options))
    return 2;
  gboolean is_stream = g_strcmp0(options->type, "jsonl") == 0;
  for (guint i = 0; i < options->paths->len; i++)
    if (is_stream)
      session_add_stream(&session, options->paths->pdata[i],
                         gainsay_run_add_json_lines);
    else
      gainsay_run_add_file(session.run, options->paths->pdata[i]);
  return session_finish(&session);
}
