/* SPDX-License-Identifier: Apache-2.0
 *
 * A type on a line of its own ("html"), then a draft of it: its blocks stand
 * in order in valid text, and lead back into the draft, in order as well.
 */
#include "base/utf8.h"
#include "document/document.h"
#include "fuzz.h"

static void
look_at_offset(const GsDocument *document, size_t at, bool is_end)
{
  GsPlace place = gs_document_place(document, at, is_end);
  FUZZ_MUST(gs_document_byte(document, at, is_end) <= document->bytes.len);
  FUZZ_MUST(gs_document_char(document, at, is_end) <= document->chars);
  FUZZ_MUST(place.line > 0 && place.column > 0);
  FUZZ_MUST(gs_document_byte_column(document, at, is_end) > 0);
}

/* Every character of a block stands behind the one before it. */
static void
look_at_block(const GsDocument *document, const GsBlock *block)
{
  size_t last = 0;
  for (size_t at = block->span.start; at < block->span.end;) {
    size_t len = gs_utf8_decode(document->text, at, NULL);
    size_t start = gs_document_byte(document, at, false);
    size_t end = gs_document_byte(document, at + len, true);
    FUZZ_MUST(len > 0 && last <= start && start <= end);
    look_at_offset(document, at, false);
    look_at_offset(document, at + len, true);
    last = start;
    at += len;
  }
}

static void
look_at(const GsDocument *document)
{
  size_t last = 0;
  FUZZ_MUST(gs_utf8_first_bad(document->text) == document->text.len);
  for (size_t i = 0; i < document->blocks.n; i++) {
    const GsBlock *block = &document->blocks.items[i];
    FUZZ_MUST(last <= block->span.start);
    FUZZ_MUST(block->span.start < block->span.end);
    FUZZ_MUST(block->span.end <= document->text.len);
    look_at_block(document, block);
    last = block->span.end;
  }
  for (size_t i = 0; i < document->comments.n; i++)
    FUZZ_MUST(document->comments.items[i].block <= document->blocks.n);
  for (size_t i = 0; i < document->problems.n; i++)
    FUZZ_MUST(document->problems.items[i].place.line > 0);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
  GsSlice all = { (const char *)bytes, len };
  const char *cut = len > 0 ? memchr(all.at, '\n', len) : NULL;
  if (cut == NULL)
    return 0;
  size_t end = (size_t)(cut - all.at);
  g_autofree char *name = g_strndup(all.at, end);
  const GsDocumentType *type = gs_document_type_named(name);
  GsSlice draft = { cut + 1, len - end - 1 };
  g_autoptr(GsArena) arena = gs_arena_new(0);
  look_at(
      gs_document_read(arena, "draft", draft, type, &(GsDocumentFacts){ 0 }));
  return 0;
}
