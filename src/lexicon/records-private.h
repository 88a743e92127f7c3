/* SPDX-License-Identifier: Apache-2.0
 *
 * The word table seen as records.  The file is not trusted: every number read
 * from it is checked where it is followed, so a broken table gives wrong
 * answers at worst, and each answer in bounded time.
 */
#pragma once

#include "lexicon/table-private.h"

/* Irregular forms by part and first byte, and a bit for each kind of outer
 * bytes that one has, so that most words, which have none, are told so at
 * once. */
#define GS_FORM_PLACES ((size_t)GS_N_PARTS * 256)
#define GS_FORM_MARK_BITS 16

struct GsLexicon {
  GMappedFile *file;
  uint32_t forms[GS_FORM_PLACES + 1]; /* the first record of each */
  uint8_t seen[(1 << GS_FORM_MARK_BITS) / 8];
  struct {
    const uint8_t *at;
    uint32_t n; /* records */
  } sections[GS_TABLE_N_SECTIONS];
};

/* Records [start, end) of some section; at most GS_TABLE_LONGEST_RUN. */
typedef struct {
  uint32_t start;
  uint32_t end;
} GsRun;

typedef struct {
  GsLinkKind kind;
  unsigned word; /* of the synset, from 1; 0 = all */
  GsPart part;   /* of the target */
  uint32_t target;
} GsLink;

/* Fills lexicon->forms and ->seen; to be called once, when the sections are
 * known. */
void gs_lexicon_index_forms(GsLexicon *lexicon);

/* SENSES of a lemma as `part`, at most `most` of them (0 = all). */
GsRun gs_lexicon_senses(const GsLexicon *lexicon,
                        GsLemma lemma,
                        GsPart part,
                        unsigned most);

/* The synset of record `sense` of SENSES. */
uint32_t gs_lexicon_synset(const GsLexicon *lexicon, uint32_t sense);

GsRun gs_lexicon_words(const GsLexicon *lexicon, uint32_t synset);
GsLemma gs_lexicon_word(const GsLexicon *lexicon, uint32_t word);
GsRun gs_lexicon_links(const GsLexicon *lexicon, uint32_t synset);
GsLink gs_lexicon_link(const GsLexicon *lexicon, uint32_t link);

/* Is `lemma` the word of `synset` that `link` starts from? */
bool gs_lexicon_link_is_of(const GsLexicon *lexicon,
                           uint32_t synset,
                           GsLink link,
                           GsLemma lemma);
