/* SPDX-License-Identifier: Apache-2.0
 *
 * Inside of claim/: everybody whom the text mentions, and where.
 */
#pragma once

#include "claim/claim-private.h"

/* A noun group that stands for somebody. */
typedef struct {
  uint32_t sentence;
  uint32_t head;   /* word */
  uint32_t beside; /* 1 + the head of the group that says over a comma who it
                      is, or 0 */
  uint32_t actor;
  bool is_subject; /* stands before its clause's verb */
  bool is_bare;    /* only an article, or "his", before it: "the campaign" */
} GsMention;

/* What was said once that a named actor is: "the treasurer of Holm". */
typedef struct GsDescription {
  GsId *words; /* lemmas, up to the head, without an article */
  size_t n_words;
  GsId rest;           /* last word behind the head, or 0 */
  bool is_former;      /* he is it no longer */
  bool is_told;        /* with an article: "a plumber" */
  const GsHit *alike;  /* of a title: the line of words that say it, or NULL */
  uint32_t led_before; /* 1 + whom the head led to before, or 0 */
  const struct GsDescription *before;
} GsDescription;

/* What is known of an actor beside GsActor. */
typedef struct {
  GsId *words; /* of the name or the description, folded, in order */
  size_t n_words;
  GsId head;       /* lemma of the head noun; names: the last word */
  GsId rest;       /* last word behind the head ("of Brenna"), or 0 */
  uint32_t named;  /* 1 + the actor who turned out to be meant, or 0 */
  uint32_t before; /* 1 + whom the head led to before him, or 0 */
  const GsDescription *roles; /* what he was said to be, newest first */
  uint32_t age;               /* in years, or 0 */
  GsId short_form;            /* "cfb" of the Coastal Fisheries Board, or 0 */
  GsId place;                 /* where he is from or speaks for, or 0 */
  uint8_t kind;               /* of name: company, outlet; or 0 */
  uint32_t seen;              /* the last sentence that speaks of him */
  bool is_former;             /* "the former mayor" */
  bool is_definite;           /* first described with "the" */
  bool is_plural;
  bool is_person; /* may be he or she */
  bool is_thing;  /* may be it */
  bool is_proper; /* known by a proper name */
  bool is_body;   /* an organisation, which its description names */
  bool is_titled; /* was called "Mr." or "Ms." once */
  bool is_short;  /* was called by the last name alone */
} GsActorFacts;

typedef struct GsCast {
  GsClaims *claims;
  GS_VECTOR(GsActorFacts) facts; /* parallel to claims->actors */
  GS_VECTOR(GsMention) mentions; /* in order of the text */
  uint32_t *by_word;             /* last actor + 1 with this word in its name */
  size_t n_by_word;
  uint32_t sentence; /* that is read */
} GsCast;

/* The words that make the name of a group, without its determiner. */
typedef struct {
  GsWordSpan span;      /* all words that name or describe */
  GsWordSpan described; /* description beside a proper name, or empty */
  GsWordSpan proper;    /* the run of proper names in it, or empty */
  uint32_t joint_end;   /* behind "of Holm" of "the Bank of Holm", or 0 */
  uint32_t head;
  gssize person; /* index of a person, party or outlet of the book, or -1 */
  gssize role;   /* a person or role that a role word leads to, or -1 */
  const char *party;
} GsNaming;

/* What the words of the span say, up to the first comma and beside it. */
GsNaming gs_naming_read(const GsClaims *claims,
                        const GsSentence *sentence,
                        GsWordSpan span);

/* The span without its determiner or possessive. */
GsWordSpan gs_naming_description(const GsSentence *sentence, GsWordSpan span);

/* Are they several, as far as the words tell? */
bool gs_naming_is_plural(const GsSentence *sentence, const GsNaming *naming);

/* Fills in whom of the source book the words name, or lead to as a role, and
 * the party. */
void gs_naming_use_book(const GsClaims *claims,
                        const GsSentence *sentence,
                        GsNaming *naming);

/* GS_WHO_MALE or GS_WHO_FEMALE, as far as the words tell, or 0. */
uint16_t gs_naming_sex(const GsText *text,
                       const GsSentence *sentence,
                       const GsNaming *naming);

/* Likewise, as a title alone tells ("Mr.", "Lady"). */
uint16_t gs_naming_title_sex(const GsText *text,
                             const GsSentence *sentence,
                             const GsNaming *naming);

/* Are the words a shorter form of the name: in order, the last one its last,
 * or the given name alone? */
bool gs_is_name_part(const GsActorFacts *whole, const GsId *words, size_t n);

/* The age that a word of the span tells ("31-year-old"), or 0. */
uint32_t
gs_age_in(const GsText *text, const GsSentence *sentence, GsWordSpan span);

/* Takes the age that stands beside the name. */
void gs_cast_note_age(GsCast *cast,
                      const GsSentence *sentence,
                      const GsNaming *naming,
                      uint32_t index);

/* The only actor who is known to be of the age, or -1. */
gssize gs_cast_aged(const GsCast *cast, uint32_t age);

/* Takes a copy of what a named actor is said to be; there are words. */
void gs_cast_describe(GsCast *cast, const GsDescription *one, uint32_t index);

/* Was a named actor said to be what the description says? */
bool gs_is_described_so(const GsActorFacts *facts, const GsActorFacts *wanted);

/* The newest description of the actor with the head, or NULL. */
const GsDescription *gs_description_headed(const GsActorFacts *facts,
                                           GsId word);

/* Does the lexicon have the noun as a kind of person? */
bool gs_names_human(const GsText *text, GsId word);

/* Takes what the name itself tells: its kind, its short form, a place. */
void gs_cast_note_name(GsCast *cast,
                       const GsSentence *sentence,
                       const GsNaming *naming,
                       uint32_t index);

/* "D-Ohio": a letter for a party, and a place. */
bool gs_is_party_mark(const GsText *text, const GsWord *word);

/* Is the mention a word for the kind of name: "the company"? */
bool gs_is_called_by_kind(const GsCast *cast,
                          const GsActorFacts *named,
                          const GsMention *mention);

/* Likewise, or a word for what such a name may be the name of, as far as it
 * does not tell: "the newspaper", said for the Beacon. */
bool gs_is_kind_word(const GsCast *cast,
                     const GsActorFacts *named,
                     const GsMention *mention);

/* What is said right behind word `at` that somebody is: "is | a plumber"; or
 * nothing. */
GsWordSpan
gs_said_to_be(const GsText *text, const GsSentence *sentence, size_t at);

/* Takes words[span] of the sentence for what the actor is. */
void gs_cast_describe_by(GsCast *cast,
                         const GsSentence *sentence,
                         GsWordSpan span,
                         uint32_t index);

/* Somebody who is looked for. */
typedef struct {
  const GsActorFacts *facts; /* words, is_proper, is_plural, rest */
  uint16_t who;              /* GS_WHO_…, or 0 */
  bool is_titled;            /* it is a title that tells it */
  bool is_short;             /* by the last name alone */
  bool is_indefinite;        /* "a lawyer": nobody who has a name */
} GsWanted;

/* The actor whom the words stand for, or -1. */
gssize gs_cast_find_words(const GsCast *cast, const GsWanted *wanted);

/* The only other actor with the last name of this one who agrees with such a
 * pronoun; or -1. */
gssize gs_cast_kin(const GsCast *cast, uint32_t index, uint16_t who);

/* Everybody whom noun groups name or describe, in order of the text. */
void gs_cast_read(GsCast *cast);

/* The actor that words[span] of the sentence name or describe: one that is
 * there already or a new one. */
uint32_t
gs_cast_find(GsCast *cast, const GsSentence *sentence, GsWordSpan span);

/* The actor whom a pronoun stands for, or -1.  `claim` is the claim whose
 * source the pronoun is. */
gssize gs_cast_refer(const GsCast *cast,
                     const GsSentence *sentence,
                     uint32_t at,
                     size_t claim);

/* How many mentions stand before word `at` of the sentence: an index into
 * cast->mentions. */
size_t
gs_cast_mentions_before(const GsCast *cast, uint32_t sentence, uint32_t at);

/* May a pronoun of this kind (GS_WHO_…) stand for the actor? */
bool gs_cast_agrees(const GsCast *cast, uint32_t actor, uint16_t who);

/* Whom a pronoun cannot stand for: those in the content of a claim, and one
 * actor; -1 for neither. */
typedef struct {
  gssize claim;
  gssize actor;
} GsExcept;

/* "Many", "some", "another": those who were not spoken of before. */
bool gs_word_is_indefinite(const GsWord *word);

/* Who that agrees was mentioned last before word `at`, subjects first; or -1.
 */
gssize gs_cast_nearest(const GsCast *cast,
                       uint32_t sentence,
                       uint32_t at,
                       GsExcept except);

/* Who is described in other words than before: fills facts.named. */
void gs_cast_find_aliases(GsCast *cast);

/* The body that a source speaks for ("a police spokesman"): an actor who is
 * there already or a new one; or -1. */
gssize gs_cast_behalf(GsCast *cast, const GsRanges *source);

/* Names, roles and the pronouns of all contents to actors: fills
 * claims->refers. */
void gs_cast_settle_referents(GsCast *cast);

/* Whom definite plurals stand for: fills claims->pairs. */
void gs_cast_find_pairs(GsCast *cast);
