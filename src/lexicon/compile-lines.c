/* SPDX-License-Identifier: Apache-2.0
 *
 * WordNet's text files, line by line and field by field.  A broken field is
 * remembered, not returned, so that a reader takes the fields of a line one
 * after the other and asks once at its end.
 */
#include "lexicon/compile-private.h"

bool
gs_lines_open(GsLines *lines,
              const char *folder,
              const char *name,
              GError **error)
{
  *lines = (GsLines){ .path = g_build_filename(folder, name, NULL) };
  if (!g_file_get_contents(lines->path, &lines->text, NULL, error))
    return false;
  lines->next = lines->text;
  return true;
}

void
gs_lines_close(GsLines *lines)
{
  g_free(lines->path);
  g_free(lines->text);
}

bool
gs_lines_next(GsLines *lines)
{
  do {
    if (*lines->next == '\0')
      return false;
    lines->at = lines->next;
    lines->end = lines->at + strcspn(lines->at, "\n");
    lines->next = *lines->end == '\0' ? lines->end : lines->end + 1;
    lines->line++;
  } while (*lines->at == ' ');
  lines->is_broken = false;
  return true;
}

static void
skip_blanks(GsLines *lines)
{
  while (lines->at < lines->end && g_ascii_isspace(*lines->at))
    lines->at++;
}

GsSlice
gs_lines_field(GsLines *lines)
{
  skip_blanks(lines);
  GsSlice field = { lines->at, 0 };
  while (lines->at < lines->end && !g_ascii_isspace(*lines->at))
    lines->at++;
  field.len = (size_t)(lines->at - field.at);
  if (field.len == 0)
    lines->is_broken = true;
  return field;
}

uint32_t
gs_lines_number(GsLines *lines, unsigned base)
{
  GsSlice field = gs_lines_field(lines);
  uint64_t number = 0;
  for (size_t i = 0; i < field.len; i++) {
    int digit = g_ascii_xdigit_value(field.at[i]);
    if (digit < 0 || (unsigned)digit >= base || number > UINT32_MAX / 16)
      lines->is_broken = true;
    else
      number = number * base + (unsigned)digit;
  }
  return (uint32_t)number;
}

bool
gs_lines_at_end(const GsLines *lines)
{
  const char *at = lines->at;
  while (at < lines->end && g_ascii_isspace(*at))
    at++;
  return at == lines->end;
}

bool
gs_lines_fail(const GsLines *lines, GError **error, const char *format, ...)
{
  va_list args;
  va_start(args, format);
  g_autofree char *message = g_strdup_vprintf(format, args);
  va_end(args);
  g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "%s:%zu: %s",
              lines->path, lines->line, message);
  return false;
}

bool
gs_lines_check(const GsLines *lines, GError **error)
{
  if (!lines->is_broken)
    return true;
  return gs_lines_fail(lines, error,
                       "a field is missing or not a number; is this a file "
                       "of WordNet 3.0?");
}
