/* SPDX-License-Identifier: Apache-2.0
 *
 * The last lines: what was read, what came of it, and whether that is all.
 * "Nothing to report" is said only when everything was checked.
 */
#include "report/pretty-private.h"

static void
write_count(GsWriter *out, size_t n, const char *what)
{
  gs_write_f(out, "%zu %s%s", n, what, n == 1 ? "" : "s");
}

static void
write_read(GsWriter *out, const GsRunTotals *totals)
{
  gs_write_str(out, "Read ");
  write_count(out, totals->claims, "claim");
  gs_write_str(out, " by ");
  write_count(out, totals->sources, "source");
  gs_write_str(out, " in ");
  write_count(out, totals->documents, "file");
}

/* ": 1 error, 2 notes", or nothing; true if there was any. */
static bool
write_levels(GsWriter *out, const GsRunTotals *totals)
{
  const struct {
    size_t n;
    const char *what;
  } levels[] = {
    { totals->errors, "error" },
    { totals->warnings, "warning" },
    { totals->notes, "note" },
  };
  const char *between = ": ";
  for (size_t i = 0; i < G_N_ELEMENTS(levels); i++) {
    if (levels[i].n == 0)
      continue;
    gs_write_str(out, between);
    write_count(out, levels[i].n, levels[i].what);
    between = ", ";
  }
  return between[0] == ',';
}

/* What was found and is not told: never silently. */
static void
write_held_back(GsWriter *out, const GsRunTotals *totals)
{
  if (totals->ignored > 0)
    gs_write_f(out, ", %zu ignored", totals->ignored);
  if (totals->baselined > 0)
    gs_write_f(out, ", %zu in the baseline", totals->baselined);
  if (totals->n_stale > 0)
    gs_write_f(out, ", %zu there no longer found", totals->n_stale);
  if (totals->unchanged > 0)
    gs_write_f(out, ", %zu in lines that were not changed", totals->unchanged);
}

static bool
is_all_checked(const GsRunTotals *totals)
{
  return totals->problems == 0 && totals->incomplete == 0;
}

static void
write_stop(GsWriter *out, const GsRunTotals *totals)
{
  bool is_all = is_all_checked(totals);
  gs_write_str(out, is_all ? ".\n" : ". Not everything was checked.\n");
}

void
gs_report_write_summary(GsWriter *out, const GsRunTotals *totals)
{
  write_read(out, totals);
  if (!write_levels(out, totals) && is_all_checked(totals))
    gs_write_str(out, ": nothing to report");
  write_held_back(out, totals);
  write_stop(out, totals);
}

void
gs_report_pretty_check_end(GsWriter *out,
                           const GsRunTotals *totals,
                           const GsLook *look)
{
  gs_report_write_summary(out, totals);
  unsigned rank = gs_report_rank(look->lowest_level);
  const char *rule = totals->last_rule[rank];
  const char *place = totals->last_place[rank];
  if (rule[0] == '\0')
    return;
  gs_write_str(out, "Ask `gainsay explain ");
  gs_write_shown(out, gs_slice_of(rule));
  gs_write_str(out, "` what a rule looks for");
  if (place[0] != '\0') {
    gs_write_str(out, ", `gainsay why ");
    gs_write_shown(out, gs_slice_of(place));
    gs_write_str(out, "` how a line was read");
  }
  gs_write_str(out, ".\n");
}

void
gs_report_pretty_claims_end(GsWriter *out,
                            const GsRunTotals *totals,
                            const GsLook *look)
{
  (void)look;
  write_read(out, totals);
  write_stop(out, totals);
}
