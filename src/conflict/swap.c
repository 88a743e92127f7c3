/* SPDX-License-Identifier: Apache-2.0
 *
 * Are two texts of a pair the same word for word, but for one place?
 *
 * Then it is told already that all else agrees, whatever the sentence is built
 * like, and what stands in that place decides: two countries, an opposite, a
 * negation.  What may be said of two by so few words is left to the reader who
 * vouches that there is one event: many words in common say so, too.
 */
#include "conflict/text-private.h"

#define MOST_WORDS 4  /* in the place */
#define MANY_SHARED 9 /* full words that two events seldom share */

typedef struct {
  const GsSentence *sentence;
  const uint32_t *at; /* its words without articles */
  size_t n;
} Row;

/* ---- where they differ -------------------------------------------------- */

/* "A cup" and "an egg" differ in one word. */
static bool
is_article(const GsBench *bench, const GsSentence *sentence, size_t at)
{
  const uint8_t *marks = bench->propositions->marks[sentence->number];
  return sentence->words[at].tag == GS_TAG_DETERMINER &&
         !(marks[at] & GS_MARK_NEGATION) &&
         !(sentence->words[at].form->classes & GS_CLASS_NUMERAL);
}

/* The only sentence of the text; false when it has more. */
static bool
read_row(const GsBench *bench, uint32_t block, Row *row)
{
  const GsText *text = bench->text;
  for (size_t i = 0; i < text->sentences.n; i++) {
    const GsSentence *sentence = &text->sentences.items[i];
    if (sentence->block != block)
      continue;
    if (row->sentence != NULL)
      return false;
    uint32_t *at = GS_NEW_ARRAY(bench->arena, uint32_t, sentence->n_words + 1);
    row->sentence = sentence;
    row->at = at;
    for (uint32_t k = 0; k < sentence->n_words; k++)
      if (sentence->words[k].tag != GS_TAG_STOP &&
          !is_article(bench, sentence, k))
        at[row->n++] = k;
  }
  return row->sentence != NULL;
}

static bool
are_same(const Row *a, size_t i, const Row *b, size_t k)
{
  return a->sentence->words[a->at[i]].form->id ==
         b->sentence->words[b->at[k]].form->id;
}

static bool
is_full(const GsBench *bench, const GsSentence *sentence, size_t at)
{
  switch (sentence->words[at].tag) {
  case GS_TAG_NOUN:
  case GS_TAG_NAME:
  case GS_TAG_VERB:
  case GS_TAG_ADJECTIVE:
  case GS_TAG_ADVERB:
  case GS_TAG_NUMBER:
    return !gs_sentence_hit(bench->text, sentence, at, GS_LIST_LIGHT);
  default:
    return false;
  }
}

/* The words from `start` on, but for the last `n_behind`. */
static GsRange
place_of(const Row *row, size_t start, size_t n_behind)
{
  return (GsRange){ row->sentence->number, row->at[start],
                    row->at[row->n - n_behind - 1] + 1 };
}

void
gs_swap_find(const GsBench *bench, GsSwap *swap)
{
  Row a = { 0 };
  Row b = { 0 };
  size_t start = 0;
  size_t n_behind = 0;
  if (!read_row(bench, 0, &a) || !read_row(bench, 1, &b))
    return;
  size_t n = MIN(a.n, b.n);
  while (start < n && are_same(&a, start, &b, start))
    start++;
  while (n_behind < n - start &&
         are_same(&a, a.n - n_behind - 1, &b, b.n - n_behind - 1))
    n_behind++;
  size_t n_a = a.n - start - n_behind;
  size_t n_b = b.n - start - n_behind;
  if (n_a == 0 || n_b == 0 || n_a > MOST_WORDS || n_b > MOST_WORDS)
    return;
  swap->is_found = true;
  swap->a = place_of(&a, start, n_behind);
  swap->b = place_of(&b, start, n_behind);
  for (size_t i = 0; i < a.n; i++)
    swap->n_shared += (i < start || i >= a.n - n_behind) &&
                      is_full(bench, a.sentence, a.at[i]);
}

/* ---- what stands there -------------------------------------------------- */

static bool
holds(const GsProposition *item, const GsRange *place)
{
  return item->range.sentence == place->sentence &&
         item->range.start <= place->start && place->end <= item->range.end;
}

static bool
is_negated(const GsBench *bench, const GsRange *place)
{
  const uint8_t *marks = bench->propositions->marks[place->sentence];
  for (uint32_t at = place->start; at < place->end; at++)
    if (marks[at] & (GS_MARK_NEGATED | GS_MARK_NEGATION))
      return true;
  return false;
}

/* The word as a term, also one that a clause passes over. */
static GsTerm
term_at(const GsBench *bench, const GsRange *place, uint32_t at)
{
  const GsSentence *sentence = &bench->text->sentences.items[place->sentence];
  const GsWord *word = &sentence->words[at];
  return (GsTerm){ .id = word->lemma,
                   .sentence = place->sentence,
                   .word = at,
                   .tag = word->tag,
                   .form = word->form };
}

static bool
is_person(const GsBench *bench, const GsTerm *term)
{
  return gs_sentence_hit(bench->text,
                         &bench->text->sentences.items[term->sentence],
                         term->word, GS_LIST_PERSON_WORD) != NULL;
}

/* "Exports" and "imports", but not "the sun" and "the moon". */
static bool
is_any(const GsBench *bench, const GsTerm *term)
{
  const GsGroup *group = gs_term_group(bench, term);
  return term->tag == GS_TAG_NOUN && group != NULL &&
         !(group->flags & GS_GROUP_DEFINITE);
}

/* Of what people somebody is, and which in a row, tells him from others in
 * few texts only. */
static bool
is_fixed(const GsTerm *term)
{
  return term->form->classes & (GS_CLASS_NATIONALITY | GS_CLASS_ORDINAL);
}

static bool
may_be_of_two(const GsBench *bench,
              const GsComparison *comparison,
              const GsTerm *a,
              const GsTerm *b)
{
  if (is_fixed(a) && is_fixed(b))
    return false;
  return is_person(bench, a) || is_person(bench, b) ||
         gs_may_be_of_two(bench, comparison->p, a) ||
         gs_may_be_of_two(bench, comparison->q, b);
}

typedef bool (*Clashes)(const GsBench *, const GsTerm *, const GsTerm *);

static bool
are_opposed(const GsBench *bench, const GsTerm *a, const GsTerm *b)
{
  return !is_any(bench, a) && !is_any(bench, b) &&
         (gs_terms_compare(bench, a, b) == GS_ALIKE_OPPOSED ||
          gs_terms_are_loosely_opposed(bench, a, b));
}

/* Are the words [start .. end) all that the place says?  "Hired 200" and "fired
 * 20" differ in more than one thing; "North Korean" is one. */
static bool
is_all_of(const GsBench *bench, const GsRange *place, size_t start, size_t end)
{
  const GsSentence *sentence = &bench->text->sentences.items[place->sentence];
  for (uint32_t at = place->start; at < place->end; at++)
    if ((at < start || at >= end) && is_full(bench, sentence, at))
      return false;
  return true;
}

/* "A rope and wood bridge" may be a rope and steel bridge beside it. */
static bool
is_member(const GsBench *bench, const GsRange *place, const GsHit *hit)
{
  const GsSentence *sentence = &bench->text->sentences.items[place->sentence];
  return is_all_of(bench, place, hit->start, hit->end) &&
         place->start <= hit->start && hit->end <= place->end &&
         (hit->start == 0 ||
          sentence->words[hit->start - 1].tag != GS_TAG_CONJUNCTION);
}

static bool
is_of_name(const GsSentence *sentence, uint32_t at)
{
  return sentence->words[at].tag == GS_TAG_NAME ||
         (sentence->words[at].flags & GS_WORD_CAPITAL);
}

/* The same of a word, with the rest of the name that it belongs to. */
static bool
is_all_with(const GsBench *bench, const GsRange *place, uint32_t at)
{
  const GsSentence *sentence = &bench->text->sentences.items[place->sentence];
  const GsHit *people =
      gs_sentence_hit(bench->text, sentence, at, GS_LIST_NATIONALITY);
  uint32_t start = people ? people->start : at;
  uint32_t end = people ? people->end : at + 1;
  while (start > place->start && is_of_name(sentence, start - 1))
    start--;
  while (end < place->end && is_of_name(sentence, end))
    end++;
  return is_all_of(bench, place, start, end);
}

static bool
find_terms(const GsBench *bench,
           const GsComparison *comparison,
           Clashes clashes,
           bool is_of_one)
{
  const GsSwap *swap = bench->swap;
  for (uint32_t i = swap->a.start; i < swap->a.end; i++)
    for (uint32_t k = swap->b.start; k < swap->b.end; k++) {
      GsTerm a = term_at(bench, &swap->a, i);
      GsTerm b = term_at(bench, &swap->b, k);
      if (clashes(bench, &a, &b) && is_all_with(bench, &swap->a, i) &&
          is_all_with(bench, &swap->b, k) &&
          (is_of_one || !may_be_of_two(bench, comparison, &a, &b)))
        return true;
    }
  return false;
}

/* Members of one exclusive of the rules. */
static bool
find_members(const GsBench *bench)
{
  const GsSwap *swap = bench->swap;
  const GsList *lists = bench->rules->lists.items;
  const GsSentence *s = &bench->text->sentences.items[swap->a.sentence];
  const GsSentence *t = &bench->text->sentences.items[swap->b.sentence];
  for (size_t i = 0; i < s->n_hits; i++)
    for (size_t k = 0; k < t->n_hits; k++) {
      const GsList *a = &lists[s->hits[i].list];
      const GsList *b = &lists[t->hits[k].list];
      if (a->meaning == GS_LIST_EXCLUSIVE && b->meaning == GS_LIST_EXCLUSIVE &&
          a->owner == b->owner && a != b &&
          is_member(bench, &swap->a, &s->hits[i]) &&
          is_member(bench, &swap->b, &t->hits[k]))
        return true;
    }
  return false;
}

static bool
is_of_pair(const GsBench *bench, const GsComparison *comparison)
{
  const GsSwap *swap = bench->swap;
  return swap != NULL && swap->is_found && holds(comparison->p, &swap->a) &&
         holds(comparison->q, &swap->b) && !is_negated(bench, &swap->a) &&
         !is_negated(bench, &swap->b);
}

static bool
is_found(const GsBench *bench,
         const GsComparison *comparison,
         GsEvidenceKind kind)
{
  bool is_one = bench->swap->n_shared >= MANY_SHARED;
  if (kind == GS_EVIDENCE_OPPOSITE)
    return find_terms(bench, comparison, are_opposed, is_one);
  return find_members(bench) ||
         find_terms(bench, comparison, gs_terms_exclude, is_one);
}

static bool
stands_in(const GsRange *words, const GsRange *place)
{
  return words->sentence == place->sentence && place->start <= words->start &&
         words->end <= place->end;
}

bool
gs_swap_is_of(const GsBench *bench,
              const GsComparison *comparison,
              const GsRange *a,
              const GsRange *b)
{
  const GsSwap *swap = bench->swap;
  return is_of_pair(bench, comparison) && stands_in(a, &swap->a) &&
         stands_in(b, &swap->b) &&
         is_all_of(bench, &swap->a, a->start, a->end) &&
         is_all_of(bench, &swap->b, b->start, b->end);
}

bool
gs_swap_clashes(const GsBench *bench,
                const GsComparison *comparison,
                GsEvidence *evidence)
{
  if (!is_of_pair(bench, comparison))
    return false;
  if (!is_found(bench, comparison, evidence->kind))
    return false;
  gs_evidence_add_range(bench, &evidence->a, bench->swap->a);
  gs_evidence_add_range(bench, &evidence->b, bench->swap->b);
  return true;
}
