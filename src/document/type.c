/* SPDX-License-Identifier: Apache-2.0
 *
 * The kinds of drafts that can be read: one row each.
 */
#include "document/document-private.h"

static const GsDocumentType types[] = {
  { "text", ".txt .text", gs_document_read_text },
  { "markdown", ".md .markdown .mdown .mkd", gs_document_read_markdown },
  { "html", ".html .htm .xhtml", gs_document_read_html },
  { "jsonl", ".jsonl .ndjson", NULL },
  { NULL, NULL, NULL },
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

GsDocument *
gs_document_read(GsArena *arena,
                 const char *name,
                 GsSlice bytes,
                 const GsDocumentType *type,
                 const GsDocumentFacts *facts)
{
  const GsDocumentType *chosen =
      type != NULL ? type : gs_document_type_of_path(name);
  if (chosen == NULL || chosen->read == NULL)
    return gs_document_read_text(arena, name, bytes, facts);
  return chosen->read(arena, name, bytes, facts);
}
