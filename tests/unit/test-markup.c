/* SPDX-License-Identifier: Apache-2.0
 *
 * Drafts with marks in them to blocks of prose, with the way back.
 */
#include "check.h"
#include "document/document.h"

static GsDocument *
read_as(GsArena *arena, const char *type, GsSlice bytes)
{
  return gs_document_read(arena, "draft", bytes, gs_document_type_named(type),
                          &(GsDocumentFacts){ 0 });
}

/* "P:text|" for each block, "!" for each problem, "?" for each remark. */
static char *
show(const GsDocument *document)
{
  static const char kinds[] = {
    [GS_BLOCK_PARAGRAPH] = 'P', [GS_BLOCK_HEADLINE] = 'H',
    [GS_BLOCK_CAPTION] = 'C',   [GS_BLOCK_QUOTE] = 'Q',
    [GS_BLOCK_ITEM] = 'I',      [GS_BLOCK_STATEMENT] = 'S',
  };
  GString *got = g_string_new(NULL);
  for (size_t i = 0; i < document->problems.n; i++)
    g_string_append_c(got, document->problems.items[i].is_remark ? '?' : '!');
  for (size_t i = 0; i < document->blocks.n; i++) {
    const GsBlock *block = &document->blocks.items[i];
    GsSlice text = gs_slice_part(document->text, block->span);
    g_string_append_printf(got, "%c:%.*s|", kinds[block->kind],
                           GS_SLICE_ARGS(text));
  }
  return g_string_free(got, FALSE);
}

typedef struct {
  const char *bytes;
  const char *want;
} Row;

static void
check_rows(const char *type, const Row *rows, size_t n)
{
  for (size_t i = 0; i < n; i++) {
    CHECK_ROW(i);
    g_autoptr(GsArena) arena = gs_arena_new(0);
    g_autofree char *got =
        show(read_as(arena, type, gs_slice_of(rows[i].bytes)));
    CHECK_STR(got, rows[i].want);
  }
}

/* ---- Markdown ---------------------------------------------------------- */

static void
markdown_blocks(void)
{
  static const Row rows[] = {
    { "", "" },
    { "One\ntwo.\n\nThree.", "P:One\ntwo.|P:Three.|" },
    { "# Ferry to reopen\n\nOne.", "H:Ferry to reopen|P:One.|" },
    { "## Ferry to reopen ##\nOne.", "H:Ferry to reopen|P:One.|" },
    { "Ferry to reopen\n===\nOne.", "H:Ferry to reopen|P:One.|" },
    { "It rains.\n---\nOne.", "P:It rains.|P:One.|" },
    { "# It rains.\nOne.", "H:It rains.|P:One.|" },
    { "> One\n> two.\n\nThree.", "Q:One\ntwo.|P:Three.|" },
    { "- One.\n- Two\n  goes on.\n\n3. Three.",
      "I:One.|I:Two\ngoes on.|I:Three.|" },
    { "> - One.\n>\n> Two.", "Q:One.|Q:Two.|" },
    { "- [x] One.\n- [ ] Two.", "I:One.|I:Two.|" },
    { "![The *harbour*](a.jpg \"b\")\n\nOne.", "C:The harbour|P:One.|" },
    { "One ![harbour](a.jpg) two.", "P:One|C:harbour|P:two.|" },
    { "| A | B |\n|---|---|\n| One. | Two. |", "P:A|P:B|P:One.|P:Two.|" },
    { "    One.\n\n\tTwo.", "P:One.|P:Two.|" },
    { "One.\n***\nTwo.", "P:One.|P:Two.|" },
    { "One.  \ntwo.\\\nthree.", "P:One.\ntwo.\nthree.|" },
    { "One.\r\n\r\nTwo.\r\rThree.", "P:One.|P:Two.|P:Three.|" },
  };
  check_rows("markdown", rows, G_N_ELEMENTS(rows));
}

static void
markdown_spans(void)
{
  static const Row rows[] = {
    { "**One** *two*, re*open*ed.", "P:One two, reopened.|" },
    { "[One](a \"b\") [two][x] <http://a.b> \\*three\\*.\n\n[x]: c",
      "P:One two http://a.b *three*.|" },
    { "One `two` three.", "P:One two three.|" },
    { "One ~~two~~ three.", "P:One  three.|" },
    { "R&D, &amp;, &#36;30, &#x24;40, &dollar;50, &nope;",
      "P:R&D, &, $30, $40, $50, &nope;|" },
    { "ta&shy;lk &eacute; &NotEqualTilde; &#0; &#x110000; &#xD800; &#150;",
      "P:talk \xc3\xa9 \xe2\x89\x82\xcc\xb8 \xef\xbf\xbd \xef\xbf\xbd "
      "\xef\xbf\xbd \xe2\x80\x93|" },
    { "One <b>two</b> th<i>r</i>ee<br>four <!-- no --> five.",
      "P:One two three\nfour  five.|" },
    { "a < b, <3, 1 <!", "P:a < b, <3, 1 <!|" },
  };
  check_rows("markdown", rows, G_N_ELEMENTS(rows));
}

/* Nothing that may be prose goes without a word. */
static void
markdown_rest(void)
{
  static const Row rows[] = {
    { "One.\n\n```\ncode\n```\n\nTwo.", "?P:One.|P:Two.|" },
    { "> ~~~ c\n> code\n>\n> more\n> ~~~\n\nTwo.", "?P:Two.|" },
    { "```\n```\nTwo.", "P:Two.|" },
    { "One.\n\n```\nTwo.\n\nThree.", "?P:One.|P:Two.|P:Three.|" },
    { "> ```\n> Two.\n\nThree.", "?Q:Two.|P:Three.|" },
    { "<div>\n<p>One <b>two</b>.\n<p>Three.\n</div>\n\nFour.",
      "P:One two.|P:Three.|P:Four.|" },
    { "> <div>\n> One\n> two.\n> </div>\n\nThree.", "Q:One two.|P:Three.|" },
    { "<script>\nnone\n\nat all\n</script>\n\nOne.", "P:One.|" },
    { "<nav>\n\nOne.\n\n</nav>\n\nTwo.", "P:One.|P:Two.|" },
    { "One.\n\n<!-- two\n\nthree -->\n\nFour.", "P:One.|P:Four.|" },
    { "One.\n\n<!-- two\n\nthree.", "!P:One.|" },
    { "<script>\nOne.", "!" },
    { "---\ntitle: A\nOne.", "!P:title: A\nOne.|" },
    { "---\n\nOne.", "P:One.|" },
    { "---\nOne.\n---\nTwo.", "P:One.|P:Two.|" },
  };
  check_rows("markdown", rows, G_N_ELEMENTS(rows));
}

static void
front_matter(void)
{
  static const struct {
    const char *bytes;
    const char *want; /* date, outlet, byline, then the blocks */
  } rows[] = {
    { "One.", "0-0-0 ; ; P:One.|" },
    { "---\ntitle: Ferry to reopen\ndate: 2016-12-15\n---\nOne.",
      "2016-12-15 ; ; H:Ferry to reopen|P:One.|" },
    { "---\r\ntitle: \"Ferry to reopen\"\r\n...\r\n# Ferry to reopen\r\nOne.",
      "0-0-0 ; ; H:Ferry to reopen|P:One.|" },
    { "---\nTitle: 'A b'\n---\n# C d\nOne.", "0-0-0 ; ; H:A b|H:C d|P:One.|" },
    { "---\ntitle: >\n  Ferry to\n  reopen\npublisher: The Wire\n---\nOne.",
      "0-0-0 The Wire; ; H:Ferry to\n  reopen|P:One.|" },
    { "+++\ntitle = \"A b\"\ndate = 2016-12-15T10:00:00Z\n+++\nOne.",
      "2016-12-15 ; ; H:A b|P:One.|" },
    { "---\noutlet: The Wire\nauthor: Ada Holm\ntags: [a]\n---\nOne.",
      "0-0-0 The Wire; Ada Holm; P:One.|" },
    { "---\n# a comment\na: &a [x]\nb: [*a, *a]\n---\nOne.",
      "0-0-0 ; ; P:One.|" },
    { "---\n---\nOne.", "0-0-0 ; ; P:One.|" },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(GsArena) arena = gs_arena_new(0);
    const GsDocument *document =
        read_as(arena, "markdown", gs_slice_of(rows[i].bytes));
    g_autofree char *blocks = show(document);
    g_autofree char *got = g_strdup_printf(
        "%d-%d-%d %.*s; %.*s; %s", document->date.year, document->date.month,
        document->date.day, GS_SLICE_ARGS(document->outlet),
        GS_SLICE_ARGS(document->byline), blocks);
    CHECK_STR(got, rows[i].want);
  }
}

/* ---- pages ------------------------------------------------------------- */

static void
html_blocks(void)
{
  static const Row rows[] = {
    { "", "" },
    { "One <b>two</b>.", "P:One two.|" },
    { "<p>One\n  two.<p>Three.", "P:One two.|P:Three.|" },
    { "<div>One.<div>Two.</div>Three.</div>", "P:One.|P:Two.|P:Three.|" },
    { "<h1>Ferry to <i>reopen</i></h1>One.", "H:Ferry to reopen|P:One.|" },
    { "<h1>Ferry<p>One.", "H:Ferry|P:One.|" },
    { "<h2>Ferry</h3>One.", "H:Ferry|P:One.|" },
    { "<blockquote><p>One.</blockquote>Two.", "Q:One.|P:Two.|" },
    { "<ul><li>One.<li>Two.</ul>Three.", "I:One.|I:Two.|P:Three.|" },
    { "<ul><li>One.<ul><li>Two.</ul>Three.</ul>Four.",
      "I:One.|I:Two.|I:Three.|P:Four.|" },
    { "<figure><img alt='a'><figcaption>One.</figcaption></figure>Two.",
      "C:One.|P:Two.|" },
    { "<table><caption>A</caption><tr><td>One.<td>Two.</table>",
      "C:A|P:One.|P:Two.|" },
    { "One.<br>Two.<br> <br>Three.", "P:One. Two.|P:Three.|" },
    { "<pre>One\ntwo.\n\nThree.</pre>", "P:One\ntwo.|P:Three.|" },
    { "<P>One.</P><P CLASS=a>Two.", "P:One.|P:Two.|" },
    { "<q>One</q>, two.", "P:\xe2\x80\x9cOne\xe2\x80\x9d, two.|" },
    { "<q>One </q>two <q> three</q>.",
      "P:\xe2\x80\x9cOne\xe2\x80\x9d two \xe2\x80\x9c three\xe2\x80\x9d.|" },
    { "One&nbsp;two &lt;b&gt; &amp;amp; &dollar;3 &nope; & AT&T",
      "P:One\xc2\xa0two <b> &amp; $3 &nope; & AT&T|" },
    { "a < b <3 << c", "P:a < b <3 << c|" },
  };
  check_rows("html", rows, G_N_ELEMENTS(rows));
}

static void
html_rest(void)
{
  static const Row rows[] = {
    { "<title>A | Wire</title>One.", "H:A|P:One.|" },
    { "<title>A b</title><h1>C</h1>One.", "H:C|P:One.|" },
    { "<meta property='og:site_name' content='Wire'><title>A &ndash; "
      "Wire</title>One.",
      "H:A|P:One.|" },
    { "<title>A &ndash; b</title>One.", "H:A \xe2\x80\x93 b|P:One.|" },
    { "<script>if (a < b) '</p>';</script><style>p{}</style>One.", "P:One.|" },
    { "<nav><ul><li>One.</ul></nav>Two.", "P:Two.|" },
    { "<svg><title>A</title><text>B</text></svg>One.", "P:One.|" },
    { "<select><option>A</select><textarea><p>B</textarea>One.", "P:One.|" },
    { "One <del>two</del> three.", "P:One three.|" },
    { "<!DOCTYPE html><?xml?><!-- a > b -->One.<!-->Two.<!--->Three.",
      "P:One.Two.Three.|" },
    { "<p title=\"a > b\" c='d' e=f/g>One.", "P:One.|" },
    { "<p hidden>One.</p><p style='display: none'>Two.", "?P:One.|P:Two.|" },
    { "<p>One.<!-- two", "!P:One.|" },
    { "<p>One.<p title=\"Two.", "!P:One.|" },
    { "<p title=\"One.</p><p class=\"a\">Two.", "!P:Two.|" },
    { "<script>One.", "!" },
    { "<p>One.<nav>Two.", "!P:One.|" },
    { "<p>One.<", "P:One.<|" },
    { "</>One.</ >Two.", "P:One.Two.|" },
  };
  check_rows("html", rows, G_N_ELEMENTS(rows));
}

static void
html_facts(void)
{
  static const struct {
    const char *bytes;
    int day;
    const char *outlet;
    const char *byline;
  } rows[] = {
    { "<p>One.", 0, "", "" },
    { "<meta property=article:published_time content=2016-12-15T10:00Z>", 15,
      "", "" },
    { "<META NAME='Date' CONTENT='2016-12-15'>", 15, "", "" },
    { "<time datetime=2016-12-15>today</time>", 15, "", "" },
    { "<time datetime=2016-12-16></time><meta name=date content=2016-12-15>",
      15, "", "" },
    { "<meta property=og:site_name content='Wire &amp; Post'>", 0,
      "Wire & Post", "" },
    { "<meta name=author content='Ada Holm'><meta name=publisher content=W>", 0,
      "W", "Ada Holm" },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(GsArena) arena = gs_arena_new(0);
    const GsDocument *document =
        read_as(arena, "html", gs_slice_of(rows[i].bytes));
    CHECK_INT(document->date.day, rows[i].day);
    CHECK_SLICE(document->outlet, rows[i].outlet);
    CHECK_SLICE(document->byline, rows[i].byline);
  }
}

/* What the bytes of a page mean is what it says itself. */
static void
charsets(void)
{
  static const Row rows[] = {
    { "<meta charset=utf-8>caf\xc3\xa9", "P:caf\xc3\xa9|" },
    { "<meta charset=iso-8859-1>caf\xe9 \x93x\x94",
      "P:caf\xc3\xa9 \xe2\x80\x9cx\xe2\x80\x9d|" },
    { "<meta http-equiv=a content='text/html; charset=Windows-1251'>\xc0",
      "P:\xd0\x90|" },
    { "<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>\xa4",
      "P:\xe2\x82\xac|" },
    { "<meta charset=utf-8>caf\xe9", "!P:caf\xef\xbf\xbd|" },
    { "<meta charset=utf-7>+ADw-", "?P:+ADw-|" },
    { "<meta charset=windows-1252>\x81", "!P:\xef\xbf\xbd|" },
    { "\xef\xbb\xbf<meta charset=iso-8859-1>caf\xc3\xa9", "P:caf\xc3\xa9|" },
  };
  check_rows("html", rows, G_N_ELEMENTS(rows));
}

/* ---- comments ----------------------------------------------------------- */

static void
comments(void)
{
  static const struct {
    const char *type;
    const char *bytes;
    const char *want; /* place, next block and text of each */
  } rows[] = {
    { "markdown", "<!-- a -->\nOne.", "1:1>0 a," },
    { "markdown", "One.\n\n<!-- a -->\n\nTwo.", "3:1>1 a," },
    { "markdown", "One <!-- a --> two.\n\n<!--b-->", "1:5>1 a,3:1>1 b," },
    { "markdown", "> <!-- a\n> b -->\n> One.", "1:3>0 a\n> b," },
    { "markdown", "---\ntitle: A\n---\n<!-- a -->\n\n# A\n", "4:1>0 a," },
    { "html", "<p>One.<!-- a --><p>Two.<p><!--b-->Three.",
      "1:8>1 a,1:28>2 b," },
    { "html", "<title>A</title><!-- a --><h1>B</h1>", "1:17>0 a," },
    { "html", "<!DOCTYPE html><!--a--!>\n<!--b", "1:16>0 a,2:1>0 b," },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(GsArena) arena = gs_arena_new(0);
    const GsDocument *document =
        read_as(arena, rows[i].type, gs_slice_of(rows[i].bytes));
    g_autoptr(GString) got = g_string_new(NULL);
    for (size_t n = 0; n < document->comments.n; n++) {
      const GsComment *comment = &document->comments.items[n];
      g_string_append_printf(got, "%zu:%zu>%zu %.*s,", comment->place.line,
                             comment->place.column, comment->block,
                             GS_SLICE_ARGS(comment->text));
    }
    CHECK_STR(got->str, rows[i].want);
  }
}

/* ---- the way back ------------------------------------------------------- */

/* The word "two" leads to its bytes, characters and place, and back. */
static void
the_way_back(void)
{
  static const struct {
    const char *type;
    GsSlice bytes;
    size_t byte_start, byte_end;
    size_t char_start, char_end;
    size_t line, column;
  } rows[] = {
    { "markdown", GS_SLICE("# One\n\n**two**"), 9, 12, 9, 12, 3, 3 },
    { "markdown", GS_SLICE("\xef\xbb\xbf- one\r\n  two"), 12, 15, 10, 13, 2,
      3 },
    { "markdown", GS_SLICE("\xe2\x80\x9c\xf0\x9f\x98\x80 &amp; two"), 14, 17, 9,
      12, 1, 10 },
    { "markdown", GS_SLICE("---\ntitle: two\n---\n"), 11, 14, 11, 14, 2, 8 },
    { "markdown", GS_SLICE("one&#32;t**w**o"), 8, 15, 8, 15, 1, 9 },
    { "markdown", GS_SLICE("one &#116;wo"), 4, 12, 4, 12, 1, 5 },
    { "markdown", GS_SLICE("<p>\n<b>one</b>\r\ntwo</p>"), 16, 19, 16, 19, 3,
      1 },
    { "html", GS_SLICE("<p>caf\xc3\xa9\n\xe2\x80\x9ctwo"), 12, 15, 9, 12, 2,
      2 },
    { "html", GS_SLICE("<p>cafe\xcc\x81 <b>two</b>"), 13, 16, 12, 15, 1, 13 },
    { "html", GS_SLICE("<meta charset=latin1>\xe9 two"), 23, 26, 23, 26, 1,
      24 },
    { "html", GS_SLICE("\xff\xfe<\0p\0>\0t\0w\0o\0"), 8, 14, 4, 7, 1, 4 },
    { "html", GS_SLICE("one\r<p>one &eacute; tw&#111;"), 20, 28, 20, 28, 2,
      17 },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(GsArena) arena = gs_arena_new(0);
    const GsDocument *document = read_as(arena, rows[i].type, rows[i].bytes);
    const char *found =
        g_strstr_len(document->text.at, (gssize)document->text.len, "two");
    CHECK_INT(found != NULL, true);
    if (found == NULL)
      continue;
    size_t start = (size_t)(found - document->text.at);
    GsSpan bytes = { gs_document_byte(document, start, false),
                     gs_document_byte(document, start + 3, true) };
    GsSpan chars = { gs_document_char(document, start, false),
                     gs_document_char(document, start + 3, true) };
    GsPlace place = gs_document_place(document, start, false);
    GsSpan back = gs_document_find(document, place);
    CHECK_SPAN(bytes, rows[i].byte_start, rows[i].byte_end);
    CHECK_SPAN(chars, rows[i].char_start, rows[i].char_end);
    CHECK_INT(place.line, rows[i].line);
    CHECK_INT(place.column, rows[i].column);
    CHECK_INT(back.start, start);
  }
}

/* ---- limits -------------------------------------------------------------- */

static char *
repeat(const char *part, size_t n, const char *end)
{
  GString *text = g_string_new(NULL);
  for (size_t i = 0; i < n; i++)
    g_string_append(text, part);
  g_string_append(text, end);
  return g_string_free(text, FALSE);
}

/* However deep, long or many: all of it is read, or a problem says what not. */
static void
limits(void)
{
  static const struct {
    const char *type;
    const char *part;
    size_t n;
    const char *end;
    bool is_complete;
  } rows[] = {
    { "html", "<div>", 20000, "It rains.", true },
    { "html", "<blockquote>", 1000, "It rains.", true },
    { "html", "<blockquote>", 1001, "It rains.", false },
    { "html", "<p a", 8000, ">It rains.", true },
    { "html", "<", 50000, " It rains.", true },
    { "html", "<!--", 30000, "-->It rains.", true },
    { "html", "</nav><svg></nav></svg>", 20000, "It rains.", true },
    { "markdown", "> ", 5000, "It rains.", true },
    { "markdown", "[", 20000, " It rains.", true },
    { "markdown", "`a\n", 5000, "\n\nIt rains.", true },
    { "markdown", "[x]\n", 20000, "\nIt rains.\n\n[x]: y\n", true },
    { "markdown", "|-", 70000, "|\n\nIt rains.", true },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(GsArena) arena = gs_arena_new(0);
    g_autofree char *bytes = repeat(rows[i].part, rows[i].n, rows[i].end);
    const GsDocument *document =
        read_as(arena, rows[i].type, gs_slice_of(bytes));
    const char *found = g_strstr_len(document->text.at,
                                     (gssize)document->text.len, "It rains.");
    CHECK_INT(document->is_complete, rows[i].is_complete);
    CHECK_INT(found != NULL, true);
  }
}

/* A long target that many links refer to. */
static void
links_are_bounded(void)
{
  g_autoptr(GsArena) arena = gs_arena_new(0);
  g_autofree char *target = repeat("x", 100000, "\n\n");
  g_autofree char *links = repeat("[a]\n\n", 2000, "");
  g_autofree char *bytes = g_strconcat("[a]: ", target, links, NULL);
  const GsDocument *document = read_as(arena, "markdown", gs_slice_of(bytes));
  CHECK_INT(document->is_complete, false);
  CHECK_INT(document->problems.n, 1);
}

/* The parser is left in order when memory is out, wherever that happens. */
static void
try_read(void *data)
{
  read_as(data, "markdown",
          GS_SLICE("---\ntitle: A\n---\n# B\n\n> one &amp; *two*\n\n<p>three"
                   "</p>\n\n| a |\n|---|\n| b |\n\n![c](d)\n"));
}

static void
memory_runs_out(void)
{
  size_t n = 1;
  for (bool is_read = false; !is_read; n++) {
    g_autoptr(GsArena) arena = gs_arena_new(0);
    gs_arena_fail_at(arena, n);
    is_read = gs_arena_try(arena, try_read, arena);
  }
  CHECK_INT(n > 10, true);
}

static void
types(void)
{
  static const struct {
    const char *path;
    const char *type;
  } rows[] = {
    { "a.txt", "text" },
    { "a.md", "markdown" },
    { "a/b.MARKDOWN", "markdown" },
    { "a.b.html", "html" },
    { "a.htm", "html" },
    { "a.jsonl", "jsonl" },
    { "a", NULL },
    { "md", NULL },
    { "a.tx", NULL },
    { "a.txtt", NULL },
    { "a.", NULL },
    { "", NULL },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    const GsDocumentType *type = gs_document_type_of_path(rows[i].path);
    CHECK_STR(type != NULL ? type->name : NULL, rows[i].type);
  }
}

CU_TestInfo markup_tests[] = {
  { "blocks of Markdown", markdown_blocks },
  { "spans of Markdown", markdown_spans },
  { "nothing of Markdown vanishes", markdown_rest },
  { "front matter", front_matter },
  { "blocks of a page", html_blocks },
  { "nothing of a page vanishes", html_rest },
  { "what a page tells of itself", html_facts },
  { "charsets", charsets },
  { "comments", comments },
  { "the way back", the_way_back },
  { "limits", limits },
  { "links are bounded", links_are_bounded },
  { "memory runs out", memory_runs_out },
  { "types", types },
  CU_TEST_INFO_NULL,
};
