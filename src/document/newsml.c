/* SPDX-License-Identifier: Apache-2.0
 *
 * NewsML-G2: an item of a news agency in XML, with its text in NITF, in XHTML
 * or plain.
 */
#include "document/news-private.h"

static const GsXmlElement elements[] = {
  { "contentCreated", GS_XML_DATE, 0, NULL },
  { "versionCreated", GS_XML_DATE, 0, NULL },
  { "date.issue", GS_XML_DATE, 0, "norm" },
  { "provider", GS_XML_OUTLET, 0, "literal" },
  { "by", GS_XML_BYLINE, 0, NULL },
  { "byline", GS_XML_BYLINE, 0, NULL },
  { "dateline", GS_XML_DATELINE, 0, NULL },
  { "catalogRef", GS_XML_SKIP, 0, NULL },
  { "rightsInfo", GS_XML_SKIP, 0, NULL },
  { "title", GS_XML_SKIP, 0, NULL },
  { "script", GS_XML_SKIP, 0, NULL },
  { "style", GS_XML_SKIP, 0, NULL },
  { "nav", GS_XML_SKIP, 0, NULL },
  { "headline", GS_XML_BLOCK, GS_BLOCK_HEADLINE, NULL },
  { "hl1", GS_XML_BLOCK, GS_BLOCK_HEADLINE, NULL },
  { "hl2", GS_XML_BLOCK, GS_BLOCK_HEADLINE, NULL },
  { "h1", GS_XML_BLOCK, GS_BLOCK_HEADLINE, NULL },
  { "h2", GS_XML_BLOCK, GS_BLOCK_HEADLINE, NULL },
  { "h3", GS_XML_BLOCK, GS_BLOCK_HEADLINE, NULL },
  { "h4", GS_XML_BLOCK, GS_BLOCK_HEADLINE, NULL },
  { "p", GS_XML_BLOCK, GS_BLOCK_PARAGRAPH, NULL },
  { "inlineData", GS_XML_BLOCK, GS_BLOCK_PARAGRAPH, NULL },
  { "li", GS_XML_BLOCK, GS_BLOCK_ITEM, NULL },
  { "dd", GS_XML_BLOCK, GS_BLOCK_PARAGRAPH, NULL },
  { "td", GS_XML_BLOCK, GS_BLOCK_PARAGRAPH, NULL },
  { "th", GS_XML_BLOCK, GS_BLOCK_PARAGRAPH, NULL },
  { "bq", GS_XML_AROUND, GS_BLOCK_QUOTE, NULL },
  { "blockquote", GS_XML_AROUND, GS_BLOCK_QUOTE, NULL },
  { "media-caption", GS_XML_BLOCK, GS_BLOCK_CAPTION, NULL },
  { "figcaption", GS_XML_BLOCK, GS_BLOCK_CAPTION, NULL },
  { "caption", GS_XML_BLOCK, GS_BLOCK_CAPTION, NULL },
  { "media-metadata", GS_XML_SKIP, 0, NULL },
  { "media-producer", GS_XML_SKIP, 0, NULL },
  { "br", GS_XML_BLANK, 0, NULL },
  { NULL, GS_XML_NOTHING, 0, NULL },
};

static const GsXmlFormat format = { .elements = elements,
                                    .root = "newsItem",
                                    .other_root = "newsMessage" };

GsDocument *
gs_document_read_newsml(GsArena *arena,
                        const char *name,
                        GsSlice bytes,
                        const GsDocumentFacts *facts)
{
  return gs_news_read(arena, &format, "NewsML-G2", name, bytes, facts);
}
