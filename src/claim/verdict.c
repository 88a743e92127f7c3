/* SPDX-License-Identifier: Apache-2.0
 *
 * What the article itself says of a report in passing: "falsely claimed".
 *
 * One word of the reporting phrase is then the narrator's own claim, and it
 * speaks of the report that it stands in.
 */
#include "claim/denial-private.h"

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

/* Who says it: whoever says the words around the report, or the narrator. */
static GsClaim
verdict_of(const GsClaims *claims, size_t of)
{
  int32_t outer = claims->claims.items[of].outer;
  GsClaim claim = { .via = -1, .cue_item = -1, .quote = GS_QUOTE_NARRATION };
  if (outer >= 0 && claims->claims.items[outer].sign == GS_SIGN_PLUS)
    claim = claims->claims.items[outer];
  claim.content = (GsRanges){ 0 };
  claim.outer = -1;
  claim.about = (int32_t)of;
  claim.is_denial = true;
  return claim;
}

static void
add_verdict(GsClaims *claims, size_t of, const GsHit *hit, uint32_t sentence)
{
  GsClaim claim = verdict_of(claims, of);
  gs_ranges_add(claims, &claim.content, gs_claims_sentence(claims, sentence),
                (GsWordSpan){ hit->start, hit->end });
  gs_vector_add(claims->arena, &claims->claims, claim);
}

/* "His claim that it leaks | has been widely debunked", "… is false": what is
 * said of a report by the verb behind it. */
static const GsHit *
debunked_behind(const GsClaims *claims, const GsClaim *claim)
{
  const GsRange *last = &claim->content.items[claim->content.n - 1];
  const GsSentence *sentence = gs_claims_sentence(claims, last->sentence);
  const GsRange *cue = &claim->cue.items[0];
  GsRange whole = { last->sentence, cue->start, (uint32_t)sentence->n_words };
  GsDenialPlace place = { claims, sentence, &whole };
  bool is_stated = gs_claim_states_something(claims, claim) ||
                   gs_denial_hit(&place, cue->end - 1, GS_LIST_NAME_JOINT);
  if (!is_stated || cue->sentence != last->sentence ||
      cue->start >= last->start ||
      !gs_denial_hit(&place, cue->start, GS_LIST_CLAIM_NOUN))
    return NULL;
  for (size_t i = 0; i < sentence->n_hits; i++) {
    const GsHit *hit = &sentence->hits[i];
    const GsGroup *verb = gs_denial_verb_of(&place, hit);
    if (claims->text->rules->lists.items[hit->list].meaning == GS_LIST_DEBUNK &&
        verb != NULL && verb->start == last->end &&
        (hit->start < verb->end || !(verb->flags & GS_GROUP_NEGATED)) &&
        gs_denial_ends(&place, hit->end))
      return hit;
  }
  return NULL;
}

#define MOST_TO_REPORT 5 /* words: "no evidence | to back up | his claim" */

/* "There is | no evidence | for his claim that it leaks". */
static const GsHit *
debunked_before(const GsClaims *claims, const GsClaim *claim)
{
  const GsRange *cue = &claim->cue.items[0];
  const GsSentence *sentence = gs_claims_sentence(claims, cue->sentence);
  uint32_t start =
      claim->source.n > 0 ? claim->source.items[0].start : cue->start;
  GsRange whole = { cue->sentence, 0, (uint32_t)sentence->n_words };
  GsDenialPlace place = { claims, sentence, &whole };
  if (!gs_denial_hit(&place, cue->start, GS_LIST_CLAIM_NOUN) ||
      claim->content.items[0].start < cue->start)
    return NULL;
  for (size_t i = 0; i < sentence->n_hits; i++) {
    const GsHit *hit = &sentence->hits[i];
    GsTag tag = (GsTag)sentence->words[hit->end].tag;
    if (claims->text->rules->lists.items[hit->list].meaning == GS_LIST_DEBUNK &&
        hit->end < start && start - hit->end <= MOST_TO_REPORT &&
        gs_denial_hit(&place, hit->start, GS_LIST_NEGATE_FORWARD) &&
        (tag == GS_TAG_PREPOSITION || tag == GS_TAG_INFINITIVE))
      return hit;
  }
  return NULL;
}

/* "That it leaks | , without offering evidence": at the end of the content,
 * which ends before it. */
static const GsHit *
debunked_at_end(const GsClaims *claims, const GsRange *content)
{
  const GsSentence *sentence = gs_claims_sentence(claims, content->sentence);
  for (size_t i = 0; i < sentence->n_hits; i++) {
    const GsHit *hit = &sentence->hits[i];
    if (claims->text->rules->lists.items[hit->list].meaning == GS_LIST_DEBUNK &&
        hit->end == content->end && hit->start > content->start + 1 &&
        sentence->words[hit->start].tag == GS_TAG_PREPOSITION &&
        sentence->words[hit->start].quote == 0 &&
        sentence->words[hit->start - 1].tag == GS_TAG_COMMA)
      return hit;
  }
  return NULL;
}

/* "That it leaks | , a falsehood he has told for years": the word, and in *mark
 * the comma. */
static const GsHit *
debunked_in_apposition(const GsClaims *claims,
                       const GsRange *content,
                       uint32_t *mark)
{
  const GsSentence *sentence = gs_claims_sentence(claims, content->sentence);
  GsReading reading = { .text = claims->text, .sentence = sentence };
  for (size_t i = 0; i < sentence->n_hits; i++) {
    const GsHit *hit = &sentence->hits[i];
    const GsGroup *group = gs_reading_group(&reading, hit->start);
    if (claims->text->rules->lists.items[hit->list].meaning != GS_LIST_DEBUNK ||
        group == NULL || group->kind != GS_GROUP_NOUN ||
        hit->end > group->end || group->start <= content->start + 1 ||
        group->start >= content->end)
      continue;
    const GsWord *first = &sentence->words[group->start];
    bool is_named = hit->end == group->end ||
                    gs_reading_hit(&reading, group->head, GS_LIST_CLAIM_NOUN);
    if (!is_named || first->tag != GS_TAG_DETERMINER || first->quote != 0 ||
        gs_reading_tag(&reading, group->start - 1) != GS_TAG_COMMA)
      continue;
    *mark = group->start - 1;
    return hit;
  }
  return NULL;
}

/* Reports by a noun, and what stands around them. */
static bool
add_verdict_around(GsClaims *claims, size_t i)
{
  GsClaim *claim = &claims->claims.items[i];
  GsRange *last = &claim->content.items[claim->content.n - 1];
  uint32_t sentence = last->sentence;
  uint32_t mark = 0;
  const GsHit *hit = debunked_in_apposition(claims, last, &mark);
  if (hit == NULL && (hit = debunked_at_end(claims, last)) != NULL)
    mark = hit->start - 1;
  if (hit != NULL)
    last->end = mark;
  else if (claim->cue.n > 0)
    hit = debunked_behind(claims, claim);
  if (hit == NULL && claim->cue.n > 0) {
    hit = debunked_before(claims, claim);
    sentence = claim->cue.items[0].sentence;
  }
  if (hit != NULL)
    add_verdict(claims, i, hit, sentence);
  return hit != NULL;
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
    if (is_open(claims, &content) || add_verdict_around(claims, i))
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
