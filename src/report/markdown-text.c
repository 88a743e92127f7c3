/* SPDX-License-Identifier: Apache-2.0
 *
 * Foreign text in Markdown: no letter of it has a meaning there, not even for
 * GitHub, which makes links of what only looks like an address.
 */
#include "report/text.h"

static const GsReportReplacement letters[] = {
  { '\\', "\\\\" }, { '`', "\\`" }, { '*', "\\*" }, { '_', "\\_" },
  { '[', "\\[" },   { ']', "\\]" }, { '<', "\\<" }, { '>', "\\>" },
  { '|', "\\|" },   { '@', "\\@" }, { '#', "\\#" }, { '~', "\\~" },
  { '$', "\\$" },   { '&', "\\&" }, { 0 }
};

/* How many letters at `at` begin an address, or 0. */
static size_t
address_at(const char *at)
{
  static const char *const starts[] = { "://", "www." };
  for (size_t i = 0; i < G_N_ELEMENTS(starts); i++)
    if (g_ascii_strncasecmp(at, starts[i], strlen(starts[i])) == 0)
      return strlen(starts[i]);
  return 0;
}

static void
write_part(GsWriter *out, const char *start, const char *end)
{
  g_autofree char *part = g_strndup(start, (gsize)(end - start));
  gs_report_write_replaced(out, part, letters);
}

void
gs_report_markdown_text(GsWriter *out, const char *text)
{
  g_autofree char *shown = gs_report_shown(text);
  const char *start = shown;
  const char *at = shown;
  while (*at != '\0') {
    size_t len = address_at(at);
    at += MAX(len, 1);
    if (len == 0)
      continue;
    write_part(out, start, at - 1);
    gs_write_str(out, "\\");
    start = at - 1;
  }
  write_part(out, start, at);
}
