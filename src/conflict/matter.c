/* SPDX-License-Identifier: Apache-2.0
 *
 * Do two propositions of one text speak of the same matter?
 *
 * In a text everything is about the same people and things, so a shared name
 * says little.  Two statements are of one matter when what they state (the
 * predicate) has a partner on the other side, in both directions, and so have
 * enough of those that it is stated of.  A word that stands all over the text
 * weighs less than a rare one; a pronoun weighs less than a name.
 */
#include "conflict/conflict-private.h"

#define OFTEN 8        /* propositions with a word that is all over the text */
#define OFTEN_IN_FEW 4 /* the same where the text is short: */
#define SHARE 8        /* in every eighth proposition */
#define MIN_WEIGHT 4   /* of all partners: rare words count 2, others 1 */
#define MIN_IN_MANY 5  /* the same of a text that says much: */
#define MANY 40        /* propositions */
#define MIN_TOUCH 2    /* for figures: a rare word, or two */
#define MIN_OTHERS 1   /* partners beside the predicate */

/* The term that says what is stated: the main verb, or behind a verb without
 * a meaning of its own the first word that has one; -1 if there is none. */
static int
predicate_of(const GsProposition *item)
{
  int first = -1;
  for (size_t i = 0; i < item->terms.n; i++) {
    const GsTerm *term = &item->terms.items[i];
    if (term->role == GS_ROLE_VERB)
      return (int)i;
    if (first < 0 && term->role == GS_ROLE_OBJECT &&
        !(term->marks & GS_MARK_PRONOUN))
      first = (int)i;
  }
  return first;
}

static unsigned
weight_of(const GsBench *bench, const GsTerm *term)
{
  size_t n = bench->frequency[term->id];
  bool is_common = n > OFTEN || (n > OFTEN_IN_FEW &&
                                 n * SHARE > bench->propositions->items.n);
  return is_common || (term->marks & GS_MARK_PRONOUN) ? 1 : 2;
}

static bool
is_thing(const GsTerm *term)
{
  return term->tag == GS_TAG_NOUN || term->tag == GS_TAG_NAME;
}

/* What it is done to: has the proposition such a thing beside its predicate,
 * and has one of them a partner? */
static bool
has_object(const GsProposition *item, int predicate)
{
  for (size_t i = 0; i < item->terms.n; i++)
    if ((int)i != predicate && item->terms.items[i].role == GS_ROLE_OBJECT &&
        is_thing(&item->terms.items[i]))
      return true;
  return false;
}

/* Is the partner in the same place: who does it, or what it is done to?  What
 * is ended is what ends: the subject of a verb without an object stands for
 * the object of one with a subject. */
static bool
stands_alike(const GsComparison *comparison, size_t i, size_t k)
{
  const GsTerm *a = &comparison->p->terms.items[i];
  const GsTerm *b = &comparison->q->terms.items[k];
  if (a->role == b->role || a->role == GS_ROLE_VERB || b->role == GS_ROLE_VERB)
    return true;
  const GsProposition *of_subject =
      a->role == GS_ROLE_SUBJECT ? comparison->p : comparison->q;
  return is_thing(a) && is_thing(b) && !has_object(of_subject, -1);
}

static bool
shares_object(const GsComparison *comparison, int of_p, int of_q)
{
  for (size_t i = 0; i < comparison->p->terms.n; i++) {
    int32_t k = comparison->to[i];
    if (k < 0 || (int)i == of_p || k == of_q)
      continue;
    const GsTerm *a = &comparison->p->terms.items[i];
    const GsTerm *b = &comparison->q->terms.items[k];
    if (is_thing(a) && (a->role == GS_ROLE_OBJECT || b->role == GS_ROLE_OBJECT))
      return true;
  }
  return false;
}

/* "He bought homes" and "he sold coal" are two matters. */
static bool
objects_differ(const GsComparison *comparison, int of_p, int of_q)
{
  return has_object(comparison->p, of_p) && has_object(comparison->q, of_q) &&
         !shares_object(comparison, of_p, of_q);
}

static bool
is_told(const GsBench *bench, const GsProposition *item)
{
  return bench->claims->claims.items[item->claim].actor == 0;
}

/* Is what is stated spoken of on the other side?  On both, where the article
 * itself is one: it tells much, and little of that is an answer. */
static bool
predicates_are_answered(const GsBench *bench,
                        const GsComparison *comparison,
                        int of_p,
                        int of_q)
{
  bool p = comparison->to[of_p] >= 0;
  bool q = comparison->from[of_q] >= 0;
  return is_told(bench, comparison->p) || is_told(bench, comparison->q)
             ? p && q
             : p || q;
}

static unsigned
weigh_partners(const GsBench *bench, const GsComparison *comparison)
{
  unsigned weight = 0;
  for (size_t i = 0; i < comparison->p->terms.n; i++)
    if (comparison->to[i] >= 0)
      weight += weight_of(bench, &comparison->p->terms.items[i]);
  return weight;
}

bool
gs_matter_is_touched(const GsBench *bench, const GsComparison *comparison)
{
  return weigh_partners(bench, comparison) >= MIN_TOUCH;
}

/* Does somebody or something with a name stand on both sides? */
static bool
share_name(const GsComparison *comparison)
{
  for (size_t i = 0; i < comparison->p->terms.n; i++) {
    int32_t k = comparison->to[i];
    if (k >= 0 && (comparison->p->terms.items[i].tag == GS_TAG_NAME ||
                   comparison->q->terms.items[k].tag == GS_TAG_NAME))
      return true;
  }
  return false;
}

/* "A territorial dispute": two words of one noun group, and so on the other
 * side? */
static bool
share_phrase(const GsBench *bench, const GsComparison *comparison)
{
  const GsProposition *p = comparison->p;
  const GsProposition *q = comparison->q;
  for (size_t i = 1; i < p->terms.n; i++) {
    int32_t k = comparison->to[i];
    int32_t before = comparison->to[i - 1];
    const GsGroup *group = gs_term_group(bench, &p->terms.items[i]);
    if (k < 0 || before < 0 || group == NULL ||
        comparison->alike[i] != GS_ALIKE_SAME ||
        comparison->alike[i - 1] != GS_ALIKE_SAME ||
        gs_term_group(bench, &p->terms.items[i - 1]) != group)
      continue;
    const GsGroup *other = gs_term_group(bench, &q->terms.items[k]);
    if (other != NULL && gs_term_group(bench, &q->terms.items[before]) == other)
      return true;
  }
  return false;
}

/* In a long text two words meet by chance ("the courses closed", "the course
 * opened"), unless they name what both speak of: "Lind", "voting fraud". */
bool
gs_matter_is_near(const GsBench *bench, const GsComparison *comparison)
{
  bool is_long = bench->propositions->items.n > MANY;
  unsigned weight = weigh_partners(bench, comparison);
  return weight >= (is_long ? MIN_IN_MANY : MIN_WEIGHT) ||
         (weight >= MIN_WEIGHT &&
          (share_phrase(bench, comparison) || share_name(comparison)));
}

bool
gs_matter_is_same(const GsBench *bench, const GsComparison *comparison)
{
  int of_p = predicate_of(comparison->p);
  int of_q = predicate_of(comparison->q);
  if (of_p < 0 || of_q < 0 ||
      !predicates_are_answered(bench, comparison, of_p, of_q) ||
      objects_differ(comparison, of_p, of_q))
    return false;
  unsigned n_others = 0;
  for (size_t i = 0; i < comparison->p->terms.n; i++) {
    int32_t k = comparison->to[i];
    n_others += k >= 0 && (int)i != of_p && k != of_q &&
                stands_alike(comparison, i, (size_t)k);
  }
  return n_others >= MIN_OTHERS && gs_matter_is_near(bench, comparison);
}

/* Has the subject a word beside its head that the other side does not have? */
static bool
is_subject_told_apart(const GsBench *bench,
                      const GsProposition *item,
                      const int32_t *partner)
{
  int head = gs_subject_head(bench, item);
  const GsGroup *group =
      head < 0 ? NULL : gs_term_group(bench, &item->terms.items[head]);
  for (size_t i = 0; group != NULL && i < item->terms.n; i++) {
    const GsTerm *term = &item->terms.items[i];
    bool is_head = (int)i == head && is_thing(term);
    if (!is_head && partner[i] < 0 && term->tag != GS_TAG_NAME &&
        gs_term_group(bench, term) == group)
      return true;
  }
  return false;
}

/* "Last year", of which the other side may speak as well. */
static bool
has_time(const GsProposition *item, const GsTime *time)
{
  for (size_t i = 0; i < item->times.n; i++)
    if (!gs_times_conflict(&item->times.items[i], time))
      return true;
  return false;
}

/* Is something behind the word that the other side does not speak of? */
static bool
goes_on(const GsProposition *item,
        const GsProposition *other,
        const GsTerm *term,
        const int32_t *partner)
{
  for (size_t i = 0; i < item->terms.n; i++)
    if (item->terms.items[i].word > term->word && partner[i] < 0)
      return true;
  for (size_t i = 0; i < item->times.n; i++)
    if (item->times.items[i].words.start > term->word &&
        !has_time(other, &item->times.items[i]))
      return true;
  return false;
}

bool
gs_are_measured_apart(const GsComparison *comparison,
                      const GsTerm *a,
                      const GsTerm *b)
{
  return (a->form->forms & b->form->forms & GS_FORM_COMPARATIVE) &&
         goes_on(comparison->p, comparison->q, a, comparison->to) &&
         goes_on(comparison->q, comparison->p, b, comparison->from);
}

/* How many words the subject has, all with the same word for a partner; 0 when
 * one has none. */
static size_t
words_of_subject(const GsComparison *comparison)
{
  size_t n = 0;
  for (size_t i = 0; i < comparison->p->terms.n; i++) {
    if (comparison->p->terms.items[i].role != GS_ROLE_SUBJECT)
      continue;
    if (comparison->alike[i] != GS_ALIKE_SAME)
      return 0;
    n++;
  }
  return n;
}

static size_t
count_subject(const GsProposition *item)
{
  size_t n = 0;
  for (size_t i = 0; i < item->terms.n; i++)
    n += item->terms.items[i].role == GS_ROLE_SUBJECT;
  return n;
}

bool
gs_subjects_share_phrase(const GsComparison *comparison)
{
  size_t n = words_of_subject(comparison);
  return n > 1 && n == count_subject(comparison->q);
}

bool
gs_subjects_are_told_apart(const GsBench *bench, const GsComparison *comparison)
{
  return is_subject_told_apart(bench, comparison->p, comparison->to) &&
         is_subject_told_apart(bench, comparison->q, comparison->from);
}
