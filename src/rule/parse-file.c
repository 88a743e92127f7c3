/* SPDX-License-Identifier: Apache-2.0
 *
 * The parser: header and blocks of a file.
 *
 * Each error is reported once, where it stands; then reading goes on at the
 * end of the statement or behind the block.  A word that is nearly a keyword
 * is read as that keyword after the complaint, so that nothing that depends
 * on it is reported as well.
 */
#include "rule/kind-private.h"

#define FORMAT_VERSION "1"
#define WORD_STOPS "{}(),|="

static const GsBlockKind *
nearest_kind(GsParser *parser, GsSlice word)
{
  return gs_rule_nearest_row(parser->scan.arena, word, gs_block_kinds,
                             gs_n_block_kinds, sizeof *gs_block_kinds);
}

static const GsBlockKind *
find_kind(GsSlice word)
{
  return gs_rule_row(word, gs_block_kinds, gs_n_block_kinds,
                     sizeof *gs_block_kinds);
}

static bool
line_has_brace(const GsScanner *scan)
{
  for (size_t i = scan->at; i < scan->text.len; i++) {
    char c = scan->text.at[i];
    if (c == '{')
      return true;
    if (c == '\n' || c == '\r' || c == '#')
      return false;
  }
  return false;
}

/* Does the line begin at the margin, and so none of a block? */
static bool
is_at_margin(const GsScanner *scan)
{
  char before = scan->at > 0 ? scan->text.at[scan->at - 1] : '\n';
  return before == '\n' || before == '\r';
}

/* Where the block at hand has no brace, those behind it may have none. */
static bool
may_lack_brace(const GsParser *parser)
{
  return parser->block != NULL && parser->block->lacks_brace &&
         is_at_margin(&parser->scan);
}

bool
gs_parse_is_block_start(GsParser *parser)
{
  GsScanner ahead = parser->scan;
  GsPhrase word;
  if (!gs_scan_word(&ahead, WORD_STOPS ":", &word))
    return false;
  gs_scan_blanks(&ahead);
  return gs_scan_peek(&ahead) != ':' && gs_scan_peek(&ahead) != ',' &&
         gs_scan_peek(&ahead) != '=' && find_kind(word.text) != NULL &&
         (line_has_brace(&ahead) || may_lack_brace(parser));
}

/* ---- header ----------------------------------------------------------- */

static void
end_statement(GsParser *parser)
{
  GsScanner *scan = &parser->scan;
  gs_scan_blanks(scan);
  if (gs_scan_is_line_end(scan))
    return;
  gs_rule_error(scan->file, gs_scan_here(scan), "E006",
                "the line should end here");
  gs_scan_skip_statement(scan);
}

/* `version V`, which may be missing. */
static void
parse_version(GsParser *parser)
{
  GsScanner *scan = &parser->scan;
  GsPhrase word;
  gs_scan_blanks(scan);
  if (gs_scan_is_line_end(scan))
    return;
  bool is_version = gs_scan_word(scan, WORD_STOPS, &word) &&
                    gs_slice_eq(word.text, GS_SLICE("version"));
  if (!is_version) {
    gs_rule_error(scan->file, is_version ? gs_scan_here(scan) : word.span,
                  "E006", "expected 'version' and a version here");
    gs_scan_skip_statement(scan);
    return;
  }
  gs_scan_blanks(scan);
  if (!gs_scan_quoted(scan, &parser->tree->version) &&
      !gs_scan_word(scan, WORD_STOPS, &parser->tree->version))
    gs_rule_error(scan->file, word.span, "E015", "the version is missing");
}

static void
parse_pack(GsParser *parser, const GsPhrase *keyword)
{
  GsScanner *scan = &parser->scan;
  GsTree *tree = parser->tree;
  if (tree->pack.text.len > 0) {
    gs_rule_error(scan->file, keyword->span, "E014",
                  "a second 'pack' line; the first names '%s'",
                  gs_diagnostic_shown(scan->arena, tree->pack.text));
    gs_scan_skip_statement(scan);
    return;
  }
  gs_scan_blanks(scan);
  if (!gs_scan_word(scan, WORD_STOPS "\"", &tree->pack)) {
    gs_rule_error(scan->file, keyword->span, "E015",
                  "expected: pack NAME \"title\" version V");
    gs_scan_skip_statement(scan);
    return;
  }
  if (gs_names_check(scan->file, &tree->pack))
    tree->file->pack = gs_arena_copy(scan->arena, tree->pack.text).at;
  gs_scan_blanks(scan);
  gs_scan_quoted(scan, &tree->title);
  parse_version(parser);
  end_statement(parser);
}

static void
parse_uses(GsParser *parser, const GsPhrase *keyword)
{
  GsScanner *scan = &parser->scan;
  GsUse use = { .file = scan->file };
  gs_scan_blanks(scan);
  if (!gs_scan_word(scan, "{}(),|", &use.name)) {
    gs_rule_error(scan->file, keyword->span, "E015", "expected: uses NAME");
    gs_scan_skip_statement(scan);
    return;
  }
  gs_vector_add(scan->arena, &parser->tree->uses, use);
  end_statement(parser);
}

static bool
has_braces(const GsScanner *scan)
{
  return memchr(scan->text.at, '{', scan->text.len) != NULL;
}

/* Without head and braces it is no rule file yet, and one message says so. */
static void
tell_no_head(GsParser *parser, GsSpan span)
{
  const GsScanner *scan = &parser->scan;
  if (has_braces(scan))
    gs_rule_error(scan->file, span, "E007",
                  "a rule file begins with 'gainsay 1' and 'pack NAME "
                  "\"title\" version V'");
  else
    gs_rule_error(scan->file, span, "E007",
                  "this has neither the head nor the braces of a rule file, "
                  "which begins with 'gainsay 1' and 'pack NAME \"title\" "
                  "version V', and whose blocks are 'rule NAME { ... }'; "
                  "'gainsay rules new' writes one");
}

/* `gainsay 1`.  False when what follows is not worth reading. */
static bool
parse_format(GsParser *parser)
{
  GsScanner *scan = &parser->scan;
  GsPhrase word = { 0 };
  GsPhrase version = { 0 };
  GsScanner before = *scan;
  if (!gs_scan_word(scan, WORD_STOPS, &word) ||
      !gs_slice_eq(word.text, GS_SLICE("gainsay"))) {
    tell_no_head(parser, word.span);
    *scan = before;
    return has_braces(scan) && (gs_slice_eq(word.text, GS_SLICE("pack")) ||
                                find_kind(word.text) != NULL);
  }
  gs_scan_blanks(scan);
  if (!gs_scan_word(scan, WORD_STOPS, &version)) {
    gs_rule_error(scan->file, word.span, "E007", "expected: gainsay 1");
    return true;
  }
  if (!gs_slice_eq(version.text, GS_SLICE(FORMAT_VERSION))) {
    gs_rule_error(scan->file, version.span, "E008",
                  "this program reads format 1, not '%s'",
                  gs_diagnostic_shown(scan->arena, version.text));
    return false;
  }
  parser->tree->format = gs_scan_span(scan, word.span.start);
  end_statement(parser);
  return true;
}

/* ---- blocks ----------------------------------------------------------- */

/* Words and the title up to the brace or the end of the line. */
static void
parse_head(GsParser *parser, GsBlock *block)
{
  GsScanner *scan = &parser->scan;
  size_t start = scan->at;
  for (;;) {
    GsPhrase word = { 0 };
    gs_scan_blanks(scan);
    bool is_quoted = gs_scan_quoted(scan, &word);
    if (!is_quoted && !gs_scan_word(scan, "{}", &word))
      break;
    if (block->head.n == 0 && block->title.text.len == 0)
      start = word.span.start;
    if (is_quoted && block->head.n > 0 && block->title.text.len == 0)
      block->title = word;
    else
      gs_vector_add(scan->arena, &block->head, word);
  }
  block->head_span = gs_scan_span(scan, start);
}

static void
check_head(GsParser *parser, const GsBlock *block, GsSpan keyword)
{
  const GsBlockKind *kind = block->kind;
  bool is_missing = block->head.n < kind->min_words;
  if (!is_missing && block->head.n <= kind->max_words)
    return;
  GsSpan span = keyword;
  if (!is_missing)
    span = block->head.items[kind->max_words].span;
  gs_rule_error(parser->scan.file, span, is_missing ? "E015" : "E006",
                "expected: %s%s%s%s", kind->name, *kind->head ? " " : "",
                kind->head, kind->body == GS_BODY_NONE ? "" : " {");
}

/* The opening brace, which may stand on the next line.  When it is missing
 * the body is read all the same if it looks like one. */
static bool
parse_open(GsParser *parser, GsBlock *block)
{
  GsScanner *scan = &parser->scan;
  gs_scan_blanks(scan);
  GsSpan here = { block->span.start, block->head_span.end };
  if (gs_scan_accept(scan, '{'))
    return true;
  GsScanner ahead = *scan;
  gs_scan_lines(&ahead);
  if (gs_scan_accept(&ahead, '{')) {
    *scan = ahead;
    return true;
  }
  block->lacks_brace = true;
  gs_rule_error(scan->file, here, "E006", "'{' is missing behind '%s'",
                gs_diagnostic_shown(scan->arena, gs_scan_slice(scan, here)));
  *scan = ahead;
  return !gs_scan_is_end(&ahead) && gs_scan_peek(&ahead) != '}' &&
         !gs_parse_is_block_start(parser);
}

static bool
parse_body(GsParser *parser, GsBlock *block)
{
  switch (block->kind->body) {
  case GS_BODY_LIST:
    return gs_parse_list_body(parser, block);
  case GS_BODY_KEYS:
    return gs_parse_keys_body(parser, block);
  case GS_BODY_FRAMES:
    return gs_parse_frames_body(parser, block);
  case GS_BODY_NONE:
    break;
  }
  return true;
}

/* "flag: The gate was open. }": texts run to the end of their lines. */
static bool
ends_in_text(const GsBlock *block)
{
  const GsEntry *last =
      block->entries.n > 0 ? &block->entries.items[block->entries.n - 1] : NULL;
  if (last == NULL || last->key == NULL || last->key->shape != GS_VALUE_TEXT)
    return false;
  GsSlice text = gs_slice_trim(last->text.text);
  int depth = 0; /* of {A.source} */
  for (size_t i = 0; i < text.len; i++)
    depth += (text.at[i] == '{') - (text.at[i] == '}');
  return depth < 0 && text.at[text.len - 1] == '}';
}

static void
close_block(GsParser *parser, GsBlock *block, bool is_closed)
{
  GsScanner *scan = &parser->scan;
  GsSpan head = { block->span.start, block->head_span.end };
  if (is_closed)
    gs_scan_accept(scan, '}');
  else if (!scan->has_lost_end && !block->lacks_brace)
    gs_rule_error(scan->file, head, "E003", "the block '%s' is never closed%s",
                  gs_diagnostic_shown(scan->arena, gs_scan_slice(scan, head)),
                  ends_in_text(block)
                      ? "; a '}' at the end of a text belongs to the text: put "
                        "it on a line of its own"
                      : "");
  block->is_cut_off = !is_closed;
  block->span = gs_scan_span(scan, block->span.start);
}

static void
parse_block(GsParser *parser, const GsBlockKind *kind, const GsPhrase *keyword)
{
  GsBlock *block = GS_NEW(parser->scan.arena, GsBlock);
  block->kind = kind;
  block->file = parser->scan.file;
  block->span = keyword->span;
  block->head_span = (GsSpan){ keyword->span.end, keyword->span.end };
  parser->block = block;
  parse_head(parser, block);
  check_head(parser, block, keyword->span);
  if (kind->body == GS_BODY_NONE)
    end_statement(parser);
  else if (parse_open(parser, block))
    close_block(parser, block, parse_body(parser, block));
  if (block->head.n >= kind->min_words)
    gs_vector_add(parser->scan.arena, &parser->tree->blocks, block);
  parser->block = NULL;
}

/* Lines up to one that begins a block: what stands outside of all blocks has
 * lost its block, and one message is enough. */
static void
skip_to_block(GsParser *parser)
{
  GsScanner *scan = &parser->scan;
  do {
    while (!gs_scan_is_line_end(scan))
      scan->at++;
    gs_scan_lines(scan);
  } while (!gs_scan_is_end(scan) && !gs_parse_is_block_start(parser));
}

/* Lines of the header are no blocks, but people slip there as well. */
static const char *
keyword_hint(GsArena *arena, GsSlice text)
{
  static const char *const header[] = { "uses", "pack", "gainsay" };
  const char *hint = gs_rule_hint(arena, text, gs_block_kinds, gs_n_block_kinds,
                                  sizeof *gs_block_kinds);
  if (g_ascii_ispunct(text.at[0]))
    return "; a comment begins with '#'";
  const char *const *near = gs_rule_nearest_row(
      arena, text, header, G_N_ELEMENTS(header), sizeof *header);
  return g_str_has_prefix(hint, "; did") || near == NULL
             ? hint
             : gs_arena_printf(arena, "; did you mean '%s'?", *near);
}

static void
lose_block(GsParser *parser, const GsPhrase *keyword)
{
  GsScanner *scan = &parser->scan;
  GsPhrase name;
  const char *hint = keyword_hint(scan->arena, keyword->text);
  gs_rule_error(scan->file, keyword->span, "E010", "unknown block '%s'%s",
                gs_diagnostic_shown(scan->arena, keyword->text), hint);
  if (!line_has_brace(scan)) {
    skip_to_block(parser);
    return;
  }
  gs_scan_blanks(scan);
  if (gs_scan_word(scan, WORD_STOPS, &name))
    gs_vector_add(scan->arena, &parser->tree->lost, name);
  while (!gs_scan_accept(scan, '{'))
    scan->at++;
  gs_scan_skip_block(scan);
}

static void
parse_unknown(GsParser *parser, const GsPhrase *keyword)
{
  GsScanner *scan = &parser->scan;
  const GsBlockKind *near = nearest_kind(parser, keyword->text);
  if (keyword->text.at[keyword->text.len - 1] == ':') {
    gs_rule_error(scan->file, keyword->span, "E010",
                  "'%s' stands outside of any block",
                  gs_diagnostic_shown(scan->arena, keyword->text));
    skip_to_block(parser);
  } else if (near == NULL || !line_has_brace(scan)) {
    lose_block(parser, keyword);
  } else {
    gs_rule_error(scan->file, keyword->span, "E010",
                  "unknown block '%s'; did you mean '%s'?",
                  gs_diagnostic_shown(scan->arena, keyword->text), near->name);
    parse_block(parser, near, keyword);
  }
}

static void
parse_statement(GsParser *parser)
{
  GsScanner *scan = &parser->scan;
  GsPhrase word;
  if (!gs_scan_word(scan, WORD_STOPS, &word)) {
    bool is_brace = gs_scan_peek(scan) == '}';
    gs_rule_error(scan->file, gs_scan_here(scan), "E006",
                  is_brace ? "this '}' closes nothing"
                           : "a block should begin here");
    scan->at++;
    if (!is_brace)
      gs_scan_skip_statement(scan);
    return;
  }
  const GsBlockKind *kind = find_kind(word.text);
  if (kind != NULL)
    parse_block(parser, kind, &word);
  else if (gs_slice_eq(word.text, GS_SLICE("pack")))
    parse_pack(parser, &word);
  else if (gs_slice_eq(word.text, GS_SLICE("uses")))
    parse_uses(parser, &word);
  else
    parse_unknown(parser, &word);
}

GsTree *
gs_parse_file(GsRuleFile *file)
{
  GsTree *tree = GS_NEW(file->arena, GsTree);
  tree->file = file;
  GsParser parser = { .scan = gs_scanner_new(file), .tree = tree };
  gs_scan_lines(&parser.scan);
  if (!parse_format(&parser))
    return tree;
  for (;;) {
    gs_scan_lines(&parser.scan);
    if (gs_scan_is_end(&parser.scan))
      return tree;
    parse_statement(&parser);
  }
}
