/* SPDX-License-Identifier: Apache-2.0
 *
 * The way of a document through all rooms, and a run over many of them.
 *
 * A document that reaches a limit or cannot be read makes a problem; the run
 * goes on with the next one, and its status says that not everything was
 * checked.
 */
#include "gainsay-private.h"

#include "base/file.h"
#include "base/limits.h"

#include <stdarg.h>

const char *
gainsay_version(void)
{
  return GAINSAY_VERSION;
}

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

/* The same, with claims that another program has found. */
static void
judge_given(GsDocument *document,
            const GsGivenClaims *given,
            const GainsayRun *run,
            GsDocumentReport *report)
{
  GsText *text = gs_text_read(document, run->set);
  GsClaims *claims = gs_claims_take(text, given);
  GsPropositions *propositions = gs_propositions_read(claims);
  gs_conflict_report(propositions, &run->options, report);
}

/* ---- one document ----------------------------------------------------- */

static void
judge(const GainsayRun *run, GsJob *job)
{
  if (run->attributions == NULL) {
    gs_gainsay_judge(job->document, run->set, &run->options, &job->report);
    return;
  }
  GsGivenClaims given =
      gs_attributions_of(run->attributions, run->n_done, job->document);
  judge_given(job->document, &given, run, &job->report);
}

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

static void
check(void *to, GsJob *job)
{
  GainsayRun *run = to;
  job->report.is_file = run->reads_file;
  job->report.is_complete = job->document->is_complete;
  judge(run, job);
  fill_head(job);
  gs_levels_apply(run->levels, job->arena, &job->report);
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

static void
tell_remarks(const GainsayRun *run, const GsDocumentReport *report)
{
  for (size_t i = 0; i < report->n_problems && run->remark != NULL; i++) {
    const GsReportedProblem *problem = &report->problems[i];
    g_autofree char *text =
        g_strdup_printf("%s:%zu:%zu: %s", report->name, problem->place.line,
                        problem->place.column, problem->message);
    run->remark(text, run->remark_data);
  }
}

static void
write_report(GainsayRun *run, const GsDocumentReport *report)
{
  gs_totals_add(&run->totals, report);
  if (run->command == GS_COMMAND_PAIRS)
    gs_totals_add_pair(&run->totals, report);
  tell_remarks(run, report);
  gs_outputs_write(run->outputs, report);
}

static void
take_document(void *to, GsJob *job)
{
  take_problems(job);
  write_report(to, &job->report);
}

/* ---- inputs ----------------------------------------------------------- */

static void
fail(void *to, const char *name, const char *message)
{
  GsReportedProblem problem = { .place = { 1, 1 }, .message = message };
  GsDocumentReport report = { .name = name,
                              .problems = &problem,
                              .n_problems = 1 };
  write_report(to, &report);
}

static GsTaker
taker_of(GainsayRun *run)
{
  if (run->diff != NULL)
    return gs_diff_taker(run->diff);
  if (run->sources != NULL)
    return gs_sources_taker(run->sources);
  if (run->coverage != NULL)
    return gs_coverage_taker(run->coverage);
  if (run->why != NULL)
    return gs_why_taker(run->why);
  return (GsTaker){ run, check, take_document, fail };
}

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
  GsTaker taker = taker_of(run);
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
  GsTaker taker = taker_of(run);
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

/* ---- the end ---------------------------------------------------------- */

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

/* What is wrong with the run as a whole, and not with one document. */
G_GNUC_PRINTF(2, 3)
static void
fail_run(GainsayRun *run, const char *format, ...)
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
    fail_run(run, "%s: claims for %zu documents; documents: %zu",
             run->claims_path, n, run->n_done);
  if (run->totals.claims < run->least_claims)
    fail_run(run, "claims found: %zu; required: %zu", run->totals.claims,
             run->least_claims);
}

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

/* How much of a stream is left is not known. */
static void
tell_interrupted(GainsayRun *run)
{
  GsTaker taker = taker_of(run);
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
    tell_remarks(run, &report);
  else
    write_report(run, &report);
}

/* "rules/local.rules:12:3: error[E012]: unknown key" cut up, the line itself
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
static void
tell_refusal(GainsayRun *run)
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
    fail_run(run, "%s", run->refusal);
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
    tell_refusal(run);
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
