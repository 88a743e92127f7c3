/* SPDX-License-Identifier: Apache-2.0
 *
 * Fitting the parts of a frame behind its anchor: hearers, words, contents.
 */
#include "claim/frame-private.h"

#define MAX_SLOT_GROUPS 4
#define MOST_OF_ASIDE 16 /* words with its commas */

/* "that", "whether", "how": words of the content, which they open. */
static bool
opens_content(const GsFitting *fitting, size_t part, size_t at)
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

/* Said the firm | "owes it": the quotation begins with the verb of what seemed
 * to hear it.  A bare "leave" may be an order to a hearer. */
static bool
begins_with_verb(const GsReading *reading, size_t at)
{
  const uint16_t inflected = GS_FORM_THIRD | GS_FORM_PAST;
  const GsGroup *group = gs_reading_group(reading, at);
  return group && group->kind == GS_GROUP_VERB &&
         (group->flags & GS_GROUP_FINITE) &&
         (gs_reading_tag(reading, at) != GS_TAG_VERB ||
          (reading->sentence->words[at].form->forms & inflected));
}

/* What may stand where a content starts, behind a hearer. */
static bool
may_start_content(const GsReading *reading, size_t at)
{
  switch (gs_reading_tag(reading, at)) {
  case GS_TAG_QUOTE_OPEN:
    return !begins_with_verb(reading, at + 1);
  case GS_TAG_SUBORDINATOR:
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

/* The slot with the participle that hangs on it, unless the frame itself has a
 * word there ("quoted by"); or without. */
static bool
fit_slot_end(GsFitting *fitting, size_t part, GsWordSpan *slot)
{
  const GsFrame *frame = fitting->frame;
  GsWordSpan plain = *slot;
  bool has_word =
      part + 1 < frame->n_parts && frame->parts[part + 1].kind == GS_FRAME_WORD;
  slot->end = gs_source_end(fitting->reading, plain);
  if (!has_word && slot->end > plain.end &&
      gs_fit_right(fitting, part + 1, slot->end))
    return true;
  *slot = plain;
  return gs_fit_right(fitting, part + 1, plain.end);
}

/* Behind a hearer: the content, or no more than when and where it was said. */
static bool
follows_hearer(const GsReading *reading, bool has_content, size_t at)
{
  at = gs_skip_occasion(reading, at);
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

/* "According to company records": all that is named behind such words. */
static bool
fit_named_right(GsFitting *fitting, size_t part, size_t at)
{
  const GsFramePart *it = &fitting->frame->parts[part];
  if (fitting->fit.spot != NULL || it->kind != GS_FRAME_SOURCE)
    return false;
  fitting->fit.source = gs_source_named_at(fitting->reading, at);
  return fitting->fit.source.end > 0 &&
         gs_fit_right(fitting, part + 1, fitting->fit.source.end);
}

static bool
fit_slot_right(GsFitting *fitting, size_t part, size_t at)
{
  const GsFramePart *it = &fitting->frame->parts[part];
  GsWordSpan *slot = gs_fitting_slot(fitting, it->kind);
  if (fit_named_right(fitting, part, at))
    return true;
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
accepts_noun(const GsFitting *fitting, const GsFramePart *part)
{
  return part->takes_noun ||
         (part->takes_claim &&
          names_claim(fitting->reading, fitting->fit.content));
}

static bool
accepts_content(const GsFitting *fitting, size_t part, GsContentKind kind)
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

/* "Praised the crew, and Lind said …": where a noun is looked for, the clause
 * that one happens to begin is not all that is praised. */
static GsContentKind
cut_to_noun(const GsReading *reading, GsWordSpan *content)
{
  uint32_t end = gs_content_end(reading, GS_CONTENT_NOUN, *content);
  if (end <= content->start)
    return GS_CONTENT_CLAUSE;
  content->end = end;
  return gs_content_kind(reading, *content);
}

/* "who he said | were living in Varnes", ", he said, | was closed": the verb of
 * what is said, whose subject stands before. */
static bool
fit_predicate_right(GsFitting *fitting, size_t part, size_t at)
{
  const GsReading *reading = fitting->reading;
  GsWordSpan *content = &fitting->fit.content;
  const GsGroup *group =
      gs_reading_group(reading, gs_skip_adverbs(reading, at));
  if (group == NULL || group->kind != GS_GROUP_VERB ||
      !(group->flags & GS_GROUP_FINITE))
    return false;
  fitting->fit.kind = gs_content_at(reading, at, content);
  return content->end > group->end &&
         gs_fit_right(fitting, part + 1, content->end);
}

/* Behind the comma that closes what the one at `at` opens, or `at`. */
static size_t
aside_end(const GsReading *reading, size_t at)
{
  size_t limit = MIN(at + MOST_OF_ASIDE, reading->sentence->n_words);
  for (size_t end = at + 1; end < limit; end++)
    if (gs_reading_tag(reading, end) == GS_TAG_COMMA)
      return end + 1;
  return at;
}

/* "She said, if elected, | she would go": no more than a condition or a
 * circumstance stands between her and what she said. */
static bool
is_circumstance(const GsReading *reading, size_t at, size_t end)
{
  GsWordSpan rest;
  const GsGroup *first = gs_reading_group(reading, end);
  GsTag tag = gs_reading_tag(reading, at + 1);
  return (tag == GS_TAG_SUBORDINATOR || tag == GS_TAG_PREPOSITION) && first &&
         first->kind == GS_GROUP_NOUN &&
         gs_content_at(reading, end, &rest) == GS_CONTENT_CLAUSE;
}

/* "found that, on average, incomes fell": over what stands between "that" and
 * its clause, or between a verb and what it reports. */
static size_t
skip_aside(const GsReading *reading, size_t at)
{
  if (at == 0 || gs_reading_tag(reading, at) != GS_TAG_COMMA)
    return at;
  size_t end = aside_end(reading, at);
  return gs_reading_tag(reading, at - 1) == GS_TAG_SUBORDINATOR ||
                 is_circumstance(reading, at, end)
             ? end
             : at;
}

/* "Lind said:" and nothing more. */
static bool
fit_block_right(GsFitting *fitting, size_t part)
{
  uint32_t end = (uint32_t)fitting->reading->sentence->n_words;
  fitting->fit.has_block = true;
  fitting->fit.content = (GsWordSpan){ end, end };
  fitting->fit.kind = GS_CONTENT_QUOTE;
  return gs_fit_right(fitting, part + 1, end);
}

static bool
fit_content_right(GsFitting *fitting, size_t part, size_t at)
{
  const GsReading *reading = fitting->reading;
  if (gs_introduces_block(reading, at))
    return fit_block_right(fitting, part);
  if (fitting->frame->parts[part].takes_predicate)
    return fit_predicate_right(fitting, part, at);
  size_t comma = gs_skip_occasion(reading, at);
  at = skip_aside(reading, comma);
  bool has_circumstance =
      at > comma && gs_reading_tag(reading, comma - 1) != GS_TAG_SUBORDINATOR;
  GsTag tag = gs_reading_tag(reading, at);
  if ((tag == GS_TAG_COMMA || tag == GS_TAG_COLON) &&
      gs_reading_tag(reading, at + 1) == GS_TAG_QUOTE_OPEN)
    at++;
  if (gs_starts_aside(reading, at + 1))
    at++;
  size_t quote = gs_skip_adjunct(reading, at);
  if (gs_reading_tag(reading, quote) == GS_TAG_QUOTE_OPEN)
    at = quote; /* said in his book, "…" */
  GsContentKind kind = gs_content_at(reading, at, &fitting->fit.content);
  if (kind == GS_CONTENT_CLAUSE && fitting->frame->parts[part].takes_noun)
    kind = cut_to_noun(reading, &fitting->fit.content);
  if (!accepts_content(fitting, part, kind))
    return false;
  fitting->fit.kind = kind;
  if (has_circumstance)
    fitting->fit.content.start = (uint32_t)comma + 1;
  return gs_fit_right(fitting, part + 1, fitting->fit.content.end);
}

/* "was praised by Abe": the word belongs to Abe. */
static bool
is_agent(const GsFitting *fitting, size_t at)
{
  return fitting->frame->parts[fitting->anchor].is_passive &&
         (fitting->reading->sentence->words[at].form->classes & GS_CLASS_AGENT);
}

static bool
fit_word_right(GsFitting *fitting, size_t part, size_t at)
{
  const GsFramePart *it = &fitting->frame->parts[part];
  const GsReading *reading = fitting->reading;
  size_t here = gs_skip_adverbs(reading, at);
  if (fitting->fit.hearer.end == at &&
      gs_reading_tag(reading, at) == GS_TAG_COMMA)
    here = at + 1; /* behind an apposition */
  if (!gs_frame_is_word(reading, here, it)) {
    here = gs_skip_occasion(reading, here);
    here = gs_frame_is_word(reading, here, it) ? here
                                               : gs_skip_adjunct(reading, here);
    if (!gs_frame_is_word(reading, here, it))
      return false;
  }
  GsFitting before = *fitting;
  bool is_opener = opens_content(fitting, part, here);
  if (!is_opener && !is_agent(fitting, here))
    gs_fitting_add_word(fitting, here);
  if (gs_fit_right(fitting, part + 1, here + 1)) {
    if (is_opener)
      fitting->fit.content.start = (uint32_t)here;
    return true;
  }
  *fitting = before;
  return false;
}

static bool
fit_part_right(GsFitting *fitting, size_t part, size_t at)
{
  const GsFramePart *it = &fitting->frame->parts[part];
  switch (it->kind) {
  case GS_FRAME_WORD:
    return fit_word_right(fitting, part, at);
  case GS_FRAME_COMMA:
    return gs_reading_tag(fitting->reading, at) == GS_TAG_COMMA &&
           gs_fit_right(fitting, part + 1, at + 1);
  case GS_FRAME_COLON:
    at = gs_skip_occasion(fitting->reading, at);
    return gs_reading_tag(fitting->reading, at) == GS_TAG_COLON &&
           gs_fit_right(fitting, part + 1, at + 1);
  case GS_FRAME_CONTENT:
    return fit_content_right(fitting, part, at);
  case GS_FRAME_CUE:
    return false; /* only an anchor */
  default:
    return fit_slot_right(fitting, part, gs_skip_adverbs(fitting->reading, at));
  }
}

bool
gs_fit_right(GsFitting *fitting, size_t part, size_t at)
{
  if (part >= fitting->frame->n_parts)
    return true;
  if (fit_part_right(fitting, part, at))
    return true;
  return fitting->frame->parts[part].is_optional &&
         gs_fit_right(fitting, skip_part(fitting->frame, part), at);
}
