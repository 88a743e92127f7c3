/* SPDX-License-Identifier: Apache-2.0
 *
 * How a type of draft takes a paragraph more.
 */
#pragma once

#include "document/document.h"

struct GsInsertForm {
  /* Where behind `at` a paragraph can begin; both in the source. */
  size_t (*find_gap)(GsSlice source, size_t at);
  const char *before; /* the paragraph, behind a line end */
  const char *after;
  /* What stands for a character that would be read as a mark, or that the
   * file's letters do not have; NULL: it stands for itself. */
  const char *(*escape)(GsArena *arena, gunichar code, bool is_ascii);
};

extern const struct GsInsertForm gs_insert_text;
extern const struct GsInsertForm gs_insert_markdown;
extern const struct GsInsertForm gs_insert_html;
