/* SPDX-License-Identifier: Apache-2.0
 *
 * What formats of streams share: lines, and what to do with each.
 */
#pragma once

#include "document/document-private.h"
#include "document/lines-private.h"

typedef struct {
  GsDocument *(*read)(const GsStream *stream, GsArena *arena, GsSlice line);
  /* The document in the place of a line that could not be read. */
  GsDocument *(*refuse)(const GsStream *stream,
                        GsArena *arena,
                        const char *message);
} GsStreamFormat;

struct GsStream {
  const GsStreamFormat *format;
  const char *name;
  GsLines *lines;
  size_t number;         /* of the last line */
  GsDocumentFacts facts; /* of all documents */
};

GsStream *gs_stream_new(const GsStreamFormat *format,
                        const char *name,
                        GsLineSource read,
                        void *data);
