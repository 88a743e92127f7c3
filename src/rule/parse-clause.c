/* SPDX-License-Identifier: Apache-2.0
 *
 * The parser: conditions and their arguments.
 *
 * The first word of a condition is looked up in a table; its row says how the
 * rest is read.  The two tables (on one claim, on the pair) know of each
 * other, so that a condition in the wrong place gets a message that helps.
 */
#include "rule/kind-private.h"

#define CLAUSE_STOPS ",|(){}=<>\"'?"

/* ---- the condition's word --------------------------------------------- */

static bool
is_in_table(GsSlice word, const GsClauseKind *kinds, size_t n_kinds)
{
  return gs_rule_row(word, kinds, n_kinds, sizeof *kinds) != NULL;
}

static const char *
clause_hint(GsParser *parser,
            GsSlice word,
            const GsClauseKind *kinds,
            size_t n_kinds)
{
  if (kinds == gs_pair_kinds &&
      is_in_table(word, gs_claim_kinds, gs_n_claim_kinds))
    return "; it speaks of one claim: write 'A' or 'B' before it";
  if (kinds == gs_claim_kinds &&
      is_in_table(word, gs_pair_kinds, gs_n_pair_kinds))
    return "; it compares the two claims: write it behind 'where:'";
  return gs_rule_hint(parser->scan.arena, word, kinds, n_kinds, sizeof *kinds);
}

static const char *
rule_shown(const GsParser *parser)
{
  const GsBlock *block = parser->block;
  if (block->head.n == 0)
    return "this rule";
  return gs_arena_printf(
      parser->scan.arena, "rule '%s'",
      gs_diagnostic_shown(parser->scan.arena, block->head.items[0].text));
}

/* From `start`, where a condition begins that could not be read, to the next
 * comma behind here, so that the other conditions of the line are read.
 * False when a bracket stays open: nobody knows where it should have ended. */
static bool
skip_clause(GsScanner *scan, size_t start)
{
  size_t error = scan->at;
  int depth = 0;
  scan->at = start;
  while (!gs_scan_is_line_end(scan)) {
    char c = gs_scan_peek(scan);
    depth += c == '(' ? 1 : 0;
    depth -= c == ')' ? 1 : 0;
    if (depth <= 0 && scan->at >= error && (c == ',' || c == '}' || c == '#'))
      return true;
    if (!gs_scan_skip_quoted(scan))
      scan->at++;
  }
  return depth <= 0;
}

static const GsClauseKind *
choose_kind(GsParser *parser,
            const GsPhrase *word,
            const GsClauseKind *kinds,
            size_t n_kinds)
{
  GsArena *arena = parser->scan.arena;
  const GsClauseKind *kind =
      gs_rule_row(word->text, kinds, n_kinds, sizeof *kinds);
  if (kind != NULL)
    return kind;
  gs_rule_error(parser->scan.file, word->span, "E013",
                "unknown condition '%s' in %s%s",
                gs_diagnostic_shown(arena, word->text), rule_shown(parser),
                clause_hint(parser, word->text, kinds, n_kinds));
  return NULL;
}

/* A.$n and A are words by themselves; their rows are "A.$" and "A". */
static bool
scan_kind_word(GsScanner *scan, GsPhrase *word)
{
  size_t start = scan->at;
  bool is_slot = gs_scan_starts(scan, "A.$") || gs_scan_starts(scan, "B.$");
  if (!is_slot)
    return gs_scan_word(scan, CLAUSE_STOPS, word);
  scan->at += 3;
  word->span = (GsSpan){ start, scan->at };
  word->text = gs_scan_slice(scan, word->span);
  return true;
}

bool
gs_parse_clause(GsParser *parser,
                const GsClauseKind *kinds,
                size_t n_kinds,
                GsClause *clause)
{
  GsScanner *scan = &parser->scan;
  GsPhrase word = { 0 };
  gs_scan_blanks(scan);
  if (!scan_kind_word(scan, &word)) {
    gs_rule_error(scan->file, gs_scan_here(scan), "E006",
                  "a condition should begin here");
    return false;
  }
  clause->span = word.span;
  clause->kind = choose_kind(parser, &word, kinds, n_kinds);
  if (clause->kind == NULL || !clause->kind->parse(parser, clause)) {
    clause->kind = NULL;
    return skip_clause(scan, word.span.start);
  }
  clause->span = gs_scan_span(scan, word.span.start);
  return true;
}

static bool
goes_on_wrongly(GsParser *parser, size_t comma)
{
  GsScanner *scan = &parser->scan;
  bool is_same_line = true;
  for (size_t i = comma; i < scan->at; i++)
    is_same_line = is_same_line && scan->text.at[i] != '\n';
  if (is_same_line || !gs_parse_is_key_start(parser, parser->block->kind))
    return false;
  gs_rule_error(scan->file, (GsSpan){ comma, comma + 1 }, "E006",
                "a line that ends in ',' goes on, but the next one begins a "
                "new key");
  return true;
}

/* False as soon as nobody knows where the next condition begins. */
static bool
parse_all(GsParser *parser, const GsClauseKind *kinds, size_t n_kinds)
{
  GsScanner *scan = &parser->scan;
  bool is_whole = true;
  for (;;) {
    GsClause clause = { 0 };
    if (!gs_parse_clause(parser, kinds, n_kinds, &clause))
      return false;
    if (clause.kind != NULL)
      gs_vector_add(scan->arena, &parser->clauses, clause);
    is_whole = is_whole && clause.kind != NULL;
    gs_scan_blanks(scan);
    size_t comma = scan->at;
    if (!gs_scan_accept(scan, ','))
      break;
    gs_scan_lines(scan);
    if (goes_on_wrongly(parser, comma) || gs_scan_peek(scan) == '}')
      break;
  }
  return is_whole;
}

/* Conditions that are not known stay out of the list, which tells the caller
 * that the line is broken. */
bool
gs_parse_clauses(GsParser *parser,
                 const GsClauseKind *kinds,
                 size_t n_kinds,
                 GsClauses *clauses)
{
  bool is_whole = parse_all(parser, kinds, n_kinds);
  gs_vector_take(parser->scan.arena, clauses, &parser->clauses);
  return is_whole;
}

/* ---- arguments -------------------------------------------------------- */

static bool
ends_clause(GsScanner *scan)
{
  gs_scan_blanks(scan);
  return gs_scan_is_line_end(scan) || gs_scan_peek(scan) == ',' ||
         gs_scan_peek(scan) == '}';
}

bool
gs_parse_no_argument(GsParser *parser, GsClause *clause)
{
  GsScanner *scan = &parser->scan;
  if (ends_clause(scan))
    return true;
  gs_rule_error(scan->file, gs_scan_here(scan), "E006",
                "a comma should stand behind '%s'", clause->kind->usage);
  return false;
}

bool
gs_parse_name_argument(GsParser *parser, GsClause *clause)
{
  GsScanner *scan = &parser->scan;
  GsPhrase name;
  if (ends_clause(scan) || !gs_scan_phrase(scan, ",|{}()", &name)) {
    gs_rule_error(scan->file, clause->span, "E015", "expected: %s",
                  clause->kind->usage);
    return false;
  }
  gs_vector_add(scan->arena, &clause->words, name);
  return gs_parse_no_argument(parser, clause);
}

bool
gs_parse_word_arguments(GsParser *parser, GsClause *clause)
{
  GsScanner *scan = &parser->scan;
  GsPhrase word;
  parser->words.n = 0;
  while (!ends_clause(scan)) {
    if (gs_scan_accept(scan, '|')) {
      gs_scan_lines(scan);
      continue;
    }
    if (!gs_scan_word(scan, CLAUSE_STOPS, &word))
      return gs_parse_no_argument(parser, clause);
    gs_vector_add(scan->arena, &parser->words, word);
  }
  gs_vector_take(scan->arena, &clause->words, &parser->words);
  if (clause->words.n > 0)
    return true;
  gs_rule_error(scan->file, clause->span, "E015", "expected: %s",
                clause->kind->usage);
  return false;
}

bool
gs_parse_pattern_argument(GsParser *parser, GsClause *clause)
{
  GsScanner *scan = &parser->scan;
  if (ends_clause(scan)) {
    gs_rule_error(scan->file, clause->span, "E015", "expected: %s",
                  clause->kind->usage);
    return false;
  }
  clause->pattern = gs_parse_pattern(parser, false);
  return clause->pattern != NULL;
}

bool
gs_parse_expect(GsParser *parser, const GsClause *clause, const char *wanted)
{
  GsScanner *scan = &parser->scan;
  GsPhrase word = { 0 };
  gs_scan_blanks(scan);
  size_t start = scan->at;
  bool is_sign = !g_ascii_isalpha(*wanted) || strchr(wanted, '$') != NULL;
  if (is_sign && gs_scan_starts(scan, wanted)) {
    scan->at += strlen(wanted);
    return true;
  }
  if (!is_sign && gs_scan_word(scan, CLAUSE_STOPS, &word) &&
      gs_slice_eq(word.text, gs_slice_of(wanted)))
    return true;
  scan->at = start;
  GsSpan span =
      word.span.end > word.span.start ? word.span : gs_scan_here(scan);
  gs_rule_error(scan->file, span, "E020", "expected '%s' here, as in: %s",
                wanted, clause->kind->usage);
  return false;
}

/* ---- numbers ---------------------------------------------------------- */

static bool
is_decimal_comma(const GsScanner *scan)
{
  return gs_scan_peek(scan) == ',' && scan->at + 1 < scan->text.len &&
         g_ascii_isdigit(scan->text.at[scan->at + 1]);
}

bool
gs_parse_share(GsParser *parser, double *share)
{
  GsScanner *scan = &parser->scan;
  GsPhrase word = { 0 };
  gs_scan_blanks(scan);
  bool has_word = gs_scan_word(scan, ",{}|()", &word);
  if (is_decimal_comma(scan)) {
    GsPhrase decimals;
    scan->at++;
    gs_scan_word(scan, ",{}|()", &decimals);
    word.span.end = decimals.span.end;
    gs_rule_error(scan->file, word.span, "E021",
                  "decimals stand behind a point, as in 0.5");
    return false;
  }
  GsSlice digits = word.text;
  bool is_percent = has_word && digits.at[digits.len - 1] == '%';
  digits.len -= is_percent ? 1 : 0;
  if (has_word && gs_scan_number(digits, share)) {
    *share /= is_percent ? 100 : 1;
    if (*share <= 1)
      return true;
  }
  gs_rule_error(scan->file, has_word ? word.span : gs_scan_here(scan), "E021",
                "a share from 0 to 1, or from 0%% to 100%%, should stand here");
  return false;
}
