/* SPDX-License-Identifier: Apache-2.0
 *
 * What a language pack says of single words and of endings: closed classes,
 * values, whom pronouns can stand for, clitics, abbreviations.
 */
#pragma once

#include "base/arena.h"
#include "lexicon/lexicon.h"

/* Closed classes, as bits; a word may be in several. */
enum {
  GS_CLASS_DETERMINER = 1 << 0,
  GS_CLASS_POSSESSIVE = 1 << 1,
  GS_CLASS_PREPOSITION = 1 << 2,
  GS_CLASS_CONJUNCTION = 1 << 3,
  GS_CLASS_SUBORDINATOR = 1 << 4,
  GS_CLASS_RELATIVE = 1 << 5,
  GS_CLASS_AUXILIARY = 1 << 6,
  GS_CLASS_MODAL = 1 << 7,
  GS_CLASS_INFINITIVE = 1 << 8,
  GS_CLASS_ADVERB = 1 << 9,
  GS_CLASS_PARTICLE = 1 << 10,
  GS_CLASS_WH_WORD = 1 << 11,
  GS_CLASS_NEGATOR = 1 << 12,
  GS_CLASS_EXISTENTIAL = 1 << 13, /* there */
  GS_CLASS_PRONOUN = 1 << 14,
  GS_CLASS_NUMERAL = 1 << 15,
  GS_CLASS_ORDINAL = 1 << 16,
  GS_CLASS_MONTH = 1 << 17,
  GS_CLASS_WEEKDAY = 1 << 18,
  GS_CLASS_DAY = 1 << 19, /* today, yesterday */
  GS_CLASS_GIVEN_NAME = 1 << 20,
  GS_CLASS_TITLE = 1 << 21,
  GS_CLASS_DEMONSTRATIVE = 1 << 22,
  GS_CLASS_PAST_ONLY = 1 << 23,       /* went: never a participle */
  GS_CLASS_PARTICIPLE_ONLY = 1 << 24, /* gone: never a past tense */
  GS_CLASS_NATIONALITY = 1 << 25,
  GS_CLASS_VAGUE = 1 << 26,       /* dozens: a number not to be compared */
  GS_CLASS_MULTIPLIER = 1 << 27,  /* hundred, million */
  GS_CLASS_INVARIANT = 1 << 28,   /* cut: its past is its base form */
  GS_CLASS_AGENT = 1 << 29,       /* by: names who does what is done */
  GS_CLASS_BEFORE_NOUN = 1 << 30, /* according: its "to" is a preposition */
};

/* Who a pronoun or a given name can stand for. */
enum {
  GS_WHO_MALE = 1 << 0,
  GS_WHO_FEMALE = 1 << 1,
  GS_WHO_THING = 1 << 2, /* also an organisation */
  GS_WHO_GROUP = 1 << 3, /* more than one */
  GS_WHO_SPEAKER = 1 << 4,
  GS_WHO_HEARER = 1 << 5,
};

/* Forms of a verb, and the plural of a noun. */
enum {
  GS_FORM_BASE = 1 << 0,
  GS_FORM_THIRD = 1 << 1,
  GS_FORM_PAST = 1 << 2,
  GS_FORM_PARTICIPLE = 1 << 3,
  GS_FORM_GERUND = 1 << 4,
  GS_FORM_PLURAL = 1 << 5,
  GS_FORM_COMPARATIVE = 1 << 6,
  GS_FORM_SUPERLATIVE = 1 << 7,
};

/* An ending and what stands in its place in the base form. */
typedef struct {
  GsPart part;
  uint16_t form;  /* one GS_FORM_… ; a past ending also makes participles */
  GsSlice ending; /* "ies" */
  GsSlice replacement; /* "y" */
} GsEnding;

/* What the pack says of a single word. */
typedef struct {
  uint32_t classes;
  uint16_t who;
  double value;
  float leaning[GS_N_PARTS]; /* bits for each part of speech */
} GsMarks;

typedef struct GsMorphology GsMorphology;

GsMorphology *gs_morphology_new(GsArena *arena);
void gs_morphology_add_ending(GsMorphology *morphology, GsEnding ending);
/* Adds classes to the (folded) word; marks of several calls are joined. */
void gs_morphology_mark(GsMorphology *morphology, GsSlice word, GsMarks marks);
void gs_morphology_add_clitic(GsMorphology *morphology, GsSlice clitic);
/* As written, with its dot ("U.S.", "Gen."). */
void gs_morphology_add_abbreviation(GsMorphology *morphology, GsSlice word);
bool gs_morphology_is_abbreviation(const GsMorphology *morphology,
                                   GsSlice word);
/* The length of the clitic at the end of the folded `word`, or 0. */
size_t gs_morphology_clitic(const GsMorphology *morphology, GsSlice word);
