/* SPDX-License-Identifier: Apache-2.0
 *
 * A stream of documents, one a line, one line in memory at a time.  A bad line
 * makes a document with a problem; the next one is read.
 */
#include "document/stream-private.h"

GsStream *
gs_stream_new(const GsStreamFormat *format,
              const char *name,
              GsLineSource read,
              void *data)
{
  GsStream *stream = g_new0(GsStream, 1);
  stream->format = format;
  stream->name = name;
  stream->lines = gs_lines_new(read, data);
  return stream;
}

void
gs_stream_set_limit(GsStream *stream, size_t bytes)
{
  gs_lines_set_limit(stream->lines, bytes);
}

void
gs_stream_set_facts(GsStream *stream, const GsDocumentFacts *facts)
{
  stream->facts = *facts;
}

void
gs_stream_free(GsStream *stream)
{
  if (stream == NULL)
    return;
  gs_lines_free(stream->lines);
  g_free(stream);
}

GsDocument *
gs_stream_next(GsStream *stream, GsArena *arena)
{
  const GsStreamFormat *format = stream->format;
  GsSlice line = { 0 };
  int failure = 0;
  switch (gs_lines_next(stream->lines, &line, &stream->number, &failure)) {
  case GS_LINE_GOOD:
    return format->read(stream, arena, line);
  case GS_LINE_TOO_LONG:
    return format->refuse(stream, arena,
                          gs_lines_too_long(stream->lines, arena));
  case GS_LINE_FAILED:
    return format->refuse(
        stream, arena,
        gs_arena_printf(arena, "reading failed: %s", g_strerror(failure)));
  default:
    return NULL;
  }
}
