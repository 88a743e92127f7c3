/* SPDX-License-Identifier: Apache-2.0
 *
 * Two that are tied to something: are they one?
 *
 * Two names are apart when they share no word, or when a last name is all they
 * share.  A name and a description may be one or two: the text must tell.
 */
#include "conflict/tie-private.h"

#define STEM 4 /* letters that "Holm" and "Holmish" share */

static const GsWord *
word_at(const GsBench *bench, const GsRange *range, uint32_t at)
{
  return &bench->text->sentences.items[range->sentence].words[at];
}

static GsSlice
text_of(const GsBench *bench, const GsRange *range, uint32_t at)
{
  return gs_slice_part(gs_document_of(bench, range->sentence)->text,
                       word_at(bench, range, at)->span);
}

/* ---- names ------------------------------------------------------------------
 */

/* "Holm" of "Holm-based", but all of "Holm-Lind". */
static GsSlice
stem_of(GsSlice word)
{
  const char *joint = memchr(word.at, '-', word.len);
  size_t len = joint ? (size_t)(joint - word.at) : word.len;
  bool is_name = len + 1 < word.len && !g_ascii_islower(word.at[len + 1]);
  return is_name ? word : (GsSlice){ word.at, len };
}

static bool
is_part_of_name(const GsBench *bench, const GsRange *range, uint32_t at)
{
  const GsWord *word = word_at(bench, range, at);
  return (word->tag == GS_TAG_NAME || (word->flags & GS_WORD_CAPITAL)) &&
         !(word->form->classes & (GS_CLASS_TITLE | GS_CLASS_DETERMINER));
}

static bool
holds_word(const GsBench *bench, const GsRange *range, GsSlice word)
{
  for (uint32_t at = range->start; at < range->end; at++)
    if (is_part_of_name(bench, range, at) &&
        gs_slice_eq(stem_of(text_of(bench, range, at)), word))
      return true;
  return false;
}

/* How many words of a name there are, and how many the other has too. */
static size_t
count_words(const GsBench *bench,
            const GsRange *of,
            const GsRange *other,
            size_t *shared)
{
  size_t n = 0;
  *shared = 0;
  for (uint32_t at = of->start; at < of->end; at++) {
    if (!is_part_of_name(bench, of, at))
      continue;
    n++;
    *shared += holds_word(bench, other, stem_of(text_of(bench, of, at)));
  }
  return n;
}

static bool
share_stem(GsSlice a, GsSlice b)
{
  size_t n = MIN(MIN(a.len, b.len), STEM);
  return n >= 3 && memcmp(a.at, b.at, n) == 0;
}

/* "Holmish": of a people or of its land. */
static bool
names_people(const GsBench *bench, const GsRange *range)
{
  GsSlice stem = stem_of(text_of(bench, range, range->end - 1));
  GsVocabulary *vocabulary = bench->text->vocabulary;
  GsId id = gs_vocabulary_add(vocabulary, stem);
  return gs_vocabulary_form(vocabulary, id)->classes & GS_CLASS_NATIONALITY;
}

/* "Holm", "Holmish": may be of one people or place. */
static bool
may_be_derived(const GsBench *bench, const GsRange *a, const GsRange *b)
{
  for (uint32_t i = a->start; i < a->end; i++)
    for (uint32_t k = b->start; k < b->end; k++)
      if (is_part_of_name(bench, a, i) && is_part_of_name(bench, b, k) &&
          share_stem(text_of(bench, a, i), text_of(bench, b, k)))
        return true;
  return false;
}

/* "Holm", "Holmish": the longer one word begins with the shorter. */
static bool
is_derived(const GsBench *bench, const GsRange *a, const GsRange *b)
{
  GsSlice x = stem_of(text_of(bench, a, a->end - 1));
  GsSlice y = stem_of(text_of(bench, b, b->end - 1));
  size_t n = MIN(x.len, y.len);
  return a->end - a->start == 1 && b->end - b->start == 1 && n >= STEM &&
         memcmp(x.at, y.at, n) == 0 && MAX(x.len, y.len) - n <= 3;
}

/* "HRC" may be the Holm Rowing Club. */
static bool
may_be_short(const GsBench *bench, const GsRange *a, const GsRange *b)
{
  const GsRange *shorter = a->end - a->start <= b->end - b->start ? a : b;
  return shorter->end - shorter->start == 1 &&
         (word_at(bench, shorter, shorter->start)->flags &
          GS_WORD_ALL_CAPITALS);
}

/* "Ada Lind", "Jon Lind": the last word is all they share. */
static bool
share_last_only(const GsBench *bench,
                const GsRange *a,
                const GsRange *b,
                size_t shared)
{
  return shared == 1 && a->end - a->start > 1 && b->end - b->start > 1 &&
         word_at(bench, a, a->end - 1)->id == word_at(bench, b, b->end - 1)->id;
}

GsTiedLikeness
gs_names_compare(const GsBench *bench, const GsRange *a, const GsRange *b)
{
  size_t of_a;
  size_t of_b;
  size_t n = count_words(bench, a, b, &of_a);
  size_t m = count_words(bench, b, a, &of_b);
  if (n == 0 || m == 0)
    return GS_TIED_OPEN;
  if (of_a == n || of_b == m || is_derived(bench, a, b))
    return GS_TIED_SAME;
  if (of_a > 0)
    return share_last_only(bench, a, b, of_a) ? GS_TIED_APART : GS_TIED_OPEN;
  return may_be_derived(bench, a, b) || may_be_short(bench, a, b) ||
                 names_people(bench, a) != names_people(bench, b)
             ? GS_TIED_OPEN
             : GS_TIED_APART;
}

/* ---- nouns
 * ------------------------------------------------------------------- */

static GsTerm
term_of(const GsBench *bench, const GsRange *range, uint32_t at)
{
  const GsWord *word = word_at(bench, range, at);
  return (GsTerm){ .id = word->lemma,
                   .sentence = range->sentence,
                   .word = at,
                   .tag = word->tag,
                   .form = word->form };
}

/* Has the noun a word with it that tells it from the other? */
static bool
has_own_word(const GsBench *bench, const GsTied *a, const GsTied *b)
{
  const GsRange *of = &a->words;
  const GsRange *other = &b->words;
  for (uint32_t at = of->start; at < of->end; at++) {
    GsTerm term = term_of(bench, of, at);
    bool is_telling = term.tag == GS_TAG_NOUN || term.tag == GS_TAG_NAME ||
                      term.tag == GS_TAG_ADJECTIVE;
    bool is_found = at == a->head || !is_telling;
    for (uint32_t k = other->start; k < other->end && !is_found; k++) {
      GsTerm its = term_of(bench, other, k);
      is_found = gs_terms_compare(bench, &term, &its) >= GS_ALIKE_WIDER;
    }
    if (!is_found)
      return true;
  }
  return false;
}

static GsTiedLikeness
compare_nouns(const GsBench *bench, const GsTied *a, const GsTied *b)
{
  GsTerm x = term_of(bench, &a->words, a->head);
  GsTerm y = term_of(bench, &b->words, b->head);
  if (x.tag == GS_TAG_PRONOUN || y.tag == GS_TAG_PRONOUN ||
      gs_terms_compare(bench, &x, &y) < GS_ALIKE_WIDER)
    return GS_TIED_OPEN;
  return has_own_word(bench, a, b) && has_own_word(bench, b, a) ? GS_TIED_APART
                                                                : GS_TIED_SAME;
}

/* ---- whoever it is
 * ------------------------------------------------------------ */

/* "He", of somebody whose name the other is. */
static bool
is_named_by(const GsBench *bench, const GsTied *one, const GsTied *other)
{
  if (one->actor == 0 || !other->is_name)
    return false;
  GsId word = bench->claims->actors.items[one->actor - 1].word;
  return word != 0 &&
         word_at(bench, &other->words, other->words.end - 1)->id == word;
}

bool
gs_tied_is_pronoun(const GsBench *bench, const GsTied *tied)
{
  return word_at(bench, &tied->words, tied->head)->tag == GS_TAG_PRONOUN;
}

/* "The court" of two texts may be two courts: only a name or a pronoun is
 * settled well enough. */
static GsTiedLikeness
compare_two(const GsBench *bench, const GsTied *a, const GsTied *b)
{
  bool are_two = a->actor != 0 && b->actor != 0 &&
                 gs_claims_are_two(bench->claims, a->actor - 1, b->actor - 1);
  if (a->is_name && b->is_name)
    return are_two ? GS_TIED_APART
                   : gs_names_compare(bench, &a->words, &b->words);
  if (are_two && (gs_tied_is_pronoun(bench, a) || gs_tied_is_pronoun(bench, b)))
    return GS_TIED_OPEN; /* of "he" it is not sure enough to clash by */
  bool is_told = a->is_name || b->is_name || gs_tied_is_pronoun(bench, a) ||
                 gs_tied_is_pronoun(bench, b);
  if ((is_told && a->actor != 0 && a->actor == b->actor) ||
      is_named_by(bench, a, b) || is_named_by(bench, b, a))
    return GS_TIED_SAME;
  return a->is_name || b->is_name ? GS_TIED_OPEN : compare_nouns(bench, a, b);
}

GsTiedLikeness
gs_tied_compare(const GsBench *bench, const GsTiedList *a, const GsTiedList *b)
{
  GsTiedLikeness all = GS_TIED_APART;
  for (size_t i = 0; i < a->n; i++)
    for (size_t k = 0; k < b->n; k++) {
      GsTiedLikeness two = compare_two(bench, &a->items[i], &b->items[k]);
      if (two == GS_TIED_SAME)
        return GS_TIED_SAME;
      all = two == GS_TIED_OPEN ? GS_TIED_OPEN : all;
    }
  return a->n > 0 && b->n > 0 ? all : GS_TIED_OPEN;
}
