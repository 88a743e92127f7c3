/* SPDX-License-Identifier: Apache-2.0
 *
 * The claim ledger, what fact-checkers keep on paper: each claim with who
 * made it, what of it can be looked up, a box to tick and room for a note.
 */
#include "report/html-private.h"

static const char *const labels[] = { "Verified", "Line",
                                      "Source",   "Reporting words",
                                      "Claim",    "To verify",
                                      "Note",     NULL };

static void
write_box(GsWriter *out, const GsReportedClaim *claim)
{
  gs_page_cell(out, labels[0]);
  gs_page_f(out,
            "<label class=\"tick\"><input type=\"checkbox\" "
            "aria-label=\"Claim %u is verified\" />%u</label></td>",
            claim->id, claim->id);
}

static void
write_line(GsWriter *out,
           const GsHtml *html,
           const GsReportedClaim *claim,
           bool has_text)
{
  const GsPlace *place = &claim->content.place;
  gs_page_cell(out, labels[1]);
  if (has_text)
    gs_page_f(out, "<a class=\"ref\" href=\"#d%zu-L%zu\">%zu</a></td>",
              html->number, place->line, place->line);
  else
    gs_page_f(out, "%zu</td>", place->line);
}

static void
write_source(GsWriter *out, const GsReportedClaim *claim)
{
  gs_page_cell(out, labels[2]);
  gs_html_write_name(out, claim);
  if (claim->via_name != NULL)
    gs_page_f(out, ", via %s", claim->via_name);
  gs_page_f(out, "</td>");
  gs_page_cell(out, labels[3]);
  gs_page_f(out, "%s</td>", claim->cue.n_ranges > 0 ? claim->cue.text : "–");
}

static void
write_shared(GsWriter *out,
             const GsHtml *html,
             const char *what,
             const GsReportedOrigin *origin,
             const GsReportedClaim *claim)
{
  if (origin == NULL)
    return;
  gs_page_f(out, "<p class=\"quiet\">%s %s, as claim%s ", what, origin->name,
            origin->n_claims > 2 ? "s" : "");
  gs_html_write_origin(out, html, origin, claim);
  gs_page_f(out, "</p>");
}

static void
write_claim(GsWriter *out, const GsHtml *html, const GsReportedClaim *claim)
{
  gs_page_cell(out, labels[4]);
  gs_page_f(out, "<div>%s", claim->content.text);
  gs_html_write_references(out, html, claim);
  write_shared(out, html, "One origin: heard through", claim->same_outlet,
               claim);
  write_shared(out, html, "One origin: comes from", claim->same_source, claim);
  gs_page_f(out, "</div></td>");
}

static void
write_items(GsWriter *out, const char *const *items, size_t n)
{
  for (size_t i = 0; i < n; i++)
    gs_page_f(out, "<li>%s</li>", items[i]);
}

static void
write_to_verify(GsWriter *out, const GsReportedClaim *claim)
{
  gs_page_cell(out, labels[5]);
  if (claim->n_figures + claim->n_names > 0) {
    gs_page_f(out, "<ul class=\"plain\">");
    write_items(out, claim->figures, claim->n_figures);
    write_items(out, claim->names, claim->n_names);
    gs_page_f(out, "</ul>");
  }
  gs_page_f(out, "</td>");
}

static void
write_row(GsWriter *out,
          const GsHtml *html,
          const GsReportedClaim *claim,
          bool has_text)
{
  gs_page_f(out, "<tr role=\"row\" id=\"d%zu-c%u\">", html->number, claim->id);
  write_box(out, claim);
  write_line(out, html, claim, has_text);
  write_source(out, claim);
  write_claim(out, html, claim);
  write_to_verify(out, claim);
  gs_page_cell(out, labels[6]);
  gs_page_f(out,
            "<textarea class=\"note\" rows=\"1\" "
            "aria-label=\"Note on claim %u\"></textarea></td></tr>\n",
            claim->id);
}

/* A heading above the claims of each source, where they stand together. */
static void
write_group(GsWriter *out, const GsHtml *html, guint i)
{
  const GsReportedClaim *claim = html->claims->pdata[i];
  const GsHtmlSource *source = gs_html_source(html, claim);
  if (!html->look->by_source ||
      (i > 0 && gs_html_source(html, html->claims->pdata[i - 1]) == source))
    return;
  gs_page_f(out, "<tr role=\"row\" class=\"group\"><th scope=\"rowgroup\" "
                 "role=\"rowheader\" colspan=\"7\">");
  gs_html_write_name(out, claim);
  gs_page_f(out, " · %zu claim%s</th></tr>\n", source->n_claims,
            source->n_claims == 1 ? "" : "s");
}

void
gs_html_ledger(GsWriter *out, const GsHtml *html, bool has_text)
{
  gs_page_f(out, "<div class=\"ledger\">\n");
  gs_page_table_begin(out,
                      "Ticks and notes stay on this page: print it to "
                      "keep them",
                      labels);
  for (guint i = 0; i < html->claims->len; i++) {
    write_group(out, html, i);
    write_row(out, html, html->claims->pdata[i], has_text);
  }
  gs_page_table_end(out);
  gs_page_f(out, "</div>\n");
}

void
gs_html_origins(GsWriter *out, const GsHtml *html)
{
  const GsDocumentReport *report = html->report;
  if (report->n_origins == 0)
    return;
  gs_page_f(out, "<h3>Claims of one origin</h3>\n"
                 "<p>These claims look independent, but each row has one "
                 "origin: they count as one witness.</p>\n<ul>\n");
  for (size_t i = 0; i < report->n_origins; i++) {
    const GsReportedOrigin *origin = report->origins[i];
    gs_page_f(out,
              origin->is_outlet ? "<li>Heard through <b>%s</b>: claims "
                                : "<li>Said by <b>%s</b>, through several "
                                  "outlets: claims ",
              origin->name);
    gs_html_write_origin(out, html, origin, NULL);
    gs_page_f(out, "</li>\n");
  }
  gs_page_f(out, "</ul>\n");
}
