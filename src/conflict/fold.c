/* SPDX-License-Identifier: Apache-2.0
 *
 * One finding for a pair of claims.
 *
 * Two verdicts are of one pair when both their sides overlap (a report within
 * a report has the same words twice).  A story rule wins over a language
 * rule, a conflict over a tension, the wider content over the narrower; the
 * loser's evidence is added to the winner.
 */
#include "conflict/conflict-private.h"

bool
gs_words_overlap(const GsRanges *a, const GsRanges *b)
{
  for (size_t i = 0; i < a->n; i++)
    for (size_t k = 0; k < b->n; k++)
      if (a->items[i].sentence == b->items[k].sentence &&
          a->items[i].start < b->items[k].end &&
          b->items[k].start < a->items[i].end)
        return true;
  return false;
}

static bool
are_of_one_pair(const GsVerdict *x, const GsVerdict *y)
{
  bool straight = gs_words_overlap(&x->a.words, &y->a.words) &&
                  gs_words_overlap(&x->b.words, &y->b.words);
  bool crossed = gs_words_overlap(&x->a.words, &y->b.words) &&
                 gs_words_overlap(&x->b.words, &y->a.words);
  return straight || crossed;
}

static size_t
count_words(const GsVerdict *verdict)
{
  size_t n = 0;
  for (size_t i = 0; i < verdict->a.words.n; i++)
    n += verdict->a.words.items[i].end - verdict->a.words.items[i].start;
  for (size_t i = 0; i < verdict->b.words.n; i++)
    n += verdict->b.words.items[i].end - verdict->b.words.items[i].start;
  return n;
}

static bool
has_evidence(const GsVerdict *verdict, GsEvidenceKind kind)
{
  for (size_t i = 0; i < verdict->evidence.n; i++)
    if (verdict->evidence.items[i].kind == kind)
      return true;
  return false;
}

/* Does x rather stand for the pair than y?  By the order of importance. */
static bool
is_better(const GsBench *bench, const GsVerdict *x, const GsVerdict *y)
{
  bool story_x = !bench->rules->packs.items[x->rule->pack].is_language;
  bool story_y = !bench->rules->packs.items[y->rule->pack].is_language;
  if (story_x != story_y)
    return story_x;
  if (x->rule->is_tension != y->rule->is_tension)
    return y->rule->is_tension;
  bool linked_x = has_evidence(x, GS_EVIDENCE_DENIAL);
  bool linked_y = has_evidence(y, GS_EVIDENCE_DENIAL);
  if (linked_x != linked_y)
    return linked_x;
  if (x->rule_index != y->rule_index)
    return x->rule_index < y->rule_index;
  return count_words(x) > count_words(y);
}

static void
take_evidence(const GsBench *bench, GsVerdict *winner, const GsVerdict *loser)
{
  bool crossed = !gs_words_overlap(&winner->a.words, &loser->a.words);
  for (size_t i = 0; i < loser->evidence.n; i++) {
    GsEvidence evidence = loser->evidence.items[i];
    if (has_evidence(winner, evidence.kind))
      continue;
    if (crossed) {
      GsRanges a = evidence.a;
      evidence.a = evidence.b;
      evidence.b = a;
    }
    gs_vector_add(bench->arena, &winner->evidence, evidence);
  }
}

void
gs_verdicts_fold(const GsBench *bench, GsVerdicts *verdicts)
{
  size_t n = 0;
  for (size_t i = 0; i < verdicts->n; i++) {
    GsVerdict *verdict = &verdicts->items[i];
    size_t k = 0;
    while (k < n && !are_of_one_pair(&verdicts->items[k], verdict))
      k++;
    if (k == n) {
      verdicts->items[n++] = *verdict;
      continue;
    }
    GsVerdict *known = &verdicts->items[k];
    if (is_better(bench, verdict, known)) {
      GsVerdict loser = *known;
      *known = *verdict;
      take_evidence(bench, known, &loser);
    } else {
      take_evidence(bench, known, verdict);
    }
  }
  verdicts->n = n;
}

void
gs_verdicts_count(const GsVerdicts *verdicts, size_t *found_by_rule)
{
  for (size_t i = 0; i < verdicts->n; i++) {
    const GsVerdict *verdict = &verdicts->items[i];
    size_t k = 0;
    while (k < i && (verdicts->items[k].rule != verdict->rule ||
                     !are_of_one_pair(&verdicts->items[k], verdict)))
      k++;
    found_by_rule[verdict->rule_index] += k == i;
  }
}
