/* SPDX-License-Identifier: Apache-2.0
 *
 * Patterns over words: what stands behind `says`, `mentions` and their kin.
 *
 * The rule parser makes a tree of nodes; it is compiled to a small
 * non-deterministic automaton (Thompson 1968) and run over the words of one
 * content in time linear in them.
 */
#pragma once

#include "match/phrases.h"
#include "match/regex.h"

typedef enum {
  GS_NODE_WORD,     /* any inflection of `text` */
  GS_NODE_EXACT,    /* `text` as written */
  GS_NODE_LIST,     /* a phrase of list `list` (a hit) */
  GS_NODE_SEQUENCE, /* all children, one after the other */
  GS_NODE_EITHER,   /* one of the children */
  GS_NODE_MAYBE,    /* the only child, or nothing */
  GS_NODE_GAP,      /* at most `gap` words of any kind */
  GS_NODE_NUMBER,   /* a number; with `text`, of things of that name */
  GS_NODE_MONEY,
  GS_NODE_PERCENT,
  GS_NODE_DATE,
  GS_NODE_NAME,
  GS_NODE_REGEX,
} GsNodeKind;

#define GS_NO_LIST UINT32_MAX

typedef struct GsNode GsNode;
struct GsNode {
  GsNodeKind kind;
  uint32_t list; /* LIST; MONEY, PERCENT: of the units, or GS_NO_LIST */
  uint32_t gap;  /* GAP */
  uint32_t n_children;
  GsNode **children;
  GsRegex *regex; /* REGEX */
  GsSlice text;   /* WORD, EXACT, NUMBER */
  GsSlice slot;   /* `$slot=` before the node; empty if none */
  GsSpan span;    /* in the rule file */
};

/* What a pattern is run on: the words of one content. */
typedef struct {
  GsSlice text;        /* that the words' spans are in */
  const GsWord *words; /* of the sentence */
  const GsHit *hits;   /* of the sentence, ordered by start */
  size_t n_hits;
  size_t start;     /* first word to look at */
  size_t end;       /* behind the last */
  GsArena *scratch; /* for the search itself */
} GsSubject;

#define GS_MATCH_SLOTS 8

typedef struct {
  size_t start; /* words of the sentence */
  size_t end;
  struct {
    size_t start; /* equal to end when the slot took nothing */
    size_t end;
  } slots[GS_MATCH_SLOTS]; /* as gs_pattern_slot() numbers them */
  bool gave_up;            /* a regex reached a limit: not "no match" */
} GsMatch;

typedef struct GsPattern GsPattern;

/* Where patterns are made, one after the other; lives in `arena`, as they do.
 * `vocabulary` is that of the rules. */
typedef struct GsPatternDesk GsPatternDesk;
GsPatternDesk *gs_pattern_desk_new(GsArena *arena, GsVocabulary *vocabulary);

/* The nodes stay the caller's, and must live as long as the pattern. */
GsPattern *gs_pattern_compile(GsPatternDesk *desk, const GsNode *root);

bool gs_pattern_has_slots(const GsPattern *pattern);

/* The number of slot `name`, or -1. */
int gs_pattern_slot(const GsPattern *pattern, GsSlice name);

/* False when the subject lacks a word that every match must have: a quick
 * look before the search. */
bool gs_pattern_may_match(const GsPattern *pattern, const GsSubject *subject);

/* The leftmost match that starts at or behind word `from` (>= subject.start);
 * of those the shortest gap wins.  False when there is none; look at
 * match->gave_up then. */
bool gs_pattern_find(const GsPattern *pattern,
                     const GsSubject *subject,
                     size_t from,
                     GsMatch *match);
