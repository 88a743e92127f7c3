/* SPDX-License-Identifier: Apache-2.0
 *
 * Diagnostics for reviewdog: in one object, or one a line.  Its columns are
 * bytes.  Old ones know no related places: so the message has the other side
 * as well.
 */
#include "report/words-private.h"

enum {
  DIAGNOSTICS,
};

static void
write_location(GsWriter *out, const char *path, const GsExcerpt *words)
{
  gs_write_str(out, "\"location\":{\"path\":");
  gs_report_json_str(out, path);
  gs_write_f(out,
             ",\"range\":{\"start\":{\"line\":%zu,\"column\":%zu},"
             "\"end\":{\"line\":%zu,\"column\":%zu}}}",
             words->place.line, words->byte_column, words->end.line,
             words->byte_end_column);
}

static void
write_kind(GsWriter *out, const char *severity, const char *rule)
{
  gs_write_f(out, ",\"severity\":\"%s\",\"code\":{\"value\":", severity);
  gs_report_json_str(out, rule);
  gs_write_str(out, "}");
}

static void
write_finding(GsWriter *out, const char *path, const GsFinding *finding)
{
  static const char *const severities[] = { "INFO", "WARNING", "ERROR" };
  g_autofree char *message = gs_report_sentence(finding);
  g_autofree char *other = gs_report_side(gs_report_second(finding));
  g_autofree char *both = g_strdup_printf("%s %s", message, other);
  gs_write_str(out, "{\"message\":");
  gs_report_json_str(out, both);
  gs_write_str(out, ",");
  write_location(out, path, &gs_report_first(finding)->content);
  write_kind(out, severities[gs_report_rank(finding->level)], finding->rule);
  gs_write_str(out, ",\"related_locations\":[{\"message\":");
  gs_report_json_str(out, other);
  gs_write_str(out, ",");
  write_location(out, gs_report_document(path, gs_report_second(finding)),
                 &gs_report_second(finding)->content);
  gs_write_str(out, "}]}");
}

/* Columns of problems are code points; where they may differ from bytes, the
 * line has to do. */
static void
write_problem(GsWriter *out, const char *path, const GsReportedProblem *problem)
{
  g_autofree char *message = gs_report_not_checked(problem);
  gs_write_str(out, "{\"message\":");
  gs_report_json_str(out, message);
  gs_write_str(out, ",\"location\":{\"path\":");
  gs_report_json_str(out, path);
  gs_write_f(out, ",\"range\":{\"start\":{\"line\":%zu}}}",
             problem->place.line);
  write_kind(out, "ERROR", GS_REPORT_PROBLEM);
  gs_write_str(out, "}");
}

/* ---- one a line ------------------------------------------------------- */

void
gs_report_rdjsonl_check(GsWriter *out,
                        const GsDocumentReport *report,
                        const GsLook *look)
{
  for (size_t i = 0; i < report->n_findings; i++) {
    if (!gs_report_shows_finding(look, &report->findings[i]))
      continue;
    write_finding(out, report->name, &report->findings[i]);
    gs_write_str(out, "\n");
  }
  for (size_t i = 0; i < report->n_problems; i++) {
    if (report->problems[i].is_remark)
      continue;
    write_problem(out, report->name, &report->problems[i]);
    gs_write_str(out, "\n");
  }
}

/* ---- in one object ---------------------------------------------------- */

static void
write_between(GsWriter *out, const GsLook *look)
{
  bool is_first = gs_report_pile_count(look->pile, DIAGNOSTICS) == 0;
  gs_write_str(out, is_first ? "\n" : ",\n");
}

void
gs_report_rdjson_check_begin(GsWriter *out, const GsLook *look)
{
  (void)look;
  gs_write_str(out, "{\"source\":{\"name\":\"gainsay\"},\"diagnostics\":[");
}

void
gs_report_rdjson_check(GsWriter *out,
                       const GsDocumentReport *report,
                       const GsLook *look)
{
  for (size_t i = 0; i < report->n_findings; i++) {
    if (!gs_report_shows_finding(look, &report->findings[i]))
      continue;
    write_between(out, look);
    write_finding(out, report->name, &report->findings[i]);
  }
  for (size_t i = 0; i < report->n_problems; i++) {
    if (report->problems[i].is_remark)
      continue;
    write_between(out, look);
    write_problem(out, report->name, &report->problems[i]);
  }
}

void
gs_report_rdjson_check_end(GsWriter *out,
                           const GsRunTotals *totals,
                           const GsLook *look)
{
  (void)totals;
  (void)look;
  gs_write_str(out, "]}\n");
}
