/* SPDX-License-Identifier: Apache-2.0
 *
 * Charges that only the denial tells of: "denied a report in Prisma that he had
 * left", "dismissed accusations that the mill hides its debts".
 *
 * Somebody has said it, so that is a claim of its own, inside of the denial;
 * while "reports that he had left" may be nobody's, and are none.
 */
#include "claim/claim-private.h"

/* "Denied | reports | that …": the noun group at the start, with a word of the
 * pack's list `charge`; NULL if there is none. */
static const GsGroup *
charge_at(const GsReading *reading, const GsRange *range)
{
  const GsGroup *group = gs_reading_group(reading, range->start);
  return group != NULL && group->kind == GS_GROUP_NOUN &&
                 group->start == range->start && group->end < range->end &&
                 (gs_reading_hit(reading, group->head, GS_LIST_CHARGE) ||
                  gs_reading_hit(reading, group->head, GS_LIST_CLAIM_NOUN))
             ? group
             : NULL;
}

/* "A report | in Prisma | that", "accusations | by Berg and Lind | that": who
 * has it from whom; where it ends, or `at` when nobody is told. */
static uint32_t
teller_at(const GsReading *reading, uint32_t at, GsWordSpan *teller)
{
  unsigned n_more = 1;
  const GsHit *origin = gs_reading_hit(reading, at, GS_LIST_ORIGIN);
  const GsGroup *group = origin ? gs_reading_group(reading, origin->end) : NULL;
  if (group == NULL || gs_is_time(reading, group) ||
      !gs_source_at(reading, origin->end, &n_more, teller))
    return at;
  return teller->end;
}

static bool
is_told(const GsClaims *claims, const GsSentence *sentence, uint32_t start)
{
  for (size_t i = 0; i < claims->claims.n; i++) {
    const GsRange *range = &claims->claims.items[i].content.items[0];
    if (range->sentence == sentence->number && range->start == start &&
        claims->claims.items[i].cue.n > 0)
      return true;
  }
  return false;
}

static void
add_charge(GsClaims *claims, size_t of, const GsRange *range)
{
  const GsSentence *sentence = gs_claims_sentence(claims, range->sentence);
  GsReading reading = { .text = claims->text, .sentence = sentence };
  const GsGroup *charge = charge_at(&reading, range);
  if (charge == NULL)
    return;
  GsWordSpan teller = { 0 };
  uint32_t start = teller_at(&reading, charge->end, &teller);
  bool is_nobody = teller.end == 0 &&
                   !gs_reading_hit(&reading, charge->head, GS_LIST_ACCUSED);
  if (is_nobody || gs_reading_tag(&reading, start) != GS_TAG_SUBORDINATOR ||
      !gs_has_finite_verb(&reading, start, range->end) ||
      is_told(claims, sentence, start))
    return;
  GsClaim claim = gs_claim_stated(GS_QUOTE_INDIRECT);
  claim.outer = (int32_t)of;
  gs_ranges_add(claims, &claim.source, sentence, teller);
  gs_ranges_add(claims, &claim.cue, sentence,
                (GsWordSpan){ charge->head, charge->head + 1 });
  gs_ranges_add(claims, &claim.content, sentence,
                (GsWordSpan){ start, range->end });
  gs_vector_add(claims->arena, &claims->claims, claim);
}

/* "Made | the false claim | that it leaks": does a word of the noun group call
 * it false? */
static bool
is_debunked(const GsReading *reading, const GsGroup *group)
{
  const GsWord *first = &reading->sentence->words[group->start];
  if (group->kind != GS_GROUP_NOUN ||
      (first->form->classes & GS_CLASS_DEMONSTRATIVE) || /* "calls this a" */
      !gs_reading_hit(reading, group->head, GS_LIST_CLAIM_NOUN))
    return false;
  for (uint32_t at = group->start; at < group->head; at++)
    if (gs_reading_hit(reading, at, GS_LIST_DEBUNK))
      return true;
  return false;
}

/* A claim that the text itself calls false where it first tells of it. */
static void
add_debunked(GsClaims *claims, const GsReading *reading, const GsGroup *noun)
{
  const GsSentence *sentence = reading->sentence;
  const GsGroup *verb =
      noun->start > 0 ? gs_reading_group(reading, noun->start - 1) : NULL;
  GsWordSpan source = { 0 };
  uint32_t end = noun->end;
  while (end < sentence->n_words && !gs_sentence_is_border(sentence, end) &&
         gs_reading_tag(reading, end) != GS_TAG_COMMA &&
         gs_reading_tag(reading, end) != GS_TAG_STOP)
    end++;
  if (verb == NULL || verb->kind != GS_GROUP_VERB ||
      gs_reading_tag(reading, noun->end) != GS_TAG_SUBORDINATOR ||
      !gs_has_finite_verb(reading, noun->end, end) ||
      is_told(claims, sentence, noun->end) ||
      !gs_subject_of(reading, verb->start, &source))
    return;
  GsClaim claim = gs_claim_stated(GS_QUOTE_INDIRECT);
  gs_ranges_add(claims, &claim.source, sentence, source);
  gs_ranges_add(claims, &claim.cue, sentence,
                (GsWordSpan){ verb->start, verb->end });
  gs_ranges_add(claims, &claim.content, sentence,
                (GsWordSpan){ noun->end, end });
  gs_vector_add(claims->arena, &claims->claims, claim);
}

static void
read_debunked(GsClaims *claims)
{
  for (size_t i = 0; i < claims->text->sentences.n; i++) {
    GsReading reading = { .text = claims->text,
                          .sentence = &claims->text->sentences.items[i] };
    for (size_t k = 0; k < reading.sentence->n_groups; k++)
      if (is_debunked(&reading, &reading.sentence->groups[k]))
        add_debunked(claims, &reading, &reading.sentence->groups[k]);
  }
}

void
gs_claims_add_charges(GsClaims *claims)
{
  read_debunked(claims);
  size_t n = claims->claims.n;
  for (size_t i = 0; i < n; i++) {
    const GsClaim *claim = &claims->claims.items[i];
    if (claim->sign != GS_SIGN_MINUS || claim->cue_is_negated)
      continue;
    GsRange range = claim->content.items[0];
    add_charge(claims, i, &range);
  }
}
