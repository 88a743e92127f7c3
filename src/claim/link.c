/* SPDX-License-Identifier: Apache-2.0
 *
 * What a denial, or a word on a claim, speaks of.
 *
 * Two ways lead there.  A content that only points ("this was the case",
 * "the allegations", "it") leads to the nearest claim before it by somebody
 * else; a content with words of its own leads to the claim, anywhere in the
 * text, that shares the most of them.
 */
#include "claim/link-private.h"

#define MAX_POINTING_SENTENCES 4
#define MAX_POINTING_REACH 12 /* sentences to where a long quotation begins */
#define MAX_OWN_WORDS 2       /* of a denial that may still point only */
#define MAX_DISTANCE 500      /* claims between a denial and what it denies */
#define MIN_SHARED 2          /* content words */
#define MIN_SHARED_NOUNS 3    /* where no verb says what is denied */

uint32_t
gs_claim_first_sentence(const GsClaim *claim)
{
  return claim->content.items[0].sentence;
}

static uint32_t
last_sentence(const GsClaim *claim)
{
  return claim->content.items[claim->content.n - 1].sentence;
}

/* "Rumours that …": nobody need stand up for it, and yet it is said. */
static bool
is_charge(const GsClaims *claims, const GsClaim *claim)
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

static bool
may_be_denied(const GsClaims *claims, size_t denial, size_t other)
{
  const GsClaim *a = &claims->claims.items[denial];
  const GsClaim *b = &claims->claims.items[other];
  return other != denial && a->actor != b->actor &&
         !(b->actor == 0 && share_words(a, b)) && a->outer != (int32_t)other &&
         b->outer != (int32_t)denial &&
         (b->sign == GS_SIGN_PLUS ||
          (b->sign == GS_SIGN_OPEN && is_charge(claims, b)));
}

static bool
holds_related(const GsClaims *claims,
              const GsRanges *ranges,
              const GsWord *pointer)
{
  for (size_t i = 0; i < ranges->n; i++) {
    const GsRange *range = &ranges->items[i];
    const GsSentence *sentence = gs_claims_sentence(claims, range->sentence);
    for (size_t at = range->start; at < range->end; at++)
      if (gs_words_related(claims, &sentence->words[at], pointer))
        return true;
  }
  return false;
}

/* "Denied the reports", of what rumours have said. */
static bool
points_to_charge(const GsClaims *claims, const GsDenial *denial)
{
  const GsSentence *sentence =
      gs_claims_sentence(claims, denial->pointer.sentence);
  return gs_sentence_hit(claims->text, sentence, denial->pointer.start,
                         GS_LIST_CHARGE) != NULL;
}

/* Is the claim called by the pointing word: "those reports" one that
 * published reports make, "the criticism" one that was criticized? */
static bool
is_called(const GsClaims *claims, const GsClaim *claim, const GsDenial *denial)
{
  const GsWord *pointer = &gs_claims_sentence(claims, denial->pointer.sentence)
                               ->words[denial->pointer.start];
  return holds_related(claims, &claim->cue, pointer) ||
         holds_related(claims, &claim->source, pointer) ||
         (is_charge(claims, claim) && points_to_charge(claims, denial));
}

/* "No such | agreement": of one that was said to have been agreed; "no such
 * talk" may be of whatever has just been told. */
static bool
is_spoken_of(const GsClaims *claims,
             const GsClaim *claim,
             const GsDenial *denial)
{
  const GsWord *pointer = &gs_claims_sentence(claims, denial->pointer.sentence)
                               ->words[denial->pointer.start];
  bool is_near = gs_claim_first_sentence(claim) + 1 >= denial->pointer.sentence;
  return holds_related(claims, &claim->content, pointer) ||
         (is_near && claim->actor != 0 &&
          gs_sentence_hit(claims->text,
                          gs_claims_sentence(claims, denial->pointer.sentence),
                          denial->pointer.start, GS_LIST_INCIDENT) != NULL);
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
static bool
names_source(const GsClaims *claims, const GsClaim *denial, const GsBag *bag)
{
  GsId name = claims->actors.items[denial->actor].word;
  for (size_t i = 0; i < bag->n && name != 0; i++)
    if (bag->items[i]->tag == GS_TAG_NAME &&
        gs_claims_same_name(claims, bag->items[i]->id, name))
      return true;
  return false;
}

/* Named, or spoken of? */
static bool
speaks_of_source(const GsClaims *claims,
                 const GsBag *bags,
                 size_t denial,
                 size_t other)
{
  const GsClaim *it = &claims->claims.items[denial];
  return names_source(claims, it, &bags[other]) ||
         (it->actor != 0 &&
          gs_claim_refers_to(claims, &claims->claims.items[other], it->actor));
}

/* "Disputed the figure". */
static bool
points_to_figure(const GsClaims *claims, const GsDenial *what)
{
  const GsSentence *sentence =
      gs_claims_sentence(claims, what->pointer.sentence);
  return gs_sentence_hit(claims->text, sentence, what->pointer.start,
                         GS_LIST_MEASURE) != NULL;
}

/* "He did not", "it was not": of what he has done, and right behind it where
 * it is the narrator who says so. */
static bool
answers(const GsClaims *claims,
        const GsDenial *what,
        size_t denial,
        size_t other)
{
  const GsClaim *it = &claims->claims.items[denial];
  const GsClaim *of = &claims->claims.items[other];
  uint16_t who = gs_claims_sentence(claims, what->pointer.sentence)
                     ->words[what->pointer.start]
                     .form->who;
  if (!gs_claim_fits_helper(claims, of, what))
    return false;
  if (!(who & (GS_WHO_MALE | GS_WHO_FEMALE)))
    return true;
  if (it->actor != 0) /* "Berg said that he did not": of what Berg has done */
    return gs_claims_referent(claims, what->pointer.sentence,
                              what->pointer.start) != it->actor + 1 ||
           gs_claim_refers_to(claims, of, it->actor);
  return gs_claim_first_sentence(it) - gs_claim_first_sentence(of) <= 1 &&
         gs_link_is_of_claim(claims, what, it, of);
}

/* "The Varnes explanation": what they said last; or -1. */
static gssize
said_by_owner(const GsClaims *claims, const GsOwner *owner, size_t denial)
{
  uint32_t where = gs_claim_first_sentence(&claims->claims.items[denial]);
  for (size_t i = denial; owner->is_loose && i-- > 0;) {
    const GsClaim *other = &claims->claims.items[i];
    if (where - gs_claim_first_sentence(other) > MAX_POINTING_REACH)
      break;
    if (may_be_denied(claims, denial, i) && other->actor != 0 &&
        gs_claim_states_something(claims, other) &&
        gs_owner_is_source(claims, owner, other))
      return (gssize)i;
  }
  return -1;
}

/* "Asked by Holm if the dam was safe": nobody tells that it was. */
static bool
leaves_open(const GsClaims *claims, const GsClaim *claim)
{
  const GsRange *range = &claim->content.items[0];
  const GsSentence *sentence = gs_claims_sentence(claims, range->sentence);
  for (size_t at = range->start; at < range->end; at++)
    if (gs_sentence_hit(claims->text, sentence, at, GS_LIST_CONDITION))
      return true;
  return false;
}

/* The claim before that is called so; for want of one the nearest that names
 * the denier, and then the nearest by somebody with a name.  "This" may also
 * be what the narrator has just told; a claim or a report is somebody's. */
static gssize
pointed_at(const GsClaims *claims,
           const GsBag *bags,
           const GsDenial *what,
           size_t denial)
{
  uint32_t where = gs_claim_first_sentence(&claims->claims.items[denial]);
  GsOwner owner = gs_denial_owner(claims, &what->pointer);
  gssize of_owner = said_by_owner(claims, &owner, denial);
  if (of_owner >= 0)
    return of_owner;
  bool is_figure = points_to_figure(claims, what);
  gssize of_denier = -1;
  gssize nearest = -1;
  gssize narrated = -1;
  for (size_t i = denial; i-- > 0;) {
    const GsClaim *other = &claims->claims.items[i];
    uint32_t distance = where - gs_claim_first_sentence(other);
    if (distance > MAX_POINTING_REACH)
      break;
    if (distance > MAX_POINTING_SENTENCES && last_sentence(other) + 1 < where)
      continue;
    if (!may_be_denied(claims, denial, i) ||
        (is_figure && !gs_claim_holds_figure(claims, other)) ||
        !gs_owner_may_be(claims, &owner, other) ||
        !gs_claim_states_something(claims, other) ||
        (what->helper != 0 && !answers(claims, what, denial, i)))
      continue;
    if (is_called(claims, other, what))
      return (gssize)i;
    if (what->is_of_text ||
        (what->is_named && !is_spoken_of(claims, other, what)))
      continue;
    if (other->actor != 0 && nearest < 0)
      nearest = (gssize)i;
    if (other->actor != 0 && of_denier < 0 &&
        names_source(claims, &claims->claims.items[denial], &bags[i]))
      of_denier = (gssize)i;
    if (narrated < 0 && distance <= 1 && !leaves_open(claims, other))
      narrated = (gssize)i;
  }
  const GsSentence *sentence =
      gs_claims_sentence(claims, what->pointer.sentence);
  bool is_noun = gs_sentence_hit(claims->text, sentence, what->pointer.start,
                                 GS_LIST_CLAIM_NOUN) != NULL;
  if (of_denier >= 0)
    return of_denier;
  return nearest >= 0 || is_noun || owner.is_told ? nearest : narrated;
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
    if (outer < 0 || !may_be_denied(claims, denial, (size_t)outer))
      return about;
    about = outer;
  }
  return about;
}

static bool
has_only_names(const GsBag *bag)
{
  for (size_t i = 0; i < bag->n; i++)
    if (bag->items[i]->tag != GS_TAG_NAME)
      return false;
  return true;
}

/* In the same sentence, or the one before or behind. */
static bool
is_near(const GsClaims *claims, size_t denial, size_t other)
{
  uint32_t a = gs_claim_first_sentence(&claims->claims.items[denial]);
  uint32_t b = gs_claim_first_sentence(&claims->claims.items[other]);
  return a > b ? a - b <= 1 : b - a <= 1;
}

/* A name of the one bag that neither the other nor the source there has. */
static bool
has_other_name(const GsClaims *claims,
               const GsBag *bag,
               const GsBag *other,
               const GsClaim *of_other)
{
  for (size_t i = 0; i < bag->n; i++) {
    const GsWord *word = bag->items[i];
    if (word->tag == GS_TAG_NAME && !gs_bag_holds(claims, other, word) &&
        gs_claims_actor_named(claims, word->id) != of_other->actor + 1)
      return true;
  }
  return false;
}

/* "Left the Lisbon route", "left the Porto route". */
static bool
names_differ(const GsClaims *claims,
             const GsBag *bags,
             size_t denial,
             size_t other)
{
  const GsClaim *items = claims->claims.items;
  return has_other_name(claims, &bags[denial], &bags[other], &items[other]) &&
         has_other_name(claims, &bags[other], &bags[denial], &items[denial]);
}

/* How well the claim answers the denial; 0 when it does not.  What is denied
 * must be done in both: who denies that he hid it does not deny that he
 * bought it. */
static size_t
likeness(const GsClaims *claims, const GsBag *bags, size_t denial, size_t other)
{
  const GsBag *bag = &bags[denial];
  if (bag->verb != NULL && !gs_bag_holds(claims, &bags[other], bag->verb))
    return 0;
  size_t shared = gs_bags_share(claims, bag, &bags[other]);
  bool is_own = bag->is_by_cue && speaks_of_source(claims, bags, denial, other);
  if (shared == 0 || 4 * shared < 3 * bag->n ||
      (!is_own && has_only_names(bag)) ||
      names_differ(claims, bags, denial, other))
    return 0;
  bool is_told = claims->claims.items[other].actor == 0;
  if (!bag->is_clause && bag->n < MIN_SHARED && !is_near(claims, denial, other))
    return 0;
  if (!bag->is_clause &&
      (is_told || (!is_own && shared < MIN_SHARED_NOUNS &&
                   !(shared == bag->n && is_near(claims, denial, other)))))
    return 0;
  if (is_own && !is_told && !has_only_names(bag))
    shared++;
  /* "keeping the tips", with a verb that says little */
  bool is_short = bag->is_by_cue && shared == bag->n && bag->verb == NULL;
  if ((bag->is_of_anybody || is_short) && bag->is_clause && !is_told &&
      is_near(claims, denial, other))
    shared++;
  return shared >= MIN_SHARED ? shared : 0;
}

static gssize
most_alike(const GsClaims *claims, const GsBag *bags, size_t denial)
{
  gssize best = -1;
  size_t best_shared = 0;
  size_t first = denial > MAX_DISTANCE ? denial - MAX_DISTANCE : 0;
  size_t end = MIN(claims->claims.n, denial + MAX_DISTANCE);
  for (size_t i = first; i < end; i++) {
    if (!may_be_denied(claims, denial, i))
      continue;
    size_t shared = likeness(claims, bags, denial, i);
    if (shared > best_shared) {
      best_shared = shared;
      best = (gssize)i;
    }
  }
  return best;
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
    if (may_be_denied(claims, denial, i) &&
        (holds_name(claims, &other->source, &bags[denial]) ||
         holds_name(claims, &other->via_words, &bags[denial])))
      return (gssize)i;
  }
  return -1;
}

/* What the actor, 1 + his index, said last; or -1. */
static gssize
last_claim_of(const GsClaims *claims, uint32_t actor, size_t denial)
{
  uint32_t where = gs_claim_first_sentence(&claims->claims.items[denial]);
  for (size_t i = denial; actor != 0 && i-- > 0;) {
    const GsClaim *other = &claims->claims.items[i];
    if (where - gs_claim_first_sentence(other) > MAX_POINTING_SENTENCES)
      return -1;
    if (other->actor + 1 == actor && may_be_denied(claims, denial, i) &&
        gs_claim_states_something(claims, other))
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
  return last_claim_of(claims, actor, denial);
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

/* "There has been no offer": who spoke of one right before, or of something
 * alike. */
static gssize
spoken_of(const GsClaims *claims, const GsBag *bags, size_t denial)
{
  uint32_t where = gs_claim_first_sentence(&claims->claims.items[denial]);
  for (size_t i = denial; bags[denial].n > 0 && i-- > 0;) {
    const GsClaim *other = &claims->claims.items[i];
    if (where - gs_claim_first_sentence(other) > MAX_POINTING_SENTENCES)
      return -1;
    if (may_be_denied(claims, denial, i) &&
        gs_claim_states_something(claims, other) &&
        !gs_claim_holds_negation(claims, other) &&
        gs_bags_share(claims, &bags[denial], &bags[i]) == bags[denial].n)
      return (gssize)i;
  }
  return -1;
}

/* "Disagreed": with what somebody has just been said to say. */
static gssize
answered_by(const GsClaims *claims,
            const GsBag *bags,
            const GsDenial *what,
            size_t denial)
{
  gssize about = pointed_at(claims, bags, what, denial);
  if (about < 0 || claims->claims.items[about].actor == 0)
    return -1;
  uint32_t distance = gs_claim_first_sentence(&claims->claims.items[denial]) -
                      gs_claim_first_sentence(&claims->claims.items[about]);
  return distance <= MAX_ANSWERING_SENTENCES ? about : -1;
}

static bool
ends_at(const GsRanges *ranges, const GsRange *at)
{
  const GsRange *last = ranges->n > 0 ? &ranges->items[ranges->n - 1] : NULL;
  return last != NULL && last->sentence == at->sentence &&
         last->end + 1 == at->start;
}

/* "…, he said, a charge that Berg denies": what is put right before, by whoever
 * says it. */
static gssize
put_before(const GsClaims *claims, const GsDenial *what, size_t denial)
{
  const GsRange *opener = &claims->claims.items[denial].content.items[0];
  gssize same = -1;
  for (size_t i = denial; i-- > 0;) {
    const GsClaim *other = &claims->claims.items[i];
    if (gs_claim_first_sentence(other) + 1 < what->pointer.sentence)
      break;
    if (other->actor == 0 || !may_be_denied(claims, denial, i))
      continue;
    if (ends_at(&other->content, opener) || ends_at(&other->cue, opener) ||
        ends_at(&other->source, opener))
      return (gssize)i;
    if (same < 0 && gs_claim_first_sentence(other) == what->pointer.sentence)
      same = (gssize)i;
  }
  return same;
}

/* "He had nothing to do with it": the last that somebody said of him. */
static gssize
involved_by(const GsClaims *claims, const GsDenial *what, size_t denial)
{
  uint32_t where = gs_claim_first_sentence(&claims->claims.items[denial]);
  for (size_t i = denial; i-- > 0;) {
    const GsClaim *other = &claims->claims.items[i];
    if (where - gs_claim_first_sentence(other) > MAX_POINTING_SENTENCES)
      return -1;
    if (other->actor != 0 && other->actor + 1 != what->uninvolved &&
        may_be_denied(claims, denial, i) &&
        gs_claim_states_something(claims, other) &&
        !gs_claim_holds_negation(claims, other) &&
        gs_claim_refers_to(claims, other, what->uninvolved - 1))
      return (gssize)i;
  }
  return -1;
}

/* "Berg ordered it, she says. "Absolutely not," Berg said": what has been said
 * of who says no, right before. */
static gssize
said_of_denier(const GsClaims *claims, size_t denial)
{
  const GsClaim *it = &claims->claims.items[denial];
  uint32_t where = gs_claim_first_sentence(it);
  for (size_t i = denial; i-- > 0;) {
    const GsClaim *other = &claims->claims.items[i];
    if (where - gs_claim_first_sentence(other) > 1)
      return -1;
    if (other->actor != 0 && may_be_denied(claims, denial, i) &&
        gs_claim_states_something(claims, other) &&
        !gs_claim_holds_negation(claims, other) &&
        gs_claim_refers_to(claims, other, it->actor))
      return (gssize)i;
  }
  return -1;
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
  gssize before = what->is_aside ? put_before(claims, what, denial) : -1;
  if (before >= 0)
    return before;
  if (what->is_absence)
    return spoken_of(claims, bags, denial);
  if (what->disowner != 0)
    return gs_link_disowned(claims, bags, what, denial);
  if (what->cleared != 0)
    return gs_claim_cleared_of(claims, what, denial);
  if (what->uninvolved != 0)
    return involved_by(claims, what, denial);
  if (what->is_yes)
    return gs_link_denied_by_yes(claims, what, denial);
  if (what->is_riposte)
    return answered_by(claims, bags, what, denial);
  if (what->liar != 0)
    return last_claim_of(claims, what->liar, denial);
  gssize inside = what->has_pointer ? denied_inside(claims, what, denial) : -1;
  if (inside >= 0 &&
      (begins_clause(claims, (size_t)inside) ||
       is_charged_with(claims, (size_t)inside) ||
       is_told_behind(claims, &claims->claims.items[inside], &what->pointer)))
    return inside;
  gssize about = bags[denial].n > 0 ? most_alike(claims, bags, denial) : -1;
  if (about >= 0 && !is_near(claims, denial, (size_t)about) &&
      turns_down_thing(claims, bags, what, denial))
    about = -1;
  if (about < 0)
    about = claim_of_person(claims, what, denial);
  if (about < 0 && what->is_no)
    about = said_of_denier(claims, denial);
  if (about >= 0 || !what->has_pointer || what->is_no)
    return about;
  before = bags[denial].n == 0 ? gs_link_said_before(claims, denial) : -1;
  if (before >= 0)
    return claims->claims.items[before].about;
  about = named_claim(claims, bags, what, denial);
  if (about >= 0 || bags[denial].n > MAX_OWN_WORDS)
    return about;
  about = pointed_at(claims, bags, what, denial);
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
