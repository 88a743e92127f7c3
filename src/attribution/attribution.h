/* SPDX-License-Identifier: Apache-2.0
 *
 * Claims that another program has found, as JSON in the way of BBC Citron: to
 * spans of the text that they are about.
 *
 *   {"quotes":[{"cue":SPAN,"sources":[SPAN, ...],"contents":[SPAN, ...]}]}
 *
 * SPAN is {"start":N,"end":N,"text":"..."}: code points of the original from
 * 0, the end exclusive; `text` may be left out.
 */
#pragma once

#include "claim/claim.h"

/* One JSON value for each document, in their order. */
typedef struct GsAttributions GsAttributions;

/* What is wrong with it, and where. */
typedef struct {
  GsPlace place;
  const char *message; /* one sentence without a full stop */
} GsAttributionError;

/* Reads the text of a file.  `name` is its path as messages show it.  NULL with
 * `error` when it is not what it should be.  In `arena`, which is not
 * bounded. */
GsAttributions *gs_attributions_read(GsArena *arena,
                                     const char *name,
                                     GsSlice text,
                                     GsAttributionError *error);

/* How many documents it has claims for. */
size_t gs_attributions_count(const GsAttributions *attributions);

/* The claims of document number `i`, from 0.  A span that does not lie in its
 * text, or not on the words that it should, becomes a problem of the document,
 * and its claim is left out; likewise when there are no claims for it. */
GsGivenClaims gs_attributions_of(const GsAttributions *attributions,
                                 size_t i,
                                 GsDocument *document);
