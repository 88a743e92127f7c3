/* SPDX-License-Identifier: Apache-2.0
 *
 * Findings that are accepted: their file, what it matches, what is stale.
 */
#include "baseline/baseline.h"
#include "check.h"
#include "reading.h"

/* The design's draft, and the fingerprints that it must have for ever. */
#define DENIAL "f4523ee39187e28928fe43730a24b6db:1"
#define NUMBER "54f4d68cef609735a98a34ea113a8c2f:1"
#define FIRST                                                                  \
  "Ada Holm, quoted by Baltic Wire, said the two ports had agreed to reopen "  \
  "the ferry line. But Varnes denied this was the case.\n\n"
#define SECOND                                                                     \
  "“We were lucky,” the harbour master said. Police said 20 people were hurt " \
  "in Monday’s collision.\n\n"
#define THIRD                                                                  \
  "The county hospital said 35 people were hurt in Monday’s collision.\n"

#define ENTRY(fingerprint, path)                                               \
  "{\"fingerprint\":\"" fingerprint "\",\"rule\":\"en/number\","               \
  "\"path\":\"" path "\",\"a\":\"x\",\"b\":\"y\"}"
#define FILE_OF(entries)                                                       \
  "{\"schema\":\"gainsay-baseline/1\",\"findings\":[\n" entries "\n]}\n"

static void
fingerprints(void)
{
  static const char *const drafts[] = {
    FIRST SECOND THIRD,
    "A line before.\n\n" THIRD "\n" SECOND FIRST,
    "Police said 20  people were hurt in Monday's\ncollision. " THIRD FIRST,
  };
  for (size_t i = 0; i < G_N_ELEMENTS(drafts); i++) {
    CHECK_ROW(i);
    g_autoptr(Reading) reading = reading_new(gs_slice_of(drafts[i]), NULL);
    bool is_found[2] = { false, false };
    for (size_t k = 0; k < reading->report.n_findings; k++) {
      const GsFinding *finding = &reading->report.findings[k];
      is_found[0] |= strcmp(finding->fingerprint, DENIAL) == 0;
      is_found[1] |= strcmp(finding->fingerprint, NUMBER) == 0;
    }
    CHECK_INT(is_found[0], true);
    CHECK_INT(is_found[1], true);
  }
}

/* "line:column message" of what is wrong, cut at ";"; "" when nothing is. */
static void
files(void)
{
  static const struct {
    const char *text;
    const char *want;
  } rows[] = {
    { FILE_OF(""), "" },
    { FILE_OF(ENTRY(NUMBER, "d.txt")), "" },
    { FILE_OF(ENTRY(NUMBER, "d.txt") ",\n" ENTRY(NUMBER, "d.txt")), "" },
    { "\xef\xbb\xbf" FILE_OF(""), "" },
    { "", "1:1 a value is missing" },
    { "[]", "1:1 this is an array, and should be an object" },
    { "{}", "1:1 there is no member 'schema'" },
    { "{\"schema\":1,\"findings\":[]}",
      "1:11 this is a number, and should be a string" },
    { "{\"schema\":\"gainsay-baseline/2\",\"findings\":[]}",
      "1:11 this program reads 'gainsay-baseline/1'" },
    { "{\"schema\":\"gainsay-baseline/1\"}",
      "1:1 there is no member 'findings'" },
    { "{\"schema\":\"gainsay-baseline/1\",\n\"finding\":[]}",
      "2:1 unknown member 'finding'" },
    { "{\"schema\":\"gainsay-baseline/1\",\"findings\":[],\"x\":1}",
      "1:46 unknown member 'x'" },
    { "{\"schema\":\"gainsay-baseline/1\",\"findings\":{}}",
      "1:43 this is an object, and should be an array" },
    { FILE_OF("1"), "2:1 this is a number, and should be an object" },
    { FILE_OF("{\"rule\":\"en/number\"}"),
      "2:1 there is no member 'fingerprint'" },
    { FILE_OF(ENTRY("54f4", "d.txt")), "2:16 this is no fingerprint: 32 "
                                       "hexadecimal digits, a colon, and a "
                                       "number" },
    { FILE_OF(ENTRY("54f4d68cef609735a98a34ea113a8c2f", "d.txt")),
      "2:16 this is no fingerprint: 32 hexadecimal digits, a colon, and a "
      "number" },
    { FILE_OF(ENTRY("54f4d68cef609735a98a34ea113a8c2f:0", "d.txt")),
      "2:16 this is no fingerprint: 32 hexadecimal digits, a colon, and a "
      "number" },
    { FILE_OF(ENTRY(NUMBER, "d.txt") ",\n" ENTRY(DENIAL, "\\u0000")),
      "3:80 there is no such escape" },
    { FILE_OF("{\"fingerprint\":\"" NUMBER "\",\"rule\":\"en/number\","
              "\"path\":\"d\",\"a\":\"x\",\"b\":\"y\",\"reason\":null}"),
      "2:108 this is null, and should be a string" },
    { FILE_OF("{\"fingerprint\":\"" NUMBER "\",\"rules\":\"en/number\"}"),
      "2:53 unknown member 'rules'" },
    { FILE_OF(ENTRY(NUMBER, "d.txt") "\n" ENTRY(DENIAL, "d.txt")),
      "3:1 a comma or a bracket is missing" },
    { "<<<<<<< HEAD\n", "1:1 this is no value" },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(GsArena) arena = gs_arena_new(0);
    GsBaseline *baseline = gs_baseline_new(arena);
    GsBaselineError error = { 0 };
    g_autoptr(GString) got = g_string_new(NULL);
    if (!gs_baseline_read(baseline, gs_slice_of(rows[i].text), &error))
      g_string_append_printf(got, "%zu:%zu %.*s", error.place.line,
                             error.place.column,
                             (int)strcspn(error.message, ";"), error.message);
    CHECK_STR(got->str, rows[i].want);
  }
}

/* ---- against a run ---------------------------------------------------- */

static bool
is_asked(const char *rule, void *data)
{
  (void)data;
  return strcmp(rule, "en/denial") != 0;
}

static int
append(const char *bytes, size_t len, void *string)
{
  g_string_append_len(string, bytes, (gssize)len);
  return 0;
}

/* The draft at "d.txt" against a baseline. */
static void
matches(void)
{
  static const struct {
    const char *entries;
    bool is_complete;
    size_t n_baselined;
    size_t n_stale;
    const char *pruned; /* the file that is left */
  } rows[] = {
    { "", true, 0, 0, "" },
    { ENTRY(NUMBER, "d.txt"), true, 1, 0, ENTRY(NUMBER, "d.txt") },
    /* what has moved is still known, and followed */
    { ENTRY(NUMBER, "c.txt"), true, 1, 0, ENTRY(NUMBER, "d.txt") },
    /* gone, and looked for */
    { ENTRY("00000000000000000000000000000000:1", "d.txt"), true, 0, 1, "" },
    /* not looked for: not in full, elsewhere, by a rule that is not asked */
    { ENTRY("00000000000000000000000000000000:1", "d.txt"), false, 0, 0,
      ENTRY("00000000000000000000000000000000:1", "d.txt") },
    { ENTRY("00000000000000000000000000000000:1", "c.txt"), true, 0, 0,
      ENTRY("00000000000000000000000000000000:1", "c.txt") },
    { "{\"fingerprint\":\"00000000000000000000000000000000:1\",\"rule\":"
      "\"en/denial\",\"path\":\"d.txt\",\"a\":\"x\",\"b\":\"y\"}",
      true, 0, 0,
      "{\"fingerprint\":\"00000000000000000000000000000000:1\",\"rule\":"
      "\"en/denial\",\"path\":\"d.txt\",\"a\":\"x\",\"b\":\"y\"}" },
    /* sorted, each once */
    { ENTRY(DENIAL, "d.txt") ",\n" ENTRY(NUMBER, "d.txt") ",\n" ENTRY(NUMBER,
                                                                      "d.txt"),
      true, 2, 0, ENTRY(NUMBER, "d.txt") ",\n" ENTRY(DENIAL, "d.txt") },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(Reading) reading =
        reading_new(GS_SLICE(FIRST SECOND THIRD), NULL);
    g_autofree char *text = g_strdup_printf(FILE_OF("%s"), rows[i].entries);
    GsBaseline *baseline = gs_baseline_new(reading->arena);
    GsBaselineError error;
    CHECK_INT(gs_baseline_read(baseline, gs_slice_of(text), &error), true);
    gs_baseline_apply(baseline, "d.txt", rows[i].is_complete, &reading->report);
    size_t n = 0;
    for (size_t k = 0; k < reading->report.n_findings; k++)
      n += reading->report.findings[k].fate == GS_FATE_BASELINED;
    CHECK_INT(n, rows[i].n_baselined);
    CHECK_INT(gs_baseline_settle(baseline, is_asked, NULL), rows[i].n_stale);
    g_autoptr(GString) got = g_string_new(NULL);
    g_autoptr(GsWriter) out = gs_writer_new(append, got);
    gs_baseline_write(out, baseline, true);
    gs_writer_flush(out);
    g_autofree char *want =
        *rows[i].pruned != '\0'
            ? g_strdup_printf(FILE_OF("%s"), rows[i].pruned)
            : g_strdup("{\"schema\":\"gainsay-baseline/1\",\"findings\":[]}\n");
    CHECK_STR(got->str, want);
  }
}

/* What is written is read again, and then covers all of it. */
static void
written_and_read(void)
{
  g_autoptr(Reading) reading = reading_new(GS_SLICE(FIRST SECOND THIRD), NULL);
  GsBaseline *first = gs_baseline_new(reading->arena);
  for (size_t i = 0; i < reading->report.n_findings; i++)
    gs_baseline_add(first, &(GsBaselinePaths){ "d.txt", NULL },
                    &reading->report.findings[i],
                    i == 0 ? "told \"as is\"\n\x1b" : NULL);
  g_autoptr(GString) text = g_string_new(NULL);
  g_autoptr(GsWriter) out = gs_writer_new(append, text);
  gs_baseline_write(out, first, false);
  gs_writer_flush(out);
  GsBaseline *second = gs_baseline_new(reading->arena);
  GsBaselineError error;
  GsSlice all = { text->str, text->len };
  CHECK_INT(gs_baseline_read(second, all, &error), true);
  CHECK_INT(second->entries.n, 2);
  gs_baseline_apply(second, "d.txt", true, &reading->report);
  CHECK_INT(reading->report.findings[0].fate, GS_FATE_BASELINED);
  CHECK_INT(reading->report.findings[1].fate, GS_FATE_BASELINED);
  CHECK_STR(reading->report.findings[0].reason, "told \"as is\"\n\x1b");
}

CU_TestInfo baseline_tests[] = {
  { "fingerprints", fingerprints },
  { "files", files },
  { "matches", matches },
  { "written and read", written_and_read },
  CU_TEST_INFO_NULL,
};
