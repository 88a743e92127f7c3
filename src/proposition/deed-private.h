/* SPDX-License-Identifier: Apache-2.0
 *
 * Inside of proposition/: reading what is done, by verbs and by nouns.
 */
#pragma once

#include "proposition/proposition-private.h"

/* A deed's group in its clause. */
typedef struct {
  const GsPropositions *propositions;
  const GsSentence *sentence;
  const GsProposition *item;
  const GsGroup *verb; /* or the noun that tells it */
} GsDeedPlace;

/* The noun group behind word `at`, over what says nothing; or NULL. */
const GsGroup *gs_deed_group_behind(const GsDeedPlace *place, size_t at);

/* The term that stands at a word, or -1. */
int32_t gs_deed_term_at(const GsProposition *item, size_t at);

/* The term of a noun group: its head, or for want of that its last one; -1 for
 * NULL. */
int32_t gs_deed_term_of(const GsProposition *item, const GsGroup *group);

/* Is the word at `at` somebody, and no deed? */
bool
gs_deed_is_somebody(const GsText *text, const GsSentence *sentence, size_t at);

/* Adds what the nouns of the clause tell to item->nominals. */
void gs_nominals_read(const GsPropositions *propositions, GsProposition *item);
