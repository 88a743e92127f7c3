/* SPDX-License-Identifier: Apache-2.0
 *
 * A baseline against what a run finds, and what it finds no more.
 */
#include "baseline/baseline.h"

/* The first entry with this fingerprint, or n where there is none. */
static size_t
find(const GsBaseline *baseline, const char *fingerprint)
{
  size_t low = 0;
  size_t high = baseline->entries.n;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (strcmp(baseline->entries.items[middle].fingerprint, fingerprint) < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* Notes that it was found; the entry that says most of it, or NULL. */
static const GsBaselineEntry *
note(GsBaseline *baseline, const char *path, const char *fingerprint)
{
  GsBaselineEntry *items = baseline->entries.items;
  const GsBaselineEntry *best = NULL;
  for (size_t i = find(baseline, fingerprint);
       i < baseline->entries.n &&
       strcmp(items[i].fingerprint, fingerprint) == 0;
       i++) {
    bool is_here = strcmp(items[i].path, path) == 0;
    items[i].is_found = true;
    items[i].is_in_place |= is_here;
    if (items[i].found == NULL)
      items[i].found = gs_arena_copy(baseline->arena, gs_slice_of(path)).at;
    if (best == NULL || is_here)
      best = &items[i];
  }
  return best;
}

void
gs_baseline_apply(GsBaseline *baseline,
                  const char *path,
                  bool is_complete,
                  GsDocumentReport *report)
{
  GsFinding *findings =
      GS_NEW_ARRAY(report->arena, GsFinding, report->n_findings + 1);
  for (size_t i = 0; i < report->n_findings; i++) {
    GsFinding *finding = &findings[i];
    *finding = report->findings[i];
    const GsBaselineEntry *entry = note(baseline, path, finding->fingerprint);
    finding->is_known = entry != NULL;
    if (entry == NULL || finding->fate != GS_FATE_OPEN)
      continue;
    finding->fate = GS_FATE_BASELINED;
    finding->reason = entry->reason;
  }
  report->findings = findings;
  const char *copy = gs_arena_copy(baseline->arena, gs_slice_of(path)).at;
  if (is_complete)
    gs_vector_add(baseline->arena, &baseline->read, copy);
}

/* ---- what is stale ---------------------------------------------------- */

static int
compare_paths(gconstpointer a, gconstpointer b, gpointer data)
{
  (void)data;
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static bool
is_read(const GsBaseline *baseline, const char *path)
{
  size_t low = 0;
  size_t high = baseline->read.n;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (strcmp(baseline->read.items[middle], path) < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return low < baseline->read.n && strcmp(baseline->read.items[low], path) == 0;
}

/* Were the places where it stood looked through? */
static bool
is_looked_for(const GsBaseline *baseline, const GsBaselineEntry *entry)
{
  bool has_other = entry->path_b == NULL ||
                   (baseline->has_across && is_read(baseline, entry->path_b));
  return has_other && is_read(baseline, entry->path);
}

size_t
gs_baseline_settle(GsBaseline *baseline, GsBaselineAsked is_asked, void *data)
{
  size_t n = 0;
  if (baseline->read.n > 0)
    g_qsort_with_data(baseline->read.items, (gint)baseline->read.n,
                      sizeof *baseline->read.items, compare_paths, NULL);
  for (size_t i = 0; i < baseline->entries.n; i++) {
    GsBaselineEntry *entry = &baseline->entries.items[i];
    entry->is_stale = !entry->is_found && is_looked_for(baseline, entry) &&
                      is_asked(entry->rule, data);
    n += entry->is_stale;
  }
  return n;
}
