/* SPDX-License-Identifier: Apache-2.0
 *
 * What waits for the end of a run: formats that begin with sums, or that put
 * things of one kind together, write into the parts of a pile first.
 */
#include "report/report-private.h"

typedef struct {
  GString *text;    /* NULL until something is written */
  GsWriter *writer; /* into text */
  size_t n;         /* things in it */
} Part;

struct GsReportPile {
  Part parts[GS_REPORT_PARTS];
};

GsReportPile *
gs_report_pile_new(void)
{
  return g_new0(GsReportPile, 1);
}

void
gs_report_pile_free(GsReportPile *pile)
{
  if (pile == NULL)
    return;
  for (unsigned i = 0; i < GS_REPORT_PARTS; i++) {
    Part *part = &pile->parts[i];
    if (part->text == NULL)
      continue;
    gs_writer_free(part->writer);
    g_string_free(part->text, TRUE);
  }
  g_free(pile);
}

int
gs_report_append(const char *bytes, size_t len, void *string)
{
  g_string_append_len(string, bytes, (gssize)len);
  return 0;
}

GsWriter *
gs_report_pile_part(GsReportPile *pile, unsigned i)
{
  Part *part = &pile->parts[i];
  if (part->text == NULL) {
    part->text = g_string_new(NULL);
    part->writer = gs_writer_new(gs_report_append, part->text);
  }
  return part->writer;
}

size_t
gs_report_pile_count(GsReportPile *pile, unsigned i)
{
  return pile->parts[i].n++;
}

size_t
gs_report_pile_n(const GsReportPile *pile, unsigned i)
{
  return pile->parts[i].n;
}

size_t
gs_report_pile_bytes(GsReportPile *pile, unsigned i)
{
  gs_writer_flush(gs_report_pile_part(pile, i));
  return pile->parts[i].text->len;
}

void
gs_report_pile_write(GsReportPile *pile, unsigned i, GsWriter *out)
{
  size_t len = gs_report_pile_bytes(pile, i);
  gs_write(out, (GsSlice){ pile->parts[i].text->str, len });
}
