/* SPDX-License-Identifier: Apache-2.0
 *
 * Accusations that nobody is said to make: "Berg is accused of hiding oil",
 * "Berg faces charges of fraud".
 *
 * Elsewhere the narrator tells them.  Where a denial follows they are claims,
 * for it answers whoever has made them.
 */
#include "claim/frame-private.h"

#define MOST_TO_DENIAL 2 /* sentences */

static bool
denies(const GsText *text, const GsSentence *sentence)
{
  for (size_t i = 0; i < sentence->n_hits; i++) {
    const GsHit *hit = &sentence->hits[i];
    switch (text->rules->lists.items[hit->list].meaning) {
    case GS_LIST_CUE:
      if (text->rules->cues.items[hit->item].sign == GS_SIGN_MINUS)
        return true;
      break;
    case GS_LIST_DEBUNK:
    case GS_LIST_LIAR:
    case GS_LIST_UNINVOLVED:
    case GS_LIST_RIPOSTE:
      return true;
    default:
      break;
    }
  }
  return false;
}

static bool
denial_follows(const GsText *text, size_t number)
{
  size_t end = MIN(text->sentences.n, number + MOST_TO_DENIAL + 1);
  for (size_t i = number; i < end; i++)
    if (denies(text, &text->sentences.items[i]))
      return true;
  return false;
}

static bool
is_read(const GsClaims *claims, uint32_t sentence, uint32_t at)
{
  for (size_t i = 0; i < claims->claims.n; i++) {
    const GsClaim *claim = &claims->claims.items[i];
    for (size_t k = 0; k < claim->cue.n; k++)
      if (claim->cue.items[k].sentence == sentence &&
          claim->cue.items[k].start <= at && at < claim->cue.items[k].end)
        return true;
  }
  return false;
}

/* From "of" on, to the comma or the end of the clause. */
static uint32_t
end_of_deed(const GsReading *reading, uint32_t at)
{
  while (at < reading->sentence->n_words &&
         !gs_sentence_is_border(reading->sentence, at) &&
         gs_reading_tag(reading, at) != GS_TAG_COMMA &&
         gs_reading_tag(reading, at) != GS_TAG_DASH &&
         gs_reading_tag(reading, at) != GS_TAG_STOP)
    at++;
  return at;
}

static void
add_accusation(GsClaims *claims,
               const GsSentence *sentence,
               const GsWordSpan parts[3])
{
  GsClaim claim = gs_claim_stated(GS_QUOTE_INDIRECT);
  gs_ranges_add(claims, &claim.cue, sentence, parts[0]);
  for (size_t i = 1; i < 3; i++)
    if (parts[i].end > parts[i].start)
      gs_ranges_add(claims, &claim.content, sentence, parts[i]);
  gs_vector_add(claims->arena, &claims->claims, claim);
}

/* "Berg | is accused | of hiding oil". */
static void
read_verb(GsClaims *claims, const GsReading *reading, const GsGroup *verb)
{
  GsWordSpan who = { 0 };
  if (!(verb->flags & GS_GROUP_PASSIVE) || (verb->flags & GS_GROUP_NEGATED) ||
      !gs_reading_hit(reading, verb->head, GS_LIST_ACCUSED) ||
      gs_reading_tag(reading, verb->end) != GS_TAG_PREPOSITION ||
      (reading->sentence->words[verb->end].form->classes & GS_CLASS_AGENT) ||
      is_read(claims, reading->sentence->number, verb->head) ||
      !gs_subject_of(reading, verb->start, &who))
    return;
  const GsWordSpan parts[3] = {
    { verb->start, verb->end },
    who,
    { verb->end, end_of_deed(reading, verb->end) },
  };
  add_accusation(claims, reading->sentence, parts);
}

/* "| Charges | of fraud". */
static void
read_noun(GsClaims *claims, const GsReading *reading, const GsGroup *noun)
{
  uint32_t end = end_of_deed(reading, noun->end);
  if (!gs_reading_hit(reading, noun->head, GS_LIST_ACCUSED) ||
      !gs_reading_hit(reading, noun->end, GS_LIST_NAME_JOINT) ||
      end < noun->end + 2 ||
      is_read(claims, reading->sentence->number, noun->head))
    return;
  const GsWordSpan parts[3] = {
    { noun->head, noun->head + 1 },
    { 0 },
    { noun->end, end },
  };
  add_accusation(claims, reading->sentence, parts);
}

void
gs_claims_add_accusations(GsClaims *claims)
{
  const GsText *text = claims->text;
  for (size_t i = 0; i < text->sentences.n; i++) {
    GsReading reading = { .text = text, .sentence = &text->sentences.items[i] };
    if (!denial_follows(text, i))
      continue;
    for (size_t k = 0; k < reading.sentence->n_groups; k++) {
      const GsGroup *group = &reading.sentence->groups[k];
      if (group->kind == GS_GROUP_VERB)
        read_verb(claims, &reading, group);
      else if (group->kind == GS_GROUP_NOUN)
        read_noun(claims, &reading, group);
    }
  }
}
