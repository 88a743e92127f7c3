/* SPDX-License-Identifier: Apache-2.0
 *
 * An item of news in JSON, as ninjs has it: headline, body, captions of what
 * goes with it, when, and by whom.
 */
#include "document/article-private.h"

#include <jansson.h>

static GsSlice
text_of(GsArena *arena, const json_t *value)
{
  if (!json_is_string(value))
    return (GsSlice){ 0 };
  GsSlice text = { json_string_value(value), json_string_length(value) };
  return gs_arena_copy(arena, text);
}

/* The text of `key`; in later versions a list of objects with a value. */
static GsSlice
read_text(GsArena *arena, const json_t *item, const char *key, const char *list)
{
  const json_t *first = json_array_get(json_object_get(item, list), 0);
  GsSlice text = text_of(arena, json_object_get(item, key));
  return text.len > 0 ? text : text_of(arena, json_object_get(first, "value"));
}

static void
add_lines(GsArticle *article, GsSlice text)
{
  for (size_t start = 0; start < text.len;) {
    size_t end = start;
    while (end < text.len && text.at[end] != '\n' && text.at[end] != '\r')
      end++;
    gs_article_start(article, GS_BLOCK_PARAGRAPH, false);
    gs_article_add(article, (GsSlice){ text.at + start, end - start });
    start = end + 1;
  }
}

/* One body is read: others say the same in another form. */
static bool
add_body(GsArticle *article, const json_t *item)
{
  GsSlice text = text_of(article->arena, json_object_get(item, "body_text"));
  GsSlice page = text_of(article->arena, json_object_get(item, "body_xhtml"));
  const json_t *body = json_array_get(json_object_get(item, "bodies"), 0);
  GsSlice value = text_of(article->arena, json_object_get(body, "value"));
  const char *type = json_string_value(json_object_get(body, "contenttype"));
  bool is_page = type != NULL && strstr(type, "html") != NULL;
  if (page.len == 0 && is_page)
    page = value;
  if (page.len == 0 && text.len == 0)
    text = value;
  if (page.len > 0)
    gs_article_add_page(article, page);
  else
    add_lines(article, text);
  return page.len > 0 || text.len > 0;
}

static void
add_caption(GsArticle *article, const json_t *item)
{
  GsSlice text =
      read_text(article->arena, item, "description_text", "descriptions");
  gs_article_start(article, GS_BLOCK_CAPTION, false);
  gs_article_add(article, text);
}

static void
add_captions(GsArticle *article, json_t *all)
{
  size_t i;
  const char *key;
  json_t *each;
  json_array_foreach(all, i, each) add_caption(article, each);
  json_object_foreach(all, key, each) add_caption(article, each);
}

static void
take_facts(GsArticle *article, const json_t *item)
{
  static const char *const dates[] = { "contentcreated", "versioncreated",
                                       "firstcreated" };
  GsArena *arena = article->arena;
  article->byline = read_text(arena, item, "byline", "bylines");
  article->dateline = text_of(arena, json_object_get(item, "located"));
  article->language = text_of(arena, json_object_get(item, "language"));
  article->outlet = text_of(arena, json_object_get(item, "provider"));
  if (article->outlet.len == 0)
    article->outlet = text_of(arena, json_object_get(item, "copyrightholder"));
  for (size_t i = 0; i < G_N_ELEMENTS(dates); i++)
    if (article->date.year == 0)
      article->date =
          gs_date_parse(text_of(arena, json_object_get(item, dates[i])));
}

/* The JSON is no part of the arena: the work on it is tried by itself. */
typedef struct {
  GsArticle article;
  json_t *item;
  bool has_body;
} Job;

static void
read_item(void *data)
{
  Job *job = data;
  GsArticle *article = &job->article;
  GsSlice headline =
      read_text(article->arena, job->item, "headline", "headlines");
  take_facts(article, job->item);
  gs_article_start(article, GS_BLOCK_HEADLINE, false);
  gs_article_add(article, headline);
  gs_article_start(article, GS_BLOCK_PARAGRAPH, false);
  job->has_body = add_body(article, job->item) || headline.len > 0;
  add_captions(article, json_object_get(job->item, "associations"));
}

GsDocument *
gs_document_read_ninjs(GsArena *arena,
                       const char *name,
                       GsSlice bytes,
                       const GsDocumentFacts *facts)
{
  json_error_t error;
  if (gs_slice_has_prefix(bytes, GS_SLICE("\xef\xbb\xbf")))
    bytes = (GsSlice){ bytes.at + 3, bytes.len - 3 };
  Job job = { .article.arena = arena };
  job.item = json_loadb(bytes.len > 0 ? bytes.at : "", bytes.len,
                        JSON_REJECT_DUPLICATES, &error);
  if (job.item == NULL)
    return gs_article_refuse(arena, name, "this is no JSON: %s", error.text);
  bool is_done = gs_arena_try(arena, read_item, &job);
  json_decref(job.item);
  if (!is_done)
    gs_arena_give_up(arena);
  if (!job.has_body)
    return gs_article_refuse(arena, name,
                             "this is no item of ninjs: it has neither "
                             "headline nor body_text, body_xhtml or bodies");
  return gs_article_finish(&job.article, name, facts);
}
