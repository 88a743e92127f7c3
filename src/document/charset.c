/* SPDX-License-Identifier: Apache-2.0
 *
 * The encoding that a page says it is in, looked for where browsers do: in a
 * <meta> among the first bytes, or in an XML declaration.
 */
#include "document/charset-private.h"

#include "base/utf8.h"
#include "document/mark-private.h"

#define LOOKED_AT ((size_t)1024) /* bytes */
#define MOST_SHOWN 40            /* bytes of a name */
#define N_CODES 256

/* What is one byte a character, by the names that pages use; the right side
 * is what iconv calls what browsers then read. */
static const char *const single[][2] = {
  { "ascii", "CP1252" },
  { "us-ascii", "CP1252" },
  { "iso-8859-1", "CP1252" },
  { "iso8859-1", "CP1252" },
  { "latin1", "CP1252" },
  { "latin-1", "CP1252" },
  { "windows-1252", "CP1252" },
  { "cp1252", "CP1252" },
  { "iso-8859-2", "ISO-8859-2" },
  { "iso-8859-5", "ISO-8859-5" },
  { "iso-8859-7", "ISO-8859-7" },
  { "iso-8859-9", "CP1254" },
  { "iso-8859-15", "ISO-8859-15" },
  { "windows-1250", "CP1250" },
  { "windows-1251", "CP1251" },
  { "windows-1253", "CP1253" },
  { "windows-1254", "CP1254" },
  { "windows-1257", "CP1257" },
  { "koi8-r", "KOI8-R" },
};

/* ---- what is declared -------------------------------------------------- */

/* The word behind "charset=" in "text/html; charset=utf-8". */
static GsSlice
word_behind(GsSlice text, const char *key)
{
  const char *found = NULL;
  size_t len = strlen(key);
  for (size_t i = 0; i + len <= text.len && found == NULL; i++)
    if (g_ascii_strncasecmp(text.at + i, key, len) == 0)
      found = text.at + i + len;
  if (found == NULL)
    return (GsSlice){ 0 };
  GsSlice word = { found, 0 };
  size_t left = (size_t)(text.at + text.len - found);
  while (word.len < left && (g_ascii_isalnum(found[word.len]) ||
                             strchr("-_:.", found[word.len]) != NULL))
    word.len++;
  return word;
}

static GsSlice
declared_by(GsSlice text, const GsMark *mark)
{
  GsSpan rest = mark->rest;
  GsMarkAttribute each;
  GsSlice found = { 0 };
  while (found.len == 0 && gs_mark_attribute(text, &rest, &each)) {
    if (gs_mark_is(each.name, "charset"))
      found = gs_slice_trim(each.value);
    else if (gs_mark_is(each.name, "content"))
      found = word_behind(each.value, "charset=");
  }
  return found;
}

static GsSlice
find_declared(GsSlice bytes)
{
  GsSlice text = { bytes.at, MIN(bytes.len, LOOKED_AT) };
  GsSlice found = { 0 };
  GsMark mark;
  if (gs_slice_has_prefix(text, GS_SLICE("<?xml"))) {
    GsSlice head = { text.at, MIN(text.len, (size_t)128) };
    found = word_behind(head, "encoding=\"");
  }
  for (size_t at = 0; found.len == 0 && gs_mark_next(text, &at, &mark);)
    if (mark.kind == GS_MARK_OPEN &&
        gs_mark_is(gs_slice_part(text, mark.name), "meta"))
      found = declared_by(text, &mark);
  return found;
}

/* ---- what its bytes mean ------------------------------------------------ */

/* Bytes that mean nothing there become U+FFFD. */
static const uint32_t *
table_of(GsArena *arena, const char *name)
{
  uint32_t *codes = GS_NEW_ARRAY(arena, uint32_t, N_CODES);
  for (size_t i = 0; i < N_CODES; i++) {
    char byte = (char)i;
    char *text = g_convert(&byte, 1, "UTF-8", name, NULL, NULL, NULL);
    codes[i] = i < 0x80       ? (uint32_t)i
               : text != NULL ? g_utf8_get_char(text)
                              : 0xFFFD;
    g_free(text);
  }
  return codes;
}

static bool
has_mark(GsSlice bytes)
{
  return gs_slice_has_prefix(bytes, GS_SLICE("\xef\xbb\xbf")) ||
         gs_slice_has_prefix(bytes, GS_SLICE("\xff\xfe")) ||
         gs_slice_has_prefix(bytes, GS_SLICE("\xfe\xff"));
}

void
gs_charset_choose(GsDocument *document, GsSlice bytes)
{
  GsSlice declared = has_mark(bytes) ? (GsSlice){ 0 } : find_declared(bytes);
  if (declared.len == 0 || gs_mark_is(declared, "utf-8") ||
      gs_mark_is(declared, "utf8"))
    return;
  for (size_t i = 0; i < G_N_ELEMENTS(single); i++)
    if (gs_mark_is(declared, single[i][0])) {
      document->charset = table_of(document->arena, single[i][1]);
      return;
    }
  bool is_text = gs_utf8_first_bad(declared) == declared.len;
  GsSlice shown = gs_utf8_cut(declared, is_text ? MOST_SHOWN : 0);
  gs_document_add_remark(
      document, (GsPlace){ 1, 1 },
      "the encoding that this page names is not known: %.*s; it "
      "was read as UTF-8",
      GS_SLICE_ARGS(shown));
}
