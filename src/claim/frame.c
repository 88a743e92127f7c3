/* SPDX-License-Identifier: Apache-2.0
 *
 * Fitting the pack's frames to a sentence.
 *
 * A frame is a row of words and slots with one anchor: its cue, or its first
 * fixed word.  From the anchor its parts are fitted outwards, to the right
 * and to the left; slots take groups of the sentence.  Of the frames that fit
 * a cue the first one in the pack's order wins, so packs put the special
 * before the general.  Recursion is over the parts of a frame, never over the
 * text.
 */
#include "claim/frame-private.h"

int
gs_frame_cue(const GsFrame *frame)
{
  for (size_t i = 0; i < frame->n_parts; i++)
    if (frame->parts[i].kind == GS_FRAME_CUE)
      return (int)i;
  return -1;
}

static int
first_word_part(const GsFrame *frame)
{
  for (size_t i = 0; i < frame->n_parts; i++)
    if (frame->parts[i].kind == GS_FRAME_WORD && !frame->parts[i].is_optional)
      return (int)i;
  return -1;
}

static bool
takes_cue(const GsFitting *fitting, const GsFramePart *part, GsCueSpot *spot)
{
  const GsReading *reading = fitting->reading;
  const GsCue *cue = &reading->text->rules->cues.items[spot->item];
  const GsGroup *group = gs_reading_group(reading, spot->start);
  if (cue->part != part->part)
    return false;
  if (part->classes && !((part->classes >> cue->cue_class) & 1))
    return false;
  /* "…, highlighting the differences": no report of what stands before */
  bool is_late = fitting->frame->parts[0].kind == GS_FRAME_CONTENT;
  if (is_late && group &&
      !(group->flags & (GS_GROUP_FINITE | GS_GROUP_PARTICIPLE)))
    return false;
  /* "was told that": the subject of a passive is no source */
  bool is_passive = group && group->kind == GS_GROUP_VERB &&
                    (group->flags & GS_GROUP_PASSIVE);
  bool is_participle = group && group->kind == GS_GROUP_VERB &&
                       (group->flags & GS_GROUP_PARTICIPLE);
  return is_passive == part->is_passive || (is_participle && part->is_passive);
}

/* Both sides of the anchor, which takes words[start .. end). */
static bool
fit_around(GsFitting *fitting, size_t start, size_t end)
{
  return gs_fit_right(fitting, fitting->anchor + 1, end) &&
         gs_fit_left(fitting, fitting->anchor, start);
}

static bool
fit_cue(GsFitting *fitting, GsCueSpot *spot)
{
  const GsFramePart *part = &fitting->frame->parts[fitting->anchor];
  if (!takes_cue(fitting, part, spot))
    return false;
  fitting->fit = (GsFit){
    .frame = fitting->frame,
    .spot = spot,
    .cue = { spot->from, spot->behind },
  };
  return fit_around(fitting, spot->from, spot->behind);
}

static bool
overlaps_taken(const GsReading *reading, const GsCueSpot *spot)
{
  for (size_t i = 0; i < reading->spots.n; i++) {
    const GsCueSpot *other = &reading->spots.items[i];
    if (other->is_taken && other->start < spot->end && spot->start < other->end)
      return true;
  }
  return reading->is_taken[spot->start];
}

static void
mark_words(bool *marks, GsWordSpan span)
{
  for (size_t at = span.start; at < span.end; at++)
    marks[at] = true;
}

/* The first frame that fits, of the loose ones or of the others. */
static bool
fit_frames(GsFitting *fitting, GsCueSpot *spot, bool is_loose)
{
  const GsRuleSet *rules = fitting->reading->text->rules;
  for (size_t i = 0; i < rules->frames.n; i++) {
    int anchor = gs_frame_cue(&rules->frames.items[i]);
    fitting->frame = &rules->frames.items[i];
    fitting->anchor = (size_t)MAX(anchor, 0);
    if (anchor >= 0 && fitting->frame->is_loose == is_loose &&
        fit_cue(fitting, spot))
      return true;
  }
  return false;
}

static void
settle(const GsReading *reading, const GsFitting *fitting, GsFit *fit)
{
  gs_settle_matter(reading, fit);
  if (fitting->frame->parts[fitting->anchor].part == GS_PART_NOUN &&
      fit->content.start >= fit->cue.end)
    fit->content.end = gs_noun_clause_end(reading, fit->content);
  gs_settle_adverbs(reading, fit);
  gs_settle_relative(reading, fit);
  gs_settle_source(reading, fit);
}

/* "The widely repudiated theory": nobody in the text denies it. */
static bool
is_denied_by_nobody(const GsReading *reading, const GsFit *fit)
{
  const GsCue *cue = &reading->text->rules->cues.items[fit->spot->item];
  return fit->frame->is_loose && fit->source.end == 0 &&
         cue->sign == GS_SIGN_MINUS;
}

/* "Argued, without offering proof, that …": of two verbs before the same
 * words the first one reports them. */
static bool
is_reported(const GsFits *fits, const GsFit *fit)
{
  for (size_t i = 0; i < fits->n; i++) {
    const GsFit *other = &fits->items[i];
    if (other->spot && other->content.start == fit->content.start &&
        other->content.end == fit->content.end &&
        other->cue.end <= fit->cue.start && fit->content.start >= fit->cue.end)
      return true;
  }
  return false;
}

static void
fit_spot(GsReading *reading, GsCueSpot *spot, GsFits *fits)
{
  GsFitting fitting = { .reading = reading };
  if (!fit_frames(&fitting, spot, false) && !fit_frames(&fitting, spot, true))
    return;
  GsFit *fit = &fitting.fit;
  settle(reading, &fitting, fit);
  if (gs_is_nobody(reading, fit) || is_denied_by_nobody(reading, fit) ||
      is_reported(fits, fit))
    return;
  fit->traits = gs_fit_traits(reading, fit);
  if (gs_is_relative_clause(reading, fit))
    return;
  if (gs_fit_points(reading, fit) < 0 &&
      !gs_is_denied_report(reading, fits, fit))
    return;
  spot->is_taken = true;
  mark_words(reading->is_taken, fit->cue_rest);
  bool states =
      reading->text->rules->cues.items[spot->item].sign != GS_SIGN_NONE;
  mark_words(states ? reading->is_claimed : reading->is_held, fit->content);
  gs_vector_add(reading->text->arena, fits, *fit);
}

static void
mark_taken(const GsReading *reading, const GsFit *fit)
{
  GsWordSpan spans[] = { fit->cue, fit->cue_rest, fit->source, fit->via };
  for (size_t i = 0; i < G_N_ELEMENTS(spans); i++)
    mark_words(reading->is_taken, spans[i]);
}

/* "according to plan": a bare noun that is nobody. */
static bool
is_manner(const GsReading *reading, GsWordSpan source)
{
  const GsListMeaning somebody[] = { GS_LIST_ROLE_WORD, GS_LIST_PERSON_WORD,
                                     GS_LIST_GROUP_WORD, GS_LIST_REPORT_NOUN };
  const GsGroup *group = gs_reading_group(reading, source.start);
  if (group == NULL || source.end != source.start + 1 ||
      reading->sentence->words[source.start].tag != GS_TAG_NOUN ||
      !reading->sentence->words[source.start].form->lemma[GS_PART_NOUN] ||
      (group->flags & GS_GROUP_PLURAL))
    return false;
  for (size_t i = 0; i < G_N_ELEMENTS(somebody); i++)
    if (gs_reading_hit(reading, source.start, somebody[i]))
      return false;
  return true;
}

static bool
fit_word_frame(GsReading *reading, size_t at, GsFits *fits)
{
  const GsRuleSet *rules = reading->text->rules;
  for (size_t i = 0; i < rules->frames.n; i++) {
    const GsFrame *frame = &rules->frames.items[i];
    int anchor = gs_frame_cue(frame) < 0 ? first_word_part(frame) : -1;
    if (anchor < 0 || !gs_frame_is_word(reading, at, &frame->parts[anchor]))
      continue;
    GsFitting fitting = {
      .reading = reading,
      .frame = frame,
      .anchor = (size_t)anchor,
      .fit = { .frame = frame, .cue = { (uint32_t)at, (uint32_t)at + 1 } },
    };
    if (!fit_around(&fitting, at, at + 1) ||
        is_manner(reading, fitting.fit.source))
      continue;
    mark_taken(reading, &fitting.fit);
    gs_vector_add(reading->text->arena, fits, fitting.fit);
    return true;
  }
  return false;
}

void
gs_frames_fit(GsReading *reading, GsFits *fits)
{
  for (size_t at = 0; at < reading->sentence->n_words; at++)
    if (!reading->is_taken[at])
      fit_word_frame(reading, at, fits);
  for (size_t i = 0; i < reading->spots.n; i++)
    if (!overlaps_taken(reading, &reading->spots.items[i]))
      fit_spot(reading, &reading->spots.items[i], fits);
}
