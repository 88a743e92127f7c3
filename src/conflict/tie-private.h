/* SPDX-License-Identifier: Apache-2.0
 *
 * Inside of conflict/: what ties two to one another, side by side.
 */
#pragma once

#include "conflict/conflict-private.h"

typedef enum {
  GS_TIED_OPEN, /* as far as the text tells */
  GS_TIED_APART,
  GS_TIED_SAME,
} GsTiedLikeness;

/* Are they one?  Of several, one that both have makes them so. */
GsTiedLikeness
gs_tied_compare(const GsBench *bench, const GsTiedList *a, const GsTiedList *b);

/* Of two places or names, by their words. */
GsTiedLikeness
gs_names_compare(const GsBench *bench, const GsRange *a, const GsRange *b);

bool gs_tied_is_pronoun(const GsBench *bench, const GsTied *tied);
