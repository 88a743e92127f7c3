/* SPDX-License-Identifier: Apache-2.0
 *
 * The rules over the pairs: every rule gets the pairs that suit its kind.
 *
 * - A rule with patterns on both sides pairs all claims that match the one
 *   with all that match the other.
 * - A rule that asks for a denial follows the `about` links.
 * - Any other rule gets the pairs of propositions that share enough words.
 */
#include "conflict/conflict-private.h"

#include "match/presence.h"

static bool
is_pattern(GsIfKind kind)
{
  return kind == GS_IF_SAYS || kind == GS_IF_SAYS_NOT ||
         kind == GS_IF_MENTIONS || kind == GS_IF_PRESUPPOSES;
}

static bool
has_pattern(const GsIfs *ifs)
{
  for (size_t i = 0; i < ifs->n; i++)
    if (is_pattern(ifs->items[i].kind))
      return true;
  return false;
}

bool
gs_ifs_follow_links(const GsIfs *ifs)
{
  for (size_t i = 0; i < ifs->n; i++)
    if (ifs->items[i].kind == GS_IF_DENIES || ifs->items[i].kind == GS_IF_ABOUT)
      return true;
  return false;
}

/* ---- topics ----------------------------------------------------------- */

static bool
sentence_has_topic(const GsBench *bench, const GsRule *rule, uint32_t sentence)
{
  const GsSentence *it = &bench->text->sentences.items[sentence];
  for (size_t i = 0; i < it->n_hits; i++)
    for (size_t k = 0; k < rule->n_topics; k++)
      if (it->hits[i].list == rule->topics[k])
        return true;
  return false;
}

/* The side's own words, its sentence, or the claim around or before it. */
static bool
side_has_topic(const GsBench *bench, const GsRule *rule, const GsSide *side)
{
  const GsClaim *claim = &bench->claims->claims.items[side->claim];
  for (size_t i = 0; i < claim->content.n; i++)
    if (sentence_has_topic(bench, rule, claim->content.items[i].sentence))
      return true;
  for (size_t i = 0; i < claim->cue.n; i++)
    if (sentence_has_topic(bench, rule, claim->cue.items[i].sentence))
      return true;
  return false;
}

static bool
has_topic(const GsBench *bench, const GsVerdict *verdict)
{
  return verdict->rule->n_topics == 0 ||
         side_has_topic(bench, verdict->rule, &verdict->a) ||
         side_has_topic(bench, verdict->rule, &verdict->b);
}

/* ---- one pair --------------------------------------------------------- */

static void
add_pattern_evidence(const GsBench *bench, GsVerdict *verdict)
{
  GsEvidence evidence = { .kind = GS_EVIDENCE_PATTERN };
  if (!verdict->a.matched.end && !verdict->b.matched.end)
    return;
  if (verdict->a.matched.end)
    gs_evidence_add_range(bench, &evidence.a, verdict->a.matched);
  if (verdict->b.matched.end)
    gs_evidence_add_range(bench, &evidence.b, verdict->b.matched);
  gs_vector_add(bench->arena, &verdict->evidence, evidence);
}

static void
add_denial_evidence(const GsBench *bench, GsVerdict *verdict)
{
  GsEvidence evidence = { .kind = GS_EVIDENCE_DENIAL };
  const GsClaim *denial = &bench->claims->claims.items[verdict->b.claim];
  if (!gs_ifs_follow_links(&verdict->rule->b))
    return;
  const GsRanges *words = bench->denial ? &bench->denial->words : &denial->cue;
  for (size_t i = 0; i < words->n; i++)
    gs_evidence_add_range(bench, &evidence.b, words->items[i]);
  for (size_t i = 0; i < verdict->a.words.n; i++)
    gs_evidence_add_range(bench, &evidence.a, verdict->a.words.items[i]);
  gs_vector_add(bench->arena, &verdict->evidence, evidence);
}

static bool
is_same_place(const GsSide *a, const GsSide *b)
{
  return a->claim == b->claim && (a->item == b->item || a->item < 0);
}

static uint32_t
block_of(const GsBench *bench, const GsSide *side)
{
  uint32_t number = side->words.items[0].sentence;
  return bench->text->sentences.items[number].block;
}

/* Of a pair of texts, only what the one says against the other is asked. */
static bool
may_be_judged(const GsBench *bench,
              uint32_t rule,
              const GsSide *a,
              const GsSide *b)
{
  if (bench->across != NULL)
    return gs_across_may_judge(bench, rule, a, b);
  if (bench->options->is_pair)
    return block_of(bench, a) != block_of(bench, b);
  return !is_same_place(a, b);
}

/* The same words, as the claim and as a report within it have them. */
static bool
match_same_words(const GsSide *a, const GsSide *b)
{
  return a->matched.end > 0 && b->matched.end > 0 &&
         a->matched.sentence == b->matched.sentence &&
         a->matched.start < b->matched.end && b->matched.start < a->matched.end;
}

/* Conditions of each side, then of the pair.  True with a verdict. */
static bool
judge_pair(const GsBench *bench,
           uint32_t rule,
           const GsSide *a,
           const GsSide *b,
           GsVerdicts *verdicts)
{
  if (!may_be_judged(bench, rule, a, b))
    return false;
  GsVerdict verdict = { .rule = &bench->rules->rules.items[rule],
                        .rule_index = rule,
                        .a = *a,
                        .b = *b };
  if (!gs_ifs_hold(bench, &verdict.rule->a, &verdict.a, &verdict.b) ||
      !gs_ifs_hold(bench, &verdict.rule->b, &verdict.b, &verdict.a) ||
      match_same_words(&verdict.a, &verdict.b))
    return false;
  if (!has_topic(bench, &verdict) || !gs_pair_holds(bench, &verdict))
    return false;
  add_pattern_evidence(bench, &verdict);
  add_denial_evidence(bench, &verdict);
  gs_vector_add(bench->arena, verdicts, verdict);
  return true;
}

/* Does a condition speak of A or B by name? */
static bool
tells_sides_apart(const GsPairIfs *conditions)
{
  for (size_t i = 0; i < conditions->n; i++) {
    GsPairKind kind = conditions->items[i].kind;
    if (kind == GS_PAIR_LATER || kind == GS_PAIR_CLAIM ||
        kind == GS_PAIR_SLOTS_EQUAL || kind == GS_PAIR_SLOTS_DIFFER ||
        kind == GS_PAIR_SLOTS_EXCLUDE)
      return true;
  }
  return false;
}

/* A rule whose sides are alike takes the earlier claim for A; the later one
 * only when a condition between the two needs it. */
static void
judge_alike(const GsBench *bench,
            uint32_t rule,
            const GsSide *a,
            const GsSide *b,
            GsVerdicts *verdicts)
{
  const GsRule *it = &bench->rules->rules.items[rule];
  if (!judge_pair(bench, rule, a, b, verdicts) && tells_sides_apart(&it->where))
    judge_pair(bench, rule, b, a, verdicts);
}

/* ---- sides ------------------------------------------------------------ */

typedef GS_VECTOR(GsSide) Sides;

static void
collect_sides(const GsBench *bench, const GsIfs *ifs, Sides *sides)
{
  for (uint32_t i = 0; i < bench->claims->claims.n; i++) {
    GsSide side = gs_side_of_claim(bench, i);
    if (!gs_ifs_hold(bench, ifs, &side, NULL))
      continue;
    side.is_judged = true;
    gs_vector_add(bench->arena, sides, side);
  }
}

/* ---- the three kinds of rules ----------------------------------------- */

/* The clauses of one claim ("he handed over a letter and she read one of the
 * letters") against one another. */
static void
judge_clauses(const GsBench *bench,
              uint32_t rule,
              uint32_t claim,
              GsVerdicts *verdicts)
{
  bool is_symmetric = bench->rules->rules.items[rule].is_symmetric;
  uint32_t end = bench->propositions->first[claim + 1];
  for (uint32_t i = bench->propositions->first[claim]; i < end; i++)
    for (uint32_t k = i + 1; k < end; k++) {
      GsSide p = gs_side_of_item(bench, i);
      GsSide q = gs_side_of_item(bench, k);
      if (is_symmetric) {
        judge_alike(bench, rule, &p, &q, verdicts);
        continue;
      }
      judge_pair(bench, rule, &p, &q, verdicts);
      judge_pair(bench, rule, &q, &p, verdicts);
    }
}

static void
judge_patterns(const GsBench *bench, uint32_t rule, GsVerdicts *verdicts)
{
  const GsRule *it = &bench->rules->rules.items[rule];
  Sides a = { 0 };
  Sides b = { 0 };
  collect_sides(bench, &it->a, &a);
  if (a.n == 0)
    return;
  collect_sides(bench, &it->b, &b);
  for (size_t i = 0; i < a.n; i++)
    for (size_t k = 0; k < b.n; k++) {
      if (it->is_symmetric && a.items[i].claim > b.items[k].claim)
        continue;
      if (a.items[i].claim == b.items[k].claim)
        judge_clauses(bench, rule, a.items[i].claim, verdicts);
      else if (it->is_symmetric)
        judge_alike(bench, rule, &a.items[i], &b.items[k], verdicts);
      else
        judge_pair(bench, rule, &a.items[i], &b.items[k], verdicts);
    }
}

static bool
is_in_block(const GsBench *bench, uint32_t claim, int block)
{
  uint32_t number =
      bench->claims->claims.items[claim].content.items[0].sentence;
  return (int)bench->text->sentences.items[number].block == block;
}

/* Of a pair of texts, any claim of the one that denies the other; that one is
 * short. */
static void
judge_texts(const GsBench *bench, uint32_t rule, GsVerdicts *verdicts)
{
  const GsClaims *claims = bench->claims;
  bool is_b = gs_ifs_follow_links(&bench->rules->rules.items[rule].b);
  for (uint32_t i = 0; i < claims->claims.n; i++)
    for (uint32_t k = 0;
         is_in_block(bench, i, bench->denial->block) && k < claims->claims.n;
         k++) {
      GsSide denial = gs_side_of_claim(bench, i);
      GsSide denied = gs_side_of_claim(bench, k);
      if (judge_pair(bench, rule, is_b ? &denied : &denial,
                     is_b ? &denial : &denied, verdicts))
        return;
    }
}

static void
judge_links(const GsBench *bench, uint32_t rule, GsVerdicts *verdicts)
{
  const GsRule *it = &bench->rules->rules.items[rule];
  bool is_b = gs_ifs_follow_links(&it->b);
  if (bench->options->is_pair) {
    judge_texts(bench, rule, verdicts);
    return;
  }
  for (uint32_t i = 0; i < bench->claims->claims.n; i++) {
    int32_t about = bench->claims->claims.items[i].about;
    if (about < 0 || gs_denial_bears_out(bench, i, (uint32_t)about))
      continue;
    GsSide denial = gs_side_of_denial(bench, i, (uint32_t)about);
    GsSide denied = has_pattern(is_b ? &it->a : &it->b)
                        ? gs_side_of_claim(bench, (uint32_t)about)
                        : gs_side_of_denied(bench, (uint32_t)about, i);
    if (is_b)
      judge_pair(bench, rule, &denied, &denial, verdicts);
    else
      judge_pair(bench, rule, &denial, &denied, verdicts);
  }
}

static bool
has_cue_condition(const GsIfs *ifs)
{
  for (size_t i = 0; i < ifs->n; i++)
    if (ifs->items[i].kind == GS_IF_CUE)
      return true;
  return false;
}

/* Does its source stand by the claim? */
static bool
is_committed(const GsBench *bench, uint32_t item)
{
  const GsProposition *it = &bench->propositions->items.items[item];
  const GsClaim *claim = &bench->claims->claims.items[it->claim];
  return it->is_whole || claim->actor == 0 ||
         (claim->sign == GS_SIGN_PLUS && !claim->cue_is_negated &&
          !claim->cue_is_hedged);
}

/* What all rules ask of a candidate: its sides, and whether they stand by what
 * they say. */
typedef struct {
  GsSide p;
  GsSide q;
  bool p_stands;
  bool q_stands;
} Pair;

/* A side that asks for a cue class has said itself whether its source is to
 * stand by the claim. */
typedef struct {
  uint32_t number;
  bool is_symmetric;
  bool takes_any_a;
  bool takes_any_b;
} General;

typedef GS_VECTOR(General) Generals;

static void
judge_candidate(const GsBench *bench,
                const General *rule,
                const Pair *pair,
                GsVerdicts *verdicts)
{
  bool is_straight = (rule->takes_any_a || pair->p_stands) &&
                     (rule->takes_any_b || pair->q_stands);
  bool is_crossed = (rule->takes_any_a || pair->q_stands) &&
                    (rule->takes_any_b || pair->p_stands);
  if (rule->is_symmetric && is_straight)
    judge_alike(bench, rule->number, &pair->p, &pair->q, verdicts);
  else if (is_straight)
    judge_pair(bench, rule->number, &pair->p, &pair->q, verdicts);
  if (!rule->is_symmetric && is_crossed)
    judge_pair(bench, rule->number, &pair->q, &pair->p, verdicts);
}

/* A pair meets all rules before the next pair comes, and is compared once. */
static void
judge_candidates(const GsBench *bench,
                 const Generals *rules,
                 const GsCandidates *candidates,
                 GsVerdicts *verdicts)
{
  for (size_t i = 0; i < candidates->n; i++) {
    const GsCandidate *it = &candidates->items[i];
    Pair pair = { .p = gs_side_of_item(bench, it->p),
                  .q = gs_side_of_item(bench, it->q),
                  .p_stands = is_committed(bench, it->p),
                  .q_stands = is_committed(bench, it->q) };
    /* "A said that B said …": the same words are no second claim */
    bool is_one = gs_words_overlap(&pair.p.words, &pair.q.words);
    for (size_t k = 0; k < rules->n && !is_one; k++) {
      gs_give_ups_set_rule(bench, rules->items[k].number);
      judge_candidate(bench, &rules->items[k], &pair, verdicts);
    }
  }
}

static void
judge_across(const GsBench *bench, const Generals *rules, GsVerdicts *verdicts)
{
  GsCandidates candidates = { 0 };
  gs_candidates_across(bench, &candidates);
  judge_candidates(bench, rules, &candidates, verdicts);
}

/* All candidates of a long text would take more memory than the text. */
static void
judge_within(const GsBench *bench, const Generals *rules, GsVerdicts *verdicts)
{
  GsCandidateIndex *index = gs_candidates_index(bench);
  GsCandidates candidates = { 0 };
  while (gs_candidates_next(bench, index, &candidates)) {
    judge_candidates(bench, rules, &candidates, verdicts);
    candidates.n = 0;
  }
}

/* ---- rules that cannot match here ------------------------------------- */

static GsPresence *
note_words(const GsBench *bench)
{
  GsPresence *presence = gs_presence_new(bench->arena);
  for (size_t i = 0; i < bench->text->sentences.n; i++) {
    const GsSentence *it = &bench->text->sentences.items[i];
    GsSubject subject = { .words = it->words,
                          .hits = it->hits,
                          .n_hits = it->n_hits,
                          .end = it->n_words };
    gs_presence_add(presence, &subject);
  }
  return presence;
}

static bool
may_hold(const GsPresence *presence, const GsIfs *ifs)
{
  for (size_t i = 0; i < ifs->n; i++)
    if (is_pattern(ifs->items[i].kind) &&
        !gs_presence_allows(presence, ifs->items[i].pattern))
      return false;
  return true;
}

static bool
may_find(const GsPresence *presence, const GsRule *rule)
{
  bool has_topic = rule->n_topics == 0;
  for (size_t i = 0; i < rule->n_topics && !has_topic; i++)
    has_topic = gs_presence_has_list(presence, rule->topics[i]);
  return has_topic && may_hold(presence, &rule->a) &&
         may_hold(presence, &rule->b);
}

static bool
is_judged(const GsBench *bench, uint32_t rule)
{
  return !(bench->options->is_off != NULL
               ? bench->options->is_off[rule]
               : bench->rules->rules.items[rule].level == GS_SEVERITY_OFF);
}

/* Judging by one rule must cost no look at ten thousand others: each example
 * does so. */
static uint32_t
first_rule(const GsBench *bench)
{
  return bench->options->only_rule < 0 ? 0
                                       : (uint32_t)bench->options->only_rule;
}

static uint32_t
end_of_rules(const GsBench *bench)
{
  return bench->options->only_rule < 0 ? (uint32_t)bench->rules->rules.n
                                       : first_rule(bench) + 1;
}

static bool
is_linked(const GsRule *rule)
{
  return gs_ifs_follow_links(&rule->a) || gs_ifs_follow_links(&rule->b);
}

static void
judge_linked(const GsBench *bench,
             const GsPresence *presence,
             GsVerdicts *verdicts)
{
  /* of two texts, plain negations are told better clause by clause */
  if (bench->denial && bench->denial->is_plain && verdicts->n > 0)
    return;
  for (uint32_t rule = first_rule(bench); rule < end_of_rules(bench); rule++) {
    const GsRule *it = &bench->rules->rules.items[rule];
    if (!is_judged(bench, rule) || !is_linked(it) || !may_find(presence, it))
      continue;
    gs_give_ups_set_rule(bench, rule);
    judge_links(bench, rule, verdicts);
  }
}

static void
judge_others(const GsBench *bench,
             const GsPresence *presence,
             GsVerdicts *verdicts)
{
  Generals general = { 0 };
  for (uint32_t rule = first_rule(bench); rule < end_of_rules(bench); rule++) {
    const GsRule *it = &bench->rules->rules.items[rule];
    if (!is_judged(bench, rule) || is_linked(it) || !may_find(presence, it))
      continue;
    gs_give_ups_set_rule(bench, rule);
    if (has_pattern(&it->a) && has_pattern(&it->b))
      judge_patterns(bench, rule, verdicts);
    else
      gs_vector_add(bench->arena, &general,
                    (General){ .number = rule,
                               .is_symmetric = it->is_symmetric,
                               .takes_any_a = has_cue_condition(&it->a),
                               .takes_any_b = has_cue_condition(&it->b) });
  }
  if (bench->options->is_pair)
    judge_across(bench, &general, verdicts);
  else
    judge_within(bench, &general, verdicts);
}

void
gs_pairs_judge(const GsBench *bench, GsVerdicts *verdicts)
{
  const GsPresence *presence = note_words(bench);
  judge_others(bench, presence, verdicts);
  judge_linked(bench, presence, verdicts);
}

/* ---- for telling why (why-pair.c) ------------------------------------- */

GsWay
gs_rule_way(const GsRule *rule)
{
  if (gs_ifs_follow_links(&rule->a) || gs_ifs_follow_links(&rule->b))
    return GS_WAY_LINKS;
  return has_pattern(&rule->a) && has_pattern(&rule->b) ? GS_WAY_PATTERNS
                                                        : GS_WAY_CANDIDATES;
}

void
gs_sides_of_link(const GsBench *bench, uint32_t denial, GsVerdict *verdict)
{
  const GsRule *it = verdict->rule;
  bool is_b = gs_ifs_follow_links(&it->b);
  uint32_t denied = (uint32_t)bench->claims->claims.items[denial].about;
  GsSide left = has_pattern(is_b ? &it->a : &it->b)
                    ? gs_side_of_claim(bench, denied)
                    : gs_side_of_denied(bench, denied, denial);
  GsSide right = gs_side_of_denial(bench, denial, denied);
  verdict->a = is_b ? left : right;
  verdict->b = is_b ? right : left;
}

bool
gs_gate_is_open(const GsBench *bench, GsGate gate, const GsVerdict *verdict)
{
  const GsRule *rule = verdict->rule;
  const GsSide *denial =
      gs_ifs_follow_links(&rule->b) ? &verdict->b : &verdict->a;
  const GsSide *denied = denial == &verdict->b ? &verdict->a : &verdict->b;
  switch (gate) {
  case GS_GATE_APART:
    return may_be_judged(bench, verdict->rule_index, &verdict->a, &verdict->b);
  case GS_GATE_OWN_WORDS:
    return !match_same_words(&verdict->a, &verdict->b);
  case GS_GATE_A_STANDS:
    return has_cue_condition(&rule->a) ||
           is_committed(bench, (uint32_t)verdict->a.item);
  case GS_GATE_B_STANDS:
    return has_cue_condition(&rule->b) ||
           is_committed(bench, (uint32_t)verdict->b.item);
  case GS_GATE_DENIES:
    return !gs_denial_bears_out(bench, denial->claim, denied->claim);
  case GS_GATE_TOPIC:
    return has_topic(bench, verdict);
  default:
    return true;
  }
}
