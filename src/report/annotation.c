/* SPDX-License-Identifier: Apache-2.0
 *
 * Web Annotations of the W3C: each finding is one that speaks of two places.
 */
#include "report/original-private.h"
#include "report/words-private.h"

#define AROUND 32 /* code points that are quoted on both sides */

enum {
  ANNOTATIONS,
};

static GsSpan
whole(const GsExcerpt *words)
{
  return (GsSpan){ words->chars[0].start,
                   words->chars[words->n_ranges - 1].end };
}

static void
write_target(GsWriter *out,
             const GsDocumentReport *report,
             const GsReportedClaim *claim)
{
  GsSpan chars = whole(&claim->content);
  GsSlice original =
      claim->document != NULL ? claim->original : report->original;
  GsReportQuote quote = gs_report_quote(original, chars, AROUND);
  gs_write_str(out, "{\"source\":");
  gs_report_json_str(out, gs_report_document(report->name, claim));
  gs_write_str(out, ",\"selector\":[{\"type\":\"TextQuoteSelector\","
                    "\"exact\":");
  gs_write_json(out, quote.exact);
  gs_write_str(out, ",\"prefix\":");
  gs_write_json(out, quote.prefix);
  gs_write_str(out, ",\"suffix\":");
  gs_write_json(out, quote.suffix);
  gs_write_f(out,
             "},{\"type\":\"TextPositionSelector\",\"start\":%zu,"
             "\"end\":%zu}]}",
             chars.start, chars.end);
}

static void
write_body(GsWriter *out, const GsFinding *finding, const char *language)
{
  g_autofree char *message = gs_report_message(finding);
  g_autofree char *tag = g_strconcat("gainsay:", finding->rule, NULL);
  gs_write_str(out, "\"body\":[{\"type\":\"TextualBody\",\"value\":");
  gs_report_json_str(out, message);
  gs_write_str(out, ",\"format\":\"text/plain\"");
  if (language != NULL) {
    gs_write_str(out, ",\"language\":");
    gs_report_json_str(out, language);
  }
  gs_write_str(out, "},{\"type\":\"TextualBody\",\"purpose\":\"tagging\","
                    "\"value\":");
  gs_report_json_str(out, tag);
  gs_write_str(out, "}]");
}

static void
write_finding(GsWriter *out,
              const GsDocumentReport *report,
              const GsFinding *finding,
              const char *language)
{
  g_autofree char *id = g_strconcat("urn:gainsay:", finding->fingerprint, NULL);
  gs_write_str(out, "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\","
                    "\"id\":");
  gs_report_json_str(out, id);
  gs_write_str(out, ",\"type\":\"Annotation\",\"motivation\":\"assessing\",");
  write_body(out, finding, language);
  gs_write_str(out, ",\"target\":[");
  write_target(out, report, gs_report_first(finding));
  gs_write_str(out, ",");
  write_target(out, report, gs_report_second(finding));
  gs_write_str(out, "]}");
}

void
gs_report_annotation_check_begin(GsWriter *out, const GsLook *look)
{
  (void)look;
  gs_write_str(out, "[");
}

void
gs_report_annotation_check(GsWriter *out,
                           const GsDocumentReport *report,
                           const GsLook *look)
{
  for (size_t i = 0; i < report->n_findings; i++) {
    if (!gs_report_shows_finding(look, &report->findings[i]))
      continue;
    bool is_first = gs_report_pile_count(look->pile, ANNOTATIONS) == 0;
    gs_write_str(out, is_first ? "\n" : ",\n");
    write_finding(out, report, &report->findings[i], look->tool->language);
  }
}

void
gs_report_annotation_check_end(GsWriter *out,
                               const GsRunTotals *totals,
                               const GsLook *look)
{
  (void)totals;
  (void)look;
  gs_write_str(out, "]\n");
}
