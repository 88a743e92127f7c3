/* SPDX-License-Identifier: Apache-2.0
 *
 * A rule file: bytes in, text with a line map out.
 *
 * Bytes that are no text are reported here, once, and then replaced by '?',
 * so that the rest of the file can be read as usual and all its errors are
 * found in the same run.  What follows from such bytes on their own line is
 * not reported.
 */
#include "rule/file-private.h"

#include "base/utf8.h"

#include <stdarg.h>

#define MAX_BAD_PLACES 8 /* more are no slip: this is not a text */
#define MAX_SHOWN_BYTES 60
#define MAX_KNOWN_LISTED 26
#define MAX_GUESSED_BYTES 64 /* longer words are near to nothing */

static bool
is_damaged(const GsRuleFile *file, size_t line)
{
  for (size_t i = 0; i < file->damaged.n; i++)
    if (file->damaged.items[i] == line)
      return true;
  return false;
}

static void
report(const GsRuleFile *file,
       GsDiagnosticLevel level,
       GsSpan span,
       const char *code,
       const char *message)
{
  GsPlace place = gs_linemap_place(file->source.lines, span.start);
  if (!is_damaged(file, place.line))
    gs_diagnostics_add(file->diagnostics, level, code, &file->source, span,
                       "%s", message);
}

void
gs_rule_error(const GsRuleFile *file,
              GsSpan span,
              const char *code,
              const char *format,
              ...)
{
  va_list arguments;
  va_start(arguments, format);
  g_autofree char *message = g_strdup_vprintf(format, arguments);
  va_end(arguments);
  report(file, GS_LEVEL_ERROR, span, code, message);
}

void
gs_rule_warning(const GsRuleFile *file,
                GsSpan span,
                const char *code,
                const char *format,
                ...)
{
  va_list arguments;
  va_start(arguments, format);
  g_autofree char *message = g_strdup_vprintf(format, arguments);
  va_end(arguments);
  report(file, GS_LEVEL_WARNING, span, code, message);
}

const char *
gs_rule_shown(GsArena *arena, GsSlice text)
{
  if (text.len <= MAX_SHOWN_BYTES)
    return gs_arena_copy(arena, text).at;
  size_t len = MAX_SHOWN_BYTES;
  while (len > 0 && ((unsigned char)text.at[len] & 0xC0) == 0x80)
    len--;
  return gs_arena_printf(arena, "%.*s…", (int)len, text.at);
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
  for (size_t i = 0; i < n; i++)
    if (gs_slice_eq(word, gs_slice_of(row_name(rows, size, i))))
      return (const char *)rows + i * size;
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

/* ---- bytes that are no text ------------------------------------------- */

static void
note_damage(GsRuleFile *file, size_t offset)
{
  size_t line = gs_linemap_place(file->source.lines, offset).line;
  if (!is_damaged(file, line))
    gs_vector_add(file->arena, &file->damaged, line);
}

static bool
starts_with(const char *bytes, size_t len, const char *prefix, size_t n)
{
  return len >= n && memcmp(bytes, prefix, n) == 0;
}

/* Replaces bytes that are not UTF-8 and says so for each run of them. */
static size_t
repair_encoding(GsRuleFile *file, char *bytes, size_t len)
{
  size_t n = 0;
  for (size_t at = 0; at < len && n <= MAX_BAD_PLACES; n++) {
    at += gs_utf8_first_bad((GsSlice){ bytes + at, len - at });
    if (at == len)
      return n;
    GsSpan span = { at, at };
    while (at < len && gs_utf8_decode((GsSlice){ bytes, len }, at, NULL) == 0)
      bytes[at++] = '?';
    span.end = at;
    gs_rule_error(file, span, "E001", "this is not UTF-8 text");
    note_damage(file, span.start);
  }
  return n;
}

static size_t
repair_nul(GsRuleFile *file, char *bytes, size_t len)
{
  size_t n = 0;
  for (size_t at = 0; at < len && n <= MAX_BAD_PLACES; at++) {
    if (bytes[at] != '\0')
      continue;
    bytes[at] = '?';
    gs_rule_error(file, (GsSpan){ at, at + 1 }, "E002",
                  "a NUL byte cannot stand in a rule file");
    note_damage(file, at);
    n++;
  }
  return n;
}

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
  if (starts_with(bytes, len, "\xff\xfe", 2) ||
      starts_with(bytes, len, "\xfe\xff", 2)) {
    gs_diagnostics_add_plain(diagnostics, GS_LEVEL_ERROR, "E001", name,
                             "the file is UTF-16; save it as UTF-8");
    return file;
  }
  file->start = starts_with(bytes, len, "\xef\xbb\xbf", 3) ? 3 : 0;
  file->source.text = (GsSlice){ bytes, len };
  file->source.lines = gs_linemap_new(arena, file->source.text);
  file->is_text = repair_encoding(file, bytes, len) <= MAX_BAD_PLACES &&
                  repair_nul(file, bytes, len) <= MAX_BAD_PLACES;
  return file;
}
