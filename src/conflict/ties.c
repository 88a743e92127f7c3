/* SPDX-License-Identifier: Apache-2.0
 *
 * Do two sides tell of one relation what cannot both be: another one where
 * there is only one, the two in each other's place, or that it is not so?
 *
 * The constructions may differ ("X, owner of Y", "Y was bought by Z").  Nothing
 * counts that is former on one side only, is only wanted, or is of another
 * time; and nothing that the other side tells as well.
 */
#include "conflict/tie-private.h"

typedef struct {
  const GsBench *bench;
  const GsTie *a;
  const GsTie *b;
  unsigned ones;
  bool is_assumed;
} Two;

typedef bool (*Clash)(const Two *two, GsEvidence *evidence);

static GsTiedLikeness
compare_first(const Two *two)
{
  return gs_tied_compare(two->bench, &two->a->first, &two->b->first);
}

static GsTiedLikeness
compare_second(const Two *two)
{
  return gs_tied_compare(two->bench, &two->a->second, &two->b->second);
}

static bool
are_names(const GsTiedList *list)
{
  for (size_t i = 0; i < list->n; i++)
    if (!list->items[i].is_name)
      return false;
  return list->n > 0;
}

static bool
is_any_guessed(const GsTiedList *list)
{
  for (size_t i = 0; i < list->n; i++)
    if (list->items[i].is_guessed)
      return true;
  return false;
}

/* Two that are apart, as far as both are known by name. */
static bool
are_two_names(const GsBench *bench, const GsTiedList *a, const GsTiedList *b)
{
  return are_names(a) && are_names(b) && !is_any_guessed(a) &&
         !is_any_guessed(b) && gs_tied_compare(bench, a, b) == GS_TIED_APART;
}

/* In a text nobody vouches that two speak of one thing: a name must. */
static bool
is_fixed(const Two *two, const GsTiedList *a, const GsTiedList *b)
{
  return two->is_assumed || are_names(a) || are_names(b);
}

static bool
share_first(const Two *two)
{
  return compare_first(two) == GS_TIED_SAME &&
         is_fixed(two, &two->a->first, &two->b->first);
}

static bool
share_second(const Two *two)
{
  return compare_second(two) == GS_TIED_SAME &&
         is_fixed(two, &two->a->second, &two->b->second);
}

/* Is one of the two the same on both sides, and the other not apart? */
static bool
are_of_one_thing(const Two *two)
{
  return (share_first(two) && compare_second(two) != GS_TIED_APART) ||
         (share_second(two) && compare_first(two) != GS_TIED_APART);
}

static bool
have_time_apart(const Two *two)
{
  const GsTimeList *a = &two->a->times;
  const GsTimeList *b = &two->b->times;
  for (size_t i = 0; i < a->n; i++)
    for (size_t k = 0; k < b->n; k++)
      if (!gs_times_conflict(&a->items[i], &b->items[k]))
        return false;
  return a->n > 0 && b->n > 0;
}

static void
tell_list(const Two *two, const GsTiedList *list, GsRanges *ranges)
{
  for (size_t i = 0; i < list->n; i++)
    gs_evidence_add_range(two->bench, ranges, list->items[i].words);
}

/* ---- what cannot be
 * ----------------------------------------------------------- */

/* "The man", or a name: no man of whom nothing else is known. */
static bool
are_known(const Two *two, const GsTiedList *list)
{
  for (size_t i = 0; i < list->n; i++) {
    const GsTied *it = &list->items[i];
    GsTerm term = { .sentence = it->words.sentence, .word = it->head };
    const GsGroup *group = gs_term_group(two->bench, &term);
    if (it->is_name || gs_tied_is_pronoun(two->bench, it) ||
        (group != NULL && (group->flags & GS_GROUP_DEFINITE)))
      return two->is_assumed || are_names(list);
  }
  return false;
}

/* "He", of whom the text does not say who he is, tells nothing. */
static bool
is_told(const Two *two, const GsTiedList *list)
{
  for (size_t i = 0; i < list->n; i++)
    if (!gs_tied_is_pronoun(two->bench, &list->items[i]))
      return true;
  return false;
}

/* Both of the two, or the one that has a name where the other is left out. */
static bool
are_the_same_two(const Two *two)
{
  GsTiedLikeness first = compare_first(two);
  GsTiedLikeness second = compare_second(two);
  bool is_first_told =
      is_told(two, &two->a->first) && is_told(two, &two->b->first);
  bool is_second_told =
      is_told(two, &two->a->second) && is_told(two, &two->b->second);
  if (first == GS_TIED_SAME && second == GS_TIED_SAME)
    return (are_known(two, &two->a->first) && are_known(two, &two->b->first)) ||
           (are_known(two, &two->a->second) && are_known(two, &two->b->second));
  return two->is_assumed && ((first == GS_TIED_SAME && !is_second_told &&
                              are_names(&two->b->first)) ||
                             (second == GS_TIED_SAME && !is_first_told &&
                              are_names(&two->b->second)));
}

static bool
is_denied(const Two *two, GsEvidence *evidence)
{
  if (two->a->is_negative == two->b->is_negative || have_time_apart(two) ||
      !are_the_same_two(two))
    return false;
  evidence->kind = GS_EVIDENCE_NEGATION;
  gs_evidence_add_range(two->bench, &evidence->a, two->a->teller);
  gs_evidence_add_range(two->bench, &evidence->b, two->b->teller);
  return true;
}

/* "Holm owns Lind", "Lind owns Holm". */
static bool
is_turned(const Two *two, GsEvidence *evidence)
{
  if (!(two->ones & GS_ONE_WAY) ||
      gs_tied_compare(two->bench, &two->a->first, &two->b->second) !=
          GS_TIED_SAME ||
      gs_tied_compare(two->bench, &two->a->second, &two->b->first) !=
          GS_TIED_SAME ||
      have_time_apart(two))
    return false;
  tell_list(two, &two->a->first, &evidence->a);
  tell_list(two, &two->b->first, &evidence->b);
  return true;
}

/* "A director of the mill": there may be more of them. */
static bool
is_of_several(const Two *two, const GsTie *tie)
{
  GsTerm teller = { .sentence = tie->teller.sentence,
                    .word = tie->teller.start };
  const GsGroup *group = gs_term_group(two->bench, &teller);
  const GsWord *words =
      two->bench->text->sentences.items[tie->teller.sentence].words;
  return group != NULL && group->kind == GS_GROUP_NOUN &&
         !(group->flags & GS_GROUP_DEFINITE) &&
         words[group->start].tag == GS_TAG_DETERMINER;
}

static bool
is_another_first(const Two *two, GsEvidence *evidence)
{
  if (!(two->ones & GS_ONE_FIRST) || have_time_apart(two) ||
      is_of_several(two, two->a) || is_of_several(two, two->b) ||
      !share_second(two) ||
      !are_two_names(two->bench, &two->a->first, &two->b->first))
    return false;
  tell_list(two, &two->a->first, &evidence->a);
  tell_list(two, &two->b->first, &evidence->b);
  return true;
}

static bool
is_another_second(const Two *two, GsEvidence *evidence)
{
  if (!(two->ones & GS_ONE_SECOND) || have_time_apart(two) ||
      !share_first(two) ||
      !are_two_names(two->bench, &two->a->second, &two->b->second))
    return false;
  tell_list(two, &two->a->second, &evidence->a);
  tell_list(two, &two->b->second, &evidence->b);
  return true;
}

/* "The wife of Berg", "Berg, the husband of Lind": who is the first to the
 * other is the second as well. */
static bool
is_another_of_both(const Two *two, GsEvidence *evidence)
{
  const GsTie *a = two->a;
  const GsTie *b = two->b;
  if (!(two->ones & GS_ONE_EITHER) || have_time_apart(two))
    return false;
  bool is_first =
      gs_tied_compare(two->bench, &a->first, &b->second) == GS_TIED_SAME &&
      are_two_names(two->bench, &a->second, &b->first);
  bool is_second =
      gs_tied_compare(two->bench, &a->second, &b->first) == GS_TIED_SAME &&
      are_two_names(two->bench, &a->first, &b->second);
  if (is_first == is_second)
    return false;
  tell_list(two, is_first ? &a->second : &a->first, &evidence->a);
  tell_list(two, is_first ? &b->first : &b->second, &evidence->b);
  return true;
}

static bool
is_another_place(const Two *two, GsEvidence *evidence)
{
  const GsRanges *a = &two->a->places;
  const GsRanges *b = &two->b->places;
  if (!(two->ones & GS_ONE_PLACE) || a->n == 0 || b->n == 0 ||
      have_time_apart(two) || !are_of_one_thing(two))
    return false;
  for (size_t i = 0; i < a->n; i++)
    for (size_t k = 0; k < b->n; k++)
      if (gs_names_compare(two->bench, &a->items[i], &b->items[k]) !=
              GS_TIED_APART ||
          gs_places_may_be_nested(two->bench, &a->items[i], &b->items[k]))
        return false;
  gs_evidence_add_range(two->bench, &evidence->a, a->items[0]);
  gs_evidence_add_range(two->bench, &evidence->b, b->items[0]);
  return true;
}

static bool
is_another_time(const Two *two, GsEvidence *evidence)
{
  if (!(two->ones & GS_ONE_TIME) || !have_time_apart(two) ||
      !are_of_one_thing(two))
    return false;
  evidence->kind = GS_EVIDENCE_DATE;
  gs_evidence_add_range(two->bench, &evidence->a, two->a->times.items[0].words);
  gs_evidence_add_range(two->bench, &evidence->b, two->b->times.items[0].words);
  return true;
}

static bool
amounts_differ(const GsQuantity *a, const GsQuantity *b)
{
  return a->is_compared && b->is_compared && a->dimension == b->dimension &&
         (a->dimension >= 0 || (a->head != 0 && a->head == b->head)) &&
         (a->high < b->low || b->high < a->low);
}

/* "The fire killed 12 people": the fire must be the same, or whoever has a
 * name. */
static bool
fixes_amount(const Two *two)
{
  return share_first(two) ||
         (are_names(&two->a->second) && are_names(&two->b->second));
}

static bool
is_another_amount(const Two *two, GsEvidence *evidence)
{
  const GsQuantityList *a = &two->a->amounts;
  const GsQuantityList *b = &two->b->amounts;
  if (!(two->ones & GS_ONE_AMOUNT) || a->n != 1 || b->n != 1 ||
      have_time_apart(two) || !are_of_one_thing(two) || !fixes_amount(two) ||
      !amounts_differ(&a->items[0], &b->items[0]))
    return false;
  evidence->kind = GS_EVIDENCE_NUMBER;
  gs_evidence_add_range(two->bench, &evidence->a, a->items[0].words);
  gs_evidence_add_range(two->bench, &evidence->b, b->items[0].words);
  return true;
}

static const Clash clashes[] = {
  is_turned,        is_another_first, is_another_second, is_another_of_both,
  is_another_place, is_another_time,  is_another_amount,
};

/* "Her mother", "her sister": of the same two. */
static bool
are_other_relations(const Two *two, GsEvidence *evidence)
{
  const GsTie *a = two->a;
  const GsTie *b = two->b;
  bool is_straight =
      gs_tied_compare(two->bench, &a->first, &b->first) == GS_TIED_SAME &&
      gs_tied_compare(two->bench, &a->second, &b->second) == GS_TIED_SAME;
  bool is_crossed =
      gs_tied_compare(two->bench, &a->first, &b->second) == GS_TIED_SAME &&
      gs_tied_compare(two->bench, &a->second, &b->first) == GS_TIED_SAME;
  bool is_timed = two->ones & GS_ONE_TIME;
  if ((!is_straight && !is_crossed) || a->is_negative || b->is_negative ||
      have_time_apart(two) ||
      (is_timed && (a->times.n == 0 || b->times.n == 0)))
    return false;
  gs_evidence_add_range(two->bench, &evidence->a, a->teller);
  gs_evidence_add_range(two->bench, &evidence->b, b->teller);
  return true;
}

/* ---- two ties
 * -------------------------------------------------------------------- */

static bool
are_of_one_group(const Two *two)
{
  const GsRelation *relations = two->bench->rules->relations.items;
  const char *a = relations[two->a->relation].group;
  const char *b = relations[two->b->relation].group;
  return a != NULL && b != NULL && strcmp(a, b) == 0;
}

static bool
clash(const Two *two, GsEvidence *evidence)
{
  *evidence = (GsEvidence){ .kind = GS_EVIDENCE_EXCLUSIVE };
  if (two->a->is_open || two->b->is_open ||
      two->a->is_former != two->b->is_former)
    return false;
  if (two->a->relation != two->b->relation)
    return are_of_one_group(two) && are_other_relations(two, evidence);
  if (two->a->is_negative || two->b->is_negative)
    return is_denied(two, evidence);
  for (size_t i = 0; i < G_N_ELEMENTS(clashes); i++)
    if (clashes[i](two, evidence))
      return true;
  return false;
}

static bool
is_in_range(const GsTie *tie, const GsRange *range)
{
  return range->sentence == tie->teller.sentence &&
         range->start <= tie->teller.start && tie->teller.end <= range->end;
}

/* Who "rejected | the plan" is reported to deny it; and he has rejected it. */
static bool
is_in_cue(const Two *two, const GsTie *tie, const GsProposition *item)
{
  const GsRanges *cue = &two->bench->claims->claims.items[item->claim].cue;
  for (size_t i = 0; i < cue->n; i++)
    if (is_in_range(tie, &cue->items[i]))
      return true;
  return false;
}

static bool
is_in(const Two *two, const GsTie *tie, const GsProposition *item)
{
  return is_in_range(tie, &item->range) || is_in_cue(two, tie, item);
}

static bool
share_place(const Two *two)
{
  const GsRanges *a = &two->a->places;
  const GsRanges *b = &two->b->places;
  for (size_t i = 0; i < a->n; i++)
    for (size_t k = 0; k < b->n; k++)
      if (gs_names_compare(two->bench, &a->items[i], &b->items[k]) !=
          GS_TIED_APART)
        return true;
  return false;
}

static bool
share_amount(const Two *two)
{
  const GsQuantityList *a = &two->a->amounts;
  const GsQuantityList *b = &two->b->amounts;
  for (size_t i = 0; i < a->n; i++)
    for (size_t k = 0; k < b->n; k++)
      if (!amounts_differ(&a->items[i], &b->items[k]))
        return true;
  return false;
}

/* Does the tie tell what `b` tells: the same of the same two, or as much of
 * when, where or how much it is? */
static bool
says_the_same(const Two *two, GsEvidenceKind kind)
{
  if (two->a->relation != two->b->relation ||
      two->a->is_negative != two->b->is_negative)
    return false;
  if (kind == GS_EVIDENCE_DATE)
    return are_of_one_thing(two) && two->a->times.n > 0 &&
           !have_time_apart(two);
  if (kind == GS_EVIDENCE_NUMBER)
    return are_of_one_thing(two) && share_amount(two);
  bool is_placed = (two->ones & GS_ONE_PLACE) && two->b->places.n > 0;
  return is_placed ? are_of_one_thing(two) && share_place(two)
                   : compare_first(two) == GS_TIED_SAME &&
                         compare_second(two) == GS_TIED_SAME;
}

/* May the tie stand for what the side of `item` tells?  Of a pair of texts, all
 * of its text does. */
static bool
is_of_side(const Two *two, const GsTie *tie, const GsProposition *item)
{
  const GsSentence *sentences = two->bench->text->sentences.items;
  if (!two->bench->options->is_pair)
    return is_in(two, tie, item);
  return sentences[tie->teller.sentence].block ==
         sentences[item->range.sentence].block;
}

/* Does the side of `item` tell what `b` tells as well, with other words? */
static bool
is_told_too(const Two *two, const GsProposition *item, GsEvidenceKind kind)
{
  const GsPropositions *all = two->bench->propositions;
  bool is_pair = two->bench->options->is_pair;
  size_t first = is_pair ? 0 : item->range.sentence;
  size_t end = is_pair ? two->bench->text->sentences.n : first + 1;
  for (size_t s = first; s < end; s++)
    for (size_t i = 0; i < all->ties[s].n; i++) {
      Two other = *two;
      other.a = &all->ties[s].items[i];
      if (is_of_side(two, other.a, item) && says_the_same(&other, kind))
        return true;
    }
  return false;
}

static bool
clash_for_good(Two two, const GsComparison *comparison, GsEvidence *evidence)
{
  Two turned = two;
  turned.a = two.b;
  turned.b = two.a;
  return clash(&two, evidence) &&
         !is_told_too(&two, comparison->p, evidence->kind) &&
         !is_told_too(&turned, comparison->q, evidence->kind);
}

bool
gs_ties_clash(const GsBench *bench,
              const GsComparison *comparison,
              GsEvidence *evidence)
{
  const GsTies *all = bench->propositions->ties;
  const GsTies *of_p = &all[comparison->p->range.sentence];
  const GsTies *of_q = &all[comparison->q->range.sentence];
  Two two = { .bench = bench, .is_assumed = comparison->is_assumed };
  for (size_t i = 0; i < of_p->n; i++) {
    two.a = &of_p->items[i];
    two.ones = bench->rules->relations.items[two.a->relation].ones;
    for (size_t k = 0; k < of_q->n && is_in(&two, two.a, comparison->p); k++) {
      two.b = &of_q->items[k];
      if (is_in(&two, two.b, comparison->q) &&
          clash_for_good(two, comparison, evidence))
        return true;
    }
  }
  return false;
}
