/* SPDX-License-Identifier: Apache-2.0
 *
 * Plain text to a document: decoded, then cut into paragraphs.
 */
#include "base/utf8.h"
#include "document/document-private.h"

#include <stdarg.h>

#define MOST_HEADLINE_WORDS 25
#define LONGEST_WRAPPED 160 /* bytes; what is longer nobody has wrapped */

/* What the manual tells to set where comments are wanted in plain text. */
static const char usual_mark[] = "%%";

static void
add_message(GsDocument *document, GsProblem problem, const char *message)
{
  problem.message = gs_arena_copy(document->arena, gs_slice_of(message)).at;
  gs_vector_add(document->arena, &document->problems, problem);
}

void
gs_document_add_problem(GsDocument *document,
                        GsPlace place,
                        const char *format,
                        ...)
{
  va_list arguments;
  va_start(arguments, format);
  g_autofree char *message = g_strdup_vprintf(format, arguments);
  va_end(arguments);
  add_message(document, (GsProblem){ .place = place }, message);
  document->is_complete = false;
}

void
gs_document_add_remark(GsDocument *document,
                       GsPlace place,
                       const char *format,
                       ...)
{
  va_list arguments;
  va_start(arguments, format);
  g_autofree char *message = g_strdup_vprintf(format, arguments);
  va_end(arguments);
  add_message(document, (GsProblem){ .place = place, .is_remark = true },
              message);
}

/* ---- blocks ----------------------------------------------------------- */

static bool
is_blank(char c)
{
  return c == ' ' || c == '\t' || c == '\f';
}

static bool
is_line_end(char c)
{
  return c == '\n' || c == '\r';
}

/* Behind the line end at `at`; CR LF is one. */
static size_t
skip_line_end(GsSlice text, size_t at)
{
  if (text.at[at] == '\r' && at + 1 < text.len && text.at[at + 1] == '\n')
    return at + 2;
  return at + 1;
}

static bool
is_comment(GsSlice text, size_t at, GsSlice mark)
{
  GsSlice rest = { text.at + at, text.len - at };
  return mark.len > 0 && gs_slice_has_prefix(rest, mark);
}

static size_t
line_length(GsSlice text, size_t at)
{
  size_t end = at;
  while (end < text.len && !is_line_end(text.at[end]))
    end++;
  return end - at;
}

/* Where the paragraph that starts at `at` ends: before an empty line or a
 * comment, or where a line is one of its own: too long to have been wrapped,
 * or followed by such. */
static size_t
paragraph_end(GsSlice text, size_t at, GsSlice mark)
{
  size_t end = at;
  while (at < text.len) {
    bool is_whole = line_length(text, at) > LONGEST_WRAPPED;
    while (at < text.len && !is_line_end(text.at[at])) {
      end = is_blank(text.at[at]) ? end : at + 1;
      at++;
    }
    if (at == text.len)
      break;
    at = skip_line_end(text, at);
    size_t next = at;
    while (next < text.len && is_blank(text.at[next]))
      next++;
    if (next < text.len && (is_whole || is_line_end(text.at[next]) ||
                            is_comment(text, next, mark) ||
                            line_length(text, next) > LONGEST_WRAPPED))
      break;
  }
  return end;
}

/* The comment at `at`; its end, that of the line. */
static size_t
add_comment(GsDocument *document, size_t at, GsSlice mark)
{
  GsSlice text = document->text;
  size_t end = at + mark.len;
  while (end < text.len && !is_line_end(text.at[end]))
    end++;
  GsSpan span = { at + mark.len, end };
  GsComment comment = { .text = gs_slice_trim(gs_slice_part(text, span)),
                        .place = gs_document_place(document, at, false),
                        .block = document->blocks.n };
  gs_vector_add(document->arena, &document->comments, comment);
  return end;
}

/* Between empty lines, of that kind, and comments where there is a mark. */
static void
find_paragraphs(GsDocument *document,
                GsSpan span,
                GsBlockKind kind,
                GsSlice mark)
{
  GsSlice text = { document->text.at, span.end };
  for (size_t at = span.start; at < text.len;) {
    if (is_blank(text.at[at]) || is_line_end(text.at[at])) {
      at++;
      continue;
    }
    if (is_comment(text, at, mark)) {
      at = add_comment(document, at, mark);
      continue;
    }
    GsBlock block = { kind, { at, paragraph_end(text, at, mark) }, 0 };
    gs_vector_add(document->arena, &document->blocks, block);
    at = block.span.end;
  }
}

void
gs_document_add_blocks(GsDocument *document, GsSpan span, GsBlockKind kind)
{
  find_paragraphs(document, span, kind, (GsSlice){ 0 });
}

void
gs_document_drop_first_block(GsDocument *document)
{
  document->blocks.n--;
  memmove(document->blocks.items, document->blocks.items + 1,
          document->blocks.n * sizeof *document->blocks.items);
  for (size_t i = 0; i < document->comments.n; i++)
    document->comments.items[i].block -=
        document->comments.items[i].block > 0 ? 1 : 0;
}

/* ---- the headline ----------------------------------------------------- */

bool
gs_document_ends_sentence(GsSlice text)
{
  static const char *const closers[] = {
    "\"", "'", ")", "]", "\xe2\x80\x9d", "\xe2\x80\x99", "\xc2\xbb"
  };
  static const char *const ends[] = { ".", "!", "?", ":", "\xe2\x80\xa6" };
  for (size_t i = 0; i < G_N_ELEMENTS(closers); i++)
    if (gs_slice_has_suffix(text, gs_slice_of(closers[i])))
      text.len -= strlen(closers[i]);
  for (size_t i = 0; i < G_N_ELEMENTS(ends); i++)
    if (gs_slice_has_suffix(text, gs_slice_of(ends[i])))
      return true;
  return false;
}

static bool
is_headline(GsSlice text)
{
  size_t n_words = 1;
  for (size_t i = 0; i < text.len; i++) {
    if (is_line_end(text.at[i]))
      return false;
    n_words += is_blank(text.at[i]) ? 1 : 0;
  }
  return n_words <= MOST_HEADLINE_WORDS && !gs_document_ends_sentence(text);
}

void
gs_document_find_headline(GsDocument *document)
{
  if (document->blocks.n < 2)
    return;
  GsBlock *first = &document->blocks.items[0];
  if (first->kind == GS_BLOCK_PARAGRAPH &&
      is_headline(gs_slice_part(document->text, first->span)))
    first->kind = GS_BLOCK_HEADLINE;
}

void
gs_document_find_blocks(GsDocument *document, GsSlice comment_mark)
{
  GsSpan all = { 0, document->text.len };
  find_paragraphs(document, all, GS_BLOCK_PARAGRAPH, comment_mark);
  gs_document_find_headline(document);
}

/* Somebody asked for it, or took a page for something else. */
static void
tell_of_tags(GsDocument *document)
{
  static const char *const pages[] = { ".html", ".htm", ".xhtml", ".xml" };
  for (size_t i = 0; i < G_N_ELEMENTS(pages); i++)
    if (gs_slice_has_suffix(gs_slice_of(document->name), gs_slice_of(pages[i])))
      gs_document_add_remark(document, (GsPlace){ 1, 1 },
                             "tags are read as if they were text");
}

void
gs_document_state_language(GsDocument *document, GsSlice text, GsPlace place)
{
  if (document->language.len > 0)
    return;
  document->language = gs_slice_trim(text);
  document->language_place = place;
}

GsDocument *
gs_document_new(GsArena *arena, const char *name, const GsDocumentFacts *facts)
{
  GsDocument *document = GS_NEW(arena, GsDocument);
  document->name = name;
  document->arena = arena;
  document->is_complete = true;
  document->date = facts->date;
  document->outlet = facts->outlet;
  document->headline = facts->headline;
  document->byline = facts->byline;
  document->dateline = facts->dateline;
  document->assumed_date = facts->assumed_date;
  gs_document_state_language(document, facts->language, (GsPlace){ 1, 1 });
  return document;
}

GsDocument *
gs_document_read_text(GsArena *arena,
                      const char *name,
                      GsSlice bytes,
                      const GsDocumentFacts *facts)
{
  GsDocument *document = gs_document_new(arena, name, facts);
  gs_document_decode(document, bytes);
  gs_document_find_blocks(document, facts->comment_mark);
  GsSlice mark = facts->comment_mark;
  document->comment_start =
      mark.len > 0 ? gs_arena_copy(arena, mark).at : usual_mark;
  document->comment_end = "";
  tell_of_tags(document);
  return document;
}
