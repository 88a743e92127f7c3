/* SPDX-License-Identifier: Apache-2.0
 *
 * Inside of the format html: one document on its way into the page, and the
 * parts of its section.
 *
 * Ids, which links lead to: f2 the card of finding 2 (numbers run through the
 * whole page), m2A the mark of its side A in the text; and within document 1
 * d1-s3 its third source, d1-c7 its claim 7, d1-L31 its line 31.
 */
#pragma once

#include "page/page.h"
#include "report/words-private.h"

/* Somebody who makes claims: one name, one row. */
typedef struct {
  const GsReportedClaim *claim; /* a claim by him: name, party */
  size_t number;                /* from 1, in order of the text */
  size_t n_claims;              /* that are listed */
  GPtrArray *outlets;           /* (element-type utf8): the first of those
                                   that he was heard through */
  bool has_more_outlets;
  GArray *findings; /* (element-type guint): indexes of his */
} GsHtmlSource;

typedef struct {
  const GsDocumentReport *report;
  const GsLook *look;
  size_t number;       /* of the document, from 1 */
  size_t first;        /* number of its first finding */
  GPtrArray *findings; /* (element-type GsFinding): those that are shown */
  GPtrArray *claims;   /* (element-type GsReportedClaim): likewise */
  GPtrArray *sources;  /* (element-type GsHtmlSource): by first claim */
  GTree *by_name;      /* utf8 to GsHtmlSource */
  GPtrArray *by_id;    /* all claims: [id] */
} GsHtml;

/* ---- what a section is made of (html-document.c) ---------------------- */

/* Keeps what it is given.  `first` is the number of the first finding. */
GsHtml *gs_html_new(const GsDocumentReport *report,
                    const GsLook *look,
                    size_t number,
                    size_t first);
void gs_html_free(GsHtml *html);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(GsHtml, gs_html_free)

const GsFinding *gs_html_finding(const GsHtml *html, size_t i);
const GsHtmlSource *gs_html_source(const GsHtml *html,
                                   const GsReportedClaim *claim);

/* The claim with this id, or NULL. */
const GsReportedClaim *gs_html_claim(const GsHtml *html, uint32_t id);

/* ---- words (html-words.c) --------------------------------------------- */

/* "county hospital (unnamed)"; of a side in another document, " (in tue.txt)"
 * as well */
void gs_html_write_name(GsWriter *out, const GsReportedClaim *claim);

/* "Warning" */
const char *gs_html_level(const char *level);

/* "2 warnings, 1 note", or "" when there is neither. (transfer full) */
char *gs_html_counts(const size_t counts[3]);

/* "states that it is not so" */
const char *gs_html_reading(const GsReportedClaim *claim);

/* Links to claims of one origin, without the claim itself (NULL: to all). */
void gs_html_write_origin(GsWriter *out,
                          const GsHtml *html,
                          const GsReportedOrigin *origin,
                          const GsReportedClaim *claim);

/* "he = Shinzo Abe", and what the claim speaks of, each as a line. */
void gs_html_write_references(GsWriter *out,
                              const GsHtml *html,
                              const GsReportedClaim *claim);

/* ---- parts of a section ----------------------------------------------- */

void gs_html_card(GsWriter *out, const GsHtml *html, size_t i);

/* Who contradicts whom, drawn. (html-map.c) */
void gs_html_map(GsWriter *out, const GsHtml *html);

/* Where in the text claims and findings stand, drawn. (html-strip.c) */
void gs_html_strip(GsWriter *out, const GsHtml *html);

/* What both say, as a table; and who speaks. (html-sources.c) */
void gs_html_pairs(GsWriter *out, const GsHtml *html);
void gs_html_sources(GsWriter *out, const GsHtml *html);

/* All claims, with boxes to tick; then what shares an origin.  `has_text`:
 * lines are links to the text on the same page. (html-ledger.c) */
void gs_html_ledger(GsWriter *out, const GsHtml *html, bool has_text);
void gs_html_origins(GsWriter *out, const GsHtml *html);

/* The text with its lines numbered and its findings marked. (html-text.c) */
void gs_html_text(GsWriter *out, const GsHtml *html);
