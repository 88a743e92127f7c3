/* SPDX-License-Identifier: Apache-2.0
 *
 * gainsay rules fmt: rule files in the common layout.
 */
#include "cli/commands.h"
#include "cli/packs.h"
#include "cli/terminal.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

typedef enum {
  FMT_SAME,
  FMT_CHANGED,
  FMT_FAILED,
} Fmt;

static char *
format(const char *name, const char *bytes, gsize len)
{
  g_autoptr(GError) error = NULL;
  char *text = gainsay_rules_format(name, bytes, len, &error);
  if (text == NULL)
    fprintf(stderr, "%s\n", error->message);
  return text;
}

/* Through a new file beside it: whoever reads it meets the old or the new. */
static gboolean
replace(const char *path, const char *text)
{
  g_autoptr(GError) error = NULL;
  gboolean is_good = g_file_set_contents(path, text, -1, &error);
  if (!is_good)
    terminal_tell("%s: this cannot be written: %s", path, error->message);
  return is_good;
}

static Fmt
format_file(const char *path, gboolean is_check)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize len = 0;
  if (!g_file_get_contents(path, &bytes, &len, &error)) {
    terminal_tell("%s: this cannot be read: %s", path, error->message);
    return FMT_FAILED;
  }
  g_autofree char *text = format(path, bytes, len);
  if (text == NULL)
    return FMT_FAILED;
  if (strlen(text) == len && memcmp(text, bytes, len) == 0)
    return FMT_SAME;
  return is_check || replace(path, text) ? FMT_CHANGED : FMT_FAILED;
}

/* Standard input to standard output. */
static Fmt
format_stream(void)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new();
  guint8 part[4096];
  ssize_t n;
  while ((n = read(STDIN_FILENO, part, sizeof part)) > 0)
    g_byte_array_append(bytes, part, (guint)n);
  if (n < 0) {
    terminal_tell("standard input cannot be read");
    return FMT_FAILED;
  }
  g_autofree char *text = format("-", (const char *)bytes->data, bytes->len);
  return text != NULL && terminal_print(text) ? FMT_SAME : FMT_FAILED;
}

int
command_rules_fmt(const char *command, const Options *options)
{
  (void)command;
  if (options->paths->len == 0) {
    terminal_tell("no file is given; 'gainsay rules fmt --help' "
                  "shows how, and '-' reads standard input");
    return 2;
  }
  g_autoptr(GString) out = g_string_new(NULL);
  gboolean has_failed = FALSE;
  for (guint i = 0; i < options->paths->len; i++) {
    const char *path = options->paths->pdata[i];
    Fmt fmt = strcmp(path, "-") == 0 ? format_stream()
                                     : format_file(path, options->is_check);
    has_failed = has_failed || fmt == FMT_FAILED;
    if (fmt == FMT_CHANGED)
      g_string_append_printf(out, "%s\n", path);
  }
  if (!terminal_print(out->str) || has_failed)
    return 2;
  return options->is_check && out->len > 0 ? 1 : 0;
}
