/* SPDX-License-Identifier: Apache-2.0
 *
 * A draft with a paragraph more, in its own type, line ends and encoding.
 *
 * Where marks stand is only looked for near the place, and not parsed again.
 * So the caller reads what comes out, which tells if it is what was meant.
 */
#include "document/insert-private.h"

#include "base/utf8.h"
#include "document/document-private.h"
#include "document/mark-private.h"
#include "document/tag-private.h"

/* ---- gaps ------------------------------------------------------------- */

static bool
is_line_end(char c)
{
  return c == '\n' || c == '\r';
}

static size_t
find_gap_in_text(GsSlice source, size_t at)
{
  (void)source;
  return at;
}

/* Is the line that begins at `at` blank, or is there none? */
static bool
is_blank_line(GsSlice source, size_t at)
{
  while (at < source.len && (source.at[at] == ' ' || source.at[at] == '\t'))
    at++;
  return at == source.len || is_line_end(source.at[at]);
}

/* The end of the last line before an empty one: what closes the marks of a
 * paragraph may stand on a line of its own. */
static size_t
find_gap_in_markdown(GsSlice source, size_t at)
{
  for (;;) {
    while (at < source.len && !is_line_end(source.at[at]))
      at++;
    size_t next = at;
    if (next < source.len)
      next += source.at[at] == '\r' && at + 1 < source.len &&
                      source.at[at + 1] == '\n'
                  ? 2
                  : 1;
    if (is_blank_line(source, next))
      return at;
    at = next;
  }
}

/* Behind the end tag of the paragraph, or before what ends it without one. */
static size_t
find_gap_in_html(GsSlice source, size_t at)
{
  GsMark mark;
  size_t gap = source.len;
  while (gs_mark_next(source, &at, &mark)) {
    bool is_tag = mark.kind == GS_MARK_OPEN || mark.kind == GS_MARK_CLOSE;
    const GsTag *tag =
        is_tag ? gs_tag_find(gs_slice_part(source, mark.name)) : NULL;
    if (tag == NULL || !(tag->flags & GS_TAG_BLOCK))
      continue;
    if (mark.kind == GS_MARK_CLOSE && tag->kind == GS_TAG_PARAGRAPH)
      return mark.span.end;
    gap = mark.span.start;
    break;
  }
  while (gap > 0 && g_ascii_isspace(source.at[gap - 1]))
    gap--;
  return gap;
}

/* ---- characters ------------------------------------------------------- */

static const char *
escape_markdown(GsArena *arena, gunichar code, bool is_ascii)
{
  (void)is_ascii;
  bool is_mark = code < 0x80 && strchr("\\`*_[]<>#|~&!", (int)code) != NULL;
  return is_mark ? gs_arena_printf(arena, "\\%c", (char)code) : NULL;
}

static const char *
escape_html(GsArena *arena, gunichar code, bool is_ascii)
{
  bool is_mark = code == '&' || code == '<' || code == '>';
  bool is_known = code < 0x80 || !is_ascii;
  return is_mark || !is_known ? gs_arena_printf(arena, "&#%u;", code) : NULL;
}

const struct GsInsertForm gs_insert_text = { find_gap_in_text, "", "", NULL };
const struct GsInsertForm gs_insert_markdown = { find_gap_in_markdown, "", "",
                                                 escape_markdown };
const struct GsInsertForm gs_insert_html = { find_gap_in_html, "<p>", "</p>",
                                             escape_html };

/* ---- writing ---------------------------------------------------------- */

/* As the draft's first line ends. */
static const char *
line_end_of(GsSlice source)
{
  for (size_t i = 0; i < source.len; i++) {
    if (source.at[i] == '\n')
      return "\n";
    if (source.at[i] == '\r')
      return i + 1 < source.len && source.at[i + 1] == '\n' ? "\r\n" : "\r";
  }
  return "\n";
}

static const char *
marked(const GsDocument *document,
       const struct GsInsertForm *form,
       const char *paragraph)
{
  const char *all = form->before;
  for (const char *at = paragraph; *at != '\0'; at = g_utf8_next_char(at)) {
    const char *shown = form->escape != NULL
                            ? form->escape(document->arena, g_utf8_get_char(at),
                                           document->charset != NULL)
                            : NULL;
    int len = (int)(g_utf8_next_char(at) - at);
    all = shown != NULL
              ? gs_arena_printf(document->arena, "%s%s", all, shown)
              : gs_arena_printf(document->arena, "%s%.*s", all, len, at);
  }
  return gs_arena_printf(document->arena, "%s%s", all, form->after);
}

static char *
put_unit(char *out, unsigned unit, bool is_big_endian)
{
  out[is_big_endian ? 0 : 1] = (char)(unit >> 8);
  out[is_big_endian ? 1 : 0] = (char)(unit & 0xff);
  return out + 2;
}

/* In the encoding of the original: UTF-16 or one that has all of ASCII. */
static GsSlice
encoded(const GsDocument *document, const char *text)
{
  if (document->bom_bytes != 2)
    return gs_slice_of(text);
  bool is_big_endian = document->bytes.at[0] == '\xfe';
  char *out = gs_arena_take(document->arena, 2 * strlen(text) + 1);
  char *end = out;
  for (; *text != '\0'; text = g_utf8_next_char(text)) {
    gunichar code = g_utf8_get_char(text);
    if (code >= 0x10000) {
      end = put_unit(end, 0xd800 + ((code - 0x10000) >> 10), is_big_endian);
      code = 0xdc00 + ((code - 0x10000) & 0x3ff);
    }
    end = put_unit(end, code, is_big_endian);
  }
  return (GsSlice){ out, (size_t)(end - out) };
}

static GsInsertion
put(GsArena *arena, GsSlice text, size_t at, const GsSlice parts[2])
{
  size_t start = at + parts[0].len;
  size_t end = start + parts[1].len;
  char *all = gs_arena_take(arena, text.len + parts[0].len + parts[1].len + 1);
  memcpy(all, text.at, at);
  memcpy(all + at, parts[0].at, parts[0].len);
  memcpy(all + start, parts[1].at, parts[1].len);
  memcpy(all + end, text.at + at, text.len - at);
  return (GsInsertion){ .bytes = { all, text.len + end - at },
                        .span = { start, end } };
}

/* ---- what is no text -------------------------------------------------- */

/* The prose alone, an empty line between blocks; *end is where `block` ends in
 * it. */
static GsSlice
prose_of(const GsDocument *document, size_t block, size_t *end)
{
  char *all = gs_arena_take(document->arena,
                            document->text.len + 2 * document->blocks.n + 1);
  size_t len = 0;
  for (size_t i = 0; i < document->blocks.n; i++) {
    GsSlice text =
        gs_slice_part(document->text, document->blocks.items[i].span);
    memcpy(all + len, text.at, text.len);
    len += text.len;
    if (i == block)
      *end = len;
    bool is_last = i + 1 == document->blocks.n;
    memcpy(all + len, "\n\n", is_last ? 1 : 2);
    len += is_last ? 1 : 2;
  }
  return (GsSlice){ all, len };
}

GsInsertion
gs_document_insert(const GsDocument *document,
                   size_t block,
                   const char *paragraph)
{
  const struct GsInsertForm *form = document->type->insert;
  GsArena *arena = document->arena;
  if (form == NULL) {
    size_t end = 0;
    GsSlice prose = prose_of(document, block, &end);
    GsSlice parts[] = { GS_SLICE("\n\n"), gs_slice_of(paragraph) };
    GsInsertion plain = put(arena, prose, end, parts);
    plain.type = gs_document_type_named("text");
    return plain;
  }
  size_t end = document->blocks.items[block].span.end;
  size_t gap =
      form->find_gap(document->source, gs_document_source_end(document, end));
  const char *line_end = line_end_of(document->source);
  const char *lines = gs_arena_printf(arena, "%s%s", line_end,
                                      *form->before != '\0' ? "" : line_end);
  GsSlice parts[] = { encoded(document, lines),
                      encoded(document, marked(document, form, paragraph)) };
  GsInsertion insertion = put(arena, document->bytes,
                              gs_document_source_byte(document, gap), parts);
  insertion.type = document->type;
  return insertion;
}
