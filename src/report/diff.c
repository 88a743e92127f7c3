/* SPDX-License-Identifier: Apache-2.0
 *
 * What a change of rules brings and takes away: findings with both sides.
 */
#include "report/pretty-private.h"

static void
write_finding(GsWriter *out,
              const GsLook *look,
              const char *what,
              const GsFinding *finding)
{
  g_autofree char *title = gs_report_shown(finding->title);
  g_autofree char *rule = gs_report_shown(finding->rule);
  GsReportColumns columns = { 0 };
  gs_report_columns_fit(&columns, finding->a);
  gs_report_columns_fit(&columns, finding->b);
  gs_report_write_styled(out, look,
                         (GsReportStyle)gs_report_rank(finding->level), what);
  gs_report_write_blanks(out, GS_REPORT_INDENT - strlen(what));
  gs_write_f(out, "%s, %s  ", title, finding->level);
  gs_report_write_styled(out, look, GS_STYLE_RULE, rule);
  gs_write_str(out, "\n");
  gs_report_write_row(out, look, &columns, finding->a, true);
  gs_report_write_row(out, look, &columns, finding->b, true);
}

void
gs_report_diff(GsWriter *out, const GsReportedDiff *diff, const GsLook *look)
{
  if (diff->lost->len + diff->gained->len == 0)
    return;
  g_autofree char *name = gs_report_shown(diff->name);
  gs_report_write_styled(out, look, GS_STYLE_NAME, name);
  gs_write_str(out, "\n");
  for (guint i = 0; i < diff->lost->len; i++)
    write_finding(out, look, "lost", diff->lost->pdata[i]);
  for (guint i = 0; i < diff->gained->len; i++)
    write_finding(out, look, "gained", diff->gained->pdata[i]);
  gs_write_str(out, "\n");
}
