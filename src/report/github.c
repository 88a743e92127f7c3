/* SPDX-License-Identifier: Apache-2.0
 *
 * Workflow commands of GitHub Actions, which become annotations.  Of each
 * level only ten are shown in a step: so the highest level comes first, and
 * what is over is counted.
 */
#include "report/words-private.h"

#define MOST_OF_A_LEVEL 10

static const char *const commands[] = { "notice", "warning", "error" };

static const GsReportReplacement data_letters[] = {
  { '%', "%25" }, { '\r', "%0D" }, { '\n', "%0A" }, { 0 }
};
static const GsReportReplacement property_letters[] = {
  { '%', "%25" }, { '\r', "%0D" }, { '\n', "%0A" },
  { ':', "%3A" }, { ',', "%2C" },  { 0 }
};

static void
write_file(GsWriter *out, unsigned rank, const char *name)
{
  g_autofree char *shown = gs_report_shown(name);
  gs_write_f(out, "::%s file=", commands[rank]);
  gs_report_write_replaced(out, shown, property_letters);
}

static void
write_title(GsWriter *out, const char *rule)
{
  g_autofree char *shown = gs_report_shown(rule);
  gs_write_str(out, ",title=gainsay ");
  gs_report_write_replaced(out, shown, property_letters);
  gs_write_str(out, "::");
}

/* NULL when there are enough of this level. */
static GsWriter *
next_of(const GsLook *look, unsigned rank)
{
  if (gs_report_pile_count(look->pile, rank) >= MOST_OF_A_LEVEL)
    return NULL;
  return gs_report_pile_part(look->pile, rank);
}

/* Columns are understood only where they are in one line. */
static void
write_finding(GsWriter *out, const char *name, const GsFinding *finding)
{
  const GsExcerpt *words = &gs_report_first(finding)->content;
  g_autofree char *message = gs_report_sentence(finding);
  g_autofree char *other = gs_report_side(gs_report_second(finding));
  write_file(out, gs_report_rank(finding->level), name);
  gs_write_f(out, ",line=%zu,endLine=%zu", words->place.line, words->end.line);
  if (words->place.line == words->end.line)
    gs_write_f(out, ",col=%zu,endColumn=%zu", words->place.column,
               words->end.column);
  write_title(out, finding->rule);
  gs_report_write_replaced(out, message, data_letters);
  gs_write_str(out, "%0A");
  gs_report_write_replaced(out, other, data_letters);
  gs_write_str(out, "\n");
}

static void
write_problem(GsWriter *out, const char *name, const GsReportedProblem *problem)
{
  g_autofree char *message = gs_report_not_checked(problem);
  write_file(out, 2, name);
  gs_write_f(out, ",line=%zu,col=%zu", problem->place.line,
             problem->place.column);
  write_title(out, GS_REPORT_PROBLEM);
  gs_report_write_replaced(out, message, data_letters);
  gs_write_str(out, "\n");
}

void
gs_report_github_check(GsWriter *out,
                       const GsDocumentReport *report,
                       const GsLook *look)
{
  (void)out;
  for (size_t i = 0; i < report->n_problems; i++) {
    GsWriter *to = report->problems[i].is_remark ? NULL : next_of(look, 2);
    if (to != NULL)
      write_problem(to, report->name, &report->problems[i]);
  }
  for (size_t i = 0; i < report->n_findings; i++) {
    const GsFinding *finding = &report->findings[i];
    GsWriter *to = gs_report_shows_finding(look, finding)
                       ? next_of(look, gs_report_rank(finding->level))
                       : NULL;
    if (to != NULL)
      write_finding(to, report->name, finding);
  }
}

void
gs_report_github_check_end(GsWriter *out,
                           const GsRunTotals *totals,
                           const GsLook *look)
{
  size_t n_more = 0;
  (void)totals;
  for (unsigned rank = G_N_ELEMENTS(commands); rank-- > 0;) {
    size_t n = gs_report_pile_n(look->pile, rank);
    gs_report_pile_write(look->pile, rank, out);
    n_more += n > MOST_OF_A_LEVEL ? n - MOST_OF_A_LEVEL : 0;
  }
  if (n_more > 0)
    gs_write_f(out, "gainsay: and %zu more\n", n_more);
}
