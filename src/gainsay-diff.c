/* SPDX-License-Identifier: Apache-2.0
 *
 * The library's half for people who change rules: every document is judged
 * by the old rules and by the new ones, and the findings are set against each
 * other by their fingerprints, which stay when text moves.
 */
#include "gainsay-private.h"

#include "base/limits.h"
#include "report/report.h"

struct GsDiff {
  const GsRuleSet *sets[2]; /* old, new */
  GsLevels *old_levels;
  GsTextLevels *old_here;           /* of the input that is read, or NULL */
  bool *is_out;                     /* no rule, by index */
  const GsConflictOptions *judging; /* of the new rules */
  GsWriter *out;
  GsLook look;
  size_t n_documents;
  size_t n_claims;
  size_t n_problems;
  size_t n_lost;
  size_t n_gained;
  size_t n_kept;
  GsDocumentReport reports[2]; /* of the document that is read */
};

GsDiff *
gs_diff_new(const GainsayRules *rules,
            const GainsayOptions *options,
            const GsConflictOptions *judging)
{
  GsDiff *diff = g_new0(GsDiff, 1);
  diff->sets[0] = options->old_rules->set;
  diff->sets[1] = rules->set;
  diff->is_out = g_new0(bool, diff->sets[0]->rules.n + 1);
  diff->old_levels =
      gs_levels_new(options->old_rules, options->config, diff->is_out);
  diff->judging = judging;
  diff->out = gs_writer_new(options->write, options->write_data);
  diff->look.has_color = options->has_color;
  diff->look.width = options->width;
  return diff;
}

void
gs_diff_free(GsDiff *diff)
{
  if (diff == NULL)
    return;
  gs_text_levels_free(diff->old_here);
  gs_levels_free(diff->old_levels);
  g_free(diff->is_out);
  gs_writer_free(diff->out);
  g_free(diff);
}

void
gs_diff_enter(GsDiff *diff, const char *path)
{
  gs_text_levels_free(diff->old_here);
  diff->old_here = gs_levels_of(diff->old_levels, path);
}

/* ---- one document ----------------------------------------------------- */

/* What comments in the text ignore is neither gained nor lost. */
static void
leave_ignored_out(const GsRuleSet *set,
                  GsDocument *document,
                  GsDocumentReport *report)
{
  GsSuppressionOptions options = { .rules = set };
  gs_suppression_apply(&options, document, report);
  size_t n = 0;
  GsFinding *kept =
      GS_NEW_ARRAY(document->arena, GsFinding, report->n_findings + 1);
  for (size_t i = 0; i < report->n_findings; i++)
    if (report->findings[i].fate != GS_FATE_IGNORED)
      kept[n++] = report->findings[i];
  report->findings = kept;
  report->n_findings = n;
}

static void
judge_twice(void *to, GsJob *job)
{
  GsDiff *diff = to;
  GsConflictOptions options[2] = { *diff->judging, *diff->judging };
  options[0].is_off = gs_text_levels_off(diff->old_here);
  size_t n_problems = job->document->problems.n;
  for (size_t i = 0; i < 2; i++) {
    GsDocumentReport *report = &diff->reports[i];
    *report = job->report;
    job->document->problems.n = n_problems; /* of comments: told once */
    gs_gainsay_judge(job->document, diff->sets[i], &options[i], report);
    leave_ignored_out(diff->sets[i], job->document, report);
  }
}

static bool
holds(const GsDocumentReport *report, const GsFinding *finding)
{
  for (size_t i = 0; i < report->n_findings; i++)
    if (strcmp(report->findings[i].fingerprint, finding->fingerprint) == 0)
      return true;
  return false;
}

/* Findings of `report` that `other` lacks. */
static GPtrArray *
missing_in(const GsDocumentReport *other, const GsDocumentReport *report)
{
  GPtrArray *missing = g_ptr_array_new();
  for (size_t i = 0; i < report->n_findings; i++)
    if (!holds(other, &report->findings[i]))
      g_ptr_array_add(missing, (gpointer)&report->findings[i]);
  return missing;
}

static void
tell_problem(GsDiff *diff, const char *name, GsPlace place, const char *message)
{
  diff->n_problems++;
  gs_write_str(diff->out, "Not checked: ");
  gs_write_shown(diff->out, gs_slice_of(name));
  gs_write_f(diff->out, ":%zu:%zu: ", place.line, place.column);
  gs_write_shown(diff->out, gs_slice_of(message));
  gs_write_str(diff->out, "\n");
}

static void
tell_problems(GsDiff *diff, const GsDocument *document)
{
  for (size_t i = 0; i < document->problems.n; i++) {
    const GsProblem *problem = &document->problems.items[i];
    if (!problem->is_remark)
      tell_problem(diff, document->name, problem->place, problem->message);
  }
  for (size_t i = 0; i < 2; i++)
    for (size_t k = 0; k < diff->reports[i].n_problems; k++) {
      const GsReportedProblem *problem = &diff->reports[i].problems[k];
      if (!problem->is_remark)
        tell_problem(diff, document->name, problem->place, problem->message);
    }
}

static void
take_document(void *to, GsJob *job)
{
  GsDiff *diff = to;
  const GsDocumentReport *reports = diff->reports;
  g_autoptr(GPtrArray) lost = missing_in(&reports[1], &reports[0]);
  g_autoptr(GPtrArray) gained = missing_in(&reports[0], &reports[1]);
  GsReportedDiff reported = { job->document->name, lost, gained };
  diff->n_documents++;
  diff->n_claims += reports[1].n_claims_counted;
  diff->n_lost += lost->len;
  diff->n_gained += gained->len;
  diff->n_kept += reports[0].n_findings - lost->len;
  gs_report_diff(diff->out, &reported, &diff->look);
  tell_problems(diff, job->document);
}

/* ---- for a run --------------------------------------------------------- */

static void
fail(void *to, const char *name, const char *message)
{
  tell_problem(to, name, (GsPlace){ 1, 1 }, message);
}

GsTaker
gs_diff_taker(GsDiff *diff)
{
  return (GsTaker){ diff, judge_twice, NULL, take_document, fail, NULL };
}

void
gs_diff_count(const GsDiff *diff, GainsayProgress *progress)
{
  progress->claims = diff->n_claims;
  progress->findings = diff->n_gained + diff->n_lost;
}

int
gs_diff_finish(GsDiff *diff, GError **error)
{
  gs_write_f(diff->out,
             "Read %zu document%s: %zu finding%s gained, %zu lost, %zu kept.%s"
             "\n",
             diff->n_documents, diff->n_documents == 1 ? "" : "s",
             diff->n_gained, diff->n_gained == 1 ? "" : "s", diff->n_lost,
             diff->n_kept,
             diff->n_problems > 0 ? " Not everything was checked." : "");
  int lost = gs_writer_flush(diff->out);
  if (lost != 0)
    gs_set_lost(error, lost);
  if (lost != 0 || diff->n_problems > 0)
    return 2;
  return diff->n_gained + diff->n_lost > 0 ? 1 : 0;
}
