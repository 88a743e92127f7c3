/* SPDX-License-Identifier: Apache-2.0
 *
 * Between the two halves of cutting: word-end.c finds where words end, cut.c
 * makes words of them.
 */
#pragma once

#include "word/morphology-private.h"

/* A text under the knife. */
typedef struct {
  GsSlice text;                   /* up to the end of the span to be cut */
  const GsMorphology *morphology; /* may be NULL */
} GsCutText;

/* As gs_cut_char(), where it is not ASCII. */
uint32_t gs_cut_other_char(const GsCutText *cut, size_t at, size_t *len);

/* The character at `at`, 0 at or behind the end.  `len` (or NULL) receives
 * its length in bytes, at least 1 within the text. */
static inline uint32_t
gs_cut_char(const GsCutText *cut, size_t at, size_t *len)
{
  unsigned char first =
      at < cut->text.len ? (unsigned char)cut->text.at[at] : 0xff;
  if (first >= 0x80)
    return gs_cut_other_char(cut, at, len);
  if (len != NULL)
    *len = 1;
  return first;
}

/* Letters, marks and digits of any script. */
bool gs_cut_is_word_char(uint32_t code);

/* An apostrophe, straight or curly, or a quote that stands for one. */
bool gs_cut_is_apostrophe(uint32_t code);

/* Where the word that starts at `start` ends: behind `start` always. */
size_t gs_cut_word_end(const GsCutText *cut, size_t start, bool after_space);
