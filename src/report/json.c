/* SPDX-License-Identifier: Apache-2.0
 *
 * One JSON object for the whole run, whose members are the objects of the
 * JSON lines: everything, whatever --show says.  The schema is installed as
 * gainsay-report-1.schema.json.
 */
#include "report/report-private.h"

enum {
  DOCUMENTS,
  FINDINGS,
  PROBLEMS,
};

/* Where the next object of an array is written. */
static GsWriter *
next_of(const GsLook *look, unsigned part)
{
  GsWriter *out = gs_report_pile_part(look->pile, part);
  gs_write_str(out, gs_report_pile_count(look->pile, part) > 0 ? ",\n" : "\n");
  return out;
}

void
gs_report_json_check(GsWriter *out,
                     const GsDocumentReport *report,
                     const GsLook *look)
{
  (void)out;
  gs_report_json_document(next_of(look, DOCUMENTS), report);
  for (size_t i = 0; i < report->n_findings; i++)
    if (gs_report_has_finding(look, &report->findings[i]))
      gs_report_json_finding(next_of(look, FINDINGS), report->name,
                             &report->findings[i]);
  for (size_t i = 0; i < report->n_problems; i++)
    if (!report->problems[i].is_remark)
      gs_report_json_problem(next_of(look, PROBLEMS), report->name,
                             &report->problems[i]);
}

/* ---- the end ---------------------------------------------------------- */

static void
write_tool(GsWriter *out, const GsReportTool *tool)
{
  gs_write_str(out, "\"tool\":{\"name\":\"gainsay\",\"version\":");
  gs_report_json_str(out, tool->version);
  gs_write_str(out, ",\"packs\":[");
  for (size_t i = 0; i < tool->n_packs; i++) {
    gs_write_str(out, i > 0 ? ",{\"name\":" : "{\"name\":");
    gs_report_json_str(out, tool->packs[i].name);
    gs_write_str(out, ",\"version\":");
    gs_report_json_str(out, tool->packs[i].version);
    gs_write_str(out, ",\"sha256\":");
    gs_report_json_str(out, tool->packs[i].sha256);
    gs_write_str(out, "}");
  }
  gs_write_str(out, "]}");
}

static void
write_array(GsWriter *out, const char *key, const GsLook *look, unsigned part)
{
  gs_write_f(out, ",\n\"%s\":[", key);
  gs_report_pile_write(look->pile, part, out);
  gs_write_str(out, "]");
}

static void
write_summary(GsWriter *out, const GsRunTotals *totals)
{
  bool is_complete = totals->problems == 0 && totals->incomplete == 0;
  gs_write_f(out,
             ",\n\"summary\":{\"documents\":%zu,\"claims\":%zu,"
             "\"sources\":%zu,\"error\":%zu,\"warning\":%zu,\"note\":%zu,"
             "\"ignored\":%zu,\"baselined\":%zu,\"complete\":%s}",
             totals->documents, totals->claims, totals->sources, totals->errors,
             totals->warnings, totals->notes, totals->ignored,
             totals->baselined, is_complete ? "true" : "false");
}

void
gs_report_json_check_end(GsWriter *out,
                         const GsRunTotals *totals,
                         const GsLook *look)
{
  gs_write_str(out, "{\"schema\":\"gainsay-report/1\",\n");
  write_tool(out, look->tool);
  write_array(out, "documents", look, DOCUMENTS);
  write_array(out, "findings", look, FINDINGS);
  write_array(out, "problems", look, PROBLEMS);
  write_summary(out, totals);
  gs_write_str(out, "}\n");
}
