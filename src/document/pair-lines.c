/* SPDX-License-Identifier: Apache-2.0
 *
 * A stream of pairs, `id<TAB>text_a<TAB>text_b` a line.
 *
 * A pair is read as one document of two blocks, so that a name or a "this" of
 * the one text can be found in the other.
 */
#include "base/utf8.h"
#include "document/stream-private.h"

#define BETWEEN GS_SLICE("\n\n")

static GsDocument *
broken_at(const GsStream *stream,
          GsArena *arena,
          size_t column,
          const char *message)
{
  GsDocument *document = gs_document_read_text(
      arena, stream->name, (GsSlice){ "", 0 }, &(GsDocumentFacts){ 0 });
  gs_document_add_problem(document, (GsPlace){ stream->number, column }, "%s",
                          message);
  return document;
}

static GsDocument *
make_pair(GsArena *arena, const char *id, GsSlice a, GsSlice b)
{
  size_t len = a.len + BETWEEN.len + b.len;
  char *bytes = gs_arena_take(arena, len + 1);
  memcpy(bytes, a.at, a.len);
  memcpy(bytes + a.len, BETWEEN.at, BETWEEN.len);
  memcpy(bytes + a.len + BETWEEN.len, b.at, b.len);
  GsDocument *document = gs_document_new(arena, id, &(GsDocumentFacts){ 0 });
  document->is_pair = true;
  gs_document_decode(document, (GsSlice){ bytes, len });
  GsSlice text = document->text;
  size_t end = 0; /* characters that nobody sees are gone from the text */
  while (end < text.len && text.at[end] != '\n')
    end++;
  size_t start = MIN(end + BETWEEN.len, text.len);
  GsBlock first = { GS_BLOCK_STATEMENT, { 0, end }, 0 };
  GsBlock second = { GS_BLOCK_STATEMENT, { start, text.len }, 0 };
  gs_vector_add(arena, &document->blocks, first);
  gs_vector_add(arena, &document->blocks, second);
  return document;
}

/* Where the three parts end; how many parts the line has. */
static size_t
cut(GsSlice line, GsSlice parts[3])
{
  size_t n = 0;
  for (size_t start = 0; start <= line.len; n++) {
    const char *tab = memchr(line.at + start, '\t', line.len - start);
    size_t end = tab != NULL ? (size_t)(tab - line.at) : line.len;
    if (n < 3)
      parts[n] = (GsSlice){ line.at + start, end - start };
    start = end + 1;
  }
  return n;
}

static GsDocument *
parse_line(const GsStream *stream, GsArena *arena, GsSlice line)
{
  GsSlice parts[3] = { { 0 } };
  if (gs_slice_has_suffix(line, GS_SLICE("\r")))
    line.len--;
  size_t bad = gs_utf8_first_bad(line);
  if (bad < line.len)
    return broken_at(stream, arena,
                     gs_utf8_count((GsSlice){ line.at, bad }) + 1,
                     "the line is no UTF-8 text from here on");
  size_t n = cut(line, parts);
  if (n != 3)
    return broken_at(stream, arena, 1,
                     gs_arena_printf(arena,
                                     "the line has %zu part%s between tabs; "
                                     "wanted: id, first text, second text",
                                     n, n == 1 ? "" : "s"));
  if (parts[0].len == 0)
    return broken_at(stream, arena, 1,
                     "the line has no id before its first tab");
  GsDocument *document =
      make_pair(arena, gs_arena_copy(arena, parts[0]).at, parts[1], parts[2]);
  for (size_t i = 0; i < document->problems.n; i++)
    document->problems.items[i].place = (GsPlace){ stream->number, 1 };
  if (!document->is_complete)
    document->name = stream->name;
  return document;
}

static GsDocument *
broken(const GsStream *stream, GsArena *arena, const char *message)
{
  return broken_at(stream, arena, 1, message);
}

GsStream *
gs_stream_new_pairs(const char *name, GsLineSource read, void *data)
{
  static const GsStreamFormat format = { parse_line, broken };
  return gs_stream_new(&format, name, read, data);
}
