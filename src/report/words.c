/* SPDX-License-Identifier: Apache-2.0
 *
 * What formats for other programs share: letters that mean something there,
 * sides in words, and the rule's id of what was not checked.
 */
#include "report/words-private.h"

void
gs_report_write_replaced(GsWriter *out,
                         const char *text,
                         const GsReportReplacement *replacements)
{
  for (const char *at = text; *at != '\0'; at++) {
    const GsReportReplacement *found = replacements;
    while (found->letter != '\0' && found->letter != *at)
      found++;
    if (found->letter != '\0')
      gs_write_str(out, found->with);
    else
      gs_write(out, (GsSlice){ at, 1 });
  }
}

char *
gs_report_side(const GsReportedClaim *claim)
{
  bool is_here = claim->document == NULL;
  g_autofree char *side = g_strdup_printf(
      "%s%s%zu:%zu %s: %s", is_here ? "" : claim->document, is_here ? "" : ":",
      claim->content.place.line, claim->content.place.column,
      gs_report_source(claim), claim->content.text);
  return gs_report_shown(side);
}

char *
gs_report_message(const GsFinding *finding)
{
  static const char *const fates[] = {
    [GS_FATE_IGNORED] = "ignored",
    [GS_FATE_BASELINED] = "in the baseline",
  };
  const char *fate = fates[finding->fate];
  bool has_reason = fate != NULL && finding->reason != NULL;
  g_autofree char *message = g_strconcat(
      finding->message, fate != NULL ? " (" : "", fate != NULL ? fate : "",
      has_reason ? ": " : "", has_reason ? finding->reason : "",
      fate != NULL ? ")" : "", NULL);
  return gs_report_shown(message);
}

char *
gs_report_sentence(const GsFinding *finding)
{
  g_autofree char *shown = gs_report_message(finding);
  size_t len = strlen(shown);
  bool is_ended = len > 0 && strchr(".!?", shown[len - 1]) != NULL;
  return g_strconcat(shown, is_ended ? "" : ".", NULL);
}

char *
gs_report_dotted_rule(const char *rule)
{
  g_autofree char *name = g_str_has_prefix(rule, "gainsay/")
                              ? g_strdup(rule)
                              : g_strconcat("gainsay/", rule, NULL);
  return g_strdelimit(g_steal_pointer(&name), "/", '.');
}

char *
gs_report_not_checked(const GsReportedProblem *problem)
{
  g_autofree char *shown = gs_report_shown(problem->message);
  return g_strconcat("not checked: ", shown, NULL);
}

/* ---- XML -------------------------------------------------------------- */

void
gs_report_xml_attribute(GsWriter *out, const char *name, const char *value)
{
  gs_write_f(out, " %s=\"", name);
  gs_write_xml(out, gs_slice_of(value));
  gs_write_str(out, "\"");
}
