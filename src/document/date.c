/* SPDX-License-Identifier: Apache-2.0
 *
 * Dates of the calendar, as metadata gives them, with or without dashes.
 */
#include "base/utf8.h"
#include "document/document.h"

/* `n` digits at `at`, or -1. */
static int
digits(GsSlice text, size_t at, size_t n)
{
  int value = 0;
  if (at + n > text.len)
    return -1;
  for (size_t i = at; i < at + n; i++) {
    if (!gs_utf8_is_digit((unsigned char)text.at[i]))
      return -1;
    value = value * 10 + (text.at[i] - '0');
  }
  return value;
}

GsDate
gs_date_parse(GsSlice text)
{
  GsDate none = { 0 };
  char dashed[10];
  if (text.len >= 8 && digits(text, 0, 8) >= 0) { /* 20161215T100000Z */
    memcpy(dashed, text.at, 4);
    memcpy(dashed + 5, text.at + 4, 2);
    memcpy(dashed + 8, text.at + 6, 2);
    dashed[4] = dashed[7] = '-';
    text = (GsSlice){ dashed, sizeof dashed };
  }
  GsDate date = { digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2) };
  if (date.year < 1 || text.at[4] != '-' || text.at[7] != '-' ||
      date.month < 1 || date.month > 12 || date.day < 1)
    return none;
  bool is_valid = g_date_valid_dmy((GDateDay)date.day, (GDateMonth)date.month,
                                   (GDateYear)date.year);
  return is_valid ? date : none;
}
