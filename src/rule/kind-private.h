/* SPDX-License-Identifier: Apache-2.0
 *
 * What blocks, keys and conditions there are.  A new one is a C file with its
 * functions and a row in a table.
 */
#pragma once

#include "rule/compile-private.h"
#include "rule/parse-private.h"

/* ---- blocks ----------------------------------------------------------- */

typedef enum {
  GS_BODY_NONE,   /* a statement of one line */
  GS_BODY_LIST,   /* phrases between commas or lines */
  GS_BODY_KEYS,   /* `key: value` lines */
  GS_BODY_FRAMES, /* a pattern a line */
} GsBodyShape;

struct GsBlockKind {
  const char *name;
  GsBodyShape body;
  unsigned min_words; /* in its head, behind the keyword */
  unsigned max_words;
  const char *head;  /* what the head looks like, for messages */
  const char *joint; /* "=" or "->" between an item and its value, or NULL */
  bool has_sides;    /* | divides the items of a line */
  bool has_own_keys; /* the author names the keys */
  const GsKey *keys;
  size_t n_keys;
  /* What it adds, in this order over all blocks of all packs; or NULL. */
  void (*mark)(GsCompiler *compiler, const GsBlock *block);   /* morphology */
  void (*define)(GsCompiler *compiler, const GsBlock *block); /* names */
  void (*fill)(GsCompiler *compiler, const GsBlock *block);   /* the rest */
  void (*lint)(GsCompiler *compiler, const GsBlock *block);   /* warnings */
};

extern const GsBlockKind gs_block_kinds[];
extern const size_t gs_n_block_kinds;

/* ---- keys ------------------------------------------------------------- */

typedef enum {
  GS_VALUE_TEXT,  /* free text */
  GS_VALUE_WORD,  /* one word or phrase */
  GS_VALUE_LIST,  /* phrases between commas */
  GS_VALUE_CLAIM, /* conditions on a claim */
  GS_VALUE_PAIR,  /* conditions on the pair */
} GsValueShape;

struct GsKey {
  const char *name;
  GsValueShape shape;
  bool may_repeat;
  bool has_sides; /* LIST: | divides the items */
};

/* ---- conditions ------------------------------------------------------- */

struct GsClauseKind {
  const char *name;  /* first word */
  const char *usage; /* for messages */
  /* Reads the arguments.  False: reported, skip the statement. */
  bool (*parse)(GsParser *parser, GsClause *clause);
  /* Fill the condition; false: reported, the rule is broken.  A row of the
   * one table has the one, a row of the other the other. */
  bool (*claim)(GsRuleDraft *draft, const GsClause *clause, GsIf *claim);
  bool (*pair)(GsRuleDraft *draft, const GsClause *clause, GsPairIf *pair);
};

extern const GsClauseKind gs_claim_kinds[];
extern const size_t gs_n_claim_kinds;
extern const GsClauseKind gs_pair_kinds[];
extern const size_t gs_n_pair_kinds;
