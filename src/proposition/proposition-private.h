/* SPDX-License-Identifier: Apache-2.0
 *
 * Inside of the room proposition/: the steps of gs_propositions_read().
 */
#pragma once

#include "proposition/proposition.h"

/* GS_MARK_… for each word of the sentence. */
uint8_t *gs_marks_read(const GsText *text, const GsSentence *sentence);

/* Cuts the range into clauses, in order. */
void gs_clauses_cut(const GsText *text,
                    GsArena *arena,
                    GsRange range,
                    GsRanges *clauses);

/* Is there a noun group at `at` with a finite verb behind it? */
bool gs_clause_starts(const GsSentence *sentence, size_t at, size_t end);

/* Dates and weekdays, resolved against the document's date. */
void gs_times_read(const GsText *text, GsArena *arena, GsProposition *item);

/* Shares in words, into the quantities. */
void gs_shares_read(const GsText *text, GsArena *arena, GsProposition *item);

/* Digits with commas and one dot; false when the word holds anything else. */
bool gs_quantity_parse_digits(GsSlice text, double *value);

/* "About", "at least", "no more than" before the figure. */
void gs_quantity_read_exactness(const GsText *text,
                                const GsSentence *sentence,
                                GsQuantity *quantity);

/* Times of day. */
void gs_clocks_read(const GsText *text, GsArena *arena, GsProposition *item);

/* Main verb, polarity and modality. */
void gs_polarity_read(const GsText *text,
                      GsArena *arena,
                      const uint8_t *marks,
                      GsProposition *item);

/* Is there a hit of a list with this meaning that starts at word `at`? */
const GsHit *gs_hit_starting(const GsText *text,
                             const GsSentence *sentence,
                             size_t at,
                             GsListMeaning meaning);

/* What is done in the clause, from its terms. */
void gs_deeds_read(const GsPropositions *propositions, GsProposition *item);

/* What ties two to one another in a sentence, by the relations of the rules. */
void gs_ties_read(const GsPropositions *propositions,
                  uint32_t sentence,
                  GsTies *ties);

/* Lets a bare figure speak of what the report before gave one of. */
void gs_figure_take_up(const GsPropositions *propositions, GsProposition *item);

/* Lets clause number `first` have the words of the part before it, number
 * `fragment`, if that is no statement by itself. */
void
gs_fragment_join(GsPropositions *propositions, size_t fragment, size_t first);
