/* SPDX-License-Identifier: Apache-2.0
 *
 * Items of a pattern that may take several words: lists, numbers, money,
 * dates, names.
 */
#include "match/pattern-private.h"

#include "base/utf8.h"

#define MAX_WORDS_TO_THING 4 /* "20 badly hurt young people" */

static const GsWord *
word_at(const GsSubject *subject, size_t at)
{
  return at < subject->end ? &subject->words[at] : NULL;
}

static bool
has_class(const GsSubject *subject, size_t at, uint32_t classes)
{
  const GsWord *word = word_at(subject, at);
  return word != NULL && (word->form->classes & classes) != 0;
}

/* ---- numbers ---------------------------------------------------------- */

static bool
is_digits(const GsSubject *subject, const GsWord *word)
{
  return gs_utf8_is_digit((unsigned char)subject->text.at[word->span.start]);
}

static bool
is_number(const GsSubject *subject, size_t at)
{
  const GsWord *word = word_at(subject, at);
  return word != NULL &&
         (is_digits(subject, word) ||
          has_class(subject, at, GS_CLASS_NUMERAL | GS_CLASS_MULTIPLIER));
}

static size_t
number_end(const GsSubject *subject, size_t at)
{
  while (is_number(subject, at))
    at++;
  return at;
}

/* "20 <thing>": behind the thing that is counted, or 0. */
static size_t
counted_end(const GsWanted *wanted, const GsSubject *subject, size_t at)
{
  for (size_t i = at; i < at + MAX_WORDS_TO_THING; i++) {
    const GsWord *word = word_at(subject, i);
    if (word == NULL || (word->flags & GS_WORD_PUNCTUATION) != 0)
      return 0;
    if (gs_word_is(word, wanted->form, wanted->id))
      return i + 1;
  }
  return 0;
}

static size_t
counted_number_end(const GsWanted *wanted, const GsSubject *subject, size_t at)
{
  size_t end = number_end(subject, at);
  if (end == at || wanted->id == 0)
    return end;
  size_t behind = counted_end(wanted, subject, end);
  return behind != 0 ? behind : at;
}

/* ---- lists and units -------------------------------------------------- */

/* The first hit that starts at or behind `at`. */
static size_t
first_hit(const GsSubject *subject, size_t at)
{
  size_t low = 0;
  size_t high = subject->n_hits;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (subject->hits[middle].start < at)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static size_t
list_ends(uint32_t list,
          const GsSubject *subject,
          size_t at,
          size_t ends[GS_ITEM_ENDS])
{
  size_t n = 0;
  for (size_t i = first_hit(subject, at);
       i < subject->n_hits && subject->hits[i].start == at; i++) {
    const GsHit *hit = &subject->hits[i];
    if (hit->list == list && hit->end <= subject->end && n < GS_ITEM_ENDS &&
        (n == 0 || ends[n - 1] != hit->end))
      ends[n++] = hit->end;
  }
  return n;
}

/* A number with a unit of the list before or behind it. */
static size_t
measure_end(uint32_t list, const GsSubject *subject, size_t at)
{
  size_t ends[GS_ITEM_ENDS];
  if (list == GS_NO_LIST)
    return at;
  if (list_ends(list, subject, at, ends) > 0) {
    size_t end = number_end(subject, ends[0]);
    return end > ends[0] ? end : at;
  }
  size_t end = number_end(subject, at);
  bool has_unit = end > at && list_ends(list, subject, end, ends) > 0;
  return has_unit ? ends[0] : at;
}

/* ---- dates and names -------------------------------------------------- */

static bool
is_plain_number(const GsSubject *subject, size_t at)
{
  const GsWord *word = word_at(subject, at);
  return word != NULL && is_digits(subject, word);
}

static size_t
month_end(const GsSubject *subject, size_t at)
{
  bool has_day = is_plain_number(subject, at);
  size_t month = at + (has_day ? 1 : 0);
  if (!has_class(subject, month, GS_CLASS_MONTH))
    return at;
  size_t end = month + 1;
  if (!has_day && is_plain_number(subject, end))
    end++;
  const GsWord *comma = word_at(subject, end);
  if (comma != NULL && comma->tag == GS_TAG_COMMA &&
      is_plain_number(subject, end + 1))
    return end + 2;
  return is_plain_number(subject, end) ? end + 1 : end;
}

/* "2011-05-04" */
static bool
is_iso_date(const GsSubject *subject, size_t at)
{
  const GsWord *word = word_at(subject, at);
  GsSlice text = { 0 };
  if (word != NULL)
    text = gs_slice_part(subject->text, word->span);
  for (size_t i = 0; i < text.len; i++) {
    bool is_sign = i == 4 || i == 7;
    if (is_sign ? text.at[i] != '-' : !g_ascii_isdigit(text.at[i]))
      return false;
  }
  return text.len == 10;
}

static size_t
date_end(const GsSubject *subject, size_t at)
{
  if (is_iso_date(subject, at))
    return at + 1;
  if (has_class(subject, at, GS_CLASS_DAY))
    return at + 1;
  if (!has_class(subject, at, GS_CLASS_WEEKDAY))
    return month_end(subject, at);
  const GsWord *comma = word_at(subject, at + 1);
  size_t next = at + 1 + (comma != NULL && comma->tag == GS_TAG_COMMA ? 1 : 0);
  size_t end = month_end(subject, next);
  return end > next ? end : at + 1;
}

static size_t
name_end(const GsSubject *subject, size_t at)
{
  while (word_at(subject, at) != NULL && subject->words[at].tag == GS_TAG_NAME)
    at++;
  return at;
}

static size_t
simple_end(const GsWanted *wanted, const GsSubject *subject, size_t at)
{
  switch (wanted->node->kind) {
  case GS_NODE_NUMBER:
    return counted_number_end(wanted, subject, at);
  case GS_NODE_MONEY:
  case GS_NODE_PERCENT:
    return measure_end(wanted->node->list, subject, at);
  case GS_NODE_DATE:
    return date_end(subject, at);
  case GS_NODE_NAME:
    return name_end(subject, at);
  default:
    return at;
  }
}

size_t
gs_item_ends(const GsWanted *wanted,
             const GsSubject *subject,
             size_t at,
             size_t ends[GS_ITEM_ENDS])
{
  if (wanted->node->kind == GS_NODE_LIST)
    return list_ends(wanted->node->list, subject, at, ends);
  ends[0] = simple_end(wanted, subject, at);
  return ends[0] > at ? 1 : 0;
}
