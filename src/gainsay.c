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

/* What work on it has to know of the run. */
static void
begin_job(const GainsayRun *run, GsJob *job)
{
  job->number = run->n_done + run->steps.n_documents;
  job->levels = gs_text_levels_share(run->here);
  job->options = run->options;
  job->report.is_file = run->reads_file;
}

static bool
take(void *to, const GsDocumentReading *reading)
{
  GainsayRun *run = to;
  GsJob job = { 0 };
  if (run->is_over)
    return false;
  begin_job(run, &job);
  if (!gs_job_read(&job, reading->read, reading->data)) {
    gs_job_clear(&job);
    return false;
  }
  job.bytes = reading->bytes != NULL ? g_bytes_ref(reading->bytes) : NULL;
  GsStep step = { .name = g_strdup(reading->name),
                  .is_of_stream = reading->bytes == NULL,
                  .job = g_memdup2(&job, sizeof job) };
  gs_steps_add(run, g_memdup2(&step, sizeof step));
  return true;
}

static void
fail(void *to, const char *name, const char *message)
{
  GsStep step = { .name = g_strdup(name), .message = g_strdup(message) };
  gs_steps_add(to, g_memdup2(&step, sizeof step));
}

static GsInput
input_of(GainsayRun *run)
{
  return (GsInput){ .to = run,
                    .take = take,
                    .fail = fail,
                    .comment_mark = gs_slice_of(run->comments),
                    .assumed_date = run->assumed_date,
                    .type = run->type,
                    .stdin_path = run->stdin_path,
                    .max_bytes = run->max_bytes,
                    .takes_no_stream = run->held != NULL };
}

/* ---- inputs ----------------------------------------------------------- */

/* Is the text, or the stream, at `path` to be read?  From here on it is about
 * the rules there. */
static bool
begin_input(GainsayRun *run, const char *path)
{
  if (gs_steps_are_over(run, path))
    return false;
  bool is_foreseen = gs_levels_foresee(run->levels, path);
  g_clear_pointer(&run->here, gs_text_levels_free);
  run->here = gs_levels_of(run->levels, path);
  run->options.is_off = gs_text_levels_off(run->here);
  GsStep step = { .name = g_strdup(path), .is_input = true };
  if (is_foreseen)
    step.levels = gs_text_levels_share(run->here);
  else
    step.message = g_strdup("another configuration holds for this than for "
                            "what the run began with; check it alone");
  if (run->diff != NULL)
    gs_diff_enter(run->diff, path);
  gs_steps_add(run, g_memdup2(&step, sizeof step));
  return is_foreseen && !run->is_over && gs_text_levels_have_any(run->here);
}

static bool
enter(GainsayRun *run, const char *input)
{
  bool is_given = run->stdin_path != NULL && strcmp(input, "-") == 0;
  return begin_input(run, is_given ? run->stdin_path : input);
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
  bool outlives = run->workers != NULL || run->held != NULL;
  g_autoptr(GBytes) given =
      outlives ? g_bytes_new(bytes, len) : g_bytes_new_static(bytes, len);
  gs_input_text(&input, name, given);
}

void
gainsay_run_add_problem(GainsayRun *run, const char *name, const char *message)
{
  g_return_if_fail(run != NULL && name != NULL && message != NULL);
  if (gs_steps_are_over(run, name))
    return;
  GsStep step = { .name = g_strdup(name),
                  .is_input = true,
                  .message = g_strdup(message) };
  gs_steps_add(run, g_memdup2(&step, sizeof step));
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
  const char *shown = is_given ? run->stdin_path : name;
  if (input.takes_no_stream)
    fail(run, shown, gs_input_no_stream);
  else if (run->command == GS_COMMAND_PAIRS)
    gs_input_stream(&input, shown, gs_stream_new_pairs(shown, read, data));
  else
    gs_input_stream(&input, shown, gs_stream_new_json(shown, read, data));
}
