/* SPDX-License-Identifier: Apache-2.0
 *
 * The lemmas: index.* (with the senses of each), cntlist.rev (how often each
 * sense was seen) and *.exc (irregular forms).
 */
#include "lexicon/compile-private.h"

const char *const gs_wordnet_parts[GS_N_PARTS] = {
  "noun",
  "verb",
  "adj",
  "adv",
};

GsSlice
gs_wordnet_fold(GsWordnet *wordnet, GsSlice word)
{
  /* A data file notes where an adjective may stand: "galore(ip)". */
  const char *note = memchr(word.at, '(', word.len);
  if (note != NULL)
    word.len = (size_t)(note - word.at);
  char *folded = gs_arena_take(wordnet->arena, word.len + 1);
  for (size_t i = 0; i < word.len; i++)
    folded[i] = word.at[i] == '_' ? ' ' : g_ascii_tolower(word.at[i]);
  return (GsSlice){ folded, word.len };
}

uint32_t
gs_wordnet_find(const GsWordnet *wordnet, GsSlice text)
{
  g_autofree char *key = g_strndup(text.at, text.len);
  return GPOINTER_TO_UINT(g_hash_table_lookup(wordnet->numbers, key));
}

static GsWordnetLemma *
add_lemma(GsWordnet *wordnet, GsSlice text)
{
  uint32_t number = gs_wordnet_find(wordnet, text);
  if (number == 0) {
    number = (uint32_t)wordnet->lemmas.n;
    gs_vector_add(wordnet->arena, &wordnet->lemmas,
                  (GsWordnetLemma){ .text = text });
    g_hash_table_insert(wordnet->numbers, (char *)text.at,
                        GUINT_TO_POINTER(number));
  }
  return &wordnet->lemmas.items[number];
}

/* lemma pos synsets pointers [pointer...] senses tagged [offset...] */
static bool
read_lemma(GsWordnet *wordnet, GsLines *lines, GsPart part, GError **error)
{
  GsSlice text = gs_wordnet_fold(wordnet, gs_lines_field(lines));
  gs_lines_field(lines);
  uint32_t n = gs_lines_number(lines, 10);
  uint32_t n_pointers = gs_lines_number(lines, 10);
  for (uint32_t i = 0; i < n_pointers + 2 && !lines->is_broken; i++)
    gs_lines_field(lines);
  if (!gs_lines_check(lines, error))
    return false;
  if (n == 0 || n > GS_TABLE_LONGEST_RUN)
    return gs_lines_fail(lines, error, "a lemma with %u senses", n);
  GsWordnetSenses *senses = &add_lemma(wordnet, text)->parts[part];
  if (senses->n != 0)
    return gs_lines_fail(lines, error, "'%s' for the second time", text.at);
  senses->n = n;
  senses->synsets = GS_NEW_ARRAY(wordnet->arena, uint32_t, n);
  for (uint32_t i = 0; i < n; i++)
    senses->synsets[i] = gs_lines_number(lines, 10);
  return gs_lines_check(lines, error);
}

static int
compare_lemmas(const void *a, const void *b)
{
  return gs_slice_compare(((const GsWordnetLemma *)a)->text,
                          ((const GsWordnetLemma *)b)->text);
}

static void
number_lemmas(GsWordnet *wordnet)
{
  qsort(wordnet->lemmas.items + 1, wordnet->lemmas.n - 1,
        sizeof(GsWordnetLemma), compare_lemmas);
  for (size_t i = 1; i < wordnet->lemmas.n; i++)
    g_hash_table_insert(wordnet->numbers,
                        (char *)wordnet->lemmas.items[i].text.at,
                        GUINT_TO_POINTER(i));
}

bool
gs_wordnet_read_lemmas(GsWordnet *wordnet, GError **error)
{
  gs_vector_add(wordnet->arena, &wordnet->lemmas, (GsWordnetLemma){ 0 });
  for (GsPart part = 0; part < GS_N_PARTS; part++) {
    g_autofree char *name = g_strconcat("index.", gs_wordnet_parts[part], NULL);
    g_auto(GsLines) lines = { 0 };
    if (!gs_lines_open(&lines, wordnet->folder, name, error))
      return false;
    while (gs_lines_next(&lines))
      if (!read_lemma(wordnet, &lines, part, error))
        return false;
  }
  number_lemmas(wordnet);
  return true;
}

/* "agree%2:32:00:: 1 50": a sense's key (the digit tells the part of speech),
 * its number, how often it was seen. */
static bool
read_tag(GsWordnet *wordnet, GsLines *lines, GError **error)
{
  static const GsPart parts[] = {
    GS_PART_NOUN,   GS_PART_VERB,      GS_PART_ADJECTIVE,
    GS_PART_ADVERB, GS_PART_ADJECTIVE,
  };
  GsSlice key = gs_lines_field(lines);
  gs_lines_field(lines);
  uint32_t times = gs_lines_number(lines, 10);
  const char *percent = g_strrstr_len(key.at, (gssize)key.len, "%");
  bool has_part = percent != NULL && percent + 1 < key.at + key.len &&
                  percent[1] >= '1' && percent[1] <= '5';
  if (!has_part)
    lines->is_broken = true;
  if (!gs_lines_check(lines, error))
    return false;
  key.len = (size_t)(percent - key.at);
  uint32_t lemma = gs_wordnet_find(wordnet, gs_wordnet_fold(wordnet, key));
  if (lemma == 0)
    return true; /* a sense that this release no longer has */
  wordnet->lemmas.items[lemma].parts[parts[percent[1] - '1']].tags += times;
  return true;
}

bool
gs_wordnet_read_tags(GsWordnet *wordnet, GError **error)
{
  g_auto(GsLines) lines = { 0 };
  if (!gs_lines_open(&lines, wordnet->folder, "cntlist.rev", error))
    return false;
  while (gs_lines_next(&lines))
    if (!read_tag(wordnet, &lines, error))
      return false;
  return true;
}

/* A form and its bases.  A form that is its own base ("forest") is no
 * inflected form, though its ending looks like one: that is kept too. */
static bool
read_form(GsWordnet *wordnet, GsLines *lines, GsPart part, GError **error)
{
  GsSlice form = gs_wordnet_fold(wordnet, gs_lines_field(lines));
  do {
    GsSlice base = gs_wordnet_fold(wordnet, gs_lines_field(lines));
    uint32_t lemma = gs_wordnet_find(wordnet, base);
    bool is_known =
        lemma != 0 && (wordnet->lemmas.items[lemma].parts[part].n > 0 ||
                       gs_slice_eq(form, base));
    if (is_known)
      gs_vector_add(wordnet->arena, &wordnet->forms,
                    (GsWordnetForm){ form, part, lemma });
  } while (!gs_lines_at_end(lines));
  return gs_lines_check(lines, error);
}

static int
compare_forms(const void *a, const void *b)
{
  const GsWordnetForm *one = a, *two = b;
  if (one->part != two->part)
    return one->part < two->part ? -1 : 1;
  int order = gs_slice_compare(one->text, two->text);
  if (order != 0)
    return order;
  return one->lemma < two->lemma ? -1 : one->lemma > two->lemma;
}

bool
gs_wordnet_read_forms(GsWordnet *wordnet, GError **error)
{
  for (GsPart part = 0; part < GS_N_PARTS; part++) {
    g_autofree char *name = g_strconcat(gs_wordnet_parts[part], ".exc", NULL);
    g_auto(GsLines) lines = { 0 };
    if (!gs_lines_open(&lines, wordnet->folder, name, error))
      return false;
    while (gs_lines_next(&lines))
      if (!read_form(wordnet, &lines, part, error))
        return false;
  }
  qsort(wordnet->forms.items, wordnet->forms.n, sizeof(GsWordnetForm),
        compare_forms);
  return true;
}
