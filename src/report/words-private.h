/* SPDX-License-Identifier: Apache-2.0
 *
 * What formats for other programs share.
 */
#pragma once

#include "report/pretty-private.h"
#include "report/text.h"

/* The rule's id of what was not checked. */
#define GS_REPORT_PROBLEM "gainsay/problem"

/* All of these are one line without controls. (transfer full) */

/* "5:26 county hospital: 35 people were hurt"; in another document, its name
 * and a colon stand before that */
char *gs_report_side(const GsReportedClaim *claim);

/* The message, and what became of the finding if it is not open. */
char *gs_report_message(const GsFinding *finding);

/* The same with a full stop. */
char *gs_report_sentence(const GsFinding *finding);

/* "not checked: " and the message. */
char *gs_report_not_checked(const GsReportedProblem *problem);

/* "gainsay.en.denial" */
char *gs_report_dotted_rule(const char *rule);

/* A row of a table for spreadsheets; NULL is empty. */
void gs_report_csv_row(GsWriter *out, const char *const *cells, size_t n_cells);

/* ` name="value"` */
void
gs_report_xml_attribute(GsWriter *out, const char *name, const char *value);
