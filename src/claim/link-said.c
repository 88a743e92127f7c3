/* SPDX-License-Identifier: Apache-2.0
 *
 * What is denied by who has said it: "he never said that", "that is a lie, he
 * said", "she said that he had".
 */
#include "claim/link-private.h"

#define MAX_DISOWNED_SENTENCES                                                 \
  8 /* from what he said to "I never said that"                                \
     */

bool
gs_claim_holds_negation(const GsClaims *claims, const GsClaim *claim)
{
  for (size_t i = 0; i < claim->content.n; i++) {
    const GsRange *range = &claim->content.items[i];
    const GsSentence *sentence = gs_claims_sentence(claims, range->sentence);
    for (size_t at = range->start; at < range->end; at++)
      if (gs_sentence_hit(claims->text, sentence, at, GS_LIST_NEGATE_FORWARD))
        return true;
  }
  return false;
}

static bool
is_report_of(const GsClaims *claims, size_t claim, uint32_t actor)
{
  const GsClaim *it = &claims->claims.items[claim];
  return it->actor + 1 == actor && it->sign == GS_SIGN_PLUS &&
         !it->cue_is_negated && it->cue.n > 0;
}

/* "He called me a crook, she says. He never said that": who has just told it of
 * him; or -1. */
static gssize
said_of(const GsClaims *claims, uint32_t actor, size_t denial)
{
  uint32_t where = gs_claim_first_sentence(&claims->claims.items[denial]);
  for (size_t i = denial; i-- > 0;) {
    const GsClaim *other = &claims->claims.items[i];
    if (where - gs_claim_first_sentence(other) > MAX_ANSWERING_SENTENCES)
      return -1;
    if (other->actor != 0 && other->sign == GS_SIGN_PLUS &&
        other->actor != actor && gs_claim_refers_to(claims, other, actor))
      return (gssize)i;
  }
  return -1;
}

/* "Did not say that …": the claim in which the text has it from him. */
gssize
gs_link_disowned(const GsClaims *claims,
                 const GsBag *bags,
                 const GsDenial *what,
                 size_t denial)
{
  const GsBag *bag = &bags[denial];
  for (size_t i = denial; bag->n == 0 && i-- > 0;) {
    uint32_t said = gs_claim_first_sentence(&claims->claims.items[i]);
    if (what->matter.sentence - said > MAX_DISOWNED_SENTENCES)
      break;
    if (is_report_of(claims, i, what->disowner))
      return (gssize)i;
  }
  if (bag->n == 0 && what->matter.start < what->matter.end)
    return -1;
  if (bag->n == 0)
    return said_of(claims, what->disowner - 1, denial);
  for (size_t i = 0; i < claims->claims.n; i++) {
    const GsClaim *other = &claims->claims.items[i];
    bool is_his = i != denial && other->actor + 1 == what->disowner &&
                  other->sign == GS_SIGN_PLUS && !other->cue_is_negated &&
                  other->outer != (int32_t)denial && other->cue.n > 0;
    if (is_his && gs_bags_share(claims, bag, &bags[i]) * 4 >= 3 * bag->n)
      return (gssize)i;
  }
  return -1;
}

/* "He rejected the claim that …. That is a lie, he said": the denier's own
 * denial right before it, or -1. */
gssize
gs_link_said_before(const GsClaims *claims, size_t denial)
{
  const GsClaim *it = &claims->claims.items[denial];
  for (size_t i = denial; i-- > 0;) {
    const GsClaim *other = &claims->claims.items[i];
    if (gs_claim_first_sentence(it) - gs_claim_first_sentence(other) > 1)
      return -1;
    if (other->actor == it->actor && other->is_denial)
      return (gssize)i;
  }
  return -1;
}

/* "Did | he?": may the pronoun stand for somebody of the claim?  "His clerk
 * said that he had" is more likely said of him than of the clerk. */
bool
gs_link_is_of_claim(const GsClaims *claims,
                    const GsDenial *what,
                    const GsClaim *it,
                    const GsClaim *other)
{
  const GsRange *at = &what->pointer;
  uint32_t actor = gs_claims_referent(claims, at->sentence, at->start);
  uint16_t who =
      gs_claims_sentence(claims, at->sentence)->words[at->start].form->who;
  if (actor == 0)
    return !(who & (GS_WHO_MALE | GS_WHO_FEMALE));
  if (actor == it->actor + 1 && !claims->actors.items[it->actor].is_named)
    return gs_claims_actor_agrees(claims, other->actor, who);
  return other->actor + 1 == actor ||
         gs_claim_refers_to(claims, other, actor - 1);
}

/* "He had not signed it, he said. She said that he had": the no before it. */
gssize
gs_link_denied_by_yes(const GsClaims *claims,
                      const GsDenial *what,
                      size_t denial)
{
  const GsClaim *it = &claims->claims.items[denial];
  for (size_t i = denial; i-- > 0;) {
    const GsClaim *other = &claims->claims.items[i];
    if (gs_claim_first_sentence(it) - gs_claim_first_sentence(other) > 1)
      return -1;
    if (other->actor == it->actor || other->actor == 0 ||
        other->cue_is_negated || it->outer == (int32_t)i)
      continue;
    bool is_no =
        other->sign == GS_SIGN_MINUS ||
        (other->sign == GS_SIGN_PLUS && gs_claim_holds_negation(claims, other));
    return is_no && gs_claim_fits_helper(claims, other, what) &&
                   gs_link_is_of_claim(claims, what, it, other)
               ? (gssize)i
               : -1;
  }
  return -1;
}

/* What the actor, 1 + his index, said last; or -1. */
gssize
gs_link_last_claim_of(const GsClaims *claims, uint32_t actor, size_t denial)
{
  uint32_t where = gs_claim_first_sentence(&claims->claims.items[denial]);
  for (size_t i = denial; actor != 0 && i-- > 0;) {
    const GsClaim *other = &claims->claims.items[i];
    if (where - gs_claim_first_sentence(other) > MAX_POINTING_SENTENCES)
      return -1;
    if (other->actor + 1 == actor && gs_link_may_be_denied(claims, denial, i) &&
        gs_claim_states_something(claims, other))
      return (gssize)i;
  }
  return -1;
}

/* "He had nothing to do with it": the last that somebody said of him. */
gssize
gs_link_involved_by(const GsClaims *claims, const GsDenial *what, size_t denial)
{
  uint32_t where = gs_claim_first_sentence(&claims->claims.items[denial]);
  for (size_t i = denial; i-- > 0;) {
    const GsClaim *other = &claims->claims.items[i];
    if (where - gs_claim_first_sentence(other) > MAX_POINTING_SENTENCES)
      return -1;
    if (other->actor != 0 && other->actor + 1 != what->uninvolved &&
        gs_link_may_be_denied(claims, denial, i) &&
        gs_claim_states_something(claims, other) &&
        !gs_claim_holds_negation(claims, other) &&
        gs_claim_refers_to(claims, other, what->uninvolved - 1))
      return (gssize)i;
  }
  return -1;
}

/* "Berg ordered it, she says. "Absolutely not," Berg said": what has been said
 * of who says no, right before. */
gssize
gs_link_said_of_denier(const GsClaims *claims, size_t denial)
{
  const GsClaim *it = &claims->claims.items[denial];
  uint32_t where = gs_claim_first_sentence(it);
  for (size_t i = denial; i-- > 0;) {
    const GsClaim *other = &claims->claims.items[i];
    if (where - gs_claim_first_sentence(other) > 1)
      return -1;
    if (other->actor != 0 && gs_link_may_be_denied(claims, denial, i) &&
        gs_claim_states_something(claims, other) &&
        !gs_claim_holds_negation(claims, other) &&
        gs_claim_refers_to(claims, other, it->actor))
      return (gssize)i;
  }
  return -1;
}
