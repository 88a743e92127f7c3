/* SPDX-License-Identifier: Apache-2.0
 *
 * Configuration: globs, what a file says, and the levels that it gives.
 */
#include "check.h"

#include "config/config.h"

/* ---- globs ------------------------------------------------------------ */

static void
globs_match_whole_paths(void)
{
  static const struct {
    const char *glob;
    const char *path;
    bool is_match;
  } rows[] = {
    { "a.txt", "a.txt", true },
    { "a.txt", "drafts/a.txt", false },
    { "a.tx", "a.txt", false },
    { "*.txt", "a.txt", true },
    { "*.txt", ".txt", true },
    { "*.txt", "drafts/a.txt", false },
    { "**.txt", "drafts/today/a.txt", true },
    { "**", "drafts/a.txt", true },
    { "**", "", true },
    { "drafts/**", "drafts/today/a.txt", true },
    { "drafts/**", "drafts", false },
    { "drafts/**.txt", "drafts/a.txt", true },
    { "drafts/**.txt", "drafts/a.md", false },
    { "**/a.txt", "a.txt", true },
    { "**/a.txt", "drafts/today/a.txt", true },
    { "**/a.txt", "drafts/ba.txt", false },
    { "drafts/**/a.txt", "drafts/a.txt", true },
    { "drafts/**/a.txt", "drafts/x/y/a.txt", true },
    { "drafts/**/a.txt", "draftsa.txt", false },
    { "a**/b", "ax/y/b", true },
    { "a**/b", "ab", false },
    { "?.txt", "a.txt", true },
    { "?.txt", "é.txt", true },
    { "?.txt", "/.txt", false },
    { "?.txt", "\xff.txt", true },
    { "[a-c]x", "bx", true },
    { "[a-c]x", "dx", false },
    { "[!a-c]x", "dx", true },
    { "[!a-c]x", "/x", false },
    { "[a-]x", "-x", true },
    { "[à-ë]x", "éx", true },
    { "a[b]c", "abc", true },
    { "\\*", "*", true },
    { "\\*", "a", false },
    { "*a*b*c", "xaybzc", true },
    { "*a*b*c", "xaybz", false },
    { "über/*", "über/x", true },
  };
  g_autoptr(GsArena) arena = gs_arena_new(0);
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    GsGlobError error = { 0 };
    const GsGlob *glob =
        gs_glob_new(arena, gs_slice_of(rows[i].glob), GS_GLOB_PATH, &error);
    CHECK_STR(error.message, NULL);
    if (glob != NULL)
      CHECK_INT(gs_glob_matches(glob, gs_slice_of(rows[i].path)),
                rows[i].is_match);
  }
}

static void
globs_of_rules_know_no_folders(void)
{
  static const struct {
    const char *glob;
    const char *id;
    bool is_match;
  } rows[] = {
    { "en/denial", "en/denial", true }, { "en/*", "en/denial", true },
    { "*", "en/denial", true },         { "*/*", "en/denial", true },
    { "**", "en/denial", true },        { "fr/*", "en/denial", false },
    { "en/d?nial", "en/denial", true }, { "denial", "en/denial", false },
  };
  g_autoptr(GsArena) arena = gs_arena_new(0);
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    GsGlobError error = { 0 };
    const GsGlob *glob =
        gs_glob_new(arena, gs_slice_of(rows[i].glob), GS_GLOB_RULE, &error);
    CHECK_INT(gs_glob_matches(glob, gs_slice_of(rows[i].id)), rows[i].is_match);
  }
}

static void
wrong_globs_are_told_with_their_place(void)
{
  static const struct {
    const char *glob;
    size_t start;
    size_t end;
  } rows[] = {
    { "/a", 0, 1 },    { "drafts/", 6, 7 }, { "a//b", 2, 3 },
    { "./a", 0, 1 },   { "a/../b", 2, 4 },  { "a/..", 2, 4 },
    { "x***y", 1, 4 }, { "{a,b}", 0, 1 },   { "a[bc", 1, 4 },
    { "a[]b", 1, 3 },  { "a[!]", 1, 4 },    { "a\\", 1, 2 },
  };
  g_autoptr(GsArena) arena = gs_arena_new(0);
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    GsGlobError error = { 0 };
    CHECK_INT(gs_glob_new(arena, gs_slice_of(rows[i].glob), GS_GLOB_PATH,
                          &error) == NULL,
              true);
    CHECK_SPAN(error.span, rows[i].start, rows[i].end);
  }
}

/* With going back, this would take longer than the sun will burn. */
static void
no_glob_is_slow(void)
{
  g_autoptr(GsArena) arena = gs_arena_new(0);
  g_autoptr(GString) glob = g_string_new(NULL);
  g_autoptr(GString) path = g_string_new(NULL);
  GsGlobError error = { 0 };
  for (int i = 0; i < 250; i++)
    g_string_append(glob, "**/a");
  for (int i = 0; i < 4000; i++)
    g_string_append(path, "a/");
  const GsGlob *made =
      gs_glob_new(arena, gs_slice_of(glob->str), GS_GLOB_PATH, &error);
  CHECK_INT(gs_glob_matches(made, gs_slice_of(path->str)), false);
  g_string_append(glob, "**/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
  CHECK_INT(gs_glob_new(arena, gs_slice_of(glob->str), GS_GLOB_PATH, &error) ==
                NULL,
            true);
}

/* ---- files ------------------------------------------------------------ */

static GsConfig *
parse(GsDiagnostics *diagnostics, const char *text)
{
  GsSlice bytes = gs_arena_copy(diagnostics->arena, gs_slice_of(text));
  return gs_config_parse(diagnostics, "c.ini", (char *)bytes.at, bytes.len);
}

/* "CODE@LINE:COLUMN" of all that is wrong. */
static char *
told(const GsDiagnostics *diagnostics)
{
  GString *all = g_string_new(NULL);
  for (size_t i = 0; i < diagnostics->list.n; i++) {
    const GsDiagnostic *one = &diagnostics->list.items[i];
    g_string_append_printf(all, "%s%s@%zu:%zu", i > 0 ? " " : "", one->code,
                           one->place.line, one->place.column);
  }
  return g_string_free(all, FALSE);
}

static void
what_is_wrong_is_told_with_its_place(void)
{
  static const struct {
    const char *text;
    const char *want;
  } rows[] = {
    { "", "" },
    { "# nothing\n; nothing\n\n  \t\n", "" },
    { "\xef\xbb\xbf[gainsay]\r\nrules = en\r\n", "" },
    { "[gainsay]\rrules = en\rruels = en", "E107@3:1" },
    { "[gainsay] # why\nrules = en ; why\n", "" },
    { "  [gainsay]\n\trules\t=\ten", "" },
    { "rules = en", "E106@1:1" },
    { "[gainsay\nruels = en", "E101@1:1 E107@2:1" },
    { "[gainsay] x\nruels = en", "E102@1:10 E107@2:1" },
    { "[gainsay]\n[gainsay]\nruels = en", "E104@2:2" },
    { "[]\nx = y", "E103@1:1" },
    { "[gansay]\nx = y", "E103@1:2" },
    { "[a[b]c]\nen/x = off", "" },
    { "[a[b]\nen/x = off", "E103@1:3" },
    { "[gainsay]\nrules", "E105@2:1" },
    { "[gainsay]\n= en", "E105@2:1" },
    { "[gainsay]\nrules =", "E109@2:1" },
    { "[gainsay]\nrules = # en", "E109@2:1" },
    { "[gainsay]\nrules = a\nrules = b", "E108@3:1" },
    { "[gainsay]\nen/x = off", "E107@2:1" },
    { "[gainsay]\nfail-on = sometimes", "E110@2:11" },
    { "[gainsay]\ncomments = %%", "" },
    { "[**]\nen/x = on", "E110@2:8" },
    { "[**]\nrules = en", "E107@2:1" },
    { "[**]\nen/x = off\nen/y = off\nen/x = note", "E108@4:1" },
    { "[**]\nen/x = off\n[**]\nen/x = note", "" },
    { "[**]\nen/[x = off", "E103@2:4" },
    { "[gainsay]\nrules = \xff\nshow = x", "E001@2:9 E110@3:8" },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(GsArena) arena = gs_arena_new(0);
    GsDiagnostics diagnostics = { .arena = arena };
    parse(&diagnostics, rows[i].text);
    g_autofree char *got = told(&diagnostics);
    CHECK_STR(got, rows[i].want);
  }
}

static void
lists_are_cut_at_commas(void)
{
  g_autoptr(GsArena) arena = gs_arena_new(0);
  GsDiagnostics diagnostics = { .arena = arena };
  GsConfig *config = parse(&diagnostics, "[gainsay]\nrules = en ,a b,, c");
  const GsSetting *rules = &config->values[GS_CONFIG_RULES];
  static const char *const want[] = { "en", "a b", "", "c" };
  CHECK_INT(gs_config_n_items(rules), 4);
  for (size_t i = 0; i < G_N_ELEMENTS(want); i++) {
    CHECK_ROW(i);
    CHECK_SLICE(gs_config_item(rules, i).text, want[i]);
  }
  CHECK_SPAN(gs_config_item(rules, 1).span, 22, 25);
}

static void
later_lines_win(void)
{
  static const struct {
    const char *path;
    const char *denial;
    const char *number;
  } rows[] = {
    { "x.txt", "off", "off" },
    { "drafts/x.txt", "warning", "error" },
    { "drafts/x.md", "off", "note" },
  };
  static const char *const ids[] = { "en/denial", "en/number", NULL };
  g_autoptr(GsArena) arena = gs_arena_new(0);
  GsDiagnostics diagnostics = { .arena = arena };
  GsConfig *config = parse(&diagnostics, "[**]\nen/* = off\n"
                                         "[drafts/**]\nen/number = note\n"
                                         "[drafts/*.txt]\nen/* = error\n"
                                         "en/denial = warning\n"
                                         "[archive/**]\nen/* = note\n");
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    GsRuleLevel levels[2] = { 0 };
    gs_config_levels(config, gs_slice_of(rows[i].path), ids, levels);
    CHECK_STR(gs_config_level_name(levels[0].level), rows[i].denial);
    CHECK_STR(gs_config_level_name(levels[1].level), rows[i].number);
  }
  gs_config_note(config, GS_SLICE("drafts/x.txt"));
  CHECK_INT(config->sections.items[2].has_matched, true);
  CHECK_INT(config->sections.items[3].has_matched, false);
}

static void
rules_that_there_are_not_are_told(void)
{
  static const char *const ids[] = { "en/denial", "en/number", NULL };
  static const char *const packs[] = { "en", NULL };
  static const struct {
    const char *rule;
    bool is_told;
    bool is_told_of_others; /* where rules of other packs may be named */
  } rows[] = {
    { "en/number", false, false }, { "en/*", false, false },
    { "*/*", false, false },       { "en/numbre", true, true },
    { "ferry/why", true, false },  { "enx/number", true, false },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(GsArena) arena = gs_arena_new(0);
    GsDiagnostics diagnostics = { .arena = arena };
    g_autofree char *text = g_strdup_printf("[**]\n%s = off", rows[i].rule);
    GsConfig *config = parse(&diagnostics, text);
    gs_config_check_rules(config, ids, packs);
    CHECK_INT(diagnostics.list.n, rows[i].is_told_of_others);
    diagnostics.list.n = 0;
    gs_config_check_rules(config, ids, NULL);
    CHECK_INT(diagnostics.list.n, rows[i].is_told);
  }
}

CU_TestInfo config_tests[] = {
  { "globs match whole paths", globs_match_whole_paths },
  { "globs of rules know no folders", globs_of_rules_know_no_folders },
  { "wrong globs are told", wrong_globs_are_told_with_their_place },
  { "no glob is slow", no_glob_is_slow },
  { "what is wrong is told", what_is_wrong_is_told_with_its_place },
  { "lists are cut at commas", lists_are_cut_at_commas },
  { "later lines win", later_lines_win },
  { "unknown rules are told", rules_that_there_are_not_are_told },
  CU_TEST_INFO_NULL,
};
