/* SPDX-License-Identifier: Apache-2.0
 *
 * A Code Quality report of GitLab, which shows only one of two things with
 * one fingerprint: so the path goes into it.
 */
#include "report/words-private.h"

enum {
  ISSUES,
};

typedef struct {
  const char *path;
  const char *rule;
  const char *severity;
  const char *fingerprint; /* within the path */
  const char *message;
  size_t line;
} Issue;

static void
write_fingerprint(GsWriter *out, const Issue *issue)
{
  g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);
  g_checksum_update(sum, (const guchar *)issue->path,
                    (gssize)strlen(issue->path) + 1);
  g_checksum_update(sum, (const guchar *)issue->fingerprint, -1);
  gs_write_f(out, ",\"fingerprint\":\"%.32s\"", g_checksum_get_string(sum));
}

static void
write_issue(const GsLook *look, const Issue *issue)
{
  GsWriter *out = gs_report_pile_part(look->pile, ISSUES);
  bool is_first = gs_report_pile_count(look->pile, ISSUES) == 0;
  bool is_ours = g_str_has_prefix(issue->rule, "gainsay/");
  g_autofree char *name =
      g_strconcat(is_ours ? "" : "gainsay/", issue->rule, NULL);
  gs_write_str(out, is_first ? "\n{\"description\":" : ",\n{\"description\":");
  gs_report_json_str(out, issue->message);
  gs_write_str(out, ",\"check_name\":");
  gs_report_json_str(out, name);
  write_fingerprint(out, issue);
  gs_write_f(out,
             ",\"severity\":\"%s\",\"location\":{\"path\":", issue->severity);
  gs_report_json_str(out, issue->path);
  gs_write_f(out, ",\"lines\":{\"begin\":%zu}}}", issue->line);
}

static void
add_finding(const GsLook *look, const char *path, const GsFinding *finding)
{
  static const char *const severities[] = { "info", "minor", "major" };
  g_autofree char *message = gs_report_sentence(finding);
  g_autofree char *other = gs_report_side(gs_report_second(finding));
  g_autofree char *both = g_strdup_printf("%s %s", message, other);
  Issue issue = { .path = path,
                  .rule = finding->rule,
                  .severity = severities[gs_report_rank(finding->level)],
                  .fingerprint = finding->fingerprint,
                  .message = both,
                  .line = gs_report_first(finding)->content.place.line };
  write_issue(look, &issue);
}

/* A document may have several problems in one place with one message. */
static void
add_problem(const GsLook *look, const GsDocumentReport *report, size_t i)
{
  const GsReportedProblem *problem = &report->problems[i];
  g_autofree char *message = gs_report_not_checked(problem);
  g_autofree char *key = g_strdup_printf("problem %zu", i);
  Issue issue = { .path = report->name,
                  .rule = GS_REPORT_PROBLEM,
                  .severity = "blocker",
                  .fingerprint = key,
                  .message = message,
                  .line = problem->place.line };
  write_issue(look, &issue);
}

void
gs_report_gitlab_check(GsWriter *out,
                       const GsDocumentReport *report,
                       const GsLook *look)
{
  (void)out;
  for (size_t i = 0; i < report->n_findings; i++)
    if (gs_report_shows_finding(look, &report->findings[i]))
      add_finding(look, report->name, &report->findings[i]);
  for (size_t i = 0; i < report->n_problems; i++)
    if (!report->problems[i].is_remark)
      add_problem(look, report, i);
}

void
gs_report_gitlab_check_end(GsWriter *out,
                           const GsRunTotals *totals,
                           const GsLook *look)
{
  (void)totals;
  gs_write_str(out, "[");
  gs_report_pile_write(look->pile, ISSUES, out);
  gs_write_str(out, "]\n");
}
