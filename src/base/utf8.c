/* SPDX-License-Identifier: Apache-2.0
 *
 * Decoding by the table of well-formed sequences (Unicode 15, table 3-7), and
 * folding with GLib's tables, which do not depend on the locale.
 */
#include "base/utf8.h"

#define EACH_BYTE UINT64_C(0x0101010101010101)

static bool
is_tail(GsSlice text, size_t at, unsigned char low, unsigned char high)
{
  unsigned char c = at < text.len ? (unsigned char)text.at[at] : 0;
  return c >= low && c <= high;
}

/* How many bytes a character with this first byte has that is not ASCII, and
 * what its second byte may be. */
static size_t
sequence_len(unsigned char first, unsigned char *low, unsigned char *high)
{
  *low = 0x80;
  *high = 0xbf;
  if (first >= 0xc2 && first <= 0xdf)
    return 2;
  if (first >= 0xe0 && first <= 0xef) {
    *low = first == 0xe0 ? 0xa0 : 0x80;
    *high = first == 0xed ? 0x9f : 0xbf;
    return 3;
  }
  if (first >= 0xf0 && first <= 0xf4) {
    *low = first == 0xf0 ? 0x90 : 0x80;
    *high = first == 0xf4 ? 0x8f : 0xbf;
    return 4;
  }
  return 0;
}

size_t
gs_utf8_decode(GsSlice text, size_t at, uint32_t *code)
{
  if (at >= text.len)
    return 0;
  unsigned char first = (unsigned char)text.at[at];
  unsigned char low = 0;
  unsigned char high = 0;
  if (first < 0x80) { /* nearly all of all texts */
    if (code)
      *code = first;
    return 1;
  }
  size_t len = sequence_len(first, &low, &high);
  if (len == 0 || !is_tail(text, at + 1, low, high))
    return 0;
  for (size_t i = 2; i < len; i++)
    if (!is_tail(text, at + i, 0x80, 0xbf))
      return 0;
  if (code) {
    *code = first & (0x7fu >> len);
    for (size_t i = 1; i < len; i++)
      *code = (*code << 6) | ((unsigned char)text.at[at + i] & 0x3f);
  }
  return len;
}

size_t
gs_utf8_encode(uint32_t code, char out[4])
{
  return (size_t)g_unichar_to_utf8(code, out);
}

/* Behind the ASCII characters at `at`, eight of them at a time. */
static size_t
skip_ascii(GsSlice text, size_t at)
{
  uint64_t eight = 0;
  for (; text.len - at >= sizeof eight; at += sizeof eight) {
    memcpy(&eight, text.at + at, sizeof eight);
    if ((eight & UINT64_C(0x8080808080808080)) != 0)
      break;
  }
  return at;
}

size_t
gs_utf8_first_bad(GsSlice text)
{
  size_t at = 0;
  while ((at = skip_ascii(text, at)) < text.len) {
    size_t len = gs_utf8_decode(text, at, NULL);
    if (len == 0)
      return at;
    at += len;
  }
  return at;
}

GsSlice
gs_utf8_cut(GsSlice text, size_t most)
{
  size_t len = MIN(text.len, most);
  while (len > 0 && len < text.len && is_tail(text, len, 0x80, 0xbf))
    len--;
  return (GsSlice){ text.at, len };
}

size_t
gs_utf8_count(GsSlice text)
{
  size_t n_tails = 0, at = 0;
  for (; at + 8 <= text.len; at += 8) { /* one bit for each of eight bytes */
    uint64_t bytes;
    memcpy(&bytes, text.at + at, 8);
    uint64_t tails = (bytes >> 7) & (~bytes >> 6) & EACH_BYTE;
    n_tails += (tails * EACH_BYTE) >> 56;
  }
  for (; at < text.len; at++)
    n_tails += ((unsigned char)text.at[at] & 0xc0) == 0x80;
  return text.len - n_tails;
}

/* ---- folding ---------------------------------------------------------- */

static bool
is_ascii(GsSlice text)
{
  for (size_t i = 0; i < text.len; i++)
    if ((unsigned char)text.at[i] >= 0x80)
      return false;
  return true;
}

static GsSlice
fold_ascii(GsArena *arena, GsSlice text)
{
  GsSlice copy = gs_arena_copy(arena, text);
  char *at = (char *)copy.at;
  for (size_t i = 0; i < copy.len; i++)
    at[i] = g_ascii_tolower(at[i]);
  return copy;
}

static uint32_t
plain_mark(uint32_t code)
{
  if ((code >= 0x2018 && code <= 0x201b) || code == 0x2032 || code == 0x02bc)
    return '\'';
  if ((code >= 0x201c && code <= 0x201f) || code == 0xab || code == 0xbb)
    return '"';
  if ((code >= 0x2010 && code <= 0x2015) || code == 0x2212)
    return '-';
  return code;
}

GsSlice
gs_utf8_fold(GsArena *arena, GsSlice text)
{
  if (is_ascii(text))
    return fold_ascii(arena, text);
  g_autofree char *normal =
      g_utf8_normalize(text.at, (gssize)text.len, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *folded = g_utf8_casefold(normal ? normal : "", -1);
  GsSlice from = gs_slice_of(folded);
  char *out = gs_arena_take(arena, from.len + 1);
  size_t n = 0;
  for (size_t at = 0; at < from.len;) {
    uint32_t code = 0;
    at += MAX(gs_utf8_decode(from, at, &code), 1);
    if (!gs_utf8_is_ignorable(code))
      n += gs_utf8_encode(plain_mark(code), out + n);
  }
  return (GsSlice){ out, n };
}

/* ---- properties ------------------------------------------------------- */

bool
gs_utf8_is_other_space(uint32_t code)
{
  return g_unichar_isspace(code);
}

bool
gs_utf8_is_other_letter(uint32_t code)
{
  return g_unichar_isalpha(code) || g_unichar_ismark(code);
}

bool
gs_utf8_is_other_upper(uint32_t code)
{
  return g_unichar_isupper(code) || g_unichar_istitle(code);
}

/* Default_Ignorable_Code_Point, as far as it occurs in text. */
bool
gs_utf8_is_other_ignorable(uint32_t code)
{
  return code == 0xad || code == 0x34f || code == 0x61c ||
         (code >= 0x180b && code <= 0x180f) ||
         (code >= 0x200b && code <= 0x200f) ||
         (code >= 0x202a && code <= 0x202e) ||
         (code >= 0x2060 && code <= 0x206f) ||
         (code >= 0xfe00 && code <= 0xfe0f) || code == 0xfeff ||
         (code >= 0xe0000 && code <= 0xe0fff);
}
