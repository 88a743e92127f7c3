/* SPDX-License-Identifier: Apache-2.0
 *
 * What a run does with what it reads: strictly one after the other, in order
 * of the inputs, on the thread that adds them.  All that spans documents is
 * settled here: levels, baseline, reports, counts, and when the run is over.
 *
 * Workers only change how many documents were read ahead by then, and nothing
 * of what is settled; what comes after the end is passed over as if it had
 * not been read.
 */
#include "gainsay-private.h"

/* For each worker: one document that it is at, and one that waits. */
#define DOCUMENTS_AHEAD 2
/* A text has two steps. */
#define STEPS_AHEAD 4

static void
count_document(GainsayRun *run, const GsStep *step)
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
  run->is_cut = step->is_of_stream;
  run->over = g_strdup(step->name);
}

bool
gs_steps_are_over(GainsayRun *run, const char *name)
{
  if (run->is_over && run->n_unread++ == 0) {
    g_free(run->over);
    run->over = g_strdup(name);
  }
  return run->is_over;
}

static void
settle_document(GainsayRun *run, const GsStep *step)
{
  GsTaker taker = gs_taker_of(run);
  if (run->workers != NULL)
    gs_workers_wait(run->workers, step->job);
  else if (!run->is_over)
    gs_job_work(step->job, &taker);
  if (run->is_over)
    return;
  gs_job_end(step->job, step->name, &taker);
  count_document(run, step);
}

static void
settle_failure(GainsayRun *run, const GsStep *step)
{
  GsTaker taker = gs_taker_of(run);
  if (run->is_over)
    return;
  taker.fail(taker.to, step->name, step->message);
  count_document(run, step);
}

static void
settle(GainsayRun *run, const GsStep *step)
{
  if (step->is_input && !gs_steps_are_over(run, step->name) &&
      step->levels != NULL)
    gs_levels_note(run->levels, step->levels);
  if (step->message != NULL)
    settle_failure(run, step);
  if (step->job != NULL)
    settle_document(run, step);
}

static void
free_step(gpointer data)
{
  GsStep *step = data;
  if (step->job != NULL)
    gs_job_clear(step->job);
  g_clear_pointer(&step->levels, gs_text_levels_free);
  g_free(step->job);
  g_free(step->name);
  g_free(step->message);
  g_free(step);
}

static void
settle_first(GainsayRun *run)
{
  GsStep *step = g_queue_pop_head(&run->steps.all);
  bool was_over = run->is_over;
  settle(run, step);
  run->steps.n_documents -= step->job != NULL || step->message != NULL;
  if (run->is_over && !was_over && run->workers != NULL)
    gs_workers_drop(run->workers);
  free_step(step);
}

/* Must the first step be settled now, or can it be without waiting? */
static bool
is_first_due(const GainsayRun *run)
{
  const GsStep *first = g_queue_peek_head((GQueue *)&run->steps.all);
  size_t n = run->workers != NULL ? run->n_jobs : 0;
  return run->steps.n_documents > n * DOCUMENTS_AHEAD ||
         run->steps.all.length > n * STEPS_AHEAD || run->is_over ||
         first->job == NULL || gs_workers_are_done(run->workers, first->job);
}

void
gs_steps_add(GainsayRun *run, GsStep *step)
{
  g_queue_push_tail(&run->steps.all, step);
  run->steps.n_documents += step->job != NULL || step->message != NULL;
  if (step->job != NULL && run->workers != NULL)
    gs_workers_give(run->workers, step->job);
  while (!g_queue_is_empty(&run->steps.all) && is_first_due(run))
    settle_first(run);
}

void
gs_steps_end(GainsayRun *run)
{
  while (!g_queue_is_empty(&run->steps.all))
    settle_first(run);
}

void
gs_steps_clear(GainsayRun *run)
{
  gs_workers_free(run->workers);
  g_queue_clear_full(&run->steps.all, free_step);
}
