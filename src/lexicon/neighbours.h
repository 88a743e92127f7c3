/* SPDX-License-Identifier: Apache-2.0
 *
 * The second door of the room: the same questions as in lexicon.h, for those
 * who ask them of the same words again and again.
 */
#pragma once

#include "base/arena.h"
#include "lexicon/lexicon.h"

#define GS_AROUND_KIND_SENSES 2 /* senses whose kinds count */

typedef struct {
  const uint32_t *items;
  size_t n;
} GsIdSet;

/* What is near a word as one part of speech. */
typedef struct {
  GsLemma lemma;
  GsPart part;
  GsIdSet derived;   /* lemmas of any part (deny: denial) */
  GsIdSet opposites; /* lemmas: direct antonyms */
  GsIdSet senses;    /* synsets, the commonest first */
  GsIdSet above;     /* synsets of the first senses, and all above them */
} GsAround;

typedef struct GsNeighbours GsNeighbours;

/* An empty collection in the arena; one thread at a time. */
GsNeighbours *gs_neighbours_new(const GsLexicon *lexicon, GsArena *arena);

/* Never NULL; lives as long as the arena. */
const GsAround *
gs_neighbours_around(GsNeighbours *all, GsLemma lemma, GsPart part);

/* Derived from one another, whatever their parts. */
bool gs_around_are_related(const GsAround *a, const GsAround *b);

/* Direct antonyms of one part. */
bool gs_around_are_opposites(const GsAround *a, const GsAround *b);

/* Do they share one of the first `senses` of each? */
bool
gs_around_are_synonyms(const GsAround *a, const GsAround *b, size_t senses);

/* Is a, in one of its first senses, a kind or an instance of the other? */
bool gs_around_is_kind(const GsAround *a, const GsAround *kind);

/* Likewise, in one of the other's first senses: "girl" is a kind of "man" in
 * the sense of mankind, which hardly anybody means. */
bool gs_around_is_close_kind(const GsAround *a, const GsAround *kind);
