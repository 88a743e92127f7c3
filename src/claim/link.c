/* SPDX-License-Identifier: Apache-2.0
 *
 * What a denial, or a word on a claim, speaks of.
 *
 * Two ways lead there.  A content that only points ("this was the case",
 * "the allegations", "it") leads to the nearest claim before it by somebody
 * else (link-point.c); a content with words of its own leads to the claim,
 * anywhere in the text, that shares the most of them (link-alike.c).
 */
#include "claim/link-private.h"

#define MAX_OWN_WORDS 2 /* of a denial that may still point only */

uint32_t
gs_claim_first_sentence(const GsClaim *claim)
{
  return claim->content.items[0].sentence;
}

/* "Rumours that …": nobody need stand up for it, and yet it is said. */
bool
gs_link_is_charge(const GsClaims *claims, const GsClaim *claim)
{
  const GsRange *cue = claim->cue.n > 0 ? &claim->cue.items[0] : NULL;
  return cue != NULL &&
         gs_sentence_hit(claims->text,
                         gs_claims_sentence(claims, cue->sentence),
                         cue->end - 1, GS_LIST_CHARGE) != NULL;
}

/* What somebody does by his words the narrator tells in the same. */
static bool
share_words(const GsClaim *a, const GsClaim *b)
{
  for (size_t i = 0; i < a->content.n; i++)
    for (size_t k = 0; k < b->content.n; k++) {
      const GsRange *x = &a->content.items[i];
      const GsRange *y = &b->content.items[k];
      if (x->sentence == y->sentence && x->start < y->end && y->start < x->end)
        return true;
    }
  return false;
}

bool
gs_link_may_be_denied(const GsClaims *claims, size_t denial, size_t other)
{
  const GsClaim *a = &claims->claims.items[denial];
  const GsClaim *b = &claims->claims.items[other];
  return other != denial && a->actor != b->actor &&
         !(b->actor == 0 && share_words(a, b)) && a->outer != (int32_t)other &&
         b->outer != (int32_t)denial &&
         (b->sign == GS_SIGN_PLUS ||
          (b->sign == GS_SIGN_OPEN && gs_link_is_charge(claims, b)));
}

/* "The mayor had lied": a description that stands for the denier. */
bool
gs_claim_refers_to(const GsClaims *claims, const GsClaim *claim, uint32_t actor)
{
  for (size_t i = 0; i < claim->content.n; i++) {
    const GsRange *range = &claim->content.items[i];
    for (uint32_t at = range->start; at < range->end; at++)
      if (gs_claims_referent(claims, range->sentence, at) == actor + 1)
        return true;
  }
  return false;
}

/* Is the denier named in the other claim: "Crane moved the money"? */
bool
gs_link_names_source(const GsClaims *claims,
                     const GsClaim *denial,
                     const GsBag *bag)
{
  GsId name = claims->actors.items[denial->actor].word;
  for (size_t i = 0; i < bag->n && name != 0; i++)
    if (bag->items[i]->tag == GS_TAG_NAME &&
        gs_claims_same_name(claims, bag->items[i]->id, name))
      return true;
  return false;
}

/* Named, or spoken of? */
bool
gs_link_speaks_of_source(const GsClaims *claims,
                         const GsBag *bags,
                         size_t denial,
                         size_t other)
{
  const GsClaim *it = &claims->claims.items[denial];
  return gs_link_names_source(claims, it, &bags[other]) ||
         (it->actor != 0 &&
          gs_claim_refers_to(claims, &claims->claims.items[other], it->actor));
}

static bool
range_holds(const GsRange *range, const GsRange *at)
{
  return range->sentence == at->sentence && range->start <= at->start &&
         at->start < range->end;
}

/* "The report | from Prisma | saying …": who says it stands between. */
static bool
is_told_behind(const GsClaims *claims,
               const GsClaim *inner,
               const GsRange *pointer)
{
  const GsRange *cue = &inner->cue.items[0];
  const GsRange *source = inner->source.n > 0 ? &inner->source.items[0] : NULL;
  return source != NULL && inner->sign == GS_SIGN_PLUS &&
         gs_claim_states_something(claims, inner) &&
         source->sentence == pointer->sentence &&
         source->start > pointer->start && source->end == cue->start;
}

/* "Dismissed the view of the board that …": the report inside of what is
 * denied; -1 if there is none. */
static gssize
denied_inside(const GsClaims *claims, const GsDenial *what, size_t denial)
{
  for (size_t i = denial + 1; i < claims->claims.n; i++) {
    const GsClaim *inner = &claims->claims.items[i];
    if (inner->outer != (int32_t)denial)
      continue;
    if (inner->cue.n > 0 && is_told_behind(claims, inner, &what->pointer))
      return (gssize)i;
    for (size_t k = 0; k < inner->cue.n; k++)
      if (range_holds(&inner->cue.items[k], &what->pointer))
        return (gssize)i;
  }
  return -1;
}

/* "TASS quoted him as saying they had agreed …": what is denied is what he
 * said, not only what they agreed. */
static gssize
outermost(const GsClaims *claims, size_t denial, gssize about)
{
  while (about >= 0) {
    int32_t outer = claims->claims.items[about].outer;
    if (outer < 0 || !gs_link_may_be_denied(claims, denial, (size_t)outer))
      return about;
    about = outer;
  }
  return about;
}

/* "Asked | whether the dam was safe, she said it was not": the question right
 * before the answer, or NULL. */
static const GsClaim *
asked_before(const GsClaims *claims, size_t denial)
{
  const GsClaim *it = &claims->claims.items[denial];
  for (size_t i = denial; i-- > 0;) {
    const GsClaim *other = &claims->claims.items[i];
    const GsRange *range = &other->content.items[0];
    const GsSentence *sentence = gs_claims_sentence(claims, range->sentence);
    if (gs_claim_first_sentence(it) - range->sentence > 1)
      return NULL;
    if (other->sign == GS_SIGN_OPEN && other->content.n == 1 &&
        gs_sentence_hit(claims->text, sentence, range->start,
                        GS_LIST_CONDITION) != NULL)
      return other;
    if (other->outer < 0)
      return NULL;
  }
  return NULL;
}

static bool
holds_name(const GsClaims *claims, const GsRanges *ranges, const GsBag *names)
{
  for (size_t i = 0; i < ranges->n; i++) {
    const GsRange *range = &ranges->items[i];
    const GsSentence *sentence = gs_claims_sentence(claims, range->sentence);
    for (size_t at = range->start; at < range->end; at++)
      for (size_t k = 0; k < names->n; k++)
        if (names->items[k]->tag == GS_TAG_NAME &&
            names->items[k]->id == sentence->words[at].id)
          return true;
  }
  return false;
}

/* "The report | in Prisma": a place or somebody right behind the noun. */
static bool
has_name_behind(const GsClaims *claims, const GsRange *matter)
{
  const GsSentence *sentence = gs_claims_sentence(claims, matter->sentence);
  uint32_t at = matter->start;
  if (at + 1 >= matter->end || sentence->words[at].tag != GS_TAG_PREPOSITION)
    return false;
  uint16_t group = sentence->words[at + 1].group;
  return group != 0 && (sentence->groups[group - 1].flags & GS_GROUP_NAME);
}

/* "the report in Prisma": the nearest claim before by or through Prisma. */
static gssize
named_claim(const GsClaims *claims,
            const GsBag *bags,
            const GsDenial *what,
            size_t denial)
{
  if (!has_name_behind(claims, &what->matter))
    return -1;
  for (size_t i = denial; i-- > 0 && denial - i < MAX_DISTANCE;) {
    const GsClaim *other = &claims->claims.items[i];
    if (gs_link_may_be_denied(claims, denial, i) &&
        (holds_name(claims, &other->source, &bags[denial]) ||
         holds_name(claims, &other->via_words, &bags[denial])))
      return (gssize)i;
  }
  return -1;
}

/* "Engineers contradict him": what he said last. */
static gssize
claim_of_person(const GsClaims *claims, const GsDenial *what, size_t denial)
{
  if (!what->is_by_cue || what->matter.end != what->matter.start + 1)
    return -1;
  uint32_t actor =
      gs_claims_referent(claims, what->matter.sentence, what->matter.start);
  return gs_link_last_claim_of(claims, actor, denial);
}

/* "That the dam was safe", and not "the shooting". */
static bool
begins_clause(const GsClaims *claims, size_t claim)
{
  const GsRange *range = &claims->claims.items[claim].content.items[0];
  const GsSentence *sentence = gs_claims_sentence(claims, range->sentence);
  GsTag tag = (GsTag)sentence->words[range->start].tag;
  return tag == GS_TAG_SUBORDINATOR || tag == GS_TAG_RELATIVE;
}

/* "Holm's claims of | a rigged vote". */
static bool
is_charged_with(const GsClaims *claims, size_t claim)
{
  const GsClaim *it = &claims->claims.items[claim];
  const GsRange *cue = it->cue.n > 0 ? &it->cue.items[0] : NULL;
  const GsSentence *sentence =
      cue != NULL ? gs_claims_sentence(claims, cue->sentence) : NULL;
  return cue != NULL && it->source.n > 0 &&
         gs_sentence_hit(claims->text, sentence, cue->start, GS_LIST_CHARGE) &&
         gs_sentence_hit(claims->text, sentence, cue->end - 1,
                         GS_LIST_NAME_JOINT);
}

/* "Rejected his actions", "dismissed the suit": not as untrue, where nobody has
 * just spoken of them. */
static bool
turns_down_thing(const GsClaims *claims,
                 const GsBag *bags,
                 const GsDenial *what,
                 size_t denial)
{
  const GsClaim *it = &claims->claims.items[denial];
  const GsRange *cue = it->cue.n > 0 ? &it->cue.items[0] : NULL;
  const GsSentence *sentence =
      cue != NULL ? gs_claims_sentence(claims, cue->sentence) : NULL;
  if (!what->is_by_cue || bags[denial].is_clause || cue == NULL)
    return false;
  for (size_t at = cue->start; at < cue->end; at++)
    if (gs_sentence_hit(claims->text, sentence, at, GS_LIST_TURN_DOWN))
      return true;
  return false;
}

static gssize
find_about(const GsClaims *claims,
           GsBag *bags,
           const GsDenial *what,
           size_t denial)
{
  gssize before =
      what->is_aside ? gs_link_put_before(claims, what, denial) : -1;
  if (before >= 0)
    return before;
  if (what->is_absence)
    return gs_link_spoken_of(claims, bags, denial);
  if (what->disowner != 0)
    return gs_link_disowned(claims, bags, what, denial);
  if (what->cleared != 0)
    return gs_claim_cleared_of(claims, what, denial);
  if (what->uninvolved != 0)
    return gs_link_involved_by(claims, what, denial);
  if (what->is_yes)
    return gs_link_denied_by_yes(claims, what, denial);
  if (what->is_riposte)
    return gs_link_answered_by(claims, bags, what, denial);
  if (what->liar != 0)
    return gs_link_last_claim_of(claims, what->liar, denial);
  gssize inside = what->has_pointer ? denied_inside(claims, what, denial) : -1;
  if (inside >= 0 &&
      (begins_clause(claims, (size_t)inside) ||
       is_charged_with(claims, (size_t)inside) ||
       is_told_behind(claims, &claims->claims.items[inside], &what->pointer)))
    return inside;
  gssize about =
      bags[denial].n > 0 ? gs_link_most_alike(claims, bags, denial) : -1;
  if (about >= 0 && !gs_link_is_near(claims, denial, (size_t)about) &&
      turns_down_thing(claims, bags, what, denial))
    about = -1;
  if (about < 0)
    about = claim_of_person(claims, what, denial);
  if (about < 0 && what->is_no)
    about = gs_link_said_of_denier(claims, denial);
  if (about >= 0 || !what->has_pointer || what->is_no)
    return about;
  before = bags[denial].n == 0 ? gs_link_said_before(claims, denial) : -1;
  if (before >= 0)
    return claims->claims.items[before].about;
  about = named_claim(claims, bags, what, denial);
  if (about >= 0 || bags[denial].n > MAX_OWN_WORDS)
    return about;
  about = gs_link_pointed_at(claims, bags, what, denial);
  bool is_other = about >= 0 && bags[denial].n > 0 &&
                  gs_bags_share(claims, &bags[denial], &bags[about]) == 0;
  return is_other ? -1 : about;
}

/* Words that deny something only where there is something to deny. */
static bool
needs_claim(const GsDenial *what)
{
  return what->is_absence || what->is_of_text || what->is_riposte ||
         what->is_no || what->is_yes || what->disowner != 0 ||
         what->cleared != 0 || what->uninvolved != 0 || what->liar != 0;
}

#define MOST_TO_VERDICT 16 /* claims between a claim and a verdict on it */

static bool
of_one_report(const GsClaim *a, const GsClaim *b)
{
  return a->cue.n > 0 && b->cue.n > 0 &&
         a->cue.items[0].sentence == b->cue.items[0].sentence &&
         a->cue.items[0].start == b->cue.items[0].start;
}

/* Is a part of the same report a verdict on the claim? */
static bool
has_verdict(const GsClaims *claims, size_t denial, gssize about)
{
  size_t first = denial > MOST_TO_VERDICT ? denial - MOST_TO_VERDICT : 0;
  size_t end = MIN(claims->claims.n, denial + MOST_TO_VERDICT);
  for (size_t i = first; about >= 0 && i < end; i++) {
    const GsClaim *other = &claims->claims.items[i];
    if (i != denial && other->is_denial && other->about == about &&
        of_one_report(other, &claims->claims.items[denial]))
      return true;
  }
  return false;
}

/* "Any involvement in the attacks": a noun with what hangs on it, though a word
 * of it may look like a verb. */
static bool
is_thing(const GsClaims *claims, const GsRange *matter)
{
  const GsSentence *sentence = gs_claims_sentence(claims, matter->sentence);
  GsReading reading = { .text = claims->text, .sentence = sentence };
  const GsGroup *group = gs_reading_group(&reading, matter->start);
  if (matter->start >= matter->end || group == NULL ||
      group->kind != GS_GROUP_NOUN || group->end >= matter->end)
    return false;
  return !gs_has_finite_verb(&reading, matter->start, matter->end) ||
         (gs_reading_tag(&reading, matter->start) == GS_TAG_DETERMINER &&
          !gs_reading_hit(&reading, matter->start, GS_LIST_DEFINITE) &&
          gs_reading_tag(&reading, group->end) == GS_TAG_PREPOSITION);
}

void
gs_claims_link(GsClaims *claims)
{
  size_t n = claims->claims.n;
  GsBag *bags = GS_NEW_ARRAY(claims->arena, GsBag, n + 1);
  for (size_t i = 0; i < n; i++) {
    const GsRanges *content = &claims->claims.items[i].content;
    bags[i] = gs_bag_of(claims, content->items, content->n);
  }
  for (size_t i = 0; i < n; i++) {
    GsClaim *claim = &claims->claims.items[i];
    GsDenial what;
    if (claim->is_denial)
      continue; /* a verdict in passing, which knows its claim */
    claim->is_denial = gs_denial_read(claims, claim, &what);
    if (!claim->is_denial)
      continue;
    GsBag all = bags[i];
    const GsClaim *asked = what.is_answer ? asked_before(claims, i) : NULL;
    if (asked != NULL)
      what.matter = asked->content.items[0];
    bags[i] = gs_bag_of(claims, &what.matter, 1);
    bags[i].is_by_cue = what.is_by_cue;
    bags[i].is_clause &= !is_thing(claims, &what.matter);
    gssize about = find_about(claims, bags, &what, i);
    bags[i] = all;
    if (has_verdict(claims, i, about)) {
      claim->is_denial = false; /* a word of it says so already */
      continue;
    }
    claim->about =
        (int32_t)(what.disowner ? about : outermost(claims, i, about));
    claim->is_denial = about >= 0 || !needs_claim(&what);
  }
}
