/* SPDX-License-Identifier: Apache-2.0
 *
 * Pairs that clash, each beside twins that do not; levels and fingerprints.
 * A line for each finding: "RULE LEVEL", with "told" when the text discloses.
 */
#include "check.h"
#include "reading.h"

static char *
list_findings(GsSlice text)
{
  g_autoptr(Reading) reading = reading_new(text, NULL);
  GString *got = g_string_new(NULL);
  for (size_t i = 0; i < reading->report.n_findings; i++) {
    const GsFinding *finding = &reading->report.findings[i];
    g_string_append_printf(got, "%s%s %s%s", i > 0 ? "|" : "", finding->rule,
                           finding->level,
                           finding->is_disclosed ? " told" : "");
  }
  return g_string_free(got, FALSE);
}

static void
pairs_and_twins(void)
{
  static const struct {
    GsSlice text;
    const char *want;
  } rows[] = {
    /* numbers: of one thing; of two; the same; with a bound */
    { GS_SLICE("Police said 20 people were hurt in the fire. The hospital "
               "said 35 people were hurt in the fire."),
      "en/number warning" },
    { GS_SLICE("Police said 20 people were hurt in the fire. The hospital "
               "said 35 boats were lost in the fire."),
      "" },
    { GS_SLICE("Police said 20 people were hurt in the fire. The hospital "
               "said 20 people were hurt in the fire."),
      "" },
    { GS_SLICE("Police said at least 20 people were hurt in the fire. The "
               "hospital said 35 people were hurt in the fire."),
      "" },
    /* negation: of the same; of another thing; negated on both sides */
    { GS_SLICE("Ada Holm said the council sold the ferry. Jon Berg said the "
               "council did not sell the ferry."),
      "en/negation warning" },
    { GS_SLICE("Ada Holm said the council sold the ferry. Jon Berg said the "
               "council did not sell the bridge."),
      "" },
    { GS_SLICE("Ada Holm said the council did not sell the ferry. Jon Berg "
               "said the council did not sell the ferry."),
      "" },
    { GS_SLICE("Ada Holm said the council sold the ferry. Jon Berg did not "
               "say that the council sold the ferry."),
      "" },
    /* opposites */
    { GS_SLICE("Ada Holm said the harbour fees rose in May. Jon Berg said the "
               "harbour fees fell in May."),
      "en/opposite warning" },
    { GS_SLICE("Ada Holm said the harbour fees rose in May. Jon Berg said the "
               "harbour fees fell in June."),
      "" },
    /* a denial that the text sets beside what it denies */
    { GS_SLICE("Ada Holm said the council sold the ferry. But Jon Berg denied "
               "this."),
      "en/denial note told" },
    { GS_SLICE("Ada Holm said the council sold the ferry. But Jon Berg denied "
               "a visa to a tourist."),
      "" },
    /* one source, twice */
    { GS_SLICE("Ada Holm said 20 boats were lost in the fire. Ada Holm said "
               "35 boats were lost in the fire."),
      "en/number-of-one-source error" },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autofree char *got = list_findings(rows[i].text);
    CHECK_STR(got, rows[i].want);
  }
}

/* The worked draft, and the same findings wherever they stand in it. */
static void
fingerprints(void)
{
#define DENIAL                                                                 \
  "Ada Holm, quoted by Baltic Wire, said the two ports had agreed to reopen "  \
  "the ferry line. But Varnes denied this was the case.\n\n"
#define NUMBER                                                                 \
  "Police said 20 people were hurt in Monday\xe2\x80\x99s collision.\n\nThe "  \
  "county hospital said 35 people were hurt in Monday\xe2\x80\x99s "           \
  "collision.\n\n"
  static const struct {
    GsSlice text;
    const char *want[2];
  } rows[] = {
    { GS_SLICE(DENIAL NUMBER),
      { "f4523ee39187e28928fe43730a24b6db:1",
        "54f4d68cef609735a98a34ea113a8c2f:1" } },
    { GS_SLICE("It rained.\n\n" NUMBER DENIAL),
      { "54f4d68cef609735a98a34ea113a8c2f:1",
        "f4523ee39187e28928fe43730a24b6db:1" } },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(Reading) reading = reading_new(rows[i].text, NULL);
    CHECK_INT(reading->report.n_findings, 2);
    for (size_t n = 0; n < reading->report.n_findings && n < 2; n++)
      CHECK_STR(reading->report.findings[n].fingerprint, rows[i].want[n]);
  }
}

/* A pair of which one rule stands for the other counts for both, and once for
 * a report within a report. */
static void
pairs_of_each_rule(void)
{
  static const struct {
    const char *text;
    size_t general;
    size_t special;
  } rows[] = {
    { "Ada Holm said 20 boats sank in the fire. Jon Berg said 35 boats sank in "
      "the fire.",
      1, 1 },
    { "Ada Holm said 20 boats sank in the fire. Jon Berg said Kim Aro had said "
      "35 boats sank in the fire.",
      1, 1 },
    { "Ada Holm said 20 men died in the fire. Jon Berg said 35 men died in the "
      "fire.",
      1, 0 },
    { "Ada Holm said 20 boats sank in the fire. Jon Berg said 20 boats sank in "
      "the fire.",
      0, 0 },
  };
  g_autoptr(GsRuleSet) set = reading_rules_of(
      GS_SLICE("gainsay 1\npack t \"Test\" version 1\nuses en\n"
               "rule boats {\n  A, B: says <number boat>\n"
               "  where: opposed by number\n}\n"));
  gssize general = gs_rule_set_find(set, "en/number");
  gssize special = gs_rule_set_find(set, "t/boats");
  CHECK_INT(gs_diagnostics_count(set->diagnostics, GS_LEVEL_ERROR), 0);
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(Reading) reading = reading_new(gs_slice_of(rows[i].text), set);
    size_t *found = GS_NEW_ARRAY(reading->arena, size_t, set->rules.n + 1);
    GsConflictOptions options = { .only_rule = -1, .found_by_rule = found };
    GsDocumentReport report = { .arena = reading->arena };
    gs_conflict_report(reading->propositions, &options, &report);
    CHECK_INT(report.n_findings, rows[i].general);
    CHECK_INT(found[general], rows[i].general);
    CHECK_INT(found[special], rows[i].special);
  }
}

CU_TestInfo conflict_tests[] = {
  { "pairs and twins", pairs_and_twins },
  { "fingerprints", fingerprints },
  { "pairs of each rule", pairs_of_each_rule },
  CU_TEST_INFO_NULL,
};
