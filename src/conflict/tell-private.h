/* SPDX-License-Identifier: Apache-2.0
 *
 * Inside of conflict/: a step of a trace on its way to a sentence.
 */
#pragma once

#include "conflict/conflict-private.h"

typedef struct {
  const GsBench *bench;
  const GsTrace *trace;
  const GsStep *step;
  const GsSide *side; /* of a condition on a claim */
  const GsSide *other;
  const GsIf *claim;
} GsTell;

/* "{source}" and the like for one side; NULL when `name` is none of them. */
const char *
gs_tell_side(const GsTell *tell, const GsSide *side, const char *name);

/* The words as they stand there, in quotation marks. */
const char *gs_tell_quoted(const GsTell *tell, const GsRanges *words);
