/* SPDX-License-Identifier: Apache-2.0
 *
 * The map of the article: who contradicts whom.
 *
 * Sources stand below one another, those of one party together; beside them
 * each finding is a line from one to the other, in a lane of its own wherever
 * two would overlap.  Names are text of the page, so that they wrap, grow and
 * are read aloud; only dots and lines are drawn.  What does not fit is left to
 * the table below, and the map says so.
 */
#include "report/html-private.h"

enum {
  MOST_LANES = 8,
  MOST_NODES = 40,
  WIDE = 4,  /* more lanes need room to scroll on a narrow screen */
  REM = 16,  /* units of the drawing */
  ROW = 64,  /* height of a source */
  LANE = 32, /* width of a lane */
  BEND = 10, /* radius of a corner */
};

/* A finding from the node `low` down to the node `high`. */
typedef struct {
  size_t finding;
  size_t low;
  size_t high;
  size_t lane;
  bool is_drawn;
} Edge;

typedef struct {
  const GsHtml *html;
  GPtrArray *nodes; /* (element-type GsHtmlSource): from the top */
  size_t *row_of;   /* by number of the source: its node */
  Edge *edges;
  size_t n_edges;
  size_t n_lanes;
  size_t n_left_out;
} Map;

/* ---- the nodes -------------------------------------------------------- */

static bool
is_of_party(const GsHtmlSource *source, const char *party)
{
  return g_strcmp0(source->claim->party, party) == 0;
}

static void
add_node(Map *map, GsHtmlSource *source)
{
  if (source->findings->len == 0 || map->row_of[source->number] != 0)
    return;
  g_ptr_array_add(map->nodes, source);
  map->row_of[source->number] = map->nodes->len;
}

/* In order of the text, but with each the rest of his party. */
static void
place_nodes(Map *map)
{
  const GPtrArray *sources = map->html->sources;
  for (guint i = 0; i < sources->len; i++) {
    GsHtmlSource *source = sources->pdata[i];
    bool is_placed = map->row_of[source->number] != 0;
    add_node(map, source);
    if (is_placed || source->claim->party == NULL || source->findings->len == 0)
      continue;
    for (guint k = i + 1; k < sources->len; k++)
      if (is_of_party(sources->pdata[k], source->claim->party))
        add_node(map, sources->pdata[k]);
  }
  if (map->nodes->len > MOST_NODES)
    g_ptr_array_set_size(map->nodes, MOST_NODES);
}

/* ---- the lines -------------------------------------------------------- */

static Edge
edge_of(const Map *map, size_t i)
{
  const GsFinding *finding = gs_html_finding(map->html, i);
  size_t a = map->row_of[gs_html_source(map->html, finding->a)->number] - 1;
  size_t b = map->row_of[gs_html_source(map->html, finding->b)->number] - 1;
  return (Edge){ .finding = i, .low = MIN(a, b), .high = MAX(a, b) };
}

/* Short ones first, for they go inside. */
static int
compare_edges(const void *a, const void *b)
{
  const Edge *x = a;
  const Edge *y = b;
  size_t m = x->high - x->low;
  size_t n = y->high - y->low;
  if (m != n)
    return m < n ? -1 : 1;
  return x->finding < y->finding ? -1 : x->finding > y->finding;
}

/* `taken` has for each lane and row whether a line runs there. */
static bool
is_free(const bool *taken, const Edge *edge)
{
  for (size_t row = edge->low; row <= edge->high; row++)
    if (taken[edge->lane * MOST_NODES + row])
      return false;
  return true;
}

static void
place_edge(Map *map, bool *taken, Edge *edge)
{
  if (edge->high >= map->nodes->len) {
    map->n_left_out++;
    return;
  }
  while (edge->lane < MOST_LANES && !is_free(taken, edge))
    edge->lane++;
  if (edge->lane == MOST_LANES) {
    map->n_left_out++;
    return;
  }
  for (size_t row = edge->low; row <= edge->high; row++)
    taken[edge->lane * MOST_NODES + row] = true;
  edge->is_drawn = true;
  map->n_lanes = MAX(map->n_lanes, edge->lane + 1);
}

static void
place_edges(Map *map)
{
  bool taken[MOST_LANES * MOST_NODES] = { false };
  map->n_edges = map->html->findings->len;
  map->edges = g_new0(Edge, map->n_edges);
  for (size_t i = 0; i < map->n_edges; i++)
    map->edges[i] = edge_of(map, i);
  qsort(map->edges, map->n_edges, sizeof *map->edges, compare_edges);
  for (size_t i = 0; i < map->n_edges; i++)
    place_edge(map, taken, &map->edges[i]);
}

/* ---- drawing ---------------------------------------------------------- */

static size_t
width_of(const Map *map)
{
  return REM + LANE * map->n_lanes;
}

static size_t
middle_of(size_t row)
{
  return row * ROW + ROW / 2;
}

static void
draw_line(GsWriter *out, const Map *map, const Edge *edge)
{
  size_t right = width_of(map) - REM / 2;
  size_t x = right - LANE * edge->lane - REM - REM / 2;
  size_t top = middle_of(edge->low);
  size_t foot = middle_of(edge->high);
  gs_page_f(out, "<path d=\"M%zu %zuH%zu", right, top, x + BEND);
  if (foot > top)
    gs_page_f(out, "Q%zu %zu %zu %zuV%zuQ%zu %zu %zu %zuH%zu", x, top, x,
              top + BEND, foot - BEND, x, foot, x + BEND, foot, right);
  gs_page_f(out, "\" />");
}

static void
draw_badge(GsWriter *out, const Map *map, const Edge *edge)
{
  size_t x = width_of(map) - REM / 2 - LANE * edge->lane - REM - REM / 2;
  size_t y = (middle_of(edge->low) + middle_of(edge->high)) / 2;
  size_t number = map->html->first + edge->finding;
  const GsFinding *finding = gs_html_finding(map->html, edge->finding);
  gs_page_f(out,
            "<a href=\"#f%zu\" aria-label=\"Finding %zu: %s and %s\">"
            "<circle cx=\"%zu\" cy=\"%zu\" r=\"13\" />"
            "<text x=\"%zu\" y=\"%zu\">%zu</text></a>",
            number, number, gs_report_source(finding->a),
            gs_report_source(finding->b), x, y, x, y + 4, number);
}

/* Lines first, so that none runs through a badge. */
static void
draw_edges(GsWriter *out,
           const Map *map,
           void (*draw)(GsWriter *, const Map *, const Edge *))
{
  for (size_t i = 0; i < map->n_edges; i++) {
    const Edge *edge = &map->edges[i];
    const GsFinding *finding = gs_html_finding(map->html, edge->finding);
    if (!edge->is_drawn)
      continue;
    gs_page_f(out, "<g class=\"%s %s %s\">", finding->level, finding->strength,
              finding->is_disclosed ? "told" : "untold");
    draw(out, map, edge);
    gs_page_f(out, "</g>\n");
  }
}

static void
draw(GsWriter *out, const Map *map)
{
  size_t height = ROW * map->nodes->len;
  size_t width = width_of(map);
  gs_page_f(out,
            "<svg width=\"%zurem\" height=\"%zurem\" viewBox=\"0 0 %zu %zu\" "
            "role=\"group\" aria-label=\"Findings as lines between sources; "
            "the table below says the same\">\n",
            width / REM, height / REM, width, height);
  draw_edges(out, map, draw_line);
  draw_edges(out, map, draw_badge);
  for (size_t i = 0; i < map->nodes->len; i++)
    gs_page_f(out, "<circle class=\"node\" cx=\"%zu\" cy=\"%zu\" r=\"5\" />",
              width - REM / 2, middle_of(i));
  gs_page_f(out, "</svg>\n");
}

static void
write_nodes(GsWriter *out, const Map *map)
{
  gs_page_f(out, "<ol>\n");
  for (guint i = 0; i < map->nodes->len; i++) {
    const GsHtmlSource *source = map->nodes->pdata[i];
    gs_page_f(out, "<li><a href=\"#d%zu-s%zu\">", map->html->number,
              source->number);
    gs_html_write_name(out, source->claim);
    gs_page_f(out, "</a>");
    if (source->claim->party != NULL)
      gs_page_f(out, "<span class=\"quiet\">%s</span>", source->claim->party);
    gs_page_f(out, "</li>\n");
  }
  gs_page_f(out, "</ol>\n");
}

static void
write_map(GsWriter *out, const Map *map)
{
  gs_page_f(out,
            map->n_lanes > WIDE
                ? "<figure>\n<div class=\"map\" role=\"region\" tabindex=\"0\" "
                  "aria-label=\"Map %zu\">\n"
                : "<figure>\n<div class=\"map\" id=\"map%zu\">\n",
            map->html->number);
  draw(out, map);
  write_nodes(out, map);
  gs_page_f(out,
            "</div>\n<figcaption class=\"quiet\">Each line is a finding: "
            "dashed where it is a tension, bold where the text does not tell "
            "the reader.");
  if (map->n_left_out > 0)
    gs_page_f(out, " %zu more did not fit; the table has them.",
              map->n_left_out);
  gs_page_f(out, "</figcaption>\n</figure>\n");
}

void
gs_html_map(GsWriter *out, const GsHtml *html)
{
  Map map = { .html = html, .nodes = g_ptr_array_new() };
  map.row_of = g_new0(size_t, html->sources->len + 1);
  place_nodes(&map);
  place_edges(&map);
  write_map(out, &map);
  g_ptr_array_unref(map.nodes);
  g_free(map.row_of);
  g_free(map.edges);
}
