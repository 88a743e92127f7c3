/* SPDX-License-Identifier: Apache-2.0
 *
 * Documents that are paired with one another: each is held, with all that was
 * read in it, until the last one has come.  Then the pairs across are judged,
 * and the reports go out in the order in which the documents came.
 *
 * A finding across is told with the document of its first side.  In that of
 * the other side it is a guest for as long as it takes to ask what is said of
 * it there: a comment may ignore it, and a diff may name its lines.
 */
#include "gainsay-private.h"

#include "base/limits.h"
#include "base/size.h"

struct GsHeld {
  GArray *all;    /* (element-type GsJob); without a document: there was only a
                     problem */
  GsArena *arena; /* of what belongs to several of them */
  size_t max_bytes;
  size_t n_bytes;
  size_t n_claims;
  bool is_over; /* there were too many */
};

static void
clear_held(void *data)
{
  gs_job_clear(data);
}

GsHeld *
gs_held_new(size_t max_bytes)
{
  GsHeld *held = g_new0(GsHeld, 1);
  held->all = g_array_new(FALSE, FALSE, sizeof(GsJob));
  g_array_set_clear_func(held->all, clear_held);
  held->arena = gs_arena_new(GS_LIMIT_ENGINE_BYTES);
  held->max_bytes = max_bytes;
  return held;
}

void
gs_held_free(GsHeld *held)
{
  if (held == NULL)
    return;
  g_array_unref(held->all);
  gs_arena_free(held->arena);
  g_free(held);
}

bool
gs_held_is_open(const GsHeld *held)
{
  return held != NULL && !held->is_over;
}

static GsJob *
held_at(const GsHeld *held, guint i)
{
  return &g_array_index(held->all, GsJob, i);
}

/* ---- what became of pairs across --------------------------------------- */

/* By number of the pair. */
typedef struct {
  GsFate fate;
  const char *reason;
  bool is_a_changed;
  bool is_b_changed;
} Fate;

typedef struct {
  GainsayRun *run;
  Fate *fates;
  size_t n_fates;
} Settling;

static void
find_fates(Settling *settling, const GsJob *job)
{
  const GsFates *fates = &settling->run->fates;
  for (size_t i = 0; i < job->report.n_findings; i++) {
    const GsFinding *finding = &job->report.findings[i];
    const GsReportedClaim *here = finding->is_guest ? finding->b : finding->a;
    Fate *fate = &settling->fates[finding->across];
    if (finding->across == 0)
      continue;
    if (finding->fate != GS_FATE_OPEN) {
      fate->fate = finding->fate;
      fate->reason = finding->reason;
    }
    bool *is_changed =
        finding->is_guest ? &fate->is_b_changed : &fate->is_a_changed;
    *is_changed = fates->changes == NULL
                      ? !finding->is_guest
                      : gs_fates_is_changed(fates, job->document, here);
  }
}

/* Of the two places where it stands, the one that it is told in: that of side
 * a, unless side b alone was changed. */
static bool
is_told(const Fate *fate, const GsFinding *finding)
{
  return finding->is_guest ? fate->is_b_changed && !fate->is_a_changed
                           : fate->is_a_changed;
}

static void
take_fates(const Settling *settling, GsJob *job)
{
  GsDocumentReport *report = &job->report;
  GsFinding *left = GS_NEW_ARRAY(job->arena, GsFinding, report->n_findings + 1);
  size_t n = 0;
  for (size_t i = 0; i < report->n_findings; i++) {
    GsFinding finding = report->findings[i];
    const Fate *fate = &settling->fates[finding.across];
    if (finding.across != 0 && !is_told(fate, &finding)) {
      report->n_unchanged +=
          !finding.is_guest && !fate->is_a_changed && !fate->is_b_changed;
      continue;
    }
    if (finding.across != 0) {
      finding.fate = fate->fate;
      finding.reason = fate->reason;
      finding.is_b_first = finding.is_guest;
      finding.is_guest = false;
    }
    left[n++] = finding;
  }
  report->findings = left;
  report->n_findings = n;
}

/* ---- steps over all of them -------------------------------------------- */

typedef struct {
  GainsayRun *run;
  GsJob *job;
  const Settling *settling;
} Step;

static void
ignore(void *data)
{
  Step *step = data;
  gs_run_ignore(step->run, step->job);
}

static void
settle(void *data)
{
  Step *step = data;
  GsJob *job = step->job;
  take_fates(step->settling, job);
  gs_fates_settle(&step->run->fates, &step->run->narrow, job->document,
                  &job->report);
}

static const char memory_limit[] =
    "the memory limit of 2 GiB was reached; split the document";

/* With each document, in its own memory. */
static void
walk(const Settling *settling, void (*work)(void *data))
{
  const GsHeld *held = settling->run->held;
  for (guint i = 0; i < held->all->len; i++) {
    GsJob *job = held_at(held, i);
    Step step = { settling->run, job, settling };
    if (job->document == NULL || gs_arena_try(job->arena, work, &step))
      continue;
    job->report.n_findings = 0;
    gs_job_add_problem(job, memory_limit);
  }
}

static size_t
count_across(const GsHeld *held)
{
  size_t most = 0;
  for (guint i = 0; i < held->all->len; i++) {
    const GsDocumentReport *report = &held_at(held, i)->report;
    for (size_t k = 0; k < report->n_findings; k++)
      most = MAX(most, report->findings[k].across);
  }
  return most;
}

/* ---- pairing ------------------------------------------------------------ */

static void
pair(void *data)
{
  GainsayRun *run = data;
  GsHeld *held = run->held;
  GsPairedDocument *documents =
      GS_NEW_ARRAY(held->arena, GsPairedDocument, held->all->len + 1);
  size_t n = 0;
  for (guint i = 0; i < held->all->len; i++) {
    GsJob *job = held_at(held, i);
    if (job->propositions != NULL)
      documents[n++] =
          (GsPairedDocument){ job->propositions,
                              gs_text_levels_off(job->levels), &job->report };
  }
  gs_conflict_across(documents, n, &run->options, held->arena);
  if (run->fates.baseline != NULL)
    run->fates.baseline->has_across = true;
}

static void
tell_all(GainsayRun *run)
{
  GsHeld *held = run->held;
  for (guint i = 0; i < held->all->len; i++)
    gs_run_take(run, held_at(held, i));
  g_array_set_size(held->all, 0);
  held->n_bytes = held->n_claims = 0;
}

static void
settle_all(GainsayRun *run)
{
  size_t n = count_across(run->held);
  g_autofree Fate *fates = g_new0(Fate, n + 1);
  Settling settling = { run, fates, n };
  walk(&settling, ignore);
  for (guint i = 0; i < run->held->all->len; i++)
    find_fates(&settling, held_at(run->held, i));
  walk(&settling, settle);
  tell_all(run);
}

void
gs_held_end(GainsayRun *run)
{
  GsHeld *held = run->held;
  if (held->all->len == 0)
    return;
  if (!gs_arena_try(held->arena, pair, run))
    gs_job_add_problem(
        held_at(held, held->all->len - 1),
        "up to here the documents of this run take more than 2 GiB to compare "
        "with one another; check fewer of them at a time");
  settle_all(run);
}

/* ---- one more ----------------------------------------------------------- */

/* What was found within documents is told all the same. */
static void
give_up(GainsayRun *run, const char *limit)
{
  GsHeld *held = run->held;
  GsJob *last = held_at(held, held->all->len - 1);
  const char *message = gs_arena_printf(
      last->arena,
      "with this one the documents of the run have more than %s, so that what "
      "they say against one another was not looked for; check fewer at a time",
      limit);
  gs_job_add_problem(last, message);
  held->is_over = true;
  settle_all(run);
}

static void
bound(GainsayRun *run)
{
  GsHeld *held = run->held;
  g_autofree char *size = gs_size_text(held->max_bytes);
  g_autofree char *bytes =
      g_strdup_printf("%s in memory (--max-run-size)", size);
  g_autofree char *claims = g_strdup_printf("%d claims", GS_LIMIT_RUN_CLAIMS);
  if (held->n_bytes > held->max_bytes)
    give_up(run, bytes);
  else if (held->n_claims > GS_LIMIT_RUN_CLAIMS)
    give_up(run, claims);
}

void
gs_held_add(GainsayRun *run, GsJob *job)
{
  GsHeld *held = run->held;
  g_array_append_vals(held->all, job, 1);
  held->n_bytes += gs_arena_used(job->arena);
  held->n_claims += job->report.n_claims;
  *job = (GsJob){ 0 };
  bound(run);
}

void
gs_held_add_problem(GainsayRun *run, const char *name, const char *message)
{
  GsArena *arena = gs_arena_new(0);
  GsJob job = { .arena = arena };
  job.report.name = gs_arena_copy(arena, gs_slice_of(name)).at;
  job.report.arena = arena;
  gs_job_add_problem(&job, gs_arena_copy(arena, gs_slice_of(message)).at);
  g_array_append_val(run->held->all, job);
}
