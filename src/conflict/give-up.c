/* SPDX-License-Identifier: Apache-2.0
 *
 * Regexes that reached a limit: counted by rule, told as problems.
 *
 * Without this a document would pass as checked although nobody knows whether
 * the rule's words stand in it.  The bound on how often a rule may give up is
 * a count, no clock: the same draft is always read as far.
 */
#include "conflict/conflict-private.h"

#include "base/limits.h"

struct GsGiveUps {
  uint32_t rule; /* that is being judged */
  uint32_t *n;   /* by rule; NULL before the first gave up */
  GsRange *first;
  uint32_t n_rules; /* that gave up at all */
};

void
gs_give_ups_prepare(GsBench *bench)
{
  bench->gave_up = GS_NEW(bench->arena, struct GsGiveUps);
}

void
gs_give_ups_set_rule(const GsBench *bench, uint32_t rule)
{
  bench->gave_up->rule = rule;
}

/* Hardly any text needs it, and the room is large where rules are many. */
static void
make_room(const GsBench *bench, struct GsGiveUps *all)
{
  size_t n = bench->rules->rules.n + 1;
  all->n = GS_NEW_ARRAY(bench->arena, uint32_t, n);
  all->first = GS_NEW_ARRAY(bench->arena, GsRange, n);
}

void
gs_give_ups_add(const GsBench *bench, GsRange where)
{
  struct GsGiveUps *all = bench->gave_up;
  if (all->n == NULL)
    make_room(bench, all);
  if (all->n[all->rule]++ > 0)
    return;
  all->first[all->rule] = where;
  all->n_rules++;
}

bool
gs_give_ups_are_many(const GsBench *bench)
{
  const struct GsGiveUps *all = bench->gave_up;
  return all->n != NULL && all->n[all->rule] >= GS_LIMIT_REGEX_GIVE_UPS;
}

static GsReportedProblem
problem_of(const GsBench *bench, uint32_t rule)
{
  const struct GsGiveUps *all = bench->gave_up;
  const GsRange *where = &all->first[rule];
  const GsSentence *sentence = &bench->text->sentences.items[where->sentence];
  GsSpan span = gs_sentence_span(sentence, where->start, where->end);
  const char *id = bench->rules->rules.items[rule].id;
  const char *message = gs_arena_printf(
      bench->arena,
      "a regex of %s reached its limit of %d steps here; make it simpler", id,
      GS_LIMIT_REGEX_MATCH);
  if (all->n[rule] >= GS_LIMIT_REGEX_GIVE_UPS)
    message = gs_arena_printf(bench->arena,
                              "%s (%d times in all, then the rule stopped)",
                              message, GS_LIMIT_REGEX_GIVE_UPS);
  return (GsReportedProblem){
    .place = gs_document_place(sentence->document, span.start, false),
    .message = message,
  };
}

/* Did the rule give up in that document, if there are several? */
static bool
is_of(const GsBench *bench, uint32_t rule, const GsDocumentReport *report)
{
  uint32_t sentence = bench->gave_up->first[rule].sentence;
  return bench->across == NULL ||
         gs_document_of(bench, sentence)->arena == report->arena;
}

void
gs_give_ups_report(const GsBench *bench, GsDocumentReport *report)
{
  const struct GsGiveUps *all = bench->gave_up;
  if (all->n_rules == 0)
    return;
  GsReportedProblem *problems = GS_NEW_ARRAY(bench->arena, GsReportedProblem,
                                             report->n_problems + all->n_rules);
  if (report->n_problems > 0)
    memcpy(problems, report->problems, report->n_problems * sizeof *problems);
  size_t n = report->n_problems;
  for (uint32_t rule = 0; rule < bench->rules->rules.n; rule++)
    if (all->n[rule] > 0 && is_of(bench, rule, report))
      problems[report->n_problems++] = problem_of(bench, rule);
  report->is_complete &= report->n_problems == n;
  report->problems = problems;
}
