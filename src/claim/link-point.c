/* SPDX-License-Identifier: Apache-2.0
 *
 * What is denied by a content that only points: "this", "the allegations".
 */
#include "claim/link-private.h"

#define MAX_POINTING_REACH 12 /* sentences to where a long quotation begins */

static uint32_t
last_sentence(const GsClaim *claim)
{
  return claim->content.items[claim->content.n - 1].sentence;
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
         (gs_link_is_charge(claims, claim) && points_to_charge(claims, denial));
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
    if (gs_link_may_be_denied(claims, denial, i) && other->actor != 0 &&
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
gssize
gs_link_pointed_at(const GsClaims *claims,
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
    if (!gs_link_may_be_denied(claims, denial, i) ||
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
        gs_link_names_source(claims, &claims->claims.items[denial], &bags[i]))
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

/* "Disagreed": with what somebody has just been said to say. */
gssize
gs_link_answered_by(const GsClaims *claims,
                    const GsBag *bags,
                    const GsDenial *what,
                    size_t denial)
{
  gssize about = gs_link_pointed_at(claims, bags, what, denial);
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
gssize
gs_link_put_before(const GsClaims *claims, const GsDenial *what, size_t denial)
{
  const GsRange *opener = &claims->claims.items[denial].content.items[0];
  gssize same = -1;
  for (size_t i = denial; i-- > 0;) {
    const GsClaim *other = &claims->claims.items[i];
    if (gs_claim_first_sentence(other) + 1 < what->pointer.sentence)
      break;
    if (other->actor == 0 || !gs_link_may_be_denied(claims, denial, i))
      continue;
    if (ends_at(&other->content, opener) || ends_at(&other->cue, opener) ||
        ends_at(&other->source, opener))
      return (gssize)i;
    if (same < 0 && gs_claim_first_sentence(other) == what->pointer.sentence)
      same = (gssize)i;
  }
  return same;
}
