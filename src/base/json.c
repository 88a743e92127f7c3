/* SPDX-License-Identifier: Apache-2.0
 *
 * A reader of JSON by descent, as deep as its bound and no deeper.  (Jansson,
 * which reads the lines of drafts, does not say where a value stood.)
 */
#include "base/json.h"

#include "base/limits.h"
#include "base/utf8.h"

typedef struct {
  GsArena *arena;
  GsSlice text;
  size_t at;
  unsigned depth;
  GsJsonError *error;
} Reader;

static GsJson *
fail(Reader *reader, size_t at, const char *message)
{
  *reader->error = (GsJsonError){ at, message };
  return NULL;
}

/* The byte at hand; NUL at the end, which no JSON has. */
static char
peek(const Reader *reader)
{
  return reader->at < reader->text.len ? reader->text.at[reader->at] : '\0';
}

static void
skip_blanks(Reader *reader)
{
  while (peek(reader) != '\0' && strchr(" \t\r\n", peek(reader)) != NULL)
    reader->at++;
}

static bool
take(Reader *reader, char c)
{
  if (peek(reader) != c)
    return false;
  reader->at++;
  return true;
}

/* ---- strings ---------------------------------------------------------- */

/* Four hexadecimal digits. */
static bool
read_unit(Reader *reader, uint32_t *unit)
{
  *unit = 0;
  for (unsigned i = 0; i < 4; i++, reader->at++) {
    int digit = g_ascii_xdigit_value(peek(reader));
    if (digit < 0)
      return false;
    *unit = *unit * 16 + (uint32_t)digit;
  }
  return true;
}

/* What stands behind "\u": one unit, or a pair of them.  0 when it is not to
 * be had. */
static uint32_t
read_code(Reader *reader)
{
  uint32_t high = 0;
  uint32_t low = 0;
  if (!read_unit(reader, &high))
    return 0;
  if (high < 0xD800 || high > 0xDFFF)
    return high;
  if (high > 0xDBFF || !take(reader, '\\') || !take(reader, 'u') ||
      !read_unit(reader, &low) || low < 0xDC00 || low > 0xDFFF)
    return 0;
  return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
}

/* The escape behind a backslash as UTF-8; 0 when there is no such escape. */
static size_t
read_escape(Reader *reader, char out[4])
{
  static const char names[] = "\"\\/bfnrt";
  static const char bytes[] = "\"\\/\b\f\n\r\t";
  char c = peek(reader);
  const char *found = c != '\0' ? strchr(names, c) : NULL;
  if (found == NULL && c != 'u')
    return 0;
  reader->at++;
  if (found != NULL) {
    out[0] = bytes[found - names];
    return 1;
  }
  uint32_t code = read_code(reader);
  return code != 0 ? gs_utf8_encode(code, out) : 0;
}

/* Bytes up to the mark that ends the string, or to the end of the text. */
static size_t
string_room(const Reader *reader)
{
  size_t at = reader->at;
  while (at < reader->text.len && reader->text.at[at] != '"')
    at += reader->text.at[at] == '\\' ? 2 : 1;
  return MIN(at, reader->text.len) - reader->at;
}

/* The next character of a string to `out`; its bytes there, or 0. */
static size_t
read_character(Reader *reader, char out[4])
{
  size_t at = reader->at;
  size_t len = gs_utf8_decode(reader->text, at, NULL);
  if (len == 0) {
    fail(reader, at, "this is not UTF-8");
    return 0;
  }
  if ((unsigned char)peek(reader) < 0x20) {
    fail(reader, at, "a control stands in a string; write it as an escape");
    return 0;
  }
  if (take(reader, '\\')) {
    len = read_escape(reader, out);
    if (len == 0)
      fail(reader, at, "there is no such escape");
    return len;
  }
  memcpy(out, reader->text.at + at, len);
  reader->at += len;
  return len;
}

/* What stands behind the first quotation mark; an escape never takes less room
 * than what it stands for. */
static bool
read_string(Reader *reader, GsSlice *text)
{
  size_t start = reader->at - 1;
  char *out = gs_arena_take(reader->arena, string_room(reader) + 4 + 1);
  size_t n = 0;
  while (!take(reader, '"')) {
    if (reader->at >= reader->text.len)
      return fail(reader, start, "this string has no end") != NULL;
    size_t len = read_character(reader, out + n);
    if (len == 0)
      return false;
    n += len;
  }
  out[n] = '\0';
  *text = (GsSlice){ out, n };
  return true;
}

/* ---- numbers and words ------------------------------------------------ */

static size_t
skip_digits(Reader *reader)
{
  size_t start = reader->at;
  while (g_ascii_isdigit(peek(reader)))
    reader->at++;
  return reader->at - start;
}

static GsJson *
read_number(Reader *reader, GsJson *value)
{
  size_t start = reader->at;
  take(reader, '-');
  bool is_zero = peek(reader) == '0';
  size_t n = skip_digits(reader);
  bool is_good = n > 0 && (n == 1 || !is_zero);
  if (is_good && take(reader, '.'))
    is_good = skip_digits(reader) > 0;
  if (is_good && (take(reader, 'e') || take(reader, 'E'))) {
    if (!take(reader, '+'))
      take(reader, '-');
    is_good = skip_digits(reader) > 0;
  }
  if (!is_good)
    return fail(reader, start, "this is no number");
  value->kind = GS_JSON_NUMBER;
  value->text = gs_slice_part(reader->text, (GsSpan){ start, reader->at });
  return value;
}

static GsJson *
read_word(Reader *reader, GsJson *value)
{
  static const struct {
    const char *word;
    GsJsonKind kind;
  } words[] = {
    { "null", GS_JSON_NULL },
    { "false", GS_JSON_FALSE },
    { "true", GS_JSON_TRUE },
  };
  GsSpan rest = { reader->at, reader->text.len };
  for (size_t i = 0; i < G_N_ELEMENTS(words); i++) {
    GsSlice word = gs_slice_of(words[i].word);
    if (!gs_slice_has_prefix(gs_slice_part(reader->text, rest), word))
      continue;
    reader->at += word.len;
    value->kind = words[i].kind;
    return value;
  }
  return fail(reader, reader->at,
              reader->at < reader->text.len ? "this is no value"
                                            : "a value is missing");
}

/* ---- arrays and objects ----------------------------------------------- */

static GsJson *read_value(Reader *reader);

/* "name": in front of a member's value. */
static bool
read_key(Reader *reader, GsSlice *key)
{
  skip_blanks(reader);
  if (!take(reader, '"'))
    return fail(reader, reader->at, "a name in quotation marks is missing") !=
           NULL;
  if (!read_string(reader, key))
    return false;
  skip_blanks(reader);
  return take(reader, ':') ||
         fail(reader, reader->at, "a colon is missing") != NULL;
}

static bool
is_known(const GsJson *object, GsSlice key)
{
  for (const GsJson *now = object->first; now != NULL; now = now->next)
    if (gs_slice_eq(now->key, key))
      return true;
  return false;
}

/* The next item, or the next member with its name.  So many members that they
 * take long to compare are no record of ours. */
static GsJson *
read_item(Reader *reader, const GsJson *within, size_t n)
{
  GsSlice key = { 0 };
  skip_blanks(reader);
  size_t at = reader->at;
  if (within->kind == GS_JSON_OBJECT) {
    if (n >= GS_LIMIT_JSON_MEMBERS)
      return fail(reader, at, "this object has too many members");
    if (!read_key(reader, &key))
      return NULL;
    if (is_known(within, key))
      return fail(reader, at, "this member was there before");
  }
  GsJson *item = read_value(reader);
  if (item == NULL)
    return NULL;
  item->key = key;
  item->key_at = at;
  return item;
}

/* Behind the bracket that opens it. */
static GsJson *
read_items(Reader *reader, GsJson *within, char end)
{
  const GsJson **last = &within->first;
  skip_blanks(reader);
  if (take(reader, end))
    return within;
  for (size_t n = 0;; n++) {
    GsJson *item = read_item(reader, within, n);
    if (item == NULL)
      return NULL;
    *last = item;
    last = &item->next;
    skip_blanks(reader);
    if (take(reader, end))
      return within;
    if (!take(reader, ','))
      return fail(reader, reader->at, "a comma or a bracket is missing");
  }
}

static GsJson *
read_nested(Reader *reader, GsJson *value, GsJsonKind kind)
{
  value->kind = kind;
  if (reader->depth == GS_LIMIT_JSON_NESTING)
    return fail(reader, value->at, "this is nested too deeply");
  reader->depth++;
  GsJson *nested = read_items(reader, value, kind == GS_JSON_ARRAY ? ']' : '}');
  reader->depth--;
  return nested;
}

static GsJson *
read_value(Reader *reader)
{
  skip_blanks(reader);
  GsJson *value = GS_NEW(reader->arena, GsJson);
  value->at = reader->at;
  if (take(reader, '{'))
    return read_nested(reader, value, GS_JSON_OBJECT);
  if (take(reader, '['))
    return read_nested(reader, value, GS_JSON_ARRAY);
  if (take(reader, '"')) {
    value->kind = GS_JSON_STRING;
    return read_string(reader, &value->text) ? value : NULL;
  }
  if (peek(reader) == '-' || g_ascii_isdigit(peek(reader)))
    return read_number(reader, value);
  return read_word(reader, value);
}

/* ---- the whole -------------------------------------------------------- */

const GsJson *
gs_json_next(GsArena *arena, GsSlice text, size_t *at, GsJsonError *error)
{
  Reader reader = { .arena = arena, .text = text, .at = *at, .error = error };
  if (*at == 0 && gs_slice_has_prefix(text, GS_SLICE("\xef\xbb\xbf")))
    reader.at = 3;
  skip_blanks(&reader);
  const GsJson *value = reader.at < text.len ? read_value(&reader) : NULL;
  *at = reader.at;
  return value;
}

const GsJson *
gs_json_parse(GsArena *arena, GsSlice text, GsJsonError *error)
{
  Reader reader = { .arena = arena, .text = text, .error = error };
  *error = (GsJsonError){ 0 };
  const GsJson *value = gs_json_next(arena, text, &reader.at, error);
  skip_blanks(&reader);
  if (value == NULL && error->message == NULL)
    return fail(&reader, reader.at, "a value is missing");
  if (value != NULL && reader.at < text.len)
    return fail(&reader, reader.at, "something stands behind the value");
  return value;
}

const GsJson *
gs_json_get(const GsJson *object, const char *key)
{
  GsSlice wanted = gs_slice_of(key);
  for (const GsJson *now = object->first; now != NULL; now = now->next)
    if (object->kind == GS_JSON_OBJECT && gs_slice_eq(now->key, wanted))
      return now;
  return NULL;
}

const char *
gs_json_kind_name(GsJsonKind kind)
{
  static const char *const names[] = {
    [GS_JSON_NULL] = "null",        [GS_JSON_FALSE] = "false",
    [GS_JSON_TRUE] = "true",        [GS_JSON_NUMBER] = "a number",
    [GS_JSON_STRING] = "a string",  [GS_JSON_ARRAY] = "an array",
    [GS_JSON_OBJECT] = "an object",
  };
  return names[kind];
}

bool
gs_json_read_size(const GsJson *value, size_t *size)
{
  *size = 0;
  if (value->kind != GS_JSON_NUMBER)
    return false;
  for (size_t i = 0; i < value->text.len; i++) {
    size_t digit = (size_t)(value->text.at[i] - '0');
    if (!g_ascii_isdigit(value->text.at[i]) || *size > (SIZE_MAX - digit) / 10)
      return false;
    *size = *size * 10 + digit;
  }
  return true;
}
