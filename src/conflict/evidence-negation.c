/* SPDX-License-Identifier: Apache-2.0
 *
 * One side negates what the other states.
 *
 * All content words in the scope of the negation must have a partner on the
 * other side that is not negated: "did not discuss sanctions" says nothing
 * against "discussed the islands".  A negation that is limited ("not in
 * detail") is none.
 */
#include "conflict/conflict-private.h"

/* How the terms of the negative side stand to the other. */
typedef struct {
  size_t n_negated;  /* terms in the scope */
  size_t n_answered; /* of these: with a partner that is not negated */
  size_t n_agreeing; /* with a partner that is negated too */
  bool is_limited;
  bool has_predicate; /* the negated verb, or a noun, has a partner */
} Answer;

static bool
is_negated(const GsTerm *term)
{
  return term->marks & GS_MARK_NEGATED;
}

static Answer
answer_terms(const GsProposition *negative,
             const GsProposition *positive,
             const int32_t *to)
{
  Answer answer = { 0 };
  for (size_t i = 0; i < negative->terms.n; i++) {
    const GsTerm *term = &negative->terms.items[i];
    if (!is_negated(term))
      continue;
    if (term->marks & GS_MARK_HYPOTHETIC)
      return (Answer){ 0 };
    answer.n_negated++;
    answer.is_limited |= (term->marks & GS_MARK_LIMITED) != 0;
    if (to[i] < 0)
      continue;
    if (positive->terms.items[to[i]].marks & GS_MARK_HYPOTHETIC)
      continue;
    if (is_negated(&positive->terms.items[to[i]])) {
      answer.n_agreeing++;
      continue;
    }
    answer.n_answered++;
    answer.has_predicate |= term->tag != GS_TAG_NUMBER;
  }
  return answer;
}

static bool
is_asserted(const GsProposition *item)
{
  return item->modality != GS_MODALITY_MAY &&
         item->modality != GS_MODALITY_QUESTION && !item->is_condition &&
         !item->is_hedged;
}

static bool
is_contradicted(const GsProposition *negative,
                const GsProposition *positive,
                const int32_t *to)
{
  Answer answer = answer_terms(negative, positive, to);
  size_t missing = answer.n_negated - answer.n_answered - answer.n_agreeing;
  return answer.n_answered > 0 && answer.n_agreeing == 0 &&
         answer.has_predicate && !answer.is_limited &&
         missing * 6 <= answer.n_negated;
}

static void
tell(const GsBench *bench,
     const GsProposition *negative,
     const GsProposition *positive,
     GsRanges *of_negative,
     GsRanges *of_positive)
{
  for (size_t i = 0; i < negative->negations.n; i++)
    gs_evidence_add_range(bench, of_negative, negative->negations.items[i]);
  if (positive->verb >= 0)
    gs_evidence_add_word(bench, of_positive, positive->range.sentence,
                         (uint32_t)positive->verb);
}

/* "They will meet again" does not clash with "they did not meet". */
static bool
tenses_differ(const GsProposition *p, const GsProposition *q)
{
  bool is_p = p->modality == GS_MODALITY_FUTURE;
  bool is_q = q->modality == GS_MODALITY_FUTURE;
  return is_p != is_q && p->modality != GS_MODALITY_MUST &&
         q->modality != GS_MODALITY_MUST && (!p->times.n || !q->times.n);
}

bool
gs_evidence_negation(const GsBench *bench,
                     const GsComparison *comparison,
                     GsEvidence *evidence)
{
  const GsProposition *p = comparison->p;
  const GsProposition *q = comparison->q;
  if (comparison->subjects_differ || comparison->names_differ ||
      comparison->times_differ || tenses_differ(p, q) || !is_asserted(p) ||
      !is_asserted(q))
    return false;
  if (p->negations.n && is_contradicted(p, q, comparison->to)) {
    tell(bench, p, q, &evidence->a, &evidence->b);
    return true;
  }
  if (q->negations.n && is_contradicted(q, p, comparison->from)) {
    tell(bench, q, p, &evidence->b, &evidence->a);
    return true;
  }
  return false;
}
