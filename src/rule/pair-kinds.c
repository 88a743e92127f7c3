/* SPDX-License-Identifier: Apache-2.0
 *
 * Conditions on the pair, one row each.
 */
#include "rule/kind-private.h"

#define WORD_STOPS ",|(){}=<>\"'?"

/* ---- arguments -------------------------------------------------------- */

/* `topic >= 0.6`, `number differs > 5%`: words, then a share. */
static bool
parse_topic(GsParser *parser, GsClause *clause)
{
  return gs_parse_expect(parser, clause, ">=") &&
         gs_parse_share(parser, &clause->number);
}

static bool
parse_number(GsParser *parser, GsClause *clause)
{
  return gs_parse_expect(parser, clause, "differs") &&
         gs_parse_expect(parser, clause, ">") &&
         gs_parse_share(parser, &clause->number);
}

/* $name of the side that `side` says. */
static bool
parse_slot(GsParser *parser, GsClause *clause, unsigned side)
{
  GsScanner *scan = &parser->scan;
  if (clause->slots == NULL)
    clause->slots = GS_NEW_ARRAY(scan->arena, GsPhrase, 2);
  if (!gs_scan_word(scan, WORD_STOPS, &clause->slots[side])) {
    gs_rule_error(scan->file, gs_scan_here(scan), "E020",
                  "the name of a slot should stand here, as in: %s",
                  clause->kind->usage);
    return false;
  }
  return true;
}

/* `=`, `differs` or `excludes`. */
static bool
parse_relation(GsParser *parser, GsClause *clause)
{
  GsScanner *scan = &parser->scan;
  GsPhrase word = { 0 };
  gs_scan_blanks(scan);
  size_t start = scan->at;
  if (gs_scan_accept(scan, '=')) {
    word.span = (GsSpan){ start, scan->at };
    word.text = gs_scan_slice(scan, word.span);
  } else if (!gs_scan_word(scan, WORD_STOPS, &word) ||
             (!gs_slice_eq(word.text, GS_SLICE("differs")) &&
              !gs_slice_eq(word.text, GS_SLICE("excludes")))) {
    gs_rule_error(scan->file, gs_scan_here(scan), "E020",
                  "expected '=', 'differs' or 'excludes' here, as in: %s",
                  clause->kind->usage);
    return false;
  }
  gs_vector_add(scan->arena, &clause->words, word);
  return true;
}

static bool
parse_slots(GsParser *parser, GsClause *clause)
{
  GsScanner *scan = &parser->scan;
  unsigned first = *clause->kind->name == 'A' ? 0 : 1;
  if (!parse_slot(parser, clause, first) || !parse_relation(parser, clause))
    return false;
  gs_scan_blanks(scan);
  if (!gs_parse_expect(parser, clause, first == 0 ? "B.$" : "A.$"))
    return false;
  if (!parse_slot(parser, clause, 1 - first))
    return false;
  gs_scan_blanks(scan);
  if (gs_scan_peek(scan) != '>')
    return true;
  scan->at++;
  return gs_parse_share(parser, &clause->number);
}

/* A slip of the one word that is no condition on a claim. */
static bool
is_nearly_later(GsParser *parser, const GsPhrase *word)
{
  static const char *const later[] = { "later", NULL };
  GsArena *arena = parser->scan.arena;
  if (gs_rule_row(word->text, gs_claim_kinds, gs_n_claim_kinds,
                  sizeof *gs_claim_kinds) != NULL ||
      gs_rule_nearest_row(arena, word->text, later, 1, sizeof *later) == NULL)
    return false;
  gs_rule_error(parser->scan.file, word->span, "E013",
                "unknown condition '%s'; did you mean 'later'?",
                gs_diagnostic_shown(arena, word->text));
  return true;
}

/* `B later than A`, or a condition on one of the two. */
static bool
parse_side(GsParser *parser, GsClause *clause)
{
  GsScanner *scan = &parser->scan;
  GsScanner ahead = *scan;
  GsPhrase word = { 0 };
  clause->side = *clause->kind->name == 'A' ? 0 : 1;
  gs_scan_blanks(&ahead);
  if (!gs_scan_word(&ahead, WORD_STOPS, &word)) {
    gs_rule_error(scan->file, gs_scan_here(&ahead), "E006",
                  "a condition on the claim should stand here, as in: %s "
                  "narrator",
                  clause->kind->name);
    gs_scan_skip_statement(scan);
    return false;
  }
  if (gs_slice_eq(word.text, GS_SLICE("later"))) {
    *scan = ahead;
    return gs_parse_expect(parser, clause, "than") &&
           gs_parse_expect(parser, clause, clause->side == 0 ? "B" : "A");
  }
  if (is_nearly_later(parser, &word))
    return false;
  GsClause *claim = GS_NEW(scan->arena, GsClause);
  if (!gs_parse_clause(parser, gs_claim_kinds, gs_n_claim_kinds, claim))
    return false;
  clause->claim = claim->kind != NULL ? claim : NULL;
  return true;
}

/* ---- meaning ---------------------------------------------------------- */

/* The only argument as 0 or 1 of two words; -1 with an error. */
static int
choose(GsRuleDraft *draft, const GsClause *clause, const char *const names[2])
{
  uint64_t bits = 0;
  if (!gs_draft_bits(draft, clause, names, 2, &bits))
    return -1;
  return bits == 1 ? 0 : 1;
}

static const char *const differ_or_same[] = { "differ", "same" };

static bool
pair_sources(GsRuleDraft *draft, const GsClause *clause, GsPairIf *pair)
{
  int which = choose(draft, clause, differ_or_same);
  pair->kind = which == 1 ? GS_PAIR_SOURCES_SAME : GS_PAIR_SOURCES_DIFFER;
  return which >= 0;
}

static bool
pair_parties(GsRuleDraft *draft, const GsClause *clause, GsPairIf *pair)
{
  int which = choose(draft, clause, differ_or_same);
  pair->kind = which == 1 ? GS_PAIR_PARTIES_SAME : GS_PAIR_PARTIES_DIFFER;
  return which >= 0;
}

/* `opposed by negation opposite …` */
static bool
pair_opposed(GsRuleDraft *draft, const GsClause *clause, GsPairIf *pair)
{
  GsClause kinds = *clause;
  pair->kind = GS_PAIR_OPPOSED;
  if (kinds.words.n > 0 &&
      gs_slice_eq(kinds.words.items[0].text, GS_SLICE("by"))) {
    kinds.words.items++;
    kinds.words.n--;
  }
  return gs_draft_bits(draft, &kinds, gs_evidence_names, GS_N_EVIDENCE,
                       &pair->bits);
}

static bool
pair_topic(GsRuleDraft *draft, const GsClause *clause, GsPairIf *pair)
{
  (void)draft;
  pair->kind = GS_PAIR_TOPIC;
  pair->number = clause->number;
  return true;
}

static bool
pair_number(GsRuleDraft *draft, const GsClause *clause, GsPairIf *pair)
{
  (void)draft;
  pair->kind = GS_PAIR_NUMBER_DIFFERS;
  pair->number = clause->number;
  return true;
}

static bool
is_same_what(const GsRuleDraft *draft, const GsPhrase *word)
{
  static const char *const names[] = { "date", "paragraph", "event" };
  GsArena *arena = draft->compiler->arena;
  for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
    if (gs_slice_eq(word->text, gs_slice_of(names[i])))
      return true;
  gs_rule_error(draft->block->file, word->span, "E020",
                "unknown word '%s' behind 'same'%s",
                gs_diagnostic_shown(arena, word->text),
                GS_RULE_HINT(arena, word->text, names));
  return false;
}

/* `same date`, `same paragraph`, `same event anchored` */
static bool
pair_same(GsRuleDraft *draft, const GsClause *clause, GsPairIf *pair)
{
  static const char *const names[] = { "assume", "anchored", "named" };
  const GsPhrase *word = &clause->words.items[0];
  if (!is_same_what(draft, word))
    return false;
  GsClause rest = *clause;
  rest.words.items++;
  rest.words.n--;
  pair->kind = GS_PAIR_SAME_DATE;
  if (gs_slice_eq(word->text, GS_SLICE("date")) && rest.words.n == 0)
    return true;
  pair->kind = GS_PAIR_SAME_PARAGRAPH;
  if (gs_slice_eq(word->text, GS_SLICE("paragraph")) && rest.words.n == 0)
    return true;
  pair->kind = GS_PAIR_SAME_EVENT;
  uint64_t bits = 0;
  if (!gs_slice_eq(word->text, GS_SLICE("event")) || rest.words.n != 1) {
    gs_rule_error(draft->block->file, clause->span, "E020", "expected: %s",
                  clause->kind->usage);
    return false;
  }
  if (!gs_draft_bits(draft, &rest, names, G_N_ELEMENTS(names), &bits))
    return false;
  pair->bits = bits == 1   ? GS_EVENT_ASSUME
               : bits == 2 ? GS_EVENT_ANCHORED
                           : GS_EVENT_NAMED;
  return true;
}

/* Are the words behind the first one those of the usage? */
static bool
has_usage(GsRuleDraft *draft, const GsClause *clause)
{
  g_autoptr(GString) words = g_string_new(clause->kind->name);
  for (size_t i = 0; i < clause->words.n; i++) {
    g_string_append_c(words, ' ');
    g_string_append_len(words, clause->words.items[i].text.at,
                        (gssize)clause->words.items[i].text.len);
  }
  if (strcmp(words->str, clause->kind->usage) == 0)
    return true;
  gs_rule_error(draft->block->file, clause->span, "E020", "expected: %s",
                clause->kind->usage);
  return false;
}

static bool
pair_side_by_side(GsRuleDraft *draft, const GsClause *clause, GsPairIf *pair)
{
  pair->kind = GS_PAIR_SIDE_BY_SIDE;
  return has_usage(draft, clause);
}

static bool
pair_deeds(GsRuleDraft *draft, const GsClause *clause, GsPairIf *pair)
{
  static const char *const names[] = { "contrary", "apart" };
  int which = choose(draft, clause, names);
  pair->kind = which == 1 ? GS_PAIR_APART : GS_PAIR_CONTRARY;
  return which >= 0;
}

static bool
pair_relations(GsRuleDraft *draft, const GsClause *clause, GsPairIf *pair)
{
  pair->kind = GS_PAIR_RELATIONS;
  return has_usage(draft, clause);
}

static bool
check_slot(const GsRuleDraft *draft, unsigned side, const GsPhrase *slot)
{
  if (draft->is_side_broken[side] || gs_draft_has_slot(draft, side, slot->text))
    return true;
  gs_rule_error(draft->block->file, slot->span, "E030",
                "no pattern of side %s has a slot '$%s'%s",
                side == 0 ? "A" : "B",
                gs_diagnostic_shown(draft->compiler->arena, slot->text),
                gs_draft_slot_hint(draft, side, slot->text));
  return false;
}

static bool
pair_slots(GsRuleDraft *draft, const GsClause *clause, GsPairIf *pair)
{
  char relation = *clause->words.items[0].text.at;
  pair->kind = relation == '='   ? GS_PAIR_SLOTS_EQUAL
               : relation == 'd' ? GS_PAIR_SLOTS_DIFFER
                                 : GS_PAIR_SLOTS_EXCLUDE;
  pair->number = clause->number;
  pair->slot_a = clause->slots[0].text;
  pair->slot_b = clause->slots[1].text;
  bool is_good = check_slot(draft, 0, &clause->slots[0]);
  return check_slot(draft, 1, &clause->slots[1]) && is_good;
}

static bool
pair_side(GsRuleDraft *draft, const GsClause *clause, GsPairIf *pair)
{
  pair->side = clause->side;
  pair->kind = GS_PAIR_LATER;
  if (clause->claim == NULL)
    return true;
  pair->kind = GS_PAIR_CLAIM;
  draft->side = clause->side;
  return gs_draft_resolve_claim(draft, clause->claim, &pair->claim);
}

#define ROW(word, usage, parse, pair)                                          \
  {                                                                            \
    word, usage, parse, NULL, pair                                             \
  }
#define SLOTS "A.$n = B.$n, A.$n differs B.$n > 5%, or A.$x excludes B.$x"

const GsClauseKind gs_pair_kinds[] = {
  ROW("sources", "sources differ|same", gs_parse_word_arguments, pair_sources),
  ROW("parties", "parties differ|same", gs_parse_word_arguments, pair_parties),
  ROW("opposed", "opposed by KIND …", gs_parse_word_arguments, pair_opposed),
  ROW("topic", "topic >= 0.6", parse_topic, pair_topic),
  ROW("same",
      "same date, same paragraph, or same event assume|anchored|named",
      gs_parse_word_arguments,
      pair_same),
  ROW("side", "side by side", gs_parse_word_arguments, pair_side_by_side),
  ROW("deeds", "deeds contrary|apart", gs_parse_word_arguments, pair_deeds),
  ROW("relations", "relations clash", gs_parse_word_arguments, pair_relations),
  ROW("number", "number differs > 5%", parse_number, pair_number),
  ROW("A.$", SLOTS, parse_slots, pair_slots),
  ROW("B.$", SLOTS, parse_slots, pair_slots),
  ROW("A",
      "A later than B, or A and a condition on a claim",
      parse_side,
      pair_side),
  ROW("B",
      "B later than A, or B and a condition on a claim",
      parse_side,
      pair_side),
};
const size_t gs_n_pair_kinds = G_N_ELEMENTS(gs_pair_kinds);
