/* SPDX-License-Identifier: Apache-2.0
 *
 * Pages: text stays text, and the policy lets in what the page carries.
 */
#include "check.h"
#include "page/page.h"

static int
take(const char *bytes, size_t len, void *string)
{
  g_string_append_len(string, bytes, (gssize)len);
  return 0;
}

static char *
page_of(const GsPage *page)
{
  GString *text = g_string_new(NULL);
  g_autoptr(GsWriter) out = gs_writer_new(take, text);
  gs_page_begin(out, page);
  gs_page_end(out, page);
  CHECK_INT(gs_writer_flush(out), 0);
  return g_string_free(text, FALSE);
}

static void
text_is_escaped(void)
{
  static const struct {
    const char *text;
    const char *shown;
  } rows[] = {
    { "Holm & Varnes", "Holm &#38; Varnes" },
    { "<script>\"'", "&#60;script&#62;&#34;&#39;" },
    { "a\r\nb\nc", "a b c" },
    { "a\tb", "a\tb" },
    { "\342\200\256x", "&lt;U+202E&gt;x" },
    { "\342\200\213\033", "&lt;U+200B&gt;&lt;U+001B&gt;" },
    { "\302\233", "&lt;U+009B&gt;" },
    { "\357\277\276", "&lt;U+FFFE&gt;" },
    { "\200", "\357\277\275" },
    { "%s %n", "%s %n" },
    { NULL, "" },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(GString) text = g_string_new(NULL);
    g_autoptr(GsWriter) out = gs_writer_new(take, text);
    g_autofree char *wanted = g_strdup_printf("<b>%s</b>", rows[i].shown);
    gs_page_f(out, "<b>%s</b>", rows[i].text);
    gs_writer_flush(out);
    CHECK_STR(text->str, wanted);
  }
}

static void
numbers_and_signs(void)
{
  g_autoptr(GString) text = g_string_new(NULL);
  g_autoptr(GsWriter) out = gs_writer_new(take, text);
  gs_page_f(out, "%zu%%, %u, %s", (size_t)12345678901, 7u, "<");
  gs_writer_flush(out);
  CHECK_STR(text->str, "12345678901%, 7, &#60;");
}

/* What stands between `open` and `close`. (transfer full) */
static char *
between(const char *text, const char *open, const char *close)
{
  const char *start = strstr(text, open);
  const char *end = start != NULL ? strstr(start, close) : NULL;
  return end != NULL ? g_strndup(start + strlen(open),
                                 (size_t)(end - start) - strlen(open))
                     : NULL;
}

static char *
hash_of(const char *text)
{
  guint8 digest[32];
  gsize len = sizeof digest;
  g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);
  g_checksum_update(checksum, (const guchar *)text, -1);
  g_checksum_get_digest(checksum, digest, &len);
  g_autofree char *base64 = g_base64_encode(digest, len);
  return g_strdup_printf("sha256-%s", base64);
}

static void
policy_fits(void)
{
  GsPage page = { .title = "A </title> of <its> own",
                  .language = "e\"n",
                  .style = ".more { margin: 0; }\n",
                  .script = "document.title;" };
  g_autofree char *text = page_of(&page);
  g_autofree char *style = between(text, "<style>", "</style>");
  g_autofree char *script = between(text, "<script>", "</script>");
  CHECK_STR(script, page.script);
  CHECK_INT(g_str_has_suffix(style, page.style), 1);
  g_autofree char *of_style = hash_of(style);
  g_autofree char *of_script = hash_of(script);
  g_autofree char *wanted =
      g_strdup_printf("content=\"default-src 'none'; style-src '%s'; "
                      "script-src '%s'; base-uri",
                      of_style, of_script);
  CHECK_INT(strstr(text, wanted) != NULL, 1);
  CHECK_INT(strstr(text, "<its>") == NULL, 1);
  CHECK_INT(strstr(text, "<html lang=\"e&#34;n\">") != NULL, 1);
}

static void
no_script_is_let_in(void)
{
  GsPage page = { .title = "A page" };
  g_autofree char *text = page_of(&page);
  CHECK_INT(strstr(text, "script") == NULL, 1);
  CHECK_INT(strstr(text, "<html>") != NULL, 1);
}

CU_TestInfo page_tests[] = {
  { "text is escaped", text_is_escaped },
  { "numbers and signs", numbers_and_signs },
  { "the policy fits style and script", policy_fits },
  { "no script is let in", no_script_is_let_in },
  CU_TEST_INFO_NULL,
};
