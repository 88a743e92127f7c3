/* SPDX-License-Identifier: Apache-2.0
 *
 * The elements that matter to prose; all others only mark words.
 */
#include "document/tag-private.h"

#include "document/mark-private.h"

#include <glib.h>

#define BLOCK GS_TAG_BLOCK
#define HEADLINE (GS_TAG_BLOCK | GS_TAG_HEADLINE)
#define CAPTION (GS_TAG_BLOCK | GS_TAG_CAPTION)
#define QUOTE (GS_TAG_BLOCK | GS_TAG_QUOTE)
#define ITEM (GS_TAG_BLOCK | GS_TAG_ITEM)
#define LIST (GS_TAG_BLOCK | GS_TAG_LIST)
#define MENU (GS_TAG_BLOCK | GS_TAG_SKIP)
#define BLANKS (GS_TAG_BLOCK | GS_TAG_BLANKS)
#define CODE (GS_TAG_SKIP | GS_TAG_RAW)
#define RULE (GS_TAG_BLOCK | GS_TAG_EMPTY)

/* In the order of their names. */
static const GsTag tags[] = {
  { "address", BLOCK, 0 },
  { "article", BLOCK, 0 },
  { "aside", BLOCK, 0 },
  { "blockquote", QUOTE, 0 },
  { "body", BLOCK, GS_TAG_LANGUAGE },
  { "br", GS_TAG_EMPTY, GS_TAG_BREAK },
  { "button", GS_TAG_SKIP, 0 },
  { "canvas", GS_TAG_SKIP, 0 },
  { "caption", CAPTION, 0 },
  { "center", BLOCK, 0 },
  { "dd", BLOCK, 0 },
  { "del", GS_TAG_SKIP, 0 },
  { "details", BLOCK, 0 },
  { "dialog", BLOCK, 0 },
  { "dir", LIST, 0 },
  { "div", BLOCK, 0 },
  { "dl", BLOCK, 0 },
  { "dt", BLOCK, 0 },
  { "fieldset", BLOCK, 0 },
  { "figcaption", CAPTION, 0 },
  { "figure", BLOCK, 0 },
  { "footer", BLOCK, 0 },
  { "form", BLOCK, 0 },
  { "h1", HEADLINE, GS_TAG_FIRST },
  { "h2", HEADLINE, 0 },
  { "h3", HEADLINE, 0 },
  { "h4", HEADLINE, 0 },
  { "h5", HEADLINE, 0 },
  { "h6", HEADLINE, 0 },
  { "head", BLOCK, 0 },
  { "header", BLOCK, 0 },
  { "hgroup", BLOCK, 0 },
  { "hr", RULE, 0 },
  { "html", BLOCK, GS_TAG_LANGUAGE },
  { "iframe", CODE, 0 },
  { "legend", BLOCK, 0 },
  { "li", ITEM, 0 },
  { "main", BLOCK, 0 },
  { "math", GS_TAG_SKIP, 0 },
  { "menu", LIST, 0 },
  { "meta", GS_TAG_EMPTY, GS_TAG_META },
  { "nav", MENU, 0 },
  { "noembed", CODE, 0 },
  { "noframes", CODE, 0 },
  { "object", GS_TAG_SKIP, 0 },
  { "ol", LIST, 0 },
  { "optgroup", BLOCK, 0 },
  { "option", BLOCK, 0 },
  { "p", BLOCK, GS_TAG_PARAGRAPH },
  { "pre", BLANKS, 0 },
  { "q", 0, GS_TAG_QUOTED },
  { "s", GS_TAG_SKIP, 0 },
  { "script", CODE, 0 },
  { "section", BLOCK, 0 },
  { "select", GS_TAG_SKIP, 0 },
  { "strike", GS_TAG_SKIP, 0 },
  { "style", CODE, 0 },
  { "summary", BLOCK, 0 },
  { "svg", GS_TAG_SKIP, 0 },
  { "table", BLOCK, 0 },
  { "tbody", BLOCK, 0 },
  { "td", BLOCK, 0 },
  { "template", GS_TAG_SKIP, 0 },
  { "textarea", CODE, 0 },
  { "tfoot", BLOCK, 0 },
  { "th", BLOCK, 0 },
  { "thead", BLOCK, 0 },
  { "time", 0, GS_TAG_TIME },
  { "title", CODE, GS_TAG_TITLE },
  { "tr", BLOCK, 0 },
  { "ul", LIST, 0 },
  { "xmp", CODE, 0 },
};

const GsTag *
gs_tag_find(GsSlice name)
{
  size_t low = 0;
  size_t high = G_N_ELEMENTS(tags);
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    const char *there = tags[middle].name;
    int order = g_ascii_strncasecmp(there, name.at, name.len);
    if (order == 0 && strlen(there) == name.len)
      return &tags[middle];
    if (order < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return NULL;
}

_Static_assert(G_N_ELEMENTS(tags) <= GS_TAG_ROOM, "there is a number for each");

size_t
gs_tag_number(const GsTag *tag)
{
  return (size_t)(tag - tags);
}
