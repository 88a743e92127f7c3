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

typedef GS_VECTOR(uint32_t) Numbers;

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

/* ---- those that may be of one pair ------------------------------------- */

/* Verdicts by the sentences that their sides stand in. */
typedef struct {
  const GsBench *bench;
  Numbers *of_sentence;
} Index;

static Index
index_new(const GsBench *bench)
{
  size_t n = bench->text->sentences.n;
  return (Index){ bench, GS_NEW_ARRAY(bench->arena, Numbers, n + 1) };
}

static void
index_words(const Index *index, const GsRanges *words, uint32_t number)
{
  for (size_t i = 0; i < words->n; i++) {
    Numbers *numbers = &index->of_sentence[words->items[i].sentence];
    if (numbers->n == 0 || numbers->items[numbers->n - 1] != number)
      gs_vector_add(index->bench->arena, numbers, number);
  }
}

static void
index_add(const Index *index, const GsVerdict *verdict, size_t number)
{
  index_words(index, &verdict->a.words, (uint32_t)number);
  index_words(index, &verdict->b.words, (uint32_t)number);
}

/* The first of those added that is of one pair with it, of its rule alone if
 * so asked; SIZE_MAX if there is none. */
static size_t
index_find(const Index *index,
           const GsVerdicts *verdicts,
           const GsVerdict *verdict,
           bool of_rule)
{
  size_t first = SIZE_MAX;
  for (size_t i = 0; i < verdict->a.words.n; i++) {
    uint32_t sentence = verdict->a.words.items[i].sentence;
    const Numbers *numbers = &index->of_sentence[sentence];
    for (size_t k = 0; k < numbers->n; k++) {
      const GsVerdict *other = &verdicts->items[numbers->items[k]];
      if (numbers->items[k] < first &&
          (!of_rule || other->rule == verdict->rule) &&
          are_of_one_pair(other, verdict))
        first = numbers->items[k];
    }
  }
  return first;
}

/* ---- folding ------------------------------------------------------------ */

static void
fold(const GsBench *bench, GsVerdict *known, const GsVerdict *verdict)
{
  if (!is_better(bench, verdict, known)) {
    take_evidence(bench, known, verdict);
    return;
  }
  GsVerdict loser = *known;
  *known = *verdict;
  take_evidence(bench, known, &loser);
}

void
gs_verdicts_fold(const GsBench *bench, GsVerdicts *verdicts)
{
  Index index = index_new(bench);
  size_t n = 0;
  for (size_t i = 0; i < verdicts->n; i++) {
    const GsVerdict *verdict = &verdicts->items[i];
    size_t known = index_find(&index, verdicts, verdict, false);
    bool is_new = known == SIZE_MAX;
    index_add(&index, verdict, is_new ? n : known);
    if (is_new)
      verdicts->items[n++] = *verdict;
    else
      fold(bench, &verdicts->items[known], verdict);
  }
  verdicts->n = n;
}

void
gs_verdicts_count(const GsBench *bench,
                  const GsVerdicts *verdicts,
                  size_t *found_by_rule)
{
  Index index = index_new(bench);
  for (size_t i = 0; i < verdicts->n; i++) {
    const GsVerdict *verdict = &verdicts->items[i];
    bool is_new = index_find(&index, verdicts, verdict, true) == SIZE_MAX;
    found_by_rule[verdict->rule_index] += is_new;
    index_add(&index, verdict, i);
  }
}
