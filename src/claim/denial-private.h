/* SPDX-License-Identifier: Apache-2.0
 *
 * Inside of claim/: what a claim denies, as far as its own words tell.
 */
#pragma once

#include "claim/claim-private.h"

typedef struct {
  bool is_by_cue;    /* "denied"; else its content calls something false */
  bool has_pointer;  /* a word points to a claim: this, the charges */
  GsRange pointer;   /* that word */
  uint32_t helper;   /* of "it did not", one behind its verb; 0: no such */
  bool is_absence;   /* "there was no offer": the thing is the matter */
  uint32_t disowner; /* 1 + the actor who "did not say that …", or 0 */
  uint32_t cleared;  /* 1 + the actor who "did nothing wrong", or 0 */
  GsRange matter;    /* the words that say what is denied; may be empty */
} GsDenial;

/* False when the claim denies nothing. */
bool
gs_denial_read(const GsClaims *claims, const GsClaim *claim, GsDenial *denial);

/* "I did not say that …": does the content say that somebody has not said
 * something?  Fills disowner and matter. */
bool gs_denial_disowns(const GsClaims *claims,
                       const GsRange *range,
                       GsDenial *denial);

/* "Denies any wrongdoing": fills cleared. */
bool gs_denial_clears(const GsClaims *claims,
                      const GsClaim *claim,
                      const GsRange *range,
                      GsDenial *denial);

/* The nearest claim before by somebody else that blames who is cleared; or
 * -1. */
gssize gs_claim_cleared_of(const GsClaims *claims,
                           const GsDenial *what,
                           size_t denial);

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
