/* SPDX-License-Identifier: Apache-2.0
 *
 * Counts of bytes, for people: never rounded, for a limit must be told as it
 * was given.
 */
#include "base/size.h"

#include <glib.h>

char *
gs_size_text(size_t bytes)
{
  static const char *const units[] = { "KiB", "MiB", "GiB" };
  size_t n_units = 0;
  size_t n = bytes;
  for (; n_units < G_N_ELEMENTS(units) && n > 0 && n % 1024 == 0; n /= 1024)
    n_units++;
  if (n_units > 0)
    return g_strdup_printf("%zu %s", n, units[n_units - 1]);
  return g_strdup_printf("%zu byte%s", n, n == 1 ? "" : "s");
}
