/* SPDX-License-Identifier: Apache-2.0
 *
 * A page to a document.
 */
#include "document/charset-private.h"
#include "document/markup-private.h"

/* ---- the name of the page --------------------------------------------- */

/* "Ferry to reopen | Baltic Wire": behind the bar stands the outlet. */
static void
cut_title(GsDocument *document)
{
  static const char *const bars[] = { " | ", " - ", " \xe2\x80\x93 ",
                                      " \xe2\x80\x94 " };
  GsSpan *span = &document->blocks.items[0].span;
  GsSlice title = gs_slice_part(document->text, *span);
  for (size_t i = 0; i < G_N_ELEMENTS(bars); i++) {
    const char *bar = g_strrstr_len(title.at, (gssize)title.len, bars[i]);
    if (bar == NULL)
      continue;
    const char *behind = bar + strlen(bars[i]);
    GsSlice rest = { behind, (size_t)(title.at + title.len - behind) };
    if (i == 0 || gs_slice_eq(rest, document->outlet))
      span->end = span->start + (size_t)(bar - title.at);
    return;
  }
}

/* Where the page shows a headline, its name only says that again. */
static void
settle_title(GsMarkup *page)
{
  GsDocument *document = page->prose->document;
  if (!page->has_title)
    return;
  if (page->has_first)
    gs_document_drop_first_block(document);
  else
    cut_title(document);
}

/* ---- what was hidden -------------------------------------------------- */

static void
tell_hidden(const GsMarkup *page)
{
  GsDocument *document = page->prose->document;
  if (page->n_hidden == 0)
    return;
  gs_document_add_remark(
      document, gs_document_source_place(document, page->first_hidden),
      "what a browser does not show was read as well: %zu element%s",
      page->n_hidden, page->n_hidden == 1 ? "" : "s");
}

GsDocument *
gs_document_read_html(GsArena *arena,
                      const char *name,
                      GsSlice bytes,
                      const GsDocumentFacts *facts)
{
  GsDocument *document = gs_document_new(arena, name, facts);
  GsProse *prose = GS_NEW(arena, GsProse);
  gs_charset_choose(document, bytes);
  gs_document_decode(document, bytes);
  gs_prose_begin(prose, document);
  GsMarkup page = { .prose = prose, .text = document->source };
  gs_markup_read(&page, 0);
  document->comment_start = "<!--";
  document->comment_end = "-->";
  settle_title(&page);
  tell_hidden(&page);
  gs_document_state_language(
      document, page.language,
      gs_document_source_place(document, page.language_at));
  if (document->date.year == 0)
    document->date = page.time;
  return document;
}
