/* SPDX-License-Identifier: Apache-2.0
 *
 * Prose piece by piece, with the way back to the source.
 *
 * Between blocks stands an empty line, as in plain text, so that no word and
 * no sentence runs from one into the next.
 */
#include "document/prose-private.h"

#include "base/utf8.h"

#define BETWEEN GS_SLICE("\n\n")

void
gs_prose_begin(GsProse *prose, GsDocument *document)
{
  *prose = (GsProse){ .document = document, .source = document->source };
  document->text = (GsSlice){ "", 0 };
  GsProseRun nothing = { 0 };
  gs_vector_add(document->arena, &document->prose, nothing);
}

/* ---- pieces ----------------------------------------------------------- */

static void
make_room(GsProse *prose, size_t len)
{
  GsDocument *document = prose->document;
  size_t needed = document->text.len + len;
  if (needed <= prose->room)
    return;
  prose->room = MAX(needed, prose->room * 2);
  char *moved = gs_arena_take(document->arena, prose->room);
  memcpy(moved, document->text.at, document->text.len);
  document->text.at = moved;
}

static void
append(GsProse *prose, GsSlice text)
{
  make_room(prose, text.len);
  memcpy((char *)prose->document->text.at + prose->document->text.len, text.at,
         text.len);
  prose->document->text.len += text.len;
}

void
gs_prose_copy(GsProse *prose, GsSpan source)
{
  GsDocument *document = prose->document;
  GsProseRun *last = &document->prose.items[document->prose.n - 1];
  GsProseRun run = { document->text.len, source, true };
  if (source.start >= source.end)
    return;
  if (last->is_same && last->source.end == source.start)
    last->source.end = source.end;
  else
    gs_vector_add(document->arena, &document->prose, run);
  append(prose, gs_slice_part(prose->source, source));
  prose->cursor = source.end;
}

void
gs_prose_put(GsProse *prose, GsSlice text, GsSpan source)
{
  GsDocument *document = prose->document;
  GsProseRun run = { document->text.len, source, false };
  if (text.len == 0)
    return;
  gs_vector_add(document->arena, &document->prose, run);
  append(prose, text);
  prose->cursor = source.end;
}

/* What nobody sees is left out, as where it stands for itself. */
size_t
gs_prose_put_reference(GsProse *prose, GsSpan source)
{
  char bytes[GS_CHARACTER_BYTES];
  size_t len = 0;
  uint32_t code = 0;
  size_t used = gs_characters_read(
      &prose->characters, gs_slice_part(prose->source, source), bytes, &len);
  GsSlice text = { bytes, len };
  source.end = source.start + used;
  bool is_hidden = used > 0 && gs_utf8_decode(text, 0, &code) == len &&
                   gs_utf8_is_ignorable(code);
  if (used > 0 && !is_hidden)
    gs_prose_put(prose, text, source);
  return used;
}

/* ---- blocks ----------------------------------------------------------- */

bool
gs_prose_is_open(const GsProse *prose)
{
  return prose->document->text.len > prose->start;
}

void
gs_prose_start(GsProse *prose, GsBlockKind kind)
{
  GsDocument *document = prose->document;
  if (gs_prose_is_open(prose)) {
    gs_document_add_blocks(
        document, (GsSpan){ prose->start, document->text.len }, prose->kind);
    gs_prose_put(prose, BETWEEN, (GsSpan){ prose->cursor, prose->cursor });
    prose->start = document->text.len;
  }
  prose->kind = kind;
}

/* The block that is open began before the comment. */
void
gs_prose_add_comment(GsProse *prose, GsSpan source, size_t opener)
{
  GsDocument *document = prose->document;
  GsSlice text = gs_slice_part(prose->source, source);
  GsComment comment = {
    .text = gs_slice_trim(text),
    .place = gs_document_source_place(document, opener),
    .block = document->blocks.n + (gs_prose_is_open(prose) ? 1 : 0),
  };
  gs_vector_add(document->arena, &document->comments, comment);
}
