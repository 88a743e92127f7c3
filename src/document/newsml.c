/* SPDX-License-Identifier: Apache-2.0
 *
 * NewsML-G2: an item of a news agency in XML, with its text in NITF, in XHTML
 * or plain.
 */
#include "document/news-private.h"

static const GsXmlElement elements[] = {
  { "contentCreated", GS_XML_DATE, 0, NULL },
  { "versionCreated", GS_XML_DATE, 0, NULL },
  { "provider", GS_XML_OUTLET, 0, "literal" },
  { "by", GS_XML_BYLINE, 0, NULL },
  { "language", GS_XML_LANGUAGE, 0, "tag" },
  { "catalogRef", GS_XML_SKIP, 0, NULL },
  { "rightsInfo", GS_XML_SKIP, 0, NULL },
  { "title", GS_XML_SKIP, 0, NULL },
  { "script", GS_XML_SKIP, 0, NULL },
  { "style", GS_XML_SKIP, 0, NULL },
  { "nav", GS_XML_SKIP, 0, NULL },
  { "headline", GS_XML_BLOCK, GS_BLOCK_HEADLINE, NULL },
  { "h1", GS_XML_BLOCK, GS_BLOCK_HEADLINE, NULL },
  { "h2", GS_XML_BLOCK, GS_BLOCK_HEADLINE, NULL },
  { "h3", GS_XML_BLOCK, GS_BLOCK_HEADLINE, NULL },
  { "h4", GS_XML_BLOCK, GS_BLOCK_HEADLINE, NULL },
  { "inlineData", GS_XML_BLOCK, GS_BLOCK_PARAGRAPH, NULL },
  { "figcaption", GS_XML_BLOCK, GS_BLOCK_CAPTION, NULL },
  { NULL, GS_XML_NOTHING, 0, NULL },
};

static const GsXmlFormat format = { .elements = elements,
                                    .more = gs_news_elements,
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
