/* SPDX-License-Identifier: Apache-2.0
 *
 * Blocks that say what single words are: class, pronoun, given, numeral,
 * calendar, ending, leaning.  They feed the morphology, which must be complete
 * before the first phrase is cut into words.
 */
#include "rule/block-private.h"

typedef struct {
  const char *name;
  uint32_t bits;
} Bits;

/* The bits of the head's word `at`; 0 with an error when it is not known. */
static uint32_t
head_bits(const GsBlock *block,
          size_t at,
          const char *what,
          const Bits *rows,
          size_t n_rows)
{
  const GsPhrase *word = &block->head.items[at];
  const Bits *row = gs_rule_row(word->text, rows, n_rows, sizeof *rows);
  if (row != NULL)
    return row->bits;
  GsArena *arena = block->file->arena;
  gs_rule_error(block->file, word->span, "E020", "unknown %s '%s'%s", what,
                gs_diagnostic_shown(arena, word->text),
                gs_rule_hint(arena, word->text, rows, n_rows, sizeof *rows));
  return 0;
}

#define HEAD_BITS(block, at, what, rows)                                       \
  head_bits((block), (at), (what), (rows), G_N_ELEMENTS(rows))

static void
mark_all(GsCompiler *compiler, const GsBlock *block, GsMarks marks)
{
  for (size_t i = 0; i < block->items.n; i++)
    gs_compiler_mark(compiler, block->file, &block->items.items[i].phrase,
                     marks);
}

void
gs_block_mark_class(GsCompiler *compiler, const GsBlock *block)
{
  static const Bits classes[] = {
    { "determiner", GS_CLASS_DETERMINER },
    { "possessive", GS_CLASS_POSSESSIVE },
    { "preposition", GS_CLASS_PREPOSITION },
    { "conjunction", GS_CLASS_CONJUNCTION },
    { "subordinator", GS_CLASS_SUBORDINATOR },
    { "relative", GS_CLASS_RELATIVE },
    { "auxiliary", GS_CLASS_AUXILIARY },
    { "modal", GS_CLASS_MODAL },
    { "infinitive", GS_CLASS_INFINITIVE },
    { "adverb", GS_CLASS_ADVERB },
    { "particle", GS_CLASS_PARTICLE },
    { "wh-word", GS_CLASS_WH_WORD },
    { "negator", GS_CLASS_NEGATOR },
    { "existential", GS_CLASS_EXISTENTIAL },
    { "agent", GS_CLASS_AGENT },
    { "before-noun", GS_CLASS_BEFORE_NOUN },
  };
  GsMarks marks = { .classes = HEAD_BITS(block, 0, "class", classes) };
  mark_all(compiler, block, marks);
}

void
gs_block_mark_pronoun(GsCompiler *compiler, const GsBlock *block)
{
  static const Bits genders[] = {
    { "male", GS_WHO_MALE },
    { "female", GS_WHO_FEMALE },
    { "thing", GS_WHO_THING },
    { "person", GS_WHO_MALE | GS_WHO_FEMALE },
    { "any", GS_WHO_MALE | GS_WHO_FEMALE | GS_WHO_THING },
    { "speaker", GS_WHO_SPEAKER },
    { "hearer", GS_WHO_HEARER },
  };
  static const Bits numbers[] = { { "singular", 1 }, { "plural", 2 } };
  uint32_t who = HEAD_BITS(block, 0, "gender", genders);
  uint32_t number = HEAD_BITS(block, 1, "number", numbers);
  if (number == 2) /* a group has no gender */
    who = GS_WHO_GROUP | (who & (GS_WHO_SPEAKER | GS_WHO_HEARER));
  GsMarks marks = { .classes = GS_CLASS_PRONOUN, .who = (uint16_t)who };
  mark_all(compiler, block, marks);
}

void
gs_block_mark_given(GsCompiler *compiler, const GsBlock *block)
{
  static const Bits genders[] = {
    { "male", GS_WHO_MALE },
    { "female", GS_WHO_FEMALE },
    { "any", GS_WHO_MALE | GS_WHO_FEMALE },
  };
  GsMarks marks = { .classes = GS_CLASS_GIVEN_NAME };
  marks.who = (uint16_t)HEAD_BITS(block, 0, "gender", genders);
  mark_all(compiler, block, marks);
}

/* ---- words with a value ----------------------------------------------- */

static bool
item_value(const GsBlock *block, const GsItem *item, double *value)
{
  if (gs_item_number(item, value))
    return true;
  gs_rule_error(block->file, gs_item_value_span(item), "E021",
                "an item of this list is 'word = number'");
  return false;
}

static void
mark_values(GsCompiler *compiler, const GsBlock *block, uint32_t classes)
{
  for (size_t i = 0; i < block->items.n; i++) {
    const GsItem *item = &block->items.items[i];
    GsMarks marks = { .classes = classes };
    if (item_value(block, item, &marks.value))
      gs_compiler_mark(compiler, block->file, &item->phrase, marks);
  }
}

void
gs_block_mark_numeral(GsCompiler *compiler, const GsBlock *block)
{
  static const Bits sorts[] = {
    { "times", GS_CLASS_NUMERAL | GS_CLASS_MULTIPLIER },
    { "ordinal", GS_CLASS_ORDINAL },
    { "vague", GS_CLASS_NUMERAL | GS_CLASS_VAGUE },
  };
  uint32_t classes = GS_CLASS_NUMERAL;
  if (block->head.n > 0)
    classes = HEAD_BITS(block, 0, "sort of numeral", sorts);
  mark_values(compiler, block, classes);
}

/* A name of a month that ends in a dot is an abbreviation as well, or the
 * dot would end the sentence. */
void
gs_block_mark_calendar(GsCompiler *compiler, const GsBlock *block)
{
  static const Bits sorts[] = {
    { "month", GS_CLASS_MONTH },
    { "weekday", GS_CLASS_WEEKDAY },
    { "day", GS_CLASS_DAY },
  };
  mark_values(compiler, block,
              HEAD_BITS(block, 0, "part of the calendar", sorts));
  for (size_t i = 0; i < block->items.n; i++) {
    GsSlice text = block->items.items[i].phrase.text;
    if (text.at[text.len - 1] == '.')
      gs_morphology_add_abbreviation(compiler->set->morphology, text);
  }
}

/* ---- parts of speech -------------------------------------------------- */

static const Bits parts[] = {
  { "noun", 1 + GS_PART_NOUN },
  { "verb", 1 + GS_PART_VERB },
  { "adjective", 1 + GS_PART_ADJECTIVE },
  { "adverb", 1 + GS_PART_ADVERB },
};

void
gs_block_mark_leaning(GsCompiler *compiler, const GsBlock *block)
{
  uint32_t part = HEAD_BITS(block, 0, "part of speech", parts);
  for (size_t i = 0; i < block->items.n && part != 0; i++) {
    const GsItem *item = &block->items.items[i];
    double bits = 0;
    GsMarks marks = { .classes = 0 };
    if (!item_value(block, item, &bits))
      continue;
    marks.leaning[part - 1] = (float)bits;
    gs_compiler_mark(compiler, block->file, &item->phrase, marks);
  }
}

/* ---- endings ---------------------------------------------------------- */

void
gs_block_mark_ending(GsCompiler *compiler, const GsBlock *block)
{
  static const Bits forms[] = {
    { "plural", GS_FORM_PLURAL },
    { "third", GS_FORM_THIRD },
    { "past", GS_FORM_PAST },
    { "participle", GS_FORM_PARTICIPLE },
    { "gerund", GS_FORM_GERUND },
    { "comparative", GS_FORM_COMPARATIVE },
    { "superlative", GS_FORM_SUPERLATIVE },
  };
  uint32_t part = HEAD_BITS(block, 0, "part of speech", parts);
  uint32_t form = HEAD_BITS(block, 1, "form", forms);
  if (part == 0 || form == 0)
    return;
  for (size_t i = 0; i < block->items.n; i++) {
    const GsItem *item = &block->items.items[i];
    if (item->value == NULL) {
      gs_rule_error(block->file, item->phrase.span, "E023",
                    "an ending is 'suffix -> replacement'");
      continue;
    }
    GsEnding ending = { .part = (GsPart)(part - 1),
                        .form = (uint16_t)form,
                        .ending = item->phrase.text,
                        .replacement = item->value->text };
    gs_morphology_add_ending(compiler->set->morphology, ending);
  }
}
