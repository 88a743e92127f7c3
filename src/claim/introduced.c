/* SPDX-License-Identifier: Apache-2.0
 *
 * What a paragraph introduces that ends in a colon: "In a letter, Lind
 * wrote:".  The next paragraph is all hers, with quotation marks or, the way
 * of extracts, without them; of a list, all its items are.
 */
#include "claim/claim-private.h"

static uint8_t
kind_of(const GsText *text, size_t number)
{
  const GsSentence *sentence = &text->sentences.items[number];
  return sentence->document->blocks.items[sentence->block].kind;
}

bool
gs_introduces_block(const GsReading *reading, size_t at)
{
  const GsSentence *sentence = reading->sentence;
  size_t next = sentence->number + 1;
  if (at < sentence->n_words || next >= reading->text->sentences.n ||
      gs_reading_tag(reading, sentence->n_words - 1) != GS_TAG_COLON)
    return false;
  uint8_t kind = kind_of(reading->text, next);
  return reading->text->sentences.items[next].block != sentence->block &&
         kind != GS_BLOCK_HEADLINE && kind != GS_BLOCK_CAPTION;
}

/* Behind the last sentence of the quotation that begins with `number`, or of
 * the block, or of its list. */
static size_t
block_end(const GsClaims *claims, size_t number)
{
  const GsText *text = claims->text;
  const GsSentence *first = &text->sentences.items[number];
  bool is_list = kind_of(text, number) == GS_BLOCK_ITEM;
  size_t end = number + 1;
  while (end < text->sentences.n &&
         (text->sentences.items[end].block == first->block ||
          (is_list && kind_of(text, end) == GS_BLOCK_ITEM)))
    end++;
  return end;
}

uint32_t
gs_quotation_at(const GsSentence *sentence)
{
  return sentence->words[0].tag == GS_TAG_QUOTE_OPEN ? sentence->words[0].quote
                                                     : 0;
}

void
gs_ranges_add_block(const GsClaims *claims, size_t number, GsRanges *ranges)
{
  size_t end = block_end(claims, number);
  for (size_t i = number; i < end; i++) {
    const GsSentence *sentence = gs_claims_sentence(claims, i);
    gs_ranges_add(claims, ranges, sentence,
                  (GsWordSpan){ 0, (uint32_t)sentence->n_words });
  }
}
