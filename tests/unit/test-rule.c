/* SPDX-License-Identifier: Apache-2.0
 *
 * Rule files: what each kind of block becomes, and for each mistake its code,
 * its place and the nearest known word.
 */
#include "check.h"
#include "reading.h"

#define HEAD "gainsay 1\npack f \"F\" version 1.0\n"
#define RULE "rule r { A, B: named }\n"
#define ALL_LINES "cue assert + { say }\ncue deny - { deny }\n"

/* "CODE LINE:COLUMN+WIDTH" of each error, with | between.  Warnings have
 * goldens: these little rules are all untested. */
static char *
list_messages(const GsRuleSet *set)
{
  GString *got = g_string_new(NULL);
  for (size_t i = 0; i < set->diagnostics->list.n; i++) {
    const GsDiagnostic *diagnostic = &set->diagnostics->list.items[i];
    if (diagnostic->level != GS_LEVEL_ERROR)
      continue;
    g_string_append_printf(got, "%s%s %zu:%zu+%zu", got->len > 0 ? "|" : "",
                           diagnostic->code, diagnostic->place.line,
                           diagnostic->place.column, diagnostic->width);
  }
  return g_string_free(got, FALSE);
}

static const char *
first_error(const GsRuleSet *set)
{
  for (size_t i = 0; i < set->diagnostics->list.n; i++)
    if (set->diagnostics->list.items[i].level == GS_LEVEL_ERROR)
      return set->diagnostics->list.items[i].message;
  return NULL;
}

typedef struct {
  GsSlice text;
  const char *want;
  const char *hint; /* stands in the first message, or NULL */
} MistakeRow;

static void
check_mistakes(const MistakeRow *rows, size_t n_rows)
{
  for (size_t i = 0; i < n_rows; i++) {
    CHECK_ROW(i);
    g_autoptr(GsRuleSet) set = reading_rules_of(rows[i].text);
    g_autofree char *got = list_messages(set);
    CHECK_STR(got, rows[i].want);
    const char *message = first_error(set);
    if (rows[i].hint == NULL || message == NULL)
      continue;
    if (strstr(message, rows[i].hint) == NULL)
      CHECK_STR(message, rows[i].hint);
  }
}

static void
good_files(void)
{
  static const MistakeRow rows[] = {
    { GS_SLICE(HEAD RULE), "", NULL },
    { GS_SLICE("\xef\xbb\xbf" HEAD RULE), "", NULL },
    { GS_SLICE("# first\r\ngainsay 1 # the version\r\npack f \"F\" version "
               "1.0\r\nrule r {\r\n A, B: named\r\n}"),
      "", NULL },
    { GS_SLICE(HEAD "list a { b,\n  c d, 'E F'\n}\n" RULE), "", NULL },
    { GS_SLICE(HEAD "rule r { A, B: named }"), "", NULL },
    { GS_SLICE(HEAD "rule r {\n A, B: named\n title: # is no comment {\n}\n"),
      "", NULL },
    { GS_SLICE(HEAD "rule r {\n A, B: named\n flag: \"\"\"\n  Two\n  lines }"
                    "\n  \"\"\"\n}\n"),
      "", NULL },
  };
  check_mistakes(rows, G_N_ELEMENTS(rows));
}

/* E00x: the text itself. */
static void
mistakes_in_the_text(void)
{
  static const MistakeRow rows[] = {
    { GS_SLICE(HEAD "list a { b\xff }\n" RULE), "E001 3:11+1", NULL },
    { GS_SLICE(HEAD "list a { b\0 }\n" RULE), "E002 3:11+1", NULL },
    { GS_SLICE(HEAD "list a { b\x1b }\n" RULE), "E002 3:11+1", NULL },
    { GS_SLICE(HEAD RULE "list a {\n  b\n"), "E003 4:1+6", "'list a'" },
    { GS_SLICE(HEAD "list a {\n  \"b\n}\n" RULE), "E004 4:3+2", NULL },
    { GS_SLICE(HEAD "rule r {\n A: says /ab\n type: other\n}\n"), "E004 4:10+3",
      NULL },
    { GS_SLICE(HEAD "rule r {\n A: says (a | b\n type: other\n}\n"),
      "E005 4:10+1", NULL },
    { GS_SLICE(HEAD "rule r {\n A: says a )\n type: other\n}\n"), "E005 4:12+1",
      NULL },
    { GS_SLICE(HEAD "rule r {\n type other\n A, B: named\n}\n"), "E006 4:2+4",
      "':'" },
    { GS_SLICE("pack f \"F\" version 1.0\n" RULE), "E007 1:1+4", "gainsay 1" },
    { GS_SLICE("gainsay 2\npack f \"F\" version 1.0\n" RULE), "E008 1:9+1",
      NULL },
  };
  check_mistakes(rows, G_N_ELEMENTS(rows));
}

/* E01x: blocks, keys and conditions that nobody knows. */
static void
unknown_words(void)
{
  static const MistakeRow rows[] = {
    { GS_SLICE(HEAD "lisst a { b }\n" RULE), "E010 3:1+5",
      "did you mean 'list'?" },
    { GS_SLICE(HEAD "xyzzy { b }\n" RULE), "E010 3:1+5", NULL },
    { GS_SLICE(HEAD "rule r {\n  tipe: other\n  A, B: named\n}\n"),
      "E012 4:3+4", "unknown key 'tipe' in rule 'r'; did you mean 'type'?" },
    { GS_SLICE(HEAD "party P {\n  nmaes: P\n}\n" RULE), "E012 4:3+5",
      "did you mean 'names'?" },
    { GS_SLICE(HEAD "rule r {\n  A: sais x\n}\n"), "E013 4:6+4",
      "unknown condition 'sais' in rule 'r'; did you mean 'says'?" },
    { GS_SLICE(HEAD "rule r {\n  where: sorces differ\n}\n"), "E013 4:10+6",
      "did you mean 'sources'?" },
    { GS_SLICE(HEAD "rule r {\n type: other\n type: date\n A, B: named\n}\n"),
      "E014 5:2+4", NULL },
    { GS_SLICE("gainsay 1\n" RULE), "E015 1:1+9", "pack NAME" },
  };
  check_mistakes(rows, G_N_ELEMENTS(rows));
}

/* E02x: values that do not fit. */
static void
bad_values(void)
{
  static const MistakeRow rows[] = {
    { GS_SLICE(HEAD "rule r {\n  type: dennial\n  A, B: named\n}\n"),
      "E020 4:9+7", "did you mean 'denial'?" },
    { GS_SLICE(HEAD "rule r {\n  strength: conflikt\n  A, B: named\n}\n"),
      "E020 4:13+8", "did you mean 'conflict'?" },
    { GS_SLICE(HEAD "rule r {\n  level: eror\n  A, B: named\n}\n"),
      "E020 4:10+4", "did you mean 'error'?" },
    { GS_SLICE(HEAD "rule r {\n  A: quote dirct\n}\n"), "E020 4:12+5",
      "did you mean 'direct'?" },
    { GS_SLICE(HEAD "rule r {\n  A: modality fakt\n}\n"), "E020 4:15+4",
      "did you mean 'fact'?" },
    { GS_SLICE(HEAD "rule r {\n  where: opposed by numbr\n}\n"), "E020 4:21+5",
      "did you mean 'number'?" },
    { GS_SLICE(HEAD "negate foreward { not }\n" RULE), "E020 3:8+8",
      "known: forward, backward" },
    { GS_SLICE(HEAD "cue assert * { say }\n" RULE), "E020 3:12+1", NULL },
    { GS_SLICE(HEAD "unit time { minute = many }\n" RULE), "E021 3:22+4",
      NULL },
    { GS_SLICE(HEAD "unit time { minute = 0,5 }\n" RULE),
      "E021 3:22+1|E021 3:24+1", NULL },
    { GS_SLICE(HEAD "rule r {\n  where: topic >= 6\n}\n"), "E021 4:19+1",
      NULL },
    { GS_SLICE(HEAD "opposite { up, down }\n" RULE), "E023 3:12+8", NULL },
    { GS_SLICE(HEAD "rule r {\n  A: says ..\n}\n"), "E024 4:11+2", NULL },
    { GS_SLICE(HEAD "rule r {\n  A: says <numbr>\n}\n"), "E024 4:11+7",
      "did you mean 'number'?" },
    { GS_SLICE(HEAD "rule r {\n  A: says <number @x>\n}\n"), "E024 4:19+2",
      "<number> .. @x" },
    { GS_SLICE(HEAD "rule r {\n  explain: {A.sorce} lies\n  A, B: named\n}\n"),
      "E025 4:12+9", "did you mean 'source'?" },
    { GS_SLICE(HEAD ALL_LINES "frame { SORCE CUE CONTENT }\n" RULE),
      "E026 5:9+5", "did you mean 'SOURCE'?" },
    { GS_SLICE(HEAD ALL_LINES "frame lose { SOURCE CUE CONTENT }\n" RULE),
      "E026 5:7+4", "'frame loose {'" },
    { GS_SLICE(HEAD "rule r {\n  A: says a ..99 b\n}\n"), "E024 4:13+4", NULL },
  };
  check_mistakes(rows, G_N_ELEMENTS(rows));
}

/* E03x: names; E05x: regular expressions, at the place in the rule file. */
static void
names_and_expressions(void)
{
  static const MistakeRow rows[] = {
    { GS_SLICE(HEAD "list boats { b }\nrule r {\n  A: says @boat\n}\n"),
      "E030 5:11+5", "did you mean 'boats'?" },
    { GS_SLICE(HEAD ALL_LINES "rule r {\n  A: cue asert\n}\n"), "E030 6:10+5",
      "did you mean 'assert'?" },
    { GS_SLICE(HEAD "party Holm { names: Holm }\nrule r {\n  A: party Holmm\n"
                    "}\n"),
      "E030 5:12+5", "did you mean 'Holm'?" },
    { GS_SLICE(HEAD "rule r {\n  A: says $x=boat\n  B: says $z=boat\n  where: "
                    "A.$y = B.$z\n}\n"),
      "E030 6:13+1", NULL },
    { GS_SLICE(HEAD RULE RULE), "E031 4:6+1", NULL },
    { GS_SLICE(HEAD "list a { b }\nlist a { c }\n" RULE), "E031 4:6+1", NULL },
    { GS_SLICE(HEAD "uses nothing-of-it\n" RULE), "E031 3:6+13",
      "nothing-of-it" },
    { GS_SLICE(HEAD "uses ../f\n" RULE), "E031 3:6+4", NULL },
    { GS_SLICE(HEAD "lexicon wordnet\nlexicon wordnet\n" RULE), "", NULL },
    { GS_SLICE(HEAD "list a { b }\n"), "E035 0:0+0", "no rules" },
    { GS_SLICE(HEAD "rule r {\n  A: says /ab(c/\n}\n"), "E050 4:16+1", NULL },
    { GS_SLICE(HEAD "rule r {\n  A: says /(*UTF)a/\n}\n"), "E050 4:12+1",
      NULL },
    { GS_SLICE(HEAD "rule r {\n  A: says /ab\\Kc/\n}\n"), "E050 4:14+1", NULL },
  };
  check_mistakes(rows, G_N_ELEMENTS(rows));
}

/* All mistakes of a file in one run, none caused by an earlier one. */
static void
many_mistakes_at_once(void)
{
  static const MistakeRow rows[] = {
    { GS_SLICE(HEAD "lisst boats { b }\nrule r {\n  tipe: other\n"
                    "  A: says @boats\n  B: sais x\n}\n"),
      "E010 3:1+5|E012 5:3+4|E013 7:6+4", NULL },
    { GS_SLICE(HEAD "rule r {\n  A: says (a\n  B: says b)\n}\n"),
      "E005 4:11+1|E005 5:12+1", NULL },
  };
  check_mistakes(rows, G_N_ELEMENTS(rows));
}

/* ---- what blocks become ----------------------------------------------- */

static const char story[] =
    HEAD "uses en\n"
         "party Holm {\n  names: Holm, the Holm council\n"
         "  person: Ada Lind | harbour master, the port chief\n"
         "  roles: port official\n}\n"
         "outlet Wire { names: Baltic Wire }\n"
         "exclusive why \"why\" {\n  sky: storm, fog\n  money: debt\n}\n"
         "topic line { ferry line }\n"
         "rule one {\n  title: One\n  type: date\n  strength: tension\n"
         "  level: error\n  topic: line\n"
         "  A: party Holm, says @why.sky\n  B: narrator\n}\n";

static void
a_story_becomes_a_set(void)
{
  g_autoptr(GsRuleSet) set = reading_rules_of(gs_slice_of(story));
  g_autofree char *messages = list_messages(set);
  CHECK_STR(messages, "");
  gssize at = gs_rule_set_find(set, "f/one");
  CHECK_INT(at >= 0, true);
  if (at < 0)
    return;
  const GsRule *rule = &set->rules.items[at];
  CHECK_STR(rule->id, "f/one");
  CHECK_STR(rule->title, "One");
  CHECK_STR(rule->type, "date");
  CHECK_INT(rule->is_tension, true);
  CHECK_INT(rule->level, GS_SEVERITY_ERROR);
  CHECK_INT(rule->n_topics, 1);
  CHECK_INT(rule->is_symmetric, false);
  CHECK_INT(rule->a.n, 2);
  CHECK_STR(rule->a.items[0].name, "Holm");
  CHECK_INT(rule->a.items[1].kind, GS_IF_SAYS);
  CHECK_INT(rule->b.items[0].kind, GS_IF_NARRATOR);
  CHECK_INT(gs_slice_has_prefix(gs_rule_text(rule), GS_SLICE("rule one {")),
            true);
  CHECK_INT(gs_slice_has_suffix(gs_rule_text(rule), GS_SLICE("}")), true);
}

static void
rules_are_found_by_name(void)
{
  const GsRuleSet *set = reading_rules();
  gssize denial = gs_rule_set_find(set, "en/denial");
  CHECK_INT(denial >= 0, true);
  CHECK_INT(gs_rule_set_find(set, "denial"), denial);
  CHECK_INT(gs_rule_set_find(set, "en/denia"), -1);
  CHECK_INT(gs_rule_set_find(set, "xx/denial"), -1);
  CHECK_INT(gs_rule_set_find(set, ""), -1);
}

/* `A, B:` gives both sides what it says, and makes them alike only where
 * neither has a condition of its own, in whatever order they stand. */
static void
sides_have_things_in_common(void)
{
  static const struct {
    GsSlice conditions;
    size_t a, b;
    bool is_symmetric;
  } rows[] = {
    { GS_SLICE("A, B: named, says x"), 2, 2, true },
    { GS_SLICE("A, B: named\n A, B: says x"), 2, 2, true },
    { GS_SLICE("A: says x\n B: says y, named\n A, B: unnamed"), 2, 3, false },
    { GS_SLICE("A, B: named\n B: says not x"), 1, 2, false },
    { GS_SLICE("A: says x\n where: sources differ"), 1, 0, false },
    { GS_SLICE("where: sources differ"), 0, 0, true },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autofree char *text = g_strdup_printf(HEAD "rule r {\n %.*s\n}\n",
                                            GS_SLICE_ARGS(rows[i].conditions));
    g_autoptr(GsRuleSet) set = reading_rules_of(gs_slice_of(text));
    const GsRule *rule = &set->rules.items[0];
    CHECK_INT(rule->a.n, rows[i].a);
    CHECK_INT(rule->b.n, rows[i].b);
    CHECK_INT(rule->is_symmetric, rows[i].is_symmetric);
  }
}

/* Who is in the source book, by what is said of him. */
static void
the_source_book(void)
{
  static const struct {
    const char *name;
    GsSourceKind kind;
    const char *party;
  } rows[] = {
    { "Holm", GS_SOURCE_PARTY, "Holm" },
    { "Ada Lind", GS_SOURCE_PERSON, "Holm" },
    { "Wire", GS_SOURCE_OUTLET, NULL },
  };
  g_autoptr(GsRuleSet) set = reading_rules_of(gs_slice_of(story));
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    const GsSource *found = NULL;
    for (size_t n = 0; n < set->sources.n; n++)
      if (strcmp(set->sources.items[n].name, rows[i].name) == 0)
        found = &set->sources.items[n];
    CHECK_INT(found != NULL && found->kind == rows[i].kind, true);
    CHECK_STR(found != NULL ? found->party : "", rows[i].party);
  }
}

/* ---- many rules ------------------------------------------------------- */

/* Bytes of a set of `n` rules, each with 12 lines and words of its own. */
static size_t
bytes_of_rules(unsigned n)
{
  g_autoptr(GString) text =
      g_string_new("gainsay 1\npack f \"F\" version 1\nuses en\n");
  for (unsigned i = 0; i < n; i++)
    g_string_append_printf(
        text,
        "rule r%u {\n  title: Two sides tell of pier%u\n  type: exclusive\n"
        "  strength: conflict\n  A: says pier%u .. (open | shut)\n"
        "  B: says not pier%u .. open\n  where: sources differ\n"
        "  explain: {A.source} says one thing of it\n  ask: Who saw it?\n"
        "  flag: Ada said pier%u was open. Jon said pier%u was not open.\n"
        "  pass: Ada said pier%u was here. Jon said the rain had come.\n}\n",
        i, i, i, i, i, i, i);
  g_autoptr(GsRuleSet) set =
      reading_rules_of((GsSlice){ text->str, text->len });
  CHECK_INT(gs_diagnostics_count(set->diagnostics, GS_LEVEL_ERROR), 0);
  CHECK_INT(gs_rule_set_find(set, "f/r7") >= 0, true);
  return gs_arena_used(set->arena);
}

/* Ten thousand rules of a newspaper are to fit into 100 MB with room to
 * spare; the second thousand costs what the first did. */
static void
rules_take_little_room(void)
{
  size_t none = bytes_of_rules(8);
  size_t some = bytes_of_rules(1008);
  size_t more = bytes_of_rules(2008);
  CHECK_INT((some - none) / 1000 < 6000, true);
  CHECK_INT((more - some) / 1000 < 6000, true);
}

CU_TestInfo rule_tests[] = {
  { "good files", good_files },
  { "mistakes in the text", mistakes_in_the_text },
  { "unknown words", unknown_words },
  { "bad values", bad_values },
  { "names and expressions", names_and_expressions },
  { "many mistakes at once", many_mistakes_at_once },
  { "a story becomes a set", a_story_becomes_a_set },
  { "rules are found by name", rules_are_found_by_name },
  { "sides have things in common", sides_have_things_in_common },
  { "the source book", the_source_book },
  { "rules take little room", rules_take_little_room },
  CU_TEST_INFO_NULL,
};
