/* SPDX-License-Identifier: Apache-2.0
 *
 * The formats, byte for byte, on the worked draft of the design and on what
 * breaks columns: wide letters, long names, controls.
 */
#include "check.h"
#include "report/original-private.h"

#include <inttypes.h>

/* ---- the worked draft: drafts/ferry.txt ------------------------------- */

static const char ferry_text[] =
    "Ada Holm, quoted by Baltic Wire, said the two ports had agreed to reopen "
    "the ferry line. But Varnes denied this was the case.\n"
    "\n"
    "“We were lucky,” the harbour master said. Police said 20 people were hurt "
    "in Monday’s collision.\n"
    "\n"
    "The county hospital said 35 people were hurt in Monday’s collision.\n";

static const GsSpan spans[][2] = {
  { { 0, 8 }, { 0, 8 } },         /* 0: Ada Holm, bytes and chars */
  { { 20, 31 }, { 20, 31 } },     /* 1: Baltic Wire */
  { { 10, 16 }, { 10, 16 } },     /* 2: quoted */
  { { 33, 37 }, { 33, 37 } },     /* 3: said */
  { { 38, 87 }, { 38, 87 } },     /* 4: the two ports … */
  { { 93, 99 }, { 93, 99 } },     /* 5: Varnes */
  { { 100, 106 }, { 100, 106 } }, /* 6: denied */
  { { 107, 124 }, { 107, 124 } }, /* 7: this was the case */
  { { 185, 228 }, { 181, 222 } }, /* 8: 20 people … */
  { { 257, 300 }, { 251, 292 } }, /* 9: 35 people … */
};

#define WORDS(words, i, at_line, at_column)                                    \
  {                                                                            \
    .text = (words), .n_ranges = 1, .bytes = &spans[i][0],                     \
    .chars = &spans[i][1], .place = {                                          \
      (at_line),                                                               \
      (at_column)                                                              \
    }                                                                          \
  }
#define STATEMENT                                                              \
  .quote = "indirect", .polarity = "positive", .modality = "fact"

static const GsReportedClaim ferry_claims[] = {
  { .id = 1,
    .source_name = "Ada Holm",
    .party = "Ports",
    .is_named = true,
    .source = WORDS("Ada Holm", 0, 1, 1),
    .via_name = "Baltic Wire",
    .via = WORDS("Baltic Wire", 1, 1, 21),
    .cue_class = "assert",
    .cue = WORDS("said", 3, 1, 34),
    .content =
        WORDS("the two ports had agreed to reopen the ferry line", 4, 1, 39),
    STATEMENT },
  { .id = 2,
    .source_name = "Varnes",
    .is_named = true,
    .source = WORDS("Varnes", 5, 1, 94),
    .cue_class = "denial",
    .cue = WORDS("denied", 6, 1, 101),
    .content = WORDS("this was the case", 7, 1, 108),
    .about = 1,
    .about_place = { 1, 39 },
    .date = "2016-12-15",
    STATEMENT },
  { .id = 4,
    .source_name = "Police",
    .is_named = true,
    .cue_class = "assert",
    .cue = WORDS("said", 3, 3, 50),
    .content = WORDS("20 people were hurt in Monday’s collision", 8, 3, 55),
    STATEMENT },
  { .id = 5,
    .source_name = "county hospital",
    .is_named = true,
    .cue_class = "assert",
    .cue = WORDS("said", 3, 5, 21),
    .content = WORDS("35 people were hurt in Monday’s collision", 9, 5, 26),
    STATEMENT },
  { .id = 6,
    .source_name = "narrator",
    .is_narrator = true,
    .content = WORDS("The line\nreopened", 9, 6, 1),
    .quote = "narration",
    .polarity = "positive",
    .modality = "fact" },
};

static const char *ferry_disclosed_by[] = { "But", "denied" };
static const char *twenty[] = { "20" };
static const char *thirty_five[] = { "35" };
static const GsReason number_reasons[] = {
  { "number", twenty, 1, thirty_five, 1 },
  { "negation", NULL, 0, twenty, 1 },
};

static const GsFinding ferry_findings[] = {
  { .rule = "en/denial",
    .title = "A source denies what another source says",
    .type = "denial",
    .strength = "conflict",
    .level = "note",
    .confidence = "high",
    .is_disclosed = true,
    .disclosed_by = ferry_disclosed_by,
    .n_disclosed_by = 2,
    .a = &ferry_claims[0],
    .b = &ferry_claims[1],
    .message = "Varnes denies what Ada Holm says",
    .ask = "Who is right?",
    .fingerprint = "f4523ee39187e28928fe43730a24b6db:1" },
  { .rule = "en/number",
    .title = "Two sources give different numbers: 20 and 35",
    .type = "number",
    .strength = "conflict",
    .level = "warning",
    .confidence = "medium",
    .a = &ferry_claims[2],
    .b = &ferry_claims[3],
    .reasons = number_reasons,
    .n_reasons = 2,
    .message = "Police says 20, county hospital says 35",
    .fingerprint = "54f4d68cef609735a98a34ea113a8c2f:1" },
};

static const GsReportedProblem ferry_problems[] = {
  { { 1, 3 }, true, "a NUL in the text", false },
  { { 2, 7 }, false, "bytes that are no\tUTF-8", false },
};

static const GsDocumentReport ferry = {
  .name = "drafts/ferry.txt",
  .findings = ferry_findings,
  .n_findings = 2,
  .claims = ferry_claims,
  .n_claims = 5,
  .n_claims_counted = 5,
  .n_sources = 5,
  .is_complete = true,
};

static const GsDocumentReport clean = {
  .name = "clean.txt",
  .n_claims_counted = 11,
  .n_sources = 9,
  .is_complete = true,
};

/* A remark is no problem. */
static GsDocumentReport
broken(GsDocumentReport report)
{
  report.problems = ferry_problems;
  report.n_problems = 2;
  report.is_complete = false;
  return report;
}

/* ---- running a format ------------------------------------------------- */

static int
take(const char *bytes, size_t len, void *data)
{
  g_string_append_len(data, bytes, (gssize)len);
  return 0;
}

typedef enum {
  CHECK,
  CLAIMS,
} Command;

/* What a run over one document prints. */
static char *
run(const char *format_name,
    Command command,
    const GsDocumentReport *report,
    const GsLook *look)
{
  GString *text = g_string_new(NULL);
  g_autoptr(GsWriter) out = gs_writer_new(take, text);
  const GsFormat *format = gs_format_find(format_name);
  GsRunTotals totals = { 0 };
  gs_totals_add(&totals, report);
  (command == CHECK ? format->check : format->claims)(out, report, look);
  if (command == CHECK && format->check_end != NULL)
    format->check_end(out, &totals, look);
  if (command == CLAIMS && format->claims_end != NULL)
    format->claims_end(out, &totals, look);
  gs_writer_flush(out);
  return g_string_free(text, FALSE);
}

/* One finding with these sides, in pretty. */
static char *
run_pair(const GsReportedClaim *a, const GsReportedClaim *b, const GsLook *look)
{
  GsFinding finding = ferry_findings[1];
  finding.a = a;
  finding.b = b;
  GsDocumentReport report = ferry;
  report.findings = &finding;
  report.n_findings = 1;
  return run("pretty", CHECK, &report, look);
}

static const GsLook plain = { .lowest_level = "note" };

/* ---- pretty ----------------------------------------------------------- */

static const char ferry_pretty[] =
    "drafts/ferry.txt\n"
    "\n"
    "note     A source denies what another source says"
    "                                  en/denial\n"
    "  1:39   Ada Holm, via Baltic Wire  said    "
    "the two ports had agreed to reopen the ferry line\n"
    "  1:108  Varnes                     denied  "
    "this was the case   → 1:39\n"
    "         The text tells the reader: “But”, “denied”.\n"
    "\n"
    "warning  Two sources give different numbers: 20 and 35"
    "                             en/number\n"
    "  3:55   Police                     said    "
    "20 people were hurt in Monday’s collision\n"
    "  5:26   county hospital            said    "
    "35 people were hurt in Monday’s collision\n"
    "         The text does not tell the reader that these differ.\n"
    "\n"
    "Read 5 claims by 5 sources in 1 file: 1 warning, 1 note.\n"
    "Ask `gainsay explain en/number` what a rule looks for.\n";

static void
pretty_as_designed(void)
{
  GsLook looks[] = { plain, plain };
  looks[1].width = 93;
  for (size_t i = 0; i < G_N_ELEMENTS(looks); i++) {
    CHECK_ROW(i);
    g_autofree char *got = run("pretty", CHECK, &ferry, &looks[i]);
    CHECK_STR(got, ferry_pretty);
  }
}

/* The columns of the widest line. */
static long
widest(const char *text)
{
  long widest = 0;
  g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
  for (size_t i = 0; lines[i] != NULL; i++)
    widest = MAX(widest, g_utf8_strlen(lines[i], -1));
  return widest;
}

static void
pretty_in_80_columns(void)
{
  GsLook look = plain;
  look.width = 80;
  g_autofree char *got = run("pretty", CHECK, &ferry, &look);
  static const char *const lines[] = {
    "note     A source denies what another source says"
    "                      en/denial\n",
    "  1:39   Ada Holm, via Baltic Wire  said\n"
    "         the two ports had agreed to reopen the ferry line\n",
    "  1:108  Varnes                     denied  this was the case   → 1:39\n",
  };
  CHECK_INT(widest(got), 80);
  for (size_t i = 0; i < G_N_ELEMENTS(lines); i++) {
    CHECK_ROW(i);
    CHECK_INT(strstr(got, lines[i]) != NULL, true);
  }
}

/* What is said of a side stays whole when its words fill more than two
 * lines. */
static void
pretty_cuts_words_only(void)
{
  GsReportedClaim claim = ferry_claims[1];
  claim.content.text =
      "this was the case, or that it ever had been the case in all the years "
      "that the two ports had shared a ferry line and a pilot boat or tug";
  GsLook look = plain;
  look.width = 80;
  g_autofree char *got = run_pair(&claim, &claim, &look);
  const char *want =
      "  1:108  Varnes  denied\n"
      "         this was the case, or that it ever had been the case in all "
      "the years\n"
      "         that the two ports had shared a ferry line and a pilot boat "
      "o…   → 1:39\n";
  g_autofree char *start = g_strndup(strstr(got, "  1:108"), strlen(want));
  CHECK_STR(start, want);
}

/* A rule that has no room behind its title stands below it. */
static void
pretty_titles(void)
{
  static const struct {
    unsigned width;
    const char *confidence;
    const char *title;
    const char *want;
  } rows[] = {
    { 40, "high", "Short", "warning  Short                 en/number\n" },
    { 50, "low", "Short",
      "warning  Short (low confidence)          en/number\n" },
    { 40, "low", "Short",
      "warning  Short (low confidence)\n"
      "                               en/number\n" },
    { 40, "high", "Twenty letters, even", /* just fits */
      "warning  Twenty letters, even  en/number\n" },
    { 40, "high", "Twenty-one letters on", /* one too many */
      "warning  Twenty-one letters on\n"
      "                               en/number\n" },
    { 0, "high",
      "A title that is much longer than what is usual, so long that the rule "
      "moves",
      "warning  A title that is much longer than what is usual, so long that "
      "the rule moves\n"
      "                                                                       "
      "            en/number\n" },
    { 40, "high", "日本 e\xcc\x81", /* wide, combining */
      "warning  日本 e\xcc\x81                en/number\n" },
    { 40, "high", "日本語日本語日本語",
      "warning  日本語日本語日本語    en/number\n" },
    { 40, "high", "日本語日本語日本語日本語日本語日本語",
      "warning  日本語日本語日本語日本語日本語…\n"
      "                               en/number\n" },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    GsLook look = plain;
    look.width = rows[i].width;
    GsFinding finding = ferry_findings[1];
    finding.title = rows[i].title;
    finding.confidence = rows[i].confidence;
    GsDocumentReport report = ferry;
    report.findings = &finding;
    report.n_findings = 1;
    g_autofree char *got = run("pretty", CHECK, &report, &look);
    const char *title = strstr(got, "warning");
    const char *end = strstr(title, "en/number\n") + strlen("en/number\n");
    g_autofree char *head = g_strndup(title, (gsize)(end - title));
    CHECK_STR(head, rows[i].want);
  }
}

static void
pretty_sides(void)
{
  static const struct {
    GsReportedClaim claim;
    const char *want; /* the line below is about the police */
  } rows[] = {
    { { .source_name = "residents",
        .cue = { .text = "say" },
        .content = { .text = "no", .place = { 12, 3 } } },
      "  12:3   residents (unnamed)  say   no\n"
      "  3:55   Police               said  20 " },
    { { .source_name = "residents",
        .via_name = "TASS",
        .cue = { .text = "say" },
        .content = { .text = "no", .place = { 1000, 12 } } },
      "  1000:12  residents (unnamed), via TASS  say   no\n"
      "  3:55     Police                         said  20 " },
    { { .source_name = "narrator",
        .is_narrator = true,
        .content = { .text = "no\r\nway", .place = { 1, 1 } } },
      "  1:1    the article        no way\n"
      "  3:55   Police       said  20 " },
    { { .source_name = "The Society for the Prevention of Accidents at Sea",
        .is_named = true,
        .cue = { .text = "was quoted … by the paper as saying" },
        .content = { .text = "no", .place = { 1, 1 } } },
      "  1:1    The Society for the Prevention of Accidents at Sea  "
      "was quoted … by the paper as saying  no\n"
      "  3:55   Police                          said              20 " },
    { { .source_name = "安倍\xe2\x80\xae",
        .is_named = true,
        .cue = { .text = "sa\x1bid" },
        .content = { .text = "a\tb", .place = { 1, 1 } } },
      "  1:1    安倍<U+202E>  sa<U+001B>id  a b\n"
      "  3:55   Police        said          20 " },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autofree char *got = run_pair(&rows[i].claim, &ferry_claims[2], &plain);
    const char *sides = strstr(got, "en/number\n") + strlen("en/number\n");
    g_autofree char *start = g_strndup(sides, strlen(rows[i].want));
    CHECK_STR(start, rows[i].want);
  }
}

static void
pretty_colours(void)
{
  static const char *const rows[] = {
    "\033[1mdrafts/ferry.txt\033[0m\n\n",
    "\033[1;36mnote\033[0m     A source",
    "\033[1;33mwarning\033[0m  Two sources",
    "    \033[2men/denial\033[0m\n",
  };
  GsLook look = plain;
  look.has_color = true;
  g_autofree char *got = run("pretty", CHECK, &ferry, &look);
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    CHECK_INT(strstr(got, rows[i]) != NULL, true);
  }
  g_autoptr(GRegex) colours = g_regex_new("\033\\[[0-9;]*m", 0, 0, NULL);
  g_autofree char *bare = g_regex_replace(colours, got, -1, 0, "", 0, NULL);
  CHECK_STR(bare, ferry_pretty);
}

/* Hidden findings are counted; the rule named is one that was shown. */
static void
pretty_levels(void)
{
  GsFinding turned[] = { ferry_findings[1], ferry_findings[0] };
  GsDocumentReport report = ferry;
  report.findings = turned;
  static const struct {
    const char *lowest;
    const char *rule; /* NULL: no finding is shown */
  } rows[] = {
    { NULL, "en/denial" },
    { "note", "en/denial" },
    { "warning", "en/number" },
    { "error", NULL },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    GsLook look = { .lowest_level = rows[i].lowest };
    g_autofree char *got = run("pretty", CHECK, &report, &look);
    const char *read = strstr(
        got, "Read 5 claims by 5 sources in 1 file: 1 warning, 1 note.\n");
    g_autofree char *ask =
        rows[i].rule != NULL
            ? g_strdup_printf("Ask `gainsay explain %s` what a rule looks for."
                              "\n",
                              rows[i].rule)
            : g_strdup("");
    CHECK_INT(read != NULL, true);
    CHECK_INT(read == got, rows[i].rule == NULL);
    CHECK_STR(read != NULL ? strchr(read, '\n') + 1 : NULL, ask);
  }
}

static void
pretty_without_findings(void)
{
  GsDocumentReport broken_clean = broken(clean);
  GsDocumentReport incomplete = clean;
  incomplete.is_complete = false;
  GsDocumentReport empty = { .name = "-", .is_complete = true };
  GsDocumentReport single = empty;
  single.n_claims_counted = single.n_sources = 1;
  const struct {
    const GsDocumentReport *report;
    const char *want;
  } rows[] = {
    { &clean, "Read 11 claims by 9 sources in 1 file: nothing to report.\n" },
    { &empty, "Read 0 claims by 0 sources in 1 file: nothing to report.\n" },
    { &single, "Read 1 claim by 1 source in 1 file: nothing to report.\n" },
    { &broken_clean,
      "Not checked: clean.txt:2:7: bytes that are no\tUTF-8\n\n"
      "Read 11 claims by 9 sources in 1 file. Not everything was checked.\n" },
    { &incomplete,
      "Read 11 claims by 9 sources in 1 file. Not everything was checked.\n" },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autofree char *got = run("pretty", CHECK, rows[i].report, &plain);
    CHECK_STR(got, rows[i].want);
  }
}

static void
pretty_not_checked(void)
{
  GsDocumentReport report = broken(ferry);
  report.name = "a\nb.txt";
  g_autofree char *got = run("pretty", CHECK, &report, &plain);
  CHECK_INT(g_str_has_prefix(got, "a b.txt\n\nnote "), true);
  CHECK_STR(strstr(got, "\nNot checked"),
            "\nNot checked: a b.txt:2:7: bytes that are no\tUTF-8\n"
            "\n"
            "Read 5 claims by 5 sources in 1 file: 1 warning, 1 note. "
            "Not everything was checked.\n"
            "Ask `gainsay explain en/number` what a rule looks for.\n");
}

static void
pretty_claims(void)
{
  GsLook look = plain;
  g_autofree char *got = run("pretty", CLAIMS, &ferry, &look);
  CHECK_STR(got, "drafts/ferry.txt\n"
                 "  1:39   Ada Holm, via Baltic Wire  said    "
                 "the two ports had agreed to reopen the ferry line\n"
                 "  1:108  Varnes                     denied  "
                 "this was the case   → 1:39\n"
                 "  3:55   Police                     said    "
                 "20 people were hurt in Monday’s collision\n"
                 "  5:26   county hospital            said    "
                 "35 people were hurt in Monday’s collision\n"
                 "\n"
                 "Read 5 claims by 5 sources in 1 file.\n");
  look.with_narrator = true;
  g_autofree char *all = run("pretty", CLAIMS, &ferry, &look);
  CHECK_STR(strstr(all, "  6:1 "),
            "  6:1    the article                        The line reopened\n"
            "\n"
            "Read 5 claims by 5 sources in 1 file.\n");
  GsDocumentReport report = broken(clean);
  g_autofree char *none = run("pretty", CLAIMS, &report, &look);
  CHECK_STR(none, "Not checked: clean.txt:2:7: bytes that are no\tUTF-8\n\n"
                  "Read 11 claims by 9 sources in 1 file. "
                  "Not everything was checked.\n");
}

/* ---- line ------------------------------------------------------------- */

static void
line_check(void)
{
  GsDocumentReport report = broken(ferry);
  GsLook look = plain;
  look.has_color = true;
  g_autofree char *got = run("line", CHECK, &report, &look);
  const char *want =
      "drafts/ferry.txt:1:39: note: Varnes denies what Ada Holm says "
      "[en/denial]\n"
      "drafts/ferry.txt:1:108: note: Varnes: this was the case\n"
      "drafts/ferry.txt:3:55: warning: Police says 20, county hospital says "
      "35 [en/number]\n"
      "drafts/ferry.txt:5:26: note: county hospital: 35 people were hurt in "
      "Monday’s collision\n"
      "drafts/ferry.txt:2:7: error: not checked: bytes that are no\tUTF-8\n";
  CHECK_STR(got, want);
  look.lowest_level = "warning";
  g_autofree char *less = run("gcc", CHECK, &report, &look);
  CHECK_STR(less, strstr(want, "drafts/ferry.txt:3:55"));
}

static void
line_claims(void)
{
  GsDocumentReport report = broken(ferry);
  report.claims += 3;
  report.n_claims = 2;
  GsLook look = plain;
  look.with_narrator = true;
  g_autofree char *got = run("line", CLAIMS, &report, &look);
  CHECK_STR(got,
            "drafts/ferry.txt:5:26: county hospital (said): 35 people were "
            "hurt in Monday’s collision\n"
            "drafts/ferry.txt:6:1: the article: The line reopened\n"
            "drafts/ferry.txt:2:7: error: not checked: bytes that are no"
            "\tUTF-8\n");
}

/* ---- jsonl ------------------------------------------------------------ */

#define JSON_ADA                                                               \
  "\"id\":1,\"source\":{\"name\":\"Ada Holm\",\"party\":\"Ports\","            \
  "\"text\":\"Ada Holm\",\"bytes\":[[0,8]],\"chars\":[[0,8]],\"line\":1,"      \
  "\"column\":1},\"via\":{\"name\":\"Baltic Wire\",\"text\":\"Baltic Wire\","  \
  "\"bytes\":[[20,31]],\"chars\":[[20,31]],\"line\":1,\"column\":21},"         \
  "\"cue\":{\"text\":\"said\",\"class\":\"assert\",\"bytes\":[[33,37]],"       \
  "\"chars\":[[33,37]],\"line\":1,\"column\":34},\"content\":{\"text\":\"the " \
  "two ports had agreed to reopen the ferry line\",\"bytes\":[[38,87]],"       \
  "\"chars\":[[38,87]],\"line\":1,\"column\":39},\"quote\":\"indirect\","      \
  "\"polarity\":\"positive\",\"modality\":\"fact\",\"about\":null,"            \
  "\"date\":null}"
#define JSON_VARNES                                                            \
  "\"id\":2,\"source\":{\"name\":\"Varnes\",\"party\":null,"                   \
  "\"text\":\"Varnes\",\"bytes\":[[93,99]],\"chars\":[[93,99]],\"line\":1,"    \
  "\"column\":94},\"via\":null,\"cue\":{\"text\":\"denied\",\"class\":"        \
  "\"denial\",\"bytes\":[[100,106]],\"chars\":[[100,106]],\"line\":1,"         \
  "\"column\":101},\"content\":{\"text\":\"this was the case\",\"bytes\":"     \
  "[[107,124]],\"chars\":[[107,124]],\"line\":1,\"column\":108},\"quote\":"    \
  "\"indirect\",\"polarity\":\"positive\",\"modality\":\"fact\",\"about\":1,"  \
  "\"date\":\"2016-12-15\"}"

static void
jsonl_check(void)
{
  GsDocumentReport report = broken(ferry);
  GsLook look = { .lowest_level = "error" };
  g_autofree char *got = run("jsonl", CHECK, &report, &look);
  g_auto(GStrv) lines = g_strsplit(got, "\n", -1);
  CHECK_INT(g_strv_length(lines), 5);
  CHECK_STR(
      lines[0],
      "{\"kind\":\"finding\",\"doc\":\"drafts/ferry.txt\",\"rule\":"
      "\"en/denial\",\"type\":\"denial\",\"strength\":\"conflict\","
      "\"disclosed\":true,\"disclosed_by\":[\"But\",\"denied\"],\"level\":"
      "\"note\",\"confidence\":\"high\",\"a\":{" JSON_ADA ",\"b\":{" JSON_VARNES
      ",\"evidence\":[],\"message\":\"Varnes denies what Ada Holm says\","
      "\"fingerprint\":\"f4523ee39187e28928fe43730a24b6db:1\"}");
  CHECK_INT(strstr(lines[1], "\"disclosed\":false,\"disclosed_by\":[],") !=
                NULL,
            true);
  CHECK_INT(
      strstr(lines[1],
             ",\"evidence\":[{\"kind\":\"number\",\"a\":[\"20\"],\"b\":"
             "[\"35\"]},{\"kind\":\"negation\",\"a\":[],\"b\":[\"20\"]}],") !=
          NULL,
      true);
  CHECK_STR(lines[2], "{\"kind\":\"problem\",\"doc\":\"drafts/ferry.txt\","
                      "\"line\":2,\"column\":7,\"message\":\"bytes that are "
                      "no\\tUTF-8\"}");
  CHECK_STR(lines[3],
            "{\"kind\":\"document\",\"doc\":\"drafts/ferry.txt\","
            "\"claims\":5,\"sources\":5,\"complete\":false,\"ignored\":0}");
  CHECK_STR(lines[4], "");
}

static void
jsonl_claims(void)
{
  g_autofree char *got = run("jsonl", CLAIMS, &ferry, &plain);
  g_auto(GStrv) lines = g_strsplit(got, "\n", -1);
  CHECK_INT(g_strv_length(lines), 7);
  CHECK_STR(lines[0],
            "{\"kind\":\"claim\",\"doc\":\"drafts/ferry.txt\"," JSON_ADA);
  CHECK_STR(lines[4],
            "{\"kind\":\"claim\",\"doc\":\"drafts/ferry.txt\",\"id\":6,"
            "\"source\":{\"name\":\"narrator\",\"party\":null},\"via\":null,"
            "\"cue\":null,\"content\":{\"text\":\"The line\\nreopened\","
            "\"bytes\":[[257,300]],\"chars\":[[251,292]],\"line\":6,"
            "\"column\":1},\"quote\":\"narration\",\"polarity\":\"positive\","
            "\"modality\":\"fact\",\"about\":null,\"date\":null}");
  CHECK_STR(lines[5],
            "{\"kind\":\"document\",\"doc\":\"drafts/ferry.txt\","
            "\"claims\":5,\"sources\":5,\"complete\":true,\"ignored\":0}");
}

/* Cues and contents may be interrupted. */
static void
jsonl_several_ranges(void)
{
  static const GsSpan two[] = { { 1, 4 }, { 9, 12 } };
  GsReportedClaim claim = ferry_claims[4];
  claim.content = (GsExcerpt){ .text = "The … end",
                               .n_ranges = 2,
                               .bytes = two,
                               .chars = two,
                               .place = { 1, 2 } };
  GsDocumentReport report = ferry;
  report.claims = &claim;
  report.n_claims = 1;
  g_autofree char *got = run("jsonl", CLAIMS, &report, &plain);
  const char *want = "{\"text\":\"The … end\",\"bytes\":[[1,4],[9,12]],"
                     "\"chars\":[[1,4],[9,12]],\"line\":1,\"column\":2}";
  CHECK_INT(strstr(got, want) != NULL, true);
}

/* ---- hashes of lines -------------------------------------------------- */

static void
line_hashes(void)
{
  static const struct {
    const char *text;
    const char *hashes;
  } rows[] = {
    { "", "c129715d7a2bc9a3:1" },
    { " a\nb\n  \t\tc\n d", "271789c17abda88f:1 54703d4cd895b18:1 "
                            "180aee12dab6264:1 a23a3dc5e078b07b:1" },
    { " a\r\nb\r  \t\tc\r\n d", "271789c17abda88f:1 54703d4cd895b18:1 "
                                "180aee12dab6264:1 a23a3dc5e078b07b:1" },
    { ferry_text, "8bc2cc0b5ecfe74f:1 x c1bdf2e5c59d4589:1 "
                  "x 3087014e5481f0e9:1 x" },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(GArray) hashes = gs_report_line_hashes(gs_slice_of(rows[i].text));
    g_auto(GStrv) want = g_strsplit(rows[i].hashes, " ", -1);
    CHECK_INT(hashes->len, g_strv_length(want));
    for (guint k = 0; k < hashes->len && want[k] != NULL; k++) {
      const GsLineHash *hash = &g_array_index(hashes, GsLineHash, k);
      g_autofree char *got =
          g_strdup_printf("%" PRIx64 ":%zu", hash->hash, hash->occurrence);
      if (strcmp(want[k], "x") != 0)
        CHECK_STR(got, want[k]);
    }
  }
}

/* Three lines alike, each followed by a hundred letters alike. */
static void
line_hashes_occur_again(void)
{
  g_autofree char *line = g_strnfill(150, 'a');
  g_autofree char *text = g_strjoin("\n", line, line, line, "", NULL);
  g_autoptr(GArray) hashes = gs_report_line_hashes(gs_slice_of(text));
  CHECK_INT(hashes->len, 4);
  for (guint i = 0; i < 3; i++) {
    const GsLineHash *hash = &g_array_index(hashes, GsLineHash, i);
    CHECK_INT(hash->occurrence, i + 1);
  }
}

/* ---- table and sums --------------------------------------------------- */

static void
formats_are_found(void)
{
  const char *const *names = gs_format_names();
  size_t n = 0;
  for (; names[n] != NULL; n++) {
    CHECK_ROW(n);
    const GsFormat *format = gs_format_find(names[n]);
    CHECK_STR(format != NULL ? format->name : NULL, names[n]);
  }
  CHECK_INT(n, 16);
  CHECK_STR(gs_format_find("gcc")->name, "line");
  CHECK_INT(gs_format_find("") == NULL, true);
  CHECK_INT(gs_format_find("Pretty") == NULL, true);
}

static void
sums(void)
{
  GsDocumentReport report = broken(ferry);
  GsFinding finding = ferry_findings[0];
  finding.level = "error";
  g_autofree char *rule = g_strnfill(GS_RUN_RULE_SIZE, 'x');
  finding.rule = rule;
  GsDocumentReport last = ferry;
  last.findings = &finding;
  last.n_findings = 1;
  GsRunTotals totals = { 0 };
  gs_totals_add(&totals, &clean);
  gs_totals_add(&totals, &report);
  gs_totals_add(&totals, &last);
  CHECK_INT(totals.documents, 3);
  CHECK_INT(totals.claims, 21);
  CHECK_INT(totals.sources, 19);
  CHECK_INT(totals.errors, 1);
  CHECK_INT(totals.warnings, 1);
  CHECK_INT(totals.notes, 1);
  CHECK_INT(totals.problems, 1);
  CHECK_INT(totals.incomplete, 1);
  CHECK_STR(totals.last_rule[0], "en/number");
  CHECK_STR(totals.last_rule[1], "en/number");
  CHECK_STR(totals.last_rule[2], "");
}

CU_TestInfo report_tests[] = {
  { "pretty as designed", pretty_as_designed },
  { "pretty in 80 columns", pretty_in_80_columns },
  { "pretty cuts words only", pretty_cuts_words_only },
  { "pretty titles", pretty_titles },
  { "pretty sides", pretty_sides },
  { "pretty colours", pretty_colours },
  { "pretty levels", pretty_levels },
  { "pretty without findings", pretty_without_findings },
  { "pretty not checked", pretty_not_checked },
  { "pretty claims", pretty_claims },
  { "line check", line_check },
  { "line claims", line_claims },
  { "jsonl check", jsonl_check },
  { "jsonl claims", jsonl_claims },
  { "jsonl several ranges", jsonl_several_ranges },
  { "line hashes", line_hashes },
  { "line hashes occur again", line_hashes_occur_again },
  { "formats are found", formats_are_found },
  { "sums", sums },
  CU_TEST_INFO_NULL,
};
