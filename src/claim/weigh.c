/* SPDX-License-Identifier: Apache-2.0
 *
 * Does a cue word report something in its place?
 *
 * "Push" reports before a clause and hardly with a bare noun behind it; "I
 * think" inside a quotation is its speaker's way of talking.  What speaks for
 * and against are traits of the fit; the pack gives each its points.
 */
#include "claim/claim-private.h"

#include <math.h>

#define BIT(trait) ((uint64_t)1 << (trait))
#define HUNDREDTHS 100

/* ---- content ---------------------------------------------------------- */

static uint64_t
clause_trait(const GsReading *reading, const GsFit *fit)
{
  const GsWord *first = &reading->sentence->words[fit->content.start];
  const uint32_t asking = GS_CLASS_WH_WORD | GS_CLASS_SUBORDINATOR;
  if (fit->content.start < fit->cue.start)
    return BIT(GS_TRAIT_CLAUSE);
  if (first->form->classes & GS_CLASS_DETERMINER)
    return first->tag == GS_TAG_SUBORDINATOR ? BIT(GS_TRAIT_LINKED)
                                             : BIT(GS_TRAIT_CLAUSE);
  return first->form->classes & asking &&
                 !(first->form->classes & GS_CLASS_PREPOSITION)
             ? BIT(GS_TRAIT_ASKED)
             : BIT(GS_TRAIT_CLAUSE);
}

/* "The number of strikers at 640": a figure right behind a preposition (over
 * "about" and the like). */
static bool
names_figure(const GsReading *reading, const GsFit *fit)
{
  for (size_t at = fit->content.start; at + 1 < fit->content.end; at++) {
    if (gs_reading_tag(reading, at) != GS_TAG_PREPOSITION)
      continue;
    size_t next = at + 1;
    while (next < fit->content.end &&
           (gs_reading_tag(reading, next) == GS_TAG_ADVERB ||
            gs_reading_tag(reading, next) == GS_TAG_SYMBOL ||
            gs_reading_hit(reading, next, GS_LIST_APPROX)))
      next++;
    if (next < fit->content.end &&
        gs_reading_tag(reading, next) == GS_TAG_NUMBER)
      return true;
  }
  return false;
}

static uint64_t
content_traits(const GsReading *reading, const GsFit *fit)
{
  uint64_t late = fit->content.start < fit->cue.start ? BIT(GS_TRAIT_LATE) : 0;
  if (gs_reading_tag(reading, fit->content.start) == GS_TAG_PREPOSITION)
    late |= BIT(GS_TRAIT_PHRASE);
  const GsGroup *first = gs_reading_group(reading, fit->content.start);
  if (first && (first->flags & GS_GROUP_PRONOUN) &&
      first->end == fit->content.end)
    late |= BIT(GS_TRAIT_SUBSTITUTE);
  if (first && first->kind == GS_GROUP_NOUN && (first->flags & GS_GROUP_NAME))
    late |= BIT(GS_TRAIT_NAMED);
  switch (fit->kind) {
  case GS_CONTENT_QUOTE:
    return BIT(GS_TRAIT_QUOTE) | late;
  case GS_CONTENT_INFINITIVE:
    return BIT(GS_TRAIT_INFINITIVE) | late;
  case GS_CONTENT_GERUND:
    return BIT(GS_TRAIT_GERUND) | late;
  case GS_CONTENT_NOUN:
    late |= names_figure(reading, fit) ? BIT(GS_TRAIT_FIGURE) : 0;
    return BIT(GS_TRAIT_NOUN) | late;
  default:
    return clause_trait(reading, fit) | late;
  }
}

/* What stands before the report, and behind its sentence. */
static uint64_t
order_traits(const GsReading *reading, const GsFit *fit)
{
  size_t start = fit->cue.start;
  size_t n_words = reading->sentence->n_words;
  if (fit->source.end > 0 && fit->source.start < start)
    start = fit->source.start;
  GsTag before = start > 0 ? gs_reading_tag(reading, start - 1) : GS_TAG_NONE;
  GsTag last = gs_reading_tag(reading, n_words - 1);
  uint64_t traits = 0;
  if (before == GS_TAG_SUBORDINATOR || before == GS_TAG_RELATIVE)
    traits |= BIT(GS_TRAIT_DEPENDENT);
  if (reading->is_claimed[fit->cue.start])
    traits |= BIT(GS_TRAIT_NESTED);
  else if (reading->is_held[fit->cue.start])
    traits |= BIT(GS_TRAIT_HELD);
  if (last != GS_TAG_STOP && last != GS_TAG_QUOTE_CLOSE)
    traits |= BIT(GS_TRAIT_UNSTOPPED);
  return traits;
}

static uint64_t
place_traits(const GsReading *reading, const GsFit *fit)
{
  const GsWord *words = reading->sentence->words;
  uint64_t traits = 0;
  if (fit->content.start > fit->cue.start &&
      (gs_reading_tag(reading, fit->content.start - 1) == GS_TAG_COLON ||
       gs_reading_tag(reading, fit->content.start) == GS_TAG_COLON))
    traits |= BIT(GS_TRAIT_COLON);
  if (fit->hearer.end > 0)
    traits |= BIT(GS_TRAIT_HEARER);
  if (words[fit->cue.start].quote != 0)
    traits |= BIT(GS_TRAIT_QUOTED);
  if (fit->cue.start == 0 || (fit->source.end > 0 && fit->source.start == 0))
    traits |= BIT(GS_TRAIT_FIRST);
  return traits | order_traits(reading, fit);
}

/* ---- source ----------------------------------------------------------- */

static uint64_t
pronoun_trait(uint16_t who)
{
  if (who & GS_WHO_SPEAKER)
    return BIT(GS_TRAIT_SPEAKER);
  if (who & GS_WHO_HEARER)
    return BIT(GS_TRAIT_ADDRESSEE);
  if (who & (GS_WHO_MALE | GS_WHO_FEMALE))
    return BIT(GS_TRAIT_HE);
  return who & GS_WHO_GROUP ? BIT(GS_TRAIT_THEY) : BIT(GS_TRAIT_IT);
}

static uint64_t
noun_traits(const GsReading *reading, const GsGroup *group)
{
  size_t head = group->head;
  uint64_t traits = group->flags & GS_GROUP_PLURAL ? BIT(GS_TRAIT_PLURAL) : 0;
  if (reading->sentence->words[head].tag == GS_TAG_NAME)
    return traits | BIT(GS_TRAIT_NAME);
  if (gs_reading_hit(reading, head, GS_LIST_ROLE_WORD) ||
      gs_reading_hit(reading, head, GS_LIST_PERSON_WORD))
    return traits | BIT(GS_TRAIT_PERSON);
  if (gs_reading_hit(reading, head, GS_LIST_REPORT_NOUN))
    return traits | BIT(GS_TRAIT_TEXT);
  return traits | (gs_reading_hit(reading, head, GS_LIST_GROUP_WORD)
                       ? BIT(GS_TRAIT_BODY)
                       : BIT(GS_TRAIT_THING));
}

static uint64_t
source_traits(const GsReading *reading, const GsFit *fit)
{
  if (fit->source.end <= fit->source.start)
    return BIT(GS_TRAIT_NOBODY);
  const GsWord *first = &reading->sentence->words[fit->source.start];
  const GsGroup *group = gs_reading_group(reading, fit->source.start);
  uint64_t borrowed =
      fit->source.end < fit->cue.start &&
              gs_has_finite_verb(reading, fit->source.end, fit->cue.start)
          ? BIT(GS_TRAIT_BORROWED)
          : 0;
  if (first->tag == GS_TAG_RELATIVE)
    return borrowed | BIT(GS_TRAIT_RELATIVE);
  if (first->tag == GS_TAG_PRONOUN || group == NULL)
    return borrowed | pronoun_trait(first->form->who);
  return borrowed | noun_traits(reading, group);
}

/* ---- verb group ------------------------------------------------------- */

static uint64_t
part_trait(const GsReading *reading, const GsFit *fit)
{
  if (fit->spot == NULL)
    return 0;
  switch (reading->text->rules->cues.items[fit->spot->item].part) {
  case GS_PART_NOUN:
    return BIT(GS_TRAIT_CUE_NOUN);
  case GS_PART_ADJECTIVE:
    return BIT(GS_TRAIT_CUE_ADJECTIVE);
  default:
    return 0;
  }
}

static uint64_t
form_traits(const GsReading *reading, const GsFit *fit)
{
  const GsGroup *group =
      fit->spot ? gs_reading_group(reading, fit->spot->from) : NULL;
  uint64_t traits = part_trait(reading, fit);
  if (group == NULL || group->kind != GS_GROUP_VERB)
    return traits;
  if (group->flags & GS_GROUP_NEGATED)
    traits |= BIT(GS_TRAIT_NEGATED);
  if (group->flags & GS_GROUP_PASSIVE)
    traits |= BIT(GS_TRAIT_PASSIVE);
  for (size_t at = group->start; at < group->head; at++)
    traits |= gs_reading_tag(reading, at) == GS_TAG_MODAL ? BIT(GS_TRAIT_MODAL)
              : gs_reading_tag(reading, at) == GS_TAG_AUXILIARY
                  ? BIT(GS_TRAIT_HELPED)
                  : 0;
  if (group->flags & GS_GROUP_INFINITIVE)
    return traits | BIT(GS_TRAIT_TO);
  if (group->flags & GS_GROUP_GERUND)
    return traits | BIT(GS_TRAIT_ING);
  if (group->flags & GS_GROUP_PARTICIPLE)
    return traits | BIT(GS_TRAIT_PARTICIPLE);
  if (traits & (BIT(GS_TRAIT_MODAL) | BIT(GS_TRAIT_HELPED)))
    return traits;
  return traits | (group->flags & GS_GROUP_PAST ? BIT(GS_TRAIT_PAST)
                                                : BIT(GS_TRAIT_PRESENT));
}

uint64_t
gs_fit_traits(const GsReading *reading, const GsFit *fit)
{
  return content_traits(reading, fit) | place_traits(reading, fit) |
         source_traits(reading, fit) | form_traits(reading, fit) |
         gs_fit_setting(reading, fit);
}

/* ---- the sum ---------------------------------------------------------- */

float
gs_fit_points(const GsReading *reading, const GsFit *fit)
{
  const GsRuleSet *rules = reading->text->rules;
  const GsWeights *weights = &rules->weights;
  const GsCue *cue = fit->spot ? &rules->cues.items[fit->spot->item] : NULL;
  const float *own = cue ? cue->points : NULL;
  const float *class =
      cue ? rules->cue_classes.items[cue->cue_class].points : NULL;
  float sum = weights->start + (own ? own[0] : 0) + (class ? class[0] : 0);
  for (size_t a = 0; a < GS_N_TRAITS; a++) {
    if (!(fit->traits & BIT(a)))
      continue;
    sum +=
        weights->one[a] + (own ? own[a + 1] : 0) + (class ? class[a + 1] : 0);
    for (size_t b = a + 1; b < GS_N_TRAITS; b++)
      if (fit->traits & BIT(b))
        sum += weights->two[a][b];
  }
  return roundf(sum * HUNDREDTHS) / HUNDREDTHS; /* 0.3 - 0.2 - 0.1 is none */
}
