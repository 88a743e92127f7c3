/* SPDX-License-Identifier: Apache-2.0
 *
 * Inside of the room sentence/: the steps of gs_text_read(), in their order.
 */
#pragma once

#include "sentence/sentence.h"

/* What the document tells of the case of its words: bits by word number. */
typedef struct {
  GsId end;      /* numbers beyond are not covered */
  uint8_t *seen; /* GS_SEEN_… for each number */
} GsCases;

enum {
  GS_SEEN_LOWER = 1 << 0,   /* somewhere without a capital */
  GS_SEEN_CAPITAL = 1 << 1, /* with a capital inside a sentence */
};

/* Tells byline and dateline from prose, and what they say. */
void gs_head_read(GsText *text);

/* Cuts a block into words and these into sentences. */
void gs_sentences_split(GsText *text, size_t block);

/* Finds the quotations and sets GsWord.quote. */
void gs_quotations_find(GsText *text);

GsCases gs_cases_read(const GsText *text);

/* Sets GsWord.tag and GsWord.lemma. */
void
gs_sentence_tag(const GsText *text, GsSentence *sentence, const GsCases *cases);

/* The tag of a word of a closed class, or GS_TAG_NONE when it is better taken
 * as an open word.  Words before `at` have their tags already. */
GsTag gs_tag_closed(const GsSentence *sentence, size_t at);

/* Decides what the words without a tag are, all together (tag-weigh.c). */
void gs_tags_weigh(const GsText *text, GsSentence *sentence);

/* Does the word begin or go on a noun group, as far as its form tells? */
bool gs_form_is_nominal(const GsForm *form);

/* Finds noun and verb groups; sets GsWord.group. */
void gs_sentence_group(const GsText *text, GsSentence *sentence);
