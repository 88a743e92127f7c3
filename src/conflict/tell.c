/* SPDX-License-Identifier: Apache-2.0
 *
 * A step of a trace as a sentence: the condition's telling with its slots
 * filled from the two claims.
 */
#include "conflict/tell-private.h"

#include <math.h>

static const GsVerdict *
verdict_of(const GsTell *tell)
{
  return &tell->trace->verdict;
}

static const GsPairIf *
pair_of(const GsTell *tell)
{
  return tell->step->pair ? tell->step->pair : &tell->step->event;
}

/* ---- slots about the pair --------------------------------------------- */

static const char *
slot_text(const GsTell *tell, const GsSide *side, GsSlice name)
{
  GsRange range = gs_slot_range(side, name);
  GsRanges words = { .items = &range, .n = 1 };
  return range.end > range.start ? gs_tell_quoted(tell, &words) : "no words";
}

static const char *
evidence_text(const GsTell *tell)
{
  const GsEvidences *all = &verdict_of(tell)->evidence;
  const char *text = "";
  for (size_t i = tell->step->first_evidence; i < tell->step->end_evidence; i++)
    text = gs_arena_printf(tell->bench->arena, "%s%s%s, %s / %s", text,
                           *text ? "; " : "",
                           gs_evidence_names[all->items[i].kind],
                           gs_tell_quoted(tell, &all->items[i].a),
                           gs_tell_quoted(tell, &all->items[i].b));
  return text;
}

/* Why the two do not count as one event. */
static const char *
event_text(const GsTell *tell, const GsComparison *comparison)
{
  if (pair_of(tell)->bits == GS_EVENT_NAMED)
    return "they share no name";
  if (!comparison->is_anchored && comparison->n_names == 0)
    return "they share no name, date, figure or definite thing";
  if (gs_subjects_are_told_apart(tell->bench, comparison))
    return "each subject has a word that the other lacks";
  return gs_arena_printf(tell->bench->arena,
                         "two matters: what is stated differs, shared: %s",
                         gs_shared_text(tell->bench, comparison));
}

/* ".33" as authors write a share. */
static const char *
share_text(const GsTell *tell, double share)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd(digits, sizeof digits, "%.2f", floor(share * 100) / 100);
  return gs_arena_printf(tell->bench->arena, "%s",
                         *digits == '0' ? digits + 1 : digits);
}

static const char *
compared_text(const GsTell *tell, const char *name)
{
  GsVerdict verdict = *verdict_of(tell);
  GsComparison comparison;
  if (!gs_pair_compare(tell->bench, &verdict, &comparison))
    return "";
  if (strcmp(name, "shared") == 0)
    return gs_shared_text(tell->bench, &comparison);
  if (strcmp(name, "opposed") == 0)
    return gs_absence_text(tell->bench, &comparison, pair_of(tell)->bits);
  if (strcmp(name, "event") == 0)
    return event_text(tell, &comparison);
  if (strcmp(name, "topic") == 0)
    return share_text(tell, comparison.topic);
  const GsProposition *item = *name == 'a' ? comparison.p : comparison.q;
  return strcmp(name + 2, "dates") == 0 ? gs_times_text(tell->bench, item)
                                        : gs_figures_text(tell->bench, item);
}

/* ---- templates ------------------------------------------------------- */

static const char *
value_of(const GsTell *tell, const char *name)
{
  bool is_of_pair = name[0] != '\0' && name[1] == '.';
  const GsVerdict *verdict = verdict_of(tell);
  const GsSide *side = !is_of_pair    ? tell->side
                       : *name == 'a' ? &verdict->a
                                      : &verdict->b;
  const char *key = is_of_pair ? name + 2 : name;
  const char *text = side != NULL ? gs_tell_side(tell, side, key) : NULL;
  if (text != NULL)
    return text;
  if (strcmp(key, "slot") == 0)
    return slot_text(tell, side,
                     *name == 'a' ? pair_of(tell)->slot_a
                                  : pair_of(tell)->slot_b);
  if (strcmp(key, "evidence") == 0)
    return evidence_text(tell);
  if (strcmp(key, "bound") == 0)
    return share_text(tell, pair_of(tell)->number);
  return compared_text(tell, name);
}

static const char *
fill(const GsTell *tell, const char *template)
{
  const char *all = "";
  while (*template) {
    size_t len = strcspn(template, "{}");
    char name[16];
    if (*template != '{') {
      all = gs_arena_printf(tell->bench->arena, "%s%.*s", all, (int)len,
                            template);
      template += len;
      continue;
    }
    len = strcspn(template, "}");
    g_strlcpy(name, template + 1, MIN(len, sizeof name));
    all =
        gs_arena_printf(tell->bench->arena, "%s%s", all, value_of(tell, name));
    template += len + 1;
  }
  return all;
}

/* ---- steps ------------------------------------------------------------ */

static const char *const gate_texts[] = {
  [GS_GATE_APART] = "both are the same words of the text",
  [GS_GATE_SHARED] = "they share too few words to be set side by side: "
                     "topic {topic}, shared: {shared}",
  [GS_GATE_STATED] = "one of them states nothing that could be compared",
  [GS_GATE_A_STANDS] = "the source of A does not state it: reported by {a.cue}",
  [GS_GATE_B_STANDS] = "the source of B does not state it: reported by {b.cue}",
  [GS_GATE_DENIES] = "the denial is of the opposite: it bears the other out",
  [GS_GATE_OWN_WORDS] = "both sides would be the same words of the text",
  [GS_GATE_TOPIC] = "no word of the rule's topic stands with either",
};

static const char *
tell_claim(GsTell *tell, const GsIf *claim, bool holds)
{
  tell->claim = claim;
  const GsTelling *it = &gs_if_tellings[claim->kind];
  return fill(tell, holds ? it->held : it->failed);
}

static void
take_side(GsTell *tell, bool is_b)
{
  const GsVerdict *verdict = verdict_of(tell);
  tell->side = is_b ? &verdict->b : &verdict->a;
  tell->other = is_b ? &verdict->a : &verdict->b;
}

static const char *
tell_pair(GsTell *tell, bool holds)
{
  const GsPairIf *pair = pair_of(tell);
  const GsTelling *it = &gs_pair_tellings[pair->kind];
  if (pair->kind != GS_PAIR_CLAIM)
    return fill(tell, holds ? it->held : it->failed);
  take_side(tell, pair->side != 0);
  GsSide side = *tell->side;
  if (gs_if_holds(tell->bench, &pair->claim, &side, tell->other))
    tell->side = &side; /* what its pattern matched */
  return tell_claim(tell, &pair->claim, holds);
}

const char *
gs_step_text(const GsBench *bench, const GsTrace *trace, const GsStep *step)
{
  GsTell tell = { .bench = bench, .trace = trace, .step = step };
  switch (step->kind) {
  case GS_STEP_GATE:
    return fill(&tell, step->holds ? "a word of it stands there"
                                   : gate_texts[step->gate]);
  case GS_STEP_A:
  case GS_STEP_B:
    take_side(&tell, step->kind == GS_STEP_B);
    return tell_claim(&tell, step->claim, step->holds);
  case GS_STEP_UNLESS:
    return tell_pair(&tell, !step->holds);
  default:
    return tell_pair(&tell, step->holds);
  }
}

const char *
gs_step_condition(const GsBench *bench, const GsStep *step)
{
  const GsPairIf *pair = step->pair ? step->pair : &step->event;
  switch (step->kind) {
  case GS_STEP_GATE:
    return step->gate == GS_GATE_TOPIC ? "topic" : NULL;
  case GS_STEP_A:
    return gs_arena_printf(bench->arena, "A %s", step->claim->text);
  case GS_STEP_B:
    return gs_arena_printf(bench->arena, "B %s", step->claim->text);
  case GS_STEP_UNLESS:
    return gs_arena_printf(bench->arena, "unless %s", pair->text);
  default:
    return pair->text;
  }
}
