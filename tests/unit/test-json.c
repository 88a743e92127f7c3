/* SPDX-License-Identifier: Apache-2.0
 *
 * JSON with its places: what is read, and where what is wrong stands.
 */
#include "base/json.h"
#include "check.h"

/* The value written back in one way: sorted as it came, without blanks. */
static void
append(GString *out, const GsJson *value)
{
  bool is_object = value->kind == GS_JSON_OBJECT;
  switch (value->kind) {
  case GS_JSON_NUMBER:
    g_string_append_len(out, value->text.at, (gssize)value->text.len);
    return;
  case GS_JSON_STRING:
    g_string_append_printf(out, "'%.*s'", GS_SLICE_ARGS(value->text));
    return;
  case GS_JSON_ARRAY:
  case GS_JSON_OBJECT:
    g_string_append_c(out, is_object ? '{' : '[');
    for (const GsJson *now = value->first; now != NULL; now = now->next) {
      if (is_object)
        g_string_append_printf(out, "%.*s=", GS_SLICE_ARGS(now->key));
      append(out, now);
      g_string_append(out, now->next != NULL ? "," : "");
    }
    g_string_append_c(out, is_object ? '}' : ']');
    return;
  default:
    g_string_append(out, gs_json_kind_name(value->kind));
  }
}

static void
texts(void)
{
  static const struct {
    GsSlice text;
    const char *want; /* the value, or "byte: message" */
  } rows[] = {
    { GS_SLICE("null"), "null" },
    { GS_SLICE(" \t\r\n[ true , false ]\n"), "[true,false]" },
    { GS_SLICE("\xef\xbb\xbf{}"), "{}" },
    { GS_SLICE("[0,-1,10,1.5e+3,2E-2]"), "[0,-1,10,1.5e+3,2E-2]" },
    { GS_SLICE("{\"a\":{\"b\":[]},\"c\":\"\"}"), "{a={b=[]},c=''}" },
    { GS_SLICE("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\""), "'\"\\/\b\f\n\r\t'" },
    { GS_SLICE("\"caf\\u00e9 caf\xc3\xa9 \\ud83d\\ude00\""),
      "'caf\xc3\xa9 caf\xc3\xa9 \xf0\x9f\x98\x80'" },
    { GS_SLICE("{\"\\u0061\":1}"), "{a=1}" },
    /* broken */
    { GS_SLICE(""), "0: a value is missing" },
    { GS_SLICE("  "), "2: a value is missing" },
    { GS_SLICE("nul"), "0: this is no value" },
    { GS_SLICE("[1,]"), "3: this is no value" },
    { GS_SLICE("[1 2]"), "3: a comma or a bracket is missing" },
    { GS_SLICE("[1"), "2: a comma or a bracket is missing" },
    { GS_SLICE("{\"a\" 1}"), "5: a colon is missing" },
    { GS_SLICE("{a:1}"), "1: a name in quotation marks is missing" },
    { GS_SLICE("{\"a\":1,}"), "7: a name in quotation marks is missing" },
    { GS_SLICE("{\"a\":1,\"a\":2}"), "7: this member was there before" },
    { GS_SLICE("{\"a\":1,\"\\u0061\":2}"), "7: this member was there before" },
    { GS_SLICE("1 2"), "2: something stands behind the value" },
    { GS_SLICE("01"), "0: this is no number" },
    { GS_SLICE("-"), "0: this is no number" },
    { GS_SLICE("1."), "0: this is no number" },
    { GS_SLICE("1e"), "0: this is no number" },
    { GS_SLICE("+1"), "0: this is no value" },
    { GS_SLICE("\"a"), "0: this string has no end" },
    { GS_SLICE("\"a\\\""), "0: this string has no end" },
    { GS_SLICE("\"\\"), "1: there is no such escape" },
    { GS_SLICE("\"\\x\""), "1: there is no such escape" },
    { GS_SLICE("\"\\u12g4\""), "1: there is no such escape" },
    { GS_SLICE("\"\\u0000\""), "1: there is no such escape" },
    { GS_SLICE("\"\\ud83d\""), "1: there is no such escape" },
    { GS_SLICE("\"\\ude00\\ud83d\""), "1: there is no such escape" },
    { GS_SLICE("\"\\ud83d\\ud83d\""), "1: there is no such escape" },
    { GS_SLICE("\"a\nb\""),
      "2: a control stands in a string; write it as an escape" },
    { GS_SLICE("\"a\0b\""),
      "2: a control stands in a string; write it as an escape" },
    { GS_SLICE("\"a\xff\""), "2: this is not UTF-8" },
    { GS_SLICE("\"\xed\xa0\x80\""), "1: this is not UTF-8" },
    { GS_SLICE("[\0]"), "1: this is no value" },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(GsArena) arena = gs_arena_new(0);
    g_autoptr(GString) got = g_string_new(NULL);
    GsJsonError error = { 0 };
    const GsJson *value = gs_json_parse(arena, rows[i].text, &error);
    if (value != NULL)
      append(got, value);
    else
      g_string_append_printf(got, "%zu: %s", error.at, error.message);
    CHECK_STR(got->str, rows[i].want);
  }
}

static void
bounds(void)
{
  static const struct {
    unsigned deep;
    unsigned wide;
    bool is_good;
  } rows[] = {
    { 64, 0, true }, { 65, 0, false }, { 100000, 0, false },
    { 1, 64, true }, { 1, 65, false },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(GsArena) arena = gs_arena_new(0);
    g_autoptr(GString) text = g_string_new(NULL);
    for (unsigned k = 0; rows[i].wide == 0 && k < rows[i].deep; k++)
      g_string_append_c(text, '[');
    for (unsigned k = 0; rows[i].wide == 0 && k < rows[i].deep; k++)
      g_string_append_c(text, ']');
    for (unsigned k = 0; k < rows[i].wide; k++)
      g_string_append_printf(text, "%c\"%u\":0", k == 0 ? '{' : ',', k);
    g_string_append(text, rows[i].wide > 0 ? "}" : "");
    GsJsonError error;
    GsSlice all = { text->str, text->len };
    CHECK_INT(gs_json_parse(arena, all, &error) != NULL, rows[i].is_good);
  }
}

static void
sizes(void)
{
  static const struct {
    const char *text;
    bool is_size;
    size_t size;
  } rows[] = {
    { "0", true, 0 },
    { "18446744073709551615", true, SIZE_MAX },
    { "18446744073709551616", false, 0 },
    { "99999999999999999999999", false, 0 },
    { "-1", false, 0 },
    { "1.0", false, 0 },
    { "1e3", false, 0 },
    { "\"1\"", false, 0 },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(GsArena) arena = gs_arena_new(0);
    GsJsonError error;
    size_t size = 0;
    const GsJson *value =
        gs_json_parse(arena, gs_slice_of(rows[i].text), &error);
    CHECK_INT(gs_json_read_size(value, &size), rows[i].is_size);
    if (rows[i].is_size)
      CHECK_INT(size == rows[i].size, true);
  }
}

CU_TestInfo json_tests[] = {
  { "texts", texts },
  { "bounds", bounds },
  { "sizes", sizes },
  CU_TEST_INFO_NULL,
};
