/* SPDX-License-Identifier: Apache-2.0
 *
 * Answers out of sight.
 */
#pragma once

#include "exercise/exercise-private.h"

/* Of this exercise, the same for the same one. (transfer full) */
char *gs_cover_salt(const GsExercise *exercise);

/* A number that stands for an answer to a task: "2/right". */
uint32_t
gs_cover_seal(const char *salt, unsigned task, const char *value_and_what);

/* `text` as digits that the seal uncovers. */
void gs_cover_write(GsWriter *out, const char *text, uint32_t seal);
