/* SPDX-License-Identifier: Apache-2.0
 *
 * The claims of several texts as those of one.
 *
 * Who says something is one person in two texts when the source book says so,
 * or when both have the same full name.  A surname, a role or a pronoun means
 * somebody in its own text alone.
 */
#include "claim/claim-private.h"

/* Whoever adds a member joins it here, if it is the number of a sentence, a
 * word, an actor or a claim; then the size may be set anew. */
#if GLIB_SIZEOF_VOID_P == 8
_Static_assert(sizeof(GsClaims) == 120, "join the new member");
_Static_assert(sizeof(GsClaim) == 152, "join the new member");
_Static_assert(sizeof(GsActor) == 32, "join the new member");
#endif

GsRange
gs_claims_join_range(const GsClaimsJoin *join, GsRange range)
{
  range.sentence += join->text.first_sentence;
  return range;
}

GsRanges
gs_claims_join_ranges(const GsClaimsJoin *join, const GsRanges *ranges)
{
  GsRanges joined = { 0 };
  for (size_t i = 0; i < ranges->n; i++)
    gs_vector_add(join->text.arena, &joined,
                  gs_claims_join_range(join, ranges->items[i]));
  return joined;
}

uint32_t
gs_claims_join_actor(const GsClaimsJoin *join, uint32_t actor)
{
  return actor != 0 ? join->actors[actor - 1] + 1 : 0;
}

typedef struct {
  GsClaims *joined;
  GsInterner *names;         /* of actors that can be told by them */
  GS_VECTOR(uint32_t) named; /* by number of the name: 1 + the actor */
  const GsClaims *claims;    /* the text at hand */
  GsClaimsJoin *join;
} Joiner;

/* ---- who -------------------------------------------------------------- */

/* What an actor is known by in every text, or "". */
static const char *
known_by(const Joiner *joiner, const GsActor *actor)
{
  if (actor->book >= 0)
    return gs_arena_printf(joiner->joined->arena, "\t%d", actor->book);
  return actor->is_named && strchr(actor->name, ' ') != NULL ? actor->name : "";
}

static uint32_t
add_actor(Joiner *joiner, const GsActor *actor)
{
  GsActor added = *actor;
  added.word = gs_vocabulary_joined(&joiner->join->text.words, added.word);
  gs_vector_add(joiner->joined->arena, &joiner->joined->actors, added);
  return (uint32_t)joiner->joined->actors.n - 1;
}

static uint32_t
find_actor(Joiner *joiner, const GsActor *actor)
{
  const char *name = known_by(joiner, actor);
  if (*name == '\0')
    return add_actor(joiner, actor);
  GsId number = gs_interner_add(joiner->names, gs_slice_of(name));
  while (joiner->named.n <= number)
    gs_vector_add(joiner->joined->arena, &joiner->named, 0);
  uint32_t *known = &joiner->named.items[number];
  if (*known == 0)
    *known = add_actor(joiner, actor) + 1;
  return *known - 1;
}

static void
join_actors(Joiner *joiner)
{
  const GsClaims *claims = joiner->claims;
  joiner->join->actors =
      GS_NEW_ARRAY(joiner->joined->arena, uint32_t, claims->actors.n);
  for (size_t i = 0; i < claims->actors.n; i++)
    joiner->join->actors[i] = i > 0 || joiner->joined->actors.n == 0
                                  ? find_actor(joiner, &claims->actors.items[i])
                                  : 0;
}

/* Whose name a word is, where it is that of one actor in all texts. */
static void
join_actor_words(Joiner *joiner)
{
  const GsClaims *claims = joiner->claims;
  for (GsId word = 0; word < claims->n_actor_words; word++) {
    uint32_t actor = claims->actor_of_word[word];
    uint32_t *place = &joiner->joined->actor_of_word[gs_vocabulary_joined(
        &joiner->join->text.words, word)];
    if (actor == 0)
      continue;
    actor = actor == GS_SEVERAL_ACTORS
                ? actor
                : gs_claims_join_actor(joiner->join, actor);
    *place = *place == 0 || *place == actor ? actor : GS_SEVERAL_ACTORS;
  }
}

/* ---- where ------------------------------------------------------------ */

static void
join_pairs(Joiner *joiner)
{
  const GsClaims *claims = joiner->claims;
  for (size_t i = 0; i < claims->pairs.n; i++) {
    GsPair pair = claims->pairs.items[i];
    pair.sentence += joiner->join->text.first_sentence;
    for (size_t k = 0; k < G_N_ELEMENTS(pair.actors); k++)
      pair.actors[k] = joiner->join->actors[pair.actors[k]];
    gs_vector_add(joiner->joined->arena, &joiner->joined->pairs, pair);
  }
}

static void
join_refers(Joiner *joiner)
{
  const GsText *text = joiner->claims->text;
  for (size_t i = 0; i < text->sentences.n; i++) {
    const uint32_t *row = joiner->claims->refers[i];
    size_t n_words = text->sentences.items[i].n_words;
    if (row == NULL)
      continue;
    uint32_t *joined = GS_NEW_ARRAY(joiner->joined->arena, uint32_t, n_words);
    for (size_t at = 0; at < n_words; at++)
      joined[at] = gs_claims_join_actor(joiner->join, row[at]);
    joiner->joined->refers[joiner->join->text.first_sentence + i] = joined;
  }
}

/* ---- claims ----------------------------------------------------------- */

static int32_t
joined_claim(const Joiner *joiner, int32_t claim)
{
  return claim >= 0 ? claim + (int32_t)joiner->join->first_claim : -1;
}

static void
join_claim(Joiner *joiner, const GsClaim *claim)
{
  GsClaim joined = *claim;
  GsRanges *places[] = { &joined.source, &joined.via_words, &joined.cue,
                         &joined.content };
  for (size_t i = 0; i < G_N_ELEMENTS(places); i++)
    *places[i] = gs_claims_join_ranges(joiner->join, places[i]);
  joined.actor = joiner->join->actors[joined.actor];
  if (joined.via >= 0)
    joined.via = (int32_t)joiner->join->actors[joined.via];
  if (joined.behalf >= 0)
    joined.behalf = (int32_t)joiner->join->actors[joined.behalf];
  joined.outer = joined_claim(joiner, joined.outer);
  joined.about = joined_claim(joiner, joined.about);
  gs_vector_add(joiner->joined->arena, &joiner->joined->claims, joined);
}

static void
join_claims(Joiner *joiner)
{
  joiner->join->first_claim = (uint32_t)joiner->joined->claims.n;
  joiner->join->first_pair = joiner->joined->pairs.n;
  join_actors(joiner);
  join_actor_words(joiner);
  join_pairs(joiner);
  if (joiner->claims->refers != NULL)
    join_refers(joiner);
  for (size_t i = 0; i < joiner->claims->claims.n; i++)
    join_claim(joiner, &joiner->claims->claims.items[i]);
}

GsClaims *
gs_claims_join(GsArena *arena,
               const GsClaims *const *claims,
               size_t n_claims,
               GsClaimsJoin *joins)
{
  const GsText **texts = GS_NEW_ARRAY(arena, const GsText *, n_claims);
  for (size_t i = 0; i < n_claims; i++)
    texts[i] = claims[i]->text;
  GsClaims *joined = GS_NEW(arena, GsClaims);
  GsTextJoin *of_texts = GS_NEW_ARRAY(arena, GsTextJoin, n_claims);
  joined->text = gs_texts_join(arena, texts, n_claims, of_texts);
  joined->arena = arena;
  joined->n_actor_words = gs_vocabulary_end(joined->text->vocabulary);
  joined->actor_of_word = GS_NEW_ARRAY(arena, uint32_t, joined->n_actor_words);
  joined->refers =
      GS_NEW_ARRAY(arena, uint32_t *, joined->text->sentences.n + 1);
  Joiner joiner = { .joined = joined, .names = gs_interner_new(arena, NULL) };
  for (size_t i = 0; i < n_claims; i++) {
    joiner.claims = claims[i];
    joiner.join = &joins[i];
    joiner.join->text = of_texts[i];
    join_claims(&joiner);
  }
  return joined;
}
