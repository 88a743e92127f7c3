/* SPDX-License-Identifier: Apache-2.0
 *
 * Claims that look independent and have one origin, told in a sentence: who
 * takes them for two witnesses has heard one.
 */
#include "report/report-private.h"

enum {
  MOST_PLACES = 12
};

/* Ids rise with the order of the text. */
const GsReportedClaim *
gs_report_claim(const GsDocumentReport *report, uint32_t id)
{
  size_t low = 0;
  size_t high = report->n_claims;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (report->claims[middle].id < id)
      low = middle + 1;
    else
      high = middle;
  }
  return &report->claims[low];
}

/* "3:39, 7:32 and 7:126" */
static void
add_places(GString *text,
           const GsDocumentReport *report,
           const GsReportedOrigin *origin)
{
  size_t n = MIN(origin->n_claims, MOST_PLACES);
  bool is_cut = origin->n_claims > n;
  for (size_t i = 0; i < n; i++) {
    const GsPlace *place =
        &gs_report_claim(report, origin->claims[i])->content.place;
    bool is_last = i + 1 == n && !is_cut;
    g_string_append(text, i == 0 ? "" : is_last ? " and " : ", ");
    g_string_append_printf(text, "%zu:%zu", place->line, place->column);
  }
  if (is_cut)
    g_string_append_printf(text, " and %zu more", origin->n_claims - n);
}

char *
gs_report_origin(const GsDocumentReport *report, const GsReportedOrigin *origin)
{
  GString *text = g_string_new("The claims at ");
  add_places(text, report, origin);
  g_string_append(text, " look independent, but ");
  if (origin->is_outlet)
    g_string_append_printf(text, "were heard through one outlet, %s",
                           origin->name);
  else
    g_string_append_printf(text,
                           "come from one source, %s, through several "
                           "outlets",
                           origin->name);
  return g_string_free(text, FALSE);
}

char *
gs_report_shared_origin(const GsFinding *finding)
{
  const GsReportedOrigin *outlet = finding->a->same_outlet;
  const GsReportedOrigin *source = finding->a->same_source;
  if (outlet != NULL && outlet == finding->b->same_outlet)
    return g_strdup_printf("Both were heard through %s: they share one origin",
                           outlet->name);
  if (source != NULL && source == finding->b->same_source)
    return g_strdup_printf("Both come from %s: they share one origin",
                           source->name);
  return NULL;
}
