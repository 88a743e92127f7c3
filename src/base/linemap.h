/* SPDX-License-Identifier: Apache-2.0
 *
 * From a byte offset to line and column, and back to the line's text.
 */
#pragma once

#include "base/arena.h"

typedef struct GsLineMap GsLineMap;

/* Where something stands, as a person counts. */
typedef struct {
  size_t line;   /* from 1 */
  size_t column; /* from 1, in code points; a byte order mark counts none */
} GsPlace;

/* Lines end at LF, CRLF or CR.  Keeps `text`, which must stay. */
GsLineMap *gs_linemap_new(GsArena *arena, GsSlice text);

/* `offset` may be text.len: the place just behind the end. */
GsPlace gs_linemap_place(const GsLineMap *map, size_t offset);

/* Its line alone, in less time: a line may be as long as the text. */
size_t gs_linemap_number(const GsLineMap *map, size_t offset);

/* The line without its end; empty when there is no such line. */
GsSlice gs_linemap_line(const GsLineMap *map, size_t line);

/* Offset of the first byte of a line (1-based); text.len beyond the last. */
size_t gs_linemap_offset(const GsLineMap *map, size_t line);
