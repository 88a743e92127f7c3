/* SPDX-License-Identifier: Apache-2.0
 *
 * XML to an article, through the SAX of libxml2.
 *
 * Nothing is loaded and nothing expanded: a DTD is passed over, a declaration
 * of an entity refuses the document.  The parser must not be left by a jump,
 * so each callback tries its own work.
 */
#include "document/xml-private.h"

#include "base/utf8.h"

#include <libxml/parser.h>

#define PIECE ((size_t)1 << 20) /* bytes */
#define MOST_MESSAGE 200        /* bytes */
#define MOST_WORDS 160          /* of it, in those of libxml2 */

typedef struct {
  GsArticle *article;
  const GsXmlFormat *format;
  xmlParserCtxtPtr parser;
  size_t depth;
  size_t n_skips;                       /* open elements that are no prose */
  size_t n_texts;                       /* open elements of GS_XML_TEXT */
  size_t n_blocks;                      /* open blocks */
  GS_VECTOR(const GsXmlElement *) open; /* NULL: it does not matter */
  GS_VECTOR(GsBlockKind) around;        /* kinds of what is open around */
  const GsXmlElement *fact;             /* whose text is being read, or NULL */
  char fact_text[200];
  size_t fact_len;
  const char *refusal; /* why no more is read */
  bool is_out_of_memory;
} Reader;

/* One callback. */
typedef struct {
  Reader *reader;
  const char *name;
  const xmlChar **attributes;
  int n_attributes;
  GsSlice text;
} Call;

static void
stop(Reader *reader, const char *refusal)
{
  if (reader->refusal == NULL)
    reader->refusal = refusal;
  xmlStopParser(reader->parser);
}

static void
try_call(void (*work)(void *data), Call call)
{
  Reader *reader = call.reader;
  if (gs_arena_try(reader->article->arena, work, &call))
    return;
  reader->is_out_of_memory = true;
  xmlStopParser(reader->parser);
}

static const GsXmlElement *
find_in(const GsXmlElement *elements, const char *name)
{
  for (const GsXmlElement *each = elements; each != NULL && each->name != NULL;
       each++)
    if (strcmp(each->name, name) == 0)
      return each;
  return NULL;
}

static const GsXmlElement *
find(const GsXmlFormat *format, const char *name)
{
  const GsXmlElement *found = find_in(format->elements, name);
  return found != NULL ? found : find_in(format->more, name);
}

/* Five pointers each: name, prefix, namespace, value from, to. */
static GsSlice
attribute_of(const Call *call, const char *name)
{
  for (int i = 0; i < call->n_attributes; i++) {
    const xmlChar **each = call->attributes + 5 * i;
    if (strcmp((const char *)each[0], name) == 0)
      return (GsSlice){ (const char *)each[3], (size_t)(each[4] - each[3]) };
  }
  return (GsSlice){ 0 };
}

/* ---- facts -------------------------------------------------------------- */

static void
take_fact(Reader *reader, const GsXmlElement *element, GsSlice value)
{
  GsArticle *article = reader->article;
  GsSlice text = gs_slice_trim(value);
  if (text.len == 0)
    return;
  if (element->role == GS_XML_DATE && article->date.year == 0)
    article->date = gs_date_parse(text);
  if (element->role == GS_XML_OUTLET && article->outlet.len == 0)
    article->outlet = gs_arena_copy(article->arena, text);
  if (element->role == GS_XML_BYLINE && article->byline.len == 0)
    article->byline = gs_arena_copy(article->arena, text);
  if (element->role == GS_XML_DATELINE && article->dateline.len == 0)
    article->dateline = gs_arena_copy(article->arena, text);
  if (element->role == GS_XML_LANGUAGE && article->language.len == 0)
    article->language = gs_arena_copy(article->arena, text);
}

/* What `xml:lang` of the first elements says holds for what says nothing. */
static void
take_item_language(const Call *call)
{
  GsArticle *article = call->reader->article;
  GsSlice language = gs_slice_trim(attribute_of(call, "lang"));
  if (article->item_language.len == 0)
    article->item_language = gs_arena_copy(article->arena, language);
}

static bool
is_fact(const GsXmlElement *element)
{
  return element->role >= GS_XML_DATE;
}

/* ---- elements ------------------------------------------------------------ */

static GsBlockKind
kind_of(const Reader *reader, const GsXmlElement *element)
{
  if (element->kind != GS_BLOCK_PARAGRAPH || reader->around.n == 0)
    return element->kind;
  return reader->around.items[reader->around.n - 1];
}

/* The text of one in another belongs to that, as a day to its dateline. */
static void
start_fact(Reader *reader, const GsXmlElement *element)
{
  if (reader->fact != NULL)
    return;
  reader->fact = element;
  reader->fact_len = 0;
}

static void
open_known(const Call *call, const GsXmlElement *element)
{
  Reader *reader = call->reader;
  GsArticle *article = reader->article;
  GsSlice value = { 0 };
  if (element->attribute != NULL)
    value = attribute_of(call, element->attribute);
  if (element->role == GS_XML_SKIP)
    reader->n_skips++;
  else if (reader->n_skips > 0)
    return;
  if (is_fact(element)) {
    take_fact(reader, element, value);
    start_fact(reader, element);
  } else if (element->role == GS_XML_BLOCK) {
    gs_article_start(article, kind_of(reader, element),
                     reader->format->counts_empty);
    reader->n_blocks++;
  } else if (element->role == GS_XML_AROUND) {
    gs_vector_add(article->arena, &reader->around, element->kind);
  } else if (element->role == GS_XML_TEXT) {
    reader->n_texts++;
  } else if (element->role == GS_XML_KIND && article->kinds.n > 0) {
    GsBlockKind kind = element->attribute != NULL
                           ? reader->format->kind_of(value)
                           : element->kind;
    if (kind != GS_BLOCK_PARAGRAPH)
      article->kinds.items[article->kinds.n - 1] = kind;
  } else if (element->role == GS_XML_BLANK) {
    gs_article_add(article, GS_SLICE(" "));
  }
}

static void
open_element(void *data)
{
  const Call *call = data;
  Reader *reader = call->reader;
  const GsXmlFormat *format = reader->format;
  const GsXmlElement *element = find(format, call->name);
  bool is_root = strcmp(call->name, format->root) == 0 ||
                 (format->other_root != NULL &&
                  strcmp(call->name, format->other_root) == 0);
  if (reader->depth++ == 0 && !is_root) {
    stop(reader, "its first element is another");
    return;
  }
  gs_vector_add(reader->article->arena, &reader->open, element);
  if (is_root)
    take_item_language(call);
  if (element != NULL)
    open_known(call, element);
}

static void
close_known(Reader *reader, const GsXmlElement *element)
{
  if (element->role == GS_XML_SKIP) {
    reader->n_skips--;
    return;
  }
  if (reader->n_skips > 0)
    return;
  if (element == reader->fact) {
    GsSlice text = { reader->fact_text, reader->fact_len };
    take_fact(reader, element, text);
    reader->fact = NULL;
  }
  reader->n_blocks -= element->role == GS_XML_BLOCK ? 1 : 0;
  reader->around.n -= element->role == GS_XML_AROUND ? 1 : 0;
  reader->n_texts -= element->role == GS_XML_TEXT ? 1 : 0;
  if (element->role == GS_XML_BLOCK && reader->n_blocks > 0)
    gs_article_start(reader->article, GS_BLOCK_PARAGRAPH, false);
}

static void
close_element(void *data)
{
  const Call *call = data;
  Reader *reader = call->reader;
  reader->depth--;
  if (reader->open.n == 0)
    return;
  const GsXmlElement *element = reader->open.items[--reader->open.n];
  if (element != NULL)
    close_known(reader, element);
}

static void
take_text(void *data)
{
  const Call *call = data;
  Reader *reader = call->reader;
  size_t room = sizeof reader->fact_text - reader->fact_len;
  if (reader->n_skips > 0)
    return;
  if (reader->fact != NULL) {
    GsSlice text = gs_utf8_cut(call->text, room);
    memcpy(reader->fact_text + reader->fact_len, text.at, text.len);
    reader->fact_len += text.len;
  } else if (reader->format->has_texts ? reader->n_texts > 0
                                       : reader->n_blocks > 0) {
    gs_article_add(reader->article, call->text);
  }
}

/* ---- what libxml2 calls ---------------------------------------------------
 */

static void
on_open(void *data,
        const xmlChar *name,
        const xmlChar *prefix,
        const xmlChar *uri,
        int n_namespaces,
        const xmlChar **namespaces,
        int n_attributes,
        int n_defaulted,
        const xmlChar **attributes)
{
  (void)prefix;
  (void)uri;
  (void)n_namespaces;
  (void)namespaces;
  (void)n_defaulted;
  try_call(open_element, (Call){ .reader = data,
                                 .name = (const char *)name,
                                 .attributes = attributes,
                                 .n_attributes = n_attributes });
}

static void
on_close(void *data,
         const xmlChar *name,
         const xmlChar *prefix,
         const xmlChar *uri)
{
  (void)name;
  (void)prefix;
  (void)uri;
  try_call(close_element, (Call){ .reader = data });
}

static void
on_text(void *data, const xmlChar *text, int len)
{
  try_call(take_text, (Call){ .reader = data,
                              .text = { (const char *)text, (size_t)len } });
}

static void
on_doctype(void *data,
           const xmlChar *name,
           const xmlChar *public_id,
           const xmlChar *system_id)
{
  Reader *reader = data;
  (void)name;
  (void)public_id;
  (void)system_id;
  if (reader->format->refuses_doctype)
    stop(reader, "it has a DOCTYPE");
}

static void
on_entity(void *data,
          const xmlChar *name,
          int type,
          const xmlChar *public_id,
          const xmlChar *system_id,
          xmlChar *content)
{
  (void)name;
  (void)type;
  (void)public_id;
  (void)system_id;
  (void)content;
  stop(data, "it declares entities, which are never read");
}

static xmlEntityPtr
on_find_entity(void *data, const xmlChar *name)
{
  (void)data;
  return xmlGetPredefinedEntity(name);
}

static void
on_reference(void *data, const xmlChar *name)
{
  (void)name;
  stop(data, "it refers to an entity, which is never read");
}

/* ---- all of it ------------------------------------------------------------
 */

static xmlSAXHandler
handler(void)
{
  return (xmlSAXHandler){
    .initialized = XML_SAX2_MAGIC,
    .internalSubset = on_doctype,
    .entityDecl = on_entity,
    .getEntity = on_find_entity,
    .reference = on_reference,
    .startElementNs = on_open,
    .endElementNs = on_close,
    .characters = on_text,
    .ignorableWhitespace = on_text,
    .cdataBlock = on_text,
  };
}

/* Of what libxml2 says, the first line is enough. */
static void
describe(const Reader *reader, char *text, size_t room)
{
  const xmlError *error = xmlCtxtGetLastError(reader->parser);
  const char *message = error != NULL ? error->message : NULL;
  GsSlice line = { message, message != NULL ? strcspn(message, "\n") : 0 };
  GsSlice words = gs_utf8_cut(line, MOST_WORDS);
  if (reader->refusal != NULL)
    g_strlcpy(text, reader->refusal, room);
  else if (message != NULL)
    g_snprintf(text, room, "at line %d, %.*s", error->line,
               GS_SLICE_ARGS(words));
  else
    g_strlcpy(text, "it ends too early", room);
}

static void
feed(Reader *reader, GsSlice bytes)
{
  bool is_good = true;
  for (size_t at = 0; at < bytes.len && is_good; at += PIECE) {
    size_t len = MIN(PIECE, bytes.len - at);
    is_good = xmlParseChunk(reader->parser, bytes.at + at, (int)len, 0) == 0;
  }
  if (is_good)
    xmlParseChunk(reader->parser, NULL, 0, 1);
}

const char *
gs_xml_read(GsArticle *article, const GsXmlFormat *format, GsSlice bytes)
{
  Reader reader = { .article = article, .format = format };
  xmlSAXHandler calls = handler();
  reader.parser = xmlCreatePushParserCtxt(&calls, &reader, NULL, 0, NULL);
  if (reader.parser == NULL)
    gs_arena_give_up(article->arena);
  xmlCtxtUseOptions(reader.parser,
                    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  feed(&reader, bytes);
  char wrong[MOST_MESSAGE] = "";
  if (!reader.parser->wellFormed || reader.refusal != NULL)
    describe(&reader, wrong, sizeof wrong);
  xmlFreeDoc(reader.parser->myDoc); /* a declaration of an entity makes one */
  xmlFreeParserCtxt(reader.parser);
  if (reader.is_out_of_memory)
    gs_arena_give_up(article->arena);
  return wrong[0] != '\0' ? gs_arena_printf(article->arena, "%s", wrong) : NULL;
}
