/* SPDX-License-Identifier: Apache-2.0
 *
 * Two propositions laid side by side: which words of the one stand for words
 * of the other, and what share of the smaller one that makes.
 *
 * What has no partner decides as much as what has one.  Two articles that
 * share names may differ in many words and speak of one matter; two captions
 * without a name speak of one thing only when every word is answered.
 */
#include "conflict/conflict-private.h"

const GsGroup *
gs_term_group(const GsBench *bench, const GsTerm *term)
{
  const GsSentence *sentence = &bench->text->sentences.items[term->sentence];
  uint16_t group = sentence->words[term->word].group;
  return group ? &sentence->groups[group - 1] : NULL;
}

static bool
is_definite(const GsBench *bench, const GsTerm *term)
{
  const GsGroup *group = gs_term_group(bench, term);
  return group && group->kind == GS_GROUP_NOUN &&
         (group->flags & GS_GROUP_DEFINITE);
}

/* Millions of pairs are compared: all in the same few arrays. */
struct GsDesk {
  int32_t *to;
  int32_t *from;
  uint8_t *alike;
  size_t room;    /* of each */
  uint8_t *loose; /* how alike term i of p and term k of q are, by rows of p */
  size_t loose_room;
  GsComparison last; /* the one whose partners stand in the arrays */
};

struct GsDesk *
gs_desk_new(GsArena *arena)
{
  return GS_NEW(arena, struct GsDesk);
}

static void
take_desk(const GsBench *bench, GsComparison *comparison)
{
  struct GsDesk *desk = bench->desk;
  size_t n = comparison->p->terms.n;
  size_t m = comparison->q->terms.n;
  size_t wanted = MAX(n, m) + 1;
  if (desk->room < wanted) {
    desk->room = 2 * wanted;
    desk->to = GS_NEW_ARRAY(bench->arena, int32_t, desk->room);
    desk->from = GS_NEW_ARRAY(bench->arena, int32_t, desk->room);
    desk->alike = GS_NEW_ARRAY(bench->arena, uint8_t, desk->room);
  }
  if (desk->loose_room < n * m) {
    desk->loose_room = 2 * n * m;
    desk->loose = GS_NEW_ARRAY(bench->arena, uint8_t, desk->loose_room);
  }
  comparison->to = desk->to;
  comparison->from = desk->from;
  comparison->alike = desk->alike;
}

/* How far apart two terms stand, the one's role counting most. */
static size_t
distance(const GsComparison *comparison, size_t i, size_t k)
{
  const GsTerm *a = &comparison->p->terms.items[i];
  const GsTerm *b = &comparison->q->terms.items[k];
  size_t apart = i > k ? i - k : k - i;
  return apart + (a->role != b->role ? 100 : 0);
}

static void
join(GsComparison *comparison, size_t i, int32_t k, GsAlike alike)
{
  comparison->to[i] = k;
  comparison->from[k] = (int32_t)i;
  comparison->alike[i] = (uint8_t)alike;
}

/* Whether a man or a woman is meant, by the pronoun or by whom it stands for.
 */
static uint16_t
sex_of(const GsBench *bench, const GsTerm *term)
{
  const uint16_t sexes = GS_WHO_MALE | GS_WHO_FEMALE;
  if (term->marks & GS_MARK_PRONOUN)
    return term->form->who & sexes;
  return term->actor != 0
             ? bench->claims->actors.items[term->actor - 1].who & sexes
             : 0;
}

/* "Danish police": of which people they are is compared as other words are. */
static bool
is_of_people(const GsBench *bench, const GsTerm *term)
{
  const GsWord *words = bench->text->sentences.items[term->sentence].words;
  const GsGroup *group = gs_term_group(bench, term);
  return term->tag == GS_TAG_NOUN && group != NULL &&
         group->head == term->word && group->start < term->word &&
         (words[term->word - 1].form->classes & GS_CLASS_NATIONALITY);
}

bool
gs_terms_name_two(const GsBench *bench, const GsTerm *a, const GsTerm *b)
{
  uint16_t x = sex_of(bench, a);
  uint16_t y = sex_of(bench, b);
  bool is_pronoun = (a->marks | b->marks) & GS_MARK_PRONOUN;
  if (is_pronoun && x != 0 && y != 0 && (x & y) == 0)
    return true; /* "a man", "a woman": opposites, as words are */
  if (!is_pronoun && is_of_people(bench, a) && is_of_people(bench, b))
    return false;
  return a->actor != 0 && b->actor != 0 &&
         gs_claims_are_two(bench->claims, a->actor - 1, b->actor - 1);
}

/* The nearest free term of q that has the word of term i, or -1. */
static int32_t
nearest_same(const GsBench *bench, const GsComparison *comparison, size_t i)
{
  const GsTerm *term = &comparison->p->terms.items[i];
  int32_t best = -1;
  for (size_t k = 0; k < comparison->q->terms.n; k++)
    if (comparison->from[k] < 0 &&
        comparison->q->terms.items[k].id == term->id &&
        !gs_terms_name_two(bench, term, &comparison->q->terms.items[k]) &&
        (best < 0 ||
         distance(comparison, i, k) < distance(comparison, i, (size_t)best)))
      best = (int32_t)k;
  return best;
}

/* The nearest free term of q that is so much alike, or -1. */
static int32_t
nearest_alike(const GsComparison *comparison,
              const uint8_t *loose,
              size_t i,
              int level)
{
  size_t m = comparison->q->terms.n;
  int32_t best = -1;
  for (size_t k = 0; k < m; k++)
    if (comparison->from[k] < 0 && loose[i * m + k] == level &&
        (best < 0 ||
         distance(comparison, i, k) < distance(comparison, i, (size_t)best)))
      best = (int32_t)k;
  return best;
}

static void
fill_loose(const GsBench *bench, const GsComparison *comparison, uint8_t *loose)
{
  size_t m = comparison->q->terms.n;
  for (size_t i = 0; i < comparison->p->terms.n; i++)
    for (size_t k = 0; comparison->to[i] < 0 && k < m; k++)
      if (comparison->from[k] < 0)
        loose[i * m + k] =
            (uint8_t)gs_terms_compare(bench, &comparison->p->terms.items[i],
                                      &comparison->q->terms.items[k]);
}

/* Both names of a pair are answered by the one word that means the pair. */
static void
align_pairs(GsComparison *comparison)
{
  const GsProposition *p = comparison->p;
  const GsProposition *q = comparison->q;
  for (size_t i = 0; i < p->terms.n; i++)
    for (size_t k = 0; p->terms.items[i].pair != NULL && k < q->terms.n; k++) {
      if (!gs_terms_are_one_pair(&p->terms.items[i], &q->terms.items[k]))
        continue;
      if (comparison->to[i] < 0)
        comparison->to[i] = (int32_t)k;
      if (comparison->from[k] < 0)
        comparison->from[k] = (int32_t)i;
    }
}

/* "Ada Lind, a plumber, left": whoever answers one of the words for her has
 * answered the other; a pronoun is not sure enough. */
static void
align_actors(const GsProposition *of, int32_t *partner)
{
  for (size_t i = 0; i < of->terms.n; i++)
    for (size_t k = 0; partner[i] < 0 && k < of->terms.n; k++) {
      const GsTerm *a = &of->terms.items[i];
      const GsTerm *b = &of->terms.items[k];
      bool is_pronoun = (a->marks | b->marks) & GS_MARK_PRONOUN;
      if (!is_pronoun && a->actor != 0 && a->actor == b->actor &&
          partner[k] >= 0)
        partner[i] = partner[k];
    }
}

/* The surest likenesses first, so that a loose one takes no partner away. */
static void
align(const GsBench *bench, GsComparison *comparison)
{
  size_t n = comparison->p->terms.n;
  take_desk(bench, comparison);
  memset(comparison->alike, GS_ALIKE_NOT, n);
  for (size_t i = 0; i < n; i++)
    comparison->to[i] = -1;
  for (size_t k = 0; k < comparison->q->terms.n; k++)
    comparison->from[k] = -1;
  for (size_t i = 0; i < n; i++) {
    int32_t k = nearest_same(bench, comparison, i);
    if (k >= 0)
      join(comparison, i, k, GS_ALIKE_SAME);
  }
  uint8_t *loose = bench->desk->loose;
  fill_loose(bench, comparison, loose);
  for (int level = GS_ALIKE_SAME; level > GS_ALIKE_NOT; level--)
    for (size_t i = 0; i < n; i++) {
      if (comparison->to[i] >= 0)
        continue;
      int32_t k = nearest_alike(comparison, loose, i, level);
      if (k >= 0)
        join(comparison, i, k, (GsAlike)level);
    }
  align_pairs(comparison);
  align_actors(comparison->p, comparison->to);
  align_actors(comparison->q, comparison->from);
}

/* The term that names the subject: the head of its first noun group that has
 * a meaning of its own ("the number of grebes": grebes); -1 if there is none.
 */
int
gs_subject_head(const GsBench *bench, const GsProposition *item)
{
  int head = -1;
  const GsGroup *group = NULL;
  for (size_t i = 0; i < item->terms.n; i++) {
    const GsTerm *term = &item->terms.items[i];
    if (term->role != GS_ROLE_SUBJECT)
      continue;
    const GsGroup *its = gs_term_group(bench, term);
    if (head >= 0 && its != group)
      break;
    group = its;
    head = (int)i;
  }
  return head;
}

/* "The ministers talked" is not all that "the leaders talked" says. */
bool
gs_subjects_are_one(const GsBench *bench, const GsComparison *comparison)
{
  int p = gs_subject_head(bench, comparison->p);
  return p < 0 || comparison->to[p] < 0 ||
         comparison->alike[p] >= GS_ALIKE_RELATED;
}

bool
gs_term_is_owner(const GsBench *bench, const GsTerm *term)
{
  const GsSentence *sentence = &bench->text->sentences.items[term->sentence];
  size_t next = term->word + 1;
  return next < sentence->n_words &&
         sentence->words[next].tag == GS_TAG_POSSESSIVE &&
         (sentence->words[next].flags & GS_WORD_CLITIC);
}

/* "The king", "the king's son": the one only tells whose the other is. */
static bool
is_owner_of(const GsBench *bench,
            const GsProposition *owned,
            int32_t owner,
            int32_t partner)
{
  return partner < 0 && owner >= 0 &&
         gs_term_is_owner(bench, &owned->terms.items[owner]);
}

/* GS_WHO_… of "his party", or 0. */
static uint16_t
who_has(const GsBench *bench, const GsTerm *term)
{
  const GsSentence *sentence = &bench->text->sentences.items[term->sentence];
  const GsGroup *group = gs_term_group(bench, term);
  const GsWord *first = group ? &sentence->words[group->start] : NULL;
  return first && first->tag == GS_TAG_POSSESSIVE ? first->form->who : 0;
}

bool
gs_terms_are_of_two(const GsBench *bench, const GsTerm *a, const GsTerm *b)
{
  const uint16_t sexes = GS_WHO_MALE | GS_WHO_FEMALE;
  uint16_t x = who_has(bench, a) & sexes;
  uint16_t y = who_has(bench, b) & sexes;
  return x != 0 && y != 0 && (x & y) == 0;
}

/* Both have a subject, and neither is spoken of on the other side, or not as
 * the subject. */
static bool
subjects_differ(const GsBench *bench, const GsComparison *comparison)
{
  int p = gs_subject_head(bench, comparison->p);
  int q = gs_subject_head(bench, comparison->q);
  if (p < 0 || q < 0)
    return false;
  int32_t to = comparison->to[p];
  int32_t from = comparison->from[q];
  return (to < 0 && from < 0) || is_owner_of(bench, comparison->q, to, from) ||
         is_owner_of(bench, comparison->p, from, to) ||
         gs_terms_are_of_two(bench, &comparison->p->terms.items[p],
                             &comparison->q->terms.items[q]);
}

static bool
has_digit(const GsBench *bench, const GsTerm *term)
{
  const GsSentence *sentence = &bench->text->sentences.items[term->sentence];
  return term->tag == GS_TAG_NAME &&
         sentence->words[term->word].tag == GS_TAG_NUMBER &&
         !gs_term_is_score(bench, term);
}

/* "Route 9" and "Route 12": the word before the number is the same. */
static bool
labels_differ(const GsBench *bench, const GsComparison *comparison)
{
  const GsProposition *p = comparison->p;
  const GsProposition *q = comparison->q;
  for (size_t i = 1; i < p->terms.n; i++)
    for (size_t k = 1; k < q->terms.n; k++)
      if (has_digit(bench, &p->terms.items[i]) &&
          has_digit(bench, &q->terms.items[k]) &&
          p->terms.items[i].id != q->terms.items[k].id &&
          p->terms.items[i - 1].id == q->terms.items[k - 1].id)
        return true;
  return false;
}

/* "Talks with Holm", said by Varnes, and "talks with Varnes", said by Holm. */
bool
gs_term_names_source(const GsBench *bench,
                     const GsTerm *term,
                     const GsProposition *of)
{
  const GsClaims *claims = bench->claims;
  uint32_t actor = claims->claims.items[of->claim].actor;
  return actor != 0 && (term->actor == actor + 1 ||
                        gs_claims_actor_named(claims, term->id) == actor + 1);
}

/* The place in a row that a word before the verb tells, or 0. */
static double
ordinal_of(const GsBench *bench, const GsProposition *item)
{
  const GsWord *words =
      bench->text->sentences.items[item->range.sentence].words;
  for (int32_t at = (int32_t)item->range.start; at < item->verb; at++)
    if (words[at].form->classes & GS_CLASS_ORDINAL)
      return words[at].form->value;
  return 0;
}

/* Likewise of a noun group. */
static double
ordinal_beside(const GsBench *bench, const GsTerm *term)
{
  const GsWord *words = bench->text->sentences.items[term->sentence].words;
  const GsGroup *group = gs_term_group(bench, term);
  for (size_t at = group ? group->start : term->word; at < term->word; at++)
    if (words[at].form->classes & GS_CLASS_ORDINAL)
      return words[at].form->value;
  return 0;
}

/* "The first trial", "the second trial"; "hurt in the first fire". */
static bool
ordinals_differ(const GsBench *bench, const GsComparison *comparison)
{
  const GsProposition *p = comparison->p;
  const GsProposition *q = comparison->q;
  double a = ordinal_of(bench, p);
  double b = ordinal_of(bench, q);
  if (a > 0 && b > 0 && a != b)
    return true;
  for (size_t i = 0; i < p->terms.n; i++) {
    int32_t k = comparison->to[i];
    a = k < 0 ? 0 : ordinal_beside(bench, &p->terms.items[i]);
    b = k < 0 ? 0 : ordinal_beside(bench, &q->terms.items[k]);
    if (a > 0 && b > 0 && a != b)
      return true;
  }
  return false;
}

/* One side of a comparison, and where its terms went. */
typedef struct {
  const GsBench *bench;
  const GsProposition *item;
  const GsProposition *other;
  const int32_t *partner;
} Half;

/* "The | Ohio | Democrat": whoever that is, the other side speaks of him. */
static bool
tells_whom(const Half *half, const GsTerm *name)
{
  const GsSentence *sentence =
      &half->bench->text->sentences.items[name->sentence];
  const GsGroup *group = gs_term_group(half->bench, name);
  if (group == NULL || sentence->words[group->start].tag != GS_TAG_DETERMINER)
    return false;
  for (size_t i = 0; i < half->item->terms.n; i++) {
    const GsTerm *head = &half->item->terms.items[i];
    int32_t k = half->partner[i];
    if (head->sentence == name->sentence && head->word == group->head)
      return head != name && head->actor != 0 && k >= 0 &&
             half->other->terms.items[k].actor == head->actor;
  }
  return false;
}

static bool
has_lonely_name(const Half *half)
{
  for (size_t i = 0; i < half->item->terms.n; i++) {
    const GsTerm *term = &half->item->terms.items[i];
    if (term->tag == GS_TAG_NAME && half->partner[i] < 0 &&
        !(term->marks & GS_MARK_PRONOUN) &&
        !gs_term_names_source(half->bench, term, half->other) &&
        !tells_whom(half, term))
      return true;
  }
  return false;
}

/* Each names somebody or some place that the other does not. */
static bool
names_differ(const GsBench *bench, const GsComparison *comparison)
{
  const GsProposition *p = comparison->p;
  const GsProposition *q = comparison->q;
  return has_lonely_name(&(Half){ bench, p, q, comparison->to }) &&
         has_lonely_name(&(Half){ bench, q, p, comparison->from });
}

bool
gs_times_conflict(const GsTime *a, const GsTime *b)
{
  if (a->date.year && b->date.year && a->date.year != b->date.year)
    return true;
  if (a->date.month && b->date.month && a->date.month != b->date.month)
    return true;
  if (a->date.day && b->date.day && a->date.day != b->date.day)
    return true;
  bool are_which = a->which && b->which && a->which != b->which;
  if (a->period && b->period && (are_which || a->period != b->period))
    return true;
  return a->weekday && b->weekday && a->weekday != b->weekday;
}

/* Do both tell the same of one thing: the year, the day? */
static bool
times_agree(const GsTime *a, const GsTime *b)
{
  return !gs_times_conflict(a, b) &&
         ((a->date.year && b->date.year) || (a->date.month && b->date.month) ||
          (a->date.day && b->date.day) || (a->weekday && b->weekday) ||
          (a->period && b->period));
}

/* Both say when, and no time of the one goes with one of the other; "in June"
 * goes with "on Monday", but not with what will be by Monday. */
static bool
times_differ(const GsProposition *p, const GsProposition *q)
{
  bool is_one_to_come = (p->modality == GS_MODALITY_FUTURE) !=
                        (q->modality == GS_MODALITY_FUTURE);
  for (size_t i = 0; i < p->times.n; i++)
    for (size_t k = 0; k < q->times.n; k++) {
      const GsTime *a = &p->times.items[i];
      const GsTime *b = &q->times.items[k];
      if (is_one_to_come ? times_agree(a, b) : !gs_times_conflict(a, b))
        return false;
    }
  return p->times.n > 0 && q->times.n > 0;
}

/* "At noon", "at dusk": both tell the hour, and never the same. */
static bool
hours_differ(const GsProposition *p, const GsProposition *q)
{
  for (size_t i = 0; i < p->clocks.n; i++)
    for (size_t k = 0; k < q->clocks.n; k++)
      if (!gs_clocks_conflict(&p->clocks.items[i], &q->clocks.items[k]))
        return false;
  return p->clocks.n > 0 && q->clocks.n > 0;
}

/* "Every bed": of those that are known. */
static bool
is_of_known(const GsBench *bench, const GsTerm *term)
{
  const GsGroup *group = gs_term_group(bench, term);
  return group && group->kind == GS_GROUP_NOUN &&
         gs_sentence_hit(bench->text,
                         &bench->text->sentences.items[term->sentence],
                         group->start, GS_LIST_SHARE);
}

/* Both definite, or the later one: "a deficit … the deficit". */
static bool
refer_to_one(const GsBench *bench, const GsTerm *a, const GsTerm *b)
{
  if (bench->across != NULL)
    return false; /* "the bridge" of two articles is two */
  const GsTerm *later = a->sentence >= b->sentence ? a : b;
  const GsTerm *first = later == a ? b : a;
  if (is_definite(bench, first) && is_of_known(bench, later))
    return true;
  return is_definite(bench, later) &&
         (a->sentence != b->sentence || is_definite(bench, a));
}

static void
count_shared(const GsBench *bench, GsComparison *comparison)
{
  const GsProposition *p = comparison->p;
  for (size_t i = 0; i < p->terms.n; i++) {
    const GsTerm *term = &p->terms.items[i];
    int32_t partner = comparison->to[i];
    if (partner < 0 || comparison->from[partner] != (int32_t)i)
      continue;
    comparison->n_shared++;
    bool is_name = term->tag == GS_TAG_NAME;
    comparison->n_names += is_name;
    const GsTerm *other = &comparison->q->terms.items[partner];
    bool is_figure =
        term->tag == GS_TAG_NUMBER && comparison->alike[i] == GS_ALIKE_SAME;
    if (is_name || is_figure || refer_to_one(bench, term, other))
      comparison->is_anchored = true;
  }
}

/* "Puts the figure at": of what the other gave one of. */
static bool
takes_up(const GsBench *bench, const GsProposition *p, const GsProposition *q)
{
  return p->takes_up != 0 &&
         &bench->propositions->items.items[p->takes_up - 1] == q;
}

void
gs_comparison_make(const GsBench *bench,
                   const GsProposition *p,
                   const GsProposition *q,
                   GsComparison *comparison)
{
  struct GsDesk *desk = bench->desk;
  if (desk->last.p == p && desk->last.q == q) {
    *comparison = desk->last; /* the next rule asks about the same pair */
    return;
  }
  *comparison = (GsComparison){
    .p = p,
    .q = q,
    .is_assumed = bench->options->same_event == GS_EVENT_ASSUME,
  };
  align(bench, comparison);
  count_shared(bench, comparison);
  size_t smaller = MIN(p->terms.n, q->terms.n);
  comparison->topic =
      smaller ? (double)comparison->n_shared / (double)smaller : 0;
  comparison->subjects_differ =
      subjects_differ(bench, comparison) || labels_differ(bench, comparison) ||
      (!comparison->is_assumed && ordinals_differ(bench, comparison));
  comparison->names_differ = names_differ(bench, comparison);
  comparison->times_differ = times_differ(p, q) || hours_differ(p, q) ||
                             gs_across_times_differ(bench, p, q);
  if (p->times.n && q->times.n && !comparison->times_differ)
    comparison->is_anchored = true;
  comparison->is_anchored |= takes_up(bench, p, q) || takes_up(bench, q, p);
  desk->last = *comparison;
}
