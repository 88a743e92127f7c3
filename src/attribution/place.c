/* SPDX-License-Identifier: Apache-2.0
 *
 * Code points of the original to bytes of the text.  Whoever counts otherwise
 * (line ends, a byte order mark, UTF-16) is found out by the words that a span
 * says it has.
 */
#include "attribution/attribution-private.h"

#include "base/utf8.h"

#define MOST_WORDS 60 /* bytes of a text that are quoted */

typedef struct {
  const GsAttributions *all;
  GsDocument *document;
  bool is_good; /* of the quote at hand */
} Reader;

/* What is wrong with a span is wrong with the other file, and told of this
 * document, which was then not checked in full. */
static void
fail(Reader *reader, const GsJson *span, const char *message)
{
  GsPlace at = gs_linemap_place(reader->all->lines, span->at);
  reader->is_good = false;
  gs_document_add_problem(reader->document, (GsPlace){ 1, 1 }, "%s:%zu:%zu: %s",
                          reader->all->name, at.line, at.column, message);
}

/* The first offset in the text whose character is number `wanted` of the
 * original or a later one. */
static size_t
offset_of(const GsDocument *document, size_t wanted)
{
  size_t low = 0;
  size_t high = document->text.len;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (gs_document_char(document, middle, false) < wanted)
      low = middle + 1;
    else
      high = middle;
  }
  while (low < document->text.len &&
         ((unsigned char)document->text.at[low] & 0xC0) == 0x80)
    low++;
  return low;
}

/* Does the text there read as the other program says, but for the forms of
 * letters, quotation marks and blanks? */
static bool
has_words(const Reader *reader, GsSlice words, GsSlice text)
{
  GsArena *arena = reader->document->arena;
  return gs_slice_eq(gs_utf8_fold(arena, words), gs_utf8_fold(arena, text));
}

static void
tell_other_words(Reader *reader, const GsJson *value, GsSlice text)
{
  GsSlice here = gs_utf8_cut(text, MOST_WORDS);
  GsSlice there = gs_utf8_cut(gs_json_get(value, "text")->text, MOST_WORDS);
  fail(reader, value,
       gs_arena_printf(reader->document->arena,
                       "the text has '%.*s' there, and not '%.*s'",
                       GS_SLICE_ARGS(here), GS_SLICE_ARGS(there)));
}

static void
add_span(Reader *reader, const GsJson *value, GsSpans *spans)
{
  const GsDocument *document = reader->document;
  const GsJson *words = gs_json_get(value, "text");
  size_t start = 0;
  size_t end = 0;
  gs_json_read_size(gs_json_get(value, "start"), &start);
  gs_json_read_size(gs_json_get(value, "end"), &end);
  if (end > document->chars) {
    fail(reader, value, "this span ends behind the text");
    return;
  }
  GsSpan span = { offset_of(document, start), offset_of(document, end) };
  GsSlice text = gs_slice_part(document->text, span);
  if (words != NULL && !has_words(reader, words->text, text))
    tell_other_words(reader, value, text);
  else if (span.start < span.end)
    gs_vector_add(document->arena, spans, span);
}

static void
add_spans(Reader *reader, const GsJson *values, GsSpans *spans)
{
  for (const GsJson *now = values != NULL ? values->first : NULL; now != NULL;
       now = now->next)
    add_span(reader, now, spans);
}

static void
add_quote(Reader *reader, const GsJson *quote, GsGivenClaims *claims)
{
  GsGivenClaim claim = { 0 };
  const GsJson *cue = gs_json_get(quote, "cue");
  reader->is_good = true;
  if (cue != NULL && cue->kind == GS_JSON_OBJECT)
    add_span(reader, cue, &claim.cue);
  add_spans(reader, gs_json_get(quote, "sources"), &claim.source);
  add_spans(reader, gs_json_get(quote, "contents"), &claim.content);
  if (reader->is_good && claim.content.n == 0)
    fail(reader, quote, "this quote has no content");
  if (reader->is_good)
    gs_vector_add(reader->document->arena, claims, claim);
}

GsGivenClaims
gs_attributions_of(const GsAttributions *attributions,
                   size_t i,
                   GsDocument *document)
{
  Reader reader = { .all = attributions, .document = document };
  GsGivenClaims claims = { 0 };
  if (i >= attributions->documents.n) {
    gs_document_add_problem(document, (GsPlace){ 1, 1 },
                            "%s has claims for %zu document%s only",
                            attributions->name, attributions->documents.n,
                            attributions->documents.n == 1 ? "" : "s");
    return claims;
  }
  const GsJson *quotes =
      gs_json_get(attributions->documents.items[i], "quotes");
  for (const GsJson *now = quotes->first; now != NULL; now = now->next)
    add_quote(&reader, now, &claims);
  return claims;
}
