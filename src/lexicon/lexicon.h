/* SPDX-License-Identifier: Apache-2.0
 *
 * What is known about words of a language at large: which parts of speech a
 * word can be and how often, its irregular forms, synonyms, antonyms, kinds
 * and derivations.  The table is compiled from WordNet 3.0 when the program
 * is built (compile.c) and mapped read-only; opening it reads no word.
 *
 * Words are given folded (gs_utf8_fold) and with blanks between the parts of
 * a compound.  All answers are "no" for words that the table lacks.
 */
#pragma once

#include "base/slice.h"

#include <glib.h>

typedef enum {
  GS_PART_NOUN,
  GS_PART_VERB,
  GS_PART_ADJECTIVE,
  GS_PART_ADVERB,
} GsPart;
#define GS_N_PARTS 4

typedef struct GsLexicon GsLexicon;
typedef uint32_t GsLemma; /* a word of the table; 0 = none */

/* Maps the table at `path`.  NULL with `error` set (G_FILE_ERROR) when it
 * cannot be read, is cut short, or is of another version. */
GsLexicon *gs_lexicon_open(const char *path, GError **error);
void gs_lexicon_close(GsLexicon *lexicon);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(GsLexicon, gs_lexicon_close)

GsLemma gs_lexicon_find(const GsLexicon *lexicon, GsSlice word);
GsSlice gs_lexicon_text(const GsLexicon *lexicon, GsLemma lemma);

/* 0 when `lemma` is never this part of speech; else 1 + how often its senses
 * of this part were tagged in the corpus that comes with WordNet. */
unsigned gs_lexicon_count(const GsLexicon *lexicon, GsLemma lemma, GsPart part);

/* Base forms of an irregular `form` ("said" -> "say"): up to `room` lemmas
 * into `out`; how many there are.  Regular forms are not here. */
size_t gs_lexicon_irregular(const GsLexicon *lexicon,
                            GsSlice form,
                            GsPart part,
                            GsLemma *out,
                            size_t room);

/* Do they share a sense among the first `senses` of each (0 = all)? */
bool gs_lexicon_are_synonyms(const GsLexicon *lexicon,
                             GsLemma a,
                             GsLemma b,
                             GsPart part,
                             unsigned senses);

/* Is a an antonym of b, directly or through one synonym or one similar-to
 * step on either side?  `*direct` (or NULL) tells which. */
bool gs_lexicon_are_antonyms(
    const GsLexicon *lexicon, GsLemma a, GsLemma b, GsPart part, bool *direct);

/* Is some sense of `lemma` (among its first `senses`, 0 = all) a kind or an
 * instance of some sense of `kind`, over any number of steps?  Of a name only
 * the commonest senses of the kind count. */
bool gs_lexicon_is_kind(const GsLexicon *lexicon,
                        GsLemma lemma,
                        GsLemma kind,
                        GsPart part,
                        unsigned senses);

/* Is some sense of `lemma` a part of some sense of `whole`, over any number of
 * steps?  Oslo is in Norway, and in Europe. */
bool gs_lexicon_is_part(const GsLexicon *lexicon, GsLemma lemma, GsLemma whole);

/* Is some sense of it an instance of something and part of something: a place
 * of which the lexicon knows where it lies? */
bool gs_lexicon_is_placed(const GsLexicon *lexicon, GsLemma lemma);

/* Are they derived from one another (deny/denial, agree/agreement), whatever
 * their parts of speech? */
bool gs_lexicon_are_related(const GsLexicon *lexicon, GsLemma a, GsLemma b);

/* The lemmas that `lemma` is derived from or gives, as `part`: up to `room`
 * into `out`; how many there are. */
size_t gs_lexicon_derived(const GsLexicon *lexicon,
                          GsLemma lemma,
                          GsPart part,
                          GsLemma *out,
                          size_t room);
