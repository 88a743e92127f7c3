/* SPDX-License-Identifier: Apache-2.0
 *
 * Markdown as md4c can read it in a time that grows with the text alone.
 */
#pragma once

#include "base/arena.h"

/* The same text, as long, with no links in paragraphs of very many lines;
 * shares `source` where there are none. */
GsSlice gs_tame_links(GsArena *arena, GsSlice source);

/* Does a line draw a table of more columns than any draft has? */
bool gs_tame_has_wide_table(GsSlice source);
