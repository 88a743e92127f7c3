/* SPDX-License-Identifier: Apache-2.0
 *
 * Words of the draft with their places, as reports show them.
 */
#include "conflict/conflict-private.h"

const GsDocument *
gs_document_of(const GsBench *bench, uint32_t sentence)
{
  return bench->text->sentences.items[sentence].document;
}

static GsSpan
text_span(const GsBench *bench, const GsRange *range)
{
  return gs_sentence_span(&bench->text->sentences.items[range->sentence],
                          range->start, range->end);
}

/* Ranges that touch (over blanks only) become one: a quotation over several
 * sentences is one run of text. */
static size_t
join_spans(const GsBench *bench, const GsRanges *ranges, GsSpan *spans)
{
  GsSlice text = gs_document_of(bench, ranges->items[0].sentence)->text;
  size_t n = 0;
  for (size_t i = 0; i < ranges->n; i++) {
    GsSpan span = text_span(bench, &ranges->items[i]);
    if (n > 0 && span.start >= spans[n - 1].end) {
      GsSpan gap = { spans[n - 1].end, span.start };
      if (gs_slice_trim(gs_slice_part(text, gap)).len == 0) {
        spans[n - 1].end = span.end;
        continue;
      }
    }
    spans[n++] = span;
  }
  return n;
}

static const char *
join_text(GsArena *arena, GsSlice text, const GsSpan *spans, size_t n)
{
  const char *all = "";
  for (size_t i = 0; i < n; i++) {
    GsSlice part = gs_slice_part(text, spans[i]);
    all = gs_arena_printf(arena, "%s%s%.*s", all, i ? " … " : "",
                          GS_SLICE_ARGS(part));
  }
  return all;
}

GsExcerpt
gs_excerpt_make(const GsBench *bench, const GsRanges *ranges)
{
  GsExcerpt excerpt = { .text = "" };
  if (ranges->n == 0)
    return excerpt;
  const GsDocument *document = gs_document_of(bench, ranges->items[0].sentence);
  GsSpan *spans = GS_NEW_ARRAY(bench->arena, GsSpan, ranges->n);
  size_t n = join_spans(bench, ranges, spans);
  GsSpan *bytes = GS_NEW_ARRAY(bench->arena, GsSpan, n);
  GsSpan *chars = GS_NEW_ARRAY(bench->arena, GsSpan, n);
  for (size_t i = 0; i < n; i++) {
    bytes[i].start = gs_document_byte(document, spans[i].start, false);
    bytes[i].end = gs_document_byte(document, spans[i].end, true);
    chars[i].start = gs_document_char(document, spans[i].start, false);
    chars[i].end = gs_document_char(document, spans[i].end, true);
  }
  excerpt.text = join_text(bench->arena, document->text, spans, n);
  excerpt.n_ranges = n;
  excerpt.bytes = bytes;
  excerpt.chars = chars;
  excerpt.place = gs_document_place(document, spans[0].start, false);
  excerpt.end = gs_document_place(document, spans[n - 1].end, true);
  excerpt.byte_column =
      gs_document_byte_column(document, spans[0].start, false);
  excerpt.byte_end_column =
      gs_document_byte_column(document, spans[n - 1].end, true);
  return excerpt;
}

const char *
gs_words_text(const GsBench *bench, const GsRanges *ranges)
{
  return gs_excerpt_make(bench, ranges).text;
}

/* ---- a whole claim ---------------------------------------------------- */

static const char *
quote_name(uint8_t quote)
{
  switch (quote) {
  case GS_QUOTE_DIRECT:
    return "direct";
  case GS_QUOTE_INDIRECT:
    return "indirect";
  case GS_QUOTE_MIXED:
    return "mixed";
  default:
    return "narration";
  }
}

static const GsProposition *
first_item(const GsBench *bench, uint32_t claim, const GsRanges *content)
{
  const GsPropositions *all = bench->propositions;
  for (uint32_t i = all->first[claim]; i < all->first[claim + 1]; i++) {
    const GsRange *range = &all->items.items[i].range;
    if (range->sentence == content->items[0].sentence &&
        range->start >= content->items[0].start)
      return &all->items.items[i];
  }
  return all->first[claim] < all->first[claim + 1]
             ? &all->items.items[all->first[claim]]
             : NULL;
}

const char *const gs_modality_names[] = { "fact", "must", "may", "future",
                                          "question" };

/* "Did not pay", and "there was no dispute", "paid nothing" as well. */
static bool
states_absence(const GsProposition *item)
{
  bool is_negative = item->is_negative;
  for (size_t i = 0; i < item->deeds.n; i++)
    if ((int32_t)item->deeds.items[i].verb == item->verb)
      is_negative |= item->deeds.items[i].is_negative;
  return is_negative;
}

static void
fill_statement(const GsBench *bench,
               uint32_t claim,
               const GsRanges *content,
               GsReportedClaim *reported)
{
  const GsProposition *item = first_item(bench, claim, content);
  bool denies = bench->claims->claims.items[claim].sign == GS_SIGN_MINUS;
  bool is_negative = item && states_absence(item);
  reported->polarity = is_negative != denies ? "negative" : "positive";
  reported->modality =
      gs_modality_names[item ? item->modality : GS_MODALITY_FACT];
  if (!item || item->times.n == 0)
    return;
  GsDate date = item->times.items[0].date;
  if (date.year && date.month && date.day)
    reported->date = gs_arena_printf(bench->arena, "%04d-%02d-%02d", date.year,
                                     date.month, date.day);
}

/* Who speaks where nobody else does: the article, by whom it is. */
static void
fill_narrator(const GsBench *bench,
              const GsDocument *document,
              GsReportedClaim *reported)
{
  reported->shown = "the article";
  if (document->byline.len > 0) {
    reported->byline = gs_arena_copy(bench->arena, document->byline).at;
    reported->shown =
        gs_arena_printf(bench->arena, "the article (%s)", reported->byline);
  }
  if (document->outlet.len > 0)
    reported->via_name = gs_arena_copy(bench->arena, document->outlet).at;
}

void
gs_reported_claim_fill(const GsBench *bench,
                       uint32_t claim,
                       const GsRanges *content,
                       GsReportedClaim *reported)
{
  const GsClaims *claims = bench->claims;
  const GsClaim *it = &claims->claims.items[claim];
  const GsActor *actor = &claims->actors.items[it->actor];
  *reported = (GsReportedClaim){
    .id = it->id,
    .source_name = actor->name,
    .party = actor->party,
    .is_named = actor->is_named,
    .is_narrator = actor->is_narrator,
    .source = gs_excerpt_make(bench, &it->source),
    .via = gs_excerpt_make(bench, &it->via_words),
    .cue = gs_excerpt_make(bench, &it->cue),
    .content = gs_excerpt_make(bench, content),
    .quote = quote_name(it->quote),
  };
  reported->shown = reported->source_name;
  if (it->via >= 0)
    reported->via_name = reported->via.text;
  if (actor->is_narrator)
    fill_narrator(bench, gs_document_of(bench, content->items[0].sentence),
                  reported);
  if (it->cue.n)
    reported->cue_class =
        it->cue_item >= 0 ? bench->rules->cue_classes.items[it->cue_class].name
        : bench->rules->cue_classes.n ? bench->rules->cue_classes.items[0].name
                                      : NULL;
  if (it->about >= 0) {
    const GsClaim *about = &claims->claims.items[it->about];
    reported->about = about->id;
    const GsRange *first = &about->content.items[0];
    reported->about_place =
        gs_document_place(gs_document_of(bench, first->sentence),
                          text_span(bench, first).start, false);
  }
  fill_statement(bench, claim, content, reported);
  gs_origins_set(bench, it, reported);
  if (bench->options->with_details)
    gs_detail_fill(bench, claim, content, reported);
}
