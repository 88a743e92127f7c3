/* SPDX-License-Identifier: Apache-2.0
 *
 * What md4c takes the square of a text for, found before it reads.
 *
 * It fills short rows of a table up to its widest, and looks for the line of
 * each link from the first line of the paragraph on.
 */
#include "document/tame-private.h"

#define MOST_COLUMNS 128
#define MOST_LINES 1000 /* of a paragraph whose links are read */

static bool
is_line_end(char c)
{
  return c == '\n' || c == '\r';
}

bool
gs_tame_has_wide_table(GsSlice source)
{
  size_t n_columns = 0;
  bool is_drawn = true;
  for (size_t i = 0; i < source.len; i++) {
    bool is_end = is_line_end(source.at[i]);
    if (is_end && is_drawn && n_columns > MOST_COLUMNS)
      return true;
    n_columns = is_end ? 0 : n_columns + (source.at[i] == '|' ? 1 : 0);
    is_drawn = is_end || (is_drawn && strchr("|-: \t>", source.at[i]) != NULL);
  }
  return is_drawn && n_columns > MOST_COLUMNS;
}

/* Behind the line that begins at `at`. */
static size_t
next_line(GsSlice source, size_t at)
{
  while (at < source.len && !is_line_end(source.at[at]))
    at++;
  bool is_crlf =
      at + 1 < source.len && source.at[at] == '\r' && source.at[at + 1] == '\n';
  return MIN(at + (is_crlf ? 2 : 1), source.len);
}

static bool
has_text(GsSlice source, size_t at)
{
  while (at < source.len && strchr(" \t>", source.at[at]) != NULL)
    at++;
  return at < source.len && !is_line_end(source.at[at]);
}

/* Behind the lines with text from `at` on; how many they are. */
static size_t
paragraph_end(GsSlice source, size_t at, size_t *n_lines)
{
  *n_lines = 0;
  while (has_text(source, at)) {
    at = next_line(source, at);
    *n_lines += 1;
  }
  return at;
}

GsSlice
gs_tame_links(GsArena *arena, GsSlice source)
{
  GsSlice tamed = source;
  for (size_t at = 0; at < source.len;) {
    size_t n_lines = 0;
    size_t end = paragraph_end(source, at, &n_lines);
    if (n_lines > MOST_LINES && tamed.at == source.at)
      tamed = gs_arena_copy(arena, source);
    for (size_t i = at; i < end && n_lines > MOST_LINES; i++)
      if (source.at[i] == '[')
        ((char *)tamed.at)[i] = '.';
    at = next_line(source, end);
  }
  return tamed;
}
