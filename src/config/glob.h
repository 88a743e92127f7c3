/* SPDX-License-Identifier: Apache-2.0
 *
 * Globs, matched in time linear in both: of paths, where '*' stays within a
 * folder, and of the names of rules.
 */
#pragma once

#include "base/arena.h"

typedef enum {
  GS_GLOB_PATH, /* '*' within a folder, '**' across */
  GS_GLOB_RULE, /* '*' any letters */
} GsGlobKind;

/* What is wrong with a glob. */
typedef struct {
  GsSpan span; /* in its text */
  const char *message;
} GsGlobError;

typedef struct GsGlob GsGlob;

/* NULL with `error`.  The glob lives in `arena`, and keeps `text`. */
GsGlob *
gs_glob_new(GsArena *arena, GsSlice text, GsGlobKind kind, GsGlobError *error);

/* Is all of `path` as the glob says?  Bytes that are no UTF-8 count as one
 * character each. */
bool gs_glob_matches(const GsGlob *glob, GsSlice path);
