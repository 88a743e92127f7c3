/* SPDX-License-Identifier: Apache-2.0
 *
 * JUnit's XML: a suite for each document, a case for each finding.  What does
 * not reach --fail-on passes; a document without findings is one case that
 * passes.  No times: the same input gives the same bytes.
 */
#include "report/words-private.h"

enum {
  SUITES,   /* counts all cases */
  FAILURES, /* only counted */
  ERRORS,   /* only counted */
};

typedef struct {
  GsWriter *out; /* of the suite's cases */
  const char *path;
  const GsLook *look;
  size_t tests;
  size_t failures;
  size_t errors;
} Suite;

static void
begin_case(Suite *suite, const char *name, const char *rule, size_t line)
{
  g_autofree char *dotted = gs_report_dotted_rule(rule);
  gs_write_str(suite->out, "<testcase");
  gs_report_xml_attribute(suite->out, "name", name);
  gs_report_xml_attribute(suite->out, "classname", dotted);
  gs_report_xml_attribute(suite->out, "file", suite->path);
  gs_write_f(suite->out, " line=\"%zu\">", line);
  suite->tests++;
  gs_report_pile_count(suite->look->pile, SUITES);
}

static bool
is_failure(const GsLook *look, const GsFinding *finding)
{
  return finding->fate == GS_FATE_OPEN && strcmp(look->fail_on, "never") != 0 &&
         gs_report_rank(finding->level) >= gs_report_rank(look->fail_on);
}

static void
write_sides(GsWriter *out, const GsFinding *finding)
{
  g_autofree char *a = gs_report_side(gs_report_first(finding));
  g_autofree char *b = gs_report_side(gs_report_second(finding));
  gs_write_xml(out, gs_slice_of(a));
  gs_write_str(out, "\n");
  gs_write_xml(out, gs_slice_of(b));
}

static void
write_finding(Suite *suite, const GsFinding *finding)
{
  g_autofree char *message = gs_report_sentence(finding);
  bool has_failed = is_failure(suite->look, finding);
  begin_case(suite, message, finding->rule,
             gs_report_first(finding)->content.place.line);
  if (has_failed) {
    gs_write_str(suite->out, "<failure");
    gs_report_xml_attribute(suite->out, "type", finding->level);
    gs_report_xml_attribute(suite->out, "message", message);
    gs_write_str(suite->out, ">");
    suite->failures++;
    gs_report_pile_count(suite->look->pile, FAILURES);
  } else {
    gs_write_str(suite->out, "<system-out>");
  }
  write_sides(suite->out, finding);
  gs_write_str(suite->out, has_failed ? "</failure>" : "</system-out>");
  gs_write_str(suite->out, "</testcase>\n");
}

static void
write_problem(Suite *suite, const GsReportedProblem *problem)
{
  g_autofree char *message = gs_report_not_checked(problem);
  begin_case(suite, message, GS_REPORT_PROBLEM, problem->place.line);
  gs_write_str(suite->out, "<error");
  gs_report_xml_attribute(suite->out, "type", GS_REPORT_PROBLEM);
  gs_report_xml_attribute(suite->out, "message", message);
  gs_write_str(suite->out, "/></testcase>\n");
  suite->errors++;
  gs_report_pile_count(suite->look->pile, ERRORS);
}

static void
write_cases(Suite *suite, const GsDocumentReport *report)
{
  for (size_t i = 0; i < report->n_findings; i++)
    if (gs_report_shows_finding(suite->look, &report->findings[i]))
      write_finding(suite, &report->findings[i]);
  for (size_t i = 0; i < report->n_problems; i++)
    if (!report->problems[i].is_remark)
      write_problem(suite, &report->problems[i]);
  if (suite->tests > 0)
    return;
  begin_case(suite, "nothing to report", "gainsay/check", 1);
  gs_write_str(suite->out, "</testcase>\n");
}

static void
write_sums(GsWriter *out, size_t tests, size_t failures, size_t errors)
{
  gs_write_f(out, " tests=\"%zu\" failures=\"%zu\" errors=\"%zu\">\n", tests,
             failures, errors);
}

void
gs_report_junit_check(GsWriter *out,
                      const GsDocumentReport *report,
                      const GsLook *look)
{
  g_autoptr(GString) cases = g_string_new(NULL);
  g_autoptr(GsWriter) writer = gs_writer_new(gs_report_append, cases);
  Suite suite = { .out = writer, .path = report->name, .look = look };
  (void)out;
  write_cases(&suite, report);
  gs_writer_flush(writer);
  GsWriter *suites = gs_report_pile_part(look->pile, SUITES);
  gs_write_str(suites, "<testsuite");
  gs_report_xml_attribute(suites, "name", report->name);
  write_sums(suites, suite.tests, suite.failures, suite.errors);
  gs_write(suites, (GsSlice){ cases->str, cases->len });
  gs_write_str(suites, "</testsuite>\n");
}

void
gs_report_junit_check_end(GsWriter *out,
                          const GsRunTotals *totals,
                          const GsLook *look)
{
  const GsReportPile *pile = look->pile;
  (void)totals;
  gs_write_str(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites");
  write_sums(out, gs_report_pile_n(pile, SUITES),
             gs_report_pile_n(pile, FAILURES), gs_report_pile_n(pile, ERRORS));
  gs_report_pile_write(look->pile, SUITES, out);
  gs_write_str(out, "</testsuites>\n");
}
