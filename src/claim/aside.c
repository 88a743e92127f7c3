/* SPDX-License-Identifier: Apache-2.0
 *
 * Denials put behind what they deny, in the same sentence: "…, a charge that
 * Berg has always denied", "… - allegations he calls baseless".
 *
 * Frames look for a content behind their cue, and here it stands before.  What
 * opens the aside is then the content, and points to the claim that it is put
 * behind, which ends there.
 */
#include "claim/frame-private.h"

#define MOST_FACED 8 /* words: "has | met before, and | has denied" */
#define MOST_TO_AGENT 4
#define MOST_TO_NAME 3 /* words: "has called | them utterly | baseless" */

typedef struct {
  uint32_t mark; /* the comma or dash before it */
  GsWordSpan opener;
  GsWordSpan source;
  GsWordSpan cue;
  int32_t item; /* of the cue, or -1 */
} Aside;

/* ---- what opens it ------------------------------------------------------ */

static bool
is_mark(const GsReading *reading, uint32_t at)
{
  GsTag tag = gs_reading_tag(reading, at);
  return tag == GS_TAG_COMMA || tag == GS_TAG_DASH;
}

/* "Charges | he denies": which may look like a verb. */
static bool
is_bare_charge(const GsReading *reading, uint32_t at)
{
  return gs_reading_tag(reading, at) != GS_TAG_NONE &&
         (reading->sentence->words[at].form->forms & GS_FORM_PLURAL) &&
         gs_reading_hit(reading, at, GS_LIST_CHARGE);
}

/* "Which", "something", "a charge", "allegations". */
static bool
opener_at(const GsReading *reading, uint32_t at, GsWordSpan *opener)
{
  const GsGroup *group = gs_reading_group(reading, at);
  *opener = (GsWordSpan){ at, at + 1 };
  if (gs_reading_tag(reading, at) == GS_TAG_RELATIVE ||
      is_bare_charge(reading, at))
    return true;
  if (group == NULL || group->kind != GS_GROUP_NOUN || group->start != at)
    return false;
  const GsHit *remark = gs_reading_hit(reading, at, GS_LIST_REMARK);
  opener->end = group->end;
  return remark != NULL && remark->end == group->end;
}

/* ---- who denies it ------------------------------------------------------ */

/* The denying cue in the verb group, if it is stated: not "would reject". */
static const GsCueSpot *
denying_spot(const GsReading *reading, const GsGroup *verb)
{
  const GsRuleSet *rules = reading->text->rules;
  if (verb == NULL || verb->kind != GS_GROUP_VERB ||
      (verb->flags & GS_GROUP_NEGATED))
    return NULL;
  for (uint32_t at = verb->start; at < verb->end; at++)
    if (gs_reading_tag(reading, at) == GS_TAG_MODAL)
      return NULL;
  for (size_t i = 0; i < reading->spots.n; i++) {
    const GsCueSpot *spot = &reading->spots.items[i];
    if (spot->start >= verb->start && spot->start < verb->end &&
        rules->cues.items[spot->item].sign == GS_SIGN_MINUS)
      return spot;
  }
  return NULL;
}

/* "Had made an offer, which Berg rejected": no claim is rejected. */
static bool
turns_down_offer(const GsReading *reading,
                 const GsCueSpot *spot,
                 const Aside *aside)
{
  const GsHit *hit = gs_reading_hit(reading, aside->mark - 1, GS_LIST_CUE);
  return gs_reading_tag(reading, aside->opener.start) == GS_TAG_RELATIVE &&
         gs_reading_hit(reading, spot->start, GS_LIST_TURN_DOWN) &&
         hit != NULL &&
         reading->text->rules->cues.items[hit->item].sign != GS_SIGN_PLUS;
}

static bool
set_cue(const GsReading *reading, const GsCueSpot *spot, Aside *aside)
{
  if (spot == NULL || turns_down_offer(reading, spot, aside))
    return false;
  aside->cue = (GsWordSpan){ spot->from, spot->behind };
  aside->item = (int32_t)spot->item;
  return true;
}

/* "Calls | baseless". */
static bool
names_false(const GsReading *reading, const GsGroup *verb, Aside *aside)
{
  if ((verb->flags & GS_GROUP_NEGATED) ||
      !gs_reading_hit(reading, verb->head, GS_LIST_CUE))
    return false;
  for (uint32_t at = verb->end; at <= verb->end + MOST_TO_NAME; at++) {
    const GsHit *hit = gs_reading_hit(reading, at, GS_LIST_DEBUNK);
    if (is_mark(reading, at) || gs_reading_tag(reading, at) == GS_TAG_NONE)
      return false;
    if (hit == NULL)
      continue;
    aside->cue = (GsWordSpan){ verb->start, hit->end };
    aside->item = -1;
    return true;
  }
  return false;
}

/* "Has met before | and has denied". */
static const GsCueSpot *
denying_later(const GsReading *reading, uint32_t start)
{
  for (uint32_t at = start; at < start + MOST_FACED; at++) {
    if (is_mark(reading, at) || gs_reading_tag(reading, at) == GS_TAG_NONE)
      return NULL;
    if (gs_reading_tag(reading, at) == GS_TAG_CONJUNCTION)
      return denying_spot(
          reading, gs_reading_group(reading, gs_skip_adverbs(reading, at + 1)));
  }
  return NULL;
}

/* "| Berg has always denied", "| he calls baseless". */
static bool
read_active(const GsReading *reading, uint32_t at, Aside *aside)
{
  unsigned n_more = 0;
  const GsGroup *group = gs_reading_group(reading, at);
  if (gs_reading_tag(reading, at) == GS_TAG_NAME && group->start < at)
    aside->source = (GsWordSpan){ at, group->end }; /* "claims | Berg denies" */
  else if (!gs_source_at(reading, at, &n_more, &aside->source))
    return false;
  uint32_t behind = (uint32_t)gs_skip_adverbs(reading, aside->source.end);
  const GsGroup *verb = gs_reading_group(reading, behind);
  if (verb == NULL || verb->kind != GS_GROUP_VERB ||
      !(verb->flags & GS_GROUP_FINITE) || (verb->flags & GS_GROUP_PASSIVE))
    return false;
  return set_cue(reading, denying_spot(reading, verb), aside) ||
         names_false(reading, verb, aside) ||
         set_cue(reading, denying_later(reading, verb->end), aside);
}

/* "| has been rejected by Berg", "| rejected by Berg". */
static bool
read_passive(const GsReading *reading, uint32_t at, Aside *aside)
{
  at = (uint32_t)gs_skip_adverbs(reading, at);
  const GsGroup *verb = gs_reading_group(reading, at);
  const GsCueSpot *spot = denying_spot(reading, verb);
  if (spot == NULL)
    return false;
  for (at = verb->end; at < verb->end + MOST_TO_AGENT; at++) {
    unsigned n_more = 1;
    if (is_mark(reading, at) || gs_reading_tag(reading, at) == GS_TAG_NONE)
      return false;
    if (reading->sentence->words[at].form->classes & GS_CLASS_AGENT)
      return gs_source_at(reading, at + 1, &n_more, &aside->source) &&
             set_cue(reading, spot, aside);
  }
  return false;
}

static bool
aside_at(const GsReading *reading, uint32_t mark, Aside *aside)
{
  aside->mark = mark;
  if (!is_mark(reading, mark) || !opener_at(reading, mark + 1, &aside->opener))
    return false;
  uint32_t at = aside->opener.end;
  GsTag tag = gs_reading_tag(reading, at);
  at += tag == GS_TAG_RELATIVE || tag == GS_TAG_SUBORDINATOR;
  return read_active(reading, at, aside) || read_passive(reading, at, aside);
}

/* ---- as claims ---------------------------------------------------------- */

static bool
overlaps(const GsRanges *ranges, uint32_t sentence, GsWordSpan span)
{
  for (size_t i = 0; i < ranges->n; i++)
    if (ranges->items[i].sentence == sentence &&
        ranges->items[i].start < span.end && span.start < ranges->items[i].end)
      return true;
  return false;
}

/* Has a frame read it so already? */
static bool
is_read(const GsClaims *claims, uint32_t sentence, const Aside *aside)
{
  for (size_t i = 0; i < claims->claims.n; i++) {
    const GsClaim *claim = &claims->claims.items[i];
    if (claim->sign == GS_SIGN_MINUS &&
        overlaps(&claim->cue, sentence, aside->cue) &&
        overlaps(&claim->content, sentence, aside->opener))
      return true;
  }
  return false;
}

/* Does somebody claim what stands before the mark? */
static bool
follows_claim(const GsClaims *claims, uint32_t sentence, const Aside *aside)
{
  for (size_t i = 0; i < claims->claims.n; i++) {
    const GsClaim *claim = &claims->claims.items[i];
    if (claim->sign == GS_SIGN_PLUS && claim->content.n > 0 &&
        claim->content.items[0].sentence == sentence &&
        claim->content.items[0].start < aside->mark)
      return true;
  }
  return false;
}

/* What was read as going on over the mark ends there. */
static void
cut_at(GsClaims *claims, uint32_t sentence, const Aside *aside)
{
  for (size_t i = 0; i < claims->claims.n; i++) {
    GsRanges *content = &claims->claims.items[i].content;
    for (size_t k = 0; k < content->n; k++) {
      GsRange *range = &content->items[k];
      if (range->sentence == sentence && range->start < aside->mark &&
          range->end > aside->mark && range->end >= aside->cue.start)
        range->end = aside->mark;
    }
  }
}

/* "Charges | he denies", once read as what he charges; -1 if nobody was. */
static gssize
misread(const GsClaims *claims, uint32_t sentence, const Aside *aside)
{
  for (size_t i = 0; i < claims->claims.n; i++) {
    const GsClaim *claim = &claims->claims.items[i];
    if (overlaps(&claim->cue, sentence, aside->opener) ||
        overlaps(&claim->cue, sentence, aside->cue))
      return (gssize)i;
  }
  return -1;
}

static void
add_aside(GsClaims *claims,
          const GsSentence *sentence,
          const Aside *aside,
          gssize old)
{
  GsClaim claim = { .via = -1,
                    .cue_item = aside->item,
                    .outer = -1,
                    .about = -1,
                    .sign = GS_SIGN_MINUS,
                    .quote = GS_QUOTE_INDIRECT };
  if (aside->item >= 0)
    claim.cue_class = claims->text->rules->cues.items[aside->item].cue_class;
  gs_ranges_add(claims, &claim.source, sentence, aside->source);
  gs_ranges_add(claims, &claim.cue, sentence, aside->cue);
  gs_ranges_add(claims, &claim.content, sentence, aside->opener);
  if (old >= 0)
    claims->claims.items[old] = claim;
  else
    gs_vector_add(claims->arena, &claims->claims, claim);
}

/* The claim that has the denying verb already, or -1. */
static gssize
claim_of_verb(const GsClaims *claims, uint32_t sentence, const Aside *aside)
{
  for (size_t i = 0; i < claims->claims.n; i++)
    if (overlaps(&claims->claims.items[i].cue, sentence, aside->cue))
      return (gssize)i;
  return -1;
}

/* "Reports that he left | were dismissed by Berg": the whole subject is what is
 * denied, and the report stands inside. */
static void
read_subject(GsClaims *claims, size_t of)
{
  const GsClaim *claim = &claims->claims.items[of];
  const GsRange *content = &claim->content.items[claim->content.n - 1];
  const GsRange *cue = claim->cue.n > 0 ? &claim->cue.items[0] : NULL;
  if (cue == NULL || content->sentence != cue->sentence ||
      cue->end > content->start || claim->sign == GS_SIGN_MINUS)
    return;
  const GsSentence *sentence = gs_claims_sentence(claims, cue->sentence);
  GsReading reading = { .text = claims->text, .sentence = sentence };
  Aside aside = { .opener = { cue->start, content->end } };
  if (!gs_reading_hit(&reading, cue->start, GS_LIST_CLAIM_NOUN))
    return;
  reading.spots = gs_cues_find(claims->text, sentence);
  if (!read_passive(&reading, content->end, &aside))
    return;
  gssize old = claim_of_verb(claims, sentence->number, &aside);
  size_t n = old >= 0 ? (size_t)old : claims->claims.n;
  add_aside(claims, sentence, &aside, old);
  claims->claims.items[of].outer = (int32_t)n;
}

static void
read_sentence(GsClaims *claims, const GsSentence *sentence)
{
  GsReading reading = { .text = claims->text,
                        .sentence = sentence,
                        .spots = gs_cues_find(claims->text, sentence) };
  for (uint32_t at = 1; at < sentence->n_words; at++) {
    Aside aside = { 0 };
    if (!aside_at(&reading, at, &aside) ||
        !follows_claim(claims, sentence->number, &aside))
      continue;
    cut_at(claims, sentence->number, &aside);
    if (!is_read(claims, sentence->number, &aside))
      add_aside(claims, sentence, &aside,
                misread(claims, sentence->number, &aside));
  }
}

void
gs_claims_add_asides(GsClaims *claims)
{
  size_t n = claims->claims.n;
  for (size_t i = 0; i < n; i++)
    read_subject(claims, i);
  for (size_t i = 0; i < claims->text->sentences.n; i++)
    read_sentence(claims, &claims->text->sentences.items[i]);
}
