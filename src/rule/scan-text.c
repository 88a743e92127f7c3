/* SPDX-License-Identifier: Apache-2.0
 *
 * The lexer: quoted pieces and free text.
 *
 * An apostrophe is a letter as often as a quote (Japan's, n't, 's), so it
 * opens a quotation only where one closes behind it: before a blank, a comma
 * or another sign that ends an item.
 */
#include "rule/scan-private.h"

#define MAX_CLITIC_BYTES 3 /* 'll, 've: an apostrophe that opens nothing */

/* Pairs of marks that enclose a quoted piece. */
static const struct {
  const char *open;
  const char *close;
  bool is_exact;
} quotes[] = {
  { "'", "'", true },
  { "\xe2\x80\x98", "\xe2\x80\x99", true },
  { "\"", "\"", false },
  { "\xe2\x80\x9c", "\xe2\x80\x9d", false },
};

static bool
ends_item(char c)
{
  return c == '\0' || strchr(" \t\r\n,|(){}?#=", c) != NULL;
}

static size_t
line_end(GsSlice text, size_t at)
{
  while (at < text.len && ((unsigned char)text.at[at] > '\r' ||
                           (text.at[at] != '\n' && text.at[at] != '\r')))
    at++;
  return at;
}

static char
byte_at(GsSlice text, size_t at)
{
  return at < text.len ? text.at[at] : '\0';
}

/* Does an exact piece begin at `at`, inside of another one?  Then the mark
 * that should close the first is missing. */
static bool
opens_another(GsSlice text, size_t at)
{
  return text.at[at] == '\'' && at > 0 &&
         strchr(" ,|({", text.at[at - 1]) != NULL;
}

/* Where a piece ends that is not closed on its line: the brace at the end of
 * the line closes its block, and not the quotation. */
static size_t
lost_end(GsSlice text, size_t at, size_t end)
{
  size_t last = end;
  while (last > at && g_ascii_isspace(text.at[last - 1]))
    last--;
  return last > at && text.at[last - 1] == '}' ? last - 1 : end;
}

/* Where the mark `close` stands that ends the piece from `at`, or the end of
 * the line. */
static size_t
find_close(GsSlice text, size_t at, const char *close)
{
  size_t len = strlen(close);
  size_t end = line_end(text, at);
  for (size_t i = at; i + len <= end; i++) {
    if (memcmp(text.at + i, close, len) == 0 && i > at &&
        ends_item(byte_at(text, i + len)))
      return i;
    if (*close == '\'' && opens_another(text, i))
      return end;
  }
  return end;
}

static bool
is_clitic(GsSlice text, size_t at)
{
  size_t end = at;
  while (end < text.len && !ends_item(text.at[end]))
    end++;
  return end > at && end - at <= MAX_CLITIC_BYTES &&
         memchr(text.at + at, '.', end - at) == NULL;
}

bool
gs_scan_quoted(GsScanner *scanner, GsPhrase *phrase)
{
  for (size_t i = 0; i < G_N_ELEMENTS(quotes); i++) {
    if (gs_scan_peek(scanner) != *quotes[i].open ||
        !gs_scan_starts(scanner, quotes[i].open))
      continue;
    size_t start = scanner->at;
    size_t inner = start + strlen(quotes[i].open);
    size_t close = find_close(scanner->text, inner, quotes[i].close);
    bool is_closed = close < line_end(scanner->text, inner);
    if (!is_closed && quotes[i].is_exact && is_clitic(scanner->text, inner))
      return false;
    if (!is_closed)
      close = lost_end(scanner->text, inner, close);
    scanner->at = is_closed ? close + strlen(quotes[i].close) : close;
    GsSpan span = gs_scan_span(scanner, start);
    if (!is_closed)
      gs_rule_error(scanner->file, span, "E004",
                    "this quotation is not closed on its line");
    *phrase = (GsPhrase){
      .text =
          gs_slice_trim((GsSlice){ scanner->text.at + inner, close - inner }),
      .span = span,
      .is_exact = quotes[i].is_exact,
      .is_quoted = true,
    };
    return true;
  }
  return false;
}

/* ---- free text -------------------------------------------------------- */

static GsPhrase
scan_line(GsScanner *scanner)
{
  size_t start = scanner->at;
  scanner->at = line_end(scanner->text, start);
  GsSpan span = gs_scan_span(scanner, start);
  return (GsPhrase){ .text = gs_scan_slice(scanner, span), .span = span };
}

/* The next line of `text` from *at on, without its end. */
static GsSlice
next_line(GsSlice text, size_t *at)
{
  size_t end = line_end(text, *at);
  GsSlice line = { text.at + *at, end - *at };
  bool is_crlf = byte_at(text, end) == '\r' && byte_at(text, end + 1) == '\n';
  *at = MIN(end + (is_crlf ? 2 : 1), text.len);
  return line;
}

static size_t
margin_of(GsSlice text)
{
  size_t margin = SIZE_MAX;
  for (size_t at = 0; at < text.len;) {
    GsSlice line = next_line(text, &at);
    size_t blanks = 0;
    while (blanks < line.len && g_ascii_isspace(line.at[blanks]))
      blanks++;
    if (blanks < line.len)
      margin = MIN(margin, blanks);
  }
  return margin;
}

/* Lines without the margin that all share, ended by LF. */
static GsSlice
without_margin(GsArena *arena, GsSlice text)
{
  size_t margin = margin_of(text);
  char *out = gs_arena_take(arena, text.len + 2);
  size_t len = 0;
  for (size_t at = 0; at < text.len;) {
    GsSlice line = next_line(text, &at);
    size_t cut = MIN(margin, line.len);
    memcpy(out + len, line.at + cut, line.len - cut);
    len += line.len - cut;
    out[len++] = '\n';
  }
  return gs_slice_trim((GsSlice){ out, len });
}

static GsPhrase
scan_between(GsScanner *scanner)
{
  size_t start = scanner->at;
  size_t inner = start + 3;
  scanner->at = inner;
  while (!gs_scan_is_end(scanner) && !gs_scan_starts(scanner, "\"\"\""))
    scanner->at++;
  GsSlice text = { scanner->text.at + inner, scanner->at - inner };
  if (gs_scan_is_end(scanner)) {
    gs_rule_error(scanner->file, (GsSpan){ start, inner }, "E004",
                  "this text is never closed by \"\"\"");
    scanner->has_lost_end = true;
  } else {
    scanner->at += 3;
  }
  size_t first_end = line_end(text, 0);
  if (gs_slice_trim((GsSlice){ text.at, first_end }).len > 0)
    text = gs_slice_trim(text); /* begins behind its mark: no margin there */
  return (GsPhrase){ .text = without_margin(scanner->arena, text),
                     .span = { start, scanner->at } };
}

GsPhrase
gs_scan_free_text(GsScanner *scanner)
{
  while (gs_scan_peek(scanner) == ' ' || gs_scan_peek(scanner) == '\t')
    scanner->at++;
  return gs_scan_starts(scanner, "\"\"\"") ? scan_between(scanner)
                                           : scan_line(scanner);
}
