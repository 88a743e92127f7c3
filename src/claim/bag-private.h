/* SPDX-License-Identifier: Apache-2.0
 *
 * Inside of claim/: contents as bags of words.
 */
#pragma once

#include "claim/claim-private.h"

/* The words of a content that carry meaning. */
typedef struct {
  const GsWord **items;
  const GsHit **lines; /* of each: the pack's line of words alike, or NULL */
  size_t n;
  const GsWord *verb; /* the first verb among them, or NULL */
  bool is_clause;     /* has a verb, if one without a matter of its own */
  bool is_of_anybody; /* "that anyone had been dismissed" */
  bool is_by_cue;     /* of a denial: the cue denies, not the content */
} GsBag;

/* The words of `n` ranges, in order of the text; in the claims' arena. */
GsBag gs_bag_of(const GsClaims *claims, const GsRange *ranges, size_t n);

/* Is the word in the bag, or a synonym of it, or one derived from it? */
bool gs_bag_holds(const GsClaims *claims, const GsBag *bag, const GsWord *word);

/* How many words of `a` are in `b`, or stand in one line of words alike. */
size_t gs_bags_share(const GsClaims *claims, const GsBag *a, const GsBag *b);

/* Do two nouns or verbs belong together: "criticism" and "criticized"? */
bool gs_words_related(const GsClaims *claims, const GsWord *a, const GsWord *b);
