/* SPDX-License-Identifier: Apache-2.0
 *
 * Which words stand inside quotation marks.
 *
 * Curly marks tell opening from closing; a straight mark opens after a blank
 * and closes before one.  A quotation that a paragraph leaves open goes on in
 * the next one when that begins with an opening mark (the newspaper's way);
 * otherwise it ends with its paragraph, so that one forgotten mark cannot
 * swallow the article.
 */
#include "base/utf8.h"
#include "sentence/sentence-private.h"

typedef enum {
  MARK_NONE,
  MARK_OPEN,
  MARK_CLOSE,
} Mark;

/* Where the walk is: the open quotation, if any. */
typedef struct {
  GsText *text;
  uint32_t open;  /* number of the open quotation, 0 = none */
  bool is_double; /* its marks */
} Walk;

/* The mark that a word is; two apostrophes are a straight double mark. */
static uint32_t
mark_code(const GsText *text, const GsWord *word)
{
  uint32_t code = 0;
  if (!(word->flags & GS_WORD_PUNCTUATION))
    return 0;
  size_t len = gs_utf8_decode(text->document->text, word->span.start, &code);
  bool is_apostrophe = code == '\'' || code == 0x2018 || code == 0x2019;
  if (is_apostrophe && word->span.end - word->span.start == 2 * len)
    return code == '\'' ? '"' : code == 0x2018 ? 0x201c : 0x201d;
  return len == word->span.end - word->span.start ? code : 0;
}

/* Straight marks: by the blanks around them. */
static Mark
straight_mark(const GsSentence *sentence, size_t at, bool is_open)
{
  const GsWord *word = &sentence->words[at];
  bool blank_before = word->flags & GS_WORD_SPACE_BEFORE;
  bool blank_after = at + 1 == sentence->n_words ||
                     (sentence->words[at + 1].flags & GS_WORD_SPACE_BEFORE);
  bool ends_clause = at + 1 < sentence->n_words &&
                     (sentence->words[at + 1].flags & GS_WORD_PUNCTUATION);
  if (is_open && (!blank_before || blank_after || ends_clause))
    return MARK_CLOSE;
  if (is_open)
    return blank_before && blank_after ? MARK_CLOSE : MARK_OPEN;
  return at == 0 || blank_before || !blank_after ? MARK_OPEN : MARK_NONE;
}

static Mark
single_mark(const GsSentence *sentence, size_t at, bool is_open)
{
  Mark mark = straight_mark(sentence, at, is_open);
  bool blank_before = sentence->words[at].flags & GS_WORD_SPACE_BEFORE;
  return mark == MARK_OPEN && at > 0 && !blank_before ? MARK_NONE : mark;
}

static Mark
read_mark(const Walk *walk, const GsSentence *sentence, size_t at, bool *twin)
{
  uint32_t code = mark_code(walk->text, &sentence->words[at]);
  bool is_open = walk->open != 0;
  *twin = true;
  switch (code) {
  case 0x201c:
  case 0x201e:
  case 0xab:
    return MARK_OPEN;
  case 0x201d:
  case 0xbb:
    return MARK_CLOSE;
  case '"':
    return straight_mark(sentence, at, is_open && walk->is_double);
  default:
    *twin = false;
  }
  if (code == 0x2018)
    return MARK_OPEN;
  if (code == '\'' || code == 0x2019)
    return single_mark(sentence, at, is_open && !walk->is_double);
  return MARK_NONE;
}

static void
open_quotation(Walk *walk, const GsSentence *sentence, size_t at, bool twin)
{
  GsQuotation quotation = {
    .span = sentence->words[at].span,
    .first_sentence = sentence->number,
    .last_sentence = sentence->number,
  };
  gs_vector_add(walk->text->arena, &walk->text->quotations, quotation);
  walk->open = (uint32_t)walk->text->quotations.n;
  walk->is_double = twin;
}

static void
extend_quotation(const Walk *walk, const GsSentence *sentence, size_t at)
{
  GsQuotation *quotation = &walk->text->quotations.items[walk->open - 1];
  quotation->span.end = sentence->words[at].span.end;
  quotation->last_sentence = sentence->number;
}

static void
visit_word(Walk *walk, GsSentence *sentence, size_t at)
{
  bool twin = false;
  Mark mark = read_mark(walk, sentence, at, &twin);
  GsWord *word = &sentence->words[at];
  if (mark == MARK_OPEN && walk->open == 0)
    open_quotation(walk, sentence, at, twin);
  word->quote = walk->open;
  if (mark != MARK_NONE)
    word->tag = mark == MARK_OPEN ? GS_TAG_QUOTE_OPEN : GS_TAG_QUOTE_CLOSE;
  if (walk->open == 0)
    return;
  extend_quotation(walk, sentence, at);
  if (mark == MARK_CLOSE && twin == walk->is_double) {
    walk->text->quotations.items[walk->open - 1].is_closed = true;
    walk->open = 0;
  }
}

/* At the start of a paragraph: does the open quotation go on in it? */
static void
enter_block(Walk *walk, const GsSentence *sentence)
{
  bool twin = false;
  if (walk->open == 0)
    return;
  uint32_t open = walk->open;
  walk->open = 0;
  if (read_mark(walk, sentence, 0, &twin) == MARK_OPEN &&
      twin == walk->is_double)
    walk->open = open;
}

void
gs_quotations_find(GsText *text)
{
  Walk walk = { .text = text };
  for (size_t i = 0; i < text->sentences.n; i++) {
    GsSentence *sentence = &text->sentences.items[i];
    if (i == 0 || text->sentences.items[i - 1].block != sentence->block)
      enter_block(&walk, sentence);
    for (size_t at = 0; at < sentence->n_words; at++)
      visit_word(&walk, sentence, at);
  }
}
