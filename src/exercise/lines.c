/* SPDX-License-Identifier: Apache-2.0
 *
 * The article in short lines with numbers, so that a class can say where
 * something stands: the same lines whatever the window or the paper.
 */
#include "exercise/exercise-private.h"

#include "base/utf8.h"

enum {
  LINE_LETTERS = 64
};

typedef struct {
  GsMaker *maker;
  const GsDocument *document;
  const GsBlock *block;
  GsSpan line; /* in the document's text */
  bool is_first;
} Cutting;

/* The line's words with one blank between them. */
static const char *
line_text(const Cutting *cutting)
{
  GsSlice text = gs_slice_part(cutting->document->text, cutting->line);
  char *copy = gs_arena_take(cutting->maker->arena, text.len + 1);
  size_t n = 0;
  for (size_t i = 0; i < text.len; i++) {
    bool is_blank = g_ascii_isspace(text.at[i]);
    if (!is_blank)
      copy[n++] = text.at[i];
    else if (n > 0 && copy[n - 1] != ' ')
      copy[n++] = ' ';
  }
  return copy;
}

static void
end_line(Cutting *cutting)
{
  if (cutting->line.end == cutting->line.start)
    return;
  GsSheetLine line = {
    .text = line_text(cutting),
    .start = gs_document_byte(cutting->document, cutting->line.start, false),
    .begins_block = cutting->is_first,
    .is_headline = cutting->block->kind == GS_BLOCK_HEADLINE,
  };
  gs_vector_add(cutting->maker->arena, &cutting->maker->exercise->lines, line);
  cutting->is_first = false;
}

/* The end of the word at `at`; no longer than a line. */
static size_t
word_end(const Cutting *cutting, size_t at)
{
  GsSlice text = cutting->document->text;
  size_t letters = 0;
  while (at < cutting->block->span.end && !g_ascii_isspace(text.at[at]) &&
         letters++ < LINE_LETTERS)
    at += MAX(gs_utf8_decode(text, at, NULL), 1);
  return at;
}

static void
cut_block(Cutting *cutting)
{
  GsSlice text = cutting->document->text;
  size_t at = cutting->block->span.start;
  cutting->is_first = true;
  cutting->line = (GsSpan){ at, at };
  while (at < cutting->block->span.end) {
    size_t end = word_end(cutting, at);
    GsSpan longer = { cutting->line.start, end };
    if (end > at && gs_utf8_count(gs_slice_part(text, longer)) > LINE_LETTERS) {
      end_line(cutting);
      cutting->line.start = at;
    }
    if (end > at)
      cutting->line.end = end;
    while (end < cutting->block->span.end && g_ascii_isspace(text.at[end]))
      end++;
    if (cutting->line.end <= cutting->line.start)
      cutting->line = (GsSpan){ end, end };
    at = end;
  }
  end_line(cutting);
}

void
gs_maker_fill_lines(GsMaker *maker)
{
  const GsDocument *document = maker->propositions->claims->text->document;
  Cutting cutting = { .maker = maker, .document = document };
  for (size_t i = 0; i < document->blocks.n; i++) {
    cutting.block = &document->blocks.items[i];
    cut_block(&cutting);
  }
}

size_t
gs_maker_line(const GsMaker *maker, const GsExcerpt *words)
{
  size_t number = 0;
  for (size_t i = 0; i < maker->exercise->lines.n && words->n_ranges > 0; i++)
    if (maker->exercise->lines.items[i].start <= words->bytes[0].start)
      number = i + 1;
  return MAX(number, 1);
}
