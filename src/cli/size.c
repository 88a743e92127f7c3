/* SPDX-License-Identifier: Apache-2.0
 *
 * Sizes on the command line: "1500", "64K", "2M".
 */
#include "cli/size.h"

#include "cli/terminal.h"

#include <string.h>

/* How many bytes a unit is, as a power of two; -1: it is none. */
static int
power_of(char unit)
{
  static const char units[] = "KMG";
  const char *at = unit != '\0' ? strchr(units, unit) : NULL;
  return at != NULL ? 10 * (int)(at - units + 1) : -1;
}

gboolean
size_read(const char *name, const char *text, guint64 *bytes)
{
  *bytes = 0;
  if (text == NULL)
    return TRUE;
  size_t len = strlen(text);
  int power = len > 0 ? power_of(text[len - 1]) : -1;
  g_autofree char *number = g_strndup(text, power < 0 ? len : len - 1);
  if (g_ascii_string_to_unsigned(number, 10, 1, G_MAXINT64 >> 30, bytes,
                                 NULL)) {
    *bytes <<= MAX(power, 0);
    return TRUE;
  }
  terminal_tell("'--%s=%s' is no size; take a number of bytes, or one with K, "
                "M or G behind it, such as 64M",
                name, text);
  return FALSE;
}
