/* SPDX-License-Identifier: Apache-2.0
 *
 * Inside of conflict/: two deeds side by side.
 */
#pragma once

#include "conflict/conflict-private.h"

typedef struct {
  const GsBench *bench;
  const GsComparison *comparison;
  const GsProposition *p;
  const GsProposition *q;
  const GsDeed *d; /* of p */
  const GsDeed *e; /* of q */
} GsDeeds;

typedef enum {
  GS_LIKENESS_UNTOLD, /* one side has none */
  GS_LIKENESS_APART,
  GS_LIKENESS_ALIKE,
} GsLikeness;

typedef bool (*GsMeetFunc)(const GsDeeds *deeds, GsEvidence *evidence);

/* Is there a deed in each of the lists that `meet`?  They stay in `deeds`. */
bool gs_deeds_find_pair(GsDeeds *deeds,
                        const GsDeedList *of_p,
                        const GsDeedList *of_q,
                        GsMeetFunc meet,
                        GsEvidence *evidence);

/* Of two terms, or of -1. */
GsLikeness gs_deeds_likeness(const GsDeeds *deeds, int32_t of_p, int32_t of_q);

/* Who does it; a source may do so itself. */
GsLikeness gs_deeds_compare_who(const GsDeeds *deeds);

/* Do who does it, and whom it is done to, agree as far as both sides tell? */
bool gs_deeds_may_be_of_one_thing(const GsDeeds *deeds);

/* And does one of them at least? */
bool gs_deeds_are_of_one_thing(const GsDeeds *deeds);

/* Does one of the two say that there is none of what the other speaks of?
 * Adds both words to the evidence. */
bool gs_deeds_miss_thing(const GsDeeds *deeds, GsEvidence *evidence);

/* Has the noun a word beside it, or behind it over a preposition, that the
 * other side lacks? */
bool gs_noun_is_told_apart(const GsDeeds *deeds,
                           const GsProposition *item,
                           const GsTerm *noun,
                           const int32_t *partner);

/* "The number of grebes", "the number of swans": has each of two nouns a word
 * with it that the other side lacks? */
bool
gs_nouns_are_told_apart(const GsDeeds *deeds, const GsTerm *a, const GsTerm *b);

/* Are both said by one source? */
bool gs_deeds_share_source(const GsDeeds *deeds);

/* Does another source speak right behind: one who answers repeats little? */
bool gs_deeds_are_an_answer(const GsDeeds *deeds);

/* Is it stated, and not only possible, asked or wanted? */
bool gs_deed_is_stated(const GsBench *bench,
                       const GsProposition *item,
                       const GsDeed *deed);

/* "Can", "cannot": may the one deny the other, by how they are stated? */
bool gs_deeds_are_of_one_mood(const GsDeeds *deeds);

/* The words that say what is done, or what somebody is said to be. */
GsRange gs_deed_words(const GsDeeds *deeds,
                      const GsProposition *item,
                      const GsDeed *deed);

/* Where the words of the deed end: at the next verb that is free. */
uint32_t gs_deed_end(const GsProposition *item, const GsDeed *deed);

/* "Is | a national": the verb says nothing by itself. */
bool gs_deed_is_said_to_be(const GsProposition *item, const GsDeed *deed);

/* "Any pupil": no certain one. */
bool gs_term_is_any(const GsBench *bench, const GsTerm *term);

/* Adds what both do to the evidence. */
void
gs_deeds_tell(const GsDeeds *deeds, GsEvidenceKind kind, GsEvidence *evidence);

/* Does one say what the other denies, or the opposite; are they two members of
 * one exclusive, or of two nations; does each say that it was the other?  Each
 * adds to the evidence. */
bool gs_deeds_say_yes_and_no(const GsDeeds *deeds, GsEvidence *evidence);
bool gs_deeds_are_opposed_by_attribute(const GsDeeds *deeds,
                                       GsEvidence *evidence);
bool gs_deeds_are_two_members(const GsDeeds *deeds, GsEvidence *evidence);
bool gs_deeds_blame_each_other(const GsDeeds *deeds, GsEvidence *evidence);

/* Does each name another who did what only one can have done? */
bool gs_deeds_have_two_doers(const GsDeeds *deeds, GsEvidence *evidence);

/* Are both of something certain that is the same, as far as both tell? */
bool gs_deeds_are_of_certain_thing(const GsDeeds *deeds);

/* On foot and by car, white and blue? */
bool gs_deeds_differ_in_manner(const GsDeeds *deeds, GsEvidence *evidence);

/* "A draft, not the order": does one put the other right? */
bool gs_deeds_correct(const GsDeeds *deeds, GsEvidence *evidence);

/* Is one deed told at two hours, on two days, or before and after one thing? */
bool gs_deeds_differ_in_time(const GsDeeds *deeds, GsEvidence *evidence);

/* "Only the chairman has a key": does the other name somebody else? */
bool gs_deeds_break_only(const GsDeeds *deeds, GsEvidence *evidence);

/* Does each tell another cause of one thing?  Sets both deeds. */
bool gs_deeds_have_two_causes(GsDeeds *deeds, GsEvidence *evidence);

/* Is each side said of somebody, or of some, of its own? */
bool gs_deeds_are_of_others(const GsDeeds *deeds);

/* The east gate, the west gate: are words before the verbs opposed? */
bool gs_subjects_are_opposed(const GsComparison *comparison);
