/* SPDX-License-Identifier: Apache-2.0
 *
 * What readers of marked-up text build: prose, block by block, each piece with
 * the place in the source that it comes from.
 */
#pragma once

#include "document/character-private.h"
#include "document/document-private.h"

typedef struct {
  GsDocument *document;
  GsSlice source;   /* all that was decoded */
  size_t room;      /* of document->text */
  GsBlockKind kind; /* of the block that is open, or comes next */
  size_t start;     /* of that block in the text */
  size_t cursor;    /* behind what was read last, in the source */
  GsCharacters characters;
} GsProse;

/* Takes over a document that was decoded: its text is empty from now on. */
void gs_prose_begin(GsProse *prose, GsDocument *document);

/* Ends the block that is open, if any; the next one is of that kind.  Empty
 * blocks leave nothing. */
void gs_prose_start(GsProse *prose, GsBlockKind kind);

/* Has the open block any text yet? */
bool gs_prose_is_open(const GsProse *prose);

/* Goes on with a part of the source as it is. */
void gs_prose_copy(GsProse *prose, GsSpan source);

/* Goes on with `text`, which stands for that part of the source. */
void gs_prose_put(GsProse *prose, GsSlice text, GsSpan source);

/* Goes on with what the reference at `source.start` ("&amp;") stands for, at
 * most up to `source.end`; how many bytes of the source that were: 0 when no
 * reference stands there. */
size_t gs_prose_put_reference(GsProse *prose, GsSpan source);

/* A comment: `source` is what stands between its marks. */
void gs_prose_add_comment(GsProse *prose, GsSpan source, size_t opener);
