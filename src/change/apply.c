/* SPDX-License-Identifier: Apache-2.0
 *
 * Changed lines against findings.  A diff counts lines by LF alone, whatever
 * the draft ends its lines with; so lines become bytes of the original before
 * they meet the words of a claim.
 */
#include "change/change.h"

static bool
is_path(const GsChangedFile *file, const char *path)
{
  GsSlice wanted = gs_slice_of(path);
  return wanted.len > 0 &&
         (gs_slice_eq(file->path, wanted) || gs_slice_eq(file->bare, wanted));
}

bool
gs_changes_name(const GsChanges *changes, const char *path)
{
  for (size_t i = 0; i < changes->files.n; i++)
    if (is_path(&changes->files.items[i], path))
      return true;
  return false;
}

/* ---- from lines to bytes ---------------------------------------------- */

typedef GS_VECTOR(GsSpan) Spans;

/* Where line `line` begins, going on from `*at`, where `*now` does. */
static void
go_to_line(GsSlice bytes, size_t line, size_t *now, size_t *at)
{
  while (*now < line && *at < bytes.len) {
    const char *end = memchr(bytes.at + *at, '\n', bytes.len - *at);
    *at = end != NULL ? (size_t)(end - bytes.at) + 1 : bytes.len;
    (*now)++;
  }
}

static void
add_spans(GsArena *arena, const GsChangedFile *file, GsSlice bytes, Spans *out)
{
  size_t now = 1;
  size_t at = 0;
  for (size_t i = 0; i < file->lines.n; i++) {
    GsSpan span = { 0 };
    go_to_line(bytes, file->lines.items[i].first, &now, &at);
    span.start = at;
    go_to_line(bytes, file->lines.items[i].last + 1, &now, &at);
    span.end = at;
    gs_vector_add(arena, out, span);
  }
}

static int
compare_spans(gconstpointer a, gconstpointer b, gpointer data)
{
  const GsSpan *x = a;
  const GsSpan *y = b;
  (void)data;
  return x->start != y->start ? (x->start < y->start ? -1 : 1)
                              : (x->end > y->end) - (x->end < y->end);
}

/* Into order, and none over another: a diff may name a file twice. */
static void
tidy(Spans *spans)
{
  size_t n = spans->n > 0 ? 1 : 0;
  if (spans->n > 0)
    g_qsort_with_data(spans->items, (gint)spans->n, sizeof *spans->items,
                      compare_spans, NULL);
  for (size_t i = 1; i < spans->n; i++) {
    GsSpan *last = &spans->items[n - 1];
    if (spans->items[i].start <= last->end)
      last->end = MAX(last->end, spans->items[i].end);
    else
      spans->items[n++] = spans->items[i];
  }
  spans->n = n;
}

/* Whoever reads the report must not take all of it for new. */
static void
tell_whole(GsDocument *document, const GsChangedFile *file)
{
  if (!file->is_new)
    gs_document_add_remark(document, (GsPlace){ 1, 1 },
                           "to the diff this is no text, and it does not say "
                           "what is new in it; all of it counts as changed");
}

/* All that the diff says of the file; all of it where it says nothing
 * closer. */
static Spans
spans_of(const GsChanges *changes, const char *path, const GsDocument *document)
{
  Spans spans = { 0 };
  for (size_t i = 0; i < changes->files.n; i++) {
    const GsChangedFile *file = &changes->files.items[i];
    GsSpan all = { 0, document->bytes.len };
    if (!is_path(file, path))
      continue;
    if (!file->is_whole) {
      add_spans(document->arena, file, document->bytes, &spans);
      continue;
    }
    gs_vector_add(document->arena, &spans, all);
  }
  tidy(&spans);
  return spans;
}

static void
tell_all_whole(const GsChanges *changes, const char *path, GsDocument *document)
{
  for (size_t i = 0; i < changes->files.n; i++)
    if (changes->files.items[i].is_whole &&
        is_path(&changes->files.items[i], path))
      tell_whole(document, &changes->files.items[i]);
}

/* ---- findings --------------------------------------------------------- */

static bool
is_in(GsSpan bytes, const Spans *spans)
{
  size_t low = 0;
  size_t high = spans->n;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (spans->items[middle].end <= bytes.start)
      low = middle + 1;
    else
      high = middle;
  }
  return low < spans->n && gs_span_overlaps(bytes, spans->items[low]);
}

static bool
has_words_in(const GsExcerpt *words, const Spans *spans)
{
  for (size_t i = 0; i < words->n_ranges; i++)
    if (is_in(words->bytes[i], spans))
      return true;
  return false;
}

static bool
is_changed(const GsReportedClaim *claim, const Spans *spans)
{
  return has_words_in(&claim->content, spans) ||
         has_words_in(&claim->cue, spans) ||
         has_words_in(&claim->source, spans) ||
         has_words_in(&claim->via, spans);
}

bool
gs_changes_touch(const GsChanges *changes,
                 const char *path,
                 const GsDocument *document,
                 const GsReportedClaim *claim)
{
  Spans spans = spans_of(changes, path, document);
  return is_changed(claim, &spans);
}

void
gs_changes_apply(const GsChanges *changes,
                 const char *path,
                 GsDocument *document,
                 GsDocumentReport *report)
{
  Spans spans = spans_of(changes, path, document);
  tell_all_whole(changes, path, document);
  GsFinding *left =
      GS_NEW_ARRAY(document->arena, GsFinding, report->n_findings + 1);
  size_t n = 0;
  for (size_t i = 0; i < report->n_findings; i++) {
    GsFinding finding = report->findings[i];
    bool is_a = finding.across != 0 || is_changed(finding.a, &spans);
    if (!is_a && !is_changed(finding.b, &spans))
      continue;
    finding.is_b_first |= !is_a;
    left[n++] = finding;
  }
  report->n_unchanged += report->n_findings - n;
  report->findings = left;
  report->n_findings = n;
}
