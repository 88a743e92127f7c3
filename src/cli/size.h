/* SPDX-License-Identifier: Apache-2.0
 *
 * Sizes on the command line.
 */
#pragma once

#include <glib.h>

/* The bytes of option `name`, of which `text` is what was given; 0 for NULL.
 * FALSE when it is no size, which was told. */
gboolean size_read(const char *name, const char *text, guint64 *bytes);
