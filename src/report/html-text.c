/* SPDX-License-Identifier: Apache-2.0
 *
 * The whole text with its lines numbered.  Before the words of a finding's
 * side stands a link to its card, [1A], to which the card's place leads back.
 * Sides may overlap: so a mark begins with the first and ends with the last.
 */
#include "report/html-private.h"

#include "base/utf8.h"

/* In this order where they meet. */
typedef enum {
  CLOSES,
  IS_NAMED, /* the link stands here */
  OPENS,
} Kind;

typedef struct {
  size_t at; /* code points */
  Kind kind;
  size_t number; /* of the finding */
  char letter;
} Event;

typedef struct {
  GsWriter *out;
  const GsHtml *html;
  GArray *events; /* (element-type Event): in order */
  guint next;
  size_t depth; /* of marks */
  size_t line;
  bool is_in_line;
  bool is_behind_gap; /* empty lines stand before */
} Walk;

/* ---- what is marked --------------------------------------------------- */

static void
add_side(Walk *walk, size_t number, char letter, const GsReportedClaim *claim)
{
  const GsExcerpt *content = &claim->content;
  if (claim->document != NULL)
    return;
  for (size_t i = 0; i < content->n_ranges; i++) {
    Event name = { content->chars[i].start, IS_NAMED, number, letter };
    Event open = { content->chars[i].start, OPENS, number, letter };
    Event close = { content->chars[i].end, CLOSES, number, letter };
    if (i == 0)
      g_array_append_val(walk->events, name);
    g_array_append_val(walk->events, open);
    g_array_append_val(walk->events, close);
  }
}

static int
compare_events(const void *a, const void *b)
{
  const Event *x = a;
  const Event *y = b;
  if (x->at != y->at)
    return x->at < y->at ? -1 : 1;
  if (x->kind != y->kind)
    return x->kind < y->kind ? -1 : 1;
  if (x->number != y->number)
    return x->number < y->number ? -1 : 1;
  return x->letter - y->letter;
}

static void
add_events(Walk *walk)
{
  for (size_t i = 0; i < walk->html->findings->len; i++) {
    const GsFinding *finding = gs_html_finding(walk->html, i);
    add_side(walk, walk->html->first + i, 'A', finding->a);
    add_side(walk, walk->html->first + i, 'B', finding->b);
  }
  g_array_sort(walk->events, compare_events);
}

/* ---- writing ---------------------------------------------------------- */

static void
begin_line(Walk *walk)
{
  if (walk->is_in_line)
    return;
  gs_page_f(walk->out,
            "<p class=\"line%s\" id=\"d%zu-L%zu\">"
            "<span class=\"number\">%zu </span>",
            walk->is_behind_gap ? " gap" : "", walk->html->number, walk->line,
            walk->line);
  if (walk->depth > 0)
    gs_page_f(walk->out, "<mark>");
  walk->is_in_line = true;
  walk->is_behind_gap = false;
}

static void
end_line(Walk *walk)
{
  if (walk->is_in_line)
    gs_page_f(walk->out, walk->depth > 0 ? "</mark></p>\n" : "</p>\n");
  walk->is_behind_gap |= !walk->is_in_line;
  walk->is_in_line = false;
  walk->line++;
}

static void
write_event(Walk *walk, const Event *event)
{
  char letter[] = { event->letter, '\0' };
  if (event->kind != CLOSES)
    begin_line(walk);
  switch (event->kind) {
  case CLOSES:
    if (--walk->depth == 0 && walk->is_in_line)
      gs_page_f(walk->out, "</mark>");
    break;
  case IS_NAMED:
    gs_page_f(walk->out,
              "<a class=\"ref\" id=\"m%zu%s\" href=\"#f%zu\">[%zu%s]</a>&#160;",
              event->number, letter, event->number, event->number, letter);
    break;
  case OPENS:
    if (walk->depth++ == 0)
      gs_page_f(walk->out, "<mark>");
    break;
  }
}

static void
write_events(Walk *walk, size_t at)
{
  for (; walk->next < walk->events->len; walk->next++) {
    const Event *event = &g_array_index(walk->events, Event, walk->next);
    if (event->at > at)
      return;
    write_event(walk, event);
  }
}

/* Bytes from `at` that hold no event, no line end and no end of the text, and
 * so can be written at once; counts their characters. */
static size_t
run_from(const Walk *walk, GsSlice text, size_t at, size_t *chars)
{
  size_t end = at;
  size_t stop = walk->next < walk->events->len
                    ? g_array_index(walk->events, Event, walk->next).at
                    : SIZE_MAX;
  while (end < text.len && *chars < stop && text.at[end] != '\n' &&
         text.at[end] != '\r') {
    end += MAX(gs_utf8_decode(text, end, NULL), 1);
    (*chars)++;
  }
  return end - at;
}

static bool
is_blank(GsSlice text)
{
  return gs_slice_trim(text).len == 0;
}

static void
walk_text(Walk *walk, GsSlice text, size_t at)
{
  size_t chars = at > 0 ? 1 : 0; /* the byte order mark is one */
  while (at < text.len) {
    write_events(walk, chars);
    size_t len = run_from(walk, text, at, &chars);
    GsSlice run = { text.at + at, len };
    if (walk->is_in_line || !is_blank(run)) {
      begin_line(walk);
      gs_page_text(walk->out, run);
    }
    at += len;
    if (at >= text.len || (text.at[at] != '\n' && text.at[at] != '\r'))
      continue;
    bool is_pair =
        text.at[at] == '\r' && at + 1 < text.len && text.at[at + 1] == '\n';
    at += is_pair ? 2 : 1;
    chars += is_pair ? 2 : 1;
    end_line(walk);
  }
  write_events(walk, SIZE_MAX);
  end_line(walk);
}

void
gs_html_text(GsWriter *out, const GsHtml *html)
{
  static const GsSlice mark = { "\xef\xbb\xbf", 3 };
  GsSlice text = html->report->original;
  Walk walk = { .out = out, .html = html, .line = 1 };
  walk.events = g_array_new(FALSE, FALSE, sizeof(Event));
  add_events(&walk);
  gs_page_f(out, "<div class=\"lines\">\n");
  walk_text(&walk, text, gs_slice_has_prefix(text, mark) ? mark.len : 0);
  gs_page_f(out, "</div>\n");
  g_array_unref(walk.events);
}
