/* SPDX-License-Identifier: Apache-2.0
 *
 * Output: nothing lost between buffer and descriptor, no error forgotten, and
 * nothing in it that a terminal or a JSON reader trips over.
 */
#include "base/writer.h"
#include "check.h"

#include <errno.h>

/* Where the output goes, and when that fails. */
typedef struct {
  GString *text;
  unsigned calls;
  unsigned fail_at; /* call that fails with EIO, from 1; all later: ENOSPC */
} Sink;

static int
take(const char *bytes, size_t len, void *data)
{
  Sink *sink = data;
  sink->calls++;
  if (sink->fail_at != 0 && sink->calls >= sink->fail_at)
    return sink->calls == sink->fail_at ? EIO : ENOSPC;
  g_string_append_len(sink->text, bytes, (gssize)len);
  return 0;
}

/* `text` through one of the functions that escape. */
static GString *
through(void (*write)(GsWriter *writer, GsSlice text), GsSlice text)
{
  Sink sink = { .text = g_string_new(NULL) };
  g_autoptr(GsWriter) writer = gs_writer_new(take, &sink);
  write(writer, text);
  CHECK_INT(gs_writer_flush(writer), 0);
  return sink.text;
}

static void
long_output_is_whole(void)
{
  static const size_t rows[] = { 0, 1, 65535, 65536, 65537, 131072, 200000 };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autofree char *bytes = g_malloc0(rows[i] + 1);
    for (size_t at = 0; at < rows[i]; at++)
      bytes[at] = (char)('a' + at % 23);
    for (unsigned n_before = 0; n_before < 2; n_before++) {
      Sink sink = { .text = g_string_new(NULL) };
      g_autoptr(GsWriter) writer = gs_writer_new(take, &sink);
      gs_write_str(writer, n_before > 0 ? "_" : "");
      gs_write(writer, (GsSlice){ bytes, rows[i] });
      CHECK_INT(gs_writer_flush(writer), 0);
      CHECK_INT(sink.text->len, rows[i] + n_before);
      CHECK_INT(strcmp(sink.text->str + n_before, bytes), 0);
      g_string_free(sink.text, TRUE);
    }
  }
}

static void
flushing_nothing_writes_nothing(void)
{
  Sink sink = { .text = g_string_new(NULL), .fail_at = 1 };
  g_autoptr(GsWriter) writer = gs_writer_new(take, &sink);
  gs_write(writer, (GsSlice){ NULL, 0 });
  gs_write_str(writer, NULL);
  gs_write_shown(writer, (GsSlice){ NULL, 0 });
  CHECK_INT(gs_writer_flush(writer), 0);
  CHECK_INT(sink.calls, 0);
  g_string_free(sink.text, TRUE);
}

static void
first_error_is_kept(void)
{
  static const unsigned rows[] = { 1, 2, 3 };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    Sink sink = { .text = g_string_new(NULL), .fail_at = rows[i] };
    g_autoptr(GsWriter) writer = gs_writer_new(take, &sink);
    for (unsigned n = 0; n < 5; n++) {
      gs_write_str(writer, "x");
      CHECK_INT(gs_writer_flush(writer), n + 1 >= rows[i] ? EIO : 0);
    }
    CHECK_INT(sink.calls, rows[i]);
    CHECK_INT(sink.text->len, rows[i] - 1);
    g_string_free(sink.text, TRUE);
  }
}

/* The error comes up in the middle of a write, and is told at the end. */
static void
error_in_passing(void)
{
  Sink sink = { .text = g_string_new(NULL), .fail_at = 1 };
  g_autoptr(GsWriter) writer = gs_writer_new(take, &sink);
  g_autofree char *bytes = g_strnfill(300000, 'x');
  gs_write_str(writer, bytes);
  CHECK_INT(gs_writer_flush(writer), EIO);
  CHECK_INT(sink.calls, 1);
  g_string_free(sink.text, TRUE);
}

static void
formats_of_any_length(void)
{
  static const size_t rows[] = { 0, 10, 253, 254, 255, 256, 5000 };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autofree char *fill = g_strnfill(rows[i], 'x');
    g_autofree char *want = g_strdup_printf("7%s", fill);
    Sink sink = { .text = g_string_new(NULL) };
    g_autoptr(GsWriter) writer = gs_writer_new(take, &sink);
    gs_write_f(writer, "%d%s", 7, fill);
    gs_writer_flush(writer);
    CHECK_STR(sink.text->str, want);
    g_string_free(sink.text, TRUE);
  }
}

typedef struct {
  GsSlice text;
  const char *want;
} EscapeRow;

static void
shown(void)
{
  static const EscapeRow rows[] = {
    { GS_SLICE(""), "" },
    { GS_SLICE("plain\ttext"), "plain\ttext" },
    { GS_SLICE("“é” 日本 😀"), "“é” 日本 😀" },
    { GS_SLICE("e\xcc\x81"), "e\xcc\x81" },
    { GS_SLICE("a\nb\rc\r\nd"), "a b c d" },
    { GS_SLICE("\r\n\r\n"), "  " },
    { GS_SLICE("\n\r"), "  " },
    { GS_SLICE("\x1b[31mred"), "<U+001B>[31mred" },
    { GS_SLICE("a\0b"), "a<U+0000>b" },
    { GS_SLICE("\x7f\xc2\x80\xc2\x9b\xc2\x9f\xc2\xa0"),
      "<U+007F><U+0080><U+009B><U+009F>\xc2\xa0" },
    { GS_SLICE("\xe2\x80\xaeSEY"), "<U+202E>SEY" },
    { GS_SLICE("\xe2\x81\xa6\xe2\x81\xa9"), "<U+2066><U+2069>" },
    { GS_SLICE("\xe2\x80\xa8\xe2\x80\xa9"), "<U+2028><U+2029>" },
    { GS_SLICE("\xe2\x80\x8b\xe2\x80\x8f\xef\xbb\xbf"),
      "<U+200B><U+200F><U+FEFF>" },
    { GS_SLICE("\xf3\xa0\x81\xa1"), "<U+E0061>" },
    { GS_SLICE("a\x9b\xff"), "a\xef\xbf\xbd\xef\xbf\xbd" },
    { GS_SLICE("\xe2\x80"), "\xef\xbf\xbd\xef\xbf\xbd" },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    GString *got = through(gs_write_shown, rows[i].text);
    CHECK_SLICE(((GsSlice){ got->str, got->len }), rows[i].want);
    g_string_free(got, TRUE);
  }
}

static void
json(void)
{
  static const EscapeRow rows[] = {
    { GS_SLICE(""), "\"\"" },
    { GS_SLICE("plain / text'"), "\"plain / text'\"" },
    { GS_SLICE("“é” 日本 😀"), "\"“é” 日本 😀\"" },
    { GS_SLICE("a\"b\\c"), "\"a\\\"b\\\\c\"" },
    { GS_SLICE("\b\f\n\r\t"), "\"\\b\\f\\n\\r\\t\"" },
    { GS_SLICE("\r\n"), "\"\\r\\n\"" },
    { GS_SLICE("\0\x01\x1b\x1f"), "\"\\u0000\\u0001\\u001b\\u001f\"" },
    { GS_SLICE("\x7f\xc2\x85"), "\"\\u007f\\u0085\"" },
    { GS_SLICE("\xe2\x80\xa8\xe2\x80\xa9"), "\"\\u2028\\u2029\"" },
    { GS_SLICE("\xe2\x80\xae"), "\"\xe2\x80\xae\"" },
    { GS_SLICE("\xff"), "\"\xef\xbf\xbd\"" },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    GString *got = through(gs_write_json, rows[i].text);
    CHECK_SLICE(((GsSlice){ got->str, got->len }), rows[i].want);
    g_string_free(got, TRUE);
  }
}

CU_TestInfo writer_tests[] = {
  { "long output is whole", long_output_is_whole },
  { "flushing nothing writes nothing", flushing_nothing_writes_nothing },
  { "first error is kept", first_error_is_kept },
  { "error in passing", error_in_passing },
  { "formats of any length", formats_of_any_length },
  { "shown", shown },
  { "json", json },
  CU_TEST_INFO_NULL,
};
