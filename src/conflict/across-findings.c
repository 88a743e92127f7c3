/* SPDX-License-Identifier: Apache-2.0
 *
 * From documents that were read by themselves to the findings across them: the
 * bench that they are joined on, which rules it is for, and the reports that
 * its findings go to.
 */
#include "conflict/across-private.h"

/* ---- findings --------------------------------------------------------- */

typedef struct {
  GsFinding finding;
  uint32_t a; /* the documents of its sides */
  uint32_t b;
} Found;

typedef GS_VECTOR(Found) AllFound;

/* The same but for how often it has occurred. */
static bool
is_same_fingerprint(const char *bare, const char *counted)
{
  size_t len = strlen(bare);
  return strncmp(bare, counted, len) == 0 && counted[len] == ':';
}

static bool
has_it(const GsDocumentReport *report, const GsFinding *finding)
{
  for (size_t i = 0; i < report->n_findings; i++)
    if (is_same_fingerprint(finding->fingerprint,
                            report->findings[i].fingerprint))
      return true;
  return false;
}

/* What stands in the reports of two documents is one finding. */
static void
collect(const GsBench *bench, const GsVerdicts *verdicts, AllFound *all)
{
  const GsPairedDocument *documents = bench->across->documents;
  for (size_t i = 0; i < verdicts->n; i++) {
    const GsVerdict *verdict = &verdicts->items[i];
    Found found = { .a = gs_across_document_of_side(bench, &verdict->a),
                    .b = gs_across_document_of_side(bench, &verdict->b) };
    gs_finding_fill(bench, verdict, &found.finding);
    if (has_it(documents[found.a].report, &found.finding) ||
        has_it(documents[found.b].report, &found.finding))
      continue;
    if (bench->options->with_details)
      gs_steps_fill(bench, verdict, &found.finding);
    found.finding.across = (uint32_t)all->n + 1;
    gs_vector_add(bench->arena, all, found);
  }
}

/* "…:2" for the second one of a document with the same sides. */
static void
number_fingerprints(const GsBench *bench, AllFound *all)
{
  GsInterner *names = gs_interner_new(bench->arena, NULL);
  GS_VECTOR(uint32_t) counts = { 0 };
  for (size_t i = 0; i < all->n; i++) {
    Found *found = &all->items[i];
    const char *bare = found->finding.fingerprint;
    const char *key = gs_arena_printf(bench->arena, "%u %s", found->a, bare);
    GsId id = gs_interner_add(names, gs_slice_of(key));
    while (counts.n <= id)
      gs_vector_add(bench->arena, &counts, 0);
    found->finding.fingerprint =
        gs_arena_printf(bench->arena, "%s:%u", bare, ++counts.items[id]);
  }
}

static const GsReportedClaim *
named(const GsBench *bench, const GsReportedClaim *claim, uint32_t document)
{
  GsReportedClaim *copy = GS_NEW(bench->arena, GsReportedClaim);
  *copy = *claim;
  copy->document = bench->across->documents[document].report->name;
  copy->original = bench->across->documents[document].report->original;
  return copy;
}

/* It belongs to the document of side a, and is a guest in that of side b. */
static bool
place_in(const GsBench *bench,
         uint32_t document,
         const Found *found,
         GsFinding *placed)
{
  *placed = found->finding;
  if (found->a == document)
    placed->b = named(bench, placed->b, found->b);
  else if (found->b == document)
    placed->a = named(bench, placed->a, found->a);
  placed->is_guest = found->b == document;
  return found->a == document || found->b == document;
}

/* Where its first words in the document stand. */
static size_t
start_of(const GsFinding *finding)
{
  size_t start = G_MAXSIZE;
  const GsReportedClaim *sides[] = { finding->a, finding->b };
  for (size_t i = 0; i < G_N_ELEMENTS(sides); i++)
    if (sides[i]->document == NULL && sides[i]->content.n_ranges > 0)
      start = MIN(start, sides[i]->content.bytes[0].start);
  return start;
}

/* Findings of one text before those across that begin at the same place. */
static int
compare_findings(gconstpointer a, gconstpointer b, gpointer data)
{
  const GsFinding *x = a;
  const GsFinding *y = b;
  (void)data;
  size_t s = start_of(x);
  size_t t = start_of(y);
  if (s != t)
    return s < t ? -1 : 1;
  return x->across < y->across ? -1 : x->across > y->across;
}

/* Which of all are about a document, by it: to look through all for each would
 * be quadratic. */
typedef GS_VECTOR(uint32_t) Numbers;

static Numbers *
sort_out(const GsBench *bench, const AllFound *all)
{
  Numbers *of = GS_NEW_ARRAY(bench->arena, Numbers, bench->across->n_documents);
  for (uint32_t i = 0; i < all->n; i++) {
    gs_vector_add(bench->arena, &of[all->items[i].a], i);
    gs_vector_add(bench->arena, &of[all->items[i].b], i);
  }
  return of;
}

static void
add_to(const GsBench *bench,
       uint32_t document,
       const AllFound *all,
       const Numbers *numbers)
{
  GsDocumentReport *report = bench->across->documents[document].report;
  size_t n_own = report->n_findings;
  GsFinding *findings =
      GS_NEW_ARRAY(bench->arena, GsFinding, n_own + numbers->n);
  if (n_own > 0)
    memcpy(findings, report->findings, n_own * sizeof *findings);
  for (size_t i = 0; i < numbers->n; i++)
    place_in(bench, document, &all->items[numbers->items[i]],
             &findings[n_own + i]);
  g_qsort_with_data(findings, (gint)(n_own + numbers->n), sizeof *findings,
                    compare_findings, NULL);
  report->findings = findings;
  report->n_findings = n_own + numbers->n;
}

static void
report_all(const GsBench *bench, GsVerdicts *verdicts)
{
  AllFound all = { 0 };
  gs_verdicts_sort(verdicts);
  collect(bench, verdicts, &all);
  number_fingerprints(bench, &all);
  const Numbers *of = sort_out(bench, &all);
  for (uint32_t i = 0; i < bench->across->n_documents; i++)
    if (of[i].n > 0)
      add_to(bench, i, &all, &of[i]);
}

/* ---- what is asked of a pair across ------------------------------------- */

static bool
asks_of_one_text(const GsIfs *ifs)
{
  for (size_t i = 0; i < ifs->n; i++)
    switch (ifs->items[i].kind) {
    case GS_IF_PLACE:
    case GS_IF_AFTER:
    case GS_IF_BEFORE:
    case GS_IF_ABOUT:
    case GS_IF_DENIES:
      return true;
    default:
      break;
    }
  return false;
}

static bool
pair_asks_of_one_text(const GsPairIfs *where)
{
  for (size_t i = 0; i < where->n; i++)
    if (where->items[i].kind == GS_PAIR_SIDE_BY_SIDE ||
        where->items[i].kind == GS_PAIR_SAME_PARAGRAPH)
      return true;
  return false;
}

/* Rules that no pair across documents can meet. */
static const bool *
find_off(const GsRuleSet *rules, GsArena *arena)
{
  bool *is_off = GS_NEW_ARRAY(arena, bool, rules->rules.n + 1);
  for (size_t i = 0; i < rules->rules.n; i++) {
    const GsRule *rule = &rules->rules.items[i];
    is_off[i] = asks_of_one_text(&rule->a) || asks_of_one_text(&rule->b) ||
                pair_asks_of_one_text(&rule->where);
  }
  return is_off;
}

/* A word that is all over an article says little; in how many articles it
 * stands says something else. */
static void
count_words(const GsBench *bench)
{
  const GsPropositions *all = bench->propositions;
  size_t n_words = gs_vocabulary_end(bench->text->vocabulary);
  uint16_t *most = bench->frequency;
  uint16_t *n = GS_NEW_ARRAY(bench->arena, uint16_t, n_words);
  uint32_t *of = GS_NEW_ARRAY(bench->arena, uint32_t, n_words);
  for (size_t i = 0; i < all->items.n; i++)
    for (size_t k = 0; k < all->items.items[i].terms.n; k++)
      most[all->items.items[i].terms.items[k].id] = 0;
  for (size_t i = 0; i < all->items.n; i++)
    for (size_t k = 0; k < all->items.items[i].terms.n; k++) {
      GsId id = all->items.items[i].terms.items[k].id;
      uint32_t document =
          gs_across_document(bench, all->items.items[i].range.sentence);
      n[id] = of[id] == document + 1 ? n[id] : 0;
      of[id] = document + 1;
      n[id] = (uint16_t)(n[id] + (n[id] < UINT16_MAX));
      most[id] = MAX(most[id], n[id]);
    }
}

/* ---- all -------------------------------------------------------------- */

static const uint32_t *
number_sentences(const GsPairedDocument *documents, size_t n, GsArena *arena)
{
  size_t n_sentences = 0;
  size_t at = 0;
  for (size_t i = 0; i < n; i++)
    n_sentences += documents[i].propositions->claims->text->sentences.n;
  uint32_t *of = GS_NEW_ARRAY(arena, uint32_t, n_sentences + 1);
  for (size_t i = 0; i < n; i++) {
    size_t n_its = documents[i].propositions->claims->text->sentences.n;
    for (size_t k = 0; k < n_its; k++)
      of[at++] = (uint32_t)i;
  }
  return of;
}

void
gs_conflict_across(const GsPairedDocument *documents,
                   size_t n_documents,
                   const GsConflictOptions *options,
                   GsArena *arena)
{
  if (n_documents < 2)
    return;
  const GsPropositions **all =
      GS_NEW_ARRAY(arena, const GsPropositions *, n_documents);
  for (size_t i = 0; i < n_documents; i++)
    all[i] = documents[i].propositions;
  const GsPropositions *joined = gs_propositions_join(arena, all, n_documents);
  GsConflictOptions asked = *options;
  asked.is_off = find_off(joined->claims->text->rules, arena);
  struct GsAcross across = { documents, n_documents,
                             number_sentences(documents, n_documents, arena) };
  GsBench bench = gs_bench_new(joined, &asked);
  bench.across = &across;
  count_words(&bench);
  GsVerdicts verdicts = { 0 };
  gs_pairs_judge(&bench, &verdicts);
  gs_verdicts_fold(&bench, &verdicts);
  report_all(&bench, &verdicts);
  for (size_t i = 0; i < n_documents; i++)
    gs_give_ups_report(&bench, documents[i].report);
}
