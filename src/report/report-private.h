/* SPDX-License-Identifier: Apache-2.0
 *
 * Inside of report/: the functions of the formats, and what they share.
 */
#pragma once

#include "report/report.h"

/* ---- the formats: for the table in format.c --------------------------- */

#define GS_REPORT_BEGIN(name)                                                  \
  void gs_report_##name(GsWriter *out, const GsLook *look)
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
GS_REPORT_DOCUMENT(json_check);
GS_REPORT_END(json_check_end);
GS_REPORT_DOCUMENT(sarif_check);
GS_REPORT_END(sarif_check_end);
GS_REPORT_DOCUMENT(github_check);
GS_REPORT_END(github_check_end);
GS_REPORT_DOCUMENT(gitlab_check);
GS_REPORT_END(gitlab_check_end);
GS_REPORT_BEGIN(checkstyle_check_begin);
GS_REPORT_DOCUMENT(checkstyle_check);
GS_REPORT_END(checkstyle_check_end);
GS_REPORT_DOCUMENT(junit_check);
GS_REPORT_END(junit_check_end);
GS_REPORT_BEGIN(rdjson_check_begin);
GS_REPORT_DOCUMENT(rdjson_check);
GS_REPORT_END(rdjson_check_end);
GS_REPORT_DOCUMENT(rdjsonl_check);
GS_REPORT_BEGIN(csv_check_begin);
GS_REPORT_DOCUMENT(csv_check);
GS_REPORT_DOCUMENT(markdown_check);
GS_REPORT_END(markdown_check_end);
GS_REPORT_BEGIN(annotation_check_begin);
GS_REPORT_DOCUMENT(annotation_check);
GS_REPORT_END(annotation_check_end);
GS_REPORT_DOCUMENT(citron_claims);
GS_REPORT_DOCUMENT(csv_claims);
GS_REPORT_DOCUMENT(markdown_claims);
GS_REPORT_END(markdown_claims_end);
GS_REPORT_DOCUMENT(html_check);
GS_REPORT_END(html_check_end);
GS_REPORT_DOCUMENT(html_claims);
GS_REPORT_END(html_claims_end);

/* ---- what is gathered over a run (pile.c) ----------------------------- */

/* A pile has a few parts: text that waits, and how many things it holds. */
#define GS_REPORT_PARTS 5

/* To write into part `i`. */
GsWriter *gs_report_pile_part(GsReportPile *pile, unsigned i);

/* Counts one more thing in part `i`; how many it had before. */
size_t gs_report_pile_count(GsReportPile *pile, unsigned i);

/* So far. */
size_t gs_report_pile_n(const GsReportPile *pile, unsigned i);
size_t gs_report_pile_bytes(GsReportPile *pile, unsigned i);

/* Hands part `i` on. */
void gs_report_pile_write(GsReportPile *pile, unsigned i, GsWriter *out);

/* A writer's GsWriteFunc that appends to a GString. */
int gs_report_append(const char *bytes, size_t len, void *string);

/* ---- what human formats share (format.c) ------------------------------ */

/* 0 note, 1 warning, 2 error. */
unsigned gs_report_rank(const char *level);

/* Does the finding stand in a report that has everything? */
bool gs_report_has_finding(const GsLook *look, const GsFinding *finding);

/* How many of a document have this fate. */
size_t gs_report_count(const GsDocumentReport *report, GsFate fate);

/* Does the look let this finding, this claim through? */
bool gs_report_shows_finding(const GsLook *look, const GsFinding *finding);
bool gs_report_shows_claim(const GsLook *look, const GsReportedClaim *claim);

/* The side whose place is that of the finding, and the other one. */
const GsReportedClaim *gs_report_first(const GsFinding *finding);
const GsReportedClaim *gs_report_second(const GsFinding *finding);

/* How a source is called for a reader, and what stands behind one without a
 * name: " (unnamed)" or "". */
const char *gs_report_source(const GsReportedClaim *claim);
const char *gs_report_unnamed(const GsReportedClaim *claim);

/* The claim of that id, which the report must have. (origin.c) */
const GsReportedClaim *gs_report_claim(const GsDocumentReport *report,
                                       uint32_t id);

/* That its claims look independent and are not, and where they stand, without
 * a full stop and not yet escaped. (origin.c; transfer full) */
char *gs_report_origin(const GsDocumentReport *report,
                       const GsReportedOrigin *origin);

/* That both sides of the finding share one, likewise; NULL: they do not. */
char *gs_report_shared_origin(const GsFinding *finding);

/* "PATH:LINE:COL" */
void
gs_report_write_place(GsWriter *out, const char *path, const GsPlace *place);

/* The document that the claim stands in, of a finding of the document `name`.
 */
const char *gs_report_document(const char *name, const GsReportedClaim *claim);

/* Does a side stand in another document? */
bool gs_report_is_across(const GsFinding *finding);

/* "Read 5 claims by 5 sources in 1 file: 1 note." */
void gs_report_write_summary(GsWriter *out, const GsRunTotals *totals);

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

/* What was found, what was not checked, and the end of a document, as
 * objects. */
void gs_report_json_finding(GsWriter *out,
                            const char *doc,
                            const GsFinding *finding);
void gs_report_json_problem(GsWriter *out,
                            const char *doc,
                            const GsReportedProblem *problem);
void gs_report_json_document(GsWriter *out, const GsDocumentReport *report);

/* The members of a CLAIM, without its braces. */
void gs_report_json_claim(GsWriter *out, const GsReportedClaim *claim);
