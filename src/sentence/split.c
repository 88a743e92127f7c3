/* SPDX-License-Identifier: Apache-2.0
 *
 * A block's words in, its sentences out.
 *
 * A sentence ends at . ! ? … when what follows may begin one: a capital, a
 * digit, an opening quotation, or nothing.  The dot of an abbreviation ends
 * one only before a word of a closed class with a capital ("the U.S. He").
 * Closing quotes and brackets belong to the sentence before them.
 */
#include "base/limits.h"
#include "base/utf8.h"
#include "sentence/sentence-private.h"

static bool
is_mark(const GsText *text, const GsWord *word, const char *marks)
{
  GsSlice it = gs_slice_part(text->document->text, word->span);
  GsSlice all = gs_slice_of(marks);
  for (size_t at = 0; at < all.len;) {
    size_t len = gs_utf8_decode(all, at, NULL);
    if (gs_slice_eq(it, (GsSlice){ all.at + at, len }))
      return true;
    at += len;
  }
  return false;
}

static bool
is_end_mark(const GsText *text, const GsWord *word)
{
  return (word->flags & GS_WORD_PUNCTUATION) &&
         is_mark(text, word, ".!?\u2026\u3002");
}

/* Two apostrophes that stand for a double quote? */
static bool
is_twin(const GsText *text, const GsWord *word)
{
  GsSlice it = gs_slice_part(text->document->text, word->span);
  return gs_slice_eq(it, GS_SLICE("''"));
}

/* Quotes and brackets that close stand without a blank before them. */
static bool
is_closing(const GsText *text, const GsWord *word)
{
  return (word->flags & GS_WORD_PUNCTUATION) &&
         !(word->flags & GS_WORD_SPACE_BEFORE) &&
         (is_mark(text, word, "\"'\u201d\u2019\u00bb)]") ||
          is_twin(text, word));
}

static bool
is_opening(const GsText *text, const GsWord *word)
{
  return (word->flags & GS_WORD_PUNCTUATION) &&
         (is_mark(text, word, "\"'\u201c\u2018\u00ab([\u2014\u2013-") ||
          is_twin(text, word));
}

static bool
may_begin(const GsText *text, const GsWord *word)
{
  return (word->flags & (GS_WORD_CAPITAL | GS_WORD_DIGITS)) ||
         is_opening(text, word);
}

/* Does the abbreviation `word` also end the sentence, given the next? */
static bool
abbreviation_ends(const GsWord *word, const GsWord *next)
{
  const uint32_t starters = GS_CLASS_DETERMINER | GS_CLASS_PRONOUN |
                            GS_CLASS_PREPOSITION | GS_CLASS_CONJUNCTION |
                            GS_CLASS_SUBORDINATOR | GS_CLASS_POSSESSIVE |
                            GS_CLASS_EXISTENTIAL;
  return !(word->form->classes & GS_CLASS_TITLE) &&
         (next->flags & GS_WORD_CAPITAL) &&
         !(next->flags & GS_WORD_ALL_CAPITALS) &&
         (next->form->classes & starters) != 0;
}

/* May a name stand behind the word: "Ada M.", "to M.", "said M."? */
static bool
may_precede_name(const GsWord *word)
{
  const uint32_t joining =
      GS_CLASS_PREPOSITION | GS_CLASS_CONJUNCTION | GS_CLASS_SUBORDINATOR;
  const uint16_t verbs = GS_FORM_PAST | GS_FORM_THIRD | GS_FORM_GERUND;
  return (word->flags & GS_WORD_CAPITAL) || (word->form->classes & joining) ||
         (word->form->forms & verbs);
}

/* "Ada M. Lind", "said M. Lind": a capital alone before one that begins a
 * name.  `before` is the word before the letter, or NULL. */
static bool
is_initial(const GsText *text,
           const GsWords *words,
           size_t dot,
           const GsWord *before)
{
  if (dot == 0 || before == NULL || dot + 1 >= words->n ||
      !is_end_mark(text, &words->items[dot]))
    return false;
  const GsWord *letter = &words->items[dot - 1];
  const GsWord *next = &words->items[dot + 1];
  GsSlice it = gs_slice_part(text->document->text, letter->span);
  return it.len == 1 && (letter->flags & GS_WORD_CAPITAL) &&
         !(letter->form->classes & GS_CLASS_PRONOUN) &&
         letter->span.end == words->items[dot].span.start &&
         may_precede_name(before) && (next->flags & GS_WORD_CAPITAL) &&
         !abbreviation_ends(letter, next);
}

/* The dot of an initial belongs to its letter and ends no sentence. */
static void
join_initials(const GsText *text, GsWords *words)
{
  size_t kept = 0;
  for (size_t i = 0; i < words->n; i++) {
    const GsWord *before = kept > 1 ? &words->items[kept - 2] : NULL;
    GsWord *letter = kept > 0 ? &words->items[kept - 1] : NULL;
    if (letter != NULL && letter->span.end == words->items[i].span.start &&
        is_initial(text, words, i, before))
      letter->span.end = words->items[i].span.end;
    else
      words->items[kept++] = words->items[i];
  }
  words->n = kept;
}

/* Behind the last word of the sentence that starts at `start`. */
static size_t
find_end(const GsText *text, const GsWords *words, size_t start)
{
  size_t limit = MIN(words->n, start + GS_LIMIT_SENTENCE_WORDS);
  for (size_t i = start; i < limit; i++) {
    const GsWord *word = &words->items[i];
    size_t end = i + 1;
    if (is_end_mark(text, word)) {
      while (end < limit && (is_end_mark(text, &words->items[end]) ||
                             is_closing(text, &words->items[end])))
        end++;
      if (end == words->n || may_begin(text, &words->items[end]))
        return end;
      i = end - 1;
    } else if ((word->flags & GS_WORD_ABBREVIATION) && end < limit &&
               abbreviation_ends(word, &words->items[end])) {
      return end;
    }
  }
  return limit;
}

void
gs_sentences_split(GsText *text, size_t block)
{
  GsWords words = { 0 };
  const GsBlock *it = &text->document->blocks.items[block];
  GsSpan span = { MAX(it->span.start, it->prose), it->span.end };
  gs_word_cut(text->vocabulary, text->arena, text->document->text, span,
              &words);
  join_initials(text, &words);
  for (size_t start = 0; start < words.n;) {
    size_t end = find_end(text, &words, start);
    GsSentence sentence = {
      .span = { words.items[start].span.start, words.items[end - 1].span.end },
      .number = (uint32_t)text->sentences.n,
      .block = (uint32_t)block,
      .document = text->document,
      .words = words.items + start,
      .n_words = end - start,
    };
    gs_vector_add(text->arena, &text->sentences, sentence);
    start = end;
  }
}
