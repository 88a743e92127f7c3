/* SPDX-License-Identifier: Apache-2.0
 *
 * Reading side of the morphology: for form.c and cut.c.
 */
#pragma once

#include "word/morphology.h"

/* What the pack says of the folded `word`, or NULL. */
const GsMarks *gs_morphology_find(const GsMorphology *morphology, GsSlice word);

/* The endings of `part`, longer ones first, else in the pack's order; none
 * where the last byte of `word` tells that it has none of them. */
const GsEnding *gs_morphology_endings(const GsMorphology *morphology,
                                      GsSlice word,
                                      GsPart part,
                                      size_t *n_endings);

/* Has `word` an ending that makes `form` of `part`? */
bool gs_morphology_ends_as(const GsMorphology *morphology,
                           GsSlice word,
                           GsPart part,
                           uint16_t form);

/* Is this very text one of the clitics? */
bool gs_morphology_has_clitic(const GsMorphology *morphology, GsSlice clitic);
