/* SPDX-License-Identifier: Apache-2.0
 *
 * Marks in an example: [A: the pier was closed] says what side A must be.
 */
#include "rule/compile-private.h"

typedef struct {
  const GsRuleDraft *draft;
  GsExample *example;
  char *out;
  size_t len;
  int open; /* the side whose mark is open, or -1 */
} Reading;

static bool
fail(const Reading *reading, const char *message)
{
  gs_rule_error(reading->draft->block->file, reading->example->span, "E020",
                "%s", message);
  return false;
}

/* The side that a mark at the start of `rest` opens, or -1. */
static int
side_of(GsSlice rest)
{
  if (gs_slice_has_prefix(rest, GS_SLICE("[A:")))
    return 0;
  return gs_slice_has_prefix(rest, GS_SLICE("[B:")) ? 1 : -1;
}

static bool
open_mark(Reading *reading, int side)
{
  if (reading->open >= 0)
    return fail(reading, "a mark of an example stands within another one");
  if (reading->example->sides[side].end > 0)
    return fail(reading, "an example marks each side once");
  reading->open = side;
  reading->example->sides[side].start = reading->len;
  return true;
}

static bool
close_mark(Reading *reading)
{
  GsSpan *side = &reading->example->sides[reading->open];
  side->end = reading->len;
  reading->open = -1;
  return side->end > side->start || fail(reading, "a mark holds no words");
}

/* Reads one piece of the text at `at`, which moves on. */
static bool
read_piece(Reading *reading, GsSlice text, size_t *at)
{
  int side = side_of((GsSlice){ text.at + *at, text.len - *at });
  if (side >= 0) {
    *at += 3;
    while (*at < text.len && text.at[*at] == ' ')
      (*at)++;
    return open_mark(reading, side);
  }
  if (text.at[*at] == ']' && reading->open >= 0) {
    (*at)++;
    return close_mark(reading);
  }
  reading->out[reading->len++] = text.at[(*at)++];
  return true;
}

bool
gs_example_take_marks(const GsRuleDraft *draft, GsExample *example)
{
  GsSlice text = example->text;
  if (text.len == 0 || memchr(text.at, '[', text.len) == NULL)
    return true;
  Reading reading = { .draft = draft,
                      .example = example,
                      .out =
                          gs_arena_take(draft->compiler->arena, text.len + 1),
                      .open = -1 };
  for (size_t at = 0; at < text.len;)
    if (!read_piece(&reading, text, &at))
      return false;
  if (reading.open >= 0)
    return fail(&reading, "a mark of this example is not closed by ']'");
  example->text = (GsSlice){ reading.out, reading.len };
  return true;
}
