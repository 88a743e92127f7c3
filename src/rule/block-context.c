/* SPDX-License-Identifier: Apache-2.0
 *
 * `context`: what an ambiguous word is, by the word before or after it.
 * A line is `TAG after|before TAG-OR-CLASS …`; the first that fits decides.
 */
#include "rule/block-private.h"

static const struct {
  const char *name;
  int tag; /* GsTag, or -1: no tag has this name */
  uint32_t classes;
} names[] = {
  { "noun", GS_TAG_NOUN, 0 },
  { "name", GS_TAG_NAME, 0 },
  { "verb", GS_TAG_VERB, 0 },
  { "adjective", GS_TAG_ADJECTIVE, 0 },
  { "adverb", GS_TAG_ADVERB, GS_CLASS_ADVERB },
  { "auxiliary", GS_TAG_AUXILIARY, GS_CLASS_AUXILIARY },
  { "modal", GS_TAG_MODAL, GS_CLASS_MODAL },
  { "infinitive", GS_TAG_INFINITIVE, GS_CLASS_INFINITIVE },
  { "determiner", GS_TAG_DETERMINER, GS_CLASS_DETERMINER },
  { "possessive", GS_TAG_POSSESSIVE, GS_CLASS_POSSESSIVE },
  { "pronoun", GS_TAG_PRONOUN, GS_CLASS_PRONOUN },
  { "preposition", GS_TAG_PREPOSITION, GS_CLASS_PREPOSITION },
  { "conjunction", GS_TAG_CONJUNCTION, GS_CLASS_CONJUNCTION },
  { "subordinator", GS_TAG_SUBORDINATOR, GS_CLASS_SUBORDINATOR },
  { "relative", GS_TAG_RELATIVE, GS_CLASS_RELATIVE },
  { "particle", GS_TAG_PARTICLE, GS_CLASS_PARTICLE },
  { "negator", GS_TAG_NEGATOR, GS_CLASS_NEGATOR },
  { "number", GS_TAG_NUMBER, 0 },
  { "symbol", GS_TAG_SYMBOL, 0 },
  { "comma", GS_TAG_COMMA, 0 },
  { "colon", GS_TAG_COLON, 0 },
  { "dash", GS_TAG_DASH, 0 },
  { "bracket", GS_TAG_BRACKET, 0 },
  { "quote-open", GS_TAG_QUOTE_OPEN, 0 },
  { "quote-close", GS_TAG_QUOTE_CLOSE, 0 },
  { "stop", GS_TAG_STOP, 0 },
  { "wh-word", -1, GS_CLASS_WH_WORD },
  { "existential", -1, GS_CLASS_EXISTENTIAL },
  { "numeral", -1, GS_CLASS_NUMERAL },
  { "ordinal", -1, GS_CLASS_ORDINAL },
  { "month", -1, GS_CLASS_MONTH },
  { "weekday", -1, GS_CLASS_WEEKDAY },
  { "day", -1, GS_CLASS_DAY },
  { "given", -1, GS_CLASS_GIVEN_NAME },
  { "title", -1, GS_CLASS_TITLE },
  { "demonstrative", -1, GS_CLASS_DEMONSTRATIVE },
  { "nationality", -1, GS_CLASS_NATIONALITY },
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

static GsSpan
span_of(const GsBlock *block, GsSlice word)
{
  size_t start = (size_t)(word.at - block->file->source.text.at);
  return (GsSpan){ start, start + word.len };
}

static bool
reject(const GsBlock *block, GsSlice word, const char *what)
{
  gs_rule_error(block->file, span_of(block, word), "E020", "unknown %s '%s'%s",
                what, gs_rule_shown(block->file->arena, word),
                GS_RULE_HINT(block->file->arena, word, names));
  return false;
}

/* What stands behind `after` or `before`. */
static bool
read_neighbours(const GsBlock *block, GsSlice rest, GsContext *context)
{
  GsSlice word = take_word(&rest);
  bool is_good = word.len > 0;
  for (; word.len > 0; word = take_word(&rest)) {
    size_t i = 0;
    while (i < G_N_ELEMENTS(names) &&
           !gs_slice_eq(word, gs_slice_of(names[i].name)))
      i++;
    if (i == G_N_ELEMENTS(names)) {
      is_good = reject(block, word, "tag or class");
      continue;
    }
    context->classes |= names[i].classes;
    if (names[i].tag >= 0)
      context->tags |= (uint32_t)1 << names[i].tag;
  }
  return is_good;
}

static bool
read_tag(const GsBlock *block, GsSlice word, GsContext *context)
{
  for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
    if (names[i].tag >= 0 && gs_slice_eq(word, gs_slice_of(names[i].name))) {
      context->tag = (uint8_t)names[i].tag;
      return true;
    }
  return reject(block, word, "tag");
}

void
gs_block_fill_context(GsCompiler *compiler, const GsBlock *block)
{
  for (size_t i = 0; i < block->items.n; i++) {
    const GsPhrase *line = &block->items.items[i].phrase;
    GsContext context = { 0 };
    GsSlice rest = line->text;
    GsSlice tag = take_word(&rest);
    GsSlice where = take_word(&rest);
    context.is_after = gs_slice_eq(where, GS_SLICE("after"));
    if (!context.is_after && !gs_slice_eq(where, GS_SLICE("before"))) {
      gs_rule_error(block->file, line->span, "E020",
                    "a line of this block is 'TAG after|before TAG …'");
      continue;
    }
    bool is_good = read_tag(block, tag, &context);
    if (read_neighbours(block, rest, &context) && is_good)
      gs_vector_add(compiler->arena, &compiler->set->contexts, context);
    else if (gs_slice_trim(rest).len == 0)
      gs_rule_error(block->file, line->span, "E015",
                    "a line of this block is 'TAG after|before TAG …'");
  }
}
