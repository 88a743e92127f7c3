/* SPDX-License-Identifier: Apache-2.0
 *
 * XML element by element, to an article.
 */
#pragma once

#include "document/article-private.h"

/* What is done with an element. */
typedef enum {
  GS_XML_NOTHING,
  GS_XML_BLOCK,  /* a paragraph of the kind of its row */
  GS_XML_AROUND, /* paragraphs in it are of that kind */
  GS_XML_TEXT,   /* only its text is prose, where a block has such elements */
  GS_XML_KIND,   /* its attribute says of what kind the paragraph is */
  GS_XML_BLANK,
  GS_XML_SKIP,
  GS_XML_DATE,     /* in its attribute, or its text */
  GS_XML_OUTLET,   /* likewise */
  GS_XML_BYLINE,   /* likewise */
  GS_XML_DATELINE, /* likewise */
  GS_XML_LANGUAGE, /* likewise; before what the first element says */
} GsXmlRole;

typedef struct {
  const char *name; /* without its prefix */
  GsXmlRole role;
  GsBlockKind kind;
  const char *attribute; /* or NULL */
} GsXmlElement;

typedef struct {
  const GsXmlElement *elements; /* ended by one without a name */
  const GsXmlElement *more;     /* the same, behind them; or NULL */
  const char *root;             /* of the document */
  const char *other_root;       /* that it may have instead, or NULL */
  bool has_texts;               /* there are elements of GS_XML_TEXT */
  bool counts_empty;            /* an empty paragraph is a line as well */
  bool refuses_doctype;
  GsBlockKind (*kind_of)(GsSlice value); /* for GS_XML_KIND */
} GsXmlFormat;

/* Reads `bytes` into the article.  NULL, or what is wrong, in the arena. */
const char *
gs_xml_read(GsArticle *article, const GsXmlFormat *format, GsSlice bytes);
