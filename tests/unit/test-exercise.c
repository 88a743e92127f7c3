/* SPDX-License-Identifier: Apache-2.0
 *
 * Exercises: chance that is the same everywhere, and lines with numbers.
 */
#include "check.h"
#include "exercise/exercise-private.h"
#include "reading.h"

static void
chance_is_the_same(void)
{
  static const struct {
    uint64_t seed;
    uint64_t purpose;
    size_t wanted[4]; /* below 1000 */
  } rows[] = {
    { 1, 0, { 404, 488, 396, 38 } },
    { 1, 1, { 984, 992, 204, 432 } },
    { 0, 0, { 210, 942, 337, 223 } },
    { UINT64_MAX, 4, { 115, 969, 318, 647 } },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    GsRandom random = gs_random_new(rows[i].seed, rows[i].purpose);
    for (size_t k = 0; k < G_N_ELEMENTS(rows[i].wanted); k++)
      CHECK_INT(gs_random_below(&random, 1000), rows[i].wanted[k]);
  }
}

static void
chance_is_even(void)
{
  size_t counts[6] = { 0 };
  GsRandom random = gs_random_new(7, 7);
  for (size_t i = 0; i < 6000; i++)
    counts[gs_random_below(&random, 6)]++;
  for (size_t i = 0; i < 6; i++) {
    CHECK_ROW(i);
    CHECK_INT(counts[i] > 900 && counts[i] < 1100, true);
  }
}

static void
shuffles_keep_all(void)
{
  size_t numbers[50];
  bool is_there[50] = { false };
  size_t n_moved = 0;
  GsRandom random = gs_random_new(3, 0);
  for (size_t i = 0; i < 50; i++)
    numbers[i] = i;
  gs_random_shuffle(&random, numbers, 50);
  for (size_t i = 0; i < 50; i++) {
    is_there[numbers[i]] = true;
    n_moved += numbers[i] != i;
  }
  for (size_t i = 0; i < 50; i++)
    CHECK_INT(is_there[i], true);
  CHECK_INT(n_moved > 40, true);
}

/* ---- lines ------------------------------------------------------------ */

static const char text[] =
    "Ferry Stops at Holm\n"
    "\n"
    "Ada Holm, who has run the ferry between the two harbours for nearly "
    "twenty years,\nsaid the port was open.  A word of seventy letters is "
    "cut: "
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.\n";

static void
lines_are_short_and_whole(void)
{
  static const char *const wanted[] = {
    "Ferry Stops at Holm",
    "Ada Holm, who has run the ferry between the two harbours for",
    "nearly twenty years, said the port was open. A word of seventy",
    "letters is cut:",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "aaaaaa.",
  };
  g_autoptr(GsArena) arena = gs_arena_new(0);
  GsExercise exercise = { 0 };
  GsDocument *document = gs_document_read_text(arena, "text", GS_SLICE(text),
                                               &(GsDocumentFacts){ 0 });
  GsText read = { .document = document };
  GsClaims claims = { .text = &read };
  GsPropositions propositions = { .claims = &claims };
  GsMaker maker = { .arena = arena,
                    .propositions = &propositions,
                    .exercise = &exercise };
  gs_maker_fill_lines(&maker);
  CHECK_INT(exercise.lines.n, G_N_ELEMENTS(wanted));
  for (size_t i = 0; i < MIN(exercise.lines.n, G_N_ELEMENTS(wanted)); i++) {
    CHECK_ROW(i);
    CHECK_STR(exercise.lines.items[i].text, wanted[i]);
    CHECK_INT(exercise.lines.items[i].begins_block, i < 2);
    CHECK_INT(exercise.lines.items[i].is_headline, i == 0);
  }
  GsSpan open = { (size_t)(strstr(text, "open") - text), 0 };
  GsExcerpt words = { .n_ranges = 1, .bytes = &open };
  CHECK_INT(gs_maker_line(&maker, &words), 3);
}

static void
words_lose_their_quotes(void)
{
  static const struct {
    const char *content;
    const char *words;
  } rows[] = {
    { "“We were lucky,”", "We were lucky" },
    { "\"the port's open\"", "the port's open" },
    { "  plain. ", "plain." },
    { "‘’", "" },
    { "", "" },
  };
  g_autoptr(GsArena) arena = gs_arena_new(0);
  GsMaker maker = { .arena = arena };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    CHECK_STR(gs_maker_words(&maker, rows[i].content), rows[i].words);
  }
}

CU_TestInfo exercise_tests[] = {
  { "chance is the same on every machine", chance_is_the_same },
  { "chance is even", chance_is_even },
  { "shuffles keep all", shuffles_keep_all },
  { "lines are short and whole", lines_are_short_and_whole },
  { "words lose their quotes", words_lose_their_quotes },
  CU_TEST_INFO_NULL,
};
