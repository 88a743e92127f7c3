/* SPDX-License-Identifier: Apache-2.0
 *
 * Where somebody vouches that two texts speak of one event: what must be
 * answered all the same before an opposition counts.
 *
 * A name in common fixes the event, and the shorter side must be answered.
 * Without one both sides must be, and what is said of an indefinite subject
 * may be said of two.
 */
#include "conflict/conflict-private.h"

#define MOST_OPPOSED                                                           \
  6 /* words that two statements of one event may differ in */

bool
gs_comparison_is_named(const GsComparison *comparison)
{
  return comparison->n_names > 0;
}

GsOpposed
gs_opposed_new(const GsBench *bench, const GsComparison *comparison)
{
  return (GsOpposed){
    .p = GS_NEW_ARRAY(bench->arena, bool, comparison->p->terms.n + 1),
    .q = GS_NEW_ARRAY(bench->arena, bool, comparison->q->terms.n + 1),
  };
}

void
gs_opposed_add(GsOpposed *opposed, size_t p, size_t q)
{
  opposed->p[p] = true;
  opposed->q[q] = true;
  opposed->n++;
}

/* Terms of a side, but for the opposed, that have no partner or only one of
 * contrary sense. */
static size_t
count_lonely(const GsProposition *item,
             const int32_t *partner,
             const bool *skip)
{
  size_t n = 0;
  for (size_t i = 0; i < item->terms.n; i++)
    n += !skip[i] && partner[i] < 0;
  return n;
}

bool
gs_rest_may_be_answered(const GsBench *bench, const GsComparison *comparison)
{
  GsOpposed none = gs_opposed_new(bench, comparison);
  size_t lonely_p = count_lonely(comparison->p, comparison->to, none.p);
  size_t lonely_q = count_lonely(comparison->q, comparison->from, none.q);
  return MIN(lonely_p, lonely_q) <= MOST_OPPOSED;
}

bool
gs_rest_is_answered(const GsComparison *comparison, const GsOpposed *opposed)
{
  const GsProposition *p = comparison->p;
  const GsProposition *q = comparison->q;
  for (size_t i = 0; i < p->terms.n; i++)
    if (comparison->alike[i] == GS_ALIKE_OPPOSED && !opposed->p[i])
      return false;
  size_t lonely_p = count_lonely(p, comparison->to, opposed->p);
  size_t lonely_q = count_lonely(q, comparison->from, opposed->q);
  if (gs_comparison_is_named(comparison))
    return (p->terms.n <= q->terms.n ? lonely_p : lonely_q) == 0;
  return lonely_p == 0 && lonely_q == 0 && comparison->n_shared > 0;
}

/* The noun group of the first term that stands in one: the subject, or what
 * "there is". */
static const GsGroup *
first_group(const GsBench *bench, const GsProposition *item)
{
  for (size_t i = 0; i < item->terms.n; i++) {
    const GsGroup *group = gs_term_group(bench, &item->terms.items[i]);
    if (group && group->kind == GS_GROUP_NOUN)
      return group;
  }
  return NULL;
}

static bool
is_indefinite(const GsGroup *group)
{
  return group && group->kind == GS_GROUP_NOUN &&
         !(group->flags & GS_GROUP_DEFINITE);
}

/* Does the term say what somebody does, or where? */
static bool
is_of_deed(const GsTerm *term)
{
  switch (term->tag) {
  case GS_TAG_VERB:
  case GS_TAG_ADVERB:
  case GS_TAG_PARTICLE:
  case GS_TAG_PREPOSITION:
    return true;
  default:
    return false;
  }
}

/* "Is arriving", "is leaving": who does the one may do the other in a moment.
 */
static bool
is_passing(const GsTerm *term, const GsGroup *group)
{
  return term->tag == GS_TAG_VERB && (term->form->forms & GS_FORM_GERUND) &&
         !(group && (group->flags & GS_GROUP_INFINITIVE));
}

bool
gs_may_be_of_two(const GsBench *bench,
                 const GsProposition *item,
                 const GsTerm *term)
{
  const GsGroup *first = first_group(bench, item);
  const GsGroup *group = gs_term_group(bench, term);
  if (is_passing(term, group))
    return true;
  if (term->tag == GS_TAG_VERB && group && (group->flags & GS_GROUP_INFINITIVE))
    return false; /* "for the race to start" is of one race */
  if (is_of_deed(term))
    return is_indefinite(first);
  /* "the barge is full": the word by itself is said of the subject */
  bool is_attribute = group && group->head != term->word;
  return term->tag == GS_TAG_ADJECTIVE &&
         is_indefinite(is_attribute ? group : first);
}

bool
gs_may_be_of_two_subjects(const GsBench *bench,
                          const GsProposition *item,
                          const GsTerm *term)
{
  const GsGroup *first = first_group(bench, item);
  const uint32_t fixed = GS_CLASS_NATIONALITY | GS_CLASS_ORDINAL;
  return is_indefinite(first) && term->tag == GS_TAG_ADJECTIVE &&
         !(term->form->classes & fixed) && gs_term_group(bench, term) == first;
}

/* Is the main verb "was acquitted", so that the subject is whom it is done to?
 */
static bool
is_told_passively(const GsBench *bench, const GsProposition *item)
{
  const GsSentence *sentence =
      &bench->text->sentences.items[item->range.sentence];
  uint16_t number = item->verb >= 0 ? sentence->words[item->verb].group : 0;
  return number && (sentence->groups[number - 1].flags & GS_GROUP_PASSIVE);
}

bool
gs_subjects_agree(const GsBench *bench, const GsComparison *comparison)
{
  int p = gs_subject_head(bench, comparison->p);
  int q = gs_subject_head(bench, comparison->q);
  if (p < 0 || q < 0)
    return true;
  bool is_turned = is_told_passively(bench, comparison->p) !=
                   is_told_passively(bench, comparison->q);
  int32_t k = comparison->to[p];
  return k >= 0 &&
         (is_turned || comparison->q->terms.items[k].role == GS_ROLE_SUBJECT);
}

bool
gs_figures_differ(const GsProposition *p, const GsProposition *q)
{
  for (size_t i = 0; i < p->quantities.n; i++)
    for (size_t k = 0; k < q->quantities.n; k++)
      if (p->quantities.items[i].dimension ==
              q->quantities.items[k].dimension &&
          p->quantities.items[i].low != q->quantities.items[k].low)
        return true;
  return false;
}
