/* SPDX-License-Identifier: Apache-2.0
 *
 * Marks and texts of a page to prose.
 *
 * No tree is built: of the elements that are open, only those are kept that
 * say what their text is.  So depth costs nothing, and an end tag is looked
 * for only among as many elements as it then ends.
 */
#include "document/markup-private.h"

#include "base/limits.h"

#define ONE_BLANK GS_SLICE(" ")
#define OPENING GS_SLICE("\xe2\x80\x9c")
#define CLOSING GS_SLICE("\xe2\x80\x9d")

/* ---- what is open ----------------------------------------------------- */

static bool
is_in(const GsMarkup *page, unsigned flag)
{
  return page->n_open[__builtin_ctz(flag)] > 0;
}

static void
count(GsMarkup *page, const GsTag *tag, bool is_opened)
{
  size_t one = is_opened ? 1 : (size_t)-1;
  page->n_of[gs_tag_number(tag)] += one;
  for (size_t i = 0; i < G_N_ELEMENTS(page->n_open); i++)
    if (tag->flags & (1u << i))
      page->n_open[i] += one;
}

static GsBlockKind
kind_of(const GsMarkup *page)
{
  return is_in(page, GS_TAG_HEADLINE)  ? GS_BLOCK_HEADLINE
         : is_in(page, GS_TAG_CAPTION) ? GS_BLOCK_CAPTION
         : is_in(page, GS_TAG_QUOTE)   ? GS_BLOCK_QUOTE
         : is_in(page, GS_TAG_ITEM)    ? GS_BLOCK_ITEM
                                       : page->kind;
}

static void
start_block(GsMarkup *page)
{
  gs_prose_start(page->prose, kind_of(page));
  page->space = 0;
  page->n_breaks = 0;
}

static void
push(GsMarkup *page, const GsTag *tag, size_t at)
{
  GsOpenTag open = { tag, at };
  if (page->open.n < GS_LIMIT_NESTING) {
    gs_vector_add(page->prose->document->arena, &page->open, open);
    count(page, tag, true);
  } else if (!page->is_too_deep) {
    page->is_too_deep = true;
    gs_document_add_problem(
        page->prose->document,
        gs_document_source_place(page->prose->document, at),
        "elements are nested more than %d deep; from here on, what is a quote, "
        "a list or no prose may be taken for another",
        GS_LIMIT_NESTING);
  }
}

static void
pop(GsMarkup *page)
{
  count(page, page->open.items[--page->open.n].tag, false);
}

/* All headings end one another, as all items do. */
static bool
is_ended_by(const GsTag *open, const GsTag *tag)
{
  return open == tag || (open->flags & tag->flags & GS_TAG_HEADLINE) != 0;
}

/* Nothing is looked for that is not there. */
static void
pop_to(GsMarkup *page, const GsTag *tag)
{
  bool is_there = (tag->flags & GS_TAG_HEADLINE)
                      ? is_in(page, GS_TAG_HEADLINE)
                      : page->n_of[gs_tag_number(tag)] > 0;
  bool is_found = !is_there;
  while (!is_found) {
    is_found = is_ended_by(page->open.items[page->open.n - 1].tag, tag);
    pop(page);
  }
}

static bool
is_last(const GsMarkup *page, unsigned flag)
{
  return page->open.n > 0 &&
         (page->open.items[page->open.n - 1].tag->flags & flag) != 0;
}

/* End tags that may be missing: of an item before the next, and of a heading
 * before a paragraph, without which all of the page would be a headline. */
static void
end_implied(GsMarkup *page, const GsTag *tag)
{
  bool is_item = (tag->flags & GS_TAG_ITEM) != 0;
  bool is_paragraph = tag->kind == GS_TAG_PARAGRAPH;
  if ((is_item && is_last(page, GS_TAG_ITEM)) ||
      (is_paragraph && is_last(page, GS_TAG_HEADLINE)))
    pop(page);
}

/* ---- text ------------------------------------------------------------- */

static bool
is_white(char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/* White space between words is one blank, at the ends of a block it is none.
 */
static void
put_space(GsMarkup *page)
{
  GsSpan from = { page->space - 1, page->space };
  if (page->space > 0 && gs_prose_is_open(page->prose))
    gs_prose_put(page->prose, ONE_BLANK, from);
  page->space = 0;
  page->n_breaks = 0;
}

static size_t
take_white(GsMarkup *page, GsSpan span)
{
  size_t end = span.start;
  while (end < span.end && is_white(page->text.at[end]))
    end++;
  if (is_in(page, GS_TAG_BLANKS))
    gs_prose_copy(page->prose, (GsSpan){ span.start, end });
  else if (page->space == 0)
    page->space = span.start + 1;
  return end;
}

static size_t
take_words(GsMarkup *page, GsSpan span)
{
  size_t end = span.start;
  put_space(page);
  if (page->text.at[end] == '&') {
    size_t used = gs_prose_put_reference(page->prose, span);
    if (used > 0)
      return span.start + used;
    end++;
  }
  while (end < span.end && !is_white(page->text.at[end]) &&
         page->text.at[end] != '&')
    end++;
  gs_prose_copy(page->prose, (GsSpan){ span.start, end });
  return end;
}

static void
take_text(GsMarkup *page, GsSpan span)
{
  while (span.start < span.end && !is_in(page, GS_TAG_SKIP))
    span.start = is_white(page->text.at[span.start]) ? take_white(page, span)
                                                     : take_words(page, span);
}

/* ---- tags ------------------------------------------------------------- */

/* Two in a row stand for the end of a paragraph. */
static void
take_break(GsMarkup *page, size_t at)
{
  if (is_in(page, GS_TAG_BLANKS))
    gs_prose_put(page->prose, GS_SLICE("\n"), (GsSpan){ at, at });
  else if (page->n_breaks++ > 0)
    start_block(page);
  else if (page->space == 0)
    page->space = at + 1;
}

/* The name of a page is the headline where the page shows none. */
static void
take_title(GsMarkup *page, GsSpan inside)
{
  GsDocument *document = page->prose->document;
  if (page->is_part || page->has_title || document->blocks.n > 0 ||
      gs_prose_is_open(page->prose))
    return;
  gs_prose_start(page->prose, GS_BLOCK_HEADLINE);
  take_text(page, inside);
  start_block(page);
  page->has_title = document->blocks.n > 0;
}

static void
tell_unclosed(GsMarkup *page, size_t at, const char *what)
{
  GsDocument *document = page->prose->document;
  gs_document_add_problem(document, gs_document_source_place(document, at),
                          "this %s is never closed; what follows could not be "
                          "checked",
                          what);
}

/* From behind the start tag to the end tag, which is read next. */
static void
take_raw(GsMarkup *page, const GsTag *tag, const GsMark *mark, size_t *at)
{
  size_t end = gs_mark_find_close(page->text, *at, tag->name);
  if (tag->kind == GS_TAG_TITLE && !is_in(page, GS_TAG_SKIP))
    take_title(page, (GsSpan){ *at, end });
  if (end == page->text.len) {
    tell_unclosed(page, mark->span.start, tag->name);
  }
  *at = end;
}

static bool
hides(GsSlice style)
{
  gssize len = (gssize)style.len;
  return g_strstr_len(style.at, len, "display:none") != NULL ||
         g_strstr_len(style.at, len, "display: none") != NULL;
}

static bool
is_hidden(GsMarkup *page, const GsMark *mark)
{
  GsSpan rest = mark->rest;
  GsMarkAttribute each;
  while (gs_mark_attribute(page->text, &rest, &each))
    if (gs_mark_is(each.name, "hidden") ||
        (gs_mark_is(each.name, "style") && hides(each.value)))
      return true;
  return false;
}

static void
note_hidden(GsMarkup *page, const GsMark *mark)
{
  if (!is_hidden(page, mark))
    return;
  if (page->n_hidden++ == 0)
    page->first_hidden = mark->span.start;
}

static void
take_kind(GsMarkup *page, const GsTag *tag, const GsMark *mark)
{
  GsSlice time = { 0 };
  switch (tag->kind) {
  case GS_TAG_BREAK:
    take_break(page, mark->span.start);
    break;
  case GS_TAG_FIRST:
    page->has_first = true;
    break;
  case GS_TAG_LANGUAGE:
    gs_markup_take_language(page, mark);
    break;
  case GS_TAG_META:
    gs_markup_take_meta(page, mark);
    break;
  case GS_TAG_TIME:
    time = gs_markup_attribute(page, mark, "datetime");
    if (page->time.year == 0)
      page->time = gs_date_parse(time);
    break;
  default:
    break;
  }
}

static void
open_tag(GsMarkup *page, const GsTag *tag, const GsMark *mark)
{
  end_implied(page, tag);
  if ((tag->flags & GS_TAG_KEPT) && !(tag->flags & GS_TAG_RAW))
    push(page, tag, mark->span.start);
  if (tag->flags & GS_TAG_BLOCK)
    start_block(page);
  if (!is_in(page, GS_TAG_SKIP))
    take_kind(page, tag, mark);
}

static void
close_tag(GsMarkup *page, const GsTag *tag)
{
  pop_to(page, tag);
  if (tag->flags & GS_TAG_BLOCK)
    start_block(page);
}

/* A blank before the mark that closes goes behind it: there it cannot open. */
static void
take_quoted(GsMarkup *page, const GsMark *mark)
{
  bool is_opened = mark->kind == GS_MARK_OPEN;
  if (is_in(page, GS_TAG_SKIP))
    return;
  if (is_opened)
    put_space(page);
  else if (page->space > 0)
    page->space = mark->span.end;
  gs_prose_put(page->prose, is_opened ? OPENING : CLOSING, mark->span);
}

void
gs_markup_take_mark(GsMarkup *page, const GsMark *mark)
{
  const GsTag *tag = gs_tag_find(gs_slice_part(page->text, mark->name));
  if (mark->kind == GS_MARK_COMMENT)
    gs_prose_add_comment(page->prose, mark->rest, mark->span.start);
  else if (mark->kind == GS_MARK_OPEN)
    note_hidden(page, mark);
  if (tag != NULL && tag->kind == GS_TAG_QUOTED)
    take_quoted(page, mark);
  else if (tag != NULL && mark->kind == GS_MARK_OPEN)
    open_tag(page, tag, mark);
  else if (tag != NULL && mark->kind == GS_MARK_CLOSE)
    close_tag(page, tag);
}

/* ---- all of it -------------------------------------------------------- */

static void
look_at_mark(GsMarkup *page, const GsMark *mark)
{
  GsDocument *document = page->prose->document;
  if (mark->is_unclosed)
    tell_unclosed(page, mark->span.start,
                  mark->kind == GS_MARK_COMMENT ? "comment" : "tag");
  else if (mark->is_doubtful)
    gs_document_add_problem(
        document, gs_document_source_place(document, mark->span.start),
        "a quotation mark in this tag is never closed; the text that the tag "
        "swallows could not be checked");
}

/* A menu without end would swallow all that follows. */
static void
look_at_open(GsMarkup *page)
{
  for (size_t i = 0; i < page->open.n; i++) {
    const GsTag *tag = page->open.items[i].tag;
    if (!(tag->flags & GS_TAG_SKIP) || page->is_part)
      continue;
    tell_unclosed(page, page->open.items[i].at, tag->name);
    return;
  }
}

void
gs_markup_read(GsMarkup *page, size_t at)
{
  GsMark mark;
  while (gs_mark_next(page->text, &at, &mark)) {
    const GsTag *tag = NULL;
    if (mark.kind == GS_MARK_TEXT) {
      take_text(page, mark.span);
      continue;
    }
    look_at_mark(page, &mark);
    gs_markup_take_mark(page, &mark);
    if (mark.kind == GS_MARK_OPEN)
      tag = gs_tag_find(gs_slice_part(page->text, mark.name));
    if (tag != NULL && (tag->flags & GS_TAG_RAW))
      take_raw(page, tag, &mark, &at);
  }
  look_at_open(page);
  gs_prose_start(page->prose, page->kind);
}
