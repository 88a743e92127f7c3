/* SPDX-License-Identifier: Apache-2.0
 *
 * Many texts: files, folders of them, and archives of JSON lines, with how
 * far it is shown where a person looks on.
 */
#pragma once

#include "gainsay.h"

/* Adds all texts at `paths` from number `first` on to a run.  Of a folder these
 * are all files below it that end in .txt or .jsonl, hidden ones left out, in
 * the order of their names; a file that is named may end in anything, and is an
 * archive when it ends in .jsonl. */
void corpus_read(const GPtrArray *paths, guint first, GainsayRun *run);
