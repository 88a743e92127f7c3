/* SPDX-License-Identifier: Apache-2.0
 *
 * Does a content call something false that somebody has said?
 *
 * A word such as "wrong" or "fake" does so only as what is said of a word that
 * points to a claim ("this is bogus", "the charges were unfounded"), of a
 * clause ("it is not true that …"), or as a want of grounds ("there is no
 * evidence that …"); "something is wrong" and "it was wrong to build there"
 * deny nothing.
 */
#include "claim/denial-private.h"

/* "It is an unfounded | conspiracy theory". */
static bool
is_claim_behind(const GsDenialPlace *place, const GsHit *hit)
{
  uint16_t number = place->sentence->words[hit->start].group;
  const GsGroup *group = number ? &place->sentence->groups[number - 1] : NULL;
  return group && group->kind == GS_GROUP_NOUN && group->head >= hit->end &&
         gs_denial_hit(place, group->head, GS_LIST_CLAIM_NOUN) != NULL;
}

/* Where the clause of "not true | that …", "wrong | to say that …" starts; 0
 * when there is none. */
static size_t
clause_behind(const GsDenialPlace *place, size_t at)
{
  if (gs_denial_tag(place, at) == GS_TAG_INFINITIVE &&
      gs_denial_hit(place, at + 1, GS_LIST_CUE))
    at += 2;
  return gs_denial_tag(place, at) == GS_TAG_SUBORDINATOR ? at + 1 : 0;
}

/* "It is not true that …": what is false is the clause behind.  "It was wrong
 * to …" calls no claim false. */
static bool
read_behind(const GsDenialPlace *place,
            const GsHit *hit,
            gssize at,
            GsDenial *denial)
{
  size_t clause = clause_behind(place, hit->end);
  if (clause != 0) {
    gs_denial_set_matter(place, clause, place->range->end, denial);
    return true;
  }
  if (gs_denial_hit(place, (size_t)at, GS_LIST_CLAIM_NOUN) ||
      is_claim_behind(place, hit))
    return true;
  if (gs_denial_ends(place, hit->end))
    return true;
  /* "a lie from start to end", not "wrong of him", "not so much a problem" */
  return gs_denial_tag(place, hit->end) == GS_TAG_PREPOSITION &&
         gs_denial_tag(place, hit->end - 1) == GS_TAG_NOUN;
}

/* "The message | is false": what a claim has been read in. */
static bool
points_to_text(const GsDenialPlace *place, size_t end, GsDenial *denial)
{
  for (size_t at = place->range->start; at < end; at++)
    if (gs_denial_hit(place, at, GS_LIST_REPORT_NOUN) ||
        gs_denial_hit(place, at, GS_LIST_RECORDING)) {
      gs_denial_set_pointer(place, (gssize)at, denial);
      denial->is_of_text = true;
      return true;
    }
  return false;
}

/* "The claim | , which he has made for years, | is false": what stands between
 * the commas is told beside. */
static bool
is_set_apart(const GsDenialPlace *place,
             const GsGroup *verb,
             const GsGroup *next)
{
  size_t at = verb->start;
  if (next == NULL || next->start <= verb->end ||
      gs_denial_tag(place, next->start - 1) != GS_TAG_COMMA)
    return false;
  while (at > place->range->start && gs_denial_tag(place, at) != GS_TAG_COMMA)
    at--;
  if (gs_denial_tag(place, at) != GS_TAG_COMMA ||
      gs_denial_tag(place, at + 1) != GS_TAG_RELATIVE)
    return false;
  for (at = verb->end; at + 1 < next->start; at++)
    if (gs_denial_tag(place, at) == GS_TAG_COMMA)
      return false;
  return true;
}

/* "Is", or "to be" of "turned out | to be"; NULL when another verb stands
 * before the hit. */
static const GsGroup *
copula_ahead(const GsDenialPlace *place, const GsHit *hit)
{
  const GsGroup *verb = gs_denial_verb(place);
  if (verb == NULL || verb->start > hit->start)
    return NULL;
  if (gs_denial_is_copula(place, verb, hit))
    return verb;
  const GsGroup *next = gs_denial_verb_of(place, hit);
  if (is_set_apart(place, verb, next))
    return next;
  for (size_t at = verb->end; next != NULL && at < next->start; at++)
    if (gs_denial_tag(place, at) != GS_TAG_PARTICLE &&
        gs_denial_tag(place, at) != GS_TAG_INFINITIVE &&
        gs_denial_tag(place, at) != GS_TAG_ADVERB)
      return NULL;
  bool is_infinitive =
      next != NULL && next->start > 0 &&
      place->sentence->words[next->head].tag == GS_TAG_AUXILIARY &&
      (gs_denial_tag(place, next->start) == GS_TAG_INFINITIVE ||
       gs_denial_tag(place, next->start - 1) == GS_TAG_INFINITIVE);
  return is_infinitive ? next : NULL;
}

/* "The charges were totally unfounded", "this is a lie". */
static bool
is_called_false(const GsDenialPlace *place, const GsHit *hit, GsDenial *denial)
{
  const GsGroup *verb = copula_ahead(place, hit);
  if (verb == NULL)
    return false;
  bool is_inside = hit->start < verb->end;
  if ((!is_inside && (verb->flags & GS_GROUP_NEGATED)) ||
      !gs_denial_is_bare(place, MIN(verb->end, hit->start), hit->start))
    return false;
  uint32_t end = gs_denial_verb(place)->start; /* "the claim | turned out" */
  gssize at = gs_denial_pointer(place, place->range->start, end);
  if (at < 0)
    return gs_denial_ends(place, hit->end) &&
           points_to_text(place, end, denial);
  gs_denial_set_pointer(place, at, denial);
  gs_denial_set_matter(place, (size_t)at + 1, end, denial);
  return read_behind(place, hit, at, denial);
}

/* "The report, which | says that he left": not "which he wrote". */
static bool
reports(const GsDenialPlace *place, size_t at)
{
  uint16_t number =
      at < place->range->end ? place->sentence->words[at].group : 0;
  const GsGroup *verb = number ? &place->sentence->groups[number - 1] : NULL;
  return verb != NULL && verb->kind == GS_GROUP_VERB && verb->start == at &&
         gs_denial_hit(place, verb->head, GS_LIST_CUE);
}

/* What opens the content and is told by a clause or a group behind it: "rumours
 * | that he left", "the video | of the fire"; NULL if there is none. */
static const GsGroup *
report_told(const GsDenialPlace *place)
{
  size_t start = place->range->start;
  while (start < place->range->end && gs_denial_is_mark(place, start))
    start++;
  uint16_t number =
      start < place->range->end ? place->sentence->words[start].group : 0;
  const GsGroup *group = number ? &place->sentence->groups[number - 1] : NULL;
  if (group == NULL || group->kind != GS_GROUP_NOUN ||
      !(gs_denial_hit(place, group->head, GS_LIST_CLAIM_NOUN) ||
        gs_denial_hit(place, group->head, GS_LIST_REPORT_NOUN) ||
        gs_denial_hit(place, group->head, GS_LIST_RECORDING)))
    return NULL;
  GsTag tag = gs_denial_tag(place, group->end);
  GsTag next = gs_denial_tag(place, group->end + 1);
  bool is_told = tag == GS_TAG_COMMA
                     ? next == GS_TAG_RELATIVE && reports(place, group->end + 2)
                     : tag == GS_TAG_SUBORDINATOR || tag == GS_TAG_RELATIVE ||
                           (tag == GS_TAG_PREPOSITION && next != GS_TAG_VERB);
  return is_told ? group : NULL; /* "the idea of leaving" is no report */
}

/* Behind "that", and behind the verbs of "the video that | seems to show". */
static size_t
start_of_told(const GsDenialPlace *place, const GsGroup *report)
{
  size_t at =
      report->end + (gs_denial_tag(place, report->end) == GS_TAG_COMMA) + 1;
  for (;;) {
    uint16_t number = place->sentence->words[at].group;
    const GsGroup *verb = number ? &place->sentence->groups[number - 1] : NULL;
    if (verb == NULL || verb->kind != GS_GROUP_VERB || verb->start != at ||
        !gs_denial_hit(place, verb->head, GS_LIST_CUE))
      return at;
    at = verb->end;
  }
}

/* "Rumours that he has left are untrue", "the video that shows him is fake". */
static bool
is_report_false(const GsDenialPlace *place, const GsHit *hit, GsDenial *denial)
{
  const GsGroup *report = report_told(place);
  const GsGroup *verb = report ? gs_denial_verb_of(place, hit) : NULL;
  if (verb == NULL || verb->start <= report->end ||
      (hit->start >= verb->end && (verb->flags & GS_GROUP_NEGATED)))
    return false;
  gs_denial_set_pointer(place, (gssize)report->head, denial);
  gs_denial_set_matter(place, start_of_told(place, report), verb->start,
                       denial);
  return read_behind(place, hit, (gssize)report->head, denial);
}

/* "What | he | said | is not true": what he said last. */
static bool
is_saying_false(const GsDenialPlace *place, const GsHit *hit, GsDenial *denial)
{
  size_t start = place->range->start;
  while (start < place->range->end && gs_denial_is_mark(place, start))
    start++;
  const GsGroup *says = gs_denial_verb(place);
  const GsGroup *verb = gs_denial_verb_of(place, hit);
  if (says == NULL || verb == NULL || says == verb ||
      verb->start != says->end || says->start <= start ||
      !(place->sentence->words[start].form->classes & GS_CLASS_WH_WORD) ||
      !gs_denial_hit(place, says->head, GS_LIST_CUE) ||
      (hit->start >= verb->end && (verb->flags & GS_GROUP_NEGATED)))
    return false;
  denial->liar = gs_claims_referent(place->claims, place->sentence->number,
                                    says->start - 1);
  return denial->liar != 0;
}

#define MAX_TO_POINTER 6 /* words: "to | support Ada Lind's claims" */

/* "No evidence that | he did": what somebody has just been said to do. */
static bool
is_helped_pronoun(const GsDenialPlace *place, size_t at)
{
  GsTag next = gs_denial_tag(place, at + 1);
  return gs_denial_tag(place, at) == GS_TAG_PRONOUN &&
         (next == GS_TAG_AUXILIARY || next == GS_TAG_MODAL) &&
         gs_denial_is_last(place, at + 2);
}

/* "There is no evidence that …", "no truth to the rumour". */
static bool
wants_grounds(const GsDenialPlace *place, const GsHit *hit, GsDenial *denial)
{
  size_t behind = hit->end;
  while (gs_denial_tag(place, behind) == GS_TAG_QUOTE_CLOSE)
    behind++;
  GsTag tag = gs_denial_tag(place, behind);
  bool is_clause = tag == GS_TAG_SUBORDINATOR || tag == GS_TAG_RELATIVE;
  bool is_first = hit->start == place->range->start;
  const GsGroup *verb = gs_denial_verb(place);
  bool is_stated = is_first || (verb != NULL && verb->end >= hit->start &&
                                verb->start < hit->start);
  if (!is_stated || !gs_denial_hit(place, hit->start, GS_LIST_NEGATE_FORWARD) ||
      (!is_clause && tag != GS_TAG_PREPOSITION && tag != GS_TAG_INFINITIVE))
    return false;
  gs_denial_set_matter(place, behind + 1, place->range->end, denial);
  gssize at = gs_denial_pointer(
      place, hit->end + 1,
      MIN(behind + MAX_TO_POINTER, (size_t)place->range->end));
  if (at < 0 && is_helped_pronoun(place, behind + 1))
    at = (gssize)behind + 1;
  if (at < 0)
    return true;
  gs_denial_set_pointer(place, at, denial);
  if (tag == GS_TAG_INFINITIVE) /* "no evidence to support her claim" */
    gs_denial_set_matter(place, (size_t)at + 1, place->range->end, denial);
  return true;
}

/* A plural may look like a verb: "no such | plans". */
static bool
may_be_noun(const GsDenialPlace *place, size_t at)
{
  return gs_denial_tag(place, at) == GS_TAG_NOUN ||
         (at < place->range->end &&
          (place->sentence->words[at].form->forms & GS_FORM_PLURAL));
}

/* "There is no such order": the order that somebody has spoken of; but "he
 * made no such claim" leaves open what is so. */
static bool
wants_thing(const GsDenialPlace *place, const GsHit *hit, GsDenial *denial)
{
  const GsGroup *verb = gs_denial_verb(place);
  if (verb == NULL || verb->start >= hit->start || verb->end < hit->start ||
      !may_be_noun(place, hit->end) || !gs_denial_ends(place, hit->end + 1) ||
      gs_denial_hit(place, hit->end, GS_LIST_CLAIM_NOUN) ||
      !(place->sentence->words[hit->end - 1].form->classes &
        GS_CLASS_DEMONSTRATIVE))
    return false;
  gs_denial_set_pointer(place, hit->end, denial);
  return true;
}

/* "No such | sale | has taken place": what opens the content is not so. */
static bool
is_thing_absent(const GsDenialPlace *place, const GsHit *hit, GsDenial *denial)
{
  size_t start = place->range->start;
  start += gs_denial_tag(place, start) == GS_TAG_SUBORDINATOR;
  const GsGroup *verb = gs_denial_verb(place);
  if (hit->start != start || !may_be_noun(place, hit->end) || verb == NULL ||
      !gs_denial_is_bare(place, hit->end + 1, verb->start) ||
      !(verb->flags & GS_GROUP_FINITE) ||
      gs_denial_hit(place, hit->end, GS_LIST_CLAIM_NOUN) ||
      !gs_denial_hit(place, verb->head, GS_LIST_EXISTENCE) ||
      !(place->sentence->words[hit->end - 1].form->classes &
        GS_CLASS_DEMONSTRATIVE))
    return false;
  gs_denial_set_pointer(place, hit->end, denial);
  denial->is_named = true;
  return true;
}

/* Behind "called": "climate change | a hoax". */
static bool
is_thing_named_false(const GsDenialPlace *place,
                     const GsHit *hit,
                     GsDenial *denial)
{
  uint16_t number = place->sentence->words[place->range->start].group;
  const GsGroup *thing = number ? &place->sentence->groups[number - 1] : NULL;
  if (thing == NULL || thing->kind != GS_GROUP_NOUN ||
      gs_denial_tag(place, thing->head) != GS_TAG_NOUN ||
      thing->end > hit->start || hit->start - thing->end > 1)
    return false;
  gs_denial_set_matter(place, thing->start, thing->end, denial);
  return true;
}

/* Behind "called", "described": "the charges unfounded", "it a hoax". */
static bool
is_named_false(const GsDenialPlace *place, const GsHit *hit, GsDenial *denial)
{
  if (gs_denial_verb(place) != NULL &&
      gs_denial_verb(place)->start < hit->start)
    return false;
  gssize at = gs_denial_pointer(place, place->range->start, hit->start);
  if (at < 0)
    return is_thing_named_false(place, hit, denial);
  if (at > (gssize)place->range->start + 2)
    return false;
  gs_denial_set_pointer(place, at, denial);
  gs_denial_set_matter(place, (size_t)at + 1, hit->start, denial);
  return true;
}

/* "We rate the claim false": at the end, right behind the claim. */
static bool
is_rated_false(const GsDenialPlace *place, const GsHit *hit, GsDenial *denial)
{
  const GsGroup *verb = gs_denial_verb(place);
  bool is_called = verb != NULL && verb->end + 1 == hit->start &&
                   !(verb->flags & GS_GROUP_NEGATED) &&
                   gs_denial_hit(place, verb->head, GS_LIST_CUE) &&
                   gs_denial_points(place, hit->start - 1);
  if (hit->start < place->range->start + 2 || hit->end != place->range->end ||
      !(is_called || gs_denial_hit(place, hit->start - 1, GS_LIST_CLAIM_NOUN)))
    return false;
  gs_denial_set_pointer(place, hit->start - 1, denial);
  return true;
}

/* "Have found | the claim | to be false". */
static bool
is_found_false(const GsDenialPlace *place, const GsHit *hit, GsDenial *denial)
{
  const GsGroup *verb = gs_denial_verb(place);
  const GsGroup *infinitive = gs_denial_verb_of(place, hit);
  if (verb == NULL || infinitive == NULL || verb == infinitive ||
      (verb->flags & GS_GROUP_NEGATED) ||
      (infinitive->flags & GS_GROUP_NEGATED) ||
      !gs_denial_hit(place, verb->head, GS_LIST_CUE) ||
      !gs_denial_is_last(place, hit->end))
    return false;
  gssize at = gs_denial_pointer(place, verb->end, infinitive->start);
  if (at < 0 || (size_t)at > verb->end + 2)
    return false;
  gs_denial_set_pointer(place, at, denial);
  return true;
}

/* "Nonsense", "a complete fabrication", "that nothing of it is true": all that
 * is said. */
static bool
is_all(const GsDenialPlace *place, const GsHit *hit)
{
  size_t start = place->range->start;
  start += gs_denial_tag(place, start) == GS_TAG_SUBORDINATOR;
  for (size_t at = start; at < place->range->end; at++)
    if ((at < hit->start || at >= hit->end) && !gs_denial_is_mark(place, at) &&
        gs_denial_tag(place, at) != GS_TAG_ADVERB &&
        !(at < hit->start && gs_denial_tag(place, at) == GS_TAG_ADJECTIVE))
      return false;
  return true;
}

/* "Offered | no proof": for what he says himself. */
static bool
is_own_want(const GsDenialPlace *place, const GsHit *hit, const GsClaim *claim)
{
  return claim->sign != GS_SIGN_PLUS && claim->cue.n > 0 &&
         gs_denial_hit(place, hit->start, GS_LIST_NEGATE_FORWARD);
}

/* Who asks whether it is a hoax does not say so. */
static bool
is_question(const GsDenialPlace *place)
{
  size_t last = place->sentence->n_words;
  while (last > 0 && place->sentence->words[last - 1].tag == GS_TAG_QUOTE_CLOSE)
    last--;
  if (last == 0)
    return false;
  GsSpan mark = place->sentence->words[last - 1].span;
  return gs_slice_eq(gs_slice_part(place->claims->text->document->text, mark),
                     GS_SLICE("?"));
}

#define HEDGE_REACH 3 /* words from "may" to what may be false */

/* "The argument may not hold water". */
static bool
is_hedged(const GsDenialPlace *place, const GsHit *hit)
{
  size_t start = hit->start > HEDGE_REACH ? hit->start - HEDGE_REACH : 0;
  for (size_t at = MAX(start, place->range->start); at < hit->start; at++)
    if (gs_denial_hit(place, at, GS_LIST_MODAL_MAY))
      return true;
  return false;
}

/* Behind "called" a name is given; what else is said is a clause. */
static bool
calls_false(const GsDenialPlace *place,
            const GsHit *hit,
            const GsClaim *claim,
            GsDenial *denial)
{
  if (claim->sign == GS_SIGN_OPEN)
    return is_named_false(place, hit, denial);
  return is_report_false(place, hit, denial) ||
         is_called_false(place, hit, denial) ||
         is_rated_false(place, hit, denial) ||
         is_found_false(place, hit, denial) ||
         is_saying_false(place, hit, denial) ||
         wants_thing(place, hit, denial) ||
         is_thing_absent(place, hit, denial) ||
         wants_grounds(place, hit, denial) ||
         (claim->cue_item >= 0 && gs_denial_is_last(place, hit->end) &&
          is_named_false(place, hit, denial));
}

bool
gs_denial_debunks(const GsDenialPlace *place,
                  const GsClaim *claim,
                  GsDenial *denial)
{
  const GsSentence *sentence = place->sentence;
  if (claim->cue_is_negated || claim->cue_is_hedged || is_question(place))
    return false;
  for (size_t i = 0; i < sentence->n_hits; i++) {
    const GsHit *hit = &sentence->hits[i];
    GsListMeaning meaning =
        place->claims->text->rules->lists.items[hit->list].meaning;
    if (hit->start < place->range->start || hit->end > place->range->end ||
        is_hedged(place, hit))
      continue;
    if (meaning == GS_LIST_LIAR &&
        gs_denial_is_of_teller(place, hit, claim, denial))
      return true;
    if (meaning != GS_LIST_DEBUNK)
      continue;
    if (is_all(place, hit) && !is_own_want(place, hit, claim)) {
      gs_denial_set_pointer(place, hit->start, denial);
      return true;
    }
    if (calls_false(place, hit, claim, denial))
      return true;
  }
  return false;
}
