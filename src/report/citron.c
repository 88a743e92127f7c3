/* SPDX-License-Identifier: Apache-2.0
 *
 * Claims as BBC Citron writes quotations: offsets in code points.  One object
 * a line for each document.  What the article says itself is no quotation.
 */
#include "report/original-private.h"

static void
write_span(GsWriter *out, GsSlice original, GsSpan chars)
{
  GsReportQuote quote = gs_report_quote(original, chars, 0);
  gs_write_f(out, "{\"start\":%zu,\"end\":%zu,\"text\":", chars.start,
             chars.end);
  gs_write_json(out, quote.exact);
  gs_write_str(out, "}");
}

static void
write_spans(GsWriter *out, GsSlice original, const GsExcerpt *words)
{
  gs_write_str(out, "[");
  for (size_t i = 0; i < words->n_ranges; i++) {
    gs_write_str(out, i > 0 ? "," : "");
    write_span(out, original, words->chars[i]);
  }
  gs_write_str(out, "]");
}

/* Citron's cue is one span: an interrupted one reaches from its first word to
 * its last. */
static void
write_cue(GsWriter *out, GsSlice original, const GsExcerpt *cue)
{
  GsSpan chars = { 0 };
  if (cue->n_ranges > 0)
    chars = (GsSpan){ cue->chars[0].start, cue->chars[cue->n_ranges - 1].end };
  gs_write_str(out, ",\"cue\":");
  write_span(out, original, chars);
}

static void
write_claim(GsWriter *out, GsSlice original, const GsReportedClaim *claim)
{
  gs_write_f(out, "{\"id\":\"c%u\"", claim->id);
  write_cue(out, original, &claim->cue);
  gs_write_str(out, ",\"sources\":");
  write_spans(out, original, &claim->source);
  gs_write_str(out, ",\"contents\":");
  write_spans(out, original, &claim->content);
  gs_write_str(out, "}");
}

void
gs_report_citron_claims(GsWriter *out,
                        const GsDocumentReport *report,
                        const GsLook *look)
{
  const char *between = "";
  (void)look;
  gs_write_str(out, "{\"quotes\":[");
  for (size_t i = 0; i < report->n_claims; i++) {
    if (report->claims[i].is_narrator)
      continue;
    gs_write_str(out, between);
    write_claim(out, report->original, &report->claims[i]);
    between = ",";
  }
  gs_write_str(out, "],\"source\":{\"application\":\"gainsay\"}}\n");
}
