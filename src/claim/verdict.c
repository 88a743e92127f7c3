/* SPDX-License-Identifier: Apache-2.0
 *
 * What the article itself says of a report in passing: "falsely claimed".
 *
 * One word of the reporting phrase is then the narrator's own claim, and it
 * speaks of the report that it stands in.
 */
#include "claim/claim-private.h"

#define MOST_BESIDE 6 /* words from "he said" to ", offering no evidence" */

static const GsHit *
debunking_hit(const GsClaims *claims, const GsRange *cue)
{
  const GsSentence *sentence = gs_claims_sentence(claims, cue->sentence);
  for (size_t at = cue->start; at < cue->end; at++) {
    const GsHit *hit =
        gs_sentence_hit(claims->text, sentence, at, GS_LIST_DEBUNK);
    if (hit != NULL && sentence->words[at].tag == GS_TAG_ADVERB)
      return hit;
  }
  return NULL;
}

/* "His baseless claim | that": the noun group right before the content. */
static const GsHit *
debunked_noun(const GsClaims *claims, const GsRange *content)
{
  const GsSentence *sentence = gs_claims_sentence(claims, content->sentence);
  uint16_t number =
      content->start > 0 ? sentence->words[content->start - 1].group : 0;
  const GsGroup *group = number ? &sentence->groups[number - 1] : NULL;
  if (group == NULL || group->kind != GS_GROUP_NOUN ||
      group->end != content->start ||
      !gs_sentence_hit(claims->text, sentence, group->head, GS_LIST_CLAIM_NOUN))
    return NULL;
  for (size_t at = group->start; at < group->head; at++) {
    const GsHit *hit =
        gs_sentence_hit(claims->text, sentence, at, GS_LIST_DEBUNK);
    if (hit != NULL)
      return hit;
  }
  return NULL;
}

/* "Said | without evidence | that", "…, he said, offering no proof": what
 * stands beside the cue, and in no claim. */
static const GsHit *
debunking_phrase(const GsClaims *claims, const GsClaim *claim)
{
  const GsRange *cue = &claim->cue.items[claim->cue.n - 1];
  const GsSentence *sentence = gs_claims_sentence(claims, cue->sentence);
  const GsRange *content = &claim->content.items[0];
  bool is_ahead =
      content->sentence == cue->sentence && content->start >= cue->end;
  uint32_t end = is_ahead ? content->start : cue->end + MOST_BESIDE;
  for (size_t i = 0; i < sentence->n_hits; i++) {
    const GsHit *hit = &sentence->hits[i];
    GsTag tag = (GsTag)sentence->words[hit->start].tag;
    bool is_word = tag == GS_TAG_ADVERB; /* "saying, falsely, that" */
    bool is_phrase = (tag == GS_TAG_PREPOSITION || tag == GS_TAG_VERB) &&
                     hit->end - hit->start > 1;
    if (claims->text->rules->lists.items[hit->list].meaning == GS_LIST_DEBUNK &&
        (is_word || is_phrase) && hit->start >= cue->start && hit->end <= end)
      return hit;
  }
  return NULL;
}

/* "Incorrectly stated | when it began": what was stated is not told. */
static bool
is_open(const GsClaims *claims, const GsRange *content)
{
  const GsWord *first =
      &gs_claims_sentence(claims, content->sentence)->words[content->start];
  return first->tag != GS_TAG_NOUN &&
         (first->form->classes & GS_CLASS_WH_WORD) != 0;
}

static void
add_verdict(GsClaims *claims, size_t of, const GsHit *hit, uint32_t sentence)
{
  GsClaim claim = { .via = -1,
                    .cue_item = -1,
                    .outer = -1,
                    .about = (int32_t)of,
                    .is_denial = true,
                    .quote = GS_QUOTE_NARRATION };
  gs_ranges_add(claims, &claim.content, gs_claims_sentence(claims, sentence),
                (GsWordSpan){ hit->start, hit->end });
  gs_vector_add(claims->arena, &claims->claims, claim);
}

void
gs_claims_add_verdicts(GsClaims *claims)
{
  size_t n = claims->claims.n;
  for (size_t i = 0; i < n; i++) {
    const GsClaim *claim = &claims->claims.items[i];
    if (claim->sign != GS_SIGN_PLUS || claim->cue_is_negated ||
        claim->quote == GS_QUOTE_NARRATION)
      continue;
    GsRange content = claim->content.items[0];
    if (is_open(claims, &content))
      continue;
    const GsHit *noun = debunked_noun(claims, &content);
    if (noun != NULL)
      add_verdict(claims, i, noun, content.sentence);
    for (size_t k = 0; noun == NULL && k < claims->claims.items[i].cue.n; k++) {
      GsRange cue = claims->claims.items[i].cue.items[k];
      const GsHit *hit = debunking_hit(claims, &cue);
      if (hit == NULL)
        hit = debunking_phrase(claims, &claims->claims.items[i]);
      if (hit != NULL)
        add_verdict(claims, i, hit, cue.sentence);
    }
  }
}
