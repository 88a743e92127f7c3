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
#include "claim/claim-private.h"

#define MAX_ADJUNCT 9   /* words between a cue and its "that" */
#define MAX_INSERTED 16 /* words between two commas behind a cue */
#define MAX_SLOT_GROUPS 4

typedef struct {
  const GsReading *reading;
  const GsFrame *frame;
  size_t anchor; /* index of the anchor among the frame's parts */
  GsFit fit;
} Fitting;

static bool fit_right(Fitting *fitting, size_t part, size_t at);
static bool fit_left(Fitting *fitting, size_t n_parts, size_t end);

static size_t
skip_adverbs(const GsReading *reading, size_t at)
{
  while (gs_reading_tag(reading, at) == GS_TAG_ADVERB)
    at++;
  return at;
}

static bool
is_word(const GsReading *reading, size_t at, const GsFramePart *part)
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

static void
add_cue_word(Fitting *fitting, size_t at)
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
  else if (at == rest->end)
    rest->end++;
}

/* "that", "whether", "how": words of the content, which they open. */
static bool
opens_content(const Fitting *fitting, size_t part, size_t at)
{
  const uint32_t linking =
      GS_CLASS_SUBORDINATOR | GS_CLASS_RELATIVE | GS_CLASS_WH_WORD;
  const GsFrame *frame = fitting->frame;
  uint32_t classes = fitting->reading->sentence->words[at].form->classes;
  return part + 1 < frame->n_parts &&
         frame->parts[part + 1].kind == GS_FRAME_CONTENT &&
         (classes & linking) && !(classes & GS_CLASS_PREPOSITION);
}

/* Parts of one optional group are left out together. */
static size_t
skip_part(const GsFrame *frame, size_t part)
{
  uint32_t unit = frame->parts[part].unit;
  do
    part++;
  while (unit && part < frame->n_parts && frame->parts[part].unit == unit);
  return part;
}

static GsWordSpan *
slot_of(Fitting *fitting, GsFrameKind kind)
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

/* ---- to the right ----------------------------------------------------- */

/* What may stand where a content starts, behind a hearer. */
static bool
may_start_content(const GsReading *reading, size_t at)
{
  switch (gs_reading_tag(reading, at)) {
  case GS_TAG_SUBORDINATOR:
  case GS_TAG_QUOTE_OPEN:
  case GS_TAG_INFINITIVE:
  case GS_TAG_COLON:
  case GS_TAG_PRONOUN:
  case GS_TAG_DETERMINER:
  case GS_TAG_NAME:
  case GS_TAG_NOUN:
  case GS_TAG_POSSESSIVE:
  case GS_TAG_RELATIVE:
    return true;
  case GS_TAG_COMMA:
    return gs_reading_tag(reading, at + 1) == GS_TAG_QUOTE_OPEN;
  default:
    return false;
  }
}

/* Over when and where it was said: "on Monday", "in a statement". */
static size_t
skip_occasion(const GsReading *reading, size_t at)
{
  const uint32_t days = GS_CLASS_WEEKDAY | GS_CLASS_DAY;
  at = skip_adverbs(reading, at);
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

/* Over ", most recently in a speech," where "that" comes behind. */
static size_t
skip_inserted(const GsReading *reading, size_t at)
{
  size_t limit = MIN(at + MAX_INSERTED, reading->sentence->n_words);
  for (size_t end = at + 1; end + 1 < limit; end++)
    switch (gs_reading_tag(reading, end)) {
    case GS_TAG_COMMA:
      return gs_reading_tag(reading, end + 1) == GS_TAG_SUBORDINATOR ? end + 1
                                                                     : at;
    case GS_TAG_VERB:
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
static size_t
skip_adjunct(const GsReading *reading, size_t at)
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

/* The slot with the participle that hangs on it, unless the frame itself has a
 * word there ("quoted by"); or without. */
static bool
fit_slot_end(Fitting *fitting, size_t part, GsWordSpan *slot)
{
  const GsFrame *frame = fitting->frame;
  GsWordSpan plain = *slot;
  bool has_word =
      part + 1 < frame->n_parts && frame->parts[part + 1].kind == GS_FRAME_WORD;
  slot->end = gs_source_end(fitting->reading, plain);
  if (!has_word && slot->end > plain.end &&
      fit_right(fitting, part + 1, slot->end))
    return true;
  *slot = plain;
  return fit_right(fitting, part + 1, plain.end);
}

/* Behind a hearer: the content, or no more than when and where it was said. */
static bool
follows_hearer(const GsReading *reading, bool has_content, size_t at)
{
  at = skip_occasion(reading, at);
  if (has_content && gs_reading_tag(reading, at) == GS_TAG_COMMA &&
      gs_reading_tag(reading, at + 1) == GS_TAG_SUBORDINATOR)
    return true; /* behind an apposition: ", the mayor, that" */
  if (has_content)
    return may_start_content(reading, at);
  switch (gs_reading_tag(reading, at)) {
  case GS_TAG_NONE:
  case GS_TAG_STOP:
  case GS_TAG_COMMA:
  case GS_TAG_PREPOSITION:
  case GS_TAG_CONJUNCTION:
    return true;
  default:
    return false;
  }
}

static bool
fit_slot_right(Fitting *fitting, size_t part, size_t at)
{
  const GsFramePart *it = &fitting->frame->parts[part];
  GsWordSpan *slot = slot_of(fitting, it->kind);
  for (unsigned n = MAX_SLOT_GROUPS; n-- > 0;) {
    unsigned n_more = n;
    GsWordSpan span;
    if (!gs_source_at(fitting->reading, at, &n_more, &span) || n_more != n)
      continue;
    *slot = span;
    bool has_more = part + 1 < fitting->frame->n_parts;
    if (it->kind == GS_FRAME_HEARER &&
        !follows_hearer(fitting->reading, has_more, span.end))
      continue;
    if (fit_slot_end(fitting, part, slot))
      return true;
  }
  *slot = (GsWordSpan){ 0 };
  return false;
}

/* Does the content point at what somebody said: this, the claim, the report
 * in TASS? */
static bool
names_claim(const GsReading *reading, GsWordSpan content)
{
  const GsWord *first = &reading->sentence->words[content.start];
  if (first->tag == GS_TAG_PRONOUN)
    return true;
  const GsGroup *group = gs_reading_group(reading, content.start);
  return group && gs_reading_hit(reading, group->head, GS_LIST_CLAIM_NOUN);
}

static bool
accepts_noun(const Fitting *fitting, const GsFramePart *part)
{
  return part->takes_noun ||
         (part->takes_claim &&
          names_claim(fitting->reading, fitting->fit.content));
}

static bool
accepts_content(const Fitting *fitting, size_t part, GsContentKind kind)
{
  const GsCueSpot *spot = fitting->fit.spot;
  switch (kind) {
  case GS_CONTENT_NONE:
    return false;
  case GS_CONTENT_NOUN:
    return spot && accepts_noun(fitting, &fitting->frame->parts[part]);
  case GS_CONTENT_GERUND:
  case GS_CONTENT_INFINITIVE:
    /* "invited them to come": they are a part of what is asked */
    return spot != NULL && fitting->fit.hearer.end == 0;
  default:
    return true;
  }
}

static bool
fit_content_right(Fitting *fitting, size_t part, size_t at)
{
  const GsReading *reading = fitting->reading;
  at = skip_occasion(reading, at);
  GsTag tag = gs_reading_tag(reading, at);
  if ((tag == GS_TAG_COMMA || tag == GS_TAG_COLON) &&
      gs_reading_tag(reading, at + 1) == GS_TAG_QUOTE_OPEN)
    at++;
  size_t quote = skip_adjunct(reading, at);
  if (gs_reading_tag(reading, quote) == GS_TAG_QUOTE_OPEN)
    at = quote; /* said in his book, "…" */
  GsContentKind kind = gs_content_at(reading, at, &fitting->fit.content);
  if (!accepts_content(fitting, part, kind))
    return false;
  fitting->fit.kind = kind;
  return fit_right(fitting, part + 1, fitting->fit.content.end);
}

/* "was praised by Abe": the word belongs to Abe. */
static bool
is_agent(const Fitting *fitting, size_t at)
{
  return fitting->frame->parts[fitting->anchor].is_passive &&
         (fitting->reading->sentence->words[at].form->classes & GS_CLASS_AGENT);
}

static bool
fit_word_right(Fitting *fitting, size_t part, size_t at)
{
  const GsFramePart *it = &fitting->frame->parts[part];
  const GsReading *reading = fitting->reading;
  size_t here = skip_adverbs(reading, at);
  if (fitting->fit.hearer.end == at &&
      gs_reading_tag(reading, at) == GS_TAG_COMMA)
    here = at + 1; /* behind an apposition */
  if (!is_word(reading, here, it)) {
    here = skip_occasion(reading, here);
    here = is_word(reading, here, it) ? here : skip_adjunct(reading, here);
    if (!is_word(reading, here, it))
      return false;
  }
  Fitting before = *fitting;
  bool is_opener = opens_content(fitting, part, here);
  if (!is_opener && !is_agent(fitting, here))
    add_cue_word(fitting, here);
  if (fit_right(fitting, part + 1, here + 1)) {
    if (is_opener)
      fitting->fit.content.start = (uint32_t)here;
    return true;
  }
  *fitting = before;
  return false;
}

static bool
fit_part_right(Fitting *fitting, size_t part, size_t at)
{
  const GsFramePart *it = &fitting->frame->parts[part];
  switch (it->kind) {
  case GS_FRAME_WORD:
    return fit_word_right(fitting, part, at);
  case GS_FRAME_COMMA:
    return gs_reading_tag(fitting->reading, at) == GS_TAG_COMMA &&
           fit_right(fitting, part + 1, at + 1);
  case GS_FRAME_COLON:
    at = skip_occasion(fitting->reading, at);
    return gs_reading_tag(fitting->reading, at) == GS_TAG_COLON &&
           fit_right(fitting, part + 1, at + 1);
  case GS_FRAME_CONTENT:
    return fit_content_right(fitting, part, at);
  case GS_FRAME_CUE:
    return false; /* only an anchor */
  default:
    return fit_slot_right(fitting, part, skip_adverbs(fitting->reading, at));
  }
}

static bool
fit_right(Fitting *fitting, size_t part, size_t at)
{
  if (part >= fitting->frame->n_parts)
    return true;
  if (fit_part_right(fitting, part, at))
    return true;
  return fitting->frame->parts[part].is_optional &&
         fit_right(fitting, skip_part(fitting->frame, part), at);
}

/* ---- to the left ------------------------------------------------------ */

/* Whose noun it is: "the board's earlier claim". */
static bool
find_owner(const Fitting *fitting, size_t part, size_t end, GsWordSpan *owner)
{
  const GsReading *reading = fitting->reading;
  bool is_noun = part + 1 == fitting->anchor && fitting->fit.spot != NULL;
  return (is_noun && gs_owner_of(reading, fitting->fit.spot->start, owner)) ||
         gs_source_before(reading, end, owner);
}

static bool
fit_source_left(Fitting *fitting, size_t part, size_t end)
{
  const GsReading *reading = fitting->reading;
  GsWordSpan *slot = slot_of(fitting, fitting->frame->parts[part].kind);
  bool is_subject = part + 1 == fitting->anchor && fitting->fit.spot &&
                    fitting->frame->parts[part + 1].part != GS_PART_NOUN;
  bool is_found = is_subject
                      ? gs_subject_of(reading, fitting->fit.spot->from, slot)
                      : find_owner(fitting, part, end, slot);
  if (!is_found)
    return false;
  if (fit_left(fitting, part, slot->start))
    return true;
  *slot = (GsWordSpan){ 0 };
  return false;
}

/* Is what stands right of the anchor a content that the cue rather takes? */
static bool
has_content_right(const GsReading *reading, size_t at)
{
  GsWordSpan content;
  const uint32_t linking = GS_CLASS_RELATIVE | GS_CLASS_DETERMINER;
  at = skip_adjunct(reading, skip_occasion(reading, at));
  switch (gs_reading_tag(reading, at)) {
  case GS_TAG_SUBORDINATOR: /* "that", but not "when he came" */
    return reading->sentence->words[at].form->classes & linking;
  case GS_TAG_COMMA:
  case GS_TAG_PREPOSITION:
    return false;
  default:
    break;
  }
  return gs_content_at(reading, at, &content) == GS_CONTENT_CLAUSE;
}

/* Does the sentence end behind source and cue, or a comma follow: "the mill,
 * she said, had closed"? */
static bool
is_final(const Fitting *fitting)
{
  const GsFit *fit = &fitting->fit;
  size_t end = MAX(fit->cue.end, MAX(fit->source.end, fit->hearer.end));
  end = skip_occasion(fitting->reading, end);
  GsTag next = gs_reading_tag(fitting->reading, end);
  return next == GS_TAG_STOP || next == GS_TAG_NONE || next == GS_TAG_COMMA;
}

/* "As the music stopped, Abe praised the crew": what is said stands behind. */
static bool
begins_object(const GsReading *reading, size_t at)
{
  const GsGroup *group = gs_reading_group(reading, at);
  return group && group->kind == GS_GROUP_NOUN && group->start == at &&
         !gs_is_time(reading, group);
}

/* "As the crowd began to chant, Abe said, "…"": what stands before is when he
 * said it. */
static bool
is_setting(const Fitting *fitting, GsContentKind kind)
{
  const GsReading *reading = fitting->reading;
  const GsFit *fit = &fitting->fit;
  size_t end = MAX(fit->cue.end, MAX(fit->source.end, fit->hearer.end));
  end = skip_occasion(reading, end);
  if (gs_reading_tag(reading, end) == GS_TAG_COMMA)
    end++;
  bool has_object = begins_object(reading, end);
  if (kind == GS_CONTENT_QUOTE ||
      (gs_reading_tag(reading, end) != GS_TAG_QUOTE_OPEN && !has_object))
    return false;
  const GsGroup *group = gs_reading_group(reading, fit->content.start);
  GsTag first = gs_reading_tag(reading, fit->content.start);
  return has_object || first == GS_TAG_SUBORDINATOR ||
         first == GS_TAG_PREPOSITION || first == GS_TAG_ADVERB ||
         kind == GS_CONTENT_NOUN || (group && group->kind == GS_GROUP_VERB);
}

static bool
fit_quotation_before(Fitting *fitting)
{
  uint32_t quote = gs_quotation_before(fitting->reading);
  if (quote == 0 || !is_final(fitting))
    return false;
  fitting->fit.quote_before = quote;
  fitting->fit.kind = GS_CONTENT_QUOTE;
  return true;
}

static bool
fit_content_left(Fitting *fitting, size_t part, size_t end)
{
  const GsReading *reading = fitting->reading;
  GsWordSpan *content = &fitting->fit.content;
  if (end == 0)
    return fit_quotation_before(fitting);
  GsContentKind kind = gs_content_before(reading, end, content);
  /* "Nothing new, she said": with nothing behind her, it is what she said */
  if (kind == GS_CONTENT_NONE && is_final(fitting) &&
      (fitting->fit.spot == NULL ||
       fitting->fit.source.end <= fitting->fit.cue.start) &&
      content->end > content->start)
    kind = GS_CONTENT_NOUN;
  if (kind == GS_CONTENT_NONE || is_setting(fitting, kind) ||
      gs_reading_tag(reading, fitting->fit.source.start) == GS_TAG_RELATIVE)
    return false;
  /* "said the two ports had agreed": they are no source */
  const GsGroup *behind = gs_reading_group(reading, fitting->fit.source.end);
  if (fitting->fit.source.end > fitting->fit.cue.start && behind &&
      behind->kind == GS_GROUP_VERB && (behind->flags & GS_GROUP_FINITE))
    return false;
  if (kind != GS_CONTENT_QUOTE && fitting->fit.spot &&
      has_content_right(
          reading, MAX(fitting->fit.spot->behind,
                       MAX(fitting->fit.source.end, fitting->fit.hearer.end))))
    return false;
  fitting->fit.kind = kind;
  return fit_left(fitting, part, fitting->fit.content.start);
}

/* A comma, or one that stands inside the quotation closed before it. */
static bool
fit_comma_left(Fitting *fitting, size_t part, size_t end)
{
  const GsReading *reading = fitting->reading;
  if (end == 0)
    return gs_quotation_before(reading) != 0 && fit_left(fitting, part, end);
  GsTag last = gs_reading_tag(reading, end - 1);
  if (last == GS_TAG_COMMA || last == GS_TAG_DASH)
    return fit_left(fitting, part, end - 1);
  return last == GS_TAG_QUOTE_CLOSE && fit_left(fitting, part, end);
}

static bool
fit_word_left(Fitting *fitting, size_t part, size_t end)
{
  const GsReading *reading = fitting->reading;
  while (end > 0 && gs_reading_tag(reading, end - 1) == GS_TAG_ADVERB)
    end--;
  if (end == 0 || !is_word(reading, end - 1, &fitting->frame->parts[part]))
    return false;
  Fitting before = *fitting;
  add_cue_word(fitting, end - 1);
  if (fit_left(fitting, part, end - 1))
    return true;
  *fitting = before;
  return false;
}

static bool
fit_part_left(Fitting *fitting, size_t part, size_t end)
{
  switch (fitting->frame->parts[part].kind) {
  case GS_FRAME_WORD:
    return fit_word_left(fitting, part, end);
  case GS_FRAME_COMMA:
    return fit_comma_left(fitting, part, end);
  case GS_FRAME_COLON:
  case GS_FRAME_CUE:
    return false;
  case GS_FRAME_CONTENT:
    return fit_content_left(fitting, part, end);
  default:
    return fit_source_left(fitting, part, end);
  }
}

/* Fits parts[0 .. n_parts) before `end`, the last one first. */
static bool
fit_left(Fitting *fitting, size_t n_parts, size_t end)
{
  if (n_parts == 0)
    return true;
  size_t part = n_parts - 1;
  if (fit_part_left(fitting, part, end))
    return true;
  if (!fitting->frame->parts[part].is_optional)
    return false;
  uint32_t unit = fitting->frame->parts[part].unit;
  while (unit && part > 0 && fitting->frame->parts[part - 1].unit == unit)
    part--;
  return fit_left(fitting, part, end);
}

/* ---- anchors ---------------------------------------------------------- */

static int
cue_part(const GsFrame *frame)
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
takes_cue(const Fitting *fitting, const GsFramePart *part, GsCueSpot *spot)
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
fit_around(Fitting *fitting, size_t start, size_t end)
{
  return fit_right(fitting, fitting->anchor + 1, end) &&
         fit_left(fitting, fitting->anchor, start);
}

static bool
fit_cue(Fitting *fitting, GsCueSpot *spot)
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

/* "The vote is expected to be close": the subject is a part of the content,
 * but not in "it is expected that …". */
static void
place_matter(const GsReading *reading, GsFit *fit)
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
static bool
is_nobody(const GsReading *reading, const GsFit *fit)
{
  const GsHit *hit =
      gs_reading_hit(reading, fit->source.start, GS_LIST_NEGATE_FORWARD);
  return fit->source.end > fit->source.start && hit &&
         hit->start == fit->source.start;
}

/* "Abe also said", "has since denied": the adverbs belong to the cue. */
static void
take_adverbs(const GsReading *reading, GsFit *fit)
{
  uint32_t first = fit->source.end <= fit->cue.start ? fit->source.end : 0;
  while (fit->cue.start > first && fit->source.end > 0 &&
         gs_reading_tag(reading, fit->cue.start - 1) == GS_TAG_ADVERB)
    fit->cue.start--;
}

/* "When Abe said …, she left"; "Asked whether …, he left". */
static bool
is_dependent(const GsReading *reading, const GsFit *fit)
{
  if (fit->source.end == 0)
    return fit->cue.start == 0;
  return fit->source.start > 0 && fit->source.start < fit->cue.start &&
         (reading->sentence->words[fit->source.start - 1].form->classes &
          GS_CLASS_SUBORDINATOR);
}

/* A content inside of a relative clause, or of one before the main clause,
 * ends with it. */
static void
leave_relative(const GsReading *reading, GsFit *fit)
{
  bool is_relative =
      fit->source.end > 0 &&
      gs_reading_tag(reading, fit->source.start) == GS_TAG_RELATIVE;
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

/* "Rejected the board's claim that …": what is turned down is a report, and
 * whose it is matters more than how rarely such a noun reports. */
static bool
is_denied_report(const GsReading *reading, const GsFits *fits, const GsFit *fit)
{
  if (fit->frame->parts[cue_part(fit->frame)].part != GS_PART_NOUN ||
      fit->source.end == 0)
    return false;
  for (size_t i = 0; i < fits->n; i++) {
    const GsFit *outer = &fits->items[i];
    if (outer->spot != NULL && outer->content.start <= fit->cue.start &&
        fit->cue.start < outer->content.end && turns_down(reading, outer))
      return true;
  }
  return false;
}

/* "A claim that Abe disputes": no clause of what is claimed. */
static bool
is_relative_clause(const GsReading *reading, const GsFit *fit)
{
  if (fit->frame->parts[cue_part(fit->frame)].part != GS_PART_NOUN)
    return false;
  for (size_t i = 0; i < reading->spots.n; i++) {
    const GsCueSpot *spot = &reading->spots.items[i];
    if (spot->behind == fit->content.end && spot->from >= fit->content.start &&
        reading->text->rules->cues.items[spot->item].sign == GS_SIGN_MINUS)
      return true;
  }
  return false;
}

static void
fit_spot(GsReading *reading, GsCueSpot *spot, GsFits *fits)
{
  const GsRuleSet *rules = reading->text->rules;
  for (size_t i = 0; i < rules->frames.n; i++) {
    int anchor = cue_part(&rules->frames.items[i]);
    Fitting fitting = {
      .reading = reading,
      .frame = &rules->frames.items[i],
      .anchor = (size_t)MAX(anchor, 0),
    };
    if (anchor < 0 || !fit_cue(&fitting, spot))
      continue;
    place_matter(reading, &fitting.fit);
    if (fitting.frame->parts[anchor].part == GS_PART_NOUN &&
        fitting.fit.content.start >= fitting.fit.cue.end)
      fitting.fit.content.end =
          gs_noun_clause_end(reading, fitting.fit.content);
    take_adverbs(reading, &fitting.fit);
    leave_relative(reading, &fitting.fit);
    if (is_nobody(reading, &fitting.fit))
      return;
    fitting.fit.traits = gs_fit_traits(reading, &fitting.fit);
    if (is_relative_clause(reading, &fitting.fit))
      return;
    if (gs_fit_points(reading, &fitting.fit) < 0 &&
        !is_denied_report(reading, fits, &fitting.fit))
      return;
    spot->is_taken = true;
    mark_words(reading->is_taken, fitting.fit.cue_rest);
    mark_words(reading->is_claimed, fitting.fit.content);
    gs_vector_add(reading->text->arena, fits, fitting.fit);
    return;
  }
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
    int anchor = cue_part(frame) < 0 ? first_word_part(frame) : -1;
    if (anchor < 0 || !is_word(reading, at, &frame->parts[anchor]))
      continue;
    Fitting fitting = {
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
