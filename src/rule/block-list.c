/* SPDX-License-Identifier: Apache-2.0
 *
 * Lists of phrases: `list NAME`, `topic NAME`, and the lists that negation
 * is read with.
 *
 * The names in the table below mean something to the engine; such a list may
 * be continued in further blocks and packs.  Any other list is the author's
 * own and is defined once.
 */
#include "rule/block-private.h"

#include "base/utf8.h"

static const struct {
  const char *name;
  GsListMeaning meaning;
  uint32_t classes; /* for its single words */
} meanings[] = {
  { "hedge", GS_LIST_HEDGE, 0 },
  { "contrast", GS_LIST_CONTRAST, 0 },
  { "debunk", GS_LIST_DEBUNK, 0 },
  { "light", GS_LIST_LIGHT, 0 },
  { "title", GS_LIST_TITLE, GS_CLASS_TITLE },
  { "role-word", GS_LIST_ROLE_WORD, 0 },
  { "representative", GS_LIST_REPRESENTATIVE, 0 },
  { "anybody", GS_LIST_ANYBODY, 0 },
  { "existence", GS_LIST_EXISTENCE, 0 },
  { "filler", GS_LIST_FILLER, 0 },
  { "ability", GS_LIST_ABILITY, 0 },
  { "sole", GS_LIST_SOLE, 0 },
  { "share-joint", GS_LIST_SHARE_JOINT, 0 },
  { "none-else", GS_LIST_ONLY, 0 },
  { "until", GS_LIST_UNTIL, 0 },
  { "single", GS_LIST_SINGLE, 0 },
  { "cause-behind", GS_LIST_CAUSE_BEHIND, 0 },
  { "cause-before", GS_LIST_CAUSE_BEFORE, 0 },
  { "unreal", GS_LIST_UNREAL, 0 },
  { "wrong", GS_LIST_WRONG, 0 },
  { "innocence", GS_LIST_INNOCENCE, 0 },
  { "accused", GS_LIST_ACCUSED, 0 },
  { "uninvolved", GS_LIST_UNINVOLVED, 0 },
  { "liar", GS_LIST_LIAR, 0 },
  { "recording", GS_LIST_RECORDING, 0 },
  { "riposte", GS_LIST_RIPOSTE, 0 },
  { "male-word", GS_LIST_MALE_WORD, 0 },
  { "female-word", GS_LIST_FEMALE_WORD, 0 },
  { "group-word", GS_LIST_GROUP_WORD, 0 },
  { "person-word", GS_LIST_PERSON_WORD, 0 },
  { "presupposer", GS_LIST_PRESUPPOSER, 0 },
  { "modal-must", GS_LIST_MODAL_MUST, 0 },
  { "modal-may", GS_LIST_MODAL_MAY, 0 },
  { "future", GS_LIST_FUTURE, 0 },
  { "condition", GS_LIST_CONDITION, 0 },
  { "claim-noun", GS_LIST_CLAIM_NOUN, 0 },
  { "charge", GS_LIST_CHARGE, 0 },
  { "origin", GS_LIST_ORIGIN, 0 },
  { "turn-down", GS_LIST_TURN_DOWN, 0 },
  { "incident", GS_LIST_INCIDENT, 0 },
  { "report-noun", GS_LIST_REPORT_NOUN, 0 },
  { "demonstrative", GS_LIST_DEMONSTRATIVE, GS_CLASS_DEMONSTRATIVE },
  { "continuation", GS_LIST_CONTINUATION, 0 },
  { "nationality", GS_LIST_NATIONALITY, GS_CLASS_NATIONALITY },
  { "passive", GS_LIST_PASSIVE, 0 },
  { "definite", GS_LIST_DEFINITE, 0 },
  { "occasion", GS_LIST_OCCASION, 0 },
  { "remark", GS_LIST_REMARK, 0 },
  { "reciprocal", GS_LIST_RECIPROCAL, 0 },
  { "functional", GS_LIST_FUNCTIONAL, 0 },
  { "period-noun", GS_LIST_PERIOD_NOUN, 0 },
  { "period", GS_LIST_PERIOD, 0 },
  { "counted", GS_LIST_COUNTED, 0 },
  { "partial", GS_LIST_PARTIAL, 0 },
  { "once", GS_LIST_ONCE, 0 },
  { "measure", GS_LIST_MEASURE, 0 },
  { "name-joint", GS_LIST_NAME_JOINT, 0 },
  { "survey", GS_LIST_SURVEY, 0 },
  { "offset", GS_LIST_OFFSET, 0 },
  { "limit", GS_LIST_LIMIT, 0 },
  { "byline", GS_LIST_BYLINE, 0 },
  { "former", GS_LIST_FORMER, 0 },
  { "firm-name", GS_LIST_FIRM_NAME, 0 },
  { "firm-word", GS_LIST_FIRM_WORD, 0 },
  { "outlet-kind", GS_LIST_OUTLET_KIND, 0 },
  { "client", GS_LIST_CLIENT, 0 },
  { "spouse", GS_LIST_SPOUSE, 0 },
  { "officer", GS_LIST_OFFICER, 0 },
  { "human", GS_LIST_HUMAN, 0 },
  { "no-longer", GS_LIST_NO_LONGER, 0 },
  { "aged", GS_LIST_AGED, 0 },
  { "lesser", GS_LIST_LESSER, 0 },
  { "failing", GS_LIST_FAILING, 0 },
  { "try", GS_LIST_TRY, 0 },
  { "copula", GS_LIST_COPULA, 0 },
  { "tie-joint", GS_LIST_TIE_JOINT, 0 },
  { "place-joint", GS_LIST_PLACE_JOINT, 0 },
  { "away-from", GS_LIST_AWAY_FROM, 0 },
  { "place-word", GS_LIST_PLACE_WORD, 0 },
  { "towards", GS_LIST_TOWARDS, 0 },
  { "in-turn", GS_LIST_IN_TURN, 0 },
  { "outlet-word", GS_LIST_OUTLET_WORD, 0 },
  { "past-only", GS_LIST_PLAIN, GS_CLASS_PAST_ONLY },
  { "participle-only", GS_LIST_PLAIN, GS_CLASS_PARTICIPLE_ONLY },
  { "invariant", GS_LIST_PLAIN, GS_CLASS_INVARIANT },
  { "abbreviation", GS_LIST_PLAIN, 0 },
  { "clitic", GS_LIST_PLAIN, 0 },
};

static int
find_meaning(GsSlice name)
{
  for (size_t i = 0; i < G_N_ELEMENTS(meanings); i++)
    if (gs_slice_eq(name, gs_slice_of(meanings[i].name)))
      return (int)i;
  return -1;
}

static GsSlice
head_name(const GsBlock *block)
{
  return block->head.items[0].text;
}

/* ---- what the words of a list are ------------------------------------- */

static bool
is_single_word(GsSlice text)
{
  for (size_t i = 0; i < text.len; i++)
    if (g_ascii_isspace(text.at[i]))
      return false;
  return true;
}

static void
mark_classes(GsCompiler *compiler, const GsBlock *block, uint32_t classes)
{
  GsMarks marks = { .classes = classes };
  for (size_t i = 0; i < block->items.n; i++) {
    const GsPhrase *phrase = &block->items.items[i].phrase;
    if (is_single_word(phrase->text))
      gs_compiler_mark(compiler, block->file, phrase, marks);
  }
}

void
gs_block_mark_list(GsCompiler *compiler, const GsBlock *block)
{
  GsMorphology *morphology = compiler->set->morphology;
  int row = find_meaning(head_name(block));
  if (row >= 0 && meanings[row].classes != 0)
    mark_classes(compiler, block, meanings[row].classes);
  bool is_clitic = gs_slice_eq(head_name(block), GS_SLICE("clitic"));
  bool is_abbreviation =
      gs_slice_eq(head_name(block), GS_SLICE("abbreviation"));
  for (size_t i = 0; i < block->items.n; i++) {
    GsSlice text = block->items.items[i].phrase.text;
    if (is_clitic)
      gs_morphology_add_clitic(morphology, gs_utf8_fold(compiler->arena, text));
    if (is_abbreviation)
      gs_morphology_add_abbreviation(morphology, text);
  }
}

/* ---- list NAME, topic NAME -------------------------------------------- */

static void
check_phrases(GsCompiler *compiler, const GsBlock *block)
{
  for (size_t i = 0; i < block->items.n; i++)
    gs_compiler_check_phrase(compiler, block->file,
                             &block->items.items[i].phrase);
}

static void
add_phrases(GsCompiler *compiler, const GsBlock *block, uint32_t list)
{
  const GsList *lists = compiler->set->lists.items;
  for (size_t i = 0; i < block->items.n; i++)
    gs_compiler_add_phrase(compiler, block->file, &block->items.items[i].phrase,
                           list, lists[list].n_items);
}

static void
define(GsCompiler *compiler,
       const GsBlock *block,
       GsListMeaning meaning,
       GsNameKind kind)
{
  const GsPhrase *name = &block->head.items[0];
  if (!gs_names_check(block->file, name))
    return;
  uint32_t list = gs_compiler_add_list(
      compiler, gs_compiler_text(compiler, name->text), meaning);
  GsName entry = { .kind = kind,
                   .first = list,
                   .n = 1,
                   .is_shared = find_meaning(name->text) >= 0,
                   .pack = block->pack,
                   .file = block->file,
                   .span = name->span };
  gs_names_define(compiler, GS_SPACE_LIST, name->text, entry);
}

void
gs_block_define_list(GsCompiler *compiler, const GsBlock *block)
{
  int row = find_meaning(head_name(block));
  const GsName *name = gs_names_find(compiler, GS_SPACE_LIST, head_name(block));
  if (row < 0 || name == NULL || name->kind != GS_NAME_LIST)
    define(compiler, block, row < 0 ? GS_LIST_PLAIN : meanings[row].meaning,
           GS_NAME_LIST);
}

void
gs_block_define_topic(GsCompiler *compiler, const GsBlock *block)
{
  define(compiler, block, GS_LIST_TOPIC, GS_NAME_TOPIC);
}

/* A list's phrases go to the block that has its name, not to one that was
 * refused it. */
void
gs_block_fill_list(GsCompiler *compiler, const GsBlock *block)
{
  bool is_shared = find_meaning(head_name(block)) >= 0;
  const GsName *name =
      is_shared ? gs_names_find(compiler, GS_SPACE_LIST, head_name(block))
                : gs_scope_own(compiler, block->file, head_name(block));
  bool is_own = name != NULL && name->span.start == block->head_span.start &&
                name->file == block->file;
  if (name != NULL && (is_own || is_shared))
    add_phrases(compiler, block, name->first);
  else
    check_phrases(compiler, block);
  if (block->items.n == 0)
    gs_rule_warning(block->file,
                    (GsSpan){ block->span.start, block->head_span.end }, "W103",
                    "the list '%s' is empty",
                    gs_diagnostic_shown(compiler->arena, head_name(block)));
}

/* ---- negation --------------------------------------------------------- */

static void
fill_meaning(GsCompiler *compiler,
             const GsBlock *block,
             const char *name,
             GsListMeaning meaning)
{
  add_phrases(compiler, block,
              gs_compiler_meaning_list(compiler, name, meaning));
}

void
gs_block_fill_negate(GsCompiler *compiler, const GsBlock *block)
{
  GsSlice where = head_name(block);
  if (gs_slice_eq(where, GS_SLICE("forward")))
    fill_meaning(compiler, block, "negate forward", GS_LIST_NEGATE_FORWARD);
  else if (gs_slice_eq(where, GS_SLICE("backward")))
    fill_meaning(compiler, block, "negate backward", GS_LIST_NEGATE_BACKWARD);
  else
    gs_rule_error(block->file, block->head.items[0].span, "E020",
                  "unknown direction '%s'; known: forward, backward",
                  gs_diagnostic_shown(compiler->arena, where));
}

void
gs_block_fill_pseudo(GsCompiler *compiler, const GsBlock *block)
{
  fill_meaning(compiler, block, "pseudo", GS_LIST_PSEUDO);
}

void
gs_block_fill_stop(GsCompiler *compiler, const GsBlock *block)
{
  fill_meaning(compiler, block, "stop", GS_LIST_STOP);
}
