/* SPDX-License-Identifier: Apache-2.0
 *
 * One JSON object a line, for programs: everything, whatever --show says.
 */
#include "report/report-private.h"

/* A string member and the comma before it. */
static void
write_member(GsWriter *out, const char *key, const char *value)
{
  gs_write_f(out, ",\"%s\":", key);
  gs_report_json_str(out, value);
}

static void
write_head(GsWriter *out, const char *kind, const char *doc)
{
  gs_write_f(out, "{\"kind\":\"%s\"", kind);
  write_member(out, "doc", doc);
}

static void
write_side(GsWriter *out, const char *key, const GsReportedClaim *claim)
{
  gs_write_f(out, ",\"%s\":{", key);
  gs_report_json_claim(out, claim);
  gs_write_str(out, "}");
}

void
gs_report_json_evidence(GsWriter *out, const GsFinding *finding)
{
  gs_write_str(out, "[");
  for (size_t i = 0; i < finding->n_reasons; i++) {
    const GsReason *reason = &finding->reasons[i];
    gs_write_str(out, i > 0 ? ",{\"kind\":" : "{\"kind\":");
    gs_report_json_str(out, reason->kind);
    gs_write_str(out, ",\"a\":");
    gs_report_json_strs(out, reason->a, reason->n_a);
    gs_write_str(out, ",\"b\":");
    gs_report_json_strs(out, reason->b, reason->n_b);
    gs_write_str(out, "}");
  }
  gs_write_str(out, "]");
}

void
gs_report_json_finding(GsWriter *out, const char *doc, const GsFinding *finding)
{
  write_head(out, "finding", doc);
  write_member(out, "rule", finding->rule);
  write_member(out, "type", finding->type);
  write_member(out, "strength", finding->strength);
  gs_write_f(out, ",\"disclosed\":%s",
             finding->is_disclosed ? "true" : "false");
  gs_write_str(out, ",\"disclosed_by\":");
  gs_report_json_strs(out, finding->disclosed_by, finding->n_disclosed_by);
  write_member(out, "level", finding->level);
  write_member(out, "confidence", finding->confidence);
  write_side(out, "a", finding->a);
  write_side(out, "b", finding->b);
  gs_write_str(out, ",\"evidence\":");
  gs_report_json_evidence(out, finding);
  write_member(out, "message", finding->message);
  write_member(out, "fingerprint", finding->fingerprint);
  if (finding->is_b_first)
    write_member(out, "primary", "b");
  if (finding->fate == GS_FATE_IGNORED) {
    gs_write_str(out, ",\"ignored\":true");
    write_member(out, "reason", finding->reason);
  }
  gs_write_str(out, "}");
}

void
gs_report_json_problem(GsWriter *out,
                       const char *doc,
                       const GsReportedProblem *problem)
{
  write_head(out, "problem", doc);
  gs_write_f(out, ",\"line\":%zu,\"column\":%zu", problem->place.line,
             problem->place.column);
  write_member(out, "message", problem->message);
  gs_write_str(out, "}");
}

/* Claims are named by where they stand: a check does not list them all. */
static void
write_origin(GsWriter *out,
             const GsDocumentReport *report,
             const GsReportedOrigin *origin)
{
  gs_write_f(out, "{\"kind\":\"%s\",\"name\":",
             origin->is_outlet ? "outlet" : "source");
  gs_report_json_str(out, origin->name);
  gs_write_str(out, ",\"claims\":[");
  for (size_t i = 0; i < origin->n_claims; i++) {
    const GsReportedClaim *claim = gs_report_claim(report, origin->claims[i]);
    gs_write_f(out, "%s{\"id\":%u,\"line\":%zu,\"column\":%zu}",
               i > 0 ? "," : "", claim->id, claim->content.place.line,
               claim->content.place.column);
  }
  gs_write_str(out, "]}");
}

static void
write_origins(GsWriter *out, const GsDocumentReport *report)
{
  if (report->n_origins == 0)
    return;
  gs_write_str(out, ",\"origins\":[");
  for (size_t i = 0; i < report->n_origins; i++) {
    gs_write_str(out, i > 0 ? "," : "");
    write_origin(out, report, report->origins[i]);
  }
  gs_write_str(out, "]");
}

/* Only what is known: most drafts tell nothing of it. */
static void
write_known(GsWriter *out, const char *key, const char *value)
{
  if (value != NULL)
    write_member(out, key, value);
}

void
gs_report_json_document(GsWriter *out, const GsDocumentReport *report)
{
  write_head(out, "document", report->name);
  gs_write_f(out,
             ",\"claims\":%zu,\"sources\":%zu,\"complete\":%s,"
             "\"ignored\":%zu",
             report->n_claims_counted, report->n_sources,
             report->is_complete ? "true" : "false",
             gs_report_count(report, GS_FATE_IGNORED));
  write_origins(out, report);
  write_known(out, "date", report->head.date);
  write_known(out, "outlet", report->head.outlet);
  write_known(out, "byline", report->head.byline);
  write_known(out, "place", report->head.place);
  gs_write_str(out, "}");
}

/* Every document ends so, also one where nothing was found: who misses this
 * line knows that the run broke off. */
static void
write_end(GsWriter *out, const GsDocumentReport *report)
{
  for (size_t i = 0; i < report->n_problems; i++) {
    if (report->problems[i].is_remark)
      continue;
    gs_report_json_problem(out, report->name, &report->problems[i]);
    gs_write_str(out, "\n");
  }
  gs_report_json_document(out, report);
  gs_write_str(out, "\n");
}

void
gs_report_jsonl_check(GsWriter *out,
                      const GsDocumentReport *report,
                      const GsLook *look)
{
  for (size_t i = 0; i < report->n_findings; i++) {
    if (!gs_report_has_finding(look, &report->findings[i]))
      continue;
    gs_report_json_finding(out, report->name, &report->findings[i]);
    gs_write_str(out, "\n");
  }
  write_end(out, report);
}

void
gs_report_jsonl_claims(GsWriter *out,
                       const GsDocumentReport *report,
                       const GsLook *look)
{
  (void)look;
  for (size_t i = 0; i < report->n_claims; i++) {
    write_head(out, "claim", report->name);
    gs_write_str(out, ",");
    gs_report_json_claim(out, &report->claims[i]);
    gs_write_str(out, "}\n");
  }
  write_end(out, report);
}
