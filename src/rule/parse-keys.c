/* SPDX-License-Identifier: Apache-2.0
 *
 * The parser: `key: value` lines.
 */
#include "rule/kind-private.h"

#define KEY_STOPS "{}\"|("
#define MAX_WORDS_OF_HEAD 3 /* that are no name of several words */

/* "A , B" and "A,B" are the key "A, B"; "same-event" is "same event". */
static GsSlice
canonical_key(GsArena *arena, GsSlice key)
{
  char *out = gs_arena_take(arena, 2 * key.len + 1);
  size_t len = 0;
  for (size_t i = 0; i < key.len; i++) {
    char c = key.at[i];
    if (g_ascii_isspace(c) && (len == 0 || out[len - 1] == ' '))
      continue;
    if (c == ',' && len > 0 && out[len - 1] == ' ')
      len--;
    out[len++] = g_ascii_isspace(c) ? ' ' : c;
    if (c == ',')
      out[len++] = ' ';
  }
  return (GsSlice){ out, len };
}

static const GsKey *
find_key(const GsBlockKind *kind, GsArena *arena, GsSlice text)
{
  const GsKey *key =
      gs_rule_row(text, kind->keys, kind->n_keys, sizeof *kind->keys);
  if (key != NULL || text.len > 20)
    return key;
  return gs_rule_row(canonical_key(arena, text), kind->keys, kind->n_keys,
                     sizeof *kind->keys);
}

/* Text up to the colon of this line; false when there is none. */
static bool
scan_key(GsScanner *scan, GsPhrase *key)
{
  size_t start = scan->at;
  size_t at = start;
  while (at < scan->text.len &&
         (g_ascii_isalnum(scan->text.at[at]) ||
          strchr(":\r\n#" KEY_STOPS, scan->text.at[at]) == NULL))
    at++;
  if (at == scan->text.len || scan->text.at[at] != ':')
    return false;
  if (at == start)
    return false;
  scan->at = at;
  key->span = gs_scan_span(scan, start);
  key->text = gs_scan_slice(scan, key->span);
  scan->at = at + 1;
  return true;
}

bool
gs_parse_is_key_start(GsParser *parser, const GsBlockKind *kind)
{
  GsScanner ahead = parser->scan;
  GsPhrase key;
  if (kind->body != GS_BODY_KEYS || !scan_key(&ahead, &key))
    return false;
  return kind->has_own_keys || find_key(kind, ahead.arena, key.text) != NULL;
}

/* ---- the right key ---------------------------------------------------- */

/* Keys of the block; of a rule also its conditions, which people take for
 * keys. */
static const char *
key_hint(GsParser *parser, const GsBlockKind *kind, GsSlice text)
{
  GsArena *arena = parser->scan.arena;
  const char *hint =
      gs_rule_hint(arena, text, kind->keys, kind->n_keys, sizeof *kind->keys);
  if (g_str_has_prefix(hint, "; did") || kind->n_keys < 8)
    return hint;
  const GsClauseKind *clause = gs_rule_nearest_row(
      arena, text, gs_claim_kinds, gs_n_claim_kinds, sizeof *gs_claim_kinds);
  if (clause == NULL)
    return hint;
  if (gs_slice_eq(text, gs_slice_of(clause->name)))
    return "; it is a condition and stands behind 'A:' or 'B:'";
  return gs_arena_printf(arena, "; did you mean '%s'?", clause->name);
}

static const char *
block_shown(const GsParser *parser)
{
  const GsBlock *block = parser->block;
  bool is_name = block->kind->max_words > MAX_WORDS_OF_HEAD;
  GsSpan span = block->head.n > 0 && !is_name ? block->head.items[0].span
                                              : block->head_span;
  return gs_arena_printf(
      parser->scan.arena, "%s '%s'", block->kind->name,
      gs_diagnostic_shown(parser->scan.arena,
                          gs_scan_slice(&parser->scan, span)));
}

/* The row for the key; a slip is reported and the nearest row taken. */
static const GsKey *
choose_key(GsParser *parser, const GsPhrase *text)
{
  static const GsKey own = { "", GS_VALUE_LIST, false, false };
  const GsBlockKind *kind = parser->block->kind;
  GsArena *arena = parser->scan.arena;
  if (kind->has_own_keys)
    return &own;
  const GsKey *key = find_key(kind, arena, text->text);
  if (key != NULL)
    return key;
  gs_rule_error(parser->scan.file, text->span, "E012",
                "unknown key '%s' in %s%s",
                gs_diagnostic_shown(arena, text->text), block_shown(parser),
                key_hint(parser, kind, text->text));
  return gs_rule_nearest_row(arena, text->text, kind->keys, kind->n_keys,
                             sizeof *kind->keys);
}

/* Keys that the author names are the same when their names are. */
static bool
is_same_key(const GsParser *parser, const GsEntry *a, const GsEntry *b)
{
  return a->key == b->key &&
         (!parser->block->kind->has_own_keys ||
          gs_slice_eq(gs_scan_slice(&parser->scan, a->key_span),
                      gs_scan_slice(&parser->scan, b->key_span)));
}

static void
check_repeated(GsParser *parser, const GsBlock *block, const GsEntry *entry)
{
  for (size_t i = 0; i < block->entries.n && !entry->key->may_repeat; i++) {
    const GsEntry *first = &block->entries.items[i];
    if (!is_same_key(parser, first, entry))
      continue;
    gs_rule_error(
        parser->scan.file, entry->key_span, "E014",
        "'%s' is given twice in %s; first in line %zu",
        gs_diagnostic_shown(parser->scan.arena,
                            gs_scan_slice(&parser->scan, entry->key_span)),
        block_shown(parser),
        gs_linemap_place(parser->scan.file->source.lines, first->key_span.start)
            .line);
    return;
  }
}

/* ---- values ----------------------------------------------------------- */

static void
check_empty(GsParser *parser, const GsEntry *entry)
{
  bool is_empty = entry->key->shape == GS_VALUE_LIST
                      ? entry->items.n == 0
                      : entry->text.text.len == 0;
  if (is_empty && !entry->is_broken)
    gs_rule_error(
        parser->scan.file, entry->key_span, "E015",
        "nothing stands behind '%s:'",
        gs_diagnostic_shown(parser->scan.arena,
                            gs_scan_slice(&parser->scan, entry->key_span)));
}

/* Reads the value; false when the statement is to be skipped. */
static bool
parse_value(GsParser *parser, GsEntry *entry)
{
  GsScanner *scan = &parser->scan;
  switch (entry->key->shape) {
  case GS_VALUE_TEXT:
    entry->text = gs_scan_free_text(scan);
    break;
  case GS_VALUE_WORD:
    gs_scan_phrase(scan, "{},|", &entry->text);
    break;
  case GS_VALUE_LIST:
    gs_parse_items(parser, entry->key->has_sides, &entry->items);
    break;
  case GS_VALUE_CLAIM:
    return gs_parse_clauses(parser, gs_claim_kinds, gs_n_claim_kinds,
                            &entry->clauses);
  case GS_VALUE_PAIR:
    return gs_parse_clauses(parser, gs_pair_kinds, gs_n_pair_kinds,
                            &entry->clauses);
  }
  check_empty(parser, entry);
  return true;
}

static void
end_value(GsParser *parser, GsEntry *entry)
{
  GsScanner *scan = &parser->scan;
  gs_scan_blanks(scan);
  if (gs_scan_is_line_end(scan) || gs_scan_peek(scan) == '}' ||
      gs_parse_is_key_start(parser, parser->block->kind))
    return;
  if (!entry->is_broken)
    gs_rule_error(scan->file, gs_scan_here(scan), "E006",
                  "the value should end before this");
  gs_scan_skip_statement(scan);
}

static void
skip_value(GsScanner *scan)
{
  while (gs_scan_peek(scan) == ' ' || gs_scan_peek(scan) == '\t')
    scan->at++;
  if (gs_scan_starts(scan, "\"\"\""))
    gs_scan_free_text(scan);
  gs_scan_skip_statement(scan);
}

/* A key whose colon was forgotten. */
static bool
scan_bare_key(GsParser *parser, GsPhrase *key)
{
  GsScanner ahead = parser->scan;
  if (parser->block->kind->has_own_keys ||
      !gs_scan_word(&ahead, ":" KEY_STOPS, key) ||
      find_key(parser->block->kind, ahead.arena, key->text) == NULL)
    return false;
  gs_rule_error(ahead.file, key->span, "E006", "':' is missing behind '%s'",
                gs_diagnostic_shown(ahead.arena, key->text));
  gs_scan_blanks(&ahead);
  gs_scan_accept(&ahead, '='); /* it stands for the colon */
  parser->scan = ahead;
  return true;
}

static bool
is_known(const GsParser *parser, const GsPhrase *key)
{
  return find_key(parser->block->kind, parser->scan.arena, key->text) != NULL;
}

/* A line that is no entry. */
static void
reject_line(GsParser *parser)
{
  GsScanner *scan = &parser->scan;
  size_t start = scan->at;
  while (!gs_scan_is_line_end(scan) && gs_scan_peek(scan) != '}')
    scan->at++;
  bool is_after_text =
      parser->block->entries.n > 0 &&
      parser->block->entries.items[parser->block->entries.n - 1].key->shape ==
          GS_VALUE_TEXT;
  gs_rule_error(scan->file, gs_scan_span(scan, start), "E006",
                "a line of this block is 'key: value'%s",
                is_after_text ? "; text over several lines stands between "
                                "\"\"\" lines"
                              : "");
}

static void
parse_entry(GsParser *parser, GsBlock *block)
{
  GsScanner *scan = &parser->scan;
  GsEntry entry = { 0 };
  GsPhrase name;
  if (!scan_key(scan, &name) && !scan_bare_key(parser, &name)) {
    reject_line(parser);
    block->has_lost_line = true;
    return;
  }
  entry.key_span = name.span;
  entry.key = choose_key(parser, &name);
  if (entry.key == NULL) {
    skip_value(scan);
    return;
  }
  if (block->kind->has_own_keys || is_known(parser, &name))
    check_repeated(parser, block, &entry);
  if (!parse_value(parser, &entry)) {
    entry.is_broken = true;
    gs_scan_skip_statement(scan);
  }
  end_value(parser, &entry);
  gs_vector_add(scan->arena, &block->entries, entry);
}

/* Entries up to the end of the block; false when that is missing. */
static bool
parse_entries(GsParser *parser, GsBlock *block)
{
  GsScanner *scan = &parser->scan;
  for (;;) {
    gs_scan_lines(scan);
    if (gs_scan_is_end(scan) || gs_parse_is_block_start(parser))
      return false;
    if (gs_scan_peek(scan) == '}')
      return true;
    parse_entry(parser, block);
  }
}

bool
gs_parse_keys_body(GsParser *parser, GsBlock *block)
{
  block->entries = parser->entries;
  bool is_closed = parse_entries(parser, block);
  parser->entries = block->entries;
  gs_vector_take(parser->scan.arena, &block->entries, &parser->entries);
  return is_closed;
}
