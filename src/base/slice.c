/* SPDX-License-Identifier: Apache-2.0
 *
 * Comparing and trimming pieces of text that somebody else owns.
 */
#include "base/slice.h"

GsSlice
gs_slice_of(const char *str)
{
  return (GsSlice){ str, str ? strlen(str) : 0 };
}

int
gs_slice_compare(GsSlice a, GsSlice b)
{
  size_t len = a.len < b.len ? a.len : b.len;
  int order = len ? memcmp(a.at, b.at, len) : 0;
  if (order != 0)
    return order;
  return (a.len > b.len) - (a.len < b.len);
}

static bool
is_blank(char c)
{
  return c == ' ' || (c >= '\t' && c <= '\r');
}

GsSlice
gs_slice_trim(GsSlice slice)
{
  while (slice.len && is_blank(slice.at[slice.len - 1]))
    slice.len--;
  while (slice.len && is_blank(slice.at[0])) {
    slice.at++;
    slice.len--;
  }
  return slice;
}
