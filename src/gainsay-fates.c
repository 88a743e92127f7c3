/* SPDX-License-Identifier: Apache-2.0
 *
 * What becomes of findings, once the engine has made them: which a comment in
 * the draft ignores, which the baseline accepts, and which are about nothing
 * that was changed.
 */
#include "gainsay-private.h"

#include "base/file.h"
#include "base/limits.h"
#include "base/path.h"

/* ---- what was changed ------------------------------------------------- */

static bool
take_diff(GsFates *fates, const GainsayOptions *options, GError **error)
{
  if (options->diff == NULL)
    return true;
  GsChangeError wrong = { 0 };
  GsSlice diff = { options->diff, options->diff_len };
  fates->changes =
      gs_changes_read(fates->arena, gs_arena_copy(fates->arena, diff), &wrong);
  fates->changes_folder = g_strdup(options->diff_folder);
  if (fates->changes == NULL)
    g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_OPTION, "%s:%zu:1: %s",
                options->diff_name != NULL ? options->diff_name : "diff",
                wrong.line, wrong.message);
  return fates->changes != NULL;
}

/* `name` as seen from `folder`, if the diff has it so, else NULL. */
static const char *
path_from(const GsFates *fates, const char *folder, const char *name)
{
  g_autofree char *path = gs_path_below(folder, name);
  if (path == NULL || !gs_changes_name(fates->changes, path))
    return NULL;
  return gs_arena_copy(fates->arena, gs_slice_of(path)).at;
}

/* The document's path as the diff may have it: as it was given, from the
 * working folder on, or from that of the diff.  NULL when it has none. */
static const char *
changed_path(const GsFates *fates, const char *name)
{
  if (gs_changes_name(fates->changes, name))
    return name;
  const char *path = path_from(fates, ".", name);
  if (path == NULL && fates->changes_folder != NULL)
    path = path_from(fates, fates->changes_folder, name);
  return path;
}

static void
settle_changes(GsFates *fates, GsDocument *document, GsDocumentReport *report)
{
  const char *path = changed_path(fates, document->name);
  fates->is_named |= path != NULL;
  gs_changes_apply(fates->changes, path != NULL ? path : document->name,
                   document, report);
}

bool
gs_fates_is_changed(const GsFates *fates,
                    const GsDocument *document,
                    const GsReportedClaim *claim)
{
  const char *path = changed_path(fates, document->name);
  return gs_changes_touch(fates->changes, path != NULL ? path : document->name,
                          document, claim);
}

/* ---- what is accepted ------------------------------------------------- */

static bool
read_baseline(GsFates *fates, GError **error)
{
  g_autofree char *bytes = NULL;
  size_t len = 0;
  const char *failure =
      gs_file_read(fates->baseline_path, GS_LIMIT_BASELINE_BYTES, &bytes, &len);
  if (failure != NULL) {
    g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_READ,
                "%s:1:1: this baseline cannot be read: %s",
                fates->baseline_path, failure);
    return false;
  }
  GsBaselineError wrong = { 0 };
  GsSlice text = gs_arena_copy(fates->arena, (GsSlice){ bytes, len });
  if (gs_baseline_read(fates->baseline, text, &wrong))
    return true;
  g_set_error(error, GAINSAY_ERROR, GAINSAY_ERROR_READ, "%s:%zu:%zu: %s",
              fates->baseline_path, wrong.place.line, wrong.place.column,
              wrong.message);
  return false;
}

/* A baseline that is about to be written need not be there. */
static bool
take_baseline(GsFates *fates, const GainsayOptions *options, GError **error)
{
  if (options->baseline == NULL)
    return true;
  fates->baseline = gs_baseline_new(fates->arena);
  fates->baseline_path = g_strdup(options->baseline);
  fates->reason = g_strdup(options->baseline_reason);
  fates->is_collecting = g_strcmp0(options->command, "baseline") == 0;
  bool is_there = g_file_test(options->baseline, G_FILE_TEST_EXISTS);
  return (fates->is_collecting && !is_there) || read_baseline(fates, error);
}

/* The document's path from the folder of the baseline on. */
static const char *
accepted_path(const GsFates *fates, const char *name, bool is_file)
{
  g_autofree char *folder = g_path_get_dirname(fates->baseline_path);
  g_autofree char *path = is_file ? gs_path_below(folder, name) : NULL;
  const char *found = path != NULL ? path : name;
  return gs_arena_copy(fates->arena, gs_slice_of(found)).at;
}

static void
collect_one(GsFates *fates,
            const char *path,
            const GsDocumentReport *report,
            const GsFinding *finding)
{
  const char *other = finding->a->document != NULL ? finding->a->document
                                                   : finding->b->document;
  GsBaselinePaths paths = { path, NULL };
  if (finding->fate != GS_FATE_OPEN)
    return;
  if (other != NULL)
    paths.path_b = accepted_path(fates, other, report->is_file);
  gs_baseline_add(fates->baseline, &paths, finding, fates->reason);
}

static void
collect(GsFates *fates, const char *path, const GsDocumentReport *report)
{
  for (size_t i = 0; i < report->n_findings; i++)
    collect_one(fates, path, report, &report->findings[i]);
}

static bool
is_same_pack(const char *rule, const char *other)
{
  size_t len = strcspn(rule, "/") + 1;
  return strncmp(rule, other, len) == 0;
}

/* A rule that its pack does not have any more will not find anything. */
static bool
is_asked(const char *rule, void *data)
{
  const GsFates *fates = data;
  const GsRuleSet *rules = fates->suppression.rules;
  bool has_pack = false;
  for (size_t i = 0; i < rules->rules.n; i++) {
    const char *id = rules->rules.items[i].id;
    if (strcmp(id, rule) == 0)
      return !fates->is_out[i];
    has_pack |= is_same_pack(id, rule);
  }
  return has_pack;
}

static void
tell_stale(const GsFates *fates, GainsayRemarkFunc remark, void *data)
{
  for (size_t i = 0; i < fates->baseline->entries.n && remark != NULL; i++) {
    const GsBaselineEntry *entry = &fates->baseline->entries.items[i];
    if (!entry->is_stale)
      continue;
    g_autofree char *text = g_strdup_printf(
        "%s:%zu:%zu: this finding of %s is no longer in %s; 'gainsay baseline "
        "prune' takes it out",
        fates->baseline_path, entry->place.line, entry->place.column,
        entry->rule, entry->path);
    remark(text, data);
  }
}

static void
report_stale(GsFates *fates, GsRunTotals *totals)
{
  GsReportedStale *all =
      GS_NEW_ARRAY(fates->arena, GsReportedStale, totals->n_stale + 1);
  size_t n = 0;
  for (size_t i = 0; i < fates->baseline->entries.n; i++) {
    const GsBaselineEntry *entry = &fates->baseline->entries.items[i];
    if (entry->is_stale)
      all[n++] = (GsReportedStale){ .fingerprint = entry->fingerprint,
                                    .rule = entry->rule,
                                    .path = entry->path,
                                    .a = entry->a,
                                    .b = entry->b };
  }
  totals->stale = all;
}

static void
end_baseline(GsFates *fates, GsRunTotals *totals)
{
  totals->n_stale = gs_baseline_settle(fates->baseline, is_asked, fates);
  report_stale(fates, totals);
}

static int
append(const char *bytes, size_t len, void *string)
{
  g_string_append_len(string, bytes, (gssize)len);
  return 0;
}

char *
gs_fates_read_baseline(const GsFates *fates,
                       GainsayBaselineAction action,
                       GainsayBaselineFacts *facts)
{
  GString *text = g_string_new(NULL);
  g_autoptr(GsWriter) out = gs_writer_new(append, text);
  GsBaseline *baseline = fates->baseline;
  GsBaseline kept = *baseline;
  kept.added.n = action == GAINSAY_BASELINE_WRITE ? baseline->added.n : 0;
  *facts = (GainsayBaselineFacts){ .added = kept.added.n };
  for (size_t i = 0; i < kept.entries.n; i++)
    facts->stale += kept.entries.items[i].is_stale;
  if (action == GAINSAY_BASELINE_SHOW)
    gs_baseline_show(out, &kept, fates->baseline_path);
  else
    facts->all =
        gs_baseline_write(out, &kept, action == GAINSAY_BASELINE_PRUNE);
  gs_writer_flush(out);
  return g_string_free(text, FALSE);
}

/* ---- all -------------------------------------------------------------- */

bool
gs_fates_init(GsFates *fates,
              const GsRuleSet *set,
              const GainsayOptions *options,
              GError **error)
{
  *fates = (GsFates){ .arena = gs_arena_new(0) };
  fates->suppression.rules = set;
  fates->suppression.needs_reasons = options->needs_reasons;
  return take_diff(fates, options, error) &&
         take_baseline(fates, options, error);
}

void
gs_fates_clear(GsFates *fates)
{
  gs_arena_free(fates->arena);
  g_free(fates->changes_folder);
  g_free(fates->baseline_path);
  g_free(fates->reason);
}

void
gs_fates_ignore(GsFates *fates, GsDocument *document, GsDocumentReport *report)
{
  gs_suppression_apply(&fates->suppression, document, report);
}

/* Comments and the baseline come first: what is not wanted now, or was not
 * changed, is there all the same. */
void
gs_fates_settle(GsFates *fates,
                const GsNarrow *narrow,
                GsDocument *document,
                GsDocumentReport *report)
{
  const char *path = fates->baseline != NULL
                         ? accepted_path(fates, report->name, report->is_file)
                         : NULL;
  if (path != NULL)
    gs_baseline_apply(fates->baseline, path, document->is_complete, report);
  gs_narrow_report(narrow, document->arena, report);
  if (fates->changes != NULL)
    settle_changes(fates, document, report);
  if (fates->is_collecting)
    collect(fates, path, report);
}

void
gs_fates_end(GsFates *fates,
             GsRunTotals *totals,
             GainsayRemarkFunc remark,
             void *data)
{
  bool is_any = fates->changes != NULL && fates->changes->files.n > 0;
  if (is_any && !fates->is_named && remark != NULL)
    remark("the diff names no file that was read; its paths start from the "
           "top of the repository, or from the working folder",
           data);
  if (fates->baseline == NULL)
    return;
  end_baseline(fates, totals);
  if (!fates->is_collecting)
    tell_stale(fates, remark, data);
}
