/* SPDX-License-Identifier: Apache-2.0
 *
 * Does one side say of a deed what the other denies, or the opposite?
 *
 * All that is negated must be spoken of on the other side: "did not search at
 * night" says nothing against "searched".
 */
#include "conflict/deed-private.h"

#define ALL_PERCENT 97 /* as the pack has it of "all" and "every" */

/* "Refused | to meet": what is refused says it, if it is a word that says
 * something: "refuses to take the blame" is a refusal. */
static bool
only_negates(const GsDeeds *deeds,
             const GsProposition *item,
             const GsTerm *term)
{
  const uint8_t *marks = deeds->bench->propositions->marks[term->sentence];
  if (term->tag != GS_TAG_VERB || !(marks[term->word] & GS_MARK_NEGATION))
    return false;
  for (size_t i = 0; i < item->terms.n; i++) {
    const GsTerm *next = &item->terms.items[i];
    if (next->word == term->word + 2 && next->sentence == term->sentence)
      return next->tag == GS_TAG_VERB && !next->is_light &&
             (marks[term->word + 1] & GS_MARK_NEGATION);
  }
  return false;
}

/* A word that says little ("go") is a deed only in an answer. */
static bool
is_deed(const GsDeeds *deeds, const GsProposition *item, const GsTerm *term)
{
  if (only_negates(deeds, item, term))
    return false;
  return (!term->is_light || gs_deeds_are_an_answer(deeds)) &&
         term->tag != GS_TAG_NAME && !(term->marks & GS_MARK_PRONOUN);
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
  if (!gs_sentence_hit(bench->text, sentence, deed->verb, GS_LIST_CUE))
    return false; /* "nobody was left behind | when it was evacuated" */
  for (size_t at = deed->verb + 1; at <= end && at < sentence->n_words; at++)
    if ((sentence->words[at].form->classes &
         (GS_CLASS_WH_WORD | GS_CLASS_RELATIVE)) == GS_CLASS_WH_WORD)
      return true;
  return false;
}

/* What stands right before the group of a term. */
static const GsWord *
word_before(const GsBench *bench, const GsTerm *term)
{
  const GsSentence *sentence = &bench->text->sentences.items[term->sentence];
  const GsGroup *group = gs_term_group(bench, term);
  return group && group->start > 0 ? &sentence->words[group->start - 1] : NULL;
}

static bool
tells_offset(const GsBench *bench, const GsTerm *term)
{
  const GsGroup *group = gs_term_group(bench, term);
  return gs_sentence_hit(bench->text,
                         &bench->text->sentences.items[term->sentence],
                         group->start - 1, GS_LIST_OFFSET) != NULL;
}

/* "Not before the vote", "after the vote". */
static bool
are_offset_apart(const GsBench *bench, const GsTerm *a, const GsTerm *b)
{
  const GsWord *x = word_before(bench, a);
  const GsWord *y = word_before(bench, b);
  return x && y && x->id != y->id && tells_offset(bench, a) &&
         tells_offset(bench, b);
}

/* "Did not search at night" says nothing against "searched": is all that is
 * negated spoken of on the other side? */
static bool
is_answered(const GsDeeds *deeds,
            const GsProposition *item,
            const GsDeed *deed,
            const GsDeed *other)
{
  const GsBench *bench = deeds->bench;
  bool is_p = item == deeds->p;
  const GsProposition *answer = is_p ? deeds->q : deeds->p;
  const int32_t *partner =
      is_p ? deeds->comparison->to : deeds->comparison->from;
  uint32_t end = gs_deed_end(item, deed);
  if (deed->is_negative && is_cut_off(bench, item, deed, end))
    return false;
  for (int32_t i = 0; deed->is_negative && i < (int32_t)item->terms.n; i++) {
    const GsTerm *term = &item->terms.items[i];
    if (term->word < deed->verb || term->word >= end)
      continue;
    bool is_open = i == deed->whom && !deed->is_indirect && other->whom < 0 &&
                   gs_term_is_any(bench, term);
    bool is_himself = /* "Dahl never thanked him" */
        (term->marks & GS_MARK_PRONOUN) && deed->who >= 0 && term->actor != 0 &&
        term->id == item->terms.items[deed->who].id;
    if ((term->marks & GS_MARK_NEGATED) && partner[i] < 0 && !is_open &&
        !is_himself && term->role != GS_ROLE_SUBJECT)
      return false;
    if (partner[i] >= 0 &&
        are_offset_apart(bench, term, &answer->terms.items[partner[i]]))
      return false;
  }
  return true;
}

/* "Did not repay hundreds of them", "repaid every one". */
static bool
is_of_all(const GsProposition *item, const GsQuantity *figure)
{
  for (size_t i = 0; i < item->quantities.n; i++) {
    const GsQuantity *share = &item->quantities.items[i];
    if (share->dimension >= 0 && share->low >= ALL_PERCENT &&
        share->of == figure->head)
      return true;
  }
  return false;
}

/* "Did not hurt 20 people" says nothing against 35. */
static bool
are_figures_answered(const GsProposition *item,
                     const GsDeed *deed,
                     const GsProposition *other)
{
  uint32_t end = gs_deed_end(item, deed);
  for (size_t i = 0; deed->is_negative && i < item->quantities.n; i++) {
    const GsQuantity *figure = &item->quantities.items[i];
    bool is_inside =
        deed->verb < figure->words.start && figure->words.start < end;
    if (is_inside && !gs_has_figure(other, figure) && !is_of_all(other, figure))
      return false;
  }
  return true;
}

static bool
are_answered(const GsDeeds *deeds)
{
  if (!are_figures_answered(deeds->p, deeds->d, deeds->q) ||
      !are_figures_answered(deeds->q, deeds->e, deeds->p))
    return false;
  return is_answered(deeds, deeds->p, deeds->d, deeds->e) &&
         is_answered(deeds, deeds->q, deeds->e, deeds->d);
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

/* "It was a violent | protest" against "the protest was peaceful": the word
 * beside the noun that says what it was. */
static bool
find_attribute(const GsDeeds *deeds,
               const GsProposition *item,
               const GsDeed *deed,
               const GsTerm *opposite,
               const GsTerm **found)
{
  const GsTerm *what = &item->terms.items[deed->what];
  const GsGroup *group = gs_term_group(deeds->bench, what);
  const GsSentence *sentence =
      &deeds->bench->text->sentences.items[what->sentence];
  if (!gs_deed_is_said_to_be(item, deed) || group == NULL ||
      what->tag != GS_TAG_NOUN || group->start == 0 ||
      sentence->words[group->start - 1].tag == GS_TAG_PREPOSITION)
    return false; /* "was unlike the violent protest" */
  for (size_t i = 0; i < item->terms.n; i++) {
    const GsTerm *term = &item->terms.items[i];
    if (term != what && gs_term_group(deeds->bench, term) == group &&
        gs_terms_compare(deeds->bench, term, opposite) == GS_ALIKE_OPPOSED) {
      *found = term;
      return true;
    }
  }
  return false;
}

bool
gs_deeds_are_opposed_by_attribute(const GsDeeds *deeds, GsEvidence *evidence)
{
  const GsTerm *a = &deeds->p->terms.items[deeds->d->what];
  const GsTerm *b = &deeds->q->terms.items[deeds->e->what];
  const GsTerm *x = a;
  const GsTerm *y = b;
  bool is_of_p = a->tag == GS_TAG_NOUN;
  int32_t who = is_of_p ? deeds->e->who : deeds->d->who;
  bool is_same =
      is_of_p
          ? gs_deeds_likeness(deeds, deeds->d->what, who) == GS_LIKENESS_ALIKE
          : gs_deeds_likeness(deeds, who, deeds->e->what) == GS_LIKENESS_ALIKE;
  if (who < 0 || !is_same || deeds->d->is_negative || deeds->e->is_negative ||
      !(is_of_p ? find_attribute(deeds, deeds->p, deeds->d, b, &x)
                : find_attribute(deeds, deeds->q, deeds->e, a, &y)))
    return false;
  evidence->kind = GS_EVIDENCE_OPPOSITE;
  gs_evidence_add_word(deeds->bench, &evidence->a, x->sentence, x->word);
  gs_evidence_add_word(deeds->bench, &evidence->b, y->sentence, y->word);
  return true;
}

bool
gs_deeds_say_yes_and_no(const GsDeeds *deeds, GsEvidence *evidence)
{
  const GsTerm *a = &deeds->p->terms.items[deeds->d->what];
  const GsTerm *b = &deeds->q->terms.items[deeds->e->what];
  if (!is_deed(deeds, deeds->p, a) || !is_deed(deeds, deeds->q, b))
    return false;
  GsAlike alike = gs_terms_compare(deeds->bench, a, b);
  bool is_opposed = alike == GS_ALIKE_OPPOSED;
  bool differ = is_denied(deeds->bench, deeds->d, a) !=
                is_denied(deeds->bench, deeds->e, b);
  if (is_opposed ? differ : alike < GS_ALIKE_RELATED || !differ)
    return false;
  if (gs_nouns_are_told_apart(deeds, a, b))
    return false;
  if (is_opposed ? !are_of_one_sort(a, b) ||
                       gs_are_measured_apart(deeds->comparison, a, b)
                 : !are_answered(deeds))
    return false;
  gs_deeds_tell(deeds, is_opposed ? GS_EVIDENCE_OPPOSITE : GS_EVIDENCE_NEGATION,
                evidence);
  return true;
}
