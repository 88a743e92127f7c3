/* SPDX-License-Identifier: Apache-2.0
 *
 * Words and links that several parts of the page share.
 */
#include "report/html-private.h"

enum {
  MOST_LINKS = 12, /* to claims of one origin */
};

void
gs_html_write_name(GsWriter *out, const GsReportedClaim *claim)
{
  gs_page_f(out, "%s%s", gs_report_source(claim), gs_report_unnamed(claim));
  if (claim->document != NULL)
    gs_page_f(out, " (in %s)", claim->document);
}

const char *
gs_html_level(const char *level)
{
  static const char *const names[] = { "Note", "Warning", "Error" };
  return names[gs_report_rank(level)];
}

char *
gs_html_counts(const size_t counts[3])
{
  static const char *const names[] = { "note", "warning", "error" };
  GString *text = g_string_new(NULL);
  for (size_t i = 3; i-- > 0;)
    if (counts[i] > 0)
      g_string_append_printf(text, "%s%zu %s%s", text->len > 0 ? ", " : "",
                             counts[i], names[i], counts[i] == 1 ? "" : "s");
  return g_string_free(text, FALSE);
}

const char *
gs_html_reading(const GsReportedClaim *claim)
{
  static const struct {
    const char *modality;
    const char *positive;
    const char *negative;
  } readings[] = {
    { "fact", "states that it is so", "states that it is not so" },
    { "must", "says that it must be so", "says that it must not be so" },
    { "may", "holds it possible", "holds it possible that it is not so" },
    { "future", "says that it will be so", "says that it will not be so" },
    { "question", "asks whether it is so", "asks whether it is not so" },
  };
  bool is_negative = g_strcmp0(claim->polarity, "negative") == 0;
  for (size_t i = 0; i < G_N_ELEMENTS(readings); i++)
    if (g_strcmp0(claim->modality, readings[i].modality) == 0)
      return is_negative ? readings[i].negative : readings[i].positive;
  return "";
}

/* ---- claims that other claims lead to --------------------------------- */

static bool
is_listed(const GsHtml *html, uint32_t id)
{
  const GsReportedClaim *claim = gs_html_claim(html, id);
  return claim != NULL && gs_report_shows_claim(html->look, claim);
}

void
gs_html_write_origin(GsWriter *out,
                     const GsHtml *html,
                     const GsReportedOrigin *origin,
                     const GsReportedClaim *claim)
{
  size_t n = 0;
  size_t n_all = origin->n_claims - (claim != NULL);
  for (size_t i = 0; i < origin->n_claims && n < MOST_LINKS; i++) {
    uint32_t id = origin->claims[i];
    if ((claim != NULL && id == claim->id) || !is_listed(html, id))
      continue;
    gs_page_f(out, "%s<a class=\"ref\" href=\"#d%zu-c%u\">%u</a>",
              n > 0 ? ", " : "", html->number, id, id);
    n++;
  }
  if (n_all > n)
    gs_page_f(out, " and %zu more", n_all - n);
}

static void
write_about(GsWriter *out, const GsHtml *html, const GsReportedClaim *claim)
{
  const GsReportedClaim *about = gs_html_claim(html, claim->about);
  if (about == NULL)
    return;
  gs_page_f(out, "<p class=\"quiet\">This speaks of what ");
  gs_html_write_name(out, about);
  gs_page_f(out, " claims: “%s”", about->content.text);
  if (is_listed(html, about->id))
    gs_page_f(out, " (<a class=\"ref\" href=\"#d%zu-c%u\">claim %u</a>)",
              html->number, about->id, about->id);
  gs_page_f(out, "</p>");
}

void
gs_html_write_references(GsWriter *out,
                         const GsHtml *html,
                         const GsReportedClaim *claim)
{
  for (size_t i = 0; i < claim->n_references; i++)
    gs_page_f(out, "<p class=\"quiet\">“%s” is %s</p>",
              claim->references[i].word, claim->references[i].name);
  if (claim->about != 0 && claim->document == NULL)
    write_about(out, html, claim);
}
