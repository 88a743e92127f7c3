/* SPDX-License-Identifier: Apache-2.0
 *
 * What the items of news agencies in XML share.
 */
#pragma once

#include "document/xml-private.h"

/* Elements that their formats share, ended by one without a name. */
extern const GsXmlElement gs_news_elements[];

/* Reads an item; `what` is the name of its format. */
GsDocument *gs_news_read(GsArena *arena,
                         const GsXmlFormat *format,
                         const char *what,
                         const char *name,
                         GsSlice bytes,
                         const GsDocumentFacts *facts);
