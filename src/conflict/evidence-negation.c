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

/* The negative proposition against the positive one. */
typedef struct {
  const GsBench *bench;
  const GsComparison *comparison;
  const GsProposition *negative;
  const GsProposition *positive;
  const int32_t *to; /* of the negative one's terms */
} Clash;

/* How the terms of the negative side stand to the other. */
typedef struct {
  size_t n_negated;  /* terms in the scope */
  size_t n_answered; /* of these: with a partner that is not negated */
  size_t n_agreeing; /* with a partner that is negated too */
  size_t n_aside;    /* terms out of the scope that have no partner */
  bool is_limited;
  bool has_predicate; /* the negated verb, or a noun, has a partner */
  bool is_predicated; /* something behind the subject is answered */
  bool has_verb;      /* a verb is answered */
} Answer;

static bool
is_negated(const GsTerm *term)
{
  return term->marks & GS_MARK_NEGATED;
}

/* Does what the other says of the partner fall under what is negated?  "No
 * dog" rules out a puppy, "no puppy" does not rule out a dog. */
static bool
is_covered(const Clash *clash, size_t i)
{
  const GsComparison *comparison = clash->comparison;
  bool is_p = clash->negative == comparison->p;
  size_t at = is_p ? i : (size_t)clash->to[i];
  switch (comparison->alike[at]) {
  case GS_ALIKE_WIDER:
    return is_p;
  case GS_ALIKE_NARROWER:
    return !is_p;
  case GS_ALIKE_OPPOSED:
    return false;
  default:
    return true;
  }
}

/* Where nobody but the reader says that both are of one event, what is negated
 * in passing tells which one is meant. */
static bool
is_aside(const Clash *clash, const GsTerm *term)
{
  return clash->comparison->is_assumed && (term->marks & GS_MARK_ASIDE);
}

/* Has the term a partner that is no opposite of it? */
static bool
is_alike(const Clash *clash, size_t i)
{
  bool is_p = clash->negative == clash->comparison->p;
  return clash->to[i] >= 0 &&
         clash->comparison->alike[is_p ? (int32_t)i : clash->to[i]] !=
             GS_ALIKE_OPPOSED;
}

/* "Neither the mill nor its owner paid": one of them is answered for. */
static bool
is_further_subject(const Clash *clash, const GsTerm *term)
{
  if (clash->comparison->is_assumed || term->role != GS_ROLE_SUBJECT)
    return false;
  for (size_t i = 0; i < clash->negative->terms.n; i++)
    if (clash->negative->terms.items[i].role == GS_ROLE_SUBJECT &&
        is_negated(&clash->negative->terms.items[i]) && clash->to[i] >= 0)
      return true;
  return false;
}

/* Light words need no answer, but for people: "no man sings" says nothing
 * against "a girl sings". */
static bool
may_stay_unanswered(const Clash *clash, const GsTerm *term)
{
  if (is_further_subject(clash, term))
    return true;
  return term->is_light && (term->tag != GS_TAG_NOUN ||
                            gs_comparison_is_named(clash->comparison));
}

static void
answer_term(const Clash *clash, size_t i, Answer *answer)
{
  const GsTerm *term = &clash->negative->terms.items[i];
  const GsTerm *partner =
      clash->to[i] >= 0 ? &clash->positive->terms.items[clash->to[i]] : NULL;
  if (!is_negated(term) && (term->marks & GS_MARK_NEGATION))
    return; /* "refused" of "refused to leave" */
  if (!is_negated(term) || is_aside(clash, term)) {
    answer->n_aside += !term->is_light && !is_alike(clash, i);
    return;
  }
  answer->n_negated += !may_stay_unanswered(clash, term) || partner != NULL;
  answer->is_limited |= (term->marks & GS_MARK_LIMITED) != 0;
  if (partner == NULL || (partner->marks & GS_MARK_HYPOTHETIC))
    return;
  if (is_negated(partner) || !is_alike(clash, i)) {
    answer->n_agreeing++; /* "not dead" and "alive" agree */
  } else if (is_covered(clash, i)) {
    answer->n_answered++;
    answer->has_predicate |= term->tag != GS_TAG_NUMBER;
    answer->is_predicated |= term->role != GS_ROLE_SUBJECT;
    answer->has_verb |= term->tag == GS_TAG_VERB;
  }
}

static Answer
answer_terms(const Clash *clash)
{
  Answer answer = { 0 };
  for (size_t i = 0; i < clash->negative->terms.n; i++) {
    const GsTerm *term = &clash->negative->terms.items[i];
    if (is_negated(term) && (term->marks & GS_MARK_HYPOTHETIC))
      return (Answer){ 0 };
    answer_term(clash, i, &answer);
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

/* Is what the positive side states negated on the other? */
static bool
is_predicate_negated(const Clash *clash)
{
  bool is_p = clash->negative == clash->comparison->p;
  const int32_t *to = is_p ? clash->comparison->from : clash->comparison->to;
  bool has_verb = false;
  bool is_object = false;
  for (size_t i = 0; i < clash->positive->terms.n; i++) {
    bool is_answered =
        to[i] >= 0 && is_negated(&clash->negative->terms.items[to[i]]);
    bool is_verb =
        is_answered && (clash->negative->verb < 0 ||
                        clash->negative->terms.items[to[i]].tag == GS_TAG_VERB);
    switch (clash->positive->terms.items[i].role) {
    case GS_ROLE_VERB:
      if (is_verb)
        return true;
      has_verb = true;
      break;
    case GS_ROLE_OBJECT:
      is_object |= is_answered;
      break;
    default:
      break;
    }
  }
  return !has_verb && is_object;
}

/* Do several negations leave the deed as it is: "it is false that
 * the bridge was not closed"? */
static bool
is_predicate_granted(const Clash *clash)
{
  bool is_p = clash->negative == clash->comparison->p;
  const int32_t *to = is_p ? clash->comparison->from : clash->comparison->to;
  if (clash->negative->negations.n < 2)
    return false;
  for (size_t i = 0; i < clash->positive->terms.n; i++)
    if (clash->positive->terms.items[i].role == GS_ROLE_VERB && to[i] >= 0 &&
        !is_negated(&clash->negative->terms.items[to[i]]))
      return true;
  return false;
}

/* With a name in common, half of what is negated may be told in other words.
 * Without one every word counts, and "a man with no hat" is another man than
 * the one with a hat. */
static bool
is_answered_enough(const Clash *clash, const Answer *answer)
{
  size_t missing = answer->n_negated - answer->n_answered - answer->n_agreeing;
  if (!clash->comparison->is_assumed)
    return missing * 6 <= answer->n_negated;
  if (gs_comparison_is_named(clash->comparison))
    return missing <= answer->n_answered && is_predicate_negated(clash);
  return missing == 0 && answer->n_aside == 0 && answer->is_predicated &&
         (answer->has_verb || !is_predicate_granted(clash));
}

/* "The women do not sing" says nothing against "the men sing", nor "the person
 * does not sing" against "a man sings".  What is negated itself is another
 * matter: "no person sings". */
static bool
is_of_another(const Clash *clash)
{
  const GsComparison *comparison = clash->comparison;
  int head = gs_subject_head(clash->bench, clash->negative);
  if (head < 0 || clash->to[head] < 0 ||
      is_negated(&clash->negative->terms.items[head]))
    return false;
  bool is_p = clash->negative == comparison->p;
  uint8_t alike = comparison->alike[is_p ? head : clash->to[head]];
  return alike == GS_ALIKE_OPPOSED ||
         (comparison->is_assumed && alike < GS_ALIKE_RELATED);
}

/* "Did not hurt 20 people" says nothing against 35; "the two men" are men. */
static bool
denies_other_figure(const Clash *clash)
{
  const GsProposition *item = clash->negative;
  const GsSentence *sentence =
      &clash->bench->text->sentences.items[item->range.sentence];
  const uint8_t *marks = clash->bench->propositions->marks[sentence->number];
  for (size_t i = 0; i < item->quantities.n; i++) {
    const GsQuantity *figure = &item->quantities.items[i];
    uint16_t number = sentence->words[figure->words.start].group;
    bool is_known =
        number && (sentence->groups[number - 1].flags & GS_GROUP_DEFINITE);
    if ((marks[figure->words.start] & GS_MARK_NEGATED) && !is_known &&
        !gs_has_figure(clash->positive, figure))
      return true;
  }
  return false;
}

/* Does the other side speak of something that the proposition is about? */
static bool
is_spoken_of(const Clash *clash, const GsProposition *inner)
{
  bool has_noun = false;
  for (size_t i = 0; i < inner->terms.n; i++) {
    const GsTerm *term = &inner->terms.items[i];
    if (term->tag != GS_TAG_NOUN || term->is_light)
      continue;
    has_noun = true;
    for (size_t k = 0; k < clash->positive->terms.n; k++)
      if (gs_terms_compare(clash->bench, term,
                           &clash->positive->terms.items[k]) >=
          GS_ALIKE_RELATED)
        return true;
  }
  return !has_noun;
}

/* "Has no plans | to close the mill" says nothing against plans to close the
 * barn: what a negated noun reports is a claim of its own. */
static bool
is_report_answered(const Clash *clash)
{
  const GsPropositions *all = clash->bench->propositions;
  const GsClaims *claims = clash->bench->claims;
  for (size_t c = clash->negative->claim + 1;
       c < claims->claims.n &&
       claims->claims.items[c].outer == (int32_t)clash->negative->claim;
       c++)
    for (uint32_t i = all->first[c]; i < all->first[c + 1]; i++)
      if (!is_spoken_of(clash, &all->items.items[i]))
        return false;
  return true;
}

static bool
is_contradicted(const Clash *clash)
{
  if (!clash->comparison->is_assumed && denies_other_figure(clash))
    return false;
  Answer answer = answer_terms(clash);
  return clash->negative->negations.n > 0 && answer.n_answered > 0 &&
         answer.n_agreeing == 0 && answer.has_predicate && !answer.is_limited &&
         is_answered_enough(clash, &answer) && !is_of_another(clash) &&
         (clash->comparison->is_assumed || is_report_answered(clash));
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

/* Where somebody vouches for the event and a name is shared, other names and
 * another subject are other words for it. */
static bool
are_of_two_matters(const GsComparison *comparison)
{
  if (comparison->times_differ)
    return true;
  if (comparison->is_assumed && gs_comparison_is_named(comparison))
    return false;
  return comparison->subjects_differ || comparison->names_differ ||
         tenses_differ(comparison->p, comparison->q);
}

bool
gs_evidence_negation(const GsBench *bench,
                     const GsComparison *comparison,
                     GsEvidence *evidence)
{
  const GsProposition *p = comparison->p;
  const GsProposition *q = comparison->q;
  if (are_of_two_matters(comparison) || !is_asserted(p) || !is_asserted(q))
    return false;
  Clash straight = { bench, comparison, p, q, comparison->to };
  Clash crossed = { bench, comparison, q, p, comparison->from };
  if (is_contradicted(&straight)) {
    tell(bench, p, q, &evidence->a, &evidence->b);
    return true;
  }
  if (is_contradicted(&crossed)) {
    tell(bench, q, p, &evidence->b, &evidence->a);
    return true;
  }
  return false;
}
