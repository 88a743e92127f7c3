/* SPDX-License-Identifier: Apache-2.0
 *
 * What came of one text set against another, in each format.
 *
 * Programs get a line for every pair; people see the pairs that clash, and
 * how many there were.
 */
#include "report/report-private.h"

#include "report/pretty-private.h"

/* ---- JSON ------------------------------------------------------------- */

static bool
has_verdict(const GsDocumentReport *report)
{
  for (size_t i = 0; i < report->n_problems; i++)
    if (!report->problems[i].is_remark)
      return false;
  return true;
}

void
gs_report_jsonl_pair(GsWriter *out,
                     const GsDocumentReport *report,
                     const GsLook *look)
{
  const GsFinding *finding = gs_report_pair_finding(report);
  (void)look;
  for (size_t i = 0; i < report->n_problems; i++) {
    if (report->problems[i].is_remark)
      continue;
    gs_report_json_problem(out, report->name, &report->problems[i]);
    gs_write_str(out, "\n");
  }
  if (!has_verdict(report))
    return;
  gs_write_str(out, "{\"kind\":\"pair\",\"id\":");
  gs_report_json_str(out, report->name);
  gs_write_str(out, ",\"verdict\":");
  gs_report_json_str(out, finding != NULL ? finding->strength : "none");
  gs_write_str(out, ",\"rule\":");
  gs_report_json_str(out, finding != NULL ? finding->rule : NULL);
  gs_write_str(out, ",\"evidence\":");
  if (finding != NULL)
    gs_report_json_evidence(out, finding);
  else
    gs_write_str(out, "[]");
  gs_write_str(out, "}\n");
}

/* ---- one line --------------------------------------------------------- */

/* Nothing but the verdict where the pair does not clash. */
void
gs_report_line_pair(GsWriter *out,
                    const GsDocumentReport *report,
                    const GsLook *look)
{
  const GsFinding *finding = gs_report_pair_finding(report);
  (void)look;
  gs_report_line_problems(out, report);
  if (!has_verdict(report))
    return;
  gs_write_shown(out, gs_slice_of(report->name));
  if (finding == NULL) {
    gs_write_str(out, ": none\n");
    return;
  }
  gs_write_f(out, ": %s: ", finding->strength);
  gs_write_shown(out, gs_slice_of(finding->message));
  gs_write_str(out, " [");
  gs_write_shown(out, gs_slice_of(finding->rule));
  gs_write_str(out, "]\n");
}

/* ---- for people ------------------------------------------------------- */

static void
write_words(GsWriter *out, const char **words, size_t n)
{
  for (size_t i = 0; i < n; i++) {
    gs_write_str(out, i > 0 ? ", “" : "“");
    gs_write_shown(out, gs_slice_of(words[i]));
    gs_write_str(out, "”");
  }
  gs_write_str(out, n > 0 ? "" : "nothing");
}

static void
write_reason(GsWriter *out, const GsReason *reason)
{
  gs_write_f(out, "  %s: ", reason->kind);
  write_words(out, reason->a, reason->n_a);
  gs_write_str(out, " against ");
  write_words(out, reason->b, reason->n_b);
  gs_write_str(out, "\n");
}

static void
write_text(GsWriter *out, const GsReportedClaim *claim)
{
  gs_write_str(out, "  ");
  gs_write_shown(out, gs_slice_of(claim->content.text));
  gs_write_str(out, "\n");
}

void
gs_report_pretty_pair(GsWriter *out,
                      const GsDocumentReport *report,
                      const GsLook *look)
{
  const GsFinding *finding = gs_report_pair_finding(report);
  gs_report_pretty_problems(out, report);
  if (finding == NULL)
    return;
  g_autofree char *id = gs_report_shown(report->name);
  gs_report_write_styled(out, look, GS_STYLE_NAME, id);
  gs_write_f(out, ": %s ", finding->strength);
  gs_report_write_styled(out, look, GS_STYLE_RULE, finding->rule);
  gs_write_str(out, "\n");
  write_text(out, finding->a);
  write_text(out, finding->b);
  for (size_t i = 0; i < finding->n_reasons; i++)
    write_reason(out, &finding->reasons[i]);
  gs_write_str(out, "\n");
}

void
gs_report_pretty_pair_end(GsWriter *out,
                          const GsRunTotals *totals,
                          const GsLook *look)
{
  (void)look;
  gs_write_f(out, "Read %zu pair%s: %zu conflict%s, %zu tension%s",
             totals->pairs, totals->pairs == 1 ? "" : "s", totals->conflicts,
             totals->conflicts == 1 ? "" : "s", totals->tensions,
             totals->tensions == 1 ? "" : "s");
  gs_write_str(out, totals->problems > 0 ? ". Not everything was checked.\n"
                                         : ".\n");
}
