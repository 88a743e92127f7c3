/* SPDX-License-Identifier: Apache-2.0
 *
 * gainsay exercise: an article in, a worksheet and its key out, as two files.
 */
#include "cli/commands.h"
#include "cli/output-file.h"
#include "cli/packs.h"
#include "cli/settings.h"
#include "cli/terminal.h"
#include "gainsay.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef enum {
  WORKSHEET,
  KEY,
  ARTICLE, /* with what was put in; only then */
  N_PARTS,
} Part;

/* The files of an exercise, on their way. */
typedef struct {
  gboolean has_made_folder;
  const char *folder;
  unsigned n;
  char *paths[N_PARTS];
  OutputFile *files[N_PARTS];
} Parts;

static void
parts_clear(Parts *parts)
{
  for (unsigned i = 0; i < N_PARTS; i++) {
    output_file_free(parts->files[i]);
    g_free(parts->paths[i]);
  }
  if (parts->has_made_folder)
    (void)!rmdir(parts->folder); /* which fails when something stands in it */
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Parts, parts_clear)

/* ---- options ---------------------------------------------------------- */

static gboolean
take_level(const Options *options, GainsayExercise *exercise)
{
  const char *level = options->level != NULL ? options->level : "2";
  static const char *const known[] = { "1", "2", "3", NULL };
  exercise->level = (unsigned)(*level - '0');
  if (g_strv_contains(known, level))
    return TRUE;
  terminal_tell("'--level=%s' is not 1, 2 or 3", level);
  return FALSE;
}

static gboolean
take_seed(const Options *options, GainsayExercise *exercise)
{
  exercise->seed = 1;
  if (options->seed == NULL ||
      g_ascii_string_to_unsigned(options->seed, 10, 0, G_MAXUINT64,
                                 &exercise->seed, NULL))
    return TRUE;
  terminal_tell("'--seed=%s' is no number from 0 to %s", options->seed,
                G_STRINGIFY(18446744073709551615));
  return FALSE;
}

static const char *
type_of(const GainsayExercise *exercise)
{
  return exercise->type != NULL
             ? exercise->type
             : gainsay_find_name(GAINSAY_NAMING_TYPE, exercise->path, NULL);
}

static gboolean
take_options(const Options *options, GainsayExercise *exercise)
{
  exercise->format = options->format;
  exercise->plant = options->plant;
  exercise->type = options->type;
  exercise->date = options->date;
  exercise->any_language = options->lang != NULL;
  if (options->paths->len != 1)
    terminal_tell("'exercise' takes one article; 'gainsay exercise "
                  "--help' shows how");
  else if (options->output == NULL)
    terminal_tell("no folder is given for worksheet and key; say "
                  "which with -o DIR");
  if (options->paths->len != 1 || options->output == NULL)
    return FALSE;
  exercise->path = options->paths->pdata[0];
  return take_level(options, exercise) && take_seed(options, exercise);
}

/* ---- files ------------------------------------------------------------ */

/* "ferry" of "drafts/ferry.md", with what is put in "ferry.planted-date". */
static char *
base_name(const GainsayExercise *exercise)
{
  g_autofree char *base = g_path_get_basename(exercise->path);
  char *dot = strrchr(base, '.');
  gboolean has_extension = dot != NULL && dot > base;
  if (has_extension)
    *dot = '\0';
  if (exercise->plant == NULL)
    return g_steal_pointer(&base);
  g_autofree char *type = g_strdup(exercise->plant);
  g_strcanon(type, "abcdefghijklmnopqrstuvwxyz", '-');
  return g_strconcat(base, ".planted-", type, NULL);
}

static char *
path_of(const Parts *parts, const char *base, const char *part, const char *end)
{
  g_autofree char *name = g_strconcat(base, part, end, NULL);
  return g_build_filename(parts->folder, name, NULL);
}

static const char *
end_of(const GainsayExercise *exercise, Part part, GError **error)
{
  if (part == ARTICLE)
    return gainsay_find_name(GAINSAY_NAMING_VARIANT, type_of(exercise), error);
  return gainsay_find_name(part == KEY ? GAINSAY_NAMING_KEY
                                       : GAINSAY_NAMING_WORKSHEET,
                           exercise->format, error);
}

static gboolean
name_parts(Parts *parts, const GainsayExercise *exercise)
{
  static const char *const names[] = { ".worksheet", ".key", "" };
  g_autofree char *base = base_name(exercise);
  parts->n = exercise->plant != NULL ? N_PARTS : ARTICLE;
  for (unsigned i = 0; i < parts->n; i++) {
    g_autoptr(GError) error = NULL;
    const char *end = end_of(exercise, i, &error);
    if (end == NULL) {
      terminal_tell("%s", error->message);
      return FALSE;
    }
    parts->paths[i] = path_of(parts, base, names[i], end);
  }
  return TRUE;
}

static gboolean
is_free(const Parts *parts, gboolean may_replace)
{
  for (unsigned i = 0; i < parts->n && !may_replace; i++) {
    if (!g_file_test(parts->paths[i], G_FILE_TEST_EXISTS))
      continue;
    terminal_tell("%s: this is there already; nothing was written. Take "
                  "another folder, or replace it with --force",
                  parts->paths[i]);
    return FALSE;
  }
  return TRUE;
}

static gboolean
open_parts(Parts *parts, const char *article)
{
  parts->has_made_folder = mkdir(parts->folder, 0777) == 0;
  if (!parts->has_made_folder && errno != EEXIST) {
    terminal_tell("%s: this folder cannot be made: %s", parts->folder,
                  g_strerror(errno));
    return FALSE;
  }
  for (unsigned i = 0; i < parts->n; i++) {
    parts->files[i] = output_file_new(parts->paths[i]);
    if (parts->files[i] == NULL)
      return FALSE;
    if (output_file_is(parts->files[i], article)) {
      terminal_tell("%s is read: the exercise must not replace "
                    "it",
                    parts->paths[i]);
      return FALSE;
    }
  }
  return TRUE;
}

/* None is put in its place before all are whole: a worksheet without its key
 * is of no use, and a key of another worksheet is worse. */
static gboolean
end_parts(const Parts *parts)
{
  for (unsigned i = 0; i < parts->n; i++)
    if (!output_file_end(parts->files[i])) {
      terminal_tell("nothing of the exercise is kept");
      return FALSE;
    }
  return TRUE;
}

static gboolean
keep_parts(Parts *parts)
{
  if (!end_parts(parts))
    return FALSE;
  for (unsigned i = 0; i < parts->n; i++) {
    if (!output_file_keep(parts->files[i])) {
      if (i > 0)
        terminal_tell("kept is only what was named before: without %s it is "
                      "no whole exercise",
                      parts->paths[i]);
      return FALSE;
    }
    parts->has_made_folder = FALSE;
    terminal_tell("%s is written", parts->paths[i]);
  }
  return TRUE;
}

/* ---- the command ------------------------------------------------------ */

static void
remark(const char *text, void *data)
{
  (void)data;
  terminal_tell("%s", text);
}

static GainsayRules *
load(GainsayConfig *config, const Options *options)
{
  g_autoptr(GPtrArray) names = packs_asked(options);
  SettingsPacks packs = { (const char *const *)names->pdata, NULL,
                          options->lang };
  return settings_load(config, &packs, 0, NULL);
}

static int
write_exercise(GainsayExercise *exercise, const Options *options)
{
  g_autoptr(GError) error = NULL;
  g_auto(Parts) parts = { .folder = options->output };
  if (!name_parts(&parts, exercise) || !is_free(&parts, options->may_replace))
    return 2;
  const char *const paths[] = { exercise->path, NULL };
  g_autoptr(GainsayConfig) config = settings_config(options, paths);
  Options filled = settings_fill(options, config);
  exercise->comments = filled.comments;
  g_autoptr(GainsayRules) rules = load(config, &filled);
  if (rules == NULL || !open_parts(&parts, exercise->path))
    return 2;
  exercise->write = output_file_write;
  exercise->worksheet_data = parts.files[WORKSHEET];
  exercise->key_data = parts.files[KEY];
  exercise->article_data = parts.files[ARTICLE];
  exercise->remark = remark;
  int status = gainsay_rules_write_exercise(rules, exercise, &error);
  if (error != NULL) {
    terminal_tell("%s", error->message);
    return 2;
  }
  return keep_parts(&parts) ? status : 2;
}

int
command_exercise(const char *command, const Options *options)
{
  GainsayExercise exercise = { 0 };
  (void)command;
  if (!take_options(options, &exercise))
    return 2;
  return write_exercise(&exercise, options);
}
