/* SPDX-License-Identifier: Apache-2.0
 *
 * The two sides give different dates for the same event: everything but the
 * date agrees.  (A rule asks for a high topic share besides.)
 */
#include "conflict/conflict-private.h"

bool
gs_evidence_date(const GsBench *bench,
                 const GsComparison *comparison,
                 GsEvidence *evidence)
{
  const GsProposition *p = comparison->p;
  const GsProposition *q = comparison->q;
  if (!comparison->times_differ || comparison->subjects_differ ||
      p->is_negative || q->is_negative || p->times.n != 1 || q->times.n != 1)
    return false;
  gs_evidence_add_range(bench, &evidence->a, p->times.items[0].words);
  gs_evidence_add_range(bench, &evidence->b, q->times.items[0].words);
  return true;
}
