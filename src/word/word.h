/* SPDX-License-Identifier: Apache-2.0
 *
 * Text cut into words.  Rule text and drafts are cut by the same hand, so a
 * phrase of a rule always has the words that the draft would have.
 */
#pragma once

#include "word/vocabulary.h"

/* What a word is in its sentence.  Set by sentence/; GS_TAG_NONE before. */
typedef enum {
  GS_TAG_NONE,
  GS_TAG_NOUN,
  GS_TAG_NAME, /* a noun that is a proper name */
  GS_TAG_VERB,
  GS_TAG_ADJECTIVE,
  GS_TAG_ADVERB,
  GS_TAG_AUXILIARY, /* be, have, do before another verb, or alone */
  GS_TAG_MODAL,
  GS_TAG_INFINITIVE, /* to before a verb */
  GS_TAG_DETERMINER,
  GS_TAG_POSSESSIVE, /* my, his, and the clitic 's */
  GS_TAG_PRONOUN,
  GS_TAG_PREPOSITION,
  GS_TAG_CONJUNCTION,
  GS_TAG_SUBORDINATOR, /* that, because, if */
  GS_TAG_RELATIVE,     /* who, which, that after a noun */
  GS_TAG_PARTICLE,     /* out in point out */
  GS_TAG_NEGATOR,      /* not, n't */
  GS_TAG_NUMBER,
  GS_TAG_SYMBOL, /* $, %, & */
  GS_TAG_COMMA,
  GS_TAG_COLON, /* : */
  GS_TAG_DASH,  /* -- and dashes that stand free */
  GS_TAG_BRACKET,
  GS_TAG_QUOTE_OPEN,
  GS_TAG_QUOTE_CLOSE,
  GS_TAG_STOP, /* . ! ? ; and dots */
} GsTag;

enum {
  GS_WORD_CAPITAL = 1 << 0,      /* starts with an upper-case letter */
  GS_WORD_ALL_CAPITALS = 1 << 1, /* two or more letters, all upper case */
  GS_WORD_SPACE_BEFORE = 1 << 2, /* white space or the start before it */
  GS_WORD_PUNCTUATION = 1 << 3,
  GS_WORD_DIGITS = 1 << 4, /* holds a digit */
  GS_WORD_CLITIC = 1 << 5, /* cut from the word before: 's, n't, 'll */
  GS_WORD_ABBREVIATION = 1 << 6,
  GS_WORD_PARTICIPLE = 1 << 7, /* a past form that is a participle here */
};

typedef struct {
  GsSpan span;        /* bytes in the text it was cut from */
  GsId id;            /* of the folded text */
  GsId lemma;         /* of the tag's part of speech; before tagging: id */
  const GsForm *form; /* what the text can be; never NULL */
  uint8_t tag;        /* GsTag */
  uint8_t flags;      /* GS_WORD_… */
  uint16_t group;     /* its group in the sentence, from 1; 0 = none */
  uint32_t quote;     /* the quotation it stands in, from 1; 0 = none */
} GsWord;

typedef GS_VECTOR(GsWord) GsWords;

/* Cuts the part `span` of valid UTF-8 `text` and adds the words to `words`.
 * - letters and digits with inner ' . - _ & + @, and between digits also
 *   , : /, where no blank stands ("U.S.", "two-plus-two", "1,200.5", "2+2",
 *   "9/11") are one word; a list of abbreviations decides whether a final dot
 *   belongs to the word;
 * - clitics of the morphology are cut off ("did|n't", "Putin|'s", "he|'ll");
 * - currency signs, % and all other punctuation are words of their own;
 * - a missing blank after a sentence's dot ("islands.But") is a cut. */
void gs_word_cut(GsVocabulary *vocabulary,
                 GsArena *arena,
                 GsSlice text,
                 GsSpan span,
                 GsWords *words);

/* Can `word` stand where a phrase of a rule has the form `wanted`: the same
 * text, or a common lemma? */
bool gs_word_is(const GsWord *word, const GsForm *wanted, GsId wanted_id);
