/* SPDX-License-Identifier: Apache-2.0
 *
 * From a place that a person names to the claims and the sentence there.
 */
#include "conflict/conflict-private.h"

static GsSpan
words_span(const GsBench *bench, const GsRange *range)
{
  return gs_sentence_span(&bench->text->sentences.items[range->sentence],
                          range->start, range->end);
}

static bool
touches(const GsBench *bench, const GsRanges *ranges, GsSpan span)
{
  for (size_t i = 0; i < ranges->n; i++)
    if (gs_span_overlaps(words_span(bench, &ranges->items[i]), span))
      return true;
  return false;
}

static size_t
count_words(const GsRanges *ranges)
{
  size_t n = 0;
  for (size_t i = 0; i < ranges->n; i++)
    n += ranges->items[i].end - ranges->items[i].start;
  return n;
}

/* The narrowest content around a character. */
static gssize
innermost(const GsBench *bench, GsSpan span)
{
  gssize best = -1;
  for (size_t i = 0; i < bench->claims->claims.n; i++) {
    const GsRanges *content = &bench->claims->claims.items[i].content;
    if (touches(bench, content, span) &&
        (best < 0 ||
         count_words(content) <
             count_words(&bench->claims->claims.items[best].content)))
      best = (gssize)i;
  }
  return best;
}

const GsSentence *
gs_place_sentence(const GsBench *bench, GsPlace place)
{
  GsSpan span = gs_document_find(bench->text->document, place);
  for (size_t i = 0; i < bench->text->sentences.n; i++) {
    const GsSentence *sentence = &bench->text->sentences.items[i];
    if (gs_span_overlaps(sentence->span, span))
      return sentence;
  }
  return NULL;
}

/* All that begins in the sentence there. */
static void
add_sentence(const GsBench *bench, GsPlace place, bool *is_there)
{
  const GsSentence *sentence = gs_place_sentence(bench, place);
  for (size_t i = 0; i < bench->claims->claims.n && sentence != NULL; i++)
    is_there[i] = bench->claims->claims.items[i].content.items[0].sentence ==
                  sentence->number;
}

bool *
gs_place_claims(const GsBench *bench, GsPlace place)
{
  const GsClaims *claims = bench->claims;
  bool *is_there = GS_NEW_ARRAY(bench->arena, bool, claims->claims.n + 1);
  GsSpan span = gs_document_find(bench->text->document, place);
  gssize inner = place.column == 0 ? -1 : innermost(bench, span);
  if (inner >= 0) {
    is_there[inner] = true;
    return is_there;
  }
  bool is_any = false;
  for (size_t i = 0; i < claims->claims.n; i++) {
    const GsClaim *claim = &claims->claims.items[i];
    bool is_near = touches(bench, &claim->source, span) ||
                   touches(bench, &claim->via_words, span) ||
                   touches(bench, &claim->cue, span);
    is_there[i] =
        touches(bench, &claim->content, span) || (place.column > 0 && is_near);
    is_any = is_any || is_there[i];
  }
  if (!is_any)
    add_sentence(bench, place, is_there);
  return is_there;
}
