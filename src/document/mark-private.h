/* SPDX-License-Identifier: Apache-2.0
 *
 * Marked-up text as a row of marks (tags, comments) and what stands between
 * them.
 */
#pragma once

#include "base/slice.h"

typedef enum {
  GS_MARK_TEXT,    /* what stands between marks */
  GS_MARK_OPEN,    /* <p> */
  GS_MARK_CLOSE,   /* </p> */
  GS_MARK_COMMENT, /* <!-- --> */
  GS_MARK_OTHER,   /* <!DOCTYPE>, <?xml?> */
} GsMarkKind;

typedef struct {
  GsMarkKind kind;
  GsSpan span; /* all of it */
  GsSpan name; /* of a tag */
  GsSpan rest; /* a tag: its attributes; a comment: what its marks enclose */
  bool is_unclosed; /* it runs to the end of the text */
  bool is_doubtful; /* a quotation mark in the tag seems to be missing */
} GsMark;

/* Takes the mark or text at *at and moves *at behind it; false at the end. */
bool gs_mark_next(GsSlice text, size_t *at, GsMark *mark);

typedef struct {
  GsSlice name;
  GsSlice value; /* without its quotation marks; references as they are */
} GsMarkAttribute;

/* The next attribute of `rest`; false when there is none. */
bool gs_mark_attribute(GsSlice text, GsSpan *rest, GsMarkAttribute *attribute);

/* Does the slice say this, ASCII letters being large or small? */
bool gs_mark_is(GsSlice slice, const char *word);

/* Where the element that only its own end tag ends (a script) is over: before
 * its "</name"; text.len when it never is. */
size_t gs_mark_find_close(GsSlice text, size_t at, const char *name);
