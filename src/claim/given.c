/* SPDX-License-Identifier: Apache-2.0
 *
 * Claims that somebody else has found, as spans of the text, in the place of
 * those that frames would find.  Cue words are looked up in the pack, so that
 * denials stay denials; names, "he" and "this" are resolved as ever.
 */
#include "claim/claim-private.h"

#include "base/limits.h"

/* The words of the sentence that the span has a part of. */
static GsWordSpan
words_in(const GsSentence *sentence, GsSpan span)
{
  GsWordSpan words = { 0 };
  for (uint32_t at = 0; at < sentence->n_words; at++) {
    if (!gs_span_overlaps(sentence->words[at].span, span))
      continue;
    if (words.end == 0)
      words.start = at;
    words.end = at + 1;
  }
  return words;
}

/* The first sentence that ends behind `at`. */
static size_t
sentence_at(const GsText *text, size_t at)
{
  size_t low = 0;
  size_t high = text->sentences.n;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (text->sentences.items[middle].span.end <= at)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static void
add_words(const GsClaims *claims, const GsSpans *spans, GsRanges *ranges)
{
  for (size_t i = 0; i < spans->n; i++) {
    GsSpan span = spans->items[i];
    for (size_t k = sentence_at(claims->text, span.start);
         k < claims->text->sentences.n; k++) {
      const GsSentence *sentence = gs_claims_sentence(claims, k);
      if (sentence->span.start >= span.end)
        break;
      gs_ranges_add(claims, ranges, sentence, words_in(sentence, span));
    }
  }
  gs_ranges_tidy(ranges);
}

/* ---- the cue ---------------------------------------------------------- */

static bool
is_infinitive(const GsReading *reading, const GsClaim *claim)
{
  for (size_t i = 0; i < claim->content.n; i++) {
    const GsRange *range = &claim->content.items[i];
    GsWordSpan span = { range->start, range->end };
    if (range->sentence == reading->sentence->number)
      return gs_content_kind(reading, span) == GS_CONTENT_INFINITIVE;
  }
  return false;
}

/* The longest cue of the pack among the words; they may hold more, such as
 * "was quoted as saying". */
static const GsCueSpot *
spot_in(const GsCueSpots *spots, GsWordSpan words)
{
  const GsCueSpot *best = NULL;
  for (size_t i = 0; i < spots->n; i++) {
    const GsCueSpot *spot = &spots->items[i];
    bool is_inside = spot->start < words.end && words.start < spot->end;
    if (is_inside &&
        (best == NULL || spot->end - spot->start > best->end - best->start))
      best = spot;
  }
  return best;
}

static void
read_cue(const GsClaims *claims, GsClaim *claim)
{
  const GsRange *range = &claim->cue.items[0];
  GsWordSpan words = { range->start, range->end };
  GsReading reading = { .text = claims->text,
                        .sentence =
                            gs_claims_sentence(claims, range->sentence) };
  GsCueSpots spots = gs_cues_find(claims->text, reading.sentence);
  const GsCueSpot *spot = spot_in(&spots, words);
  if (spot != NULL) {
    const GsCue *cue = &claims->text->rules->cues.items[spot->item];
    bool is_wish = cue->sign == GS_SIGN_PLUS && is_infinitive(&reading, claim);
    claim->cue_item = (int32_t)spot->item;
    claim->cue_class = cue->cue_class;
    claim->sign = is_wish ? GS_SIGN_NONE : cue->sign;
  }
  gs_claim_read_cue(&reading, words, claim);
}

/* ---- claims ----------------------------------------------------------- */

typedef GS_VECTOR(GsClaim) Taken;

static void
take_claim(const GsClaims *claims, const GsGivenClaim *given, Taken *taken)
{
  GsClaim claim = { .via = -1, .cue_item = -1, .outer = -1, .about = -1 };
  add_words(claims, &given->source, &claim.source);
  add_words(claims, &given->cue, &claim.cue);
  add_words(claims, &given->content, &claim.content);
  if (claim.content.n == 0)
    return;
  claim.quote = gs_claim_quote_kind(claims, &claim.content);
  if (claim.cue.n > 0)
    read_cue(claims, &claim);
  gs_vector_add(claims->arena, taken, claim);
}

/* The sentence that the report stands in. */
static uint32_t
home_of(const GsClaim *claim)
{
  return claim->cue.n > 0 ? claim->cue.items[0].sentence
                          : claim->content.items[0].sentence;
}

static int
compare_homes(gconstpointer a, gconstpointer b, gpointer data)
{
  uint32_t x = home_of(a);
  uint32_t y = home_of(b);
  (void)data;
  return x < y ? -1 : x > y;
}

/* Those of one sentence, items[start .. end), which may stand in each other.
 * Each is set against each: so there must be an end. */
static void
add_sentence(GsClaims *claims, const Taken *taken, size_t start, size_t end)
{
  size_t first = claims->claims.n;
  size_t n = MIN(end - start, (size_t)GS_LIMIT_GIVEN_CLAIMS);
  for (size_t i = start; i < start + n; i++)
    gs_vector_add(claims->arena, &claims->claims, taken->items[i]);
  gs_claims_nest(claims, first);
  if (n == end - start)
    return;
  GsDocument *document = claims->text->document;
  size_t at =
      gs_claims_sentence(claims, home_of(&taken->items[start]))->span.start;
  gs_document_add_problem(document, gs_document_place(document, at, false),
                          "more than %d claims were given for this sentence; "
                          "the rest was left out",
                          GS_LIMIT_GIVEN_CLAIMS);
}

void
gs_claims_add_given(GsClaims *claims, const GsGivenClaims *given)
{
  Taken taken = { 0 };
  for (size_t i = 0; i < given->n; i++)
    take_claim(claims, &given->items[i], &taken);
  if (taken.n > 0)
    g_qsort_with_data(taken.items, (gint)taken.n, sizeof *taken.items,
                      compare_homes, NULL);
  for (size_t start = 0, end = 0; start < taken.n; start = end) {
    uint32_t home = home_of(&taken.items[start]);
    while (end < taken.n && home_of(&taken.items[end]) == home)
      end++;
    add_sentence(claims, &taken, start, end);
  }
}
