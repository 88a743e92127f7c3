/* SPDX-License-Identifier: Apache-2.0
 *
 * The words that name a source, to the actor they stand for.
 */
#include "claim/actor-private.h"

bool
gs_word_is_indefinite(const GsWord *word)
{
  const uint32_t definite = GS_CLASS_DEMONSTRATIVE | GS_CLASS_POSSESSIVE;
  uint32_t classes = word->form->classes;
  return (classes & GS_CLASS_DETERMINER) && !(classes & definite);
}

static bool
is_reference(const GsWord *word)
{
  return (word->tag == GS_TAG_PRONOUN && !gs_word_is_indefinite(word)) ||
         (word->tag == GS_TAG_POSSESSIVE && !(word->flags & GS_WORD_CLITIC));
}

/* "the miller, who said": the noun group that the relative word stands for. */
static GsWordSpan
antecedent_of(const GsClaims *claims,
              const GsSentence *sentence,
              GsWordSpan span)
{
  GsReading reading = { .text = claims->text, .sentence = sentence };
  GsWordSpan before;
  size_t end = span.start;
  if (span.end - span.start != 1 ||
      sentence->words[span.start].tag != GS_TAG_RELATIVE)
    return span;
  GsTag mark = end > 0 ? gs_reading_tag(&reading, end - 1) : GS_TAG_NONE;
  if (mark == GS_TAG_COMMA || mark == GS_TAG_DASH)
    end--;
  return gs_source_before(&reading, end, &before) ? before : span;
}

static GsWordSpan
first_span(const GsRanges *ranges)
{
  return (GsWordSpan){ ranges->items[0].start, ranges->items[0].end };
}

/* "Its officials": they speak for the party of whom they belong to. */
static void
take_side(GsCast *cast, uint32_t actor, gssize owner)
{
  GsActor *actors = cast->claims->actors.items;
  if (owner >= 0 && actors[actor].party == NULL)
    actors[actor].party = actors[owner].party;
}

/* Who is only described is whoever the reading of the mentions, in the order
 * of the text, took it for: "the company" is not "the insurance company" that
 * comes later.  -1 when a name tells more. */
static gssize
described_at(const GsCast *cast, const GsSentence *sentence, GsWordSpan span)
{
  uint16_t group = sentence->words[span.start].group;
  uint32_t head = group ? sentence->groups[group - 1].head : span.end;
  size_t i = gs_cast_mentions_before(cast, sentence->number, head);
  if (head >= span.end || i >= cast->mentions.n)
    return -1;
  const GsMention *mention = &cast->mentions.items[i];
  const GsActorFacts *facts = &cast->facts.items[mention->actor];
  bool is_here = mention->sentence == sentence->number && mention->head == head;
  bool is_name = facts->is_proper && sentence->words[head].tag == GS_TAG_NAME;
  return is_here && !is_name && facts->named == 0 ? (gssize)mention->actor : -1;
}

/* "LIND: I think …": who says "I" in his own words, or the narrator. */
static uint32_t
speaker_around(const GsClaims *claims,
               size_t claim,
               const GsSentence *sentence,
               GsWordSpan source)
{
  uint16_t who = sentence->words[source.start].form->who;
  int32_t outer = claims->claims.items[claim].outer;
  if (source.end - source.start != 1 || !(who & GS_WHO_SPEAKER) ||
      (who & GS_WHO_GROUP) || outer < 0 || (size_t)outer >= claim ||
      claims->claims.items[outer].quote != GS_QUOTE_DIRECT)
    return 0;
  return claims->claims.items[outer].actor;
}

/* A role that the source book does not know, with a definite article, is the
 * last person described so: gs_cast_find() does that by its words. */
static uint32_t
actor_of(GsCast *cast, const GsRanges *ranges, size_t claim, bool *is_guessed)
{
  const GsSentence *sentence =
      gs_claims_sentence(cast->claims, ranges->items[0].sentence);
  GsWordSpan span = antecedent_of(cast->claims, sentence, first_span(ranges));
  uint32_t speaker = speaker_around(cast->claims, claim, sentence, span);
  if (speaker != 0)
    return speaker;
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
  gssize described = described_at(cast, sentence, span);
  uint32_t found =
      described >= 0 ? (uint32_t)described : gs_cast_find(cast, sentence, span);
  if (span.end - span.start > 1 && is_reference(&sentence->words[span.start]))
    take_side(cast, found, gs_cast_refer(cast, sentence, span.start, claim));
  return found;
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
  if (before->via < 0 || before->actor != claim->actor || !is_reference(word) ||
      before->source.n == 0 ||
      before->source.items[0].sentence + 1 < sentence->number)
    return;
  claim->via = before->via;
  claim->via_words = before->via_words;
}

static void
note_name_word(GsClaims *claims, GsId word, uint32_t actor)
{
  if (word >= claims->n_actor_words)
    return;
  uint32_t *place = &claims->actor_of_word[word];
  *place = *place == 0 || *place == actor + 1 ? actor + 1 : GS_SEVERAL_ACTORS;
}

/* Whose name a word is, where it is that of one actor only. */
static void
note_names(GsCast *cast)
{
  GsClaims *claims = cast->claims;
  claims->n_actor_words = cast->n_by_word;
  claims->actor_of_word =
      GS_NEW_ARRAY(claims->arena, uint32_t, claims->n_actor_words);
  for (uint32_t i = 0; i < claims->actors.n; i++) {
    const GsActorFacts *facts = &cast->facts.items[i];
    claims->actors.items[i].word =
        facts->n_words > 0 ? facts->words[facts->n_words - 1] : 0;
    for (size_t k = 0;
         cast->facts.items[i].is_proper && k < cast->facts.items[i].n_words;
         k++)
      note_name_word(claims, cast->facts.items[i].words[k], i);
  }
}

uint32_t
gs_claims_actor_named(const GsClaims *claims, GsId word)
{
  uint32_t actor =
      word < claims->n_actor_words ? claims->actor_of_word[word] : 0;
  return actor == GS_SEVERAL_ACTORS ? 0 : actor;
}

uint32_t
gs_claims_actor_described(const GsClaims *claims, GsId word)
{
  const GsCast *cast = claims->cast;
  return cast != NULL && word < cast->n_by_word ? cast->by_word[word] : 0;
}

bool
gs_claims_same_name(const GsClaims *claims, GsId a, GsId b)
{
  if (a == b)
    return true;
  if (a >= claims->n_actor_words || b >= claims->n_actor_words)
    return false;
  uint32_t actor = claims->actor_of_word[a];
  return actor != 0 && actor != GS_SEVERAL_ACTORS &&
         actor == claims->actor_of_word[b];
}

/* Whoever it is that a report without a source is by: not the narrator. */
static uint32_t
unnamed(GsCast *cast, uint32_t *index)
{
  GsActor actor = { .name = "unnamed", .book = -1 };
  GsActorFacts none = { 0 };
  if (*index != 0)
    return *index;
  *index = (uint32_t)cast->claims->actors.n;
  gs_vector_add(cast->claims->arena, &cast->claims->actors, actor);
  gs_vector_add(cast->claims->arena, &cast->facts, none);
  return *index;
}

/* "The finance chief said": he has a name. */
static void
follow_aliases(GsCast *cast)
{
  GsClaims *claims = cast->claims;
  for (size_t i = 0; i < claims->claims.n; i++) {
    GsClaim *claim = &claims->claims.items[i];
    uint32_t named = cast->facts.items[claim->actor].named;
    if (named != 0)
      claim->actor = named - 1;
    named = claim->behalf < 0 ? 0 : cast->facts.items[claim->behalf].named;
    if (named != 0)
      claim->behalf = (int32_t)named - 1;
  }
}

void
gs_claims_resolve(GsClaims *claims)
{
  GsCast *cast = GS_NEW(claims->arena, GsCast);
  uint32_t nobody = 0;
  cast->claims = claims;
  claims->cast = cast;
  gs_cast_read(cast);
  for (size_t i = 0; i < claims->claims.n; i++) {
    GsClaim *claim = &claims->claims.items[i];
    bool is_guessed = false;
    if (claim->source.n == 0 && claim->cue.n > 0)
      claim->actor = unnamed(cast, &nobody);
    else if (claim->source.n)
      claim->actor = actor_of(cast, &claim->source, i, &is_guessed);
    claim->is_guessed |= is_guessed;
    bool is_guess = false;
    if (claim->via_words.n)
      claim->via = (int32_t)actor_of(cast, &claim->via_words, i, &is_guess);
    inherit_via(claims, i);
  }
  for (size_t i = 0; i < claims->claims.n; i++) {
    GsClaim *claim = &claims->claims.items[i];
    claim->behalf = (int32_t)gs_cast_behalf(cast, &claim->source);
  }
  gs_cast_find_aliases(cast);
  follow_aliases(cast);
  note_names(cast);
  gs_cast_settle_referents(cast);
  gs_cast_find_pairs(cast);
}
