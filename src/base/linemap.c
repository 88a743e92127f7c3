/* SPDX-License-Identifier: Apache-2.0
 *
 * The offsets at which lines start, searched by halves.
 */
#include "base/linemap.h"

#include "base/utf8.h"

struct GsLineMap {
  GsSlice text;
  GS_VECTOR(size_t) starts;
};

/* The next `c` at or behind `at`, or the end of the text. */
static size_t
find_byte(GsSlice text, size_t at, char c)
{
  const char *found =
      at < text.len ? memchr(text.at + at, c, text.len - at) : NULL;
  return found != NULL ? (size_t)(found - text.at) : text.len;
}

/* LF and CR are each looked for on their own, so that a text without one of
 * them is searched for it once. */
GsLineMap *
gs_linemap_new(GsArena *arena, GsSlice text)
{
  GsLineMap *map = GS_NEW(arena, GsLineMap);
  map->text = text;
  gs_vector_add(arena, &map->starts, 0);
  size_t lf = find_byte(text, 0, '\n');
  size_t cr = find_byte(text, 0, '\r');
  while (lf < text.len || cr < text.len) {
    size_t end = MIN(lf, cr);
    bool is_crlf = end == cr && lf == cr + 1;
    if (!is_crlf)
      gs_vector_add(arena, &map->starts, end + 1);
    if (end == lf)
      lf = find_byte(text, lf + 1, '\n');
    else
      cr = find_byte(text, cr + 1, '\r');
  }
  return map;
}

static size_t
line_index(const GsLineMap *map, size_t offset)
{
  size_t low = 0;
  size_t high = map->starts.n;
  while (high - low > 1) {
    size_t middle = (low + high) / 2;
    if (map->starts.items[middle] <= offset)
      low = middle;
    else
      high = middle;
  }
  return low;
}

static bool
has_mark(const GsLineMap *map)
{
  return gs_slice_has_prefix(map->text, GS_SLICE("\xef\xbb\xbf"));
}

GsPlace
gs_linemap_place(const GsLineMap *map, size_t offset)
{
  size_t index = line_index(map, offset);
  size_t start = map->starts.items[index];
  if (index == 0 && has_mark(map))
    start = MIN((size_t)3, offset);
  GsSlice before = gs_slice_part(map->text, (GsSpan){ start, offset });
  return (GsPlace){ index + 1, gs_utf8_count(before) + 1 };
}

size_t
gs_linemap_number(const GsLineMap *map, size_t offset)
{
  return line_index(map, offset) + 1;
}

size_t
gs_linemap_offset(const GsLineMap *map, size_t line)
{
  if (line == 0 || line > map->starts.n)
    return map->text.len;
  return map->starts.items[line - 1];
}

GsSlice
gs_linemap_line(const GsLineMap *map, size_t line)
{
  size_t start = gs_linemap_offset(map, line);
  size_t end = gs_linemap_offset(map, line + 1);
  while (end > start &&
         (map->text.at[end - 1] == '\n' || map->text.at[end - 1] == '\r'))
    end--;
  return (GsSlice){ map->text.at + start, end - start };
}
