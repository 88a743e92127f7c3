/* SPDX-License-Identifier: Apache-2.0
 *
 * Conditions on a pair: one function for each kind, in one table.  What
 * speaks for a clash is added to the verdict on the way.
 */
#include "conflict/conflict-private.h"

#include <math.h>

#define SAID_AGAIN .99 /* share of the words that a denial repeats */
#define NEAR_BOUND                                                             \
  0.05 /* a topic share this close to the bound is doubtful                    \
        */

typedef struct {
  const GsBench *bench;
  GsVerdict *verdict;
  GsComparison comparison;
  bool is_compared;
} Pair;

typedef bool (*HoldsFunc)(Pair *pair, const GsPairIf *condition);

static const GsClaim *
claim_of(const Pair *pair, const GsSide *side)
{
  return &pair->bench->claims->claims.items[side->claim];
}

static const GsActor *
actor_of(const Pair *pair, const GsSide *side)
{
  return &pair->bench->claims->actors.items[claim_of(pair, side)->actor];
}

/* The proposition that is meant: the side's own, the one that holds what its
 * pattern matched, or the claim's first. */
static const GsProposition *
item_of(const Pair *pair, const GsSide *side)
{
  const GsPropositions *all = pair->bench->propositions;
  if (side->item >= 0)
    return &all->items.items[side->item];
  for (uint32_t i = all->first[side->claim]; i < all->first[side->claim + 1];
       i++) {
    const GsProposition *item = &all->items.items[i];
    if (side->matched.end && item->range.sentence == side->matched.sentence &&
        item->range.start <= side->matched.start &&
        side->matched.start < item->range.end)
      return item;
  }
  return all->first[side->claim] < all->first[side->claim + 1]
             ? &all->items.items[all->first[side->claim]]
             : NULL;
}

static const GsComparison *
compare(Pair *pair)
{
  if (!pair->is_compared) {
    const GsProposition *p = item_of(pair, &pair->verdict->a);
    const GsProposition *q = item_of(pair, &pair->verdict->b);
    gs_comparison_make(pair->bench, p, q, &pair->comparison);
    pair->is_compared = true;
    pair->verdict->topic = pair->comparison.topic;
  }
  return &pair->comparison;
}

/* ---- who -------------------------------------------------------------- */

/* Two texts of a pair are two voices, whoever speaks in them. */
static bool
pair_sources(Pair *pair, const GsPairIf *it)
{
  if (pair->bench->options->is_pair)
    return it->kind == GS_PAIR_SOURCES_DIFFER;
  bool same = gs_claims_share_source(pair->bench, pair->verdict->a.claim,
                                     pair->verdict->b.claim);
  return same == (it->kind == GS_PAIR_SOURCES_SAME);
}

/* A source without a party is a party of its own. */
static bool
pair_parties(Pair *pair, const GsPairIf *it)
{
  const GsActor *a = actor_of(pair, &pair->verdict->a);
  const GsActor *b = actor_of(pair, &pair->verdict->b);
  bool same = a->party && b->party
                  ? strcmp(a->party, b->party) == 0
                  : gs_claims_share_source(pair->bench, pair->verdict->a.claim,
                                           pair->verdict->b.claim);
  return same == (it->kind == GS_PAIR_PARTIES_SAME);
}

/* ---- what ------------------------------------------------------------- */

static bool
pair_opposed(Pair *pair, const GsPairIf *it)
{
  const GsComparison *comparison = compare(pair);
  bool is_found = false;
  for (int kind = 0; kind < GS_N_EVIDENCE; kind++) {
    GsEvidence evidence = { .kind = (GsEvidenceKind)kind };
    if (!((it->bits >> kind) & 1) || !gs_evidence_table[kind] ||
        !gs_evidence_table[kind](pair->bench, comparison, &evidence) ||
        !gs_evidence_is_core(pair->bench, comparison, &evidence))
      continue;
    gs_vector_add(pair->bench->arena, &pair->verdict->evidence, evidence);
    is_found = true;
  }
  return is_found;
}

static bool
pair_topic(Pair *pair, const GsPairIf *it)
{
  double topic = compare(pair)->topic;
  if (compare(pair)->is_assumed)
    return true; /* the reader vouches for it; evidence is stricter then */
  if (topic < it->number)
    return false;
  pair->verdict->is_near_bound |= topic < it->number + NEAR_BOUND;
  return true;
}

static bool
has_evidence(const Pair *pair, GsEvidenceKind kind)
{
  const GsEvidences *evidence = &pair->verdict->evidence;
  for (size_t i = 0; i < evidence->n; i++)
    if (evidence->items[i].kind == kind)
      return true;
  return false;
}

/* For a plain yes and no, up and down, may and is, the two must state one
 * thing; figures tell by themselves what they are of. */
static bool
is_one_matter(const Pair *pair, const GsComparison *comparison)
{
  if (gs_subjects_are_told_apart(pair->bench, comparison))
    return false;
  bool is_told = actor_of(pair, &pair->verdict->a)->is_narrator ||
                 actor_of(pair, &pair->verdict->b)->is_narrator;
  if (pair->verdict->are_deeds_contrary &&
      (!is_told || gs_subjects_share_phrase(comparison)))
    return true; /* of one thing, which is closer than one matter */
  if (has_evidence(pair, GS_EVIDENCE_NEGATION) ||
      has_evidence(pair, GS_EVIDENCE_OPPOSITE) ||
      has_evidence(pair, GS_EVIDENCE_MODALITY))
    return !gs_subjects_are_parts(pair->bench, comparison) &&
           gs_matter_is_same(pair->bench, comparison);
  if (has_evidence(pair, GS_EVIDENCE_EXCLUSIVE))
    return gs_matter_is_near(pair->bench, comparison);
  return !has_evidence(pair, GS_EVIDENCE_NUMBER) ||
         gs_matter_is_touched(pair->bench, comparison);
}

/* A denial that says again, word for word, what it denies, or that stands
 * right beside it, speaks of that: it needs no name. */
static bool
is_said_again(const Pair *pair, const GsComparison *comparison)
{
  const GsVerdict *verdict = pair->verdict;
  bool is_beside = gs_claims_are_side_by_side(
      pair->bench->claims, verdict->a.claim, verdict->b.claim);

  return gs_ifs_follow_links(&verdict->rule->b) &&
         (comparison->topic >= SAID_AGAIN || is_beside);
}

/* "Three ferries will go", "five ferries will go", right behind it. */
static bool
is_counted_again(const Pair *pair, const GsComparison *comparison)
{
  return has_evidence(pair, GS_EVIDENCE_NUMBER) &&
         !gs_sources_are_shares(pair->bench, comparison) &&
         gs_claims_are_side_by_side(pair->bench->claims, pair->verdict->a.claim,
                                    pair->verdict->b.claim);
}

static bool
pair_same_event(Pair *pair, const GsPairIf *it)
{
  const GsComparison *comparison = compare(pair);
  switch (it->bits) {
  case GS_EVENT_ANCHORED:
    return (comparison->is_anchored || comparison->n_names > 0 ||
            (pair->verdict->are_deeds_contrary &&
             gs_subjects_share_phrase(comparison)) ||
            is_said_again(pair, comparison) ||
            is_counted_again(pair, comparison)) &&
           is_one_matter(pair, comparison);
  case GS_EVENT_NAMED:
    return pair->bench->across == NULL
               ? comparison->n_names > 0
               : gs_across_is_named(pair->bench, comparison) &&
                     is_one_matter(pair, comparison);
  default:
    return true;
  }
}

static bool
pair_side_by_side(Pair *pair, const GsPairIf *it)
{
  (void)it;
  return gs_claims_are_side_by_side(pair->bench->claims, pair->verdict->a.claim,
                                    pair->verdict->b.claim);
}

static bool
pair_deeds(Pair *pair, const GsPairIf *it)
{
  GsEvidence evidence = { 0 };
  bool is_found =
      it->kind == GS_PAIR_CONTRARY
          ? gs_deeds_are_contrary(pair->bench, compare(pair), &evidence)
          : gs_deeds_are_apart(pair->bench, compare(pair), &evidence);
  if (!is_found)
    return false;
  gs_vector_add(pair->bench->arena, &pair->verdict->evidence, evidence);
  pair->verdict->are_deeds_contrary = true;
  return true;
}

static bool
pair_relations(Pair *pair, const GsPairIf *it)
{
  GsEvidence evidence = { 0 };
  (void)it;
  if (!gs_ties_clash(pair->bench, compare(pair), &evidence))
    return false;
  gs_vector_add(pair->bench->arena, &pair->verdict->evidence, evidence);
  return true;
}

static bool
pair_same_date(Pair *pair, const GsPairIf *it)
{
  const GsComparison *comparison = compare(pair);
  (void)it;
  return comparison->p->times.n && comparison->q->times.n &&
         !comparison->times_differ;
}

static uint32_t
block_of(const Pair *pair, const GsSide *side)
{
  uint32_t number = side->words.items[0].sentence;
  return pair->bench->text->sentences.items[number].block;
}

/* "In March he said …; on Thursday he said …": two occasions. */
static bool
are_said_apart(const GsProposition *p, const GsProposition *q)
{
  for (size_t i = 0; i < p->said.n; i++)
    for (size_t k = 0; k < q->said.n; k++)
      if (gs_times_conflict(&p->said.items[i], &q->said.items[k]) ||
          (p->said.items[i].weekday != 0) != (q->said.items[k].weekday != 0))
        return true;
  return false;
}

static bool
pair_same_paragraph(Pair *pair, const GsPairIf *it)
{
  (void)it;
  if (are_said_apart(item_of(pair, &pair->verdict->a),
                     item_of(pair, &pair->verdict->b)))
    return false;
  return pair->bench->across == NULL &&
         block_of(pair, &pair->verdict->a) == block_of(pair, &pair->verdict->b);
}

static bool
pair_later(Pair *pair, const GsPairIf *it)
{
  const GsProposition *a = item_of(pair, &pair->verdict->a);
  const GsProposition *b = item_of(pair, &pair->verdict->b);
  if (!a->times.n || !b->times.n)
    return false;
  const GsDate *x = &a->times.items[0].date;
  const GsDate *y = &b->times.items[0].date;
  int order = x->year != y->year     ? x->year - y->year
              : x->month != y->month ? x->month - y->month
                                     : x->day - y->day;
  return it->side ? order < 0 : order > 0;
}

static bool
pair_number_differs(Pair *pair, const GsPairIf *it)
{
  GsEvidence evidence = { .kind = GS_EVIDENCE_NUMBER };
  const GsComparison *comparison = compare(pair);
  if (!gs_evidence_number(pair->bench, comparison, &evidence))
    return false;
  const GsProposition *p = comparison->p;
  const GsProposition *q = comparison->q;
  for (size_t i = 0; i < p->quantities.n; i++)
    for (size_t k = 0; k < q->quantities.n; k++) {
      double a = p->quantities.items[i].low;
      double b = q->quantities.items[k].low;
      if (fabs(a - b) > it->number * fmax(fabs(a), fabs(b)))
        return true;
    }
  return false;
}

/* ---- slots ------------------------------------------------------------ */

static bool
pair_slots_equal(Pair *pair, const GsPairIf *it)
{
  return gs_slots_equal(pair->bench, pair->verdict, it);
}

static bool
pair_slots_differ(Pair *pair, const GsPairIf *it)
{
  GsEvidence evidence = { .kind = GS_EVIDENCE_PATTERN };
  if (!gs_slots_differ(pair->bench, pair->verdict, it, &evidence))
    return false;
  gs_vector_add(pair->bench->arena, &pair->verdict->evidence, evidence);
  return true;
}

static bool
pair_slots_exclude(Pair *pair, const GsPairIf *it)
{
  GsEvidence evidence = { .kind = GS_EVIDENCE_EXCLUSIVE };
  if (!gs_slots_exclude(pair->bench, pair->verdict, it, &evidence))
    return false;
  gs_vector_add(pair->bench->arena, &pair->verdict->evidence, evidence);
  return true;
}

static bool
pair_claim(Pair *pair, const GsPairIf *it)
{
  GsSide side = it->side ? pair->verdict->b : pair->verdict->a;
  const GsSide *other = it->side ? &pair->verdict->a : &pair->verdict->b;
  return gs_if_holds(pair->bench, &it->claim, &side, other);
}

/* ---- the table -------------------------------------------------------- */

static const HoldsFunc holds[] = {
  [GS_PAIR_SOURCES_DIFFER] = pair_sources,
  [GS_PAIR_SOURCES_SAME] = pair_sources,
  [GS_PAIR_PARTIES_DIFFER] = pair_parties,
  [GS_PAIR_PARTIES_SAME] = pair_parties,
  [GS_PAIR_OPPOSED] = pair_opposed,
  [GS_PAIR_LATER] = pair_later,
  [GS_PAIR_TOPIC] = pair_topic,
  [GS_PAIR_SAME_EVENT] = pair_same_event,
  [GS_PAIR_SAME_DATE] = pair_same_date,
  [GS_PAIR_SAME_PARAGRAPH] = pair_same_paragraph,
  [GS_PAIR_NUMBER_DIFFERS] = pair_number_differs,
  [GS_PAIR_SLOTS_EQUAL] = pair_slots_equal,
  [GS_PAIR_SLOTS_DIFFER] = pair_slots_differ,
  [GS_PAIR_SLOTS_EXCLUDE] = pair_slots_exclude,
  [GS_PAIR_SIDE_BY_SIDE] = pair_side_by_side,
  [GS_PAIR_CONTRARY] = pair_deeds,
  [GS_PAIR_APART] = pair_deeds,
  [GS_PAIR_RELATIONS] = pair_relations,
  [GS_PAIR_CLAIM] = pair_claim,
};

/* A story's patterns name its event themselves. */
static bool
is_told_by_story(const GsBench *bench, const GsVerdict *verdict)
{
  return !bench->rules->packs.items[verdict->rule->pack].is_language &&
         verdict->a.matched.end && verdict->b.matched.end;
}

/* What the rule, or for want of that the run, says of "same event"; DEFAULT
 * when it stands among the other conditions. */
static GsSameEvent
event_of(const GsBench *bench, const GsVerdict *verdict)
{
  const GsRule *rule = verdict->rule;
  GsSameEvent event = rule->same_event;
  bool has_patterns = verdict->a.matched.end && verdict->b.matched.end;
  if (bench->across != NULL && !is_told_by_story(bench, verdict))
    return gs_across_event(bench);
  for (size_t i = 0; i < rule->where.n; i++)
    if (rule->where.items[i].kind == GS_PAIR_SAME_EVENT)
      return GS_EVENT_DEFAULT;
  if (event == GS_EVENT_DEFAULT)
    event = bench->options->same_event;
  if (event != GS_EVENT_DEFAULT)
    return event;
  return has_patterns || verdict->a.item < 0 ? GS_EVENT_ASSUME
                                             : GS_EVENT_ANCHORED;
}

/* Between two articles of different days, unless both say of which day they
 * speak: what is told may be new, and what will be may be put off. */
static bool
may_have_changed(Pair *pair)
{
  if (pair->bench->across == NULL)
    return false;
  const GsComparison *comparison = compare(pair);
  const GsProposition *p = comparison->p;
  const GsProposition *q = comparison->q;
  return gs_across_are_of_two_days(pair->bench, p, q) &&
         (p->modality == GS_MODALITY_FUTURE ||
          q->modality == GS_MODALITY_FUTURE ||
          (comparison->times_differ &&
           !(has_evidence(pair, GS_EVIDENCE_DATE) &&
             gs_across_days_are_told(pair->bench, p, q))));
}

static bool
event_holds(Pair *pair)
{
  if (!is_told_by_story(pair->bench, pair->verdict) && may_have_changed(pair))
    return false;
  GsPairIf condition = { .kind = GS_PAIR_SAME_EVENT,
                         .bits = event_of(pair->bench, pair->verdict) };
  return pair_same_event(pair, &condition);
}

bool
gs_pair_holds(const GsBench *bench, GsVerdict *verdict)
{
  Pair pair = { .bench = bench, .verdict = verdict };
  if (!item_of(&pair, &verdict->a) || !item_of(&pair, &verdict->b))
    return false;
  const GsPairIfs *where = &verdict->rule->where;
  for (size_t i = 0; i < where->n; i++)
    if (!holds[where->items[i].kind](&pair, &where->items[i]))
      return false;
  if (!event_holds(&pair))
    return false;
  const GsPairIfs *unless = &verdict->rule->unless;
  size_t n_evidence = verdict->evidence.n;
  for (size_t i = 0; i < unless->n; i++)
    if (holds[unless->items[i].kind](&pair, &unless->items[i]))
      return false;
  verdict->evidence.n = n_evidence; /* vetoes are no evidence */
  return true;
}

/* ---- for telling why -------------------------------------------------- */

GsPairIf
gs_pair_event(const GsBench *bench, const GsVerdict *verdict)
{
  return (GsPairIf){ .kind = GS_PAIR_SAME_EVENT,
                     .bits = event_of(bench, verdict),
                     .text = "same event" };
}

bool
gs_pair_if_holds(const GsBench *bench,
                 GsVerdict *verdict,
                 const GsPairIf *condition)
{
  Pair pair = { .bench = bench, .verdict = verdict };
  return holds[condition->kind](&pair, condition);
}

bool
gs_pair_compare(const GsBench *bench,
                GsVerdict *verdict,
                GsComparison *comparison)
{
  Pair pair = { .bench = bench, .verdict = verdict };
  if (!item_of(&pair, &verdict->a) || !item_of(&pair, &verdict->b))
    return false;
  *comparison = *compare(&pair);
  return true;
}
