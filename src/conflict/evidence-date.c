/* SPDX-License-Identifier: Apache-2.0
 *
 * The two sides give different dates for the same event: everything but the
 * date agrees.  (A rule asks for a high topic share besides.)
 */
#include "conflict/conflict-private.h"

/* A month or a year is no point: what rose in March may rise in June. */
static bool
is_day(const GsTime *time)
{
  return time->weekday != 0 || time->date.day != 0;
}

static bool
has_opposites(const GsComparison *comparison)
{
  for (size_t i = 0; i < comparison->p->terms.n; i++)
    if (comparison->alike[i] == GS_ALIKE_OPPOSED &&
        comparison->p->terms.items[i].role == GS_ROLE_VERB)
      return true;
  return false;
}

/* Of one event that somebody vouches for, and of which both tell the same, a
 * year is as good as a day. */
static bool
are_comparable(const GsBench *bench, const GsComparison *comparison)
{
  if (!comparison->is_assumed)
    return is_day(&comparison->p->times.items[0]) &&
           is_day(&comparison->q->times.items[0]);
  GsOpposed none = gs_opposed_new(bench, comparison);
  return gs_rest_is_answered(comparison, &none) &&
         gs_subjects_agree(bench, comparison);
}

bool
gs_evidence_date(const GsBench *bench,
                 const GsComparison *comparison,
                 GsEvidence *evidence)
{
  const GsProposition *p = comparison->p;
  const GsProposition *q = comparison->q;
  if (!comparison->times_differ || comparison->subjects_differ ||
      comparison->names_differ || p->is_negative || q->is_negative ||
      p->times.n != 1 || q->times.n != 1 ||
      !are_comparable(bench, comparison) || has_opposites(comparison) ||
      gs_figures_differ(p, q))
    return false;
  gs_evidence_add_range(bench, &evidence->a, p->times.items[0].words);
  gs_evidence_add_range(bench, &evidence->b, q->times.items[0].words);
  return true;
}
