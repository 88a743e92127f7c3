/* SPDX-License-Identifier: Apache-2.0
 *
 * The kinds of drafts that can be read: one row each.
 */
#include "document/article-private.h"
#include "document/insert-private.h"

#ifdef HAVE_LIBXML2
#define NEWS(read) (read), NULL
#else
#define NEWS(read) NULL, "libxml2"
#endif
#if defined HAVE_LIBXML2 && defined HAVE_LIBARCHIVE
#define DOCX(read) (read), NULL
#else
#define DOCX(read) NULL, "libarchive and libxml2"
#endif

static const GsDocumentType types[] = {
  { "text", ".txt .text", gs_document_read_text, NULL, &gs_insert_text },
  { "markdown", ".md .markdown .mdown .mkd", gs_document_read_markdown, NULL,
    &gs_insert_markdown },
  { "html", ".html .htm .xhtml", gs_document_read_html, NULL, &gs_insert_html },
  { "jsonl", ".jsonl .ndjson", NULL, NULL, NULL },
  { "docx", ".docx", DOCX(gs_document_read_docx), NULL },
  { "nitf", ".nitf", NEWS(gs_document_read_nitf), NULL },
  { "newsml", ".newsml", NEWS(gs_document_read_newsml), NULL },
  { "ninjs", ".ninjs", gs_document_read_ninjs, NULL, NULL },
  { NULL, NULL, NULL, NULL, NULL },
};

const GsDocumentType *
gs_document_types(void)
{
  return types;
}

const GsDocumentType *
gs_document_type_named(const char *name)
{
  for (size_t i = 0; types[i].name != NULL; i++)
    if (strcmp(types[i].name, name) == 0)
      return &types[i];
  return NULL;
}

static bool
has_extension(const char *path, const char *extensions)
{
  const char *dot = strrchr(path, '.');
  size_t len = dot != NULL ? strlen(dot) : 0;
  for (const char *at = extensions; dot != NULL && *at != '\0';) {
    size_t n = strcspn(at, " ");
    if (n == len && g_ascii_strncasecmp(at, dot, n) == 0)
      return true;
    at += n + (at[n] == ' ' ? 1 : 0);
  }
  return false;
}

const GsDocumentType *
gs_document_type_of_path(const char *path)
{
  for (size_t i = 0; types[i].name != NULL; i++)
    if (has_extension(path, types[i].extensions))
      return &types[i];
  return NULL;
}

/* ---- what only its first element tells ---------------------------------- */

#define LOOKED_AT ((size_t)4096) /* bytes */

static bool
begins_with(GsSlice bytes, const char *element)
{
  gssize len = (gssize)MIN(bytes.len, LOOKED_AT);
  const char *found = len > 0 ? g_strstr_len(bytes.at, len, element) : NULL;
  size_t behind =
      found != NULL ? (size_t)(found - bytes.at) + strlen(element) : bytes.len;
  return behind < bytes.len && !g_ascii_isalnum(bytes.at[behind]);
}

/* The type that the file is of, by its name or, of XML, its first bytes. */
static const GsDocumentType *
choose(const char *name, GsSlice bytes)
{
  const GsDocumentType *type = gs_document_type_of_path(name);
  if (type != NULL)
    return type;
  if (has_extension(name, ".json"))
    return gs_document_type_named("ninjs");
  if (!has_extension(name, ".xml"))
    return gs_document_type_named("text");
  if (begins_with(bytes, "<nitf"))
    return gs_document_type_named("nitf");
  bool is_newsml =
      begins_with(bytes, "<newsItem") || begins_with(bytes, "<newsMessage");
  return gs_document_type_named(is_newsml ? "newsml" : "text");
}

bool
gs_document_type_is_stream(const GsDocumentType *type)
{
  return type->read == NULL && type->needs == NULL;
}

GsDocument *
gs_document_read(GsArena *arena,
                 const char *name,
                 GsSlice bytes,
                 const GsDocumentType *type,
                 const GsDocumentFacts *facts)
{
  const GsDocumentType *chosen = type != NULL ? type : choose(name, bytes);
  if (chosen->needs != NULL)
    return gs_article_refuse(arena, name,
                             "this gainsay was built without %s, which it "
                             "needs to read %s",
                             chosen->needs, chosen->name);
  if (chosen->read == NULL)
    chosen = gs_document_type_named("text");
  GsDocument *document = chosen->read(arena, name, bytes, facts);
  document->type = chosen;
  return document;
}

/* ---- types that are written ------------------------------------------- */

const char *
gs_document_insert_extension(const GsDocumentType *type)
{
  if (type == NULL || type->insert == NULL)
    type = gs_document_type_named("text");
  g_autofree char *first =
      g_strndup(type->extensions, strcspn(type->extensions, " "));
  return g_intern_string(first);
}
