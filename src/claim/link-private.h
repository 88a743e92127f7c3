/* SPDX-License-Identifier: Apache-2.0
 *
 * Inside of claim/: from a denial to what it denies.
 */
#pragma once

#include "claim/bag-private.h"
#include "claim/denial-private.h"

/* Sentences between an answer and what it answers, at most. */
#define MAX_ANSWERING_SENTENCES 2

uint32_t gs_claim_first_sentence(const GsClaim *claim);

/* Does the content speak of the actor? */
bool gs_claim_refers_to(const GsClaims *claims,
                        const GsClaim *claim,
                        uint32_t actor);

/* Does a word of the content negate? */
bool gs_claim_holds_negation(const GsClaims *claims, const GsClaim *claim);

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
