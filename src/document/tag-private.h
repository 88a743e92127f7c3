/* SPDX-License-Identifier: Apache-2.0
 *
 * What an element of a page means for its prose.
 */
#pragma once

#include "base/slice.h"

enum {
  GS_TAG_BLOCK = 1 << 0,    /* begins and ends a block */
  GS_TAG_HEADLINE = 1 << 1, /* all that is in it is ... */
  GS_TAG_CAPTION = 1 << 2,
  GS_TAG_QUOTE = 1 << 3,
  GS_TAG_ITEM = 1 << 4,
  GS_TAG_LIST = 1 << 5,   /* holds items */
  GS_TAG_SKIP = 1 << 6,   /* is no prose */
  GS_TAG_RAW = 1 << 7,    /* holds no tags; only its own end tag ends it */
  GS_TAG_BLANKS = 1 << 8, /* its white space counts */
  GS_TAG_EMPTY = 1 << 9,  /* has no end tag */
};

/* Those that are kept in mind until their end. */
#define GS_TAG_KEPT                                                            \
  (GS_TAG_HEADLINE | GS_TAG_CAPTION | GS_TAG_QUOTE | GS_TAG_ITEM |             \
   GS_TAG_LIST | GS_TAG_SKIP | GS_TAG_BLANKS)

/* What is done with it besides. */
typedef enum {
  GS_TAG_PLAIN,
  GS_TAG_BREAK,    /* br */
  GS_TAG_FIRST,    /* h1 */
  GS_TAG_LANGUAGE, /* html, body: says which, of all of it */
  GS_TAG_META,
  GS_TAG_PARAGRAPH,
  GS_TAG_QUOTED, /* q: shown in quotation marks */
  GS_TAG_TIME,
  GS_TAG_TITLE,
} GsTagKind;

#define GS_TAG_ROOM 80 /* for all of them */

typedef struct {
  const char *name;
  unsigned flags;
  GsTagKind kind;
} GsTag;

/* The element of that name, in large or small letters; NULL: it is none that
 * matters. */
const GsTag *gs_tag_find(GsSlice name);

/* Its number among all, from 0. */
size_t gs_tag_number(const GsTag *tag);
