/* SPDX-License-Identifier: Apache-2.0
 *
 * A report's file: written beside its place under another name, and put there
 * when it is whole.  Whoever reads it sees the old one or the new one.
 */
#pragma once

#include <glib.h>

typedef struct OutputFile OutputFile;

/* NULL with a message on standard error.  From then on a run that is
 * interrupted leaves nothing behind. */
OutputFile *output_file_new(const char *path);

/* A GainsayWriteFunc; `data` is the file. */
int output_file_write(const char *bytes, size_t len, void *data);

/* All of it is on the disk, though not in its place yet; FALSE with a message
 * on standard error.  For files of which none shall be kept without the rest.
 */
gboolean output_file_end(OutputFile *file);

/* Puts the file in its place, ended or not; FALSE with a message on standard
 * error. */
gboolean output_file_keep(OutputFile *file);

/* What was not kept is gone. */
void output_file_free(OutputFile *file);

/* Is it one file with that at `path`? */
gboolean output_file_is(const OutputFile *file, const char *path);
