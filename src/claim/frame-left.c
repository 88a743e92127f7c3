/* SPDX-License-Identifier: Apache-2.0
 *
 * Fitting the parts of a frame before its anchor, the last one first: sources,
 * words, and contents of late reports.
 */
#include "claim/frame-private.h"

/* Whose noun it is: "the board's earlier claim". */
static bool
find_owner(const GsFitting *fitting, size_t part, size_t end, GsWordSpan *owner)
{
  const GsReading *reading = fitting->reading;
  bool is_noun = part + 1 == fitting->anchor && fitting->fit.spot != NULL;
  return (is_noun && gs_owner_of(reading, fitting->fit.spot->start, owner)) ||
         gs_source_before(reading, end, owner);
}

/* "which | critics say | was too strict": what stands for the subject. */
static bool
find_matter(const GsReading *reading, size_t end, GsWordSpan *matter)
{
  while (end > 0 && gs_reading_tag(reading, end - 1) == GS_TAG_ADVERB)
    end--; /* "which even | critics say" */
  if (end == 0)
    return false;
  const GsWord *word = &reading->sentence->words[end - 1];
  if (word->tag != GS_TAG_RELATIVE &&
      !(word->form->classes & GS_CLASS_RELATIVE))
    return gs_source_before(reading, end, matter);
  *matter = (GsWordSpan){ (uint32_t)end - 1, (uint32_t)end };
  return true;
}

static bool
fit_matter_left(GsFitting *fitting, size_t part, size_t end)
{
  GsWordSpan *matter = &fitting->fit.matter;
  if (find_matter(fitting->reading, end, matter) &&
      gs_fit_left(fitting, part, matter->start))
    return true;
  *matter = (GsWordSpan){ 0 };
  return false;
}

static bool
fit_source_left(GsFitting *fitting, size_t part, size_t end)
{
  const GsReading *reading = fitting->reading;
  GsWordSpan *slot = gs_fitting_slot(fitting, fitting->frame->parts[part].kind);
  bool is_subject = part + 1 == fitting->anchor && fitting->fit.spot &&
                    fitting->frame->parts[part + 1].part != GS_PART_NOUN;
  bool is_found = is_subject
                      ? gs_subject_of(reading, fitting->fit.spot->from, slot)
                      : find_owner(fitting, part, end, slot);
  if (!is_found)
    return false;
  if (gs_fit_left(fitting, part, slot->start))
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
  at = gs_skip_adjunct(reading, gs_skip_occasion(reading, at));
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
is_final(const GsFitting *fitting)
{
  const GsFit *fit = &fitting->fit;
  size_t end = MAX(fit->cue.end, MAX(fit->source.end, fit->hearer.end));
  end = gs_skip_occasion(fitting->reading, end);
  GsTag next = gs_reading_tag(fitting->reading, end);
  return next == GS_TAG_STOP || next == GS_TAG_NONE || next == GS_TAG_COMMA ||
         next == GS_TAG_DASH;
}

/* "Not so, says Abe."  Nobody stands there who could say what comes behind:
 * "Abe, quoted by the Post, said it rained." */
static bool
is_bare_answer(const GsFitting *fitting)
{
  const GsFit *fit = &fitting->fit;
  for (size_t at = fit->content.start; at < fit->content.end; at++)
    if (gs_reading_group(fitting->reading, at))
      return false;
  size_t end = MAX(fit->cue.end, MAX(fit->source.end, fit->hearer.end));
  GsTag next =
      gs_reading_tag(fitting->reading, gs_skip_occasion(fitting->reading, end));
  return next == GS_TAG_STOP || next == GS_TAG_NONE;
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
is_setting(const GsFitting *fitting, GsContentKind kind)
{
  const GsReading *reading = fitting->reading;
  const GsFit *fit = &fitting->fit;
  size_t end = MAX(fit->cue.end, MAX(fit->source.end, fit->hearer.end));
  end = gs_skip_occasion(reading, end);
  bool is_aside = gs_reading_tag(reading, end) == GS_TAG_COMMA;
  end += is_aside;
  if (is_aside && gs_lacks_complement(reading, fit->content))
    return false;
  GsWordSpan rest;
  /* "In May, Abe said, the mill had closed": he is put in between */
  bool goes_on = is_aside && fit->spot != NULL &&
                 gs_content_at(reading, end, &rest) == GS_CONTENT_CLAUSE;
  bool has_object = !goes_on && begins_object(reading, end);
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
fit_quotation_before(GsFitting *fitting)
{
  const GsReading *reading = fitting->reading;
  uint32_t quote = gs_quotation_before(reading);
  size_t behind = gs_skip_occasion(reading, fitting->fit.cue.end);
  /* "She adds, “…”": it is what stands behind */
  bool is_opening = gs_reading_tag(reading, behind) == GS_TAG_COMMA &&
                    gs_reading_tag(reading, behind + 1) == GS_TAG_QUOTE_OPEN;
  if (quote == 0 || is_opening || !is_final(fitting))
    return false;
  fitting->fit.quote_before = quote;
  fitting->fit.kind = GS_CONTENT_QUOTE;
  return true;
}

/* "The mill, said Abe, | had closed": does the verb of what stands before come
 * behind who says it? */
static bool
verb_follows(const GsFitting *fitting)
{
  const GsFit *fit = &fitting->fit;
  size_t end = MAX(fit->cue.end, MAX(fit->source.end, fit->hearer.end));
  end = gs_skip_occasion(fitting->reading, end);
  if (gs_reading_tag(fitting->reading, end) != GS_TAG_COMMA)
    return false;
  const GsGroup *group = gs_reading_group(fitting->reading, end + 1);
  return group && group->kind == GS_GROUP_VERB &&
         (group->flags & GS_GROUP_FINITE);
}

static bool
fit_content_left(GsFitting *fitting, size_t part, size_t end)
{
  const GsReading *reading = fitting->reading;
  GsWordSpan *content = &fitting->fit.content;
  if (end == 0)
    return fit_quotation_before(fitting);
  GsContentKind kind = gs_content_before(reading, end, content);
  /* "Nothing new, she said": with nothing behind her, it is what she said */
  if (kind == GS_CONTENT_NONE && is_final(fitting) &&
      (fitting->fit.spot == NULL ||
       fitting->fit.source.end <= fitting->fit.cue.start ||
       verb_follows(fitting) || is_bare_answer(fitting)) &&
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
  return gs_fit_left(fitting, part, fitting->fit.content.start);
}

/* A comma, or one that stands inside the quotation closed before it. */
static bool
fit_comma_left(GsFitting *fitting, size_t part, size_t end)
{
  const GsReading *reading = fitting->reading;
  if (end == 0)
    return gs_quotation_before(reading) != 0 && gs_fit_left(fitting, part, end);
  GsTag last = gs_reading_tag(reading, end - 1);
  if (last == GS_TAG_COMMA || last == GS_TAG_DASH)
    return gs_fit_left(fitting, part, end - 1);
  return last == GS_TAG_QUOTE_CLOSE && gs_fit_left(fitting, part, end);
}

static bool
fit_word_left(GsFitting *fitting, size_t part, size_t end)
{
  const GsReading *reading = fitting->reading;
  while (end > 0 && gs_reading_tag(reading, end - 1) == GS_TAG_ADVERB)
    end--;
  if (end == 0 ||
      !gs_frame_is_word(reading, end - 1, &fitting->frame->parts[part]))
    return false;
  GsFitting before = *fitting;
  gs_fitting_add_word(fitting, end - 1);
  if (gs_fit_left(fitting, part, end - 1))
    return true;
  *fitting = before;
  return false;
}

static bool
fit_part_left(GsFitting *fitting, size_t part, size_t end)
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
  case GS_FRAME_MATTER:
    if (fitting->frame->is_inserted && part + 1 != fitting->anchor)
      return fit_matter_left(fitting, part, end);
    return fit_source_left(fitting, part, end);
  default:
    return fit_source_left(fitting, part, end);
  }
}

/* Fits parts[0 .. n_parts) before `end`, the last one first. */
bool
gs_fit_left(GsFitting *fitting, size_t n_parts, size_t end)
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
  return gs_fit_left(fitting, part, end);
}
