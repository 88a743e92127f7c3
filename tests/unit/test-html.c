/* SPDX-License-Identifier: Apache-2.0
 *
 * The page of a report whose every word is made to break out of it.
 */
#include "check.h"
#include "report/report.h"

#define BAD "<x a=\"&'\">"

static const char *const bad_words[] = { BAD, BAD };
static const char *bad_evidence[] = { BAD };
static const GsReference references[] = { { BAD, BAD } };
static const GsSpan span = { 0, 4 };
static uint32_t shared[] = { 1, 2 };
static const GsReportedOrigin outlet = { BAD, true, shared, 2 };
static const GsReportedOrigin source = { BAD, false, shared, 2 };
static const GsReportedOrigin *const origins[] = { &outlet, &source };

#define WORDS                                                                  \
  {                                                                            \
    .text = BAD, .n_ranges = 1, .bytes = &span, .chars = &span,                \
    .place = { 1, 1 }, .end = {                                                \
      1,                                                                       \
      5                                                                        \
    }                                                                          \
  }
#define CLAIM                                                                  \
  .party = BAD, .source = WORDS, .via_name = BAD, .via = WORDS,                \
  .cue_class = BAD, .cue = WORDS, .content = WORDS, .quote = "direct",         \
  .polarity = "positive", .modality = "fact", .same_outlet = &outlet,          \
  .same_source = &source, .figures = bad_words, .n_figures = 2,                \
  .names = bad_words, .n_names = 2, .references = references,                  \
  .n_references = 1

static const GsReportedClaim claims[] = {
  { .id = 1, .source_name = BAD "1", .about = 2, CLAIM },
  { .id = 2, .source_name = BAD "2", .about = 1, CLAIM },
};
static const GsReason reasons[] = { { BAD, bad_evidence, 1, bad_evidence, 1 } };
static const GsWhyStep steps[] = {
  { .condition = BAD, .text = BAD, .holds = true },
};
static const GsFinding findings[] = {
  { .rule = BAD,
    .title = BAD,
    .type = "other",
    .strength = "conflict",
    .level = "warning",
    .confidence = "high",
    .is_disclosed = true,
    .disclosed_by = bad_evidence,
    .n_disclosed_by = 1,
    .a = &claims[0],
    .b = &claims[1],
    .reasons = reasons,
    .n_reasons = 1,
    .message = BAD,
    .ask = BAD,
    .why = BAD,
    .fate = GS_FATE_IGNORED,
    .reason = BAD,
    .fingerprint = "0:1",
    .steps = steps,
    .n_steps = 1 },
};
static const GsReportedProblem problems[] = { { { 1, 1 }, false, BAD, false } };
static const GsDocumentReport report = {
  .name = BAD,
  .original = { BAD BAD, sizeof BAD BAD - 1 },
  .stored = { BAD BAD, sizeof BAD BAD - 1 },
  .findings = findings,
  .n_findings = 1,
  .claims = claims,
  .n_claims = 2,
  .origins = origins,
  .n_origins = 2,
  .problems = problems,
  .n_problems = 1,
  .n_claims_counted = 2,
  .n_sources = 2,
};

static int
take(const char *bytes, size_t len, void *string)
{
  g_string_append_len(string, bytes, (gssize)len);
  return 0;
}

/* (transfer full) */
static char *
page_of(bool is_ledger)
{
  static const GsReportPack pack = { BAD, BAD, BAD };
  const GsReportTool tool = {
    .version = BAD, .language = BAD, .packs = &pack, .n_packs = 1
  };
  GsReportPile *pile = gs_report_pile_new();
  GsLook look = { .with_ignored = true,
                  .lowest_level = "note",
                  .tool = &tool,
                  .by_source = true,
                  .pile = pile };
  GString *text = g_string_new(NULL);
  g_autoptr(GsWriter) out = gs_writer_new(take, text);
  const GsFormat *format = gs_format_find("html");
  GsRunTotals totals = { .documents = 1, .problems = 1 };
  (is_ledger ? format->claims : format->check)(out, &report, &look);
  (is_ledger ? format->claims_end : format->check_end)(out, &totals, &look);
  CHECK_INT(gs_writer_flush(out), 0);
  gs_report_pile_free(pile);
  return g_string_free(text, FALSE);
}

static size_t
count(const char *text, const char *what)
{
  size_t n = 0;
  for (text = strstr(text, what); text != NULL; text = strstr(text + 1, what))
    n++;
  return n;
}

static void
all_text_is_escaped(void)
{
  for (int is_ledger = 0; is_ledger < 2; is_ledger++) {
    CHECK_ROW(is_ledger);
    g_autofree char *page = page_of(is_ledger);
    CHECK_INT(count(page, "<x"), 0);
    CHECK_INT(count(page, "a=\"&'"), 0);
    CHECK_INT(count(page, "&#60;x a=&#34;&#38;&#39;&#34;&#62;") >
                  (is_ledger ? 30 : 60),
              1);
  }
}

CU_TestInfo html_tests[] = {
  { "all text is escaped", all_text_is_escaped },
  CU_TEST_INFO_NULL,
};
