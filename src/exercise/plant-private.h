/* SPDX-License-Identifier: Apache-2.0
 *
 * Putting a contradiction into an article.
 */
#pragma once

#include "exercise/exercise-private.h"

/* `text` with the change made once; NULL when there is nothing to change. */
const char *
gs_plant_change(GsArena *arena, const char *text, const GsPlantChange *change);
