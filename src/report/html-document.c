/* SPDX-License-Identifier: Apache-2.0
 *
 * What the section of a document is made of: the findings and claims that are
 * shown, and the sources behind them.  Sources are told apart by name, as a
 * reader does.
 */
#include "report/html-private.h"

enum {
  MOST_OUTLETS = 12, /* of a source; each is compared with those before it */
};

static void
free_source(void *data)
{
  GsHtmlSource *source = data;
  g_ptr_array_unref(source->outlets);
  g_array_unref(source->findings);
  g_free(source);
}

static int
compare_names(const void *a, const void *b, void *data)
{
  (void)data;
  return strcmp(a, b);
}

/* One name of another document is somebody else here. (transfer full) */
static char *
key_of(const GsReportedClaim *claim)
{
  return g_strconcat(gs_report_source(claim),
                     claim->document != NULL ? "\n" : "", claim->document,
                     NULL);
}

static GsHtmlSource *
take_source(GsHtml *html, const GsReportedClaim *claim)
{
  g_autofree char *key = key_of(claim);
  GsHtmlSource *source = g_tree_lookup(html->by_name, key);
  if (source != NULL)
    return source;
  source = g_new0(GsHtmlSource, 1);
  source->claim = claim;
  source->outlets = g_ptr_array_new();
  source->findings = g_array_new(FALSE, FALSE, sizeof(guint));
  g_ptr_array_add(html->sources, source);
  source->number = html->sources->len;
  g_tree_insert(html->by_name, g_steal_pointer(&key), source);
  return source;
}

static bool
has_outlet(const GsHtmlSource *source, const char *outlet)
{
  for (guint i = 0; i < source->outlets->len; i++)
    if (strcmp(source->outlets->pdata[i], outlet) == 0)
      return true;
  return false;
}

static void
add_outlet(GsHtmlSource *source, const char *outlet)
{
  if (outlet == NULL || has_outlet(source, outlet))
    return;
  if (source->outlets->len < MOST_OUTLETS)
    g_ptr_array_add(source->outlets, (gpointer)outlet);
  else
    source->has_more_outlets = true;
}

static void
add_claim(GsHtml *html, const GsReportedClaim *claim)
{
  if (claim->id >= html->by_id->len)
    g_ptr_array_set_size(html->by_id, (gint)claim->id + 1);
  html->by_id->pdata[claim->id] = (gpointer)claim;
  if (!gs_report_shows_claim(html->look, claim))
    return;
  g_ptr_array_add(html->claims, (gpointer)claim);
  GsHtmlSource *source = take_source(html, claim);
  source->n_claims++;
  add_outlet(source, claim->via_name);
}

static void
add_finding(GsHtml *html, const GsFinding *finding)
{
  guint i = html->findings->len;
  g_ptr_array_add(html->findings, (gpointer)finding);
  GsHtmlSource *a = take_source(html, finding->a);
  GsHtmlSource *b = take_source(html, finding->b);
  g_array_append_val(a->findings, i);
  if (b != a)
    g_array_append_val(b->findings, i);
}

GsHtml *
gs_html_new(const GsDocumentReport *report,
            const GsLook *look,
            size_t number,
            size_t first)
{
  GsHtml *html = g_new0(GsHtml, 1);
  html->report = report;
  html->look = look;
  html->number = number;
  html->first = first;
  html->findings = g_ptr_array_new();
  html->claims = g_ptr_array_new();
  html->sources = g_ptr_array_new_with_free_func(free_source);
  html->by_name = g_tree_new_full(compare_names, NULL, g_free, NULL);
  html->by_id = g_ptr_array_new();
  for (size_t i = 0; i < report->n_claims; i++)
    add_claim(html, &report->claims[i]);
  for (size_t i = 0; i < report->n_findings; i++)
    if (gs_report_shows_finding(look, &report->findings[i]))
      add_finding(html, &report->findings[i]);
  return html;
}

void
gs_html_free(GsHtml *html)
{
  if (html == NULL)
    return;
  g_ptr_array_unref(html->findings);
  g_ptr_array_unref(html->claims);
  g_tree_unref(html->by_name);
  g_ptr_array_unref(html->sources);
  g_ptr_array_unref(html->by_id);
  g_free(html);
}

const GsFinding *
gs_html_finding(const GsHtml *html, size_t i)
{
  return html->findings->pdata[i];
}

const GsHtmlSource *
gs_html_source(const GsHtml *html, const GsReportedClaim *claim)
{
  g_autofree char *key = key_of(claim);
  return g_tree_lookup(html->by_name, key);
}

const GsReportedClaim *
gs_html_claim(const GsHtml *html, uint32_t id)
{
  return id < html->by_id->len ? html->by_id->pdata[id] : NULL;
}
