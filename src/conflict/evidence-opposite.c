/* SPDX-License-Identifier: Apache-2.0
 *
 * The two sides use opposite words of the same thing.
 *
 * The opposed words must play one role (verb and verb, or both behind the
 * verb) and have one polarity: "did not rise" does not clash with "fell".
 */
#include "conflict/conflict-private.h"

static bool
same_role(const GsTerm *a, const GsTerm *b)
{
  if (a->role == b->role)
    return true;
  /* "was high" against "fell": the predicate may be verb or object */
  bool is_predicate = (a->tag == GS_TAG_VERB || a->tag == GS_TAG_ADJECTIVE) &&
                      (b->tag == GS_TAG_VERB || b->tag == GS_TAG_ADJECTIVE);
  return a->role != GS_ROLE_SUBJECT && b->role != GS_ROLE_SUBJECT &&
         (a->tag == b->tag || is_predicate);
}

static bool
same_polarity(const GsTerm *a, const GsTerm *b)
{
  return ((a->marks ^ b->marks) & GS_MARK_NEGATED) == 0;
}

static bool
is_asserted(const GsProposition *item, const GsTerm *term)
{
  return item->modality != GS_MODALITY_MAY &&
         item->modality != GS_MODALITY_QUESTION && !item->is_condition &&
         !(term->marks & (GS_MARK_HYPOTHETIC | GS_MARK_HEDGED));
}

bool
gs_evidence_opposite(const GsBench *bench,
                     const GsComparison *comparison,
                     GsEvidence *evidence)
{
  if (comparison->subjects_differ || comparison->names_differ ||
      comparison->times_differ)
    return false;
  size_t n_others = 0;
  bool is_found = false;
  for (size_t i = 0; i < comparison->p->terms.n; i++) {
    const GsTerm *a = &comparison->p->terms.items[i];
    if (comparison->to[i] < 0)
      continue;
    const GsTerm *b = &comparison->q->terms.items[comparison->to[i]];
    if (comparison->alike[i] != GS_ALIKE_OPPOSED) {
      n_others++;
      continue;
    }
    if (!same_role(a, b) || !same_polarity(a, b) ||
        !is_asserted(comparison->p, a) || !is_asserted(comparison->q, b))
      continue;
    is_found = true;
    gs_evidence_add_word(bench, &evidence->a, a->sentence, a->word);
    gs_evidence_add_word(bench, &evidence->b, b->sentence, b->word);
  }
  return is_found && n_others > 0;
}
