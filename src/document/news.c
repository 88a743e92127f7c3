/* SPDX-License-Identifier: Apache-2.0
 *
 * An item of a news agency in XML to a document.
 */
#include "document/news-private.h"

/* What NITF and the texts within NewsML-G2 have in common. */
const GsXmlElement gs_news_elements[] = {
  { "date.issue", GS_XML_DATE, 0, "norm" },
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
  { "br", GS_XML_BLANK, 0, NULL },
  { NULL, GS_XML_NOTHING, 0, NULL },
};

GsDocument *
gs_news_read(GsArena *arena,
             const GsXmlFormat *format,
             const char *what,
             const char *name,
             GsSlice bytes,
             const GsDocumentFacts *facts)
{
  GsArticle article = { .arena = arena };
  const char *failure = gs_xml_read(&article, format, bytes);
  if (failure != NULL)
    return gs_article_refuse(arena, name, "this cannot be read as %s: %s", what,
                             failure);
  if (article.len == 0)
    return gs_article_refuse(arena, name, "there is no text in this %s", what);
  return gs_article_finish(&article, name, facts);
}
