/* SPDX-License-Identifier: Apache-2.0
 *
 * Bytes of any encoding to text, with the way back; blocks; streams.
 */
#include "check.h"
#include "document/document.h"

#include <errno.h>
#include <jansson.h>
#include <stdlib.h>

static GsDocument *
read_bytes(GsArena *arena, GsSlice bytes)
{
  return gs_document_read_text(arena, "draft", bytes, &(GsDocumentFacts){ 0 });
}

static size_t
count_problems(const GsDocument *document, bool are_remarks)
{
  size_t n = 0;
  for (size_t i = 0; i < document->problems.n; i++)
    n += document->problems.items[i].is_remark == are_remarks;
  return n;
}

static void
encodings(void)
{
  static const struct {
    GsSlice bytes;
    const char *text;
    size_t bom;
    size_t chars; /* of the original */
    size_t n_problems, n_remarks;
  } rows[] = {
    { GS_SLICE(""), "", 0, 0, 0, 0 },
    { GS_SLICE("Holm"), "Holm", 0, 4, 0, 0 },
    { GS_SLICE("caf\xc3\xa9"), "caf\xc3\xa9", 0, 4, 0, 0 },
    { GS_SLICE("\xef\xbb\xbfHolm"), "Holm", 3, 5, 0, 0 },
    { GS_SLICE("\xff\xfeH\0o\0"), "Ho", 2, 3, 0, 0 },
    { GS_SLICE("\xfe\xff\0H\0o"), "Ho", 2, 3, 0, 0 },
    { GS_SLICE("\xff\xfe\x3d\xd8\x00\xde"), "\xf0\x9f\x98\x80", 2, 2, 0, 0 },
    { GS_SLICE("\xfe\xff\xd8\x3d\xde\x00"), "\xf0\x9f\x98\x80", 2, 2, 0, 0 },
    { GS_SLICE("\xff\xfe\x3d\xd8H\0"), "\xef\xbf\xbdH", 2, 3, 1, 0 },
    { GS_SLICE("\xff\xfe\0\xdcH\0"), "\xef\xbf\xbdH", 2, 3, 1, 0 },
    { GS_SLICE("\xff\xfeH\0o"), "H\xef\xbf\xbd", 2, 3, 1, 0 },
    { GS_SLICE("Ada\xff Holm"), "Ada\xef\xbf\xbd Holm", 0, 9, 1, 0 },
    { GS_SLICE("a\xe2\x80"), "a\xef\xbf\xbd\xef\xbf\xbd", 0, 3, 1, 0 },
    { GS_SLICE("\xed\xa0\x80x"), "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbdx", 0, 4,
      1, 0 },
    { GS_SLICE("Ada Holm said\0it was open."), "Ada Holm said it was open.", 0,
      26, 0, 1 },
    { GS_SLICE("ta\xc2\xadlk"), "talk", 0, 5, 0, 0 },
    { GS_SLICE("t\xe2\x80\x8b\x61\xe2\x80\xaelk"), "talk", 0, 6, 0, 0 },
    /* not to be read as text at all */
    { GS_SLICE("H\0o\0l\0m\0"), "", 0, 0, 1, 0 },
    { GS_SLICE("\xff\xfe\0\0H\0\0\0"), "", 0, 0, 1, 0 },
    { GS_SLICE("\0\0\xfe\xff\0\0\0H"), "", 0, 0, 1, 0 },
    { GS_SLICE("\x7f"
               "ELF\2\1\1\0\0\0\0\0\0\0"),
      "", 0, 0, 1, 0 },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(GsArena) arena = gs_arena_new(0);
    GsDocument *document = read_bytes(arena, rows[i].bytes);
    CHECK_SLICE(document->text, rows[i].text);
    CHECK_INT(document->bom_bytes, rows[i].bom);
    CHECK_INT(document->chars, rows[i].chars);
    CHECK_INT(count_problems(document, false), rows[i].n_problems);
    CHECK_INT(count_problems(document, true), rows[i].n_remarks);
    CHECK_INT(document->is_complete, rows[i].n_problems == 0);
  }
}

/* The problem of bad bytes says how many and where the first is. */
static void
bad_bytes_are_told(void)
{
  g_autoptr(GsArena) arena = gs_arena_new(0);
  GsDocument *document = read_bytes(arena, GS_SLICE("one\n\xc3\xa9\xff\xffx"));
  const GsProblem *problem = &document->problems.items[0];
  CHECK_INT(document->problems.n, 1);
  CHECK_INT(problem->place.line, 2);
  CHECK_INT(problem->place.column, 2);
  CHECK_INT(strstr(problem->message, "2 bytes") != NULL, true);
  CHECK_INT(strstr(problem->message, "byte 6") != NULL, true);
}

/* Offsets in the text lead to bytes and characters of the original. */
static void
the_way_back(void)
{
  static const struct {
    GsSlice bytes;
    size_t start, end; /* in the text */
    size_t byte_start, byte_end;
    size_t char_start, char_end;
    size_t line, column;
  } rows[] = {
    { GS_SLICE("one two"), 4, 7, 4, 7, 4, 7, 1, 5 },
    { GS_SLICE("\xef\xbb\xbfone two"), 4, 7, 7, 10, 5, 8, 1, 5 },
    { GS_SLICE("\xe2\x80\x9cx\xe2\x80\x9d y"), 8, 9, 8, 9, 4, 5, 1, 5 },
    { GS_SLICE("one\r\ntwo"), 5, 8, 5, 8, 5, 8, 2, 1 },
    { GS_SLICE("one\rtwo"), 4, 7, 4, 7, 4, 7, 2, 1 },
    { GS_SLICE("\xff\xfeo\0 \0t\0"), 2, 3, 6, 8, 3, 4, 1, 3 },
    { GS_SLICE("\xfe\xff\xd8\x3d\xde\x00\0x"), 4, 5, 6, 8, 2, 3, 1, 2 },
    { GS_SLICE("a\xff\xffz"), 7, 8, 3, 4, 3, 4, 1, 4 },
    { GS_SLICE("a\xff\xffz"), 1, 4, 1, 2, 1, 2, 1, 2 },
    /* what was left out belongs to neither word beside it */
    { GS_SLICE("ta\xc2\xadlk on"), 0, 4, 0, 6, 0, 5, 1, 1 },
    { GS_SLICE("ta\xc2\xadlk on"), 5, 7, 7, 9, 6, 8, 1, 7 },
    { GS_SLICE("x \xe2\x80\x8by"), 2, 3, 5, 6, 3, 4, 1, 4 },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(GsArena) arena = gs_arena_new(0);
    GsDocument *document = read_bytes(arena, rows[i].bytes);
    GsSpan bytes = { gs_document_byte(document, rows[i].start, false),
                     gs_document_byte(document, rows[i].end, true) };
    GsSpan chars = { gs_document_char(document, rows[i].start, false),
                     gs_document_char(document, rows[i].end, true) };
    GsPlace place = gs_document_place(document, rows[i].start, false);
    CHECK_SPAN(bytes, rows[i].byte_start, rows[i].byte_end);
    CHECK_SPAN(chars, rows[i].char_start, rows[i].char_end);
    CHECK_INT(place.line, rows[i].line);
    CHECK_INT(place.column, rows[i].column);
  }
}

/* Paragraphs stand between empty lines; "H" marks a headline. */
static void
blocks(void)
{
  static const struct {
    GsSlice bytes;
    const char *want; /* kinds and texts, with | between */
  } rows[] = {
    { GS_SLICE(""), "" },
    { GS_SLICE(" \n\n "), "" },
    { GS_SLICE("One line."), "P:One line.|" },
    { GS_SLICE("One.\n\nTwo."), "P:One.|P:Two.|" },
    { GS_SLICE("One.\n \t\nTwo.\n"), "P:One.|P:Two.|" },
    { GS_SLICE("One.\r\n\r\nTwo."), "P:One.|P:Two.|" },
    { GS_SLICE("One.\r\rTwo."), "P:One.|P:Two.|" },
    { GS_SLICE("Ferry to reopen\n\nTwo."), "H:Ferry to reopen|P:Two.|" },
    { GS_SLICE("Will it reopen?\n\nTwo."), "P:Will it reopen?|P:Two.|" },
    { GS_SLICE("A line\nand one more\n\nTwo."),
      "P:A line\nand one more|P:Two.|" },
    { GS_SLICE("One.\n\nNo headline here\n\nTwo."),
      "P:One.|P:No headline here|P:Two.|" },
    { GS_SLICE("Only this"), "P:Only this|" },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(GsArena) arena = gs_arena_new(0);
    GsDocument *document = read_bytes(arena, rows[i].bytes);
    g_autoptr(GString) got = g_string_new(NULL);
    for (size_t n = 0; n < document->blocks.n; n++) {
      const GsBlock *block = &document->blocks.items[n];
      GsSlice text = gs_slice_part(document->text, block->span);
      g_string_append_printf(got, "%c:%.*s|",
                             block->kind == GS_BLOCK_HEADLINE ? 'H' : 'P',
                             GS_SLICE_ARGS(text));
    }
    CHECK_STR(got->str, rows[i].want);
  }
}

/* Lines that begin with the mark, when there is one. */
static void
comments(void)
{
  static const struct {
    GsSlice bytes;
    const char *mark;
    const char *want; /* place, next block and text of each; then the blocks */
  } rows[] = {
    { GS_SLICE("%% a\n\nOne."), NULL, "||%% a|One." },
    { GS_SLICE("%% a\n\nOne."), "%%", "1:1>0 a||One." },
    { GS_SLICE("%%\n%%  a b \r\nOne."), "%%", "1:1>0 ,2:1>0 a b||One." },
    { GS_SLICE("One,\n  %% a\ntwo."), "%%", "2:3>1 a||One,|two." },
    { GS_SLICE("One.\r%% a\r%% b\r"), "%%", "2:1>1 a,3:1>1 b||One." },
    { GS_SLICE("\xef\xbb\xbf// a\nOne. // b"), "//", "1:1>0 a||One. // b" },
    { GS_SLICE("One. %% a\n%a"), "%%", "||One. %% a\n%a" },
    { GS_SLICE("%"), "%%", "||%" },
    { GS_SLICE("Ferry to reopen\n%% a\n\nTwo."), "%%",
      "2:1>1 a||Ferry to reopen|Two." },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(GsArena) arena = gs_arena_new(0);
    GsDocumentFacts facts = { .comment_mark = gs_slice_of(rows[i].mark) };
    const GsDocument *document =
        gs_document_read_text(arena, "draft", rows[i].bytes, &facts);
    g_autoptr(GString) got = g_string_new(NULL);
    for (size_t n = 0; n < document->comments.n; n++) {
      const GsComment *comment = &document->comments.items[n];
      g_string_append_printf(got, "%s%zu:%zu>%zu %.*s", n > 0 ? "," : "",
                             comment->place.line, comment->place.column,
                             comment->block, GS_SLICE_ARGS(comment->text));
    }
    g_string_append_c(got, '|');
    for (size_t n = 0; n < document->blocks.n; n++) {
      GsSpan span = document->blocks.items[n].span;
      GsSlice text = gs_slice_part(document->text, span);
      g_string_append_printf(got, "|%.*s", GS_SLICE_ARGS(text));
    }
    CHECK_STR(got->str, rows[i].want);
  }
}

static void
dates(void)
{
  static const struct {
    const char *text;
    int year, month, day;
  } rows[] = {
    { "2016-12-15", 2016, 12, 15 },
    { "2024-02-29", 2024, 2, 29 },
    { "2023-02-29", 0, 0, 0 },
    { "2024-02-30", 0, 0, 0 },
    { "2024-13-01", 0, 0, 0 },
    { "2024-00-10", 0, 0, 0 },
    { "2024-01-00", 0, 0, 0 },
    { "0000-01-01", 0, 0, 0 },
    { "2024/01/01", 0, 0, 0 },
    { "2024-1-1", 0, 0, 0 },
    { "", 0, 0, 0 },
    { "2024", 0, 0, 0 },
    { "last May", 0, 0, 0 },
    { "2024-01-1x", 0, 0, 0 },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    GsDate date = gs_date_parse(gs_slice_of(rows[i].text));
    CHECK_INT(date.year, rows[i].year);
    CHECK_INT(date.month, rows[i].month);
    CHECK_INT(date.day, rows[i].day);
  }
}

/* ---- streams ---------------------------------------------------------- */

/* A stream that gives `step` bytes at a time and then, perhaps, fails. */
typedef struct {
  GsSlice left;
  size_t step;
  int failure;
} Stream;

static gssize
read_stream(void *to, size_t room, void *data)
{
  Stream *stream = data;
  size_t n = MIN(MIN(room, stream->step), stream->left.len);
  if (n == 0 && stream->failure != 0) {
    errno = stream->failure;
    return -1;
  }
  memcpy(to, stream->left.at, n);
  stream->left = (GsSlice){ stream->left.at + n, stream->left.len - n };
  return (gssize)n;
}

/* "name:text" of each document, "!" before those that are not complete. */
static char *
read_limited(Stream stream, size_t limit)
{
  GString *got = g_string_new(NULL);
  GsStream *lines = gs_stream_new_json("s.jsonl", read_stream, &stream);
  gs_stream_set_limit(lines, limit);
  for (;;) {
    g_autoptr(GsArena) arena = gs_arena_new(0);
    GsDocument *document = gs_stream_next(lines, arena);
    if (document == NULL)
      break;
    g_string_append_printf(got, "%s%s:%.*s:%d|",
                           document->is_complete ? "" : "!", document->name,
                           GS_SLICE_ARGS(document->text), document->date.day);
  }
  gs_stream_free(lines);
  return g_string_free(got, FALSE);
}

static char *
read_all(Stream stream)
{
  return read_limited(stream, 100000);
}

static size_t n_json;

static void *
take_json(size_t size)
{
  n_json++;
  return malloc(size);
}

static void
free_json(void *at)
{
  n_json -= at != NULL ? 1 : 0;
  free(at);
}

typedef struct {
  GsStream *lines;
  GsArena *arena;
} Next;

static void
read_next(void *data)
{
  const Next *next = data;
  gs_stream_next(next->lines, next->arena);
}

/* At the limit of memory, nothing of the line is left behind. */
static void
json_lines_at_limit(void)
{
  static const GsSlice text = GS_SLICE(
      "{\"id\":\"a\",\"text\":\"It rains.\",\"outlet\":\"Holm Post\"}");
  json_set_alloc_funcs(take_json, free_json);
  bool is_done = false;
  for (size_t nth = 1; !is_done && nth < 1000; nth++) {
    Stream stream = { text, 7, 0 };
    g_autoptr(GsArena) arena = gs_arena_new(0);
    Next next = { gs_stream_new_json("s.jsonl", read_stream, &stream), arena };
    gs_arena_fail_at(arena, nth);
    CHECK_ROW(nth);
    is_done = gs_arena_try(arena, read_next, &next);
    CHECK_INT(n_json, 0);
    gs_stream_free(next.lines);
  }
  CHECK_INT(is_done, true);
  json_set_alloc_funcs(malloc, free);
}

static void
json_lines(void)
{
  static const struct {
    GsSlice bytes;
    const char *want;
  } rows[] = {
    { GS_SLICE(""), "" },
    { GS_SLICE("\n \n"), "" },
    { GS_SLICE("{\"id\":\"a\",\"text\":\"One.\"}"), "a:One.:0|" },
    { GS_SLICE("{\"id\":7,\"text\":\"\\u00e9\",\"date\":\"2024-02-29\"}\n"),
      "7:\xc3\xa9:29|" },
    { GS_SLICE("{\"id\":\"a\",\"text\":\"x\"}\r\n\n{\"id\":\"b\",\"text\":"
               "\"y\"}\n"),
      "a:x:0|b:y:0|" },
    { GS_SLICE("\xef\xbb\xbf{\"id\":\"a\",\"text\":\"x\"}\n"), "a:x:0|" },
    { GS_SLICE("{\"text\":\"x\"}\n{\"id\":\"b\",\"text\":\"y\"}\n"),
      "!s.jsonl:1::0|b:y:0|" },
    { GS_SLICE("{\"id\":\"a\"}\n"), "!s.jsonl:1::0|" },
    { GS_SLICE("[1]\n"), "!s.jsonl:1::0|" },
    { GS_SLICE("{\"id\":\"a\",\n"), "!s.jsonl:1::0|" },
    { GS_SLICE("{\"id\":\"a\",\"id\":\"b\",\"text\":\"x\"}\n"),
      "!s.jsonl:1::0|" },
    { GS_SLICE("{\"id\":\"a\",\"text\":\"\\ud800\"}\n"), "!s.jsonl:1::0|" },
    { GS_SLICE("{\"id\":\"a\",\"text\":\"\xff\"}\n"), "!s.jsonl:1::0|" },
  };
  static const size_t steps[] = { 1, 7, 100000 };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
    for (size_t n = 0; n < G_N_ELEMENTS(steps); n++) {
      CHECK_ROW(i);
      g_autofree char *got = read_all((Stream){ rows[i].bytes, steps[n], 0 });
      CHECK_STR(got, rows[i].want);
    }
}

/* As long as the limit is not too long; the end of a line does not count. */
static void
lines_have_a_limit(void)
{
  static const char text[] = "{\"id\":\"a\",\"text\":\"xxx\"}\n"
                             "{\"id\":\"b\",\"text\":\"xx\"}\n"
                             "{\"id\":\"c\",\"text\":\"xxxx\"}";
  static const struct {
    size_t limit;
    const char *want;
  } rows[] = {
    { 24, "a:xxx:0|b:xx:0|c:xxxx:0|" },
    { 23, "a:xxx:0|b:xx:0|!s.jsonl:3::0|" },
    { 22, "!s.jsonl:1::0|b:xx:0|!s.jsonl:3::0|" },
    { 1, "!s.jsonl:1::0|!s.jsonl:2::0|!s.jsonl:3::0|" },
  };
  static const size_t steps[] = { 1, 7, 100000 };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
    for (size_t n = 0; n < G_N_ELEMENTS(steps); n++) {
      CHECK_ROW(i);
      Stream stream = { GS_SLICE(text), steps[n], 0 };
      g_autofree char *got = read_limited(stream, rows[i].limit);
      CHECK_STR(got, rows[i].want);
    }
}

/* A failed read is told after what was read before it. */
static void
failed_reads_are_told(void)
{
  Stream stream = { GS_SLICE("{\"id\":\"a\",\"text\":\"x\"}\n"), 5, EIO };
  g_autofree char *got = read_all(stream);
  CHECK_INT(g_str_has_prefix(got, "a:x:0|!"), true);
}

/* There is no reader of pages, and a report on one must not look like any
 * other. */
static void
pages_are_told(void)
{
  static const struct {
    const char *name;
    size_t n_remarks;
  } rows[] = { { "a.html", 1 }, { "a.htm", 1 }, { "a.xml", 1 },
               { "a.txt", 0 },  { "a.md", 0 },  { "html", 0 } };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(GsArena) arena = gs_arena_new(0);
    GsDocument *document =
        gs_document_read_text(arena, rows[i].name, GS_SLICE("<p>It rains.</p>"),
                              &(GsDocumentFacts){ 0 });
    CHECK_INT(count_problems(document, true), rows[i].n_remarks);
  }
}

CU_TestInfo document_tests[] = {
  { "encodings", encodings },
  { "bad bytes are told", bad_bytes_are_told },
  { "the way back", the_way_back },
  { "blocks", blocks },
  { "comments", comments },
  { "dates", dates },
  { "json lines", json_lines },
  { "json lines at the limit of memory", json_lines_at_limit },
  { "lines have a limit", lines_have_a_limit },
  { "failed reads are told", failed_reads_are_told },
  { "pages are told", pages_are_told },
  CU_TEST_INFO_NULL,
};
