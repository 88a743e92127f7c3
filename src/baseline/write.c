/* SPDX-License-Identifier: Apache-2.0
 *
 * A baseline to bytes: its file, which people merge line by line, and a list
 * for people.
 */
#include "baseline/baseline.h"

static const char *
side_of(GsArena *arena, const GsReportedClaim *claim)
{
  return gs_arena_printf(arena, "%s: %s", claim->source_name,
                         claim->content.text);
}

static const char *
copy_of(GsArena *arena, const char *text)
{
  return text != NULL ? gs_arena_copy(arena, gs_slice_of(text)).at : NULL;
}

void
gs_baseline_add(GsBaseline *baseline,
                const GsBaselinePaths *paths,
                const GsFinding *finding,
                const char *reason)
{
  GsArena *arena = baseline->arena;
  GsBaselineEntry entry = {
    .fingerprint = copy_of(arena, finding->fingerprint),
    .rule = copy_of(arena, finding->rule),
    .path = copy_of(arena, paths->path),
    .path_b = copy_of(arena, paths->path_b),
    .a = side_of(arena, finding->a),
    .b = side_of(arena, finding->b),
    .reason = copy_of(arena, reason),
    .is_found = true,
    .is_in_place = true,
  };
  gs_vector_add(arena, &baseline->added, entry);
}

/* ---- order ------------------------------------------------------------ */

/* Where the text has moved to, if it has. */
static const char *
path_of(const GsBaselineEntry *entry)
{
  return entry->is_found && !entry->is_in_place ? entry->found : entry->path;
}

static int
compare_entries(gconstpointer a, gconstpointer b, gpointer data)
{
  const GsBaselineEntry *x = *(const GsBaselineEntry *const *)a;
  const GsBaselineEntry *y = *(const GsBaselineEntry *const *)b;
  (void)data;
  int order = strcmp(path_of(x), path_of(y));
  order = order != 0 ? order : strcmp(x->fingerprint, y->fingerprint);
  /* of two that are equal the one with a reason */
  return order != 0 ? order : (x->reason == NULL) - (y->reason == NULL);
}

typedef struct {
  const GsBaselineEntry **items;
  size_t n;
} Order;

/* By path and fingerprint, each once. */
static Order
order_of(GsBaseline *baseline, bool is_pruned)
{
  size_t room = baseline->entries.n + baseline->added.n;
  Order order = {
    GS_NEW_ARRAY(baseline->arena, const GsBaselineEntry *, room + 1), 0
  };
  for (size_t i = 0; i < baseline->entries.n; i++)
    if (!is_pruned || !baseline->entries.items[i].is_stale)
      order.items[order.n++] = &baseline->entries.items[i];
  for (size_t i = 0; i < baseline->added.n; i++)
    order.items[order.n++] = &baseline->added.items[i];
  g_qsort_with_data(order.items, (gint)order.n, sizeof *order.items,
                    compare_entries, NULL);
  size_t n = 0;
  for (size_t i = 0; i < order.n; i++) {
    const GsBaselineEntry *now = order.items[i];
    bool is_same =
        n > 0 && strcmp(path_of(now), path_of(order.items[n - 1])) == 0 &&
        strcmp(now->fingerprint, order.items[n - 1]->fingerprint) == 0;
    if (!is_same)
      order.items[n++] = now;
  }
  order.n = n;
  return order;
}

/* ---- the file --------------------------------------------------------- */

static void
write_member(GsWriter *out, const char *key, const char *value)
{
  gs_write_f(out, "%s\"%s\":", *key != 'f' ? "," : "", key);
  gs_write_json(out, gs_slice_of(value));
}

static void
write_entry(GsWriter *out, const GsBaselineEntry *entry)
{
  gs_write_str(out, "{");
  write_member(out, "fingerprint", entry->fingerprint);
  write_member(out, "rule", entry->rule);
  write_member(out, "path", path_of(entry));
  write_member(out, "a", entry->a);
  write_member(out, "b", entry->b);
  if (entry->reason != NULL)
    write_member(out, "reason", entry->reason);
  if (entry->path_b != NULL)
    write_member(out, "path_b", entry->path_b);
  gs_write_str(out, "}");
}

size_t
gs_baseline_write(GsWriter *out, GsBaseline *baseline, bool is_pruned)
{
  Order order = order_of(baseline, is_pruned);
  gs_write_str(out, "{\"schema\":\"" GS_BASELINE_SCHEMA "\",\"findings\":[");
  for (size_t i = 0; i < order.n; i++) {
    gs_write_str(out, i > 0 ? ",\n" : "\n");
    write_entry(out, order.items[i]);
  }
  gs_write_str(out, order.n > 0 ? "\n]}\n" : "]}\n");
  return order.n;
}

/* ---- for people ------------------------------------------------------- */

static void
show_line(GsWriter *out, const char *before, const char *text)
{
  gs_write_str(out, before);
  gs_write_shown(out, gs_slice_of(text));
  gs_write_str(out, "\n");
}

static void
show_entry(GsWriter *out, const GsBaselineEntry *entry)
{
  gs_write_shown(out, gs_slice_of(path_of(entry)));
  gs_write_str(out, "  ");
  gs_write_shown(out, gs_slice_of(entry->rule));
  gs_write_str(out, entry->is_stale ? "  (no longer found)\n" : "\n");
  show_line(out, "  ", entry->a);
  show_line(out, "  ", entry->b);
  if (entry->path_b != NULL)
    show_line(out, "  In two texts, the other: ", entry->path_b);
  if (entry->reason != NULL)
    show_line(out, "  Reason: ", entry->reason);
  gs_write_str(out, "\n");
}

void
gs_baseline_show(GsWriter *out, GsBaseline *baseline, const char *name)
{
  Order order = order_of(baseline, false);
  size_t n_stale = 0;
  for (size_t i = 0; i < order.n; i++) {
    show_entry(out, order.items[i]);
    n_stale += order.items[i]->is_stale;
  }
  gs_write_f(out, "%zu finding%s in ", order.n, order.n == 1 ? "" : "s");
  gs_write_shown(out, gs_slice_of(name));
  if (n_stale > 0)
    gs_write_f(out, ", %zu of them no longer found", n_stale);
  gs_write_str(out, ".\n");
}
