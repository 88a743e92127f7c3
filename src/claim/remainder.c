/* SPDX-License-Identifier: Apache-2.0
 *
 * Who says the rest: quotations without a cue, sentences that go on with a
 * report, and, for all else, the narrator.
 */
#include "claim/claim-private.h"

#define MIN_NARRATED_WORDS 4
#define MIN_POINTING_WORDS 2 /* of "it isn't" */
#define MIN_QUOTED_WORDS 3

/* Which words stand in some claim: bits by sentence and word. */
typedef struct {
  bool **covered; /* by sentence */
} Cover;

static void
cover_ranges(const Cover *cover, const GsRanges *ranges)
{
  for (size_t i = 0; i < ranges->n; i++)
    for (size_t at = ranges->items[i].start; at < ranges->items[i].end; at++)
      cover->covered[ranges->items[i].sentence][at] = true;
}

static Cover
cover_claims(const GsClaims *claims)
{
  size_t n = claims->text->sentences.n;
  Cover cover = { GS_NEW_ARRAY(claims->arena, bool *, n + 1) };
  for (size_t i = 0; i < n; i++)
    cover.covered[i] = GS_NEW_ARRAY(
        claims->arena, bool, claims->text->sentences.items[i].n_words + 1);
  for (size_t i = 0; i < claims->claims.n; i++) {
    const GsClaim *claim = &claims->claims.items[i];
    if (claim->sign == GS_SIGN_NONE)
      continue; /* what somebody wants or does, the narrator tells */
    cover_ranges(&cover, &claim->source);
    cover_ranges(&cover, &claim->via_words);
    cover_ranges(&cover, &claim->cue);
    cover_ranges(&cover, &claim->content);
  }
  return cover;
}

/* The last claim whose words end before the sentence, in the same or the
 * block before; -1 if there is none. */
static gssize
claim_before(const GsClaims *claims, const GsSentence *sentence, size_t blocks)
{
  gssize best = -1;
  uint32_t best_sentence = 0;
  for (size_t i = 0; i < claims->claims.n; i++) {
    const GsClaim *claim = &claims->claims.items[i];
    uint32_t last = claim->content.items[claim->content.n - 1].sentence;
    if (claim->cue.n && claim->cue.items[0].sentence > last)
      last = claim->cue.items[0].sentence;
    if (last >= sentence->number || claim->outer >= 0)
      continue;
    if (sentence->block - gs_claims_sentence(claims, last)->block > blocks)
      continue;
    /* of two in one sentence, who spoke word by word goes on */
    if (best >= 0 && last == best_sentence &&
        claims->claims.items[best].quote == GS_QUOTE_DIRECT &&
        claim->quote != GS_QUOTE_DIRECT)
      continue;
    if (best < 0 || last >= best_sentence) {
      best = (gssize)i;
      best_sentence = last;
    }
  }
  return best;
}

/* ---- quotations ------------------------------------------------------- */

static size_t
count_quoted(const GsText *text, const GsQuotation *quotation, uint32_t number)
{
  size_t n = 0;
  for (size_t i = quotation->first_sentence; i <= quotation->last_sentence; i++)
    for (size_t at = 0; at < text->sentences.items[i].n_words; at++) {
      const GsWord *word = &text->sentences.items[i].words[at];
      n += word->quote == number && !(word->flags & GS_WORD_PUNCTUATION);
    }
  return n;
}

static bool
is_quotation_covered(const GsClaims *claims,
                     const Cover *cover,
                     uint32_t number)
{
  const GsQuotation *quotation = &claims->text->quotations.items[number - 1];
  for (size_t i = quotation->first_sentence; i <= quotation->last_sentence; i++)
    for (size_t at = 0; at < claims->text->sentences.items[i].n_words; at++)
      if (claims->text->sentences.items[i].words[at].quote == number &&
          cover->covered[i][at])
        return true;
  return false;
}

/* Where the quotation begins in its sentence. */
static uint32_t
start_of(const GsSentence *sentence, uint32_t number)
{
  uint32_t start = 0;
  while (sentence->words[start].quote != number)
    start++;
  return start;
}

static bool
begins_with_setting(const GsSentence *sentence)
{
  GsTag first = (GsTag)sentence->words[0].tag;
  return first == GS_TAG_ADVERB || first == GS_TAG_PREPOSITION ||
         first == GS_TAG_CONJUNCTION;
}

/* "Then, later on Monday: "We have lost.""  No more than the time and the
 * place stand before it. */
static bool
is_introduced(const GsSentence *sentence, uint32_t start)
{
  if (start == 0 || sentence->words[start - 1].tag != GS_TAG_COLON ||
      !begins_with_setting(sentence))
    return false;
  for (size_t i = 0; i < sentence->n_groups; i++)
    if (sentence->groups[i].start < start &&
        sentence->groups[i].kind == GS_GROUP_VERB)
      return false;
  return true;
}

/* Does the quotation begin its sentence, or its line behind the credit of
 * another?  Inside of one it is a phrase of the narrator's sentence. */
static bool
begins_sentence(const GsClaims *claims, uint32_t number)
{
  const GsQuotation *quotation = &claims->text->quotations.items[number - 1];
  const GsSentence *sentence =
      gs_claims_sentence(claims, quotation->first_sentence);
  uint32_t start = start_of(sentence, number);
  return start == 0 || gs_is_behind_credit(sentence, start) ||
         is_introduced(sentence, start);
}

static void
add_quoted(const GsClaims *claims, uint32_t number, GsRanges *content)
{
  const GsQuotation *quotation = &claims->text->quotations.items[number - 1];
  for (size_t i = quotation->first_sentence; i <= quotation->last_sentence;
       i++) {
    const GsSentence *sentence = gs_claims_sentence(claims, i);
    GsWordSpan span = { 0 };
    for (uint32_t at = 0; at < sentence->n_words; at++)
      if (sentence->words[at].quote == number)
        span = (GsWordSpan){ span.end ? span.start : at, at + 1 };
    gs_ranges_add(claims, content, sentence, span);
  }
}

/* "…," he said. "…": the second quotation, in the next sentence and the same
 * paragraph, belongs to the same report.  What a denier says is no more of
 * what he denies. */
static bool
is_same_report(const GsClaims *claims,
               const GsClaim *claim,
               const GsSentence *first)
{
  uint32_t last = claim->content.items[claim->content.n - 1].sentence;
  if (claim->cue.n > 0)
    last = MAX(last, claim->cue.items[claim->cue.n - 1].sentence);
  return last + 1 == first->number && claim->sign != GS_SIGN_MINUS &&
         gs_claims_sentence(claims, last)->block == first->block;
}

static void
add_quotation(GsClaims *claims, uint32_t number)
{
  const GsQuotation *quotation = &claims->text->quotations.items[number - 1];
  const GsSentence *first =
      gs_claims_sentence(claims, quotation->first_sentence);
  GsRanges content = { 0 };
  add_quoted(claims, number, &content);
  if (gs_claims_add_credited(claims, number, content))
    return;
  gssize before = claim_before(claims, first, 1);
  if (before < 0)
    return;
  GsClaim *same = &claims->claims.items[before];
  if (is_same_report(claims, same, first) &&
      !is_introduced(first, start_of(first, number))) {
    add_quoted(claims, number, &same->content);
    if (same->quote != GS_QUOTE_DIRECT)
      same->quote = GS_QUOTE_MIXED;
    return;
  }
  GsClaim claim = *same;
  claim.content = content;
  claim.quote = GS_QUOTE_DIRECT;
  claim.is_continuation = true;
  claim.about = -1;
  if (claim.sign == GS_SIGN_MINUS) {
    claim.sign = GS_SIGN_PLUS; /* the words of a denier are meant as said */
    claim.cue_is_negated = false;
  }
  gs_vector_add(claims->arena, &claims->claims, claim);
}

void
gs_claims_add_quotations(GsClaims *claims)
{
  Cover cover = cover_claims(claims);
  for (uint32_t i = 1; i <= claims->text->quotations.n; i++)
    if (!is_quotation_covered(claims, &cover, i) &&
        begins_sentence(claims, i) &&
        count_quoted(claims->text, &claims->text->quotations.items[i - 1], i) >=
            MIN_QUOTED_WORDS)
      add_quotation(claims, i);
}

/* ---- continuations ---------------------------------------------------- */

/* "That included …": a pronoun that points back, then a verb of the list. */
static bool
goes_on_with_report(const GsClaims *claims, const GsSentence *sentence)
{
  if (sentence->n_words < 4 || sentence->words[0].tag != GS_TAG_PRONOUN)
    return false;
  uint16_t group = sentence->words[1].group;
  if (!group || !(sentence->words[0].form->classes & GS_CLASS_DEMONSTRATIVE))
    return false;
  uint32_t head = sentence->groups[group - 1].head;
  return gs_sentence_hit(claims->text, sentence, head, GS_LIST_CONTINUATION);
}

void
gs_claims_add_continuations(GsClaims *claims)
{
  Cover cover = cover_claims(claims);
  for (size_t i = 0; i < claims->text->sentences.n; i++) {
    const GsSentence *sentence = gs_claims_sentence(claims, i);
    if (cover.covered[i][0] || !goes_on_with_report(claims, sentence))
      continue;
    gssize before = claim_before(claims, sentence, 0);
    if (before < 0)
      continue;
    GsClaim claim = claims->claims.items[before];
    if (claim.content.items[claim.content.n - 1].sentence + 1 != i)
      continue;
    claim.content = (GsRanges){ 0 };
    GsWordSpan all = { 0, (uint32_t)sentence->n_words };
    while (all.end > 1 && sentence->words[all.end - 1].tag == GS_TAG_STOP)
      all.end--;
    gs_ranges_add(claims, &claim.content, sentence, all);
    claim.is_continuation = true;
    gs_vector_add(claims->arena, &claims->claims, claim);
  }
}

/* ---- the narrator ----------------------------------------------------- */

static bool
is_trimmed(GsTag tag)
{
  return tag == GS_TAG_STOP || tag == GS_TAG_COMMA || tag == GS_TAG_DASH ||
         tag == GS_TAG_CONJUNCTION || tag == GS_TAG_COLON ||
         tag == GS_TAG_SUBORDINATOR;
}

/* "He did not": a pronoun, what helps verbs, and a no. */
static bool
is_bare_no(const GsSentence *sentence, GsWordSpan span)
{
  bool is_negated = false;
  for (uint32_t at = span.start + 1; at < span.end; at++)
    switch (sentence->words[at].tag) {
    case GS_TAG_NEGATOR:
      is_negated = true;
      break;
    case GS_TAG_AUXILIARY:
    case GS_TAG_ADVERB:
      break;
    default:
      return false;
    }
  return is_negated;
}

/* "That is false.", "He did not." say enough. */
static bool
points_back(const GsSentence *sentence, GsWordSpan span)
{
  const GsWord *first = &sentence->words[span.start];
  return span.start == 0 && first->tag == GS_TAG_PRONOUN &&
         ((first->form->classes & GS_CLASS_DEMONSTRATIVE) ||
          is_bare_no(sentence, span));
}

/* "In fact, | he did not": where the bare no begins; else span.start. */
static uint32_t
skip_filler(const GsReading *reading, GsWordSpan span)
{
  const GsHit *hit = gs_reading_hit(reading, span.start, GS_LIST_FILLER);
  if (hit == NULL || hit->end + 1 >= span.end ||
      gs_reading_tag(reading, hit->end) != GS_TAG_COMMA)
    return span.start;
  GsWordSpan rest = { hit->end + 1, span.end };
  return reading->sentence->words[rest.start].tag == GS_TAG_PRONOUN &&
                 is_bare_no(reading->sentence, rest)
             ? rest.start
             : span.start;
}

/* "It has not.”": a mark closes what none has opened, or all of the sentence
 * stands in a quotation: somebody has said it, and nobody knows who. */
static bool
is_lost_quotation(const GsSentence *sentence)
{
  const GsWord *first = &sentence->words[0];
  const GsWord *last = &sentence->words[sentence->n_words - 1];
  bool is_whole = last->quote != 0 && first->quote == last->quote;
  return is_whole || (last->tag == GS_TAG_QUOTE_CLOSE && last->quote == 0);
}

static void
add_narrated(GsClaims *claims, const GsSentence *sentence, GsWordSpan span)
{
  GsReading reading = { .text = claims->text, .sentence = sentence };
  while (span.start < span.end &&
         is_trimmed((GsTag)sentence->words[span.start].tag))
    span.start++;
  while (span.start < span.end &&
         is_trimmed((GsTag)sentence->words[span.end - 1].tag))
    span.end--;
  GsBlockKind kind = claims->text->document->blocks.items[sentence->block].kind;
  bool is_verbless = kind == GS_BLOCK_HEADLINE || kind == GS_BLOCK_STATEMENT;
  uint32_t least = kind == GS_BLOCK_STATEMENT ? 1 : MIN_NARRATED_WORDS;
  uint32_t behind = span.start < span.end ? skip_filler(&reading, span) : 0;
  if (span.start < span.end &&
      (behind > span.start || points_back(sentence, span))) {
    least = MIN_POINTING_WORDS;
    span.start = behind;
  }
  if (span.end < span.start + least ||
      (!is_verbless && !gs_has_finite_verb(&reading, span.start, span.end)))
    return;
  GsClaim claim = { .via = -1,
                    .cue_item = -1,
                    .outer = -1,
                    .about = -1,
                    .quote = GS_QUOTE_NARRATION };
  gs_ranges_add(claims, &claim.content, sentence, span);
  gs_vector_add(claims->arena, &claims->claims, claim);
}

void
gs_claims_add_narrator(GsClaims *claims)
{
  Cover cover = cover_claims(claims);
  for (size_t i = 0; i < claims->text->sentences.n; i++) {
    const GsSentence *sentence = gs_claims_sentence(claims, i);
    uint32_t start = 0;
    if (is_lost_quotation(sentence))
      continue;
    for (uint32_t at = 0; at <= sentence->n_words; at++) {
      if (at < sentence->n_words && !cover.covered[i][at])
        continue;
      if (at > start)
        add_narrated(claims, sentence, (GsWordSpan){ start, at });
      start = at + 1;
    }
  }
}
