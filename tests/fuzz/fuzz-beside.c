/* SPDX-License-Identifier: Apache-2.0
 *
 * What lies beside a draft and comes from strangers: a letter, and behind it a
 * diff (d), a baseline (b), or claims of another program (c).  Changed lines
 * are in order; a baseline that is written reads back to the same bytes; spans
 * lie in the text.
 */
#include "attribution/attribution.h"
#include "baseline/baseline.h"
#include "change/change.h"
#include "fuzz.h"

#include <string.h>

static const char draft[] =
    "\xef\xbb\xbf\xc3\x89ve said “it rained”.\r\n\r\n"
    "Jon de\xc2\xadnied th\xff\xe2t. \xf0\x9f\x8c\xa7\n";

static int
keep(const char *bytes, size_t len, void *data)
{
  g_string_append_len(data, bytes, (gssize)len);
  return 0;
}

/* ---- a diff ----------------------------------------------------------- */

static void
look_at_diff(GsArena *arena, GsSlice diff)
{
  GsChangeError error = { 0 };
  const GsChanges *changes = gs_changes_read(arena, diff, &error);
  FUZZ_MUST(changes != NULL || (error.line > 0 && error.message != NULL));
  for (size_t i = 0; changes != NULL && i < changes->files.n; i++) {
    size_t last = 0;
    for (size_t k = 0; k < changes->files.items[i].lines.n; k++) {
      GsChangedLines lines = changes->files.items[i].lines.items[k];
      FUZZ_MUST(lines.first > last || (last == 0 && lines.first == 0));
      FUZZ_MUST(lines.last >= lines.first);
      last = lines.last;
    }
  }
}

/* ---- a baseline ------------------------------------------------------- */

static GString *
rewrite(GsArena *arena, GsSlice text)
{
  GsBaselineError error = { 0 };
  GsBaseline *baseline = gs_baseline_new(arena);
  if (!gs_baseline_read(baseline, text, &error)) {
    FUZZ_MUST(error.place.line > 0 && error.message != NULL);
    return NULL;
  }
  GString *out = g_string_new(NULL);
  g_autoptr(GsWriter) writer = gs_writer_new(keep, out);
  gs_baseline_write(writer, baseline, false);
  gs_writer_flush(writer);
  return out;
}

static void
look_at_baseline(GsArena *arena, GsSlice text)
{
  GString *first = rewrite(arena, text);
  if (first == NULL)
    return;
  GString *second = rewrite(arena, (GsSlice){ first->str, first->len });
  FUZZ_MUST(second != NULL && g_string_equal(first, second));
  g_string_free(first, TRUE);
  g_string_free(second, TRUE);
}

/* ---- claims ----------------------------------------------------------- */

static void
look_at_spans(const GsSpans *spans, size_t len)
{
  for (size_t i = 0; i < spans->n; i++) {
    FUZZ_MUST(spans->items[i].start < spans->items[i].end);
    FUZZ_MUST(spans->items[i].end <= len);
  }
}

static void
look_at_claims(GsArena *arena, GsSlice text)
{
  GsAttributionError error = { 0 };
  const GsAttributions *all =
      gs_attributions_read(arena, "claims", text, &error);
  FUZZ_MUST(all != NULL || (error.place.line > 0 && error.message != NULL));
  for (size_t i = 0; all != NULL && i < gs_attributions_count(all); i++) {
    GsDocument *document = gs_document_read_text(
        arena, "draft", gs_slice_of(draft), &(GsDocumentFacts){ 0 });
    GsGivenClaims given = gs_attributions_of(all, i, document);
    for (size_t k = 0; k < given.n; k++) {
      FUZZ_MUST(given.items[k].content.n > 0);
      look_at_spans(&given.items[k].content, document->text.len);
      look_at_spans(&given.items[k].source, document->text.len);
      look_at_spans(&given.items[k].cue, document->text.len);
    }
  }
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
  g_autoptr(GsArena) arena = gs_arena_new(0);
  GsSlice text = { (const char *)bytes + 1, len > 0 ? len - 1 : 0 };
  if (len == 0)
    return 0;
  if (bytes[0] == 'd')
    look_at_diff(arena, text);
  else if (bytes[0] == 'b')
    look_at_baseline(arena, text);
  else if (bytes[0] == 'c')
    look_at_claims(arena, text);
  return 0;
}
