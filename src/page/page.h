/* SPDX-License-Identifier: Apache-2.0
 *
 * Pages of HTML for people: one file that needs nothing else, fetches nothing
 * and can be read at any width, by ear, in the dark and on paper.
 *
 *   GsPage page = { .title = "Worksheet", .style = my_style };
 *   gs_page_begin(out, &page);               head, and the link that skips
 *   gs_page_f(out, "<header><h1>%s</h1></header><main id=\"main\">", title);
 *   ...
 *   gs_page_f(out, "</main><footer>...</footer>");
 *   gs_page_end(out);
 *
 * Markup stands in formats, foreign text comes in by %s: so nothing that a
 * draft, a rule or a file name holds can become markup.  Pages are well-formed
 * as XML, too (<br />, checked="checked"); a test reads them so.
 *
 * page.css has what all pages share.  Its classes:
 *   skip    the link past the header, seen when it has the focus
 *   unseen  for the ear only
 *   kicker  the small line above a headline
 *   quiet   of lesser weight: places, hints, what stands at the foot
 *   fold    a table whose rows become blocks on a narrow screen
 *   tick    a label around a box to tick
 *   note    room to write: a cell, or a textarea
 *   ask     what to ask
 *   lines   a text with numbered lines: p.line, in it .number; in a line,
 *           <mark> for words that something is said of and a.ref for what
 * A page with more keeps it in a .css file of its own, which the makefile
 * turns into a C string: see style_files in src/local.mk.  The colours are
 * its variables; take no others, their contrast is tested.  The page's policy
 * allows no style="" and no script but `script`.
 */
#pragma once

#include "base/writer.h"

typedef struct {
  const char *title;
  const char *language; /* of the text, "en"; NULL: not said */
  const char *skip;     /* words of the link to id="main"; NULL: usual ones */
  const char *style;    /* CSS behind that of all pages; or NULL */
  const char *script;   /* put at the end of the body; NULL: none can run */
} GsPage;

/* From <!DOCTYPE> to the start of <body>.  The header, <main id="main"> and
 * the footer are the caller's.  `style` and `script` are written as they are
 * and must be the program's own. */
void gs_page_begin(GsWriter *out, const GsPage *page);

/* Closes <body>. */
void gs_page_end(GsWriter *out, const GsPage *page);

/* Writes `html` as it is, and into it %s, text (NULL is empty) that is
 * escaped and shown as people read it, %zu, %u and %%.  There is nothing
 * else, and no way to write text unescaped. */
void gs_page_f(GsWriter *out, const char *html, ...) G_GNUC_PRINTF(2, 3);

/* Text that is no string: escaped likewise. */
void gs_page_text(GsWriter *out, GsSlice text);

/* ---- tables that fold ------------------------------------------------- */

/* <td> of a table of class "fold": on a narrow screen each row becomes a
 * block, and `label` stands before its cell.  Close it with </td>. */
void gs_page_cell(GsWriter *out, const char *label);

/* The start of such a table, to the start of its body: a caption, and a
 * column for each of `labels`, NULL at the end.  Rows are <tr role="row">. */
void gs_page_table_begin(GsWriter *out,
                         const char *caption,
                         const char *const *labels);
void gs_page_table_end(GsWriter *out);
