/* SPDX-License-Identifier: Apache-2.0
 *
 * Does the text itself tell the reader that the two claims clash?
 *
 * It does when a contrast word, or the cue of a denial that is linked to the
 * other claim, stands within one sentence of that other claim, or a contrast
 * word in the one sentence between them.  A denial far
 * from what it denies is not disclosed by its own cue.
 */
#include "conflict/conflict-private.h"

static uint32_t
first_sentence(const GsSide *side)
{
  return side->words.items[0].sentence;
}

static uint32_t
last_sentence(const GsSide *side)
{
  return side->words.items[side->words.n - 1].sentence;
}

static bool
is_near(uint32_t sentence, const GsSide *side)
{
  return sentence + 1 >= first_sentence(side) &&
         sentence <= last_sentence(side) + 1;
}

static bool
is_in_words(const GsRanges *words, uint32_t sentence, size_t at)
{
  for (size_t i = 0; i < words->n; i++)
    if (words->items[i].sentence == sentence && words->items[i].start <= at &&
        at < words->items[i].end)
      return true;
  return false;
}

/* Contrast words of one sentence, outside of what the two claim. */
static void
find_contrast_in(const GsBench *bench,
                 const GsSide *earlier,
                 const GsSide *later,
                 uint32_t number,
                 GsRanges *words)
{
  const GsSentence *sentence = &bench->text->sentences.items[number];
  for (size_t i = 0; i < sentence->n_hits; i++) {
    const GsHit *hit = &sentence->hits[i];
    if (bench->rules->lists.items[hit->list].meaning != GS_LIST_CONTRAST ||
        is_in_words(&later->words, number, hit->start) ||
        is_in_words(&earlier->words, number, hit->start))
      continue;
    gs_evidence_add_range(bench, words,
                          (GsRange){ number, hit->start, hit->end });
  }
}

/* In the sentence of the later claim; or in the one between the two, which
 * leads from the earlier to the later: "Tokyo told another story." */
static void
find_contrast(const GsBench *bench,
              const GsSide *earlier,
              const GsSide *later,
              GsRanges *words)
{
  const GsSentence *sentences = bench->text->sentences.items;
  uint32_t number = first_sentence(later);
  if (is_near(number, earlier))
    find_contrast_in(bench, earlier, later, number, words);
  else if (is_near(number - 1, earlier) &&
           sentences[number - 1].block == sentences[number].block)
    find_contrast_in(bench, earlier, later, number - 1, words);
}

/* "This is bogus": does the hit call the other claim false?  "Told | another
 * story" begins in the cue. */
static bool
calls_false(const GsBench *bench, const GsHit *hit, const GsRange *range)
{
  switch (bench->rules->lists.items[hit->list].meaning) {
  case GS_LIST_DEBUNK:
    return range->start <= hit->start && hit->end <= range->end;
  case GS_LIST_RIPOSTE:
    return range->start < hit->end && hit->end == range->end;
  default:
    return false;
  }
}

static void
find_debunk(const GsBench *bench, const GsSide *denial, GsRanges *words)
{
  for (size_t i = 0; i < denial->words.n; i++) {
    const GsRange *range = &denial->words.items[i];
    const GsSentence *sentence = &bench->text->sentences.items[range->sentence];
    for (size_t k = 0; k < sentence->n_hits; k++) {
      const GsHit *hit = &sentence->hits[k];
      if (calls_false(bench, hit, range))
        gs_evidence_add_range(
            bench, words, (GsRange){ range->sentence, hit->start, hit->end });
    }
  }
}

static void
find_denial(const GsBench *bench,
            const GsSide *denial,
            const GsSide *other,
            GsRanges *words)
{
  const GsClaim *claim = &bench->claims->claims.items[denial->claim];
  bool is_cue = claim->cue.n > 0 && claim->sign == GS_SIGN_MINUS;
  uint32_t where =
      is_cue ? claim->cue.items[0].sentence : first_sentence(denial);
  if (claim->about != (int32_t)other->claim || !is_near(where, other))
    return;
  for (size_t i = 0; is_cue && i < claim->cue.n; i++)
    gs_evidence_add_range(bench, words, claim->cue.items[i]);
  if (!is_cue)
    find_debunk(bench, denial, words);
}

static bool
stands_before(const GsSide *a, const GsSide *b)
{
  if (first_sentence(a) != first_sentence(b))
    return first_sentence(a) < first_sentence(b);
  return a->words.items[0].start <= b->words.items[0].start;
}

void
gs_disclosure_find(const GsBench *bench,
                   const GsVerdict *verdict,
                   GsRanges *words)
{
  if (bench->across != NULL)
    return; /* an article cannot tell its reader of another one */
  bool in_order = stands_before(&verdict->a, &verdict->b);
  const GsSide *earlier = in_order ? &verdict->a : &verdict->b;
  const GsSide *later = in_order ? &verdict->b : &verdict->a;
  find_contrast(bench, earlier, later, words);
  find_denial(bench, &verdict->b, &verdict->a, words);
  find_denial(bench, &verdict->a, &verdict->b, words);
}
