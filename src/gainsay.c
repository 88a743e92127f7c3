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

#include <errno.h>
#include <stdarg.h>

struct GainsayRun {
  gatomicrefcount n_holders;
  GainsayRules *rules;
  const GsRuleSet *set; /* theirs */
  GsCommand command;
  GsConflictOptions options;
  GsLook look;
  int fail_on; /* rank of the level; above all for "never" */
  GsNarrow narrow;
  GsFates fates;
  GsLevels *levels;  /* of the input that is read */
  GArray *overrides; /* (element-type GsReportOverride): for the end */
  GsArena *arena;    /* of what follows */
  GsAttributions *attributions; /* claims of another program, or NULL */
  char *claims_path;            /* where they come from */
  size_t least_claims;
  bool fails_on_stale;
  GsOutputs *outputs;
  GsDiff *diff;         /* or NULL */
  GsSources *sources;   /* or NULL */
  GsCoverage *coverage; /* or NULL */
  GsRunTotals totals;
  bool reads_file;            /* now: a path, and no text or stream */
  char *comments;             /* what marks one in plain text, or NULL */
  const GsDocumentType *type; /* of all inputs, or NULL */
  char *stdin_path;           /* what "-" is called, or NULL */
  GainsayProgressFunc progress;
  void *progress_data;
  size_t n_done;   /* documents */
  size_t n_unread; /* documents and streams that came after the end */
  bool is_over;    /* `progress` said so */
  bool is_cut;     /* in the middle of a stream */
  char *over;      /* what came then */
  GainsayRemarkFunc remark;
  void *remark_data;
};

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

/* Work on one document, for gs_arena_try(). */
typedef struct {
  GainsayRun *run;
  GsArena *arena;
  GsReadDocument read;
  void *data;
  GsDocument *document;
  GsDocumentReport report;
} Job;

static void
judge(Job *job)
{
  const GainsayRun *run = job->run;
  if (run->attributions == NULL) {
    gs_gainsay_judge(job->document, run->set, &run->options, &job->report);
    return;
  }
  GsGivenClaims given =
      gs_attributions_of(run->attributions, run->n_done, job->document);
  judge_given(job->document, &given, run, &job->report);
}

static void
do_job(void *data)
{
  Job *job = data;
  job->document = job->read(job->arena, job->data);
  if (job->document == NULL)
    return;
  job->report.name = job->document->name;
  job->report.is_complete = job->document->is_complete;
  judge(job);
  gs_levels_apply(job->run->levels, job->arena, &job->report);
  if (job->run->command == GS_COMMAND_CHECK ||
      job->run->command == GS_COMMAND_BASELINE)
    gs_fates_settle(&job->run->fates, &job->run->narrow, job->document,
                    &job->report);
  else
    gs_narrow_report(&job->run->narrow, job->arena, &job->report);
}

static void
add_problem(Job *job, GsPlace place, bool is_remark, const char *message)
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
take_problems(Job *job)
{
  const GsDocument *document = job->document;
  for (size_t i = 0; document != NULL && i < document->problems.n; i++) {
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

/* False when there was no document. */
static bool
check_document(void *to, const char *name, GsReadDocument read, void *data)
{
  GainsayRun *run = to;
  g_autoptr(GsArena) arena = gs_arena_new(GS_LIMIT_ENGINE_BYTES);
  Job job = { .run = run, .arena = arena, .read = read, .data = data };
  job.report = (GsDocumentReport){ .name = name,
                                   .is_file = run->reads_file,
                                   .arena = arena };
  bool is_done = gs_arena_try(arena, do_job, &job);
  if (is_done && job.document == NULL)
    return false;
  if (is_done) {
    take_problems(&job);
    write_report(run, &job.report);
    return true;
  }
  GsReportedProblem problem = {
    .place = { 1, 1 },
    .message = "the memory limit of 2 GiB was reached; split the document",
  };
  GsDocumentReport report = { .name = name,
                              .problems = &problem,
                              .n_problems = 1 };
  write_report(run, &report);
  return true;
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

/* Who takes the documents. */
static GsInput
taker_of(GainsayRun *run)
{
  if (run->diff != NULL)
    return gs_diff_input(run->diff);
  if (run->sources != NULL)
    return gs_sources_input(run->sources);
  if (run->coverage != NULL)
    return gs_coverage_input(run->coverage);
  return (GsInput){ .to = run, .take = check_document, .fail = fail };
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
  GsInput taker = taker_of(run);
  run->is_cut = run->is_over;
  if (run->is_over || !taker.take(taker.to, name, read, data))
    return false;
  count_document(run, name);
  return true;
}

static void
fail_counted(void *to, const char *name, const char *message)
{
  GainsayRun *run = to;
  GsInput taker = taker_of(run);
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
                    .type = run->type,
                    .stdin_path = run->stdin_path };
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

/* ---- options ---------------------------------------------------------- */

static const char *const levels[] = { "note", "warning", "error", "never" };

static int
rank_of(const char *level)
{
  for (size_t i = 0; i < G_N_ELEMENTS(levels); i++)
    if (strcmp(level, levels[i]) == 0)
      return (int)i;
  return -1;
}

static bool
take_levels(GainsayRun *run, const GainsayOptions *options, GError **error)
{
  const char *fail_on = options->fail_on ? options->fail_on : "warning";
  const char *show = options->show ? options->show : "note";
  int shown = rank_of(show);
  run->fail_on = rank_of(fail_on);
  if (run->fail_on < 0 || shown < 0 || shown > 2) {
    g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_OPTION,
                "unknown level '%s'; known: note, warning, error%s",
                run->fail_on < 0 ? fail_on : show,
                run->fail_on < 0 ? ", never" : "");
    return false;
  }
  run->look.lowest_level = levels[shown];
  run->look.fail_on = levels[run->fail_on];
  return true;
}

/* Whatever begins with nothing would be a comment. */
static bool
take_comments(GainsayRun *run, const GainsayOptions *options, GError **error)
{
  GsSlice mark = gs_slice_of(options->comments);
  run->comments = g_strdup(options->comments);
  if (options->comments == NULL ||
      (mark.len > 0 && gs_slice_eq(mark, gs_slice_trim(mark))))
    return true;
  g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_OPTION,
              "'%s' cannot begin a comment; take a mark without blanks, such "
              "as %%%%",
              options->comments);
  return false;
}

static void
set_unknown_type(const char *name, GError **error)
{
  const GsDocumentType *types = gs_document_types();
  g_autoptr(GPtrArray) names = g_ptr_array_new();
  for (size_t i = 0; types[i].name != NULL; i++)
    g_ptr_array_add(names, (gpointer)(uintptr_t)types[i].name);
  const char *near =
      gs_nearest(name, (const char *const *)names->pdata, names->len);
  g_ptr_array_add(names, NULL);
  g_autofree char *all = g_strjoinv(", ", (char **)names->pdata);
  g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_OPTION,
              "unknown type '%s'%s%s%s", name,
              near != NULL ? "; did you mean '" : "; known: ",
              near != NULL ? near : all, near != NULL ? "'?" : "");
}

bool
gs_gainsay_find_type(const char *name,
                     const GsDocumentType **type,
                     GError **error)
{
  *type = name != NULL ? gs_document_type_named(name) : NULL;
  if (name != NULL && *type == NULL)
    set_unknown_type(name, error);
  return name == NULL || *type != NULL;
}

static bool
take_type(GainsayRun *run, const GainsayOptions *options, GError **error)
{
  run->stdin_path = g_strdup(options->stdin_path);
  return gs_gainsay_find_type(options->type, &run->type, error);
}

static bool
take_claims(GainsayRun *run, const GainsayOptions *options, GError **error)
{
  g_autofree char *bytes = NULL;
  size_t len = 0;
  run->least_claims = options->least_claims;
  if (options->claims == NULL)
    return true;
  run->arena = gs_arena_new(0);
  run->claims_path = g_strdup(options->claims);
  const char *failure =
      gs_file_read(options->claims, GS_LIMIT_DOCUMENT_BYTES, &bytes, &len);
  GsAttributionError wrong = { { 1, 1 }, failure };
  GsSlice text = { bytes, len };
  if (failure == NULL)
    run->attributions = gs_attributions_read(
        run->arena, options->claims, gs_arena_copy(run->arena, text), &wrong);
  if (run->attributions == NULL)
    g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_READ, "%s:%zu:%zu: %s%s",
                options->claims, wrong.place.line, wrong.place.column,
                failure != NULL ? "these claims cannot be read: " : "",
                wrong.message);
  return run->attributions != NULL;
}

static bool
take_command(GainsayRun *run, const GainsayOptions *options, GError **error)
{
  static const char *const names[] = {
    [GS_COMMAND_CHECK] = "check",       [GS_COMMAND_CLAIMS] = "claims",
    [GS_COMMAND_PAIRS] = "pairs",       [GS_COMMAND_DIFF] = "diff",
    [GS_COMMAND_SOURCES] = "sources",   [GS_COMMAND_COVERAGE] = "coverage",
    [GS_COMMAND_BASELINE] = "baseline",
  };
  const char *name = options->command != NULL ? options->command : names[0];
  size_t i = 0;
  while (i < G_N_ELEMENTS(names) && strcmp(name, names[i]) != 0)
    i++;
  run->command = (GsCommand)i;
  if (i == G_N_ELEMENTS(names))
    g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_OPTION,
                "unknown command '%s'; known: check, claims, pairs, diff, "
                "sources, coverage, baseline",
                name);
  return i < G_N_ELEMENTS(names);
}

static bool
take_event(GainsayRun *run, const GainsayOptions *options, GError **error)
{
  static const char *const names[] = { "assume", "anchored", "named" };
  run->options.only_rule = -1;
  if (options->same_event == NULL) {
    if (run->command == GS_COMMAND_PAIRS)
      run->options.same_event = GS_EVENT_ASSUME;
    return true;
  }
  for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
    if (strcmp(options->same_event, names[i]) == 0) {
      run->options.same_event = (GsSameEvent)(GS_EVENT_ASSUME + i);
      return true;
    }
  g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_OPTION,
              "unknown same event '%s'; known: assume, anchored, named",
              options->same_event);
  return false;
}

static void
take_look(GainsayRun *run, const GainsayOptions *options)
{
  run->look.has_color = options->has_color;
  run->look.width = options->width;
  run->look.with_narrator = options->with_narrator;
  run->look.by_source = g_strcmp0(options->sort, "source") == 0;
  run->look.with_ignored = options->show_ignored;
  run->look.has_baseline = options->baseline != NULL;
  run->fails_on_stale = options->fail_on_stale;
}

static bool
take_rule(GainsayRun *run, const GainsayOptions *options, GError **error)
{
  if (options->only_rule == NULL)
    return true;
  run->options.only_rule = gs_rule_set_find(run->set, options->only_rule);
  if (run->options.only_rule < 0)
    g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_OPTION, "no rule '%s'",
                options->only_rule);
  return run->options.only_rule >= 0;
}

/* Claims are listed whatever the rules are. */
static void
take_config(GainsayRun *run, GainsayConfig *config)
{
  bool is_judged = run->command != GS_COMMAND_CLAIMS;
  run->levels =
      gs_levels_new(run->rules, is_judged ? config : NULL, run->narrow.is_off);
  run->options.is_off = gs_levels_off(run->levels);
  run->overrides = g_array_new(FALSE, FALSE, sizeof(GsReportOverride));
}

static bool
take_options(GainsayRun *run, const GainsayOptions *options, GError **error)
{
  take_look(run, options);
  if (!take_levels(run, options, error) || !take_event(run, options, error) ||
      !take_rule(run, options, error) || !take_comments(run, options, error) ||
      !take_claims(run, options, error) || !take_type(run, options, error) ||
      !gs_narrow_init(&run->narrow, run->set, options, error) ||
      !gs_fates_init(&run->fates, run->set, options, error))
    return false;
  take_config(run, options->config);
  run->fates.suppression.is_off = run->options.is_off;
  run->fates.is_out = run->narrow.is_off;
  return true;
}

/* Does the command write what no format has? */
static bool
has_own_report(GsCommand command)
{
  return command == GS_COMMAND_DIFF || command == GS_COMMAND_SOURCES ||
         command == GS_COMMAND_COVERAGE || command == GS_COMMAND_BASELINE;
}

/* The report that the options themselves ask for. */
static bool
begin_report(GainsayRun *run, const GainsayOptions *options, GError **error)
{
  if (run->command == GS_COMMAND_DIFF)
    run->diff = gs_diff_new(run->set, options);
  if (run->command == GS_COMMAND_SOURCES)
    run->sources = gs_sources_new(run->set, options);
  if (run->command == GS_COMMAND_COVERAGE)
    run->coverage = gs_coverage_new(run->rules, options);
  run->outputs = gs_outputs_new(run->set, run->command);
  GsOutputTo to = { options->write, options->write_data, NULL, run->look };
  const char *format = options->format ? options->format : "pretty";
  if (to.write == NULL || has_own_report(run->command))
    return true;
  bool is_good = gs_outputs_add(run->outputs, format, &to, error);
  gs_outputs_set_needs(run->outputs, &run->options);
  return is_good;
}

GainsayRun *
gainsay_run_new(const GainsayRules *rules,
                const GainsayOptions *options,
                GError **error)
{
  g_return_val_if_fail(rules != NULL && options != NULL, NULL);
  g_autoptr(GainsayRun) run = g_new0(GainsayRun, 1);
  g_atomic_ref_count_init(&run->n_holders);
  run->rules = gs_gainsay_share_rules(rules);
  run->set = rules->set;
  run->remark = options->remark;
  run->remark_data = options->remark_data;
  run->progress = options->progress;
  run->progress_data = options->progress_data;
  if (!take_command(run, options, error) || !take_options(run, options, error))
    return NULL;
  bool is_diff = run->command == GS_COMMAND_DIFF;
  g_return_val_if_fail(!is_diff || options->old_rules != NULL, NULL);
  g_return_val_if_fail(!has_own_report(run->command) || options->write != NULL,
                       NULL);
  return begin_report(run, options, error) ? g_steal_pointer(&run) : NULL;
}

gboolean
gainsay_run_add_output(GainsayRun *run,
                       const char *format,
                       GainsayWriteFunc write,
                       void *data,
                       GDestroyNotify destroy,
                       GError **error)
{
  g_return_val_if_fail(run != NULL && format != NULL && write != NULL, FALSE);
  GsOutputTo to = { write, data, destroy, run->look };
  to.look.has_color = false;
  to.look.width = 0;
  if (!gs_outputs_add(run->outputs, format, &to, error))
    return FALSE;
  gs_outputs_set_needs(run->outputs, &run->options);
  return TRUE;
}

const char *
gainsay_type_of_path(const char *path)
{
  g_return_val_if_fail(path != NULL, NULL);
  const GsDocumentType *type = gs_document_type_of_path(path);
  return type != NULL ? type->name : NULL;
}

const char *
gainsay_format_of_path(const char *path)
{
  g_return_val_if_fail(path != NULL, NULL);
  const GsFormat *format = gs_format_of_path(path);
  return format != NULL ? format->name : NULL;
}

GainsayRun *
gs_gainsay_share_run(GainsayRun *run)
{
  g_atomic_ref_count_inc(&run->n_holders);
  return run;
}

void
gainsay_run_free(GainsayRun *run)
{
  if (run == NULL || !g_atomic_ref_count_dec(&run->n_holders))
    return;
  gs_outputs_free(run->outputs);
  gs_diff_free(run->diff);
  gs_sources_free(run->sources);
  gs_coverage_free(run->coverage);
  gs_levels_free(run->levels);
  g_clear_pointer(&run->overrides, g_array_unref);
  gs_narrow_clear(&run->narrow);
  gs_fates_clear(&run->fates);
  gs_arena_free(run->arena);
  g_free(run->claims_path);
  g_free(run->comments);
  g_free(run->stdin_path);
  gainsay_rules_free(run->rules);
  g_free(run->over);
  g_free(run);
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

/* How much of a stream is left is not known. */
static void
tell_interrupted(GainsayRun *run)
{
  GsInput taker = taker_of(run);
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
  tell_claims(run);
  gs_fates_end(&run->fates, &run->totals, run->remark, run->remark_data);
  tell_passed_over(run);
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
