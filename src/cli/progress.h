/* SPDX-License-Identifier: Apache-2.0
 *
 * How far a run is: shown while it takes long, told when it is interrupted.
 * There is one run, and so one progress.
 */
#pragma once

#include "gainsay.h"

/* Before the first file: what will come. */
void progress_expect(const char *path, gboolean is_stream);
void progress_expect_pairs(const char *path);

/* From then on an interrupted run says how many documents it checked.  How
 * far it is stands on standard error where that is a terminal, once it takes
 * longer than a second; with `is_quiet` nowhere. */
void progress_begin(gboolean is_quiet);

/* Now this file comes; each as it was expected. */
void progress_file(const char *path, gboolean is_stream);

/* So much of the stream was read. */
void progress_read(guint64 n_bytes);

/* A GainsayProgressFunc; it never ends the run. */
gboolean progress_document(const GainsayProgress *progress, void *data);

/* Makes room for other output. */
void progress_hide(void);

/* When the last document was done, on the monotonic clock; 0: none was. */
gint64 progress_last_document(void);
