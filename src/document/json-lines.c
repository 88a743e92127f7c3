/* SPDX-License-Identifier: Apache-2.0
 *
 * A stream of documents, one JSON object a line, one line in memory at a
 * time.  A bad line makes a document with a problem; the next one is read.
 */
#include "base/limits.h"
#include "document/document-private.h"

#include <errno.h>
#include <jansson.h>

#define CHUNK ((size_t)64 << 10)

struct GsJsonLines {
  const char *name;
  gssize (*read)(void *to, size_t room, void *data);
  void *data;
  char *bytes; /* what was read and not yet given */
  size_t room;
  size_t start; /* of the next line */
  size_t end;
  size_t n_lines; /* given so far */
  bool is_over;
  int failure; /* errno of a failed read */
};

GsJsonLines *
gs_json_lines_new(const char *name,
                  gssize (*read)(void *to, size_t room, void *data),
                  void *data)
{
  GsJsonLines *lines = g_new0(GsJsonLines, 1);
  lines->name = name;
  lines->read = read;
  lines->data = data;
  return lines;
}

void
gs_json_lines_free(GsJsonLines *lines)
{
  if (lines == NULL)
    return;
  g_free(lines->bytes);
  g_free(lines);
}

/* ---- lines ------------------------------------------------------------ */

static void
fill(GsJsonLines *lines)
{
  if (lines->start > 0) {
    memmove(lines->bytes, lines->bytes + lines->start,
            lines->end - lines->start);
    lines->end -= lines->start;
    lines->start = 0;
  }
  if (lines->end + CHUNK > lines->room) {
    lines->room = MAX(lines->room * 2, 2 * CHUNK);
    lines->bytes = g_realloc(lines->bytes, lines->room);
  }
  gssize n = lines->read(lines->bytes + lines->end, CHUNK, lines->data);
  if (n <= 0) {
    lines->is_over = true;
    lines->failure = n < 0 ? errno : 0;
  } else {
    lines->end += (size_t)n;
  }
}

/* Drops the rest of a line that is too long to be kept. */
static void
skip_line(GsJsonLines *lines)
{
  for (;;) {
    char *end =
        memchr(lines->bytes + lines->start, '\n', lines->end - lines->start);
    if (end != NULL) {
      lines->start = (size_t)(end - lines->bytes) + 1;
      return;
    }
    lines->start = lines->end;
    if (lines->is_over)
      return;
    fill(lines);
  }
}

typedef enum {
  LINE_GOOD,
  LINE_TOO_LONG,
  LINE_NONE
} LineState;

/* The next line without its end; it stays until the next call. */
static LineState
next_line(GsJsonLines *lines, GsSlice *line)
{
  for (size_t seen = 0;;) {
    size_t len = lines->end - lines->start;
    char *from = lines->bytes + lines->start;
    char *end = len > seen ? memchr(from + seen, '\n', len - seen) : NULL;
    if (end != NULL || (lines->is_over && len > 0)) {
      *line = (GsSlice){ from, end != NULL ? (size_t)(end - from) : len };
      lines->start += MIN(line->len + 1, len);
      lines->n_lines++;
      return LINE_GOOD;
    }
    if (lines->is_over)
      return LINE_NONE;
    if (len > GS_LIMIT_DOCUMENT_BYTES) {
      skip_line(lines);
      lines->n_lines++;
      return LINE_TOO_LONG;
    }
    seen = len;
    fill(lines);
  }
}

/* ---- documents -------------------------------------------------------- */

static GsDocument *
broken(const GsJsonLines *lines, GsArena *arena, const char *message)
{
  const char *name =
      gs_arena_printf(arena, "%s:%zu", lines->name, lines->n_lines);
  GsDocument *document = gs_document_read_text(arena, name, (GsSlice){ "", 0 },
                                               &(GsDocumentFacts){ 0 });
  gs_document_add_problem(document, (GsPlace){ 1, 1 }, "%s", message);
  return document;
}

static GsSlice
text_of(GsArena *arena, const json_t *object, const char *key)
{
  const json_t *value = json_object_get(object, key);
  if (!json_is_string(value))
    return (GsSlice){ 0 };
  GsSlice text = { json_string_value(value), json_string_length(value) };
  return gs_arena_copy(arena, text);
}

static const char *
id_of(GsArena *arena, const json_t *object)
{
  const json_t *id = json_object_get(object, "id");
  if (json_is_integer(id))
    return gs_arena_printf(arena, "%" JSON_INTEGER_FORMAT,
                           json_integer_value(id));
  return json_is_string(id) ? text_of(arena, object, "id").at : NULL;
}

static GsDocument *
make_document(const GsJsonLines *lines, GsArena *arena, const json_t *object)
{
  const char *id = id_of(arena, object);
  if (id == NULL)
    return broken(lines, arena, "the line has no \"id\"");
  if (!json_is_string(json_object_get(object, "text")))
    return broken(lines, arena, "the line has no \"text\"");
  GsDocumentFacts facts = {
    .date = gs_date_parse(text_of(arena, object, "date")),
    .outlet = text_of(arena, object, "outlet"),
    .headline = text_of(arena, object, "headline"),
  };
  return gs_document_read_text(arena, id, text_of(arena, object, "text"),
                               &facts);
}

static GsDocument *
parse_line(const GsJsonLines *lines, GsArena *arena, GsSlice line)
{
  json_error_t error;
  json_t *object =
      json_loadb(line.at, line.len, JSON_REJECT_DUPLICATES, &error);
  if (object == NULL)
    return broken(lines, arena,
                  gs_arena_printf(arena, "this is no JSON: %s", error.text));
  GsDocument *document = make_document(lines, arena, object);
  json_decref(object);
  return document;
}

GsDocument *
gs_json_lines_next(GsJsonLines *lines, GsArena *arena)
{
  for (;;) {
    GsSlice line = { 0 };
    LineState state = next_line(lines, &line);
    if (lines->n_lines == 1 &&
        gs_slice_has_prefix(line, GS_SLICE("\xef\xbb\xbf")))
      line = (GsSlice){ line.at + 3, line.len - 3 };
    if (state == LINE_TOO_LONG)
      return broken(lines, arena, "the line is longer than 1 GiB");
    if (state == LINE_GOOD && gs_slice_trim(line).len > 0)
      return parse_line(lines, arena, line);
    if (state == LINE_GOOD)
      continue;
    if (lines->failure == 0)
      return NULL;
    int failure = lines->failure;
    lines->failure = 0;
    return broken(
        lines, arena,
        gs_arena_printf(arena, "reading failed: %s", g_strerror(failure)));
  }
}
