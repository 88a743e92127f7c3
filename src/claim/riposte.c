/* SPDX-License-Identifier: Apache-2.0
 *
 * Answers that say against whom they speak, and not what: "the studio pushed
 * back", "Berg insisted otherwise", "which the mill denies".
 *
 * No frame takes them, for nothing is said behind the cue.  Its own words, or
 * the "which" before it, are then the content: it points to the claim that is
 * answered.
 */
#include "claim/denial-private.h"

/* ---- phrases of the pack ------------------------------------------------ */

/* Is any of the words in a claim already? */
static bool
is_claimed(const GsClaims *claims, const GsSentence *sentence, const GsHit *hit)
{
  for (size_t i = 0; i < claims->claims.n; i++) {
    const GsClaim *claim = &claims->claims.items[i];
    const GsRanges *parts[] = { &claim->cue, &claim->content };
    for (size_t k = 0; k < G_N_ELEMENTS(parts); k++)
      for (size_t r = 0; r < parts[k]->n; r++)
        if (parts[k]->items[r].sentence == sentence->number &&
            parts[k]->items[r].start < hit->end &&
            hit->start < parts[k]->items[r].end)
          return true;
  }
  return false;
}

/* "Pushed back | , saying …", not "pushed back | the date". */
static bool
says_no_more(const GsReading *reading, uint32_t at)
{
  switch (gs_reading_tag(reading, at)) {
  case GS_TAG_NOUN:
  case GS_TAG_NAME:
  case GS_TAG_VERB:
  case GS_TAG_PRONOUN:
  case GS_TAG_POSSESSIVE:
  case GS_TAG_DETERMINER:
  case GS_TAG_ADJECTIVE:
  case GS_TAG_NUMBER:
  case GS_TAG_SUBORDINATOR:
  case GS_TAG_INFINITIVE:
  case GS_TAG_PREPOSITION:
    return gs_reading_hit(reading, at, GS_LIST_OCCASION) != NULL;
  default:
    return true;
  }
}

/* A statement of somebody's: not negated, and no infinitive. */
static bool
is_stated(const GsGroup *verb)
{
  return verb != NULL && verb->kind == GS_GROUP_VERB &&
         (verb->flags & GS_GROUP_FINITE) &&
         !(verb->flags &
           (GS_GROUP_NEGATED | GS_GROUP_PASSIVE | GS_GROUP_GERUND));
}

/* "44 percent disagreed" with a question, and not with what another says. */
static bool
holds_number(const GsSentence *sentence, GsWordSpan span)
{
  for (uint32_t at = span.start; at < span.end; at++)
    if (sentence->words[at].tag == GS_TAG_NUMBER ||
        sentence->words[at].tag == GS_TAG_SYMBOL)
      return true;
  return false;
}

static void
add_claim(GsClaims *claims,
          const GsReading *reading,
          GsWordSpan source,
          const GsHit *hit)
{
  GsClaim claim = { .via = -1,
                    .cue_item = -1,
                    .outer = -1,
                    .about = -1,
                    .sign = GS_SIGN_PLUS,
                    .quote = GS_QUOTE_INDIRECT };
  bool is_one = hit->end - hit->start == 1;
  gs_ranges_add(claims, &claim.source, reading->sentence, source);
  gs_ranges_add(claims, &claim.cue, reading->sentence,
                (GsWordSpan){ hit->start, hit->start + 1 });
  gs_ranges_add(claims, &claim.content, reading->sentence,
                (GsWordSpan){ hit->start + !is_one, hit->end });
  gs_vector_add(claims->arena, &claims->claims, claim);
}

static void
read_hit(GsClaims *claims, const GsReading *reading, const GsHit *hit)
{
  const GsGroup *verb = gs_reading_group(reading, hit->start);
  GsWordSpan source;
  if (is_stated(verb) && says_no_more(reading, hit->end) &&
      !is_claimed(claims, reading->sentence, hit) &&
      gs_subject_of(reading, verb->start, &source) &&
      !holds_number(reading->sentence, source))
    add_claim(claims, reading, source, hit);
}

static void
read_sentence(GsClaims *claims, const GsSentence *sentence)
{
  GsReading reading = {
    .text = claims->text,
    .sentence = sentence,
    .is_claimed = GS_NEW_ARRAY(claims->arena, bool, sentence->n_words + 1),
  };
  for (size_t i = 0; i < sentence->n_hits; i++) {
    const GsHit *hit = &sentence->hits[i];
    if (claims->text->rules->lists.items[hit->list].meaning == GS_LIST_RIPOSTE)
      read_hit(claims, &reading, hit);
  }
}

void
gs_claims_add_ripostes(GsClaims *claims)
{
  for (size_t i = 0; i < claims->text->sentences.n; i++)
    read_sentence(claims, &claims->text->sentences.items[i]);
}

/* ---- what they point to ------------------------------------------------- */

bool
gs_denial_is_riposte(const GsDenialPlace *place,
                     const GsClaim *claim,
                     GsDenial *denial)
{
  const GsRange *cue = claim->cue.n > 0 ? &claim->cue.items[0] : NULL;
  if (cue == NULL || cue->sentence != place->range->sentence ||
      claim->cue_is_negated || claim->cue_is_hedged)
    return false;
  const GsHit *hit = gs_denial_hit(place, cue->start, GS_LIST_RIPOSTE);
  if (hit == NULL || hit->end != place->range->end)
    return false;
  gs_denial_set_pointer(place, place->range->start, denial);
  denial->is_riposte = true;
  return true;
}
