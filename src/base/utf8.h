/* SPDX-License-Identifier: Apache-2.0
 *
 * UTF-8 that is known to be valid: stepping, counting, folding.
 * Checking happens once, where bytes come in (document/, rule/).
 */
#pragma once

#include "base/arena.h"

/* Length of the valid character at `text.at[at]`, or 0 when the bytes there
 * are not one.  `*code` receives the code point when not NULL. */
size_t gs_utf8_decode(GsSlice text, size_t at, uint32_t *code);

/* Bytes written (1..4) of `code` into `out`. */
size_t gs_utf8_encode(uint32_t code, char out[4]);

/* The first byte that is not part of a valid character; len if none. */
size_t gs_utf8_first_bad(GsSlice text);

/* Of valid `text` the whole characters that `most` bytes hold. */
GsSlice gs_utf8_cut(GsSlice text, size_t most);

/* Code points in valid `text`. */
size_t gs_utf8_count(GsSlice text);

/* How words are compared: NFKC, Unicode case fold without locale, all
 * single quotes to ', all double quotes to ", all dashes to -, default
 * ignorable characters (zero width, bidi, tags) dropped. */
GsSlice gs_utf8_fold(GsArena *arena, GsSlice text);

/* Simple properties by Unicode, without locale.  ASCII is nearly all of all
 * texts, and asked for letter by letter: it needs no call. */
bool gs_utf8_is_other_space(uint32_t code);
bool gs_utf8_is_other_letter(uint32_t code);
bool gs_utf8_is_other_upper(uint32_t code);
bool gs_utf8_is_other_ignorable(uint32_t code);

static inline bool
gs_utf8_is_space(uint32_t code)
{
  return code < 0x80 ? g_ascii_isspace((char)code)
                     : gs_utf8_is_other_space(code);
}

/* Letters and marks. */
static inline bool
gs_utf8_is_letter(uint32_t code)
{
  return code < 0x80 ? g_ascii_isalpha((char)code)
                     : gs_utf8_is_other_letter(code);
}

/* 0-9 only. */
static inline bool
gs_utf8_is_digit(uint32_t code)
{
  return code >= '0' && code <= '9';
}

static inline bool
gs_utf8_is_upper(uint32_t code)
{
  return code < 0x80 ? g_ascii_isupper((char)code)
                     : gs_utf8_is_other_upper(code);
}

static inline bool
gs_utf8_is_ignorable(uint32_t code)
{
  return code >= 0x80 && gs_utf8_is_other_ignorable(code);
}
