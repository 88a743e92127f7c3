/* SPDX-License-Identifier: Apache-2.0
 *
 * Rebuttals that tell themselves what they rebut: "people who say that it
 * leaks are wrong", "he is wrong to say that it leaks", "Holm says it leaks;
 * that is a lie", "dismissed critics who said it leaks".
 *
 * Frames seldom read a report inside of what another says.  Here somebody is
 * contradicted, so it is a claim; and the words that contradict it are one of
 * whoever speaks, which knows the claim that it speaks of.
 */
#include "claim/denial-private.h"

typedef struct {
  GsClaims *claims;
  const GsReading *reading;
  GsDenialPlace place; /* the content that the rebuttal stands in */
  size_t speaker;      /* the claim whose content it is */
} Rebuttal;

typedef struct {
  GsWordSpan source;
  GsWordSpan cue;
  GsWordSpan content;
} Told;

/* ---- what is told ------------------------------------------------------- */

/* The reporting verb whose group starts at `at`: "say", "to claim"; or NULL. */
static const GsGroup *
telling_verb(const GsReading *reading, size_t at)
{
  const GsRuleSet *rules = reading->text->rules;
  const GsGroup *verb = gs_reading_group(reading, at);
  if (verb == NULL || verb->kind != GS_GROUP_VERB || verb->start != at ||
      (verb->flags & (GS_GROUP_NEGATED | GS_GROUP_PASSIVE)))
    return NULL;
  const GsHit *hit = gs_reading_hit(reading, verb->head, GS_LIST_CUE);
  GsSign sign = hit != NULL ? rules->cues.items[hit->item].sign : GS_SIGN_NONE;
  return sign == GS_SIGN_PLUS || sign == GS_SIGN_OPEN ? verb : NULL;
}

/* Neither "it is wrong to say" nor "you know". */
static bool
is_another(const GsReading *reading, const GsGroup *group)
{
  const uint16_t none = GS_WHO_SPEAKER | GS_WHO_HEARER;
  const GsWord *head = &reading->sentence->words[group->head];
  bool is_thing =
      head->tag == GS_TAG_PRONOUN && (head->form->who & GS_WHO_THING);
  return group->kind == GS_GROUP_NOUN && !is_thing && !(head->form->who & none);
}

static GsWordSpan
noun_before(const GsReading *reading, size_t end)
{
  const GsGroup *group = end > 0 ? gs_reading_group(reading, end - 1) : NULL;
  return group != NULL && group->end == end && is_another(reading, group)
             ? (GsWordSpan){ group->start, group->end }
             : (GsWordSpan){ 0 };
}

/* Behind "called": "the remarks | sexist". */
static bool
names_so(const GsReading *reading, uint32_t start, uint32_t end)
{
  const GsGroup *group = gs_reading_group(reading, start);
  const GsWord *last = &reading->sentence->words[end - 1];
  return group != NULL && group->kind == GS_GROUP_NOUN &&
         group->start + 1 < end && last->form->lemma[GS_PART_ADJECTIVE] != 0 &&
         last->tag != GS_TAG_NAME;
}

static bool
ends_nothing(GsTag tag)
{
  return tag == GS_TAG_COMMA || tag == GS_TAG_STOP || tag == GS_TAG_QUOTE_CLOSE;
}

/* Behind the verb, up to `end`: "that | it leaks |"; false if no clause. */
static bool
tell_content(const GsReading *reading,
             const GsGroup *verb,
             uint32_t end,
             Told *told)
{
  uint32_t start = verb->end;
  while (end > start && ends_nothing(gs_reading_tag(reading, end - 1)))
    end--;
  told->cue = (GsWordSpan){ verb->start, verb->end };
  told->content = (GsWordSpan){ start, end };
  const GsHit *hit = gs_reading_hit(reading, verb->head, GS_LIST_CUE);
  bool is_stated =
      reading->text->rules->cues.items[hit->item].sign == GS_SIGN_PLUS;
  return start < end && gs_reading_tag(reading, start) != GS_TAG_COMMA &&
         (is_stated ? gs_has_finite_verb(reading, start, end)
                    : names_so(reading, start, end));
}

/* Where the relative word stands, behind a comma or without; 0 when nowhere. */
static uint32_t
relative_at(const GsReading *reading, uint32_t at)
{
  at += gs_reading_tag(reading, at) == GS_TAG_COMMA;
  return gs_reading_tag(reading, at) == GS_TAG_RELATIVE ? at : 0;
}

/* "People | who | say": the noun group at `at`, and what it says up to
 * `end`. */
static bool
told_by_relative(const GsReading *reading,
                 const GsRange *range,
                 uint32_t end,
                 Told *told)
{
  size_t at = range->start;
  while (at < end && gs_reading_tag(reading, at) == GS_TAG_QUOTE_OPEN)
    at++;
  const GsGroup *group = gs_reading_group(reading, at);
  if (group == NULL || group->kind != GS_GROUP_NOUN || group->start != at ||
      gs_reading_hit(reading, at, GS_LIST_ANYBODY) ||
      relative_at(reading, group->end) == 0)
    return false;
  const GsGroup *verb =
      telling_verb(reading, relative_at(reading, group->end) + 1);
  told->source = (GsWordSpan){ group->start, group->end };
  return verb != NULL && tell_content(reading, verb, end, told);
}

/* "Wrong | to say", "wrong | for saying", "wrong | when he says": the verb. */
static const GsGroup *
verb_behind(const GsReading *reading, size_t at)
{
  at += gs_reading_tag(reading, at) == GS_TAG_QUOTE_CLOSE;
  const GsGroup *verb = telling_verb(reading, at);
  if (verb != NULL && (verb->flags & GS_GROUP_INFINITIVE))
    return verb;
  GsTag tag = gs_reading_tag(reading, at);
  if (tag == GS_TAG_PREPOSITION) {
    verb = telling_verb(reading, at + 1);
    return verb != NULL && (verb->flags & GS_GROUP_GERUND) ? verb : NULL;
  }
  const GsGroup *subject = gs_reading_group(reading, at + 1);
  bool is_clause = (tag == GS_TAG_SUBORDINATOR || tag == GS_TAG_RELATIVE) &&
                   subject != NULL && (subject->flags & GS_GROUP_PRONOUN);
  return is_clause ? telling_verb(reading, subject->end) : NULL;
}

/* "He | is wrong | to say that it leaks". */
static bool
told_behind(const Rebuttal *it, const GsHit *hit, Told *told)
{
  const GsGroup *copula = gs_denial_verb_of(&it->place, hit);
  const GsGroup *verb = verb_behind(it->reading, hit->end);
  if (copula == NULL || verb == NULL || (copula->flags & GS_GROUP_NEGATED))
    return false;
  told->source = noun_before(it->reading, copula->start);
  return told->source.end > 0 &&
         tell_content(it->reading, verb, it->place.range->end, told);
}

/* "People who say that it leaks | are wrong". */
static bool
told_ahead(const Rebuttal *it, const GsHit *hit, Told *told)
{
  const GsGroup *copula = gs_denial_verb_of(&it->place, hit);
  return copula != NULL && !(copula->flags & GS_GROUP_NEGATED) &&
         gs_denial_ends(&it->place, hit->end) &&
         told_by_relative(it->reading, it->place.range, copula->start, told);
}

/* The last report of another's in words[start .. end): "Holm | says …". */
static bool
last_told(const GsReading *reading, uint32_t start, uint32_t end, Told *told)
{
  for (uint32_t at = end; at-- > start;) {
    const GsGroup *verb = telling_verb(reading, at);
    if (verb == NULL || !(verb->flags & GS_GROUP_FINITE))
      continue;
    told->source = noun_before(reading, at);
    if (told->source.end == 0 || told->source.start < start)
      return false;
    return tell_content(reading, verb, end, told);
  }
  return false;
}

/* ---- as claims ---------------------------------------------------------- */

static gssize
claim_with_cue(const GsClaims *claims, uint32_t sentence, GsWordSpan cue)
{
  for (size_t i = 0; i < claims->claims.n; i++) {
    const GsRanges *ranges = &claims->claims.items[i].cue;
    if (ranges->n > 0 && ranges->items[0].sentence == sentence &&
        ranges->items[0].start < cue.end && cue.start < ranges->items[0].end)
      return (gssize)i;
  }
  return -1;
}

/* The claim that is told of, as its own. */
static size_t
add_told(const Rebuttal *it, const GsReading *reading, const Told *told)
{
  GsClaims *claims = it->claims;
  const GsSentence *sentence = reading->sentence;
  /* whatever the word, it is claimed */
  GsClaim claim = gs_claim_stated(GS_QUOTE_INDIRECT);
  claim.outer = (int32_t)it->speaker;
  gs_ranges_add(claims, &claim.source, sentence, told->source);
  gs_ranges_add(claims, &claim.cue, sentence, told->cue);
  gs_ranges_add(claims, &claim.content, sentence, told->content);
  gssize old = claim_with_cue(claims, sentence->number, told->cue);
  if (old >= 0) {
    claims->claims.items[old] = claim;
    return (size_t)old;
  }
  gs_vector_add(claims->arena, &claims->claims, claim);
  return claims->claims.n - 1;
}

/* The words that contradict it, said by whoever speaks. */
static void
add_rebuttal(const Rebuttal *it, size_t told, GsWordSpan words)
{
  GsClaim claim = it->claims->claims.items[it->speaker];
  claim.content = (GsRanges){ 0 };
  gs_ranges_add(it->claims, &claim.content, it->place.sentence, words);
  claim.is_denial = true;
  claim.about = (int32_t)told;
  claim.outer = -1;
  gs_vector_add(it->claims->arena, &it->claims->claims, claim);
}

/* ---- reading ------------------------------------------------------------ */

/* "That | is a lie". */
static bool
is_of_pointer(const Rebuttal *it, const GsHit *hit, uint32_t *start)
{
  const GsGroup *copula = gs_denial_verb_of(&it->place, hit);
  if (copula == NULL || copula->start <= it->place.range->start ||
      (hit->start >= copula->end && (copula->flags & GS_GROUP_NEGATED)) ||
      !gs_denial_ends(&it->place, hit->end) ||
      !gs_denial_points(&it->place, copula->start - 1))
    return false;
  *start = copula->start - 1;
  return true;
}

/* "Holm says it leaks, but | that is a lie", or in the sentence before. */
static bool
told_before(const Rebuttal *it, const GsRange *before, uint32_t start)
{
  Told told = { 0 };
  GsReading reading = *it->reading;
  uint32_t end = start;
  if (gs_reading_tag(&reading, end - 1) == GS_TAG_SUBORDINATOR)
    end--;
  if (end > 0 && gs_reading_tag(&reading, end - 1) == GS_TAG_CONJUNCTION)
    end--;
  uint32_t from = it->place.range->start;
  if (end <= from + 1 && before != NULL &&
      before->sentence + 1 == it->place.range->sentence) {
    reading.sentence = gs_claims_sentence(it->claims, before->sentence);
    from = before->start;
    end = before->end;
  }
  if (!last_told(&reading, from, end, &told))
    return false;
  size_t index = add_told(it, &reading, &told);
  add_rebuttal(it, index, (GsWordSpan){ start, it->place.range->end });
  return true;
}

static bool
read_hit(const Rebuttal *it, const GsRange *before, const GsHit *hit)
{
  const GsRuleSet *rules = it->claims->text->rules;
  GsListMeaning meaning = rules->lists.items[hit->list].meaning;
  Told told = { 0 };
  uint32_t start;
  if (meaning == GS_LIST_LIAR &&
      (told_ahead(it, hit, &told) || told_behind(it, hit, &told))) {
    size_t index = add_told(it, it->reading, &told);
    add_rebuttal(it, index, (GsWordSpan){ hit->start, hit->end });
    return true;
  }
  return meaning == GS_LIST_DEBUNK &&
         it->claims->claims.items[it->speaker].cue.n > 0 &&
         is_of_pointer(it, hit, &start) && told_before(it, before, start);
}

/* "Dismissed | critics who said it leaks". */
static void
read_denied(const Rebuttal *it)
{
  Told told = { 0 };
  uint32_t end = it->place.range->end;
  if (relative_at(it->reading, end) != 0) /* "contradict Holm | , who said …" */
    end = (uint32_t)it->place.sentence->n_words;
  if (!told_by_relative(it->reading, it->place.range, end, &told))
    return;
  size_t index = add_told(it, it->reading, &told);
  GsClaim *claim = &it->claims->claims.items[it->speaker];
  claim->is_denial = true;
  claim->about = (int32_t)index;
}

static void
read_range(GsClaims *claims,
           size_t speaker,
           const GsRange *before,
           const GsRange *range)
{
  const GsSentence *sentence = gs_claims_sentence(claims, range->sentence);
  GsReading reading = { .text = claims->text, .sentence = sentence };
  Rebuttal it = { claims, &reading, { claims, sentence, range }, speaker };
  const GsClaim *claim = &claims->claims.items[speaker];
  if (claim->sign == GS_SIGN_MINUS) {
    read_denied(&it);
    return;
  }
  if (claim->sign != GS_SIGN_PLUS && claim->cue.n > 0)
    return;
  for (size_t i = 0; i < sentence->n_hits; i++) {
    const GsHit *hit = &sentence->hits[i];
    if (hit->start >= range->start && hit->end <= range->end &&
        read_hit(&it, before, hit))
      return;
  }
}

void
gs_claims_add_rebuttals(GsClaims *claims)
{
  size_t n = claims->claims.n;
  for (size_t i = 0; i < n; i++) {
    const GsClaim *claim = &claims->claims.items[i];
    if (claim->is_denial || claim->cue_is_negated || claim->cue_is_hedged)
      continue;
    GsRanges content = claim->content;
    for (size_t k = 0; k < content.n; k++)
      read_range(claims, i, k > 0 ? &content.items[k - 1] : NULL,
                 &content.items[k]);
  }
}
