/* SPDX-License-Identifier: Apache-2.0
 *
 * An item of a news agency in XML to a document.
 */
#include "document/news-private.h"

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
