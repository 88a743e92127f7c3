/* SPDX-License-Identifier: Apache-2.0
 *
 * Lines of a stream, one in memory at a time.
 */
#pragma once

#include "base/arena.h"
#include "base/slice.h"

#include <glib.h>

/* Gives up to `room` bytes; 0 at the end, -1 with errno on errors. */
typedef gssize (*GsLineSource)(void *to, size_t room, void *data);

typedef struct GsLines GsLines;

typedef enum {
  GS_LINE_GOOD,
  GS_LINE_TOO_LONG, /* more bytes than the limit; it was skipped */
  GS_LINE_FAILED,   /* the stream could not be read; errno in *failure */
  GS_LINE_NONE,     /* the stream is over */
} GsLineState;

GsLines *gs_lines_new(GsLineSource read, void *data);
void gs_lines_free(GsLines *lines);

/* How many bytes a line may have, other than a document of the usual limit. */
void gs_lines_set_limit(GsLines *lines, size_t bytes);

/* What is wrong with one that has more. */
const char *gs_lines_too_long(const GsLines *lines, GsArena *arena);

/* The next line that is not blank, without its end and without a byte order
 * mark; it stays until the next call.  *number counts all lines, from 1. */
GsLineState
gs_lines_next(GsLines *lines, GsSlice *line, size_t *number, int *failure);
