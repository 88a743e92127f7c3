/* SPDX-License-Identifier: Apache-2.0
 *
 * Whom the names, roles and pronouns inside of what is claimed stand for.
 *
 * "I" is who speaks.  "He" and "she" are, first of all that agree: the
 * subject before in the same content, the source of the report, whoever was
 * mentioned last.  "It" and "they" are left open: a shallow reading guesses
 * them too badly to compare claims by.
 */
#include "claim/actor-private.h"

static bool
is_person(uint16_t who)
{
  return (who & (GS_WHO_MALE | GS_WHO_FEMALE)) != 0;
}

/* "I" in the source's own words. */
static bool
is_speaker(const GsClaim *claim, const GsWord *word)
{
  return (word->form->who & GS_WHO_SPEAKER) &&
         !(word->form->who & GS_WHO_GROUP) && word->quote != 0 &&
         claim->actor != 0;
}

/* The last subject before `at` in the same content. */
static gssize
subject_inside(const GsCast *cast, const GsRange *content, uint32_t at)
{
  uint16_t who =
      gs_claims_sentence(cast->claims, content->sentence)->words[at].form->who;
  for (size_t i = gs_cast_mentions_before(cast, content->sentence, at);
       i-- > 0;) {
    const GsMention *mention = &cast->mentions.items[i];
    if (mention->sentence != content->sentence ||
        mention->head < content->start)
      return -1;
    if (mention->is_subject && gs_cast_agrees(cast, mention->actor, who))
      return (gssize)mention->actor;
  }
  return -1;
}

static gssize
referent(const GsCast *cast,
         const GsClaim *claim,
         const GsRange *content,
         uint32_t at)
{
  const GsWord *word =
      &gs_claims_sentence(cast->claims, content->sentence)->words[at];
  if (is_speaker(claim, word))
    return (gssize)claim->actor;
  if (!is_person(word->form->who))
    return -1;
  gssize subject = subject_inside(cast, content, at);
  if (subject >= 0)
    return subject;
  if (claim->actor != 0 && word->quote == 0 &&
      gs_cast_agrees(cast, claim->actor, word->form->who))
    return (gssize)claim->actor;
  return gs_cast_nearest(cast, content->sentence, at, -1);
}

static void
note_referent(GsClaims *claims, uint32_t number, uint32_t at, gssize actor)
{
  uint32_t **row = &claims->refers[number];
  if (*row == NULL)
    *row = GS_NEW_ARRAY(claims->arena, uint32_t,
                        gs_claims_sentence(claims, number)->n_words + 1);
  (*row)[at] = actor < 0 ? 0 : (uint32_t)actor + 1;
}

static void
settle_range(GsCast *cast, const GsClaim *claim, const GsRange *content)
{
  const GsSentence *sentence =
      gs_claims_sentence(cast->claims, content->sentence);
  for (uint32_t at = content->start; at < content->end; at++)
    if (sentence->words[at].tag == GS_TAG_PRONOUN)
      note_referent(cast->claims, content->sentence, at,
                    referent(cast, claim, content, at));
}

/* Inner claims come behind the outer ones, and have the last word. */
void
gs_cast_settle_referents(GsCast *cast)
{
  GsClaims *claims = cast->claims;
  claims->refers =
      GS_NEW_ARRAY(claims->arena, uint32_t *, claims->text->sentences.n + 1);
  for (size_t i = 0; i < cast->mentions.n; i++) {
    const GsMention *mention = &cast->mentions.items[i];
    uint32_t named = cast->facts.items[mention->actor].named;
    note_referent(claims, mention->sentence, mention->head,
                  named != 0 ? (gssize)named - 1 : (gssize)mention->actor);
  }
  for (size_t i = 0; i < claims->claims.n; i++) {
    const GsClaim *claim = &claims->claims.items[i];
    for (size_t k = 0; k < claim->content.n; k++)
      settle_range(cast, claim, &claim->content.items[k]);
  }
}

uint32_t
gs_claims_referent(const GsClaims *claims, uint32_t sentence, uint32_t at)
{
  const uint32_t *row = claims->refers[sentence];
  return row != NULL ? row[at] : 0;
}

bool
gs_claims_actor_agrees(const GsClaims *claims, uint32_t actor, uint16_t who)
{
  const GsActorFacts *facts = &claims->cast->facts.items[actor];
  bool is_sexed = who & (GS_WHO_MALE | GS_WHO_FEMALE);
  return is_sexed ? gs_cast_agrees(claims->cast, actor, who)
                  : !facts->is_person || facts->is_plural;
}
