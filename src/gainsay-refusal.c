/* SPDX-License-Identifier: Apache-2.0
 *
 * Why nothing is checked, told by the report: each line of a message about
 * rules or configuration is a problem of the file that it names.
 */
#include "gainsay-private.h"

/* Cuts ":LINE:COLUMN" off the end; 1, 1 where there is none. */
static GsPlace
cut_place(char *name)
{
  size_t numbers[2] = { 1, 1 };
  for (size_t i = 2; i-- > 0;) {
    char *colon = strrchr(name, ':');
    guint64 number = 0;
    if (colon == NULL || !g_ascii_string_to_unsigned(
                             colon + 1, 10, 1, G_MAXUINT32, &number, NULL))
      break;
    numbers[i] = (size_t)number;
    *colon = '\0';
  }
  return (GsPlace){ numbers[0], numbers[1] };
}

/* "rules/local.rules:12:3: error[E…]: unknown key" cut up, the line itself
 * ending with the name; NULL for other lines. */
static const char *
cut_diagnostic(char *line, GsReportedProblem *problem)
{
  char *mark = *line != ' ' ? strstr(line, ": error[") : NULL;
  char *message = mark != NULL ? strstr(mark, "]: ") : NULL;
  if (message == NULL)
    return NULL;
  *mark = '\0';
  *problem = (GsReportedProblem){ .place = cut_place(line),
                                  .is_setup = true,
                                  .message = message + strlen("]: ") };
  return line;
}

/* What is wrong was told where it was found, and is no remark. */
static void
tell_setup(GainsayRun *run, const char *name, GArray *problems)
{
  GsDocumentReport report = { .name = name,
                              .is_file = true,
                              .problems = (GsReportedProblem *)problems->data,
                              .n_problems = problems->len };
  if (problems->len == 0)
    return;
  gs_totals_add(&run->totals, &report);
  gs_outputs_write(run->outputs, &report);
  g_array_set_size(problems, 0);
}

/* Diagnostics are sorted by file. */
void
gs_refusal_tell(GainsayRun *run)
{
  g_auto(GStrv) lines = g_strsplit(run->refusal, "\n", -1);
  g_autoptr(GArray) problems =
      g_array_new(FALSE, FALSE, sizeof(GsReportedProblem));
  const char *file = NULL;
  for (size_t i = 0; lines[i] != NULL; i++) {
    GsReportedProblem problem;
    const char *name = cut_diagnostic(lines[i], &problem);
    if (name == NULL)
      continue;
    if (g_strcmp0(name, file) != 0)
      tell_setup(run, file, problems);
    g_array_append_val(problems, problem);
    file = name;
  }
  tell_setup(run, file, problems);
  if (file == NULL)
    gs_run_fail(run, "%s", run->refusal);
}
