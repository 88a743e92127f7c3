/* SPDX-License-Identifier: Apache-2.0
 *
 * Putting a contradiction into an article.
 */
#pragma once

#include "exercise/exercise-private.h"

/* Is the claim stated plainly, once, in words that can stand by themselves,
 * and no part of a clash yet? */
bool gs_plant_is_fit(const GsPropositions *propositions,
                     const GsDocumentReport *report,
                     const GsReportedClaim *claim);
/* The first word of what is claimed. */
const GsWord *gs_plant_words(const GsPropositions *propositions,
                             const GsReportedClaim *claim);

/* `text` with the change made once; NULL when there is nothing to change. */
const char *
gs_plant_change(GsArena *arena, const char *text, const GsPlantChange *change);
