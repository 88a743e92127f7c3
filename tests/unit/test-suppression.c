/* SPDX-License-Identifier: Apache-2.0
 *
 * Comments in drafts: what they ignore, where, and what is told of them.
 */
#include "check.h"
#include "reading.h"
#include "suppression/suppression.h"

/* Four blocks with one pair of figures, one of a denial: A and D clash, and
 * so do B and C. */
#define A "Police said 20 people were hurt in the collision on Monday.\n\n"
#define B "Ada Holm said the two ports had agreed to reopen the ferry line.\n\n"
#define C "But Jon Varnes denied this was the case.\n\n"
#define D                                                                      \
  "The hospital said 35 people were hurt in the collision on Monday.\n\n"

#define NO_MATCH "no rule matches '"
#define NOTHING "this comment ignores nothing"

/* The text with its `%%` comments, judged by the pack. */
static Reading *
read_draft(const char *text, const GsSuppressionOptions *options)
{
  GsDocumentFacts facts = { .comment_mark = GS_SLICE("%%") };
  Reading *reading = reading_new_with(gs_slice_of(text), &facts, NULL);
  gs_suppression_apply(options, reading->document, &reading->report);
  return reading;
}

/* "rule: reason" of what is ignored, in order; "-" for no reason. */
static char *
ignored(const Reading *reading)
{
  GString *out = g_string_new(NULL);
  for (size_t i = 0; i < reading->report.n_findings; i++) {
    const GsFinding *finding = &reading->report.findings[i];
    if (finding->fate == GS_FATE_IGNORED)
      g_string_append_printf(out, "%s%s: %s", out->len > 0 ? ", " : "",
                             finding->rule,
                             finding->reason ? finding->reason : "-");
  }
  return g_string_free(out, FALSE);
}

/* "line message", cut at the message's first ";"; problems with "!". */
static char *
told(const Reading *reading)
{
  GString *out = g_string_new(NULL);
  for (size_t i = 0; i < reading->document->problems.n; i++) {
    const GsProblem *problem = &reading->document->problems.items[i];
    g_string_append_printf(out, "%s%s%zu %.*s", out->len > 0 ? ", " : "",
                           problem->is_remark ? "" : "!", problem->place.line,
                           (int)strcspn(problem->message, ";"),
                           problem->message);
  }
  return g_string_free(out, FALSE);
}

static void
what_comments_ignore(void)
{
  static const struct {
    const char *text;
    const char *ignored;
    const char *told;
  } rows[] = {
    { A B C D, "", "" },
    { "%% a note to the desk\n" A D, "", "" },
    { "%% gainsay: a note\n" A D, "", "" },
    /* either side, the next block only */
    { "%% gainsay-ignore en/number: two days\n" A D, "en/number: two days",
      "" },
    { A "%%gainsay-ignore en/number:two days\n" D, "en/number: two days", "" },
    { A "%% gainsay-ignore en/number: why\n\n" B C D, "", "3 " NOTHING },
    { A D "%% gainsay-ignore en/number: why\n", "", "5 " NOTHING },
    /* rules: several, globs, none */
    { "%% gainsay-ignore en/number, en/denial: why\n" A D, "en/number: why",
      "" },
    { "%% gainsay-ignore en/denial en/number: why\n" A D, "en/number: why",
      "" },
    { "%% gainsay-ignore en/*: why\n" A D, "en/number: why", "" },
    { "%% gainsay-ignore *: why\n" A D, "en/number: why", "" },
    { "%% gainsay-ignore en/denial: why\n" A D, "", "1 " NOTHING },
    { "%% gainsay-ignore: why\n" A D, "", "1 'gainsay-ignore' names no rule" },
    { "%% gainsay-ignore en/number\n" A D, "en/number: -", "" },
    { "%% gainsay-ignore en/number:  \n" A D, "en/number: -", "" },
    { "%% gainsay-ignore en/numbr: why\n" A D, "", "1 " NO_MATCH "en/numbr'" },
    { "%% gainsay-ignore en/x*, en/number: why\n" A D, "en/number: why",
      "1 " NO_MATCH "en/x*'" },
    /* the words of a directive are its own */
    { "%% gainsay-ignroe en/number: why\n" A D, "",
      "1 unknown 'gainsay-ignroe' in a comment" },
    { "%% gainsay-zzzzzzzz\n" A D, "",
      "1 unknown 'gainsay-zzzzzzzz' in a comment" },
    /* the first reason counts, both comments are in use */
    { "%% gainsay-ignore en/number: one\n" A
      "%% gainsay-ignore en/number: two\n" D,
      "en/number: one", "" },
    /* the whole document */
    { B "%% gainsay-ignore-file en/number: why\n" C A D, "en/number: why", "" },
    { A B C D "%% gainsay-ignore-file: why\n", "en/number: why, en/denial: why",
      "" },
    /* off and on */
    { "%% gainsay-off en/number: why\n" A "%% gainsay-on\n" B C D,
      "en/number: why", "" },
    { A "%% gainsay-off\n" B "%% gainsay-on\n" C D, "en/denial: -", "" },
    { A "%% gainsay-off\n%% gainsay-off en/number\n" B C "%% gainsay-on\n" D,
      "en/denial: -", "4 " NOTHING },
    { "%% gainsay-off\n%% gainsay-on\n" A D, "", "1 " NOTHING },
    { "%% gainsay-on\n" A D, "",
      "1 nothing is off here that 'gainsay-on' could end" },
    { "%% gainsay-off\n" A "%% gainsay-on en/number\n" D, "en/number: -",
      "4 'gainsay-on' takes neither rules nor a reason" },
    { "%% gainsay-off: why\n" A D, "",
      "!1 'gainsay-off' is never ended, and so ignores nothing" },
  };
  GsSuppressionOptions options = { .rules = reading_rules() };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(Reading) reading = read_draft(rows[i].text, &options);
    g_autofree char *what = ignored(reading);
    g_autofree char *remarks = told(reading);
    CHECK_STR(what, rows[i].ignored);
    CHECK_STR(remarks, rows[i].told);
  }
}

/* Where reasons are required, what has none does nothing. */
static void
reasons(void)
{
  static const struct {
    const char *text;
    const char *ignored;
    bool is_told;
  } rows[] = {
    { "%% gainsay-ignore en/number: why\n" A D, "en/number: why", false },
    { "%% gainsay-ignore en/number\n" A D, "", true },
    { "%% gainsay-ignore-file en/number :\n" A D, "", true },
    { "%% gainsay-off en/number\n" A D "%% gainsay-on\n", "", true },
    { "%% gainsay-off en/number: why\n" A D "%% gainsay-on\n", "en/number: why",
      false },
  };
  GsSuppressionOptions options = { .rules = reading_rules(),
                                   .needs_reasons = true };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(Reading) reading = read_draft(rows[i].text, &options);
    g_autofree char *what = ignored(reading);
    g_autofree char *remarks = told(reading);
    CHECK_STR(what, rows[i].ignored);
    CHECK_INT(strstr(remarks, "has no reason") != NULL, rows[i].is_told);
  }
}

/* What a rule that is not asked would find, nobody knows. */
static void
silent_rules(void)
{
  const GsRuleSet *rules = reading_rules();
  g_autofree bool *is_off = g_new0(bool, rules->rules.n);
  for (size_t i = 0; i < rules->rules.n; i++)
    is_off[i] = strcmp(rules->rules.items[i].id, "en/denial") == 0;
  GsSuppressionOptions options = { .rules = rules, .is_off = is_off };
  g_autoptr(Reading) reading = read_draft(
      "%% gainsay-ignore en/denial: why\n%% gainsay-ignore en/date: why\n" A,
      &options);
  g_autofree char *remarks = told(reading);
  CHECK_STR(remarks, "2 " NOTHING);
}

/* More comments than are read make the document incomplete. */
static void
too_many(void)
{
  GsSuppressionOptions options = { .rules = reading_rules() };
  g_autoptr(GString) text = g_string_new(A D);
  for (unsigned i = 0; i < 5001; i++)
    g_string_append(text, "%% gainsay-ignore en/date: why\n");
  g_autoptr(Reading) reading = read_draft(text->str, &options);
  CHECK_INT(reading->document->is_complete, false);
  CHECK_INT(reading->document->problems.items[0].place.line, 5005);
}

CU_TestInfo suppression_tests[] = {
  { "what comments ignore", what_comments_ignore },
  { "reasons", reasons },
  { "silent rules", silent_rules },
  { "too many", too_many },
  CU_TEST_INFO_NULL,
};
