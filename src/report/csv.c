/* SPDX-License-Identifier: Apache-2.0
 *
 * A table for spreadsheets (RFC 4180).  A cell that a spreadsheet would take
 * for a formula gets a ' in front: texts come from strangers.
 */
#include "report/words-private.h"

static const char header[] =
    "path,line,column,level,strength,disclosed,confidence,rule,source_a,via_a,"
    "cue_a,content_a,line_b,column_b,source_b,via_b,cue_b,content_b,message,"
    "fingerprint,path_b\r\n";

enum {
  CELLS = 21,
};

static void
write_cell(GsWriter *out, const char *text)
{
  static const GsReportReplacement letters[] = { { '"', "\"\"" }, { 0 } };
  g_autofree char *shown = gs_report_shown(text);
  bool is_formula = *text != '\0' && strchr("=+-@\t\r", *text) != NULL;
  bool is_quoted = strpbrk(shown, ",\"") != NULL;
  gs_write_str(out, is_quoted ? "\"" : "");
  gs_write_str(out, is_formula ? "'" : "");
  gs_report_write_replaced(out, shown, letters);
  gs_write_str(out, is_quoted ? "\"" : "");
}

void
gs_report_csv_row(GsWriter *out, const char *const *cells, size_t n)
{
  for (size_t i = 0; i < n; i++) {
    gs_write_str(out, i > 0 ? "," : "");
    write_cell(out, cells[i] != NULL ? cells[i] : "");
  }
  gs_write_str(out, "\r\n");
}

typedef struct {
  char line[24];
  char column[24];
} Place;

static Place
place_of(const GsPlace *place)
{
  Place text;
  g_snprintf(text.line, sizeof text.line, "%zu", place->line);
  g_snprintf(text.column, sizeof text.column, "%zu", place->column);
  return text;
}

static void
write_finding(GsWriter *out, const char *path, const GsFinding *finding)
{
  const GsReportedClaim *a = gs_report_first(finding);
  const GsReportedClaim *b = gs_report_second(finding);
  g_autofree char *message = gs_report_message(finding);
  Place at_a = place_of(&a->content.place);
  Place at_b = place_of(&b->content.place);
  const char *cells[CELLS] = {
    path,
    at_a.line,
    at_a.column,
    finding->level,
    finding->strength,
    finding->is_disclosed ? "true" : "false",
    finding->confidence,
    finding->rule,
    a->source_name,
    a->via_name,
    a->cue.text,
    a->content.text,
    at_b.line,
    at_b.column,
    b->source_name,
    b->via_name,
    b->cue.text,
    b->content.text,
    message,
    finding->fingerprint,
    gs_report_document(path, b),
  };
  gs_report_csv_row(out, cells, CELLS);
}

static void
write_problem(GsWriter *out, const char *path, const GsReportedProblem *problem)
{
  g_autofree char *message = gs_report_not_checked(problem);
  Place at = place_of(&problem->place);
  const char *cells[CELLS] = { path, at.line, at.column,
                               "error", [7] = GS_REPORT_PROBLEM };
  cells[18] = message;
  gs_report_csv_row(out, cells, CELLS);
}

void
gs_report_csv_check_begin(GsWriter *out, const GsLook *look)
{
  (void)look;
  gs_write_str(out, header);
}

void
gs_report_csv_check(GsWriter *out,
                    const GsDocumentReport *report,
                    const GsLook *look)
{
  for (size_t i = 0; i < report->n_findings; i++)
    if (gs_report_shows_finding(look, &report->findings[i]))
      write_finding(out, report->name, &report->findings[i]);
  for (size_t i = 0; i < report->n_problems; i++)
    if (!report->problems[i].is_remark)
      write_problem(out, report->name, &report->problems[i]);
}
