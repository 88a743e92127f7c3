/* SPDX-License-Identifier: Apache-2.0
 *
 * Inside of the room attribution/: JSON that is known to have the right form.
 */
#pragma once

#include "attribution/attribution.h"
#include "base/json.h"

struct GsAttributions {
  GsArena *arena;
  const char *name;
  const GsLineMap *lines;
  GsAttributionError *error;
  GS_VECTOR(const GsJson *) documents;
};
