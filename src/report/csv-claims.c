/* SPDX-License-Identifier: Apache-2.0
 *
 * The claim ledger for spreadsheets: what the claim is, what of it can be
 * looked up, and two empty columns to fill in.
 */
#include "report/words-private.h"

static const char *const header[] = {
  "path",     "line",     "column",  "claim",   "source",   "party",
  "via",      "cue",      "content", "figures", "names",    "quote",
  "polarity", "modality", "about",   "origin",  "verified", "note",
};

enum {
  CELLS = G_N_ELEMENTS(header),
};

/* (transfer full) */
static char *
join(const char *const *items, size_t n)
{
  GString *all = g_string_new(NULL);
  for (size_t i = 0; i < n; i++)
    g_string_append_printf(all, "%s%s", i > 0 ? "; " : "", items[i]);
  return g_string_free(all, FALSE);
}

/* "Baltic Wire; Ada Holm": what it shares with other claims. (transfer full) */
static char *
origin_of(const GsReportedClaim *claim)
{
  const char *names[2];
  size_t n = 0;
  if (claim->same_outlet != NULL)
    names[n++] = claim->same_outlet->name;
  if (claim->same_source != NULL)
    names[n++] = claim->same_source->name;
  return join(names, n);
}

typedef struct {
  char text[24];
} Number;

static Number
number_of(size_t n)
{
  Number number;
  g_snprintf(number.text, sizeof number.text, "%zu", n);
  return number;
}

static void
write_claim(GsWriter *out, const char *path, const GsReportedClaim *claim)
{
  Number line = number_of(claim->content.place.line);
  Number column = number_of(claim->content.place.column);
  Number id = number_of(claim->id);
  Number about = number_of(claim->about);
  g_autofree char *figures = join(claim->figures, claim->n_figures);
  g_autofree char *names = join(claim->names, claim->n_names);
  g_autofree char *origin = origin_of(claim);
  const char *cells[CELLS] = {
    path,
    line.text,
    column.text,
    id.text,
    claim->source_name,
    claim->party,
    claim->via_name,
    claim->cue.text,
    claim->content.text,
    figures,
    names,
    claim->quote,
    claim->polarity,
    claim->modality,
    claim->about != 0 ? about.text : NULL,
    origin,
  };
  gs_report_csv_row(out, cells, CELLS);
}

static void
write_problem(GsWriter *out, const char *path, const GsReportedProblem *problem)
{
  g_autofree char *message = gs_report_not_checked(problem);
  Number line = number_of(problem->place.line);
  Number column = number_of(problem->place.column);
  const char *cells[CELLS] = { path, line.text, column.text };
  cells[CELLS - 1] = message;
  gs_report_csv_row(out, cells, CELLS);
}

void
gs_report_csv_claims(GsWriter *out,
                     const GsDocumentReport *report,
                     const GsLook *look)
{
  if (gs_report_pile_count(look->pile, 0) == 0)
    gs_report_csv_row(out, header, CELLS);
  for (size_t i = 0; i < report->n_claims; i++)
    if (gs_report_shows_claim(look, &report->claims[i]))
      write_claim(out, report->name, &report->claims[i]);
  for (size_t i = 0; i < report->n_problems; i++)
    if (!report->problems[i].is_remark)
      write_problem(out, report->name, &report->problems[i]);
}
