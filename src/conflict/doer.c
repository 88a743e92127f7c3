/* SPDX-License-Identifier: Apache-2.0
 *
 * Do the two sides name two who did what only one can have done?
 *
 * "Berg shot the guard", "his cousin shot the guard": the deed is one of the
 * pack's list `single`, and done to one certain thing.  The two must be of one
 * sort, for what a council does its mayor does, and a name and a description
 * may be of one person.
 */
#include "conflict/deed-private.h"

typedef enum {
  SORT_NONE, /* left open: "a tall man" */
  SORT_NAME,
  SORT_KIN, /* "his cousin": not he himself */
  SORT_PERSON,
  SORT_GROUP,
} Sort;

static bool
is_in_list(const GsBench *bench, const GsTerm *term, GsListMeaning list)
{
  return gs_sentence_hit(bench->text,
                         &bench->text->sentences.items[term->sentence],
                         term->word, list) != NULL;
}

static Sort
sort_of(const GsBench *bench, const GsTerm *term)
{
  const GsGroup *group = gs_term_group(bench, term);
  if (term->tag == GS_TAG_NAME)
    return SORT_NAME;
  if (term->tag != GS_TAG_NOUN || group == NULL ||
      !(group->flags & GS_GROUP_DEFINITE))
    return SORT_NONE;
  const GsWord *words = bench->text->sentences.items[term->sentence].words;
  if ((group->flags & GS_GROUP_PLURAL) ||
      is_in_list(bench, term, GS_LIST_GROUP_WORD))
    return SORT_GROUP;
  if (!is_in_list(bench, term, GS_LIST_PERSON_WORD) &&
      !is_in_list(bench, term, GS_LIST_ROLE_WORD) &&
      !is_in_list(bench, term, GS_LIST_REPRESENTATIVE))
    return SORT_NONE;
  return words[group->start].tag == GS_TAG_POSSESSIVE ? SORT_KIN : SORT_PERSON;
}

/* "His cousin", where he is the other one, or left open and then the source. */
static bool
is_kin_of(const GsBench *bench,
          const GsTerm *kin,
          const GsProposition *item,
          const GsTerm *other)
{
  const GsGroup *group = gs_term_group(bench, kin);
  uint32_t owner =
      gs_claims_referent(bench->claims, kin->sentence, (uint32_t)group->start);
  if (owner == 0)
    owner = bench->claims->claims.items[item->claim].actor + 1;
  return other->actor == owner ||
         gs_claims_actor_named(bench->claims, other->id) == owner;
}

static bool
are_of_one_sort(const GsDeeds *deeds, const GsTerm *a, const GsTerm *b)
{
  Sort x = sort_of(deeds->bench, a);
  Sort y = sort_of(deeds->bench, b);
  if (x == SORT_KIN && y == SORT_NAME)
    return is_kin_of(deeds->bench, a, deeds->p, b);
  if (y == SORT_KIN && x == SORT_NAME)
    return is_kin_of(deeds->bench, b, deeds->q, a);
  return x == y && x != SORT_NONE && x != SORT_KIN;
}

/* Is anything of the noun group told on the other side? */
static bool
is_told_too(const GsBench *bench,
            const GsProposition *item,
            int32_t who,
            const int32_t *partner)
{
  const GsGroup *group = gs_term_group(bench, &item->terms.items[who]);
  for (size_t i = 0; i < item->terms.n; i++) {
    bool is_his =
        (int32_t)i == who ||
        (group != NULL && gs_term_group(bench, &item->terms.items[i]) == group);
    if (is_his && partner[i] >= 0)
      return true;
  }
  return false;
}

/* Both doers, unless one side tells of the other's, too. */
static bool
tell_doers(const GsDeeds *deeds, GsEvidence *evidence)
{
  const GsBench *bench = deeds->bench;
  const GsTerm *a = &deeds->p->terms.items[deeds->d->who];
  const GsTerm *b = &deeds->q->terms.items[deeds->e->who];
  if (is_told_too(bench, deeds->p, deeds->d->who, deeds->comparison->to) ||
      is_told_too(bench, deeds->q, deeds->e->who, deeds->comparison->from))
    return false;
  evidence->kind = GS_EVIDENCE_EXCLUSIVE;
  gs_evidence_add_word(bench, &evidence->a, a->sentence, a->word);
  gs_evidence_add_word(bench, &evidence->b, b->sentence, b->word);
  return true;
}

/* "Only the chairman had a key". */
static bool
is_only(const GsBench *bench, const GsTerm *who)
{
  const GsSentence *sentence = &bench->text->sentences.items[who->sentence];
  const GsGroup *group = gs_term_group(bench, who);
  uint32_t start = group ? group->start : who->word;
  return gs_sentence_hit(bench->text, sentence, start, GS_LIST_ONLY) ||
         (start > 0 && /* "said only | the chairman" */
          gs_sentence_hit(bench->text, sentence, start - 1, GS_LIST_ONLY));
}

static bool
is_single(const GsBench *bench, const GsProposition *item, const GsDeed *deed)
{
  return !deed->is_negative && deed->is_done && deed->is_main &&
         deed->who >= 0 &&
         is_in_list(bench, &item->terms.items[deed->what], GS_LIST_SINGLE);
}

static bool
is_certain(const GsBench *bench, const GsTerm *term)
{
  const GsGroup *group = gs_term_group(bench, term);
  return group != NULL && (group->flags & GS_GROUP_DEFINITE) &&
         !(group->flags & GS_GROUP_PLURAL);
}

static bool
share_day(const GsProposition *p, const GsProposition *q)
{
  for (size_t i = 0; i < p->times.n; i++)
    for (size_t k = 0; k < q->times.n; k++) {
      const GsTime *a = &p->times.items[i];
      const GsTime *b = &q->times.items[k];
      if ((a->weekday != 0 && a->weekday == b->weekday) ||
          (a->date.day != 0 && a->date.day == b->date.day) ||
          (a->date.year != 0 && a->date.year == b->date.year))
        return true;
    }
  return false;
}

/* "Won the vote", "won the vote in 2008": a time that only one side tells may
 * make it another one. */
static bool
are_of_one_time(const GsDeeds *deeds)
{
  bool is_open = deeds->p->times.n == 0 && deeds->q->times.n == 0;
  return deeds->p->modality == deeds->q->modality &&
         (is_open || share_day(deeds->p, deeds->q));
}

/* "Shot the guard". */
static bool
are_done_to_one(const GsDeeds *deeds)
{
  const GsDeed *d = deeds->d;
  const GsDeed *e = deeds->e;
  return d->whom >= 0 && e->whom >= 0 &&
         gs_deeds_likeness(deeds, d->whom, e->whom) == GS_LIKENESS_ALIKE &&
         gs_terms_compare(deeds->bench, &deeds->p->terms.items[d->whom],
                          &deeds->q->terms.items[e->whom]) >=
             GS_ALIKE_RELATED &&
         is_certain(deeds->bench, &deeds->p->terms.items[d->whom]) &&
         is_certain(deeds->bench, &deeds->q->terms.items[e->whom]);
}

/* Is a name told, besides who does it, that the other side lacks? */
static bool
has_lonely_name(const GsBench *bench,
                const GsProposition *item,
                int32_t who,
                const int32_t *partner)
{
  const GsGroup *group = gs_term_group(bench, &item->terms.items[who]);
  for (size_t i = 0; i < item->terms.n; i++) {
    const GsTerm *term = &item->terms.items[i];
    bool is_his =
        (int32_t)i == who || (group && gs_term_group(bench, term) == group);
    if (!is_his && partner[i] < 0 && term->tag == GS_TAG_NAME &&
        !(term->marks & GS_MARK_PRONOUN))
      return true;
  }
  return false;
}

bool
gs_deeds_have_two_doers(const GsDeeds *deeds, GsEvidence *evidence)
{
  const GsBench *bench = deeds->bench;
  const GsDeed *d = deeds->d;
  const GsDeed *e = deeds->e;
  if (!is_single(bench, deeds->p, d) || !is_single(bench, deeds->q, e) ||
      gs_deeds_likeness(deeds, d->what, e->what) != GS_LIKENESS_ALIKE ||
      !are_done_to_one(deeds) || !are_of_one_time(deeds) ||
      gs_deeds_compare_who(deeds) != GS_LIKENESS_APART)
    return false;
  const GsTerm *a = &deeds->p->terms.items[d->who];
  const GsTerm *b = &deeds->q->terms.items[e->who];
  if (!are_of_one_sort(deeds, a, b) ||
      has_lonely_name(bench, deeds->p, d->who, deeds->comparison->to) ||
      has_lonely_name(bench, deeds->q, e->who, deeds->comparison->from))
    return false;
  return tell_doers(deeds, evidence);
}

/* "Only the chairman had a key", "the clerks had a key". */
bool
gs_deeds_break_only(const GsDeeds *deeds, GsEvidence *evidence)
{
  const GsBench *bench = deeds->bench;
  const GsDeed *d = deeds->d;
  const GsDeed *e = deeds->e;
  if (d->who < 0 || e->who < 0 || d->what < 0 || e->what < 0 ||
      d->is_negative || e->is_negative || !d->is_main || !e->is_main ||
      is_only(bench, &deeds->p->terms.items[d->who]) ==
          is_only(bench, &deeds->q->terms.items[e->who]) ||
      gs_deeds_likeness(deeds, d->what, e->what) != GS_LIKENESS_ALIKE ||
      (d->whom >= 0) != (e->whom >= 0) ||
      gs_deeds_likeness(deeds, d->whom, e->whom) == GS_LIKENESS_APART ||
      gs_deeds_compare_who(deeds) != GS_LIKENESS_APART)
    return false;
  return tell_doers(deeds, evidence);
}
