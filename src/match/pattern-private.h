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
  GS_STATE_OPEN, /* slot `slot` begins */
  GS_STATE_CLOSE,
  GS_STATE_DONE,
} GsStateKind;

typedef struct {
  GsStateKind kind;
  uint32_t next;
  uint32_t other; /* SPLIT */
  uint32_t slot;
  GsId id;            /* WORD; ITEM: of the counted thing, or 0 */
  const GsForm *form; /* likewise */
  GsSlice text;       /* EXACT */
  const GsNode *node; /* ITEM, REGEX */
} GsState;

/* One of these states must find its word in the text: a run of
 * GsPattern.needed. */
typedef struct {
  uint32_t start;
  uint32_t n;
} GsNeed;

struct GsPattern {
  GS_VECTOR(GsState) states;
  uint32_t start;
  GsSlice slots[GS_MATCH_SLOTS];
  unsigned n_slots;
  GS_VECTOR(uint32_t) needed; /* states of words and lists, by need */
  GS_VECTOR(GsNeed) needs;    /* all of which a match must have */
};

/* The places behind an item that starts at word `at`: up to `room` into
 * `ends`, best first; how many there are. */
#define GS_ITEM_ENDS 4
size_t gs_item_ends(const GsState *state,
                    const GsSubject *subject,
                    size_t at,
                    size_t ends[GS_ITEM_ENDS]);
