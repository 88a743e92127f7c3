/* SPDX-License-Identifier: Apache-2.0
 *
 * Drafts with a paragraph more: nothing else of them is changed.
 */
#include "check.h"
#include "document/document.h"

static const char paragraph[] = "One & <two> *three* \xe2\x80\x93 caf\xc3\xa9.";

static GsDocument *
read_as(GsArena *arena, const char *type, GsSlice bytes)
{
  return gs_document_read(arena, "draft", bytes, gs_document_type_named(type),
                          &(GsDocumentFacts){ 0 });
}

/* The text of that block, read again. */
static GsSlice
block_of(GsArena *arena, const GsInsertion *insertion, size_t block)
{
  GsDocument *document =
      read_as(arena, insertion->type->name, insertion->bytes);
  return block < document->blocks.n
             ? gs_slice_part(document->text, document->blocks.items[block].span)
             : (GsSlice){ 0 };
}

/* What was put in stands at `at`, and is read as the block behind it. */
static void
check_insertion(const char *type, GsSlice bytes, size_t block, GsSlice want)
{
  g_autoptr(GsArena) arena = gs_arena_new(0);
  GsDocument *document = read_as(arena, type, bytes);
  GsInsertion got = gs_document_insert(document, block, paragraph);
  g_autofree char *wanted = g_strndup(want.at, want.len);
  CHECK_INT(got.bytes.len, want.len);
  CHECK_SLICE(got.bytes, wanted);
  CHECK_STR(got.type->name, type);
  CHECK_SLICE(block_of(arena, &got, block + 1), paragraph);
}

#define PLAIN "One & <two> *three* \xe2\x80\x93 caf\xc3\xa9."
#define MARKDOWN "One \\& \\<two\\> \\*three\\* \xe2\x80\x93 caf\xc3\xa9."
#define PAGE "<p>One &#38; &#60;two&#62; *three* \xe2\x80\x93 caf\xc3\xa9.</p>"
#define OLD_PAGE "<p>One &#38; &#60;two&#62; *three* &#8211; caf&#233;.</p>"

static void
paragraphs_are_put_in(void)
{
  static const struct {
    const char *type;
    const char *bytes;
    size_t block;
    const char *want;
  } rows[] = {
    { "text", "A a.\n\nB b.\n", 0, "A a.\n\n" PLAIN "\n\nB b.\n" },
    { "text", "A a.\n\nB b.\n", 1, "A a.\n\nB b.\n\n" PLAIN "\n" },
    { "text", "A a.", 0, "A a.\n\n" PLAIN },
    { "text", "A a.\r\n\r\nB b.\r\n", 0,
      "A a.\r\n\r\n" PLAIN "\r\n\r\nB b.\r\n" },
    { "text", "A a.\r\rB b.\r", 0, "A a.\r\r" PLAIN "\r\rB b.\r" },
    { "text", "\xef\xbb\xbf\x41 a.\xff", 0,
      "\xef\xbb\xbf\x41 a.\xff\n\n" PLAIN },
    { "markdown", "A a.\n\nB b.\n", 0, "A a.\n\n" MARKDOWN "\n\nB b.\n" },
    { "markdown", "A **a.**\n\nB b.", 0, "A **a.**\n\n" MARKDOWN "\n\nB b." },
    { "markdown", "A [a](\nx).\n  \nB", 0,
      "A [a](\nx).\n\n" MARKDOWN "\n  \nB" },
    { "markdown", "A a.\r\n\r\nB", 1, "A a.\r\n\r\nB\r\n\r\n" MARKDOWN },
    { "html", "<p>A a.</p><p>B b.</p>", 0, "<p>A a.</p>\n" PAGE "<p>B b.</p>" },
    { "html", "<p>A <b>a.</b> <!-- x --> </p>", 0,
      "<p>A <b>a.</b> <!-- x --> </p>\n" PAGE },
    { "html", "<p>A a.\n<p>B b.\n", 0, "<p>A a.\n" PAGE "\n<p>B b.\n" },
    { "html", "<div>A a.\r\n</div>", 0, "<div>A a.\r\n" PAGE "\r\n</div>" },
    { "html", "A a.", 0, "A a.\n" PAGE },
    { "html", "<meta charset=latin1><p>\xe9 a.</p>", 0,
      "<meta charset=latin1><p>\xe9 a.</p>\n" OLD_PAGE },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    check_insertion(rows[i].type, gs_slice_of(rows[i].bytes), rows[i].block,
                    gs_slice_of(rows[i].want));
  }
}

/* "A." in UTF-16, and the same with "\n\n" and U+1F600 behind it. */
static void
encodings_are_kept(void)
{
  static const struct {
    GsSlice bytes;
    GsSlice want;
  } rows[] = {
    { GS_SLICE("\xff\xfe\x41\0.\0"),
      GS_SLICE("\xff\xfe\x41\0.\0\n\0\n\0\x3d\xd8\x00\xde") },
    { GS_SLICE("\xfe\xff\0\x41\0."),
      GS_SLICE("\xfe\xff\0\x41\0.\0\n\0\n\xd8\x3d\xde\x00") },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(GsArena) arena = gs_arena_new(0);
    GsDocument *document = read_as(arena, "text", rows[i].bytes);
    GsInsertion got = gs_document_insert(document, 0, "\xf0\x9f\x98\x80");
    CHECK_INT(got.bytes.len, rows[i].want.len);
    CHECK_INT(memcmp(got.bytes.at, rows[i].want.at, rows[i].want.len), 0);
  }
}

static void
what_is_no_text_becomes_text(void)
{
  static const char item[] =
      "{\"headline\":\"H\",\"body_text\":\"A a.\\nB b.\"}";
  g_autoptr(GsArena) arena = gs_arena_new(0);
  GsDocument *document = read_as(arena, "ninjs", gs_slice_of(item));
  GsInsertion got = gs_document_insert(document, 1, "X x.");
  CHECK_SLICE(got.bytes, "H\n\nA a.\n\nX x.\n\nB b.\n");
  CHECK_STR(got.type->name, "text");
  CHECK_SPAN(got.span, 9, 13);
}

static void
files_are_named(void)
{
  static const struct {
    const char *type;
    const char *want;
  } rows[] = {
    { "text", ".txt" },  { "markdown", ".md" }, { "html", ".html" },
    { "docx", ".txt" },  { "nitf", ".txt" },    { "newsml", ".txt" },
    { "ninjs", ".txt" }, { "jsonl", ".txt" },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    CHECK_STR(
        gs_document_insert_extension(gs_document_type_named(rows[i].type)),
        rows[i].want);
  }
  CHECK_STR(gs_document_insert_extension(NULL), ".txt");
}

CU_TestInfo insert_tests[] = {
  { "paragraphs are put in", paragraphs_are_put_in },
  { "encodings are kept", encodings_are_kept },
  { "what is no text becomes text", what_is_no_text_becomes_text },
  { "files are named", files_are_named },
  CU_TEST_INFO_NULL,
};
