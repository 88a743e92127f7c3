/* SPDX-License-Identifier: Apache-2.0
 *
 * The syntax tree of a rule file: what the author wrote, with places, before
 * any name is looked up.
 */
#pragma once

#include "rule/scan-private.h"

typedef struct GsBlockKind GsBlockKind;
typedef struct GsKey GsKey;
typedef struct GsClauseKind GsClauseKind;

typedef GS_VECTOR(GsPhrase) GsPhraseList;

/* An entry of a word list.  There are many thousands, few with a value. */
typedef struct {
  GsPhrase phrase;
  const GsPhrase *value; /* behind = or ->, may be empty; NULL: neither */
  uint32_t line;         /* of the list, from 0 */
  uint32_t side;         /* how many | stand before it on its line */
} GsItem;

typedef GS_VECTOR(GsItem) GsItems;

/* A condition on one claim or on the pair. */
typedef struct GsClause GsClause;
struct GsClause {
  const GsClauseKind *kind;
  GsSpan span;
  GsPhraseList words;    /* its arguments */
  GsNode *pattern;       /* of says, mentions …; lists not yet numbered */
  double number;         /* of topic >=, differs > */
  unsigned side;         /* 0 A, 1 B: whom `later than`, `claim` speak of */
  GsPhrase *slots;       /* of A and B, names without $; NULL: none */
  const GsClause *claim; /* of `A …`, `B …` between the two */
};

typedef GS_VECTOR(GsClause) GsClauses;

/* `key: value` in a block; the shape of the key says which value it has. */
typedef struct {
  const GsKey *key;
  GsSpan key_span; /* the name, of keys that the author names */
  union {
    GsPhrase text;     /* TEXT and WORD values */
    GsItems items;     /* LIST values */
    GsClauses clauses; /* CLAIM and PAIR values */
  };
  bool is_broken; /* part of the value could not be read */
} GsEntry;

typedef GS_VECTOR(GsEntry) GsEntries;

typedef struct {
  const GsBlockKind *kind;
  const GsRuleFile *file;
  uint32_t pack;      /* index into GsRuleSet.packs, set when loaded */
  GsSpan span;        /* from the keyword to the closing brace */
  GsPhraseList head;  /* words behind the keyword */
  GsSpan head_span;   /* all of them; empty behind the keyword if none */
  GsPhrase title;     /* "…" in the head, or empty */
  bool lacks_brace;   /* the opening one, and then perhaps both */
  bool is_cut_off;    /* never closed: the rest of it may be missing */
  bool has_lost_line; /* that was no entry, and might have been one */
  GsItems items;      /* of a LIST body */
  GsEntries entries;  /* of a KEYS body */
  GS_VECTOR(GsNode *) frames; /* of a FRAMES body */
} GsBlock;

typedef struct {
  GsPhrase name;
  const GsRuleFile *file;
} GsUse;

/* A whole file. */
typedef struct {
  GsRuleFile *file;
  GsSpan format; /* `gainsay 1` */
  GsPhrase pack; /* name in the header; empty if it has none */
  GsPhrase title;
  GsPhrase version;
  GS_VECTOR(GsUse) uses;
  GS_VECTOR(GsBlock *) blocks;
  GsPhraseList lost; /* names of blocks that were not understood */
} GsTree;
