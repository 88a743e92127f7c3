/* SPDX-License-Identifier: Apache-2.0
 *
 * The parser: word lists, in the body of a block or behind a key.
 *
 * Items stand between commas or lines.  An item may have a value behind = or
 * ->, and | may divide the items of a line into sides.
 */
#include "rule/kind-private.h"

#define ITEM_STOPS ",|{}"

/* Words with blanks between them: most items. */
static bool
is_plain(GsSlice text)
{
  for (size_t i = 0; i < text.len; i++)
    if (!g_ascii_isalnum(text.at[i]) && text.at[i] != ' ')
      return false;
  return true;
}

/* Signs that have a meaning in patterns; in a list they would be words that
 * no text ever has. */
static const char *
find_foreign_sign(GsSlice text)
{
  static const char *const signs[] = { "(",  ")",  "[", "]", "@",
                                       "..", "\"", "=", ";", "->" };
  if (is_plain(text))
    return NULL;
  for (size_t at = 0; at < text.len; at++)
    for (size_t i = 0; i < G_N_ELEMENTS(signs); i++)
      if (text.at[at] == *signs[i] &&
          gs_slice_has_prefix((GsSlice){ text.at + at, text.len - at },
                              gs_slice_of(signs[i])))
        return signs[i];
  if (text.len > 1 && text.at[0] == '/')
    return "/";
  return text.len > 1 && text.at[text.len - 1] == '?' ? "?" : NULL;
}

static bool
check_item(const GsScanner *scan, const GsPhrase *phrase)
{
  const char *sign = phrase->is_quoted ? NULL : find_foreign_sign(phrase->text);
  if (sign == NULL)
    return true;
  const char *found =
      g_strstr_len(phrase->text.at, (gssize)phrase->text.len, sign);
  size_t at = phrase->span.start + (size_t)(found - phrase->text.at);
  gs_rule_error(scan->file, (GsSpan){ at, at + strlen(sign) }, "E023",
                "'%s' cannot stand in a list; items stand between commas, "
                "patterns belong in a rule, and '…' takes signs as they are",
                sign);
  return false;
}

/* Over all of "(a | b)", which is one mistake, if an item that is wrong begins
 * so. */
static void
skip_brackets(GsScanner *scan, size_t start)
{
  size_t at = start;
  while (at < scan->text.len && strchr(")\r\n", scan->text.at[at]) == NULL)
    at++;
  if (at >= scan->at && at < scan->text.len && scan->text.at[start] == '(' &&
      scan->text.at[at] == ')')
    scan->at = at + 1;
}

/* What is read, and where in the list we are. */
typedef struct {
  const char *joint;
  bool has_sides;
  GsItem item; /* line and side of the next item */
} Reading;

/* The value behind the joint. */
static void
parse_value(GsScanner *scan, GsItem *item)
{
  GsPhrase *value = GS_NEW(scan->arena, GsPhrase);
  if (!gs_scan_phrase(scan, ITEM_STOPS, value))
    value->span = gs_scan_here(scan);
  item->value = value;
}

static bool
has_joint(GsScanner *scan, const Reading *reading, GsPhrase *phrase)
{
  if (reading->joint == NULL)
    return false;
  gs_scan_blanks(scan);
  if (gs_scan_starts(scan, reading->joint)) {
    scan->at += strlen(reading->joint);
    return true;
  }
  bool is_close = *reading->joint == '-' && phrase->text.len > 1 &&
                  phrase->text.at[phrase->text.len - 1] == '-' &&
                  gs_scan_accept(scan, '>');
  if (is_close) /* "ies->y": the word has taken the - */
    phrase->text.len--;
  return is_close;
}

/* An item; with -> it is one word, so that phrases may hold hyphens. */
static bool
scan_item(GsScanner *scan, const Reading *reading, GsPhrase *phrase)
{
  if (reading->joint == NULL)
    return gs_scan_phrase(scan, ITEM_STOPS, phrase);
  if (*reading->joint == '=')
    return gs_scan_phrase(scan, ITEM_STOPS "=", phrase);
  return gs_scan_quoted(scan, phrase) ||
         gs_scan_word(scan, ITEM_STOPS ">", phrase);
}

static bool
parse_item(GsParser *parser, Reading *reading)
{
  GsScanner *scan = &parser->scan;
  GsItem item = reading->item;
  if (!scan_item(scan, reading, &item.phrase))
    return false;
  if (has_joint(scan, reading, &item.phrase))
    parse_value(scan, &item);
  if (!check_item(scan, &item.phrase))
    skip_brackets(scan, item.phrase.span.start);
  else if (item.phrase.text.len > 0)
    gs_vector_add(scan->arena, &parser->items, item);
  gs_scan_blanks(scan);
  if (!gs_scan_is_line_end(scan) &&
      strchr(ITEM_STOPS, gs_scan_peek(scan)) == NULL)
    gs_rule_error(scan->file, gs_scan_here(scan), "E006",
                  "a comma is missing before this");
  return true;
}

/* A sign between two items.  False when there is none. */
static bool
parse_separator(GsParser *parser, Reading *reading)
{
  GsScanner *scan = &parser->scan;
  GsSpan here = gs_scan_here(scan);
  if (gs_scan_accept(scan, ',')) {
    gs_scan_lines(scan);
    return true;
  }
  if (!gs_scan_accept(scan, '|'))
    return false;
  if (!reading->has_sides)
    gs_rule_error(scan->file, here, "E023",
                  "'|' has no meaning in this list; items stand between "
                  "commas");
  reading->item.side++;
  gs_scan_lines(scan);
  return true;
}

static void
reject_sign(GsScanner *scan)
{
  gs_rule_error(scan->file, gs_scan_here(scan), "E006",
                "'%c' cannot stand in a list", gs_scan_peek(scan));
  scan->at++;
  gs_scan_skip_statement(scan);
}

static bool
parse_lines(GsParser *parser, const GsBlockKind *kind)
{
  GsScanner *scan = &parser->scan;
  Reading reading = { .joint = kind->joint, .has_sides = kind->has_sides };
  for (bool is_first = true;; is_first = false) {
    gs_scan_blanks(scan);
    if (gs_scan_is_line_end(scan)) {
      gs_scan_lines(scan);
      reading.item.line++;
      reading.item.side = 0;
      is_first = true;
    }
    if (gs_scan_is_end(scan) || (is_first && gs_parse_is_block_start(parser)))
      return false;
    if (gs_scan_peek(scan) == '}')
      return true;
    if (!parse_separator(parser, &reading) && !parse_item(parser, &reading))
      reject_sign(scan);
  }
}

bool
gs_parse_list_body(GsParser *parser, GsBlock *block)
{
  bool is_closed = parse_lines(parser, block->kind);
  gs_vector_take(parser->scan.arena, &block->items, &parser->items);
  return is_closed;
}

/* Is there a line end between `from` and here? */
static bool
has_line_end(const GsScanner *scan, size_t from)
{
  for (size_t i = from; i < scan->at; i++)
    if (scan->text.at[i] == '\n' || scan->text.at[i] == '\r')
      return true;
  return false;
}

/* False when the statement does not end behind them. */
static bool
parse_row(GsParser *parser, bool has_sides)
{
  GsScanner *scan = &parser->scan;
  Reading reading = { .has_sides = has_sides };
  for (;;) {
    bool has_item = parse_item(parser, &reading);
    size_t before = scan->at;
    if (!parse_separator(parser, &reading))
      break;
    if (has_line_end(scan, before) &&
        gs_parse_is_key_start(parser, parser->block->kind)) {
      gs_rule_error(scan->file, (GsSpan){ before, before + 1 }, "E006",
                    "a line that ends in '%c' goes on, but the next one "
                    "begins a new key",
                    scan->text.at[before]);
      return true;
    }
    if (!has_item && gs_scan_is_end(scan))
      break;
  }
  return gs_scan_is_line_end(scan) || gs_scan_peek(scan) == '}';
}

bool
gs_parse_items(GsParser *parser, bool has_sides, GsItems *items)
{
  bool is_whole = parse_row(parser, has_sides);
  gs_vector_take(parser->scan.arena, items, &parser->items);
  return is_whole;
}
