/* SPDX-License-Identifier: Apache-2.0
 *
 * References to characters, as Markdown and HTML have them: "&amp;", "&#38;".
 */
#pragma once

#include "base/arena.h"

#define GS_CHARACTER_BYTES 16       /* of what a reference stands for */
#define GS_CHARACTER_NAME_BYTES 40  /* "&CounterClockwiseContourIntegral;" */
#define GS_CHARACTERS_REMEMBERED 64 /* names */

/* Names that were looked up; zeroed, it remembers none. */
typedef struct {
  struct {
    char name[GS_CHARACTER_NAME_BYTES];
    char bytes[GS_CHARACTER_BYTES];
    size_t name_len;
    size_t len; /* 0: there is no such name */
  } known[GS_CHARACTERS_REMEMBERED];
} GsCharacters;

/* Reads the reference at the start of `text` into `bytes` and *len.  How many
 * bytes of `text` it has; 0 when it is none: it then stands for itself. */
size_t gs_characters_read(GsCharacters *characters,
                          GsSlice text,
                          char bytes[GS_CHARACTER_BYTES],
                          size_t *len);

/* `text` with all references read; shares `text` where there are none. */
GsSlice
gs_characters_replace(GsCharacters *characters, GsArena *arena, GsSlice text);
