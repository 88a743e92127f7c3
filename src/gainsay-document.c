/* SPDX-License-Identifier: Apache-2.0
 *
 * What check and its like make of a document: all rooms work on it, then the
 * run has its say on what was found, and it is reported.
 *
 * A document that reaches a limit or cannot be read makes a problem; the run
 * goes on with the next one, and its status says that not everything was
 * checked.
 */
#include "gainsay-private.h"

/* ---- the pipeline ----------------------------------------------------- */

void
gs_gainsay_judge(GsDocument *document,
                 const GsRuleSet *set,
                 const GsConflictOptions *options,
                 GsDocumentReport *report)
{
  GsText *text = gs_text_read(document, set);
  GsClaims *claims = gs_claims_read(text);
  GsPropositions *propositions = gs_propositions_read(claims);
  gs_conflict_report(propositions, options, report);
}

/* ---- one document ----------------------------------------------------- */

static const char *
copy_known(GsArena *arena, GsSlice text)
{
  return text.len > 0 ? gs_arena_copy(arena, text).at : NULL;
}

static void
fill_head(GsJob *job)
{
  const GsDocument *document = job->document;
  const GsDate *date = &document->date;
  GsReportedHead *head = &job->report.head;
  if (date->year > 0)
    head->date = gs_arena_printf(job->arena, "%04d-%02d-%02d", date->year,
                                 date->month, date->day);
  head->outlet = copy_known(job->arena, document->outlet);
  head->byline = copy_known(job->arena, document->byline);
  head->place = copy_known(job->arena, document->place);
}

/* Another program may have found the claims. */
static GsClaims *
read_claims(const GainsayRun *run, const GsJob *job, GsText *text)
{
  if (run->attributions == NULL)
    return gs_claims_read(text);
  GsGivenClaims given =
      gs_attributions_of(run->attributions, job->number, job->document);
  return gs_claims_take(text, &given);
}

/* As gs_gainsay_judge(); what was read is kept.  On several threads at once:
 * only the job changes. */
static void
judge(void *to, GsJob *job)
{
  const GainsayRun *run = to;
  job->report.is_complete = job->document->is_complete;
  job->options.is_pair = job->document->is_pair;
  GsText *text = gs_text_read(job->document, run->set);
  GsClaims *claims = read_claims(run, job, text);
  job->propositions = gs_propositions_read(claims);
  gs_conflict_report(job->propositions, &job->options, &job->report);
  fill_head(job);
}

void
gs_run_ignore(GainsayRun *run, GsJob *job)
{
  gs_text_levels_apply(job->levels, job->arena, &job->report);
  run->fates.suppression.is_off = job->options.is_off;
  if (run->command == GS_COMMAND_CHECK || run->command == GS_COMMAND_BASELINE)
    gs_fates_ignore(&run->fates, job->document, &job->report);
}

static void
settle(void *to, GsJob *job)
{
  GainsayRun *run = to;
  if (gs_held_is_open(run->held))
    return;
  gs_run_ignore(run, job);
  if (run->command == GS_COMMAND_CHECK || run->command == GS_COMMAND_BASELINE)
    gs_fates_settle(&run->fates, &run->narrow, job->document, &job->report);
  else
    gs_narrow_report(&run->narrow, job->arena, &job->report);
}

static void
add_problem(GsJob *job, GsPlace place, bool is_remark, const char *message)
{
  GsReportedProblem *all =
      GS_NEW_ARRAY(job->arena, GsReportedProblem, job->report.n_problems + 1);
  if (job->report.n_problems > 0)
    memcpy(all, job->report.problems, job->report.n_problems * sizeof *all);
  all[job->report.n_problems++] = (GsReportedProblem){ .place = place,
                                                       .is_remark = is_remark,
                                                       .message = message };
  job->report.problems = all;
  job->report.is_complete = job->report.is_complete && is_remark;
}

static void
take_problems(GsJob *job)
{
  const GsDocument *document = job->document;
  for (size_t i = 0; i < document->problems.n; i++) {
    const GsProblem *problem = &document->problems.items[i];
    add_problem(job, problem->place, problem->is_remark, problem->message);
  }
}

void
gs_run_remark(const GainsayRun *run, const GsDocumentReport *report)
{
  for (size_t i = 0; i < report->n_problems && run->remark != NULL; i++) {
    const GsReportedProblem *problem = &report->problems[i];
    g_autofree char *text =
        g_strdup_printf("%s:%zu:%zu: %s", report->name, problem->place.line,
                        problem->place.column, problem->message);
    run->remark(text, run->remark_data);
  }
}

void
gs_run_report(GainsayRun *run, const GsDocumentReport *report)
{
  gs_totals_add(&run->totals, report);
  if (run->command == GS_COMMAND_PAIRS)
    gs_totals_add_pair(&run->totals, report);
  gs_run_remark(run, report);
  gs_outputs_write(run->outputs, report);
}

void
gs_job_add_problem(GsJob *job, const char *message)
{
  add_problem(job, (GsPlace){ 1, 1 }, false, message);
}

void
gs_run_take(GainsayRun *run, GsJob *job)
{
  if (job->document != NULL)
    take_problems(job);
  gs_run_report(run, &job->report);
}

static void
take_document(void *to, GsJob *job)
{
  GainsayRun *run = to;
  if (gs_held_is_open(run->held))
    gs_held_add(run, job);
  else
    gs_run_take(run, job);
}

static void
fail(void *to, const char *name, const char *message)
{
  GainsayRun *run = to;
  if (gs_held_is_open(run->held)) {
    gs_held_add_problem(run, name, message);
    return;
  }
  GsReportedProblem problem = { .place = { 1, 1 }, .message = message };
  GsDocumentReport report = { .name = name,
                              .problems = &problem,
                              .n_problems = 1 };
  gs_run_report(run, &report);
}

GsTaker
gs_taker_of(GainsayRun *run)
{
  if (run->diff != NULL)
    return gs_diff_taker(run->diff);
  if (run->sources != NULL)
    return gs_sources_taker(run->sources);
  if (run->coverage != NULL)
    return gs_coverage_taker(run->coverage);
  if (run->why != NULL)
    return gs_why_taker(run->why);
  const GsRuleSet *readers = run->is_any_language ? NULL : run->set;
  return (GsTaker){ run, judge, settle, take_document, fail, readers };
}
