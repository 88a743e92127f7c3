/* SPDX-License-Identifier: Apache-2.0
 *
 * Inside of report/: the functions of the formats, and what they share.
 */
#pragma once

#include "report/report.h"

/* ---- the formats: for the table in format.c --------------------------- */

#define GS_REPORT_DOCUMENT(name)                                               \
  void gs_report_##name(GsWriter *out, const GsDocumentReport *report,         \
                        const GsLook *look)
#define GS_REPORT_END(name)                                                    \
  void gs_report_##name(GsWriter *out, const GsRunTotals *totals,              \
                        const GsLook *look)

GS_REPORT_DOCUMENT(pretty_check);
GS_REPORT_DOCUMENT(pretty_claims);
GS_REPORT_END(pretty_check_end);
GS_REPORT_END(pretty_claims_end);
GS_REPORT_DOCUMENT(pretty_pair);
GS_REPORT_END(pretty_pair_end);
GS_REPORT_DOCUMENT(line_check);
GS_REPORT_DOCUMENT(line_claims);
GS_REPORT_DOCUMENT(line_pair);
GS_REPORT_DOCUMENT(jsonl_check);
GS_REPORT_DOCUMENT(jsonl_claims);
GS_REPORT_DOCUMENT(jsonl_pair);

/* ---- what human formats share (format.c) ------------------------------ */

/* 0 note, 1 warning, 2 error. */
unsigned gs_report_rank(const char *level);

/* Does the look let this finding, this claim through? */
bool gs_report_shows_finding(const GsLook *look, const GsFinding *finding);
bool gs_report_shows_claim(const GsLook *look, const GsReportedClaim *claim);

/* How a source is called for a reader. */
const char *gs_report_source(const GsReportedClaim *claim);

/* "PATH:LINE:COL" */
void
gs_report_write_place(GsWriter *out, const char *path, const GsPlace *place);

/* The finding that stands for a pair of texts: the first conflict, else the
 * first tension; NULL when there is none. */
const GsFinding *gs_report_pair_finding(const GsDocumentReport *report);

/* The lines about what was not checked, for people and for editors. */
void gs_report_line_problems(GsWriter *out, const GsDocumentReport *report);
void gs_report_pretty_problems(GsWriter *out, const GsDocumentReport *report);

/* ---- JSON (json-claim.c) ---------------------------------------------- */

/* A string, or null. */
void gs_report_json_str(GsWriter *out, const char *str);

/* An array of strings. */
void gs_report_json_strs(GsWriter *out, const char **strs, size_t n_strs);

/* The reasons of a finding, as an array. */
void gs_report_json_evidence(GsWriter *out, const GsFinding *finding);

/* The line of what was not checked. */
void gs_report_json_problem(GsWriter *out,
                            const char *doc,
                            const GsReportedProblem *problem);

/* The members of a CLAIM, without its braces. */
void gs_report_json_claim(GsWriter *out, const GsReportedClaim *claim);
