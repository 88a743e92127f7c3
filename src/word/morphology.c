/* SPDX-License-Identifier: Apache-2.0
 *
 * What a language pack says of words and their endings, kept for look-up.
 */
#include "word/morphology-private.h"

#include "base/intern.h"
#include "base/utf8.h"

struct GsMorphology {
  GsArena *arena;
  GsInterner *words;
  GS_VECTOR(GsMarks) marks; /* of words, by number */
  GsInterner *abbreviations;
  GS_VECTOR(GsEnding) endings; /* by part, longer ones first */
  size_t n_endings[GS_N_PARTS];
  uint32_t last_bytes[GS_N_PARTS]; /* of these endings, see byte_bit() */
  GS_VECTOR(GsSlice) clitics;      /* longer ones first */
};

/* Classes whose words have a value. */
#define VALUED                                                                 \
  (GS_CLASS_NUMERAL | GS_CLASS_ORDINAL | GS_CLASS_MONTH | GS_CLASS_WEEKDAY |   \
   GS_CLASS_DAY | GS_CLASS_VAGUE | GS_CLASS_MULTIPLIER)

GsMorphology *
gs_morphology_new(GsArena *arena)
{
  GsMorphology *morphology = GS_NEW(arena, GsMorphology);
  morphology->arena = arena;
  morphology->words = gs_interner_new(arena, NULL);
  morphology->abbreviations = gs_interner_new(arena, NULL);
  return morphology;
}

/* ---- endings ---------------------------------------------------------- */

static bool
stands_before(const GsEnding *a, const GsEnding *b)
{
  if (a->part != b->part)
    return a->part < b->part;
  return a->ending.len > b->ending.len;
}

/* One bit for several bytes, but one for each letter of ASCII. */
static uint32_t
byte_bit(char c)
{
  return UINT32_C(1) << ((unsigned char)c & 31);
}

void
gs_morphology_add_ending(GsMorphology *morphology, GsEnding ending)
{
  ending.ending = gs_utf8_fold(morphology->arena, ending.ending);
  ending.replacement = gs_utf8_fold(morphology->arena, ending.replacement);
  gs_vector_add(morphology->arena, &morphology->endings, ending);
  morphology->n_endings[ending.part]++;
  GsSlice text = ending.ending;
  morphology->last_bytes[ending.part] |=
      text.len > 0 ? byte_bit(text.at[text.len - 1]) : UINT32_MAX;
  GsEnding *items = morphology->endings.items;
  for (size_t i = morphology->endings.n - 1;
       i > 0 && stands_before(&items[i], &items[i - 1]); i--) {
    GsEnding swapped = items[i];
    items[i] = items[i - 1];
    items[i - 1] = swapped;
  }
}

const GsEnding *
gs_morphology_endings(const GsMorphology *morphology,
                      GsSlice word,
                      GsPart part,
                      size_t *n_endings)
{
  size_t first = 0;
  *n_endings = 0;
  if (word.len == 0 ||
      (morphology->last_bytes[part] & byte_bit(word.at[word.len - 1])) == 0)
    return NULL;
  for (GsPart before = 0; before < part; before++)
    first += morphology->n_endings[before];
  *n_endings = morphology->n_endings[part];
  return &morphology->endings.items[first];
}

bool
gs_morphology_ends_as(const GsMorphology *morphology,
                      GsSlice word,
                      GsPart part,
                      uint16_t form)
{
  size_t n;
  const GsEnding *endings = gs_morphology_endings(morphology, word, part, &n);
  for (size_t i = 0; i < n; i++)
    if ((endings[i].form & form) != 0 &&
        gs_slice_has_suffix(word, endings[i].ending))
      return true;
  return false;
}

/* ---- marks ------------------------------------------------------------ */

void
gs_morphology_mark(GsMorphology *morphology, GsSlice word, GsMarks marks)
{
  GsId id = gs_interner_add(morphology->words, word);
  while (morphology->marks.n <= id)
    gs_vector_add(morphology->arena, &morphology->marks, (GsMarks){ 0 });
  GsMarks *kept = &morphology->marks.items[id];
  kept->classes |= marks.classes;
  kept->who |= marks.who;
  if ((marks.classes & VALUED) != 0)
    kept->value = marks.value;
  for (size_t part = 0; part < GS_N_PARTS; part++)
    if (marks.leaning[part] != 0)
      kept->leaning[part] = marks.leaning[part];
}

const GsMarks *
gs_morphology_find(const GsMorphology *morphology, GsSlice word)
{
  GsId id = gs_interner_find(morphology->words, word);
  return id != 0 ? &morphology->marks.items[id] : NULL;
}

/* ---- clitics and abbreviations ---------------------------------------- */

void
gs_morphology_add_clitic(GsMorphology *morphology, GsSlice clitic)
{
  GsSlice folded = gs_utf8_fold(morphology->arena, clitic);
  if (folded.len == 0 || gs_morphology_has_clitic(morphology, folded))
    return;
  gs_vector_add(morphology->arena, &morphology->clitics, folded);
  GsSlice *items = morphology->clitics.items;
  for (size_t i = morphology->clitics.n - 1;
       i > 0 && items[i].len > items[i - 1].len; i--) {
    GsSlice swapped = items[i];
    items[i] = items[i - 1];
    items[i - 1] = swapped;
  }
}

bool
gs_morphology_has_clitic(const GsMorphology *morphology, GsSlice clitic)
{
  for (size_t i = 0; i < morphology->clitics.n; i++)
    if (gs_slice_eq(morphology->clitics.items[i], clitic))
      return true;
  return false;
}

size_t
gs_morphology_clitic(const GsMorphology *morphology, GsSlice word)
{
  for (size_t i = 0; i < morphology->clitics.n; i++)
    if (gs_slice_has_suffix(word, morphology->clitics.items[i]))
      return morphology->clitics.items[i].len;
  return 0;
}

void
gs_morphology_add_abbreviation(GsMorphology *morphology, GsSlice word)
{
  gs_interner_add(morphology->abbreviations, word);
}

bool
gs_morphology_is_abbreviation(const GsMorphology *morphology, GsSlice word)
{
  return gs_interner_find(morphology->abbreviations, word) != 0;
}
