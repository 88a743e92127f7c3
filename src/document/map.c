/* SPDX-License-Identifier: Apache-2.0
 *
 * The way back: from offsets in the text to bytes, characters, lines and
 * columns of what the person stored.
 *
 * It goes in two steps: from the prose to the source, which is all that was
 * decoded, and from there to the bytes.  Of plain text the first step is none.
 *
 * The map of the second step is a row of runs in which characters are alike in
 * length on both sides.  Where a character was removed, the next run starts
 * later in the original than the run before it ends.  Runs are kept short, so
 * that counting characters inside of one takes no time.
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

/* ---- from the text to the source --------------------------------------- */

static const GsProseRun *
prose_run_at(const GsDocument *document, size_t at)
{
  size_t low = 0;
  size_t high = document->prose.n;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (document->prose.items[middle].text <= at)
      low = middle + 1;
    else
      high = middle;
  }
  return low > 0 ? &document->prose.items[low - 1] : NULL;
}

/* Where offset `at` of the text lies in the source.  What stands for nothing
 * there (a blank between blocks) begins and ends where what is before it ends.
 */
static size_t
source_at(const GsDocument *document, size_t at, bool *is_end)
{
  const GsProseRun *run =
      prose_run_at(document, *is_end && at > 0 ? at - 1 : at);
  if (run == NULL)
    return document->prose.n > 0 ? 0 : at;
  if (run->is_same)
    return MIN(run->source.start + (at - run->text), run->source.end);
  *is_end = *is_end || run->source.start == run->source.end;
  return *is_end ? run->source.end : run->source.start;
}

/* The first offset of the text that comes from `source` or from behind it. */
static size_t
text_at(const GsDocument *document, size_t source)
{
  size_t low = 0;
  size_t high = document->prose.n;
  if (high == 0)
    return source;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (document->prose.items[middle].source.end <= source)
      low = middle + 1;
    else
      high = middle;
  }
  if (low == document->prose.n)
    return document->text.len;
  const GsProseRun *run = &document->prose.items[low];
  bool is_inside = run->is_same && source > run->source.start;
  return run->text + (is_inside ? source - run->source.start : 0);
}

/* ---- from the source to the original ----------------------------------- */

/* The run that offset `at` of the source lies in; for an end the one before,
 * if it ends there.  NULL when the source is empty. */
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

static size_t
byte_of(const GsDocument *document, size_t at, bool is_end)
{
  const GsMapRun *run = run_at(document, at, is_end);
  if (run == NULL || (is_end && at == 0))
    return document->bom_bytes;
  size_t inside = at - run->text;
  return run->original + (run->text_unit == 0
                              ? inside
                              : inside / run->text_unit * run->original_unit);
}

static size_t
char_of(const GsDocument *document, size_t at, bool is_end)
{
  const GsMapRun *run = run_at(document, at, is_end);
  if (run == NULL || (is_end && at == 0))
    return document->bom_bytes > 0 ? 1 : 0;
  GsSlice inside = { document->source.at + run->text, at - run->text };
  return run->chars + (run->text_unit == 0 ? gs_utf8_count(inside)
                                           : inside.len / run->text_unit);
}

/* Lines are those of the source, for no line end is ever removed; columns
 * count what was removed, too. */
static GsPlace
place_of(const GsDocument *document, size_t at, bool is_end)
{
  size_t line = gs_linemap_number(document->lines, at);
  size_t start = gs_linemap_offset(document->lines, line);
  size_t before = char_of(document, start, true);
  return (GsPlace){ line, char_of(document, at, is_end) - before + 1 };
}

GsPlace
gs_document_source_place(const GsDocument *document, size_t at)
{
  return place_of(document, at, false);
}

size_t
gs_document_source_end(const GsDocument *document, size_t at)
{
  bool is_end = true;
  return source_at(document, at, &is_end);
}

size_t
gs_document_source_byte(const GsDocument *document, size_t at)
{
  return byte_of(document, at, true);
}

/* ---- both ways --------------------------------------------------------- */

size_t
gs_document_byte(const GsDocument *document, size_t at, bool is_end)
{
  size_t from = source_at(document, at, &is_end);
  return byte_of(document, from, is_end);
}

size_t
gs_document_char(const GsDocument *document, size_t at, bool is_end)
{
  size_t from = source_at(document, at, &is_end);
  return char_of(document, from, is_end);
}

GsPlace
gs_document_place(const GsDocument *document, size_t at, bool is_end)
{
  size_t from = source_at(document, at, &is_end);
  return place_of(document, from, is_end);
}

size_t
gs_document_byte_column(const GsDocument *document, size_t at, bool is_end)
{
  size_t from = source_at(document, at, &is_end);
  size_t line = gs_linemap_number(document->lines, from);
  size_t start = gs_linemap_offset(document->lines, line);
  return byte_of(document, from, is_end) - byte_of(document, start, true) + 1;
}

GsSpan
gs_document_find(const GsDocument *document, GsPlace place)
{
  size_t start = gs_linemap_offset(document->lines, place.line);
  size_t end = gs_linemap_offset(document->lines, place.line + 1);
  size_t at = start;
  for (size_t i = 1; i < place.column && at < end; i++)
    at += MAX(gs_utf8_decode(document->source, at, NULL), 1);
  GsSpan found = { text_at(document, at), text_at(document, end) };
  if (place.column > 0)
    found.end = MIN(found.start + 1, found.end);
  return found;
}
