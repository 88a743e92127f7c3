/* SPDX-License-Identifier: Apache-2.0
 *
 * A rule file as everybody lays it out: blocks at the margin, two blanks
 * before their lines, the values of a block below one another.
 *
 * Only blanks and empty lines change; what stands within a line, comments
 * too, is the author's.  Text between """ lines is left alone.
 */
#include "rule/kind-private.h"

#include "base/utf8.h"

#define INDENT 2

/* What a line is. */
typedef enum {
  LINE_OUTSIDE, /* of any block, or the head or the end of one */
  LINE_INSIDE,
  LINE_KEY,
  LINE_VALUE,   /* goes on with the value of the key before */
  LINE_COMMENT, /* in a block */
  LINE_TEXT,    /* between """: as it is */
} LineKind;

typedef struct {
  LineKind kind;
  size_t key;    /* KEY: bytes of the key without its colon */
  size_t column; /* KEY, VALUE: where values start */
} Line;

typedef struct {
  const GsTree *tree;
  GsSlice text;
  const GsLineMap *map;
  Line *lines; /* from 1 */
  size_t n;
} Format;

static size_t
line_at(const Format *format, size_t offset)
{
  return gs_linemap_place(format->map, offset).line;
}

/* Offset of the first byte of the line that is no blank. */
static size_t
first_byte(const Format *format, size_t line)
{
  size_t at = gs_linemap_offset(format->map, line);
  size_t end = at + gs_linemap_line(format->map, line).len;
  while (at < end &&
         (format->text.at[at] == ' ' || format->text.at[at] == '\t'))
    at++;
  return at;
}

static size_t
columns_of(GsSlice text)
{
  size_t n = 0;
  for (size_t i = 0; i < text.len; i++)
    n += ((unsigned char)text.at[i] & 0xC0) != 0x80;
  return n;
}

/* ---- what each line is ------------------------------------------------ */

static size_t
value_column(const Format *format, const GsBlock *block)
{
  size_t widest = 0;
  for (size_t i = 0; i < block->entries.n; i++) {
    GsSpan key = block->entries.items[i].key_span;
    if (first_byte(format, line_at(format, key.start)) == key.start)
      widest = MAX(widest, columns_of(gs_slice_part(format->text, key)));
  }
  return INDENT + widest + 2;
}

static void
mark_inside(Format *format, const GsBlock *block)
{
  size_t last = line_at(format, block->span.end - 1);
  bool has_keys = block->kind->body == GS_BODY_KEYS;
  for (size_t i = line_at(format, block->span.start) + 1; i <= last; i++) {
    size_t at = first_byte(format, i);
    char c = at < format->text.len ? format->text.at[at] : '\0';
    bool is_margin = c == '{' || at == block->span.end - 1;
    format->lines[i].kind = is_margin  ? LINE_OUTSIDE
                            : c == '#' ? LINE_COMMENT
                            : has_keys ? LINE_VALUE
                                       : LINE_INSIDE;
  }
}

static void
mark_text(Format *format, const GsEntry *entry)
{
  if (entry->key->shape != GS_VALUE_TEXT || entry->text.span.end == 0)
    return;
  size_t last = line_at(format, entry->text.span.end - 1);
  for (size_t i = line_at(format, entry->text.span.start) + 1; i <= last; i++)
    format->lines[i].kind = LINE_TEXT;
}

static void
mark_block(Format *format, const GsBlock *block)
{
  size_t column = value_column(format, block);
  mark_inside(format, block);
  for (size_t i = line_at(format, block->span.start);
       i <= line_at(format, block->span.end - 1); i++)
    format->lines[i].column = column;
  for (size_t i = 0; i < block->entries.n; i++) {
    const GsEntry *entry = &block->entries.items[i];
    size_t line = line_at(format, entry->key_span.start);
    mark_text(format, entry);
    if (first_byte(format, line) != entry->key_span.start)
      continue;
    format->lines[line].kind = LINE_KEY;
    format->lines[line].key = entry->key_span.end - entry->key_span.start;
  }
}

/* ---- writing ---------------------------------------------------------- */

static void
append_blanks(GString *out, size_t n)
{
  while (n-- > 0)
    g_string_append_c(out, ' ');
}

/* `key:` and the value, which may begin on the next line. */
static void
append_key(GString *out, const Line *line, GsSlice text)
{
  GsSlice key = { text.at, line->key };
  size_t colon = line->key;
  while (text.at[colon] != ':')
    colon++;
  GsSlice value =
      gs_slice_trim((GsSlice){ text.at + colon + 1, text.len - colon - 1 });
  append_blanks(out, INDENT);
  g_string_append_printf(out, "%.*s:", GS_SLICE_ARGS(key));
  if (gs_slice_has_prefix(value, GS_SLICE("\"\"\"")))
    append_blanks(out, 1);
  else if (value.len > 0)
    append_blanks(out, line->column - INDENT - columns_of(key) - 1);
  g_string_append_len(out, value.at, (gssize)value.len);
}

static void
append_line(GString *out, const Line *line, GsSlice raw)
{
  GsSlice text = gs_slice_trim(raw);
  switch (line->kind) {
  case LINE_TEXT:
    g_string_append_len(out, raw.at, (gssize)raw.len);
    return;
  case LINE_KEY:
    append_key(out, line, text);
    return;
  case LINE_OUTSIDE:
    break;
  case LINE_INSIDE:
  case LINE_COMMENT:
    append_blanks(out, INDENT);
    break;
  case LINE_VALUE:
    append_blanks(out, line->column);
    break;
  }
  g_string_append_len(out, text.at, (gssize)text.len);
}

static char *
write_lines(const Format *format)
{
  GString *out = g_string_new(NULL);
  bool is_empty_before = true;
  for (size_t i = 1; i <= format->n; i++) {
    const Line *line = &format->lines[i];
    GsSlice raw = gs_linemap_line(format->map, i);
    if (i == 1 && format->tree->file->source.start > 0)
      raw = (GsSlice){ raw.at + format->tree->file->source.start,
                       raw.len - format->tree->file->source.start };
    bool is_empty = line->kind != LINE_TEXT && gs_slice_trim(raw).len == 0;
    bool is_end = line->kind == LINE_OUTSIDE &&
                  gs_slice_has_prefix(gs_slice_trim(raw), GS_SLICE("}"));
    if (is_end && is_empty_before && out->len > 1)
      g_string_truncate(out, out->len - 1);
    if (!is_empty)
      append_line(out, line, raw);
    if (!is_empty || !is_empty_before)
      g_string_append_c(out, '\n');
    is_empty_before = is_empty;
  }
  while (out->len > 1 && out->str[out->len - 2] == '\n')
    g_string_truncate(out, out->len - 1);
  return g_string_free(out, FALSE);
}

char *
gs_rule_format(GsDiagnostics *diagnostics, const char *name, GsSlice bytes)
{
  GsArena *arena = diagnostics->arena;
  char *copy = gs_arena_take(arena, bytes.len + 1);
  if (bytes.len > 0)
    memcpy(copy, bytes.at, bytes.len);
  GsRuleFile *file =
      gs_rule_file_new(arena, diagnostics, name, copy, bytes.len);
  if (!file->is_text)
    return NULL;
  const GsTree *tree = gs_parse_file(file);
  if (gs_diagnostics_count(diagnostics, GS_LEVEL_ERROR) > 0)
    return NULL;
  Format format = { .tree = tree,
                    .text = file->source.text,
                    .map = file->source.lines };
  format.n = gs_linemap_place(format.map, format.text.len).line;
  format.lines = GS_NEW_ARRAY(arena, Line, format.n + 1);
  for (size_t i = 0; i < tree->blocks.n; i++)
    mark_block(&format, tree->blocks.items[i]);
  return write_lines(&format);
}
