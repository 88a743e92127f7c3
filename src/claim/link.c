/* SPDX-License-Identifier: Apache-2.0
 *
 * What a denial, or a word on a claim, speaks of.
 *
 * Two ways lead there.  A content that only points ("this was the case",
 * "the allegations", "it") leads to the nearest claim before it by somebody
 * else; a content with words of its own leads to the claim, anywhere in the
 * text, that shares the most of them.
 */
#include "claim/claim-private.h"

#define MAX_POINTING_SENTENCES 6
#define MIN_SHARED 2 /* content words */

typedef struct {
  GsId *items;
  size_t n;
} Bag;

static bool
is_meaningful(const GsText *text, const GsSentence *sentence, size_t at)
{
  switch (sentence->words[at].tag) {
  case GS_TAG_NOUN:
  case GS_TAG_NAME:
  case GS_TAG_VERB:
  case GS_TAG_ADJECTIVE:
  case GS_TAG_NUMBER:
    break;
  default:
    return false;
  }
  const GsListMeaning empty[] = { GS_LIST_LIGHT, GS_LIST_CLAIM_NOUN,
                                  GS_LIST_DEBUNK, GS_LIST_CUE };
  for (size_t i = 0; i < G_N_ELEMENTS(empty); i++)
    if (gs_sentence_hit(text, sentence, at, empty[i]))
      return false;
  return true;
}

static Bag
words_of(const GsClaims *claims, const GsClaim *claim)
{
  size_t room = 0;
  for (size_t i = 0; i < claim->content.n; i++)
    room += claim->content.items[i].end - claim->content.items[i].start;
  Bag bag = { GS_NEW_ARRAY(claims->arena, GsId, room + 1), 0 };
  for (size_t i = 0; i < claim->content.n; i++) {
    const GsRange *range = &claim->content.items[i];
    const GsSentence *sentence = gs_claims_sentence(claims, range->sentence);
    for (size_t at = range->start; at < range->end; at++)
      if (is_meaningful(claims->text, sentence, at))
        bag.items[bag.n++] = sentence->words[at].lemma;
  }
  return bag;
}

static size_t
count_shared(const Bag *a, const Bag *b)
{
  size_t n = 0;
  for (size_t i = 0; i < a->n; i++)
    for (size_t k = 0; k < b->n; k++)
      if (a->items[i] == b->items[k]) {
        n++;
        break;
      }
  return n;
}

/* ---- which claims speak of others -------------------------------------------------- */

static bool
holds(const GsClaims *claims, const GsClaim *claim, GsListMeaning meaning)
{
  for (size_t i = 0; i < claim->content.n; i++) {
    const GsRange *range = &claim->content.items[i];
    const GsSentence *sentence = gs_claims_sentence(claims, range->sentence);
    for (size_t at = range->start; at < range->end; at++)
      if (gs_sentence_hit(claims->text, sentence, at, meaning))
        return true;
  }
  return false;
}

/* Does the content begin with a word that points: this, that, it, the claim? */
static bool
points_back(const GsClaims *claims, const GsClaim *claim)
{
  const GsRange *range = &claim->content.items[0];
  const GsSentence *sentence = gs_claims_sentence(claims, range->sentence);
  size_t end = MIN(range->end, range->start + 4);
  for (size_t at = range->start; at < end; at++) {
    const GsWord *word = &sentence->words[at];
    if (word->tag == GS_TAG_PRONOUN &&
        ((word->form->classes & GS_CLASS_DEMONSTRATIVE) ||
         (word->form->who & GS_WHO_THING)))
      return true;
    if (gs_sentence_hit(claims->text, sentence, at, GS_LIST_CLAIM_NOUN))
      return true;
    if (word->tag == GS_TAG_VERB || word->tag == GS_TAG_AUXILIARY)
      return false;
  }
  return false;
}

static bool
is_denial(const GsClaims *claims, const GsClaim *claim)
{
  bool denies = claim->sign == GS_SIGN_MINUS && !claim->cue_is_negated;
  return denies || holds(claims, claim, GS_LIST_DEBUNK);
}

/* ---- where they lead ----------------------------------------------------------------- */

static uint32_t
first_sentence(const GsClaim *claim)
{
  return claim->content.items[0].sentence;
}

static bool
may_be_denied(const GsClaims *claims, size_t denial, size_t other)
{
  const GsClaim *a = &claims->claims.items[denial];
  const GsClaim *b = &claims->claims.items[other];
  return other != denial && a->actor != b->actor && a->outer != (int32_t)other &&
         b->outer != (int32_t)denial && b->sign == GS_SIGN_PLUS;
}

/* The nearest claim before, by somebody with a name rather than the narrator. */
static gssize
pointed_at(const GsClaims *claims, size_t denial)
{
  uint32_t where = first_sentence(&claims->claims.items[denial]);
  gssize narrated = -1;
  for (size_t i = denial; i-- > 0;) {
    const GsClaim *other = &claims->claims.items[i];
    uint32_t distance = where - first_sentence(other);
    if (distance > MAX_POINTING_SENTENCES)
      break;
    if (!may_be_denied(claims, denial, i))
      continue;
    if (other->actor != 0)
      return (gssize)i;
    if (narrated < 0 && distance <= 1)
      narrated = (gssize)i;
  }
  return narrated;
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

static gssize
most_alike(const GsClaims *claims, const Bag *bags, size_t denial)
{
  gssize best = -1;
  size_t best_shared = MIN_SHARED - 1;
  for (size_t i = 0; i < claims->claims.n; i++) {
    if (!may_be_denied(claims, denial, i))
      continue;
    size_t shared = count_shared(&bags[denial], &bags[i]);
    bool covers = 5 * shared >= 3 * bags[denial].n;
    if (covers && shared > best_shared) {
      best_shared = shared;
      best = (gssize)i;
    }
  }
  return best;
}

void
gs_claims_link(GsClaims *claims)
{
  Bag *bags = GS_NEW_ARRAY(claims->arena, Bag, claims->claims.n + 1);
  for (size_t i = 0; i < claims->claims.n; i++)
    bags[i] = words_of(claims, &claims->claims.items[i]);
  for (size_t i = 0; i < claims->claims.n; i++) {
    GsClaim *claim = &claims->claims.items[i];
    if (!is_denial(claims, claim))
      continue;
    bool is_empty = bags[i].n == 0;
    gssize about = is_empty ? -1 : most_alike(claims, bags, i);
    if (about < 0 && (is_empty || points_back(claims, claim)))
      about = pointed_at(claims, i);
    claim->about = (int32_t)outermost(claims, i, about);
  }
}
