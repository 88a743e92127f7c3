/* SPDX-License-Identifier: Apache-2.0
 *
 * Characters, lines and slices: the ground that every place stands on.
 */
#include "base/linemap.h"
#include "base/utf8.h"
#include "check.h"

/* Unicode 15, table 3-7: what is a character and what is none. */
static void
characters(void)
{
  static const struct {
    GsSlice text;
    size_t len;
    uint32_t code;
  } rows[] = {
    { GS_SLICE("A"), 1, 'A' },
    { GS_SLICE("\0"), 1, 0 },
    { GS_SLICE("\x7f"), 1, 0x7f },
    { GS_SLICE("\xc2\x80"), 2, 0x80 },
    { GS_SLICE("\xdf\xbf"), 2, 0x7ff },
    { GS_SLICE("\xe0\xa0\x80"), 3, 0x800 },
    { GS_SLICE("\xed\x9f\xbf"), 3, 0xd7ff },
    { GS_SLICE("\xee\x80\x80"), 3, 0xe000 },
    { GS_SLICE("\xef\xbf\xbf"), 3, 0xffff },
    { GS_SLICE("\xf0\x90\x80\x80"), 4, 0x10000 },
    { GS_SLICE("\xf4\x8f\xbf\xbf"), 4, 0x10ffff },
    { GS_SLICE(""), 0, 0 },
    { GS_SLICE("\x80"), 0, 0 },
    { GS_SLICE("\xbf"), 0, 0 },
    { GS_SLICE("\xc0\xaf"), 0, 0 },     /* overlong */
    { GS_SLICE("\xc1\xbf"), 0, 0 },     /* overlong */
    { GS_SLICE("\xe0\x9f\xbf"), 0, 0 }, /* overlong */
    { GS_SLICE("\xf0\x8f\xbf\xbf"), 0, 0 },
    { GS_SLICE("\xed\xa0\x80"), 0, 0 }, /* a surrogate */
    { GS_SLICE("\xed\xbf\xbf"), 0, 0 },
    { GS_SLICE("\xf4\x90\x80\x80"), 0, 0 }, /* beyond the last */
    { GS_SLICE("\xf5\x80\x80\x80"), 0, 0 },
    { GS_SLICE("\xff"), 0, 0 },
    { GS_SLICE("\xc3"), 0, 0 }, /* cut off */
    { GS_SLICE("\xe2\x80"), 0, 0 },
    { GS_SLICE("\xf0\x9f\x98"), 0, 0 },
    { GS_SLICE("\xc3("), 0, 0 },
    { GS_SLICE("\xe2(\xa1"), 0, 0 },
    { GS_SLICE("\xe2\x82("), 0, 0 },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    uint32_t code = 0;
    CHECK_INT(gs_utf8_decode(rows[i].text, 0, &code), rows[i].len);
    if (rows[i].len == 0)
      continue;
    char out[4];
    CHECK_INT(code, rows[i].code);
    CHECK_INT(gs_utf8_encode(code, out), rows[i].len);
    CHECK_INT(memcmp(out, rows[i].text.at, rows[i].len), 0);
  }
}

static void
cut(void)
{
  static const struct {
    GsSlice text;
    size_t most;
    size_t len;
  } rows[] = {
    { GS_SLICE(""), 0, 0 },
    { GS_SLICE("plain"), 9, 5 },
    { GS_SLICE("plain"), 2, 2 },
    { GS_SLICE("caf\xc3\xa9"), 5, 5 },
    { GS_SLICE("caf\xc3\xa9"), 4, 3 },
    { GS_SLICE("\xf0\x9f\x98\x80!"), 3, 0 },
    { GS_SLICE("\xf0\x9f\x98\x80!"), 4, 4 },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    GsSlice whole = gs_utf8_cut(rows[i].text, rows[i].most);
    CHECK_INT(whole.len, rows[i].len);
    CHECK_INT(memcmp(whole.at, rows[i].text.at, whole.len), 0);
  }
}

static void
first_bad_byte(void)
{
  static const struct {
    GsSlice text;
    size_t bad;
    size_t count; /* of characters, when all are good */
  } rows[] = {
    { GS_SLICE(""), 0, 0 },
    { GS_SLICE("plain"), 5, 5 },
    { GS_SLICE("caf\xc3\xa9"), 5, 4 },
    { GS_SLICE("e\xcc\x81"), 3, 2 },
    { GS_SLICE("\xf0\x9f\x98\x80!"), 5, 2 },
    { GS_SLICE("a\0b"), 3, 3 },
    { GS_SLICE("a\xff"), 1, 0 },
    { GS_SLICE("\xc3\xa9\xe2\x80"), 2, 0 },
    { GS_SLICE("breakwater caf\xc3\xa9 pier"), 21, 20 },
    { GS_SLICE("\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9"), 12, 6 },
    { GS_SLICE("the pier \xf0\x9f\x98\x80, \xe2\x80\x9copen\xe2\x80\x9d"), 25,
      18 },
    { GS_SLICE("harbours\xff and piers"), 8, 0 },
    { GS_SLICE("harbour\xff and piers"), 7, 0 },
    { GS_SLICE("harbours and piers\xe2\x80"), 18, 0 },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    CHECK_INT(gs_utf8_first_bad(rows[i].text), rows[i].bad);
    if (rows[i].bad == rows[i].text.len)
      CHECK_INT(gs_utf8_count(rows[i].text), rows[i].count);
  }
}

/* NFKC, case fold, plain quotes and dashes, nothing that nobody sees. */
static void
folding(void)
{
  static const struct {
    GsSlice text;
    const char *want;
  } rows[] = {
    { GS_SLICE(""), "" },
    { GS_SLICE("Holm"), "holm" },
    { GS_SLICE("\xc3\x89t\xc3\xa9"), "\xc3\xa9t\xc3\xa9" },
    { GS_SLICE("E\xcc\x81t\xc3\xa9"), "\xc3\xa9t\xc3\xa9" },
    { GS_SLICE("Stra\xc3\x9f\x65"), "strasse" },
    { GS_SLICE("IRIS"), "iris" }, /* whatever the locale thinks of I */
    { GS_SLICE("didn\xe2\x80\x99t"), "didn't" },
    { GS_SLICE("\xe2\x80\x98x\xe2\x80\x9b"), "'x'" },
    { GS_SLICE("\xe2\x80\x9cx\xe2\x80\x9d"), "\"x\"" },
    { GS_SLICE("\xc2\xabx\xc2\xbb"), "\"x\"" },
    { GS_SLICE("a\xe2\x80\x93\x62\xe2\x80\x94\x63\xe2\x80\x90\x64"),
      "a-b-c-d" },
    { GS_SLICE("\xe2\x88\x92\x35"), "-5" },
    { GS_SLICE("ta\xc2\xadlks"), "talks" },      /* soft hyphen */
    { GS_SLICE("ta\xe2\x80\x8blks"), "talks" },  /* zero width */
    { GS_SLICE("\xe2\x80\xaetalks"), "talks" },  /* direction */
    { GS_SLICE("t\xf3\xa0\x81\xa1\x61"), "ta" }, /* tag */
    { GS_SLICE("\xef\xac\x81nd"), "find" },      /* ligature */
    { GS_SLICE("\xef\xbc\x95"), "5" },           /* full width */
  };
  g_autoptr(GsArena) arena = gs_arena_new(0);
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    GsSlice folded = gs_utf8_fold(arena, rows[i].text);
    CHECK_SLICE(folded, rows[i].want);
    CHECK_SLICE(gs_utf8_fold(arena, folded), rows[i].want);
  }
}

static void
properties(void)
{
  static const struct {
    uint32_t code;
    bool is_space, is_letter, is_digit, is_upper, is_ignorable;
  } rows[] = {
    { ' ', true, false, false, false, false },
    { 0xa0, true, false, false, false, false },
    { 0x3000, true, false, false, false, false },
    { 'a', false, true, false, false, false },
    { 'A', false, true, false, true, false },
    { 0x130, false, true, false, true, false },
    { 0x301, false, true, false, false, false },
    { 0x65e5, false, true, false, false, false },
    { '7', false, false, true, false, false },
    { 0x0667, false, false, false, false, false }, /* an Arabic digit */
    { '-', false, false, false, false, false },
    { 0x200d, false, false, false, false, true },
    { 0x202e, false, false, false, false, true },
    { 0xfeff, false, false, false, false, true },
    { 0xe0041, false, false, false, false, true },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    CHECK_INT(gs_utf8_is_space(rows[i].code), rows[i].is_space);
    CHECK_INT(gs_utf8_is_letter(rows[i].code), rows[i].is_letter);
    CHECK_INT(gs_utf8_is_digit(rows[i].code), rows[i].is_digit);
    CHECK_INT(gs_utf8_is_upper(rows[i].code), rows[i].is_upper);
    CHECK_INT(gs_utf8_is_ignorable(rows[i].code), rows[i].is_ignorable);
  }
}

/* LF, CRLF and CR end a line each; columns count code points. */
static void
places(void)
{
  static const struct {
    GsSlice text;
    size_t offset;
    size_t line, column;
    const char *shown; /* the line itself */
  } rows[] = {
    { GS_SLICE(""), 0, 1, 1, "" },
    { GS_SLICE("ab"), 0, 1, 1, "ab" },
    { GS_SLICE("ab"), 2, 1, 3, "ab" },
    { GS_SLICE("ab\ncd"), 2, 1, 3, "ab" },
    { GS_SLICE("ab\ncd"), 3, 2, 1, "cd" },
    { GS_SLICE("ab\r\ncd"), 4, 2, 1, "cd" },
    { GS_SLICE("ab\r\ncd"), 5, 2, 2, "cd" },
    { GS_SLICE("ab\rcd"), 3, 2, 1, "cd" },
    { GS_SLICE("a\n\nb"), 2, 2, 1, "" },
    { GS_SLICE("a\n\nb"), 3, 3, 1, "b" },
    { GS_SLICE("a\r\r\nb"), 4, 3, 1, "b" },
    { GS_SLICE("a\nb\r\nc\rd\ne"), 9, 5, 1, "e" },
    { GS_SLICE("a\n\rb"), 3, 3, 1, "b" },
    { GS_SLICE("a\n"), 2, 2, 1, "" },
    { GS_SLICE("\xe2\x80\x9cx\xe2\x80\x9d y"), 3, 1, 2,
      "\xe2\x80\x9cx\xe2\x80\x9d y" },
    { GS_SLICE("\xe2\x80\x9cx\xe2\x80\x9d y"), 8, 1, 5,
      "\xe2\x80\x9cx\xe2\x80\x9d y" },
    { GS_SLICE("\xf0\x9f\x98\x80z"), 4, 1, 2, "\xf0\x9f\x98\x80z" },
    { GS_SLICE("e\xcc\x81z"), 3, 1, 3, "e\xcc\x81z" },
  };
  g_autoptr(GsArena) arena = gs_arena_new(0);
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    GsLineMap *map = gs_linemap_new(arena, rows[i].text);
    GsPlace place = gs_linemap_place(map, rows[i].offset);
    CHECK_INT(place.line, rows[i].line);
    CHECK_INT(place.column, rows[i].column);
    CHECK_SLICE(gs_linemap_line(map, rows[i].line), rows[i].shown);
  }
}

/* Far into long lines and many of them, places stay exact. */
static void
places_far_away(void)
{
  g_autoptr(GsArena) arena = gs_arena_new(0);
  g_autoptr(GString) text = g_string_new(NULL);
  for (unsigned i = 0; i < 3000; i++)
    g_string_append(text, "\xc3\xa9");
  for (unsigned i = 0; i < 3000; i++)
    g_string_append(text, "\nx");
  GsSlice all = { text->str, text->len };
  GsLineMap *map = gs_linemap_new(arena, all);
  static const struct {
    size_t offset, line, column;
  } rows[] = {
    { 0, 1, 1 },    { 2000, 1, 1001 }, { 5998, 1, 3000 },  { 6000, 1, 3001 },
    { 6001, 2, 1 }, { 6003, 3, 1 },    { 12000, 3001, 2 },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    GsPlace place = gs_linemap_place(map, rows[i].offset);
    CHECK_INT(place.line, rows[i].line);
    CHECK_INT(place.column, rows[i].column);
  }
  CHECK_INT(gs_linemap_offset(map, 1), 0);
  CHECK_INT(gs_linemap_offset(map, 2), 6001);
  CHECK_INT(gs_linemap_offset(map, 4000), all.len);
  CHECK_SLICE(gs_linemap_line(map, 4000), "");
}

static void
slices(void)
{
  static const struct {
    GsSlice a, b;
    int order;
    bool is_prefix, is_suffix; /* is b one of a */
  } rows[] = {
    { GS_SLICE(""), GS_SLICE(""), 0, true, true },
    { GS_SLICE("ab"), GS_SLICE("ab"), 0, true, true },
    { GS_SLICE("ab"), GS_SLICE("a"), 1, true, false },
    { GS_SLICE("ab"), GS_SLICE("b"), -1, false, true },
    { GS_SLICE("a"), GS_SLICE("ab"), -1, false, false },
    { GS_SLICE("a\0b"), GS_SLICE("a\0c"), -1, false, false },
    { GS_SLICE("\xff"), GS_SLICE("a"), 1, false, false },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    int order = gs_slice_compare(rows[i].a, rows[i].b);
    CHECK_INT((order > 0) - (order < 0), rows[i].order);
    CHECK_INT(gs_slice_eq(rows[i].a, rows[i].b), rows[i].order == 0);
    CHECK_INT(gs_slice_has_prefix(rows[i].a, rows[i].b), rows[i].is_prefix);
    CHECK_INT(gs_slice_has_suffix(rows[i].a, rows[i].b), rows[i].is_suffix);
  }
  CHECK_SLICE(gs_slice_trim(GS_SLICE(" \t\na b\r\n ")), "a b");
  CHECK_SLICE(gs_slice_trim(GS_SLICE("  ")), "");
  CHECK_SLICE(gs_slice_of(NULL), "");
}

CU_TestInfo base_text_tests[] = {
  { "characters", characters },
  { "first bad byte", first_bad_byte },
  { "cut", cut },
  { "folding", folding },
  { "properties", properties },
  { "places", places },
  { "places far away", places_far_away },
  { "slices", slices },
  CU_TEST_INFO_NULL,
};
