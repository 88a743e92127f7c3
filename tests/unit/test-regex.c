/* SPDX-License-Identifier: Apache-2.0
 *
 * The wrapper around PCRE2: what is refused, what is found and where, that a
 * limit is told and never "no match", and that compiled code and interpreter
 * agree.
 */
#include "base/limits.h"
#include "check.h"
#include "match/regex.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <glib.h>
#include <pcre2.h>

static void
patterns_are_refused(void)
{
  static const struct {
    const char *pattern;
    gssize offset; /* of the error; -1: accepted */
  } rows[] = {
    { "port", -1 },
    { "\\bports?\\b", -1 },
    { "(a|b)+", -1 },
    { "\\\\K", -1 },
    { "\\(*x", -1 },
    { "caf\xc3\xa9", -1 },
    { "(?<=a)b", -1 },
    { "(?i)x", -1 },
    { "", 0 },
    { "(*UTF)x", 0 },
    { "(*LIMIT_MATCH=9)x", 0 },
    { "a(*SKIP)b", 1 },
    { "(*ACCEPT)", 0 },
    { "x(?C1)y", 1 },
    { "x(?C)y", 1 },
    { "a\\Cb", 1 },
    { "a\\Kb", 1 },
    { "a\\\\\\Kb", 3 },
    { "(", 1 },
    { "a)", 1 },
    { "[a", 2 },
    { "a{2,1}", 5 },
    { "\\p{Zork}", 8 },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    GsRegexError error = { 0 };
    GsRegex *regex = gs_regex_new(gs_slice_of(rows[i].pattern), false, &error);
    CHECK_INT(regex != NULL, rows[i].offset < 0);
    if (regex == NULL) {
      CHECK_INT(error.offset, rows[i].offset);
      CHECK_INT(strlen(error.message) > 5, true);
    }
    gs_regex_free(regex);
  }
}

static bool
is_accepted(const char *pattern)
{
  GsRegexError error = { 0 };
  GsRegex *regex = gs_regex_new(gs_slice_of(pattern), false, &error);
  bool is_good = regex != NULL;
  CHECK_INT(is_good || error.message[0] != '\0', true);
  gs_regex_free(regex);
  return is_good;
}

/* Each limit from both sides. */
static void
sizes_are_bounded(void)
{
  g_autofree char *longest = g_strnfill(GS_LIMIT_REGEX_PATTERN_BYTES, 'a');
  g_autofree char *longer = g_strnfill(GS_LIMIT_REGEX_PATTERN_BYTES + 1, 'a');
  CHECK_INT(is_accepted(longest), true);
  CHECK_INT(is_accepted(longer), false);
  for (size_t n = GS_LIMIT_REGEX_NESTING - 1; n < GS_LIMIT_REGEX_NESTING + 3;
       n++) {
    CHECK_ROW(n);
    g_autofree char *open = g_strnfill(n, '(');
    g_autofree char *close = g_strnfill(n, ')');
    g_autofree char *nested = g_strconcat(open, "x", close, NULL);
    CHECK_INT(is_accepted(nested), n <= GS_LIMIT_REGEX_NESTING);
  }
  CHECK_ROW(-1);
  CHECK_INT(is_accepted("((a{1,100}){1,100}){1,100}"), false);
}

static void
places_are_found(void)
{
  static const struct {
    const char *pattern;
    bool ignores_case;
    GsSlice subject;
    size_t from;
    gssize start, end; /* -1: none */
  } rows[] = {
    { "port", false, GS_SLICE("the port"), 0, 4, 8 },
    { "port", false, GS_SLICE("the Port"), 0, -1, 0 },
    { "port", true, GS_SLICE("the Port"), 0, 4, 8 },
    { "\xc3\xa9", true, GS_SLICE("\xc3\x89"), 0, 0, 2 },
    { "a", false, GS_SLICE("aba"), 1, 2, 3 },
    { "a", false, GS_SLICE("aba"), 3, -1, 0 },
    { "x*", false, GS_SLICE("ab"), 2, 2, 2 },
    { "x*", false, GS_SLICE(""), 0, 0, 0 },
    { "^b", false, GS_SLICE("ab"), 1, -1, 0 },
    { "b$", false, GS_SLICE("b\n"), 0, -1, 0 }, /* the very end only */
    { "\\bto\\b", false, GS_SLICE("into to"), 0, 5, 7 },
    { "(?<=in)to", false, GS_SLICE("into"), 2, 2, 4 },
    { "\\w+", false, GS_SLICE("\xc3\xa9t\xc3\xa9!"), 0, 0, 5 },
    { ".", false, GS_SLICE("\xf0\x9f\x98\x80"), 0, 0, 4 },
    { "a.b", false, GS_SLICE("a\rb"), 0, -1, 0 },
    { "a\\x00b", false, GS_SLICE("a\0b"), 0, 0, 3 },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    GsRegexError error = { 0 };
    GsRegex *regex = gs_regex_new(gs_slice_of(rows[i].pattern),
                                  rows[i].ignores_case, &error);
    GsSpan found = { 0, 0 };
    GsRegexResult result =
        gs_regex_find(regex, rows[i].subject, rows[i].from, &found);
    CHECK_INT(result, rows[i].start < 0 ? GS_REGEX_NONE : GS_REGEX_FOUND);
    if (rows[i].start >= 0)
      CHECK_SPAN(found, (size_t)rows[i].start, (size_t)rows[i].end);
    gs_regex_free(regex);
  }
}

/* Some blanks, a head, a filling, a tail, and blanks again. */
static char *
long_subject(size_t before, size_t filling, size_t after)
{
  g_autofree char *first = g_strnfill(before, ' ');
  g_autofree char *middle = g_strnfill(filling, '-');
  g_autofree char *last = g_strnfill(after, ' ');
  return g_strconcat(first, "<", middle, ">", last, NULL);
}

/* Wherever it stands in a long subject, a match is found at its place, or it
 * is said that a limit was reached: never "none". */
static void
long_subjects_hide_nothing(void)
{
  static const size_t fillings[] = { 0,    100,  400,  509, 1000,
                                     1600, 1900, 2100, 5000 };
  GsRegexError error = { 0 };
  GsRegex *regex = gs_regex_new(GS_SLICE("<-*>"), false, &error);
  for (size_t i = 0; i < G_N_ELEMENTS(fillings); i++)
    for (size_t before = 0; before < 6000; before += 61) {
      CHECK_ROW(i);
      g_autofree char *subject = long_subject(before, fillings[i], 3000);
      GsSpan found = { 0, 0 };
      GsRegexResult result =
          gs_regex_find(regex, gs_slice_of(subject), 0, &found);
      bool is_short = fillings[i] + 2 < GS_LIMIT_REGEX_OVERLAP_BYTES;
      CHECK_INT(result == GS_REGEX_NONE, false);
      CHECK_INT(is_short && result != GS_REGEX_FOUND, false);
      if (result == GS_REGEX_FOUND)
        CHECK_SPAN(found, before, before + fillings[i] + 2);
    }
  gs_regex_free(regex);
}

/* Hostile ones: told, and soon. */
static void
limits_are_told(void)
{
  static const char *const rows[] = {
    "(a+)+[bc]", "(a|aa)+[bc]", "(a*)*[bc]", "(?:(a)|b)*[cd]", "(.*)*\\d",
  };
  g_autofree char *subject = g_strnfill(20000, 'a');
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    GsRegexError error = { 0 };
    GsRegex *regex = gs_regex_new(gs_slice_of(rows[i]), false, &error);
    GsSpan found = { 0, 0 };
    CHECK_INT(regex != NULL && gs_regex_find(regex, gs_slice_of(subject), 0,
                                             &found) == GS_REGEX_GAVE_UP,
              true);
    gs_regex_free(regex);
  }
}

/* ---- compiled code against the interpreter ---------------------------- */

/* The same search without JIT: the span, or {1, 0} for none and {2, 0} when a
 * limit was reached. */
static GsSpan
interpret(const char *pattern, GsSlice subject)
{
  int number = 0;
  size_t offset = 0;
  pcre2_code *code = pcre2_compile((PCRE2_SPTR)pattern, strlen(pattern),
                                   PCRE2_UTF | PCRE2_UCP | PCRE2_DOLLAR_ENDONLY,
                                   &number, &offset, NULL);
  pcre2_match_data *data = pcre2_match_data_create(1, NULL);
  pcre2_match_context *limits = pcre2_match_context_create(NULL);
  pcre2_set_match_limit(limits, GS_LIMIT_REGEX_MATCH);
  int result = pcre2_match(code, (PCRE2_SPTR)subject.at, subject.len, 0,
                           PCRE2_NO_JIT, data, limits);
  const size_t *ends = pcre2_get_ovector_pointer(data);
  GsSpan span = { result == PCRE2_ERROR_NOMATCH ? 1 : 2, 0 };
  if (result >= 0)
    span = (GsSpan){ ends[0], ends[1] };
  pcre2_match_context_free(limits);
  pcre2_match_data_free(data);
  pcre2_code_free(code);
  return span;
}

/* A text of few letters, so that patterns over them often match. */
static void
draw_text(GRand *random, char *text, size_t len)
{
  for (size_t i = 0; i < len; i++)
    text[i] = "aab b-.\n"[g_rand_int_range(random, 0, 8)];
  text[len] = '\0';
}

static void
compiled_code_agrees_with_the_interpreter(void)
{
  static const char *const rows[] = {
    "a+b",      "(a|b)+-",  "\\ba.b\\b", "(a)(?=b)b|-", "^[ab]+$",
    "(?<!a)b+", "a{2,3}?b", "(a+|b)*-",  "([ab])\\1",   "\\s+\\S",
    "(?>a+)b",  "a++b",     "(?s).*-",   "(?m)^b.*$",   "(?:a|ab)(?:c|b)",
  };
  g_autoptr(GRand) random = g_rand_new_with_seed(20161215);
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    GsRegexError error = { 0 };
    GsRegex *regex = gs_regex_new(gs_slice_of(rows[i]), false, &error);
    for (unsigned n = 0; n < 300; n++) {
      CHECK_ROW(i);
      char text[64];
      draw_text(random, text, n % 60);
      GsSpan found = { 0, 0 };
      GsRegexResult result = gs_regex_find(regex, gs_slice_of(text), 0, &found);
      GsSpan other = interpret(rows[i], gs_slice_of(text));
      bool has_limit =
          result == GS_REGEX_GAVE_UP || (other.start == 2 && other.end == 0);
      if (has_limit)
        continue;
      if (result == GS_REGEX_NONE)
        found = (GsSpan){ 1, 0 };
      CHECK_SPAN(found, other.start, other.end);
    }
    gs_regex_free(regex);
  }
}

CU_TestInfo regex_tests[] = {
  { "patterns are refused", patterns_are_refused },
  { "sizes are bounded", sizes_are_bounded },
  { "places are found", places_are_found },
  { "long subjects hide nothing", long_subjects_hide_nothing },
  { "limits are told", limits_are_told },
  { "compiled code agrees with the interpreter",
    compiled_code_agrees_with_the_interpreter },
  CU_TEST_INFO_NULL,
};
