/* SPDX-License-Identifier: Apache-2.0
 *
 * Answers that say against whom they speak, and not what: "the studio pushed
 * back", "Berg insisted otherwise", "Berg, who denies the charge, left".
 *
 * No frame takes them, for nothing is said behind the cue.  Its own words are
 * then the content: it points to the claim that is answered.
 */
#include "claim/denial-private.h"

/* ---- phrases of the pack ------------------------------------------------ */

/* Is any of the words in a claim already?  One that a noun at the head of the
 * sentence reports ("reports that he left | were dismissed") may reach too
 * far. */
static bool
is_claimed(const GsClaims *claims, const GsSentence *sentence, GsWordSpan span)
{
  for (size_t i = 0; i < claims->claims.n; i++) {
    const GsClaim *claim = &claims->claims.items[i];
    const GsRanges *parts[] = { &claim->cue, &claim->content };
    if (claim->cue.n > 0 && claim->cue.items[0].start == 0 &&
        claim->source.n == 0)
      continue;
    for (size_t k = 0; k < G_N_ELEMENTS(parts); k++)
      for (size_t r = 0; r < parts[k]->n; r++)
        if (parts[k]->items[r].sentence == sentence->number &&
            parts[k]->items[r].start < span.end &&
            span.start < parts[k]->items[r].end)
          return true;
  }
  return false;
}

/* "Disagreed | on Monday", "pleaded not guilty | to all charges". */
static bool
is_beside(const GsReading *reading, uint32_t at)
{
  const GsGroup *group = gs_reading_group(reading, at + 1);
  return group != NULL && group->kind == GS_GROUP_NOUN &&
         (gs_is_time(reading, group) ||
          gs_reading_hit(reading, group->head, GS_LIST_CLAIM_NOUN) != NULL);
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
    return gs_reading_hit(reading, at, GS_LIST_OCCASION) != NULL;
  case GS_TAG_PREPOSITION:
    return gs_reading_hit(reading, at, GS_LIST_OCCASION) != NULL ||
           is_beside(reading, at);
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
         !(verb->flags & (GS_GROUP_NEGATED | GS_GROUP_GERUND));
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

typedef struct {
  GsWordSpan source;
  GsWordSpan cue;
  GsWordSpan content;
} Parts;

static GsClaim
claim_of(const GsClaims *claims, const GsSentence *sentence, const Parts *parts)
{
  GsClaim claim = gs_claim_stated(GS_QUOTE_INDIRECT);
  gs_ranges_add(claims, &claim.source, sentence, parts->source);
  gs_ranges_add(claims, &claim.cue, sentence, parts->cue);
  gs_ranges_add(claims, &claim.content, sentence, parts->content);
  return claim;
}

static void
add_phrase(GsClaims *claims,
           const GsSentence *sentence,
           GsWordSpan source,
           const GsHit *hit)
{
  bool is_one = hit->end - hit->start == 1;
  Parts parts = { source,
                  { hit->start, hit->start + 1 },
                  { hit->start + !is_one, hit->end } };
  gs_vector_add(claims->arena, &claims->claims,
                claim_of(claims, sentence, &parts));
}

static void
read_hit(GsClaims *claims, const GsReading *reading, const GsHit *hit)
{
  const GsGroup *verb = gs_reading_group(reading, hit->start);
  GsWordSpan source;
  if (is_stated(verb) && !(verb->flags & GS_GROUP_PASSIVE) &&
      says_no_more(reading, hit->end) &&
      !is_claimed(claims, reading->sentence,
                  (GsWordSpan){ hit->start, hit->end }) &&
      gs_subject_of(reading, verb->start, &source) &&
      !holds_number(reading->sentence, source))
    add_phrase(claims, reading->sentence, source, hit);
}

/* ---- denials without a content ------------------------------------------ */

/* "Burying asbestos", which may look like a noun with what it is like. */
static bool
is_gerund(const GsReading *reading, uint32_t at)
{
  const GsForm *form = at < reading->sentence->n_words
                           ? reading->sentence->words[at].form
                           : NULL;
  return form != NULL && (form->forms & GS_FORM_GERUND) &&
         form->lemma[GS_PART_VERB] != 0;
}

/* "Any wrongdoing", and no more. */
static bool
is_innocence(const GsReading *reading, const GsGroup *group)
{
  return gs_reading_hit(reading, group->head, GS_LIST_INNOCENCE) &&
         (gs_reading_tag(reading, group->end) == GS_TAG_COMMA ||
          gs_sentence_is_border(reading->sentence, group->end));
}

/* "Berg, | who denies | poisoning the river, left", "who denies the charges":
 * what is denied in the relative clause; empty where it is something else. */
static GsWordSpan
denied_in_relative(const GsReading *reading, const GsCueSpot *spot)
{
  const GsGroup *behind = gs_reading_group(reading, spot->behind);
  uint32_t end = spot->behind;
  bool is_noun = behind != NULL && behind->start == spot->behind &&
                 behind->kind == GS_GROUP_NOUN &&
                 (gs_reading_hit(reading, behind->head, GS_LIST_CLAIM_NOUN) ||
                  is_innocence(reading, behind));
  bool is_told = is_noun || is_gerund(reading, spot->behind);
  if (!is_told)
    return (GsWordSpan){ 0 };
  while (end < reading->sentence->n_words &&
         !gs_sentence_is_border(reading->sentence, end) &&
         gs_reading_tag(reading, end) != GS_TAG_COMMA)
    end++;
  return (GsWordSpan){ spot->behind, end };
}

/* "Denied | that claim | on Friday": no clause begins with such a "that". */
static GsWordSpan
that_claim_behind(const GsReading *reading, uint32_t at)
{
  const GsGroup *group = gs_reading_group(reading, at + 1);
  uint32_t end = at + 1;
  if (gs_reading_tag(reading, at) != GS_TAG_SUBORDINATOR ||
      !(reading->sentence->words[at].form->classes & GS_CLASS_DEMONSTRATIVE) ||
      !gs_reading_hit(reading, at + 1, GS_LIST_CLAIM_NOUN))
    return (GsWordSpan){ 0 };
  if (group != NULL && group->kind == GS_GROUP_NOUN)
    end = group->end;
  else
    end = at + 2; /* "that | quote", which may look like a verb */
  uint32_t last = end;
  while (last < reading->sentence->n_words &&
         !gs_sentence_is_border(reading->sentence, last) &&
         gs_reading_tag(reading, last) != GS_TAG_COMMA)
    last++;
  return gs_has_finite_verb(reading, end, last) ? (GsWordSpan){ 0 }
                                                : (GsWordSpan){ at, end };
}

/* "Contests | this", "rejects | that claim", "denies | burying it": what speaks
 * of a claim or a deed for certain, however rarely its cue reports; or empty.
 */
static GsWordSpan
points_behind(const GsReading *reading, const GsCueSpot *spot)
{
  const GsGroup *group = gs_reading_group(reading, spot->behind);
  if (group == NULL || group->start != spot->behind)
    return that_claim_behind(reading, spot->behind);
  const GsWord *first = &reading->sentence->words[group->start];
  bool is_this = group->end == group->start + 1 &&
                 (first->form->classes & GS_CLASS_DEMONSTRATIVE) &&
                 says_no_more(reading, group->end);
  bool is_claim = group->kind == GS_GROUP_NOUN &&
                  (group->flags & GS_GROUP_DEFINITE) &&
                  gs_reading_hit(reading, group->head, GS_LIST_CLAIM_NOUN);
  if (is_this || is_claim)
    return (GsWordSpan){ group->start, group->end };
  return denied_in_relative(reading, spot);
}

/* "Reports that he left | were dismissed". */
static bool
begins_with_report(const GsReading *reading)
{
  const GsGroup *first = gs_reading_group(reading, 0);
  return first != NULL && first->kind == GS_GROUP_NOUN &&
         gs_reading_hit(reading, first->head, GS_LIST_CLAIM_NOUN) != NULL;
}

#define MOST_BEFORE_AGENT 4 /* words: "dismissed | on Friday | by Berg" */

/* "Reports that he left were dismissed on Friday by Berg": who turns down what
 * stands before the verb. */
static bool
parts_of_passive(const GsReading *reading, const GsGroup *verb, Parts *parts)
{
  unsigned n_more = 1;
  for (uint32_t at = verb->end; at <= verb->end + MOST_BEFORE_AGENT; at++) {
    GsTag tag = gs_reading_tag(reading, at);
    if (tag == GS_TAG_COMMA || tag == GS_TAG_STOP || tag == GS_TAG_VERB)
      return false;
    if (reading->sentence->words[at].form->classes & GS_CLASS_AGENT) {
      parts->content = (GsWordSpan){ 0, verb->start };
      return gs_source_at(reading, at + 1, &n_more, &parts->source);
    }
  }
  return false;
}

/* "Would reject it" is no denial yet. */
static bool
is_done(const GsReading *reading, const GsGroup *verb)
{
  for (uint32_t at = verb->start; at < verb->end; at++)
    if (gs_reading_tag(reading, at) == GS_TAG_MODAL)
      return false;
  return true;
}

/* Neither "that" nor "this week". */
static bool
is_somebody(const GsReading *reading, GsWordSpan source)
{
  const GsGroup *group = gs_reading_group(reading, source.start);
  const GsWord *first = &reading->sentence->words[source.start];
  return group != NULL && !gs_is_time(reading, group) &&
         first->tag != GS_TAG_RELATIVE &&
         !(first->form->classes & GS_CLASS_DEMONSTRATIVE);
}

/* Source and content of a denial that no frame has taken. */
static bool
parts_of_spot(const GsReading *reading, const GsCueSpot *spot, Parts *parts)
{
  uint32_t from = spot->from;
  const GsGroup *verb = gs_reading_group(reading, spot->start);
  parts->cue = (GsWordSpan){ from, spot->behind };
  if (verb->flags & GS_GROUP_PASSIVE)
    return begins_with_report(reading) &&
           parts_of_passive(reading, verb, parts);
  if (from > 1 && gs_reading_tag(reading, from - 1) == GS_TAG_RELATIVE &&
      gs_reading_tag(reading, from - 2) == GS_TAG_COMMA) {
    parts->source = (GsWordSpan){ from - 1, from };
    parts->content = denied_in_relative(reading, spot);
    return parts->content.end > 0;
  }
  parts->content = points_behind(reading, spot);
  return parts->content.end > 0 && is_done(reading, verb) &&
         gs_subject_of(reading, verb->start, &parts->source) &&
         is_somebody(reading, parts->source);
}

/* "Reports that he left | were dismissed": the claim of the reports stands
 * inside of the next one, and ends before its verb. */
static void
put_report_inside(GsClaims *claims, const GsSentence *sentence, uint32_t end)
{
  for (size_t i = 0; i < claims->claims.n; i++) {
    GsClaim *claim = &claims->claims.items[i];
    GsRange *last = &claim->content.items[claim->content.n - 1];
    if (claim->cue.n == 0 || claim->cue.items[0].start != 0 ||
        claim->cue.items[0].sentence != sentence->number || claim->source.n > 0)
      continue;
    claim->outer = (int32_t)claims->claims.n;
    if (last->sentence == sentence->number && last->start < end)
      last->end = MIN(last->end, end);
  }
}

static void
read_spot(GsClaims *claims, const GsReading *reading, const GsCueSpot *spot)
{
  const GsCue *cue = &claims->text->rules->cues.items[spot->item];
  Parts parts;
  if (cue->sign != GS_SIGN_MINUS ||
      !is_stated(gs_reading_group(reading, spot->start)) ||
      is_claimed(claims, reading->sentence,
                 (GsWordSpan){ spot->from, spot->behind }) ||
      !parts_of_spot(reading, spot, &parts))
    return;
  GsClaim claim = claim_of(claims, reading->sentence, &parts);
  claim.sign = GS_SIGN_MINUS;
  claim.cue_item = (int32_t)spot->item;
  claim.cue_class = cue->cue_class;
  if (parts.content.start == 0)
    put_report_inside(claims, reading->sentence, spot->from);
  gs_vector_add(claims->arena, &claims->claims, claim);
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
  GsCueSpots spots = gs_cues_find(claims->text, sentence);
  for (size_t i = 0; i < spots.n; i++)
    read_spot(claims, &reading, &spots.items[i]);
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
