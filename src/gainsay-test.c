/* SPDX-License-Identifier: Apache-2.0
 *
 * The library's half for people who write rules: examples, run.
 *
 * What was wanted is set against what was found; of a finding that was missed,
 * the nearest pair is told and the first condition that failed there.
 */
#include "gainsay-private.h"

#include "base/limits.h"

/* An example on its way through all rooms; in its arena. */
typedef struct {
  const GsRuleSet *set;
  const GsExample *example;
  gssize rule;
  GsArena *arena;
  GsConflictOptions options;
  GsPropositions *propositions;
  GsDocumentReport report;
} Trial;

static const char *const example_kinds[] = {
  [GS_EXAMPLE_FLAG] = "flag",
  [GS_EXAMPLE_PASS] = "pass",
  [GS_EXAMPLE_TODO_FLAG] = "todo-flag",
  [GS_EXAMPLE_TODO_PASS] = "todo-pass",
};

static bool
wants_finding(const GsExample *example)
{
  return example->kind == GS_EXAMPLE_FLAG ||
         example->kind == GS_EXAMPLE_TODO_FLAG;
}

static bool
has_marks(const GsExample *example)
{
  return example->sides[0].end > 0 || example->sides[1].end > 0;
}

/* ---- marks ------------------------------------------------------------ */

/* Without the signs at both ends: a mark need not guess whether quotes and
 * stops belong to a content. */
static GsSlice
core_of(GsSlice text)
{
  while (text.len > 0 && !g_unichar_isalnum(g_utf8_get_char(text.at))) {
    size_t len = (size_t)(g_utf8_next_char(text.at) - text.at);
    text.at += MIN(len, text.len);
    text.len -= MIN(len, text.len);
  }
  while (text.len > 0) {
    const char *last = g_utf8_prev_char(text.at + text.len);
    if (g_unichar_isalnum(g_utf8_get_char(last)))
      break;
    text.len = (size_t)(last - text.at);
  }
  return text;
}

static bool
is_marked(const GsExample *example, unsigned side, const GsExcerpt *content)
{
  GsSpan mark = example->sides[side];
  if (mark.end == 0)
    return true;
  if (content->n_ranges == 0)
    return false;
  GsSpan found = { content->bytes[0].start,
                   content->bytes[content->n_ranges - 1].end };
  GsSlice x = core_of(gs_slice_part(example->text, mark));
  GsSlice y = core_of(gs_slice_part(example->text, found));
  return x.at == y.at && x.len == y.len;
}

/* Is there a finding with the sides that the example marks? */
static bool
is_found(const Trial *trial)
{
  for (size_t i = 0; i < trial->report.n_findings; i++) {
    const GsFinding *finding = &trial->report.findings[i];
    if (is_marked(trial->example, 0, &finding->a->content) &&
        is_marked(trial->example, 1, &finding->b->content))
      return true;
  }
  return false;
}

/* ---- telling ---------------------------------------------------------- */

static void append_line(GString *out, const char *format, ...)
    G_GNUC_PRINTF(2, 3);

static void
append_line(GString *out, const char *format, ...)
{
  va_list arguments;
  if (out->len > 0)
    g_string_append_c(out, '\n');
  va_start(arguments, format);
  g_string_append_vprintf(out, format, arguments);
  va_end(arguments);
}

static void
tell_wanted(GString *out, const GsExample *example)
{
  GsSlice a = gs_slice_part(example->text, example->sides[0]);
  GsSlice b = gs_slice_part(example->text, example->sides[1]);
  if (!wants_finding(example))
    append_line(out, has_marks(example) ? "wanted: no finding of these sides"
                                        : "wanted: nothing");
  else if (!has_marks(example))
    append_line(out, "wanted: a finding");
  else
    append_line(out, "wanted: %.*s / %.*s", a.len > 0 ? (int)a.len : 3,
                a.len > 0 ? a.at : "any", b.len > 0 ? (int)b.len : 3,
                b.len > 0 ? b.at : "any");
}

static void
tell_found(GString *out, const GsDocumentReport *report)
{
  for (size_t i = 0; i < report->n_findings; i++) {
    const GsFinding *finding = &report->findings[i];
    append_line(out, "found: %s: %s / %s: %s", finding->a->source_name,
                finding->a->content.text, finding->b->source_name,
                finding->b->content.text);
  }
  for (size_t i = 0; i < report->n_claims && report->n_findings == 0; i++) {
    const GsReportedClaim *claim = &report->claims[i];
    append_line(out, "read: %s (%s): %s", claim->source_name,
                claim->cue.n_ranges > 0 ? claim->cue.text : "-",
                claim->content.text);
  }
}

/* The nearest pair, and the first condition that failed there. */
static void
tell_missed(GString *out, const Trial *trial)
{
  GsWhyQuestion question = { .rule = trial->rule, .report = &trial->report };
  GsWhyRule near;
  if (trial->report.n_findings > 0 ||
      !gs_conflict_nearest(trial->propositions, &trial->options, &question,
                           &near))
    return;
  append_line(out, "nearest: %s: %s / %s: %s", near.a->source_name,
              near.a->content.text, near.b->source_name, near.b->content.text);
  for (size_t i = 0; i < near.n_steps; i++) {
    const GsWhyStep *step = &near.steps[i];
    if (step->holds)
      continue;
    append_line(out, "failed: %s%s%s",
                step->condition != NULL ? step->condition : "",
                step->condition != NULL ? ": " : "", step->text);
    return;
  }
}

/* ---- running ---------------------------------------------------------- */

/* Only the example's own rule judges: what others find in it is no matter. */
static void
try_example(Trial *trial)
{
  GsDocument *document = gs_document_read_text(
      trial->arena, "example", trial->example->text, &(GsDocumentFacts){ 0 });
  GsText *text = gs_text_read(document, trial->set);
  trial->propositions = gs_propositions_read(gs_claims_read(text));
  gs_conflict_report(trial->propositions, &trial->options, &trial->report);
}

static void
run_example(Trial *trial, GainsayExampleFunc each, void *data)
{
  const GsExample *example = trial->example;
  const GsRule *rule = &trial->set->rules.items[trial->rule];
  g_autoptr(GsArena) arena = gs_arena_new(GS_LIMIT_ENGINE_BYTES);
  g_autoptr(GString) found = g_string_new(NULL);
  trial->arena = arena;
  trial->report.arena = arena;
  trial->options.only_rule = trial->rule;
  try_example(trial);
  bool has_finding = is_found(trial);
  bool has_passed = wants_finding(example) == has_finding;
  bool is_todo = example->kind == GS_EXAMPLE_TODO_FLAG ||
                 example->kind == GS_EXAMPLE_TODO_PASS;
  if (!has_passed && !is_todo)
    tell_wanted(found, example);
  tell_found(found, &trial->report);
  if (!has_passed && wants_finding(example) && !is_todo)
    tell_missed(found, trial);
  GainsayExample result = {
    .rule = rule->id,
    .kind = example_kinds[example->kind],
    .file = rule->source->file,
    .line = (unsigned)example->place.line,
    .column = (unsigned)example->place.column,
    .has_passed = has_passed,
    .text = gs_arena_copy(arena, example->text).at,
    .found = found->str,
  };
  each(&result, data);
}

static bool
is_wanted(const GsRuleSet *set, const GsRule *rule, const char *const *packs)
{
  if (packs == NULL)
    return true;
  for (; *packs != NULL; packs++)
    if (strcmp(set->packs.items[rule->pack].name, *packs) == 0)
      return true;
  return false;
}

void
gainsay_rules_test(const GainsayRules *rules,
                   const char *const *packs,
                   GainsayExampleFunc each,
                   void *data)
{
  g_return_if_fail(rules != NULL && each != NULL);
  const GsRuleSet *set = rules->set;
  for (size_t i = 0; i < set->rules.n; i++) {
    const GsRule *rule = &set->rules.items[i];
    if (!is_wanted(set, rule, packs))
      continue;
    for (size_t j = 0; j < rule->n_examples; j++) {
      Trial trial = { .set = set,
                      .example = &rule->examples[j],
                      .rule = (gssize)i };
      run_example(&trial, each, data);
    }
  }
}
