/* SPDX-License-Identifier: Apache-2.0
 *
 * Inside of the room claim/: the steps of gs_claims_read(), in their order.
 */
#pragma once

#include "claim/claim.h"

/* In GsClaims.actor_of_word: a word in the names of several. */
#define GS_SEVERAL_ACTORS UINT32_MAX

/* ---- cues: where reporting words stand -------------------------------- */

typedef struct {
  uint32_t item;  /* index into GsRuleSet.cues */
  uint32_t start; /* words of the cue itself */
  uint32_t end;
  uint32_t from;   /* its whole verb group, or start */
  uint32_t behind; /* behind the group or the cue, whichever ends later */
  bool is_taken;   /* a frame has used it */
} GsCueSpot;

typedef struct {
  GsCueSpot *items;
  size_t n;
} GsCueSpots;

/* All cues of the sentence, longest first where they overlap. */
GsCueSpots gs_cues_find(const GsText *text, const GsSentence *sentence);

/* ---- reading: the state of one sentence ------------------------------- */

typedef struct {
  const GsText *text;
  const GsSentence *sentence;
  GsCueSpots spots;
  bool *is_claimed; /* words of the contents that have been found */
  bool *is_held;    /* the same, of reports that state nothing */
  bool *is_taken; /* words that frames without cue have used ("according to") */
} GsReading;

/* words[start .. end); empty when both are equal. */
typedef struct {
  uint32_t start;
  uint32_t end;
} GsWordSpan;

GsTag gs_reading_tag(const GsReading *reading, size_t at);
const GsGroup *gs_reading_group(const GsReading *reading, size_t at);
const GsHit *
gs_reading_hit(const GsReading *reading, size_t at, GsListMeaning meaning);

/* Is there a hit of `meaning` that starts at `at`? */
bool
gs_reading_starts(const GsReading *reading, size_t at, GsListMeaning meaning);

/* ---- extents: how far a source or a content reaches ------------------- */

/* The noun group that ends before `end`, with the groups that hang on it by
 * prepositions, "and", appositions and relative clauses. */
bool gs_source_before(const GsReading *reading, size_t end, GsWordSpan *source);

/* The noun group that starts at `start`, with at most `n_more` further groups
 * that hang on it; how many could be had comes back in *n_more. */
bool gs_source_at(const GsReading *reading,
                  size_t start,
                  unsigned *n_more,
                  GsWordSpan *source);

/* Whose the reporting noun at `cue` is. */
bool gs_owner_of(const GsReading *reading, size_t cue, GsWordSpan *owner);

/* Where the clause behind a reporting noun ends, at content.end or before. */
uint32_t gs_noun_clause_end(const GsReading *reading, GsWordSpan content);
/* Where a source that gs_source_at() found ends with what a participle says
 * of it: "a broker involved in the sale". */
uint32_t gs_source_end(const GsReading *reading, GsWordSpan source);

/* The same behind words that only a source can follow ("according to"): all
 * that names it, whatever its words look like ("company records"); empty if
 * none does. */
GsWordSpan gs_source_named_at(const GsReading *reading, size_t start);

/* Behind ", chief of the agency," or ", who attended the talks," at `at`, or
 * `at`. */
size_t gs_apposition_end(const GsReading *reading, size_t at);

/* Is the word at `at` a bracket that opens? */
bool gs_opens_bracket(const GsReading *reading, size_t at);

/* Does the noun group tell a time: "Tuesday", "last week"? */
bool gs_is_time(const GsReading *reading, const GsGroup *group);

/* The subject of the verb group that starts at `verb`. */
bool gs_subject_of(const GsReading *reading, size_t verb, GsWordSpan *subject);

typedef enum {
  GS_CONTENT_NONE,
  GS_CONTENT_QUOTE,
  GS_CONTENT_CLAUSE,
  GS_CONTENT_INFINITIVE,
  GS_CONTENT_GERUND,
  GS_CONTENT_NOUN,
} GsContentKind;

/* "said that, | in his view, the dam was safe": does an aside start here,
 * between "that" and the clause? */
bool gs_starts_aside(const GsReading *reading, size_t at);

/* Where the clause that goes on at `start` ends. */
uint32_t gs_clause_end(const GsReading *reading, size_t start);

/* The content that starts at `start` and how far it reaches. */
GsContentKind
gs_content_at(const GsReading *reading, size_t start, GsWordSpan *content);

/* "It was, | he said, one of many": does the verb that ends the content lack
 * what it says of its subject? */
bool gs_lacks_complement(const GsReading *reading, GsWordSpan content);

/* The kind of a content with this extent. */
GsContentKind gs_content_kind(const GsReading *reading, GsWordSpan content);

/* Where a content ends before the end of its clauses: at what the narrator
 * tells, or its source does beside. */
uint32_t gs_content_end(const GsReading *reading,
                        GsContentKind kind,
                        GsWordSpan content);

/* The same inside of a relative clause: "…, who said it rained, left". */
uint32_t gs_content_end_of_relative(const GsReading *reading,
                                    GsWordSpan content);

/* The quotation that ends the sentence before, in the same paragraph; 0 if
 * there is none. */
uint32_t gs_quotation_before(const GsReading *reading);

/* Does the sentence end before `at` in a colon that gives its speaker the next
 * paragraph? */
bool gs_introduces_block(const GsReading *reading, size_t at);

/* The quotation that the sentence begins with; 0 if it does with none. */
uint32_t gs_quotation_at(const GsSentence *sentence);

/* Adds all sentences of the paragraph or list that begins with that one. */
void
gs_ranges_add_block(const GsClaims *claims, size_t number, GsRanges *ranges);

/* The same inside of a clause before the main one: "when she said it rained,
 * he left". */
uint32_t gs_content_end_of_dependent(const GsReading *reading,
                                     GsWordSpan content);

/* The content that ends before `end`. */
GsContentKind
gs_content_before(const GsReading *reading, size_t end, GsWordSpan *content);

/* Is there a finite verb in words[start .. end)? */
bool gs_has_finite_verb(const GsReading *reading, size_t start, size_t end);

/* Is the first verb of words[start .. end) that nothing else governs a finite
 * one? */
bool gs_is_clause(const GsReading *reading, size_t start, size_t end);

/* ---- frames ----------------------------------------------------------- */

typedef struct {
  const GsFrame *frame;
  GsCueSpot *spot;     /* NULL for frames without a cue */
  GsWordSpan cue;      /* the words of the frame that report, without slots */
  GsWordSpan cue_rest; /* further reporting words ("as saying"), or empty */
  GsWordSpan source;
  GsWordSpan via;
  GsWordSpan hearer;
  GsWordSpan matter; /* a subject that belongs to the content */
  GsWordSpan content;
  GsWordSpan content_rest; /* second part of an interrupted content */
  GsContentKind kind;
  uint32_t
      quote_before; /* the content is this quotation, before the sentence */
  bool has_block;   /* the content is the next paragraph */
  uint64_t traits;  /* bits GS_TRAIT_… */
} GsFit;

/* What speaks for and against the report, and the sum of it; below zero it is
 * none. */
uint64_t gs_fit_traits(const GsReading *reading, const GsFit *fit);
/* Those of its traits that are seen in what stands around its parts. */
uint64_t gs_fit_setting(const GsReading *reading, const GsFit *fit);
float gs_fit_points(const GsReading *reading, const GsFit *fit);

/* Fits frames to all cues and words of the sentence; fits in text order. */
typedef GS_VECTOR(GsFit) GsFits;
void gs_frames_fit(GsReading *reading, GsFits *fits);

/* ---- from fits to claims ---------------------------------------------- */

void gs_claims_add_fits(GsClaims *claims,
                        const GsReading *reading,
                        const GsFits *fits);

/* Instead of those: claims that somebody else has found. */
void gs_claims_add_given(GsClaims *claims, const GsGivenClaims *given);

/* A claim of which no more is known than that it is stated, in words of the
 * kind `quote`. */
static inline GsClaim
gs_claim_stated(uint8_t quote)
{
  return (GsClaim){ .via = -1,
                    .cue_item = -1,
                    .outer = -1,
                    .about = -1,
                    .sign = GS_SIGN_PLUS,
                    .quote = quote };
}

/* What claims of both kinds are made with (attribute.c).  Nests those from
 * number `first` on, which stand in one sentence. */
void gs_claims_nest(GsClaims *claims, size_t first);
uint8_t gs_claim_quote_kind(const GsClaims *claims, const GsRanges *content);

/* Is the cue, those words of the sentence, negated or hedged? */
void
gs_claim_read_cue(const GsReading *reading, GsWordSpan cue, GsClaim *claim);

/* Into the order of the text; ranges that overlap become one. */
void gs_ranges_tidy(GsRanges *ranges);

/* What is said by turns, behind a name and a colon. */
void gs_claims_add_turns(GsClaims *claims);

/* “…” ― Ada Lind: `content`, of that quotation, is hers.  False where nobody
 * is credited with it. */
bool
gs_claims_add_credited(GsClaims *claims, uint32_t quotation, GsRanges content);

/* Is what stands before the word a credit: “…” ― Ada Lind | “…”? */
bool gs_is_behind_credit(const GsSentence *sentence, uint32_t start);

/* Quotations that no frame has taken: they go on from the report before. */
void gs_claims_add_quotations(GsClaims *claims);

/* "The studio pushed back": answers without a content. */
void gs_claims_add_ripostes(GsClaims *claims);

/* "Is accused of hiding oil", where a denial follows. */
void gs_claims_add_accusations(GsClaims *claims);

/* "…, a charge that he denies": denials put behind what they deny. */
void gs_claims_add_asides(GsClaims *claims);

/* "Denied reports that he left": what only the denial tells of. */
void gs_claims_add_charges(GsClaims *claims);

/* Sentences like "He also …", "That included …" after a report. */
void gs_claims_add_continuations(GsClaims *claims);

/* What nobody is said to say. */
void gs_claims_add_narrator(GsClaims *claims);

/* "People who say that it leaks are wrong": rebuttals with what they rebut. */
void gs_claims_add_rebuttals(GsClaims *claims);

/* What the narrator says of reports in passing: "falsely claimed". */
void gs_claims_add_verdicts(GsClaims *claims);

/* Names, roles and pronouns to actors. */
void gs_claims_resolve(GsClaims *claims);

/* What denials and remarks on claims speak of. */
void gs_claims_link(GsClaims *claims);

/* ---- small help ------------------------------------------------------- */

const GsSentence *gs_claims_sentence(const GsClaims *claims, size_t number);
void gs_ranges_add(const GsClaims *claims,
                   GsRanges *ranges,
                   const GsSentence *sentence,
                   GsWordSpan span);
