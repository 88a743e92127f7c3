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
#define MAX_DISTANCE 500 /* claims between a denial and what it denies */
#define MIN_SHARED 2     /* content words */
#define SYNONYM_SENSES 3

/* The words of a content that carry meaning. */
typedef struct {
  const GsWord **items;
  size_t n;
  const GsWord *verb; /* the first verb among them, or NULL */
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
                                  GS_LIST_DEBUNK };
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
  Bag bag = { GS_NEW_ARRAY(claims->arena, const GsWord *, room + 1), 0, NULL };
  for (size_t i = 0; i < claim->content.n; i++) {
    const GsRange *range = &claim->content.items[i];
    const GsSentence *sentence = gs_claims_sentence(claims, range->sentence);
    for (size_t at = range->start; at < range->end; at++) {
      if (!is_meaningful(claims->text, sentence, at))
        continue;
      bag.items[bag.n++] = &sentence->words[at];
      if (bag.verb == NULL && sentence->words[at].tag == GS_TAG_VERB)
        bag.verb = &sentence->words[at];
    }
  }
  return bag;
}

static int
part_of(const GsWord *word)
{
  switch (word->tag) {
  case GS_TAG_NOUN:
    return GS_PART_NOUN;
  case GS_TAG_VERB:
    return GS_PART_VERB;
  case GS_TAG_ADJECTIVE:
    return GS_PART_ADJECTIVE;
  default:
    return -1;
  }
}

/* The same word, a synonym, or one that is derived from the other. */
static bool
are_alike(const GsClaims *claims, const GsWord *a, const GsWord *b)
{
  const GsLexicon *lexicon = claims->text->rules->lexicon;
  if (a->lemma == b->lemma)
    return true;
  if (a->tag == GS_TAG_NAME && b->tag == GS_TAG_NAME)
    return gs_claims_same_name(claims, a->id, b->id);
  int p = part_of(a);
  int q = part_of(b);
  if (lexicon == NULL || p < 0 || q < 0)
    return false;
  GsLemma x = a->form->entry[p];
  GsLemma y = b->form->entry[q];
  if (!x || !y)
    return false;
  return gs_lexicon_are_related(lexicon, x, y) ||
         (p == q &&
          gs_lexicon_are_synonyms(lexicon, x, y, (GsPart)p, SYNONYM_SENSES));
}

static bool
holds_word(const GsClaims *claims, const Bag *bag, const GsWord *word)
{
  for (size_t i = 0; i < bag->n; i++)
    if (are_alike(claims, word, bag->items[i]))
      return true;
  return false;
}

static size_t
count_shared(const GsClaims *claims, const Bag *a, const Bag *b)
{
  size_t n = 0;
  for (size_t i = 0; i < a->n; i++)
    n += holds_word(claims, b, a->items[i]) ? 1 : 0;
  return n;
}

/* ---- which claims speak of others ------------------------------------- */

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

/* ---- where they lead -------------------------------------------------- */

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
  return other != denial && a->actor != b->actor &&
         a->outer != (int32_t)other && b->outer != (int32_t)denial &&
         b->sign == GS_SIGN_PLUS;
}

/* The nearest claim before, by somebody with a name rather than the narrator.
 */
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

/* Is the denier spoken of in the other claim: "Crane moved the money"? */
static bool
speaks_of_source(const GsClaims *claims, const GsClaim *denial, const Bag *bag)
{
  if (denial->source.n == 0)
    return false;
  const GsRange *source = &denial->source.items[0];
  const GsSentence *sentence = gs_claims_sentence(claims, source->sentence);
  for (size_t at = source->start; at < source->end; at++)
    for (size_t i = 0; i < bag->n; i++)
      if (sentence->words[at].tag == GS_TAG_NAME &&
          sentence->words[at].id == bag->items[i]->id)
        return true;
  return false;
}

/* How well the claim answers the denial; 0 when it does not.  What is denied
 * must be done in both: who denies that he hid it does not deny that he
 * bought it. */
static size_t
likeness(const GsClaims *claims, const Bag *bags, size_t denial, size_t other)
{
  const Bag *bag = &bags[denial];
  if (bag->verb != NULL && !holds_word(claims, &bags[other], bag->verb))
    return 0;
  size_t shared = count_shared(claims, bag, &bags[other]);
  if (shared > 0 &&
      speaks_of_source(claims, &claims->claims.items[denial], &bags[other]))
    shared++;
  return shared >= MIN_SHARED && 4 * shared >= 3 * bag->n ? shared : 0;
}

static gssize
most_alike(const GsClaims *claims, const Bag *bags, size_t denial)
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

static bool
holds_name(const GsClaims *claims, const GsRanges *ranges, const Bag *names)
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

/* "the report in Prisma": the nearest claim before by or through Prisma. */
static gssize
named_claim(const GsClaims *claims, const Bag *bags, size_t denial)
{
  for (size_t i = denial; i-- > 0 && denial - i < MAX_DISTANCE;) {
    const GsClaim *other = &claims->claims.items[i];
    if (may_be_denied(claims, denial, i) &&
        (holds_name(claims, &other->source, &bags[denial]) ||
         holds_name(claims, &other->via_words, &bags[denial])))
      return (gssize)i;
  }
  return -1;
}

static gssize
find_about(const GsClaims *claims, const Bag *bags, size_t denial)
{
  const GsClaim *claim = &claims->claims.items[denial];
  bool is_empty = bags[denial].n == 0;
  gssize about = is_empty ? -1 : most_alike(claims, bags, denial);
  if (about >= 0 || (!is_empty && !points_back(claims, claim)))
    return about;
  about = named_claim(claims, bags, denial);
  return about >= 0 ? about : pointed_at(claims, denial);
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
    gssize about = find_about(claims, bags, i);
    claim->about = (int32_t)outermost(claims, i, about);
  }
}
