/* SPDX-License-Identifier: Apache-2.0
 *
 * The lines of metadata that may stand before a text in Markdown.
 */
#pragma once

#include "document/prose-private.h"

/* Takes what the front matter says of the document (its title becomes the
 * first block); where the text behind it starts in the source: 0 when there is
 * no front matter, or when it is never closed, which is a problem. */
size_t gs_front_matter_read(GsProse *prose);
