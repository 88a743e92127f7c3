/* SPDX-License-Identifier: Apache-2.0
 *
 * Inside of the room document/: from bytes to text, from text to blocks.
 */
#pragma once

#include "document/document.h"

/* Fills text, map, bom_bytes, problems and is_complete from the bytes. */
void gs_document_decode(GsDocument *document, GsSlice bytes);

/* Goes on with the map: the character of `original` bytes at offset `from`
 * became `text` bytes, both ending the text so far.  0 text bytes: removed. */
typedef struct {
  size_t from;
  size_t original;
  size_t text;
  bool is_same; /* byte for byte */
} GsMapStep;
void gs_document_map(GsDocument *document, GsMapStep step);

/* Paragraphs, the headline, and comments if there is a mark for them. */
void gs_document_find_blocks(GsDocument *document, GsSlice comment_mark);
