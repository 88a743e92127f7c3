/* SPDX-License-Identifier: Apache-2.0
 *
 * Checks that show both values when they fail; CUnit's own show only the
 * expression.  In loops over rows, CHECK_ROW(i) first names the row.
 *
 * Every test-<name>.c ends in its table, CU_TestInfo <name>_tests[]; main.c
 * lists the tables.  Dashes in <name> are underscores in the table.
 */
#pragma once

#include "base/slice.h"

#include <CUnit/CUnit.h>
#include <stdio.h>
#include <stdlib.h>

/* Two strings; NULL equals only NULL. */
#define CHECK_STR(got, want) check_str((got), (want), __FILE__, __LINE__)
/* A GsSlice and the string that it should hold. */
#define CHECK_SLICE(got, want) check_slice((got), (want), __FILE__, __LINE__)
/* Two integers or bools. */
#define CHECK_INT(got, want)                                                   \
  check_int((long long)(got), (long long)(want), __FILE__, __LINE__)
/* A GsSpan, its start and its end. */
#define CHECK_SPAN(got, want_start, want_end)                                  \
  check_span((got), (GsSpan){ (want_start), (want_end) }, __FILE__, __LINE__)
/* The row that the checks from here on are about. */
#define CHECK_ROW(row) (check_row = (long)(row))

/* Reset by main.c before each test. */
extern long check_row;

/* One of the folders that make check hands on, "." outside of it:
 * check_folder("SRC") is the top of the sources. */
static inline const char *
check_folder(const char *name)
{
  const char *folder = getenv(name);
  return folder != NULL ? folder : ".";
}

static inline void
check_fail(const char *text, const char *file, unsigned line)
{
  char full[1024];
  if (check_row >= 0)
    snprintf(full, sizeof full, "row %ld: %s", check_row, text);
  else
    snprintf(full, sizeof full, "%s", text);
  CU_assertImplementation(CU_FALSE, line, full, file, "", CU_FALSE);
}

static inline void
check_pass(const char *file, unsigned line)
{
  CU_assertImplementation(CU_TRUE, line, "", file, "", CU_FALSE);
}

static inline void
check_str(const char *got, const char *want, const char *file, unsigned line)
{
  char text[900];
  bool is_same =
      got == NULL || want == NULL ? got == want : strcmp(got, want) == 0;
  if (is_same) {
    check_pass(file, line);
    return;
  }
  snprintf(text, sizeof text, "got \"%.400s\", want \"%.400s\"",
           got != NULL ? got : "(null)", want != NULL ? want : "(null)");
  check_fail(text, file, line);
}

static inline void
check_slice(GsSlice got, const char *want, const char *file, unsigned line)
{
  char text[900];
  if (got.len == strlen(want) &&
      (got.len == 0 || memcmp(got.at, want, got.len) == 0)) {
    check_pass(file, line);
    return;
  }
  snprintf(text, sizeof text, "got \"%.*s\", want \"%.400s\"",
           got.len < 400 ? (int)got.len : 400, got.len > 0 ? got.at : "", want);
  check_fail(text, file, line);
}

static inline void
check_int(long long got, long long want, const char *file, unsigned line)
{
  char text[80];
  if (got == want) {
    check_pass(file, line);
    return;
  }
  snprintf(text, sizeof text, "got %lld, want %lld", got, want);
  check_fail(text, file, line);
}

static inline void
check_span(GsSpan got, GsSpan want, const char *file, unsigned line)
{
  char text[120];
  if (got.start == want.start && got.end == want.end) {
    check_pass(file, line);
    return;
  }
  snprintf(text, sizeof text, "got %zu-%zu, want %zu-%zu", got.start, got.end,
           want.start, want.end);
  check_fail(text, file, line);
}
