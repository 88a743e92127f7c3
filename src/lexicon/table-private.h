/* SPDX-License-Identifier: Apache-2.0
 *
 * The bytes of the word table: what compile.c writes and table.c reads.
 *
 * A header, then one section after another, each a row of records of one
 * size.  Numbers are little-endian and unsigned; sections start at multiples
 * of four.  A record that owns a run of records elsewhere holds the number of
 * the first one; the run ends where that of the next record begins, so such
 * sections end in one record more that owns nothing.
 *
 *   header    magic (8), version u32, bytes of the file u32,
 *             for each section: offset u32, number of records u32
 *   TEXT      bytes of all words, back to back
 *   SLOTS     u32 lemma, a hash table with linear probing, 0 = empty
 *   LEMMAS    u32 text, u32 first sense, u8 senses of each part,
 *             u16 tags of each part; ordered by their bytes, the first unused
 *   SENSES    u32 synset; of one lemma by part, then by frequency
 *   SYNSETS   u32 first word, u32 first link
 *   WORDS     u32 lemma
 *   LINKS     u8 kind, u8 word, u8 part, u8 0, u32 target
 *   FORMS     u32 text, u16 bytes, u16 part, u32 lemma; by part, then text
 */
#pragma once

#include "lexicon/lexicon.h"

#define GS_TABLE_MAGIC "GSWORDS\n"
#define GS_TABLE_MAGIC_LEN 8
#define GS_TABLE_VERSION 2

typedef enum {
  GS_TABLE_TEXT,
  GS_TABLE_SLOTS,
  GS_TABLE_LEMMAS,
  GS_TABLE_SENSES,
  GS_TABLE_SYNSETS,
  GS_TABLE_WORDS,
  GS_TABLE_LINKS,
  GS_TABLE_FORMS,
} GsTableSection;
#define GS_TABLE_N_SECTIONS 8

#define GS_TABLE_HEADER_BYTES (GS_TABLE_MAGIC_LEN + 8 + 8 * GS_TABLE_N_SECTIONS)

/* Bytes of one record of each section. */
static const unsigned gs_table_record_bytes[GS_TABLE_N_SECTIONS] = {
  1, 4, 20, 4, 8, 4, 8, 12,
};

/* No lemma has more senses of one part, no synset more words or links: a
 * bound for the compiler to keep, and for the reader of a broken table. */
#define GS_TABLE_LONGEST_RUN 255

/* How one synset leads to another, or one of its words to a lemma. */
typedef enum {
  GS_LINK_KIND,     /* target: synset of which this one is a kind */
  GS_LINK_INSTANCE, /* target: synset of which this one is an instance */
  GS_LINK_SIMILAR,  /* target: synset */
  GS_LINK_OPPOSITE, /* target: lemma, antonym of the word */
  GS_LINK_DERIVED,  /* target: lemma, derived from the word or its base */
  GS_LINK_PART,     /* target: synset of which this one is a part */
} GsLinkKind;

/* FNV-1a (Fowler, Noll, Vo), its upper bits mixed into the lower ones.  No
 * key is needed: nobody can add words to a table that is compiled. */
static inline uint32_t
gs_table_hash(GsSlice text)
{
  uint64_t hash = UINT64_C(0xcbf29ce484222325);
  for (size_t i = 0; i < text.len; i++)
    hash = (hash ^ (uint8_t)text.at[i]) * UINT64_C(0x100000001b3);
  return (uint32_t)(hash ^ (hash >> 32));
}
