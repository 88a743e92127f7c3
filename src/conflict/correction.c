/* SPDX-License-Identifier: Apache-2.0
 *
 * Does one side put right what the other tells: "signed a draft, not the
 * order" against "signed the order"?
 *
 * The deed stands on both sides, and what the one names in it the other sets
 * aside by name.
 */
#include "conflict/deed-private.h"

typedef struct {
  const GsDeeds *deeds;
  const GsProposition *plain; /* the one that is put right */
  const GsProposition *other;
  const GsDeed *deed; /* of plain */
  const GsDeed *correction;
} Correction;

/* "Not the order", "rather than the order": a negation right before the group
 * of the term, and none of the verb. */
static bool
is_set_aside(const Correction *it, const GsTerm *term)
{
  const GsBench *bench = it->deeds->bench;
  const GsGroup *group = gs_term_group(bench, term);
  const uint8_t *marks = bench->propositions->marks[term->sentence];
  uint32_t start = group ? group->start : term->word;
  bool is_behind = start > it->correction->verb + 1;
  return is_behind && (term->marks & GS_MARK_NEGATED) &&
         (term->tag == GS_TAG_NOUN || term->tag == GS_TAG_NAME) &&
         !(term->marks & (GS_MARK_LIMITED | GS_MARK_HYPOTHETIC)) &&
         (marks[start - 1] & GS_MARK_NEGATION);
}

/* Is the term part of what the plain side tells of the deed? */
static bool
is_of_deed(const Correction *it, int32_t i)
{
  const GsTerm *term = &it->plain->terms.items[i];
  const GsDeed *deed = it->deed;
  return i == deed->whom || i == deed->who ||
         (term->word > deed->verb && term->word < gs_deed_end(it->plain, deed));
}

static bool
find_plain(const Correction *it, const GsTerm *aside, const GsTerm **found)
{
  for (int32_t i = 0; i < (int32_t)it->plain->terms.n; i++) {
    const GsTerm *term = &it->plain->terms.items[i];
    if (i == it->deed->what || !is_of_deed(it, i) ||
        (term->marks & GS_MARK_NEGATED) ||
        gs_terms_compare(it->deeds->bench, aside, term) < GS_ALIKE_RELATED)
      continue;
    *found = term;
    return true;
  }
  return false;
}

static bool
is_stated(const GsProposition *item)
{
  return item->modality == GS_MODALITY_FACT && !item->is_hedged &&
         !item->is_condition;
}

/* Beside what is put right, who or whom is the same. */
static bool
are_of_one(const GsDeeds *deeds)
{
  return gs_deeds_likeness(deeds, deeds->d->what, deeds->e->what) ==
             GS_LIKENESS_ALIKE &&
         (gs_deeds_compare_who(deeds) == GS_LIKENESS_ALIKE ||
          gs_deeds_likeness(deeds, deeds->d->whom, deeds->e->whom) ==
              GS_LIKENESS_ALIKE);
}

static bool
corrects(const Correction *it, const GsTerm **plain, const GsTerm **aside)
{
  if (it->deed->is_negative || it->correction->is_negative ||
      !it->deed->is_done || !it->deed->is_main || !is_stated(it->plain) ||
      !is_stated(it->other) || !are_of_one(it->deeds))
    return false;
  for (size_t i = 0; i < it->other->terms.n; i++) {
    *aside = &it->other->terms.items[i];
    if (is_set_aside(it, *aside) && find_plain(it, *aside, plain))
      return true;
  }
  return false;
}

bool
gs_deeds_correct(const GsDeeds *deeds, GsEvidence *evidence)
{
  const GsTerm *a = NULL;
  const GsTerm *b = NULL;
  if (deeds->d->what < 0 || deeds->e->what < 0)
    return false;
  Correction straight = { deeds, deeds->p, deeds->q, deeds->d, deeds->e };
  Correction crossed = { deeds, deeds->q, deeds->p, deeds->e, deeds->d };
  if (!corrects(&straight, &a, &b) && !corrects(&crossed, &b, &a))
    return false;
  evidence->kind = GS_EVIDENCE_NEGATION;
  gs_evidence_add_word(deeds->bench, &evidence->a, a->sentence, a->word);
  gs_evidence_add_word(deeds->bench, &evidence->b, b->sentence, b->word);
  return true;
}
