/* SPDX-License-Identifier: Apache-2.0
 *
 * Are two deeds contrary: what the one does or is, the other does not, or is
 * the opposite of?
 *
 * Who answers a report right behind it repeats little of it: "an aide said the
 * round had been called off. The host said the meeting would go ahead".  So
 * what is done must be opposed, and who does it, or whom it is done to, be
 * alike where both tell it; the rest of the clauses counts for nothing.
 */
#include "conflict/deed-private.h"

/* "Neither the mill nor its owner paid", "dozens of the residents": one of
 * those before the verb is spoken of before the verb of the other side. */
static bool
share_subject(const GsDeeds *deeds)
{
  const GsComparison *comparison = deeds->comparison;
  for (size_t i = 0; i < deeds->p->terms.n; i++) {
    const GsTerm *term = &deeds->p->terms.items[i];
    int32_t k = comparison->to[i];
    if (k >= 0 && term->role == GS_ROLE_SUBJECT &&
        deeds->q->terms.items[k].role == GS_ROLE_SUBJECT &&
        comparison->alike[i] != GS_ALIKE_OPPOSED &&
        (term->tag == GS_TAG_NOUN || term->tag == GS_TAG_NAME))
      return true;
  }
  return false;
}

GsLikeness
gs_deeds_likeness(const GsDeeds *deeds, int32_t of_p, int32_t of_q)
{
  if (of_p < 0 || of_q < 0)
    return GS_LIKENESS_UNTOLD;
  const GsTerm *a = &deeds->p->terms.items[of_p];
  const GsTerm *b = &deeds->q->terms.items[of_q];
  if (gs_terms_compare(deeds->bench, a, b) >= GS_ALIKE_WIDER)
    return GS_LIKENESS_ALIKE;
  bool are_subjects = a->role == GS_ROLE_SUBJECT && b->role == GS_ROLE_SUBJECT;
  return are_subjects && share_subject(deeds) ? GS_LIKENESS_ALIKE
                                              : GS_LIKENESS_APART;
}

/* The east gate, the west gate. */
bool
gs_subjects_are_opposed(const GsComparison *comparison)
{
  for (size_t i = 0; i < comparison->p->terms.n; i++)
    if (comparison->alike[i] == GS_ALIKE_OPPOSED &&
        comparison->p->terms.items[i].role == GS_ROLE_SUBJECT &&
        comparison->q->terms.items[comparison->to[i]].role == GS_ROLE_SUBJECT)
      return true;
  return false;
}

/* ---- who -------------------------------------------------------------- */

static uint32_t
actor_of(const GsDeeds *deeds, const GsProposition *item)
{
  return deeds->bench->claims->claims.items[item->claim].actor;
}

/* Is the source of `item` the one whom the term names? */
static GsLikeness
source_is(const GsDeeds *deeds, const GsProposition *item, const GsTerm *who)
{
  const GsClaims *claims = deeds->bench->claims;
  uint32_t actor = actor_of(deeds, item);
  bool is_named =
      who->actor == actor + 1 || who->id == claims->actors.items[actor].word;
  return is_named ? GS_LIKENESS_ALIKE : GS_LIKENESS_APART;
}

GsLikeness
gs_deeds_compare_who(const GsDeeds *deeds)
{
  const GsDeed *d = deeds->d;
  const GsDeed *e = deeds->e;
  if (d->is_of_source && e->is_of_source)
    return actor_of(deeds, deeds->p) == actor_of(deeds, deeds->q)
               ? GS_LIKENESS_ALIKE
               : GS_LIKENESS_APART;
  if (d->is_of_source && e->who >= 0)
    return source_is(deeds, deeds->p, &deeds->q->terms.items[e->who]);
  if (e->is_of_source && d->who >= 0)
    return source_is(deeds, deeds->q, &deeds->p->terms.items[d->who]);
  return gs_deeds_likeness(deeds, d->who, e->who);
}

/* ---- of one thing ----------------------------------------------------- */

/* What is ended is what ends: a deed that is done to nobody may have in its
 * subject what the other has behind the verb. */
static bool
are_crossed(const GsDeeds *deeds)
{
  const GsDeed *d = deeds->d;
  const GsDeed *e = deeds->e;
  bool d_is_done_to_nobody = d->whom < 0 || d->is_indirect;
  bool e_is_done_to_nobody = e->whom < 0 || e->is_indirect;
  return (d_is_done_to_nobody &&
          gs_deeds_likeness(deeds, d->who, e->whom) == GS_LIKENESS_ALIKE) ||
         (e_is_done_to_nobody &&
          gs_deeds_likeness(deeds, d->whom, e->who) == GS_LIKENESS_ALIKE);
}

bool
gs_deeds_may_be_of_one_thing(const GsDeeds *deeds)
{
  return are_crossed(deeds) ||
         (gs_deeds_compare_who(deeds) != GS_LIKENESS_APART &&
          gs_deeds_likeness(deeds, deeds->d->whom, deeds->e->whom) !=
              GS_LIKENESS_APART);
}

bool
gs_deeds_are_of_one_thing(const GsDeeds *deeds)
{
  return are_crossed(deeds) ||
         (gs_deeds_may_be_of_one_thing(deeds) &&
          (gs_deeds_compare_who(deeds) == GS_LIKENESS_ALIKE ||
           gs_deeds_likeness(deeds, deeds->d->whom, deeds->e->whom) ==
               GS_LIKENESS_ALIKE));
}

static bool
is_asserted(const GsProposition *item, const GsDeed *deed)
{
  const uint8_t unsure =
      GS_MARK_HYPOTHETIC | GS_MARK_HEDGED | GS_MARK_LIMITED | GS_MARK_ASIDE;
  return deed->what >= 0 && deed->is_free &&
         item->modality != GS_MODALITY_MAY &&
         item->modality != GS_MODALITY_MUST &&
         item->modality != GS_MODALITY_QUESTION && !item->is_condition &&
         !item->is_hedged && !(item->terms.items[deed->what].marks & unsure);
}

static bool
is_deed(const GsTerm *term)
{
  return term->tag != GS_TAG_NAME && !(term->marks & GS_MARK_PRONOUN);
}

/* "Did not search at night" says nothing against "searched": is all that is
 * negated spoken of on the other side? */
static bool
is_answered(const GsProposition *item,
            const GsDeed *deed,
            const int32_t *partner)
{
  for (size_t i = 0; deed->is_negative && i < item->terms.n; i++)
    if ((item->terms.items[i].marks & GS_MARK_NEGATED) && partner[i] < 0 &&
        item->terms.items[i].role != GS_ROLE_SUBJECT)
      return false;
  return true;
}

static bool
are_contrary(const GsDeeds *deeds, GsEvidence *evidence)
{
  const GsTerm *a = &deeds->p->terms.items[deeds->d->what];
  const GsTerm *b = &deeds->q->terms.items[deeds->e->what];
  if (!is_deed(a) || !is_deed(b))
    return false;
  GsAlike alike = gs_terms_compare(deeds->bench, a, b);
  bool is_opposed = alike == GS_ALIKE_OPPOSED;
  bool differ = deeds->d->is_negative != deeds->e->is_negative;
  if (is_opposed ? differ : alike < GS_ALIKE_RELATED || !differ)
    return false;
  if (!is_answered(deeds->p, deeds->d, deeds->comparison->to) ||
      !is_answered(deeds->q, deeds->e, deeds->comparison->from))
    return false;
  evidence->kind = is_opposed ? GS_EVIDENCE_OPPOSITE : GS_EVIDENCE_NEGATION;
  gs_evidence_add_word(deeds->bench, &evidence->a, a->sentence, a->word);
  gs_evidence_add_word(deeds->bench, &evidence->b, b->sentence, b->word);
  return true;
}

bool
gs_deeds_are_contrary(const GsBench *bench,
                      const GsComparison *comparison,
                      GsEvidence *evidence)
{
  GsDeeds deeds = { .bench = bench,
                    .comparison = comparison,
                    .p = comparison->p,
                    .q = comparison->q };
  if (comparison->times_differ || comparison->names_differ ||
      gs_subjects_are_told_apart(bench, comparison) ||
      gs_subjects_are_parts(bench, comparison) ||
      gs_subjects_are_opposed(comparison))
    return false;
  for (size_t i = 0; i < deeds.p->deeds.n; i++)
    for (size_t k = 0; k < deeds.q->deeds.n; k++) {
      deeds.d = &deeds.p->deeds.items[i];
      deeds.e = &deeds.q->deeds.items[k];
      if (is_asserted(deeds.p, deeds.d) && is_asserted(deeds.q, deeds.e) &&
          gs_deeds_are_of_one_thing(&deeds) && are_contrary(&deeds, evidence))
        return true;
    }
  return false;
}
