/* SPDX-License-Identifier: Apache-2.0
 *
 * The end of a run: what is to be said of it as a whole, and its status.
 */
#include "gainsay-private.h"

#include <stdarg.h>

static bool
has_failed(const GainsayRun *run)
{
  const size_t counts[] = { run->totals.notes, run->totals.warnings,
                            run->totals.errors };
  for (int rank = run->fail_on; rank < 3; rank++)
    if (counts[rank] > 0)
      return true;
  return false;
}

static int
status_of(const GainsayRun *run)
{
  if (run->totals.problems > 0)
    return 2;
  if (run->command != GS_COMMAND_CHECK)
    return 0;
  bool is_stale = run->fails_on_stale && run->totals.n_stale > 0;
  return is_stale || has_failed(run) ? 1 : 0;
}

void
gs_run_fail(GainsayRun *run, const char *format, ...)
{
  va_list arguments;
  va_start(arguments, format);
  g_autofree char *message = g_strdup_vprintf(format, arguments);
  va_end(arguments);
  run->totals.problems++;
  if (run->remark != NULL)
    run->remark(message, run->remark_data);
}

static void
tell_claims(GainsayRun *run)
{
  size_t n =
      run->attributions != NULL ? gs_attributions_count(run->attributions) : 0;
  if (n > run->n_done)
    gs_run_fail(run, "%s: claims for %zu documents; documents: %zu",
                run->claims_path, n, run->n_done);
  if (run->totals.claims < run->least_claims)
    gs_run_fail(run, "claims found: %zu; required: %zu", run->totals.claims,
                run->least_claims);
}

/* How much of a stream is left is not known. */
static void
tell_interrupted(GainsayRun *run)
{
  GsTaker taker = gs_taker_of(run);
  g_autofree char *message =
      run->is_cut ? g_strdup_printf("interrupted, %zu document%s checked, and "
                                    "not the rest of this",
                                    run->n_done, run->n_done == 1 ? "" : "s")
                  : g_strdup_printf("interrupted, %zu of %zu documents checked",
                                    run->n_done, run->n_done + run->n_unread);
  taker.fail(taker.to, run->over, message);
}

/* Texts for which every rule is off were left out; where all are, nothing was
 * checked, which must not look like nothing to report. */
static void
tell_passed_over(GainsayRun *run)
{
  g_autofree char *message = NULL;
  GsReportedProblem problem = { .is_remark = run->totals.documents > 0 };
  const char *file =
      gs_levels_passed_over(run->levels, &problem.place, &message);
  if (file == NULL)
    return;
  problem.message = message;
  GsDocumentReport report = { .name = file,
                              .problems = &problem,
                              .n_problems = 1 };
  if (problem.is_remark)
    gs_run_remark(run, &report);
  else
    gs_run_report(run, &report);
}

void
gs_set_lost(GError **error, int lost)
{
  g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_WRITE,
              "the report could not be written: %s", g_strerror(lost));
}

int
gainsay_run_finish(GainsayRun *run, GError **error)
{
  g_return_val_if_fail(run != NULL, 2);
  gs_steps_end(run);
  if (gs_held_is_open(run->held))
    gs_held_end(run);
  if (run->is_over)
    tell_interrupted(run);
  if (run->diff != NULL)
    return gs_diff_finish(run->diff, error);
  if (run->sources != NULL)
    return gs_sources_finish(run->sources, error);
  if (run->coverage != NULL)
    return gs_coverage_finish(run->coverage, error);
  if (run->why != NULL)
    return gs_why_finish(run->why, error);
  if (run->refusal != NULL)
    gs_refusal_tell(run);
  tell_claims(run);
  gs_fates_end(&run->fates, &run->totals, run->remark, run->remark_data);
  tell_passed_over(run);
  if (run->tells_unused)
    gs_levels_tell_unused(run->levels, run->remark, run->remark_data);
  gs_levels_list(run->levels, run->overrides);
  gs_outputs_set_overrides(run->outputs, run->overrides);
  run->totals.status = status_of(run);
  int lost = gs_outputs_end(run->outputs, &run->totals);
  if (lost == 0)
    return run->totals.status;
  gs_set_lost(error, lost);
  return 2;
}

char *
gainsay_run_read_baseline(const GainsayRun *run,
                          GainsayBaselineAction action,
                          GainsayBaselineFacts *facts)
{
  GainsayBaselineFacts unwanted;
  g_return_val_if_fail(run != NULL, NULL);
  if (run->fates.baseline == NULL)
    return NULL;
  return gs_fates_read_baseline(&run->fates, action,
                                facts != NULL ? facts : &unwanted);
}
