/* SPDX-License-Identifier: Apache-2.0
 *
 * What each kind of block adds to the rule set: functions for the table in
 * kind.c, grouped by the file that they stand in.
 */
#pragma once

#include "rule/compile-private.h"

#define GS_BLOCK_STEP(name)                                                    \
  void gs_block_##name(GsCompiler *compiler, const GsBlock *block)

/* block-word.c: what single words are */
GS_BLOCK_STEP(mark_class);
GS_BLOCK_STEP(mark_pronoun);
GS_BLOCK_STEP(mark_given);
GS_BLOCK_STEP(mark_numeral);
GS_BLOCK_STEP(mark_calendar);
GS_BLOCK_STEP(mark_ending);
GS_BLOCK_STEP(mark_leaning);

/* block-lexicon.c: the table of words */
GS_BLOCK_STEP(mark_lexicon);

/* block-context.c: tags of ambiguous words */
GS_BLOCK_STEP(fill_context);

/* block-list.c: lists of phrases */
GS_BLOCK_STEP(mark_list);
GS_BLOCK_STEP(define_list);
GS_BLOCK_STEP(fill_list);
GS_BLOCK_STEP(define_topic);
GS_BLOCK_STEP(fill_negate);
GS_BLOCK_STEP(fill_pseudo);
GS_BLOCK_STEP(fill_stop);

/* block-exclusive.c: things that cannot both be */
GS_BLOCK_STEP(define_exclusive);
GS_BLOCK_STEP(fill_exclusive);
GS_BLOCK_STEP(lint_exclusive);

/* block-opposite.c: lines of opposed phrases */
GS_BLOCK_STEP(fill_opposite);
GS_BLOCK_STEP(fill_converse);
GS_BLOCK_STEP(fill_alike);

/* block-relation.c: how two are tied to one another */
GS_BLOCK_STEP(define_relation);
GS_BLOCK_STEP(fill_relation);

/* block-kinds.c, block-signature.c */
GS_BLOCK_STEP(fill_kinds);
GS_BLOCK_STEP(fill_signature);

/* block-cue.c, block-frame.c: reporting words and where they stand */
GS_BLOCK_STEP(define_cue);
GS_BLOCK_STEP(fill_cue);
GS_BLOCK_STEP(fill_frame);

/* block-weigh.c: what speaks for and against a report */
GS_BLOCK_STEP(fill_weigh);

/* block-number.c: units, approximations, bounds */
GS_BLOCK_STEP(define_unit);
GS_BLOCK_STEP(fill_unit);
GS_BLOCK_STEP(fill_approx);
GS_BLOCK_STEP(fill_bound);
GS_BLOCK_STEP(fill_clock);
GS_BLOCK_STEP(fill_share);

/* block-source.c: the source book */
GS_BLOCK_STEP(define_party);
GS_BLOCK_STEP(define_person);
GS_BLOCK_STEP(define_outlet);

/* block-rule.c */
GS_BLOCK_STEP(define_rule);
GS_BLOCK_STEP(fill_rule);

/* block-plant.c: contradictions to put into a text */
GS_BLOCK_STEP(fill_plant);
