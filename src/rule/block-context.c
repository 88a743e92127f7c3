/* SPDX-License-Identifier: Apache-2.0
 *
 * `context`: what a word is by the word before it.  A line is
 * `SHAPE … after SHAPE … = BITS`: how much more (or less, with a minus) often
 * one follows the other than by chance.  Later lines replace earlier ones.
 */
#include "rule/block-private.h"

#define BIT(shape) ((uint64_t)1 << (shape))

static const struct {
  const char *name;
  uint64_t shapes;
} names[] = {
  { "start", BIT(GS_TAG_NONE) },
  { "noun", BIT(GS_TAG_NOUN) | BIT(GS_SHAPE_PLURAL) },
  { "singular", BIT(GS_TAG_NOUN) },
  { "plural", BIT(GS_SHAPE_PLURAL) },
  { "name", BIT(GS_TAG_NAME) },
  { "verb", BIT(GS_TAG_VERB) | BIT(GS_SHAPE_THIRD) | BIT(GS_SHAPE_PAST) |
                BIT(GS_SHAPE_PARTICIPLE) | BIT(GS_SHAPE_GERUND) },
  { "base", BIT(GS_TAG_VERB) },
  { "third", BIT(GS_SHAPE_THIRD) },
  { "past", BIT(GS_SHAPE_PAST) },
  { "participle", BIT(GS_SHAPE_PARTICIPLE) },
  { "gerund", BIT(GS_SHAPE_GERUND) },
  { "adjective", BIT(GS_TAG_ADJECTIVE) },
  { "adverb", BIT(GS_TAG_ADVERB) },
  { "auxiliary", BIT(GS_TAG_AUXILIARY) },
  { "modal", BIT(GS_TAG_MODAL) },
  { "infinitive", BIT(GS_TAG_INFINITIVE) },
  { "determiner", BIT(GS_TAG_DETERMINER) },
  { "possessive", BIT(GS_TAG_POSSESSIVE) },
  { "pronoun", BIT(GS_TAG_PRONOUN) },
  { "preposition", BIT(GS_TAG_PREPOSITION) },
  { "conjunction", BIT(GS_TAG_CONJUNCTION) },
  { "subordinator", BIT(GS_TAG_SUBORDINATOR) },
  { "relative", BIT(GS_TAG_RELATIVE) },
  { "particle", BIT(GS_TAG_PARTICLE) },
  { "negator", BIT(GS_TAG_NEGATOR) },
  { "number", BIT(GS_TAG_NUMBER) },
  { "symbol", BIT(GS_TAG_SYMBOL) },
  { "comma", BIT(GS_TAG_COMMA) },
  { "colon", BIT(GS_TAG_COLON) },
  { "dash", BIT(GS_TAG_DASH) },
  { "bracket", BIT(GS_TAG_BRACKET) },
  { "quote-open", BIT(GS_TAG_QUOTE_OPEN) },
  { "quote-close", BIT(GS_TAG_QUOTE_CLOSE) },
  { "stop", BIT(GS_TAG_STOP) },
};

/* The next word of `line`, which loses it. */
static GsSlice
take_word(GsSlice *line)
{
  GsSlice rest = gs_slice_trim(*line);
  size_t len = 0;
  while (len < rest.len && !g_ascii_isspace(rest.at[len]))
    len++;
  *line = (GsSlice){ rest.at + len, rest.len - len };
  return (GsSlice){ rest.at, len };
}

static uint64_t
shapes_of(const GsBlock *block, GsSlice word)
{
  for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
    if (gs_slice_eq(word, gs_slice_of(names[i].name)))
      return names[i].shapes;
  size_t start = (size_t)(word.at - block->file->source.text.at);
  gs_rule_error(block->file, (GsSpan){ start, start + word.len }, "E020",
                "unknown shape '%s'%s",
                gs_diagnostic_shown(block->file->arena, word),
                GS_RULE_HINT(block->file->arena, word, names));
  return 0;
}

/* Words up to `after`, or to the end. */
static uint64_t
take_shapes(const GsBlock *block, GsSlice *line)
{
  uint64_t shapes = 0;
  for (GsSlice word = take_word(line);
       word.len > 0 && !gs_slice_eq(word, GS_SLICE("after"));
       word = take_word(line))
    shapes |= shapes_of(block, word);
  return shapes;
}

static void
set(GsContexts *contexts, uint64_t before, uint64_t shapes, double bits)
{
  for (size_t a = 0; a < GS_N_SHAPES; a++)
    for (size_t b = 0; b < GS_N_SHAPES; b++)
      if ((before & BIT(a)) && (shapes & BIT(b)))
        contexts->after[a][b] = (float)bits;
}

void
gs_block_fill_context(GsCompiler *compiler, const GsBlock *block)
{
  for (size_t i = 0; i < block->items.n; i++) {
    const GsItem *item = &block->items.items[i];
    GsSlice rest = item->phrase.text;
    double bits = 0;
    uint64_t shapes = take_shapes(block, &rest);
    uint64_t before = take_shapes(block, &rest);
    if (shapes != 0 && before != 0 && gs_item_number(item, &bits))
      set(&compiler->set->contexts, before, shapes, bits);
    else
      gs_rule_error(block->file, item->phrase.span, "E020",
                    "a line of this block is 'SHAPE … after SHAPE … = BITS'");
  }
}

const char *
gs_tag_name(uint8_t tag)
{
  for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
    if (names[i].shapes & BIT(tag))
      return names[i].name;
  return "";
}
