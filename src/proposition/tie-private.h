/* SPDX-License-Identifier: Apache-2.0
 *
 * Inside of proposition/: the steps of gs_ties_read().
 */
#pragma once

#include "proposition/proposition-private.h"

typedef struct {
  const GsPropositions *propositions;
  const GsText *text;
  const GsSentence *sentence;
  GsArena *arena;
} GsTieReader;

/* ---- tie-group.c: which groups of the sentence belong to a word -------- */

/* The group at a word, or NULL. */
const GsGroup *gs_tie_group(const GsSentence *sentence, size_t at);

/* Behind the groups that hang on this one by prepositions. */
size_t gs_tie_chain_end(const GsSentence *sentence, const GsGroup *group);

/* Who does what the verb group says, or undergoes it; or NULL. */
const GsGroup *
gs_tie_subject(const GsTieReader *reader, const GsGroup *verb, unsigned depth);

/* The noun group that begins at a word, over adverbs and quotation marks; or
 * NULL. */
const GsGroup *gs_tie_object(const GsTieReader *reader, size_t at);

typedef bool (*GsTieJoint)(const GsTieReader *reader, size_t at);

/* The first noun group behind such a preposition, in the words from `at` to
 * the end of the clause; or NULL. */
const GsGroup *
gs_tie_behind(const GsTieReader *reader, size_t at, GsTieJoint joint);

bool gs_tie_is_agent(const GsTieReader *reader, size_t at); /* by */
bool gs_tie_is_whose(const GsTieReader *reader, size_t at); /* of */
bool gs_tie_is_where(const GsTieReader *reader, size_t at); /* in */

bool gs_tie_is_towards(const GsTieReader *reader, size_t at);   /* to */
bool gs_tie_is_away_from(const GsTieReader *reader, size_t at); /* from */

/* Behind the last word of the clause that goes on at `at`. */
size_t gs_tie_clause_end(const GsTieReader *reader, size_t at);

/* The first word of the clause that has its verb at `at`. */
size_t gs_tie_clause_start(const GsTieReader *reader, size_t at);

/* ---- tie-name.c: whom a group stands for ------------------------------ */

/* The name over a comma for who the group is: "the mayor, | Ada Lind"; and
 * before it: "Ada Lind, | the mayor".  Or NULL. */
const GsGroup *gs_tie_name_behind(const GsTieReader *reader,
                                  const GsGroup *group);
const GsGroup *gs_tie_name_before(const GsTieReader *reader,
                                  const GsGroup *group);

/* "Lind is | the owner", "was elected | head": who is what the group says; or
 * NULL. */
const GsGroup *gs_tie_subject_of_copula(const GsTieReader *reader,
                                        const GsGroup *group);

/* Adds the group, and those that are joined to it ("Holm and Lind"). */
void gs_tie_add_group(const GsTieReader *reader,
                      const GsGroup *group,
                      GsTiedList *list);

/* Adds the words [start .. end) of a group. */
void gs_tie_add_words(const GsTieReader *reader,
                      size_t start,
                      size_t end,
                      GsTiedList *list);

/* ---- the constructions ------------------------------------------------ */

/* From a verb, a noun, or the last part of a word ("state-owned") that tells a
 * relation; false when the words do not tell it there. */
bool gs_tie_read_verb(const GsTieReader *reader, const GsHit *hit, GsTie *tie);
bool gs_tie_read_noun(const GsTieReader *reader, const GsHit *hit, GsTie *tie);
bool gs_tie_read_deed(const GsTieReader *reader, const GsHit *hit, GsTie *tie);
bool gs_tie_read_joined(const GsTieReader *reader, size_t at, GsTie *tie);

/* ---- tie-age.c: how old somebody is ------------------------------------- */

/* From "aged" or "years old"; from "34-year-old"; from a figure between commas
 * behind a name. */
bool gs_tie_read_age(const GsTieReader *reader, const GsHit *hit, GsTie *tie);
bool gs_tie_read_joined_age(const GsTieReader *reader, size_t at, GsTie *tie);
bool gs_tie_read_bare_age(const GsTieReader *reader, size_t at, GsTie *tie);

/* ---- tie-detail.c ------------------------------------------------------ */

/* Whether it is so, and when, where and how much. */
void gs_tie_read_details(const GsTieReader *reader, GsTie *tie);
