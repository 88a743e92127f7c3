/* SPDX-License-Identifier: Apache-2.0
 *
 * Inside of the room document/: from bytes to text, from text to blocks.
 */
#pragma once

#include "document/document.h"

/* One without bytes and text yet. */
GsDocument *
gs_document_new(GsArena *arena, const char *name, const GsDocumentFacts *facts);

/* Fills source, text, map, bom_bytes, problems and is_complete from the
 * bytes. */
void gs_document_decode(GsDocument *document, GsSlice bytes);

/* The place of an offset in the source. */
GsPlace gs_document_source_place(const GsDocument *document, size_t at);

/* Where in the source the text up to `at` ends, and where in the original's
 * bytes what is before an offset of the source does. */
size_t gs_document_source_end(const GsDocument *document, size_t at);
size_t gs_document_source_byte(const GsDocument *document, size_t at);

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

/* A first paragraph of one line that ends no sentence is the headline. */
void gs_document_find_headline(GsDocument *document);

/* Adds the paragraphs between empty lines in that part of the text, as blocks
 * of that kind. */
void
gs_document_add_blocks(GsDocument *document, GsSpan span, GsBlockKind kind);

/* Does the text end a sentence, perhaps inside a quotation? */
bool gs_document_ends_sentence(GsSlice text);

/* Takes the first block out; its text stays. */
void gs_document_drop_first_block(GsDocument *document);

/* The draft says at `place` what language it is in; the first such word holds,
 * and an empty one says nothing. */
void
gs_document_state_language(GsDocument *document, GsSlice text, GsPlace place);
