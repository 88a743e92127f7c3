/* SPDX-License-Identifier: Apache-2.0
 *
 * What formats take from the original itself.
 */
#pragma once

#include "report/report-private.h"

/* ---- quotations (quote.c) --------------------------------------------- */

typedef struct {
  GsSlice exact;
  GsSlice prefix; /* the code points before it */
  GsSlice suffix; /* and behind it */
} GsReportQuote;

/* The span of code points, and up to `around` of them on both sides. */
GsReportQuote gs_report_quote(GsSlice original, GsSpan chars, size_t around);

/* ---- hashes of lines (line-hash.c) ------------------------------------ */

typedef struct {
  uint64_t hash;
  size_t occurrence; /* how often it has occurred so far: 1 for the first */
} GsLineHash;

/* One for each line, as GitHub's upload of SARIF computes them; a new array
 * of GsLineHash. */
GArray *gs_report_line_hashes(GsSlice original);
