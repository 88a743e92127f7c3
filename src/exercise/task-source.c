/* SPDX-License-Identifier: Apache-2.0
 *
 * Who says it: a claim without its source, and some who speak in the text.
 */
#include "exercise/exercise-private.h"

enum {
  LEAST_LETTERS = 12 /* of words that can be found again in the text */
};

static const size_t n_tasks[] = { 3, 3, 4, 6 };
static const size_t n_wrong[] = { 2, 2, 3, 4 };

static void
add_wrong(GsMaker *maker,
          const GsReportedClaim *claim,
          GsChoices *choices,
          size_t most)
{
  size_t n = maker->report->n_claims;
  const size_t *order = gs_maker_shuffle(maker, n);
  for (size_t i = 0; i < n && choices->n < most; i++) {
    const GsReportedClaim *other = &maker->report->claims[order[i]];
    bool says_same = strcmp(other->content.text, claim->content.text) == 0;
    if (!says_same)
      gs_choices_add(maker, choices, gs_maker_source(other));
  }
}

static const char *
reason_of(const GsMaker *maker, const GsReportedClaim *claim)
{
  size_t line = gs_maker_line(maker, &claim->content);
  const char *named = claim->source.n_ranges > 0 ? claim->source.text : "";
  const char *cue = claim->cue.n_ranges > 0 ? claim->cue.text : "";
  return gs_arena_printf(maker->arena,
                         "Line %zu. The text calls the source “%s”; the "
                         "reporting words are “%s”.",
                         line, gs_maker_words(maker, named), cue);
}

static const char *
statement_of(const GsMaker *maker, const GsReportedClaim *claim)
{
  const char *words = gs_maker_words(maker, claim->content.text);
  if (maker->exercise->level > 1)
    return gs_arena_printf(maker->arena, "“%s”", words);
  return gs_arena_printf(maker->arena, "“%s” (line %zu)", words,
                         gs_maker_line(maker, &claim->content));
}

static void
make_task(GsMaker *maker, const GsReportedClaim *claim)
{
  GsChoices choices = { 0 };
  GsTask task = { .kind = GS_TASK_SOURCE,
                  .question = "Who says this?",
                  .statements = { statement_of(maker, claim) },
                  .reason = reason_of(maker, claim) };
  gs_choices_add(maker, &choices, gs_maker_source(claim));
  add_wrong(maker, claim, &choices, 1 + n_wrong[maker->exercise->level]);
  if (choices.n < 2)
    return; /* only one speaks */
  gs_task_take_choices(maker, &task, &choices);
  gs_maker_add_task(maker, task);
}

/* Words that the text has once, by somebody it names with them. */
static bool
is_fit(const GsMaker *maker, const GsReportedClaim *claim)
{
  if (claim->is_narrator || claim->cue.n_ranges == 0 ||
      claim->source.n_ranges == 0 ||
      strlen(claim->content.text) < LEAST_LETTERS)
    return false;
  for (size_t i = 0; i < maker->report->n_claims; i++) {
    const GsReportedClaim *other = &maker->report->claims[i];
    if (other->id != claim->id && gs_claims_overlap(other, claim))
      return false;
  }
  return true;
}

void
gs_tasks_make_source(GsMaker *maker)
{
  size_t n = maker->report->n_claims;
  const size_t *order = gs_maker_shuffle(maker, n);
  size_t left = n_tasks[maker->exercise->level];
  for (size_t i = 0; i < n && left > 0; i++) {
    const GsReportedClaim *claim = &maker->report->claims[order[i]];
    if (!is_fit(maker, claim))
      continue;
    make_task(maker, claim);
    left--;
  }
}
