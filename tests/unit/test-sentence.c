/* SPDX-License-Identifier: Apache-2.0
 *
 * Where sentences end, what stands in quotation marks, and what words are.
 */
#include "check.h"
#include "reading.h"

static void
sentences(void)
{
  static const struct {
    GsSlice text;
    const char *want; /* sentences, with | between */
  } rows[] = {
    { GS_SLICE("One came. Two went."), "One came.|Two went." },
    { GS_SLICE("Who came? Nobody! It ended."), "Who came?|Nobody!|It ended." },
    { GS_SLICE("The U.S. port is open."), "The U.S. port is open." },
    { GS_SLICE("Gen. Holm met Mr. Lind. They ate."),
      "Gen. Holm met Mr. Lind.|They ate." },
    { GS_SLICE("They left the islands.But Holm stayed."),
      "They left the islands.|But Holm stayed." },
    { GS_SLICE("It rose by 3.5 points. It fell."),
      "It rose by 3.5 points.|It fell." },
    { GS_SLICE("They met at 9 a.m. on Monday."),
      "They met at 9 a.m. on Monday." },
    { GS_SLICE("One came.\n\nTwo went."), "One came.|Two went." },
    { GS_SLICE("No end here\n\nTwo went."), "No end here|Two went." },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(Reading) reading = reading_new(rows[i].text, NULL);
    g_autoptr(GString) got = g_string_new(NULL);
    for (size_t n = 0; n < reading->text->sentences.n; n++) {
      GsSlice part = gs_slice_part(reading->document->text,
                                   reading->text->sentences.items[n].span);
      part = gs_slice_trim(part);
      g_string_append_printf(got, "%s%.*s", n > 0 ? "|" : "",
                             GS_SLICE_ARGS(part));
    }
    CHECK_STR(got->str, rows[i].want);
  }
}

static void
quotations(void)
{
  static const struct {
    GsSlice text;
    const char *want; /* quotations, with | between; "!" before open ones */
  } rows[] = {
    { GS_SLICE("She said \"yes\" twice."), "\"yes\"" },
    { GS_SLICE("She said \xe2\x80\x9cyes\xe2\x80\x9d twice."),
      "\xe2\x80\x9cyes\xe2\x80\x9d" },
    { GS_SLICE("\"No,\" he said, \"not now.\""), "\"No,\"|\"not now.\"" },
    { GS_SLICE("\"No. Not now. Never,\" he said."), "\"No. Not now. Never,\"" },
    { GS_SLICE("The boats' owners and Holm's didn't."), "" },
    { GS_SLICE("No quotation."), "" },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(Reading) reading = reading_new(rows[i].text, NULL);
    g_autoptr(GString) got = g_string_new(NULL);
    for (size_t n = 0; n < reading->text->quotations.n; n++) {
      const GsQuotation *quotation = &reading->text->quotations.items[n];
      GsSlice part = gs_slice_part(reading->document->text, quotation->span);
      g_string_append_printf(got, "%s%s%.*s", n > 0 ? "|" : "",
                             quotation->is_closed ? "" : "!",
                             GS_SLICE_ARGS(part));
    }
    CHECK_STR(got->str, rows[i].want);
  }
}

static void
tags(void)
{
  static const struct {
    GsSlice text;
    size_t at;
    GsTag tag;
  } rows[] = {
    { GS_SLICE("The report is out."), 1, GS_TAG_NOUN },
    { GS_SLICE("They report a fire."), 1, GS_TAG_VERB },
    { GS_SLICE("They will close it."), 1, GS_TAG_MODAL },
    { GS_SLICE("They will close it."), 2, GS_TAG_VERB },
    { GS_SLICE("They did not close it."), 1, GS_TAG_AUXILIARY },
    { GS_SLICE("They did not close it."), 2, GS_TAG_NEGATOR },
    { GS_SLICE("They want to close it."), 2, GS_TAG_INFINITIVE },
    { GS_SLICE("They went to the port."), 2, GS_TAG_PREPOSITION },
    { GS_SLICE("They saw Ada Holm."), 2, GS_TAG_NAME },
    { GS_SLICE("They saw 35 boats."), 2, GS_TAG_NUMBER },
    { GS_SLICE("They said that it rained."), 2, GS_TAG_SUBORDINATOR },
    { GS_SLICE("They denied that."), 2, GS_TAG_PRONOUN },
    { GS_SLICE("They rejected that idea."), 2, GS_TAG_DETERMINER },
    { GS_SLICE("They said that water froze."), 2, GS_TAG_SUBORDINATOR },
    { GS_SLICE("They read the mayor's plan."), 4, GS_TAG_POSSESSIVE },
    { GS_SLICE("They read the mayor's plan."), 5, GS_TAG_NOUN },
    { GS_SLICE("The mayor's been told."), 2, GS_TAG_AUXILIARY },
    { GS_SLICE("The mayor's leaving."), 2, GS_TAG_AUXILIARY },
    { GS_SLICE("They \"look at the dam\"."), 2, GS_TAG_VERB },
    { GS_SLICE("It rained, said Holm, saying mass rallies help."), 6,
      GS_TAG_VERB },
    { GS_SLICE("It is so, according to board records."), 7, GS_TAG_NOUN },
    { GS_SLICE("He said there certainly was room."), 2, GS_TAG_PRONOUN },
    { GS_SLICE("It was, they said, wet."), 2, GS_TAG_COMMA },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(Reading) reading = reading_new(rows[i].text, NULL);
    CHECK_INT(reading->text->sentences.items[0].words[rows[i].at].tag,
              rows[i].tag);
  }
}

CU_TestInfo sentence_tests[] = {
  { "sentences", sentences },
  { "quotations", quotations },
  { "tags", tags },
  CU_TEST_INFO_NULL,
};
