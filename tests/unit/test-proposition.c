/* SPDX-License-Identifier: Apache-2.0
 *
 * What a content states: negation and its scope, certainty, figures.
 */
#include "check.h"
#include "reading.h"

/* Is the word `wanted` of the first sentence negated? */
static bool
is_negated(const Reading *reading, const char *wanted)
{
  const GsSentence *sentence = &reading->text->sentences.items[0];
  for (size_t i = 0; i < sentence->n_words; i++)
    if (gs_slice_eq(
            gs_slice_part(reading->document->text, sentence->words[i].span),
            gs_slice_of(wanted)))
      return (reading->propositions->marks[0][i] & GS_MARK_NEGATED) != 0;
  check_fail("the word is not there", __FILE__, __LINE__);
  return false;
}

static void
negation(void)
{
  static const struct {
    GsSlice text;
    const char *word;
    bool is_negated;
  } rows[] = {
    { GS_SLICE("The council sold the ferry."), "sold", false },
    { GS_SLICE("The council did not sell the ferry."), "sell", true },
    { GS_SLICE("The council didn\xe2\x80\x99t sell the ferry."), "sell", true },
    { GS_SLICE("The council never sold the ferry."), "sold", true },
    { GS_SLICE("No boat left the port."), "boat", true },
    /* the scope ends */
    { GS_SLICE("The council did not sell the ferry, but it sold the bridge."),
      "bridge", false },
    { GS_SLICE("The council did not sell it because it needed money."),
      "needed", false },
    /* what looks like one and is none */
    { GS_SLICE("The council sold not only the ferry."), "ferry", false },
    { GS_SLICE("The council will no doubt sell it."), "sell", false },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(Reading) reading = reading_new(rows[i].text, NULL);
    CHECK_INT(is_negated(reading, rows[i].word), rows[i].is_negated);
  }
}

static void
modality(void)
{
  static const struct {
    GsSlice text;
    const char *polarity;
    const char *modality;
  } rows[] = {
    { GS_SLICE("Ada Holm said the ferry left."), "positive", "fact" },
    { GS_SLICE("Ada Holm said the ferry did not leave."), "negative", "fact" },
    { GS_SLICE("Ada Holm said the ferry will leave."), "positive", "future" },
    { GS_SLICE("Ada Holm said the ferry may leave."), "positive", "may" },
    { GS_SLICE("Ada Holm said the ferry must leave."), "positive", "must" },
    { GS_SLICE("Ada Holm said the ferry must not leave."), "negative", "must" },
    { GS_SLICE("\"Did the ferry leave?\" Ada Holm asked."), "positive",
      "question" },
    { GS_SLICE("Ada Holm denied the ferry left."), "negative", "fact" },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(Reading) reading = reading_new(rows[i].text, NULL);
    const GsReportedClaim *claim = &reading->report.claims[0];
    CHECK_STR(claim->polarity, rows[i].polarity);
    CHECK_STR(claim->modality, rows[i].modality);
  }
}

/* The first figure of the text, or NULL. */
static const GsQuantity *
first_quantity(const Reading *reading)
{
  for (size_t i = 0; i < reading->propositions->items.n; i++)
    if (reading->propositions->items.items[i].quantities.n > 0)
      return &reading->propositions->items.items[i].quantities.items[0];
  return NULL;
}

static void
figures(void)
{
  static const double none = -1;
  const struct {
    GsSlice text;
    double low; /* `none`: nothing to compare */
    bool is_open;
    bool is_exact;
    const char *dimension; /* or NULL */
    const char *head;      /* or NULL */
  } rows[] = {
    { GS_SLICE("Police saw 35 boats."), 35, false, true, NULL, "boat" },
    { GS_SLICE("Police saw thirty-five boats."), 35, false, true, NULL,
      "boat" },
    { GS_SLICE("Police saw 1,200 boats."), 1200, false, true, NULL, "boat" },
    { GS_SLICE("Police saw at least 35 boats."), 35, true, false, NULL,
      "boat" },
    { GS_SLICE("Police saw 2 million boats."), 2e6, false, true, NULL, "boat" },
    { GS_SLICE("The talks lasted 3 hours."), 10800, false, true, "time", NULL },
    { GS_SLICE("The fees rose by 12 percent."), 12, false, true, "share",
      NULL },
    { GS_SLICE("The ferry cost $5 million."), 5e6, false, true, "dollars",
      NULL },
    { GS_SLICE("One in five pupils passed."), 20, false, true, "share", NULL },
    { GS_SLICE("Police found 60 of the port's 240 boats."), 25, false, true,
      "share", NULL },
    { GS_SLICE("Two thirds of the boats sank."), 63, false, false, "share",
      NULL },
    { GS_SLICE("Most of the boats sank."), 50, false, false, "share", NULL },
    { GS_SLICE("A third boat sank."), none, false, false, NULL, NULL },
    { GS_SLICE("Most of the day was dry."), none, false, false, NULL, NULL },
    { GS_SLICE("The ferry left at nine."), none, false, false, NULL, NULL },
    { GS_SLICE("Police saw boats."), none, false, false, NULL, NULL },
    { GS_SLICE("The G-7 leaders met."), none, false, false, NULL, NULL },
  };
  const GsRuleSet *rules = reading_rules();
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(Reading) reading = reading_new(rows[i].text, NULL);
    const GsQuantity *got = first_quantity(reading);
    CHECK_INT(got != NULL && got->is_compared, rows[i].low >= 0);
    if (got == NULL || rows[i].low < 0)
      continue;
    CHECK_INT(got->low, rows[i].low);
    CHECK_INT(got->high > 1e300, rows[i].is_open);
    CHECK_INT(got->low == got->high, rows[i].is_exact);
    CHECK_STR(got->dimension >= 0 ? rules->dimensions.items[got->dimension]
                                  : NULL,
              rows[i].dimension);
    if (rows[i].head != NULL)
      CHECK_SLICE(gs_vocabulary_text(reading->text->vocabulary, got->head),
                  rows[i].head);
  }
}

static void
hours(void)
{
  static const int none = -1;
  static const struct {
    GsSlice text;
    int from; /* minutes from midnight, or `none` */
    int until;
    bool is_half; /* of the morning or of the evening */
  } rows[] = {
    { GS_SLICE("The ferry left at 11.20 p.m. on Friday."), 1400, 1400, false },
    { GS_SLICE("The ferry left at 7:05am."), 425, 425, false },
    { GS_SLICE("The ferry left at 12:30 a.m."), 30, 30, false },
    { GS_SLICE("The ferry left at nine."), 540, 540, true },
    { GS_SLICE("The ferry left shortly before ten."), 570, 600, true },
    { GS_SLICE("The ferry left at half past seven."), 450, 450, true },
    { GS_SLICE("The ferry left at a quarter to eight."), 465, 465, true },
    { GS_SLICE("The ferry left at three in the morning."), 180, 180, false },
    { GS_SLICE("The ferry left at noon."), 720, 720, false },
    { GS_SLICE("The ferry left in the early afternoon."), 690, 930, false },
    { GS_SLICE("The ferry left at 40."), none, 0, false },
    { GS_SLICE("The ferry left after nine people fell ill."), none, 0, false },
    { GS_SLICE("The morning was cold."), none, 0, false },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(Reading) reading = reading_new(rows[i].text, NULL);
    const GsProposition *item = &reading->propositions->items.items[0];
    CHECK_INT(item->clocks.n, rows[i].from >= 0);
    if (item->clocks.n == 0)
      continue;
    CHECK_INT(item->clocks.items[0].from, rows[i].from);
    CHECK_INT(item->clocks.items[0].until, rows[i].until);
    CHECK_INT(item->clocks.items[0].is_half, rows[i].is_half);
  }
}

CU_TestInfo proposition_tests[] = {
  { "hours", hours },     { "negation", negation }, { "modality", modality },
  { "figures", figures }, CU_TEST_INFO_NULL,
};
