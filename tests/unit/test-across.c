/* SPDX-License-Identifier: Apache-2.0
 *
 * Two articles that were read by themselves, set against one another: each
 * clash beside twins that are none.
 */
#include "check.h"
#include "reading.h"

#include <string.h>

/* An article, and the day it is of; day 0: not known. */
typedef struct {
  const char *text;
  int day;
} Article;

static Reading *
read_article(const Article *article)
{
  GsDocumentFacts facts = { 0 };
  if (article->day != 0)
    facts.date = (GsDate){ 2026, 3, article->day };
  return reading_new_with(gs_slice_of(article->text), &facts, NULL);
}

static void
pair(Reading *const readings[2], GsSameEvent event, GsArena *arena)
{
  GsPairedDocument documents[2];
  GsConflictOptions options = { .only_rule = -1, .same_event = event };
  for (size_t i = 0; i < 2; i++)
    documents[i] = (GsPairedDocument){ readings[i]->propositions, NULL,
                                       &readings[i]->report };
  gs_conflict_across(documents, 2, &options, arena);
}

/* The first finding across of the report, or NULL. */
static const GsFinding *
first_across(const Reading *reading)
{
  for (size_t i = 0; i < reading->report.n_findings; i++)
    if (reading->report.findings[i].across != 0)
      return &reading->report.findings[i];
  return NULL;
}

/* "warning en/negation", or "none". */
static char *
judge(const Article *a, const Article *b, GsSameEvent event)
{
  g_autoptr(GsArena) arena = gs_arena_new(0);
  g_autoptr(Reading) first = read_article(a);
  g_autoptr(Reading) second = read_article(b);
  pair((Reading *const[]){ first, second }, event, arena);
  const GsFinding *found = first_across(first);
  CHECK_INT(first_across(second) != NULL, found != NULL);
  return found == NULL ? g_strdup("none")
                       : g_strdup_printf("%s %s", found->level, found->rule);
}

typedef struct {
  Article a;
  Article b;
  const char *want;
} Row;

static void
check_rows(const Row *rows, size_t n, GsSameEvent event)
{
  for (size_t i = 0; i < n; i++) {
    CHECK_ROW(i);
    g_autofree char *got = judge(&rows[i].a, &rows[i].b, event);
    CHECK_STR(got, rows[i].want);
  }
}

#define GATE_SHUT "Ada Holm said the north gate of Varnes harbour was closed."
#define GATE_OPEN "Jon Berg said the north gate of Varnes harbour was open."

static void
events(void)
{
  static const Row rows[] = {
    { { GATE_SHUT, 0 }, { GATE_OPEN, 0 }, "warning en/opposite" },
    { { GATE_SHUT, 0 }, { GATE_SHUT, 0 }, "none" },
    /* another place, no place, another gate */
    { { GATE_SHUT, 0 },
      { "Jon Berg said the north gate of Orrin harbour was open.", 0 },
      "none" },
    { { GATE_SHUT, 0 },
      { "Jon Berg said the north gate of the harbour was open.", 0 },
      "none" },
    { { GATE_SHUT, 0 },
      { "Jon Berg said the south gate of Varnes harbour was open.", 0 },
      "none" },
    /* somebody else did it */
    { { "Ada Holm said the Lindau museum sold the Varnes bell.", 0 },
      { "Jon Berg said the mayor did not sell the Varnes bell.", 0 },
      "none" },
    /* a share of a long sentence */
    { { "Ada Holm said Varnes was calm.", 0 },
      { "Jon Berg said Varnes, where the mill burned down in June, was not "
        "calm "
        "enough for the fair that the council had planned.",
        0 },
      "none" },
  };
  check_rows(rows, G_N_ELEMENTS(rows), GS_EVENT_DEFAULT);
}

/* Who vouches for one event needs no name. */
static void
vouched_events(void)
{
  static const Row rows[] = {
    { { "Ada Holm said the north gate of the harbour was closed.", 0 },
      { "Jon Berg said the north gate of the harbour was open.", 0 },
      "warning en/opposite" },
  };
  check_rows(rows, G_N_ELEMENTS(rows), GS_EVENT_ASSUME);
}

static void
days(void)
{
  static const Row rows[] = {
    { { GATE_SHUT, 9 }, { GATE_OPEN, 9 }, "warning en/opposite" },
    { { GATE_SHUT, 9 }, { GATE_OPEN, 0 }, "warning en/opposite" },
    { { GATE_SHUT, 9 }, { GATE_OPEN, 11 }, "none" },
    /* Sunday is one Sunday, and "last week" two weeks */
    { { "Ada Holm said the north gate of Varnes harbour was closed on Sunday.",
        9 },
      { "Jon Berg said the north gate of Varnes harbour was open on Sunday.",
        11 },
      "warning en/opposite" },
    { { "Ada Holm said the north gate of Varnes harbour was closed on Sunday.",
        9 },
      { "Jon Berg said the north gate of Varnes harbour was open on Sunday.",
        18 },
      "none" },
    { { "Ada Holm said the north gate of Varnes harbour was closed last week.",
        9 },
      { "Jon Berg said the north gate of Varnes harbour was open last week.",
        18 },
      "none" },
    /* what will be may be put off; what was may not */
    { { "Ada Holm said the Varnes museum will open on 3 May.", 9 },
      { "Jon Berg said the Varnes museum will open on 5 May.", 9 },
      "warning en/date" },
    { { "Ada Holm said the Varnes museum will open on 3 May.", 9 },
      { "Jon Berg said the Varnes museum will open on 5 May.", 11 },
      "none" },
    { { "Ada Holm said the Varnes museum opened on 3 May 2019.", 9 },
      { "Jon Berg said the Varnes museum opened on 5 May 2019.", 11 },
      "warning en/date" },
    /* "Tuesday" of another week is another race */
    { { "Ada Holm led in the Varnes race heading into Tuesday.", 9 },
      { "Ada Holm led in the Varnes race heading into Tuesday.", 18 },
      "none" },
  };
  check_rows(rows, G_N_ELEMENTS(rows), GS_EVENT_DEFAULT);
}

/* Two narrators are two voices, and a full name is one person. */
static void
voices(void)
{
  static const Row rows[] = {
    { { "The north gate of Varnes harbour was closed.", 0 },
      { "The north gate of Varnes harbour was open.", 0 },
      "warning en/opposite" },
    { { "Ada Holm said the Varnes mill had 200 workers.", 0 },
      { "Ada Holm said the Varnes mill had 300 workers.", 0 },
      "warning en/number-of-one-source" },
    { { "The mayor said the Varnes mill had 200 workers.", 0 },
      { "The mayor said the Varnes mill had 300 workers.", 0 },
      "warning en/number" },
    /* "he" of the one is nobody in the other */
    { { "Jon Berg sold the Varnes mill. He did not sell the Varnes bell.", 0 },
      { "Ola Prett bought a boat. He sold the Varnes bell.", 0 },
      "none" },
    /* nobody answers what stands in another article */
    { { "Ada Holm said the Varnes mill dumped oil in the river.", 0 },
      { "The mill denied that.", 0 },
      "none" },
  };
  check_rows(rows, G_N_ELEMENTS(rows), GS_EVENT_DEFAULT);
}

/* Each side knows its document, its place there and its number there. */
static void
sides(void)
{
  static const Article articles[] = {
    { "It rained.\n\n" GATE_SHUT, 0 },
    { GATE_OPEN, 0 },
  };
  g_autoptr(GsArena) arena = gs_arena_new(0);
  g_autoptr(Reading) first = read_article(&articles[0]);
  g_autoptr(Reading) second = read_article(&articles[1]);
  first->report.name = "first.txt";
  second->report.name = "second.txt";
  pair((Reading *const[]){ first, second }, GS_EVENT_DEFAULT, arena);
  const GsFinding *finding = first_across(first);
  const GsFinding *guest = first_across(second);
  CU_ASSERT_PTR_NOT_NULL_FATAL(finding);
  CU_ASSERT_PTR_NOT_NULL_FATAL(guest);
  CU_ASSERT_FALSE(finding->is_guest);
  CU_ASSERT_TRUE(guest->is_guest);
  CHECK_INT(guest->across, finding->across);
  CHECK_STR(guest->fingerprint, finding->fingerprint);
  CU_ASSERT_PTR_NULL(finding->a->document);
  CHECK_STR(finding->b->document, "second.txt");
  CHECK_STR(guest->a->document, "first.txt");
  CU_ASSERT_PTR_NULL(guest->b->document);
  CHECK_INT(finding->a->content.place.line, 3);
  CHECK_INT(finding->b->content.place.line, 1);
  CHECK_STR(finding->b->source_name, "Jon Berg");
  CHECK_INT(finding->b->id, 1);
  CU_ASSERT_FALSE(finding->is_disclosed);
}

/* What the first says against itself is not found again in the second, which
 * repeats one side of it. */
static void
own_clashes(void)
{
  static const Article articles[] = {
    { GATE_SHUT "\n\n" GATE_OPEN, 0 },
    { GATE_OPEN, 0 },
  };
  g_autoptr(GsArena) arena = gs_arena_new(0);
  g_autoptr(Reading) first = read_article(&articles[0]);
  g_autoptr(Reading) second = read_article(&articles[1]);
  CHECK_INT(first->report.n_findings, 1);
  pair((Reading *const[]){ first, second }, GS_EVENT_DEFAULT, arena);
  CHECK_INT(first->report.n_findings, 1);
  CHECK_INT(second->report.n_findings, 0);
}

static void
rules_that_are_off(void)
{
  static const Article articles[] = { { GATE_SHUT, 0 }, { GATE_OPEN, 0 } };
  const GsRuleSet *rules = reading_rules();
  g_autoptr(GsArena) arena = gs_arena_new(0);
  g_autoptr(Reading) first = read_article(&articles[0]);
  g_autoptr(Reading) second = read_article(&articles[1]);
  g_autofree bool *is_off = g_new0(bool, rules->rules.n);
  for (size_t i = 0; i < rules->rules.n; i++)
    is_off[i] = true;
  GsPairedDocument documents[] = {
    { first->propositions, NULL, &first->report },
    { second->propositions, is_off, &second->report },
  };
  GsConflictOptions options = { .only_rule = -1 };
  gs_conflict_across(documents, 2, &options, arena);
  CHECK_INT(first->report.n_findings, 0);
}

typedef struct {
  Reading *readings[2];
  GsArena *arena;
} Work;

static void
do_pair(void *data)
{
  Work *work = data;
  pair(work->readings, GS_EVENT_DEFAULT, work->arena);
}

/* Wherever memory ends, the reports of the documents are whole. */
static void
ends_of_memory(void)
{
  static const Article articles[] = { { GATE_SHUT, 0 }, { GATE_OPEN, 0 } };
  bool is_done = false;
  for (size_t nth = 1; !is_done; nth += 1 + nth / 16) {
    g_autoptr(GsArena) arena = gs_arena_new(0);
    g_autoptr(Reading) first = read_article(&articles[0]);
    g_autoptr(Reading) second = read_article(&articles[1]);
    Work work = { { first, second }, arena };
    gs_arena_fail_at(arena, nth);
    is_done = gs_arena_try(arena, do_pair, &work);
    CU_ASSERT_TRUE(first->report.n_findings <= 1);
    CU_ASSERT_TRUE(second->report.n_findings <= first->report.n_findings);
  }
}

CU_TestInfo across_tests[] = {
  { "what two articles say of one event", events },
  { "an event that somebody vouches for", vouched_events },
  { "articles of different days", days },
  { "whose voices they are", voices },
  { "each side in its document", sides },
  { "what an article says against itself", own_clashes },
  { "rules that are off for one", rules_that_are_off },
  { "the end of memory", ends_of_memory },
  CU_TEST_INFO_NULL,
};
