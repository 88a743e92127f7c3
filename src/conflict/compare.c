/* SPDX-License-Identifier: Apache-2.0
 *
 * How alike two propositions are: which words of the one stand for words of
 * the other, and what share of the smaller one that makes.
 */
#include "conflict/conflict-private.h"

#define SYNONYM_SENSES 3

/* ---- two words -------------------------------------------------------- */

static int
part_of_tag(uint8_t tag)
{
  switch (tag) {
  case GS_TAG_NOUN:
    return GS_PART_NOUN;
  case GS_TAG_VERB:
    return GS_PART_VERB;
  case GS_TAG_ADJECTIVE:
    return GS_PART_ADJECTIVE;
  case GS_TAG_ADVERB:
    return GS_PART_ADVERB;
  default:
    return -1;
  }
}

/* Do hits of an opposite (or converse) list at both words stand on different
 * sides of one line? */
static bool
are_opposed_by_pack(const GsBench *bench, const GsTerm *a, const GsTerm *b)
{
  const GsSentence *s = &bench->text->sentences.items[a->sentence];
  const GsSentence *t = &bench->text->sentences.items[b->sentence];
  const GsOpposite *sides = bench->rules->opposites.items;
  for (size_t i = 0; i < s->n_hits && s->hits[i].start <= a->word; i++) {
    GsListMeaning meaning = bench->rules->lists.items[s->hits[i].list].meaning;
    if (a->word >= s->hits[i].end ||
        (meaning != GS_LIST_OPPOSITE && meaning != GS_LIST_CONVERSE))
      continue;
    for (size_t k = 0; k < t->n_hits && t->hits[k].start <= b->word; k++) {
      const GsOpposite *x = &sides[s->hits[i].item];
      const GsOpposite *y = &sides[t->hits[k].item];
      if (b->word < t->hits[k].end && t->hits[k].list == s->hits[i].list &&
          x->line == y->line && x->side != y->side)
        return true;
    }
  }
  return false;
}

static GsAlike
compare_by_lexicon(const GsBench *bench, const GsTerm *a, const GsTerm *b)
{
  const GsLexicon *lexicon = bench->rules->lexicon;
  int p = part_of_tag(a->tag);
  int q = part_of_tag(b->tag);
  if (!lexicon || p < 0 || q < 0)
    return GS_ALIKE_NOT;
  GsLemma x = a->form->entry[p];
  GsLemma y = b->form->entry[q];
  if (!x || !y)
    return GS_ALIKE_NOT;
  const GsAround *of_a = gs_neighbours_around(bench->neighbours, x, (GsPart)p);
  const GsAround *of_b = gs_neighbours_around(bench->neighbours, y, (GsPart)q);
  if (p != q)
    return gs_around_are_related(of_a, of_b) ? GS_ALIKE_RELATED : GS_ALIKE_NOT;
  if (gs_around_are_opposites(of_a, of_b))
    return GS_ALIKE_OPPOSED;
  if (gs_around_are_synonyms(of_a, of_b, SYNONYM_SENSES) ||
      gs_around_are_related(of_a, of_b))
    return GS_ALIKE_RELATED;
  if (p == GS_PART_NOUN &&
      (gs_around_is_kind(of_a, of_b) || gs_around_is_kind(of_b, of_a)))
    return GS_ALIKE_KIND;
  return GS_ALIKE_NOT;
}

/* Answers of the lexicon, kept by the pair of words. */
#define CACHE_SIZE 8192
struct GsAlikeCache {
  struct {
    uint64_t key;
    uint8_t alike;
  } rows[CACHE_SIZE];
};

static void
count_words(GsBench *bench)
{
  const GsPropositions *all = bench->propositions;
  GsId greatest = 0;
  for (size_t i = 0; i < all->items.n; i++)
    for (size_t k = 0; k < all->items.items[i].terms.n; k++)
      greatest = MAX(greatest, all->items.items[i].terms.items[k].id);
  bench->frequency = GS_NEW_ARRAY(bench->arena, uint16_t, (size_t)greatest + 1);
  for (size_t i = 0; i < all->items.n; i++)
    for (size_t k = 0; k < all->items.items[i].terms.n; k++) {
      uint16_t *n = &bench->frequency[all->items.items[i].terms.items[k].id];
      *n = (uint16_t)(*n + (*n < UINT16_MAX));
    }
}

struct GsDesk {
  int32_t *to;
  int32_t *from;
  uint8_t *alike;
  size_t room; /* of each */
};

void
gs_bench_prepare(GsBench *bench)
{
  bench->cache = GS_NEW(bench->arena, struct GsAlikeCache);
  if (bench->rules->lexicon != NULL)
    bench->neighbours = gs_neighbours_new(bench->rules->lexicon, bench->arena);
  count_words(bench);
  bench->desk = GS_NEW(bench->arena, struct GsDesk);
}

static GsAlike
compare_cached(const GsBench *bench, const GsTerm *a, const GsTerm *b)
{
  uint64_t key = ((uint64_t)a->id << 36) | ((uint64_t)b->id << 8) |
                 (uint64_t)(a->tag << 4 | (b->tag & 15));
  size_t row = (size_t)(key * 0x9E3779B97F4A7C15u >> 51) % CACHE_SIZE;
  if (bench->cache->rows[row].key == key)
    return (GsAlike)bench->cache->rows[row].alike;
  GsAlike alike = compare_by_lexicon(bench, a, b);
  bench->cache->rows[row].key = key;
  bench->cache->rows[row].alike = (uint8_t)alike;
  return alike;
}

/* Do phrases of one line of an `alike` block stand at both words? */
static bool
are_alike_by_pack(const GsBench *bench, const GsTerm *a, const GsTerm *b)
{
  const GsSentence *s = &bench->text->sentences.items[a->sentence];
  const GsSentence *t = &bench->text->sentences.items[b->sentence];
  const GsList *lists = bench->rules->lists.items;
  for (size_t i = 0; i < s->n_hits && s->hits[i].start <= a->word; i++) {
    const GsHit *x = &s->hits[i];
    if (a->word >= x->end || lists[x->list].meaning != GS_LIST_ALIKE)
      continue;
    for (size_t k = 0; k < t->n_hits && t->hits[k].start <= b->word; k++)
      if (b->word < t->hits[k].end && t->hits[k].list == x->list &&
          t->hits[k].item == x->item)
        return true;
  }
  return false;
}

/* "The two leaders" and "Holm and Lind". */
static bool
are_one_pair(const GsTerm *a, const GsTerm *b)
{
  return a->pair != NULL && b->pair != NULL &&
         a->pair->actors[0] == b->pair->actors[0] &&
         a->pair->actors[1] == b->pair->actors[1];
}

GsAlike
gs_terms_compare(const GsBench *bench, const GsTerm *a, const GsTerm *b)
{
  if (a->id == b->id || (a->actor != 0 && a->actor == b->actor))
    return GS_ALIKE_SAME;
  if (are_one_pair(a, b))
    return GS_ALIKE_SAME;
  if (a->tag == GS_TAG_NAME && b->tag == GS_TAG_NAME &&
      gs_claims_same_name(bench->claims, a->id, b->id))
    return GS_ALIKE_SAME;
  if (are_alike_by_pack(bench, a, b))
    return GS_ALIKE_RELATED;
  if (are_opposed_by_pack(bench, a, b))
    return GS_ALIKE_OPPOSED;
  if (a->tag == GS_TAG_NUMBER || b->tag == GS_TAG_NUMBER ||
      a->tag == GS_TAG_NAME || b->tag == GS_TAG_NAME)
    return GS_ALIKE_NOT;
  return compare_cached(bench, a, b);
}

/* ---- two propositions ------------------------------------------------- */

static const GsGroup *
group_of(const GsBench *bench, const GsTerm *term)
{
  const GsSentence *sentence = &bench->text->sentences.items[term->sentence];
  uint16_t group = sentence->words[term->word].group;
  return group ? &sentence->groups[group - 1] : NULL;
}

static bool
is_definite(const GsBench *bench, const GsTerm *term)
{
  const GsGroup *group = group_of(bench, term);
  return group && group->kind == GS_GROUP_NOUN &&
         (group->flags & GS_GROUP_DEFINITE);
}

static void
align_term(const GsBench *bench, GsComparison *comparison, size_t i)
{
  const GsTerm *term = &comparison->p->terms.items[i];
  for (size_t k = 0; k < comparison->q->terms.n; k++) {
    if (comparison->from[k] >= 0)
      continue;
    GsAlike alike =
        gs_terms_compare(bench, term, &comparison->q->terms.items[k]);
    if (alike <= comparison->alike[i])
      continue;
    comparison->alike[i] = (uint8_t)alike;
    comparison->to[i] = (int32_t)k;
    if (alike == GS_ALIKE_SAME)
      break;
  }
  if (comparison->to[i] >= 0)
    comparison->from[comparison->to[i]] = (int32_t)i;
}

/* Millions of pairs are compared: all in the same few arrays. */
static void
take_desk(const GsBench *bench, GsComparison *comparison)
{
  struct GsDesk *desk = bench->desk;
  size_t wanted = MAX(comparison->p->terms.n, comparison->q->terms.n) + 1;
  if (desk->room < wanted) {
    desk->room = 2 * wanted;
    desk->to = GS_NEW_ARRAY(bench->arena, int32_t, desk->room);
    desk->from = GS_NEW_ARRAY(bench->arena, int32_t, desk->room);
    desk->alike = GS_NEW_ARRAY(bench->arena, uint8_t, desk->room);
  }
  comparison->to = desk->to;
  comparison->from = desk->from;
  comparison->alike = desk->alike;
}

/* Both names of a pair are answered by the one word that means the pair. */
static void
align_pairs(GsComparison *comparison)
{
  const GsProposition *p = comparison->p;
  const GsProposition *q = comparison->q;
  for (size_t i = 0; i < p->terms.n; i++)
    for (size_t k = 0; p->terms.items[i].pair != NULL && k < q->terms.n; k++) {
      if (!are_one_pair(&p->terms.items[i], &q->terms.items[k]))
        continue;
      if (comparison->to[i] < 0)
        comparison->to[i] = (int32_t)k;
      if (comparison->from[k] < 0)
        comparison->from[k] = (int32_t)i;
    }
}

static void
align(const GsBench *bench, GsComparison *comparison)
{
  size_t n = comparison->p->terms.n;
  size_t m = comparison->q->terms.n;
  take_desk(bench, comparison);
  memset(comparison->alike, GS_ALIKE_NOT, n);
  for (size_t i = 0; i < n; i++)
    comparison->to[i] = -1;
  for (size_t k = 0; k < m; k++)
    comparison->from[k] = -1;
  for (size_t i = 0; i < n; i++)
    align_term(bench, comparison, i);
  align_pairs(comparison);
}

/* The term that names the subject: the head of its first noun group that has
 * a meaning of its own ("the number of grebes": grebes); -1 if there is none.
 */
static int
subject_head(const GsBench *bench, const GsProposition *item)
{
  int head = -1;
  const GsGroup *group = NULL;
  for (size_t i = 0; i < item->terms.n; i++) {
    const GsTerm *term = &item->terms.items[i];
    if (term->role != GS_ROLE_SUBJECT)
      continue;
    const GsGroup *its = group_of(bench, term);
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
  int p = subject_head(bench, comparison->p);
  return p < 0 || comparison->to[p] < 0 ||
         comparison->alike[p] >= GS_ALIKE_RELATED;
}

/* Both have a subject, and neither is spoken of on the other side. */
static bool
subjects_differ(const GsBench *bench, const GsComparison *comparison)
{
  int p = subject_head(bench, comparison->p);
  int q = subject_head(bench, comparison->q);
  return p >= 0 && q >= 0 && comparison->to[p] < 0 && comparison->from[q] < 0;
}

static bool
has_digit(const GsBench *bench, const GsTerm *term)
{
  const GsSentence *sentence = &bench->text->sentences.items[term->sentence];
  return term->tag == GS_TAG_NAME &&
         sentence->words[term->word].tag == GS_TAG_NUMBER;
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

static bool
has_lonely_name(const GsProposition *item, const int32_t *partner)
{
  for (size_t i = 0; i < item->terms.n; i++)
    if (item->terms.items[i].tag == GS_TAG_NAME && partner[i] < 0 &&
        !(item->terms.items[i].marks & GS_MARK_PRONOUN))
      return true;
  return false;
}

/* Each names somebody or some place that the other does not. */
static bool
names_differ(const GsComparison *comparison)
{
  return has_lonely_name(comparison->p, comparison->to) &&
         has_lonely_name(comparison->q, comparison->from);
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
  if (a->period && b->period &&
      (a->which != b->which || a->period != b->period))
    return true;
  return a->weekday && b->weekday && a->weekday != b->weekday;
}

/* Both say when, and no time of the one goes with one of the other. */
static bool
times_differ(const GsProposition *p, const GsProposition *q)
{
  for (size_t i = 0; i < p->times.n; i++)
    for (size_t k = 0; k < q->times.n; k++)
      if (!gs_times_conflict(&p->times.items[i], &q->times.items[k]))
        return false;
  return p->times.n > 0 && q->times.n > 0;
}

/* Both definite, or the later one: "a deficit … the deficit". */
static bool
refer_to_one(const GsBench *bench, const GsTerm *a, const GsTerm *b)
{
  const GsTerm *later = a->sentence >= b->sentence ? a : b;
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

void
gs_comparison_make(const GsBench *bench,
                   const GsProposition *p,
                   const GsProposition *q,
                   GsComparison *comparison)
{
  *comparison = (GsComparison){ .p = p, .q = q };
  align(bench, comparison);
  count_shared(bench, comparison);
  size_t smaller = MIN(p->terms.n, q->terms.n);
  comparison->topic =
      smaller ? (double)comparison->n_shared / (double)smaller : 0;
  comparison->subjects_differ =
      subjects_differ(bench, comparison) || labels_differ(bench, comparison);
  comparison->names_differ = names_differ(comparison);
  comparison->times_differ = times_differ(p, q);
  if (p->times.n && q->times.n && !comparison->times_differ)
    comparison->is_anchored = true;
}
