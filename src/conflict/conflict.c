/* SPDX-License-Identifier: Apache-2.0
 *
 * From judged pairs to the report of a document.
 */
#include "conflict/conflict-private.h"

static int
compare_place(const GsRanges *a, const GsRanges *b)
{
  const GsRange *x = &a->items[0];
  const GsRange *y = &b->items[0];
  if (x->sentence != y->sentence)
    return x->sentence < y->sentence ? -1 : 1;
  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  return x->end < y->end ? -1 : x->end > y->end;
}

static const GsRanges *
first_words(const GsVerdict *verdict)
{
  return compare_place(&verdict->a.words, &verdict->b.words) <= 0
             ? &verdict->a.words
             : &verdict->b.words;
}

static const GsRanges *
second_words(const GsVerdict *verdict)
{
  return first_words(verdict) == &verdict->a.words ? &verdict->b.words
                                                   : &verdict->a.words;
}

static int
compare_verdicts(gconstpointer a, gconstpointer b, gpointer data)
{
  const GsVerdict *x = a;
  const GsVerdict *y = b;
  (void)data;
  int order = compare_place(first_words(x), first_words(y));
  order = order ? order : compare_place(second_words(x), second_words(y));
  return order ? order : strcmp(x->rule->id, y->rule->id);
}

void
gs_verdicts_sort(GsVerdicts *verdicts)
{
  if (verdicts->n > 0)
    g_qsort_with_data(verdicts->items, (gint)verdicts->n,
                      sizeof *verdicts->items, compare_verdicts, NULL);
}

/* ---- level and confidence --------------------------------------------- */

static const GsClaim *
claim_of(const GsBench *bench, const GsSide *side)
{
  return &bench->claims->claims.items[side->claim];
}

static bool
is_uncertain(const GsClaim *claim)
{
  return claim->is_guessed || claim->is_continuation;
}

static bool
is_clear(const GsBench *bench, const GsClaim *claim)
{
  return claim->cue.n > 0 && !claim->cue_is_hedged &&
         bench->claims->actors.items[claim->actor].is_named;
}

static const char *
confidence_of(const GsBench *bench, const GsVerdict *verdict)
{
  const GsClaim *a = claim_of(bench, &verdict->a);
  const GsClaim *b = claim_of(bench, &verdict->b);
  if (is_uncertain(a) || is_uncertain(b) || verdict->is_near_bound)
    return "low";
  return is_clear(bench, a) && is_clear(bench, b) ? "high" : "medium";
}

static const char *
level_of(const GsBench *bench,
         const GsVerdict *verdict,
         const GsFinding *finding)
{
  static const char *const fixed[] = { NULL, "note", "warning", "error", NULL };
  bool is_one_voice =
      bench->across == NULL &&
      gs_claims_share_source(bench, verdict->a.claim, verdict->b.claim);
  if (fixed[verdict->rule->level])
    return fixed[verdict->rule->level];
  if (verdict->rule->is_tension || finding->is_disclosed ||
      strcmp(finding->confidence, "low") == 0)
    return "note";
  return is_one_voice ? "error" : "warning";
}

/* ---- one finding ------------------------------------------------------ */

static const char **
word_texts(const GsBench *bench, const GsRanges *ranges)
{
  const char **texts = GS_NEW_ARRAY(bench->arena, const char *, ranges->n + 1);
  for (size_t i = 0; i < ranges->n; i++) {
    GsRanges one = { .items = &ranges->items[i], .n = 1 };
    texts[i] = gs_words_text(bench, &one);
  }
  return texts;
}

static void
fill_reasons(const GsBench *bench, const GsVerdict *verdict, GsFinding *finding)
{
  GsReason *reasons =
      GS_NEW_ARRAY(bench->arena, GsReason, verdict->evidence.n + 1);
  for (size_t i = 0; i < verdict->evidence.n; i++) {
    const GsEvidence *evidence = &verdict->evidence.items[i];
    reasons[i] = (GsReason){
      .kind = gs_evidence_names[evidence->kind],
      .a = word_texts(bench, &evidence->a),
      .n_a = evidence->a.n,
      .b = word_texts(bench, &evidence->b),
      .n_b = evidence->b.n,
    };
  }
  finding->reasons = reasons;
  finding->n_reasons = verdict->evidence.n;
}

void
gs_finding_fill(const GsBench *bench,
                const GsVerdict *verdict,
                GsFinding *finding)
{
  GsReportedClaim *sides = GS_NEW_ARRAY(bench->arena, GsReportedClaim, 2);
  GsRanges told = { 0 };
  gs_reported_claim_fill(bench, verdict->a.claim, &verdict->a.words, &sides[0]);
  gs_reported_claim_fill(bench, verdict->b.claim, &verdict->b.words, &sides[1]);
  gs_disclosure_find(bench, verdict, &told);
  *finding = (GsFinding){
    .rule = verdict->rule->id,
    .title = gs_message_make(bench, verdict, &sides[0], &sides[1],
                             verdict->rule->title),
    .type = verdict->rule->type,
    .strength = verdict->rule->is_tension ? "tension" : "conflict",
    .confidence = confidence_of(bench, verdict),
    .is_disclosed = told.n > 0,
    .disclosed_by = word_texts(bench, &told),
    .n_disclosed_by = told.n,
    .a = &sides[0],
    .b = &sides[1],
    .message =
        gs_message_make(bench, verdict, &sides[0], &sides[1],
                        verdict->rule->explain != NULL ? verdict->rule->explain
                                                       : verdict->rule->title),
    .ask = verdict->rule->ask,
    .why = verdict->rule->why,
    .fingerprint = gs_fingerprint_make(bench->arena, verdict->rule->id,
                                       &sides[0], &sides[1]),
  };
  finding->level = level_of(bench, verdict, finding);
  fill_reasons(bench, verdict, finding);
}

/* "…:2" for the second finding with the same sides in the document. */
static void
number_fingerprints(const GsBench *bench, GsFinding *findings, size_t n)
{
  g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
  for (size_t i = 0; i < n; i++) {
    const char *key = findings[i].fingerprint;
    size_t count = GPOINTER_TO_SIZE(g_hash_table_lookup(seen, key)) + 1;
    g_hash_table_insert(seen, (gpointer)key, GSIZE_TO_POINTER(count));
    findings[i].fingerprint =
        gs_arena_printf(bench->arena, "%s:%zu", key, count);
  }
}

/* ---- the document ----------------------------------------------------- */

static void
report_claims(const GsBench *bench, GsDocumentReport *report)
{
  const GsClaims *claims = bench->claims;
  GsReportedClaim *out =
      GS_NEW_ARRAY(bench->arena, GsReportedClaim, claims->claims.n + 1);
  bool *is_source = GS_NEW_ARRAY(bench->arena, bool, claims->actors.n + 1);
  for (uint32_t i = 0; i < claims->claims.n; i++) {
    const GsClaim *claim = &claims->claims.items[i];
    gs_reported_claim_fill(bench, i, &claim->content, &out[i]);
    if (claim->actor == 0)
      continue;
    report->n_claims_counted++;
    report->n_sources += !is_source[claim->actor];
    is_source[claim->actor] = true;
  }
  report->claims = out;
  report->n_claims = claims->claims.n;
}

static void
report_findings(const GsBench *bench,
                GsVerdicts *verdicts,
                GsDocumentReport *report)
{
  GsFinding *findings = GS_NEW_ARRAY(bench->arena, GsFinding, verdicts->n + 1);
  gs_verdicts_sort(verdicts);
  for (size_t i = 0; i < verdicts->n; i++)
    gs_finding_fill(bench, &verdicts->items[i], &findings[i]);
  number_fingerprints(bench, findings, verdicts->n);
  report->findings = findings;
  report->n_findings = verdicts->n;
}

GsBench
gs_bench_new(const GsPropositions *propositions,
             const GsConflictOptions *options)
{
  GsBench bench = {
    .propositions = propositions,
    .claims = propositions->claims,
    .text = propositions->claims->text,
    .rules = propositions->claims->text->rules,
    .arena = propositions->arena,
    .options = options,
  };
  gs_bench_prepare(&bench);
  gs_give_ups_prepare(&bench);
  return bench;
}

void
gs_conflict_report(const GsPropositions *propositions,
                   const GsConflictOptions *options,
                   GsDocumentReport *report)
{
  GsBench bench = gs_bench_new(propositions, options);
  GsTextDenial denial = { .block = -1 };
  GsSwap swap = { 0 };
  if (options->is_pair) {
    gs_text_denial_find(&bench, &denial);
    bench.denial = &denial;
    gs_swap_find(&bench, &swap);
    bench.swap = &swap;
  }
  GsOrigins *origins = gs_origins_find(&bench);
  bench.origins = origins;
  GsVerdicts verdicts = { 0 };
  gs_pairs_judge(&bench, &verdicts);
  if (options->found_by_rule != NULL)
    gs_verdicts_count(&bench, &verdicts, options->found_by_rule);
  gs_verdicts_fold(&bench, &verdicts);
  report_findings(&bench, &verdicts, report);
  report_claims(&bench, report);
  gs_origins_report(origins, report);
  report->comment_start = bench.text->document->comment_start;
  report->comment_end = bench.text->document->comment_end;
  if (options->with_original) {
    report->original = gs_document_original(bench.text->document);
    report->stored = bench.text->document->bytes;
  }
  gs_give_ups_report(&bench, report);
  if (options->with_details)
    gs_steps_report(&bench, &verdicts, report);
}
