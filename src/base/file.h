/* SPDX-License-Identifier: Apache-2.0
 *
 * Whole files into memory, whatever they turn out to be.
 */
#pragma once

#include "base/slice.h"

#include <glib.h>

/* What gs_file_read() returns, itself, for more bytes than the limit. */
extern const char gs_file_too_large[];

/* Reads a regular file, or standard input for "-" and "/dev/stdin".  The
 * bytes are for g_free().  NULL, or why it cannot be read: half a sentence
 * without a full stop, static or valid until the next call. */
const char *
gs_file_read(const char *path, size_t limit, char **bytes, size_t *len);
