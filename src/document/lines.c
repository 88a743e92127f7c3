/* SPDX-License-Identifier: Apache-2.0
 *
 * Lines of a stream, one in memory at a time: what streams of documents and
 * of pairs are read with.
 */
#include "document/lines-private.h"

#include "base/limits.h"
#include "base/size.h"

#include <errno.h>
#include <string.h>

#define CHUNK ((size_t)64 << 10)

struct GsLines {
  GsLineSource read;
  void *data;
  char *bytes; /* what was read and not yet given */
  size_t room;
  size_t start; /* of the next line */
  size_t end;
  size_t n_lines; /* given so far */
  size_t limit;   /* of bytes in one */
  bool is_over;
  int failure; /* errno of a failed read */
};

GsLines *
gs_lines_new(GsLineSource read, void *data)
{
  GsLines *lines = g_new0(GsLines, 1);
  lines->read = read;
  lines->data = data;
  lines->limit = GS_LIMIT_DOCUMENT_BYTES;
  return lines;
}

void
gs_lines_set_limit(GsLines *lines, size_t bytes)
{
  lines->limit = bytes;
}

const char *
gs_lines_too_long(const GsLines *lines, GsArena *arena)
{
  g_autofree char *limit = gs_size_text(lines->limit);
  return gs_arena_printf(arena,
                         "the line is longer than %s; --max-file-size sets "
                         "that limit",
                         limit);
}

void
gs_lines_free(GsLines *lines)
{
  if (lines == NULL)
    return;
  g_free(lines->bytes);
  g_free(lines);
}

static void
fill(GsLines *lines)
{
  if (lines->start > 0) {
    memmove(lines->bytes, lines->bytes + lines->start,
            lines->end - lines->start);
    lines->end -= lines->start;
    lines->start = 0;
  }
  if (lines->end + CHUNK > lines->room) {
    lines->room = MAX(lines->room * 2, 2 * CHUNK);
    lines->bytes = g_realloc(lines->bytes, lines->room);
  }
  gssize n = lines->read(lines->bytes + lines->end, CHUNK, lines->data);
  if (n <= 0) {
    lines->is_over = true;
    lines->failure = n < 0 ? errno : 0;
  } else {
    lines->end += (size_t)n;
  }
}

/* Drops the rest of a line that is too long to be kept. */
static void
skip_line(GsLines *lines)
{
  for (;;) {
    char *end =
        memchr(lines->bytes + lines->start, '\n', lines->end - lines->start);
    if (end != NULL) {
      lines->start = (size_t)(end - lines->bytes) + 1;
      return;
    }
    lines->start = lines->end;
    if (lines->is_over)
      return;
    fill(lines);
  }
}

/* The next line, blank or not. */
static GsLineState
next_line(GsLines *lines, GsSlice *line)
{
  for (size_t seen = 0;;) {
    size_t len = lines->end - lines->start;
    char *from = lines->bytes + lines->start;
    char *end = len > seen ? memchr(from + seen, '\n', len - seen) : NULL;
    if (end != NULL || (lines->is_over && len > 0)) {
      *line = (GsSlice){ from, end != NULL ? (size_t)(end - from) : len };
      lines->start += MIN(line->len + 1, len);
      lines->n_lines++;
      return line->len > lines->limit ? GS_LINE_TOO_LONG : GS_LINE_GOOD;
    }
    if (lines->is_over)
      return GS_LINE_NONE;
    if (len > lines->limit) {
      skip_line(lines);
      lines->n_lines++;
      return GS_LINE_TOO_LONG;
    }
    seen = len;
    fill(lines);
  }
}

GsLineState
gs_lines_next(GsLines *lines, GsSlice *line, size_t *number, int *failure)
{
  GsLineState state;
  do {
    *line = (GsSlice){ "", 0 };
    state = next_line(lines, line);
    if (lines->n_lines == 1 &&
        gs_slice_has_prefix(*line, GS_SLICE("\xef\xbb\xbf")))
      *line = (GsSlice){ line->at + 3, line->len - 3 };
  } while (state == GS_LINE_GOOD && gs_slice_trim(*line).len == 0);
  *number = lines->n_lines;
  if (state != GS_LINE_NONE || lines->failure == 0)
    return state;
  *failure = lines->failure;
  lines->failure = 0;
  return GS_LINE_FAILED;
}
