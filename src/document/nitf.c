/* SPDX-License-Identifier: Apache-2.0
 *
 * NITF: an article of a news agency in XML.
 */
#include "document/news-private.h"

static const GsXmlElement elements[] = {
  { "date.issue", GS_XML_DATE, 0, "norm" },
  { "story.date", GS_XML_DATE, 0, "norm" },
  { "pubdata", GS_XML_OUTLET, 0, "name" },
  { "distributor", GS_XML_OUTLET, 0, NULL },
  { "doc.copyright", GS_XML_OUTLET, 0, "holder" },
  { "byline", GS_XML_BYLINE, 0, NULL },
  { "dateline", GS_XML_DATELINE, 0, NULL },
  { "hl1", GS_XML_BLOCK, GS_BLOCK_HEADLINE, NULL },
  { "hl2", GS_XML_BLOCK, GS_BLOCK_HEADLINE, NULL },
  { "p", GS_XML_BLOCK, GS_BLOCK_PARAGRAPH, NULL },
  { "li", GS_XML_BLOCK, GS_BLOCK_ITEM, NULL },
  { "dd", GS_XML_BLOCK, GS_BLOCK_PARAGRAPH, NULL },
  { "td", GS_XML_BLOCK, GS_BLOCK_PARAGRAPH, NULL },
  { "th", GS_XML_BLOCK, GS_BLOCK_PARAGRAPH, NULL },
  { "bq", GS_XML_AROUND, GS_BLOCK_QUOTE, NULL },
  { "blockquote", GS_XML_AROUND, GS_BLOCK_QUOTE, NULL },
  { "media-caption", GS_XML_BLOCK, GS_BLOCK_CAPTION, NULL },
  { "caption", GS_XML_BLOCK, GS_BLOCK_CAPTION, NULL },
  { "media-metadata", GS_XML_SKIP, 0, NULL },
  { "media-producer", GS_XML_SKIP, 0, NULL },
  { "media-object", GS_XML_SKIP, 0, NULL },
  { "br", GS_XML_BLANK, 0, NULL },
  { NULL, GS_XML_NOTHING, 0, NULL },
};

static const GsXmlFormat format = { .elements = elements, .root = "nitf" };

GsDocument *
gs_document_read_nitf(GsArena *arena,
                      const char *name,
                      GsSlice bytes,
                      const GsDocumentFacts *facts)
{
  return gs_news_read(arena, &format, "NITF", name, bytes, facts);
}
