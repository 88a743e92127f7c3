/* SPDX-License-Identifier: Apache-2.0
 *
 * References to characters.
 *
 * Gumbo knows the two thousand names.  It is asked for one name at a time, and
 * sees nothing else of a draft: its time grows with the square of attributes,
 * and its stack with the depth of a page.
 */
#include "document/character-private.h"

#include "base/utf8.h"

#include <gumbo.h>

#define REPLACEMENT 0xFFFD
#define BEFORE 'x' /* a page would lose white space that nothing is before */

/* ---- numbers ---------------------------------------------------------- */

/* Numbers from 128 to 159 mean what Windows has there, as on all pages. */
static uint32_t
character_of(uint32_t number)
{
  static const uint16_t windows[] = {
    0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
    0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd,
    0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
    0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178,
  };
  if (number >= 128 && number < 128 + G_N_ELEMENTS(windows))
    return windows[number - 128];
  bool is_none = number == 0 || number > 0x10ffff ||
                 (number >= 0xd800 && number <= 0xdfff);
  return is_none ? REPLACEMENT : number;
}

/* "#36;" or "#x24;", the semicolon may be missing. */
static size_t
read_number(GsSlice text, char *bytes, size_t *len)
{
  size_t at = 2;
  bool is_hex = text.len > 2 && (text.at[2] == 'x' || text.at[2] == 'X');
  uint32_t number = 0;
  size_t first = at += is_hex ? 1 : 0;
  for (; at < text.len; at++) {
    int digit = is_hex ? g_ascii_xdigit_value(text.at[at])
                       : g_ascii_digit_value(text.at[at]);
    if (digit < 0)
      break;
    number = MIN(number * (is_hex ? 16 : 10) + (uint32_t)digit, 0x110000);
  }
  if (at == first)
    return 0;
  *len = gs_utf8_encode(character_of(number), bytes);
  return at + (at < text.len && text.at[at] == ';' ? 1 : 0);
}

/* ---- names ------------------------------------------------------------ */

static size_t
name_len(GsSlice text)
{
  size_t at = 1;
  while (at < text.len && at < GS_CHARACTER_NAME_BYTES - 1 &&
         g_ascii_isalnum(text.at[at]))
    at++;
  return at > 1 && at < text.len && text.at[at] == ';' ? at + 1 : 0;
}

static const char *
text_of(const GumboNode *node)
{
  const GumboVector *children = &node->v.element.children;
  const GumboNode *body =
      children->length > 1 ? children->data[children->length - 1] : NULL;
  if (body == NULL || body->v.element.children.length == 0)
    return NULL;
  const GumboNode *first = body->v.element.children.data[0];
  return first->type == GUMBO_NODE_TEXT ? first->v.text.text : NULL;
}

/* Gumbo leaves what it does not know as it is, at least in its end. */
static bool
is_read(GsSlice text)
{
  bool is_left = text.len > 1 && (gs_slice_has_prefix(text, GS_SLICE("&")) ||
                                  gs_slice_has_suffix(text, GS_SLICE(";")));
  return text.len > 0 && text.len <= GS_CHARACTER_BYTES && !is_left;
}

/* Bytes of what the name stands for; 0 when there is no such name. */
static size_t
ask(GsSlice name, char bytes[GS_CHARACTER_BYTES])
{
  char page[GS_CHARACTER_NAME_BYTES + 1] = { BEFORE };
  memcpy(page + 1, name.at, name.len);
  GumboOutput *output =
      gumbo_parse_with_options(&kGumboDefaultOptions, page, name.len + 1);
  const char *text = text_of(output->root);
  GsSlice found = gs_slice_of(text != NULL ? text + 1 : NULL);
  size_t len = is_read(found) ? found.len : 0;
  if (len > 0)
    memcpy(bytes, found.at, len);
  gumbo_destroy_output(&kGumboDefaultOptions, output);
  return len;
}

static size_t
slot_of(GsSlice name)
{
  uint32_t hash = 2166136261u;
  for (size_t i = 0; i < name.len; i++)
    hash = (hash ^ (unsigned char)name.at[i]) * 16777619u;
  return hash % GS_CHARACTERS_REMEMBERED;
}

static size_t
read_name(GsCharacters *characters, GsSlice text, char *bytes, size_t *len)
{
  GsSlice name = { text.at, name_len(text) };
  if (name.len == 0)
    return 0;
  size_t slot = slot_of(name);
  GsSlice known = { characters->known[slot].name,
                    characters->known[slot].name_len };
  if (!gs_slice_eq(known, name)) {
    memcpy(characters->known[slot].name, name.at, name.len);
    characters->known[slot].name_len = name.len;
    characters->known[slot].len = ask(name, characters->known[slot].bytes);
  }
  *len = characters->known[slot].len;
  memcpy(bytes, characters->known[slot].bytes, *len);
  return *len > 0 ? name.len : 0;
}

size_t
gs_characters_read(GsCharacters *characters,
                   GsSlice text,
                   char bytes[GS_CHARACTER_BYTES],
                   size_t *len)
{
  if (text.len < 3 || text.at[0] != '&')
    return 0;
  return text.at[1] == '#' ? read_number(text, bytes, len)
                           : read_name(characters, text, bytes, len);
}

/* A reference is never shorter than what it stands for, but for a few of the
 * longest characters. */
GsSlice
gs_characters_replace(GsCharacters *characters, GsArena *arena, GsSlice text)
{
  if (text.len == 0 || memchr(text.at, '&', text.len) == NULL)
    return text;
  char *out = gs_arena_take(arena, text.len * 2 + GS_CHARACTER_BYTES);
  GsSlice all = { out, 0 };
  for (size_t at = 0; at < text.len;) {
    GsSlice rest = { text.at + at, text.len - at };
    size_t len = 1;
    size_t used = gs_characters_read(characters, rest, out + all.len, &len);
    if (used == 0)
      out[all.len] = text.at[at];
    all.len += used > 0 ? len : 1;
    at += MAX(used, 1);
  }
  return all;
}
