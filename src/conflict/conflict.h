/* SPDX-License-Identifier: Apache-2.0
 *
 * Claims in, findings out: which pairs are worth a look, what speaks for a
 * clash, what the rules make of it, and whether the text tells the reader.
 */
#pragma once

#include "conflict/answer.h"
#include "proposition/proposition.h"

typedef struct {
  gssize only_rule;       /* index of the one rule to judge by, or -1 */
  GsSameEvent same_event; /* replaces the packs' default unless DEFAULT */
  const bool *is_off;     /* rules that are not asked, by index; NULL: those
                             that are off by themselves */
  bool with_original;     /* report the document's bytes as well */
  size_t *found_by_rule;  /* by index: the pairs that each rule found are added,
                             also where another rule stands for them; or NULL */
  bool with_details;      /* and what people want to know of findings, claims */
  bool is_pair; /* only what one block says against what the other says */
} GsConflictOptions;

/* Judges all pairs of claims and fills `report` (whose arena is the
 * document's): findings, claims, counts. */
void gs_conflict_report(const GsPropositions *propositions,
                        const GsConflictOptions *options,
                        GsDocumentReport *report);

/* One of several documents that are paired with one another. */
typedef struct {
  const GsPropositions *propositions;
  const bool *is_off;       /* as GsConflictOptions has it */
  GsDocumentReport *report; /* that they led to */
} GsPairedDocument;

/* Judges all pairs of claims whose sides stand in two of the documents, and
 * adds what is found to the reports of both: to that of side a as a finding, to
 * that of side b as a guest.  A rule that is off for one of the two is not
 * asked.  All that is made, also for the reports, lies in `arena`. */
void gs_conflict_across(const GsPairedDocument *documents,
                        size_t n_documents,
                        const GsConflictOptions *options,
                        GsArena *arena);

/* What a person asks of a place. */
typedef struct {
  GsPlace place; /* column 0: all of the line */
  GsPlace other; /* where the other side stands; line 0: anywhere */
  gssize rule;   /* index of the only rule, or -1 */
  bool with_words;
  bool is_detailed;               /* every step also where no rule is named */
  const GsDocumentReport *report; /* that the same propositions led to */
} GsWhyQuestion;

/* The pair of the whole text that comes nearest to a rule; false when there is
 * none. */
bool gs_conflict_nearest(const GsPropositions *propositions,
                         const GsConflictOptions *options,
                         const GsWhyQuestion *question,
                         GsWhyRule *rule);

/* Tells how the place was read and what each rule made of it. */
void gs_conflict_why(const GsPropositions *propositions,
                     const GsConflictOptions *options,
                     const GsWhyQuestion *question,
                     GsWhyReport *why);
