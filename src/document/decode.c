/* SPDX-License-Identifier: Apache-2.0
 *
 * Bytes of any encoding that is told by its first bytes, to valid UTF-8.
 *
 * Bad bytes become U+FFFD and a problem: they were not checked.  Characters
 * that nobody sees (zero width, directions, tags) are left out, so that they
 * cannot hide a word.  NUL becomes a blank and a remark.
 */
#include "base/limits.h"
#include "base/utf8.h"
#include "document/document-private.h"

#define REPLACEMENT 0xFFFD
#define SAMPLE_BYTES ((size_t)64 << 10) /* to tell text from other files */
#define MOST_CONTROLS 10                /* one in ten bytes */

typedef struct {
  GsDocument *document;
  GsSlice bytes;
  bool is_utf16;
  bool is_big_endian;
  const uint32_t *charset; /* or NULL */
  char *out;               /* room for all of the text */
  size_t n_bad;
  size_t first_bad; /* in bytes of the original */
  size_t bad_at;    /* in the text */
  size_t n_nul;
  size_t nul_at;
} Decoder;

/* ---- one character ---------------------------------------------------- */

static uint32_t
unit_at(const Decoder *decoder, size_t at)
{
  const unsigned char *bytes = (const unsigned char *)decoder->bytes.at + at;
  return decoder->is_big_endian ? (uint32_t)(bytes[0] << 8 | bytes[1])
                                : (uint32_t)(bytes[1] << 8 | bytes[0]);
}

/* Bytes of the character at `at`; *is_bad when they are none. */
static size_t
read_utf16(const Decoder *decoder, size_t at, uint32_t *code, bool *is_bad)
{
  size_t left = decoder->bytes.len - at;
  *code = REPLACEMENT;
  *is_bad = true;
  if (left < 2)
    return left;
  uint32_t high = unit_at(decoder, at);
  if (high < 0xD800 || high > 0xDFFF) {
    *code = high;
    *is_bad = false;
    return 2;
  }
  uint32_t low = left >= 4 ? unit_at(decoder, at + 2) : 0;
  if (high > 0xDBFF || low < 0xDC00 || low > 0xDFFF)
    return 2;
  *code = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
  *is_bad = false;
  return 4;
}

static size_t
read_utf8(const Decoder *decoder, size_t at, uint32_t *code, bool *is_bad)
{
  size_t len = gs_utf8_decode(decoder->bytes, at, code);
  *is_bad = len == 0;
  if (len > 0)
    return len;
  *code = REPLACEMENT;
  return 1;
}

static size_t
read_single(const Decoder *decoder, size_t at, uint32_t *code, bool *is_bad)
{
  *code = decoder->charset[(unsigned char)decoder->bytes.at[at]];
  *is_bad = *code == REPLACEMENT;
  return 1;
}

static size_t
read_character(const Decoder *decoder, size_t at, uint32_t *code, bool *is_bad)
{
  if (decoder->charset != NULL)
    return read_single(decoder, at, code, is_bad);
  return decoder->is_utf16 ? read_utf16(decoder, at, code, is_bad)
                           : read_utf8(decoder, at, code, is_bad);
}

static void
note(Decoder *decoder, size_t at, bool is_bad, uint32_t code)
{
  if (is_bad && decoder->n_bad++ == 0) {
    decoder->first_bad = at;
    decoder->bad_at = decoder->document->text.len;
  }
  if (code == 0 && decoder->n_nul++ == 0)
    decoder->nul_at = decoder->document->text.len;
}

static size_t
take_character(Decoder *decoder, size_t at)
{
  uint32_t code = 0;
  bool is_bad = false;
  size_t len = read_character(decoder, at, &code, &is_bad);
  bool is_hidden = !is_bad && gs_utf8_is_ignorable(code);
  note(decoder, at, is_bad, code);
  GsMapStep step = { .from = at, .original = len };
  step.is_same = !decoder->is_utf16 && !is_bad &&
                 (decoder->charset == NULL || code < 0x80);
  if (!is_hidden)
    step.text = gs_utf8_encode(code == 0 ? ' ' : code,
                               decoder->out + decoder->document->text.len);
  gs_document_map(decoder->document, step);
  return len;
}

/* ---- what is said of it ----------------------------------------------- */

static void
tell(Decoder *decoder)
{
  GsDocument *document = decoder->document;
  if (decoder->n_bad > 0)
    gs_document_add_problem(
        document, gs_document_place(document, decoder->bad_at, false),
        "%zu byte%s that are no %s text, the first at byte %zu, could not be "
        "checked",
        decoder->n_bad, decoder->n_bad == 1 ? "" : "s",
        decoder->is_utf16  ? "UTF-16"
        : decoder->charset ? "such"
                           : "UTF-8",
        decoder->first_bad);
  if (decoder->n_nul > 0)
    gs_document_add_remark(
        document, gs_document_place(document, decoder->nul_at, false),
        "%zu NUL byte%s read as blank%s", decoder->n_nul,
        decoder->n_nul == 1 ? "" : "s", decoder->n_nul == 1 ? "" : "s");
}

/* ---- what the first bytes tell ---------------------------------------- */

static bool
starts_with(GsSlice bytes, const char *mark, size_t len)
{
  return gs_slice_has_prefix(bytes, (GsSlice){ mark, len });
}

static bool
is_binary(GsSlice bytes)
{
  size_t n = MIN(bytes.len, SAMPLE_BYTES);
  size_t controls = 0;
  for (size_t i = 0; i < n; i++) {
    unsigned char byte = (unsigned char)bytes.at[i];
    controls += byte < 0x20 && strchr("\t\n\r\f", byte) == NULL ? 1 : 0;
    controls += byte == 0 ? 1 : 0;
  }
  return controls * MOST_CONTROLS > n;
}

/* Why this is no text that can be read, or NULL. */
static const char *
find_obstacle(GsSlice bytes)
{
  if (starts_with(bytes, "\xff\xfe\0\0", 4) ||
      starts_with(bytes, "\0\0\xfe\xff", 4))
    return "this is UTF-32; save it as UTF-8";
  bool is_marked =
      starts_with(bytes, "\xff\xfe", 2) || starts_with(bytes, "\xfe\xff", 2);
  if (!is_marked && is_binary(bytes))
    return "this is no text, or text in an unknown encoding; save it as "
           "UTF-8";
  return NULL;
}

static void
read_mark(Decoder *decoder)
{
  GsSlice bytes = decoder->bytes;
  decoder->is_big_endian = starts_with(bytes, "\xfe\xff", 2);
  decoder->is_utf16 =
      decoder->is_big_endian || starts_with(bytes, "\xff\xfe", 2);
  if (decoder->is_utf16)
    decoder->document->bom_bytes = 2;
  else if (starts_with(bytes, "\xef\xbb\xbf", 3))
    decoder->document->bom_bytes = 3;
  decoder->document->chars = decoder->document->bom_bytes > 0 ? 1 : 0;
}

/* A bad byte takes three in the text, a unit of UTF-16 as well. */
static size_t
room_for(const Decoder *decoder)
{
  GsSlice bytes = decoder->bytes;
  if (decoder->is_utf16)
    return (bytes.len / 2 + 1) * 3;
  if (decoder->charset != NULL)
    return bytes.len * 3;
  return gs_utf8_first_bad(bytes) == bytes.len ? bytes.len : bytes.len * 3;
}

GsSlice
gs_document_original(const GsDocument *document)
{
  GsSlice bytes = document->bytes;
  Decoder decoder = { .bytes = bytes, .charset = document->charset };
  if (decoder.charset == NULL && document->bom_bytes != 2 &&
      gs_utf8_first_bad(bytes) == bytes.len)
    return bytes;
  decoder.is_utf16 = document->bom_bytes == 2;
  decoder.is_big_endian = starts_with(bytes, "\xfe\xff", 2);
  char *out = gs_arena_take(document->arena, room_for(&decoder) + 4);
  size_t len = 0;
  for (size_t at = 0; at < bytes.len;) {
    uint32_t code = 0;
    bool is_bad = false;
    at += read_character(&decoder, at, &code, &is_bad);
    len += gs_utf8_encode(code, out + len);
  }
  return (GsSlice){ out, len };
}

void
gs_document_decode(GsDocument *document, GsSlice bytes)
{
  Decoder decoder = { .document = document,
                      .bytes = bytes,
                      .charset = document->charset };
  const char *obstacle = find_obstacle(bytes);
  document->bytes = bytes;
  if (obstacle == NULL) {
    read_mark(&decoder);
    decoder.out = gs_arena_take(document->arena, room_for(&decoder) + 4);
    document->text.at = decoder.out;
    for (size_t at = document->bom_bytes; at < bytes.len;)
      at += take_character(&decoder, at);
  }
  document->source = document->text;
  document->lines = gs_linemap_new(document->arena, document->source);
  if (obstacle != NULL)
    gs_document_add_problem(document, (GsPlace){ 1, 1 }, "%s", obstacle);
  tell(&decoder);
}
