/* SPDX-License-Identifier: Apache-2.0
 *
 * What of the rules is never used: by their own examples, which then do not
 * prove it, or by the texts of a corpus, which then have no need of it.
 */
#include "gainsay-private.h"

#include "base/limits.h"
#include "base/writer.h"

/* ---- examples --------------------------------------------------------- */

static void
look_at_examples(GsEntries *entries,
                 GsArena *arena,
                 const GsRuleSet *set,
                 size_t rule)
{
  const GsRule *it = &set->rules.items[rule];
  for (size_t i = 0; i < it->n_examples; i++) {
    GsDocument *document = gs_document_read_text(
        arena, "example", it->examples[i].text, &(GsDocumentFacts){ 0 });
    gs_entries_look(entries, gs_text_read(document, set), (gssize)rule);
  }
}

char *
gs_coverage_of_examples(const GsRuleSet *set)
{
  g_autoptr(GsArena) arena = gs_arena_new(0);
  GString *out = g_string_new(NULL);
  GsEntries *entries = gs_entries_new(arena, set, GS_ENTRIES_OF_RULES);
  for (size_t i = 0; i < set->rules.n; i++)
    if (set->packs.items[set->rules.items[i].pack].is_asked)
      look_at_examples(entries, arena, set, i);
  GsEntriesMet met = gs_entries_tell(entries, "example", out);
  g_string_append_printf(
      out, "Examples have %zu of %zu phrases and %zu of %zu alternatives.\n",
      met.phrases, met.n_phrases, met.alternatives, met.n_alternatives);
  return g_string_free(out, FALSE);
}

/* ---- a corpus --------------------------------------------------------- */

struct GsCoverage {
  const GainsayRules *rules;
  GsArena *arena;
  GsEntries *entries;
  size_t *found; /* pairs, by rule */
  size_t n_documents;
  size_t n_claims;
  size_t n_findings;
  GString *problems;
  GsWriter *out;
  const GsConflictOptions *judging;
};

GsCoverage *
gs_coverage_new(const GainsayRules *rules,
                const GainsayOptions *options,
                const GsConflictOptions *judging)
{
  GsCoverage *coverage = g_new0(GsCoverage, 1);
  const GsRuleSet *set = rules->set;
  coverage->rules = rules;
  coverage->judging = judging;
  coverage->arena = gs_arena_new(0);
  coverage->entries = gs_entries_new(coverage->arena, set, GS_ENTRIES_OF_PACKS);
  coverage->found = GS_NEW_ARRAY(coverage->arena, size_t, set->rules.n + 1);
  coverage->problems = g_string_new(NULL);
  coverage->out = gs_writer_new(options->write, options->write_data);
  return coverage;
}

void
gs_coverage_free(GsCoverage *coverage)
{
  if (coverage == NULL)
    return;
  gs_writer_free(coverage->out);
  g_string_free(coverage->problems, TRUE);
  gs_arena_free(coverage->arena);
  g_free(coverage);
}

static void
look(void *to, GsJob *job)
{
  GsCoverage *coverage = to;
  GsConflictOptions options = *coverage->judging;
  options.found_by_rule = coverage->found;
  GsText *text = gs_text_read(job->document, coverage->rules->set);
  gs_entries_look(coverage->entries, text, -1);
  gs_conflict_report(gs_propositions_read(gs_claims_read(text)), &options,
                     &job->report);
}

static void
add_problem(GsCoverage *coverage,
            const char *name,
            GsPlace place,
            const char *message)
{
  g_string_append_printf(coverage->problems, "Not checked: %s:%zu:%zu: %s\n",
                         name, place.line, place.column, message);
}

/* An input that could not be read. */
static void
fail(void *to, const char *name, const char *message)
{
  add_problem(to, name, (GsPlace){ 1, 1 }, message);
}

static void
take_document(void *to, GsJob *job)
{
  GsCoverage *coverage = to;
  const GsDocument *document = job->document;
  coverage->n_documents++;
  coverage->n_claims += job->report.n_claims_counted;
  coverage->n_findings += job->report.n_findings;
  for (size_t i = 0; i < document->problems.n; i++) {
    const GsProblem *problem = &document->problems.items[i];
    if (!problem->is_remark)
      add_problem(coverage, document->name, problem->place, problem->message);
  }
  for (size_t i = 0; i < job->report.n_problems; i++) {
    const GsReportedProblem *problem = &job->report.problems[i];
    if (!problem->is_remark)
      add_problem(coverage, document->name, problem->place, problem->message);
  }
}

GsTaker
gs_coverage_taker(GsCoverage *coverage)
{
  return (GsTaker){ coverage, look, NULL, take_document, fail, NULL };
}

void
gs_coverage_count(const GsCoverage *coverage, GainsayProgress *progress)
{
  progress->claims = coverage->n_claims;
  progress->findings = coverage->n_findings;
}

/* ---- the list --------------------------------------------------------- */

static bool
is_asked(const GsCoverage *coverage, const GsRule *rule)
{
  return coverage->rules->set->packs.items[rule->pack].is_asked;
}

typedef struct {
  size_t n; /* rules */
  size_t n_finding;
} RulesMet;

/* A rule's place only where somebody may want to go there. */
static void
tell_rule(GString *out, const GsRule *rule, size_t found)
{
  GsPlace place = gs_linemap_place(rule->source->lines, rule->span.start);
  g_string_append_printf(out, "%5zu  %s", found, rule->id);
  if (found == 0)
    g_string_append_printf(out, "  %s:%zu:%zu", rule->source->file, place.line,
                           place.column);
  g_string_append_c(out, '\n');
}

/* In the order of the files. */
static RulesMet
tell_rules(const GsCoverage *coverage, GString *out)
{
  const GsRuleSet *set = coverage->rules->set;
  RulesMet met = { 0 };
  for (size_t i = 0; i < set->rules.n; i++) {
    const GsRule *rule = &set->rules.items[i];
    if (!is_asked(coverage, rule))
      continue;
    met.n++;
    met.n_finding += coverage->found[i] > 0;
    tell_rule(out, rule, coverage->found[i]);
  }
  return met;
}

static void
tell_example(const GainsayExample *example, void *data)
{
  if (g_str_has_suffix(example->kind, "flag") && !example->has_passed)
    g_string_append_printf(data, "%s:%u:%u: %s of %s finds nothing\n",
                           example->file, example->line, example->column,
                           example->kind, example->rule);
}

static void
tell_sum(const GsCoverage *coverage,
         const RulesMet *rules,
         const GsEntriesMet *entries,
         GString *out)
{
  g_string_append_printf(
      out,
      "Read %zu document%s: %zu of %zu rule%s found something; texts have "
      "%zu of %zu phrases and %zu of %zu alternatives.%s\n",
      coverage->n_documents, coverage->n_documents == 1 ? "" : "s",
      rules->n_finding, rules->n, rules->n == 1 ? "" : "s", entries->phrases,
      entries->n_phrases, entries->alternatives, entries->n_alternatives,
      coverage->problems->len > 0 ? " Not everything was checked." : "");
}

/* Names and phrases come from anywhere: nothing of them reaches a terminal
 * as it is but the ends of our own lines. */
static void
write_lines(GsWriter *writer, const char *text)
{
  g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
  for (size_t i = 0; lines[i] != NULL && lines[i + 1] != NULL; i++) {
    gs_write_shown(writer, gs_slice_of(lines[i]));
    gs_write_str(writer, "\n");
  }
}

int
gs_coverage_finish(GsCoverage *coverage, GError **error)
{
  g_autoptr(GString) out = g_string_new(NULL);
  RulesMet rules = tell_rules(coverage, out);
  gainsay_rules_test(coverage->rules, coverage->rules->packs, tell_example,
                     out);
  GsEntriesMet entries = gs_entries_tell(coverage->entries, "text", out);
  g_string_append(out, coverage->problems->str);
  tell_sum(coverage, &rules, &entries, out);
  write_lines(coverage->out, out->str);
  int lost = gs_writer_flush(coverage->out);
  if (lost != 0)
    gs_set_lost(error, lost);
  return lost == 0 && coverage->problems->len == 0 ? 0 : 2;
}
