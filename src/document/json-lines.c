/* SPDX-License-Identifier: Apache-2.0
 *
 * A stream of documents, one JSON object a line, one line in memory at a
 * time.  A bad line makes a document with a problem; the next one is read.
 */
#include "document/document-private.h"
#include "document/lines-private.h"

#include <jansson.h>

struct GsJsonLines {
  const char *name;
  GsLines *lines;
  size_t number;         /* of the last line */
  GsDocumentFacts facts; /* of all of them */
};

GsJsonLines *
gs_json_lines_new(const char *name,
                  gssize (*read)(void *to, size_t room, void *data),
                  void *data)
{
  GsJsonLines *lines = g_new0(GsJsonLines, 1);
  lines->name = name;
  lines->lines = gs_lines_new(read, data);
  return lines;
}

void
gs_json_lines_set_facts(GsJsonLines *lines, const GsDocumentFacts *facts)
{
  lines->facts = *facts;
}

void
gs_json_lines_set_limit(GsJsonLines *lines, size_t bytes)
{
  gs_lines_set_limit(lines->lines, bytes);
}

void
gs_json_lines_free(GsJsonLines *lines)
{
  if (lines == NULL)
    return;
  gs_lines_free(lines->lines);
  g_free(lines);
}

/* ---- documents -------------------------------------------------------- */

static GsDocument *
broken(const GsJsonLines *lines, GsArena *arena, const char *message)
{
  const char *name =
      gs_arena_printf(arena, "%s:%zu", lines->name, lines->number);
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
    .byline = text_of(arena, object, "byline"),
    .dateline = text_of(arena, object, "dateline"),
    .language = text_of(arena, object, "language"),
    .assumed_date = lines->facts.assumed_date,
    .comment_mark = lines->facts.comment_mark,
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
  GsSlice line = { 0 };
  int failure = 0;
  switch (gs_lines_next(lines->lines, &line, &lines->number, &failure)) {
  case GS_LINE_GOOD:
    return parse_line(lines, arena, line);
  case GS_LINE_TOO_LONG:
    return broken(lines, arena, gs_lines_too_long(lines->lines, arena));
  case GS_LINE_FAILED:
    return broken(
        lines, arena,
        gs_arena_printf(arena, "reading failed: %s", g_strerror(failure)));
  default:
    return NULL;
  }
}
