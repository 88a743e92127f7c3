/* SPDX-License-Identifier: Apache-2.0
 *
 * How a place of a text was read, and what each rule made of it: as plain
 * text, for reports.
 */
#pragma once

#include "conflict/finding.h"

typedef struct {
  const char *label; /* "cue" */
  const char *text;
} GsWhyRow;

/* A rule's nearest pair with a claim. */
typedef struct {
  const char *rule;
  const GsFinding *finding; /* that holds this pair, of any rule; or NULL */
  bool is_found;            /* all steps hold */
  bool is_foreign; /* the claim has not the words that the rule looks for */
  unsigned focus;  /* the side that was asked about: 0 A, 1 B */
  const GsReportedClaim *a; /* NULL: there is no other claim */
  const GsReportedClaim *b;
  const GsWhyStep *steps;
  size_t n_steps;
} GsWhyRule;

typedef struct {
  GsReportedClaim claim;
  const GsWhyRow *rows;
  size_t n_rows;
  const GsWhyRule *rules;
  size_t n_rules;
} GsWhyClaim;

typedef struct {
  const char *name;
  GsPlace asked; /* column 0: the line */
  const char *sentence;
  const GsWhyRow *words; /* "said", "say, verb"; NULL: not asked for */
  size_t n_words;
  const GsWhyClaim *claims;
  size_t n_claims;
  bool has_other;   /* the other side was to stand at a place */
  bool is_detailed; /* every step of every rule */
} GsWhyReport;
