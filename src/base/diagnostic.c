/* SPDX-License-Identifier: Apache-2.0
 *
 * Diagnostics: kept in a list, sorted, shown with their line and a caret.
 */
#include "base/diagnostic.h"

#include "base/utf8.h"

#include <stdarg.h>
#include <stdlib.h>

#define MAX_SHOWN_BYTES 60    /* of a word in a message */
#define MAX_SHOWN_COLUMNS 160 /* of the line; longer ones are cut around it */
#define MAX_WORD_BYTES 64     /* longer words are near to nothing */

static size_t
width_of(const GsSourceText *source, GsSpan span)
{
  GsPlace start = gs_linemap_place(source->lines, span.start);
  GsPlace end = gs_linemap_place(source->lines, span.end);
  if (end.line != start.line || end.column <= start.column)
    return 1;
  return end.column - start.column;
}

static const char *
level_name(GsDiagnosticLevel level)
{
  return level == GS_LEVEL_ERROR ? "error" : "warning";
}

static const char *
print_into(GsArena *arena, const char *format, va_list arguments)
{
  g_autofree char *text = g_strdup_vprintf(format, arguments);
  return gs_arena_copy(arena, gs_slice_of(text)).at;
}

static bool
is_damaged(const GsSourceText *source, size_t line)
{
  for (size_t i = 0; i < source->damaged.n; i++)
    if (source->damaged.items[i] == line)
      return true;
  return false;
}

void
gs_diagnostics_add_v(GsDiagnostics *diagnostics,
                     const GsDiagnosticHead *head,
                     const char *format,
                     va_list arguments)
{
  const GsSourceText *source = head->source;
  GsPlace place = gs_linemap_place(source->lines, head->span.start);
  if (is_damaged(source, place.line))
    return;
  const char *message = print_into(diagnostics->arena, format, arguments);
  GsSlice line = gs_linemap_line(source->lines, place.line);
  GsDiagnostic diagnostic = {
    .level = head->level,
    .code = head->code,
    .file = source->file,
    .place = place,
    .width = width_of(source, head->span),
    .message = message,
    .line = gs_arena_copy(diagnostics->arena, line).at,
  };
  gs_vector_add(diagnostics->arena, &diagnostics->list, diagnostic);
}

void
gs_diagnostics_add(GsDiagnostics *diagnostics,
                   GsDiagnosticLevel level,
                   const char *code,
                   const GsSourceText *source,
                   GsSpan span,
                   const char *format,
                   ...)
{
  GsDiagnosticHead head = { level, code, source, span };
  va_list arguments;
  va_start(arguments, format);
  gs_diagnostics_add_v(diagnostics, &head, format, arguments);
  va_end(arguments);
}

void
gs_diagnostics_add_plain(GsDiagnostics *diagnostics,
                         GsDiagnosticLevel level,
                         const char *code,
                         const char *file,
                         const char *format,
                         ...)
{
  va_list arguments;
  va_start(arguments, format);
  const char *message = print_into(diagnostics->arena, format, arguments);
  va_end(arguments);
  GsDiagnostic diagnostic = {
    .level = level, .code = code, .file = file, .message = message
  };
  gs_vector_add(diagnostics->arena, &diagnostics->list, diagnostic);
}

const char *
gs_diagnostic_shown(GsArena *arena, GsSlice text)
{
  if (text.len <= MAX_SHOWN_BYTES)
    return gs_arena_copy(arena, text).at;
  GsSlice cut = gs_utf8_cut(text, MAX_SHOWN_BYTES);
  return gs_arena_printf(arena, "%.*s…", GS_SLICE_ARGS(cut));
}

size_t
gs_diagnostics_count(const GsDiagnostics *diagnostics, GsDiagnosticLevel level)
{
  size_t n = 0;
  for (size_t i = 0; i < diagnostics->list.n; i++)
    n += diagnostics->list.items[i].level == level ? 1 : 0;
  return n;
}

/* ---- order ------------------------------------------------------------ */

static int
compare_numbers(size_t a, size_t b)
{
  return (a > b) - (a < b);
}

static int
compare(const void *left, const void *right)
{
  const GsDiagnostic *a = left;
  const GsDiagnostic *b = right;
  int order = strcmp(a->file, b->file);
  if (order == 0)
    order = compare_numbers(a->place.line, b->place.line);
  if (order == 0)
    order = compare_numbers(a->place.column, b->place.column);
  if (order == 0)
    order = strcmp(a->code, b->code);
  return order != 0 ? order : strcmp(a->message, b->message);
}

void
gs_diagnostics_sort(GsDiagnostics *diagnostics)
{
  GsDiagnostic *items = diagnostics->list.items;
  size_t n = diagnostics->list.n;
  if (n < 2)
    return;
  qsort(items, n, sizeof *items, compare);
  size_t kept = 1;
  for (size_t i = 1; i < n; i++)
    if (compare(&items[kept - 1], &items[i]) != 0)
      items[kept++] = items[i];
  diagnostics->list.n = kept;
}

/* ---- showing ---------------------------------------------------------- */

static bool
is_hidden(uint32_t code)
{
  return (code < 0x20 && code != '\t') || (code >= 0x7f && code < 0xa0) ||
         gs_utf8_is_ignorable(code);
}

/* One character as people may see it; how many columns it takes. */
static size_t
show_character(GString *out, GsSlice text, size_t at, size_t len)
{
  uint32_t code = 0;
  gs_utf8_decode(text, at, &code);
  if (!is_hidden(code)) {
    g_string_append_len(out, text.at + at, (gssize)len);
    return 1;
  }
  size_t before = out->len;
  g_string_append_printf(out, "<U+%04X>", code);
  return out->len - before;
}

static void
show_all(GString *out, const char *str)
{
  GsSlice text = gs_slice_of(str);
  for (size_t at = 0; at < text.len;) {
    size_t len = MAX(gs_utf8_decode(text, at, NULL), 1);
    show_character(out, text, at, len);
    at += len;
  }
}

static void
mark(GString *marks, size_t column, size_t from, size_t width, size_t wide)
{
  for (size_t i = 0; i < wide; i++)
    if (column < from)
      g_string_append_c(marks, ' ');
    else if (column < from + width)
      g_string_append_c(marks, column == from && i == 0 ? '^' : '~');
}

/* The line from a little before the place on, and the carets below it. */
static void
show_line(GString *out, const GsDiagnostic *diagnostic)
{
  GsSlice text = gs_slice_of(diagnostic->line);
  size_t from = diagnostic->place.column;
  size_t first =
      from > MAX_SHOWN_COLUMNS / 2 ? from - MAX_SHOWN_COLUMNS / 2 : 1;
  g_autoptr(GString) marks = g_string_new(NULL);
  g_string_append_printf(out, "\n%5zu | ", diagnostic->place.line);
  size_t column = 1;
  for (size_t at = 0; at < text.len && column < first + MAX_SHOWN_COLUMNS;
       column++) {
    size_t len = MAX(gs_utf8_decode(text, at, NULL), 1);
    if (column >= first && text.at[at] == '\t' && column < from) {
      g_string_append_c(out, '\t');
      g_string_append_c(marks, '\t');
    } else if (column >= first) {
      mark(marks, column, from, diagnostic->width,
           show_character(out, text, at, len));
    }
    at += len;
  }
  if (column <= from)
    g_string_append_printf(marks, "%*s^", (int)(from - column), "");
  g_string_append_printf(out, "\n      | %s", marks->str);
}

const char *
gs_diagnostic_format(GsArena *arena, const GsDiagnostic *diagnostic)
{
  g_autoptr(GString) out = g_string_new(NULL);
  show_all(out, diagnostic->file);
  if (diagnostic->place.line > 0)
    g_string_append_printf(out, ":%zu:%zu", diagnostic->place.line,
                           diagnostic->place.column);
  g_string_append_printf(out, ": %s[%s]: ", level_name(diagnostic->level),
                         diagnostic->code);
  show_all(out, diagnostic->message);
  if (diagnostic->line != NULL)
    show_line(out, diagnostic);
  return gs_arena_copy(arena, gs_slice_of(out->str)).at;
}

/* ---- the nearest word ------------------------------------------------- */

/* Edits between two words (a letter missing, too much, other, or two
 * swapped), by the table of Wagner and Fischer with Damerau's swap. */
static size_t
edits_between(GsSlice a, GsSlice b)
{
  size_t rows[3][MAX_WORD_BYTES + 1];
  for (size_t j = 0; j <= b.len; j++)
    rows[0][j] = j;
  for (size_t i = 1; i <= a.len; i++) {
    size_t *row = rows[i % 3];
    const size_t *up = rows[(i - 1) % 3];
    const size_t *above = rows[(i + 1) % 3];
    row[0] = i;
    for (size_t j = 1; j <= b.len; j++) {
      bool is_same = a.at[i - 1] == b.at[j - 1];
      row[j] = MIN(up[j - 1] + (is_same ? 0 : 1), MIN(up[j], row[j - 1]) + 1);
      if (i > 1 && j > 1 && a.at[i - 1] == b.at[j - 2] &&
          a.at[i - 2] == b.at[j - 1])
        row[j] = MIN(row[j], above[j - 2] + 1);
    }
  }
  return rows[a.len % 3][b.len];
}

const char *
gs_nearest(const char *word, const char *const *candidates, size_t n_candidates)
{
  GsSlice wanted = gs_slice_of(word);
  if (wanted.len > MAX_WORD_BYTES)
    return NULL;
  size_t least = MAX(wanted.len / 3, 1) + 1;
  const char *nearest = NULL;
  for (size_t i = 0; i < n_candidates; i++) {
    GsSlice candidate = gs_slice_of(candidates[i]);
    if (candidate.len > MAX_WORD_BYTES || candidate.len == 0)
      continue;
    size_t edits = edits_between(wanted, candidate);
    if (edits < least && edits < candidate.len) {
      least = edits;
      nearest = candidates[i];
    }
  }
  return nearest;
}
