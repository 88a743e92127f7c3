/* SPDX-License-Identifier: Apache-2.0
 *
 * How alike two words are: the same, one of the other's kind, or opposites.
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
  /* most verbs are kinds of a few others: too loose where nobody vouches */
  bool is_assumed = bench->options->same_event == GS_EVENT_ASSUME;
  if (p != GS_PART_NOUN && !(p == GS_PART_VERB && is_assumed))
    return GS_ALIKE_NOT;
  if (gs_around_is_close_kind(of_b, of_a))
    return GS_ALIKE_WIDER;
  return gs_around_is_close_kind(of_a, of_b) ? GS_ALIKE_NARROWER : GS_ALIKE_NOT;
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

void
gs_bench_prepare(GsBench *bench)
{
  bench->cache = GS_NEW(bench->arena, struct GsAlikeCache);
  if (bench->rules->lexicon != NULL)
    bench->neighbours = gs_neighbours_new(bench->rules->lexicon, bench->arena);
  count_words(bench);
  bench->desk = gs_desk_new(bench->arena);
  bench->kind_rows = gs_kind_rows_new(bench->arena);
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

bool
gs_terms_are_one_pair(const GsTerm *a, const GsTerm *b)
{
  return a->pair != NULL && b->pair != NULL &&
         a->pair->actors[0] == b->pair->actors[0] &&
         a->pair->actors[1] == b->pair->actors[1];
}

/* Forms of one verb, whatever they were taken for: "no man dancing" has a
 * noun, "a man is dancing" a verb. */
static bool
are_of_one_verb(const GsTerm *a, const GsTerm *b)
{
  const uint16_t nominal = GS_FORM_GERUND | GS_FORM_PARTICIPLE;
  GsId verb = a->form->lemma[GS_PART_VERB];
  return verb != 0 && verb == b->form->lemma[GS_PART_VERB] &&
         ((a->form->forms | b->form->forms) & nominal);
}

/* Two words for one actor; "a citizen" and "a foreigner" are said of him. */
static bool
are_one_actor(const GsBench *bench, const GsTerm *a, const GsTerm *b)
{
  bool are_nouns = a->tag == GS_TAG_NOUN && b->tag == GS_TAG_NOUN;
  return a->actor != 0 && a->actor == b->actor &&
         !(are_nouns && are_opposed_by_pack(bench, a, b));
}

GsAlike
gs_terms_compare(const GsBench *bench, const GsTerm *a, const GsTerm *b)
{
  bool is_assumed = bench->options->same_event == GS_EVENT_ASSUME;
  if (gs_terms_name_two(bench, a, b))
    return GS_ALIKE_NOT;
  if (a->id == b->id || (is_assumed && a->form->id == b->form->id) ||
      are_one_actor(bench, a, b))
    return GS_ALIKE_SAME;
  if (gs_terms_are_one_pair(a, b))
    return GS_ALIKE_SAME;
  if (is_assumed && are_of_one_verb(a, b))
    return GS_ALIKE_RELATED;
  if (a->tag == GS_TAG_NAME && b->tag == GS_TAG_NAME &&
      gs_claims_same_name(bench->claims, a->id, b->id))
    return GS_ALIKE_SAME;
  bool are_listed = !a->is_unlisted && !b->is_unlisted;
  if (are_listed && are_alike_by_pack(bench, a, b))
    return GS_ALIKE_RELATED;
  if (are_listed && are_opposed_by_pack(bench, a, b))
    return GS_ALIKE_OPPOSED;
  if (a->tag == GS_TAG_NUMBER || b->tag == GS_TAG_NUMBER ||
      a->tag == GS_TAG_NAME || b->tag == GS_TAG_NAME)
    return GS_ALIKE_NOT;
  return compare_cached(bench, a, b);
}
