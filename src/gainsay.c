/* SPDX-License-Identifier: Apache-2.0
 *
 * What a run reads, one document after the other, and how much of it was
 * done.
 */
#include "gainsay-private.h"

const char *
gainsay_version(void)
{
  return GAINSAY_VERSION;
}

/* ---- documents -------------------------------------------------------- */

static void
count_document(GainsayRun *run, const char *name)
{
  const GsRunTotals *totals = &run->totals;
  GainsayProgress now = {
    .documents = ++run->n_done,
    .claims = totals->claims,
    .findings = totals->errors + totals->warnings + totals->notes,
  };
  if (run->diff != NULL)
    gs_diff_count(run->diff, &now);
  if (run->sources != NULL)
    gs_sources_count(run->sources, &now);
  if (run->coverage != NULL)
    gs_coverage_count(run->coverage, &now);
  if (run->progress == NULL || run->progress(&now, run->progress_data))
    return;
  run->is_over = true;
  run->over = g_strdup(name);
}

static bool
take_counted(void *to, const char *name, GsReadDocument read, void *data)
{
  GainsayRun *run = to;
  GsTaker taker = gs_taker_of(run);
  run->is_cut = run->is_over;
  if (run->is_over || !gs_taker_read(&taker, name, read, data))
    return false;
  count_document(run, name);
  return true;
}

static void
fail_counted(void *to, const char *name, const char *message)
{
  GainsayRun *run = to;
  GsTaker taker = gs_taker_of(run);
  taker.fail(taker.to, name, message);
  count_document(run, name);
}

static GsInput
input_of(GainsayRun *run)
{
  return (GsInput){ .to = run,
                    .take = take_counted,
                    .fail = fail_counted,
                    .comment_mark = gs_slice_of(run->comments),
                    .assumed_date = run->assumed_date,
                    .type = run->type,
                    .stdin_path = run->stdin_path,
                    .max_bytes = run->max_bytes };
}

/* ---- inputs ----------------------------------------------------------- */

/* Comes it after the end? */
static bool
is_too_late(GainsayRun *run, const char *name)
{
  if (run->is_over && run->n_unread++ == 0) {
    g_free(run->over);
    run->over = g_strdup(name);
  }
  return run->is_over;
}

/* Is the text, or the stream, at `path` to be read?  From here on it is about
 * the rules there. */
static bool
enter(GainsayRun *run, const char *input)
{
  bool is_given = run->stdin_path != NULL && strcmp(input, "-") == 0;
  const char *path = is_given ? run->stdin_path : input;
  if (is_too_late(run, path))
    return false;
  if (run->diff != NULL)
    gs_diff_enter(run->diff, path);
  if (gs_levels_foresee(run->levels, path))
    return gs_levels_enter(run->levels, path);
  fail_counted(run, path,
               "another configuration holds for this than for what the run "
               "began with; check it alone");
  return false;
}

void
gainsay_run_add_text(GainsayRun *run,
                     const char *name,
                     const char *bytes,
                     size_t len)
{
  g_return_if_fail(run != NULL && name != NULL);
  if (!enter(run, name))
    return;
  GsInput input = input_of(run);
  gs_input_text(&input, name, (GsSlice){ bytes, len });
}

void
gainsay_run_add_problem(GainsayRun *run, const char *name, const char *message)
{
  g_return_if_fail(run != NULL && name != NULL && message != NULL);
  if (!is_too_late(run, name))
    fail_counted(run, name, message);
}

void
gainsay_run_add_file(GainsayRun *run, const char *path)
{
  g_return_if_fail(run != NULL && path != NULL);
  if (!enter(run, path))
    return;
  GsInput input = input_of(run);
  run->reads_file = true;
  gs_input_file(&input, path);
  run->reads_file = false;
}

static GsDocument *
read_pair_line(GsArena *arena, void *data)
{
  return gs_pair_lines_next(data, arena);
}

static void
add_pairs(GainsayRun *run, const char *name, GainsayReadFunc read, void *data)
{
  GsPairLines *lines = gs_pair_lines_new(name, read, data);
  gs_pair_lines_set_limit(lines, run->max_bytes);
  run->options.is_pair = true;
  while (take_counted(run, name, read_pair_line, lines))
    continue;
  run->options.is_pair = false;
  gs_pair_lines_free(lines);
}

void
gainsay_run_add_stream(GainsayRun *run,
                       const char *name,
                       GainsayReadFunc read,
                       void *data)
{
  g_return_if_fail(run != NULL && name != NULL && read != NULL);
  if (!enter(run, name))
    return;
  GsInput input = input_of(run);
  bool is_given = run->stdin_path != NULL && strcmp(name, "-") == 0;
  if (run->command == GS_COMMAND_PAIRS)
    add_pairs(run, name, read, data);
  else
    gs_input_json_lines(&input, is_given ? run->stdin_path : name, read, data);
}
