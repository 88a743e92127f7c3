/* SPDX-License-Identifier: Apache-2.0
 *
 * WordNet in memory -> the bytes of the word table (table-private.h).  The
 * same WordNet always gives the same bytes.
 */
#include "lexicon/compile-private.h"

typedef struct {
  GByteArray *sections[GS_TABLE_N_SECTIONS];
} Table;

static void
put(Table *table, GsTableSection section, uint32_t number, unsigned n_bytes)
{
  for (unsigned i = 0; i < n_bytes; i++) {
    uint8_t byte = (uint8_t)(number >> (8 * i));
    g_byte_array_append(table->sections[section], &byte, 1);
  }
}

static uint32_t
count(const Table *table, GsTableSection section)
{
  return table->sections[section]->len / gs_table_record_bytes[section];
}

static void
put_text(Table *table, GsSlice text)
{
  g_byte_array_append(table->sections[GS_TABLE_TEXT], (const uint8_t *)text.at,
                      (guint)text.len);
}

static void
put_lemma(Table *table, const GsWordnetLemma *lemma)
{
  put(table, GS_TABLE_LEMMAS, count(table, GS_TABLE_TEXT), 4);
  put(table, GS_TABLE_LEMMAS, count(table, GS_TABLE_SENSES), 4);
  put_text(table, lemma->text);
  for (GsPart part = 0; part < GS_N_PARTS; part++) {
    const GsWordnetSenses *senses = &lemma->parts[part];
    put(table, GS_TABLE_LEMMAS, senses->n, 1);
    for (uint32_t i = 0; i < senses->n; i++)
      put(table, GS_TABLE_SENSES, senses->synsets[i], 4);
  }
  for (GsPart part = 0; part < GS_N_PARTS; part++)
    put(table, GS_TABLE_LEMMAS, MIN(lemma->parts[part].tags, UINT16_MAX), 2);
}

static void
put_lemmas(Table *table, const GsWordnet *wordnet)
{
  for (size_t i = 0; i < wordnet->lemmas.n; i++)
    put_lemma(table, &wordnet->lemmas.items[i]);
  put_lemma(table, &(GsWordnetLemma){ 0 });
}

/* At most half of the slots are taken, so that few are looked at. */
static void
put_slots(Table *table, const GsWordnet *wordnet)
{
  uint32_t n_slots = 16;
  while (n_slots < 2 * wordnet->lemmas.n)
    n_slots *= 2;
  uint32_t *slots = GS_NEW_ARRAY(wordnet->arena, uint32_t, n_slots);
  for (uint32_t lemma = 1; lemma < wordnet->lemmas.n; lemma++) {
    uint32_t hash = gs_table_hash(wordnet->lemmas.items[lemma].text);
    uint32_t slot = hash & (n_slots - 1);
    while (slots[slot] != 0)
      slot = (slot + 1) & (n_slots - 1);
    slots[slot] = lemma;
  }
  for (uint32_t i = 0; i < n_slots; i++)
    put(table, GS_TABLE_SLOTS, slots[i], 4);
}

static void
put_synset(Table *table, const GsWordnetSynset *synset)
{
  put(table, GS_TABLE_SYNSETS, count(table, GS_TABLE_WORDS), 4);
  put(table, GS_TABLE_SYNSETS, count(table, GS_TABLE_LINKS), 4);
  for (size_t i = 0; i < synset->words.n; i++)
    put(table, GS_TABLE_WORDS, synset->words.items[i], 4);
  for (size_t i = 0; i < synset->links.n; i++) {
    const GsWordnetLink *link = &synset->links.items[i];
    put(table, GS_TABLE_LINKS, link->kind, 1);
    put(table, GS_TABLE_LINKS, link->word, 1);
    put(table, GS_TABLE_LINKS, link->part, 2);
    put(table, GS_TABLE_LINKS, link->target, 4);
  }
}

static bool
put_synsets(Table *table, const GsWordnet *wordnet, GError **error)
{
  for (size_t i = 0; i < wordnet->synsets.n; i++) {
    const GsWordnetSynset *synset = &wordnet->synsets.items[i];
    if (synset->words.n > GS_TABLE_LONGEST_RUN ||
        synset->links.n > GS_TABLE_LONGEST_RUN) {
      g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_INVAL,
                  "%s: data.%s: the synset at %08u has too many words or links",
                  wordnet->folder, gs_wordnet_parts[synset->part],
                  synset->offset);
      return false;
    }
    put_synset(table, synset);
  }
  put_synset(table, &(GsWordnetSynset){ 0 });
  return true;
}

static void
put_forms(Table *table, const GsWordnet *wordnet)
{
  for (size_t i = 0; i < wordnet->forms.n; i++) {
    const GsWordnetForm *form = &wordnet->forms.items[i];
    put(table, GS_TABLE_FORMS, count(table, GS_TABLE_TEXT), 4);
    put(table, GS_TABLE_FORMS, (uint32_t)form->text.len, 2);
    put(table, GS_TABLE_FORMS, form->part, 2);
    put(table, GS_TABLE_FORMS, form->lemma, 4);
    put_text(table, form->text);
  }
}

static void
pad(GByteArray *bytes)
{
  static const uint8_t zeros[4] = { 0 };
  g_byte_array_append(bytes, zeros, (4 - bytes->len % 4) % 4);
}

static void
put_header_number(GByteArray *bytes, size_t at, uint32_t number)
{
  uint32_t little = GUINT32_TO_LE(number);
  memcpy(bytes->data + at, &little, sizeof little);
}

/* Header and sections in one piece. */
static GByteArray *
join(const Table *table)
{
  GByteArray *bytes = g_byte_array_new();
  g_byte_array_set_size(bytes, GS_TABLE_HEADER_BYTES);
  memcpy(bytes->data, GS_TABLE_MAGIC, GS_TABLE_MAGIC_LEN);
  put_header_number(bytes, GS_TABLE_MAGIC_LEN, GS_TABLE_VERSION);
  for (GsTableSection i = 0; i < GS_TABLE_N_SECTIONS; i++) {
    size_t entry = GS_TABLE_MAGIC_LEN + 8 + 8 * (size_t)i;
    put_header_number(bytes, entry, bytes->len);
    put_header_number(bytes, entry + 4, count(table, i));
    g_byte_array_append(bytes, table->sections[i]->data,
                        table->sections[i]->len);
    pad(bytes);
  }
  put_header_number(bytes, GS_TABLE_MAGIC_LEN + 4, bytes->len);
  return bytes;
}

bool
gs_wordnet_write(const GsWordnet *wordnet, const char *path, GError **error)
{
  Table table;
  for (unsigned i = 0; i < GS_TABLE_N_SECTIONS; i++)
    table.sections[i] = g_byte_array_new();
  put_slots(&table, wordnet);
  put_lemmas(&table, wordnet);
  put_forms(&table, wordnet);
  bool is_written = put_synsets(&table, wordnet, error);
  if (is_written) {
    g_autoptr(GByteArray) bytes = join(&table);
    is_written =
        g_file_set_contents_full(path, (const char *)bytes->data, bytes->len,
                                 G_FILE_SET_CONTENTS_CONSISTENT, 0644, error);
  }
  for (unsigned i = 0; i < GS_TABLE_N_SECTIONS; i++)
    g_byte_array_unref(table.sections[i]);
  return is_written;
}
