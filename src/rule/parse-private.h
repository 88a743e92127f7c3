/* SPDX-License-Identifier: Apache-2.0
 *
 * From the text of a rule file to its tree.
 */
#pragma once

#include "rule/tree-private.h"

typedef struct {
  GsScanner scan;
  GsTree *tree;
  const GsBlock *block; /* that is being read */
  /* Desks, empty between blocks: rules are many, so each part of their trees
   * is collected here and then takes no more room than it needs. */
  GsEntries entries;
  GsClauses clauses;
  GsItems items;
  GsPhraseList words;
  GS_VECTOR(GsNode *) nodes;
} GsParser;

/* The tree of a file whose text is readable.  Errors are reported; what can
 * be understood is in the tree. */
GsTree *gs_parse_file(GsRuleFile *file);

/* ---- parts, each in a file of its own --------------------------------- */

/* The body of a block behind its brace, by shape; the closing brace is not
 * read.  False when the block is never closed. */
bool gs_parse_list_body(GsParser *parser, GsBlock *block);
bool gs_parse_keys_body(GsParser *parser, GsBlock *block);
bool gs_parse_frames_body(GsParser *parser, GsBlock *block);

/* Does a block begin on this line?  Then the one before was not closed. */
bool gs_parse_is_block_start(GsParser *parser);

/* Does a `key:` of `kind` begin here? */
bool gs_parse_is_key_start(GsParser *parser, const GsBlockKind *kind);

/* Items up to the end of the statement. */
bool gs_parse_items(GsParser *parser, bool has_sides, GsItems *items);

/* Conditions up to the end of the statement. */
bool gs_parse_clauses(GsParser *parser,
                      const GsClauseKind *kinds,
                      size_t n_kinds,
                      GsClauses *clauses);

/* One condition.  False: reported, skip the statement. */
bool gs_parse_clause(GsParser *parser,
                     const GsClauseKind *kinds,
                     size_t n_kinds,
                     GsClause *clause);

/* A pattern up to a comma, or for a frame (in which commas are words) up to
 * the end of its line.  NULL: reported, skip the statement. */
GsNode *gs_parse_pattern(GsParser *parser, bool is_frame);

/* ---- arguments of conditions ------------------------------------------ */

bool gs_parse_no_argument(GsParser *parser, GsClause *clause);
/* All up to the comma is one name. */
bool gs_parse_name_argument(GsParser *parser, GsClause *clause);
/* Words between blanks or |. */
bool gs_parse_word_arguments(GsParser *parser, GsClause *clause);
bool gs_parse_pattern_argument(GsParser *parser, GsClause *clause);
/* The word `wanted`, or an error that shows the condition's usage. */
bool
gs_parse_expect(GsParser *parser, const GsClause *clause, const char *wanted);
/* 0.6, 5%: a share from 0 to 1. */
bool gs_parse_share(GsParser *parser, double *share);
