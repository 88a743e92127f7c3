/* SPDX-License-Identifier: Apache-2.0
 *
 * A piece of text that somebody else owns, and a range of bytes.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* A run of bytes, not ended by NUL; print it with "%.*s". */
typedef struct {
  const char *at; /* first byte; may be NULL when len is 0 */
  size_t len;     /* in bytes */
} GsSlice;

/* A half-open range of bytes in some text. */
typedef struct {
  size_t start;
  size_t end;
} GsSpan;

#define GS_SLICE(literal) ((GsSlice){ (literal), sizeof(literal) - 1 })
#define GS_SLICE_ARGS(slice) (int)(slice).len, (slice).at

/* The bytes of `str` up to its NUL; NULL gives the empty slice. */
GsSlice gs_slice_of(const char *str);

/* The first bytes tell most pieces apart, without a call. */
static inline bool
gs_slice_eq(GsSlice a, GsSlice b)
{
  return a.len == b.len &&
         (a.len == 0 || (*a.at == *b.at && memcmp(a.at, b.at, a.len) == 0));
}

/* Order by bytes, as memcmp() does; the shorter of two equal starts first. */
int gs_slice_compare(GsSlice a, GsSlice b);

static inline bool
gs_slice_has_prefix(GsSlice slice, GsSlice prefix)
{
  return prefix.len <= slice.len &&
         gs_slice_eq((GsSlice){ slice.at, prefix.len }, prefix);
}

static inline bool
gs_slice_has_suffix(GsSlice slice, GsSlice suffix)
{
  return suffix.len <= slice.len &&
         gs_slice_eq(
             (GsSlice){ slice.at + (slice.len - suffix.len), suffix.len },
             suffix);
}

/* Without ASCII white space at both ends. */
GsSlice gs_slice_trim(GsSlice slice);

/* The part `span` of `text`; the caller guarantees that it lies inside. */
static inline GsSlice
gs_slice_part(GsSlice text, GsSpan span)
{
  return (GsSlice){ text.at + span.start, span.end - span.start };
}

static inline bool
gs_span_overlaps(GsSpan a, GsSpan b)
{
  return a.start < b.end && b.start < a.end;
}

static inline bool
gs_span_holds(GsSpan outer, GsSpan inner)
{
  return outer.start <= inner.start && inner.end <= outer.end;
}
