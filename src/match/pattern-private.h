/* SPDX-License-Identifier: Apache-2.0
 *
 * A compiled pattern: states of an automaton, for compile.c and pattern.c.
 */
#pragma once

#include "match/pattern.h"

typedef enum {
  GS_STATE_SPLIT, /* next, and then `other` */
  GS_STATE_ANY,   /* one word of any kind */
  GS_STATE_WORD,  /* a word in any inflection */
  GS_STATE_EXACT,
  GS_STATE_ITEM, /* what gs_item_ends() knows: a list, a number … */
  GS_STATE_REGEX,
  GS_STATE_OPEN, /* slot `other` begins */
  GS_STATE_CLOSE,
  GS_STATE_DONE,
} GsStateKind;

typedef struct {
  GsStateKind kind;
  uint32_t next;
  uint32_t other; /* a state, a slot, or what is wanted: by its kind */
} GsState;
_Static_assert(sizeof(GsState) == 12, "a gap of 8 words has 16 of them");

/* What the states WORD, EXACT, ITEM and REGEX look for. */
typedef struct {
  const GsNode *node;
  GsId id;            /* WORD, EXACT; ITEM: of the counted thing, or 0 */
  const GsForm *form; /* likewise */
  GsSlice text;       /* EXACT */
} GsWanted;

/* One of these must stand in the text: a run of GsPattern.needed. */
typedef struct {
  uint32_t start;
  uint32_t n;
} GsNeed;

typedef GS_VECTOR(GsState) GsStates;
typedef GS_VECTOR(GsWanted) GsWanteds;
typedef GS_VECTOR(uint32_t) GsNeeded;
typedef GS_VECTOR(GsNeed) GsNeeds;

struct GsPattern {
  GsStates states;
  GsWanteds wanted;
  uint32_t start;
  uint32_t n_slots;
  GsSlice *slots;  /* their names */
  GsNeeded needed; /* words and lists that are wanted, by need */
  GsNeeds needs;   /* all of which a match must have */
};

/* The places behind an item that starts at word `at`: up to `room` into
 * `ends`, best first; how many there are. */
#define GS_ITEM_ENDS 4
size_t gs_item_ends(const GsWanted *wanted,
                    const GsSubject *subject,
                    size_t at,
                    size_t ends[GS_ITEM_ENDS]);
