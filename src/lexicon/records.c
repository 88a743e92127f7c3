/* SPDX-License-Identifier: Apache-2.0
 *
 * Records of the mapped word table.  Here every number from the file is
 * bounded; the files that reason about words need no further checks.
 */
#include "lexicon/records-private.h"

/* `n_bytes` at `offset` of a record as a number; 0 beyond the section.  Made
 * part of its callers, where `n_bytes` is known, it is a single load. */
static inline __attribute__((always_inline)) uint32_t
get(const GsLexicon *lexicon,
    GsTableSection section,
    uint32_t record,
    unsigned offset,
    unsigned n_bytes)
{
  if (record >= lexicon->sections[section].n)
    return 0;
  const uint8_t *at = lexicon->sections[section].at +
                      (size_t)record * gs_table_record_bytes[section] + offset;
  uint32_t number = 0;
  for (unsigned i = 0; i < n_bytes; i++)
    number |= (uint32_t)at[i] << (8 * i);
  return number;
}

/* [start, end) cut to what `section` holds, and to a sane length. */
static GsRun
run_in(const GsLexicon *lexicon,
       GsTableSection section,
       uint32_t start,
       uint32_t end)
{
  uint32_t n = lexicon->sections[section].n;
  start = MIN(start, n);
  end = CLAMP(end, start, n);
  return (GsRun){ start, MIN(end, start + GS_TABLE_LONGEST_RUN) };
}

/* The records that `synset` owns, told by the number at `offset`. */
static GsRun
owned(const GsLexicon *lexicon,
      uint32_t synset,
      unsigned offset,
      GsTableSection section)
{
  return run_in(lexicon, section,
                get(lexicon, GS_TABLE_SYNSETS, synset, offset, 4),
                get(lexicon, GS_TABLE_SYNSETS, synset + 1, offset, 4));
}

/* ---- lemmas ----------------------------------------------------------- */

GsSlice
gs_lexicon_text(const GsLexicon *lexicon, GsLemma lemma)
{
  uint32_t n = lexicon->sections[GS_TABLE_TEXT].n;
  uint32_t start = get(lexicon, GS_TABLE_LEMMAS, lemma, 0, 4);
  uint32_t end =
      lemma < UINT32_MAX ? get(lexicon, GS_TABLE_LEMMAS, lemma + 1, 0, 4) : 0;
  if (start > end || end > n)
    return (GsSlice){ "", 0 };
  const uint8_t *text = lexicon->sections[GS_TABLE_TEXT].at;
  return (GsSlice){ (const char *)text + start, end - start };
}

unsigned
gs_lexicon_count(const GsLexicon *lexicon, GsLemma lemma, GsPart part)
{
  unsigned n_senses = get(lexicon, GS_TABLE_LEMMAS, lemma, 8 + part, 1);
  if (n_senses == 0)
    return 0;
  return 1 + get(lexicon, GS_TABLE_LEMMAS, lemma, 12 + 2 * part, 2);
}

GsLemma
gs_lexicon_find(const GsLexicon *lexicon, GsSlice word)
{
  uint32_t n_slots = lexicon->sections[GS_TABLE_SLOTS].n;
  uint32_t hash = gs_table_hash(word);
  for (uint32_t i = 0; i < n_slots; i++) {
    uint32_t slot = (hash + i) & (n_slots - 1);
    GsLemma lemma = get(lexicon, GS_TABLE_SLOTS, slot, 0, 4);
    if (lemma == 0)
      return 0;
    if (gs_slice_eq(gs_lexicon_text(lexicon, lemma), word))
      return lemma;
  }
  return 0;
}

GsRun
gs_lexicon_senses(const GsLexicon *lexicon,
                  GsLemma lemma,
                  GsPart part,
                  unsigned most)
{
  uint32_t start = get(lexicon, GS_TABLE_LEMMAS, lemma, 4, 4);
  for (GsPart before = 0; before < part; before++)
    start += get(lexicon, GS_TABLE_LEMMAS, lemma, 8 + before, 1);
  uint32_t n = get(lexicon, GS_TABLE_LEMMAS, lemma, 8 + part, 1);
  if (most != 0)
    n = MIN(n, most);
  return run_in(lexicon, GS_TABLE_SENSES, start, start + n);
}

/* ---- synsets ---------------------------------------------------------- */

uint32_t
gs_lexicon_synset(const GsLexicon *lexicon, uint32_t sense)
{
  return get(lexicon, GS_TABLE_SENSES, sense, 0, 4);
}

GsRun
gs_lexicon_words(const GsLexicon *lexicon, uint32_t synset)
{
  return owned(lexicon, synset, 0, GS_TABLE_WORDS);
}

GsLemma
gs_lexicon_word(const GsLexicon *lexicon, uint32_t word)
{
  return get(lexicon, GS_TABLE_WORDS, word, 0, 4);
}

GsRun
gs_lexicon_links(const GsLexicon *lexicon, uint32_t synset)
{
  return owned(lexicon, synset, 4, GS_TABLE_LINKS);
}

GsLink
gs_lexicon_link(const GsLexicon *lexicon, uint32_t link)
{
  return (GsLink){
    .kind = (GsLinkKind)get(lexicon, GS_TABLE_LINKS, link, 0, 1),
    .word = get(lexicon, GS_TABLE_LINKS, link, 1, 1),
    .part = (GsPart)get(lexicon, GS_TABLE_LINKS, link, 2, 1),
    .target = get(lexicon, GS_TABLE_LINKS, link, 4, 4),
  };
}

bool
gs_lexicon_link_is_of(const GsLexicon *lexicon,
                      uint32_t synset,
                      GsLink link,
                      GsLemma lemma)
{
  GsRun words = gs_lexicon_words(lexicon, synset);
  return link.word != 0 && link.word <= words.end - words.start &&
         gs_lexicon_word(lexicon, words.start + link.word - 1) == lemma;
}

/* ---- irregular forms -------------------------------------------------- */

static GsSlice
form_text(const GsLexicon *lexicon, uint32_t form)
{
  uint32_t start = get(lexicon, GS_TABLE_FORMS, form, 0, 4);
  uint32_t len = get(lexicon, GS_TABLE_FORMS, form, 4, 2);
  uint32_t n = lexicon->sections[GS_TABLE_TEXT].n;
  if (start > n || len > n - start)
    return (GsSlice){ "", 0 };
  const uint8_t *text = lexicon->sections[GS_TABLE_TEXT].at;
  return (GsSlice){ (const char *)text + start, len };
}

/* Where the forms of `part` that begin as `text` does stand in the index. */
static size_t
place_of(GsPart part, GsSlice text)
{
  unsigned char first = text.len > 0 ? (unsigned char)*text.at : 0;
  return MIN((size_t)part, GS_N_PARTS - 1) * 256 + first;
}

/* A bit of lexicon->seen: what part, length and outer bytes make together. */
static uint32_t
mark_of(GsPart part, GsSlice text)
{
  if (text.len < 2)
    return 0;
  const uint8_t *at = (const uint8_t *)text.at;
  uint32_t outer = (uint32_t)at[0] | (uint32_t)at[1] << 8 |
                   (uint32_t)at[text.len - 2] << 16 |
                   (uint32_t)at[text.len - 1] << 24;
  uint32_t inner = (uint32_t)text.len << 2 | (uint32_t)part;
  return ((outer ^ inner * UINT32_C(0x85EBCA6B)) * UINT32_C(0x9E3779B1)) >>
         (32 - GS_FORM_MARK_BITS);
}

void
gs_lexicon_index_forms(GsLexicon *lexicon)
{
  size_t place = 0;
  uint32_t n = lexicon->sections[GS_TABLE_FORMS].n;
  for (uint32_t i = 0; i < n; i++) {
    GsPart part = (GsPart)get(lexicon, GS_TABLE_FORMS, i, 6, 2);
    GsSlice text = form_text(lexicon, i);
    uint32_t mark = mark_of(part, text);
    lexicon->seen[mark / 8] |= (uint8_t)(1 << mark % 8);
    size_t own = place_of(part, text);
    while (place <= own)
      lexicon->forms[place++] = i;
  }
  while (place <= GS_FORM_PLACES)
    lexicon->forms[place++] = n;
}

size_t
gs_lexicon_irregular(const GsLexicon *lexicon,
                     GsSlice form,
                     GsPart part,
                     GsLemma *out,
                     size_t room)
{
  uint32_t mark = mark_of(part, form);
  if ((lexicon->seen[mark / 8] & 1 << mark % 8) == 0)
    return 0;
  size_t place = place_of(part, form);
  uint32_t low = lexicon->forms[place], end = lexicon->forms[place + 1];
  uint32_t high = end;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (gs_slice_compare(form_text(lexicon, middle), form) < 0)
      low = middle + 1;
    else
      high = middle;
  }
  size_t n = 0;
  while (n < room && low < end && gs_slice_eq(form_text(lexicon, low), form))
    out[n++] = get(lexicon, GS_TABLE_FORMS, low++, 8, 4);
  return n;
}
