/* SPDX-License-Identifier: Apache-2.0
 *
 * "I did not say that …", "she has never told anybody that …": who is said
 * not to have said what.
 *
 * That denies no matter, but a report: it speaks of the claim in which the
 * text has it from the same person.
 */
#include "claim/denial-private.h"

#define MOST_BETWEEN 4 /* words between "told" and "that" */

static bool
reports(const GsClaims *claims, const GsSentence *sentence, size_t at)
{
  const GsHit *hit = gs_sentence_hit(claims->text, sentence, at, GS_LIST_CUE);
  return hit != NULL &&
         claims->text->rules->cues.items[hit->item].sign == GS_SIGN_PLUS;
}

/* "Do not say | anything | that …": no clause of what was said. */
static bool
is_thing(const GsWord *word)
{
  return word->tag == GS_TAG_PRONOUN && (word->form->who & GS_WHO_THING);
}

/* "Did not say", "never | said". */
static bool
is_negated(const GsClaims *claims,
           const GsSentence *sentence,
           const GsGroup *verb)
{
  return (verb->flags & GS_GROUP_NEGATED) ||
         (verb->start > 0 &&
          sentence->words[verb->start - 1].tag != GS_TAG_PRONOUN &&
          gs_sentence_hit(claims->text, sentence, verb->start - 1,
                          GS_LIST_NEGATE_FORWARD));
}

/* The word behind "that", or 0. */
static uint32_t
clause_behind(const GsSentence *sentence, uint32_t at, uint32_t end)
{
  for (uint32_t i = at; i < end && i <= at + MOST_BETWEEN; i++) {
    if (sentence->words[i].tag == GS_TAG_SUBORDINATOR)
      return i + 1;
    if (sentence->words[i].tag == GS_TAG_COMMA || is_thing(&sentence->words[i]))
      break;
  }
  return 0;
}

/* 1 + the actor right before the verb, or 0. */
static uint32_t
subject_before(const GsClaims *claims,
               const GsSentence *sentence,
               const GsRange *range,
               const GsGroup *verb)
{
  for (uint32_t at = verb->start; at-- > range->start;) {
    uint32_t actor = gs_claims_referent(claims, sentence->number, at);
    if (actor != 0)
      return actor;
    if (sentence->words[at].tag == GS_TAG_COMMA)
      break;
  }
  return 0;
}

/* "Never said | that", and no more. */
static bool
is_that(const GsSentence *sentence, uint32_t at, uint32_t end)
{
  if (at >= end || sentence->words[at].tag != GS_TAG_PRONOUN ||
      !(sentence->words[at].form->classes & GS_CLASS_DEMONSTRATIVE))
    return false;
  for (at++; at < end; at++)
    if (!(sentence->words[at].flags & GS_WORD_PUNCTUATION))
      return false;
  return true;
}

/* "Said | nothing of the kind". */
static bool
is_nothing(const GsClaims *claims,
           const GsSentence *sentence,
           uint32_t at,
           uint32_t end)
{
  const GsHit *hit =
      at < end ? gs_sentence_hit(claims->text, sentence, at, GS_LIST_DEBUNK)
               : NULL;
  bool is_last = hit != NULL && (hit->end >= end ||
                                 (sentence->words[hit->end].flags &
                                  GS_WORD_PUNCTUATION)); /* "not so | much" */
  return is_last && hit->end - hit->start > 1 &&
         gs_sentence_hit(claims->text, sentence, at, GS_LIST_NEGATE_FORWARD);
}

bool
gs_denial_disowns(const GsClaims *claims,
                  const GsRange *range,
                  GsDenial *denial)
{
  const GsSentence *sentence = gs_claims_sentence(claims, range->sentence);
  for (size_t i = 0; i < sentence->n_groups; i++) {
    const GsGroup *verb = &sentence->groups[i];
    if (verb->kind != GS_GROUP_VERB || verb->start < range->start ||
        verb->end > range->end)
      continue;
    uint32_t start = clause_behind(sentence, verb->end, range->end);
    bool is_negative = is_negated(claims, sentence, verb);
    bool is_all = is_nothing(claims, sentence, verb->end, range->end) ||
                  (is_negative && is_that(sentence, verb->end, range->end));
    if (!reports(claims, sentence, verb->head) ||
        !(is_all || (is_negative && start != 0)))
      return false;
    if (is_all)
      start = range->end;
    denial->disowner = subject_before(claims, sentence, range, verb);
    denial->matter = (GsRange){ range->sentence, start, range->end };
    return denial->disowner != 0;
  }
  return false;
}
