/* SPDX-License-Identifier: Apache-2.0
 *
 * A stream of documents, one JSON object a line.
 */
#include "document/stream-private.h"

#include <jansson.h>

static GsDocument *
broken(const GsStream *stream, GsArena *arena, const char *message)
{
  const char *name =
      gs_arena_printf(arena, "%s:%zu", stream->name, stream->number);
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

/* The JSON is no part of the arena: the work on it is tried by itself. */
typedef struct {
  const GsStream *stream;
  GsArena *arena;
  const json_t *object;
  GsDocument *document;
} Job;

static GsDocument *
make_document(const GsStream *stream, GsArena *arena, const json_t *object)
{
  const char *id = id_of(arena, object);
  if (id == NULL)
    return broken(stream, arena, "the line has no \"id\"");
  if (!json_is_string(json_object_get(object, "text")))
    return broken(stream, arena, "the line has no \"text\"");
  GsDocumentFacts facts = {
    .date = gs_date_parse(text_of(arena, object, "date")),
    .outlet = text_of(arena, object, "outlet"),
    .headline = text_of(arena, object, "headline"),
    .byline = text_of(arena, object, "byline"),
    .dateline = text_of(arena, object, "dateline"),
    .language = text_of(arena, object, "language"),
    .assumed_date = stream->facts.assumed_date,
    .comment_mark = stream->facts.comment_mark,
  };
  return gs_document_read_text(arena, id, text_of(arena, object, "text"),
                               &facts);
}

static void
read_object(void *data)
{
  Job *job = data;
  job->document = make_document(job->stream, job->arena, job->object);
}

static GsDocument *
parse_line(const GsStream *stream, GsArena *arena, GsSlice line)
{
  json_error_t error;
  json_t *object =
      json_loadb(line.at, line.len, JSON_REJECT_DUPLICATES, &error);
  if (object == NULL)
    return broken(stream, arena,
                  gs_arena_printf(arena, "this is no JSON: %s", error.text));
  Job job = { stream, arena, object, NULL };
  bool is_done = gs_arena_try(arena, read_object, &job);
  json_decref(object);
  if (!is_done)
    gs_arena_give_up(arena);
  return job.document;
}

GsStream *
gs_stream_new_json(const char *name, GsLineSource read, void *data)
{
  static const GsStreamFormat format = { parse_line, broken };
  return gs_stream_new(&format, name, read, data);
}
