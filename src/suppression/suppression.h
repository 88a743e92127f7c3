/* SPDX-License-Identifier: Apache-2.0
 *
 * What a draft's own comments say of its findings: which of them an editor
 * has looked at and wants to hear no more of, and why.
 *
 *   gainsay-ignore RULE[, RULE]: reason       in the next block
 *   gainsay-off [RULE, ...][: reason]         from here
 *   gainsay-on                                up to here
 *   gainsay-ignore-file [RULE, ...]: reason   in all of the document
 *
 * RULE may be a glob.  One side of a finding in such a place is enough.
 */
#pragma once

#include "conflict/finding.h"
#include "document/document.h"
#include "rule/rule.h"

typedef struct {
  const GsRuleSet *rules; /* those that comments may name */
  const bool *is_off;     /* of them, by index: not asked; NULL: none */
  bool needs_reasons;     /* a comment without one has no effect */
} GsSuppressionOptions;

/* Settles the fate of the findings that comments ignore.  A comment that says
 * nothing, or nothing that is understood, becomes a remark among the
 * document's problems; what is off and never on again, a problem. */
void gs_suppression_apply(const GsSuppressionOptions *options,
                          GsDocument *document,
                          GsDocumentReport *report);
