/* SPDX-License-Identifier: Apache-2.0
 *
 * Foreign text on its way into a format: what exercises share with reports.
 */
#pragma once

#include "base/writer.h"

/* A copy of foreign text that may go to a terminal as it is: escaped, on one
 * line, tabs as blanks (they would break the columns). */
char *gs_report_shown(const char *text);

typedef struct {
  char letter; /* 0: the end of the table */
  const char *with;
} GsReportReplacement;

/* `text` byte by byte, with its special letters replaced. */
void gs_report_write_replaced(GsWriter *out,
                              const char *text,
                              const GsReportReplacement *replacements);

/* Foreign text that means nothing to Markdown, on one line (markdown-text.c).
 */
void gs_report_markdown_text(GsWriter *out, const char *text);
