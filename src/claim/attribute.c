/* SPDX-License-Identifier: Apache-2.0
 *
 * From fitted frames to claims: the content's parts in all sentences that a
 * quotation runs through, the outlet a report came through, and which claim
 * is nested in which.
 */
#include "claim/claim-private.h"

const GsSentence *
gs_claims_sentence(const GsClaims *claims, size_t number)
{
  return &claims->text->sentences.items[number];
}

void
gs_ranges_add(const GsClaims *claims,
              GsRanges *ranges,
              const GsSentence *sentence,
              GsWordSpan span)
{
  GsRange range = { sentence->number, span.start, span.end };
  if (span.end > span.start)
    gs_vector_add(claims->arena, ranges, range);
}

/* ---- content ---------------------------------------------------------- */

/* The words of `quote` in a sentence other than the one with the cue. */
static GsWordSpan
quoted_words(const GsSentence *sentence, uint32_t quote)
{
  GsWordSpan span = { 0 };
  for (uint32_t at = 0; at < sentence->n_words; at++) {
    if (sentence->words[at].quote != quote)
      continue;
    if (span.end == 0)
      span.start = at;
    span.end = at + 1;
  }
  return span;
}

static void
add_quoted(GsClaims *claims, GsRanges *ranges, size_t number, uint32_t quote)
{
  const GsSentence *sentence = gs_claims_sentence(claims, number);
  gs_ranges_add(claims, ranges, sentence, quoted_words(sentence, quote));
}

static void
add_quotation(GsClaims *claims, uint32_t quote, GsRanges *ranges)
{
  const GsQuotation *quotation = &claims->text->quotations.items[quote - 1];
  for (size_t i = quotation->first_sentence; i <= quotation->last_sentence; i++)
    add_quoted(claims, ranges, i, quote);
}

/* Has a report in the sentence before taken the quotation that ends it? */
static bool
is_quotation_taken(const GsClaims *claims, uint32_t quote)
{
  uint32_t number = claims->text->quotations.items[quote - 1].last_sentence;
  for (size_t i = claims->claims.n; i-- > 0;) {
    const GsRanges *content = &claims->claims.items[i].content;
    const GsRange *last = &content->items[content->n - 1];
    if (last->sentence + 1 < number)
      return false;
    const GsWord *words = gs_claims_sentence(claims, last->sentence)->words;
    if (words[last->end - 1].quote == quote)
      return true;
  }
  return false;
}

/* The next paragraph: its quotation, or all of it. */
static void
add_introduced(GsClaims *claims, size_t number, GsRanges *ranges)
{
  uint32_t quote = gs_quotation_at(gs_claims_sentence(claims, number));
  if (quote)
    add_quotation(claims, quote, ranges);
  else
    gs_ranges_add_block(claims, number, ranges);
}

/* Does nothing but a full stop of the same quotation follow in the sentence? */
static bool
runs_to_end(const GsSentence *sentence, GsWordSpan span)
{
  uint32_t quote = sentence->words[span.end - 1].quote;
  for (uint32_t at = span.end; at < sentence->n_words; at++)
    if (sentence->words[at].tag != GS_TAG_STOP ||
        sentence->words[at].quote != quote)
      return false;
  return true;
}

/* The content with all that its quotation holds before and behind. */
static void
add_content(GsClaims *claims,
            const GsSentence *sentence,
            GsWordSpan span,
            GsRanges *ranges)
{
  if (span.end <= span.start)
    return;
  uint32_t first = sentence->words[span.start].quote;
  uint32_t last = sentence->words[span.end - 1].quote;
  if (first) {
    const GsQuotation *quotation = &claims->text->quotations.items[first - 1];
    for (size_t i = quotation->first_sentence; i < sentence->number; i++)
      add_quoted(claims, ranges, i, first);
  }
  gs_ranges_add(claims, ranges, sentence, span);
  if (last && runs_to_end(sentence, span)) {
    const GsQuotation *quotation = &claims->text->quotations.items[last - 1];
    for (size_t i = sentence->number + 1; i <= quotation->last_sentence; i++)
      add_quoted(claims, ranges, i, last);
  }
}

uint8_t
gs_claim_quote_kind(const GsClaims *claims, const GsRanges *content)
{
  size_t n_quoted = 0;
  size_t n_words = 0;
  for (size_t i = 0; i < content->n; i++) {
    const GsRange *range = &content->items[i];
    const GsSentence *sentence = gs_claims_sentence(claims, range->sentence);
    for (size_t at = range->start; at < range->end; at++) {
      if (sentence->words[at].flags & GS_WORD_PUNCTUATION)
        continue;
      n_words++;
      n_quoted += sentence->words[at].quote != 0;
    }
  }
  return n_quoted == 0         ? GS_QUOTE_INDIRECT
         : n_quoted == n_words ? GS_QUOTE_DIRECT
                               : GS_QUOTE_MIXED;
}

/* ---- the cue's own polarity ------------------------------------------- */

static bool
holds_meaning(const GsReading *reading, GsWordSpan span, GsListMeaning meaning)
{
  for (size_t at = span.start; at < span.end; at++)
    if (gs_reading_hit(reading, at, meaning))
      return true;
  return false;
}

/* "declined to say": the sign that the verb before gives to an infinitive. */
static GsSign
sign_of_governor(const GsReading *reading, size_t at)
{
  const GsGroup *before = at > 0 ? gs_reading_group(reading, at - 1) : NULL;
  const GsHit *hit =
      before ? gs_reading_hit(reading, before->head, GS_LIST_SIGNATURE) : NULL;
  if (!hit)
    return GS_SIGN_PLUS;
  const GsSignature *signature =
      &reading->text->rules->signatures.items[hit->item];
  return before->flags & GS_GROUP_NEGATED ? signature->negative
                                          : signature->positive;
}

void
gs_claim_read_cue(const GsReading *reading, GsWordSpan cue, GsClaim *claim)
{
  const GsGroup *group = gs_reading_group(reading, cue.start);
  GsWordSpan before = { cue.start > 2 ? cue.start - 2 : 0, cue.start };
  if (group && group->kind == GS_GROUP_VERB) {
    claim->cue_is_negated = group->flags & GS_GROUP_NEGATED;
    if (group->flags & GS_GROUP_INFINITIVE) {
      GsSign sign = sign_of_governor(reading, group->start);
      claim->cue_is_negated |= sign == GS_SIGN_MINUS;
      claim->cue_is_hedged |= sign == GS_SIGN_OPEN;
    }
  }
  claim->cue_is_hedged |=
      holds_meaning(reading, cue, GS_LIST_HEDGE) ||
      holds_meaning(reading, before, GS_LIST_HEDGE) ||
      holds_meaning(reading, before, GS_LIST_CONDITION) ||
      holds_meaning(reading, (GsWordSpan){ 0, 1 }, GS_LIST_CONDITION);
}

static bool
stands_behind(const GsRange *a, const GsRange *b)
{
  return a->sentence != b->sentence ? a->sentence > b->sentence
                                    : a->start > b->start;
}

void
gs_ranges_tidy(GsRanges *ranges)
{
  for (size_t i = 1; i < ranges->n; i++)
    for (size_t k = i;
         k > 0 && stands_behind(&ranges->items[k - 1], &ranges->items[k]);
         k--) {
      GsRange swapped = ranges->items[k];
      ranges->items[k] = ranges->items[k - 1];
      ranges->items[k - 1] = swapped;
    }
  size_t n = ranges->n > 0 ? 1 : 0;
  for (size_t i = 1; i < ranges->n; i++) {
    GsRange *last = &ranges->items[n - 1];
    const GsRange *next = &ranges->items[i];
    if (last->sentence == next->sentence && next->start <= last->end)
      last->end = MAX(last->end, next->end);
    else
      ranges->items[n++] = *next;
  }
  ranges->n = n;
}

/* ---- claims ----------------------------------------------------------- */

static GsClaim
make_claim(GsClaims *claims, const GsReading *reading, const GsFit *fit)
{
  const GsRuleSet *rules = claims->text->rules;
  const GsSentence *sentence = reading->sentence;
  GsClaim claim = { .via = -1, .cue_item = -1, .outer = -1, .about = -1 };
  claim.traits = fit->traits;
  gs_ranges_add(claims, &claim.source, sentence, fit->source);
  gs_ranges_add(claims, &claim.via_words, sentence, fit->via);
  gs_ranges_add(claims, &claim.cue, sentence, fit->cue);
  gs_ranges_add(claims, &claim.cue, sentence, fit->cue_rest);
  if (fit->content_rest.end && fit->content_rest.start < fit->content.start)
    add_content(claims, sentence, fit->content_rest, &claim.content);
  if (fit->quote_before)
    add_quotation(claims, fit->quote_before, &claim.content);
  else if (fit->has_block)
    add_introduced(claims, sentence->number + 1, &claim.content);
  else
    add_content(claims, sentence, fit->content, &claim.content);
  if (fit->content_rest.end && fit->content_rest.start >= fit->content.end)
    add_content(claims, sentence, fit->content_rest, &claim.content);
  gs_ranges_tidy(&claim.content);
  gs_ranges_tidy(&claim.cue);
  claim.quote = gs_claim_quote_kind(claims, &claim.content);
  if (fit->spot) {
    const GsCue *cue = &rules->cues.items[fit->spot->item];
    claim.cue_item = (int32_t)fit->spot->item;
    claim.cue_class = cue->cue_class;
    claim.sign = cue->sign;
    /* "agreed to go": it was not said that he went */
    if (fit->kind == GS_CONTENT_INFINITIVE && claim.sign == GS_SIGN_PLUS)
      claim.sign = GS_SIGN_NONE;
  }
  gs_claim_read_cue(reading, fit->cue, &claim);
  return claim;
}

/* Does the group name an outlet: by the source book, or by its words? */
static bool
is_outlet(const GsReading *reading, GsWordSpan span)
{
  const GsRuleSet *rules = reading->text->rules;
  for (size_t at = span.start; at < span.end; at++) {
    const GsHit *hit = gs_reading_hit(reading, at, GS_LIST_SOURCE);
    if (hit) {
      const GsSourceName *name = &rules->source_names.items[hit->item];
      if (rules->sources.items[name->source].kind == GS_SOURCE_OUTLET)
        return true;
    }
    if ((reading->sentence->words[at].flags & GS_WORD_CAPITAL) &&
        gs_reading_hit(reading, at, GS_LIST_OUTLET_WORD))
      return true;
  }
  return false;
}

static bool
span_holds(GsWordSpan outer, size_t at)
{
  return outer.end > outer.start && outer.start <= at && at < outer.end;
}

static bool
is_in_fit(const GsFit *fit, size_t at)
{
  return span_holds(fit->content, at) || span_holds(fit->content_rest, at) ||
         span_holds(fit->source, at) || span_holds(fit->cue, at);
}

/* An outlet named outside of all contents: "in an interview with …". */
static GsWordSpan
find_outlet(const GsReading *reading, const GsFits *fits)
{
  const GsSentence *sentence = reading->sentence;
  for (size_t i = 0; i < sentence->n_groups; i++) {
    const GsGroup *group = &sentence->groups[i];
    GsWordSpan span = { group->start, group->end };
    if (group->kind != GS_GROUP_NOUN || !(group->flags & GS_GROUP_NAME) ||
        !is_outlet(reading, span))
      continue;
    bool is_inside = false;
    for (size_t k = 0; k < fits->n; k++)
      is_inside |= is_in_fit(&fits->items[k], group->head);
    if (is_inside)
      continue;
    unsigned n_more = 0;
    while (gs_reading_tag(reading, span.end) == GS_TAG_CONJUNCTION) {
      unsigned more = 1;
      if (!gs_source_at(reading, group->start, &more, &span) || more <= n_more)
        break;
      n_more = more;
    }
    return span;
  }
  return (GsWordSpan){ 0 };
}

static uint32_t
length_of(GsWordSpan span)
{
  return span.end - span.start;
}

/* Is a report most of what the outlet tells, and not one that its clause has
 * in passing: "he left, as he had promised, according to TASS"? */
static bool
is_most_of(const GsFit *report, GsWordSpan told)
{
  uint32_t n = length_of(report->source) + length_of(report->cue) +
               length_of(report->content) + length_of(report->content_rest);
  return 2 * n > length_of(told);
}

/* "…, according to TASS" over a report that has a source: TASS is its via.
 * The index of the fit that the outlet's frame is about, or -1. */
static gssize
fit_reported_by(const GsReading *reading, const GsFits *fits, size_t outlet)
{
  const GsFit *frame = &fits->items[outlet];
  if (frame->spot || !is_outlet(reading, frame->source))
    return -1;
  for (size_t i = 0; i < fits->n; i++) {
    const GsFit *other = &fits->items[i];
    if (i != outlet && other->spot &&
        span_holds(frame->content, other->cue.start) &&
        is_most_of(other, frame->content))
      return (gssize)i;
  }
  return -1;
}

static void
settle_outlets(const GsReading *reading, GsFits *fits, bool *is_dropped)
{
  GsWordSpan loose = find_outlet(reading, fits);
  for (size_t i = 0; i < fits->n; i++) {
    if (fit_reported_by(reading, fits, i) < 0)
      continue;
    is_dropped[i] = true;
    for (size_t k = 0; k < fits->n; k++)
      if (k != i && fits->items[k].via.end == 0 &&
          span_holds(fits->items[i].content, fits->items[k].cue.start))
        fits->items[k].via = fits->items[i].source;
  }
  for (size_t i = 0; i < fits->n && loose.end; i++)
    if (fits->items[i].via.end == 0)
      fits->items[i].via = loose;
  for (size_t i = 0; i < fits->n; i++) {
    GsFit *fit = &fits->items[i];
    if (fit->via.end == 0 && fit->hearer.end && is_outlet(reading, fit->hearer))
      fit->via = fit->hearer;
  }
}

/* "The plan, she said, was a folly that …": a verb or a relative word goes on
 * with the clause before. */
static bool
goes_on_at(const GsReading *reading, size_t at)
{
  const GsGroup *group = gs_reading_group(reading, at);
  return gs_reading_tag(reading, at) == GS_TAG_RELATIVE ||
         (group && group->kind == GS_GROUP_VERB &&
          (group->flags & GS_GROUP_FINITE));
}

/* What goes on behind an inserted "he said": a second quotation, or the rest
 * of the clause. */
static void
add_interrupted(const GsReading *reading, GsFit *fit)
{
  size_t end = MAX(fit->cue.end, MAX(fit->source.end, fit->cue_rest.end));
  if (!fit->content.end || fit->content.start >= fit->cue.start)
    return;
  size_t at = end;
  while (at < reading->sentence->n_words &&
         gs_reading_tag(reading, at) != GS_TAG_QUOTE_OPEN &&
         gs_reading_tag(reading, at) != GS_TAG_COMMA)
    at++;
  if (gs_reading_tag(reading, at) == GS_TAG_COMMA)
    at++;
  bool is_quote = gs_reading_tag(reading, at) == GS_TAG_QUOTE_OPEN;
  if (!is_quote && at != end + 1)
    return;
  GsWordSpan rest = { (uint32_t)at, gs_clause_end(reading, at) };
  GsContentKind kind = GS_CONTENT_CLAUSE;
  if (is_quote)
    kind = gs_content_at(reading, at, &rest);
  bool goes_on = fit->kind == GS_CONTENT_NOUN || goes_on_at(reading, at) ||
                 gs_lacks_complement(reading, fit->content);
  if (is_quote ? kind != GS_CONTENT_NONE : goes_on)
    fit->content_rest = rest;
}

/* Does the claim number `outer` stand inside of number `inner`? */
static bool
is_nested_in(const GsClaims *claims, size_t outer, size_t inner)
{
  for (int32_t at = (int32_t)outer; at >= 0;
       at = claims->claims.items[at].outer)
    if ((size_t)at == inner)
      return true;
  return false;
}

/* The words of the content of `outer` that hold word `cue`; 0 if none do. */
static uint32_t
room_around(const GsClaim *outer, uint32_t sentence, uint32_t cue)
{
  uint32_t room = 0;
  for (size_t i = 0; i < outer->content.n; i++) {
    const GsRange *range = &outer->content.items[i];
    if (range->sentence == sentence && cue >= range->start && cue < range->end)
      room = range->end - range->start;
  }
  return room;
}

/* Each claim is nested in the smallest content that holds its cue; two that
 * hold each other's cue are nested one way only. */
void
gs_claims_nest(GsClaims *claims, size_t first)
{
  for (size_t i = first; i < claims->claims.n; i++) {
    GsClaim *inner = &claims->claims.items[i];
    uint32_t best = UINT32_MAX;
    for (size_t k = first; k < claims->claims.n && inner->cue.n > 0; k++) {
      uint32_t room =
          room_around(&claims->claims.items[k], inner->cue.items[0].sentence,
                      inner->cue.items[0].start);
      if (k == i || room == 0 || room >= best || is_nested_in(claims, k, i))
        continue;
      best = room;
      inner->outer = (int32_t)k;
    }
  }
}

void
gs_claims_add_fits(GsClaims *claims,
                   const GsReading *reading,
                   const GsFits *found)
{
  GsFits fits = *found;
  bool *is_dropped = GS_NEW_ARRAY(claims->arena, bool, fits.n + 1);
  size_t first = claims->claims.n;
  for (size_t i = 0; i < fits.n; i++)
    add_interrupted(reading, &fits.items[i]);
  settle_outlets(reading, &fits, is_dropped);
  for (size_t i = 0; i < fits.n; i++) {
    uint32_t quote = fits.items[i].quote_before;
    if (is_dropped[i] || (quote && is_quotation_taken(claims, quote)))
      continue;
    GsClaim claim = make_claim(claims, reading, &fits.items[i]);
    if (claim.content.n)
      gs_vector_add(claims->arena, &claims->claims, claim);
  }
  gs_claims_nest(claims, first);
}
