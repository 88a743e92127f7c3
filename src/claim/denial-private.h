/* SPDX-License-Identifier: Apache-2.0
 *
 * Inside of claim/: what a claim denies, as far as its own words tell.
 */
#pragma once

#include "claim/claim-private.h"

typedef struct {
  bool is_by_cue;   /* "denied"; else its content calls something false */
  bool has_pointer; /* a word points to a claim: this, the charges */
  GsRange pointer;  /* that word */
  uint32_t helper;  /* of "it did not", one behind its verb; 0: no such */
  bool is_absence;  /* "there was no offer": the thing is the matter */
  GsRange matter;   /* the words that say what is denied; may be empty */
} GsDenial;

/* False when the claim denies nothing. */
bool
gs_denial_read(const GsClaims *claims, const GsClaim *claim, GsDenial *denial);
