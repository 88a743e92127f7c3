/* SPDX-License-Identifier: Apache-2.0
 *
 * What the two halves of the library share: rules, and the way of a document
 * through all rooms.
 */
#pragma once

#include "gainsay.h"

#include "conflict/conflict.h"
#include "document/document.h"

struct GainsayRules {
  GsRuleSet *set;
  char *warnings;
  const char **ids;   /* NULL at the end */
  const char **packs; /* those that were asked for */
};

/* Reads, pairs and judges `document`; all in its arena. */
void gs_gainsay_judge(GsDocument *document,
                      const GsRuleSet *set,
                      const GsConflictOptions *options,
                      GsDocumentReport *report);
