/* SPDX-License-Identifier: Apache-2.0
 *
 * Inside of exercise/: chance, what tasks are made from, and what the formats
 * share.
 */
#pragma once

#include "exercise/exercise.h"

/* ---- chance (random.c) ------------------------------------------------ */

typedef struct {
  uint64_t state;
} GsRandom;

/* Chance for one purpose: what one takes does not move the others. */
GsRandom gs_random_new(uint64_t seed, uint64_t purpose);
/* A number below `n`, which is not 0; each as likely. */
size_t gs_random_below(GsRandom *random, size_t n);
void gs_random_shuffle(GsRandom *random, size_t *numbers, size_t n);

/* ---- what tasks are made from ----------------------------------------- */

/* Two claims that a rule nearly paired. */
typedef struct {
  const GsReportedClaim *a;
  const GsReportedClaim *b;
  const GsRule *rule;
  bool is_close;      /* one thing stood in the way of a clash */
  const char *reason; /* the condition that failed */
} GsNearMiss;

typedef GS_VECTOR(GsNearMiss) GsNearMisses;

/* An exercise on its way. */
typedef struct {
  GsArena *arena;
  const GsRuleSet *rules;
  const GsPropositions *propositions;
  const GsDocumentReport *report;
  GsExercise *exercise;
  const GsFinding **findings; /* in the order in which they are asked for */
  size_t n_findings;
  GsNearMisses near_misses;
  GsRandom random; /* of the kind of task that is being made */
} GsMaker;

/* The numbers below n, in an order by the maker's chance (make.c). */
const size_t *gs_maker_shuffle(GsMaker *maker, size_t n);

/* Cuts the article into lines (lines.c). */
void gs_maker_fill_lines(GsMaker *maker);
/* The number of the line that the words begin in. */
size_t gs_maker_line(const GsMaker *maker, const GsExcerpt *words);

/* Fills the chart (chart.c). */
void gs_maker_fill_chart(GsMaker *maker);

/* Fills near_misses (near-miss.c). */
void gs_maker_find_near_misses(GsMaker *maker);

/* Why the rule finds nothing in its example, without claims; false when another
 * rule does, or nothing can be told. */
bool gs_maker_find_failure(const GsMaker *maker,
                           const GsRule *rule,
                           const GsExample *example,
                           GsNearMiss *miss);

/* ---- texts of tasks (telling.c); all in the arena --------------------- */

/* How a source is called. */
const char *gs_maker_source(const GsReportedClaim *claim);
/* The words of a claim without the signs around them. */
const char *gs_maker_words(const GsMaker *maker, const char *content);
/* "Ada Holm (line 4, “said”): “the gate was open”": the less the higher the
 * level. */
const char *gs_maker_statement(const GsMaker *maker,
                               const GsReportedClaim *claim);
/* What shows it: “open” / “closed”. */
const char *gs_maker_evidence(const GsMaker *maker, const GsFinding *finding);
/* Message, evidence, why and lesson. */
const char *gs_maker_reason(const GsMaker *maker, const GsFinding *finding);
/* The two texts with a blank between, when both are there. */
const char *gs_maker_join(const GsMaker *maker, const char *a, const char *b);
const GsRule *gs_maker_rule(const GsMaker *maker, const char *id);
bool gs_maker_clash(const GsMaker *maker,
                    const GsReportedClaim *a,
                    const GsReportedClaim *b);
bool gs_claims_overlap(const GsReportedClaim *a, const GsReportedClaim *b);
/* Is it one statement with its subject first, which is no pronoun, so that it
 * can be read by itself? (plant-claim.c) */
bool gs_claim_is_sentence(const GsPropositions *propositions,
                          const GsReportedClaim *claim);

/* ---- tasks: one file a kind ------------------------------------------- */

/* Options of a task, the right one first. */
typedef GS_VECTOR(const char *) GsChoices;

/* False when the text is among them already. */
bool gs_choices_add(const GsMaker *maker, GsChoices *choices, const char *text);
/* Shuffles them; the first is right. */
void
gs_task_take_choices(GsMaker *maker, GsTask *task, const GsChoices *choices);
/* False when there is one that reads the same. */
bool gs_maker_add_task(GsMaker *maker, GsTask task);

void gs_tasks_make_pairs(GsMaker *maker);
void gs_tasks_make_source(GsMaker *maker);
void gs_tasks_make_told(GsMaker *maker);
void gs_tasks_make_verdict(GsMaker *maker);
void gs_tasks_make_ask(GsMaker *maker);

/* ---- formats: for the table in format.c ------------------------------- */

#define GS_EXERCISE_FORMAT(name)                                               \
  void gs_exercise_##name##_worksheet(GsWriter *out,                           \
                                      const GsExercise *exercise);             \
  void gs_exercise_##name##_key(GsWriter *out, const GsExercise *exercise)

GS_EXERCISE_FORMAT(html);
GS_EXERCISE_FORMAT(markdown);
void gs_exercise_interactive_worksheet(GsWriter *out,
                                       const GsExercise *exercise);
void gs_exercise_gift_worksheet(GsWriter *out, const GsExercise *exercise);
void gs_exercise_text2qti_worksheet(GsWriter *out, const GsExercise *exercise);

/* What all worksheets have beside the tasks; NULL at the end of lists. */
extern const char *const gs_chart_heads[];
extern const char *const gs_lateral_questions[];
extern const char *const gs_corroboration_questions[];
extern const char gs_lateral_heading[];
extern const char gs_corroboration_heading[];
/* That a clash is no verdict on anybody. */
extern const char gs_exercise_no_verdict[];
/* Said to a wrong answer. */
extern const char gs_exercise_wrong[];

/* "Level 2, seed 7." */
void gs_exercise_write_setting(GsWriter *out, const GsExercise *exercise);
/* 'a', 'b' … of option i. */
char gs_option_letter(size_t i);

/* How many pairs there are, as far as the level tells. (transfer full) */
char *gs_exercise_pairs_text(const GsExercise *exercise);
