/* SPDX-License-Identifier: Apache-2.0
 *
 * A summary for a page: what was read, then a table.  GitHub drops a summary
 * of over 1 MiB: so rows that do not fit are counted and left out.
 */
#include "report/words-private.h"

#define MOST_BYTES ((size_t)900 << 10)
#define MOST_BYTES_OF_ORIGINS ((size_t)50 << 10)

enum {
  ROWS,
  LEFT_OUT, /* only counted */
  PROBLEMS,
  ORIGINS,
};

static void
write_place(GsWriter *out, const char *path, const GsPlace *place)
{
  gs_report_markdown_text(out, path);
  gs_write_f(out, ":%zu:%zu", place->line, place->column);
}

static void
write_side(GsWriter *out, const GsReportedClaim *claim)
{
  gs_write_str(out, " | ");
  gs_report_markdown_text(out, gs_report_source(claim));
  if (claim->via_name != NULL) {
    gs_write_str(out, ", via ");
    gs_report_markdown_text(out, claim->via_name);
  }
  if (claim->cue.n_ranges > 0) {
    gs_write_str(out, ", “");
    gs_report_markdown_text(out, claim->cue.text);
    gs_write_str(out, "”");
  }
  gs_write_str(out, " (");
  if (claim->document != NULL) {
    gs_report_markdown_text(out, claim->document);
    gs_write_str(out, ":");
  }
  gs_write_f(out, "%zu:%zu): ", claim->content.place.line,
             claim->content.place.column);
  gs_report_markdown_text(out, claim->content.text);
}

static void
write_disclosure(GsWriter *out, const GsFinding *finding)
{
  gs_write_str(out, finding->is_disclosed ? " | yes" : " | no");
  for (size_t i = 0; i < finding->n_disclosed_by; i++) {
    gs_write_str(out, i > 0 ? ", “" : ": “");
    gs_report_markdown_text(out, finding->disclosed_by[i]);
    gs_write_str(out, "”");
  }
  g_autofree char *origin = gs_report_shared_origin(finding);
  if (origin == NULL)
    return;
  gs_write_str(out, ". ");
  gs_report_markdown_text(out, origin);
}

static void
write_row(GsWriter *out, const char *path, const GsFinding *finding)
{
  bool is_ignored = finding->fate == GS_FATE_IGNORED;
  gs_write_f(out, "| %s%s | ", finding->level, is_ignored ? " (ignored)" : "");
  write_place(out, path, &gs_report_first(finding)->content.place);
  write_side(out, gs_report_first(finding));
  write_side(out, gs_report_second(finding));
  write_disclosure(out, finding);
  gs_write_str(out, " | ");
  gs_report_markdown_text(out, finding->rule);
  gs_write_str(out, " |\n");
}

/* True if there was room; what is too long is left out, and all that follows
 * it, so that the rows are the first ones. */
static bool
add_row(const GsLook *look, const char *path, const GsFinding *finding)
{
  g_autoptr(GString) row = g_string_new(NULL);
  g_autoptr(GsWriter) writer = gs_writer_new(gs_report_append, row);
  if (gs_report_pile_n(look->pile, LEFT_OUT) > 0)
    return false;
  write_row(writer, path, finding);
  gs_writer_flush(writer);
  if (gs_report_pile_bytes(look->pile, ROWS) + row->len > MOST_BYTES)
    return false;
  gs_report_pile_count(look->pile, ROWS);
  gs_write(gs_report_pile_part(look->pile, ROWS),
           (GsSlice){ row->str, row->len });
  return true;
}

static void
add_problem(const GsLook *look,
            const char *path,
            const GsReportedProblem *problem)
{
  GsWriter *out = gs_report_pile_part(look->pile, PROBLEMS);
  gs_write_str(out, "- Not checked: ");
  write_place(out, path, &problem->place);
  gs_write_str(out, ": ");
  gs_report_markdown_text(out, problem->message);
  gs_write_str(out, "\n");
  gs_report_pile_count(look->pile, PROBLEMS);
}

/* Of a document that has rows; so many that the summary stays short. */
static void
add_origins(const GsLook *look, const GsDocumentReport *report)
{
  GsWriter *out = gs_report_pile_part(look->pile, ORIGINS);
  for (size_t i = 0; i < report->n_origins; i++) {
    g_autofree char *text = gs_report_origin(report, report->origins[i]);
    if (gs_report_pile_bytes(look->pile, ORIGINS) > MOST_BYTES_OF_ORIGINS)
      return;
    gs_write_str(out, "- ");
    gs_report_markdown_text(out, report->name);
    gs_write_str(out, ": ");
    gs_report_markdown_text(out, text);
    gs_write_str(out, ".\n");
    gs_report_pile_count(look->pile, ORIGINS);
  }
}

void
gs_report_markdown_check(GsWriter *out,
                         const GsDocumentReport *report,
                         const GsLook *look)
{
  (void)out;
  bool is_any = false;
  for (size_t i = 0; i < report->n_findings; i++) {
    if (!gs_report_shows_finding(look, &report->findings[i]))
      continue;
    is_any = true;
    if (!add_row(look, report->name, &report->findings[i]))
      gs_report_pile_count(look->pile, LEFT_OUT);
  }
  if (is_any)
    add_origins(look, report);
  for (size_t i = 0; i < report->n_problems; i++)
    if (!report->problems[i].is_remark)
      add_problem(look, report->name, &report->problems[i]);
}

void
gs_report_markdown_check_end(GsWriter *out,
                             const GsRunTotals *totals,
                             const GsLook *look)
{
  size_t n_left_out = gs_report_pile_n(look->pile, LEFT_OUT);
  gs_report_write_summary(out, totals);
  if (gs_report_pile_n(look->pile, PROBLEMS) > 0) {
    gs_write_str(out, "\n");
    gs_report_pile_write(look->pile, PROBLEMS, out);
  }
  if (gs_report_pile_n(look->pile, ROWS) > 0) {
    gs_write_str(out,
                 "\n| Level | Where | Who says what | Who says otherwise | "
                 "Told to the reader | Rule |\n"
                 "| --- | --- | --- | --- | --- | --- |\n");
    gs_report_pile_write(look->pile, ROWS, out);
  }
  if (n_left_out > 0)
    gs_write_f(out, "\n%zu more row%s did not fit.\n", n_left_out,
               n_left_out == 1 ? "" : "s");
  if (gs_report_pile_n(look->pile, ORIGINS) > 0) {
    gs_write_str(out, "\n");
    gs_report_pile_write(look->pile, ORIGINS, out);
  }
}
