/* SPDX-License-Identifier: Apache-2.0
 *
 * Standard output: writing all of it, and what it looks like.
 */
#pragma once

#include <glib.h>

/* A GainsayWriteFunc: everything, or the errno. */
int terminal_write(const char *bytes, size_t len, void *data);

/* Writes `text`; FALSE with a message on standard error. */
gboolean terminal_print(const char *text);

/* `when` is auto, always, never or NULL. */
gboolean terminal_has_color(const char *when);

/* Columns of standard output: COLUMNS, the terminal, or 80. */
unsigned terminal_width(void);
