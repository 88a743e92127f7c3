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

/* ---- is it stated ------------------------------------------------------ */

/* "Cannot be restarted" says more than "may not be restarted". */
static bool
tells_ability(const GsBench *bench, const GsProposition *item)
{
  const GsSentence *sentence =
      &bench->text->sentences.items[item->range.sentence];
  for (size_t i = 0; i < item->modals.n; i++)
    if (!gs_sentence_hit(bench->text, sentence, item->modals.items[i].start,
                         GS_LIST_ABILITY))
      return false;
  return item->modality == GS_MODALITY_MAY && item->modals.n > 0;
}

/* "Including by marking it": the clause has a verb of its own. */
static bool
is_head(const GsProposition *item, const GsDeed *deed)
{
  for (size_t i = 0; !deed->is_main && i < item->deeds.n; i++)
    if (item->deeds.items[i].is_main)
      return false;
  return true;
}

/* "Is going to vote". */
static bool
only_helps(const GsBench *bench, const GsProposition *item, const GsDeed *deed)
{
  return gs_sentence_hit(bench->text,
                         &bench->text->sentences.items[item->range.sentence],
                         deed->verb, GS_LIST_FUTURE) != NULL;
}

/* "Could not be clearer" does not say that it is not clear. */
static bool
is_more_than(const GsProposition *item, const GsDeed *deed)
{
  return deed->is_negative &&
         (item->terms.items[deed->what].form->forms & GS_FORM_COMPARATIVE);
}

static bool
is_asserted(const GsBench *bench, const GsProposition *item, const GsDeed *deed)
{
  const uint8_t unsure =
      GS_MARK_HYPOTHETIC | GS_MARK_HEDGED | GS_MARK_LIMITED | GS_MARK_ASIDE;
  if (deed->what < 0 || !deed->is_free || item->is_condition ||
      !is_head(item, deed) || only_helps(bench, item, deed) ||
      is_more_than(item, deed))
    return false;
  uint8_t marks = item->terms.items[deed->what].marks;
  if (tells_ability(bench, item))
    return !(marks & unsure & ~GS_MARK_HEDGED);
  return item->modality != GS_MODALITY_MAY &&
         item->modality != GS_MODALITY_MUST &&
         item->modality != GS_MODALITY_QUESTION && !item->is_hedged &&
         !(marks & unsure);
}

/* "Cannot be repaired", which is read as a plain negation. */
static bool
denies_ability(const GsDeeds *deeds,
               const GsProposition *item,
               const GsDeed *deed)
{
  const GsText *text = deeds->bench->text;
  const GsSentence *sentence = &text->sentences.items[item->range.sentence];
  uint16_t number = sentence->words[deed->verb].group;
  const GsGroup *group = number ? &sentence->groups[number - 1] : NULL;
  for (uint32_t at = group ? group->start : deed->verb; at < deed->verb; at++)
    if (gs_sentence_hit(text, sentence, at, GS_LIST_ABILITY))
      return deed->is_negative;
  return false;
}

/* What can be done is denied by "cannot", and not by "did not". */
static bool
modalities_meet(const GsDeeds *deeds)
{
  bool is_p = deeds->p->modality == GS_MODALITY_MAY;
  bool is_q = deeds->q->modality == GS_MODALITY_MAY;
  return is_p == is_q || (is_p ? deeds->d : deeds->e)->is_negative ||
         (is_p ? denies_ability(deeds, deeds->q, deeds->e)
               : denies_ability(deeds, deeds->p, deeds->d));
}

/* ---- one says no ------------------------------------------------------- */

/* A word that says little ("go") is a deed only in an answer. */
static bool
is_deed(const GsDeeds *deeds, const GsTerm *term)
{
  return (!term->is_light || gs_deeds_are_an_answer(deeds)) &&
         term->tag != GS_TAG_NAME && !(term->marks & GS_MARK_PRONOUN);
}

/* "Did not assault any pupil": of whomever the other side speaks. */
static bool
is_any(const GsBench *bench, const GsTerm *term)
{
  const GsGroup *group = gs_term_group(bench, term);
  return group != NULL && group->kind == GS_GROUP_NOUN &&
         !(group->flags & GS_GROUP_DEFINITE);
}

/* Where the words of the deed end: at the next verb that is free. */
static uint32_t
end_of_deed(const GsProposition *item, const GsDeed *deed)
{
  for (size_t i = 0; i < item->deeds.n; i++)
    if (item->deeds.items[i].verb > deed->verb && item->deeds.items[i].is_free)
      return item->deeds.items[i].verb;
  return item->range.end;
}

/* "Nobody warned us | how hard it would be" leaves open whether somebody warned
 * them: up to the next word behind the deed. */
static bool
is_cut_off(const GsBench *bench,
           const GsProposition *item,
           const GsDeed *deed,
           uint32_t end)
{
  const GsSentence *sentence =
      &bench->text->sentences.items[item->range.sentence];
  for (size_t at = deed->verb + 1; at <= end && at < sentence->n_words; at++)
    if ((sentence->words[at].form->classes &
         (GS_CLASS_WH_WORD | GS_CLASS_RELATIVE)) == GS_CLASS_WH_WORD)
      return true;
  return false;
}

/* "Did not search at night" says nothing against "searched": is all that is
 * negated spoken of on the other side? */
static bool
is_answered(const GsBench *bench,
            const GsProposition *item,
            const GsDeed *deed,
            const int32_t *partner,
            const GsDeed *other)
{
  uint32_t end = end_of_deed(item, deed);
  if (deed->is_negative && is_cut_off(bench, item, deed, end))
    return false;
  for (int32_t i = 0; deed->is_negative && i < (int32_t)item->terms.n; i++) {
    const GsTerm *term = &item->terms.items[i];
    if (term->word < deed->verb || term->word >= end)
      continue;
    bool is_open = i == deed->whom && !deed->is_indirect && other->whom < 0 &&
                   is_any(bench, term);
    if ((term->marks & GS_MARK_NEGATED) && partner[i] < 0 && !is_open &&
        term->role != GS_ROLE_SUBJECT)
      return false;
  }
  return true;
}

static bool
are_answered(const GsDeeds *deeds)
{
  const GsBench *bench = deeds->bench;
  return is_answered(bench, deeds->p, deeds->d, deeds->comparison->to,
                     deeds->e) &&
         is_answered(bench, deeds->q, deeds->e, deeds->comparison->from,
                     deeds->d);
}

/* "Did nothing wrong": a phrase of the pack that holds its own negation. */
static bool
negates_itself(const GsBench *bench, const GsTerm *term)
{
  const GsSentence *sentence = &bench->text->sentences.items[term->sentence];
  const uint8_t *marks = bench->propositions->marks[term->sentence];
  const GsHit *hit =
      gs_sentence_hit(bench->text, sentence, term->word, GS_LIST_OPPOSITE);
  for (uint32_t at = hit ? hit->start : 0; hit && at < hit->end; at++)
    if (marks[at] & GS_MARK_NEGATION)
      return true;
  return false;
}

static bool
is_denied(const GsBench *bench, const GsDeed *deed, const GsTerm *what)
{
  return deed->is_negative && !negates_itself(bench, what);
}

static void
tell(const GsDeeds *deeds, GsEvidenceKind kind, GsEvidence *evidence)
{
  const GsTerm *a = &deeds->p->terms.items[deeds->d->what];
  const GsTerm *b = &deeds->q->terms.items[deeds->e->what];
  evidence->kind = kind;
  gs_evidence_add_word(deeds->bench, &evidence->a, a->sentence, a->word);
  gs_evidence_add_word(deeds->bench, &evidence->b, b->sentence, b->word);
}

static bool
is_small(const GsTerm *term)
{
  return term->tag == GS_TAG_ADVERB || term->tag == GS_TAG_PARTICLE ||
         term->tag == GS_TAG_PREPOSITION;
}

/* "Was back" is no opposite of "refused". */
static bool
are_of_one_sort(const GsTerm *a, const GsTerm *b)
{
  return !(is_small(a) && b->tag == GS_TAG_VERB) &&
         !(is_small(b) && a->tag == GS_TAG_VERB);
}

static bool
are_negated_or_opposed(const GsDeeds *deeds, GsEvidence *evidence)
{
  const GsTerm *a = &deeds->p->terms.items[deeds->d->what];
  const GsTerm *b = &deeds->q->terms.items[deeds->e->what];
  if (!is_deed(deeds, a) || !is_deed(deeds, b))
    return false;
  GsAlike alike = gs_terms_compare(deeds->bench, a, b);
  bool is_opposed = alike == GS_ALIKE_OPPOSED;
  bool differ = is_denied(deeds->bench, deeds->d, a) !=
                is_denied(deeds->bench, deeds->e, b);
  if (is_opposed ? differ : alike < GS_ALIKE_RELATED || !differ)
    return false;
  if (gs_nouns_are_told_apart(deeds, a, b))
    return false;
  if (is_opposed ? !are_of_one_sort(a, b) : !are_answered(deeds))
    return false;
  tell(deeds, is_opposed ? GS_EVIDENCE_OPPOSITE : GS_EVIDENCE_NEGATION,
       evidence);
  return true;
}

/* ---- who it is --------------------------------------------------------- */

/* The words of what somebody is said to be. */
static GsRange
words_of_what(const GsDeeds *deeds,
              const GsProposition *item,
              const GsDeed *deed)
{
  const GsTerm *what = &item->terms.items[deed->what];
  const GsGroup *group = gs_term_group(deeds->bench, what);
  return group ? (GsRange){ what->sentence, group->start, group->end }
               : (GsRange){ what->sentence, what->word, what->word + 1 };
}

static const GsHit *
nation_in(const GsBench *bench, GsRange range)
{
  const GsSentence *sentence = &bench->text->sentences.items[range.sentence];
  for (uint32_t at = range.start; at < range.end; at++) {
    const GsHit *hit =
        gs_sentence_hit(bench->text, sentence, at, GS_LIST_NATIONALITY);
    if (hit != NULL)
      return hit;
  }
  return NULL;
}

/* "A Tunisian national", "a French citizen". */
static bool
are_of_two_nations(const GsBench *bench, GsRange x, GsRange y)
{
  const GsHit *a = nation_in(bench, x);
  const GsHit *b = nation_in(bench, y);
  return a != NULL && b != NULL && a->item != b->item;
}

/* "Is | a national": the verb says nothing by itself. */
static bool
is_said_to_be(const GsProposition *item, const GsDeed *deed)
{
  return item->terms.items[deed->what].word != deed->verb;
}

/* "Hale is a Democrat", "Hale is a Republican". */
static bool
are_members(const GsDeeds *deeds, GsEvidence *evidence)
{
  const GsDeed *d = deeds->d;
  const GsDeed *e = deeds->e;
  if (!is_said_to_be(deeds->p, d) || !is_said_to_be(deeds->q, e) ||
      d->is_negative || e->is_negative ||
      gs_deeds_compare_who(deeds) != GS_LIKENESS_ALIKE)
    return false;
  GsRange x = words_of_what(deeds, deeds->p, d);
  GsRange y = words_of_what(deeds, deeds->q, e);
  if (!gs_ranges_hold_members(deeds->bench, x, y) &&
      !are_of_two_nations(deeds->bench, x, y))
    return false;
  tell(deeds, GS_EVIDENCE_EXCLUSIVE, evidence);
  return true;
}

/* ---- it was the other -------------------------------------------------- */

static bool
holds_word_of(const GsBench *bench, const GsRanges *ranges, const GsTerm *term)
{
  for (size_t i = 0; i < ranges->n; i++) {
    const GsRange *range = &ranges->items[i];
    const GsWord *words = bench->text->sentences.items[range->sentence].words;
    for (uint32_t at = range->start; at < range->end; at++)
      if (words[at].id == term->form->id || words[at].lemma == term->id)
        return true;
  }
  return false;
}

/* Is he who did it the source of the other side, or one of its people? */
static bool
is_of_other(const GsDeeds *deeds,
            const GsProposition *item,
            const GsDeed *deed,
            const GsProposition *other)
{
  const GsClaim *claim = &deeds->bench->claims->claims.items[other->claim];
  const GsTerm *who = &item->terms.items[deed->who];
  const GsGroup *group = gs_term_group(deeds->bench, who);
  for (size_t i = 0; i < item->terms.n; i++) {
    const GsTerm *term = &item->terms.items[i];
    bool is_his = (int32_t)i == deed->who ||
                  (group && gs_term_group(deeds->bench, term) == group);
    if (is_his && (holds_word_of(deeds->bench, &claim->source, term) ||
                   (term->actor != 0 && term->actor == claim->actor + 1)))
      return true;
  }
  return false;
}

static const GsHit *
sole_at(const GsDeeds *deeds, const GsProposition *item, const GsDeed *deed)
{
  const GsText *text = deeds->bench->text;
  return gs_sentence_hit(text, &text->sentences.items[item->range.sentence],
                         deed->verb, GS_LIST_SOLE);
}

static bool
is_source_of(const GsDeeds *deeds,
             const GsProposition *item,
             int32_t i,
             const GsProposition *of)
{
  uint32_t actor = deeds->bench->claims->claims.items[of->claim].actor;
  return i >= 0 && actor != 0 && item->terms.items[i].actor == actor + 1;
}

/* "He attacked me", says Holm; Holm attacked him, says the other. */
static bool
is_turned_on(const GsDeeds *deeds,
             const GsProposition *item,
             const GsDeed *deed,
             const GsDeed *other)
{
  const GsProposition *their = item == deeds->p ? deeds->q : deeds->p;
  return is_source_of(deeds, item, deed->whom, item) &&
         is_source_of(deeds, their, other->who, item) &&
         !is_source_of(deeds, their, other->whom, item) && other->whom >= 0;
}

/* "The rebels fired first", "the army fired first": each says that it was the
 * other. */
static bool
blame_each_other(const GsDeeds *deeds, GsEvidence *evidence)
{
  const GsDeed *d = deeds->d;
  const GsDeed *e = deeds->e;
  if (gs_deeds_share_source(deeds) || d->is_negative || e->is_negative ||
      !sole_at(deeds, deeds->p, d) || !sole_at(deeds, deeds->q, e))
    return false;
  if (is_turned_on(deeds, deeds->p, d, e) ||
      is_turned_on(deeds, deeds->q, e, d)) {
    tell(deeds, GS_EVIDENCE_EXCLUSIVE, evidence);
    return true;
  }
  if (d->who < 0 || e->who < 0)
    return false;
  if (!is_of_other(deeds, deeds->p, d, deeds->q) ||
      !is_of_other(deeds, deeds->q, e, deeds->p) ||
      gs_terms_compare(deeds->bench, &deeds->p->terms.items[d->what],
                       &deeds->q->terms.items[e->what]) < GS_ALIKE_RELATED)
    return false;
  evidence->kind = GS_EVIDENCE_EXCLUSIVE;
  const GsTerm *a = &deeds->p->terms.items[d->who];
  const GsTerm *b = &deeds->q->terms.items[e->who];
  gs_evidence_add_word(deeds->bench, &evidence->a, a->sentence, a->word);
  gs_evidence_add_word(deeds->bench, &evidence->b, b->sentence, b->word);
  return true;
}

/* ---- all ways ---------------------------------------------------------- */

/* "Is rare | in this county" has nobody that it is done to. */
static bool
tells_whom(const GsProposition *item, const GsDeed *deed)
{
  return deed->whom >= 0 && !(deed->is_indirect && is_said_to_be(item, deed));
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
         is_any(deeds->bench, &item->terms.items[deed->whom]);
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

static bool
are_contrary(const GsDeeds *deeds, GsEvidence *evidence)
{
  if (!is_asserted(deeds->bench, deeds->p, deeds->d) ||
      !is_asserted(deeds->bench, deeds->q, deeds->e) || !modalities_meet(deeds))
    return false;
  return gs_deeds_miss_thing(deeds, evidence) || are_members(deeds, evidence) ||
         (gs_deeds_are_of_one_thing(deeds) && are_plain_enough(deeds) &&
          are_negated_or_opposed(deeds, evidence));
}

static bool
are_blamed(const GsDeeds *deeds, GsEvidence *evidence)
{
  return is_asserted(deeds->bench, deeds->p, deeds->d) &&
         is_asserted(deeds->bench, deeds->q, deeds->e) &&
         blame_each_other(deeds, evidence);
}

/* "The planned closure". */
static bool
is_unreal(const GsDeeds *deeds, const GsProposition *item, const GsDeed *deed)
{
  GsRange range = words_of_what(deeds, item, deed);
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
         is_asserted(deeds->bench, is_d ? deeds->p : deeds->q, verb) &&
         gs_deeds_are_of_one_thing(deeds) &&
         are_negated_or_opposed(deeds, evidence);
}

typedef bool (*MeetFunc)(const GsDeeds *deeds, GsEvidence *evidence);

static bool
find_pair(GsDeeds *deeds,
          const GsDeedList *of_p,
          const GsDeedList *of_q,
          MeetFunc meet,
          GsEvidence *evidence)
{
  for (size_t i = 0; i < of_p->n; i++)
    for (size_t k = 0; k < of_q->n; k++) {
      deeds->d = &of_p->items[i];
      deeds->e = &of_q->items[k];
      if (meet(deeds, evidence))
        return true;
    }
  return false;
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
  if (find_pair(&deeds, &p->deeds, &q->deeds, are_blamed, evidence))
    return true;
  if (comparison->names_differ || are_agreed(&deeds) ||
      gs_sources_are_shares(bench, comparison) ||
      gs_subjects_are_told_apart(bench, comparison) ||
      gs_subjects_are_parts(bench, comparison) ||
      gs_subjects_are_opposed(comparison))
    return false;
  return find_pair(&deeds, &p->deeds, &q->deeds, are_contrary, evidence) ||
         find_pair(&deeds, &p->deeds, &q->nominals, is_taken_as_done,
                   evidence) ||
         find_pair(&deeds, &p->nominals, &q->deeds, is_taken_as_done, evidence);
}
