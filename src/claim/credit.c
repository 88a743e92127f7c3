/* SPDX-License-Identifier: Apache-2.0
 *
 * Whom a quotation is credited to by a dash: “We were lucky.” ― Ada Lind,
 * behind it or in the line below, as in letters, reviews and pulled quotes.
 */
#include "claim/claim-private.h"

#define MOST_OF_CREDIT 12 /* words from the dash to the end of its line */

/* Where a credit may stand. */
typedef struct {
  const GsSentence *sentence;
  uint32_t dash;
} Place;

static const GsSentence *
sentence_at(const GsClaims *claims, size_t number)
{
  return number < claims->text->sentences.n ? gs_claims_sentence(claims, number)
                                            : NULL;
}

static bool
ends_block(const GsClaims *claims, const GsSentence *sentence)
{
  const GsSentence *next = sentence_at(claims, sentence->number + 1u);
  return next == NULL || next->block != sentence->block;
}

/* Behind the quotation, in its sentence or at the start of the next. */
static Place
place_behind(const GsClaims *claims, uint32_t quotation)
{
  const GsQuotation *it = &claims->text->quotations.items[quotation - 1];
  const GsSentence *last = gs_claims_sentence(claims, it->last_sentence);
  size_t behind = last->n_words;
  while (behind > 0 && last->words[behind - 1].quote != quotation)
    behind--;
  if (behind < last->n_words)
    return (Place){ last, (uint32_t)behind };
  const GsSentence *next = sentence_at(claims, last->number + 1u);
  bool is_below = next != NULL && next->block <= last->block + 1;
  return (Place){ is_below ? next : NULL, 0 };
}

/* Is the line over at `at`, or does a quotation begin the next one there? */
static bool
ends_line(const GsClaims *claims, const GsSentence *sentence, size_t at)
{
  if (at < sentence->n_words)
    return sentence->words[at].tag == GS_TAG_QUOTE_OPEN;
  return ends_block(claims, sentence);
}

/* Does a line without a verb go on behind the name? */
static bool
is_credit(const GsClaims *claims, const GsSentence *sentence, size_t at)
{
  size_t limit = at + MOST_OF_CREDIT;
  for (; at < limit; at++) {
    if (ends_line(claims, sentence, at))
      return true;
    if (at >= sentence->n_words || sentence->words[at].tag == GS_TAG_VERB ||
        sentence->words[at].tag == GS_TAG_AUXILIARY)
      return false;
  }
  return false;
}

/* The name behind the dash; NULL where no short line has one. */
static const GsGroup *
credited_name(const GsClaims *claims, const Place *place)
{
  const GsSentence *sentence = place->sentence;
  if (sentence == NULL || sentence->words[place->dash].tag != GS_TAG_DASH ||
      place->dash + 1 >= sentence->n_words)
    return NULL;
  uint16_t number = sentence->words[place->dash + 1].group;
  const GsGroup *group = number ? &sentence->groups[number - 1] : NULL;
  bool is_name = group != NULL && group->start == place->dash + 1 &&
                 group->kind == GS_GROUP_NOUN && (group->flags & GS_GROUP_NAME);
  return is_name && is_credit(claims, sentence, group->end) ? group : NULL;
}

bool
gs_is_behind_credit(const GsSentence *sentence, uint32_t start)
{
  for (uint32_t at = start; at-- > 0 && at + MOST_OF_CREDIT > start;) {
    GsTag tag = (GsTag)sentence->words[at].tag;
    if (tag == GS_TAG_VERB || tag == GS_TAG_AUXILIARY)
      return false;
    if (tag == GS_TAG_DASH)
      return at == 0 || sentence->words[at - 1].tag == GS_TAG_QUOTE_CLOSE;
  }
  return false;
}

bool
gs_claims_add_credited(GsClaims *claims, uint32_t quotation, GsRanges content)
{
  Place place = place_behind(claims, quotation);
  const GsGroup *group = credited_name(claims, &place);
  if (group == NULL)
    return false;
  GsClaim claim = gs_claim_stated(GS_QUOTE_DIRECT);
  claim.content = content;
  gs_ranges_add(claims, &claim.source, place.sentence,
                (GsWordSpan){ group->start, group->end });
  gs_ranges_add(claims, &claim.cue, place.sentence,
                (GsWordSpan){ place.dash, place.dash + 1 });
  gs_vector_add(claims->arena, &claims->claims, claim);
  return true;
}
