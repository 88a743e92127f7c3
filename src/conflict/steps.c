/* SPDX-License-Identifier: Apache-2.0
 *
 * How a finding came about: the conditions of its rule, one by one, with the
 * words that met them.  They are asked once more for this, when all that
 * judging found is written down, so that nothing of it can change.
 */
#include "conflict/conflict-private.h"

void
gs_steps_fill(const GsBench *bench,
              const GsVerdict *verdict,
              GsFinding *finding)
{
  GsTrace trace = { .verdict = *verdict };
  trace.verdict.evidence = (GsEvidences){ 0 };
  gs_give_ups_set_rule(bench, verdict->rule_index);
  gs_trace_fill(bench, true, &trace);
  finding->steps = gs_steps_of_trace(bench, &trace);
  finding->n_steps = trace.steps.n;
}

void
gs_steps_report(const GsBench *bench,
                const GsVerdicts *verdicts,
                GsDocumentReport *report)
{
  if (report->n_findings == 0)
    return;
  GsFinding *findings =
      GS_NEW_ARRAY(bench->arena, GsFinding, report->n_findings);
  memcpy(findings, report->findings, report->n_findings * sizeof *findings);
  for (size_t i = 0; i < report->n_findings; i++)
    gs_steps_fill(bench, &verdicts->items[i], &findings[i]);
  report->findings = findings;
}
