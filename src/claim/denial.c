/* SPDX-License-Identifier: Apache-2.0
 *
 * Which claims deny, and with which words they say what.
 *
 * A claim denies by its cue ("denied that …"), or by its content, when that
 * calls what somebody said false.  A word such as "wrong" or "fake" does so
 * only as what is said of a word that points to a claim ("this is bogus",
 * "the charges were unfounded"), of a clause ("it is not true that …"), or as
 * a want of grounds ("there is no evidence that …"); "something is wrong" and
 * "it was wrong to build there" deny nothing.
 */
#include "claim/denial-private.h"

#define MAX_BETWEEN 4 /* words between "is" and "bogus" */

typedef struct {
  const GsClaims *claims;
  const GsSentence *sentence;
  const GsRange *range; /* of the content */
} Place;

static const GsHit *
hit_at(const Place *place, size_t at, GsListMeaning meaning)
{
  return gs_sentence_hit(place->claims->text, place->sentence, at, meaning);
}

static GsTag
tag_at(const Place *place, size_t at)
{
  return at < place->range->end ? (GsTag)place->sentence->words[at].tag
                                : GS_TAG_STOP;
}

/* this, that, it: not "something". */
static bool
is_pointing_word(const Place *place, size_t at)
{
  const GsWord *word = &place->sentence->words[at];
  return word->tag == GS_TAG_PRONOUN &&
         (word->form->classes & GS_CLASS_DEMONSTRATIVE);
}

/* The first word of words[start .. end) that points to a claim, or -1. */
static gssize
pointer_in(const Place *place, size_t start, size_t end)
{
  for (size_t at = start; at < end; at++)
    if (is_pointing_word(place, at) || hit_at(place, at, GS_LIST_CLAIM_NOUN))
      return (gssize)at;
  return -1;
}

static const GsGroup *
first_verb(const Place *place)
{
  for (size_t i = 0; i < place->sentence->n_groups; i++) {
    const GsGroup *group = &place->sentence->groups[i];
    if (group->kind == GS_GROUP_VERB && group->start >= place->range->start &&
        group->end <= place->range->end)
      return group;
  }
  return NULL;
}

/* Do only articles, adverbs and the like stand in words[start .. end)? */
static bool
is_bare(const Place *place, size_t start, size_t end)
{
  for (size_t at = start; at < end; at++)
    switch (tag_at(place, at)) {
    case GS_TAG_DETERMINER:
    case GS_TAG_ADVERB:
    case GS_TAG_ADJECTIVE:
    case GS_TAG_NUMBER:
    case GS_TAG_SYMBOL:
    case GS_TAG_QUOTE_OPEN:
    case GS_TAG_QUOTE_CLOSE:
      break;
    default:
      return false;
    }
  return end >= start && end - start <= MAX_BETWEEN;
}

static void
set_matter(const Place *place, size_t start, size_t end, GsDenial *denial)
{
  GsRange matter = { place->range->sentence, (uint32_t)start, (uint32_t)end };
  denial->matter = matter;
}

static void
set_pointer(const Place *place, gssize at, GsDenial *denial)
{
  denial->has_pointer = true;
  denial->pointer =
      (GsRange){ place->range->sentence, (uint32_t)at, (uint32_t)at + 1 };
}

/* "It is an unfounded | conspiracy theory". */
static bool
is_claim_behind(const Place *place, const GsHit *hit)
{
  uint16_t number = place->sentence->words[hit->start].group;
  const GsGroup *group = number ? &place->sentence->groups[number - 1] : NULL;
  return group && group->kind == GS_GROUP_NOUN && group->head >= hit->end &&
         hit_at(place, group->head, GS_LIST_CLAIM_NOUN) != NULL;
}

/* "It is not true that …": what is false is the clause behind.  "It was wrong
 * to …" calls no claim false. */
static bool
read_behind(const Place *place, const GsHit *hit, gssize at, GsDenial *denial)
{
  bool is_clause = tag_at(place, hit->end) == GS_TAG_SUBORDINATOR;
  if (is_clause) {
    set_matter(place, hit->end + 1, place->range->end, denial);
    return true;
  }
  if (hit_at(place, (size_t)at, GS_LIST_CLAIM_NOUN) ||
      is_claim_behind(place, hit))
    return true;
  switch (tag_at(place, hit->end)) {
  case GS_TAG_STOP:
  case GS_TAG_COMMA:
  case GS_TAG_COLON:
  case GS_TAG_DASH:
  case GS_TAG_QUOTE_CLOSE:
  case GS_TAG_CONJUNCTION:
    return true;
  case GS_TAG_PREPOSITION: /* "a lie from start to end", not "wrong of him" */
    return tag_at(place, hit->end - 1) == GS_TAG_NOUN;
  default:
    return false; /* "not so much a problem" */
  }
}

/* "Is" alone, or before a word of the hit that looks like a verb ("were
 * lies"). */
static bool
is_copula(const Place *place, const GsGroup *verb, const GsHit *hit)
{
  bool is_in_hit = hit->start <= verb->head && verb->head < hit->end &&
                   verb->start < verb->head;
  return is_in_hit ||
         place->sentence->words[verb->head].tag == GS_TAG_AUXILIARY;
}

/* "The charges were totally unfounded", "this is a lie". */
static bool
is_called_false(const Place *place, const GsHit *hit, GsDenial *denial)
{
  const GsGroup *verb = first_verb(place);
  if (verb == NULL || verb->start > hit->start || !is_copula(place, verb, hit))
    return false;
  bool is_inside = hit->start < verb->end;
  if ((!is_inside && (verb->flags & GS_GROUP_NEGATED)) ||
      !is_bare(place, MIN(verb->end, hit->start), hit->start))
    return false;
  gssize at = pointer_in(place, place->range->start, verb->start);
  if (at < 0)
    return false;
  set_pointer(place, at, denial);
  set_matter(place, (size_t)at + 1, verb->start, denial);
  return read_behind(place, hit, at, denial);
}

/* "There is no evidence that …", "no truth to the rumour". */
static bool
wants_grounds(const Place *place, const GsHit *hit, GsDenial *denial)
{
  GsTag tag = tag_at(place, hit->end);
  bool is_clause = tag == GS_TAG_SUBORDINATOR || tag == GS_TAG_RELATIVE;
  bool is_first = hit->start == place->range->start;
  const GsGroup *verb = first_verb(place);
  bool is_stated = is_first || (verb != NULL && verb->end >= hit->start &&
                                verb->start < hit->start);
  if (!is_stated || !hit_at(place, hit->start, GS_LIST_NEGATE_FORWARD) ||
      (!is_clause && tag != GS_TAG_PREPOSITION && tag != GS_TAG_INFINITIVE))
    return false;
  set_matter(place, hit->end + 1, place->range->end, denial);
  gssize at = pointer_in(place, hit->end + 1,
                         MIN(hit->end + 4, (size_t)place->range->end));
  if (at >= 0)
    set_pointer(place, at, denial);
  return true;
}

/* "There is no such order": the order that somebody has spoken of; but "he
 * made no such claim" leaves open what is so. */
static bool
wants_thing(const Place *place, const GsHit *hit, GsDenial *denial)
{
  const GsGroup *verb = first_verb(place);
  if (verb == NULL || verb->end != hit->start ||
      tag_at(place, hit->end) != GS_TAG_NOUN ||
      hit_at(place, hit->end, GS_LIST_CLAIM_NOUN) ||
      !(place->sentence->words[hit->end - 1].form->classes &
        GS_CLASS_DEMONSTRATIVE))
    return false;
  set_pointer(place, hit->end, denial);
  return true;
}

/* Behind "called": "climate change | a hoax". */
static bool
is_thing_named_false(const Place *place, const GsHit *hit, GsDenial *denial)
{
  uint16_t number = place->sentence->words[place->range->start].group;
  const GsGroup *thing = number ? &place->sentence->groups[number - 1] : NULL;
  if (thing == NULL || thing->kind != GS_GROUP_NOUN ||
      tag_at(place, thing->head) != GS_TAG_NOUN || thing->end > hit->start ||
      hit->start - thing->end > 1)
    return false;
  set_matter(place, thing->start, thing->end, denial);
  return true;
}

/* Behind "called", "described": "the charges unfounded", "it a hoax". */
static bool
is_named_false(const Place *place, const GsHit *hit, GsDenial *denial)
{
  if (first_verb(place) != NULL && first_verb(place)->start < hit->start)
    return false;
  gssize at = pointer_in(place, place->range->start, hit->start);
  if (at < 0)
    return is_thing_named_false(place, hit, denial);
  if (at > (gssize)place->range->start + 2)
    return false;
  set_pointer(place, at, denial);
  set_matter(place, (size_t)at + 1, hit->start, denial);
  return true;
}

/* "We rate the claim false": at the end, right behind the claim. */
static bool
is_rated_false(const Place *place, const GsHit *hit, GsDenial *denial)
{
  if (hit->start < place->range->start + 2 || hit->end != place->range->end ||
      !hit_at(place, hit->start - 1, GS_LIST_CLAIM_NOUN))
    return false;
  set_pointer(place, hit->start - 1, denial);
  return true;
}

static bool
is_mark(const Place *place, size_t at)
{
  return (place->sentence->words[at].flags & GS_WORD_PUNCTUATION) != 0;
}

/* "Nonsense", "a complete fabrication": all that is said. */
static bool
is_all(const Place *place, const GsHit *hit)
{
  for (size_t at = place->range->start; at < place->range->end; at++)
    if ((at < hit->start || at >= hit->end) && !is_mark(place, at) &&
        tag_at(place, at) != GS_TAG_ADVERB &&
        !(at < hit->start && tag_at(place, at) == GS_TAG_ADJECTIVE))
      return false;
  return true;
}

/* "It is not", "he did not": a pronoun, an auxiliary and a negation, and
 * nothing that could be denied but what was said before. */
static bool
is_elliptic(const Place *place, GsDenial *denial)
{
  gssize pronoun = -1;
  uint32_t helper = 0;
  bool is_negated = false;
  for (size_t at = place->range->start; at < place->range->end; at++) {
    GsTag tag = tag_at(place, at);
    if (tag == GS_TAG_PRONOUN && pronoun < 0)
      pronoun = (gssize)at;
    else if (tag == GS_TAG_AUXILIARY || tag == GS_TAG_MODAL)
      helper = (uint32_t)at + 1;
    else if (tag == GS_TAG_NEGATOR)
      is_negated = true;
    else if (!is_mark(place, at) && tag != GS_TAG_ADVERB &&
             (tag != GS_TAG_SUBORDINATOR || at != place->range->start))
      return false;
  }
  if (pronoun < 0 || helper == 0 || !is_negated)
    return false;
  denial->helper = helper;
  set_pointer(place, pronoun, denial);
  return true;
}

/* ---- there is no such thing ------------------------------------------- */

/* "No offer": the noun group, if a negation begins it. */
static const GsGroup *
denied_thing(const Place *place, size_t at)
{
  uint16_t number = place->sentence->words[at].group;
  const GsGroup *group = number ? &place->sentence->groups[number - 1] : NULL;
  return group && group->kind == GS_GROUP_NOUN && group->start == at &&
                 place->sentence->words[group->head].tag == GS_TAG_NOUN &&
                 hit_at(place, at, GS_LIST_NEGATE_FORWARD)
             ? group
             : NULL;
}

/* Do only small words stand there: "from anybody", "so far"? */
static bool
says_no_more(const Place *place, size_t start)
{
  for (size_t at = start; at < place->range->end; at++)
    switch (tag_at(place, at)) {
    case GS_TAG_NOUN:
    case GS_TAG_NAME:
    case GS_TAG_VERB:
    case GS_TAG_ADJECTIVE:
    case GS_TAG_NUMBER:
      if (!hit_at(place, at, GS_LIST_LIGHT))
        return false;
      break;
    default:
      break;
    }
  return true;
}

/* "There has been no offer from anybody": all that is said. */
static bool
is_absence(const Place *place, GsDenial *denial)
{
  size_t at = place->range->start;
  while (at < place->range->end && is_mark(place, at))
    at++;
  if (at == place->range->end ||
      !(place->sentence->words[at].form->classes & GS_CLASS_EXISTENTIAL))
    return false;
  for (at++; at < place->range->end && (tag_at(place, at) == GS_TAG_AUXILIARY ||
                                        tag_at(place, at) == GS_TAG_ADVERB);)
    at++;
  const GsGroup *thing =
      at < place->range->end ? denied_thing(place, at) : NULL;
  if (thing == NULL || hit_at(place, thing->head, GS_LIST_LIGHT) ||
      !says_no_more(place, thing->end))
    return false;
  denial->is_absence = true;
  set_matter(place, thing->start + 1, thing->end, denial);
  return true;
}

/* Who asks whether it is a hoax does not say so. */
static bool
is_question(const Place *place)
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
is_hedged(const Place *place, const GsHit *hit)
{
  size_t start = hit->start > HEDGE_REACH ? hit->start - HEDGE_REACH : 0;
  for (size_t at = MAX(start, place->range->start); at < hit->start; at++)
    if (hit_at(place, at, GS_LIST_MODAL_MAY))
      return true;
  return false;
}

static bool
debunks(const Place *place, const GsClaim *claim, GsDenial *denial)
{
  const GsSentence *sentence = place->sentence;
  if (claim->cue_is_negated || claim->cue_is_hedged || is_question(place))
    return false;
  for (size_t i = 0; i < sentence->n_hits; i++) {
    const GsHit *hit = &sentence->hits[i];
    GsListMeaning meaning =
        place->claims->text->rules->lists.items[hit->list].meaning;
    if (meaning != GS_LIST_DEBUNK || hit->start < place->range->start ||
        hit->end > place->range->end || is_hedged(place, hit))
      continue;
    if (is_all(place, hit)) {
      set_pointer(place, hit->start, denial);
      return true;
    }
    if (claim->sign == GS_SIGN_OPEN ? is_named_false(place, hit, denial)
                                    : is_called_false(place, hit, denial) ||
                                          is_rated_false(place, hit, denial) ||
                                          wants_thing(place, hit, denial) ||
                                          wants_grounds(place, hit, denial))
      return true;
  }
  return false;
}

/* "The report in Prisma | as a bad dream": what it is called is not what it
 * says.  Such a word joins groups and clauses alike. */
static size_t
end_of_noun(const Place *place, size_t at)
{
  const uint32_t both = GS_CLASS_SUBORDINATOR | GS_CLASS_PREPOSITION;
  while (at < place->range->end &&
         (tag_at(place, at) != GS_TAG_PREPOSITION ||
          (place->sentence->words[at].form->classes & both) != both))
    at++;
  return at;
}

/* "Denied it happened | , while they …". */
static size_t
end_of_pointing(const Place *place, size_t at)
{
  while (at < place->range->end && tag_at(place, at) != GS_TAG_COMMA)
    at++;
  return at;
}

/* Behind "denied": the claim it points to, if it does, and the rest. */
static void
read_denied(const Place *place, GsDenial *denial)
{
  size_t start = place->range->start;
  const GsGroup *verb = first_verb(place);
  size_t end = start + MAX_BETWEEN;
  uint16_t group = place->sentence->words[start].group;
  if (group != 0) /* "the board's often repeated claim" */
    end = MAX(end, place->sentence->groups[group - 1].end);
  end = MIN(end, place->range->end);
  if (verb != NULL && verb->start < end &&
      !hit_at(place, verb->head, GS_LIST_CLAIM_NOUN)) /* "council claims" */
    end = verb->start;
  gssize at = pointer_in(place, start, end);
  if (at < 0) {
    set_matter(place, start, place->range->end, denial);
    return;
  }
  set_pointer(place, at, denial);
  size_t rest = (size_t)at + 1;
  set_matter(place, rest,
             is_pointing_word(place, (size_t)at) ? end_of_pointing(place, rest)
                                                 : end_of_noun(place, rest),
             denial);
}

bool
gs_denial_read(const GsClaims *claims, const GsClaim *claim, GsDenial *denial)
{
  *denial = (GsDenial){ 0 };
  for (size_t i = 0; i < claim->content.n; i++) {
    const GsRange *range = &claim->content.items[i];
    Place place = { claims, gs_claims_sentence(claims, range->sentence),
                    range };
    if (gs_denial_clears(claims, claim, range, denial))
      return true;
    if (claim->sign == GS_SIGN_MINUS && !claim->cue_is_negated) {
      read_denied(&place, denial);
      denial->is_by_cue = true;
      return true;
    }
    if (debunks(&place, claim, denial) ||
        (claim->sign == GS_SIGN_PLUS &&
         ((claim->content.n == 1 && is_elliptic(&place, denial)) ||
          is_absence(&place, denial) ||
          gs_denial_disowns(claims, range, denial))))
      return true;
  }
  return false;
}
