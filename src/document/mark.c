/* SPDX-License-Identifier: Apache-2.0
 *
 * Tags and comments in a text, one after the other, as browsers cut them.
 *
 * Each byte is looked at once, however many marks, attributes or openers there
 * are: nothing is looked for twice, and nothing nests here.
 */
#include "document/mark-private.h"

#include <glib.h>

static bool
is_white(char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static bool
stands_at(GsSlice text, size_t at, GsSlice what)
{
  GsSlice rest = { text.at + at, text.len - at };
  return gs_slice_has_prefix(rest, what);
}

/* The byte `c` from `at` on; text.len when there is none. */
static size_t
find_byte(GsSlice text, size_t at, char c)
{
  const char *found =
      at < text.len ? memchr(text.at + at, c, text.len - at) : NULL;
  return found != NULL ? (size_t)(found - text.at) : text.len;
}

bool
gs_mark_is(GsSlice slice, const char *word)
{
  return slice.len == strlen(word) &&
         g_ascii_strncasecmp(slice.at, word, slice.len) == 0;
}

/* ---- attributes ------------------------------------------------------- */

static void
skip_white(GsSlice text, GsSpan *rest)
{
  while (rest->start < rest->end && is_white(text.at[rest->start]))
    rest->start++;
}

static GsSpan
take_name(GsSlice text, GsSpan *rest)
{
  GsSpan name = { rest->start, rest->start };
  while (name.end < rest->end && !is_white(text.at[name.end]) &&
         strchr("=>/", text.at[name.end]) == NULL)
    name.end++;
  if (name.end == name.start && name.end < rest->end)
    name.end++; /* a stray "=" */
  rest->start = name.end;
  return name;
}

/* *is_open: the quotation mark that it begins with has no other. */
static GsSpan
take_value(GsSlice text, GsSpan *rest, bool *is_open)
{
  char quote = rest->start < rest->end ? text.at[rest->start] : '\0';
  GsSpan value = { rest->start, rest->start };
  if (quote == '"' || quote == '\'') {
    value.start++;
    value.end = find_byte((GsSlice){ text.at, rest->end }, value.start, quote);
    *is_open = value.end == rest->end;
    rest->start = MIN(value.end + 1, rest->end);
    return value;
  }
  while (value.end < rest->end && !is_white(text.at[value.end]) &&
         text.at[value.end] != '>')
    value.end++;
  rest->start = value.end;
  return value;
}

/* Takes name and value; false at ">" and at the end. */
static bool
take_attribute(GsSlice text,
               GsSpan *rest,
               GsMarkAttribute *attribute,
               bool *is_open)
{
  skip_white(text, rest);
  while (rest->start < rest->end && text.at[rest->start] == '/') {
    rest->start++;
    skip_white(text, rest);
  }
  if (rest->start == rest->end || text.at[rest->start] == '>')
    return false;
  attribute->name = gs_slice_part(text, take_name(text, rest));
  attribute->value = (GsSlice){ "", 0 };
  GsSpan behind = *rest;
  skip_white(text, &behind);
  if (behind.start == behind.end || text.at[behind.start] != '=')
    return true;
  behind.start++;
  skip_white(text, &behind);
  attribute->value = gs_slice_part(text, take_value(text, &behind, is_open));
  *rest = behind;
  return true;
}

bool
gs_mark_attribute(GsSlice text, GsSpan *rest, GsMarkAttribute *attribute)
{
  bool is_open = false;
  return take_attribute(text, rest, attribute, &is_open);
}

/* ---- marks ------------------------------------------------------------ */

/* A value with a tag in it that another word sticks to: its quotation mark was
 * forgotten, and what ended it began the value of another tag. */
static bool
is_doubtful(GsSlice text, size_t behind, GsSlice value)
{
  return find_byte(value, 0, '<') < value.len && behind < text.len &&
         !is_white(text.at[behind]) && strchr("/>", text.at[behind]) == NULL;
}

static void
read_tag(GsSlice text, GsMark *mark)
{
  GsSpan rest = { mark->name.start, text.len };
  GsMarkAttribute attribute;
  bool is_open = false;
  while (rest.start < rest.end && !is_white(text.at[rest.start]) &&
         strchr("/>", text.at[rest.start]) == NULL)
    rest.start++;
  mark->name.end = mark->rest.start = rest.start;
  while (!is_open && take_attribute(text, &rest, &attribute, &is_open))
    mark->is_doubtful =
        mark->is_doubtful || is_doubtful(text, rest.start, attribute.value);
  mark->rest.end = rest.start;
  mark->is_unclosed = is_open || rest.start == text.len;
  mark->span.end = MIN(rest.start + 1, text.len);
}

/* Both "<!-->" and "<!--->" are whole; "--!>" ends one as well. */
static void
read_comment(GsSlice text, GsMark *mark)
{
  size_t start = mark->span.start + 4;
  GsSpan inside = { MIN(start, text.len), text.len };
  mark->kind = GS_MARK_COMMENT;
  mark->is_unclosed = true;
  mark->span.end = text.len;
  for (size_t at = find_byte(text, start - 2, '>'); at < text.len;
       at = find_byte(text, at + 1, '>')) {
    bool is_short = at <= start + 1 && (at == start || text.at[start] == '-');
    size_t len = text.at[at - 1] == '!' ? 3 : 2;
    bool is_end = at >= start + len && memcmp(text.at + at - len, "--", 2) == 0;
    if (!is_short && !is_end)
      continue;
    inside.end = is_short ? start : at - len;
    mark->span.end = at + 1;
    mark->is_unclosed = false;
    break;
  }
  mark->rest = inside;
}

static void
read_other(GsSlice text, GsMark *mark)
{
  size_t end = find_byte(text, mark->span.start, '>');
  mark->kind = GS_MARK_OTHER;
  mark->is_unclosed = end == text.len;
  mark->span.end = MIN(end + 1, text.len);
}

/* Does a mark begin at the "<" at `at`?  "<3" and "a < b" are text. */
static bool
read_mark(GsSlice text, size_t at, GsMark *mark)
{
  char next = at + 1 < text.len ? text.at[at + 1] : '\0';
  *mark = (GsMark){ .span = { at, text.len } };
  if (g_ascii_isalpha(next)) {
    mark->kind = GS_MARK_OPEN;
    mark->name.start = at + 1;
    read_tag(text, mark);
  } else if (next == '/' && at + 2 < text.len &&
             g_ascii_isalpha(text.at[at + 2])) {
    mark->kind = GS_MARK_CLOSE;
    mark->name.start = at + 2;
    read_tag(text, mark);
  } else if (stands_at(text, at, GS_SLICE("<!--"))) {
    read_comment(text, mark);
  } else if (next == '!' || next == '?' || next == '/') {
    read_other(text, mark);
  } else {
    return false;
  }
  return true;
}

bool
gs_mark_next(GsSlice text, size_t *at, GsMark *mark)
{
  size_t start = *at;
  size_t end = find_byte(text, start, '<');
  if (start >= text.len)
    return false;
  if (end == start && read_mark(text, start, mark)) {
    *at = mark->span.end;
    return true;
  }
  while (end == start ||
         (end < text.len &&
          (end + 1 == text.len || (!g_ascii_isalpha(text.at[end + 1]) &&
                                   strchr("!?/", text.at[end + 1]) == NULL))))
    end = find_byte(text, end + 1, '<');
  *mark = (GsMark){ .kind = GS_MARK_TEXT, .span = { start, end } };
  *at = end;
  return true;
}

size_t
gs_mark_find_close(GsSlice text, size_t at, const char *name)
{
  size_t len = strlen(name);
  for (at = find_byte(text, at, '<'); at < text.len;
       at = find_byte(text, at + 1, '<')) {
    size_t end = at + 2 + len;
    if (end > text.len || text.at[at + 1] != '/' ||
        g_ascii_strncasecmp(text.at + at + 2, name, len) != 0)
      continue;
    if (end == text.len || is_white(text.at[end]) || text.at[end] == '>' ||
        text.at[end] == '/')
      return at;
  }
  return text.len;
}
