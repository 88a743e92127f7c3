/* SPDX-License-Identifier: Apache-2.0
 *
 * The way back: from offsets in the text to bytes, characters, lines and
 * columns of what the person stored.
 *
 * The map is a row of runs in which characters are alike in length on both
 * sides.  Where a character was removed, the next run starts later in the
 * original than the run before it ends.  Runs are kept short, so that
 * counting characters inside of one takes no time.
 */
#include "base/utf8.h"
#include "document/document-private.h"

#define LONGEST_RUN 1024 /* bytes of text */

/* What has been mapped so far stands in document->text.len. */
void
gs_document_map(GsDocument *document, GsMapStep step)
{
  size_t n = document->map.n;
  GsMapRun *last = n > 0 ? &document->map.items[n - 1] : NULL;
  size_t chars = document->chars;
  document->chars++;
  if (step.text == 0)
    return;
  uint32_t text_unit = step.is_same ? 0 : (uint32_t)step.text;
  uint32_t original_unit = step.is_same ? 0 : (uint32_t)step.original;
  size_t at = document->text.len;
  bool goes_on = last != NULL && last->text_unit == text_unit &&
                 last->original_unit == original_unit &&
                 last->original_end == step.from &&
                 at - last->text < LONGEST_RUN;
  document->text.len += step.text;
  if (goes_on) {
    last->original_end += step.original;
    return;
  }
  GsMapRun run = { .text = at,
                   .original = step.from,
                   .original_end = step.from + step.original,
                   .chars = chars,
                   .text_unit = text_unit,
                   .original_unit = original_unit };
  gs_vector_add(document->arena, &document->map, run);
}

/* The run that offset `at` lies in; for an end the one before, if it ends
 * there.  NULL when the text is empty. */
static const GsMapRun *
run_at(const GsDocument *document, size_t at, bool is_end)
{
  size_t low = 0;
  size_t high = document->map.n;
  size_t wanted = is_end && at > 0 ? at - 1 : at;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (document->map.items[middle].text <= wanted)
      low = middle + 1;
    else
      high = middle;
  }
  return low > 0 ? &document->map.items[low - 1] : NULL;
}

size_t
gs_document_byte(const GsDocument *document, size_t at, bool is_end)
{
  const GsMapRun *run = run_at(document, at, is_end);
  if (run == NULL || (is_end && at == 0))
    return document->bom_bytes;
  size_t inside = at - run->text;
  return run->original + (run->text_unit == 0
                              ? inside
                              : inside / run->text_unit * run->original_unit);
}

size_t
gs_document_char(const GsDocument *document, size_t at, bool is_end)
{
  const GsMapRun *run = run_at(document, at, is_end);
  if (run == NULL || (is_end && at == 0))
    return document->bom_bytes > 0 ? 1 : 0;
  GsSlice inside = { document->text.at + run->text, at - run->text };
  return run->chars + (run->text_unit == 0 ? gs_utf8_count(inside)
                                           : inside.len / run->text_unit);
}

/* Lines are those of the text, for no line end is ever removed; columns count
 * what was removed, too. */
GsPlace
gs_document_place(const GsDocument *document, size_t at, bool is_end)
{
  GsPlace place = gs_linemap_place(document->lines, at);
  size_t start = gs_linemap_offset(document->lines, place.line);
  place.column = gs_document_char(document, at, is_end) -
                 gs_document_char(document, start, true) + 1;
  return place;
}

size_t
gs_document_byte_column(const GsDocument *document, size_t at, bool is_end)
{
  GsPlace place = gs_linemap_place(document->lines, at);
  size_t start = gs_linemap_offset(document->lines, place.line);
  return gs_document_byte(document, at, is_end) -
         gs_document_byte(document, start, true) + 1;
}
