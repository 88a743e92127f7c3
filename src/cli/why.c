/* SPDX-License-Identifier: Apache-2.0
 *
 * gainsay why: how a place of a text was read, and what each rule made of it.
 */
#include "cli/commands.h"
#include "cli/packs.h"
#include "cli/settings.h"
#include "cli/size.h"
#include "cli/terminal.h"

#include <stdio.h>
#include <string.h>

/* Takes ":NUMBER" from the end of `text`; FALSE when it does not stand there.
 */
static gboolean
take_number(char *text, unsigned *number)
{
  char *colon = strrchr(text, ':');
  guint64 value = 0;
  if (colon == NULL ||
      !g_ascii_string_to_unsigned(colon + 1, 10, 1, G_MAXUINT, &value, NULL))
    return FALSE;
  *number = (unsigned)value;
  *colon = '\0';
  return TRUE;
}

/* Cuts "FILE:LINE" or "FILE:LINE:COL" down to the file. */
static gboolean
take_place(char *text, unsigned *line, unsigned *column)
{
  unsigned last = 0;
  *column = 0;
  if (!take_number(text, &last))
    return FALSE;
  if (take_number(text, line))
    *column = last;
  else
    *line = last;
  return *text != '\0';
}

static gboolean
is_archive(const Options *options, const char *path)
{
  const char *type = options->type != NULL
                         ? options->type
                         : gainsay_find_name(GAINSAY_NAMING_TYPE, path, NULL);
  return g_strcmp0(type, "jsonl") == 0;
}

/* "ARCHIVE:ID" is one document of many: cuts it in two.  FALSE with a message
 * when it is not told which. */
static gboolean
take_document(const Options *options, char *path, GainsayQuestion *question)
{
  if (g_file_test(path, G_FILE_TEST_EXISTS)) {
    if (is_archive(options, path))
      terminal_tell("%s holds many documents; ask for one by its id, as in "
                    "'gainsay why %s:ID:LINE'",
                    path, path);
    return !is_archive(options, path);
  }
  for (char *colon = path + strlen(path); colon-- > path;) {
    if (*colon != ':')
      continue;
    *colon = '\0';
    if (g_file_test(path, G_FILE_TEST_EXISTS) && is_archive(options, path)) {
      question->document = colon + 1;
      return TRUE;
    }
    *colon = ':';
  }
  return TRUE;
}

/* "LINE" or "LINE:COL" of --with, as if a file stood before it. */
static gboolean
take_other(const char *with, GainsayQuestion *question)
{
  if (with == NULL)
    return TRUE;
  g_autofree char *text = g_strconcat("-:", with, NULL);
  gboolean is_good =
      take_place(text, &question->other_line, &question->other_column) &&
      strcmp(text, "-") == 0;
  if (!is_good)
    terminal_tell("'--with=%s' is no LINE or LINE:COL", with);
  return is_good;
}

/* The file is read in all cases; its name may hold colons. */
static gboolean
take_question(const Options *options, char *place, GainsayQuestion *question)
{
  if (options->paths->len < 1 || options->paths->len > 2) {
    terminal_tell("'why' takes FILE:LINE or FILE:LINE:COL, and "
                  "perhaps a rule");
    return FALSE;
  }
  if (!take_place(place, &question->line, &question->column)) {
    terminal_tell("'%s' is no FILE:LINE or FILE:LINE:COL",
                  (const char *)options->paths->pdata[0]);
    return FALSE;
  }
  question->rule = options->paths->len > 1 ? options->paths->pdata[1] : NULL;
  question->with_words = options->with_words || options->is_verbose;
  question->is_detailed = options->is_verbose;
  return take_other(options->with, question);
}

/* "PACK/RULE" asks for a pack that may not be among the usual ones. */
static GainsayRules *
load(GainsayConfig *config, const Options *options, const char *rule)
{
  g_autoptr(GPtrArray) names = packs_asked(options);
  g_autoptr(GPtrArray) own = g_ptr_array_new_with_free_func(g_free);
  packs_add_of(own, rule);
  g_ptr_array_add(own, NULL);
  SettingsPacks packs = { (const char *const *)names->pdata,
                          (const char *const *)own->pdata, options->lang };
  return settings_load(config, &packs, 0, NULL);
}

static int
tell(const GainsayRules *rules, const GainsayOptions *options, const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GainsayRun) run = gainsay_run_new(rules, options, &error);
  if (run != NULL)
    gainsay_run_add_file(run, path);
  int status = run != NULL ? gainsay_run_finish(run, &error) : 2;
  if (error != NULL)
    terminal_tell("%s", error->message);
  return status;
}

int
command_why(const char *command, const Options *options)
{
  (void)command;
  GainsayQuestion question = { 0 };
  g_autofree char *place =
      g_strdup(options->paths->len > 0 ? options->paths->pdata[0] : "");
  if (!take_question(options, place, &question) ||
      !take_document(options, place, &question))
    return 2;
  const char *const paths[] = { place, NULL };
  g_autoptr(GainsayConfig) config = settings_config(options, paths);
  Options filled = settings_fill(options, config);
  g_autoptr(GainsayRules) rules = load(config, &filled, question.rule);
  if (rules == NULL)
    return 2;
  GainsayOptions wanted = {
    .command = "why",
    .question = &question,
    .width = options->no_wrap ? 0 : terminal_width(),
    .has_color = terminal_has_color(options->color),
    .write = terminal_write,
    .type = filled.type,
    .date = filled.date,
    .comments = filled.comments,
  };
  if (!size_read("max-file-size", options->max_file_size, &wanted.max_bytes))
    return 2;
  return tell(rules, &wanted, place);
}
