/* SPDX-License-Identifier: Apache-2.0
 *
 * Pieces of the original by code points: for formats that quote it.
 */
#include "report/original-private.h"

#include "base/utf8.h"

/* Bytes before code point `n`, counted from byte `from`. */
static size_t
skip_chars(GsSlice text, size_t from, size_t n)
{
  for (; n > 0 && from < text.len; n--) {
    size_t len = gs_utf8_decode(text, from, NULL);
    from += len > 0 ? len : 1;
  }
  return from;
}

static size_t
back_chars(GsSlice text, size_t from, size_t n)
{
  for (; n > 0 && from > 0; n--)
    do
      from--;
    while (from > 0 && ((unsigned char)text.at[from] & 0xc0) == 0x80);
  return from;
}

GsReportQuote
gs_report_quote(GsSlice original, GsSpan chars, size_t around)
{
  size_t start = skip_chars(original, 0, chars.start);
  size_t end = skip_chars(original, start, chars.end - chars.start);
  size_t before = back_chars(original, start, around);
  size_t behind = skip_chars(original, end, around);
  return (GsReportQuote){
    .exact = gs_slice_part(original, (GsSpan){ start, end }),
    .prefix = gs_slice_part(original, (GsSpan){ before, start }),
    .suffix = gs_slice_part(original, (GsSpan){ end, behind }),
  };
}
