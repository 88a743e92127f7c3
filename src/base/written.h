/* SPDX-License-Identifier: Apache-2.0
 *
 * A text that a person wrote (rules, configuration), as it comes from a file.
 */
#pragma once

#include "base/diagnostic.h"

/* Fills in all of `source` but its file and its text, which stands in `bytes`
 * and may be changed.  What in it is no UTF-8 text is told.  False when the
 * text is not worth reading. */
bool
gs_written_read(GsSourceText *source, char *bytes, GsDiagnostics *diagnostics);
