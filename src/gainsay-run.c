/* SPDX-License-Identifier: Apache-2.0
 *
 * A run, from its options: which levels count, what is read, judged and
 * written.  An option that is wrong is an error, and there is no run then.
 */
#include "gainsay-private.h"

#include "base/file.h"
#include "base/limits.h"
#include "base/size.h"

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

bool
gs_gainsay_find_date(const char *text, GsDate *date, GError **error)
{
  GsSlice it = gs_slice_of(text);
  *date = gs_date_parse(it);
  if (text == NULL || (it.len == strlen("YYYY-MM-DD") && date->year > 0))
    return true;
  g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_OPTION,
              "'%s' is no date; write it as YYYY-MM-DD, such as 2016-12-15",
              text);
  return false;
}

static bool
take_type(GainsayRun *run, const GainsayOptions *options, GError **error)
{
  run->stdin_path = g_strdup(options->stdin_path);
  run->is_any_language = options->any_language;
  return gs_gainsay_find_type(options->type, &run->type, error) &&
         gs_gainsay_find_date(options->date, &run->assumed_date, error);
}

/* No document that is larger than its memory could be checked. */
static bool
take_size(GainsayRun *run, const GainsayOptions *options, GError **error)
{
  run->max_bytes = options->max_bytes > 0 ? (size_t)options->max_bytes
                                          : GS_LIMIT_DOCUMENT_BYTES;
  if (options->max_bytes <= GS_LIMIT_ENGINE_BYTES)
    return true;
  g_autofree char *most = gs_size_text(GS_LIMIT_ENGINE_BYTES);
  g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_OPTION,
              "no document can have more than %s, which is all the memory "
              "there is for one",
              most);
  return false;
}

/* More threads than that are rather a mistyped number than a machine. */
static bool
take_jobs(GainsayRun *run, const GainsayOptions *options, GError **error)
{
  run->n_jobs = MAX(options->jobs, 1);
  if (run->n_jobs <= GS_LIMIT_JOBS)
    return true;
  g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_OPTION,
              "%u jobs are too many; at most %d documents are worked on at "
              "once",
              run->n_jobs, GS_LIMIT_JOBS);
  return false;
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
    [GS_COMMAND_BASELINE] = "baseline", [GS_COMMAND_WHY] = "why",
  };
  const char *name = options->command != NULL ? options->command : names[0];
  size_t i = 0;
  while (i < G_N_ELEMENTS(names) && strcmp(name, names[i]) != 0)
    i++;
  run->command = (GsCommand)i;
  if (i == G_N_ELEMENTS(names))
    g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_OPTION,
                "unknown command '%s'; known: check, claims, pairs, diff, "
                "sources, coverage, baseline, why",
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

/* Why pairs cannot be looked for across the run, or NULL. */
static const char *
why_no_run(const GainsayRun *run)
{
  if (run->command != GS_COMMAND_CHECK && run->command != GS_COMMAND_BASELINE)
    return "only check and baseline can pair claims across a run";
  return run->type != NULL && gs_document_type_is_stream(run->type)
             ? gs_input_no_stream
             : NULL;
}

static bool
take_pair(GainsayRun *run, const GainsayOptions *options, GError **error)
{
  const char *pair = options->pair != NULL ? options->pair : "document";
  size_t max_bytes = options->max_run_bytes > 0 ? (size_t)options->max_run_bytes
                                                : GS_LIMIT_RUN_BYTES;
  if (strcmp(pair, "document") == 0)
    return true;
  if (strcmp(pair, "run") != 0) {
    g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_OPTION,
                "unknown pair '%s'; known: document, run", pair);
    return false;
  }
  const char *message = why_no_run(run);
  if (message != NULL) {
    g_set_error_literal(error, GAINSAY_ERROR, GAINSAY_ERROR_OPTION, message);
    return false;
  }
  run->held = gs_held_new(max_bytes);
  return true;
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
  run->tells_unused = options->tells_unused && options->remark != NULL;
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
  run->overrides = g_array_new(FALSE, FALSE, sizeof(GsReportOverride));
}

static bool
take_options(GainsayRun *run, const GainsayOptions *options, GError **error)
{
  take_look(run, options);
  if (!take_levels(run, options, error) || !take_event(run, options, error) ||
      !take_rule(run, options, error) || !take_comments(run, options, error) ||
      !take_claims(run, options, error) || !take_type(run, options, error) ||
      !take_size(run, options, error) || !take_pair(run, options, error) ||
      !take_jobs(run, options, error) ||
      !gs_narrow_init(&run->narrow, run->set, options, error) ||
      !gs_fates_init(&run->fates, run->set, options, error))
    return false;
  take_config(run, options->config);
  run->fates.is_out = run->narrow.is_off;
  return true;
}

/* Does the command write what no format has? */
static bool
has_own_report(GsCommand command)
{
  return command >= GS_COMMAND_DIFF;
}

/* The report that the options themselves ask for. */
static bool
begin_report(GainsayRun *run, const GainsayOptions *options, GError **error)
{
  if (run->command == GS_COMMAND_DIFF)
    run->diff = gs_diff_new(run->rules, options, &run->options);
  if (run->command == GS_COMMAND_SOURCES)
    run->sources = gs_sources_new(run->set, options);
  if (run->command == GS_COMMAND_COVERAGE)
    run->coverage = gs_coverage_new(run->rules, options, &run->options);
  if (run->command == GS_COMMAND_WHY) {
    run->why = gs_why_new(run->rules, options, error);
    return run->why != NULL;
  }
  run->outputs = gs_outputs_new(run->set, run->command);
  GsOutputTo to = { options->write, options->write_data, NULL, run->look };
  const char *format = options->format ? options->format : "pretty";
  if (to.write == NULL || has_own_report(run->command))
    return true;
  bool is_good = gs_outputs_add(run->outputs, format, &to, error);
  gs_outputs_set_needs(run->outputs, &run->options);
  return is_good;
}

/* The reports of other commands keep what they found of all documents. */
static void
begin_work(GainsayRun *run)
{
  GsTaker taker = gs_taker_of(run);
  if (run->n_jobs > 1 && !has_own_report(run->command))
    run->workers = gs_workers_new(run->n_jobs, &taker);
}

/* What still counts when nothing is checked. */
static GainsayOptions
bare_options(const GainsayOptions *options)
{
  return (GainsayOptions){
    .refusal = options->refusal,
    .command = options->command,
    .format = options->format,
    .fail_on = options->fail_on,
    .show = options->show,
    .width = options->width,
    .has_color = options->has_color,
    .write = options->write,
    .write_data = options->write_data,
  };
}

GainsayRun *
gainsay_run_new(const GainsayRules *rules,
                const GainsayOptions *options,
                GError **error)
{
  g_return_val_if_fail(options != NULL, NULL);
  g_return_val_if_fail(rules != NULL || options->refusal != NULL, NULL);
  g_autoptr(GainsayRun) run = g_new0(GainsayRun, 1);
  GainsayOptions bare = bare_options(options);
  if (options->refusal != NULL)
    options = &bare;
  g_atomic_ref_count_init(&run->n_holders);
  run->refusal = g_strdup(options->refusal);
  run->rules =
      rules != NULL ? gs_gainsay_share_rules(rules) : gs_gainsay_no_rules();
  run->set = run->rules->set;
  run->remark = options->remark;
  run->remark_data = options->remark_data;
  run->progress = options->progress;
  run->progress_data = options->progress_data;
  if (!take_command(run, options, error) || !take_options(run, options, error))
    return NULL;
  bool is_diff = run->command == GS_COMMAND_DIFF;
  bool is_why = run->command == GS_COMMAND_WHY;
  g_return_val_if_fail(!is_diff || options->old_rules != NULL, NULL);
  g_return_val_if_fail(!is_why || options->question != NULL, NULL);
  g_return_val_if_fail(!has_own_report(run->command) || options->write != NULL,
                       NULL);
  if (!begin_report(run, options, error))
    return NULL;
  begin_work(run);
  return g_steal_pointer(&run);
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
  gs_steps_clear(run);
  gs_outputs_free(run->outputs);
  gs_diff_free(run->diff);
  gs_sources_free(run->sources);
  gs_coverage_free(run->coverage);
  gs_why_free(run->why);
  gs_held_free(run->held);
  g_clear_pointer(&run->here, gs_text_levels_free);
  gs_levels_free(run->levels);
  g_clear_pointer(&run->overrides, g_array_unref);
  gs_narrow_clear(&run->narrow);
  gs_fates_clear(&run->fates);
  gs_arena_free(run->arena);
  g_free(run->claims_path);
  g_free(run->refusal);
  g_free(run->comments);
  g_free(run->stdin_path);
  gainsay_rules_free(run->rules);
  g_free(run->over);
  g_free(run);
}
