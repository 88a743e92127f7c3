/* SPDX-License-Identifier: Apache-2.0
 *
 * Inside of conflict/: two texts that somebody sets against each other, as a
 * whole.
 */
#pragma once

#include "conflict/conflict-private.h"

/* One text of the pair. */
typedef struct {
  const GsBench *bench;
  uint32_t block;
  size_t n_words;
  bool is_debunking;       /* it has a word of the pack's list */
  bool is_plain;           /* it only negates words of the other */
  GS_VECTOR(GsTerm) terms; /* all that carry meaning, whoever says them */
} GsPairText;

/* The term of the other text that stands for this one, or NULL. */
const GsTerm *gs_pair_text_partner(const GsTerm *term, const GsPairText *other);

bool gs_pair_text_shares_name(const GsPairText *text, const GsPairText *other);

/* Terms with a partner that have a matter of their own. */
size_t gs_pair_text_count_shared(const GsPairText *text,
                                 const GsPairText *other);

/* Is the word there one for a report: "claim", "story"? */
bool gs_pair_text_is_report(const GsBench *bench,
                            const GsSentence *sentence,
                            size_t at);

/* Does the text negate words of the other, and are both of one matter? */
bool gs_pair_text_negates(const GsPairText *text, const GsPairText *other);
