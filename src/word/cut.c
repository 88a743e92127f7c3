/* SPDX-License-Identifier: Apache-2.0
 *
 * A text, cut: runs of characters (word-end.c) become words with numbers and
 * flags, and clitics become words of their own.
 */
#include "word/word.h"

#include "base/utf8.h"
#include "word/cut-private.h"
#include "word/vocabulary-private.h"

#define MOST_CLITICS 4 /* of one word */

_Static_assert(sizeof(GsWord) == 40, "a document has millions of them");

typedef struct {
  GsVocabulary *vocabulary;
  GsArena *arena;
  GsWords *words;
  GsCutText text;
  bool in_single; /* behind an opening single quote that is not closed */
} Cutter;

/* ---- one word --------------------------------------------------------- */

static uint8_t
flags_of(const Cutter *cutter, GsSpan span)
{
  unsigned flags = 0, n_letters = 0, n_upper = 0;
  uint32_t code = 0;
  size_t len;
  for (size_t at = span.start; at < span.end; at += len) {
    code = gs_cut_char(&cutter->text, at, &len);
    if (gs_utf8_is_digit(code))
      flags |= GS_WORD_DIGITS;
    if (gs_utf8_is_upper(code) && at == span.start)
      flags |= GS_WORD_CAPITAL;
    n_upper += gs_utf8_is_upper(code);
    n_letters +=
        gs_utf8_is_letter(code) && (code < 0x80 || !g_unichar_ismark(code));
  }
  if (n_letters > 1 && n_upper == n_letters)
    flags |= GS_WORD_ALL_CAPITALS;
  if (n_letters > 0 && code == '.')
    flags |= GS_WORD_ABBREVIATION;
  if (n_letters == 0 && (flags & GS_WORD_DIGITS) == 0)
    flags |= GS_WORD_PUNCTUATION;
  return (uint8_t)flags;
}

static void
add_word(Cutter *cutter, GsSpan span, GsSlice folded, unsigned flags)
{
  GsId id = gs_vocabulary_add_folded(cutter->vocabulary, folded);
  gs_vector_add(cutter->arena, cutter->words,
                (GsWord){ .span = span,
                          .id = id,
                          .lemma = id,
                          .form = gs_vocabulary_form(cutter->vocabulary, id),
                          .flags = (uint8_t)flags });
}

/* ---- clitics ---------------------------------------------------------- */

/* The start of the last characters of `span` that fold to `clitic`; span.end
 * when they do not. */
static size_t
clitic_start(Cutter *cutter, GsSpan span, GsSlice clitic)
{
  const char *text = cutter->text.text.at;
  size_t n = gs_utf8_count(clitic), at = span.end;
  while (n > 0 && at > span.start) {
    do
      at--;
    while (at > span.start && (text[at] & 0xc0) == 0x80);
    uint32_t code = gs_cut_char(&cutter->text, at, NULL);
    if (!gs_utf8_is_ignorable(code))
      n--;
  }
  char room[GS_FOLD_ROOM];
  GsSlice piece = { text + at, span.end - at };
  GsSlice folded = gs_vocabulary_fold(cutter->arena, piece, room);
  return gs_slice_eq(folded, clitic) ? at : span.end;
}

/* Cuts clitics off the ends of `span` and `folded`, which become what is left;
 * the pieces, last first, stand in `spans` and `texts`. */
static size_t
cut_clitics(Cutter *cutter,
            GsSpan *span,
            GsSlice *folded,
            GsSpan spans[MOST_CLITICS],
            GsSlice texts[MOST_CLITICS])
{
  size_t n = 0;
  while (cutter->text.morphology != NULL && n < MOST_CLITICS) {
    size_t len = gs_morphology_clitic(cutter->text.morphology, *folded);
    if (len == 0 || len == folded->len)
      break;
    GsSlice clitic = { folded->at + folded->len - len, len };
    size_t start = clitic_start(cutter, *span, clitic);
    if (start == span->end || start == span->start)
      break;
    spans[n] = (GsSpan){ start, span->end };
    texts[n++] = clitic;
    span->end = start;
    folded->len -= len;
  }
  return n;
}

static void
add_pieces(Cutter *cutter, GsSpan span, bool after_space)
{
  char room[GS_FOLD_ROOM];
  GsSlice text = gs_slice_part(cutter->text.text, span);
  GsSlice folded = gs_vocabulary_fold(cutter->arena, text, room);
  GsSpan spans[MOST_CLITICS];
  GsSlice texts[MOST_CLITICS];
  size_t n = cut_clitics(cutter, &span, &folded, spans, texts);
  unsigned flags = flags_of(cutter, span);
  if (after_space)
    flags |= GS_WORD_SPACE_BEFORE;
  else if (cutter->text.morphology != NULL &&
           gs_morphology_has_clitic(cutter->text.morphology, folded))
    flags |= GS_WORD_CLITIC; /* cut from an abbreviation or a tag */
  add_word(cutter, span, folded, flags);
  while (n-- > 0)
    add_word(cutter, spans[n], texts[n],
             flags_of(cutter, spans[n]) | GS_WORD_CLITIC);
}

/* ---- apostrophes that stand alone ------------------------------------- */

/* "the leaders' meeting": behind a plural, where no quote can end. */
static bool
is_plural_clitic(const Cutter *cutter, size_t at, bool after_space)
{
  const GsMorphology *morphology = cutter->text.morphology;
  bool can_be = morphology != NULL && !after_space && !cutter->in_single &&
                cutter->words->n > 0 &&
                gs_morphology_has_clitic(morphology, GS_SLICE("'"));
  if (!can_be)
    return false;
  const GsWord *before = &cutter->words->items[cutter->words->n - 1];
  GsSlice text = gs_vocabulary_text(cutter->vocabulary, before->id);
  return before->span.end == at && (before->flags & GS_WORD_PUNCTUATION) == 0 &&
         gs_morphology_ends_as(morphology, text, GS_PART_NOUN, GS_FORM_PLURAL);
}

/* Two apostrophes, which stand for a double quote? */
static bool
is_twin(const Cutter *cutter, GsSpan span)
{
  size_t len;
  uint32_t code = gs_cut_char(&cutter->text, span.start, &len);
  return span.end == span.start + 2 * len &&
         gs_cut_char(&cutter->text, span.start + len, NULL) == code;
}

static void
add_twin(Cutter *cutter, GsSpan span, bool after_space)
{
  unsigned flags = GS_WORD_PUNCTUATION;
  if (after_space)
    flags |= GS_WORD_SPACE_BEFORE;
  add_word(cutter, span, GS_SLICE("''"), flags);
}

static void
add_quote(Cutter *cutter, GsSpan span, bool after_space)
{
  uint32_t quote = gs_cut_char(&cutter->text, span.start, NULL);
  uint32_t next = gs_cut_char(&cutter->text, span.end, NULL);
  bool is_clitic = is_plural_clitic(cutter, span.start, after_space);
  if (!is_clitic)
    cutter->in_single =
        quote == 0x2018 || (gs_cut_is_word_char(next) && quote == '\'');
  unsigned flags = is_clitic ? GS_WORD_CLITIC : GS_WORD_PUNCTUATION;
  if (after_space)
    flags |= GS_WORD_SPACE_BEFORE;
  add_word(cutter, span, GS_SLICE("'"), flags);
}

/* ---- the text --------------------------------------------------------- */

static void
cut_span(Cutter *cutter, size_t start)
{
  bool after_space = true;
  size_t len;
  for (size_t at = start; at < cutter->text.text.len; at += len) {
    uint32_t code = gs_cut_char(&cutter->text, at, &len);
    if (gs_utf8_is_space(code))
      after_space = true;
    if (gs_utf8_is_space(code) || gs_utf8_is_ignorable(code))
      continue;
    GsSpan span = { at, gs_cut_word_end(&cutter->text, at, after_space) };
    bool is_quote = gs_cut_is_apostrophe(code);
    if (is_quote && span.end == at + len)
      add_quote(cutter, span, after_space);
    else if (is_quote && is_twin(cutter, span))
      add_twin(cutter, span, after_space);
    else
      add_pieces(cutter, span, after_space);
    len = span.end - at;
    after_space = false;
  }
}

void
gs_word_cut(GsVocabulary *vocabulary,
            GsArena *arena,
            GsSlice text,
            GsSpan span,
            GsWords *words)
{
  Cutter cutter = {
    .vocabulary = vocabulary,
    .arena = arena,
    .words = words,
    .text = { (GsSlice){ text.at, span.end },
              gs_vocabulary_morphology(vocabulary) },
  };
  cut_span(&cutter, span.start);
}
