/* SPDX-License-Identifier: Apache-2.0
 *
 * What is settled once a frame fits: where a subject, adverbs and the rest of
 * a clause belong, and which fits are no reports.
 */
#include "claim/frame-private.h"

#define MAX_SUBJECT_GROUPS 3 /* "the head of the board of the mill" */

/* "The vote is expected to be close": the subject is a part of the content,
 * but not in "it is expected that …". */
void
gs_settle_matter(const GsReading *reading, GsFit *fit)
{
  if (fit->matter.end == 0)
    return;
  const GsWord *first = &reading->sentence->words[fit->matter.start];
  bool is_empty = first->tag == GS_TAG_PRONOUN &&
                  (first->form->who & GS_WHO_THING) &&
                  fit->kind == GS_CONTENT_CLAUSE;
  if (fit->content.end == 0) {
    fit->content = fit->matter;
    fit->kind = GS_CONTENT_NOUN;
  } else if (!is_empty) {
    fit->content_rest = fit->matter;
  }
}

/* "Nobody said that": no report at all. */
bool
gs_is_nobody(const GsReading *reading, const GsFit *fit)
{
  const GsHit *hit =
      gs_reading_hit(reading, fit->source.start, GS_LIST_NEGATE_FORWARD);
  return fit->source.end > fit->source.start && hit &&
         hit->start == fit->source.start;
}

/* "Abe also said", "has since denied": the adverbs belong to the cue. */
void
gs_settle_adverbs(const GsReading *reading, GsFit *fit)
{
  uint32_t first = fit->source.end <= fit->cue.start ? fit->source.end : 0;
  while (fit->cue.start > first && fit->source.end > 0 &&
         gs_reading_tag(reading, fit->cue.start - 1) == GS_TAG_ADVERB)
    fit->cue.start--;
}

/* "Claiming that …", "By saying that …", at the start of the sentence. */
static bool
opens_sentence(const GsReading *reading, const GsFit *fit)
{
  for (size_t at = 0; at < fit->cue.start; at++)
    switch (gs_reading_tag(reading, at)) {
    case GS_TAG_ADVERB:
    case GS_TAG_PREPOSITION:
    case GS_TAG_SUBORDINATOR:
      break;
    default:
      return false;
    }
  return true;
}

/* "When Abe said …, she left"; "Asked whether …, he left". */
static bool
is_dependent(const GsReading *reading, const GsFit *fit)
{
  if (fit->source.end == 0)
    return opens_sentence(reading, fit);
  return fit->source.start > 0 && fit->source.start < fit->cue.start &&
         (reading->sentence->words[fit->source.start - 1].form->classes &
          GS_CLASS_SUBORDINATOR);
}

/* A content inside of a relative clause, or of one before the main clause,
 * ends with it. */
void
gs_settle_relative(const GsReading *reading, GsFit *fit)
{
  bool is_relative =
      (fit->source.end > 0 &&
       gs_reading_tag(reading, fit->source.start) == GS_TAG_RELATIVE) ||
      (fit->matter.end > 0 &&
       gs_reading_tag(reading, fit->matter.start) == GS_TAG_RELATIVE);
  if (fit->content.start < fit->cue.start ||
      (!is_relative && !is_dependent(reading, fit)))
    return;
  uint32_t end = is_relative
                     ? gs_content_end_of_relative(reading, fit->content)
                     : gs_content_end_of_dependent(reading, fit->content);
  if (end == fit->content.end)
    return;
  fit->content.end = end;
  if (fit->kind != GS_CONTENT_QUOTE)
    fit->kind = gs_content_kind(reading, fit->content);
}

/* "Claiming that it rained, | Lind left": who claims it stands behind. */
void
gs_settle_source(const GsReading *reading, GsFit *fit)
{
  const GsGroup *group = gs_reading_group(reading, fit->spot->start);
  size_t at = fit->content.end;
  bool has_comma = gs_reading_tag(reading, at) == GS_TAG_COMMA;
  bool has_quote =
      at > 0 && gs_reading_tag(reading, at - 1) == GS_TAG_QUOTE_CLOSE;
  if (fit->source.end > 0 || !group || !(group->flags & GS_GROUP_GERUND) ||
      !opens_sentence(reading, fit) || (!has_comma && !has_quote))
    return;
  unsigned n_more = MAX_SUBJECT_GROUPS;
  GsWordSpan source;
  if (!gs_source_at(reading, at + has_comma, &n_more, &source))
    return;
  const GsGroup *verb =
      gs_reading_group(reading, gs_skip_adverbs(reading, source.end));
  if (verb && verb->kind == GS_GROUP_VERB && (verb->flags & GS_GROUP_FINITE))
    fit->source = source;
}

/* Does the report deny, or call something false? */
static bool
turns_down(const GsReading *reading, const GsFit *fit)
{
  if (reading->text->rules->cues.items[fit->spot->item].sign == GS_SIGN_MINUS)
    return true;
  for (size_t at = fit->content.start; at < fit->content.end; at++)
    if (gs_reading_hit(reading, at, GS_LIST_DEBUNK))
      return true;
  return false;
}

#define MOST_TO_REPORT 5 /* words: "no evidence | to back up | his claim" */

/* "No evidence for | his claim". */
static bool
lacks_grounds(const GsReading *reading, uint32_t at)
{
  uint32_t start = at > MOST_TO_REPORT ? at - MOST_TO_REPORT : 0;
  for (uint32_t i = start; i < at; i++) {
    const GsHit *hit = gs_reading_hit(reading, i, GS_LIST_DEBUNK);
    if (hit != NULL && hit->end < at &&
        gs_reading_hit(reading, hit->start, GS_LIST_NEGATE_FORWARD))
      return true;
  }
  return false;
}

/* "Rejected the board's claim that …": what is turned down is a report, and
 * whose it is matters more than how rarely such a noun reports. */
bool
gs_is_denied_report(const GsReading *reading,
                    const GsFits *fits,
                    const GsFit *fit)
{
  if (fit->frame->parts[gs_frame_cue(fit->frame)].part != GS_PART_NOUN ||
      fit->source.end == 0)
    return false;
  if (lacks_grounds(reading, fit->source.start))
    return true;
  for (size_t i = 0; i < fits->n; i++) {
    const GsFit *outer = &fits->items[i];
    if (outer->spot != NULL && outer->content.start <= fit->cue.start &&
        fit->cue.start < outer->content.end && turns_down(reading, outer))
      return true;
  }
  return false;
}

static bool
holds_comma(const GsReading *reading, uint32_t start, uint32_t end)
{
  for (uint32_t at = start; at < end; at++)
    if (gs_reading_tag(reading, at) == GS_TAG_COMMA)
      return true;
  return false;
}

/* "A claim that Abe disputes": no clause of what is claimed; but "a claim that
 * it rained, which Abe disputes" has one. */
bool
gs_is_relative_clause(const GsReading *reading, const GsFit *fit)
{
  if (fit->frame->parts[gs_frame_cue(fit->frame)].part != GS_PART_NOUN)
    return false;
  for (size_t i = 0; i < reading->spots.n; i++) {
    const GsCueSpot *spot = &reading->spots.items[i];
    if (spot->behind == fit->content.end && spot->from >= fit->content.start &&
        !holds_comma(reading, fit->content.start, spot->from) &&
        reading->text->rules->cues.items[spot->item].sign == GS_SIGN_MINUS)
      return true;
  }
  return false;
}
