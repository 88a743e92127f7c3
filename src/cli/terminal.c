/* SPDX-License-Identifier: Apache-2.0
 *
 * Standard output, by its descriptor: stdio would hide which write failed.
 */
#include "cli/terminal.h"

#include "cli/progress.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define STANDARD_WIDTH 80
#define LEAST_WIDTH 40

int
terminal_write(const char *bytes, size_t len, void *data)
{
  (void)data;
  progress_hide();
  while (len > 0) {
    ssize_t n = write(STDOUT_FILENO, bytes, len);
    if (n < 0 && errno != EINTR)
      return errno;
    if (n > 0) {
      bytes += n;
      len -= (size_t)n;
    }
  }
  return 0;
}

/* What a person would not see, or would see in a wrong order. */
static gboolean
is_hidden(gunichar code)
{
  GUnicodeType type = g_unichar_type(code);
  return type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT ||
         type == G_UNICODE_LINE_SEPARATOR ||
         type == G_UNICODE_PARAGRAPH_SEPARATOR;
}

void
terminal_tell(const char *format, ...)
{
  va_list arguments;
  va_start(arguments, format);
  g_autofree char *message = g_strdup_vprintf(format, arguments);
  va_end(arguments);
  g_autofree char *text = g_utf8_make_valid(message, -1);
  g_autoptr(GString) shown = g_string_new("gainsay: ");
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
    gunichar code = g_utf8_get_char(at);
    if (code == '\n' || code == '\t')
      g_string_append_c(shown, ' ');
    else if (is_hidden(code))
      g_string_append_printf(shown, "<U+%04X>", code);
    else
      g_string_append_unichar(shown, code);
  }
  fprintf(stderr, "%s\n", shown->str);
}

gboolean
terminal_print(const char *text)
{
  int lost = terminal_write(text, strlen(text), NULL);
  if (lost != 0)
    terminal_tell("this could not be written: %s", g_strerror(lost));
  return lost == 0;
}

static gboolean
is_set(const char *name)
{
  const char *value = g_getenv(name);
  return value != NULL && *value != '\0' && strcmp(value, "0") != 0;
}

gboolean
terminal_has_color(const char *when)
{
  const char *no_color = g_getenv("NO_COLOR");
  if (when != NULL && strcmp(when, "auto") != 0)
    return strcmp(when, "always") == 0;
  if (no_color != NULL && *no_color != '\0')
    return FALSE;
  if (is_set("CLICOLOR_FORCE") || is_set("FORCE_COLOR"))
    return TRUE;
  return isatty(STDOUT_FILENO) && g_strcmp0(g_getenv("TERM"), "dumb") != 0;
}

unsigned
terminal_width(void)
{
  const char *columns = g_getenv("COLUMNS");
  struct winsize size = { 0 };
  guint64 width = 0;
  if (columns == NULL ||
      !g_ascii_string_to_unsigned(columns, 10, 1, 10000, &width, NULL))
    width = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
  if (width == 0)
    width = STANDARD_WIDTH;
  return (unsigned)MAX(width, LEAST_WIDTH);
}
