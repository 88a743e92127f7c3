/* SPDX-License-Identifier: Apache-2.0
 *
 * Every distinct word once: its number and all that it can be.
 *
 * What a language does to its words comes from the language pack as a
 * GsMorphology (endings, closed classes, clitics, abbreviations); what its
 * words are comes from there and from the lexicon.  A document's vocabulary
 * stands on that of the rules and adds its own words.
 */
#pragma once

#include "base/intern.h"
#include "word/morphology.h"

/* All that one text can be. */
typedef struct {
  GsId id;
  GsId lemma[GS_N_PARTS];      /* 0 = never this part */
  GsLemma entry[GS_N_PARTS];   /* the lemma in the lexicon, or 0 */
  uint16_t weight[GS_N_PARTS]; /* how often, from the lexicon; at least 1 */
  float leaning[GS_N_PARTS];   /* bits on top of that, from the pack */
  uint16_t forms;              /* GS_FORM_… */
  uint16_t who;                /* GS_WHO_… of pronouns and given names */
  uint32_t classes;            /* GS_CLASS_… */
  double value;                /* of numerals, months, weekdays, days */
} GsForm;

typedef struct GsVocabulary GsVocabulary;

/* `below`, `lexicon` may be NULL.  All must outlive the vocabulary. */
GsVocabulary *gs_vocabulary_new(GsArena *arena,
                                const GsVocabulary *below,
                                const GsLexicon *lexicon,
                                const GsMorphology *morphology);

/* The number of `text`, which is folded first. */
GsId gs_vocabulary_add(GsVocabulary *vocabulary, GsSlice text);
GsSlice gs_vocabulary_text(const GsVocabulary *vocabulary, GsId id);

/* One more than the greatest number given so far. */
GsId gs_vocabulary_end(const GsVocabulary *vocabulary);

/* The words of a vocabulary as another one has them. */
typedef struct {
  GsVocabulary *to;
  GsId first; /* numbers before it are those of both */
  GsId *ids;  /* by number - first */
} GsVocabularyJoin;

/* Adds all words of `from` to `to`, which stands on the same one below. */
void gs_vocabulary_join(GsVocabulary *to,
                        const GsVocabulary *from,
                        GsVocabularyJoin *join);
GsId gs_vocabulary_joined(const GsVocabularyJoin *join, GsId id);

/* What the word can be; worked out at the first call and kept. */
const GsForm *gs_vocabulary_form(GsVocabulary *vocabulary, GsId id);

/* Works out the forms of all words, so that vocabularies that stand on this
 * one, in any thread, find them ready. */
void gs_vocabulary_freeze(GsVocabulary *vocabulary);

const GsMorphology *gs_vocabulary_morphology(const GsVocabulary *vocabulary);
