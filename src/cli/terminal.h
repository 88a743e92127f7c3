/* SPDX-License-Identifier: Apache-2.0
 *
 * Standard output: writing all of it, and what it looks like.
 */
#pragma once

#include <glib.h>

/* A GainsayWriteFunc: everything, or the errno. */
int terminal_write(const char *bytes, size_t len, void *data);

/* Says so on standard error, on a line that "gainsay: " begins.  Names and
 * texts may be a stranger's: what would move the cursor or turn the writing is
 * shown by its number. */
void terminal_tell(const char *format, ...) G_GNUC_PRINTF(1, 2);

/* Writes `text`; FALSE with a message on standard error. */
gboolean terminal_print(const char *text);

/* `when` is auto, always, never or NULL. */
gboolean terminal_has_color(const char *when);

/* Columns of standard output: COLUMNS, the terminal, or 80. */
unsigned terminal_width(void);
