/* SPDX-License-Identifier: Apache-2.0
 *
 * What the paths of a command line stand for: files, folders, globs.
 */
#pragma once

#include "gainsay.h"

typedef struct {
  GPtrArray *files;    /* (element-type utf8): as reports name them, in order */
  GPtrArray *failures; /* (element-type utf8): a path and what is wrong with
                          it, by turns */
} Paths;

/* The files that `given` stands for from number `first` on.
 *
 * A folder stands for all drafts below it that are told by their extension,
 * bytewise ordered and without hidden ones.  A glob, where there is no file of
 * that name, stands for all files that it matches.  Links are not followed out
 * of the folder. */
Paths *paths_new(const GPtrArray *given, guint first);
void paths_free(Paths *paths);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Paths, paths_free)

/* What stands for no file becomes a problem of the run. */
void paths_tell(const Paths *paths, GainsayRun *run);
