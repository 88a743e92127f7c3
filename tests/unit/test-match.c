/* SPDX-License-Identifier: Apache-2.0
 *
 * Phrases of word lists, and patterns over words, as rules write them.
 */
#include "check.h"
#include "match/pattern.h"
#include "reading.h"

/* ---- phrases ---------------------------------------------------------- */

static GsVocabulary *
new_vocabulary(GsArena *arena)
{
  const GsRuleSet *rules = reading_rules();
  return gs_vocabulary_new(arena, rules->vocabulary, rules->lexicon,
                           rules->morphology);
}

/* "item:words" of each hit, with | between. */
static char *
scan(const GsPhrases *phrases, GsVocabulary *vocabulary, const char *text)
{
  g_autoptr(GsArena) arena = gs_arena_new(0);
  GsSlice all = gs_slice_of(text);
  GsWords words = { 0 };
  GsHits hits = { 0 };
  gs_word_cut(vocabulary, arena, all, (GsSpan){ 0, all.len }, &words);
  gs_phrases_scan(phrases, all, words.items, words.n, arena, &hits);
  GString *got = g_string_new(NULL);
  for (size_t i = 0; i < hits.n; i++) {
    const GsHit *hit = &hits.items[i];
    GsSpan span = { words.items[hit->start].span.start,
                    words.items[hit->end - 1].span.end };
    GsSlice part = gs_slice_part(all, span);
    g_string_append_printf(got, "%s%u:%.*s", i > 0 ? "|" : "", hit->item,
                           GS_SLICE_ARGS(part));
  }
  return g_string_free(got, FALSE);
}

static void
phrases_are_found(void)
{
  static const struct {
    const char *phrase;
    bool is_exact;
    uint32_t n_words;
  } list[] = {
    { "point out", false, 2 },    /* 0 */
    { "talk", false, 1 },         /* 1 */
    { "peace talk", false, 2 },   /* 2 */
    { "US", true, 1 },            /* 3 */
    { "U.S.", false, 1 },         /* 4 */
    { "out of the", false, 3 },   /* 5 */
    { "Ada Holm", true, 2 },      /* 6 */
    { "caf\xc3\xa9", false, 1 },  /* 7 */
    { "two-plus-two", false, 1 }, /* 8 */
    { "didn't", false, 2 },       /* 9 */
  };
  static const struct {
    const char *text;
    const char *want;
  } rows[] = {
    { "", "" },
    { "nothing of it", "" },
    { "She pointed out the port.", "0:pointed out" },
    { "Points out!", "0:Points out" },
    { "out of the port", "5:out of the" },
    { "She points out of the boat",
      "0:points out|5:out of the" }, /* overlapping ones, too */
    { "The peace talks go on", "2:peace talks|1:talks" },
    { "TALKS", "1:TALKS" },
    { "talkative", "" },
    { "give us", "" },
    { "the US", "3:US" },
    { "the u.s. port", "4:u.s." },
    { "ada holm", "" },
    { "Ada Holm's", "6:Ada Holm" },
    { "Ada, Holm", "" },
    { "CAF\xc3\x89", "7:CAF\xc3\x89" },
    { "cafe\xcc\x81", "7:cafe\xcc\x81" },
    { "a two-plus-two meeting", "8:two-plus-two" },
    { "two plus two", "" },
    { "didn\xe2\x80\x99t", "9:didn\xe2\x80\x99t" },
    { "point, out", "" },
  };
  g_autoptr(GsArena) arena = gs_arena_new(0);
  GsVocabulary *vocabulary = new_vocabulary(arena);
  GsPhrases *phrases = gs_phrases_new(arena, vocabulary);
  for (uint32_t i = 0; i < G_N_ELEMENTS(list); i++)
    CHECK_INT(gs_phrases_add(phrases, gs_slice_of(list[i].phrase),
                             list[i].is_exact, 1, i),
              list[i].n_words);
  CHECK_INT(gs_phrases_add(phrases, GS_SLICE("  "), false, 1, 99), 0);
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autofree char *got = scan(phrases, vocabulary, rows[i].text);
    CHECK_STR(got, rows[i].want);
  }
}

/* ---- patterns --------------------------------------------------------- */

#define HEAD                                                                   \
  "gainsay 1\npack f \"f\" version 1\nuses en\n"                               \
  "list boats { ferry, cargo ship }\n"                                         \
  "exclusive why { sky: storm, fog\n money: debt }\n"                          \
  "topic harbour { quay wall }\n"

/* The words that the pattern takes in `text`, or NULL; "!" when the pattern
 * is refused. */
static char *
find(const char *pattern, const char *text)
{
  g_autofree char *rules = g_strdup_printf(
      HEAD "rule r {\n A: mentions %s\n B: narrator\n}\n", pattern);
  g_autoptr(GsRuleSet) set = reading_rules_of(gs_slice_of(rules));
  if (gs_diagnostics_count(set->diagnostics, GS_LEVEL_ERROR) > 0)
    return g_strdup("!");
  gssize at = gs_rule_set_find(set, "f/r");
  const GsPattern *compiled = set->rules.items[at].a.items[0].pattern;
  g_autoptr(Reading) reading = reading_new(gs_slice_of(text), set);
  const GsSentence *sentence = &reading->text->sentences.items[0];
  GsSubject subject = { .text = reading->document->text,
                        .words = sentence->words,
                        .hits = sentence->hits,
                        .n_hits = sentence->n_hits,
                        .end = sentence->n_words,
                        .scratch = reading->arena };
  GsMatch match = { 0 };
  bool is_found = gs_pattern_find(compiled, &subject, 0, &match);
  CHECK_INT(is_found && !gs_pattern_may_match(compiled, &subject), false);
  if (!is_found)
    return NULL;
  GsSpan span = gs_sentence_span(sentence, match.start, match.end);
  GsSlice part = gs_slice_part(reading->document->text, span);
  return g_strndup(part.at, part.len);
}

static void
patterns_are_found(void)
{
  static const struct {
    const char *pattern;
    const char *text;
    const char *want;
  } rows[] = {
    /* words in any inflection, and as written */
    { "agree", "They agreed on it.", "agreed" },
    { "agree", "No agreement was made.", NULL },
    { "'agree'", "They agreed on it.", NULL },
    { "'agreed'", "They agreed on it.", "agreed" },
    { "'Holm'", "They saw holm.", NULL },
    /* sequences, choices, what may be missing */
    { "ferry line", "The ferry lines stop.", "ferry lines" },
    { "ferry line", "The ferry has a line.", NULL },
    { "(open | close) port", "They close ports.", "close ports" },
    { "(open | close down) port", "They closed down the port.", NULL },
    { "(open | close down) the port", "They closed down the port.",
      "closed down the port" },
    { "open the? port", "They open the port.", "open the port" },
    { "open the? port", "They open ports.", "open ports" },
    { "(open the)? port", "The port stays.", "port" },
    /* gaps: at most eight words, or as many as said */
    { "open .. port", "They open a very old port.", "open a very old port" },
    { "open .. port", "They open port one.", "open port" },
    { "open .. port", "They open a b c d e f g h port.",
      "open a b c d e f g h port" },
    { "open .. port", "They open a b c d e f g h i port.", NULL },
    { "open ..2 port", "They open a big port.", "open a big port" },
    { "open ..2 port", "They open a big old port.", NULL },
    { "open .. port", "They open port, then port two.", "open port" },
    /* lists */
    { "@boats", "Two cargo ships left.", "cargo ships" },
    { "@why.sky", "A fog came.", "fog" },
    { "@why.sky", "A debt came.", NULL },
    { "@why", "A debt came.", "debt" },
    { "@harbour", "The quay walls fell.", "quay walls" },
    /* figures */
    { "<number>", "They sold 35 boats.", "35" },
    { "<number>", "They sold thirty-five boats.", "thirty-five" },
    { "<number boats>", "They sold 35 boats.", "35 boats" },
    { "<number boats>", "They sold 35 cars.", NULL },
    { "<money>", "It cost 5 boats.", NULL },
    { "<percent>", "It rose 12 percent.", "12 percent" },
    { "<percent>", "It rose 12%.", "12%" },
    { "<percent>", "It rose 12 feet.", NULL },
    { "<date>", "They met on 3 May 2024.", "3 May 2024" },
    { "<date>", "They met on May 3, 2024.", "May 3, 2024" },
    { "<date>", "They met on Monday.", "Monday" },
    { "<date>", "They met at noon.", NULL },
    { "<name>", "They saw Ada Holm there.", "Ada Holm" },
    { "<name>", "They saw nobody.", NULL },
    /* slots and regular expressions */
    { "$n=<number> boat", "They sold 35 boats.", "35 boats" },
    { "/\\bst[o]p/", "They will stop it.", "stop" },
    { "/STOP/", "They will stop it.", NULL },
    { "/STOP/i", "They will stop it.", "stop" },
    { "will /st.p/", "They will stop it.", "will stop" },
    /* refused */
    { "(open", "x", "!" },
    { "open)", "x", "!" },
    { "open ..33 port", "x", "!" },
    { "..", "x", "!" },
    { "@nothing", "x", "!" },
    { "<nothing>", "x", "!" },
    { "/(/", "x", "!" },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autofree char *got = find(rows[i].pattern, rows[i].text);
    CHECK_STR(got, rows[i].want);
  }
}

/* Nothing that a pattern is made of makes it slow. */
static void
patterns_are_linear(void)
{
  g_autoptr(GString) pattern = g_string_new(NULL);
  for (unsigned i = 0; i < 20; i++)
    g_string_append(pattern, "(a | b | a b)? .. ");
  g_string_append(pattern, "zebra");
  g_autoptr(GString) text = g_string_new(NULL);
  for (unsigned i = 0; i < 900; i++)
    g_string_append(text, "a b ");
  gint64 start = g_get_monotonic_time();
  g_autofree char *got = find(pattern->str, text->str);
  CHECK_STR(got, NULL);
  g_string_append(text, "zebra");
  g_autofree char *more = find(pattern->str, text->str);
  CHECK_INT(more != NULL && g_str_has_suffix(more, "zebra"), true);
  CHECK_INT(g_get_monotonic_time() - start < 5 * G_USEC_PER_SEC, true);
}

CU_TestInfo match_tests[] = {
  { "phrases are found", phrases_are_found },
  { "patterns are found", patterns_are_found },
  { "patterns are linear", patterns_are_linear },
  CU_TEST_INFO_NULL,
};
