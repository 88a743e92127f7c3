/* SPDX-License-Identifier: Apache-2.0
 *
 * The shell of a page: its head, with a policy that lets nothing in but the
 * style (and the script) that it carries, and text on its way into markup.
 */
#include "page/page.h"

#include <stdarg.h>

static const char shared_style[] =
#include "page/page.inc"
    ;

/* ---- text into markup ------------------------------------------------- */

/* Writes what the directive behind a % stands for; the bytes it takes. */
static size_t
write_directive(GsWriter *out, const char *directive, va_list *args)
{
  switch (*directive) {
  case 's':
    gs_write_html(out, gs_slice_of(va_arg(*args, const char *)));
    return 1;
  case 'u':
    gs_write_f(out, "%u", va_arg(*args, unsigned));
    return 1;
  case 'z':
    g_assert(directive[1] == 'u');
    gs_write_f(out, "%zu", va_arg(*args, size_t));
    return 2;
  default:
    g_assert(*directive == '%');
    gs_write_str(out, "%");
    return 1;
  }
}

void
gs_page_f(GsWriter *out, const char *html, ...)
{
  va_list args;
  va_start(args, html);
  while (*html != '\0') {
    size_t len = strcspn(html, "%");
    gs_write(out, (GsSlice){ html, len });
    html += len;
    if (*html == '%')
      html += 1 + write_directive(out, html + 1, &args);
  }
  va_end(args);
}

void
gs_page_text(GsWriter *out, GsSlice text)
{
  gs_write_html(out, text);
}

/* ---- the head --------------------------------------------------------- */

/* "'sha256-…'" of what stands between the tags. (transfer full) */
static char *
source_of(const char *first, const char *second)
{
  guint8 digest[32];
  gsize len = sizeof digest;
  g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);
  g_checksum_update(checksum, (const guchar *)first, (gssize)strlen(first));
  g_checksum_update(checksum, (const guchar *)second, (gssize)strlen(second));
  g_checksum_get_digest(checksum, digest, &len);
  g_autofree char *base64 = g_base64_encode(digest, len);
  return g_strdup_printf("'sha256-%s'", base64);
}

static void
write_policy(GsWriter *out, const GsPage *page, const char *style)
{
  g_autofree char *of_style = source_of(shared_style, style);
  gs_write_f(out,
             "<meta http-equiv=\"Content-Security-Policy\" "
             "content=\"default-src 'none'; style-src %s",
             of_style);
  if (page->script != NULL) {
    g_autofree char *of_script = source_of(page->script, "");
    gs_write_f(out, "; script-src %s", of_script);
  }
  gs_write_str(out, "; base-uri 'none'; form-action 'none'\" />\n");
}

void
gs_page_begin(GsWriter *out, const GsPage *page)
{
  const char *style = page->style != NULL ? page->style : "";
  const char *skip = page->skip != NULL ? page->skip : "Skip to the contents";
  gs_page_f(out,
            page->language != NULL ? "<!DOCTYPE html>\n<html lang=\"%s\">"
                                   : "<!DOCTYPE html>\n<html>",
            page->language);
  gs_page_f(out, "<head>\n<meta charset=\"utf-8\" />\n"
                 "<meta name=\"viewport\" "
                 "content=\"width=device-width, initial-scale=1\" />\n"
                 "<meta name=\"color-scheme\" content=\"light dark\" />\n");
  write_policy(out, page, style);
  gs_page_f(out, "<title>%s</title>\n<style>", page->title);
  gs_write_str(out, shared_style);
  gs_write_str(out, style);
  gs_page_f(out,
            "</style>\n</head>\n<body>\n"
            "<a class=\"skip\" href=\"#main\">%s</a>\n",
            skip);
}

void
gs_page_end(GsWriter *out, const GsPage *page)
{
  if (page->script != NULL) {
    gs_write_str(out, "<script>");
    gs_write_str(out, page->script);
    gs_write_str(out, "</script>\n");
  }
  gs_write_str(out, "</body>\n</html>\n");
}

/* ---- tables ----------------------------------------------------------- */

/* A table that is laid out as blocks is none to some screen readers unless
 * its parts say what they are. */
void
gs_page_cell(GsWriter *out, const char *label)
{
  gs_page_f(out, "<td role=\"cell\" data-label=\"%s\">", label);
}

void
gs_page_table_begin(GsWriter *out,
                    const char *caption,
                    const char *const *labels)
{
  gs_page_f(out,
            "<table class=\"fold\" role=\"table\">\n<caption>%s</caption>\n"
            "<thead role=\"rowgroup\"><tr role=\"row\">",
            caption);
  for (; *labels != NULL; labels++)
    gs_page_f(out, "<th scope=\"col\" role=\"columnheader\">%s</th>", *labels);
  gs_page_f(out, "</tr></thead>\n<tbody role=\"rowgroup\">\n");
}

void
gs_page_table_end(GsWriter *out)
{
  gs_page_f(out, "</tbody>\n</table>\n");
}
