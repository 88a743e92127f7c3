/* SPDX-License-Identifier: Apache-2.0
 *
 * What the commands that read drafts share: options into a run, streams into
 * it, and its status out.
 */
#include "cli/session.h"

#include "cli/output-file.h"
#include "cli/packs.h"
#include "cli/progress.h"
#include "cli/repository.h"
#include "cli/settings.h"
#include "cli/size.h"
#include "cli/terminal.h"

#include <string.h>

static void
remark(const char *text, void *data)
{
  (void)data;
  progress_hide();
  terminal_tell("%s", text);
}

/* Output of a quiet run waits until its status is known. */
static int
keep(const char *bytes, size_t len, void *data)
{
  g_byte_array_append(data, (const guint8 *)bytes, (guint)len);
  return 0;
}

/* ---- begin and end ---------------------------------------------------- */

static gboolean
is_known_color(const char *color)
{
  static const char *const colors[] = { "auto", "always", "never", NULL };
  if (color == NULL || g_strv_contains(colors, color))
    return TRUE;
  terminal_tell("unknown color '%s'; known: auto, always, never", color);
  return FALSE;
}

static gboolean
has_input(const char *command, const Options *options)
{
  guint n_standard = g_strcmp0(options->claims, "-") == 0 ? 1 : 0;
  for (guint i = 0; i < options->paths->len; i++)
    n_standard += strcmp(options->paths->pdata[i], "-") == 0 ? 1 : 0;
  if (options->paths->len == 0)
    terminal_tell("no file is given; 'gainsay %s --help' shows "
                  "how, and '-' reads standard input",
                  command);
  if (n_standard > 1)
    terminal_tell("'-' can be read only once");
  return options->paths->len > 0 && n_standard < 2;
}

/* Its items, NULL at the end. (transfer container) */
static const char **
strings_of(const GPtrArray *array)
{
  const char **strings = g_new0(const char *, array->len + 1);
  for (guint i = 0; i < array->len; i++)
    strings[i] = array->pdata[i];
  return strings;
}

/* Files replace standard output, unless it is named among them. */
static gboolean
is_to_standard_output(const Options *options)
{
  for (guint i = 0; i < options->outputs->len; i++)
    if (strcmp(options->outputs->pdata[i], "-") == 0)
      return TRUE;
  return options->outputs->len == 0;
}

static gboolean
read_least_claims(const Options *options, guint64 *n)
{
  *n = 0;
  if (options->least_claims == NULL ||
      g_ascii_string_to_unsigned(options->least_claims, 10, 0, G_MAXUINT32, n,
                                 NULL))
    return TRUE;
  terminal_tell("'%s' is no number of claims", options->least_claims);
  return FALSE;
}

static gboolean
read_jobs(const Options *options, guint64 *n)
{
  *n = 1;
  if (options->jobs == NULL ||
      g_ascii_string_to_unsigned(options->jobs, 10, 1, G_MAXUINT, n, NULL))
    return TRUE;
  terminal_tell("'%s' is no number of jobs; write one from 1 on, such as "
                "--jobs=4",
                options->jobs);
  return FALSE;
}

/* Of those that judge drafts. (transfer full) */
static char *
baseline_of(const char *command, const Options *options)
{
  if (g_str_has_prefix(command, "baseline ")) {
    char *found = repository_baseline(options);
    return found != NULL ? found : g_strdup(REPOSITORY_BASELINE);
  }
  return strcmp(command, "check") == 0 && !options->no_baseline
             ? repository_baseline(options)
             : NULL;
}

/* What options give as figures. */
typedef struct {
  guint64 least_claims;
  guint64 max_bytes;     /* of a document */
  guint64 max_run_bytes; /* of all that is held */
  guint64 jobs;
} Numbers;

/* False when one of them is none; that was told. */
static gboolean
read_numbers(const Options *options, Numbers *numbers)
{
  return read_least_claims(options, &numbers->least_claims) &&
         read_jobs(options, &numbers->jobs) &&
         size_read("max-file-size", options->max_file_size,
                   &numbers->max_bytes) &&
         size_read("max-run-size", options->max_run_size,
                   &numbers->max_run_bytes);
}

static GainsayRun *
new_run(const char *command, const Options *options, const Session *session)
{
  g_autoptr(GError) error = NULL;
  g_autofree const char **only = strings_of(options->only);
  g_autofree const char **skip = strings_of(options->skip);
  g_auto(Changes) changes = { 0 };
  if (!changes_read(&changes, options))
    return NULL;
  GainsayWriteFunc write = options->is_quiet ? keep : terminal_write;
  gboolean is_baseline = g_str_has_prefix(command, "baseline ");
  gboolean is_judged = is_baseline || strcmp(command, "check") == 0;
  Numbers numbers = { .jobs = 1 };
  if (!read_numbers(options, &numbers))
    return NULL;
  GainsayOptions wanted = {
    .command = is_baseline ? "baseline" : command,
    .only = only,
    .skip = skip,
    .min_confidence = options->min_confidence,
    .only_undisclosed = options->only_undisclosed,
    .format = options->format,
    .same_event = options->same_event,
    .pair = is_judged ? options->pair : NULL,
    .max_run_bytes = numbers.max_run_bytes,
    .fail_on = options->fail_on,
    .show = options->show,
    .sort = options->sort,
    .width = options->no_wrap ? 0 : terminal_width(),
    .has_color = terminal_has_color(options->color),
    .with_narrator = options->with_narrator,
    .write = is_to_standard_output(options) ? write : NULL,
    .write_data = session->kept,
    .remark = remark,
    .comments = options->comments,
    .type = options->type,
    .date = options->date,
    .any_language = options->lang != NULL,
    .stdin_path = options->stdin_path,
    .progress = progress_document,
    .show_ignored = options->show_ignored,
    .needs_reasons = options->needs_reasons,
    .claims = options->claims,
    .least_claims = (size_t)numbers.least_claims,
    .max_bytes = numbers.max_bytes,
    .jobs = (unsigned)numbers.jobs,
    .baseline = session->baseline,
    .fail_on_stale = options->fail_on_stale,
    .baseline_reason = options->reason,
    .diff = changes.text,
    .diff_len = changes.len,
    .diff_name = changes.name,
    .diff_folder = changes.folder,
    .config = session->config,
    .tells_unused = options->is_verbose && strcmp(command, "claims") != 0,
  };
  GainsayRun *run = gainsay_run_new(session->rules, &wanted, &error);
  if (run == NULL)
    terminal_tell("%s", error->message);
  return run;
}

/* ---- reports to files ------------------------------------------------- */

static const char *
format_of(const Options *options, const char *path)
{
  g_autoptr(GError) error = NULL;
  if (options->format != NULL)
    return options->format;
  const char *format = gainsay_find_name(GAINSAY_NAMING_FORMAT, path, &error);
  if (format == NULL)
    terminal_tell("%s", error->message);
  return format;
}

/* The configuration that was found, whichever draft it holds for. */
static gboolean
is_configuration(const OutputFile *file, const Session *session)
{
  const GPtrArray *drafts = session->paths->files;
  gboolean is_found = FALSE;
  GainsaySetting holding;
  for (guint i = 0; session->config != NULL && i < drafts->len; i++)
    if (gainsay_config_get(session->config, drafts->pdata[i], NULL, &holding))
      is_found = is_found || output_file_is(file, holding.file);
  return is_found;
}

static gboolean
is_rule_file(const OutputFile *file, const GainsayRules *rules)
{
  const char *const *ids =
      rules != NULL ? gainsay_rules_get_list(rules, GAINSAY_LIST_RULES) : NULL;
  GainsayRuleFacts facts;
  for (; ids != NULL && *ids != NULL; ids++)
    if (gainsay_rules_get_facts(rules, *ids, &facts) &&
        output_file_is(file, facts.file))
      return TRUE;
  return FALSE;
}

/* A report in place of a draft, or of what goes with it, would be a loss. */
static gboolean
is_input(const OutputFile *file, const Session *session, const Options *options)
{
  const GPtrArray *drafts = session->paths->files;
  const char *const others[] = { session->baseline, options->config,
                                 options->diff, options->claims };
  gboolean is_found =
      is_configuration(file, session) || is_rule_file(file, session->rules);
  for (guint i = 0; i < drafts->len; i++)
    is_found = is_found || output_file_is(file, drafts->pdata[i]);
  for (gsize i = 0; i < G_N_ELEMENTS(others); i++)
    is_found =
        is_found || (others[i] != NULL && output_file_is(file, others[i]));
  return is_found;
}

static gboolean
add_file(Session *session, const char *path, const Options *options)
{
  g_autoptr(GError) error = NULL;
  const char *format = format_of(options, path);
  OutputFile *file = format != NULL ? output_file_new(path) : NULL;
  if (file == NULL)
    return FALSE;
  g_ptr_array_add(session->files, file);
  if (is_input(file, session, options)) {
    terminal_tell("%s is read: the report must not replace it", path);
    return FALSE;
  }
  if (gainsay_run_add_output(session->run, format, output_file_write, file,
                             NULL, &error))
    return TRUE;
  terminal_tell("%s: %s", path, error->message);
  return FALSE;
}

static gboolean
add_files(Session *session, const Options *options)
{
  session->files =
      g_ptr_array_new_with_free_func((GDestroyNotify)output_file_free);
  for (guint i = 0; i < options->outputs->len; i++) {
    const char *path = options->outputs->pdata[i];
    if (strcmp(path, "-") != 0 && !add_file(session, path, options))
      return FALSE;
  }
  return TRUE;
}

/* What reports and configuration call these files, NULL at the end. (transfer
 * container) */
static const char **
names_of(const Options *options, const GPtrArray *paths)
{
  const char **names = strings_of(paths);
  for (guint i = 0; i < paths->len && options->stdin_path != NULL; i++)
    if (strcmp(names[i], "-") == 0)
      names[i] = options->stdin_path;
  return names;
}

/* Loads the rules, too.  What the options are filled with lives as long as the
 * session. */
static Options
read_settings(Session *session, const Options *options)
{
  g_autoptr(GPtrArray) names = packs_asked(options);
  SettingsPacks packs = { (const char *const *)names->pdata, NULL,
                          options->lang };
  g_autofree const char **drafts = names_of(options, session->paths->files);
  session->config = settings_config(options, drafts);
  Options filled = settings_fill(options, session->config);
  session->rules = settings_load(session->config, &packs, 0, session->told);
  return filled;
}

void
session_clear(Session *session)
{
  if (session->run != NULL)
    gainsay_run_free(session->run);
  if (session->files != NULL)
    g_ptr_array_unref(session->files);
  if (session->kept != NULL)
    g_byte_array_unref(session->kept);
  if (session->told != NULL)
    g_string_free(session->told, TRUE);
  gainsay_rules_free(session->rules);
  gainsay_config_free(session->config);
  paths_free(session->paths);
  g_free(session->baseline);
}

static double
seconds(gint64 from, gint64 to)
{
  return (double)(to - from) / G_USEC_PER_SEC;
}

static void
tell_timing(const Session *session, gint64 added)
{
  gint64 now = g_get_monotonic_time();
  gint64 read = MAX(added, progress_last_document());
  if (session->with_timing)
    terminal_tell("%.3f s: rules %.3f s, documents %.3f s, end of the "
                  "report %.3f s",
                  seconds(session->begun, now),
                  seconds(session->begun, session->loaded),
                  seconds(session->loaded, read), seconds(read, now));
}

/* The run's status, when all output could be written. */
int
session_finish(Session *session)
{
  GByteArray *kept = session->kept;
  g_autoptr(GError) error = NULL;
  gint64 added = g_get_monotonic_time();
  int status = gainsay_run_finish(session->run, &error);
  progress_hide();
  if (error == NULL && status != 0 && kept->len > 0) {
    int lost = terminal_write((const char *)kept->data, kept->len, NULL);
    if (lost != 0)
      terminal_tell("the report could not be written: %s", g_strerror(lost));
    status = lost != 0 ? 2 : status;
  }
  if (error != NULL)
    terminal_tell("%s", error->message);
  for (guint i = 0; i < session->files->len; i++)
    if (!output_file_keep(session->files->pdata[i]))
      status = 2;
  tell_timing(session, added);
  return status;
}

/* ---- all together ----------------------------------------------------- */

/* Programs that read a report are told by it why there is none. */
static void
refuse(Session *session, const char *command, const Options *options)
{
  g_autoptr(GError) error = NULL;
  gboolean is_read = options->format != NULL &&
                     strcmp(options->format, "pretty") != 0 &&
                     is_to_standard_output(options);
  if (session->told->len == 0 || (!is_read && options->outputs->len == 0))
    return;
  GainsayOptions wanted = { .refusal = session->told->str,
                            .command = command,
                            .format = options->format,
                            .write = is_read ? terminal_write : NULL };
  session->run = gainsay_run_new(NULL, &wanted, &error);
  if (session->run == NULL)
    terminal_tell("%s", error->message);
  else if (add_files(session, options))
    session_finish(session);
}

gboolean
session_begin(Session *session, const char *command, const Options *options)
{
  *session = (Session){ .with_timing = options->with_timing,
                        .kept = g_byte_array_new(),
                        .told = g_string_new(NULL),
                        .begun = g_get_monotonic_time() };
  if (!is_known_color(options->color) || !has_input(command, options))
    return FALSE;
  session->paths = paths_new(options->paths, 0);
  Options filled = read_settings(session, options);
  if (session->rules == NULL) {
    if (!g_str_has_prefix(command, "baseline "))
      refuse(session, command, &filled);
    return FALSE;
  }
  session->loaded = g_get_monotonic_time();
  settings_warn(session->rules, options);
  session->baseline = baseline_of(command, &filled);
  session->run = new_run(command, &filled, session);
  if (session->run == NULL || !add_files(session, options))
    return FALSE;
  paths_tell(session->paths, session->run);
  return TRUE;
}
