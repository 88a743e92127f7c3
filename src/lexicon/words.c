/* SPDX-License-Identifier: Apache-2.0
 *
 * Opening the word table: the file is mapped, its header checked, and of the
 * irregular forms it is noted where they stand; nothing else is read.
 */
#include "lexicon/records-private.h"

static uint32_t
header_number(const GsLexicon *lexicon, size_t at)
{
  uint32_t number;
  memcpy(&number, g_mapped_file_get_contents(lexicon->file) + at,
         sizeof number);
  return GUINT32_FROM_LE(number);
}

/* What is wrong with the start of the file, or NULL. */
static const char *
header_fault(const GsLexicon *lexicon)
{
  size_t len = g_mapped_file_get_length(lexicon->file);
  if (len < GS_TABLE_HEADER_BYTES)
    return "too short for a word table";
  if (memcmp(g_mapped_file_get_contents(lexicon->file), GS_TABLE_MAGIC,
             GS_TABLE_MAGIC_LEN) != 0)
    return "not a word table";
  if (header_number(lexicon, GS_TABLE_MAGIC_LEN) != GS_TABLE_VERSION)
    return "a word table of another version";
  if (header_number(lexicon, GS_TABLE_MAGIC_LEN + 4) != len)
    return "a word table that is cut short";
  return NULL;
}

/* Sets the bounds of each section; what is wrong with them, or NULL. */
static const char *
section_fault(GsLexicon *lexicon)
{
  size_t len = g_mapped_file_get_length(lexicon->file);
  const char *bytes = g_mapped_file_get_contents(lexicon->file);
  for (unsigned i = 0; i < GS_TABLE_N_SECTIONS; i++) {
    size_t entry = GS_TABLE_MAGIC_LEN + 8 + 8 * (size_t)i;
    uint32_t offset = header_number(lexicon, entry);
    uint32_t n = header_number(lexicon, entry + 4);
    if (offset > len || n > (len - offset) / gs_table_record_bytes[i])
      return "a word table with a section beyond its end";
    lexicon->sections[i].at = (const uint8_t *)bytes + offset;
    lexicon->sections[i].n = n;
  }
  uint32_t n_slots = lexicon->sections[GS_TABLE_SLOTS].n;
  if ((n_slots & (n_slots - 1)) != 0)
    return "a word table whose slots are no power of two";
  return NULL;
}

GsLexicon *
gs_lexicon_open(const char *path, GError **error)
{
  g_autoptr(GsLexicon) lexicon = g_new0(GsLexicon, 1);
  lexicon->file = g_mapped_file_new(path, FALSE, error);
  if (lexicon->file == NULL)
    return NULL;
  const char *fault = header_fault(lexicon);
  if (fault == NULL)
    fault = section_fault(lexicon);
  if (fault != NULL) {
    g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "%s: %s", path, fault);
    return NULL;
  }
  gs_lexicon_index_forms(lexicon);
  return g_steal_pointer(&lexicon);
}

void
gs_lexicon_close(GsLexicon *lexicon)
{
  if (lexicon == NULL)
    return;
  if (lexicon->file != NULL)
    g_mapped_file_unref(lexicon->file);
  g_free(lexicon);
}
