/* SPDX-License-Identifier: Apache-2.0
 *
 * May a claim be what a denial denies: does it state something, in such
 * words, and is it his whose claim the denial says that it denies?
 */
#include "claim/denial-private.h"

/* ---- what can be denied so -------------------------------------------- */

static bool
is_helper(GsTag tag)
{
  return tag == GS_TAG_AUXILIARY || tag == GS_TAG_MODAL;
}

static bool
helps_alike(const GsWord *a, const GsWord *b)
{
  return a->tag == b->tag && (a->tag == GS_TAG_MODAL || a->lemma == b->lemma);
}

/* "It had | buried it" as well is answered by "it did not". */
static bool
is_perfect(const GsClaims *claims, const GsSentence *sentence, size_t helper)
{
  return sentence->words[helper].tag == GS_TAG_AUXILIARY &&
         gs_sentence_hit(claims->text, sentence, helper, GS_LIST_PASSIVE) ==
             NULL;
}

/* "He was not" answers "he was angry", and not "he left"; "he did not" answers
 * "he left". */
bool
gs_claim_fits_helper(const GsClaims *claims,
                     const GsClaim *claim,
                     const GsDenial *what)
{
  const GsSentence *own = gs_claims_sentence(claims, what->pointer.sentence);
  const GsWord *helper = &own->words[what->helper - 1];
  bool is_plain = false;
  for (size_t i = 0; i < claim->content.n; i++) {
    const GsRange *range = &claim->content.items[i];
    const GsSentence *sentence = gs_claims_sentence(claims, range->sentence);
    for (size_t at = range->start; at < range->end; at++) {
      const GsWord *word = &sentence->words[at];
      if (is_helper((GsTag)word->tag) && helps_alike(word, helper))
        return true;
      is_plain |= word->tag == GS_TAG_VERB &&
                  (at == 0 || !is_helper((GsTag)word[-1].tag) ||
                   is_perfect(claims, sentence, at - 1));
    }
  }
  return is_plain && gs_sentence_hit(claims->text, own, what->helper - 1,
                                     GS_LIST_PASSIVE) == NULL;
}

/* "Put | the number of workers at 40,000". */
bool
gs_claim_holds_figure(const GsClaims *claims, const GsClaim *claim)
{
  for (size_t i = 0; i < claim->content.n; i++) {
    const GsRange *range = &claim->content.items[i];
    const GsSentence *sentence = gs_claims_sentence(claims, range->sentence);
    for (size_t at = range->start; at < range->end; at++)
      if (sentence->words[at].tag == GS_TAG_NUMBER)
        return true;
  }
  return false;
}

static bool
counts(const GsClaims *claims, const GsClaim *claim)
{
  const GsRange *range = &claim->content.items[0];
  const GsSentence *sentence = gs_claims_sentence(claims, range->sentence);
  uint16_t group = sentence->words[range->start].group;
  return group != 0 &&
         gs_sentence_hit(claims->text, sentence,
                         sentence->groups[group - 1].head, GS_LIST_MEASURE) &&
         gs_claim_holds_figure(claims, claim);
}

/* "Did you lie?" */
static bool
asks(const GsClaims *claims, const GsClaim *claim)
{
  const GsRange *range = &claim->content.items[claim->content.n - 1];
  const GsSentence *sentence = gs_claims_sentence(claims, range->sentence);
  size_t last = range->end;
  if (last < sentence->n_words && sentence->words[last].tag == GS_TAG_STOP)
    last++;
  while (last > range->start &&
         sentence->words[last - 1].tag == GS_TAG_QUOTE_CLOSE)
    last--;
  if (last == range->start)
    return false;
  GsSpan mark = sentence->words[last - 1].span;
  return gs_slice_eq(gs_slice_part(claims->text->document->text, mark),
                     GS_SLICE("?"));
}

/* "Spoke of the millennials" states nothing; "accused him of fraud" and "found
 * that action unconstitutional" do. */
bool
gs_claim_states_something(const GsClaims *claims, const GsClaim *claim)
{
  if (asks(claims, claim))
    return false;
  for (size_t i = 0; i < claim->content.n; i++) {
    const GsRange *range = &claim->content.items[i];
    const GsSentence *sentence = gs_claims_sentence(claims, range->sentence);
    if (sentence->words[range->start].tag == GS_TAG_PREPOSITION)
      return true;
    for (size_t at = range->start; at < range->end; at++)
      if (sentence->words[at].tag == GS_TAG_VERB ||
          is_helper((GsTag)sentence->words[at].tag))
        return true;
    if (counts(claims, claim))
      return true;
    if (sentence->words[range->end - 1].tag == GS_TAG_ADJECTIVE)
      return true;
  }
  return false;
}

/* ---- whose claim is denied -------------------------------------------- */

GsOwner
gs_denial_owner(const GsClaims *claims, const GsRange *pointer)
{
  const GsSentence *sentence = gs_claims_sentence(claims, pointer->sentence);
  uint16_t group = sentence->words[pointer->start].group;
  size_t start =
      group != 0 ? sentence->groups[group - 1].start : pointer->start;
  for (size_t at = pointer->start; at-- > start;) {
    const GsWord *word = &sentence->words[at];
    if (word->tag != GS_TAG_POSSESSIVE)
      continue;
    if (!(word->flags & GS_WORD_CLITIC)) /* "their": of no one person */
      return (GsOwner){ .is_told = true,
                        .who =
                            word->form->who ? word->form->who : GS_WHO_GROUP };
    if (at > 0)
      return (GsOwner){
        .is_told = true,
        .actor =
            gs_claims_referent(claims, pointer->sentence, (uint32_t)at - 1),
        .word = word[-1].id,
      };
  }
  for (size_t at = start; at < pointer->start; at++)
    if (sentence->words[at].tag == GS_TAG_NAME)
      return (GsOwner){ .word = sentence->words[at].id, .is_loose = true };
  return (GsOwner){ 0 };
}

static bool
holds_word(const GsClaims *claims, const GsRanges *ranges, GsId id)
{
  for (size_t i = 0; i < ranges->n; i++) {
    const GsRange *range = &ranges->items[i];
    const GsSentence *sentence = gs_claims_sentence(claims, range->sentence);
    for (size_t at = range->start; at < range->end; at++)
      if (sentence->words[at].id == id)
        return true;
  }
  return false;
}

bool
gs_owner_is_source(const GsClaims *claims,
                   const GsOwner *owner,
                   const GsClaim *claim)
{
  return holds_word(claims, &claim->source, owner->word) ||
         holds_word(claims, &claim->via_words, owner->word);
}

/* "Their account" is none of one man, "Holm's claim" none of Berg's. */
bool
gs_owner_may_be(const GsClaims *claims,
                const GsOwner *owner,
                const GsClaim *claim)
{
  if (!owner->is_told)
    return true;
  if (owner->who != 0)
    return gs_claims_actor_agrees(claims, claim->actor, owner->who);
  return owner->actor == claim->actor + 1 ||
         gs_owner_is_source(claims, owner, claim) ||
         gs_claims_same_name(claims, claims->actors.items[claim->actor].word,
                             owner->word);
}
