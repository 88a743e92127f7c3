/* SPDX-License-Identifier: Apache-2.0
 *
 * Articles out of files in which no person looks for lines: those of word
 * processors, and items of news agencies.
 *
 * Each paragraph becomes a line.  So "3:5" is the fifth character of the third
 * paragraph, and offsets are those in the lines, each with a line end.
 */
#include "document/article-private.h"

#include <stdarg.h>

static void
append(GsArticle *article, GsSlice text)
{
  size_t needed = article->len + text.len;
  if (needed > article->room) {
    article->room = MAX(needed, article->room * 2);
    char *moved = gs_arena_take(article->arena, article->room);
    if (article->len > 0)
      memcpy(moved, article->text, article->len);
    article->text = moved;
  }
  if (text.len > 0)
    memcpy(article->text + article->len, text.at, text.len);
  article->len = needed;
}

void
gs_article_start(GsArticle *article, GsBlockKind kind, bool is_counted)
{
  size_t n = article->kinds.n;
  bool ends = n > 0 && (article->is_begun || is_counted);
  if (ends)
    append(article, GS_SLICE("\n"));
  if (ends || n == 0)
    gs_vector_add(article->arena, &article->kinds, kind);
  else
    article->kinds.items[n - 1] = kind;
  article->is_begun = false;
  article->has_space = false;
}

void
gs_article_add(GsArticle *article, GsSlice text)
{
  if (article->kinds.n == 0)
    gs_article_start(article, GS_BLOCK_PARAGRAPH, false);
  for (size_t at = 0; at < text.len;) {
    size_t end = at;
    while (end < text.len && !g_ascii_isspace(text.at[end]))
      end++;
    if (end > at && article->has_space && article->is_begun)
      append(article, GS_SLICE(" "));
    append(article, (GsSlice){ text.at + at, end - at });
    article->is_begun = article->is_begun || end > at;
    article->has_space = end < text.len || (end == at && article->has_space);
    at = end < text.len ? end + 1 : end;
  }
}

void
gs_article_add_page(GsArticle *article, GsSlice page)
{
  const GsDocument *document =
      gs_document_read_html(article->arena, "", page, &(GsDocumentFacts){ 0 });
  for (size_t i = 0; i < document->blocks.n; i++) {
    const GsBlock *block = &document->blocks.items[i];
    gs_article_start(article, block->kind, false);
    gs_article_add(article, gs_slice_part(document->text, block->span));
  }
}

/* Lines of the text are lines of the article: no line end is ever left out. */
static void
find_blocks(GsDocument *document, const GsArticle *article)
{
  for (size_t i = 0; i < article->kinds.n; i++) {
    GsSpan line = { gs_linemap_offset(document->lines, i + 1),
                    gs_linemap_offset(document->lines, i + 2) };
    gs_document_add_blocks(document, line, article->kinds.items[i]);
  }
  gs_document_find_headline(document);
}

/* A headline that an item has in its head and in its text stands once. */
static void
drop_twin(GsDocument *document)
{
  const GsBlock *blocks = document->blocks.items;
  if (document->blocks.n > 1 && blocks[0].kind == GS_BLOCK_HEADLINE &&
      blocks[1].kind == GS_BLOCK_HEADLINE &&
      gs_slice_eq(gs_slice_part(document->text, blocks[0].span),
                  gs_slice_part(document->text, blocks[1].span)))
    gs_document_drop_first_block(document);
}

GsDocument *
gs_article_finish(GsArticle *article,
                  const char *name,
                  const GsDocumentFacts *facts)
{
  GsDocument *document = gs_document_new(article->arena, name, facts);
  append(article, GS_SLICE("\n"));
  gs_document_decode(document, (GsSlice){ article->text, article->len });
  find_blocks(document, article);
  drop_twin(document);
  if (document->date.year == 0)
    document->date = article->date;
  if (document->outlet.len == 0)
    document->outlet = gs_slice_trim(article->outlet);
  if (document->byline.len == 0)
    document->byline = gs_slice_trim(article->byline);
  if (document->dateline.len == 0)
    document->dateline = gs_slice_trim(article->dateline);
  gs_document_state_language(document, article->language, (GsPlace){ 1, 1 });
  gs_document_state_language(document, article->item_language,
                             (GsPlace){ 1, 1 });
  return document;
}

GsDocument *
gs_article_refuse(GsArena *arena, const char *name, const char *format, ...)
{
  GsDocument *document = gs_document_new(arena, name, &(GsDocumentFacts){ 0 });
  va_list arguments;
  va_start(arguments, format);
  g_autofree char *message = g_strdup_vprintf(format, arguments);
  va_end(arguments);
  gs_document_decode(document, (GsSlice){ "", 0 });
  gs_document_add_problem(document, (GsPlace){ 1, 1 }, "%s", message);
  return document;
}
