/* SPDX-License-Identifier: Apache-2.0
 *
 * For people: each finding with both its sides, one below the other, and
 * whether the text itself tells of the clash.  Every block ends with an empty
 * line.
 */
#include "report/pretty-private.h"

/* Rule ids end here unless the screen is narrower or the title longer. */
enum {
  RULE_END = 92
};

static void
write_name(GsWriter *out, const GsDocumentReport *report, const GsLook *look)
{
  g_autofree char *name = gs_report_shown(report->name);
  gs_report_write_styled(out, look, GS_STYLE_NAME, name);
  gs_write_str(out, "\n");
}

void
gs_report_pretty_problems(GsWriter *out, const GsDocumentReport *report)
{
  size_t n = 0;
  for (size_t i = 0; i < report->n_problems; i++) {
    const GsReportedProblem *problem = &report->problems[i];
    if (problem->is_remark)
      continue;
    gs_write_str(out, "Not checked: ");
    gs_report_write_place(out, report->name, &problem->place);
    gs_write_str(out, ": ");
    gs_write_shown(out, gs_slice_of(problem->message));
    gs_write_str(out, "\n");
    n++;
  }
  gs_write_str(out, n > 0 ? "\n" : "");
}

/* ---- check ------------------------------------------------------------ */

static void
write_title(GsWriter *out, const GsFinding *finding, const GsLook *look)
{
  g_autofree char *title = gs_report_shown(finding->title);
  g_autofree char *rule = gs_report_shown(finding->rule);
  bool is_low = g_strcmp0(finding->confidence, "low") == 0;
  bool is_ignored = finding->fate == GS_FATE_IGNORED;
  const char *doubt = is_ignored ? " (ignored)"
                      : is_low   ? " (low confidence)"
                                 : "";
  size_t used = GS_REPORT_INDENT + strlen(doubt) + gs_report_width(rule);
  size_t end = look->width != 0 ? MIN(look->width, RULE_END) : RULE_END;

  GsReportStyle style = (GsReportStyle)gs_report_rank(finding->level);
  gs_report_write_styled(out, look, style, finding->level);
  gs_report_write_blanks(out, GS_REPORT_INDENT - strlen(finding->level));
  if (used + gs_report_width(title) + 2 > end) {
    gs_report_write_cut(out, title,
                        gs_report_room(look, GS_REPORT_INDENT + strlen(doubt)));
    gs_write_str(out, doubt);
    gs_write_str(out, "\n");
    used = gs_report_width(rule);
  } else {
    used += gs_report_write_cut(out, title, gs_report_room(look, used + 2));
    gs_write_str(out, doubt);
  }
  gs_report_write_blanks(out, end > used + 2 ? end - used : 2);
  gs_report_write_styled(out, look, GS_STYLE_RULE, rule);
  gs_write_str(out, "\n");
}

static void
write_disclosure(GsWriter *out, const GsFinding *finding)
{
  gs_report_write_blanks(out, GS_REPORT_INDENT);
  if (gs_report_is_across(finding))
    gs_write_str(out, "They stand in two texts, which do not tell the reader "
                      "that these differ");
  else if (!finding->is_disclosed)
    gs_write_str(out, "The text does not tell the reader that these differ");
  else if (finding->n_disclosed_by == 0)
    gs_write_str(out, "The text tells the reader that these differ");
  else
    gs_write_str(out, "The text tells the reader: ");
  for (size_t i = 0; i < finding->n_disclosed_by; i++) {
    gs_write_str(out, i > 0 ? ", “" : "“");
    gs_write_shown(out, gs_slice_of(finding->disclosed_by[i]));
    gs_write_str(out, "”");
  }
  gs_write_str(out, ".\n");
}

static void
write_fate(GsWriter *out, const GsFinding *finding)
{
  if (finding->fate != GS_FATE_IGNORED)
    return;
  gs_report_write_blanks(out, GS_REPORT_INDENT);
  gs_write_str(out, "A comment in the draft ignores this");
  if (finding->reason != NULL) {
    gs_write_str(out, ": ");
    gs_write_shown(out, gs_slice_of(finding->reason));
  }
  gs_write_str(out, "\n");
}

static void
write_shared_origin(GsWriter *out, const GsFinding *finding)
{
  g_autofree char *text = gs_report_shared_origin(finding);
  if (text == NULL)
    return;
  gs_report_write_blanks(out, GS_REPORT_INDENT);
  gs_write_shown(out, gs_slice_of(text));
  gs_write_str(out, ".\n");
}

static void
write_origins(GsWriter *out, const GsDocumentReport *report)
{
  for (size_t i = 0; i < report->n_origins; i++) {
    g_autofree char *text = gs_report_origin(report, report->origins[i]);
    gs_write_shown(out, gs_slice_of(text));
    gs_write_str(out, ".\n");
  }
  gs_write_str(out, report->n_origins > 0 ? "\n" : "");
}

/* True when there is any finding to show. */
static bool
fit_findings(GsReportColumns *columns,
             const GsDocumentReport *report,
             const GsLook *look)
{
  bool is_any = false;
  for (size_t i = 0; i < report->n_findings; i++) {
    if (!gs_report_shows_finding(look, &report->findings[i]))
      continue;
    gs_report_columns_fit(columns, report->findings[i].a);
    gs_report_columns_fit(columns, report->findings[i].b);
    is_any = true;
  }
  return is_any;
}

void
gs_report_pretty_check(GsWriter *out,
                       const GsDocumentReport *report,
                       const GsLook *look)
{
  GsReportColumns columns = { 0 };
  bool is_any = fit_findings(&columns, report, look);
  if (is_any) {
    write_name(out, report, look);
    gs_write_str(out, "\n");
  }
  for (size_t i = 0; i < report->n_findings; i++) {
    const GsFinding *finding = &report->findings[i];
    if (!gs_report_shows_finding(look, finding))
      continue;
    write_title(out, finding, look);
    gs_report_write_row(out, look, &columns, gs_report_first(finding), true);
    gs_report_write_row(out, look, &columns, gs_report_second(finding), true);
    write_disclosure(out, finding);
    write_shared_origin(out, finding);
    write_fate(out, finding);
    gs_write_str(out, "\n");
  }
  if (is_any)
    write_origins(out, report);
  gs_report_pretty_problems(out, report);
}

/* ---- claims ----------------------------------------------------------- */

static bool
fit_claims(GsReportColumns *columns,
           const GsDocumentReport *report,
           const GsLook *look)
{
  bool is_any = false;
  for (size_t i = 0; i < report->n_claims; i++) {
    if (!gs_report_shows_claim(look, &report->claims[i]))
      continue;
    gs_report_columns_fit(columns, &report->claims[i]);
    is_any = true;
  }
  return is_any;
}

void
gs_report_pretty_claims(GsWriter *out,
                        const GsDocumentReport *report,
                        const GsLook *look)
{
  GsReportColumns columns = { 0 };
  bool is_any = fit_claims(&columns, report, look);
  if (is_any)
    write_name(out, report, look);
  for (size_t i = 0; i < report->n_claims; i++)
    if (gs_report_shows_claim(look, &report->claims[i]))
      gs_report_write_row(out, look, &columns, &report->claims[i], false);
  gs_write_str(out, is_any ? "\n" : "");
  if (is_any)
    write_origins(out, report);
  gs_report_pretty_problems(out, report);
}
