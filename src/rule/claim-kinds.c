/* SPDX-License-Identifier: Apache-2.0
 *
 * Conditions on one claim, one row each: how the arguments are read, and
 * what they stand for.
 */
#include "rule/kind-private.h"

/* ---- arguments -------------------------------------------------------- */

/* `says not …` */
static bool
parse_says(GsParser *parser, GsClause *clause)
{
  GsScanner ahead = parser->scan;
  GsPhrase word;
  gs_scan_blanks(&ahead);
  if (gs_scan_word(&ahead, ",|(){}?", &word) &&
      gs_slice_eq(word.text, GS_SLICE("not"))) {
    parser->scan = ahead;
    clause->side = 1;
  }
  return gs_parse_pattern_argument(parser, clause);
}

/* ---- who -------------------------------------------------------------- */

/* What a name was given for, or NULL with an error. */
static const char *
resolve_name(GsRuleDraft *draft,
             const GsClause *clause,
             GsNameSpace space,
             const char *what)
{
  const GsName *name = gs_names_need(draft->compiler, space, draft->block->file,
                                     &clause->words.items[0], what);
  return name != NULL ? name->text : NULL;
}

static bool
claim_party(GsRuleDraft *draft, const GsClause *clause, GsIf *claim)
{
  claim->kind = GS_IF_PARTY;
  claim->name = resolve_name(draft, clause, GS_SPACE_PARTY, "party");
  return claim->name != NULL;
}

/* Any name will do: the text may name people whom no book knows. */
static bool
claim_source(GsRuleDraft *draft, const GsClause *clause, GsIf *claim)
{
  claim->kind = GS_IF_SOURCE;
  claim->name = gs_compiler_text(draft->compiler, clause->words.items[0].text);
  return true;
}

static bool
claim_via(GsRuleDraft *draft, const GsClause *clause, GsIf *claim)
{
  claim->kind = GS_IF_VIA;
  claim->name = gs_compiler_text(draft->compiler, clause->words.items[0].text);
  return true;
}

static bool
claim_narrator(GsRuleDraft *draft, const GsClause *clause, GsIf *claim)
{
  (void)draft;
  (void)clause;
  claim->kind = GS_IF_NARRATOR;
  return true;
}

static bool
claim_named(GsRuleDraft *draft, const GsClause *clause, GsIf *claim)
{
  (void)draft;
  claim->kind = *clause->kind->name == 'u' ? GS_IF_UNNAMED : GS_IF_NAMED;
  return true;
}

/* ---- how -------------------------------------------------------------- */

static bool
claim_cue(GsRuleDraft *draft, const GsClause *clause, GsIf *claim)
{
  claim->kind = GS_IF_CUE;
  for (size_t i = 0; i < clause->words.n; i++) {
    const GsName *name =
        gs_names_need(draft->compiler, GS_SPACE_CUE, draft->block->file,
                      &clause->words.items[i], "cue class");
    if (name == NULL)
      return false;
    claim->bits |= (uint64_t)1 << name->first;
  }
  return true;
}

static bool
claim_quote(GsRuleDraft *draft, const GsClause *clause, GsIf *claim)
{
  static const char *const names[] = { "direct", "indirect", "mixed",
                                       "narration" };
  claim->kind = GS_IF_QUOTE;
  return gs_draft_bits(draft, clause, names, G_N_ELEMENTS(names), &claim->bits);
}

static bool
claim_modality(GsRuleDraft *draft, const GsClause *clause, GsIf *claim)
{
  static const char *const names[] = { "fact", "must", "may", "future",
                                       "question" };
  claim->kind = GS_IF_MODALITY;
  return gs_draft_bits(draft, clause, names, G_N_ELEMENTS(names), &claim->bits);
}

/* ---- where ------------------------------------------------------------ */

static bool
claim_place(GsRuleDraft *draft, const GsClause *clause, GsIf *claim)
{
  static const char *const names[] = { "headline", "caption", "body" };
  claim->kind = GS_IF_PLACE;
  return gs_draft_bits(draft, clause, names, G_N_ELEMENTS(names), &claim->bits);
}

/* The argument must name the other side. */
static bool
names_other(GsRuleDraft *draft, const GsClause *clause)
{
  const GsPhrase *word = &clause->words.items[0];
  int side = gs_draft_side(draft, word);
  if (side < 0)
    return false;
  if ((unsigned)side != draft->side)
    return true;
  gs_rule_error(draft->block->file, word->span, "E020",
                "a claim cannot stand in this relation to itself; write '%s'",
                draft->side == 0 ? "B" : "A");
  return false;
}

static bool
claim_order(GsRuleDraft *draft, const GsClause *clause, GsIf *claim)
{
  claim->kind = *clause->kind->name == 'a' ? GS_IF_AFTER : GS_IF_BEFORE;
  return names_other(draft, clause);
}

static bool
claim_about(GsRuleDraft *draft, const GsClause *clause, GsIf *claim)
{
  claim->kind = GS_IF_ABOUT;
  return names_other(draft, clause);
}

static bool
claim_denies(GsRuleDraft *draft, const GsClause *clause, GsIf *claim)
{
  claim->kind = GS_IF_DENIES;
  return names_other(draft, clause);
}

/* ---- what ------------------------------------------------------------- */

static bool
take_pattern(GsRuleDraft *draft, const GsClause *clause, GsIf *claim)
{
  claim->pattern =
      gs_compile_pattern(draft->compiler, draft->block->file, clause->pattern);
  claim->node = clause->pattern;
  return claim->pattern != NULL;
}

static bool
claim_says(GsRuleDraft *draft, const GsClause *clause, GsIf *claim)
{
  claim->kind = clause->side != 0 ? GS_IF_SAYS_NOT : GS_IF_SAYS;
  return take_pattern(draft, clause, claim);
}

static bool
claim_mentions(GsRuleDraft *draft, const GsClause *clause, GsIf *claim)
{
  claim->kind = GS_IF_MENTIONS;
  return take_pattern(draft, clause, claim);
}

static bool
claim_presupposes(GsRuleDraft *draft, const GsClause *clause, GsIf *claim)
{
  claim->kind = GS_IF_PRESUPPOSES;
  return take_pattern(draft, clause, claim);
}

#define ROW(word, usage, parse, claim)                                         \
  {                                                                            \
    word, usage, parse, claim, NULL                                            \
  }

const GsClauseKind gs_claim_kinds[] = {
  ROW("party", "party NAME", gs_parse_name_argument, claim_party),
  ROW("source", "source NAME", gs_parse_name_argument, claim_source),
  ROW("narrator", "narrator", gs_parse_no_argument, claim_narrator),
  ROW("named", "named", gs_parse_no_argument, claim_named),
  ROW("unnamed", "unnamed", gs_parse_no_argument, claim_named),
  ROW("via", "via OUTLET", gs_parse_name_argument, claim_via),
  ROW("cue", "cue CLASS …", gs_parse_word_arguments, claim_cue),
  ROW("quote", "quote direct|indirect", gs_parse_word_arguments, claim_quote),
  ROW("modality",
      "modality fact|must|may|future|question",
      gs_parse_word_arguments,
      claim_modality),
  ROW("in", "in headline|caption|body", gs_parse_word_arguments, claim_place),
  ROW("after", "after A", gs_parse_word_arguments, claim_order),
  ROW("before", "before A", gs_parse_word_arguments, claim_order),
  ROW("about", "about A", gs_parse_word_arguments, claim_about),
  ROW("says", "says PATTERN", parse_says, claim_says),
  ROW("mentions",
      "mentions PATTERN",
      gs_parse_pattern_argument,
      claim_mentions),
  ROW("presupposes",
      "presupposes PATTERN",
      gs_parse_pattern_argument,
      claim_presupposes),
  ROW("denies", "denies A", gs_parse_word_arguments, claim_denies),
};
const size_t gs_n_claim_kinds = G_N_ELEMENTS(gs_claim_kinds);

bool
gs_draft_resolve_claim(GsRuleDraft *draft, const GsClause *clause, GsIf *claim)
{
  const GsRuleFile *file = draft->block->file;
  claim->span = clause->span;
  claim->text = gs_compiler_text(
      draft->compiler, gs_slice_part(file->source.text, clause->span));
  return clause->kind->claim(draft, clause, claim);
}
