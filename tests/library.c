/* SPDX-License-Identifier: Apache-2.0
 *
 * The library as another program meets it: who holds what, how far a run is
 * and how it is ended, and one set of rules in many threads.
 */
#include "gainsay.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#define N_THREADS 4
#define N_ROUNDS 5

static const char draft[] =
    "Police said 20 people were hurt in Monday's collision.\n\n"
    "The county hospital said 35 people were hurt in Monday's collision.\n";

static unsigned n_tests;

static void
verdict(gboolean is_good, const char *what)
{
  printf("%sok %u - %s\n", is_good ? "" : "not ", ++n_tests, what);
}

static void
shown(const char *title, const char *text)
{
  g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
  printf("# %s:\n", title);
  for (size_t i = 0; lines[i] != NULL; i++)
    printf("#   %s\n", lines[i]);
}

static void
contains(const char *text, const char *part, const char *what)
{
  gboolean is_good = strstr(text, part) != NULL;
  if (!is_good)
    shown(part, text);
  verdict(is_good, what);
}

static GainsayRules *
load(void)
{
  static const char *const packs[] = { "en", NULL };
  g_autofree char *root = g_build_filename(g_getenv("SRC"), "rules", NULL);
  const char *const roots[] = { root, NULL };
  return gainsay_rules_new(packs, roots, g_getenv("LEXICON"), 0, NULL);
}

static int
append(const char *bytes, size_t len, void *data)
{
  g_string_append_len(data, bytes, (gssize)len);
  return 0;
}

static void
add_remark(const char *remark, void *data)
{
  g_string_append_printf(data, "# %s\n", remark);
}

/* The report on `draft`, as often as `n`. (transfer full) */
static char *
report_on(const GainsayRules *rules, unsigned n)
{
  GString *report = g_string_new(NULL);
  GainsayOptions options = { .format = "json",
                             .write = append,
                             .write_data = report };
  g_autoptr(GainsayRun) run = gainsay_run_new(rules, &options, NULL);
  for (unsigned i = 0; i < n; i++)
    gainsay_run_add_text(run, "draft.txt", draft, strlen(draft));
  gainsay_run_finish(run, NULL);
  return g_string_free(report, FALSE);
}

/* ---- who holds what --------------------------------------------------- */

static void
test_holders(void)
{
  g_autoptr(GString) report = g_string_new(NULL);
  GainsayOptions options = { .write = append, .write_data = report };
  GainsayRules *rules = load();
  g_autoptr(GainsayRun) run = gainsay_run_new(rules, &options, NULL);
  gainsay_rules_free(rules);
  gainsay_run_add_text(run, "draft.txt", draft, strlen(draft));
  verdict(gainsay_run_finish(run, NULL) == 1, "a run shares its rules");
}

static void
test_boxes(const GainsayRules *rules)
{
  GainsayOptions options = { 0 };
  GValue value = G_VALUE_INIT;
  g_value_init(&value, GAINSAY_TYPE_RUN);
  g_value_take_boxed(&value, gainsay_run_new(rules, &options, NULL));
  GainsayRun *run = g_value_dup_boxed(&value);
  g_value_unset(&value);
  gainsay_run_add_text(run, "draft.txt", draft, strlen(draft));
  verdict(gainsay_run_finish(run, NULL) == 1, "a box is one more holder");
  gainsay_run_free(run);
}

static void
count_up(void *data)
{
  ++*(unsigned *)data;
}

static int
ignore(const char *bytes, size_t len, void *data)
{
  (void)bytes;
  (void)len;
  (void)data;
  return 0;
}

static void
test_outputs(const GainsayRules *rules)
{
  unsigned n_gone = 0;
  GainsayOptions options = { 0 };
  g_autoptr(GError) error = NULL;
  GainsayRun *run = gainsay_run_new(rules, &options, NULL);
  gboolean is_added =
      gainsay_run_add_output(run, "csv", ignore, &n_gone, count_up, NULL);
  verdict(is_added && n_gone == 0, "an output keeps its data");
  is_added =
      gainsay_run_add_output(run, "cvs", ignore, &n_gone, count_up, &error);
  verdict(!is_added && n_gone == 1, "what cannot be written to is given up");
  contains(error->message, "did you mean 'csv'", "an unknown format is told");
  gainsay_run_free(run);
  verdict(n_gone == 2, "the data goes with its run");
}

/* ---- how far a run is ------------------------------------------------- */

typedef struct {
  size_t last; /* document before the end */
  GainsayProgress now;
} Watch;

static gboolean
watch(const GainsayProgress *progress, void *data)
{
  Watch *it = data;
  it->now = *progress;
  return progress->documents < it->last;
}

static GainsayRun *
watched_run(const GainsayRules *rules, Watch *it, GString *report)
{
  GainsayOptions options = { .write = append,
                             .write_data = report,
                             .progress = watch,
                             .progress_data = it };
  return gainsay_run_new(rules, &options, NULL);
}

static void
test_progress(const GainsayRules *rules)
{
  g_autoptr(GString) report = g_string_new(NULL);
  Watch it = { .last = 10 };
  g_autoptr(GainsayRun) run = watched_run(rules, &it, report);
  gainsay_run_add_text(run, "a.txt", draft, strlen(draft));
  gainsay_run_add_text(run, "b.txt", draft, strlen(draft));
  gainsay_run_add_problem(run, "c.txt", "it is gone");
  verdict(it.now.documents == 3 && it.now.claims == 4 && it.now.findings == 2,
          "documents, claims and findings are counted");
  verdict(gainsay_run_finish(run, NULL) == 2, "a problem is no clean run");
}

static void
test_end(const GainsayRules *rules)
{
  static const char *const names[] = { "a.txt", "b.txt", "c.txt", "d.txt" };
  g_autoptr(GString) report = g_string_new(NULL);
  Watch it = { .last = 2 };
  g_autoptr(GainsayRun) run = watched_run(rules, &it, report);
  for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
    gainsay_run_add_text(run, names[i], "It rains.", 9);
  verdict(it.now.documents == 2, "an ended run reads no more");
  verdict(gainsay_run_finish(run, NULL) == 2, "its status is 2");
  contains(report->str, "c.txt:1:1: interrupted, 2 of 4 documents checked",
           "its report says where it ended");
  verdict(strstr(report->str, "nothing to report") == NULL,
          "and does not say that all is well");
}

static gssize
read_lines(void *to, size_t room, void *data)
{
  static const char lines[] = "{\"id\":\"a\",\"text\":\"It rains.\"}\n"
                              "{\"id\":\"b\",\"text\":\"It snows.\"}\n"
                              "{\"id\":\"c\",\"text\":\"It hails.\"}\n";
  size_t *at = data;
  size_t n = MIN(room, strlen(lines) - *at);
  memcpy(to, lines + *at, n);
  *at += n;
  return (gssize)n;
}

static void
test_end_of_stream(const GainsayRules *rules)
{
  g_autoptr(GString) report = g_string_new(NULL);
  Watch it = { .last = 1 };
  size_t at = 0;
  g_autoptr(GainsayRun) run = watched_run(rules, &it, report);
  gainsay_run_add_stream(run, "news.jsonl", read_lines, &at);
  gainsay_run_finish(run, NULL);
  contains(report->str,
           "news.jsonl:1:1: interrupted, 1 document checked, and not the "
           "rest of this",
           "a stream is cut between its documents");
}

/* Texts, problems and streams, ended after `last` of them, with as many `jobs`.
 * (transfer full): report and remarks */
static char *
ended_report(const GainsayRules *rules, unsigned jobs, size_t last)
{
  GString *report = g_string_new(NULL);
  Watch it = { .last = last };
  GainsayOptions options = { .jobs = jobs,
                             .format = "jsonl",
                             .write = append,
                             .write_data = report,
                             .remark = add_remark,
                             .remark_data = report,
                             .progress = watch,
                             .progress_data = &it };
  g_autoptr(GainsayRun) run = gainsay_run_new(rules, &options, NULL);
  for (size_t i = 0; i < 2; i++) {
    size_t at = 0;
    g_autofree char *text = g_strdup(draft);
    g_autofree char *name = g_strdup_printf("%zu.txt", i);
    gainsay_run_add_text(run, name, text, strlen(text));
    gainsay_run_add_problem(run, "gone.txt", "it is gone");
    gainsay_run_add_stream(run, "news.jsonl", read_lines, &at);
    gainsay_run_add_file(run, "missing.txt");
    memset(text, 'x', strlen(text));
    memset(name, 'x', strlen(name));
  }
  int status = gainsay_run_finish(run, NULL);
  g_string_append_printf(report, "%d, %zu documents\n", status,
                         it.now.documents);
  return g_string_free(report, FALSE);
}

static void
test_jobs(const GainsayRules *rules)
{
  static const unsigned jobs[] = { 2, 3, 8 };
  for (size_t last = 1; last < 14; last++) {
    g_autofree char *alone = ended_report(rules, 1, last);
    g_autofree char *what =
        g_strdup_printf("ended after %zu of 12, whatever the jobs", last);
    gboolean is_same = TRUE;
    for (size_t i = 0; i < G_N_ELEMENTS(jobs); i++) {
      g_autofree char *report = ended_report(rules, jobs[i], last);
      if (strcmp(report, alone) == 0)
        continue;
      is_same = FALSE;
      shown("alone", alone);
      shown("together", report);
    }
    verdict(is_same, what);
  }
}

/* Nobody waits for what a run that is given up had begun. */
static void
test_given_up(const GainsayRules *rules)
{
  g_autoptr(GString) report = g_string_new(NULL);
  GainsayOptions options = {
    .jobs = 2, .format = "jsonl", .write = append, .write_data = report
  };
  GainsayRun *run = gainsay_run_new(rules, &options, NULL);
  for (size_t i = 0; i < 3; i++)
    gainsay_run_add_text(run, "draft.txt", draft, strlen(draft));
  gainsay_run_free(run);
  verdict(TRUE, "a run with jobs can be given up");
}

static void
test_most_jobs(const GainsayRules *rules)
{
  g_autoptr(GError) error = NULL;
  GainsayOptions options = { .jobs = 257 };
  verdict(gainsay_run_new(rules, &options, &error) == NULL,
          "there is a bound to jobs");
  contains(error->message, "at most 256 documents", "it is told");
}

/* Texts are held until the last one has come, whatever becomes of the bytes and
 * the names that they were given with. */
static void
test_pairing(const GainsayRules *rules)
{
  static const char *const texts[] = {
    "Ada Holm said the north gate of Varnes harbour was closed.",
    "Jon Berg said the north gate of Varnes harbour was open.",
  };
  g_autoptr(GString) report = g_string_new(NULL);
  GainsayOptions options = {
    .pair = "run", .format = "line", .write = append, .write_data = report
  };
  GainsayRun *run = gainsay_run_new(rules, &options, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
    g_autofree char *name = g_strdup_printf("%zu.txt", i);
    g_autofree char *text = g_strdup(texts[i]);
    gainsay_run_add_text(run, name, text, strlen(text));
    memset(text, 'x', strlen(texts[i]));
    memset(name, 'x', strlen(name));
  }
  verdict(gainsay_run_finish(run, NULL) == 1, "two texts are paired");
  contains(report->str, "0.txt:1:15: warning: ", "a side in the first");
  contains(report->str, "\n1.txt:1:15: note: Jon Berg: ", "and in the second");
  gainsay_run_free(run);
  GainsayRun *over = gainsay_run_new(rules, &options, NULL);
  gainsay_run_add_text(over, "0.txt", texts[0], strlen(texts[0]));
  gainsay_run_free(over);
  verdict(TRUE, "a run that holds texts can be given up");
}

static void
test_pairing_of(const GainsayRules *rules, const char *command)
{
  g_autoptr(GError) error = NULL;
  GainsayOptions options = { .command = command, .pair = "run" };
  verdict(gainsay_run_new(rules, &options, &error) == NULL,
          "a command that cannot pair across a run");
  contains(error->message, "only check and baseline", "says so");
}

/* Comparing rules and listing speakers are runs as all others. */
static void
test_kinds(const GainsayRules *rules, const char *command)
{
  g_autoptr(GString) report = g_string_new(NULL);
  g_autofree char *what = g_strdup_printf("'%s' can be ended", command);
  Watch it = { .last = 1 };
  GainsayOptions options = { .command = command,
                             .old_rules = rules,
                             .write = append,
                             .write_data = report,
                             .progress = watch,
                             .progress_data = &it };
  g_autoptr(GainsayRun) run = gainsay_run_new(rules, &options, NULL);
  gainsay_run_add_text(run, "a.txt", draft, strlen(draft));
  gainsay_run_add_text(run, "b.txt", draft, strlen(draft));
  int status = gainsay_run_finish(run, NULL);
  if (status != 2 || it.now.claims != 2)
    shown(command, report->str);
  verdict(status == 2 && it.now.claims == 2, what);
  contains(report->str, "b.txt:1:1: interrupted, 1 of 2 documents checked",
           "and says where");
}

static void
test_unknown_command(const GainsayRules *rules)
{
  g_autoptr(GError) error = NULL;
  GainsayOptions options = { .command = "cheque" };
  verdict(gainsay_run_new(rules, &options, &error) == NULL,
          "an unknown command is no check");
  contains(error->message, "unknown command 'cheque'", "it is told");
}

/* ---- classroom -------------------------------------------------------- */

static void
test_archive(const GainsayRules *rules)
{
  static const struct {
    const char *path;
    const char *type;
  } rows[] = { { "archive.jsonl", NULL }, { "archive.txt", "jsonl" } };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    g_autoptr(GError) error = NULL;
    GainsayExercise exercise = {
      .path = rows[i].path, .type = rows[i].type, .level = 1, .write = ignore
    };
    int status = gainsay_rules_write_exercise(rules, &exercise, &error);
    verdict(status == 2 &&
                g_error_matches(error, GAINSAY_ERROR, GAINSAY_ERROR_OPTION),
            "an exercise is made from one document");
    contains(error != NULL ? error->message : "",
             "holds many documents, and an exercise is made from one; put its "
             "text into a file of its own",
             "and says so");
  }
}

/* ---- configuration ---------------------------------------------------- */

/* A folder with this configuration; it is taken away by forget(). */
static char *
configure(const char *text)
{
  char *folder = g_dir_make_tmp("gainsay-XXXXXX", NULL);
  g_autofree char *top = g_build_filename(folder, ".git", NULL);
  g_autofree char *file = g_build_filename(folder, ".gainsay.ini", NULL);
  g_mkdir(top, 0700);
  g_file_set_contents(file, text, -1, NULL);
  return folder;
}

static void
forget(char *folder)
{
  g_autofree char *top = g_build_filename(folder, ".git", NULL);
  g_autofree char *file = g_build_filename(folder, ".gainsay.ini", NULL);
  g_rmdir(top);
  g_unlink(file);
  g_rmdir(folder);
  g_free(folder);
}

static void
test_config(const GainsayRules *rules)
{
  char *folder = configure("[**]\nen/number = note\n");
  char *other = configure("[gainsay]\nfail-on = note\n");
  g_autofree char *path = g_build_filename(folder, "draft.txt", NULL);
  g_autofree char *strange = g_build_filename(other, "draft.txt", NULL);
  g_autoptr(GString) report = g_string_new(NULL);
  const char *const paths[] = { path, NULL };
  GainsayConfig *config = gainsay_config_new(NULL, NULL, NULL, paths);
  GainsayOptions options = { .write = append,
                             .write_data = report,
                             .config = config };
  GainsaySetting setting;
  verdict(gainsay_config_check(config, rules, FALSE, NULL),
          "a configuration is in order");
  verdict(!gainsay_config_get(config, NULL, "fail-on", &setting),
          "what it does not say it does not give");
  verdict(gainsay_config_get(config, path, "en/number", &setting) &&
              strcmp(setting.value, "note") == 0 && setting.line == 2,
          "a level is given with its line");
  g_autoptr(GainsayRun) run = gainsay_run_new(rules, &options, NULL);
  gainsay_config_free(config);
  gainsay_run_add_text(run, path, draft, strlen(draft));
  gainsay_run_add_text(run, strange, draft, strlen(draft));
  verdict(gainsay_run_finish(run, NULL) == 2, "a run shares it");
  contains(report->str, "note     Two sources give different numbers",
           "which sets levels");
  contains(report->str, "another configuration holds for this",
           "and takes no text that falls under a file it has not seen");
  forget(folder);
  forget(other);
}

/* ---- many threads ----------------------------------------------------- */

static void *
check_often(void *data)
{
  GString *all = g_string_new(NULL);
  for (unsigned i = 0; i < N_ROUNDS; i++) {
    g_autofree char *report = report_on(data, 1 + i);
    g_string_append(all, report);
  }
  return g_string_free(all, FALSE);
}

static void
test_threads(GainsayRules *rules)
{
  GThread *threads[N_THREADS];
  unsigned n_same = 0;
  for (size_t i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new("check", check_often, rules);
  g_autofree char *alone = check_often(rules);
  for (size_t i = 0; i < N_THREADS; i++) {
    g_autofree char *report = g_thread_join(threads[i]);
    n_same += strcmp(report, alone) == 0 ? 1 : 0;
  }
  contains(alone, "\"rule\":\"en/number\"", "a thread finds something");
  verdict(n_same == N_THREADS, "threads that share rules report the same");
}

int
main(void)
{
  g_autoptr(GainsayRules) rules = load();
  verdict(rules != NULL, "rules are loaded");
  if (rules != NULL) {
    test_holders();
    test_boxes(rules);
    test_outputs(rules);
    test_progress(rules);
    test_end(rules);
    test_end_of_stream(rules);
    test_jobs(rules);
    test_given_up(rules);
    test_most_jobs(rules);
    test_pairing(rules);
    test_pairing_of(rules, "claims");
    test_kinds(rules, "diff");
    test_kinds(rules, "sources");
    test_unknown_command(rules);
    test_archive(rules);
    test_config(rules);
    test_threads(rules);
  }
  printf("1..%u\n", n_tests);
  return 0;
}
