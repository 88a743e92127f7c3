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
#include "conflict/across-private.h"

#define MIN_SHARED 3 /* words that claims of two articles must share */

uint32_t
gs_across_document(const GsBench *bench, uint32_t sentence)
{
  return bench->across->of_sentence[sentence];
}

uint32_t
gs_across_document_of_side(const GsBench *bench, const GsSide *side)
{
  return gs_across_document(bench, side->words.items[0].sentence);
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
  return gs_across_document(bench, sentence) !=
         gs_across_document(bench, other);
}

static bool
is_off_at(const GsBench *bench, uint32_t rule, const GsSide *side)
{
  const bool *is_off =
      bench->across->documents[gs_across_document_of_side(bench, side)].is_off;
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
