/* SPDX-License-Identifier: Apache-2.0
 *
 * Where in the text claims and findings stand: the text from left to right, a
 * tick for each claim, and below it each finding from side to side.  Places
 * are shares of the text's length, so that the drawing fits any width.
 */
#include "report/html-private.h"

#include "base/utf8.h"

enum {
  MOST_ROWS = 30, /* findings that are drawn */
  MOST_TICKS = 2000,
  WHOLE = 1000, /* the text's length, in the unit of places */
};

typedef struct {
  GsWriter *out;
  const GsHtml *html;
  size_t n_chars;
  size_t n_lines;
  size_t n_rows;
} Strip;

static size_t
count_lines(GsSlice text)
{
  size_t n = 1;
  for (size_t i = 0; i + 1 < text.len; i++) {
    bool is_pair = text.at[i] == '\r' && text.at[i + 1] == '\n';
    n += (text.at[i] == '\n' || text.at[i] == '\r') && !is_pair;
  }
  return n;
}

static size_t
place_of(const Strip *strip, const GsReportedClaim *claim)
{
  if (claim->content.n_ranges == 0 || strip->n_chars == 0)
    return 0;
  return claim->content.chars[0].start * WHOLE / strip->n_chars;
}

static void
draw_ticks(const Strip *strip)
{
  const GPtrArray *claims = strip->html->claims;
  gs_page_f(strip->out, "<line class=\"text\" x1=\"0\" x2=\"100%%\" "
                        "y1=\"1rem\" y2=\"1rem\" />\n");
  for (guint i = 0; i < claims->len && i < MOST_TICKS; i++) {
    size_t at = place_of(strip, claims->pdata[i]);
    gs_page_f(strip->out,
              "<line class=\"tick\" x1=\"%zu.%zu%%\" x2=\"%zu.%zu%%\" "
              "y1=\".5rem\" y2=\"1.5rem\" />\n",
              at / 10, at % 10, at / 10, at % 10);
  }
}

static void
draw_end(const Strip *strip, size_t at, size_t y, const char *letter)
{
  gs_page_f(strip->out,
            "<circle cx=\"%zu.%zu%%\" cy=\"%zu.25rem\" r=\".6rem\" />"
            "<text x=\"%zu.%zu%%\" y=\"%zu.5rem\">%s</text>",
            at / 10, at % 10, y, at / 10, at % 10, y, letter);
}

static void
draw_finding(const Strip *strip, size_t i)
{
  const GsFinding *finding = gs_html_finding(strip->html, i);
  bool has_a = finding->a->document == NULL;
  bool has_b = finding->b->document == NULL;
  size_t a = place_of(strip, has_a ? finding->a : finding->b);
  size_t b = place_of(strip, has_b ? finding->b : finding->a);
  size_t y = 3 + 2 * i;
  gs_page_f(strip->out,
            "<g class=\"%s %s %s\"><text class=\"name\" x=\"-2.5rem\" "
            "y=\"%zu.5rem\">%zu</text>"
            "<line x1=\"%zu.%zu%%\" x2=\"%zu.%zu%%\" y1=\"%zu.25rem\" "
            "y2=\"%zu.25rem\" />",
            finding->level, finding->strength,
            finding->is_disclosed ? "told" : "untold", y,
            strip->html->first + i, a / 10, a % 10, b / 10, b % 10, y, y);
  if (has_a)
    draw_end(strip, a, y, "A");
  if (has_b)
    draw_end(strip, b, y, "B");
  gs_page_f(strip->out, "</g>\n");
}

static void
draw_scale(const Strip *strip)
{
  size_t y = 3 + 2 * strip->n_rows;
  gs_page_f(strip->out,
            "<text class=\"name\" x=\"0\" y=\"%zu.25rem\">line 1</text>"
            "<text class=\"end\" x=\"100%%\" y=\"%zu.25rem\">line %zu</text>\n",
            y, y, strip->n_lines);
}

static void
write_place(const Strip *strip, const GsReportedClaim *claim)
{
  gs_page_f(strip->out, " line %zu", claim->content.place.line);
  if (claim->document != NULL)
    gs_page_f(strip->out, " of %s", claim->document);
}

/* The same in words, for the ear. */
static void
write_label(const Strip *strip)
{
  gs_page_f(strip->out, "%u claims over %zu lines.", strip->html->claims->len,
            strip->n_lines);
  for (size_t i = 0; i < strip->n_rows; i++) {
    const GsFinding *finding = gs_html_finding(strip->html, i);
    gs_page_f(strip->out, " Finding %zu:", strip->html->first + i);
    write_place(strip, finding->a);
    gs_page_f(strip->out, " and");
    write_place(strip, finding->b);
    gs_page_f(strip->out, ".");
  }
}

void
gs_html_strip(GsWriter *out, const GsHtml *html)
{
  GsSlice text = html->report->original;
  Strip strip = { out, html, gs_utf8_count(text), count_lines(text),
                  MIN(html->findings->len, MOST_ROWS) };
  gs_page_f(out,
            "<figure>\n<svg class=\"strip\" height=\"%zurem\" role=\"img\" "
            "aria-label=\"",
            4 + 2 * strip.n_rows);
  write_label(&strip);
  gs_page_f(out, "\">\n");
  draw_ticks(&strip);
  for (size_t i = 0; i < strip.n_rows; i++)
    draw_finding(&strip, i);
  draw_scale(&strip);
  gs_page_f(out, "</svg>\n<figcaption class=\"quiet\">The text from its first "
                 "line to its last: a tick for each claim, below them the two "
                 "sides of each finding.");
  if (html->findings->len > strip.n_rows)
    gs_page_f(out, " The first %zu findings are drawn; the table has all.",
              strip.n_rows);
  gs_page_f(out, "</figcaption>\n</figure>\n");
}
