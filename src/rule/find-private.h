/* SPDX-License-Identifier: Apache-2.0
 *
 * Where packs are: from a name to the files that make it up.
 */
#pragma once

#include "rule/rule.h"

#include <glib.h>

/* The files of the pack `name`, bytewise sorted: (element-type filename).
 * NULL when there is none.
 * `by_name_only`: as `uses` does, so that a pack cannot reach out of the
 * roots; else a path to a file or folder will do, too. */
GPtrArray *
gs_pack_find(const GsRulePaths *paths, const char *name, bool by_name_only);

/* All names that could have been meant, for "did you mean". */
GPtrArray *gs_pack_names(const GsRulePaths *paths);
