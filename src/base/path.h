/* SPDX-License-Identifier: Apache-2.0
 *
 * One file under several names.
 */
#pragma once

#include <glib.h>

/* The path of a file from `folder` on, when it lies below; else NULL.  Links
 * are followed; the file itself need not be there.  For g_free(). */
char *gs_path_below(const char *folder, const char *path);
