/* SPDX-License-Identifier: Apache-2.0
 *
 * Front matter: lines "key: value" between two lines "---", as YAML, or "key =
 * value" between two lines "+++", as TOML.
 *
 * Only single lines of a few keys are understood, and a text that goes on over
 * several.  Everything else is passed over: neither is it prose, nor can it
 * grow (aliases of YAML are never followed).
 */
#include "document/front-matter-private.h"

#include "document/mark-private.h"

typedef struct {
  GsSlice source;
  size_t at; /* of the next line */
  GsSpan line;
} Lines;

/* The next line without its end; false when there is none. */
static bool
next_line(Lines *lines)
{
  size_t end = lines->at;
  if (lines->at >= lines->source.len)
    return false;
  while (end < lines->source.len && lines->source.at[end] != '\n' &&
         lines->source.at[end] != '\r')
    end++;
  lines->line = (GsSpan){ lines->at, end };
  bool is_crlf = end + 1 < lines->source.len && lines->source.at[end] == '\r' &&
                 lines->source.at[end + 1] == '\n';
  lines->at = MIN(end + (is_crlf ? 2 : 1), lines->source.len);
  return true;
}

static GsSlice
line_of(const Lines *lines)
{
  return gs_slice_part(lines->source, lines->line);
}

/* Without blanks at its end. */
static bool
line_is(const Lines *lines, GsSlice what)
{
  GsSlice line = line_of(lines);
  return gs_slice_has_prefix(line, what) &&
         gs_slice_eq(gs_slice_trim(line), what);
}

static GsSpan
trim(GsSlice source, GsSpan span)
{
  GsSlice inside = gs_slice_trim(gs_slice_part(source, span));
  size_t start = inside.len > 0 ? (size_t)(inside.at - source.at) : span.start;
  return (GsSpan){ start, start + inside.len };
}

/* ---- one key ----------------------------------------------------------- */

/* Cuts the line into key and value; false when it is no such line. */
static bool
cut(const Lines *lines, char sign, GsSlice *key, GsSpan *value)
{
  GsSlice line = line_of(lines);
  const char *found = memchr(line.at, sign, line.len);
  if (found == NULL || found == line.at || g_ascii_isspace(*line.at))
    return false;
  size_t len = (size_t)(found - line.at);
  GsSpan rest = { lines->line.start + len + 1, lines->line.end };
  *key = gs_slice_trim((GsSlice){ line.at, len });
  *value = trim(lines->source, rest);
  return memchr(key->at, ' ', key->len) == NULL;
}

/* Without the quotation marks around it. */
static GsSpan
unquote(GsSlice source, GsSpan value)
{
  char first = value.start < value.end ? source.at[value.start] : '\0';
  bool is_quoted = (first == '"' || first == '\'') &&
                   value.end - value.start > 1 &&
                   source.at[value.end - 1] == first;
  if (is_quoted)
    return (GsSpan){ value.start + 1, value.end - 1 };
  return value;
}

/* "title: >" and the lines below it that are set in. */
static GsSpan
read_folded(Lines *lines, GsSpan value)
{
  char first = value.start < value.end ? lines->source.at[value.start] : '\0';
  Lines ahead = *lines;
  GsSpan all = { 0, 0 };
  if ((first != '>' && first != '|') || value.end - value.start > 2)
    return value;
  while (next_line(&ahead) && ahead.line.end > ahead.line.start &&
         g_ascii_isspace(ahead.source.at[ahead.line.start])) {
    all.start = all.end == 0 ? ahead.line.start : all.start;
    all.end = ahead.line.end;
    *lines = ahead;
  }
  return trim(lines->source, all);
}

static void
put_title(GsProse *prose, GsSpan value)
{
  if (prose->document->blocks.n > 0)
    return;
  gs_prose_start(prose, GS_BLOCK_HEADLINE);
  gs_prose_copy(prose, value);
  gs_prose_start(prose, GS_BLOCK_PARAGRAPH);
}

static void
take_key(GsProse *prose, GsSlice key, GsSpan value)
{
  static const char *const dates[] = { "date", "published", "pubdate" };
  static const char *const outlets[] = { "publisher", "outlet" };
  static const char *const bylines[] = { "byline", "author" };
  static const char *const datelines[] = { "dateline", "location" };
  static const char *const languages[] = { "lang", "language", "locale" };
  GsDocument *document = prose->document;
  GsSlice text = gs_slice_part(prose->source, value);
  if (gs_mark_is(key, "title"))
    put_title(prose, value);
  for (size_t i = 0; i < G_N_ELEMENTS(dates); i++)
    if (gs_mark_is(key, dates[i]) && document->date.year == 0)
      document->date = gs_date_parse(text);
  for (size_t i = 0; i < G_N_ELEMENTS(outlets); i++)
    if (gs_mark_is(key, outlets[i]) && document->outlet.len == 0)
      document->outlet = text;
  for (size_t i = 0; i < G_N_ELEMENTS(bylines); i++)
    if (gs_mark_is(key, bylines[i]) && document->byline.len == 0)
      document->byline = text;
  for (size_t i = 0; i < G_N_ELEMENTS(datelines); i++)
    if (gs_mark_is(key, datelines[i]) && document->dateline.len == 0)
      document->dateline = text;
  for (size_t i = 0; i < G_N_ELEMENTS(languages); i++)
    if (gs_mark_is(key, languages[i]))
      gs_document_state_language(
          document, text, gs_document_source_place(document, value.start));
}

/* ---- all of it ---------------------------------------------------------- */

static bool
is_close(const Lines *lines, char sign)
{
  return sign == '=' ? line_is(lines, GS_SLICE("+++"))
                     : line_is(lines, GS_SLICE("---")) ||
                           line_is(lines, GS_SLICE("..."));
}

/* Front matter, and no line across the page: a key stands below it. */
static bool
is_front_matter(const Lines *first, char sign)
{
  Lines lines = *first;
  GsSlice key;
  GsSpan value;
  while (next_line(&lines) &&
         gs_slice_has_prefix(line_of(&lines), GS_SLICE("#")))
    continue;
  return is_close(&lines, sign) || cut(&lines, sign, &key, &value);
}

static size_t
find_close(const Lines *first, char sign)
{
  Lines lines = *first;
  while (next_line(&lines))
    if (is_close(&lines, sign))
      return lines.at;
  return 0;
}

size_t
gs_front_matter_read(GsProse *prose)
{
  Lines lines = { .source = prose->source };
  GsSlice key;
  GsSpan value;
  if (!next_line(&lines))
    return 0;
  char sign = line_is(&lines, GS_SLICE("+++")) ? '=' : ':';
  if ((sign == ':' && !line_is(&lines, GS_SLICE("---"))) ||
      !is_front_matter(&lines, sign))
    return 0;
  size_t end = find_close(&lines, sign);
  if (end == 0)
    gs_document_add_problem(
        prose->document, (GsPlace){ 1, 1 },
        "this front matter is never closed; it is read as text");
  while (end > 0 && next_line(&lines) && lines.at < end)
    if (cut(&lines, sign, &key, &value)) {
      value = read_folded(&lines, value);
      take_key(prose, key, unquote(prose->source, value));
    }
  return end;
}
