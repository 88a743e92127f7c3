/* SPDX-License-Identifier: Apache-2.0
 *
 * Checkstyle's XML, which many programs read.
 */
#include "report/words-private.h"

typedef struct {
  const GsPlace *place;
  const char *severity;
  const char *message;
  const char *rule;
} Entry;

static void
write_entry(GsWriter *out, const Entry *entry)
{
  g_autofree char *rule = gs_report_dotted_rule(entry->rule);
  gs_write_f(out, "<error line=\"%zu\" column=\"%zu\"", entry->place->line,
             entry->place->column);
  gs_report_xml_attribute(out, "severity", entry->severity);
  gs_report_xml_attribute(out, "message", entry->message);
  gs_report_xml_attribute(out, "source", rule);
  gs_write_str(out, "/>\n");
}

static void
write_finding(GsWriter *out, const GsFinding *finding)
{
  static const char *const severities[] = { "info", "warning", "error" };
  g_autofree char *message = gs_report_sentence(finding);
  g_autofree char *other = gs_report_side(gs_report_second(finding));
  g_autofree char *both = g_strdup_printf("%s %s", message, other);
  Entry entry = { .place = &gs_report_first(finding)->content.place,
                  .severity = severities[gs_report_rank(finding->level)],
                  .message = both,
                  .rule = finding->rule };
  write_entry(out, &entry);
}

static void
write_problem(GsWriter *out, const GsReportedProblem *problem)
{
  g_autofree char *message = gs_report_not_checked(problem);
  Entry entry = { .place = &problem->place,
                  .severity = "error",
                  .message = message,
                  .rule = GS_REPORT_PROBLEM };
  write_entry(out, &entry);
}

void
gs_report_checkstyle_check_begin(GsWriter *out, const GsLook *look)
{
  (void)look;
  gs_write_str(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                    "<checkstyle version=\"4.3\">\n");
}

void
gs_report_checkstyle_check(GsWriter *out,
                           const GsDocumentReport *report,
                           const GsLook *look)
{
  gs_write_str(out, "<file");
  gs_report_xml_attribute(out, "name", report->name);
  gs_write_str(out, ">\n");
  for (size_t i = 0; i < report->n_findings; i++)
    if (gs_report_shows_finding(look, &report->findings[i]))
      write_finding(out, &report->findings[i]);
  for (size_t i = 0; i < report->n_problems; i++)
    if (!report->problems[i].is_remark)
      write_problem(out, &report->problems[i]);
  gs_write_str(out, "</file>\n");
}

void
gs_report_checkstyle_check_end(GsWriter *out,
                               const GsRunTotals *totals,
                               const GsLook *look)
{
  (void)totals;
  (void)look;
  gs_write_str(out, "</checkstyle>\n");
}
