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

/* Whose claim the pointing noun says that it is. */
typedef struct {
  bool is_told;
  uint16_t who;   /* GS_WHO_… of "his", "their", or 0 */
  uint32_t actor; /* 1 + the one who is named, or 0 */
  GsId word;      /* the name, where nobody is known by it */
  bool is_loose;  /* "the Varnes report": of them, or about them */
} GsOwner;

/* Of the pointing noun: "his claim", "Holm's claim", "the Varnes report". */
GsOwner gs_denial_owner(const GsClaims *claims, const GsRange *pointer);

/* "Their account" is none of one man, "Holm's claim" none of Berg's. */
bool gs_owner_may_be(const GsClaims *claims,
                     const GsOwner *owner,
                     const GsClaim *claim);

/* "It was not" answers "it was safe", and not "it left". */
bool gs_claim_fits_helper(const GsClaims *claims,
                          const GsClaim *claim,
                          const GsDenial *what);

/* Has it a verb, or is it what somebody is accused of? */
bool gs_claim_states_something(const GsClaims *claims, const GsClaim *claim);
