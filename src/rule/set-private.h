/* SPDX-License-Identifier: Apache-2.0
 *
 * A rule set with what it owns outside of its arena.
 */
#pragma once

#include "rule/rule.h"

typedef struct {
  GsRuleSet set; /* first: a GsRuleSet * is a GsOwnedRuleSet * */
  GsLexicon *lexicon;
  GsRegex **regexes;
  size_t n_regexes;
} GsOwnedRuleSet;

/* Empty, with an arena and a list of diagnostics. */
GsOwnedRuleSet *gs_rule_set_new(void);
