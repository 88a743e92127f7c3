/* SPDX-License-Identifier: Apache-2.0
 *
 * Why a place of a text was, or was not, paired with another.
 *
 * For each claim that stands there, each rule is asked for its nearest pair,
 * and each of the rule's conditions what it finds in that pair.  Judging
 * itself knows nothing of this: the conditions are the same functions.
 */
#include "conflict/conflict-private.h"

typedef struct {
  const GsBench *bench;
  const GsWhyQuestion *question;
  GsCandidates candidates;
  const bool *may_be_other;
} Why;

/* ---- findings --------------------------------------------------------- */

static bool
overlap(const GsExcerpt *x, const GsExcerpt *y)
{
  for (size_t i = 0; i < x->n_ranges; i++)
    for (size_t k = 0; k < y->n_ranges; k++)
      if (gs_span_overlaps(x->bytes[i], y->bytes[k]))
        return true;
  return false;
}

static bool
holds_pair(const GsFinding *finding, const GsWhyRule *rule)
{
  const GsExcerpt *x = &finding->a->content;
  const GsExcerpt *y = &finding->b->content;
  return (overlap(x, &rule->a->content) && overlap(y, &rule->b->content)) ||
         (overlap(x, &rule->b->content) && overlap(y, &rule->a->content));
}

/* The finding of the pair: of this rule, or of one that stands for it. */
static const GsFinding *
finding_of(const Why *why, const GsWhyRule *rule)
{
  const GsDocumentReport *report = why->question->report;
  const GsFinding *found = NULL;
  for (size_t i = 0; i < report->n_findings; i++) {
    const GsFinding *finding = &report->findings[i];
    if (!holds_pair(finding, rule))
      continue;
    if (strcmp(finding->rule, rule->rule) == 0)
      return finding;
    found = found != NULL ? found : finding;
  }
  return found;
}

/* ---- one rule --------------------------------------------------------- */

static const GsPairIf *
pair_of(const GsStep *step)
{
  return step->pair != NULL ? step->pair : &step->event;
}

static GsWhyKind
kind_of(const GsStep *step)
{
  static const GsWhyKind kinds[] = {
    [GS_PAIR_OPPOSED] = GS_WHY_OPPOSED,
    [GS_PAIR_TOPIC] = GS_WHY_TOPIC,
    [GS_PAIR_SAME_EVENT] = GS_WHY_SAME,
    [GS_PAIR_SAME_DATE] = GS_WHY_SAME,
    [GS_PAIR_SAME_PARAGRAPH] = GS_WHY_SAME,
    [GS_PAIR_NUMBER_DIFFERS] = GS_WHY_NUMBER,
    [GS_PAIR_CLAIM] = GS_WHY_OTHER,
  };
  if (step->kind == GS_STEP_UNLESS)
    return GS_WHY_UNLESS;
  return step->kind == GS_STEP_WHERE ? kinds[pair_of(step)->kind]
                                     : GS_WHY_OTHER;
}

static bool
is_bare(const GsBench *bench, const GsTrace *trace, const GsStep *step)
{
  GsVerdict verdict = trace->verdict;
  GsComparison comparison;
  return !step->holds && kind_of(step) == GS_WHY_OPPOSED &&
         gs_pair_compare(bench, &verdict, &comparison) &&
         gs_absence_is_bare(bench, &comparison, pair_of(step)->bits);
}

const GsWhyStep *
gs_steps_of_trace(const GsBench *bench, const GsTrace *trace)
{
  GsWhyStep *steps = GS_NEW_ARRAY(bench->arena, GsWhyStep, trace->steps.n + 1);
  for (size_t i = 0; i < trace->steps.n; i++) {
    const GsStep *step = &trace->steps.items[i];
    steps[i] = (GsWhyStep){ .kind = kind_of(step),
                            .condition = gs_step_condition(bench, step),
                            .text = gs_step_text(bench, trace, step),
                            .holds = step->holds,
                            .is_bare = is_bare(bench, trace, step) };
  }
  return steps;
}

static void
fill_rule(const Why *why, uint32_t number, uint32_t claim, GsWhyRule *rule)
{
  const GsBench *bench = why->bench;
  GsTrace trace = { 0 };
  GsNearestQuestion question = { &why->candidates, why->may_be_other, number,
                                 claim };
  *rule = (GsWhyRule){ .rule = bench->rules->rules.items[number].id };
  if (!gs_nearest_pair(bench, &question, &trace))
    return;
  GsReportedClaim *sides = GS_NEW_ARRAY(bench->arena, GsReportedClaim, 2);
  const GsVerdict *verdict = &trace.verdict;
  gs_reported_claim_fill(bench, verdict->a.claim, &verdict->a.words, &sides[0]);
  gs_reported_claim_fill(bench, verdict->b.claim, &verdict->b.words, &sides[1]);
  rule->a = &sides[0];
  rule->b = &sides[1];
  rule->focus = trace.focus;
  rule->is_foreign = trace.is_foreign;
  rule->is_found = trace.n_failed == 0;
  rule->finding = finding_of(why, rule);
  rule->steps = gs_steps_of_trace(bench, &trace);
  rule->n_steps = trace.steps.n;
}

static void
fill_rules(const Why *why, uint32_t claim, GsWhyClaim *of)
{
  const GsRuleSet *set = why->bench->rules;
  GsWhyRule *rules =
      GS_NEW_ARRAY(why->bench->arena, GsWhyRule, set->rules.n + 1);
  for (uint32_t i = 0; i < set->rules.n; i++) {
    bool is_asked = why->question->rule == (gssize)i;
    if (is_asked || (why->question->rule < 0 &&
                     set->rules.items[i].level != GS_SEVERITY_OFF))
      fill_rule(why, i, claim, &rules[of->n_rules++]);
  }
  of->rules = rules;
}

/* ---- the whole text --------------------------------------------------- */

static size_t
count_failed(const GsWhyRule *rule)
{
  size_t n = 0;
  for (size_t i = 0; i < rule->n_steps; i++)
    n += !rule->steps[i].holds;
  return n;
}

bool
gs_conflict_nearest(const GsPropositions *propositions,
                    const GsConflictOptions *options,
                    const GsWhyQuestion *question,
                    GsWhyRule *rule)
{
  GsBench bench = gs_bench_new(propositions, options);
  Why why = { .bench = &bench, .question = question };
  bool is_any = false;
  gs_candidates_find(&bench, &why.candidates);
  for (uint32_t i = 0; i < bench.claims->claims.n; i++) {
    GsWhyRule now;
    fill_rule(&why, (uint32_t)question->rule, i, &now);
    if (now.a == NULL || (is_any && count_failed(&now) >= count_failed(rule)))
      continue;
    *rule = now;
    is_any = true;
  }
  return is_any;
}

/* ---- the place -------------------------------------------------------- */

static void
fill_words(const GsBench *bench, const GsSentence *sentence, GsWhyReport *why)
{
  GsSlice text = bench->text->document->text;
  GsWhyRow *rows = GS_NEW_ARRAY(bench->arena, GsWhyRow, sentence->n_words + 1);
  for (size_t i = 0; i < sentence->n_words; i++) {
    const GsWord *word = &sentence->words[i];
    GsSlice lemma = gs_vocabulary_text(bench->text->vocabulary, word->lemma);
    rows[i].label =
        gs_arena_copy(bench->arena, gs_slice_part(text, word->span)).at;
    rows[i].text = gs_arena_printf(
        bench->arena, "%.*s, %s", GS_SLICE_ARGS(lemma), gs_tag_name(word->tag));
  }
  why->words = rows;
  why->n_words = sentence->n_words;
}

static void
fill_place(const GsBench *bench,
           const GsWhyQuestion *question,
           GsWhyReport *why)
{
  const GsSentence *sentence = gs_place_sentence(bench, question->place);
  why->name = bench->text->document->name;
  why->asked = question->place;
  why->has_other = question->other.line > 0;
  why->is_detailed = question->is_detailed || question->rule >= 0;
  if (sentence == NULL)
    return;
  why->sentence =
      gs_arena_copy(bench->arena,
                    gs_slice_part(bench->text->document->text, sentence->span))
          .at;
  if (question->with_words)
    fill_words(bench, sentence, why);
}

void
gs_conflict_why(const GsPropositions *propositions,
                const GsConflictOptions *options,
                const GsWhyQuestion *question,
                GsWhyReport *report)
{
  GsBench bench = gs_bench_new(propositions, options);
  Why why = { .bench = &bench, .question = question };
  const bool *is_there = gs_place_claims(&bench, question->place);
  if (question->other.line > 0)
    why.may_be_other = gs_place_claims(&bench, question->other);
  gs_candidates_find(&bench, &why.candidates);
  *report = (GsWhyReport){ 0 };
  fill_place(&bench, question, report);
  GsWhyClaim *claims =
      GS_NEW_ARRAY(bench.arena, GsWhyClaim, bench.claims->claims.n + 1);
  for (uint32_t i = 0; i < bench.claims->claims.n; i++) {
    if (!is_there[i])
      continue;
    GsWhyClaim *claim = &claims[report->n_claims++];
    gs_why_claim_fill(&bench, i, claim);
    fill_rules(&why, i, claim);
  }
  report->claims = claims;
}
