/* SPDX-License-Identifier: Apache-2.0
 *
 * Are two deeds contrary: what the one does or is, the other does not, or is
 * the opposite of?
 *
 * Who answers a report right behind it repeats little of it: "an aide said the
 * round had been called off. The host said the meeting would go ahead".  So
 * what is done must be opposed, of one thing, and the rest of the clauses
 * counts for nothing.
 */
#include "conflict/deed-private.h"

/* "Is rare | in this county" has nobody that it is done to. */
static bool
tells_whom(const GsProposition *item, const GsDeed *deed)
{
  return deed->whom >= 0 &&
         !(deed->is_indirect && gs_deed_is_said_to_be(item, deed));
}

/* "Did not assault any pupil" against "assaulted them". */
static bool
hurts_any(const GsDeeds *deeds,
          const GsProposition *item,
          const GsDeed *deed,
          const GsDeed *other)
{
  return deed->is_negative && deed->is_main && other->is_main &&
         deed->whom >= 0 && other->whom < 0 &&
         gs_term_is_any(deeds->bench, &item->terms.items[deed->whom]);
}

/* Who answers from afar must say of whom he speaks: in words of a main clause,
 * and both of who it is and of whom it is done to. */
static bool
are_plain_enough(const GsDeeds *deeds)
{
  const GsDeed *d = deeds->d;
  const GsDeed *e = deeds->e;
  if (gs_deeds_are_an_answer(deeds))
    return true;
  if (hurts_any(deeds, deeds->p, d, e) || hurts_any(deeds, deeds->q, e, d))
    return gs_deeds_compare_who(deeds) == GS_LIKENESS_ALIKE;
  GsLikeness who = gs_deeds_compare_who(deeds);
  GsLikeness whom = gs_deeds_likeness(deeds, d->whom, e->whom);
  bool is_whom_told = tells_whom(deeds->p, d) || tells_whom(deeds->q, e);
  bool is_who_told = d->who >= 0 || e->who >= 0;
  return d->is_main && e->is_main &&
         (who == GS_LIKENESS_ALIKE ? whom == GS_LIKENESS_ALIKE || !is_whom_told
                                   : whom == GS_LIKENESS_ALIKE && !is_who_told);
}

/* "Do you win by how many states you win?": a deed that both deny. */
static bool
are_agreed(const GsDeeds *deeds)
{
  for (size_t i = 0; i < deeds->p->deeds.n; i++)
    for (size_t k = 0; k < deeds->q->deeds.n; k++) {
      const GsDeed *d = &deeds->p->deeds.items[i];
      const GsDeed *e = &deeds->q->deeds.items[k];
      if (d->is_negative && e->is_negative &&
          gs_deeds_likeness(deeds, d->what, e->what) == GS_LIKENESS_ALIKE)
        return true;
    }
  return false;
}

/* "No visas had been | issued": the verb says little, and what there is none
 * of stands before it. */
static bool
only_misses(const GsProposition *item, const GsDeed *deed)
{
  const uint8_t unsure = GS_MARK_HYPOTHETIC | GS_MARK_HEDGED | GS_MARK_LIMITED;
  bool is_stated = item->modality == GS_MODALITY_FACT && !item->is_hedged &&
                   !item->is_condition;
  return deed->what < 0 && deed->who >= 0 && deed->is_main &&
         deed->is_negative && is_stated &&
         !(item->terms.items[deed->who].marks & unsure);
}

/* Likewise, against a deed that says something. */
static bool
are_missing(const GsDeeds *deeds, GsEvidence *evidence)
{
  bool is_p = only_misses(deeds->p, deeds->d);
  bool is_q = only_misses(deeds->q, deeds->e);
  return is_p != is_q &&
         gs_deed_is_stated(deeds->bench, is_p ? deeds->q : deeds->p,
                           is_p ? deeds->e : deeds->d) &&
         gs_deeds_are_of_one_mood(deeds) &&
         gs_deeds_miss_thing(deeds, evidence);
}

static bool
are_contrary(const GsDeeds *deeds, GsEvidence *evidence)
{
  if (are_missing(deeds, evidence))
    return true;
  if (!gs_deed_is_stated(deeds->bench, deeds->p, deeds->d) ||
      !gs_deed_is_stated(deeds->bench, deeds->q, deeds->e) ||
      !gs_deeds_are_of_one_mood(deeds))
    return false;
  return gs_deeds_miss_thing(deeds, evidence) ||
         gs_deeds_are_opposed_by_attribute(deeds, evidence) ||
         gs_deeds_are_two_members(deeds, evidence) ||
         (gs_deeds_are_of_one_thing(deeds) && are_plain_enough(deeds) &&
          gs_deeds_say_yes_and_no(deeds, evidence));
}

static bool
are_blamed(const GsDeeds *deeds, GsEvidence *evidence)
{
  return gs_deed_is_stated(deeds->bench, deeds->p, deeds->d) &&
         gs_deed_is_stated(deeds->bench, deeds->q, deeds->e) &&
         gs_deeds_blame_each_other(deeds, evidence);
}

/* "The planned closure". */
static bool
is_unreal(const GsDeeds *deeds, const GsProposition *item, const GsDeed *deed)
{
  GsRange range = gs_deed_words(deeds, item, deed);
  for (uint32_t at = range.start; at < range.end; at++)
    if (gs_sentence_hit(deeds->bench->text,
                        &deeds->bench->text->sentences.items[range.sentence],
                        at, GS_LIST_UNREAL))
      return true;
  return false;
}

/* "The closure of the pool" against "the pool has not been closed". */
static bool
is_taken_as_done(const GsDeeds *deeds, GsEvidence *evidence)
{
  bool is_d = deeds->d->is_negative;
  const GsDeed *verb = is_d ? deeds->d : deeds->e;
  return verb->is_negative && verb->is_done &&
         !is_unreal(deeds, is_d ? deeds->q : deeds->p,
                    is_d ? deeds->e : deeds->d) &&
         gs_deed_is_stated(deeds->bench, is_d ? deeds->p : deeds->q, verb) &&
         gs_deeds_are_of_one_thing(deeds) &&
         gs_deeds_say_yes_and_no(deeds, evidence);
}

bool
gs_deeds_are_contrary(const GsBench *bench,
                      const GsComparison *comparison,
                      GsEvidence *evidence)
{
  const GsProposition *p = comparison->p;
  const GsProposition *q = comparison->q;
  GsDeeds deeds = { bench, comparison, p, q, NULL, NULL };
  if (comparison->times_differ || comparison->is_assumed)
    return false; /* of an assumed event all words count */
  if (gs_deeds_find_pair(&deeds, &p->deeds, &q->deeds, are_blamed, evidence))
    return true;
  if (comparison->names_differ || are_agreed(&deeds) ||
      gs_deeds_are_of_others(&deeds))
    return false;
  return gs_deeds_find_pair(&deeds, &p->deeds, &q->deeds, are_contrary,
                            evidence) ||
         gs_deeds_find_pair(&deeds, &p->deeds, &q->nominals, is_taken_as_done,
                            evidence) ||
         gs_deeds_find_pair(&deeds, &p->nominals, &q->deeds, is_taken_as_done,
                            evidence);
}
