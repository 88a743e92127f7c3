/* SPDX-License-Identifier: Apache-2.0
 *
 * Inside of the format sarif.
 */
#pragma once

#include "report/original-private.h"
#include "report/words-private.h"

#include <inttypes.h>

/* Shown text for GitHub: brackets would begin a link, and grave accents and
 * low lines come out mangled. (transfer full) */
char *gs_report_sarif_plain(const char *shown);

/* The same as a JSON string. */
void gs_report_sarif_text(GsWriter *out, const char *shown);

/* The member "driver": the program and all its rules. */
void gs_report_sarif_driver(GsWriter *out, const GsReportTool *tool);
