/* SPDX-License-Identifier: Apache-2.0
 *
 * Many texts: files, folders of them, and archives of JSON lines, with how
 * far it is shown where a person looks on.
 */
#pragma once

#include "gainsay.h"

/* Adds all texts at `paths` from number `first` on, as paths_new() finds
 * them, to a run. */
void corpus_read(const GPtrArray *paths, guint first, GainsayRun *run);

/* Adds a file of JSON lines ("-" for standard input) piece by piece. */
void corpus_add_stream(GainsayRun *run, const char *path);
