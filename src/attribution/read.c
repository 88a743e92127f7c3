/* SPDX-License-Identifier: Apache-2.0
 *
 * Citron's JSON, looked at before the first document is read: what can be
 * wrong without knowing the text.  Members that are not known are another
 * program's own, and passed over.
 */
#include "attribution/attribution-private.h"

static bool
fail(GsAttributions *all, size_t at, const char *message)
{
  *all->error =
      (GsAttributionError){ gs_linemap_place(all->lines, at), message };
  return false;
}

static bool
is_kind(GsAttributions *all, const GsJson *value, GsJsonKind kind)
{
  return value->kind == kind ||
         fail(all, value->at,
              gs_arena_printf(all->arena, "this is %s, and should be %s",
                              gs_json_kind_name(value->kind),
                              gs_json_kind_name(kind)));
}

static bool
is_offset(GsAttributions *all, const GsJson *span, const char *key, size_t *at)
{
  const GsJson *value = gs_json_get(span, key);
  if (value == NULL)
    return fail(all, span->at,
                gs_arena_printf(all->arena, "this span has no '%s'", key));
  return gs_json_read_size(value, at) ||
         fail(all, value->at, "this is no number of code points");
}

static bool
is_span(GsAttributions *all, const GsJson *span)
{
  size_t start = 0;
  size_t end = 0;
  if (!is_kind(all, span, GS_JSON_OBJECT) ||
      !is_offset(all, span, "start", &start) ||
      !is_offset(all, span, "end", &end))
    return false;
  const GsJson *text = gs_json_get(span, "text");
  if (text != NULL && !is_kind(all, text, GS_JSON_STRING))
    return false;
  return start <= end || fail(all, span->at, "this span ends before it starts");
}

static bool
are_spans(GsAttributions *all, const GsJson *spans)
{
  if (spans == NULL)
    return true;
  if (!is_kind(all, spans, GS_JSON_ARRAY))
    return false;
  for (const GsJson *now = spans->first; now != NULL; now = now->next)
    if (!is_span(all, now))
      return false;
  return true;
}

static bool
is_quote(GsAttributions *all, const GsJson *quote)
{
  if (!is_kind(all, quote, GS_JSON_OBJECT))
    return false;
  const GsJson *cue = gs_json_get(quote, "cue");
  const GsJson *contents = gs_json_get(quote, "contents");
  if (contents == NULL)
    return fail(all, quote->at, "this quote has no 'contents'");
  if (!are_spans(all, contents) ||
      !are_spans(all, gs_json_get(quote, "sources")))
    return false;
  if (contents->first == NULL)
    return fail(all, contents->at, "this quote has no content");
  return cue == NULL || cue->kind == GS_JSON_NULL || is_span(all, cue);
}

static bool
is_document(GsAttributions *all, const GsJson *top)
{
  if (!is_kind(all, top, GS_JSON_OBJECT))
    return false;
  const GsJson *quotes = gs_json_get(top, "quotes");
  if (quotes == NULL)
    return fail(all, top->at, "there is no member 'quotes'");
  if (!is_kind(all, quotes, GS_JSON_ARRAY))
    return false;
  for (const GsJson *now = quotes->first; now != NULL; now = now->next)
    if (!is_quote(all, now))
      return false;
  return true;
}

GsAttributions *
gs_attributions_read(GsArena *arena,
                     const char *name,
                     GsSlice text,
                     GsAttributionError *error)
{
  GsAttributions *all = GS_NEW(arena, GsAttributions);
  GsJsonError wrong = { 0 };
  size_t at = 0;
  all->arena = arena;
  all->name = gs_arena_copy(arena, gs_slice_of(name)).at;
  all->lines = gs_linemap_new(arena, text);
  all->error = error;
  for (;;) {
    const GsJson *top = gs_json_next(arena, text, &at, &wrong);
    if (top == NULL)
      break;
    if (!is_document(all, top))
      return NULL;
    gs_vector_add(arena, &all->documents, top);
  }
  if (wrong.message == NULL && all->documents.n == 0)
    wrong = (GsJsonError){ 0, "a value is missing" };
  if (wrong.message != NULL)
    fail(all, wrong.at, wrong.message);
  return wrong.message == NULL ? all : NULL;
}

size_t
gs_attributions_count(const GsAttributions *attributions)
{
  return attributions->documents.n;
}
