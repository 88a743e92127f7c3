/* SPDX-License-Identifier: Apache-2.0
 *
 * Who contradicts whom, as a table: what the drawings say, for those who
 * would rather read.  And who speaks, how often, through whom.
 */
#include "report/html-private.h"

/* ---- findings --------------------------------------------------------- */

static void
write_source(GsWriter *out, const GsHtml *html, const GsReportedClaim *claim)
{
  const GsHtmlSource *source = gs_html_source(html, claim);
  gs_page_f(out, "<a href=\"#d%zu-s%zu\">", html->number, source->number);
  gs_html_write_name(out, claim);
  gs_page_f(out, "</a>");
  if (claim->party != NULL)
    gs_page_f(out, " <span class=\"quiet\">(%s)</span>", claim->party);
}

static void
write_side(GsWriter *out,
           const GsHtml *html,
           const char *label,
           const GsReportedClaim *claim)
{
  gs_page_cell(out, label);
  write_source(out, html, claim);
  gs_page_f(out, ", line %zu</td>", claim->content.place.line);
}

void
gs_html_pairs(GsWriter *out, const GsHtml *html)
{
  static const char *const labels[] = { "Finding", "One side", "The other side",
                                        "Told to the reader", NULL };
  gs_page_table_begin(out, "The same as a table", labels);
  for (size_t i = 0; i < html->findings->len; i++) {
    const GsFinding *finding = gs_html_finding(html, i);
    size_t number = html->first + i;
    gs_page_f(out,
              "<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">"
              "<a href=\"#f%zu\">%zu. %s</a>, %s</th>",
              number, number, gs_html_level(finding->level), finding->strength);
    write_side(out, html, labels[1], finding->a);
    write_side(out, html, labels[2], finding->b);
    gs_page_cell(out, labels[3]);
    gs_page_f(out, "%s</td></tr>\n", finding->is_disclosed ? "yes" : "no");
  }
  gs_page_table_end(out);
}

/* ---- sources ---------------------------------------------------------- */

static void
write_outlets(GsWriter *out, const GsHtmlSource *source)
{
  for (guint i = 0; i < source->outlets->len; i++)
    gs_page_f(out, "%s%s", i > 0 ? ", " : "",
              (const char *)source->outlets->pdata[i]);
  gs_page_f(out, "%s",
            source->outlets->len == 0  ? "–"
            : source->has_more_outlets ? " and more"
                                       : "");
}

static void
write_opponents(GsWriter *out, const GsHtml *html, const GsHtmlSource *source)
{
  for (guint i = 0; i < source->findings->len; i++) {
    guint at = g_array_index(source->findings, guint, i);
    const GsFinding *finding = gs_html_finding(html, at);
    bool is_a = gs_html_source(html, finding->a) == source;
    gs_page_f(out, "%s%s <a class=\"ref\" href=\"#f%zu\">[%zu]</a>",
              i > 0 ? ", " : "",
              gs_report_source(is_a ? finding->b : finding->a),
              html->first + at, html->first + at);
  }
  gs_page_f(out, "%s", source->findings->len == 0 ? "–" : "");
}

void
gs_html_sources(GsWriter *out, const GsHtml *html)
{
  static const char *const labels[] = { "Source", "Party",   "Heard through",
                                        "Claims", "Against", NULL };
  gs_page_table_begin(out, "Who makes claims, in order of the text", labels);
  for (guint i = 0; i < html->sources->len; i++) {
    const GsHtmlSource *source = html->sources->pdata[i];
    gs_page_f(out,
              "<tr role=\"row\" id=\"d%zu-s%zu\">"
              "<th scope=\"row\" role=\"rowheader\">",
              html->number, source->number);
    gs_html_write_name(out, source->claim);
    gs_page_f(out, "</th>");
    gs_page_cell(out, labels[1]);
    gs_page_f(out, "%s</td>",
              source->claim->party != NULL ? source->claim->party : "–");
    gs_page_cell(out, labels[2]);
    write_outlets(out, source);
    gs_page_f(out, "</td>");
    gs_page_cell(out, labels[3]);
    gs_page_f(out, "%zu</td>", source->n_claims);
    gs_page_cell(out, labels[4]);
    write_opponents(out, html, source);
    gs_page_f(out, "</td></tr>\n");
  }
  gs_page_table_end(out);
}
