/* SPDX-License-Identifier: Apache-2.0
 *
 * A text of a word processor: XML in a ZIP archive.
 *
 * The archive comes from anybody: nothing is ever unpacked but the one part
 * with the text, into memory and up to a limit, and what two readers could
 * understand differently is refused.  Of the part, the text as it now stands
 * is read: what was inserted, not what was deleted.
 */
#include "base/limits.h"
#include "document/xml-private.h"

#include <archive.h>
#include <archive_entry.h>

#define PART "word/document.xml"
#define PIECE ((size_t)64 << 10)

/* ---- the text ------------------------------------------------------------ */

static GsBlockKind
kind_of_style(GsSlice style)
{
  static const struct {
    const char *prefix;
    GsBlockKind kind;
  } kinds[] = {
    { "heading", GS_BLOCK_HEADLINE },   { "title", GS_BLOCK_HEADLINE },
    { "caption", GS_BLOCK_CAPTION },    { "quote", GS_BLOCK_QUOTE },
    { "intensequote", GS_BLOCK_QUOTE }, { "list", GS_BLOCK_ITEM },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++)
    if (style.len >= strlen(kinds[i].prefix) &&
        g_ascii_strncasecmp(style.at, kinds[i].prefix,
                            strlen(kinds[i].prefix)) == 0)
      return kinds[i].kind;
  return GS_BLOCK_PARAGRAPH;
}

static const GsXmlElement elements[] = {
  { "p", GS_XML_BLOCK, GS_BLOCK_PARAGRAPH, NULL },
  { "pStyle", GS_XML_KIND, GS_BLOCK_PARAGRAPH, "val" },
  { "numPr", GS_XML_KIND, GS_BLOCK_ITEM, NULL },
  { "t", GS_XML_TEXT, 0, NULL },
  { "tab", GS_XML_BLANK, 0, NULL },
  { "br", GS_XML_BLANK, 0, NULL },
  { "cr", GS_XML_BLANK, 0, NULL },
  { "del", GS_XML_SKIP, 0, NULL },
  { "moveFrom", GS_XML_SKIP, 0, NULL },
  { "Fallback", GS_XML_SKIP, 0, NULL },
  { NULL, GS_XML_NOTHING, 0, NULL },
};

static const GsXmlFormat format = {
  .elements = elements,
  .root = "document",
  .has_texts = true,
  .counts_empty = true,
  .refuses_doctype = true,
  .kind_of = kind_of_style,
};

/* ---- the archive ----------------------------------------------------------
 */

/* What was found in it; for unpacking_clear(). */
typedef struct {
  struct archive *archive;
  size_t whole;      /* bytes of the archive */
  GHashTable *names; /* of all parts so far */
  GByteArray *part;  /* or NULL */
  size_t n_parts;
  const char *failure;
} Unpacking;

static void
unpacking_clear(Unpacking *unpacking)
{
  if (unpacking->archive != NULL)
    archive_read_free(unpacking->archive);
  if (unpacking->names != NULL)
    g_hash_table_unref(unpacking->names);
  if (unpacking->part != NULL)
    g_byte_array_unref(unpacking->part);
}

/* False when all is read, or something is wrong. */
static bool
read_piece(Unpacking *unpacking)
{
  char piece[PIECE / 8];
  la_ssize_t n = archive_read_data(unpacking->archive, piece, sizeof piece);
  if (n < 0)
    unpacking->failure = "its text is damaged";
  if (n <= 0)
    return false;
  g_byte_array_append(unpacking->part, (const guint8 *)piece, (guint)n);
  if (unpacking->part->len > GS_LIMIT_PART_BYTES)
    unpacking->failure = "its text is larger than 64 MiB";
  else if (unpacking->part->len / GS_LIMIT_PART_RATIO > unpacking->whole)
    unpacking->failure =
        "its text is more than 200 times as large as all of it";
  return unpacking->failure == NULL;
}

static void
read_part(Unpacking *unpacking, struct archive_entry *entry)
{
  unpacking->part = g_byte_array_new();
  if (archive_entry_is_encrypted(entry)) {
    unpacking->failure = "it is encrypted";
    return;
  }
  while (read_piece(unpacking))
    continue;
  bool is_lie = archive_entry_size_is_set(entry) &&
                archive_entry_size(entry) != (la_int64_t)unpacking->part->len;
  if (unpacking->failure == NULL && is_lie)
    unpacking->failure = "its text is not of the size that is given";
}

/* False when there is no other part, or something is wrong. */
static bool
next_part(Unpacking *unpacking)
{
  struct archive_entry *entry = NULL;
  int state = archive_read_next_header(unpacking->archive, &entry);
  if (state == ARCHIVE_EOF)
    return false;
  const char *name = state == ARCHIVE_OK ? archive_entry_pathname(entry) : NULL;
  if (name == NULL)
    unpacking->failure = "it is no whole ZIP archive";
  else if (++unpacking->n_parts > GS_LIMIT_PARTS)
    unpacking->failure = "it has more than 2,000 parts";
  else if (!g_hash_table_add(unpacking->names, g_strdup(name)))
    unpacking->failure = "two of its parts have one name";
  else if (strcmp(name, PART) == 0)
    read_part(unpacking, entry);
  return unpacking->failure == NULL;
}

/* The central directory decides, as in all word processors: a part that only
 * stands in the stream is none. */
static void
unpack(Unpacking *unpacking, GsSlice bytes)
{
  unpacking->whole = bytes.len;
  unpacking->names =
      g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  unpacking->archive = archive_read_new();
  if (unpacking->archive == NULL ||
      archive_read_support_format_zip_seekable(unpacking->archive) !=
          ARCHIVE_OK ||
      archive_read_open_memory(unpacking->archive, bytes.at, bytes.len) !=
          ARCHIVE_OK) {
    unpacking->failure = "it is no whole ZIP archive";
    return;
  }
  while (next_part(unpacking))
    continue;
  if (unpacking->failure == NULL && unpacking->part == NULL)
    unpacking->failure = "there is no " PART " in it";
}

/* ---- all of it ------------------------------------------------------------
 */

/* The archive is no part of the arena: the work on it is tried by itself. */
typedef struct {
  GsArticle article;
  GsSlice part;
  const char *failure;
} Job;

static void
read_xml(void *data)
{
  Job *job = data;
  job->failure = gs_xml_read(&job->article, &format, job->part);
}

GsDocument *
gs_document_read_docx(GsArena *arena,
                      const char *name,
                      GsSlice bytes,
                      const GsDocumentFacts *facts)
{
  Unpacking unpacking = { 0 };
  Job job = { .article.arena = arena };
  bool is_done = true;
  unpack(&unpacking, bytes);
  const char *failure = unpacking.failure;
  if (failure == NULL) {
    job.part =
        (GsSlice){ (const char *)unpacking.part->data, unpacking.part->len };
    is_done = gs_arena_try(arena, read_xml, &job);
  }
  unpacking_clear(&unpacking);
  if (!is_done)
    gs_arena_give_up(arena);
  if (failure != NULL)
    return gs_article_refuse(arena, name, "this cannot be read as .docx: %s",
                             failure);
  if (job.failure != NULL)
    return gs_article_refuse(
        arena, name, "this cannot be read as .docx: " PART ": %s", job.failure);
  return gs_article_finish(&job.article, name, facts);
}
