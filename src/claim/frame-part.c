/* SPDX-License-Identifier: Apache-2.0
 *
 * What fitting to the right and to the left share: a frame's words and slots,
 * and how to step over when and where something was said.
 */
#include "claim/frame-private.h"

#define MAX_ADJUNCT 9   /* words between a cue and its "that" */
#define MAX_INSERTED 16 /* words between two commas behind a cue */

size_t
gs_skip_adverbs(const GsReading *reading, size_t at)
{
  while (gs_reading_tag(reading, at) == GS_TAG_ADVERB)
    at++;
  return at;
}

bool
gs_frame_is_word(const GsReading *reading, size_t at, const GsFramePart *part)
{
  if (at >= reading->sentence->n_words)
    return false;
  const GsWord *word = &reading->sentence->words[at];
  for (size_t i = 0; i < part->n_ids; i++)
    if (word->id == part->ids[i] ||
        gs_word_is(word, part->forms[i], part->ids[i]))
      return true;
  return false;
}

void
gs_fitting_add_word(GsFitting *fitting, size_t at)
{
  GsWordSpan word = { (uint32_t)at, (uint32_t)at + 1 };
  GsWordSpan *cue = &fitting->fit.cue;
  GsWordSpan *rest = &fitting->fit.cue_rest;
  if (cue->end == cue->start)
    *cue = word;
  else if (at == cue->end)
    cue->end++;
  else if (at + 1 == cue->start)
    cue->start--;
  else if (rest->end == rest->start && at > cue->end)
    *rest = word;
  else if (rest->end > rest->start && at == rest->end)
    rest->end++;
}

GsWordSpan *
gs_fitting_slot(GsFitting *fitting, GsFrameKind kind)
{
  switch (kind) {
  case GS_FRAME_SOURCE:
    return &fitting->fit.source;
  case GS_FRAME_VIA:
  case GS_FRAME_OUTLET:
    return &fitting->fit.via;
  case GS_FRAME_MATTER:
    return &fitting->fit.matter;
  default:
    return &fitting->fit.hearer;
  }
}

/* Over when and where it was said: "on Monday", "in a statement". */
size_t
gs_skip_occasion(const GsReading *reading, size_t at)
{
  const uint32_t days = GS_CLASS_WEEKDAY | GS_CLASS_DAY;
  at = gs_skip_adverbs(reading, at);
  for (;;) {
    const GsHit *hit = gs_reading_hit(reading, at, GS_LIST_OCCASION);
    if (hit && hit->start == at) {
      at = hit->end;
      continue;
    }
    size_t day =
        at + (gs_reading_tag(reading, at) == GS_TAG_PREPOSITION ? 1 : 0);
    if (day < reading->sentence->n_words &&
        (reading->sentence->words[day].form->classes & days) &&
        gs_reading_tag(reading, day + 1) != GS_TAG_POSSESSIVE) {
      at = day + 1;
      continue;
    }
    return at;
  }
}

static bool
is_finite_at(const GsReading *reading, size_t at)
{
  const GsGroup *group = gs_reading_group(reading, at);
  return group && group->kind == GS_GROUP_VERB &&
         (group->flags & GS_GROUP_FINITE);
}

static bool
opens_what_is_said(const GsReading *reading, size_t at)
{
  GsTag tag = gs_reading_tag(reading, at);
  return tag == GS_TAG_SUBORDINATOR || tag == GS_TAG_QUOTE_OPEN;
}

/* Over ", most recently in a speech," or ", without offering proof," where
 * "that" or a quotation comes behind. */
static size_t
skip_inserted(const GsReading *reading, size_t at)
{
  size_t limit = MIN(at + MAX_INSERTED, reading->sentence->n_words);
  for (size_t end = at + 1; end + 1 < limit && !is_finite_at(reading, end);
       end++)
    switch (gs_reading_tag(reading, end)) {
    case GS_TAG_COMMA:
      return opens_what_is_said(reading, end + 1) ? end + 1 : at;
    case GS_TAG_STOP:
    case GS_TAG_QUOTE_OPEN:
      return at;
    default:
      break;
    }
  return at;
}

/* Over any prepositional groups, when what comes then cannot be but the
 * start of a content: "that", a colon, an opening quotation. */
size_t
gs_skip_adjunct(const GsReading *reading, size_t at)
{
  size_t limit = MIN(at + MAX_ADJUNCT, reading->sentence->n_words);
  if (gs_reading_tag(reading, at) == GS_TAG_COMMA)
    return skip_inserted(reading, at);
  if (gs_reading_tag(reading, at) != GS_TAG_PREPOSITION)
    return at;
  for (size_t end = at + 1; end < limit; end++) {
    switch (gs_reading_tag(reading, end)) {
    case GS_TAG_SUBORDINATOR:
    case GS_TAG_COLON:
      return end;
    case GS_TAG_COMMA:
      if (gs_reading_tag(reading, end + 1) == GS_TAG_QUOTE_OPEN)
        return end + 1;
      return at;
    case GS_TAG_VERB:
    case GS_TAG_STOP:
    case GS_TAG_MODAL:
      return at;
    default:
      break;
    }
  }
  return at;
}
