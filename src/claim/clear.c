/* SPDX-License-Identifier: Apache-2.0
 *
 * "Denies any wrongdoing", "has done nothing wrong": who is cleared, and of
 * which accusation.
 *
 * Such a denial names no deed.  It speaks of the nearest claim by somebody
 * else that says of the same person that he did something of the pack's list
 * `wrong`.
 */
#include "claim/link-private.h"

#define MOST_CLAIMS_BACK 60
#define MOST_TO_CLEARED 4 /* sentences from an accusation of whatever kind */

static bool
is_hit(const GsClaims *claims,
       const GsSentence *sentence,
       size_t at,
       GsListMeaning meaning)
{
  return gs_sentence_hit(claims->text, sentence, at, meaning) != NULL;
}

/* Says the content no more than "any wrongdoing"? */
static bool
is_bare_wrong(const GsClaims *claims, const GsRange *range)
{
  const GsSentence *sentence = gs_claims_sentence(claims, range->sentence);
  bool is_found = false;
  for (size_t at = range->start; at < range->end; at++)
    switch (sentence->words[at].tag) {
    case GS_TAG_NOUN:
      if (!is_hit(claims, sentence, at, GS_LIST_INNOCENCE))
        return false;
      is_found = true;
      break;
    case GS_TAG_CONJUNCTION: /* "any wrongdoing | and pointed out that …" */
      return is_found;
    case GS_TAG_VERB:
    case GS_TAG_NAME:
    case GS_TAG_NUMBER:
      return false;
    default:
      break;
    }
  return is_found;
}

/* 1 + the actor named before the word, or 0. */
static uint32_t
person_before(const GsClaims *claims, const GsRange *range, uint32_t at)
{
  while (at-- > range->start) {
    uint32_t actor = gs_claims_referent(claims, range->sentence, at);
    if (actor != 0)
      return actor;
  }
  return 0;
}

/* "Innocent of arson" names the deed. */
static bool
says_more(const GsClaims *claims, const GsRange *range, uint32_t at)
{
  const GsSentence *sentence = gs_claims_sentence(claims, range->sentence);
  for (; at < range->end; at++)
    if (sentence->words[at].tag == GS_TAG_NOUN &&
        !is_hit(claims, sentence, at, GS_LIST_LIGHT) &&
        !is_hit(claims, sentence, at, GS_LIST_INNOCENCE))
      return true;
  return false;
}

/* "She is innocent", "I have done nothing wrong": 1 + who; 0 for nobody. */
static uint32_t
who_is_cleared(const GsClaims *claims,
               const GsClaim *claim,
               const GsRange *range)
{
  const GsSentence *sentence = gs_claims_sentence(claims, range->sentence);
  for (uint32_t at = range->start; at < range->end; at++) {
    if (!is_hit(claims, sentence, at, GS_LIST_INNOCENCE) ||
        sentence->words[at].tag == GS_TAG_DETERMINER)
      continue;
    if (says_more(claims, range, at))
      return 0;
    uint32_t actor = person_before(claims, range, at);
    bool is_first =
        at == range->start || sentence->words[at - 1].tag == GS_TAG_POSSESSIVE;
    return actor == 0 && is_first ? claim->actor + 1 : actor;
  }
  return 0;
}

bool
gs_denial_clears(const GsClaims *claims,
                 const GsClaim *claim,
                 const GsRange *range,
                 GsDenial *denial)
{
  if (claim->actor == 0)
    return false;
  if (claim->sign == GS_SIGN_MINUS && !claim->cue_is_negated)
    denial->cleared = is_bare_wrong(claims, range) ? claim->actor + 1 : 0;
  else if (claim->sign == GS_SIGN_PLUS && !claim->cue_is_negated)
    denial->cleared = who_is_cleared(claims, claim, range);
  return denial->cleared != 0;
}

/* ---- of what ------------------------------------------------------------ */

static bool
is_passive(const GsSentence *sentence, size_t at)
{
  uint16_t group = sentence->words[at].group;
  return group != 0 && (sentence->groups[group - 1].flags & GS_GROUP_PASSIVE);
}

/* Says the range that the actor did wrong: is he named, there or before, and
 * the wrong behind him? */
static bool
blames(const GsClaims *claims,
       const GsRange *range,
       uint32_t actor,
       bool *was_named)
{
  const GsSentence *sentence = gs_claims_sentence(claims, range->sentence);
  bool is_named = *was_named;
  for (uint32_t at = range->start; at < range->end; at++) {
    if (is_hit(claims, sentence, at, GS_LIST_NEGATE_FORWARD))
      return false;
    is_named |= gs_claims_referent(claims, range->sentence, at) == actor;
    if (is_named && is_hit(claims, sentence, at, GS_LIST_WRONG) &&
        !is_passive(sentence, at))
      return true;
  }
  *was_named = is_named;
  return false;
}

/* "Accused | Berg of paying in cash": whatever it was. */
static bool
accuses_of(const GsClaims *claims, const GsClaim *it, const GsClaim *claim)
{
  const GsRange *cue = &claim->cue.items[0];
  uint32_t where = gs_claim_first_sentence(it);
  if (cue->sentence > where || where - cue->sentence > MOST_TO_CLEARED)
    return false;
  const GsSentence *sentence = gs_claims_sentence(claims, cue->sentence);
  for (size_t at = cue->start; at < cue->end; at++)
    if (is_hit(claims, sentence, at, GS_LIST_ACCUSED))
      return true;
  return false;
}

static bool
is_accusation(const GsClaims *claims,
              const GsClaim *it,
              const GsClaim *claim,
              uint32_t actor)
{
  if (accuses_of(claims, it, claim) &&
      gs_claim_refers_to(claims, claim, actor - 1))
    return true;
  bool is_named = false;
  for (size_t i = 0; i < claim->content.n; i++)
    if (blames(claims, &claim->content.items[i], actor, &is_named))
      return true;
  return false;
}

/* "A lawyer for Berg denied any wrongdoing": of Berg's. */
static bool
speaks_for_accused(const GsClaims *claims,
                   const GsClaim *it,
                   const GsClaim *other)
{
  for (size_t k = 0; k < it->source.n; k++) {
    const GsRange *range = &it->source.items[k];
    for (uint32_t at = range->start; at < range->end; at++) {
      uint32_t actor = gs_claims_referent(claims, range->sentence, at);
      if (actor != 0 && actor != other->actor + 1 &&
          is_accusation(claims, it, other, actor))
        return true;
    }
  }
  return false;
}

static bool
accuses(const GsClaims *claims, size_t i, const GsDenial *what, size_t denial)
{
  const GsClaim *it = &claims->claims.items[denial];
  const GsClaim *other = &claims->claims.items[i];
  return other->actor != it->actor && other->actor + 1 != what->cleared &&
         other->sign == GS_SIGN_PLUS && !other->cue_is_negated &&
         other->outer != (int32_t)denial && it->outer != (int32_t)i &&
         other->cue.n > 0 &&
         (is_accusation(claims, it, other, what->cleared) ||
          (what->cleared == it->actor + 1 &&
           speaks_for_accused(claims, it, other)));
}

/* Before the denial; or behind it, as where a court is told of the plea
 * first. */
gssize
gs_claim_cleared_of(const GsClaims *claims, const GsDenial *what, size_t denial)
{
  size_t end = MIN(claims->claims.n, denial + MOST_CLAIMS_BACK);
  for (size_t i = denial; i-- > 0 && denial - i <= MOST_CLAIMS_BACK;)
    if (accuses(claims, i, what, denial))
      return (gssize)i;
  for (size_t i = denial + 1; i < end; i++)
    if (accuses(claims, i, what, denial))
      return (gssize)i;
  return -1;
}
