/* SPDX-License-Identifier: Apache-2.0
 *
 * What is denied by a content with words of its own: the claim that shares the
 * most of them.
 */
#include "claim/link-private.h"

#define MIN_SHARED 2       /* content words */
#define MIN_SHARED_NOUNS 3 /* where no verb says what is denied */

static bool
has_only_names(const GsBag *bag)
{
  for (size_t i = 0; i < bag->n; i++)
    if (bag->items[i]->tag != GS_TAG_NAME)
      return false;
  return true;
}

/* In the same sentence, or the one before or behind. */
bool
gs_link_is_near(const GsClaims *claims, size_t denial, size_t other)
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
  bool is_own =
      bag->is_by_cue && gs_link_speaks_of_source(claims, bags, denial, other);
  if (shared == 0 || 4 * shared < 3 * bag->n ||
      (!is_own && has_only_names(bag)) ||
      names_differ(claims, bags, denial, other))
    return 0;
  bool is_told = claims->claims.items[other].actor == 0;
  if (!bag->is_clause && bag->n < MIN_SHARED &&
      !gs_link_is_near(claims, denial, other))
    return 0;
  if (!bag->is_clause &&
      (is_told ||
       (!is_own && shared < MIN_SHARED_NOUNS &&
        !(shared == bag->n && gs_link_is_near(claims, denial, other)))))
    return 0;
  if (is_own && !is_told && !has_only_names(bag))
    shared++;
  /* "keeping the tips", with a verb that says little */
  bool is_short = bag->is_by_cue && shared == bag->n && bag->verb == NULL;
  if ((bag->is_of_anybody || is_short) && bag->is_clause && !is_told &&
      gs_link_is_near(claims, denial, other))
    shared++;
  return shared >= MIN_SHARED ? shared : 0;
}

gssize
gs_link_most_alike(const GsClaims *claims, const GsBag *bags, size_t denial)
{
  gssize best = -1;
  size_t best_shared = 0;
  size_t first = denial > MAX_DISTANCE ? denial - MAX_DISTANCE : 0;
  size_t end = MIN(claims->claims.n, denial + MAX_DISTANCE);
  for (size_t i = first; i < end; i++) {
    if (!gs_link_may_be_denied(claims, denial, i))
      continue;
    size_t shared = likeness(claims, bags, denial, i);
    if (shared > best_shared) {
      best_shared = shared;
      best = (gssize)i;
    }
  }
  return best;
}

/* "There has been no offer": who spoke of one right before, or of something
 * alike. */
gssize
gs_link_spoken_of(const GsClaims *claims, const GsBag *bags, size_t denial)
{
  uint32_t where = gs_claim_first_sentence(&claims->claims.items[denial]);
  for (size_t i = denial; bags[denial].n > 0 && i-- > 0;) {
    const GsClaim *other = &claims->claims.items[i];
    if (where - gs_claim_first_sentence(other) > MAX_POINTING_SENTENCES)
      return -1;
    if (gs_link_may_be_denied(claims, denial, i) &&
        gs_claim_states_something(claims, other) &&
        !gs_claim_holds_negation(claims, other) &&
        gs_bags_share(claims, &bags[denial], &bags[i]) == bags[denial].n)
      return (gssize)i;
  }
  return -1;
}
