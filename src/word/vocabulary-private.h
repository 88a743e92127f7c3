/* SPDX-License-Identifier: Apache-2.0
 *
 * The inside of a vocabulary: for vocabulary.c and form.c.
 */
#pragma once

#include "word/morphology-private.h"
#include "word/vocabulary.h"

struct GsVocabulary {
  GsArena *arena;
  const GsVocabulary *below;
  const GsLexicon *lexicon;       /* may be NULL */
  const GsMorphology *morphology; /* may be NULL */
  GsInterner *interner;
  GsId first; /* own words have this number or a greater one */
  GS_VECTOR(const GsForm *) own; /* forms of own words, by number - first */
  const GsForm **lower; /* forms of words below that were missing there */
};

/* Works out what `text` (folded) can be.  `form` is zeroed but for its id;
 * base forms are added to the vocabulary as words. */
void gs_form_fill(GsVocabulary *vocabulary, GsForm *form, GsSlice text);

/* The number of `folded`, or of `text` folded. */
GsId gs_vocabulary_add_folded(GsVocabulary *vocabulary, GsSlice folded);

/* `text` as words are compared.  Plain text is folded into `room`, other text
 * in the arena; may be `text` itself. */
#define GS_FOLD_ROOM 64
GsSlice
gs_vocabulary_fold(GsArena *arena, GsSlice text, char room[GS_FOLD_ROOM]);
