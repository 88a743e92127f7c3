/* SPDX-License-Identifier: Apache-2.0
 *
 * Inside of the room conflict/: comparing, judging, telling.
 */
#pragma once

#include "conflict/conflict.h"
#include "lexicon/neighbours.h"

/* ---- comparing two propositions --------------------------------------- */

typedef enum {
  GS_ALIKE_NOT,
  GS_ALIKE_OPPOSED,  /* opposites: of one matter, with contrary sense */
  GS_ALIKE_WIDER,    /* the second is a kind of the first */
  GS_ALIKE_NARROWER, /* the first is a kind of the second */
  GS_ALIKE_RELATED,  /* synonyms, or derived from one another */
  GS_ALIKE_SAME,
} GsAlike;

typedef struct {
  const GsPropositions *propositions;
  const GsClaims *claims;
  const GsText *text;
  const GsRuleSet *rules;
  GsArena *arena;
  const GsConflictOptions *options;
  struct GsAlikeCache *cache;
  struct GsKindRows *kind_rows; /* the pack's kinds that words are of */
  GsNeighbours *neighbours;     /* NULL without a lexicon */
  uint16_t *frequency;         /* by word: in how many propositions it stands */
  struct GsDesk *desk;         /* arrays that comparing writes in */
  struct GsTextDenial *denial; /* of a pair of texts, else NULL */
  const struct GsSwap *swap;   /* likewise */
  struct GsGiveUps *gave_up;   /* where the limit of a regex was reached */
  const struct GsOrigins *origins; /* claims that share one; NULL: not asked */
  const struct GsAcross *across;   /* the documents of a run; NULL: it is one */
} GsBench;

typedef struct {
  const GsProposition *p;
  const GsProposition *q;
  int32_t *to;     /* for each term of p: the term of q it is alike, or -1 */
  uint8_t *alike;  /* for each term of p: GsAlike */
  int32_t *from;   /* for each term of q: the term of p, or -1 */
  size_t n_shared; /* terms of p with a partner */
  size_t n_names;  /* of these: proper names */
  double topic;    /* share of the smaller one's terms that have a partner */
  bool subjects_differ; /* both name who, and not the same */
  bool names_differ;    /* each has a name that the other lacks */
  bool times_differ;    /* both say when, and not the same */
  bool is_anchored;     /* share a name, a date or something definite */
  bool is_assumed;      /* somebody vouches that both speak of one event */
} GsComparison;

struct GsKindRows *gs_kind_rows_new(GsArena *arena);
struct GsDesk *gs_desk_new(GsArena *arena);

GsBench gs_bench_new(const GsPropositions *propositions,
                     const GsConflictOptions *options);

/* Makes what comparing needs; once for each document. */
void gs_bench_prepare(GsBench *bench);

GsAlike
gs_terms_compare(const GsBench *bench, const GsTerm *a, const GsTerm *b);

/* "The two leaders" and "Holm and Lind". */
bool gs_terms_are_one_pair(const GsTerm *a, const GsTerm *b);

/* Its arrays are the bench's: they hold until the next call. */
void gs_comparison_make(const GsBench *bench,
                        const GsProposition *p,
                        const GsProposition *q,
                        GsComparison *comparison);

/* For figures a name that is all over the text is not enough. */
bool gs_matter_is_touched(const GsBench *bench, const GsComparison *comparison);

/* Do both speak of the same matter, as far as one text can tell? */
bool gs_matter_is_near(const GsBench *bench, const GsComparison *comparison);

/* The same, and do they state one thing of it? */
bool gs_matter_is_same(const GsBench *bench, const GsComparison *comparison);

bool gs_times_conflict(const GsTime *a, const GsTime *b);

/* Is the time told a day, or as good as one for what happens once? */
bool gs_item_tells_point(const GsBench *bench, const GsProposition *item);

/* Are both words under the same one of the pack's kinds? */
bool
gs_terms_share_kind(const GsBench *bench, const GsTerm *a, const GsTerm *b);

/* Are they of one kind, two peoples, or two places in a row?  A word within a
 * longer name is none of these. */
bool gs_terms_exclude(const GsBench *bench, const GsTerm *a, const GsTerm *b);

/* A town and a country: the one may lie in the other, as far as is known. */
bool gs_places_may_be_nested(const GsBench *bench,
                             const GsRange *a,
                             const GsRange *b);

/* "2-1". */
bool gs_term_is_score(const GsBench *bench, const GsTerm *term);

/* Marks all words of the name that term i of the item is in. */
void gs_name_skip(const GsBench *bench,
                  const GsProposition *item,
                  size_t i,
                  bool *skip);

/* Of an assumed event: do the two speak of one matter by a name, so that not
 * every word must be answered? */
bool gs_comparison_is_named(const GsComparison *comparison);

/* Terms that are opposed to one another, by side: told apart from the rest. */
typedef struct {
  bool *p;
  bool *q;
  size_t n; /* on p's side */
} GsOpposed;

GsOpposed gs_opposed_new(const GsBench *bench, const GsComparison *comparison);
void gs_opposed_add(GsOpposed *opposed, size_t p, size_t q);

/* Of an assumed event: is all but the opposed answered on the other side?
 * All of both sides; with a name in common, all of the smaller one. */
bool gs_rest_is_answered(const GsComparison *comparison,
                         const GsOpposed *opposed);

/* A quick look whether it can be: words of one kind are dear to find. */
bool gs_rest_may_be_answered(const GsBench *bench,
                             const GsComparison *comparison);

/* "A man leaves", "a man arrives"; "with a large flute", "with a small flute":
 * may two be meant?  They may when the term tells what an indefinite subject
 * does, or one of an indefinite kind from another. */
bool gs_may_be_of_two(const GsBench *bench,
                      const GsProposition *item,
                      const GsTerm *term);

/* Only that the subject may be another: "a brown dog runs", "a red dog". */
bool gs_may_be_of_two_subjects(const GsBench *bench,
                               const GsProposition *item,
                               const GsTerm *term);

/* The noun group that a term stands in, or NULL. */
const GsGroup *gs_term_group(const GsBench *bench, const GsTerm *term);

/* The index of the term that names the subject, or -1. */
int gs_subject_head(const GsBench *bench, const GsProposition *item);

/* Junior doctors and senior doctors, the top and the bottom tenth: has each
 * subject a word that tells it from the other? */
bool gs_subjects_are_told_apart(const GsBench *bench,
                                const GsComparison *comparison);

/* Figures that differ make it two events, or two times of one that changes. */
bool gs_figures_differ(const GsProposition *p, const GsProposition *q);

/* Of an assumed event: is the subject of the one that of the other, as far as
 * both have one? */
bool gs_subjects_agree(const GsBench *bench, const GsComparison *comparison);

/* Some of them, others of them: is each side said of a part? */
bool gs_subjects_are_parts(const GsBench *bench,
                           const GsComparison *comparison);

/* False when the subjects are alike only as a kind and one of it. */
bool gs_subjects_are_one(const GsBench *bench, const GsComparison *comparison);

#define GS_NEAR_SENTENCES 2 /* from a report to the one that answers it */

/* Do two sources speak right after one another, nobody else between them? */
bool gs_claims_are_side_by_side(const GsClaims *claims, uint32_t a, uint32_t b);

/* Is it one source that makes both claims?  Two articles are two voices. */
bool gs_claims_share_source(const GsBench *bench, uint32_t a, uint32_t b);

/* ---- across documents ------------------------------------------------- */

/* Do two sentences stand in two documents? */
bool
gs_across_are_apart(const GsBench *bench, uint32_t sentence, uint32_t other);

/* Are the two articles dated, and of different days?  Of claims of one text it
 * is never true, and so it is below. */
bool gs_across_are_of_two_days(const GsBench *bench,
                               const GsProposition *p,
                               const GsProposition *q);

/* May what a later article reports have come about since? */
bool gs_across_times_differ(const GsBench *bench,
                            const GsProposition *p,
                            const GsProposition *q);

/* Do both tell a day of the calendar, whatever day their article is of? */
bool gs_across_days_are_told(const GsBench *bench,
                             const GsProposition *p,
                             const GsProposition *q);

/* How sure two claims must be about one event. */
GsSameEvent gs_across_event(const GsBench *bench);

/* Do both name it?  One article is about one event, so that a name is enough;
 * two articles that share a name need not be.  There, who does what must be
 * the same, every word of the shorter claim be answered, and no name of either
 * be left over. */
bool gs_across_is_named(const GsBench *bench, const GsComparison *comparison);

/* ---- evidence --------------------------------------------------------- */

typedef struct {
  GsEvidenceKind kind;
  GsRanges a;
  GsRanges b;
  bool is_whole; /* all else of the two clauses has been compared */
} GsEvidence;

typedef GS_VECTOR(GsEvidence) GsEvidences;

/* One file a kind; `evidence` is filled when true comes back.  a is p's side.
 */
typedef bool (*GsEvidenceFunc)(const GsBench *bench,
                               const GsComparison *comparison,
                               GsEvidence *evidence);
bool gs_evidence_negation(const GsBench *, const GsComparison *, GsEvidence *);
bool gs_evidence_opposite(const GsBench *, const GsComparison *, GsEvidence *);
bool gs_evidence_exclusive(const GsBench *, const GsComparison *, GsEvidence *);
bool gs_evidence_number(const GsBench *, const GsComparison *, GsEvidence *);
bool gs_evidence_date(const GsBench *, const GsComparison *, GsEvidence *);
bool
gs_evidence_presupposition(const GsBench *, const GsComparison *, GsEvidence *);
bool gs_evidence_modality(const GsBench *, const GsComparison *, GsEvidence *);

/* Does the core of a clause of the one contradict that of the other, by an
 * opposite or a negation?  Sets the kind. */
bool gs_deeds_are_contrary(const GsBench *, const GsComparison *, GsEvidence *);

/* Is one deed told with another cause, of somebody else or at another time?
 * Sets the kind. */
bool gs_deeds_are_apart(const GsBench *, const GsComparison *, GsEvidence *);

/* Do the two tell of one relation what cannot both be?  Sets the kind. */
bool gs_ties_clash(const GsBench *, const GsComparison *, GsEvidence *);

/* Of a text: do the words of the evidence state what the clauses are about,
 * of one thing, and not something in passing? */
bool gs_evidence_is_core(const GsBench *bench,
                         const GsComparison *comparison,
                         const GsEvidence *evidence);

/* The function for a kind; NULL for denial and pattern, which are no matter
 * of two propositions. */
extern const GsEvidenceFunc gs_evidence_table[GS_N_EVIDENCE];

void gs_evidence_add_word(const GsBench *bench,
                          GsRanges *ranges,
                          uint32_t sentence,
                          uint32_t word);
void
gs_evidence_add_range(const GsBench *bench, GsRanges *ranges, GsRange range);

/* ---- sides and verdicts ----------------------------------------------- */

/* What a pattern with slots took. */
typedef struct GsTaken GsTaken;
struct GsTaken {
  const GsPattern *pattern;
  GsMatch match;
  uint32_t sentence;
  const GsTaken *before; /* that of another condition of the side, or NULL */
};

/* One side of a pair: a claim, and the part of it that is meant. */
typedef struct {
  uint32_t claim;
  int32_t item;    /* index of the proposition, or -1: all of the content */
  GsRanges words;  /* the content as the finding shows it */
  GsRange matched; /* words that a pattern matched; empty if none */
  const GsTaken *taken;
  bool is_judged; /* by all conditions that do not look at the other side */
} GsSide;

typedef struct {
  const GsRule *rule;
  uint32_t rule_index;
  GsSide a;
  GsSide b;
  GsEvidences evidence;
  double topic;
  bool is_near_bound;      /* the topic is near the rule's bound */
  bool are_deeds_contrary; /* of one thing, which is closer than one matter */
} GsVerdict;

typedef GS_VECTOR(GsVerdict) GsVerdicts;

/* Of a pair of texts: the one that says that the other is not so. */
typedef struct GsTextDenial {
  int block;      /* 0 or 1, or -1: none, or both */
  bool is_plain;  /* it only negates words of the other */
  GsRanges words; /* that say it */
} GsTextDenial;
void gs_text_denial_find(const GsBench *bench, GsTextDenial *denial);

/* Of a pair of texts that are the same but for one place: what stands there in
 * the first and in the second. */
typedef struct GsSwap {
  bool is_found;
  GsRange a;
  GsRange b;
  size_t n_shared; /* full words around it */
} GsSwap;
void gs_swap_find(const GsBench *bench, GsSwap *swap);

/* Do the two clauses hold the place, and do its words exclude one another: as
 * opposites, if the evidence is of that kind? */
bool gs_swap_clashes(const GsBench *, const GsComparison *, GsEvidence *);

/* Do the words a of the first and b of the second stand in the place? */
bool gs_swap_is_of(const GsBench *bench,
                   const GsComparison *comparison,
                   const GsRange *a,
                   const GsRange *b);

/* "Happy" against "miserable": opposites by way of a word alike. */
bool gs_terms_are_loosely_opposed(const GsBench *bench,
                                  const GsTerm *a,
                                  const GsTerm *b);

/* A claim as a whole; a clause of it. */
GsSide gs_side_of_claim(const GsBench *bench, uint32_t claim);
GsSide gs_side_of_item(const GsBench *bench, uint32_t item);

/* Do the two stand in two documents, and is the rule asked in both? */
bool gs_across_may_judge(const GsBench *bench,
                         uint32_t rule,
                         const GsSide *a,
                         const GsSide *b);

/* The clause that is denied, or all of the claim. */
GsSide
gs_side_of_denied(const GsBench *bench, uint32_t denied, uint32_t denial);

/* The denial, without the report inside of it that it is about. */
GsSide gs_side_of_denial(const GsBench *bench, uint32_t denial, uint32_t about);

/* Does who denies say the same as the claim: "denied that it was raised" of
 * "it was not raised"? */
bool
gs_denial_bears_out(const GsBench *bench, uint32_t denial, uint32_t denied);

/* All verdicts of all rules, before folding. */
void gs_pairs_judge(const GsBench *bench, GsVerdicts *verdicts);

/* Do the conditions ask for a claim about the other side's? */
bool gs_ifs_follow_links(const GsIfs *ifs);

/* Do all conditions hold for the side?  Fills in what patterns matched.
 * Without `other`, conditions that look at it count as held. */
bool gs_ifs_hold(const GsBench *bench,
                 const GsIfs *ifs,
                 GsSide *side,
                 const GsSide *other);
bool gs_if_holds(const GsBench *bench,
                 const GsIf *condition,
                 GsSide *side,
                 const GsSide *other);

/* The words that slot `name` of the side took; empty if none. */
GsRange gs_slot_range(const GsSide *side, GsSlice name);

/* "Voting fraud": is the subject of both the same phrase of several words? */
bool gs_subjects_share_phrase(const GsComparison *comparison);

/* "37 percent said yes, 22 percent said no": they need not agree. */
bool gs_sources_are_shares(const GsBench *bench,
                           const GsComparison *comparison);

/* Does the proposition give such a figure, of whatever? */
bool gs_has_figure(const GsProposition *item, const GsQuantity *figure);

/* "The king's": does the term only tell whose something is? */
bool gs_term_is_owner(const GsBench *bench, const GsTerm *term);

/* "Mr. Dalton", "Mrs. Dalton": two people, whatever word they share. */
bool gs_terms_name_two(const GsBench *bench, const GsTerm *a, const GsTerm *b);

/* "His party", "her party". */
bool
gs_terms_are_of_two(const GsBench *bench, const GsTerm *a, const GsTerm *b);

/* "Smaller than last year's", "larger than feared": are two words compared
 * with two things? */
bool gs_are_measured_apart(const GsComparison *comparison,
                           const GsTerm *a,
                           const GsTerm *b);

/* Does the term name the source of the claim that `of` belongs to? */
bool gs_term_names_source(const GsBench *bench,
                          const GsTerm *term,
                          const GsProposition *of);

/* Do the two hold different members of one exclusive of the rules? */
bool gs_ranges_hold_members(const GsBench *bench, GsRange x, GsRange y);

/* What two slots hold: the same, by figures, dates or words; or something
 * else, figures by more than `share` of the greater one.  Neither is true of
 * things that cannot be compared. */
bool gs_slots_equal(const GsBench *bench,
                    const GsVerdict *verdict,
                    const GsPairIf *condition);
bool gs_slots_differ(const GsBench *bench,
                     const GsVerdict *verdict,
                     const GsPairIf *condition,
                     GsEvidence *evidence);
/* Members of one exclusive, or words of one kind, and not the same. */
bool gs_slots_exclude(const GsBench *bench,
                      const GsVerdict *verdict,
                      const GsPairIf *condition,
                      GsEvidence *evidence);

/* Do `where` and not `unless` hold?  Adds evidence to the verdict. */
bool gs_pair_holds(const GsBench *bench, GsVerdict *verdict);

/* Pairs of propositions that share enough to be worth comparing. */
typedef struct {
  uint32_t p;
  uint32_t q;
} GsCandidate;
typedef GS_VECTOR(GsCandidate) GsCandidates;
void gs_candidates_find(const GsBench *bench, GsCandidates *candidates);

/* The same in pieces, for they are many: those with the next proposition, which
 * are added to `candidates`.  False when there is no further proposition. */
typedef struct GsCandidateIndex GsCandidateIndex;
GsCandidateIndex *gs_candidates_index(const GsBench *bench);
bool gs_candidates_next(const GsBench *bench,
                        GsCandidateIndex *index,
                        GsCandidates *candidates);

/* ---- telling why ------------------------------------------------------ */
/* Judging never writes a trace: `why` asks the same conditions one by one,
 * and also behind the first that fails. */

/* Which pairs a rule gets. */
typedef enum {
  GS_WAY_LINKS,
  GS_WAY_PATTERNS,
  GS_WAY_CANDIDATES,
} GsWay;
GsWay gs_rule_way(const GsRule *rule);

/* What a pair must be before the rule's own conditions are asked. */
typedef enum {
  GS_GATE_APART,     /* two places of the text */
  GS_GATE_SHARED,    /* enough words for a candidate */
  GS_GATE_STATED,    /* both state something */
  GS_GATE_A_STANDS,  /* its source stands by it */
  GS_GATE_B_STANDS,  /* likewise */
  GS_GATE_DENIES,    /* the denial does not bear the other out */
  GS_GATE_OWN_WORDS, /* the patterns matched different words */
  GS_GATE_TOPIC,     /* `topic:` of the rule */
} GsGate;
bool
gs_gate_is_open(const GsBench *bench, GsGate gate, const GsVerdict *verdict);

/* Fills both sides for a denial that is about a claim. */
void
gs_sides_of_link(const GsBench *bench, uint32_t denial, GsVerdict *verdict);

/* One condition of a pair whose sides state something. */
bool gs_pair_if_holds(const GsBench *bench,
                      GsVerdict *verdict,
                      const GsPairIf *condition);
/* "same event" as the run has it; `bits` is DEFAULT when the rule has it. */
GsPairIf gs_pair_event(const GsBench *bench, const GsVerdict *verdict);
/* False when a side states nothing. */
bool gs_pair_compare(const GsBench *bench,
                     GsVerdict *verdict,
                     GsComparison *comparison);

typedef enum {
  GS_STEP_GATE,
  GS_STEP_A, /* a condition on side A */
  GS_STEP_B,
  GS_STEP_WHERE,
  GS_STEP_UNLESS, /* holds when the condition does not */
} GsStepKind;

typedef struct {
  GsStepKind kind;
  bool holds;
  GsGate gate;
  const GsIf *claim;
  const GsPairIf *pair;
  GsPairIf event;        /* what `pair` points to when the rule does not say */
  size_t first_evidence; /* what it added to the verdict's */
  size_t end_evidence;
} GsStep;

/* One pair under one rule, step by step. */
typedef struct {
  GsVerdict verdict;
  GS_VECTOR(GsStep) steps;
  size_t n_failed;
  bool is_foreign; /* side `focus` has not the words the rule looks for */
  unsigned focus;  /* 0: A is the claim that was asked about; 1: B */
} GsTrace;

/* Asks all steps of the pair in `trace->verdict`.  `is_formed`: judging gets
 * to the pair, by a link or by enough shared words. */
void gs_trace_fill(const GsBench *bench, bool is_formed, GsTrace *trace);

/* What came of a step, for people. */
const char *
gs_step_text(const GsBench *bench, const GsTrace *trace, const GsStep *step);
/* What it asks, as the rule has it; NULL: of every pair. */
const char *gs_step_condition(const GsBench *bench, const GsStep *step);
/* Why no evidence of the kinds in `bits` was found. */
const char *gs_absence_text(const GsBench *bench,
                            const GsComparison *comparison,
                            uint64_t bits);
/* Was there none at all, not even some that something stood in the way of? */
bool gs_absence_is_bare(const GsBench *bench,
                        const GsComparison *comparison,
                        uint64_t bits);

/* "fact", by GsModality. */
extern const char *const gs_modality_names[];

/* All steps of a trace, for people. */
const GsWhyStep *gs_steps_of_trace(const GsBench *bench, const GsTrace *trace);

/* Adds to a finding how it came about. */
void gs_steps_fill(const GsBench *bench,
                   const GsVerdict *verdict,
                   GsFinding *finding);

/* The same for all findings; they are in the verdicts' order. */
void gs_steps_report(const GsBench *bench,
                     const GsVerdicts *verdicts,
                     GsDocumentReport *report);

/* Words that both have, and times, as texts. */
const char *gs_shared_text(const GsBench *bench,
                           const GsComparison *comparison);
const char *gs_times_text(const GsBench *bench, const GsProposition *item);
const char *gs_figures_text(const GsBench *bench, const GsProposition *item);
/* Words in the scope of a negation, and what negates them. */
const char *gs_negated_text(const GsBench *bench, const GsProposition *item);
const char *gs_modality_text(const GsBench *bench, const GsProposition *item);

/* Where the pairs of a claim are looked for. */
typedef struct {
  const GsCandidates *candidates;
  const bool *may_be_other; /* by claim; NULL: all */
  uint32_t rule;
  uint32_t claim;
} GsNearestQuestion;

/* The pair nearest to the rule; false when there is no other claim. */
bool gs_nearest_pair(const GsBench *bench,
                     const GsNearestQuestion *question,
                     GsTrace *trace);

/* The claims at a place, by their index, and its sentence or NULL. */
bool *gs_place_claims(const GsBench *bench, GsPlace place);
const GsSentence *gs_place_sentence(const GsBench *bench, GsPlace place);

/* How a claim was read. */
void gs_why_claim_fill(const GsBench *bench, uint32_t claim, GsWhyClaim *why);

/* ---- regexes that gave up --------------------------------------------- */

/* A limit that a regex reached is no "no match": the document then was not
 * wholly checked.  A rule that reaches it too often is judged no further. */
void gs_give_ups_prepare(GsBench *bench);
void gs_give_ups_set_rule(const GsBench *bench, uint32_t rule);
void gs_give_ups_add(const GsBench *bench, GsRange where);
bool gs_give_ups_are_many(const GsBench *bench);
/* A problem for each rule that gave up, of the document of `report`. */
void gs_give_ups_report(const GsBench *bench, GsDocumentReport *report);

/* Each of one text of a pair with each of the other; of long texts, those that
 * share enough words. */
void gs_candidates_across(const GsBench *bench, GsCandidates *candidates);

/* ---- telling ---------------------------------------------------------- */

/* In order of the text. */
void gs_verdicts_sort(GsVerdicts *verdicts);

/* All that reports say of it; its fingerprint is without a count. */
void gs_finding_fill(const GsBench *bench,
                     const GsVerdict *verdict,
                     GsFinding *finding);

/* One verdict for a pair of claims, the best one; the others' evidence is
 * added to it. */
void gs_verdicts_fold(const GsBench *bench, GsVerdicts *verdicts);

/* Does any word stand in both? */
bool gs_words_overlap(const GsRanges *a, const GsRanges *b);

/* Adds to each rule's number the pairs of its own. */
void gs_verdicts_count(const GsBench *bench,
                       const GsVerdicts *verdicts,
                       size_t *found_by_rule);

/* The words that tell the reader of the clash; empty when nothing does. */
void gs_disclosure_find(const GsBench *bench,
                        const GsVerdict *verdict,
                        GsRanges *words);

/* The document that a sentence stands in. */
const GsDocument *gs_document_of(const GsBench *bench, uint32_t sentence);

GsExcerpt gs_excerpt_make(const GsBench *bench, const GsRanges *ranges);
const char *gs_words_text(const GsBench *bench, const GsRanges *ranges);
void gs_reported_claim_fill(const GsBench *bench,
                            uint32_t claim,
                            const GsRanges *content,
                            GsReportedClaim *reported);
/* `template` with its {A.source} … filled in. */
const char *gs_message_make(const GsBench *bench,
                            const GsVerdict *verdict,
                            const GsReportedClaim *a,
                            const GsReportedClaim *b,
                            const char *template);
/* Without the count behind the colon. */
const char *gs_fingerprint_make(GsArena *arena,
                                const char *rule,
                                const GsReportedClaim *a,
                                const GsReportedClaim *b);

/* ---- what else is told of a claim ------------------------------------- */

bool gs_word_is_pronoun(const GsBench *bench, uint32_t sentence, uint32_t at);

/* What of the content can be looked up, and whom its pronouns stand for. */
void gs_detail_fill(const GsBench *bench,
                    uint32_t claim,
                    const GsRanges *content,
                    GsReportedClaim *reported);

/* Which claims have one origin, though they look independent. */
typedef struct GsOrigins GsOrigins;
GsOrigins *gs_origins_find(const GsBench *bench);
void gs_origins_set(const GsBench *bench,
                    const GsClaim *claim,
                    GsReportedClaim *reported);
void gs_origins_report(const GsOrigins *origins, GsDocumentReport *report);
