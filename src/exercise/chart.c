/* SPDX-License-Identifier: Apache-2.0
 *
 * The chart of who says what, filled in: every claim that somebody makes, and
 * what the article itself states where it is part of a clash.
 */
#include "exercise/exercise-private.h"

typedef struct {
  GsMaker *maker;
  const GsReportedClaim **claims; /* of the rows */
  size_t n;
} Rows;

static bool
is_in_finding(const GsMaker *maker, const GsReportedClaim *claim)
{
  for (size_t i = 0; i < maker->report->n_findings; i++) {
    const GsFinding *finding = &maker->report->findings[i];
    if (finding->a->id == claim->id || finding->b->id == claim->id)
      return true;
  }
  return false;
}

static unsigned
row_of(const Rows *rows, const GsReportedClaim *claim)
{
  for (size_t i = 0; i < rows->n; i++)
    if (rows->claims[i]->id == claim->id)
      return (unsigned)i + 1;
  return 0;
}

/* Adds the other side of the finding, if the claim is one side of it. */
static void
add_other(const Rows *rows,
          const GsFinding *finding,
          const GsReportedClaim *claim,
          GsChartRow *row)
{
  GsArena *arena = rows->maker->arena;
  bool is_a = finding->a->id == claim->id;
  if (!is_a && finding->b->id != claim->id)
    return;
  const GsReportedClaim *other = is_a ? finding->b : finding->a;
  const char *how = gs_maker_evidence(rows->maker, finding);
  row->other = gs_arena_printf(arena, "%s%sdisagrees with %u, %s", row->other,
                               *row->other != '\0' ? "; " : "",
                               row_of(rows, other), gs_maker_source(other));
  row->how =
      gs_arena_printf(arena, "%s%s%s (%s)", row->how,
                      *row->how != '\0' ? "; " : "", how, finding->strength);
}

static const char *
source_of(const GsMaker *maker, const GsReportedClaim *claim)
{
  if (claim->via_name == NULL)
    return gs_maker_source(claim);
  return gs_arena_printf(maker->arena, "%s, via %s", gs_maker_source(claim),
                         claim->via_name);
}

static void
add_row(const Rows *rows, size_t i)
{
  GsMaker *maker = rows->maker;
  const GsReportedClaim *claim = rows->claims[i];
  GsChartRow row = {
    .number = (unsigned)i + 1,
    .line = gs_maker_line(maker, &claim->content),
    .source = source_of(maker, claim),
    .cue = claim->cue.n_ranges > 0 ? claim->cue.text : "",
    .claim = gs_maker_words(maker, claim->content.text),
    .other = "",
    .how = "",
  };
  for (size_t k = 0; k < maker->report->n_findings; k++)
    add_other(rows, &maker->report->findings[k], claim, &row);
  gs_vector_add(maker->arena, &maker->exercise->chart, row);
}

void
gs_maker_fill_chart(GsMaker *maker)
{
  const GsDocumentReport *report = maker->report;
  Rows rows = { .maker = maker };
  rows.claims =
      GS_NEW_ARRAY(maker->arena, const GsReportedClaim *, report->n_claims + 1);
  for (size_t i = 0; i < report->n_claims; i++)
    if (!report->claims[i].is_narrator ||
        is_in_finding(maker, &report->claims[i]))
      rows.claims[rows.n++] = &report->claims[i];
  for (size_t i = 0; i < rows.n; i++)
    add_row(&rows, i);
}
