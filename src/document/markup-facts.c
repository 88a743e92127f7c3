/* SPDX-License-Identifier: Apache-2.0
 *
 * What the head of a page tells: when it was published, where, by whom.
 */
#include "document/markup-private.h"

GsSlice
gs_markup_attribute(GsMarkup *page, const GsMark *mark, const char *name)
{
  GsSpan rest = mark->rest;
  GsMarkAttribute each;
  while (gs_mark_attribute(page->text, &rest, &each))
    if (gs_mark_is(each.name, name))
      return gs_characters_replace(&page->prose->characters,
                                   page->prose->document->arena,
                                   gs_slice_trim(each.value));
  return (GsSlice){ 0 };
}

typedef enum {
  FACT_DATE,
  FACT_OUTLET,
  FACT_BYLINE,
  FACT_LANGUAGE,
} Fact;

static const struct {
  const char *name;
  Fact fact;
} names[] = {
  { "article:published_time", FACT_DATE },
  { "datepublished", FACT_DATE },
  { "date", FACT_DATE },
  { "pubdate", FACT_DATE },
  { "dc.date", FACT_DATE },
  { "dc.date.issued", FACT_DATE },
  { "dcterms.created", FACT_DATE },
  { "dcterms.issued", FACT_DATE },
  { "og:site_name", FACT_OUTLET },
  { "publisher", FACT_OUTLET },
  { "dc.publisher", FACT_OUTLET },
  { "author", FACT_BYLINE },
  { "dc.creator", FACT_BYLINE },
  { "content-language", FACT_LANGUAGE },
  { "dc.language", FACT_LANGUAGE },
  { "inlanguage", FACT_LANGUAGE },
  { "og:locale", FACT_LANGUAGE },
};

/* It holds where no element says otherwise.  A list of languages says for whom
 * a page is, and not what it is in. */
static void
take_meta_language(GsMarkup *page, GsSlice value, size_t at)
{
  if (page->language.len > 0 || value.len == 0 ||
      memchr(value.at, ',', value.len) != NULL)
    return;
  page->language = value;
  page->language_at = at;
}

void
gs_markup_take_language(GsMarkup *page, const GsMark *mark)
{
  GsSpan rest = mark->rest;
  GsMarkAttribute each;
  GsDocument *document = page->prose->document;
  while (!page->is_part && gs_mark_attribute(page->text, &rest, &each))
    if (each.value.len > 0 &&
        (gs_mark_is(each.name, "lang") || gs_mark_is(each.name, "xml:lang")))
      gs_document_state_language(
          document, each.value,
          gs_document_source_place(document,
                                   (size_t)(each.value.at - page->text.at)));
}

/* The first that says anything holds, but what the caller knew stands. */
static void
take_fact(GsDocument *document, Fact fact, GsSlice value)
{
  if (fact == FACT_DATE && document->date.year == 0)
    document->date = gs_date_parse(value);
  else if (fact == FACT_OUTLET && document->outlet.len == 0)
    document->outlet = value;
  else if (fact == FACT_BYLINE && document->byline.len == 0)
    document->byline = value;
}

void
gs_markup_take_meta(GsMarkup *page, const GsMark *mark)
{
  static const char *const keys[] = { "name", "property", "itemprop",
                                      "http-equiv" };
  GsSlice value = gs_markup_attribute(page, mark, "content");
  for (size_t k = 0; k < G_N_ELEMENTS(keys) && !page->is_part; k++) {
    GsSlice key = gs_markup_attribute(page, mark, keys[k]);
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
      if (gs_mark_is(key, names[i].name) && names[i].fact == FACT_LANGUAGE)
        take_meta_language(page, value, mark->span.start);
      else if (gs_mark_is(key, names[i].name))
        take_fact(page->prose->document, names[i].fact, value);
  }
}
