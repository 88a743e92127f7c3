/* SPDX-License-Identifier: Apache-2.0
 *
 * From the findings of an article to an exercise for a class: tasks with
 * their answers and the reasons for them, and the worksheet and the key that
 * are written from these.
 *
 * What chance decides comes from the seed alone: the same article, rules,
 * level and seed give the same bytes everywhere.
 */
#pragma once

#include "base/writer.h"
#include "conflict/conflict.h"

/* ---- what a class gets ------------------------------------------------ */

typedef enum {
  GS_TASK_PAIRS,   /* which claim does not agree with this one? */
  GS_TASK_SOURCE,  /* who says it? */
  GS_TASK_TOLD,    /* does the text tell its reader? */
  GS_TASK_VERDICT, /* conflict, tension or neither? */
  GS_TASK_ASK,     /* what would you ask? */
  GS_N_TASK_KINDS,
} GsTaskKind;

typedef struct {
  GsTaskKind kind;
  unsigned number; /* on the worksheet, from 1 */
  const char *question;
  const char *statements[2]; /* what it is about; NULL behind the last */
  const char **options;
  size_t n_options;   /* 0: the answer is written in words */
  size_t right;       /* index into options */
  const char *answer; /* to an answer in words, what a good one has */
  const char *reason; /* for the key */
} GsTask;

/* The same for all tasks of a kind. */
typedef struct {
  const char *name;    /* "pairs" */
  const char *heading; /* "Find the pairs" */
  const char *intro;   /* what to do */
} GsTaskWords;
extern const GsTaskWords gs_task_words[GS_N_TASK_KINDS];

/* A line of the article as the worksheet numbers it. */
typedef struct {
  const char *text;
  size_t start;      /* its first byte in the original */
  bool begins_block; /* a new paragraph */
  bool is_headline;
} GsSheetLine;

/* A row of the chart, as the key fills it in. */
typedef struct {
  unsigned number;
  size_t line;
  const char *source;
  const char *cue; /* "" without reporting words */
  const char *claim;
  const char *other; /* which rows it disagrees with, or "" */
  const char *how;   /* what shows it, or "" */
} GsChartRow;

typedef struct {
  const char *title; /* the article's file, without folders */
  unsigned level;    /* 1 to 3 */
  uint64_t seed;
  GS_VECTOR(GsSheetLine) lines;
  GS_VECTOR(GsChartRow) chart;
  GS_VECTOR(GsTask) tasks; /* by kind */
  size_t n_pairs;          /* findings */
  const char *planted;     /* what was put in and where, or NULL */
  const char *language;    /* of the packs, or NULL */
  const char *packs;       /* "en 1.0" …, for the foot of the key */
} GsExercise;

/* ---- contradictions that are put in ----------------------------------- */

/* An article with a contradiction that it did not have. */
typedef struct {
  const char *type;      /* "number" */
  const char *sentence;  /* that was put in */
  GsInsertion insertion; /* the article with it, as a paragraph of its own */
  GsPropositions *propositions;
  GsDocumentReport report; /* of that text */
} GsPlanted;

typedef struct {
  const char *type; /* of the contradiction */
  uint64_t seed;
  const GsDocumentFacts *facts; /* that the article was read with */
} GsPlantOptions;

/* Puts a contradiction of the type into the article, by the `plant` blocks of
 * the rules; NULL when none can be put in so that the rules find it and all
 * else that they found.  In the report's arena. */
const GsPlanted *gs_plant_put(const GsPropositions *propositions,
                              const GsDocumentReport *report,
                              const GsPlantOptions *options);

/* The finding that it is. */
const GsFinding *gs_planted_finding(const GsPlanted *planted);

/* The types that the rules have plants of, NULL at the end. */
const char *const *gs_plant_types(const GsRuleSet *rules, GsArena *arena);

/* ---- making ----------------------------------------------------------- */

typedef struct {
  unsigned level; /* 1 to 3 */
  uint64_t seed;
  const GsPlanted *planted; /* that the report is of; or NULL */
} GsExerciseOptions;

/* Makes the tasks; in the report's arena.  The report has a finding at least.
 */
GsExercise *gs_exercise_make(const GsPropositions *propositions,
                             const GsDocumentReport *report,
                             const GsExerciseOptions *options);

/* ---- formats ---------------------------------------------------------- */

typedef struct {
  const char *name;      /* "gift" */
  const char *extension; /* of the worksheet */
  const char *key_extension;
  void (*worksheet)(GsWriter *out, const GsExercise *exercise);
  void (*key)(GsWriter *out, const GsExercise *exercise);
} GsExerciseFormat;

/* The format `name`, or NULL. */
const GsExerciseFormat *gs_exercise_format_find(const char *name);

/* Names of all formats, NULL at the end. */
const char *const *gs_exercise_format_names(void);
