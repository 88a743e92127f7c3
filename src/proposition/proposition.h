/* SPDX-License-Identifier: Apache-2.0
 *
 * What a content says, in a form that two contents can be compared by:
 * content words with their polarity, quantities, times, modality.
 *
 * A content is cut into clauses that can be true or false by themselves; each
 * is a proposition.  Words inside a report by somebody else do not count for
 * the claim around it.
 */
#pragma once

#include "claim/claim.h"

/* What holds for a word of a sentence, whoever says it. */
enum {
  GS_MARK_NEGATED = 1 << 0,    /* in the scope of an odd number of negations */
  GS_MARK_HYPOTHETIC = 1 << 1, /* behind if, whether, in case */
  GS_MARK_NEGATION = 1 << 2,   /* is itself a negation */
  GS_MARK_HEDGED = 1 << 3,     /* behind a hedge in its clause */
  GS_MARK_LIMITED = 1 << 4,    /* the negation is limited: not in detail */
  GS_MARK_ASIDE = 1 << 6,   /* negated in passing: without, a man who is not */
  GS_MARK_PRONOUN = 1 << 5, /* only of terms: a pronoun stands for it */
};

/* One word of a proposition that carries meaning. */
typedef struct {
  GsId id;           /* its lemma */
  uint32_t sentence; /* where it stands */
  uint32_t word;
  uint8_t tag;        /* GsTag */
  uint8_t marks;      /* GS_MARK_… */
  uint8_t role;       /* GsRole */
  uint32_t actor;     /* 1 + the actor whom it stands for, or 0 */
  const GsPair *pair; /* the two people whom a plural stands for, or NULL */
  bool is_light;      /* of the pack's list; only in the texts of a pair,
                         where a few words are all there is */
  bool is_unlisted;   /* in no alike, opposite or converse block */
  const GsForm *form; /* never NULL */
} GsTerm;

/* Where a term stands to the main verb. */
typedef enum {
  GS_ROLE_SUBJECT, /* before it */
  GS_ROLE_VERB,
  GS_ROLE_OBJECT, /* behind it */
} GsRole;

/* A number with what it counts. */
typedef struct {
  double low;              /* low == high for an exact figure */
  double high;             /* HUGE_VAL when bounded below only */
  int32_t dimension;       /* index into GsRuleSet.dimensions, or -1 */
  GsId head;               /* lemma of the noun that is counted, or 0 */
  const GsForm *head_form; /* of that noun, or NULL */
  GsId of;                 /* with a dimension: the noun it belongs to, or 0 */
  uint32_t figure_end;     /* behind the last word of the figure itself */
  bool is_compared;        /* false: too vague or too long to compare */
  bool is_size;            /* "a three-hour trial": it keeps it at all times */
  GsRange words;
} GsQuantity;

/* A point or span of time, as far as it is known. */
typedef struct {
  GsDate date; /* parts that are not known are 0 */
  int weekday; /* 1 = Monday; 0 = none */
  GsId which;  /* "last", "this": of a period, or 0 */
  GsId period; /* "year", "spring"; without which: "at night" */
  GsRange words;
} GsTime;

/* A time of day, or a part of the day. */
typedef struct {
  int from;     /* minutes from midnight; what goes past it is of next day */
  int until;    /* the same as from, if told exactly */
  bool is_half; /* "at nine": of the morning or of the evening */
  GsRange words;
} GsClock;

/* What is done, who does it and whom or what it is done to: the core of a
 * clause.  Indexes into the terms of the proposition, or -1. */
typedef struct {
  int32_t who;
  int32_t what; /* the verb, or behind a small one what says it; or -1 */
  int32_t whom;
  bool is_done;     /* what is a verb or an adjective, and no thing */
  bool is_indirect; /* a preposition stands before whom */
  bool is_passive;  /* whom is its subject */
  bool is_free;     /* no infinitive that another verb governs */
  bool is_main;     /* finite, and in no relative clause */
  bool is_negative;
  bool is_of_source;   /* the claim's source does it: "said it raised …" */
  bool is_of_somebody; /* "he was hurt": who he is may not be known */
  bool is_to_source;   /* "said it was told": and is done to it */
  bool is_of_anybody;  /* "nobody was hurt": of whomever the other names */
  bool is_to_anybody;  /* "did not hurt anyone" */
  uint32_t verb;       /* word */
} GsDeed;

typedef GS_VECTOR(GsDeed) GsDeedList;

typedef struct {
  uint32_t claim;   /* index into GsClaims.claims */
  GsRange range;    /* the words it is made of */
  bool is_negative; /* its main verb is negated */
  uint8_t modality; /* GsModality */
  bool is_hedged;
  bool is_condition; /* an if-clause, or governed by one */
  bool is_whole;     /* a sentence with its cue, as its text has it */
  bool is_cut;       /* it has more verbs than are compared */
  int32_t verb;      /* word of the main verb, or -1 */
  GsRange ahead;     /* the part before the words of who says it, or empty */
  uint32_t takes_up; /* 1 + the one whose figure it gives anew, or 0 */
  GS_VECTOR(GsTerm) terms;
  GsDeedList deeds;    /* by verb, in order of the text */
  GsDeedList nominals; /* told by a noun: "the closure of the pool" */
  GS_VECTOR(GsQuantity) quantities;
  GS_VECTOR(GsTime) times;
  GS_VECTOR(GsClock) clocks;
  GS_VECTOR(GsTime) said; /* when it was said, as far as its sentence tells */
  GsRanges negations;     /* the words that negate, for the report */
  GsRanges modals;        /* the words that make the modality */
} GsProposition;

/* Somebody or something that is tied to another. */
typedef struct {
  GsRange words;   /* a name, or a noun with what tells it from others */
  uint32_t head;   /* word: the noun itself */
  bool is_name;    /* it is a proper name */
  bool is_guessed; /* of "her": who she is was guessed */
  uint32_t actor;  /* 1 + whom it stands for, or 0 */
} GsTied;

typedef GS_VECTOR(GsTied) GsTiedList;
typedef GS_VECTOR(GsTime) GsTimeList;
typedef GS_VECTOR(GsQuantity) GsQuantityList;

/* How two are tied to one another by a relation of the rules, whatever the
 * construction that tells it: "A, owner of B", "B's owner, A", "B was bought by
 * A".  One of the two may be left out. */
typedef struct {
  uint32_t relation;      /* index into GsRuleSet.relations */
  GsRange teller;         /* the words that tell it */
  GsTiedList first;       /* several when joined: "Holm and Lind" */
  GsTiedList second;      /* likewise */
  GsRanges places;        /* names behind "in": of one place, all true */
  GsTimeList times;       /* of the same clause */
  GsQuantityList amounts; /* likewise */
  bool is_negative;
  bool is_former; /* it was so, and is so no longer */
  bool is_open;   /* it may be, or is only wanted */
} GsTie;

typedef GS_VECTOR(GsTie) GsTies;

typedef struct {
  const GsClaims *claims;
  GsArena *arena;
  GsTies *ties;                   /* by sentence, in order of their tellers */
  uint8_t **marks;                /* GS_MARK_… by sentence and word */
  GS_VECTOR(GsProposition) items; /* in order of their claims */
  uint32_t *first; /* by claim: its first item; [n_claims] is the end */
} GsPropositions;

GsPropositions *gs_propositions_read(const GsClaims *claims);

/* Can the two not be of one hour? */
bool gs_clocks_conflict(const GsClock *a, const GsClock *b);

/* Those of several texts as those of one; they must outlive it. */
GsPropositions *gs_propositions_join(GsArena *arena,
                                     const GsPropositions *const *all,
                                     size_t n_all);

/* Numbers with what they count in item->range, into item->quantities: for
 * the steps of gs_propositions_read() and for slots of patterns. */
void gs_proposition_read_quantities(const GsText *text,
                                    GsArena *arena,
                                    GsProposition *item);
