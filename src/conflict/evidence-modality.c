/* SPDX-License-Identifier: Apache-2.0
 *
 * The two sides differ in how certain they are: fact or plan against may.
 */
#include "conflict/conflict-private.h"

static bool
is_certain(const GsProposition *item)
{
  return (item->modality == GS_MODALITY_FACT ||
          item->modality == GS_MODALITY_FUTURE) &&
         !item->is_hedged && !item->is_condition;
}

static bool
is_open(const GsProposition *item)
{
  return item->modality == GS_MODALITY_MAY || item->is_hedged;
}

static void
tell(const GsBench *bench, const GsProposition *item, GsRanges *ranges)
{
  for (size_t i = 0; i < item->modals.n; i++)
    gs_evidence_add_range(bench, ranges, item->modals.items[i]);
  if (item->modals.n == 0 && item->verb >= 0)
    gs_evidence_add_word(bench, ranges, item->range.sentence,
                         (uint32_t)item->verb);
}

bool
gs_evidence_modality(const GsBench *bench,
                     const GsComparison *comparison,
                     GsEvidence *evidence)
{
  const GsProposition *p = comparison->p;
  const GsProposition *q = comparison->q;
  if (comparison->subjects_differ || comparison->names_differ ||
      comparison->times_differ || p->is_negative != q->is_negative)
    return false;
  if (!((is_certain(p) && is_open(q)) || (is_certain(q) && is_open(p))))
    return false;
  tell(bench, p, &evidence->a);
  tell(bench, q, &evidence->b);
  return true;
}
