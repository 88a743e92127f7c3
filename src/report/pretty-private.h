/* SPDX-License-Identifier: Apache-2.0
 *
 * Inside of the format pretty: columns of a terminal, and rows of claims.
 */
#pragma once

#include "report/report-private.h"
#include "report/text.h"

/* Where findings' text starts, behind their level. */
#define GS_REPORT_INDENT 9

/* ---- columns, cutting, colour (pretty-look.c) ------------------------- */

typedef enum {
  GS_STYLE_NOTE,
  GS_STYLE_WARNING,
  GS_STYLE_ERROR, /* up to here as gs_report_rank() */
  GS_STYLE_NAME,
  GS_STYLE_RULE,
} GsReportStyle;

/* Columns of a letter: wide ones take two, combining marks none. */
size_t gs_report_char_width(gunichar code);

/* Columns of shown text. */
size_t gs_report_width(const char *shown);

void gs_report_write_blanks(GsWriter *out, size_t n);
void gs_report_write_styled(GsWriter *out,
                            const GsLook *look,
                            GsReportStyle style,
                            const char *shown);

/* Columns that are left when `used` are taken; never so few that nothing
 * could be read, and SIZE_MAX when lines have no end. */
size_t gs_report_room(const GsLook *look, size_t used);

/* As much as fits into `room`, with "…" for the rest; its columns. */
size_t gs_report_write_cut(GsWriter *out, const char *shown, size_t room);

/* ---- a claim as a row (pretty-row.c) ---------------------------------- */

/* How wide the columns of a document are. */
typedef struct {
  size_t place;
  size_t source;
  size_t cue;
} GsReportColumns;

/* Makes the columns so wide that the claim fits, within reason. */
void gs_report_columns_fit(GsReportColumns *columns,
                           const GsReportedClaim *claim);

void gs_report_write_row(GsWriter *out,
                         const GsLook *look,
                         const GsReportColumns *columns,
                         const GsReportedClaim *claim,
                         bool may_wrap);
