/* SPDX-License-Identifier: Apache-2.0
 *
 * NITF: an article of a news agency in XML.
 */
#include "document/news-private.h"

static const GsXmlElement elements[] = {
  { "story.date", GS_XML_DATE, 0, "norm" },
  { "pubdata", GS_XML_OUTLET, 0, "name" },
  { "distributor", GS_XML_OUTLET, 0, NULL },
  { "doc.copyright", GS_XML_OUTLET, 0, "holder" },
  { "media-object", GS_XML_SKIP, 0, NULL },
  { NULL, GS_XML_NOTHING, 0, NULL },
};

static const GsXmlFormat format = { .elements = elements,
                                    .more = gs_news_elements,
                                    .root = "nitf" };

GsDocument *
gs_document_read_nitf(GsArena *arena,
                      const char *name,
                      GsSlice bytes,
                      const GsDocumentFacts *facts)
{
  return gs_news_read(arena, &format, "NITF", name, bytes, facts);
}
