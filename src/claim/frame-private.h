/* SPDX-License-Identifier: Apache-2.0
 *
 * Inside of claim/: fitting the pack's frames to a sentence.
 */
#pragma once

#include "claim/claim-private.h"

/* A frame that is being fitted. */
typedef struct {
  const GsReading *reading;
  const GsFrame *frame;
  size_t anchor; /* index of the anchor among the frame's parts */
  GsFit fit;
} GsFitting;

/* ---- what both directions share --------------------------------------- */

/* Behind adverbs at `at`. */
size_t gs_skip_adverbs(const GsReading *reading, size_t at);

/* The index of the frame's CUE among its parts, or -1. */
int gs_frame_cue(const GsFrame *frame);

/* May the word at `at` fill the frame's WORD? */
bool
gs_frame_is_word(const GsReading *reading, size_t at, const GsFramePart *part);

/* The word reports: it belongs to the cue. */
void gs_fitting_add_word(GsFitting *fitting, size_t at);

/* Where the words go that fill a slot. */
GsWordSpan *gs_fitting_slot(GsFitting *fitting, GsFrameKind kind);

/* Over when and where it was said. */
size_t gs_skip_occasion(const GsReading *reading, size_t at);

/* Over any prepositional groups before what must be a content. */
size_t gs_skip_adjunct(const GsReading *reading, size_t at);

/* ---- the two directions ----------------------------------------------- */

/* Fits the parts from `part` on behind `at`. */
bool gs_fit_right(GsFitting *fitting, size_t part, size_t at);

/* Fits parts[0 .. n_parts) before `end`, the last one first. */
bool gs_fit_left(GsFitting *fitting, size_t n_parts, size_t end);

/* ---- once it fits ----------------------------------------------------- */

/* A subject that belongs to the content. */
void gs_settle_matter(const GsReading *reading, GsFit *fit);

/* Adverbs that belong to the cue. */
void gs_settle_adverbs(const GsReading *reading, GsFit *fit);

/* A content ends with the dependent clause it stands in. */
void gs_settle_relative(const GsReading *reading, GsFit *fit);

/* The source of a report that opens its sentence without one. */
void gs_settle_source(const GsReading *reading, GsFit *fit);

/* "Nobody said that": no report at all. */
bool gs_is_nobody(const GsReading *reading, const GsFit *fit);

/* A report inside of what is turned down is one whatever its points. */
bool gs_is_denied_report(const GsReading *reading,
                         const GsFits *fits,
                         const GsFit *fit);

/* "A claim that Abe disputes": no clause of what is claimed. */
bool gs_is_relative_clause(const GsReading *reading, const GsFit *fit);
