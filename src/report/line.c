/* SPDX-License-Identifier: Apache-2.0
 *
 * One line a place, as compilers write it: editors jump to it.  Two lines a
 * finding, always: nobody is shown one side only.
 */
#include "report/words-private.h"

/* Never coloured: editors read these lines as they are. */
static void
write_finding(GsWriter *out, const char *path, const GsFinding *finding)
{
  g_autofree char *message = gs_report_message(finding);
  gs_report_write_place(out, path, &gs_report_first(finding)->content.place);
  gs_write_f(out, ": %s: ", finding->level);
  gs_write_str(out, message);
  gs_write_str(out, " [");
  gs_write_shown(out, gs_slice_of(finding->rule));
  gs_write_str(out, "]\n");

  gs_report_write_place(out,
                        gs_report_document(path, gs_report_second(finding)),
                        &gs_report_second(finding)->content.place);
  gs_write_str(out, ": note: ");
  gs_write_shown(out, gs_slice_of(gs_report_source(gs_report_second(finding))));
  gs_write_str(out, ": ");
  gs_write_shown(out, gs_slice_of(gs_report_second(finding)->content.text));
  gs_write_str(out, "\n");
}

static void
write_claim(GsWriter *out, const char *path, const GsReportedClaim *claim)
{
  gs_report_write_place(out, path, &claim->content.place);
  gs_write_str(out, ": ");
  gs_write_shown(out, gs_slice_of(gs_report_source(claim)));
  if (claim->cue_class != NULL) {
    gs_write_str(out, " (");
    gs_write_shown(out, gs_slice_of(claim->cue.text));
    gs_write_str(out, ")");
  }
  gs_write_str(out, ": ");
  gs_write_shown(out, gs_slice_of(claim->content.text));
  gs_write_str(out, "\n");
}

void
gs_report_line_problems(GsWriter *out, const GsDocumentReport *report)
{
  for (size_t i = 0; i < report->n_problems; i++) {
    const GsReportedProblem *problem = &report->problems[i];
    if (problem->is_remark)
      continue;
    gs_report_write_place(out, report->name, &problem->place);
    gs_write_str(out, ": error: not checked: ");
    gs_write_shown(out, gs_slice_of(problem->message));
    gs_write_str(out, "\n");
  }
}

void
gs_report_line_check(GsWriter *out,
                     const GsDocumentReport *report,
                     const GsLook *look)
{
  for (size_t i = 0; i < report->n_findings; i++)
    if (gs_report_shows_finding(look, &report->findings[i]))
      write_finding(out, report->name, &report->findings[i]);
  gs_report_line_problems(out, report);
}

void
gs_report_line_claims(GsWriter *out,
                      const GsDocumentReport *report,
                      const GsLook *look)
{
  for (size_t i = 0; i < report->n_claims; i++)
    if (gs_report_shows_claim(look, &report->claims[i]))
      write_claim(out, report->name, &report->claims[i]);
  gs_report_line_problems(out, report);
}
