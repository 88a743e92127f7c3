/* SPDX-License-Identifier: Apache-2.0
 *
 * All word lists of all rules in one table: one walk over a sentence finds
 * every phrase of every list in it.
 */
#pragma once

#include "word/word.h"

/* Where a phrase stands. */
typedef struct {
  uint32_t list;  /* which list, as the rules number them */
  uint32_t item;  /* which entry of the list */
  uint32_t start; /* first word */
  uint32_t end;   /* behind the last word */
} GsHit;

typedef GS_VECTOR(GsHit) GsHits;

typedef struct GsPhrases GsPhrases;

GsPhrases *gs_phrases_new(GsArena *arena, GsVocabulary *vocabulary);

/* Adds a phrase, cut into words here.  `exact`: only this case and form
 * (compared with the draft's own letters); otherwise each word in any
 * inflection and case.  How many words it has. */
uint32_t gs_phrases_add(GsPhrases *phrases,
                        GsSlice phrase,
                        bool exact,
                        uint32_t list,
                        uint32_t item);

/* Every phrase in words[0 .. n), overlapping ones too, ordered by start,
 * longest first, then list and item.  `text` is what the words were cut from.
 * Linear in words and hits. */
void gs_phrases_scan(const GsPhrases *phrases,
                     GsSlice text,
                     const GsWord *words,
                     size_t n,
                     GsArena *arena,
                     GsHits *hits);
