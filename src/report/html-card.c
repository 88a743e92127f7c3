/* SPDX-License-Identifier: Apache-2.0
 *
 * A finding as a card: both sides in a table, why they were set against each
 * other, whether the text tells the reader, and what to ask.
 */
#include "report/html-private.h"

typedef struct {
  GsWriter *out;
  const GsHtml *html;
  const GsFinding *finding;
  size_t number;
} Card;

/* ---- both sides ------------------------------------------------------- */

typedef void (*WriteCell)(const Card *card, const GsReportedClaim *claim);

static void
write_who(const Card *card, const GsReportedClaim *claim)
{
  const GsHtmlSource *source = gs_html_source(card->html, claim);
  const char *text = claim->source.text;
  gs_page_f(card->out, "<a class=\"who\" href=\"#d%zu-s%zu\">",
            card->html->number, source->number);
  gs_html_write_name(card->out, claim);
  gs_page_f(card->out, "</a>");
  if (claim->party != NULL)
    gs_page_f(card->out, "<p class=\"quiet\">of %s</p>", claim->party);
  if (claim->source.n_ranges > 0 && strcmp(text, claim->source_name) != 0)
    gs_page_f(card->out, "<p class=\"quiet\">in the text “%s”</p>", text);
}

static void
write_via(const Card *card, const GsReportedClaim *claim)
{
  gs_page_f(card->out, "%s", claim->via_name != NULL ? claim->via_name : "–");
}

static void
write_cue(const Card *card, const GsReportedClaim *claim)
{
  if (claim->cue.n_ranges > 0)
    gs_page_f(card->out, "%s", claim->cue.text);
  else
    gs_page_f(card->out, "%s",
              claim->is_narrator ? "none: the article’s own words" : "none");
}

static void
write_claim(const Card *card, const GsReportedClaim *claim)
{
  gs_page_f(card->out, "<p class=\"said\">%s</p>", claim->content.text);
  gs_html_write_references(card->out, card->html, claim);
}

static void
write_reading(const Card *card, const GsReportedClaim *claim)
{
  gs_page_f(card->out, "%s%s", gs_html_reading(claim),
            g_strcmp0(claim->quote, "direct") == 0  ? ", word for word"
            : g_strcmp0(claim->quote, "mixed") == 0 ? ", partly word for word"
                                                    : "");
}

static void
write_where(const Card *card, const GsReportedClaim *claim)
{
  const GsPlace *place = &claim->content.place;
  if (claim->document != NULL) {
    gs_page_f(card->out, "%s, line %zu, column %zu", claim->document,
              place->line, place->column);
    return;
  }
  gs_page_f(card->out, "<a href=\"#m%zu%s\">line %zu, column %zu</a>",
            card->number, claim == card->finding->a ? "A" : "B", place->line,
            place->column);
}

static void
write_side(const Card *card,
           const char *letter,
           const GsReportedClaim *claim,
           WriteCell write)
{
  g_autofree char *label = g_strdup_printf("%zu%s", card->number, letter);
  gs_page_cell(card->out, label);
  gs_page_f(card->out, "<div>");
  write(card, claim);
  gs_page_f(card->out, "</div></td>");
}

static void
write_sides(const Card *card)
{
  static const struct {
    const char *label;
    WriteCell write;
  } rows[] = {
    { "Who says it", write_who },     { "Heard through", write_via },
    { "Reporting words", write_cue }, { "Claim", write_claim },
    { "Reading", write_reading },     { "Place", write_where },
  };
  g_autofree char *a = g_strdup_printf("%zuA", card->number);
  g_autofree char *b = g_strdup_printf("%zuB", card->number);
  const char *labels[] = { "Side", a, b, NULL };
  gs_page_f(card->out, "<div class=\"sides\">\n");
  gs_page_table_begin(card->out, "Both claims, side by side", labels);
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    gs_page_f(card->out,
              "<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">%s</th>",
              rows[i].label);
    write_side(card, "A", card->finding->a, rows[i].write);
    write_side(card, "B", card->finding->b, rows[i].write);
    gs_page_f(card->out, "</tr>\n");
  }
  gs_page_table_end(card->out);
  gs_page_f(card->out, "</div>\n");
}

/* ---- why -------------------------------------------------------------- */

static void
write_words(GsWriter *out, const char *const *words, size_t n)
{
  for (size_t i = 0; i < n; i++)
    gs_page_f(out, "%s“%s”", i > 0 ? ", " : "", words[i]);
}

static const char *
reason_name(const char *kind)
{
  static const char *const names[][2] = {
    { "negation", "One is so, the other is not" },
    { "denial", "One denies the other" },
    { "opposite", "Opposites" },
    { "exclusive", "Both cannot be" },
    { "number", "Figures that differ" },
    { "date", "Dates that differ" },
    { "presupposition", "One takes it as given" },
    { "modality", "Not equally sure" },
    { "pattern", "Words that the rule looks for" },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
    if (strcmp(names[i][0], kind) == 0)
      return names[i][1];
  return kind;
}

static void
write_reason(GsWriter *out, const GsReason *reason)
{
  bool has_both = reason->n_a > 0 && reason->n_b > 0;
  bool has_any = reason->n_a > 0 || reason->n_b > 0;
  gs_page_f(out, "<li><b>%s</b>%s", reason_name(reason->kind),
            has_any ? ": " : "");
  write_words(out, (const char *const *)reason->a, reason->n_a);
  gs_page_f(out, "%s", has_both ? " against " : "");
  write_words(out, (const char *const *)reason->b, reason->n_b);
  gs_page_f(out, "</li>\n");
}

static void
write_step(GsWriter *out, const GsWhyStep *step)
{
  gs_page_f(out, "<li>");
  if (step->condition != NULL)
    gs_page_f(out, "<code>%s</code> ", step->condition);
  gs_page_f(out, "%s</li>\n", step->text);
}

static void
write_why(const Card *card)
{
  const GsFinding *finding = card->finding;
  gs_page_f(card->out, "<h5>Why it was flagged</h5>\n<ol class=\"steps\">\n");
  for (size_t i = 0; i < finding->n_reasons; i++)
    write_reason(card->out, &finding->reasons[i]);
  for (size_t i = 0; i < finding->n_steps; i++)
    if (finding->steps[i].holds)
      write_step(card->out, &finding->steps[i]);
  gs_page_f(card->out, "</ol>\n");
  g_autofree char *origin = gs_report_shared_origin(finding);
  if (origin != NULL)
    gs_page_f(card->out, "<p>%s.</p>\n", origin);
}

/* ---- what follows ----------------------------------------------------- */

static void
write_told(const Card *card)
{
  const GsFinding *finding = card->finding;
  gs_page_f(card->out, "<h5>Does the text tell the reader?</h5>\n<p>%s",
            gs_report_is_across(finding)
                ? "No. They stand in two texts, which do not tell the reader "
                  "that these differ."
            : finding->is_disclosed
                ? "Yes"
                : "No. The text does not tell the reader that these differ.");
  if (finding->is_disclosed) {
    gs_page_f(card->out, "%s", finding->n_disclosed_by > 0 ? ", by " : "");
    write_words(card->out, (const char *const *)finding->disclosed_by,
                finding->n_disclosed_by);
    gs_page_f(card->out, ".");
  }
  gs_page_f(card->out, "</p>\n");
}

static void
write_question(const Card *card)
{
  const GsFinding *finding = card->finding;
  if (finding->ask == NULL && finding->why == NULL)
    return;
  gs_page_f(card->out, "<div class=\"ask\">\n<h5>What to ask</h5>\n");
  if (finding->ask != NULL)
    gs_page_f(card->out, "<p>%s</p>\n", finding->ask);
  if (finding->why != NULL)
    gs_page_f(card->out, "<p class=\"quiet\">%s</p>\n", finding->why);
  gs_page_f(card->out, "</div>\n");
}

/* Markup has its comments; plain text only where the configuration says so;
 * and what a word processor writes has none. */
static void
write_ignore(const Card *card)
{
  const GsDocumentReport *report = card->html->report;
  const char *start = report->comment_start;
  gs_page_f(card->out, "<p class=\"quiet\">Looked into, and right as it is? ");
  if (start == NULL) {
    gs_page_f(card->out, "No comment can stand in such a file, but a baseline "
                         "accepts findings: "
                         "<code>gainsay baseline write</code></p>\n");
    return;
  }
  gs_page_f(card->out,
            "This comment before the paragraph of either side ignores it");
  if (*report->comment_end == '\0')
    gs_page_f(card->out, ", where %s begins a comment", start);
  gs_page_f(card->out, ": <code>%s gainsay-ignore %s: REASON%s%s</code></p>\n",
            start, card->finding->rule, *report->comment_end != '\0' ? " " : "",
            report->comment_end);
}

/* ---- the card --------------------------------------------------------- */

static void
write_head(const Card *card)
{
  const GsFinding *finding = card->finding;
  gs_page_f(card->out,
            "<article class=\"card %s\" id=\"f%zu\" "
            "aria-labelledby=\"f%zu-title\">\n"
            "<p class=\"kicker\"><b class=\"level\">%s</b> · %s · %s "
            "confidence · <span>%s</span></p>\n"
            "<h4 id=\"f%zu-title\">%zu. %s</h4>\n",
            finding->level, card->number, card->number,
            gs_html_level(finding->level), finding->strength,
            finding->confidence, finding->rule, card->number, card->number,
            finding->title);
  g_autofree char *sentence = gs_report_sentence(finding);
  gs_page_f(card->out, "<p>%s</p>\n", sentence);
}

void
gs_html_card(GsWriter *out, const GsHtml *html, size_t i)
{
  Card card = { out, html, gs_html_finding(html, i), html->first + i };
  write_head(&card);
  write_sides(&card);
  write_why(&card);
  write_told(&card);
  write_question(&card);
  write_ignore(&card);
  gs_page_f(out, "</article>\n");
}
