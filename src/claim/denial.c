/* SPDX-License-Identifier: Apache-2.0
 *
 * Which claims deny, and with which words they say what.
 *
 * A claim denies by its cue ("denied that …"), or by its content, when that
 * calls what somebody said false (debunk.c).
 */
#include "claim/denial-private.h"

#define MAX_BETWEEN 4 /* words between "denied" and what it points with */

/* "In a statement", "on Friday": when or how it was denied, and not what.  "In
 * the book" may say whose claim it is. */
static bool
tells_occasion(const GsDenialPlace *place, size_t at)
{
  GsReading reading = { .text = place->claims->text,
                        .sentence = place->sentence };
  const GsGroup *group = gs_reading_group(&reading, at + 1);
  if (gs_denial_hit(place, at, GS_LIST_OCCASION))
    return true;
  if (group == NULL || group->kind != GS_GROUP_NOUN)
    return false;
  return gs_is_time(&reading, group) ||
         (!(group->flags & (GS_GROUP_DEFINITE | GS_GROUP_PLURAL)) &&
          gs_denial_hit(place, group->head, GS_LIST_REPORT_NOUN) &&
          !gs_denial_hit(place, group->head, GS_LIST_CLAIM_NOUN));
}

/* "Those claims | Thursday". */
static bool
begins_time(const GsDenialPlace *place, size_t at)
{
  const uint32_t days = GS_CLASS_WEEKDAY | GS_CLASS_DAY;
  if (place->sentence->words[at].form->classes & days)
    return true;
  GsReading reading = { .text = place->claims->text,
                        .sentence = place->sentence };
  const GsGroup *group = gs_reading_group(&reading, at);
  return group != NULL && group->kind == GS_GROUP_NOUN && group->start == at &&
         gs_is_time(&reading, group);
}

/* "Denied the reports | and no bid came": another clause begins. */
static bool
joins_clause(const GsDenialPlace *place, size_t at)
{
  GsReading reading = { .text = place->claims->text,
                        .sentence = place->sentence };
  return gs_denial_tag(place, at) == GS_TAG_CONJUNCTION &&
         !gs_has_finite_verb(&reading, place->range->start, at) &&
         gs_has_finite_verb(&reading, at, place->range->end);
}

/* "The report in Prisma | as a bad dream": what it is called is not what it
 * says.  Such a word joins groups and clauses alike. */
static size_t
end_of_noun(const GsDenialPlace *place, size_t at)
{
  const uint32_t both = GS_CLASS_SUBORDINATOR | GS_CLASS_PREPOSITION;
  for (; at < place->range->end; at++)
    if ((gs_denial_tag(place, at) == GS_TAG_PREPOSITION &&
         ((place->sentence->words[at].form->classes & both) == both ||
          tells_occasion(place, at))) ||
        begins_time(place, at) || joins_clause(place, at))
      break;
  return at;
}

/* "Denied it happened | , while they …", "denied it | in a letter". */
static size_t
end_of_pointing(const GsDenialPlace *place, size_t at)
{
  while (at < place->range->end && gs_denial_tag(place, at) != GS_TAG_COMMA &&
         !(gs_denial_tag(place, at) == GS_TAG_PREPOSITION &&
           tells_occasion(place, at)))
    at++;
  return at;
}

/* "Denied | keeping the money | , and on Monday he …". */
static size_t
end_of_deed(const GsDenialPlace *place)
{
  const GsGroup *verb = gs_denial_verb(place);
  size_t at = place->range->start;
  if (gs_denial_tag(place, at) == GS_TAG_PRONOUN &&
      gs_denial_tag(place, at + 1) == GS_TAG_PREPOSITION &&
      tells_occasion(place, at + 1))
    return at + 1; /* "contradicted | him | on Monday" */
  if (verb == NULL || verb->start != at || !(verb->flags & GS_GROUP_GERUND))
    return place->range->end;
  while (at < place->range->end &&
         !(gs_denial_tag(place, at) == GS_TAG_COMMA &&
           gs_denial_tag(place, at + 1) == GS_TAG_CONJUNCTION))
    at++;
  return at;
}

/* "Any | such | thing". */
static bool
holds_such(const GsDenialPlace *place)
{
  for (size_t at = place->range->start + 1; at < place->range->end; at++)
    if ((place->sentence->words[at].form->classes & GS_CLASS_DEMONSTRATIVE) &&
        (gs_denial_tag(place, at) == GS_TAG_DETERMINER ||
         gs_denial_tag(place, at) == GS_TAG_ADJECTIVE))
      return true;
  return false;
}

/* "Denied | doing so", "which he denied": points as "it" does. */
static bool
says_nothing(const GsDenialPlace *place)
{
  const GsSentence *sentence = place->sentence;
  for (size_t at = place->range->start; at < place->range->end; at++) {
    bool is_small = gs_denial_hit(place, at, GS_LIST_LIGHT) ||
                    gs_denial_tag(place, at) == GS_TAG_ADVERB ||
                    gs_denial_tag(place, at) == GS_TAG_RELATIVE ||
                    gs_denial_tag(place, at) == GS_TAG_AUXILIARY ||
                    gs_denial_tag(place, at) == GS_TAG_DETERMINER ||
                    gs_denial_is_mark(place, at);
    if (!is_small ||
        (sentence->words[at].form->who & (GS_WHO_MALE | GS_WHO_FEMALE)))
      return false;
  }
  GsTag first = gs_denial_tag(place, place->range->start);
  return first == GS_TAG_RELATIVE || first == GS_TAG_VERB ||
         first == GS_TAG_AUXILIARY || holds_such(place);
}

/* "The mayor's decision" opens no aside. */
static bool
is_owned(const GsDenialPlace *place)
{
  for (size_t at = place->range->start; at < place->range->end; at++)
    if (gs_denial_tag(place, at) == GS_TAG_POSSESSIVE)
      return true;
  return false;
}

/* "…, | something | he denies", "… - | a charge | that he denies": the words
 * that open an aside, before their cue. */
static bool
is_aside(const GsDenialPlace *place, const GsClaim *claim)
{
  const GsRange *range = place->range;
  const GsRange *cue = claim->cue.n > 0 ? &claim->cue.items[0] : NULL;
  if (cue == NULL || cue->sentence != range->sentence ||
      cue->start < range->end || range->start == 0)
    return false;
  const GsWord *first = &place->sentence->words[range->start];
  GsTag before = (GsTag)first[-1].tag;
  uint16_t group = first->group;
  bool is_noun = group != 0 && !is_owned(place) &&
                 place->sentence->groups[group - 1].end == range->end &&
                 (gs_denial_hit(place, range->start, GS_LIST_REMARK) ||
                  gs_denial_hit(place, range->end - 1, GS_LIST_CLAIM_NOUN));
  return (before == GS_TAG_COMMA || before == GS_TAG_DASH) &&
         (is_noun || first->tag == GS_TAG_RELATIVE);
}

/* "Heard of | the allegations | , which he denies": the noun points, and what
 * is told of it denies nothing. */
static void
read_aside(const GsDenialPlace *place, GsDenial *denial)
{
  size_t before = place->range->start - 2;
  bool is_of_noun =
      place->range->start >= 2 &&
      place->sentence->words[place->range->start].tag == GS_TAG_RELATIVE &&
      gs_denial_hit(place, before, GS_LIST_CLAIM_NOUN);
  denial->is_by_cue = true;
  denial->is_aside = !is_of_noun;
  gs_denial_set_pointer(
      place, (gssize)(is_of_noun ? before : place->range->end - 1), denial);
}

/* "Attacks | from Berg | that …": what is told of behind it; -1 when nothing
 * is. */
static gssize
charge_told(const GsDenialPlace *place)
{
  uint16_t number = place->sentence->words[place->range->start].group;
  const GsGroup *group = number ? &place->sentence->groups[number - 1] : NULL;
  if (group == NULL || group->kind != GS_GROUP_NOUN ||
      group->start != place->range->start || group->end >= place->range->end ||
      !gs_denial_hit(place, group->head, GS_LIST_CHARGE))
    return -1;
  return gs_denial_tag(place, group->end) == GS_TAG_SUBORDINATOR ||
                 gs_denial_hit(place, group->end, GS_LIST_ORIGIN)
             ? (gssize)group->head
             : -1;
}

/* "Challenged | him over his comments". */
static bool
is_of_person(const GsDenialPlace *place)
{
  size_t start = place->range->start;
  return gs_denial_tag(place, start) == GS_TAG_PRONOUN &&
         gs_denial_tag(place, start + 1) == GS_TAG_PREPOSITION &&
         (place->sentence->words[start].form->who &
          (GS_WHO_MALE | GS_WHO_FEMALE));
}

/* Behind "denied": the claim it points to, if it does, and the rest. */
static void
read_denied(const GsDenialPlace *place, bool is_all, GsDenial *denial)
{
  size_t start = place->range->start;
  const GsGroup *verb = gs_denial_verb(place);
  size_t end = start + MAX_BETWEEN;
  uint16_t group = place->sentence->words[start].group;
  if (group != 0) /* "the board's often repeated claim" */
    end = MAX(end, place->sentence->groups[group - 1].end);
  end = MIN(end, place->range->end);
  if (verb != NULL && verb->start < end &&
      !gs_denial_hit(place, verb->head,
                     GS_LIST_CLAIM_NOUN)) /* "council claims" */
    end = verb->start;
  gssize at = charge_told(place);
  if (at < 0 && !is_of_person(place))
    at = is_all && says_nothing(place) ? (gssize)start
                                       : gs_denial_pointer(place, start, end);
  if (at < 0) {
    gs_denial_set_matter(place, start, end_of_deed(place), denial);
    return;
  }
  gs_denial_set_pointer(place, at, denial);
  const GsHit *noun = gs_denial_hit(place, (size_t)at, GS_LIST_CLAIM_NOUN);
  size_t rest = noun ? noun->end : (size_t)at + 1; /* "version of events" */
  gs_denial_set_matter(place, rest,
                       gs_denial_points(place, (size_t)at)
                           ? end_of_pointing(place, rest)
                           : end_of_noun(place, rest),
                       denial);
}

/* "Would neither confirm | nor | deny". */
static bool
is_nor(const GsClaims *claims, const GsClaim *claim)
{
  const GsRange *cue = claim->cue.n > 0 ? &claim->cue.items[0] : NULL;
  if (cue == NULL || cue->start == 0)
    return false;
  const GsSentence *sentence = gs_claims_sentence(claims, cue->sentence);
  return sentence->words[cue->start - 1].tag == GS_TAG_CONJUNCTION &&
         gs_sentence_hit(claims->text, sentence, cue->start - 1,
                         GS_LIST_NEGATE_FORWARD) != NULL;
}

/* "Was challenged | over his plan", and not "was rejected | last year". */
static bool
hangs_on(const GsDenialPlace *place, size_t at)
{
  switch (place->sentence->words[at].tag) {
  case GS_TAG_PREPOSITION:
  case GS_TAG_PARTICLE:
  case GS_TAG_ADVERB:
    return true;
  default:
    return false;
  }
}

/* "He was challenged over his plan": nothing is said to be untrue. */
static bool
holds_cue(const GsDenialPlace *place, const GsClaim *claim)
{
  const GsRange *range = place->range;
  const GsRange *cue = claim->cue.n > 0 ? &claim->cue.items[0] : NULL;
  const GsRange *rest = claim->content.n > 1 ? &claim->content.items[1] : NULL;
  if (cue == NULL || cue->sentence != range->sentence)
    return false;
  bool is_around = range->start <= cue->start && cue->end <= range->end;
  return is_around || (rest != NULL && rest->sentence == cue->sentence &&
                       rest->start == cue->end && range->end <= cue->start &&
                       hangs_on(place, rest->start));
}

bool
gs_denial_read(const GsClaims *claims, const GsClaim *claim, GsDenial *denial)
{
  *denial = (GsDenial){ 0 };
  for (size_t i = 0; i < claim->content.n; i++) {
    const GsRange *range = &claim->content.items[i];
    GsDenialPlace place = { claims, gs_claims_sentence(claims, range->sentence),
                            range };
    if (gs_denial_clears(claims, claim, range, denial))
      return true;
    if (claim->sign == GS_SIGN_MINUS && is_aside(&place, claim)) {
      read_aside(&place, denial);
      return !claim->cue_is_negated;
    }
    if (claim->sign == GS_SIGN_MINUS &&
        (holds_cue(&place, claim) || is_nor(claims, claim)))
      return false;
    if (claim->sign == GS_SIGN_MINUS && !claim->cue_is_negated) {
      read_denied(&place, claim->content.n == 1, denial);
      denial->is_by_cue = true;
      return true;
    }
    if (gs_denial_debunks(&place, claim, denial) ||
        gs_denial_is_riposte(&place, claim, denial) ||
        (claim->sign == GS_SIGN_PLUS &&
         ((claim->content.n == 1 && gs_denial_is_elliptic(&place, denial)) ||
          gs_denial_is_no(&place, denial) ||
          gs_denial_is_absence(&place, denial) ||
          gs_denial_is_uninvolved(&place, claim, denial) ||
          gs_denial_disowns(claims, range, denial))))
      return true;
  }
  return false;
}
