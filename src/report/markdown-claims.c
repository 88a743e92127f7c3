/* SPDX-License-Identifier: Apache-2.0
 *
 * The claim ledger as a table of Markdown, to be kept beside a draft.
 */
#include "report/words-private.h"

static void
write_items(GsWriter *out, const char *const *items, size_t n, bool is_first)
{
  for (size_t i = 0; i < n; i++) {
    gs_write_str(out, i > 0 || !is_first ? ", " : "");
    gs_report_markdown_text(out, items[i]);
  }
}

static void
write_source(GsWriter *out, const GsReportedClaim *claim)
{
  gs_report_markdown_text(out, gs_report_source(claim));
  gs_write_str(out, gs_report_unnamed(claim));
  if (claim->via_name == NULL)
    return;
  gs_write_str(out, ", via ");
  gs_report_markdown_text(out, claim->via_name);
}

static void
write_origin(GsWriter *out, const GsReportedOrigin *origin)
{
  if (origin == NULL)
    return;
  gs_write_str(out, " (one origin with ");
  gs_write_f(out, "%zu other%s: ", origin->n_claims - 1,
             origin->n_claims == 2 ? "" : "s");
  gs_report_markdown_text(out, origin->name);
  gs_write_str(out, ")");
}

static void
write_row(GsWriter *out, const GsReportedClaim *claim)
{
  gs_write_f(out, "| ☐ %u | %zu | ", claim->id, claim->content.place.line);
  write_source(out, claim);
  gs_write_str(out, " | ");
  gs_report_markdown_text(out, claim->cue.text != NULL ? claim->cue.text : "");
  gs_write_str(out, " | ");
  gs_report_markdown_text(out, claim->content.text);
  write_origin(out, claim->same_outlet);
  write_origin(out, claim->same_source);
  gs_write_str(out, " | ");
  write_items(out, claim->figures, claim->n_figures, true);
  write_items(out, claim->names, claim->n_names, claim->n_figures == 0);
  gs_write_str(out, " |  |\n");
}

static void
write_problems(GsWriter *out, const GsDocumentReport *report)
{
  for (size_t i = 0; i < report->n_problems; i++) {
    const GsReportedProblem *problem = &report->problems[i];
    if (problem->is_remark)
      continue;
    gs_write_f(out, "\nNot checked: %zu:%zu: ", problem->place.line,
               problem->place.column);
    gs_report_markdown_text(out, problem->message);
    gs_write_str(out, "\n");
  }
}

void
gs_report_markdown_claims(GsWriter *out,
                          const GsDocumentReport *report,
                          const GsLook *look)
{
  gs_write_str(out, gs_report_pile_count(look->pile, 0) > 0 ? "\n## " : "## ");
  gs_report_markdown_text(out, report->name);
  gs_write_str(out, "\n\n| Verified | Line | Source | Reporting words | Claim "
                    "| To verify | Note |\n"
                    "| --- | --- | --- | --- | --- | --- | --- |\n");
  for (size_t i = 0; i < report->n_claims; i++)
    if (gs_report_shows_claim(look, &report->claims[i]))
      write_row(out, &report->claims[i]);
  write_problems(out, report);
}

void
gs_report_markdown_claims_end(GsWriter *out,
                              const GsRunTotals *totals,
                              const GsLook *look)
{
  gs_write_str(out, "\n");
  gs_report_pretty_claims_end(out, totals, look);
}
