/* SPDX-License-Identifier: Apache-2.0
 *
 * The blocks of the rule language, one row each.
 */
#include "rule/block-private.h"
#include "rule/kind-private.h"

static const GsKey party_keys[] = {
  { "names", GS_VALUE_LIST, true, false },
  { "person", GS_VALUE_LIST, true, true },
  { "roles", GS_VALUE_LIST, true, false },
};

static const GsKey person_keys[] = {
  { "names", GS_VALUE_LIST, true, false },
  { "roles", GS_VALUE_LIST, true, false },
};

static const GsKey outlet_keys[] = {
  { "names", GS_VALUE_LIST, true, false },
};

static const GsKey rule_keys[] = {
  { "title", GS_VALUE_TEXT, false, false },
  { "type", GS_VALUE_WORD, false, false },
  { "strength", GS_VALUE_WORD, false, false },
  { "level", GS_VALUE_WORD, false, false },
  { "topic", GS_VALUE_LIST, false, false },
  { "A", GS_VALUE_CLAIM, true, false },
  { "B", GS_VALUE_CLAIM, true, false },
  { "A, B", GS_VALUE_CLAIM, true, false },
  { "where", GS_VALUE_PAIR, true, false },
  { "unless", GS_VALUE_PAIR, true, false },
  { "explain", GS_VALUE_TEXT, false, false },
  { "ask", GS_VALUE_TEXT, false, false },
  { "why", GS_VALUE_TEXT, false, false },
  { "lesson", GS_VALUE_TEXT, false, false },
  { "see", GS_VALUE_TEXT, true, false },
  { "flag", GS_VALUE_TEXT, true, false },
  { "pass", GS_VALUE_TEXT, true, false },
  { "todo-flag", GS_VALUE_TEXT, true, false },
  { "todo-pass", GS_VALUE_TEXT, true, false },
};

#define KEYS(rows) .keys = (rows), .n_keys = G_N_ELEMENTS(rows)

const GsBlockKind gs_block_kinds[] = {
  { .name = "lexicon", .body = GS_BODY_NONE, .min_words = 1, .max_words = 1,
    .head = "wordnet", .mark = gs_block_mark_lexicon },
  { .name = "class", .body = GS_BODY_LIST, .min_words = 1, .max_words = 1,
    .head = "NAME", .mark = gs_block_mark_class },
  { .name = "pronoun", .body = GS_BODY_LIST, .min_words = 2, .max_words = 2,
    .head = "GENDER NUMBER", .mark = gs_block_mark_pronoun },
  { .name = "given", .body = GS_BODY_LIST, .min_words = 1, .max_words = 1,
    .head = "GENDER", .mark = gs_block_mark_given },
  { .name = "numeral", .body = GS_BODY_LIST, .max_words = 1,
    .head = "KIND", .joint = "=", .mark = gs_block_mark_numeral },
  { .name = "calendar", .body = GS_BODY_LIST, .min_words = 1, .max_words = 1,
    .head = "month|weekday|day", .joint = "=",
    .mark = gs_block_mark_calendar },
  { .name = "ending", .body = GS_BODY_LIST, .min_words = 2, .max_words = 2,
    .head = "PART FORM", .joint = "->", .mark = gs_block_mark_ending },
  { .name = "context", .body = GS_BODY_LIST, .head = "", .joint = "=",
    .fill = gs_block_fill_context },
  { .name = "list", .body = GS_BODY_LIST, .min_words = 1, .max_words = 1,
    .head = "NAME", .mark = gs_block_mark_list,
    .define = gs_block_define_list, .fill = gs_block_fill_list },
  { .name = "topic", .body = GS_BODY_LIST, .min_words = 1, .max_words = 1,
    .head = "NAME", .define = gs_block_define_topic,
    .fill = gs_block_fill_list },
  { .name = "negate", .body = GS_BODY_LIST, .min_words = 1, .max_words = 1,
    .head = "forward|backward", .fill = gs_block_fill_negate },
  { .name = "pseudo", .body = GS_BODY_LIST, .head = "",
    .fill = gs_block_fill_pseudo },
  { .name = "stop", .body = GS_BODY_LIST, .head = "",
    .fill = gs_block_fill_stop },
  { .name = "exclusive", .body = GS_BODY_KEYS, .min_words = 1, .max_words = 1,
    .head = "NAME \"title\"", .has_own_keys = true,
    .define = gs_block_define_exclusive, .fill = gs_block_fill_exclusive },
  { .name = "opposite", .body = GS_BODY_LIST, .head = "", .has_sides = true,
    .fill = gs_block_fill_opposite },
  { .name = "converse", .body = GS_BODY_LIST, .head = "", .has_sides = true,
    .fill = gs_block_fill_converse },
  { .name = "alike", .body = GS_BODY_LIST, .head = "",
    .fill = gs_block_fill_alike },
  { .name = "kinds", .body = GS_BODY_LIST, .head = "",
    .fill = gs_block_fill_kinds },
  { .name = "signature", .body = GS_BODY_LIST, .min_words = 1, .max_words = 1,
    .head = "to|that|ing", .fill = gs_block_fill_signature },
  { .name = "cue", .body = GS_BODY_LIST, .min_words = 2, .max_words = 3,
    .head = "CLASS SIGN PART", .define = gs_block_define_cue,
    .fill = gs_block_fill_cue },
  { .name = "frame", .body = GS_BODY_FRAMES, .head = "",
    .fill = gs_block_fill_frame },
  { .name = "unit", .body = GS_BODY_LIST, .min_words = 1, .max_words = 1,
    .head = "DIMENSION", .joint = "=", .define = gs_block_define_unit,
    .fill = gs_block_fill_unit },
  { .name = "approx", .body = GS_BODY_LIST, .min_words = 1, .max_words = 1,
    .head = "PERCENT", .fill = gs_block_fill_approx },
  { .name = "bound", .body = GS_BODY_LIST, .min_words = 1, .max_words = 1,
    .head = "lower|upper", .fill = gs_block_fill_bound },
  { .name = "party", .body = GS_BODY_KEYS, .min_words = 1, .max_words = 16,
    .head = "NAME", KEYS(party_keys), .define = gs_block_define_party },
  { .name = "person", .body = GS_BODY_KEYS, .min_words = 1, .max_words = 16,
    .head = "NAME", KEYS(person_keys), .define = gs_block_define_person },
  { .name = "outlet", .body = GS_BODY_KEYS, .min_words = 1, .max_words = 16,
    .head = "NAME", KEYS(outlet_keys), .define = gs_block_define_outlet },
  { .name = "rule", .body = GS_BODY_KEYS, .min_words = 1, .max_words = 1,
    .head = "NAME", KEYS(rule_keys), .define = gs_block_define_rule,
    .fill = gs_block_fill_rule },
};
const size_t gs_n_block_kinds = G_N_ELEMENTS(gs_block_kinds);
