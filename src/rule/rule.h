/* SPDX-License-Identifier: Apache-2.0
 *
 * Rule files, read: all that the engine knows of a language and of a story.
 *
 * Loading never stops at the first error; all errors of all files stand in
 * the diagnostics, and a set with errors must not be used for checking.
 * The set is immutable afterwards and may be shared by threads.
 */
#pragma once

#include "base/diagnostic.h"
#include "match/pattern.h"

/* ---- word lists ------------------------------------------------------- */

/* What a list means to the engine.  Every phrase of every list stands in one
 * GsPhrases; a GsHit's `list` is an index into GsRuleSet.lists. */
typedef enum {
  GS_LIST_PLAIN, /* used by rules only, as @name */
  GS_LIST_CUE,   /* item: index into cues */
  GS_LIST_NEGATE_FORWARD,
  GS_LIST_NEGATE_BACKWARD,
  GS_LIST_PSEUDO,    /* looks like a negation, is none */
  GS_LIST_STOP,      /* ends the scope of a negation */
  GS_LIST_OPPOSITE,  /* item: index into opposites */
  GS_LIST_CONVERSE,  /* item: index into opposites */
  GS_LIST_ALIKE,     /* item: its line */
  GS_LIST_KINDS,     /* item: index into kinds; the phrase names the kind */
  GS_LIST_SIGNATURE, /* item: index into signatures */
  GS_LIST_UNIT,      /* item: index into units */
  GS_LIST_APPROX,    /* item: index into approxes */
  GS_LIST_CLOCK,     /* item: index into clock_words */
  GS_LIST_SHARE,     /* item: index into shares */
  GS_LIST_BOUND_LOWER,
  GS_LIST_BOUND_UPPER,
  GS_LIST_SOURCE,    /* item: index into sources: a name, person or role */
  GS_LIST_EXCLUSIVE, /* item: index into exclusives' members */
  GS_LIST_RELATION,  /* item: index into relation_phrases */
  GS_LIST_TOPIC,
  GS_LIST_HEDGE, /* from here on: `list NAME` with a meaning */
  GS_LIST_CONTRAST,
  GS_LIST_DEBUNK,
  GS_LIST_LIGHT,
  GS_LIST_TITLE,
  GS_LIST_ROLE_WORD,
  GS_LIST_REPRESENTATIVE,
  GS_LIST_ANYBODY,
  GS_LIST_EXISTENCE,
  GS_LIST_FILLER,
  GS_LIST_ABILITY,
  GS_LIST_SOLE,
  GS_LIST_SHARE_JOINT,  /* one in five, 61 of 240 */
  GS_LIST_ONLY,         /* only: nobody else does it */
  GS_LIST_UNTIL,        /* until: "not until May" is in May */
  GS_LIST_SINGLE,       /* shoot: only one does it to one thing */
  GS_LIST_CAUSE_BEHIND, /* due to: behind it stands what it comes of */
  GS_LIST_CAUSE_BEFORE, /* lead to: before it stands what brought it about */
  GS_LIST_UNREAL,
  GS_LIST_WRONG,
  GS_LIST_INNOCENCE,
  GS_LIST_ACCUSED, /* accuse: of it, by whoever it is */
  GS_LIST_UNINVOLVED,
  GS_LIST_LIAR,
  GS_LIST_RECORDING,
  GS_LIST_RIPOSTE,
  GS_LIST_MALE_WORD,
  GS_LIST_FEMALE_WORD,
  GS_LIST_GROUP_WORD,
  GS_LIST_PERSON_WORD,
  GS_LIST_PRESUPPOSER,
  GS_LIST_MODAL_MUST,
  GS_LIST_MODAL_MAY,
  GS_LIST_FUTURE,
  GS_LIST_CONDITION,
  GS_LIST_CLAIM_NOUN,
  GS_LIST_CHARGE,    /* allegation: somebody must have said it */
  GS_LIST_ORIGIN,    /* by, from: before who has said it */
  GS_LIST_INCIDENT,  /* meeting: names whatever has been told of */
  GS_LIST_TURN_DOWN, /* reject: an offer as well as a claim */
  GS_LIST_REPORT_NOUN,
  GS_LIST_DEMONSTRATIVE,
  GS_LIST_CONTINUATION,
  GS_LIST_NATIONALITY,
  GS_LIST_PASSIVE,     /* auxiliaries that make a passive */
  GS_LIST_DEFINITE,    /* determiners that point at something known */
  GS_LIST_OCCASION,    /* in an interview, at a rally: belongs to the cue */
  GS_LIST_LIMIT,       /* in detail, yet: limits what a negation says */
  GS_LIST_OUTLET_WORD, /* Times, Radio: a name with it is an outlet */
  GS_LIST_FUNCTIONAL,  /* born in: a name follows, and only one can */
  GS_LIST_PERIOD_NOUN, /* spring, term */
  GS_LIST_PERIOD,     /* last, this: before a stretch of time; ago: behind it */
  GS_LIST_RECIPROCAL, /* meet, marry: the same from either side */
  GS_LIST_REMARK,     /* highlighting, despite: the narrator takes over */
  GS_LIST_COUNTED,    /* people: whom a figure without a noun may count */
  GS_LIST_PARTIAL,    /* some, half: another part may be otherwise */
  GS_LIST_NAME_JOINT, /* of: "Bank of Holm" is one name */
  GS_LIST_MEASURE,    /* figure, toll: "put the toll at 20" */
  GS_LIST_SURVEY,     /* poll: its figures are those of its own sample */
  GS_LIST_OFFSET,     /* ago, before: a span of time that tells when */
  GS_LIST_ONCE,       /* found, learn of: a thing that happens once */
  GS_LIST_BYLINE,     /* by: behind it stands who wrote the article */
  GS_LIST_FIRM_NAME,  /* Ltd: a name with it is a company's */
  GS_LIST_FIRM_WORD,  /* company: takes up such a name */
  GS_LIST_OUTLET_KIND, /* paper: takes up the name of an outlet */
  GS_LIST_CLIENT,      /* client: "my client" is whom a lawyer speaks for */
  GS_LIST_SPOUSE,      /* husband: has her last name */
  GS_LIST_OFFICER,     /* minister: speaks for the body he is of */
  GS_LIST_HUMAN,       /* person: what is a kind of it in the lexicon is one */
  GS_LIST_NO_LONGER,   /* former, ex: in front of what somebody was */
  GS_LIST_AGED,        /* between a name and the age: "Ada Lind, aged 31" */
  GS_LIST_FORMER,      /* former, ex-: it is so no longer */
  GS_LIST_LESSER,      /* deputy, acting: next to the one who is it */
  GS_LIST_FAILING,     /* fail, fall through: what was tried came to nothing */
  GS_LIST_TRY,         /* attempt, bid: what is tried may come to nothing */
  GS_LIST_COPULA,      /* be, become: what stands behind says who it is */
  GS_LIST_TIE_JOINT,   /* of, at: before whom or what somebody is tied to */
  GS_LIST_PLACE_JOINT, /* in, at: before a place */
  GS_LIST_AWAY_FROM,   /* from: before who had it */
  GS_LIST_PLACE_WORD,  /* town: "of" behind it stands before its name */
  GS_LIST_TOWARDS,     /* to: before who is given something */
  GS_LIST_IN_TURN,     /* respectively: to each his own */
  GS_N_LIST_MEANINGS,
} GsListMeaning;

/* An entry of a list, as its author wrote it. */
typedef struct {
  GsSlice text;
  bool is_exact;
  const char *pack; /* whose file it stands in */
} GsListPhrase;

typedef struct {
  const char *name; /* "hedge", "governing-law.russian" */
  GsListMeaning meaning;
  uint32_t owner;   /* exclusive member: of its exclusive */
  uint32_t pack;    /* exclusive member: of its pack */
  uint32_t n_items; /* phrases in it */
  bool is_used;     /* a pattern has @name */
  GS_VECTOR(GsListPhrase)
  phrases; /* only of a set that is thorough, and of
              GS_LIST_HUMAN */
} GsList;

typedef enum {
  GS_SIGN_PLUS,  /* the source commits to the content */
  GS_SIGN_MINUS, /* the source denies it */
  GS_SIGN_OPEN,  /* neither */
  GS_SIGN_NONE,  /* it takes a stand on it; nothing is stated */
} GsSign;

typedef struct {
  const char *name; /* "assert" */
  float *points;    /* like GsCue.points, for all its cues */
} GsCueClass;

typedef struct {
  uint32_t cue_class; /* index into cue_classes */
  GsSign sign;
  GsPart part; /* verb, noun or adjective */
  GsSlice phrase;
  uint32_t n_words;
  float *points; /* GS_N_TRAITS + 1, [0] its own; NULL: all zero */
} GsCue;

/* What speaks for or against that a cue reports something in its place. */
enum {
  /* what its content is */
  GS_TRAIT_QUOTE,
  GS_TRAIT_CLAUSE,
  GS_TRAIT_LINKED, /* a clause behind "that" */
  GS_TRAIT_ASKED,  /* a clause behind "whether", "how" */
  GS_TRAIT_INFINITIVE,
  GS_TRAIT_GERUND,
  GS_TRAIT_NOUN,
  GS_TRAIT_PHRASE,     /* it begins with a preposition */
  GS_TRAIT_SUBSTITUTE, /* it is a pronoun */
  GS_TRAIT_NAMED,      /* its first noun is a name */
  GS_TRAIT_FIGURE,     /* it names a figure behind a preposition */
  GS_TRAIT_SHORT,      /* a word or two */
  GS_TRAIT_MIXED,      /* no quotation, but it holds quoted words */
  GS_TRAIT_FINITE,     /* no clause, but it holds a finite verb */
  GS_TRAIT_OF_HIM,     /* it begins with "he", "she" or "they" */
  GS_TRAIT_OF_IT,      /* it begins with "it", "there", "this" */
  /* where its parts stand */
  GS_TRAIT_LATE,  /* the content before the cue */
  GS_TRAIT_COLON, /* the content behind a colon */
  GS_TRAIT_HEARER,
  GS_TRAIT_QUOTED,    /* the cue itself inside a quotation */
  GS_TRAIT_FIRST,     /* nothing before source and cue */
  GS_TRAIT_DEPENDENT, /* behind "if", "because", "who" */
  GS_TRAIT_NESTED,    /* in the content of a report before it */
  GS_TRAIT_HELD,      /* in that of one that states nothing */
  GS_TRAIT_UNSTOPPED, /* in a sentence without an end mark: a headline */
  GS_TRAIT_LOOSE,     /* of a loose frame */
  GS_TRAIT_INSERTED,  /* of a frame for what is put in: "as Abe said, …" */
  GS_TRAIT_GOVERNED,  /* behind a preposition: "by saying" */
  GS_TRAIT_JOINED,    /* behind "and" */
  GS_TRAIT_LED,       /* behind another verb: "wants to say" */
  GS_TRAIT_SUPPOSED,  /* behind a condition or a hedge */
  GS_TRAIT_FAR,       /* words stand between its source and it */
  GS_TRAIT_ADVERB,    /* with an adverb */
  GS_TRAIT_DATED,     /* with a day: "said on Monday" */
  /* what its source is */
  GS_TRAIT_NOBODY,
  GS_TRAIT_BORROWED, /* from a verb before */
  GS_TRAIT_SPEAKER,  /* I, we */
  GS_TRAIT_ADDRESSEE,
  GS_TRAIT_HE, /* or she */
  GS_TRAIT_THEY,
  GS_TRAIT_IT,
  GS_TRAIT_RELATIVE,
  GS_TRAIT_NAME,
  GS_TRAIT_PERSON, /* a common noun, of a person or a role */
  GS_TRAIT_BODY,   /* of a body */
  GS_TRAIT_TEXT,   /* of a text that speaks */
  GS_TRAIT_THING,
  GS_TRAIT_PLURAL,
  GS_TRAIT_INDEFINITE, /* behind "a", "some" */
  GS_TRAIT_BARE,       /* a common noun that is not definite */
  /* the form of its verb group */
  GS_TRAIT_PAST,
  GS_TRAIT_PRESENT,
  GS_TRAIT_MODAL,
  GS_TRAIT_HELPED, /* has said, is saying */
  GS_TRAIT_TO,
  GS_TRAIT_ING,
  GS_TRAIT_PARTICIPLE,
  GS_TRAIT_NEGATED,
  GS_TRAIT_PASSIVE,
  /* what the cue is, when no verb */
  GS_TRAIT_CUE_NOUN,
  GS_TRAIT_CUE_ADJECTIVE,
  GS_N_TRAITS,
};
_Static_assert(GS_N_TRAITS <= 64, "traits are bits of one word");

/* Points of the `weigh` blocks; a report needs a sum of at least zero. */
typedef struct {
  float start;
  float one[GS_N_TRAITS];
  float two[GS_N_TRAITS][GS_N_TRAITS]; /* [a][b], a < b */
} GsWeights;

/* One side of a line `left | right` of an opposite or converse block: two
 * phrases are opposed when they have one line and different sides. */
typedef struct {
  uint32_t line;
  uint32_t side; /* 0 left, 1 right */
} GsOpposite;

typedef struct {
  GsSlice complement; /* "to", "that", "ing": the block's name */
  GsSign positive;    /* sign of the complement after the plain verb */
  GsSign negative;    /* and after its negation */
} GsSignature;

/* ---- relations: how two are tied to one another ----------------------- */

/* How a phrase tells a relation between a first and a second. */
typedef enum {
  GS_TOLD_DOES,   /* a verb: its subject is the first, its object the second */
  GS_TOLD_DONE,   /* a verb the other way round: belong to */
  GS_TOLD_GIVES,  /* a verb: the second stands behind "to" */
  GS_TOLD_YIELDS, /* its subject is the second, the first behind "to": lose */
  GS_TOLD_TAKES,  /* its subject is the second, the first behind "from" */
  GS_TOLD_UNDONE, /* like DOES, but then it is not so: decline */
  GS_TOLD_FIRST,  /* a noun for the first: owner */
  GS_TOLD_SECOND, /* a noun for the second: subsidiary */
  GS_TOLD_DEED,   /* a noun for the deed: takeover */
  GS_TOLD_AGED,   /* beside a figure, how old the first is: years old */
} GsTold;

/* Of what a relation has only one. */
enum {
  GS_ONE_FIRST = 1 << 0,  /* of one second there is one first */
  GS_ONE_SECOND = 1 << 1, /* of one first there is one second */
  GS_ONE_WAY = 1 << 2,    /* who is the first to the other is not the second */
  GS_ONE_PLACE = 1 << 3,
  GS_ONE_TIME = 1 << 4,
  GS_ONE_AMOUNT = 1 << 5,
  GS_ONE_EITHER = 1 << 6, /* each is the other's, and only his */
};

typedef struct {
  const char *name;  /* "own" */
  unsigned ones;     /* GS_ONE_… */
  const char *group; /* two relations of one group exclude one another between
                        the same two; or NULL */
} GsRelation;

typedef struct {
  uint32_t relation; /* index into relations */
  uint8_t told;      /* GsTold */
  GsId verb;         /* lemma, of a single verb; else 0 */
} GsRelationPhrase;

typedef struct {
  uint32_t dimension; /* index into dimensions */
  double factor;
} GsUnit;

/* "Most": from more than 50 to 100. */
typedef struct {
  double low; /* percent */
  double high;
} GsShare;

/* What a word does to a time of day. */
typedef enum {
  GS_CLOCK_PART,  /* morning: is one by itself */
  GS_CLOCK_HALF,  /* p.m.: behind an hour says which half of the day */
  GS_CLOCK_SHIFT, /* half past: before an hour adds to it */
  GS_CLOCK_NEAR,  /* shortly before: before an hour makes it a rough one */
} GsClockKind;

typedef struct {
  GsClockKind kind;
  int from; /* minutes */
  int until;
} GsClockWord;

/* ---- frames: where source, cue and content stand ---------------------- */

typedef enum {
  GS_FRAME_WORD, /* this very word, in any inflection */
  GS_FRAME_COMMA,
  GS_FRAME_COLON,
  GS_FRAME_SOURCE,
  GS_FRAME_CUE,
  GS_FRAME_HEARER,
  GS_FRAME_VIA,
  GS_FRAME_OUTLET,
  GS_FRAME_CONTENT,
  GS_FRAME_MATTER, /* a subject that is the content, or a part of it */
  GS_FRAME_TOPIC,  /* ABOUT slot: what is spoken of, part of nothing */
} GsFrameKind;

typedef struct {
  GsFrameKind kind;
  bool is_optional;
  /* WORD: the alternatives of a group ( a | b ), each one word */
  const GsId *ids;
  const GsForm *const *forms;
  size_t n_ids;
  /* CUE: narrowed to these classes (bits by index) and this part */
  uint64_t classes;     /* 0 = any */
  GsPart part;          /* verb when not said */
  bool is_passive;      /* CUE: "is expected"; else never a passive */
  bool takes_noun;      /* CONTENT: a bare noun group will do */
  bool takes_claim;     /* CONTENT: one that names a claim, or a pronoun */
  bool takes_predicate; /* CONTENT: begins with its verb */
  uint32_t unit; /* consecutive parts of one optional group share it; 0 none */
} GsFramePart;

typedef struct {
  GsFramePart *parts;
  size_t n_parts;
  GsSpan span;
  bool is_loose;    /* tried when no other one fits */
  bool is_inserted; /* puts a report into a sentence of its content */
} GsFrame;

/* ---- the source book -------------------------------------------------- */

typedef enum {
  GS_SOURCE_PARTY,  /* a name of the party as a whole: Russia, Moscow */
  GS_SOURCE_PERSON, /* a person of a party */
  GS_SOURCE_ROLE,   /* unnamed people of a party */
  GS_SOURCE_OUTLET,
} GsSourceKind;

typedef struct {
  GsSourceKind kind;
  const char *name;  /* "Sergey Lavrov", "Tokyo", "TASS": as reports show it */
  const char *party; /* NULL for outlets and people of none */
} GsSource;
/* A role ("foreign minister") given to a person after `|` also has hits that
 * lead to the person; `GsSourceName.is_role` tells it from a name. */
typedef struct {
  uint32_t source; /* index into sources */
  bool is_role;
  const char *head; /* last word of a role: "minister"; of others NULL */
} GsSourceName;

/* ---- rules ------------------------------------------------------------ */

typedef enum {
  GS_IF_PARTY,  /* `name`: a party */
  GS_IF_SOURCE, /* `name`: a source's name */
  GS_IF_NARRATOR,
  GS_IF_NAMED,
  GS_IF_UNNAMED,
  GS_IF_VIA,      /* `name`: an outlet */
  GS_IF_CUE,      /* `bits`: cue classes */
  GS_IF_QUOTE,    /* `bits`: 1 direct, 2 indirect, 4 mixed, 8 narration */
  GS_IF_MODALITY, /* `bits`: 1 << GsModality */
  GS_IF_PLACE,    /* `bits`: 1 headline, 2 caption, 4 body */
  GS_IF_AFTER,    /* stands behind the other side in the text */
  GS_IF_BEFORE,
  GS_IF_ABOUT,       /* its `about` link leads to the other side */
  GS_IF_SAYS,        /* `pattern` */
  GS_IF_SAYS_NOT,    /* `pattern` */
  GS_IF_MENTIONS,    /* `pattern` */
  GS_IF_PRESUPPOSES, /* `pattern` */
  GS_IF_DENIES,      /* denial or debunking of the other side */
} GsIfKind;

typedef enum {
  GS_MODALITY_FACT,
  GS_MODALITY_MUST,
  GS_MODALITY_MAY,
  GS_MODALITY_FUTURE,
  GS_MODALITY_QUESTION,
} GsModality;

/* A condition on one claim. */
typedef struct {
  GsIfKind kind;
  const char *name;
  uint64_t bits;
  GsPattern *pattern;
  const GsNode *node; /* that the pattern was made from */
  const char *text;   /* as the author wrote it, for explanations */
  GsSpan span;
} GsIf;

typedef struct {
  GsIf *items;
  size_t n;
} GsIfs;

typedef enum {
  GS_PAIR_SOURCES_DIFFER,
  GS_PAIR_SOURCES_SAME,
  GS_PAIR_PARTIES_DIFFER,
  GS_PAIR_PARTIES_SAME,
  GS_PAIR_OPPOSED,    /* `bits`: 1 << GsEvidenceKind */
  GS_PAIR_LATER,      /* B later than A (`side` 1), A later than B (0) */
  GS_PAIR_TOPIC,      /* share of content words >= `number` */
  GS_PAIR_SAME_EVENT, /* `bits`: GsSameEvent */
  GS_PAIR_SAME_DATE,
  GS_PAIR_SAME_PARAGRAPH, /* in one block of the text */
  GS_PAIR_NUMBER_DIFFERS, /* by more than `number` (share) */
  GS_PAIR_SLOTS_EQUAL,    /* A.slot_a = B.slot_b */
  GS_PAIR_SLOTS_DIFFER,   /* ... differ by more than `number` */
  GS_PAIR_SLOTS_EXCLUDE,  /* ... name members of one exclusive or kind */
  GS_PAIR_SIDE_BY_SIDE,   /* two sources, right after one another */
  GS_PAIR_CONTRARY,       /* the cores of two clauses */
  GS_PAIR_APART,          /* one deed, told in two ways */
  GS_PAIR_RELATIONS,      /* what ties two to one another */
  GS_PAIR_CLAIM,          /* `side` (0 A, 1 B) fulfils `claim` */
} GsPairKind;

typedef enum {
  GS_EVENT_DEFAULT,
  GS_EVENT_ASSUME,
  GS_EVENT_ANCHORED,
  GS_EVENT_NAMED,
} GsSameEvent;

typedef enum {
  GS_EVIDENCE_NEGATION,
  GS_EVIDENCE_DENIAL,
  GS_EVIDENCE_OPPOSITE,
  GS_EVIDENCE_EXCLUSIVE,
  GS_EVIDENCE_NUMBER,
  GS_EVIDENCE_DATE,
  GS_EVIDENCE_PRESUPPOSITION,
  GS_EVIDENCE_MODALITY,
  GS_EVIDENCE_PATTERN,
  GS_N_EVIDENCE,
} GsEvidenceKind;
extern const char *const gs_evidence_names[GS_N_EVIDENCE];

/* A condition on the pair. */
typedef struct {
  GsPairKind kind;
  uint64_t bits;
  double number;
  unsigned side;
  GsIf claim;
  GsSlice slot_a;
  GsSlice slot_b;
  const char *text;
  GsSpan span;
} GsPairIf;

typedef struct {
  GsPairIf *items;
  size_t n;
} GsPairIfs;

/* What it means that a condition holds, and that it does not: templates, by
 * GsIfKind and GsPairKind. */
typedef struct {
  const char *held;
  const char *failed;
} GsTelling;
extern const GsTelling gs_if_tellings[];
extern const GsTelling gs_pair_tellings[];
/* That no evidence of a kind was found. */
extern const char *const gs_evidence_absent[GS_N_EVIDENCE];

typedef enum {
  GS_EXAMPLE_FLAG,
  GS_EXAMPLE_PASS,
  GS_EXAMPLE_TODO_FLAG,
  GS_EXAMPLE_TODO_PASS,
} GsExampleKind;

typedef struct {
  GsExampleKind kind;
  GsSlice text;    /* without the marks of its sides */
  GsSpan sides[2]; /* of A and B in the text; empty: not marked */
  GsPlace place;
  GsSpan span;
} GsExample;

typedef enum {
  GS_SEVERITY_DEFAULT, /* computed from strength, disclosure, confidence */
  GS_SEVERITY_NOTE,
  GS_SEVERITY_WARNING,
  GS_SEVERITY_ERROR,
  GS_SEVERITY_OFF,
} GsSeverity;

typedef struct {
  const char *id;   /* "en/denial" */
  const char *name; /* "denial" */
  const char *title;
  const char *type; /* denial negation opposite number date exclusive
                       presupposition modality scope flip other */
  bool is_tension;  /* strength: tension */
  GsSeverity level;
  GsSameEvent same_event;
  const uint32_t *topics; /* lists of `topic:`, either side may hold it */
  size_t n_topics;
  bool is_symmetric; /* `A, B:`: the sides are alike, tried both ways */
  GsIfs a;
  GsIfs b;
  GsPairIfs where;
  GsPairIfs unless;
  const char *explain; /* template with {A.source} …; NULL if none */
  const char *ask;
  const char *why;
  const char *lesson;
  const char *see;
  GsExample *examples;
  size_t n_examples;
  uint32_t pack; /* index into packs */
  const GsSourceText *source;
  GsSpan span; /* of the whole rule in its file */
} GsRule;

/* ---- contradictions to put into a text -------------------------------- */

/* A phrase of a claim, and what it becomes. */
typedef struct {
  GsSlice from;  /* "<number>": a figure */
  GsSlice to;    /* in its stead */
  double factor; /* what a figure is multiplied by; else 0 */
} GsPlantChange;

/* How a contradiction is made from a claim: the claim is changed, and one of
 * `who` says it. */
typedef struct {
  const char *type; /* as a rule's */
  GS_VECTOR(GsSlice) who;
  GS_VECTOR(GsSlice) drops;         /* words that a claim may begin with */
  GS_VECTOR(GsPlantChange) changes; /* none: it stays as it is */
  GS_VECTOR(GsSlice) says;          /* sentences with {source} and {content} */
} GsPlant;

typedef struct {
  const char *name; /* "en" */
  const char *title;
  const char *version;
  bool is_language; /* has cues */
  bool is_asked;    /* the caller named it; it is not only used by another */
  GS_VECTOR(const GsSourceText *) files; /* in bytewise order of their names */
} GsPack;

typedef struct {
  uint32_t kind;  /* list index of GS_LIST_KINDS is not needed: the words */
  GsSlice phrase; /* "country", "weekday": a word of the lexicon */
} GsKind;

/* What a word can be, finer than a tag: nouns by number, verbs by form.
 * Values below GS_SHAPE_PLURAL are GsTag (GS_TAG_NOUN a singular, GS_TAG_VERB
 * a base form, GS_TAG_NONE the start of a sentence). */
enum {
  GS_SHAPE_PLURAL = GS_TAG_STOP + 1,
  GS_SHAPE_THIRD,
  GS_SHAPE_PAST,
  GS_SHAPE_PARTICIPLE,
  GS_SHAPE_GERUND,
  GS_N_SHAPES,
};

/* How much more often than by chance `[b]` follows `[a]`, in bits: from the
 * `context` blocks. */
typedef struct {
  float after[GS_N_SHAPES][GS_N_SHAPES];
} GsContexts;

typedef struct {
  GsArena *arena;
  GsDiagnostics *diagnostics;
  const GsLexicon *lexicon; /* NULL when no pack names one */
  GsMorphology *morphology;
  GsVocabulary *vocabulary;
  GsPhrases *phrases;
  GS_VECTOR(GsPack) packs;
  GS_VECTOR(GsList) lists;
  GS_VECTOR(GsCueClass) cue_classes;
  GS_VECTOR(GsCue) cues;
  GS_VECTOR(GsFrame) frames;
  GsContexts contexts;
  GsWeights weights;
  GS_VECTOR(GsOpposite) opposites;
  GS_VECTOR(GsKind) kinds;
  GS_VECTOR(GsSignature) signatures;
  GS_VECTOR(GsRelation) relations;
  GS_VECTOR(GsRelationPhrase) relation_phrases;
  GS_VECTOR(const char *) dimensions;
  GS_VECTOR(GsUnit) units;
  GS_VECTOR(double) approxes; /* tolerance as a share */
  GS_VECTOR(GsClockWord) clock_words;
  GS_VECTOR(GsShare) shares;
  int32_t share_dimension; /* of these, where there are any */
  GS_VECTOR(GsSource) sources;
  GS_VECTOR(GsSourceName) source_names; /* item of GS_LIST_SOURCE */
  GS_VECTOR(const char *) exclusives;   /* names */
  GS_VECTOR(GsRule) rules;
  GsInterner *rule_ids; /* the first is that of the first rule */
  GS_VECTOR(GsPlant) plants;
} GsRuleSet;

/* Where packs are looked for, in order. */
typedef struct {
  const char *const *roots; /* folders, NULL at the end */
  const char *lexicon;      /* path of the compiled table, or NULL */
  bool is_thorough; /* warn also of what takes a while to find out, and only
                       of packs that were asked for */
} GsRulePaths;

/* Loads the packs `names` (name in a header, path below a root without
 * .rules, or a file or folder) and what they use.  Never NULL; look at
 * gs_diagnostics_count(set->diagnostics, GS_LEVEL_ERROR) before use. */
GsRuleSet *gs_rule_set_load(const char *const *names, const GsRulePaths *paths);

/* Why there is no pack `name` below the roots, for a message; NULL when there
 * is one. */
const char *
gs_rule_set_missing(GsArena *arena, const GsRulePaths *paths, const char *name);

void gs_rule_set_free(GsRuleSet *set);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(GsRuleSet, gs_rule_set_free)

/* Index into rules of "en/denial" or "denial" (when only one has it), or -1. */
gssize gs_rule_set_find(const GsRuleSet *set, const char *id);

/* SHA-256 over the pack's files. (transfer full: g_free) */
char *gs_pack_sum(const GsPack *pack);

/* The rule's own text, from `rule` to its closing brace. */
GsSlice gs_rule_text(const GsRule *rule);

/* What `context` blocks call a GsTag: "noun". */
const char *gs_tag_name(uint8_t tag);

/* A rule file in the common layout, or NULL with errors in `diagnostics`.
 * (transfer full: g_free) */
char *
gs_rule_format(GsDiagnostics *diagnostics, const char *name, GsSlice bytes);
