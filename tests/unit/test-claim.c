/* SPDX-License-Identifier: Apache-2.0
 *
 * Who says what, through whom: a line for each claim that is not the
 * narrator's, "SOURCE (VIA) CUE: CONTENT", with "-> ID" for the claim that it
 * speaks of.
 */
#include "check.h"
#include "reading.h"

typedef struct {
  GsSlice text;
  const char *want;
} ClaimRow;

static char *
list_claims(GsSlice text)
{
  g_autoptr(Reading) reading = reading_new(text, NULL);
  GString *got = g_string_new(NULL);
  for (size_t i = 0; i < reading->report.n_claims; i++) {
    const GsReportedClaim *claim = &reading->report.claims[i];
    if (claim->is_narrator)
      continue;
    g_string_append_printf(got, "%s%s%s%s%s %s: %s", got->len > 0 ? "|" : "",
                           claim->source_name,
                           claim->via_name != NULL ? " (" : "",
                           claim->via_name != NULL ? claim->via_name : "",
                           claim->via_name != NULL ? ")" : "", claim->cue.text,
                           claim->content.text);
    if (claim->about > 0)
      g_string_append(got, " ->");
  }
  return g_string_free(got, FALSE);
}

static void
check_claims(const ClaimRow *rows, size_t n_rows)
{
  for (size_t i = 0; i < n_rows; i++) {
    CHECK_ROW(i);
    g_autofree char *got = list_claims(rows[i].text);
    CHECK_STR(got, rows[i].want);
  }
}

static void
frames(void)
{
  static const ClaimRow rows[] = {
    { GS_SLICE("Ada Holm said that the bridge is safe."),
      "Ada Holm said: that the bridge is safe" },
    { GS_SLICE("Ada Holm said the bridge is safe."),
      "Ada Holm said: the bridge is safe" },
    { GS_SLICE("The bridge is safe, Ada Holm said."),
      "Ada Holm said: The bridge is safe" },
    { GS_SLICE("The bridge is safe, said Ada Holm."),
      "Ada Holm said: The bridge is safe" },
    { GS_SLICE("According to Ada Holm, the bridge is safe."),
      "Ada Holm According to: the bridge is safe" },
    { GS_SLICE("The bridge is safe, according to Ada Holm."),
      "Ada Holm according to: The bridge is safe" },
    { GS_SLICE("Ada Holm told reporters that the bridge is safe."),
      "Ada Holm told: that the bridge is safe" },
    { GS_SLICE("Baltic Wire quoted Ada Holm as saying the bridge is safe."),
      "Ada Holm (Baltic Wire) quoted \xe2\x80\xa6 as saying: the bridge is "
      "safe" },
    { GS_SLICE("Ada Holm was quoted as saying that the bridge is safe."),
      "Ada Holm was quoted as saying: that the bridge is safe" },
    { GS_SLICE("\xe2\x80\x9cThe bridge is safe,\xe2\x80\x9d Ada Holm said."),
      "Ada Holm said: \xe2\x80\x9cThe bridge is safe,\xe2\x80\x9d" },
    { GS_SLICE("\"The bridge is safe,\" Ada Holm said."),
      "Ada Holm said: \"The bridge is safe,\"" },
    { GS_SLICE("Ada Holm denied that the bridge is safe."),
      "Ada Holm denied: that the bridge is safe" },
    /* commas around an aside end nothing */
    { GS_SLICE("Ada Holm said that, in her view, the bridge is safe."),
      "Ada Holm said: that, in her view, the bridge is safe" },
    { GS_SLICE("Ada Holm said that, while it is old, the bridge has leaked."),
      "Ada Holm said: that, while it is old, the bridge has leaked" },
    { GS_SLICE("Ada Holm denied that, Jon Berg said."),
      "Jon Berg said: Ada Holm denied that" },
    /* nobody is said to say this */
    { GS_SLICE("The bridge is safe."), "" },
    { GS_SLICE("Ada Holm crossed the bridge."), "" },
  };
  check_claims(rows, G_N_ELEMENTS(rows));
}

static void
references(void)
{
  static const ClaimRow rows[] = {
    { GS_SLICE("Ada Holm said the bridge is safe. She said the road is "
               "closed."),
      "Ada Holm said: the bridge is safe|Ada Holm said: the road is closed" },
    { GS_SLICE("Ada Holm said the bridge is safe. Holm said the road is "
               "closed."),
      "Ada Holm said: the bridge is safe|Ada Holm said: the road is closed" },
    { GS_SLICE("Ada Holm said the bridge is safe. Jon Berg said the road is "
               "closed."),
      "Ada Holm said: the bridge is safe|Jon Berg said: the road is closed" },
  };
  check_claims(rows, G_N_ELEMENTS(rows));
}

/* One surname is no one person where titles or given names tell two. */
static void
titles_and_surnames(void)
{
  static const ClaimRow rows[] = {
    { GS_SLICE("Mr. Quill left with Mrs. Orme. He said the bridge is safe. She "
               "said the road is closed."),
      "Quill said: the bridge is safe|Orme said: the road is closed" },
    { GS_SLICE("Mr. Orme said the bridge is safe. Mrs. Orme said the road is "
               "closed. Mr. Orme said the gate is shut."),
      "Orme said: the bridge is safe|Mrs. Orme said: the road is closed|Orme "
      "said: the gate is shut" },
    { GS_SLICE("Ruth Orme left. Peter Orme wept. Mrs. Orme said the bridge is "
               "safe. Mr. Orme said the road is closed."),
      "Ruth Orme said: the bridge is safe|Peter Orme said: the road is "
      "closed" },
    /* he whom the text calls so, and not whom it named last */
    { GS_SLICE("Alan Quill fled. Quill wept. Petra Quill laughed. Quill said "
               "the bridge is safe."),
      "Alan Quill said: the bridge is safe" },
    /* a last name that others have for a given name */
    { GS_SLICE("Zofka Scott fled. Scott wept. She said the bridge is safe."),
      "Zofka Scott said: the bridge is safe" },
    { GS_SLICE("Bela Orme left. Rosa Orme wept. Her husband said the bridge is "
               "safe."),
      "Bela Orme said: the bridge is safe" },
    { GS_SLICE("Bela Orme left. Rosa Orme wept. Her brother said the bridge is "
               "safe."),
      "Her brother said: the bridge is safe" },
    /* an outlet is no she */
    { GS_SLICE("Zofka Orme wept. Baltic News came. She said the bridge is "
               "safe."),
      "Zofka Orme said: the bridge is safe" },
    { GS_SLICE("Mr. Orme's lawyer, Rosa Quill, said the bridge is safe. She "
               "said the road is closed."),
      "Rosa Quill said: the bridge is safe|Rosa Quill said: the road is "
      "closed" },
    { GS_SLICE("Orme left. Ms. Orme said the bridge is safe. She said the road "
               "is closed."),
      "Orme said: the bridge is safe|Orme said: the road is closed" },
  };
  check_claims(rows, G_N_ELEMENTS(rows));
}

/* Ages, kinds of people and offices lead to whom they were said of, and to
 * nobody where two fit. */
static void
descriptions(void)
{
  static const ClaimRow rows[] = {
    { GS_SLICE("Ada Holm, 31, fled. The 31-year-old said the bridge is safe."),
      "Ada Holm said: the bridge is safe" },
    { GS_SLICE("Ada Holm, aged 31, fled. The 31-year-old said the bridge is "
               "safe."),
      "Ada Holm said: the bridge is safe" },
    { GS_SLICE("Ada Holm, 31, and Jon Berg, 31, fled. The 31-year-old said the "
               "bridge is safe."),
      "31-year-old said: the bridge is safe" },
    { GS_SLICE("Ada Holm, 31, fled. The 24-year-old said the bridge is safe."),
      "24-year-old said: the bridge is safe" },
    { GS_SLICE("Ada Holm, 31, fled. A 31-year-old said the bridge is safe."),
      "31-year-old said: the bridge is safe" },
    { GS_SLICE("Ada Holm, a mother of two, fled. Rosa Lind, a mother of three, "
               "wept. The mother of two said the bridge is safe."),
      "Ada Holm said: the bridge is safe" },
    { GS_SLICE("Ada Holm, the Varnes Democrat, fled. Jon Berg, a Varnes "
               "Republican, wept. The Varnes Democrat said the bridge is "
               "safe."),
      "Ada Holm said: the bridge is safe" },
    { GS_SLICE("Ada Holm, the former mayor, fled. The former mayor said the "
               "bridge is safe."),
      "Ada Holm said: the bridge is safe" },
    { GS_SLICE("Ada Holm, the former mayor, fled. The mayor said the bridge is "
               "safe."),
      "mayor said: the bridge is safe" },
    { GS_SLICE("The heiress Ada Holm fled. The heiress said the bridge is "
               "safe."),
      "Ada Holm said: the bridge is safe" },
    { GS_SLICE("Ada Holm, a lawyer, fled. A lawyer said the bridge is safe."),
      "lawyer said: the bridge is safe" },
    { GS_SLICE("Ada Holm, the mayor of Varnes, fled. Lind, a poet, wept. Holm, "
               "a keen golfer, won. The mayor said the bridge is safe."),
      "Ada Holm said: the bridge is safe" },
    { GS_SLICE("Ada Holm is a plumber from Varnes. The plumber said the bridge "
               "is safe."),
      "Ada Holm said: the bridge is safe" },
    { GS_SLICE("Ada Holm is not a plumber. The plumber said the bridge is "
               "safe."),
      "plumber said: the bridge is safe" },
    { GS_SLICE("Former Secretary of State Ada Holm wept. The former secretary "
               "of state said the bridge is safe."),
      "Ada Holm said: the bridge is safe" },
    { GS_SLICE("Ada Holm, a judge, and Rosa Lind, a judge, wept. The judge "
               "said the bridge is safe."),
      "judge said: the bridge is safe" },
  };
  check_claims(rows, G_N_ELEMENTS(rows));
}

/* What a name tells by itself. */
static void
kinds_of_names(void)
{
  static const ClaimRow rows[] = {
    { GS_SLICE("Quill Foods fell. The company said the bridge is safe."),
      "Quill Foods said: the bridge is safe" },
    { GS_SLICE("Quill Foods fell. Orme Steel rose. The company said the bridge "
               "is safe."),
      "company said: the bridge is safe" },
    { GS_SLICE("The Varnes Courier fell. The paper said the bridge is safe."),
      "Varnes Courier said: the bridge is safe" },
    { GS_SLICE("The Varnes Courier fell. The company said the bridge is "
               "safe."),
      "company said: the bridge is safe" },
    { GS_SLICE("Orme Gas & Power fell. Orme said the bridge is safe."),
      "Orme Gas & Power said: the bridge is safe" },
    { GS_SLICE("The Ferry Pilots' Union (FPU) met. The FPU said the bridge is "
               "safe."),
      "Ferry Pilots' Union said: the bridge is safe" },
    { GS_SLICE("The Coastal Pilots Board met. The CPB said the bridge is "
               "safe."),
      "Coastal Pilots Board said: the bridge is safe" },
    { GS_SLICE("The Coastal Pilots Board met. The CFB said the bridge is "
               "safe."),
      "CFB said: the bridge is safe" },
    { GS_SLICE("Sen. Ada Holm, D-Ohio, wept. Sen. Jon Berg, R-Iowa, slept. The "
               "Ohio Democrat said the bridge is safe."),
      "Ada Holm said: the bridge is safe" },
    { GS_SLICE("Gov. Ada Holm wept. The governor said the bridge is safe."),
      "Ada Holm said: the bridge is safe" },
    { GS_SLICE("Gov. Ada Holm wept. The senator said the bridge is safe."),
      "senator said: the bridge is safe" },
  };
  check_claims(rows, G_N_ELEMENTS(rows));
}

static void
denials_are_linked(void)
{
  static const ClaimRow rows[] = {
    { GS_SLICE("Ada Holm said the bridge is safe. Jon Berg denied this."),
      "Ada Holm said: the bridge is safe|Jon Berg denied: this ->" },
    { GS_SLICE("Ada Holm said the bridge is safe. Jon Berg denied a visa to "
               "a tourist."),
      "Ada Holm said: the bridge is safe|Jon Berg denied: a visa to a "
      "tourist" },
  };
  check_claims(rows, G_N_ELEMENTS(rows));
}

CU_TestInfo claim_tests[] = {
  { "frames", frames },
  { "references", references },
  { "titles and surnames", titles_and_surnames },
  { "descriptions", descriptions },
  { "kinds of names", kinds_of_names },
  { "denials are linked", denials_are_linked },
  CU_TEST_INFO_NULL,
};
