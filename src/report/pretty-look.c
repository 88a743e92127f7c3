/* SPDX-License-Identifier: Apache-2.0
 *
 * What a terminal makes of text: columns and colour.  Colour only repeats
 * what words say.
 */
#include "report/pretty-private.h"

enum {
  LEAST_ROOM = 20
};

char *
gs_report_shown(const char *text)
{
  GString *shown = g_string_new(NULL);
  g_autoptr(GsWriter) writer = gs_writer_new(gs_report_append, shown);
  gs_write_shown(writer, gs_slice_of(text));
  gs_writer_flush(writer);
  return g_strdelimit(g_string_free(shown, FALSE), "\t", ' ');
}

size_t
gs_report_char_width(gunichar code)
{
  if (g_unichar_iszerowidth(code))
    return 0;
  return g_unichar_iswide(code) ? 2 : 1;
}

/* The end of what fits into `room`; its columns in *width. */
static const char *
fit(const char *shown, size_t room, size_t *width)
{
  *width = 0;
  while (*shown != '\0') {
    size_t more = gs_report_char_width(g_utf8_get_char(shown));
    if (more > room - *width)
      break;
    *width += more;
    shown = g_utf8_next_char(shown);
  }
  return shown;
}

size_t
gs_report_width(const char *shown)
{
  size_t width = 0;
  fit(shown, SIZE_MAX, &width);
  return width;
}

void
gs_report_write_blanks(GsWriter *out, size_t n)
{
  for (; n > 0; n--)
    gs_write_str(out, " ");
}

size_t
gs_report_room(const GsLook *look, size_t used)
{
  if (look->width == 0)
    return SIZE_MAX;
  size_t room = look->width > used ? look->width - used : 0;
  return MAX(room, LEAST_ROOM);
}

size_t
gs_report_write_cut(GsWriter *out, const char *shown, size_t room)
{
  size_t width = 0;
  const char *end = fit(shown, room, &width);
  if (*end == '\0') {
    gs_write_str(out, shown);
    return width;
  }
  end = fit(shown, room - 1, &width);
  for (; end > shown && end[-1] == ' '; end--)
    width--;
  gs_write(out, (GsSlice){ shown, (size_t)(end - shown) });
  gs_write_str(out, "…");
  return width + 1;
}

void
gs_report_write_styled(GsWriter *out,
                       const GsLook *look,
                       GsReportStyle style,
                       const char *shown)
{
  static const char *const codes[] = {
    [GS_STYLE_NOTE] = "1;36",    /* bold cyan */
    [GS_STYLE_WARNING] = "1;33", /* bold yellow */
    [GS_STYLE_ERROR] = "1;31",   /* bold red */
    [GS_STYLE_NAME] = "1",       /* bold */
    [GS_STYLE_RULE] = "2",       /* dim */
  };
  if (look->has_color)
    gs_write_f(out, "\033[%sm", codes[style]);
  gs_write_str(out, shown);
  if (look->has_color)
    gs_write_str(out, "\033[0m");
}
