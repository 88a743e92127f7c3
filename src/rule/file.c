/* SPDX-License-Identifier: Apache-2.0
 *
 * A rule file: bytes in, text with a line map out; and its messages.
 */
#include "rule/file-private.h"

#include "base/utf8.h"
#include "base/written.h"

#define MAX_KNOWN_LISTED 26
#define MAX_GUESSED_BYTES 64 /* longer words are near to nothing */

void
gs_rule_error(const GsRuleFile *file,
              GsSpan span,
              const char *code,
              const char *format,
              ...)
{
  GsDiagnosticHead head = { GS_LEVEL_ERROR, code, &file->source, span };
  va_list arguments;
  va_start(arguments, format);
  gs_diagnostics_add_v(file->diagnostics, &head, format, arguments);
  va_end(arguments);
}

void
gs_rule_warning(const GsRuleFile *file,
                GsSpan span,
                const char *code,
                const char *format,
                ...)
{
  GsDiagnosticHead head = { GS_LEVEL_WARNING, code, &file->source, span };
  va_list arguments;
  va_start(arguments, format);
  gs_diagnostics_add_v(file->diagnostics, &head, format, arguments);
  va_end(arguments);
}

const char *
gs_rule_where(const GsRuleFile *file, GsSpan span)
{
  GsPlace place = gs_linemap_place(file->source.lines, span.start);
  return gs_arena_printf(file->arena, "%s:%zu", file->source.file, place.line);
}

/* ---- tables of names -------------------------------------------------- */

static const char *
row_name(const void *rows, size_t size, size_t i)
{
  return *(const char *const *)(const void *)((const char *)rows + i * size);
}

const void *
gs_rule_row(GsSlice word, const void *rows, size_t n, size_t size)
{
  char first = word.len > 0 ? *word.at : '\0'; /* spares most strlen() */
  for (size_t i = 0; i < n; i++) {
    const char *name = row_name(rows, size, i);
    if (*name == first && gs_slice_eq(word, gs_slice_of(name)))
      return (const char *)rows + i * size;
  }
  return NULL;
}

const void *
gs_rule_nearest_row(
    GsArena *arena, GsSlice word, const void *rows, size_t n, size_t size)
{
  if (word.len > MAX_GUESSED_BYTES)
    return NULL;
  const char **names = GS_NEW_ARRAY(arena, const char *, n);
  for (size_t i = 0; i < n; i++)
    names[i] = row_name(rows, size, i);
  const char *nearest = gs_nearest(gs_arena_copy(arena, word).at, names, n);
  return nearest != NULL ? gs_rule_row(gs_slice_of(nearest), rows, n, size)
                         : NULL;
}

const char *
gs_rule_hint(
    GsArena *arena, GsSlice word, const void *rows, size_t n, size_t size)
{
  const void *row = gs_rule_nearest_row(arena, word, rows, n, size);
  if (row != NULL)
    return gs_arena_printf(arena, "; did you mean '%s'?",
                           row_name(row, size, 0));
  if (n == 0 || n > MAX_KNOWN_LISTED)
    return "";
  const char *list = "; known: ";
  for (size_t i = 0; i < n; i++) {
    const char *name = row_name(rows, size, i);
    const char *quote = strchr(name, ',') != NULL ? "'" : "";
    list = gs_arena_printf(arena, "%s%s%s%s%s", list, i > 0 ? ", " : "", quote,
                           name, quote);
  }
  return list;
}

/* ---- a file ----------------------------------------------------------- */

GsRuleFile *
gs_rule_file_new(GsArena *arena,
                 GsDiagnostics *diagnostics,
                 const char *name,
                 char *bytes,
                 size_t len)
{
  GsRuleFile *file = GS_NEW(arena, GsRuleFile);
  file->arena = arena;
  file->diagnostics = diagnostics;
  file->source.file = name;
  file->source.text = (GsSlice){ bytes, len };
  file->is_text = gs_written_read(&file->source, bytes, diagnostics);
  return file;
}
