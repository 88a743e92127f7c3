/* SPDX-License-Identifier: Apache-2.0
 *
 * The lexer: reads the small pieces of a rule file, one after the other.
 *
 * What a piece is depends on where it stands (a phrase of a list, a word of a
 * pattern, free text to the end of the line), so the parser asks for what it
 * expects instead of being handed tokens.
 */
#pragma once

#include "rule/file-private.h"

typedef struct {
  const GsRuleFile *file;
  GsArena *arena;
  GsSlice text;
  size_t at;
  bool has_lost_end; /* an unclosed text ate the rest of the file */
} GsScanner;

/* Words as the author wrote them. */
typedef struct {
  GsSlice text;   /* without quotes and outer blanks */
  GsSpan span;    /* with the quotes */
  bool is_exact;  /* stood in '…' */
  bool is_quoted; /* stood in '…' or "…" */
} GsPhrase;

GsScanner gs_scanner_new(const GsRuleFile *file);

/* Blanks and a comment, up to the end of the line. */
void gs_scan_blanks(GsScanner *scanner);
/* The same, over line ends. */
void gs_scan_lines(GsScanner *scanner);

/* Of the file. */
static inline bool
gs_scan_is_end(const GsScanner *scanner)
{
  return scanner->at >= scanner->text.len;
}

/* The next byte, or NUL at the end. */
static inline char
gs_scan_peek(const GsScanner *scanner)
{
  return gs_scan_is_end(scanner) ? '\0' : scanner->text.at[scanner->at];
}

/* Or of the file. */
static inline bool
gs_scan_is_line_end(const GsScanner *scanner)
{
  char c = gs_scan_peek(scanner);
  return c == '\n' || c == '\r' || c == '\0';
}

bool gs_scan_starts(const GsScanner *scanner, const char *text);
bool gs_scan_accept(GsScanner *scanner, char wanted);

/* A run of bytes up to a blank, a line end, or one of `stops`; false when
 * there is none. */
bool gs_scan_word(GsScanner *scanner, const char *stops, GsPhrase *word);

/* '…' or "…" (also with curly quotes).  False when none starts here; an
 * unclosed one is reported and read to the end of its line. */
bool gs_scan_quoted(GsScanner *scanner, GsPhrase *phrase);

/* Words with blanks between them up to a line end, a comment or one of
 * `stops`; or a quoted piece.  False when there is nothing. */
bool gs_scan_phrase(GsScanner *scanner, const char *stops, GsPhrase *phrase);

/* Free text: to the end of the line, or between """ lines (then without the
 * margin that all its lines share). */
GsPhrase gs_scan_free_text(GsScanner *scanner);

/* Recovery: over '…', "…" and /…/ when they close on this line, so that braces
 * and commas in them do not count.  False when none begins here. */
bool gs_scan_skip_quoted(GsScanner *scanner);

/* Recovery: to the end of the statement, which a closing brace that was not
 * opened in it ends as well.  Stays before the line end or brace. */
void gs_scan_skip_statement(GsScanner *scanner);

/* Recovery: behind the brace that closes a block nobody understands. */
void gs_scan_skip_block(GsScanner *scanner);

/* A plain decimal number without sign, exponent or decimal comma, of at most
 * 15 digits.  False when `text` is something else. */
bool gs_scan_number(GsSlice text, double *number);

/* From `start` to here, without blanks at the end. */
GsSpan gs_scan_span(const GsScanner *scanner, size_t start);
GsSlice gs_scan_slice(const GsScanner *scanner, GsSpan span);

/* An error with the width of one character here. */
GsSpan gs_scan_here(const GsScanner *scanner);
