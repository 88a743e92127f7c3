/* SPDX-License-Identifier: Apache-2.0
 *
 * JSON that people or other programs wrote, as a tree that knows where each
 * value stands: so that what is wrong in it can be told with its place.
 */
#pragma once

#include "base/linemap.h"

typedef enum {
  GS_JSON_NULL,
  GS_JSON_FALSE,
  GS_JSON_TRUE,
  GS_JSON_NUMBER,
  GS_JSON_STRING,
  GS_JSON_ARRAY,
  GS_JSON_OBJECT,
} GsJsonKind;

typedef struct GsJson GsJson;
struct GsJson {
  GsJsonKind kind;
  size_t at;    /* of its first byte, in the text */
  GsSlice text; /* of a string, without escapes, NUL behind it; of a number, as
                   it is written */
  GsSlice key;  /* of a member, without escapes */
  size_t key_at;
  const GsJson *first; /* of an array's items or an object's members */
  const GsJson *next;  /* the next of these */
};

/* What is wrong with a text, and where. */
typedef struct {
  size_t at;
  const char *message; /* one sentence without a full stop */
} GsJsonError;

/* Reads one value and nothing behind it, as RFC 8259 has it in UTF-8; a byte
 * order mark in front is passed over.  NULL with `error`; also for NUL in a
 * string, half a surrogate pair, a member given twice, and for nesting over
 * GS_LIMIT_JSON_NESTING.  In `arena`. */
const GsJson *gs_json_parse(GsArena *arena, GsSlice text, GsJsonError *error);

/* The next of several values, from `*at` on, which goes behind it.  NULL at
 * the end; or with a message in `error`, which has none before. */
const GsJson *
gs_json_next(GsArena *arena, GsSlice text, size_t *at, GsJsonError *error);

/* The member of an object, or NULL. */
const GsJson *gs_json_get(const GsJson *object, const char *key);

/* "an object", "a number": what kind it is, for people. */
const char *gs_json_kind_name(GsJsonKind kind);

/* Is it a number without sign, fraction and exponent that fits? */
bool gs_json_read_size(const GsJson *value, size_t *size);
