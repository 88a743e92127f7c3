/* SPDX-License-Identifier: Apache-2.0
 *
 * SARIF 2.1.0, as far as GitHub's code scanning reads it: one run.  Whatever
 * was not checked makes the run one that has failed, for its results are then
 * not all.
 */
#include "report/sarif-private.h"

/* What GitHub takes in of one run. */
#define MOST_RESULTS 25000

enum {
  RESULTS,
  NOTIFICATIONS,
  ARTIFACTS,
  SETUP_NOTIFICATIONS,
};

static GsWriter *
next_of(const GsLook *look, unsigned part)
{
  GsWriter *out = gs_report_pile_part(look->pile, part);
  gs_write_str(out, gs_report_pile_count(look->pile, part) > 0 ? ",\n" : "\n");
  return out;
}

/* ---- places ----------------------------------------------------------- */

static void
write_uri(GsWriter *out, const char *path)
{
  g_autofree char *escaped = g_uri_escape_string(path, "/", FALSE);
  g_autofree char *uri =
      g_strconcat(*path == '/' ? "file://" : "", escaped, NULL);
  gs_write_str(out, "\"artifactLocation\":{\"uri\":");
  gs_report_json_str(out, uri);
}

/* Of the document at hand, which is the last one of the list. */
static void
write_artifact(GsWriter *out, const GsLook *look, const char *path)
{
  write_uri(out, path);
  gs_write_f(out, ",\"index\":%zu}",
             gs_report_pile_n(look->pile, ARTIFACTS) - 1);
}

static void
write_region(GsWriter *out, const GsExcerpt *words)
{
  gs_write_f(out,
             ",\"region\":{\"startLine\":%zu,\"startColumn\":%zu,"
             "\"endLine\":%zu,\"endColumn\":%zu}",
             words->place.line, words->place.column, words->end.line,
             words->end.column);
}

typedef struct {
  GsWriter *out;
  const GsLook *look;
  const char *path;
  bool is_elsewhere; /* in another document than the one at hand */
} Place;

static void
write_place(const Place *place, const GsExcerpt *words)
{
  gs_write_str(place->out, "\"physicalLocation\":{");
  if (place->is_elsewhere) {
    write_uri(place->out, place->path);
    gs_write_str(place->out, "}");
  } else {
    write_artifact(place->out, place->look, place->path);
  }
  write_region(place->out, words);
  gs_write_str(place->out, "}");
}

/* ---- results ---------------------------------------------------------- */

static void
write_related(const Place *place, const GsReportedClaim *claim)
{
  g_autofree char *side = gs_report_side(claim);
  Place related = *place;
  related.path = gs_report_document(place->path, claim);
  related.is_elsewhere = claim->document != NULL;
  gs_write_str(place->out, ",\n \"relatedLocations\":[{\"id\":1,");
  write_place(&related, &claim->content);
  gs_write_str(place->out, ",\"message\":{\"text\":");
  gs_report_sarif_text(place->out, side);
  gs_write_str(place->out, "}}]");
}

/* The link text stands in the second sentence: the first stands alone. */
static void
write_message(GsWriter *out, const GsFinding *finding)
{
  g_autofree char *message = gs_report_sentence(finding);
  g_autofree char *plain = gs_report_sarif_plain(message);
  g_autofree char *linked =
      g_strconcat(plain, " See [the other claim](1).", NULL);
  gs_write_str(out, ",\"message\":{\"text\":");
  gs_report_json_str(out, linked);
  gs_write_str(out, "}");
}

static void
write_fingerprints(GsWriter *out,
                   const GsFinding *finding,
                   const GArray *hashes)
{
  size_t line = gs_report_first(finding)->content.place.line;
  gs_write_str(out, ",\n \"partialFingerprints\":{");
  if (line <= hashes->len) {
    const GsLineHash *hash = &g_array_index(hashes, GsLineHash, line - 1);
    gs_write_f(out, "\"primaryLocationLineHash\":\"%" PRIx64 ":%zu\",",
               hash->hash, hash->occurrence);
  }
  gs_write_str(out, "\"gainsayPair/v1\":");
  gs_report_json_str(out, finding->fingerprint);
  gs_write_str(out, "}");
}

static size_t
rule_index(const GsReportTool *tool, const char *rule)
{
  size_t i = 0;
  while (i < tool->n_rules && strcmp(tool->rules[i].id, rule) != 0)
    i++;
  return i;
}

/* On every result, as the standard wants it where one of them may have some. */
static void
write_suppressions(GsWriter *out, const GsFinding *finding)
{
  bool is_external = finding->fate == GS_FATE_BASELINED;
  gs_write_str(out, ",\"suppressions\":[");
  if (finding->fate != GS_FATE_OPEN)
    gs_write_f(out, "{\"kind\":\"%s\",\"status\":\"accepted\"",
               is_external ? "external" : "inSource");
  if (finding->fate != GS_FATE_OPEN && finding->reason != NULL) {
    gs_write_str(out, ",\"justification\":");
    gs_report_json_str(out, finding->reason);
  }
  gs_write_str(out, finding->fate != GS_FATE_OPEN ? "}]" : "]");
}

/* Of a run against a baseline, on every result. */
static void
write_baseline_state(GsWriter *out, const GsLook *look, const char *state)
{
  if (look->has_baseline)
    gs_write_f(out, ",\"baselineState\":\"%s\"", state);
}

static void
write_result(const Place *place, const GsFinding *finding, const GArray *hashes)
{
  GsWriter *out = place->out;
  gs_write_str(out, "{\"ruleId\":");
  gs_report_json_str(out, finding->rule);
  gs_write_f(out, ",\"ruleIndex\":%zu,\"level\":\"%s\"",
             rule_index(place->look->tool, finding->rule), finding->level);
  write_message(out, finding);
  gs_write_str(out, ",\n \"locations\":[{");
  write_place(place, &gs_report_first(finding)->content);
  gs_write_str(out, "}]");
  write_related(place, gs_report_second(finding));
  write_fingerprints(out, finding, hashes);
  gs_write_f(out,
             ",\n \"properties\":{\"disclosed\":%s,\"strength\":\"%s\","
             "\"confidence\":\"%s\"}",
             finding->is_disclosed ? "true" : "false", finding->strength,
             finding->confidence);
  write_suppressions(out, finding);
  write_baseline_state(out, place->look,
                       finding->is_known ? "unchanged" : "new");
  gs_write_str(out, "}");
}

/* Results over the bound are only counted.  Those that are suppressed are told
 * with the rest: a viewer knows what to do with them. */
static void
add_results(const GsDocumentReport *report, const GsLook *look)
{
  g_autoptr(GArray) hashes = gs_report_line_hashes(report->original);
  for (size_t i = 0; i < report->n_findings; i++) {
    const GsFinding *finding = &report->findings[i];
    if (gs_report_rank(finding->level) < gs_report_rank(look->lowest_level))
      continue;
    if (gs_report_pile_n(look->pile, RESULTS) >= MOST_RESULTS) {
      gs_report_pile_count(look->pile, RESULTS);
      continue;
    }
    Place place = { next_of(look, RESULTS), look, report->name, false };
    write_result(&place, finding, hashes);
  }
}

/* ---- what was not checked --------------------------------------------- */

static void
add_problem(const GsLook *look,
            const char *path,
            const GsReportedProblem *problem)
{
  GsWriter *out =
      next_of(look, problem->is_setup ? SETUP_NOTIFICATIONS : NOTIFICATIONS);
  g_autofree char *message = gs_report_not_checked(problem);
  gs_write_str(out, "{\"descriptor\":{\"id\":\"" GS_REPORT_PROBLEM
                    "\"},\"level\":\"error\",\"message\":{\"text\":");
  gs_report_sarif_text(out, message);
  gs_write_str(out, "},\"locations\":[{\"physicalLocation\":{");
  write_artifact(out, look, path);
  gs_write_f(out, ",\"region\":{\"startLine\":%zu,\"startColumn\":%zu}}}]}",
             problem->place.line, problem->place.column);
}

void
gs_report_sarif_check(GsWriter *out,
                      const GsDocumentReport *report,
                      const GsLook *look)
{
  GsWriter *artifacts = next_of(look, ARTIFACTS);
  g_autofree char *escaped = g_uri_escape_string(report->name, "/", FALSE);
  (void)out;
  gs_write_f(artifacts, "{\"location\":{\"uri\":\"%s%s\"}}",
             *report->name == '/' ? "file://" : "", escaped);
  if (report->n_findings > 0)
    add_results(report, look);
  for (size_t i = 0; i < report->n_problems; i++)
    if (!report->problems[i].is_remark)
      add_problem(look, report->name, &report->problems[i]);
}

/* ---- what is found no more -------------------------------------------- */

/* Where it stood nobody knows; its file is all there is to point at. */
static void
add_stale(const GsLook *look, const GsReportedStale *stale)
{
  GsWriter *out = next_of(look, RESULTS);
  g_autofree char *words =
      g_strdup_printf("No longer found: %s / %s", stale->a, stale->b);
  g_autofree char *shown = gs_report_shown(words);
  g_autofree char *escaped = g_uri_escape_string(stale->path, "/", FALSE);
  size_t index = rule_index(look->tool, stale->rule);
  gs_write_str(out, "{\"ruleId\":");
  gs_report_json_str(out, stale->rule);
  if (index < look->tool->n_rules)
    gs_write_f(out, ",\"ruleIndex\":%zu", index);
  gs_write_str(out, ",\"level\":\"none\",\"message\":{\"text\":");
  gs_report_sarif_text(out, shown);
  gs_write_str(out, "},\n \"locations\":[{\"physicalLocation\":{"
                    "\"artifactLocation\":{\"uri\":");
  gs_report_json_str(out, escaped);
  gs_write_str(out, "}}}],\n \"partialFingerprints\":{\"gainsayPair/v1\":");
  gs_report_json_str(out, stale->fingerprint);
  gs_write_str(out, "},\n \"suppressions\":[]");
  write_baseline_state(out, look, "absent");
  gs_write_str(out, "}");
}

/* ---- the end ---------------------------------------------------------- */

static void
note_cut(const GsLook *look)
{
  size_t n = gs_report_pile_n(look->pile, RESULTS);
  if (n <= MOST_RESULTS)
    return;
  gs_write_f(next_of(look, NOTIFICATIONS),
             "{\"level\":\"warning\",\"message\":{\"text\":\"%zu results were "
             "found; only the first %d are listed.\"}}",
             n, MOST_RESULTS);
}

static void
write_array(GsWriter *out, const char *key, const GsLook *look, unsigned part)
{
  gs_write_f(out, ",\n\"%s\":[", key);
  gs_report_pile_write(look->pile, part, out);
  gs_write_str(out, "]");
}

/* SARIF has no levels by path; the paths stand beside. */
static void
write_overrides(GsWriter *out, const GsReportTool *tool)
{
  for (size_t i = 0; i < tool->n_overrides; i++) {
    const GsReportOverride *override = &tool->overrides[i];
    bool is_off = strcmp(override->level, "off") == 0;
    gs_write_str(out, i == 0 ? ",\n\"ruleConfigurationOverrides\":[\n" : ",\n");
    gs_write_str(out, "{\"descriptor\":{\"id\":");
    gs_report_json_str(out, tool->rules[override->rule].id);
    gs_write_f(out, ",\"index\":%zu},\"configuration\":{", override->rule);
    if (is_off)
      gs_write_str(out, "\"enabled\":false}");
    else
      gs_write_f(out, "\"level\":\"%s\"}", override->level);
    gs_write_str(out, ",\"properties\":{\"paths\":");
    gs_report_json_str(out, override->paths);
    gs_write_str(out, "}}");
  }
  if (tool->n_overrides > 0)
    gs_write_str(out, "]");
}

static void
write_invocation(GsWriter *out, const GsRunTotals *totals, const GsLook *look)
{
  bool is_all = totals->problems == 0 && totals->incomplete == 0;
  gs_write_f(out,
             ",\n\"invocations\":[{\"executionSuccessful\":%s,"
             "\"exitCode\":%d",
             is_all ? "true" : "false", totals->status);
  if (gs_report_pile_n(look->pile, NOTIFICATIONS) > 0)
    write_array(out, "toolExecutionNotifications", look, NOTIFICATIONS);
  if (gs_report_pile_n(look->pile, SETUP_NOTIFICATIONS) > 0)
    write_array(out, "toolConfigurationNotifications", look,
                SETUP_NOTIFICATIONS);
  write_overrides(out, look->tool);
  gs_write_str(out, "}]");
}

void
gs_report_sarif_check_end(GsWriter *out,
                          const GsRunTotals *totals,
                          const GsLook *look)
{
  for (size_t i = 0; i < totals->n_stale; i++)
    add_stale(look, &totals->stale[i]);
  note_cut(look);
  gs_write_str(out,
               "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\","
               "\n\"version\":\"2.1.0\",\n\"runs\":[{\"tool\":{");
  gs_report_sarif_driver(out, look->tool);
  gs_write_str(out, "},\n\"columnKind\":\"unicodeCodePoints\",\n"
                    "\"automationDetails\":{\"id\":\"gainsay/\"}");
  write_array(out, "artifacts", look, ARTIFACTS);
  write_invocation(out, totals, look);
  write_array(out, "results", look, RESULTS);
  gs_write_str(out, "}]}\n");
}
