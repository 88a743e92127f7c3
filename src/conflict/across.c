/* SPDX-License-Identifier: Apache-2.0
 *
 * Pairs whose sides stand in two documents of a run.
 *
 * Every document was read by itself: whom "he" means, what a denial is about
 * and which headline stands over a claim never reaches into another one.  Only
 * then are the claims of all joined on one bench, with one index of words, and
 * judged by the same rules, with these differences:
 *
 * - Two narrators are two voices; a headline only says what its text says.
 * - One article is about one event, two need not be: words that both have must
 *   name somebody or something, unless the run says otherwise.
 * - Two articles of different days speak of one time only where both say which:
 *   what a later one reports may be new.
 * - No text can tell its reader of another one: nothing is disclosed.
 * - What asks where in a text a claim stands, or which claim it answers, asks
 *   of one text, so that rules with such conditions are not asked.
 * - What a document says against itself was found there, and is not found again
 *   because another one repeats one side of it.
 */
#include "conflict/conflict-private.h"

#define MIN_SHARED 3 /* words that claims of two articles must share */

struct GsAcross {
  const GsPairedDocument *documents;
  size_t n_documents;
  const uint32_t *of_sentence; /* the document that it stands in */
};

static uint32_t
document_of(const GsBench *bench, uint32_t sentence)
{
  return bench->across->of_sentence[sentence];
}

static uint32_t
document_of_side(const GsBench *bench, const GsSide *side)
{
  return document_of(bench, side->words.items[0].sentence);
}

/* ---- what may be paired ----------------------------------------------- */

/* A headline is told by the text below it, with what it leaves out. */
static bool
is_in_headline(const GsBench *bench, uint32_t sentence)
{
  const GsSentence *it = &bench->text->sentences.items[sentence];
  return it->document->blocks.items[it->block].kind == GS_BLOCK_HEADLINE;
}

bool
gs_across_are_apart(const GsBench *bench, uint32_t sentence, uint32_t other)
{
  return document_of(bench, sentence) != document_of(bench, other);
}

static bool
is_off_at(const GsBench *bench, uint32_t rule, const GsSide *side)
{
  const bool *is_off =
      bench->across->documents[document_of_side(bench, side)].is_off;
  return is_off != NULL
             ? is_off[rule]
             : bench->rules->rules.items[rule].level == GS_SEVERITY_OFF;
}

bool
gs_across_may_judge(const GsBench *bench,
                    uint32_t rule,
                    const GsSide *a,
                    const GsSide *b)
{
  uint32_t of_a = a->words.items[0].sentence;
  uint32_t of_b = b->words.items[0].sentence;
  return gs_across_are_apart(bench, of_a, of_b) &&
         !is_in_headline(bench, of_a) && !is_in_headline(bench, of_b) &&
         !is_off_at(bench, rule, a) && !is_off_at(bench, rule, b);
}

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

/* ---- when ------------------------------------------------------------- */

static bool
is_same_day(const GsDate *a, const GsDate *b)
{
  return a->year == b->year && a->month == b->month && a->day == b->day;
}

bool
gs_across_are_of_two_days(const GsBench *bench,
                          const GsProposition *p,
                          const GsProposition *q)
{
  if (bench->across == NULL)
    return false;
  const GsDate *a = &gs_document_of(bench, p->range.sentence)->date;
  const GsDate *b = &gs_document_of(bench, q->range.sentence)->date;
  return a->year > 0 && b->year > 0 && !is_same_day(a, b);
}

/* A day or a year; "last week" is another one in each article. */
static bool
is_one_date(const GsTime *a, const GsTime *b)
{
  return !gs_times_conflict(a, b) &&
         ((a->date.year && b->date.year) || (a->date.month && b->date.month));
}

bool
gs_across_times_differ(const GsBench *bench,
                       const GsProposition *p,
                       const GsProposition *q)
{
  if (!gs_across_are_of_two_days(bench, p, q))
    return false;
  for (size_t i = 0; i < p->times.n; i++)
    for (size_t k = 0; k < q->times.n; k++)
      if (is_one_date(&p->times.items[i], &q->times.items[k]))
        return false;
  return true;
}

/* "Tuesday" and "today" are other days in another article: two events, rather
 * than two dates of one. */
static bool
tells_day(const GsBench *bench, const GsProposition *item)
{
  const GsWord *words =
      bench->text->sentences.items[item->range.sentence].words;
  for (size_t i = 0; i < item->times.n; i++)
    if (words[item->times.items[i].words.start].form->classes &
        (GS_CLASS_WEEKDAY | GS_CLASS_DAY))
      return false;
  return item->times.n > 0;
}

bool
gs_across_days_are_told(const GsBench *bench,
                        const GsProposition *p,
                        const GsProposition *q)
{
  return tells_day(bench, p) && tells_day(bench, q);
}

/* ---- of one event ----------------------------------------------------- */

GsSameEvent
gs_across_event(const GsBench *bench)
{
  GsSameEvent wanted = bench->options->same_event;
  return wanted != GS_EVENT_DEFAULT ? wanted : GS_EVENT_NAMED;
}

/* A pronoun may stand for somebody else, and a kind for another one of it. */
static bool
is_sure(const GsComparison *comparison, size_t i)
{
  const GsTerm *term = &comparison->p->terms.items[i];
  int32_t k = comparison->to[i];
  return k >= 0 && comparison->from[k] == (int32_t)i &&
         (comparison->alike[i] >= GS_ALIKE_RELATED ||
          comparison->alike[i] == GS_ALIKE_OPPOSED) &&
         !(term->marks & GS_MARK_PRONOUN) &&
         !(comparison->q->terms.items[k].marks & GS_MARK_PRONOUN);
}

static size_t
count_sure(const GsComparison *comparison, bool is_name)
{
  size_t n = 0;
  for (size_t i = 0; i < comparison->p->terms.n; i++)
    n += is_sure(comparison, i) &&
         (!is_name || comparison->p->terms.items[i].tag == GS_TAG_NAME);
  return n;
}

/* Of the shorter claim every word must be answered, of the longer one so many
 * that it is not about something else besides. */
static bool
are_answered(const GsComparison *comparison)
{
  size_t n = comparison->p->terms.n;
  size_t m = comparison->q->terms.n;
  size_t n_sure = count_sure(comparison, false);
  return n_sure >= MIN_SHARED && n_sure == MIN(n, m) && n_sure * 2 >= MAX(n, m);
}

/* "In Orrin", of which the other does not speak. */
static bool
has_lonely_name(const GsBench *bench,
                const GsProposition *item,
                const GsProposition *other,
                const int32_t *partner)
{
  for (size_t i = 0; i < item->terms.n; i++)
    if (item->terms.items[i].tag == GS_TAG_NAME && partner[i] < 0 &&
        !gs_term_names_source(bench, &item->terms.items[i], other))
      return true;
  return false;
}

bool
gs_across_is_named(const GsBench *bench, const GsComparison *comparison)
{
  const GsProposition *p = comparison->p;
  const GsProposition *q = comparison->q;
  return count_sure(comparison, true) > 0 &&
         gs_subjects_agree(bench, comparison) && are_answered(comparison) &&
         !has_lonely_name(bench, p, q, comparison->to) &&
         !has_lonely_name(bench, q, p, comparison->from);
}

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
    Found found = { .a = document_of_side(bench, &verdict->a),
                    .b = document_of_side(bench, &verdict->b) };
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
          document_of(bench, all->items.items[i].range.sentence);
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
