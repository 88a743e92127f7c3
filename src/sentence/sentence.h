/* SPDX-License-Identifier: Apache-2.0
 *
 * Blocks cut into sentences whose words are tagged and grouped, and the
 * quotations that run through them.
 *
 * Grouping is shallow: noun groups ("a high-ranking Japanese official") and
 * verb groups ("did not want to say"), nothing deeper.  Measured on news, cue
 * words and the order of such groups find who says what; full parsing of
 * news sentences is slower by orders of magnitude and fails on a third.
 */
#pragma once

#include "document/document.h"
#include "rule/rule.h"

typedef enum {
  GS_GROUP_NOUN,
  GS_GROUP_VERB,
} GsGroupKind;

enum {
  GS_GROUP_NEGATED = 1 << 0, /* verb: not, n't, never inside the group */
  GS_GROUP_PASSIVE = 1 << 1,
  GS_GROUP_FINITE = 1 << 2,
  GS_GROUP_INFINITIVE = 1 << 3, /* to ... */
  GS_GROUP_GERUND = 1 << 4,     /* bare -ing */
  GS_GROUP_PARTICIPLE = 1 << 5, /* bare participle: "quoted by TASS" */
  GS_GROUP_PAST = 1 << 6,
  GS_GROUP_PLURAL = 1 << 7,    /* noun */
  GS_GROUP_NAME = 1 << 8,      /* noun: holds a proper name */
  GS_GROUP_PRONOUN = 1 << 9,   /* noun: a pronoun alone */
  GS_GROUP_DEFINITE = 1 << 10, /* noun: definite, possessive, or a name */
};

typedef struct {
  uint8_t kind;   /* GsGroupKind */
  uint16_t flags; /* GS_GROUP_… */
  uint32_t start; /* first word */
  uint32_t end;   /* behind the last word */
  uint32_t head;  /* noun: the head noun; verb: the main verb */
} GsGroup;

typedef struct {
  GsSpan span;     /* bytes of the document's text */
  uint32_t number; /* in the text, from 0 */
  uint32_t block;  /* index into the document's blocks */
  GsDocument *document;
  GsWord *words;
  size_t n_words;
  GsGroup *groups; /* GsWord.group is an index into these, plus one */
  size_t n_groups;
  GsHit *hits; /* every phrase of every list, ordered by start */
  size_t n_hits;
  uint32_t *first_hit; /* by word: the first hit that covers it, or n_hits */
} GsSentence;

/* A quotation: the bytes between the marks, which may run over sentences and
 * paragraphs. */
typedef struct {
  GsSpan span; /* with its marks */
  bool is_closed;
  uint32_t first_sentence;
  uint32_t last_sentence;
} GsQuotation;

typedef struct {
  GsDocument *document; /* NULL: several were joined */
  const GsRuleSet *rules;
  GsArena *arena;
  GsVocabulary *vocabulary; /* of this document */
  GS_VECTOR(GsSentence) sentences;
  GS_VECTOR(GsQuotation) quotations; /* GsWord.quote is an index, plus one */
} GsText;

/* Cuts, tags and groups the document with the pack's words.  In the
 * document's arena. */
GsText *gs_text_read(GsDocument *document, const GsRuleSet *rules);

/* What the numbers of a text have come to in one that several were joined to.
 */
typedef struct {
  GsArena *arena; /* of the joined text */
  GsVocabularyJoin words;
  uint32_t first_sentence;
} GsTextJoin;

/* Texts that were read by themselves as one, and in `joins` what became of
 * each.  They must outlive it.  It is of no document; its sentences are. */
GsText *gs_texts_join(GsArena *arena,
                      const GsText *const *texts,
                      size_t n_texts,
                      GsTextJoin *joins);

/* The form in the joined text's vocabulary; NULL stays NULL. */
const GsForm *gs_text_join_form(const GsTextJoin *join, const GsForm *form);

/* Bytes from the first to behind the last of words[start .. end). */
GsSpan gs_sentence_span(const GsSentence *sentence, size_t start, size_t end);

/* The first hit of a list with this meaning that covers word `at`, or NULL. */
const GsHit *gs_sentence_hit(const GsText *text,
                             const GsSentence *sentence,
                             size_t at,
                             GsListMeaning meaning);

/* Is the word a mark that parts what stands before and behind it? */
bool gs_sentence_is_border(const GsSentence *sentence, size_t at);
