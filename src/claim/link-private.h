/* SPDX-License-Identifier: Apache-2.0
 *
 * Inside of claim/: from a denial to what it denies.
 */
#pragma once

#include "claim/bag-private.h"
#include "claim/denial-private.h"

/* Sentences between an answer and what it answers, at most. */
#define MAX_ANSWERING_SENTENCES 2

/* Sentences that a word may point back over. */
#define MAX_POINTING_SENTENCES 4

/* Claims between a denial and what it denies, at most. */
#define MAX_DISTANCE 500

uint32_t gs_claim_first_sentence(const GsClaim *claim);

/* Is the claim reported as a charge, rumour or the like? */
bool gs_link_is_charge(const GsClaims *claims, const GsClaim *claim);

/* Is `other` of another's, stated, and no part of the denial? */
bool gs_link_may_be_denied(const GsClaims *claims, size_t denial, size_t other);

/* Is the denier named in the words of the other claim? */
bool gs_link_names_source(const GsClaims *claims,
                          const GsClaim *denial,
                          const GsBag *bag);

/* Is the denier named, or spoken of, in the other claim? */
bool gs_link_speaks_of_source(const GsClaims *claims,
                              const GsBag *bags,
                              size_t denial,
                              size_t other);

/* Does the content speak of the actor? */
bool gs_claim_refers_to(const GsClaims *claims,
                        const GsClaim *claim,
                        uint32_t actor);

/* Does a word of the content negate? */
bool gs_claim_holds_negation(const GsClaims *claims, const GsClaim *claim);

/* ---- by pointing (link-point.c); an index, or -1 ------------------------ */

/* "This", "the allegations": the claim before that is meant. */
gssize gs_link_pointed_at(const GsClaims *claims,
                          const GsBag *bags,
                          const GsDenial *what,
                          size_t denial);

/* "Disagreed": with what somebody has just been said to say. */
gssize gs_link_answered_by(const GsClaims *claims,
                           const GsBag *bags,
                           const GsDenial *what,
                           size_t denial);

/* "…, a charge that Berg denies": what is put right before. */
gssize
gs_link_put_before(const GsClaims *claims, const GsDenial *what, size_t denial);

/* ---- by words of its own (link-alike.c); an index, or -1 ---------------- */

/* In the same sentence, or the one before or behind? */
bool gs_link_is_near(const GsClaims *claims, size_t denial, size_t other);

/* The claim that shares the most words with the denial. */
gssize
gs_link_most_alike(const GsClaims *claims, const GsBag *bags, size_t denial);

/* "There has been no offer": who spoke of one right before. */
gssize
gs_link_spoken_of(const GsClaims *claims, const GsBag *bags, size_t denial);

/* ---- by who has said it (link-said.c); an index, or -1 ----------------- */

/* "Did not say that …": the claim in which the text has it from him. */
gssize gs_link_disowned(const GsClaims *claims,
                        const GsBag *bags,
                        const GsDenial *what,
                        size_t denial);

/* The denier's own denial right before it. */
gssize gs_link_said_before(const GsClaims *claims, size_t denial);

/* "Did | he not?": may the pronoun stand for somebody of the claim? */
bool gs_link_is_of_claim(const GsClaims *claims,
                         const GsDenial *what,
                         const GsClaim *it,
                         const GsClaim *other);

/* "She said that he had": the no before it. */
gssize gs_link_denied_by_yes(const GsClaims *claims,
                             const GsDenial *what,
                             size_t denial);

/* What the actor, 1 + his index, said last. */
gssize
gs_link_last_claim_of(const GsClaims *claims, uint32_t actor, size_t denial);

/* "He had nothing to do with it": the last that somebody said of him. */
gssize gs_link_involved_by(const GsClaims *claims,
                           const GsDenial *what,
                           size_t denial);

/* "Absolutely not": what has just been said of who says no. */
gssize gs_link_said_of_denier(const GsClaims *claims, size_t denial);
