/* SPDX-License-Identifier: Apache-2.0
 *
 * The lexer: characters, blanks, words, phrases, and skipping what is wrong.
 * Quotes and free text are in scan-text.c.
 */
#include "rule/scan-private.h"

#include "base/utf8.h"

#define MAX_NUMBER_DIGITS 15 /* exact in a double */

GsScanner
gs_scanner_new(const GsRuleFile *file)
{
  return (GsScanner){
    .file = file,
    .arena = file->arena,
    .text = file->source.text,
    .at = file->source.start,
  };
}

bool
gs_scan_starts(const GsScanner *scanner, const char *text)
{
  size_t len = strlen(text);
  return scanner->text.len - scanner->at >= len &&
         memcmp(scanner->text.at + scanner->at, text, len) == 0;
}

bool
gs_scan_accept(GsScanner *scanner, char wanted)
{
  if (gs_scan_is_end(scanner) || gs_scan_peek(scanner) != wanted)
    return false;
  scanner->at++;
  return true;
}

GsSlice
gs_scan_slice(const GsScanner *scanner, GsSpan span)
{
  return gs_slice_part(scanner->text, span);
}

GsSpan
gs_scan_here(const GsScanner *scanner)
{
  return (GsSpan){ scanner->at,
                   scanner->at + (gs_scan_is_line_end(scanner) ? 0 : 1) };
}

GsSpan
gs_scan_span(const GsScanner *scanner, size_t start)
{
  size_t end = scanner->at;
  while (end > start && g_ascii_isspace(scanner->text.at[end - 1]))
    end--;
  return (GsSpan){ start, end };
}

/* Word processors leave no-break spaces. */
static size_t
odd_blank_length(const GsScanner *scanner)
{
  uint32_t code = 0;
  size_t len = gs_utf8_decode(scanner->text, scanner->at, &code);
  return gs_utf8_is_space(code) ? len : 0;
}

/* Length of the blank here, or 0. */
static inline size_t
blank_length(const GsScanner *scanner)
{
  char c = gs_scan_peek(scanner);
  if ((unsigned char)c < 0x80)
    return c == ' ' || c == '\t' ? 1 : 0;
  return odd_blank_length(scanner);
}

void
gs_scan_blanks(GsScanner *scanner)
{
  for (size_t len; (len = blank_length(scanner)) > 0;)
    scanner->at += len;
  if (gs_scan_peek(scanner) == '#')
    while (!gs_scan_is_line_end(scanner))
      scanner->at++;
}

void
gs_scan_lines(GsScanner *scanner)
{
  for (;;) {
    gs_scan_blanks(scanner);
    if (gs_scan_is_end(scanner) || !gs_scan_is_line_end(scanner))
      return;
    scanner->at++;
  }
}

/* Control characters make no word, and would do harm in a message. */
static void
check_characters(const GsScanner *scanner, const GsPhrase *phrase)
{
  for (size_t i = 0; i < phrase->text.len; i++) {
    unsigned char c = (unsigned char)phrase->text.at[i];
    if (c >= 0x20 && c != 0x7f)
      continue;
    size_t at = (size_t)(phrase->text.at - scanner->text.at) + i;
    gs_rule_error(scanner->file, (GsSpan){ at, at + 1 }, "E002",
                  "a control character cannot stand here");
    return;
  }
}

static bool
is_in(char c, const char *set)
{
  return c != '\0' && strchr(set, c) != NULL;
}

/* Of letters and digits, which are in no set of stops. */
static void
skip_plain(GsScanner *scanner)
{
  while (g_ascii_isalnum(gs_scan_peek(scanner)))
    scanner->at++;
}

bool
gs_scan_word(GsScanner *scanner, const char *stops, GsPhrase *word)
{
  size_t start = scanner->at;
  skip_plain(scanner);
  while (!gs_scan_is_line_end(scanner) && blank_length(scanner) == 0 &&
         gs_scan_peek(scanner) != '#' && !is_in(gs_scan_peek(scanner), stops)) {
    scanner->at++;
    skip_plain(scanner);
  }
  GsSpan span = { start, scanner->at };
  *word = (GsPhrase){ .text = gs_scan_slice(scanner, span), .span = span };
  check_characters(scanner, word);
  return span.end > span.start;
}

bool
gs_scan_phrase(GsScanner *scanner, const char *stops, GsPhrase *phrase)
{
  gs_scan_blanks(scanner);
  if (gs_scan_quoted(scanner, phrase))
    return true;
  size_t start = scanner->at;
  skip_plain(scanner);
  while (!gs_scan_is_line_end(scanner) && gs_scan_peek(scanner) != '#' &&
         !is_in(gs_scan_peek(scanner), stops)) {
    scanner->at++;
    skip_plain(scanner);
  }
  GsSpan span = gs_scan_span(scanner, start);
  *phrase = (GsPhrase){ .text = gs_scan_slice(scanner, span), .span = span };
  check_characters(scanner, phrase);
  gs_scan_blanks(scanner);
  return span.end > span.start;
}

bool
gs_scan_number(GsSlice text, double *number)
{
  char copy[32];
  size_t n_digits = 0;
  size_t n_dots = 0;
  for (size_t i = 0; i < text.len; i++) {
    n_digits += g_ascii_isdigit(text.at[i]) ? 1 : 0;
    n_dots += text.at[i] == '.' ? 1 : 0;
  }
  if (n_digits == 0 || n_digits > MAX_NUMBER_DIGITS || n_dots > 1 ||
      n_digits + n_dots != text.len || text.at[0] == '.')
    return false;
  memcpy(copy, text.at, text.len);
  copy[text.len] = '\0';
  *number = g_ascii_strtod(copy, NULL);
  return true;
}

bool
gs_scan_skip_quoted(GsScanner *scanner)
{
  char quote = gs_scan_peek(scanner);
  if (!is_in(quote, "'\"/"))
    return false;
  char before = scanner->at > 0 ? scanner->text.at[scanner->at - 1] : ' ';
  if (!g_ascii_isspace(before) && !is_in(before, "(|,{="))
    return false;
  for (size_t i = scanner->at + 1; i < scanner->text.len; i++) {
    char c = scanner->text.at[i];
    if (c == '\n' || c == '\r')
      return false;
    if (c == '\\')
      i++;
    else if (c == quote) {
      scanner->at = i + 1;
      return true;
    }
  }
  return false;
}

/* The last byte before here that is neither blank nor comment decides
 * whether a line goes on. */
void
gs_scan_skip_statement(GsScanner *scanner)
{
  size_t depth = 0;
  char last = '\0';
  for (;;) {
    gs_scan_blanks(scanner);
    if (gs_scan_is_end(scanner))
      return;
    if (gs_scan_is_line_end(scanner)) {
      if (!is_in(last, ",|("))
        return;
      depth = 0; /* no statement has braces over several lines */
      gs_scan_lines(scanner);
      continue;
    }
    last = gs_scan_peek(scanner);
    if (last == '}' && depth == 0)
      return;
    depth += last == '{' ? 1 : 0;
    depth -= last == '}' ? 1 : 0;
    if (!gs_scan_skip_quoted(scanner))
      scanner->at++;
  }
}

void
gs_scan_skip_block(GsScanner *scanner)
{
  size_t depth = 1;
  while (depth > 0 && !gs_scan_is_end(scanner)) {
    gs_scan_lines(scanner);
    char c = gs_scan_peek(scanner);
    depth += c == '{' ? 1 : 0;
    depth -= c == '}' ? 1 : 0;
    if (!gs_scan_skip_quoted(scanner) && !gs_scan_is_end(scanner))
      scanner->at++;
  }
}
