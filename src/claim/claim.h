/* SPDX-License-Identifier: Apache-2.0
 *
 * Sentences in, claims out: who says what, through whom, with which word.
 *
 * Cue words anchor frames of the language pack; a frame's slots are filled
 * with groups of the sentence.  What nobody is said to say belongs to the
 * narrator.  Names, roles, pronouns and "this" are resolved in a second walk.
 */
#pragma once

#include "sentence/sentence.h"

/* Words of one sentence: words[start .. end). */
typedef struct {
  uint32_t sentence;
  uint32_t start;
  uint32_t end;
} GsRange;

typedef GS_VECTOR(GsRange) GsRanges;

/* Somebody or something that claims are made by. */
typedef struct {
  const char *name;  /* the fullest name in the text, or the book's */
  const char *party; /* or NULL */
  int32_t book;      /* index into GsRuleSet.sources, or -1 */
  bool is_narrator;
  bool is_named; /* a proper name or an entry of the book, not "sources" */
  bool is_outlet;
  uint16_t who; /* GS_WHO_… it can be, by words and names */
  GsId word;    /* the word it is best known by: the last of its name, or 0 */
} GsActor;

typedef enum {
  GS_QUOTE_DIRECT = 1,
  GS_QUOTE_INDIRECT = 2,
  GS_QUOTE_MIXED = 4,
  GS_QUOTE_NARRATION = 8,
} GsQuoteKind;

typedef struct {
  uint32_t id;     /* from 1, in order of the text */
  uint32_t actor;  /* index into GsClaims.actors; 0 is the narrator */
  int32_t via;     /* likewise, or -1 */
  int32_t behalf;  /* likewise, the body that the source speaks for */
  GsRanges source; /* the words that name the source; none for narrator */
  GsRanges via_words;
  GsRanges cue;
  GsRanges content;     /* at least one, in order of the text */
  uint32_t cue_class;   /* index into cue_classes; only with a cue */
  int32_t cue_item;     /* index into cues; -1: none, or a frame without cue */
  GsSign sign;          /* what the source commits to, "did not say" included */
  bool cue_is_negated;  /* did not say, declined to confirm */
  bool cue_is_hedged;   /* reportedly said, if he said, may have said */
  bool is_denial;       /* by its cue, or as it calls something false */
  bool is_guessed;      /* source or reference was guessed */
  bool is_continuation; /* goes on from the report before it */
  uint8_t quote;        /* GsQuoteKind */
  uint64_t traits;      /* bits GS_TRAIT_…: what speaks for the report */
  int32_t outer;        /* index of the claim it is nested in, or -1 */
  int32_t about;        /* index of the claim it speaks of, or -1 */
} GsClaim;

/* "The two leaders": whom the plural at `word` stands for. */
typedef struct {
  uint32_t sentence;
  uint32_t word;
  uint32_t actors[2];
} GsPair;

typedef struct {
  const GsText *text;
  GsArena *arena;
  GS_VECTOR(GsActor) actors; /* [0] is the narrator */
  GS_VECTOR(GsClaim) claims; /* ordered by first content word, outer first */
  uint32_t *actor_of_word; /* by word: 1 + the only actor with it in his name */
  size_t n_actor_words;
  GS_VECTOR(GsPair) pairs;   /* in order of the text */
  const struct GsCast *cast; /* who is mentioned where; NULL: of many texts */
  uint32_t **refers; /* by sentence and word: 1 + the actor whom the head of
                        a noun group or a pronoun of a content stands for,
                        or 0; NULL: none there */
} GsClaims;

GsClaims *gs_claims_read(GsText *text);

/* A claim that somebody else has found: spans of the document's text. */
typedef GS_VECTOR(GsSpan) GsSpans;
typedef struct {
  GsSpans source; /* may be empty */
  GsSpans cue;    /* likewise */
  GsSpans content;
} GsGivenClaim;
typedef GS_VECTOR(GsGivenClaim) GsGivenClaims;

/* The same from claims that were found already. */
GsClaims *gs_claims_take(GsText *text, const GsGivenClaims *given);

/* What became of a text's claims in those that several were joined to. */
typedef struct {
  GsTextJoin text;
  uint32_t *actors; /* by index: the joined one */
  uint32_t first_claim;
  size_t first_pair;
} GsClaimsJoin;

/* Claims of several texts as those of one, likewise.  The narrator is one for
 * all of them; others are one when the source book or a full name says so. */
GsClaims *gs_claims_join(GsArena *arena,
                         const GsClaims *const *claims,
                         size_t n_claims,
                         GsClaimsJoin *joins);
GsRange gs_claims_join_range(const GsClaimsJoin *join, GsRange range);
GsRanges gs_claims_join_ranges(const GsClaimsJoin *join,
                               const GsRanges *ranges);

/* `actor` is 1 + an actor of the text, or 0, and so is what comes back. */
uint32_t gs_claims_join_actor(const GsClaimsJoin *join, uint32_t actor);

/* Are both words of the name of one actor ("Tobin", "Ashdale")? */
bool gs_claims_same_name(const GsClaims *claims, GsId a, GsId b);

/* Do the names of two actors, whatever they share, tell that they are two
 * people ("Mr. Dalton", "Mrs. Dalton")? */
bool gs_claims_are_two(const GsClaims *claims, uint32_t a, uint32_t b);

/* 1 + the only actor with the word in a proper name, or 0. */
uint32_t gs_claims_actor_named(const GsClaims *claims, GsId word);

/* 1 + the actor who was described by the word last, or 0. */
uint32_t gs_claims_actor_described(const GsClaims *claims, GsId word);

/* 1 + the actor whom the noun or pronoun at word `at` of the sentence stands
 * for; 0 when that is open. */
uint32_t
gs_claims_referent(const GsClaims *claims, uint32_t sentence, uint32_t at);

/* The two people whom the noun at word `at` stands for, or NULL. */
const GsPair *
gs_claims_pair(const GsClaims *claims, uint32_t sentence, uint32_t at);

/* May a pronoun of this kind (GS_WHO_…) stand for the actor?  "It" and "they"
 * for all that is not known to be one person. */
bool
gs_claims_actor_agrees(const GsClaims *claims, uint32_t actor, uint16_t who);

#define GS_MAX_RIVALS 3

/* Who else could be meant by the pronoun at word `at.start`, nearest first:
 * actors that agree with it, without `actor`; how many. */
size_t gs_claims_rivals(const GsClaims *claims,
                        GsRange at,
                        uint32_t actor,
                        uint32_t rivals[GS_MAX_RIVALS]);
