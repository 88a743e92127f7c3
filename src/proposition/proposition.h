/* SPDX-License-Identifier: Apache-2.0
 *
 * What a content says, in a form that two contents can be compared by:
 * content words with their polarity, quantities, dates, modality.
 */
#pragma once

#include "claim/claim.h"

/* One word of the content that carries meaning. */
typedef struct {
  GsId id;           /* its lemma */
  uint32_t sentence; /* where it stands */
  uint32_t word;
  uint8_t tag;        /* GsTag */
  bool is_negated;    /* inside the scope of an odd number of negations */
  bool is_hypothetic; /* inside if, whether, would have */
  bool is_name;
} GsTerm;

/* A number with what it counts. */
typedef struct {
  double low;        /* low == high for an exact figure */
  double high;       /* HUGE_VAL when only bounded below */
  int32_t dimension; /* index into GsRuleSet.dimensions, or -1 */
  GsId head;         /* lemma of the noun that is counted, or 0 */
  bool is_approximate;
  bool is_bound; /* at least, up to */
  GsRange words;
} GsQuantity;

/* A point or span of time, as far as it is known. */
typedef struct {
  GsDate date; /* parts that are not known are 0 */
  int weekday; /* 1 = Monday; 0 = none */
  GsRange words;
} GsTime;

typedef struct {
  uint32_t claim;   /* index into GsClaims.claims */
  bool is_negative; /* the main verb is negated (after the cue's sign) */
  uint8_t modality; /* GsModality */
  bool is_hedged;
  GS_VECTOR(GsTerm) terms;
  GS_VECTOR(GsQuantity) quantities;
  GS_VECTOR(GsTime) times;
  GsRanges negations; /* the words that negate, for the report */
  GsRanges modals;    /* the words that make the modality */
} GsProposition;

typedef struct {
  const GsClaims *claims;
  GsProposition *items; /* one for each claim, same order */
  size_t n;
} GsPropositions;

GsPropositions *gs_propositions_read(const GsClaims *claims);
