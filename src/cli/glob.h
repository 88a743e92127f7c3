/* SPDX-License-Identifier: Apache-2.0
 *
 * Globs of paths.
 */
#pragma once

#include <glib.h>

/* Has the path signs of a glob in it? */
gboolean glob_is(const char *path);

/* Does all of `path` match?  "?" is one byte and "*" any number, but neither
 * is a slash; "**" is any number of bytes, and "**" with a slash behind it may
 * be nothing; "[a-z]" and "[!a-z]" are one of a set. */
gboolean glob_matches(const char *glob, const char *path);
