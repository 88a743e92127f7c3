/* SPDX-License-Identifier: Apache-2.0
 *
 * Sizes on the command line.
 */
#pragma once

#include "cli/options.h"

/* The bytes of --max-file-size, 0 without it; FALSE when it is no size, which
 * was told. */
gboolean size_read(const Options *options, guint64 *bytes);
