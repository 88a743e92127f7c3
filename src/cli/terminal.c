/* SPDX-License-Identifier: Apache-2.0
 *
 * Standard output, by its descriptor: stdio would hide which write failed.
 */
#include "cli/terminal.h"

#include "cli/progress.h"

#include <errno.h>
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

gboolean
terminal_print(const char *text)
{
  int lost = terminal_write(text, strlen(text), NULL);
  if (lost != 0)
    fprintf(stderr, "gainsay: this could not be written: %s\n",
            g_strerror(lost));
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
