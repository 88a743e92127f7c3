/* SPDX-License-Identifier: Apache-2.0
 *
 * Bytes in, text with a line map out.
 *
 * Bytes that are no text are reported here, once, and then replaced by '?',
 * so that the rest of the file can be read as usual and all its errors are
 * found in the same run.  What follows from such bytes on their own line is
 * not reported.
 */
#include "base/written.h"

#include "base/utf8.h"

#define MAX_BAD_PLACES 8 /* more are no slip: this is not a text */

static void
note_damage(GsSourceText *source, GsDiagnostics *diagnostics, size_t offset)
{
  size_t line = gs_linemap_place(source->lines, offset).line;
  gs_vector_add(diagnostics->arena, &source->damaged, line);
}

/* Replaces bytes that are not UTF-8 and says so for the first run of them in
 * each line. */
static size_t
repair_encoding(GsSourceText *source, char *bytes, GsDiagnostics *diagnostics)
{
  size_t n = 0;
  size_t len = source->text.len;
  for (size_t at = 0; at < len && n <= MAX_BAD_PLACES; n++) {
    at += gs_utf8_first_bad((GsSlice){ bytes + at, len - at });
    if (at == len)
      return n;
    GsSpan span = { at, at };
    while (at < len && gs_utf8_decode((GsSlice){ bytes, len }, at, NULL) == 0)
      bytes[at++] = '?';
    span.end = at;
    gs_diagnostics_add(diagnostics, GS_LEVEL_ERROR, "E001", source, span,
                       "this is not UTF-8 text");
    note_damage(source, diagnostics, span.start);
  }
  return n;
}

static size_t
repair_nul(GsSourceText *source, char *bytes, GsDiagnostics *diagnostics)
{
  size_t n = 0;
  const char *end = bytes + source->text.len;
  char *nul = bytes;
  while (n <= MAX_BAD_PLACES && nul < end &&
         (nul = memchr(nul, '\0', (size_t)(end - nul))) != NULL) {
    size_t at = (size_t)(nul - bytes);
    *nul = '?';
    gs_diagnostics_add(diagnostics, GS_LEVEL_ERROR, "E002", source,
                       (GsSpan){ at, at + 1 }, "a NUL byte cannot stand here");
    note_damage(source, diagnostics, at);
    n++;
  }
  return n;
}

bool
gs_written_read(GsSourceText *source, char *bytes, GsDiagnostics *diagnostics)
{
  if (gs_slice_has_prefix(source->text, GS_SLICE("\xff\xfe")) ||
      gs_slice_has_prefix(source->text, GS_SLICE("\xfe\xff"))) {
    gs_diagnostics_add_plain(diagnostics, GS_LEVEL_ERROR, "E001", source->file,
                             "the file is UTF-16; save it as UTF-8");
    return false;
  }
  source->start =
      gs_slice_has_prefix(source->text, GS_SLICE("\xef\xbb\xbf")) ? 3 : 0;
  source->lines = gs_linemap_new(diagnostics->arena, source->text);
  return repair_encoding(source, bytes, diagnostics) <= MAX_BAD_PLACES &&
         repair_nul(source, bytes, diagnostics) <= MAX_BAD_PLACES;
}
