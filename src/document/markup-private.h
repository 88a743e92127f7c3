/* SPDX-License-Identifier: Apache-2.0
 *
 * A page on its way to prose; also a part of a page within Markdown.
 */
#pragma once

#include "document/mark-private.h"
#include "document/prose-private.h"
#include "document/tag-private.h"

/* An element that is not over yet. */
typedef struct {
  const GsTag *tag;
  size_t at; /* its start tag in the source */
} GsOpenTag;

typedef struct {
  GsProse *prose;
  GsSlice text;     /* as the source, or blank where it is not of the page */
  GsBlockKind kind; /* of what is in no element that says otherwise */
  bool is_part;     /* of a draft in Markdown: without a head */
  GS_VECTOR(GsOpenTag) open;
  size_t n_open[10];        /* by flag */
  size_t n_of[GS_TAG_ROOM]; /* by number of the element */
  size_t space;    /* where white space waits for a word, plus one; 0: none */
  size_t n_breaks; /* since the last word */
  size_t n_hidden; /* elements that a browser does not show */
  size_t first_hidden;
  bool is_too_deep;
  bool has_title;     /* the first block is what <title> says */
  bool has_first;     /* there is an <h1> */
  GsDate time;        /* of the first <time> */
  GsSlice language;   /* of the first <meta> that tells it, */
  size_t language_at; /* which stands there */
} GsMarkup;

/* Reads the marks and texts of page->text from *at on, to its end. */
void gs_markup_read(GsMarkup *page, size_t at);

/* One tag, in the midst of other text. */
void gs_markup_take_mark(GsMarkup *page, const GsMark *mark);

/* Takes what the attributes of a <meta> tell of the document. */
void gs_markup_take_meta(GsMarkup *page, const GsMark *mark);

/* Takes what the attributes of an element around all of the page tell of its
 * language. */
void gs_markup_take_language(GsMarkup *page, const GsMark *mark);

/* The value of an attribute with its references read; empty: none. */
GsSlice
gs_markup_attribute(GsMarkup *page, const GsMark *mark, const char *name);
