/* SPDX-License-Identifier: Apache-2.0
 *
 * The senses: data.*, with the words of each and its links to others.  All
 * are read first; then offsets in files become numbers of synsets, and links
 * between words (antonyms, derivations) lead to lemmas.
 */
#include "lexicon/compile-private.h"

/* Pointer symbols that the table has a use for.  A pertainym ("Russian" of
 * "Russia", "quickly" of "quick") and the verb of a participle are stored as
 * derivations; WordNet notes them on one side only.  A member of a whole
 * (Norway, of Scandinavia) is a part of it. */
static const struct {
  const char *symbol;
  GsLinkKind kind;
  bool is_between_words;
  bool is_one_sided;
} pointers[] = {
  { "@", GS_LINK_KIND, false, false },
  { "@i", GS_LINK_INSTANCE, false, false },
  { "#p", GS_LINK_PART, false, false },
  { "#m", GS_LINK_PART, false, false },
  { "&", GS_LINK_SIMILAR, false, false },
  { "!", GS_LINK_OPPOSITE, true, false },
  { "+", GS_LINK_DERIVED, true, false },
  { "\\", GS_LINK_DERIVED, true, true },
  { "<", GS_LINK_DERIVED, true, true },
};

/* ---- reading ---------------------------------------------------------- */

/* The part of speech of a letter in the files, or -1. */
static int
part_of(GsSlice letter)
{
  static const char letters[] = "nvars";
  static const GsPart parts[] = {
    GS_PART_NOUN,   GS_PART_VERB,      GS_PART_ADJECTIVE,
    GS_PART_ADVERB, GS_PART_ADJECTIVE,
  };
  const char *found =
      letter.len == 1 ? memchr(letters, *letter.at, strlen(letters)) : NULL;
  return found != NULL ? (int)parts[found - letters] : -1;
}

static void
keep_link(GsWordnet *wordnet,
          GsWordnetSynset *synset,
          GsSlice symbol,
          GsWordnetLink link)
{
  for (size_t i = 0; i < G_N_ELEMENTS(pointers); i++) {
    bool fits = gs_slice_eq(symbol, gs_slice_of(pointers[i].symbol)) &&
                pointers[i].is_between_words == (link.word != 0);
    if (!fits)
      continue;
    link.kind = pointers[i].kind;
    link.is_one_sided = pointers[i].is_one_sided;
    gs_vector_add(wordnet->arena, &synset->links, link);
  }
}

/* symbol offset pos source-and-target-word */
static bool
read_link(GsWordnet *wordnet,
          GsLines *lines,
          GsWordnetSynset *synset,
          GError **error)
{
  GsSlice symbol = gs_lines_field(lines);
  uint32_t offset = gs_lines_number(lines, 10);
  int part = part_of(gs_lines_field(lines));
  uint32_t words = gs_lines_number(lines, 16);
  if (!gs_lines_check(lines, error))
    return false;
  if (part < 0)
    return gs_lines_fail(lines, error, "a pointer to no part of speech");
  if (words >> 8 > synset->words.n)
    return gs_lines_fail(lines, error, "a pointer from no word");
  keep_link(wordnet, synset, symbol,
            (GsWordnetLink){ .word = (uint8_t)(words >> 8),
                             .part = (GsPart)part,
                             .target_word = words & 0xff,
                             .target = offset });
  return true;
}

static bool
read_words(GsWordnet *wordnet,
           GsLines *lines,
           GsWordnetSynset *synset,
           GError **error)
{
  uint32_t n = gs_lines_number(lines, 16);
  for (uint32_t i = 0; i < n && !lines->is_broken; i++) {
    GsSlice text = gs_wordnet_fold(wordnet, gs_lines_field(lines));
    gs_lines_field(lines);
    uint32_t lemma = gs_wordnet_find(wordnet, text);
    if (lemma == 0)
      return gs_lines_fail(lines, error, "'%s' is not in the index", text.at);
    gs_vector_add(wordnet->arena, &synset->words, lemma);
  }
  return gs_lines_check(lines, error);
}

/* offset file type words [word id...] pointers [pointer...] ... | gloss */
static bool
read_synset(GsWordnet *wordnet, GsLines *lines, GsPart part, GError **error)
{
  GsWordnetSynset synset = { .part = part,
                             .offset = gs_lines_number(lines, 10) };
  gs_lines_field(lines);
  gs_lines_field(lines);
  if (!read_words(wordnet, lines, &synset, error))
    return false;
  uint32_t n_links = gs_lines_number(lines, 10);
  for (uint32_t i = 0; i < n_links; i++)
    if (!read_link(wordnet, lines, &synset, error))
      return false;
  uint32_t first = wordnet->first_synset[part];
  size_t n = wordnet->synsets.n;
  if (n > first && wordnet->synsets.items[n - 1].offset >= synset.offset)
    return gs_lines_fail(lines, error, "offsets do not rise");
  gs_vector_add(wordnet->arena, &wordnet->synsets, synset);
  return gs_lines_check(lines, error);
}

static bool
read_part(GsWordnet *wordnet, GsPart part, GError **error)
{
  g_autofree char *name = g_strconcat("data.", gs_wordnet_parts[part], NULL);
  g_auto(GsLines) lines = { 0 };
  if (!gs_lines_open(&lines, wordnet->folder, name, error))
    return false;
  wordnet->first_synset[part] = (uint32_t)wordnet->synsets.n;
  while (gs_lines_next(&lines))
    if (!read_synset(wordnet, &lines, part, error))
      return false;
  wordnet->first_synset[part + 1] = (uint32_t)wordnet->synsets.n;
  return true;
}

/* ---- resolving -------------------------------------------------------- */

/* The offset of a synset becomes its number. */
static bool
resolve_offset(const GsWordnet *wordnet,
               GsPart part,
               uint32_t *offset,
               GError **error)
{
  uint32_t low = wordnet->first_synset[part];
  uint32_t high = wordnet->first_synset[part + 1];
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (wordnet->synsets.items[middle].offset < *offset)
      low = middle + 1;
    else
      high = middle;
  }
  bool is_there = low < wordnet->first_synset[part + 1] &&
                  wordnet->synsets.items[low].offset == *offset;
  if (!is_there) {
    g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_INVAL,
                "%s: data.%s has no synset at %08u", wordnet->folder,
                gs_wordnet_parts[part], *offset);
    return false;
  }
  *offset = low;
  return true;
}

static bool
resolve_senses(GsWordnet *wordnet, GError **error)
{
  for (size_t i = 1; i < wordnet->lemmas.n; i++)
    for (GsPart part = 0; part < GS_N_PARTS; part++) {
      GsWordnetSenses *senses = &wordnet->lemmas.items[i].parts[part];
      for (uint32_t k = 0; k < senses->n; k++)
        if (!resolve_offset(wordnet, part, &senses->synsets[k], error))
          return false;
    }
  return true;
}

/* A link between words gets the lemma of its target. */
static bool
resolve_word(GsWordnet *wordnet,
             const GsWordnetSynset *synset,
             GsWordnetLink *link,
             GError **error)
{
  GsWordnetSynset *target = &wordnet->synsets.items[link->target];
  if (link->target_word == 0 || link->target_word > target->words.n) {
    g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_INVAL,
                "%s: data.%s: the synset at %08u points to no word",
                wordnet->folder, gs_wordnet_parts[synset->part],
                synset->offset);
    return false;
  }
  uint32_t source = synset->words.items[link->word - 1];
  link->target = target->words.items[link->target_word - 1];
  if (link->is_one_sided)
    gs_vector_add(wordnet->arena, &target->links,
                  (GsWordnetLink){ .kind = link->kind,
                                   .word = (uint8_t)link->target_word,
                                   .part = synset->part,
                                   .target = source,
                                   .is_resolved = true });
  return true;
}

static bool
resolve_links(GsWordnet *wordnet, GsWordnetSynset *synset, GError **error)
{
  for (size_t i = 0; i < synset->links.n; i++) {
    GsWordnetLink link = synset->links.items[i];
    if (link.is_resolved)
      continue;
    if (!resolve_offset(wordnet, link.part, &link.target, error) ||
        (link.word != 0 && !resolve_word(wordnet, synset, &link, error)))
      return false;
    link.is_resolved = true;
    synset->links.items[i] = link;
  }
  return true;
}

bool
gs_wordnet_read_synsets(GsWordnet *wordnet, GError **error)
{
  for (GsPart part = 0; part < GS_N_PARTS; part++)
    if (!read_part(wordnet, part, error))
      return false;
  for (size_t i = 0; i < wordnet->synsets.n; i++)
    if (!resolve_links(wordnet, &wordnet->synsets.items[i], error))
      return false;
  return resolve_senses(wordnet, error);
}
