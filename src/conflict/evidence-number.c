/* SPDX-License-Identifier: Apache-2.0
 *
 * The two sides count the same thing differently.
 *
 * Same dimension, same head (or a synonym of it), and no figure of the one
 * fits the other; a bound or an approximation that holds the other's figure
 * is no difference.
 */
#include "conflict/conflict-private.h"

#include <math.h>

#define MOST_ROUNDED 0.05 /* share that a round figure leaves out or adds */

static GsTerm
term_of_head(const GsQuantity *quantity)
{
  return (GsTerm){ .id = quantity->head,
                   .tag = GS_TAG_NOUN,
                   .sentence = quantity->words.sentence,
                   .word = quantity->words.end - 1,
                   .form = quantity->head_form };
}

/* "12 were hurt": people, if the other side does not say whom it counts, or
 * says no more than that. */
static bool
counts_people(const GsBench *bench, const GsQuantity *quantity)
{
  const GsSentence *sentence =
      &bench->text->sentences.items[quantity->words.sentence];
  return quantity->head == 0 ||
         gs_sentence_hit(bench->text, sentence, quantity->words.end - 1,
                         GS_LIST_COUNTED);
}

static bool
count_the_same(const GsBench *bench, const GsQuantity *a, const GsQuantity *b)
{
  if (a->dimension != b->dimension || !a->is_compared || !b->is_compared)
    return false;
  if (a->dimension >= 0)
    return a->of == b->of || a->of == 0 || b->of == 0;
  if (a->head == 0 || b->head == 0)
    return counts_people(bench, a) && counts_people(bench, b);
  if (a->head == b->head)
    return true;
  GsTerm x = term_of_head(a);
  GsTerm y = term_of_head(b);
  return x.form && y.form &&
         gs_terms_compare(bench, &x, &y) >= GS_ALIKE_RELATED;
}

/* Has the figure's noun a word with it that the other side lacks?  "35 music
 * teachers" are a part of "240 teachers". */
static bool
is_part(const GsProposition *item,
        const GsQuantity *quantity,
        const int32_t *partner)
{
  for (size_t i = 0; i < item->terms.n; i++) {
    const GsTerm *term = &item->terms.items[i];
    if (quantity->dimension < 0 && term->sentence == quantity->words.sentence &&
        term->word >= quantity->words.start &&
        term->word < quantity->words.end && term->id != quantity->head &&
        term->tag != GS_TAG_NUMBER && partner[i] < 0)
      return true;
  }
  return false;
}

/* "Of the night shift, 40 stayed away", "in Orrin she leads by 31 votes": what
 * stands before all else says of which part the figure is. */
static bool
is_of_part_ahead(const GsBench *bench,
                 const GsProposition *item,
                 const int32_t *partner)
{
  GsRange range = item->ahead.end > 0 ? item->ahead : item->range;
  const GsWord *words = bench->text->sentences.items[range.sentence].words;
  if (range.start + 1 >= range.end ||
      words[range.start].tag != GS_TAG_PREPOSITION)
    return false;
  uint16_t group = words[range.start + 1].group;
  for (size_t i = 0; i < item->terms.n; i++) {
    const GsTerm *term = &item->terms.items[i];
    if (partner[i] < 0 && group != 0 && term->sentence == range.sentence &&
        words[term->word].group == group)
      return true;
  }
  return false;
}

/* "£14m in wages": the noun behind the figure, where the other side lacks
 * it. */
static bool
is_told_apart(const GsBench *bench,
              const GsProposition *item,
              const GsQuantity *quantity,
              const int32_t *partner)
{
  const GsSentence *sentence =
      &bench->text->sentences.items[quantity->words.sentence];
  size_t at = quantity->words.end;
  uint16_t group = at + 1 < sentence->n_words &&
                           sentence->words[at].tag == GS_TAG_PREPOSITION
                       ? sentence->words[at + 1].group
                       : 0;
  for (size_t i = 0; group != 0 && i < item->terms.n; i++) {
    const GsTerm *term = &item->terms.items[i];
    if (partner[i] < 0 && term->sentence == sentence->number &&
        term->tag == GS_TAG_NOUN && sentence->words[term->word].group == group)
      return true;
  }
  return false;
}

/* A rate or a sum "in the district of Orrin" is not that of the whole: has the
 * one side a place that the other does not speak of? */
static bool
is_of_place(const GsProposition *item,
            const GsQuantity *quantity,
            const int32_t *partner)
{
  size_t n_names = 0;
  size_t n_nouns = 0;
  for (size_t i = 0; i < item->terms.n; i++) {
    n_names += partner[i] < 0 && item->terms.items[i].tag == GS_TAG_NAME;
    n_nouns += partner[i] < 0 && item->terms.items[i].tag == GS_TAG_NOUN;
  }
  return quantity->dimension >= 0 && n_names > 0 && n_nouns > 0;
}

/* Is `round` what the other figure is in round words: 2,000 for 2,084?  Small
 * figures are told exactly. */
static bool
is_rounded(double round, double exact)
{
  if (round < 100 || !isfinite(round) || !isfinite(exact))
    return false;
  double step = 1;
  while (fmod(round, step * 10) == 0)
    step *= 10;
  return step >= round / 100 && fabs(round - exact) <= step / 2 &&
         fabs(round - exact) <= MOST_ROUNDED * exact && fmod(exact, step) != 0;
}

static bool
are_disjoint(const GsQuantity *a, const GsQuantity *b)
{
  bool is_exact = a->low == a->high && b->low == b->high;
  if (is_exact && (is_rounded(a->low, b->low) || is_rounded(b->low, a->low)))
    return false;
  return a->high < b->low || b->high < a->low;
}

/* Does any figure of `all` agree with `one`? */
static bool
is_answered(const GsBench *bench,
            const GsQuantity *one,
            const GsProposition *all)
{
  for (size_t i = 0; i < all->quantities.n; i++)
    if (count_the_same(bench, one, &all->quantities.items[i]) &&
        !are_disjoint(one, &all->quantities.items[i]))
      return true;
  return false;
}

static bool
is_other_day(const GsTime *a, const GsTime *b)
{
  bool weekday = a->weekday && b->weekday && a->weekday != b->weekday;
  bool day = a->date.day && b->date.day &&
             (a->date.day != b->date.day || a->date.month != b->date.month);
  return weekday || day;
}

/* "12 had died, they said. By Tuesday, they said, 14 had": only the later one
 * has a day of its own, so time had gone by. */
static bool
is_update(const GsProposition *p, const GsProposition *q)
{
  const GsProposition *later = p->range.sentence > q->range.sentence ? p : q;
  const GsProposition *before = later == p ? q : p;
  return later->range.sentence > before->range.sentence && later->said.n > 0 &&
         before->said.n == 0;
}

/* ---- of what ---------------------------------------------------------- */

static bool
holds_hit(const GsBench *bench, const GsRange *range, GsListMeaning meaning)
{
  const GsSentence *sentence = &bench->text->sentences.items[range->sentence];
  for (size_t at = range->start; at < range->end; at++)
    if (gs_sentence_hit(bench->text, sentence, at, meaning))
      return true;
  return false;
}

/* Two polls ask two samples, so that their figures differ by nature. */
static bool
is_of_survey(const GsBench *bench, const GsProposition *item)
{
  const GsClaim *claim = &bench->claims->claims.items[item->claim];
  for (size_t i = 0; i < claim->source.n; i++)
    if (holds_hit(bench, &claim->source.items[i], GS_LIST_SURVEY))
      return true;
  return holds_hit(bench, &item->range, GS_LIST_SURVEY);
}

/* "Seven months before the vote" tells when, "for seven months before the
 * vote" how long. */
static bool
tells_when(const GsBench *bench, const GsQuantity *quantity)
{
  const GsSentence *sentence =
      &bench->text->sentences.items[quantity->words.sentence];
  uint32_t start = quantity->words.start;
  bool is_for =
      start > 0 && sentence->words[start - 1].tag == GS_TAG_PREPOSITION;
  return !is_for && quantity->words.end < sentence->n_words &&
         gs_sentence_hit(bench->text, sentence, quantity->words.end,
                         GS_LIST_OFFSET);
}

/* ---- when ------------------------------------------------------------- */

/* Figures change: what was so on Monday when it was said on Monday may be
 * otherwise by Wednesday. */
static bool
may_have_changed(const GsProposition *p, const GsProposition *q)
{
  const GsTime *when_p = p->times.n  ? &p->times.items[0]
                         : p->said.n ? &p->said.items[0]
                                     : NULL;
  const GsTime *when_q = q->times.n  ? &q->times.items[0]
                         : q->said.n ? &q->said.items[0]
                                     : NULL;
  return when_p && when_q ? is_other_day(when_p, when_q) : is_update(p, q);
}

static bool
is_past(const GsBench *bench, const GsProposition *item)
{
  if (item->verb < 0 || item->modality != GS_MODALITY_FACT)
    return false;
  const GsSentence *sentence =
      &bench->text->sentences.items[item->range.sentence];
  uint16_t group = sentence->words[item->verb].group;
  return group && (sentence->groups[group - 1].flags & GS_GROUP_PAST);
}

/* "500 will take part" says nothing of the 275 who took part. */
static bool
is_ahead_of(const GsBench *bench,
            const GsProposition *future,
            const GsProposition *past)
{
  return future->modality == GS_MODALITY_FUTURE && is_past(bench, past);
}

static bool
is_same_time(const GsTime *a, const GsTime *b)
{
  return a->date.year == b->date.year && a->date.month == b->date.month &&
         a->date.day == b->date.day && a->weekday == b->weekday &&
         a->which == b->which && a->period == b->period;
}

/* Is each time that the one names also named by the other? */
static bool
has_times_of(const GsProposition *p, const GsProposition *q)
{
  for (size_t i = 0; i < p->times.n; i++) {
    bool is_found = false;
    for (size_t k = 0; k < q->times.n; k++)
      is_found |= is_same_time(&p->times.items[i], &q->times.items[k]);
    if (!is_found)
      return false;
  }
  return true;
}

/* What is measured is measured over a time: in May, since March.  Sums of two
 * times differ by nature. */
static bool
are_of_two_times(const GsProposition *p,
                 const GsProposition *q,
                 const GsQuantity *quantity)
{
  return quantity->dimension >= 0 &&
         (!has_times_of(p, q) || !has_times_of(q, p));
}

/* "To 5 million from 4 million", "5 percent against 6": only the first figure
 * of its kind is what is stated. */
static bool
is_second_figure(const GsProposition *item, const GsQuantity *quantity)
{
  for (const GsQuantity *before = item->quantities.items; before < quantity;
       before++)
    if (before->dimension == quantity->dimension && quantity->dimension >= 0)
      return true;
  return false;
}

/* "A third of them paid, half of those with jobs": who tells two shares in one
 * sentence sets two things beside one another. */
static bool
are_shares_of_one_sentence(const GsBench *bench,
                           const GsQuantity *a,
                           const GsQuantity *b)
{
  return bench->rules->shares.n > 0 &&
         a->dimension == bench->rules->share_dimension &&
         a->words.sentence == b->words.sentence;
}

static bool
is_asserted(const GsProposition *item)
{
  return !item->is_negative && item->modality != GS_MODALITY_MAY &&
         item->modality != GS_MODALITY_QUESTION && !item->is_condition;
}

/* Is the figure's word behind an "if" or a "not"? */
static bool
is_unstated(const GsBench *bench, const GsQuantity *quantity)
{
  uint8_t marks = bench->propositions
                      ->marks[quantity->words.sentence][quantity->words.start];
  return marks & (GS_MARK_HYPOTHETIC | GS_MARK_NEGATED);
}

/* The term of the main verb, or -1 when that has no meaning of its own. */
static int
verb_term(const GsProposition *item)
{
  for (size_t i = 0; i < item->terms.n; i++)
    if ((int32_t)item->terms.items[i].word == item->verb)
      return (int)i;
  return -1;
}

/* "12 were hurt" and "20 were treated" count different things. */
static bool
verbs_differ(const GsComparison *comparison)
{
  int p = verb_term(comparison->p);
  int q = verb_term(comparison->q);
  if (p < 0 || q < 0)
    return p != q && comparison->p->verb >= 0 && comparison->q->verb >= 0;
  return comparison->to[p] < 0 ||
         comparison->q->terms.items[comparison->to[p]].tag != GS_TAG_VERB;
}

/* The figure with its unit, without what it counts. */
static GsRange
figure_of(const GsQuantity *quantity)
{
  GsRange range = quantity->words;
  if (quantity->dimension < 0)
    range.end = quantity->figure_end;
  return range;
}

static bool
is_of_subject(const GsProposition *item, const GsQuantity *quantity)
{
  return item->verb >= 0 && quantity->words.end <= (uint32_t)item->verb;
}

/* "The top 1 percent paid 25 percent, the top 10 percent 69": the first
 * figures say of whom the others are, and that is not the same. */
static bool
are_of_two_subjects(const GsBench *bench,
                    const GsProposition *p,
                    const GsProposition *q)
{
  if (p->quantities.n < 2 || q->quantities.n < 2)
    return false;
  const GsQuantity *a = &p->quantities.items[0];
  const GsQuantity *b = &q->quantities.items[0];
  return is_of_subject(p, a) && is_of_subject(q, b) &&
         count_the_same(bench, a, b) && are_disjoint(a, b);
}

/* "Hired 200", "fired 20": two counts. */
static bool
has_opposites(const GsComparison *comparison)
{
  for (size_t i = 0; i < comparison->p->terms.n; i++)
    if (comparison->alike[i] == GS_ALIKE_OPPOSED)
      return true;
  return false;
}

/* Do the two count something of other people or places? */
static bool
are_of_others(const GsBench *bench, const GsComparison *comparison)
{
  if (comparison->is_assumed && !gs_subjects_agree(bench, comparison))
    return true;
  return comparison->subjects_differ || comparison->names_differ ||
         !gs_subjects_are_one(bench, comparison);
}

static size_t
count_lonely(const GsProposition *item, const int32_t *partner)
{
  size_t n = 0;
  for (size_t i = 0; i < item->terms.n; i++)
    n += partner[i] < 0 && !item->terms.items[i].is_light;
  return n;
}

/* Of an assumed event with a name: does the one say nothing that the other
 * does not tell as well, but for the figure?  "Holm's nine ports": "Holm has
 * seven ports". */
static bool
is_told_in_full(const GsComparison *comparison)
{
  const GsProposition *p = comparison->p;
  const GsProposition *q = comparison->q;
  if (!comparison->is_assumed || !gs_comparison_is_named(comparison))
    return false;
  return p->terms.n <= q->terms.n ? count_lonely(p, comparison->to) == 0
                                  : count_lonely(q, comparison->from) == 0;
}

bool
gs_has_figure(const GsProposition *item, const GsQuantity *figure)
{
  for (size_t i = 0; i < item->quantities.n; i++)
    if (item->quantities.items[i].low == figure->low &&
        item->quantities.items[i].high == figure->high)
      return true;
  return false;
}

/* Of texts that are the same but for one place: the figures there. */
static bool
find_swapped(const GsBench *bench,
             const GsComparison *comparison,
             GsEvidence *evidence)
{
  const GsProposition *p = comparison->p;
  const GsProposition *q = comparison->q;
  for (size_t i = 0; i < p->quantities.n; i++)
    for (size_t k = 0; k < q->quantities.n; k++) {
      const GsQuantity *a = &p->quantities.items[i];
      const GsQuantity *b = &q->quantities.items[k];
      GsRange x = figure_of(a);
      GsRange y = figure_of(b);
      if (!count_the_same(bench, a, b) || !are_disjoint(a, b) ||
          !gs_swap_is_of(bench, comparison, &x, &y))
        continue;
      gs_evidence_add_range(bench, &evidence->a, x);
      gs_evidence_add_range(bench, &evidence->b, y);
      return true;
    }
  return false;
}

bool
gs_evidence_number(const GsBench *bench,
                   const GsComparison *comparison,
                   GsEvidence *evidence)
{
  const GsProposition *p = comparison->p;
  const GsProposition *q = comparison->q;
  if (p->quantities.n == 0 || q->quantities.n == 0)
    return false;
  if (find_swapped(bench, comparison, evidence))
    return true;
  bool is_full = is_told_in_full(comparison);
  if (comparison->times_differ || may_have_changed(p, q) || !is_asserted(p) ||
      is_ahead_of(bench, p, q) || is_ahead_of(bench, q, p) || !is_asserted(q) ||
      are_of_two_subjects(bench, p, q) || is_of_survey(bench, p) ||
      is_of_survey(bench, q) ||
      (comparison->is_assumed && has_opposites(comparison)) ||
      (!is_full && are_of_others(bench, comparison)))
    return false;
  for (size_t i = 0; i < p->quantities.n; i++)
    for (size_t k = 0; k < q->quantities.n; k++) {
      const GsQuantity *a = &p->quantities.items[i];
      const GsQuantity *b = &q->quantities.items[k];
      bool is_measured = a->dimension >= 0 && a->of != 0 && a->of == b->of;
      if (!is_full && verbs_differ(comparison) && !is_measured)
        continue;
      if (!count_the_same(bench, a, b) || !are_disjoint(a, b) ||
          tells_when(bench, a) || tells_when(bench, b) ||
          are_shares_of_one_sentence(bench, a, b) ||
          (!comparison->is_assumed &&
           (is_of_part_ahead(bench, p, comparison->to) ||
            is_of_part_ahead(bench, q, comparison->from) ||
            (!a->is_size && !b->is_size && are_of_two_times(p, q, a)) ||
            is_second_figure(p, a) || is_second_figure(q, b))) ||
          is_part(p, a, comparison->to) || is_part(q, b, comparison->from) ||
          (!is_measured && !is_full &&
           (is_of_place(p, a, comparison->to) ||
            is_of_place(q, b, comparison->from))) ||
          (!comparison->is_assumed &&
           is_told_apart(bench, p, a, comparison->to) &&
           is_told_apart(bench, q, b, comparison->from)) ||
          is_unstated(bench, a) || is_unstated(bench, b) ||
          is_answered(bench, a, q) || is_answered(bench, b, p))
        continue;
      gs_evidence_add_range(bench, &evidence->a, figure_of(a));
      gs_evidence_add_range(bench, &evidence->b, figure_of(b));
      return true;
    }
  return false;
}
