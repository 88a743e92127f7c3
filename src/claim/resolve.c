/* SPDX-License-Identifier: Apache-2.0
 *
 * The words that name a source, to the actor they stand for.
 */
#include "claim/actor-private.h"

static bool
is_reference(const GsWord *word)
{
  return word->tag == GS_TAG_PRONOUN ||
         (word->tag == GS_TAG_POSSESSIVE && !(word->flags & GS_WORD_CLITIC));
}

static GsWordSpan
first_span(const GsRanges *ranges)
{
  return (GsWordSpan){ ranges->items[0].start, ranges->items[0].end };
}

/* A role that the source book does not know, with a definite article, is the
 * last person described so: gs_cast_find() does that by its words. */
static uint32_t
actor_of(GsCast *cast, const GsRanges *ranges, size_t claim, bool *is_guessed)
{
  const GsSentence *sentence =
      gs_claims_sentence(cast->claims, ranges->items[0].sentence);
  GsWordSpan span = first_span(ranges);
  bool is_owner = span.end - span.start > 1 &&
                  is_reference(&sentence->words[span.start]) &&
                  gs_sentence_hit(cast->claims->text, sentence, span.end - 1,
                                  GS_LIST_REPORT_NOUN) != NULL;
  if (is_owner || (span.end - span.start == 1 &&
                   is_reference(&sentence->words[span.start]))) {
    gssize actor = gs_cast_refer(cast, sentence, span.start, claim);
    *is_guessed = actor < 0;
    if (actor >= 0)
      return (uint32_t)actor;
  }
  return gs_cast_find(cast, sentence, span);
}

/* "Putin said, in an interview with X, that … He also said": X goes on. */
static void
inherit_via(GsClaims *claims, size_t at)
{
  GsClaim *claim = &claims->claims.items[at];
  if (at == 0 || claim->via >= 0 || claim->actor == 0 || claim->source.n == 0)
    return;
  const GsClaim *before = &claims->claims.items[at - 1];
  const GsSentence *sentence =
      gs_claims_sentence(claims, claim->source.items[0].sentence);
  const GsWord *word = &sentence->words[claim->source.items[0].start];
  if (before->via < 0 || before->actor != claim->actor ||
      !is_reference(word) || before->source.n == 0 ||
      before->source.items[0].sentence + 1 < sentence->number)
    return;
  claim->via = before->via;
  claim->via_words = before->via_words;
}

void
gs_claims_resolve(GsClaims *claims)
{
  GsCast cast = { .claims = claims };
  gs_cast_read(&cast);
  for (size_t i = 0; i < claims->claims.n; i++) {
    GsClaim *claim = &claims->claims.items[i];
    bool is_guessed = false;
    if (claim->source.n)
      claim->actor = actor_of(&cast, &claim->source, i, &is_guessed);
    claim->is_guessed |= is_guessed;
    bool is_guess = false;
    if (claim->via_words.n)
      claim->via = (int32_t)actor_of(&cast, &claim->via_words, i, &is_guess);
    inherit_via(claims, i);
  }
}
