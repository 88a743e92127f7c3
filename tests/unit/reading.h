/* SPDX-License-Identifier: Apache-2.0
 *
 * For tables that read whole sentences: the shipped language pack, and a text
 * taken through all rooms with it.
 */
#pragma once

#include "conflict/conflict.h"

/* The pack "en" of the sources, loaded once; a failed check when it has an
 * error. */
const GsRuleSet *reading_rules(void);

/* The rule set of one rule file with this text; for gs_rule_set_free().  May
 * hold errors. */
GsRuleSet *reading_rules_of(GsSlice text);

/* A text on its way.  All of it lives until reading_free(). */
typedef struct {
  GsArena *arena;
  GsDocument *document;
  GsText *text;
  GsClaims *claims;
  GsPropositions *propositions;
  GsDocumentReport report;
} Reading;

/* Reads and judges `text` by `rules` (NULL: those of the pack "en"). */
Reading *reading_new(GsSlice text, const GsRuleSet *rules);

/* The same, with what is known beside the text. */
Reading *reading_new_with(GsSlice text,
                          const GsDocumentFacts *facts,
                          const GsRuleSet *rules);
void reading_free(Reading *reading);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Reading, reading_free)
