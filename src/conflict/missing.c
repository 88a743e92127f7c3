/* SPDX-License-Identifier: Apache-2.0
 *
 * Does one side say that there is none of what the other speaks of?
 *
 * "No deal was reached" answers "the two agreed on a deal", and "no injuries
 * have been reported" answers "she was burnt": the verb only says that there
 * is such a thing, so what counts is the noun.  Who has none, and none of
 * what, must be told by the other side as well.
 */
#include "conflict/deed-private.h"

/* The side that says so, and what it says is missing. */
typedef struct {
  const GsDeeds *deeds;
  const GsProposition *item;
  const GsProposition *other;
  const GsDeed *deed;
  const int32_t *partner; /* of its terms */
  bool is_p;
  int32_t thing;
} Missing;

static bool
only_says_that_there_is(const Missing *missing, uint32_t word)
{
  const GsText *text = missing->deeds->bench->text;
  return gs_sentence_hit(text,
                         &text->sentences.items[missing->item->range.sentence],
                         word, GS_LIST_EXISTENCE) != NULL;
}

static bool
is_thing(const Missing *missing, int32_t i)
{
  const uint8_t unsure = GS_MARK_HYPOTHETIC | GS_MARK_LIMITED | GS_MARK_ASIDE;
  const GsTerm *term = i < 0 ? NULL : &missing->item->terms.items[i];
  return term != NULL && term->tag == GS_TAG_NOUN && !term->is_light &&
         (term->marks & GS_MARK_NEGATED) && !(term->marks & unsure);
}

/* "No weapon", but "is not a weapon". */
static bool
is_told_by_group(const Missing *missing, int32_t i)
{
  const GsBench *bench = missing->deeds->bench;
  const GsTerm *term = &missing->item->terms.items[i];
  const GsGroup *group = gs_term_group(bench, term);
  const uint8_t *marks = bench->propositions->marks[term->sentence];
  for (uint32_t at = group ? group->start : term->word; at < term->word; at++)
    if (marks[at] & GS_MARK_NEGATION)
      return true;
  return false;
}

static bool
is_none(const Missing *missing, int32_t i)
{
  return is_told_by_group(missing, i) ||
         only_says_that_there_is(missing, missing->deed->verb);
}

/* What the deed says that there is none of; -1 when it says something else. */
static int32_t
thing_of(const Missing *missing)
{
  const GsDeed *deed = missing->deed;
  bool is_small = !deed->is_done && is_thing(missing, deed->what);
  if (is_small && is_none(missing, deed->what))
    return deed->what;
  if (!only_says_that_there_is(missing, deed->verb))
    return -1;
  if (is_thing(missing, deed->whom) && !deed->is_indirect)
    return deed->whom;
  bool is_agent = deed->is_passive && deed->what >= 0; /* "caused | by rain" */
  return !is_agent && is_thing(missing, deed->who) ? deed->who : -1;
}

/* Must the other side speak of the term, too? */
static bool
needs_answer(const Missing *missing, int32_t i)
{
  const GsTerm *term = &missing->item->terms.items[i];
  if (i == missing->thing || term->is_light)
    return false;
  if (term->tag == GS_TAG_VERB)
    return !only_says_that_there_is(missing, term->word);
  return (term->marks & GS_MARK_NEGATED) || i == missing->deed->who;
}

/* "No attack | on the convoy | by Turkish forces": when the first thing that
 * hangs on the noun is answered, the rest need not be. */
static uint32_t
end_of_question(const Missing *missing)
{
  const GsTerm *thing = &missing->item->terms.items[missing->thing];
  for (int32_t i = missing->thing + 1; i < (int32_t)missing->item->terms.n;
       i++) {
    const GsTerm *term = &missing->item->terms.items[i];
    if (term->tag == GS_TAG_NOUN || term->tag == GS_TAG_NAME)
      return missing->partner[i] >= 0 &&
                     gs_term_group(missing->deeds->bench, term) !=
                         gs_term_group(missing->deeds->bench, thing)
                 ? term->word + 1
                 : missing->item->range.end;
  }
  return missing->item->range.end;
}

static bool
is_rest_answered(const Missing *missing)
{
  uint32_t end = end_of_question(missing);
  for (int32_t i = 0; i < (int32_t)missing->item->terms.n; i++)
    if (needs_answer(missing, i) && missing->partner[i] < 0 &&
        missing->item->terms.items[i].word < end)
      return false;
  return true;
}

/* Does the term of the other side tell of such a thing?  A handgun is a
 * weapon; a weapon need be no handgun. */
static bool
is_such(const Missing *missing, int32_t k)
{
  const uint8_t unsure = GS_MARK_HYPOTHETIC | GS_MARK_HEDGED | GS_MARK_NEGATED;
  const GsTerm *term = k < 0 ? NULL : &missing->other->terms.items[k];
  if (term == NULL || (term->marks & unsure))
    return false;
  const GsTerm *thing = &missing->item->terms.items[missing->thing];
  GsAlike alike = gs_terms_compare(missing->deeds->bench, thing, term);
  return alike == GS_ALIKE_WIDER || alike >= GS_ALIKE_RELATED;
}

/* "Looked for weapons": they need not be there. */
static bool
is_unreal(const Missing *missing, const GsDeed *other, int32_t k)
{
  const GsText *text = missing->deeds->bench->text;
  const GsTerm *term = &missing->other->terms.items[k];
  const GsSentence *sentence = &text->sentences.items[term->sentence];
  const GsGroup *group = gs_term_group(missing->deeds->bench, term);
  if (other->verb != term->word && /* "plans", where no plan is denied */
      gs_sentence_hit(text, sentence, other->verb, GS_LIST_UNREAL))
    return true;
  for (uint32_t at = group ? group->start : term->word; at < term->word; at++)
    if (gs_sentence_hit(text, sentence, at, GS_LIST_UNREAL))
      return true;
  return group && group->start > 0 &&
         gs_sentence_hit(text, sentence, group->start - 1, GS_LIST_UNREAL);
}

/* Somebody else's is no answer: "he has no weapon", "the officer's gun". */
static bool
may_be_his(const Missing *missing, const GsDeed *other)
{
  return missing->deed->who < 0 || missing->deed->who == missing->thing ||
         other->who < 0 ||
         gs_deeds_compare_who(missing->deeds) != GS_LIKENESS_APART;
}

/* Behind the words of the deed: at the next one. */
static uint32_t
end_of_deed(const Missing *missing, const GsDeed *deed)
{
  uint32_t end = missing->other->range.end;
  for (size_t i = 0; i < missing->other->deeds.n; i++)
    if (missing->other->deeds.items[i].verb > deed->verb)
      end = MIN(end, missing->other->deeds.items[i].verb);
  return end;
}

static bool
find_such(const Missing *missing, const GsDeed *other, int32_t *found)
{
  uint32_t end = end_of_deed(missing, other);
  for (int32_t k = 0; k < (int32_t)missing->other->terms.n; k++) {
    bool is_of_deed = k == other->who || k == other->whom ||
                      (missing->other->terms.items[k].word >= other->verb &&
                       missing->other->terms.items[k].word < end);
    if (is_of_deed && is_such(missing, k) && may_be_his(missing, other) &&
        !is_unreal(missing, other, k)) {
      *found = k;
      return true;
    }
  }
  return false;
}

static void
tell(const Missing *missing, int32_t found, GsEvidence *evidence)
{
  const GsTerm *thing = &missing->item->terms.items[missing->thing];
  const GsTerm *such = &missing->other->terms.items[found];
  GsRanges *of_thing = missing->is_p ? &evidence->a : &evidence->b;
  GsRanges *of_such = missing->is_p ? &evidence->b : &evidence->a;
  evidence->kind = GS_EVIDENCE_NEGATION;
  gs_evidence_add_word(missing->deeds->bench, of_thing, thing->sentence,
                       thing->word);
  gs_evidence_add_word(missing->deeds->bench, of_such, such->sentence,
                       such->word);
}

/* Is beside the thing, whatever it is called, somebody or something spoken of
 * on both sides? */
static bool
share_more(const Missing *missing, int32_t found)
{
  const GsComparison *comparison = missing->deeds->comparison;
  int32_t of_p = missing->is_p ? missing->thing : found;
  int32_t of_q = missing->is_p ? found : missing->thing;
  for (int32_t i = 0; i < (int32_t)comparison->p->terms.n; i++) {
    const GsTerm *term = &comparison->p->terms.items[i];
    bool is_thing = term->tag == GS_TAG_NOUN || term->tag == GS_TAG_NAME;
    if (i != of_p && comparison->to[i] >= 0 && comparison->to[i] != of_q &&
        is_thing && comparison->alike[i] >= GS_ALIKE_RELATED)
      return true;
  }
  return false;
}

/* "None" is said, and of what else the other speaks of. */
static bool
is_plain_enough(const Missing *missing, int32_t found)
{
  return gs_deeds_are_an_answer(missing->deeds) ||
         (is_told_by_group(missing, missing->thing) &&
          share_more(missing, found));
}

/* "A deal on fishing", "no deal yet on wind farms". */
static bool
are_told_apart(const Missing *missing, int32_t found)
{
  int32_t of_p = missing->is_p ? missing->thing : found;
  int32_t of_q = missing->is_p ? found : missing->thing;
  return gs_nouns_are_told_apart(missing->deeds,
                                 &missing->deeds->p->terms.items[of_p],
                                 &missing->deeds->q->terms.items[of_q]);
}

bool
gs_deeds_miss_thing(const GsDeeds *deeds, GsEvidence *evidence)
{
  bool is_p = deeds->d->is_negative;
  Missing missing = {
    .deeds = deeds,
    .is_p = is_p,
    .item = is_p ? deeds->p : deeds->q,
    .other = is_p ? deeds->q : deeds->p,
    .deed = is_p ? deeds->d : deeds->e,
    .partner = is_p ? deeds->comparison->to : deeds->comparison->from,
  };
  const GsDeed *other = is_p ? deeds->e : deeds->d;
  int32_t found = -1;
  if (deeds->d->is_negative == deeds->e->is_negative)
    return false;
  missing.thing = thing_of(&missing);
  if (missing.thing < 0 || !is_rest_answered(&missing) ||
      !find_such(&missing, other, &found) ||
      !is_plain_enough(&missing, found) || are_told_apart(&missing, found))
    return false;
  tell(&missing, found, evidence);
  return true;
}
