/* SPDX-License-Identifier: Apache-2.0
 *
 * gainsay check, gainsay claims: drafts in, a report out.
 */
#include "cli/commands.h"
#include "cli/packs.h"
#include "cli/terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void
remark(const char *text, void *data)
{
  (void)data;
  fprintf(stderr, "gainsay: %s\n", text);
}

/* Output of a quiet run waits until its status is known. */
static int
keep(const char *bytes, size_t len, void *data)
{
  g_byte_array_append(data, (const guint8 *)bytes, (guint)len);
  return 0;
}

/* ---- streams ---------------------------------------------------------- */

static gssize
read_descriptor(void *to, size_t room, void *data)
{
  ssize_t n;
  do
    n = read(*(int *)data, to, room);
  while (n < 0 && errno == EINTR);
  return n;
}

static void
add_stream(GainsayRun *run, const char *path)
{
  gboolean is_standard =
      strcmp(path, "-") == 0 || strcmp(path, "/dev/stdin") == 0;
  int descriptor = is_standard ? STDIN_FILENO
                               : open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  struct stat status;
  if (descriptor < 0 || (!is_standard && (fstat(descriptor, &status) != 0 ||
                                          !S_ISREG(status.st_mode)))) {
    g_autofree char *message = g_strdup_printf(
        "this cannot be read: %s",
        descriptor < 0 ? g_strerror(errno) : "it is not a regular file");
    gainsay_run_add_problem(run, path, message);
  } else {
    gainsay_run_add_json_lines(run, path, read_descriptor, &descriptor);
  }
  if (descriptor >= 0 && !is_standard)
    close(descriptor);
}

/* ---- the command ------------------------------------------------------ */

static gboolean
is_known_type(const char *type)
{
  static const char *const types[] = { "text", "jsonl", NULL };
  if (type == NULL || g_strv_contains(types, type))
    return TRUE;
  const char *near = options_nearest(type, types);
  fprintf(stderr, "gainsay: unknown type '%s'%s%s%s\n", type,
          near ? "; did you mean '" : "; known: text, jsonl", near ? near : "",
          near ? "'?" : "");
  return FALSE;
}

static gboolean
is_known_color(const char *color)
{
  static const char *const colors[] = { "auto", "always", "never", NULL };
  if (color == NULL || g_strv_contains(colors, color))
    return TRUE;
  fprintf(stderr, "gainsay: unknown color '%s'; known: auto, always, never\n",
          color);
  return FALSE;
}

static gboolean
has_input(const char *command, const Options *options)
{
  guint n_standard = 0;
  for (guint i = 0; i < options->paths->len; i++)
    n_standard += strcmp(options->paths->pdata[i], "-") == 0 ? 1 : 0;
  if (options->paths->len == 0)
    fprintf(stderr,
            "gainsay: no file is given; 'gainsay %s --help' shows "
            "how, and '-' reads standard input\n",
            command);
  if (n_standard > 1)
    fprintf(stderr, "gainsay: '-' can be read only once\n");
  return options->paths->len > 0 && n_standard < 2;
}

static GainsayRun *
new_run(const char *command,
        const Options *options,
        const GainsayRules *rules,
        GByteArray *kept)
{
  g_autoptr(GError) error = NULL;
  GainsayOptions wanted = {
    .command = command,
    .format = options->format,
    .same_event = options->same_event,
    .fail_on = options->fail_on,
    .show = options->show,
    .width = options->no_wrap ? 0 : terminal_width(),
    .has_color = terminal_has_color(options->color),
    .with_narrator = options->with_narrator,
    .write = options->is_quiet ? keep : terminal_write,
    .write_data = kept,
    .remark = remark,
  };
  GainsayRun *run = gainsay_run_new(rules, &wanted, &error);
  if (run == NULL)
    fprintf(stderr, "gainsay: %s\n", error->message);
  return run;
}

/* The run's status, when all output could be written. */
static int
finish(GainsayRun *run, GByteArray *kept)
{
  g_autoptr(GError) error = NULL;
  int status = gainsay_run_finish(run, &error);
  if (error == NULL && status != 0 && kept->len > 0) {
    int lost = terminal_write((const char *)kept->data, kept->len, NULL);
    if (lost != 0)
      fprintf(stderr, "gainsay: the report could not be written: %s\n",
              g_strerror(lost));
    status = lost != 0 ? 2 : status;
  }
  if (error != NULL)
    fprintf(stderr, "gainsay: %s\n", error->message);
  return status;
}

int
command_check(const char *command, const Options *options)
{
  if (!is_known_type(options->type) || !is_known_color(options->color) ||
      !has_input(command, options))
    return 2;
  g_autoptr(GPtrArray) names = g_ptr_array_new();
  g_ptr_array_extend(names, options->rules, NULL, NULL);
  g_ptr_array_add(names, NULL);
  g_autoptr(GainsayRules) rules =
      packs_load((const char *const *)names->pdata, options->is_verbose);
  if (rules == NULL)
    return 2;
  g_autoptr(GByteArray) kept = g_byte_array_new();
  g_autoptr(GainsayRun) run = new_run(command, options, rules, kept);
  if (run == NULL)
    return 2;
  gboolean is_stream = g_strcmp0(options->type, "jsonl") == 0;
  for (guint i = 0; i < options->paths->len; i++)
    if (is_stream)
      add_stream(run, options->paths->pdata[i]);
    else
      gainsay_run_add_file(run, options->paths->pdata[i]);
  return finish(run, kept);
}
