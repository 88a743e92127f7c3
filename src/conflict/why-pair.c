/* SPDX-License-Identifier: Apache-2.0
 *
 * One pair under one rule, step by step: what judging asks, in its order, but
 * all of it, also behind the first step that fails.
 */
#include "conflict/conflict-private.h"

static void
add_step(const GsBench *bench, GsTrace *trace, GsStep step)
{
  trace->n_failed += !step.holds;
  gs_vector_add(bench->arena, &trace->steps, step);
}

static void
ask_gate(const GsBench *bench, GsTrace *trace, GsGate gate, bool holds)
{
  /* what holds for every sound pair is told only where it does not */
  bool is_silent = holds && gate != GS_GATE_TOPIC;
  if (is_silent ||
      (gate == GS_GATE_TOPIC && holds && trace->verdict.rule->n_topics == 0))
    return;
  GsStep step = { .kind = GS_STEP_GATE, .gate = gate, .holds = holds };
  add_step(bench, trace, step);
}

/* What is said, by whom and where: a claim that has not that is no near miss.
 */
static bool
is_about_claim(GsIfKind kind)
{
  return kind != GS_IF_CUE && kind != GS_IF_MODALITY && kind != GS_IF_QUOTE &&
         kind != GS_IF_AFTER && kind != GS_IF_BEFORE && kind != GS_IF_ABOUT &&
         kind != GS_IF_DENIES;
}

static void
ask_side(const GsBench *bench, GsTrace *trace, unsigned side)
{
  GsVerdict *verdict = &trace->verdict;
  const GsIfs *ifs = side ? &verdict->rule->b : &verdict->rule->a;
  GsSide *it = side ? &verdict->b : &verdict->a;
  const GsSide *other = side ? &verdict->a : &verdict->b;
  for (size_t i = 0; i < ifs->n; i++) {
    GsStep step = { .kind = side ? GS_STEP_B : GS_STEP_A,
                    .claim = &ifs->items[i] };
    step.holds = gs_if_holds(bench, step.claim, it, other);
    add_step(bench, trace, step);
    if (!step.holds && side == trace->focus && is_about_claim(step.claim->kind))
      trace->is_foreign = true;
  }
}

static void
ask_pair(const GsBench *bench, GsTrace *trace, GsStep step)
{
  GsVerdict *verdict = &trace->verdict;
  const GsPairIf *condition = step.pair ? step.pair : &step.event;
  step.first_evidence = verdict->evidence.n;
  step.holds = gs_pair_if_holds(bench, verdict, condition) !=
               (step.kind == GS_STEP_UNLESS);
  if (step.kind == GS_STEP_UNLESS)
    verdict->evidence.n = step.first_evidence; /* vetoes are no evidence */
  step.end_evidence = verdict->evidence.n;
  add_step(bench, trace, step);
}

static void
ask_pair_conditions(const GsBench *bench, GsTrace *trace)
{
  const GsRule *rule = trace->verdict.rule;
  for (size_t i = 0; i < rule->where.n; i++)
    ask_pair(bench, trace,
             (GsStep){ .kind = GS_STEP_WHERE, .pair = &rule->where.items[i] });
  GsStep event = { .kind = GS_STEP_WHERE,
                   .event = gs_pair_event(bench, &trace->verdict) };
  if (event.event.bits > GS_EVENT_ASSUME)
    ask_pair(bench, trace, event);
  for (size_t i = 0; i < rule->unless.n; i++)
    ask_pair(
        bench, trace,
        (GsStep){ .kind = GS_STEP_UNLESS, .pair = &rule->unless.items[i] });
}

static bool
is_open(const GsBench *bench, GsGate gate, const GsTrace *trace)
{
  return gs_gate_is_open(bench, gate, &trace->verdict);
}

static void
ask_gates(const GsBench *bench, bool is_formed, GsTrace *trace)
{
  GsWay way = gs_rule_way(trace->verdict.rule);
  ask_gate(bench, trace, GS_GATE_APART, is_open(bench, GS_GATE_APART, trace));
  if (way == GS_WAY_CANDIDATES) {
    ask_gate(bench, trace, GS_GATE_SHARED, is_formed);
    ask_gate(bench, trace, GS_GATE_A_STANDS,
             is_open(bench, GS_GATE_A_STANDS, trace));
    ask_gate(bench, trace, GS_GATE_B_STANDS,
             is_open(bench, GS_GATE_B_STANDS, trace));
  }
  if (way == GS_WAY_LINKS && is_formed)
    ask_gate(bench, trace, GS_GATE_DENIES,
             is_open(bench, GS_GATE_DENIES, trace));
}

void
gs_trace_fill(const GsBench *bench, bool is_formed, GsTrace *trace)
{
  GsComparison comparison;
  bool is_stated = gs_pair_compare(bench, &trace->verdict, &comparison);
  ask_gates(bench, is_formed, trace);
  ask_side(bench, trace, 0);
  ask_side(bench, trace, 1);
  ask_gate(bench, trace, GS_GATE_OWN_WORDS,
           is_open(bench, GS_GATE_OWN_WORDS, trace));
  ask_gate(bench, trace, GS_GATE_TOPIC, is_open(bench, GS_GATE_TOPIC, trace));
  ask_gate(bench, trace, GS_GATE_STATED, is_stated);
  if (is_stated)
    ask_pair_conditions(bench, trace);
}
