/* SPDX-License-Identifier: Apache-2.0
 *
 * A claim as JSON.  Keys and their order are fixed: programs compare bytes.
 */
#include "report/report-private.h"

void
gs_report_json_str(GsWriter *out, const char *str)
{
  if (str != NULL)
    gs_write_json(out, gs_slice_of(str));
  else
    gs_write_str(out, "null");
}

void
gs_report_json_strs(GsWriter *out, const char **strs, size_t n_strs)
{
  gs_write_str(out, "[");
  for (size_t i = 0; i < n_strs; i++) {
    gs_write_str(out, i > 0 ? "," : "");
    gs_write_json(out, gs_slice_of(strs[i]));
  }
  gs_write_str(out, "]");
}

static void
write_spans(GsWriter *out, const char *key, const GsSpan *spans, size_t n_spans)
{
  gs_write_f(out, ",\"%s\":[", key);
  for (size_t i = 0; i < n_spans; i++)
    gs_write_f(out, "%s[%zu,%zu]", i > 0 ? "," : "", spans[i].start,
               spans[i].end);
  gs_write_str(out, "]");
}

/* Where the words of `excerpt` stand: from "bytes" to "column". */
static void
write_where(GsWriter *out, const GsExcerpt *excerpt)
{
  write_spans(out, "bytes", excerpt->bytes, excerpt->n_ranges);
  write_spans(out, "chars", excerpt->chars, excerpt->n_ranges);
  gs_write_f(out, ",\"line\":%zu,\"column\":%zu", excerpt->place.line,
             excerpt->place.column);
}

/* Behind a name: its words in the text, if it has any. */
static void
write_words(GsWriter *out, const GsExcerpt *excerpt)
{
  if (excerpt->n_ranges == 0)
    return;
  gs_write_str(out, ",\"text\":");
  gs_write_json(out, gs_slice_of(excerpt->text));
  write_where(out, excerpt);
}

static void
write_source(GsWriter *out, const GsReportedClaim *claim)
{
  gs_write_str(out, ",\"source\":{\"name\":");
  gs_write_json(out, gs_slice_of(claim->source_name));
  gs_write_str(out, ",\"party\":");
  gs_report_json_str(out, claim->party);
  write_words(out, &claim->source);
  if (claim->byline != NULL) {
    gs_write_str(out, ",\"byline\":");
    gs_write_json(out, gs_slice_of(claim->byline));
  }
  gs_write_str(out, "}");
}

static void
write_via(GsWriter *out, const GsReportedClaim *claim)
{
  gs_write_str(out, ",\"via\":");
  if (claim->via_name == NULL) {
    gs_write_str(out, "null");
    return;
  }
  gs_write_str(out, "{\"name\":");
  gs_write_json(out, gs_slice_of(claim->via_name));
  write_words(out, &claim->via);
  gs_write_str(out, "}");
}

static void
write_cue(GsWriter *out, const GsReportedClaim *claim)
{
  gs_write_str(out, ",\"cue\":");
  if (claim->cue_class == NULL) {
    gs_write_str(out, "null");
    return;
  }
  gs_write_str(out, "{\"text\":");
  gs_write_json(out, gs_slice_of(claim->cue.text));
  gs_write_str(out, ",\"class\":");
  gs_write_json(out, gs_slice_of(claim->cue_class));
  write_where(out, &claim->cue);
  gs_write_str(out, "}");
}

static void
write_content(GsWriter *out, const GsReportedClaim *claim)
{
  gs_write_str(out, ",\"content\":{\"text\":");
  gs_write_json(out, gs_slice_of(claim->content.text));
  write_where(out, &claim->content);
  gs_write_str(out, "}");
}

static void
write_statement(GsWriter *out, const GsReportedClaim *claim)
{
  gs_write_str(out, ",\"quote\":");
  gs_report_json_str(out, claim->quote);
  gs_write_str(out, ",\"polarity\":");
  gs_report_json_str(out, claim->polarity);
  gs_write_str(out, ",\"modality\":");
  gs_report_json_str(out, claim->modality);
  if (claim->about != 0)
    gs_write_f(out, ",\"about\":%u", claim->about);
  else
    gs_write_str(out, ",\"about\":null");
  gs_write_str(out, ",\"date\":");
  gs_report_json_str(out, claim->date);
}

static void
write_origin(GsWriter *out, const GsReportedOrigin *origin)
{
  gs_write_f(out, "{\"kind\":\"%s\",\"name\":",
             origin->is_outlet ? "outlet" : "source");
  gs_write_json(out, gs_slice_of(origin->name));
  gs_write_f(out, ",\"claims\":%zu}", origin->n_claims);
}

/* Only where there is one: most claims share theirs with no other. */
static void
write_origins(GsWriter *out, const GsReportedClaim *claim)
{
  const GsReportedOrigin *outlet = claim->same_outlet;
  const GsReportedOrigin *source = claim->same_source;
  if (outlet == NULL && source == NULL)
    return;
  gs_write_str(out, ",\"origins\":[");
  if (outlet != NULL)
    write_origin(out, outlet);
  gs_write_str(out, outlet != NULL && source != NULL ? "," : "");
  if (source != NULL)
    write_origin(out, source);
  gs_write_str(out, "]");
}

void
gs_report_json_claim(GsWriter *out, const GsReportedClaim *claim)
{
  gs_write_f(out, "\"id\":%u", claim->id);
  write_source(out, claim);
  write_via(out, claim);
  write_cue(out, claim);
  write_content(out, claim);
  write_statement(out, claim);
  write_origins(out, claim);
  if (claim->document == NULL)
    return;
  gs_write_str(out, ",\"doc\":");
  gs_write_json(out, gs_slice_of(claim->document));
}
