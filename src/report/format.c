/* SPDX-License-Identifier: Apache-2.0
 *
 * The table of formats, the sums of a run, and what human formats share.
 */
#include "report/report-private.h"

static const GsFormat formats[] = {
  { .name = "pretty",
    .extension = ".txt",
    .check = gs_report_pretty_check,
    .claims = gs_report_pretty_claims,
    .pair = gs_report_pretty_pair,
    .check_end = gs_report_pretty_check_end,
    .claims_end = gs_report_pretty_claims_end,
    .pair_end = gs_report_pretty_pair_end },
  { .name = "line",
    .check = gs_report_line_check,
    .claims = gs_report_line_claims,
    .pair = gs_report_line_pair },
  { .name = "jsonl",
    .extension = ".jsonl",
    .check = gs_report_jsonl_check,
    .claims = gs_report_jsonl_claims,
    .pair = gs_report_jsonl_pair },
  { .name = "json",
    .extension = ".json",
    .needs_sums = true,
    .check = gs_report_json_check,
    .check_end = gs_report_json_check_end },
  { .name = "sarif",
    .extension = ".sarif",
    .needs_original = true,
    .check = gs_report_sarif_check,
    .check_end = gs_report_sarif_check_end },
  { .name = "github",
    .check = gs_report_github_check,
    .check_end = gs_report_github_check_end },
  { .name = "gitlab",
    .check = gs_report_gitlab_check,
    .check_end = gs_report_gitlab_check_end },
  { .name = "checkstyle",
    .check_begin = gs_report_checkstyle_check_begin,
    .check = gs_report_checkstyle_check,
    .check_end = gs_report_checkstyle_check_end },
  { .name = "junit",
    .check = gs_report_junit_check,
    .check_end = gs_report_junit_check_end },
  { .name = "rdjson",
    .check_begin = gs_report_rdjson_check_begin,
    .check = gs_report_rdjson_check,
    .check_end = gs_report_rdjson_check_end },
  { .name = "rdjsonl", .check = gs_report_rdjsonl_check },
  { .name = "csv",
    .extension = ".csv",
    .needs_details = true,
    .check_begin = gs_report_csv_check_begin,
    .check = gs_report_csv_check,
    .claims = gs_report_csv_claims },
  { .name = "markdown",
    .extension = ".md",
    .needs_details = true,
    .check = gs_report_markdown_check,
    .claims = gs_report_markdown_claims,
    .check_end = gs_report_markdown_check_end,
    .claims_end = gs_report_markdown_claims_end },
  { .name = "html",
    .extension = ".html",
    .needs_original = true,
    .needs_details = true,
    .needs_sums = true,
    .check = gs_report_html_check,
    .check_end = gs_report_html_check_end,
    .claims = gs_report_html_claims,
    .claims_end = gs_report_html_claims_end },
  { .name = "annotation",
    .extension = ".jsonld",
    .needs_original = true,
    .check_begin = gs_report_annotation_check_begin,
    .check = gs_report_annotation_check,
    .check_end = gs_report_annotation_check_end },
  { .name = "citron",
    .needs_original = true,
    .claims = gs_report_citron_claims },
};

const GsFormat *
gs_format_find(const char *name)
{
  if (strcmp(name, "gcc") == 0)
    name = "line";
  for (size_t i = 0; i < G_N_ELEMENTS(formats); i++)
    if (strcmp(formats[i].name, name) == 0)
      return &formats[i];
  return NULL;
}

const char *const *
gs_format_names(void)
{
  static const char *names[G_N_ELEMENTS(formats) + 1];
  static gsize is_filled;
  if (g_once_init_enter(&is_filled)) {
    for (size_t i = 0; i < G_N_ELEMENTS(formats); i++)
      names[i] = formats[i].name;
    g_once_init_leave(&is_filled, 1);
  }
  return names;
}

const GsFormat *
gs_format_of_path(const char *path)
{
  for (size_t i = 0; i < G_N_ELEMENTS(formats); i++)
    if (formats[i].extension != NULL &&
        g_str_has_suffix(path, formats[i].extension))
      return &formats[i];
  return NULL;
}

/* ---- sums ------------------------------------------------------------- */

size_t
gs_report_count(const GsDocumentReport *report, GsFate fate)
{
  size_t n = 0;
  for (size_t i = 0; i < report->n_findings; i++)
    n += report->findings[i].fate == fate;
  return n;
}

/* Where `gainsay why` may be asked; "" where it may not, or the path is too
 * long. */
static void
write_place(const GsDocumentReport *report,
            const GsFinding *finding,
            char *place)
{
  const GsPlace *at = &gs_report_first(finding)->content.place;
  int n = g_snprintf(place, GS_RUN_PLACE_SIZE, "%s:%zu:%zu", report->name,
                     at->line, at->column);
  if (!report->is_file || n >= GS_RUN_PLACE_SIZE)
    place[0] = '\0';
}

/* An id that was cut short would name no rule: such a one is not kept. */
static void
add_finding(GsRunTotals *totals,
            const GsDocumentReport *report,
            const GsFinding *finding)
{
  unsigned rank = gs_report_rank(finding->level);
  size_t *const counts[] = { &totals->notes, &totals->warnings,
                             &totals->errors };
  if (finding->fate != GS_FATE_OPEN)
    return;
  (*counts[rank])++;
  if (strlen(finding->rule) >= GS_RUN_RULE_SIZE)
    return;
  for (unsigned i = 0; i <= rank; i++) {
    g_strlcpy(totals->last_rule[i], finding->rule, GS_RUN_RULE_SIZE);
    write_place(report, finding, totals->last_place[i]);
  }
}

const GsFinding *
gs_report_pair_finding(const GsDocumentReport *report)
{
  const GsFinding *best = NULL;
  for (size_t i = 0; i < report->n_findings; i++) {
    const GsFinding *finding = &report->findings[i];
    if (strcmp(finding->strength, "conflict") == 0)
      return finding;
    best = best != NULL ? best : finding;
  }
  return best;
}

void
gs_totals_add_pair(GsRunTotals *totals, const GsDocumentReport *report)
{
  const GsFinding *finding = gs_report_pair_finding(report);
  totals->pairs += report->is_complete;
  if (finding == NULL)
    return;
  bool is_conflict = strcmp(finding->strength, "conflict") == 0;
  totals->conflicts += is_conflict;
  totals->tensions += !is_conflict;
}

void
gs_totals_add(GsRunTotals *totals, const GsDocumentReport *report)
{
  totals->documents++;
  totals->claims += report->n_claims_counted;
  totals->sources += report->n_sources;
  totals->incomplete += !report->is_complete;
  totals->unchanged += report->n_unchanged;
  totals->ignored += gs_report_count(report, GS_FATE_IGNORED);
  totals->baselined += gs_report_count(report, GS_FATE_BASELINED);
  for (size_t i = 0; i < report->n_findings; i++)
    add_finding(totals, report, &report->findings[i]);
  for (size_t i = 0; i < report->n_problems; i++)
    totals->problems += !report->problems[i].is_remark;
}

/* ---- what human formats share ----------------------------------------- */

unsigned
gs_report_rank(const char *level)
{
  if (level != NULL && strcmp(level, "error") == 0)
    return 2;
  return level != NULL && strcmp(level, "warning") == 0;
}

bool
gs_report_has_finding(const GsLook *look, const GsFinding *finding)
{
  return finding->fate == GS_FATE_OPEN ||
         (finding->fate == GS_FATE_IGNORED && look->with_ignored);
}

bool
gs_report_shows_finding(const GsLook *look, const GsFinding *finding)
{
  return gs_report_has_finding(look, finding) &&
         gs_report_rank(finding->level) >= gs_report_rank(look->lowest_level);
}

bool
gs_report_shows_claim(const GsLook *look, const GsReportedClaim *claim)
{
  return look->with_narrator || !claim->is_narrator;
}

const GsReportedClaim *
gs_report_first(const GsFinding *finding)
{
  return finding->is_b_first ? finding->b : finding->a;
}

const GsReportedClaim *
gs_report_second(const GsFinding *finding)
{
  return finding->is_b_first ? finding->a : finding->b;
}

const char *
gs_report_source(const GsReportedClaim *claim)
{
  if (claim->shown != NULL)
    return claim->shown;
  return claim->is_narrator ? "the article" : claim->source_name;
}

const char *
gs_report_unnamed(const GsReportedClaim *claim)
{
  bool is_told = claim->is_named || claim->is_narrator ||
                 g_strcmp0(gs_report_source(claim), "unnamed") == 0;
  return is_told ? "" : " (unnamed)";
}

const char *
gs_report_document(const char *name, const GsReportedClaim *claim)
{
  return claim->document != NULL ? claim->document : name;
}

bool
gs_report_is_across(const GsFinding *finding)
{
  return finding->a->document != NULL || finding->b->document != NULL;
}

void
gs_report_write_place(GsWriter *out, const char *path, const GsPlace *place)
{
  gs_write_shown(out, gs_slice_of(path));
  gs_write_f(out, ":%zu:%zu", place->line, place->column);
}
