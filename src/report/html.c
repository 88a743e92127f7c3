/* SPDX-License-Identifier: Apache-2.0
 *
 * A report and a claim ledger for people who would rather look: one page that
 * needs nothing else.  The page begins with sums, so all sections wait in the
 * pile until the end.
 */
#include "report/html-private.h"

static const char style[] =
#include "report/html.inc"
    ;

/* Parts of the pile. */
enum {
  TITLE,    /* the name of the first document; counts findings */
  CONTENTS, /* links to the documents; counts documents */
  PROBLEMS, /* counts them */
  SECTIONS,
  HASHES,
};

/* What makes the page a report or a ledger. */
typedef struct {
  const char *kind;
  const char *headline;
  const char *stance; /* what must not be read into it */
  const char *skip;
  void (*summary)(GsWriter *, const GsRunTotals *, const GsLook *);
} Face;

/* ---- the end: head and foot ------------------------------------------- */

/* What was written into a part. (transfer full) */
static char *
text_of(const GsLook *look, unsigned part)
{
  GString *text = g_string_new(NULL);
  g_autoptr(GsWriter) out = gs_writer_new(gs_report_append, text);
  gs_report_pile_write(look->pile, part, out);
  gs_writer_flush(out);
  return g_string_free(text, FALSE);
}

static char *
title_of(const GsLook *look, const Face *face)
{
  size_t n = gs_report_pile_n(look->pile, CONTENTS);
  g_autofree char *name = text_of(look, TITLE);
  g_autofree char *where =
      n == 1 ? g_steal_pointer(&name) : g_strdup_printf("%zu texts", n);
  return g_strdup_printf("%s in %s – %s", face->headline, where, face->kind);
}

static void
write_summary(GsWriter *out,
              const GsRunTotals *totals,
              const GsLook *look,
              const Face *face)
{
  g_autoptr(GString) text = g_string_new(NULL);
  g_autoptr(GsWriter) writer = gs_writer_new(gs_report_append, text);
  face->summary(writer, totals, look);
  gs_writer_flush(writer);
  gs_page_f(out, "<p>%s</p>\n", g_strchomp(text->str));
}

static void
write_problems(GsWriter *out, const GsLook *look)
{
  if (gs_report_pile_n(look->pile, PROBLEMS) == 0)
    return;
  gs_page_f(out, "<section class=\"unchecked\">\n<h2>Not checked</h2>\n<ul>\n");
  gs_report_pile_write(look->pile, PROBLEMS, out);
  gs_page_f(out, "</ul>\n</section>\n");
}

static void
write_contents(GsWriter *out, const GsLook *look)
{
  if (gs_report_pile_n(look->pile, CONTENTS) < 2)
    return;
  gs_page_f(out, "<nav aria-label=\"Texts\">\n<ul>\n");
  gs_report_pile_write(look->pile, CONTENTS, out);
  gs_page_f(out, "</ul>\n</nav>\n");
}

static void
write_foot(GsWriter *out, const GsLook *look)
{
  gs_page_f(out,
            "<footer>\n<p>Made by gainsay %s, with these rules and of "
            "these texts (SHA-256):</p>\n<ul class=\"plain\">\n",
            look->tool->version);
  for (size_t i = 0; i < look->tool->n_packs; i++)
    gs_page_f(out, "<li>pack %s %s <code>%s</code></li>\n",
              look->tool->packs[i].name, look->tool->packs[i].version,
              look->tool->packs[i].sha256);
  gs_report_pile_write(look->pile, HASHES, out);
  gs_page_f(out, "</ul>\n</footer>\n");
}

static void
write_page(GsWriter *out,
           const GsRunTotals *totals,
           const GsLook *look,
           const Face *face)
{
  g_autofree char *title = title_of(look, face);
  GsPage page = { .title = title,
                  .language = look->tool->language,
                  .skip = face->skip,
                  .style = style };
  gs_page_begin(out, &page);
  gs_page_f(out, "<header>\n<p class=\"kicker\">%s</p>\n<h1>%s</h1>\n",
            face->kind, face->headline);
  write_summary(out, totals, look, face);
  gs_page_f(out, "<p><strong>%s</strong></p>\n</header>\n<main id=\"main\">\n",
            face->stance);
  write_problems(out, look);
  write_contents(out, look);
  gs_report_pile_write(look->pile, SECTIONS, out);
  gs_page_f(out, "</main>\n");
  write_foot(out, look);
  gs_page_end(out, &page);
}

static void
sum_findings(GsWriter *out, const GsRunTotals *totals, const GsLook *look)
{
  (void)look;
  gs_report_write_summary(out, totals);
}

void
gs_report_html_check_end(GsWriter *out,
                         const GsRunTotals *totals,
                         const GsLook *look)
{
  const size_t counts[] = { totals->notes, totals->warnings, totals->errors };
  g_autofree char *found = gs_html_counts(counts);
  bool is_all = totals->problems == 0 && totals->incomplete == 0;
  Face face = {
    .kind = "gainsay report",
    .headline = *found != '\0' ? found
                : is_all       ? "Nothing to report"
                               : "Not everything was checked",
    .stance = "A finding means that two claims do not agree. It does not mean "
              "that either source is wrong, or that the article is.",
    .skip = "Skip to the findings",
    .summary = sum_findings,
  };
  write_page(out, totals, look, &face);
}

void
gs_report_html_claims_end(GsWriter *out,
                          const GsRunTotals *totals,
                          const GsLook *look)
{
  g_autofree char *headline = g_strdup_printf(
      "%zu claim%s to verify", totals->claims, totals->claims == 1 ? "" : "s");
  Face face = {
    .kind = "gainsay claim ledger",
    .headline = headline,
    .stance = "Every claim is listed. That it stands here does not mean that "
              "it is in doubt.",
    .skip = "Skip to the claims",
    .summary = gs_report_pretty_claims_end,
  };
  write_page(out, totals, look, &face);
}

/* ---- a document ------------------------------------------------------- */

static void
add_problems(const GsDocumentReport *report, const GsLook *look)
{
  GsWriter *out = gs_report_pile_part(look->pile, PROBLEMS);
  for (size_t i = 0; i < report->n_problems; i++) {
    const GsReportedProblem *problem = &report->problems[i];
    if (problem->is_remark)
      continue;
    gs_report_pile_count(look->pile, PROBLEMS);
    gs_page_f(out, "<li><b>%s</b>, line %zu, column %zu: %s</li>\n",
              report->name, problem->place.line, problem->place.column,
              problem->message);
  }
}

static void
add_hash(const GsDocumentReport *report, const GsLook *look)
{
  if (report->stored.at == NULL)
    return;
  g_autofree char *hash = g_compute_checksum_for_data(
      G_CHECKSUM_SHA256, (const guchar *)report->stored.at, report->stored.len);
  gs_page_f(gs_report_pile_part(look->pile, HASHES),
            "<li>text %s <code>%s</code></li>\n", report->name, hash);
}

static GsHtml *
begin_section(const GsDocumentReport *report, const GsLook *look)
{
  size_t number = gs_report_pile_count(look->pile, CONTENTS) + 1;
  size_t first = gs_report_pile_n(look->pile, TITLE) + 1;
  if (number == 1)
    gs_write_str(gs_report_pile_part(look->pile, TITLE), report->name);
  gs_page_f(gs_report_pile_part(look->pile, CONTENTS),
            "<li><a href=\"#d%zu\">%s</a></li>\n", number, report->name);
  add_problems(report, look);
  add_hash(report, look);
  GsHtml *html = gs_html_new(report, look, number, first);
  for (guint i = 0; i < html->findings->len; i++)
    gs_report_pile_count(look->pile, TITLE);
  gs_page_f(gs_report_pile_part(look->pile, SECTIONS),
            "<section class=\"text\" id=\"d%zu\" "
            "aria-labelledby=\"d%zu-title\">\n<h2 id=\"d%zu-title\">%s</h2>\n",
            number, number, number, report->name);
  return html;
}

static void
write_incomplete(GsWriter *out, const GsDocumentReport *report)
{
  if (!report->is_complete)
    gs_page_f(out, "<p><strong>Not all of this text was checked.</strong></p>"
                   "\n");
}

static void
write_counts(GsWriter *out, const GsDocumentReport *report)
{
  gs_page_f(out, "<p class=\"quiet\">%zu claim%s by %zu source%s",
            report->n_claims_counted, report->n_claims_counted == 1 ? "" : "s",
            report->n_sources, report->n_sources == 1 ? "" : "s");
  size_t n_ignored = gs_report_count(report, GS_FATE_IGNORED);
  size_t n_baselined = gs_report_count(report, GS_FATE_BASELINED);
  if (n_ignored > 0)
    gs_page_f(out, ", %zu finding%s ignored by comments", n_ignored,
              n_ignored == 1 ? "" : "s");
  if (n_baselined > 0)
    gs_page_f(out, ", %zu in the baseline", n_baselined);
  gs_page_f(out, ".</p>\n");
}

static void
write_parts(GsWriter *out, const GsHtml *html)
{
  static const char *const ids[] = { "findings", "map", "sources", "claims",
                                     "text" };
  static const char *const names[] = { "Findings", "Map", "Sources",
                                       "Claim ledger", "Text" };
  gs_page_f(out, "<nav class=\"parts\" aria-label=\"Parts of %s\">\n<ul>\n",
            html->report->name);
  for (size_t i = 0; i < G_N_ELEMENTS(ids); i++) {
    bool has_part = strcmp(ids[i], "map") != 0 || html->findings->len > 0;
    if (has_part)
      gs_page_f(out, "<li><a href=\"#d%zu-%s\">%s</a></li>\n", html->number,
                ids[i], names[i]);
  }
  gs_page_f(out, "</ul>\n</nav>\n");
}

static void
write_heading(GsWriter *out,
              const GsHtml *html,
              const char *id,
              const char *text)
{
  gs_page_f(out, "<h3 id=\"d%zu-%s\">%s</h3>\n", html->number, id, text);
}

static void
write_findings(GsWriter *out, const GsHtml *html)
{
  write_heading(out, html, "findings", "Findings");
  if (html->findings->len == 0)
    gs_page_f(out, "<p>%sno two claims that do not agree.</p>\n",
              html->report->is_complete ? "There are "
                                        : "In what was checked there are ");
  for (guint i = 0; i < html->findings->len; i++)
    gs_html_card(out, html, i);
}

static void
write_drawings(GsWriter *out, const GsHtml *html)
{
  if (html->findings->len == 0)
    return;
  write_heading(out, html, "map", "Who contradicts whom");
  gs_html_map(out, html);
  if (html->report->original.len > 0)
    gs_html_strip(out, html);
  gs_html_pairs(out, html);
}

void
gs_report_html_check(GsWriter *unused,
                     const GsDocumentReport *report,
                     const GsLook *look)
{
  (void)unused;
  g_autoptr(GsHtml) html = begin_section(report, look);
  GsWriter *out = gs_report_pile_part(look->pile, SECTIONS);
  write_incomplete(out, report);
  if (report->original.len > 0) {
    write_counts(out, report);
    write_parts(out, html);
    write_findings(out, html);
    write_drawings(out, html);
    write_heading(out, html, "sources", "Sources");
    gs_html_sources(out, html);
    gs_html_origins(out, html);
    write_heading(out, html, "claims", "Claim ledger");
    gs_html_ledger(out, html, true);
    write_heading(out, html, "text", "The text");
    gs_html_text(out, html);
  }
  gs_page_f(out, "</section>\n");
}

void
gs_report_html_claims(GsWriter *unused,
                      const GsDocumentReport *report,
                      const GsLook *look)
{
  (void)unused;
  g_autoptr(GsHtml) html = begin_section(report, look);
  GsWriter *out = gs_report_pile_part(look->pile, SECTIONS);
  write_incomplete(out, report);
  gs_html_ledger(out, html, false);
  gs_html_origins(out, html);
  gs_page_f(out, "</section>\n");
}
