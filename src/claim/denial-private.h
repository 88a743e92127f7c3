/* SPDX-License-Identifier: Apache-2.0
 *
 * Inside of claim/: what a claim denies, as far as its own words tell.
 */
#pragma once

#include "claim/claim-private.h"

typedef struct {
  bool is_by_cue;      /* "denied"; else its content calls something false */
  bool is_aside;       /* "…, a charge he denies": of what stands before it */
  bool has_pointer;    /* a word points to a claim: this, the charges */
  GsRange pointer;     /* that word */
  uint32_t helper;     /* of "it did not", one behind its verb; 0: no such */
  bool is_of_text;     /* the pointer is what the claim was read in */
  bool is_named;       /* the pointer is a word of the claim: "no such sale" */
  bool is_answer;      /* "it was not", "no": may answer a question */
  bool is_yes;         /* "it did": denies a no */
  bool is_no;          /* "no": answers nothing else */
  bool is_riposte;     /* "disagreed": with the report right before */
  bool is_absence;     /* "there was no offer": the thing is the matter */
  uint32_t disowner;   /* 1 + the actor who "did not say that …", or 0 */
  uint32_t cleared;    /* 1 + the actor who "did nothing wrong", or 0 */
  uint32_t uninvolved; /* 1 + the actor who "was not involved", or 0 */
  uint32_t liar;       /* 1 + the actor who "is lying", or 0 */
  GsRange matter;      /* the words that say what is denied; may be empty */
} GsDenial;

/* A content, where its denial is looked for. */
typedef struct {
  const GsClaims *claims;
  const GsSentence *sentence;
  const GsRange *range;
} GsDenialPlace;

const GsHit *
gs_denial_hit(const GsDenialPlace *place, size_t at, GsListMeaning meaning);
/* GS_TAG_STOP behind the content. */
GsTag gs_denial_tag(const GsDenialPlace *place, size_t at);
/* this, that, it: not "something". */
bool gs_denial_points(const GsDenialPlace *place, size_t at);
bool gs_denial_is_mark(const GsDenialPlace *place, size_t at);
/* The first word of words[start .. end) that points to a claim, or -1. */
gssize gs_denial_pointer(const GsDenialPlace *place, size_t start, size_t end);
/* The first verb group that is all inside, or NULL. */
const GsGroup *gs_denial_verb(const GsDenialPlace *place);
/* Empty where `end` is not behind `start`: "a report that | was debunked". */
void gs_denial_set_matter(const GsDenialPlace *place,
                          size_t start,
                          size_t end,
                          GsDenial *denial);
void
gs_denial_set_pointer(const GsDenialPlace *place, gssize at, GsDenial *denial);

/* Is that all that is said, or does something stand behind it beside? */
bool gs_denial_ends(const GsDenialPlace *place, size_t at);
/* Do only marks stand there, up to the end? */
bool gs_denial_is_last(const GsDenialPlace *place, size_t at);
/* Do only articles, adverbs and the like stand in words[start .. end)? */
bool gs_denial_is_bare(const GsDenialPlace *place, size_t start, size_t end);
/* "Is" alone, or before a word of the hit that looks like a verb ("were
 * lies"). */
bool gs_denial_is_copula(const GsDenialPlace *place,
                         const GsGroup *verb,
                         const GsHit *hit);
/* The group of the verb that says the words of the hit of something: "| is |
 * simply false"; or NULL. */
const GsGroup *gs_denial_verb_of(const GsDenialPlace *place, const GsHit *hit);

/* "She was lying", "called the mayor a liar": fills liar. */
bool gs_denial_is_of_teller(const GsDenialPlace *place,
                            const GsHit *hit,
                            const GsClaim *claim,
                            GsDenial *denial);

/* "This is a lie", "there is no evidence that …": does the content call
 * something false? */
bool gs_denial_debunks(const GsDenialPlace *place,
                       const GsClaim *claim,
                       GsDenial *denial);

/* "Insisted otherwise", "told a different story". */
bool gs_denial_is_riposte(const GsDenialPlace *place,
                          const GsClaim *claim,
                          GsDenial *denial);

/* "It is not", "he did": a pronoun, an auxiliary and a negation or none, and
 * nothing that could be meant but what was said before. */
bool gs_denial_is_elliptic(const GsDenialPlace *place, GsDenial *denial);

/* "No, absolutely not": an answer, in the words of who gives it. */
bool gs_denial_is_no(const GsDenialPlace *place, GsDenial *denial);

/* "There has been no offer from anybody": all that is said. */
bool gs_denial_is_absence(const GsDenialPlace *place, GsDenial *denial);

/* "He had nothing to do with it": fills uninvolved. */
bool gs_denial_is_uninvolved(const GsDenialPlace *place,
                             const GsClaim *claim,
                             GsDenial *denial);

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
  bool is_loose;  /* "the Varnes report": theirs, if they have said anything */
} GsOwner;

/* Of the pointing noun: "his claim", "Holm's claim", "the Varnes report". */
GsOwner gs_denial_owner(const GsClaims *claims, const GsRange *pointer);

/* Does the word of the owner stand in who says it? */
bool gs_owner_is_source(const GsClaims *claims,
                        const GsOwner *owner,
                        const GsClaim *claim);

/* "Their account" is none of one man, "Holm's claim" none of Berg's. */
bool gs_owner_may_be(const GsClaims *claims,
                     const GsOwner *owner,
                     const GsClaim *claim);

/* "It was not" answers "it was safe", and not "it left". */
bool gs_claim_fits_helper(const GsClaims *claims,
                          const GsClaim *claim,
                          const GsDenial *what);

/* Does it give a figure? */
bool gs_claim_holds_figure(const GsClaims *claims, const GsClaim *claim);

/* Has it a verb, or is it what somebody is accused of? */
bool gs_claim_states_something(const GsClaims *claims, const GsClaim *claim);
