/* SPDX-License-Identifier: Apache-2.0
 *
 * What the engine found in one document, as plain text and places: reports
 * need nothing else, neither rules nor words.
 */
#pragma once

#include "base/arena.h"
#include "base/linemap.h"

/* Words of the draft, with all that a report may want to say of their place. */
typedef struct {
  const char *text; /* as it stands there; ranges joined by " … " */
  size_t n_ranges;  /* 0: not in the text */
  const GsSpan *bytes;
  const GsSpan *chars;
  GsPlace place;      /* where the first range starts */
  GsPlace end;        /* just behind the last one */
  size_t byte_column; /* the columns of both in bytes of the original */
  size_t byte_end_column;
} GsExcerpt;

/* Claims that look independent but have one origin. */
typedef struct {
  const char *name; /* of the outlet, or of the source */
  bool is_outlet;   /* different sources through one outlet; else: one source
                       through several outlets */
  uint32_t *claims; /* their ids, in order of the text: two or more */
  size_t n_claims;
} GsReportedOrigin;

/* Whom a pronoun stands for. */
typedef struct {
  const char *word;
  const char *name;
} GsReference;

typedef struct {
  uint32_t id;
  const char *document;    /* where it stands, if that is not the document that
                              the finding is of; else NULL */
  GsSlice original;        /* of that one, as GsDocumentReport has it */
  const char *source_name; /* "narrator" for the article's own voice */
  const char *party;       /* or NULL */
  bool is_named;           /* false: report says (unnamed) */
  bool is_narrator;
  const char *byline; /* of the narrator: who wrote the article, or NULL */
  const char *shown;  /* to people: "the article (Ida Brandt)", or the name */
  GsExcerpt source;
  const char *via_name; /* or NULL; of the narrator, whoever publishes */
  GsExcerpt via;
  const char *cue_class; /* or NULL when there is no cue */
  GsExcerpt cue;         /* several ranges: text has " … " */
  GsExcerpt content;
  const char *quote;    /* direct indirect mixed narration */
  const char *polarity; /* positive negative */
  const char *modality; /* fact must may future question */
  uint32_t about;       /* id of the claim it speaks of, or 0 */
  GsPlace about_place;
  const char *date;                    /* YYYY-MM-DD or NULL */
  const GsReportedOrigin *same_outlet; /* that it shares, or NULL */
  const GsReportedOrigin *same_source; /* likewise */
  /* Only with details: of the content, what can be looked up. */
  const char *const *figures; /* and dates, with their nouns */
  size_t n_figures;
  const char *const *names;
  size_t n_names;
  const GsReference *references;
  size_t n_references;
} GsReportedClaim;

typedef struct {
  const char *kind; /* negation denial … */
  const char **a;   /* words of side a */
  size_t n_a;
  const char **b;
  size_t n_b;
} GsReason;

/* What became of a finding.  The engine leaves all of them open. */
typedef enum {
  GS_FATE_OPEN,
  GS_FATE_IGNORED,   /* a comment in the draft says so */
  GS_FATE_BASELINED, /* it was there before, and is accepted */
} GsFate;

/* What a condition asks. */
typedef enum {
  GS_WHY_OTHER,   /* who says it, in which words, where */
  GS_WHY_OPPOSED, /* does the one state what the other denies? */
  GS_WHY_TOPIC,   /* do the two speak of one thing? */
  GS_WHY_SAME,    /* of one event, of one day, in one paragraph? */
  GS_WHY_NUMBER,  /* do their figures differ? */
  GS_WHY_UNLESS,  /* does anything stand against it? */
} GsWhyKind;

/* A condition that was asked of a pair. */
typedef struct {
  GsWhyKind kind;
  const char *condition; /* as the rule has it; NULL: always asked */
  const char *text;      /* what came of it */
  bool holds;
  bool is_bare; /* nothing opposed was found, not even what something stood in
                   the way of */
} GsWhyStep;

typedef struct {
  const char *rule;  /* "en/denial" */
  const char *title; /* the rule's */
  const char *type;
  const char *strength;   /* conflict tension */
  const char *level;      /* note warning error */
  const char *confidence; /* low medium high */
  bool is_disclosed;
  const char **disclosed_by;
  size_t n_disclosed_by;
  const GsReportedClaim *a;
  const GsReportedClaim *b;
  const GsReason *reasons;
  size_t n_reasons;
  const char *message; /* one sentence, from `explain:` or the title */
  const char *ask;     /* or NULL */
  const char *why;     /* or NULL */
  const char *fingerprint;
  GsFate fate;
  bool is_known;      /* the baseline has it, whatever its fate */
  const char *reason; /* for its fate, as somebody wrote it; or NULL */
  bool is_b_first;    /* its place is that of side b, for that was changed */
  uint32_t across;    /* number of a pair across documents, from 1; 0: of one */
  bool is_guest;      /* it is of the document of the other side, and here only
                         for what is said of it here */
  const GsWhyStep *steps; /* only with details */
  size_t n_steps;
} GsFinding;

typedef struct {
  GsPlace place;
  bool is_remark;
  const char *message;
  bool is_setup; /* rules or configuration are wrong, and no document */
} GsReportedProblem;

/* What is known of an article; each may be NULL. */
typedef struct {
  const char *date; /* YYYY-MM-DD */
  const char *outlet;
  const char *byline;
  const char *place; /* that its dateline names */
} GsReportedHead;

/* All about one document; owns its arena. */
typedef struct {
  const char *name;
  bool is_file; /* the name is a path, and no id in a stream */
  GsArena *arena;
  GsSlice original; /* in UTF-8, if asked for: code points count as `chars` */
  GsSlice stored;   /* likewise, the bytes as they are stored */
  const char *comment_start; /* as GsDocument has them */
  const char *comment_end;
  const GsFinding *findings; /* ordered by the first span */
  size_t n_findings;
  const GsReportedClaim *claims; /* in order of the text, narrator included */
  size_t n_claims;
  const GsReportedOrigin *const *origins; /* ordered by their first claim */
  size_t n_origins;
  const GsReportedProblem *problems;
  size_t n_problems;
  size_t n_claims_counted; /* without the narrator's */
  size_t n_sources;
  bool is_complete;
  GsReportedHead head;
  size_t n_unchanged; /* findings left out: no side in a changed line */
} GsDocumentReport;
