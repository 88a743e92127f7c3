/* SPDX-License-Identifier: Apache-2.0
 *
 * Is one deed told in two ways: of another cause, by somebody else, or at
 * another time?
 */
#include "conflict/deed-private.h"

bool
gs_deeds_are_of_others(const GsDeeds *deeds)
{
  return gs_sources_are_shares(deeds->bench, deeds->comparison) ||
         gs_subjects_are_told_apart(deeds->bench, deeds->comparison) ||
         gs_subjects_are_parts(deeds->bench, deeds->comparison) ||
         gs_subjects_are_opposed(deeds->comparison);
}

/* Told by somebody else, and stated. */
static bool
are_by_two(const GsDeeds *deeds, GsEvidence *evidence)
{
  return gs_deed_is_stated(deeds->bench, deeds->p, deeds->d) &&
         gs_deed_is_stated(deeds->bench, deeds->q, deeds->e) &&
         (gs_deeds_have_two_doers(deeds, evidence) ||
          gs_deeds_break_only(deeds, evidence));
}

static bool
is_told_apart(const GsDeeds *deeds, GsEvidence *evidence)
{
  const GsComparison *comparison = deeds->comparison;
  bool is_by_two = !comparison->times_differ && are_by_two(deeds, evidence);
  return is_by_two || (!comparison->names_differ &&
                       (gs_deeds_differ_in_time(deeds, evidence) ||
                        (!comparison->times_differ &&
                         (gs_deeds_differ_in_manner(deeds, evidence) ||
                          gs_deeds_correct(deeds, evidence)))));
}

bool
gs_deeds_are_apart(const GsBench *bench,
                   const GsComparison *comparison,
                   GsEvidence *evidence)
{
  const GsProposition *p = comparison->p;
  const GsProposition *q = comparison->q;
  GsDeeds deeds = { bench, comparison, p, q, NULL, NULL };
  if (comparison->is_assumed || gs_deeds_share_source(&deeds) ||
      gs_deeds_are_of_others(&deeds))
    return false;
  if (!comparison->times_differ && !comparison->names_differ &&
      gs_deeds_have_two_causes(&deeds, evidence))
    return true;
  return gs_deeds_find_pair(&deeds, &p->deeds, &q->deeds, is_told_apart,
                            evidence);
}
