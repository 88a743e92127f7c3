/* SPDX-License-Identifier: Apache-2.0
 *
 * A claim as one line: place, source, cue, content, in columns that are the
 * same for the whole document.  In findings a content that does not fit goes
 * below, on at most two lines.
 */
#include "report/pretty-private.h"

/* One very long name must not push all contents off the screen. */
enum {
  WIDEST_SOURCE = 30,
  WIDEST_CUE = 16
};

/* The content then starts where the finding's title does. */
enum {
  LEAST_PLACE = GS_REPORT_INDENT - 4
};

static char *
source_cell(const GsReportedClaim *claim)
{
  g_autofree char *text = g_strconcat(
      gs_report_source(claim), gs_report_unnamed(claim),
      claim->via_name != NULL ? ", via " : "", claim->via_name, NULL);
  return gs_report_shown(text);
}

static char *
cue_cell(const GsReportedClaim *claim)
{
  return gs_report_shown(claim->is_narrator ? "" : claim->cue.text);
}

static char *
place_cell(const GsPlace *place)
{
  return g_strdup_printf("%zu:%zu", place->line, place->column);
}

void
gs_report_columns_fit(GsReportColumns *columns, const GsReportedClaim *claim)
{
  g_autofree char *place = place_cell(&claim->content.place);
  g_autofree char *source = source_cell(claim);
  g_autofree char *cue = cue_cell(claim);
  size_t source_width = MIN(gs_report_width(source), WIDEST_SOURCE);
  size_t cue_width = MIN(gs_report_width(cue), WIDEST_CUE);
  columns->place = MAX(columns->place, MAX(strlen(place), LEAST_PLACE));
  columns->source = MAX(columns->source, source_width);
  columns->cue = MAX(columns->cue, cue_width);
}

/* The text and the gap to the next column; how many columns that is. */
static size_t
write_cell(GsWriter *out, const char *text, size_t column)
{
  if (column == 0)
    return 0;
  size_t width = gs_report_width(text);
  gs_write_str(out, text);
  gs_report_write_blanks(out, (column > width ? column - width : 0) + 2);
  return MAX(column, width) + 2;
}

/* How many bytes of `shown` fit into `room` columns and end with a word. */
static size_t
line_length(const char *shown, size_t room)
{
  size_t best = 0;
  size_t columns = 0;
  const char *at = shown;
  for (; *at != '\0' && columns <= room; at = g_utf8_next_char(at)) {
    if (*at == ' ')
      best = (size_t)(at - shown);
    columns += gs_report_char_width(g_utf8_get_char(at));
  }
  return *at == '\0' && columns <= room ? (size_t)(at - shown) : best;
}

static void
write_below(GsWriter *out,
            const GsLook *look,
            size_t margin,
            const char *content,
            const char *about)
{
  size_t room = look->width - margin;
  size_t len = line_length(content, room);
  gs_write_str(out, "\n");
  gs_report_write_blanks(out, margin);
  if (len > 0 && content[len] != '\0') {
    gs_write(out, (GsSlice){ content, len });
    gs_write_str(out, "\n");
    gs_report_write_blanks(out, margin);
    content += len + 1;
  }
  size_t width = gs_report_width(about);
  gs_report_write_cut(out, content, room > width ? room - width : room);
  gs_write_str(out, about);
}

void
gs_report_write_row(GsWriter *out,
                    const GsLook *look,
                    const GsReportColumns *columns,
                    const GsReportedClaim *claim,
                    bool may_wrap)
{
  g_autofree char *place = place_cell(&claim->content.place);
  g_autofree char *source = source_cell(claim);
  g_autofree char *cue = cue_cell(claim);
  g_autofree char *content = gs_report_shown(claim->content.text);
  g_autofree char *about_place = place_cell(&claim->about_place);
  g_autofree char *about = claim->about != 0
                               ? g_strconcat("   → ", about_place, NULL)
                               : g_strdup("");
  if (claim->document != NULL) {
    g_autofree char *document = gs_report_shown(claim->document);
    gs_report_write_blanks(out, 2);
    gs_write_str(out, "in ");
    gs_write_str(out, document);
    gs_write_str(out, ":\n");
  }
  gs_report_write_blanks(out, 2);
  size_t used = 2 + write_cell(out, place, columns->place);
  used += write_cell(out, source, columns->source);
  size_t room =
      gs_report_room(look, used + columns->cue + 2 + gs_report_width(about));
  if (may_wrap && gs_report_width(content) > room) {
    gs_write_str(out, cue);
    write_below(out, look, 4 + columns->place, content, about);
  } else {
    used += write_cell(out, cue, columns->cue) + gs_report_width(about);
    gs_report_write_cut(out, content, gs_report_room(look, used));
    gs_write_str(out, about);
  }
  gs_write_str(out, "\n");
}
