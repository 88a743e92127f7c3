/* SPDX-License-Identifier: Apache-2.0
 *
 * An article out of a file that is no text: a line for each paragraph.
 */
#pragma once

#include "document/document-private.h"

typedef struct {
  GsArena *arena;
  char *text; /* the lines so far */
  size_t len;
  size_t room;
  GS_VECTOR(GsBlockKind) kinds; /* of each line */
  bool is_begun;                /* the last line has a word */
  bool has_space;               /* white space waits for the next word */
  GsDate date;
  GsSlice outlet;
  GsSlice byline;
  GsSlice dateline;
  GsSlice language;      /* that its text is said to be in */
  GsSlice item_language; /* that all of the item is, if nothing else is said */
} GsArticle;

/* Ends the last line, if it has any word or `is_counted`, and begins one. */
void gs_article_start(GsArticle *article, GsBlockKind kind, bool is_counted);

/* Goes on with the line; white space runs are one blank. */
void gs_article_add(GsArticle *article, GsSlice text);

/* Adds all blocks of a page. */
void gs_article_add_page(GsArticle *article, GsSlice page);

/* The document: its bytes, lines and offsets are those of the lines. */
GsDocument *gs_article_finish(GsArticle *article,
                              const char *name,
                              const GsDocumentFacts *facts);

/* A document without text that says why. */
GsDocument *
gs_article_refuse(GsArena *arena, const char *name, const char *format, ...)
    G_GNUC_PRINTF(3, 4);
