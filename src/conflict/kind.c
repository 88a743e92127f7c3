/* SPDX-License-Identifier: Apache-2.0
 *
 * Words of one kind that exclude one another: Monday and Tuesday, Chile and
 * North Korea, the third and the ninth.  All words of a name count as one.
 */
#include "conflict/conflict-private.h"

#define KIND_SENSES 3
#define MOST_SCORE_DIGITS 3

/* A word that may be of a kind, with the words that belong to its name:
 * "living room", "North Korean". */
typedef struct {
  GsLemma entry;
  const GsTerm *term;
  uint32_t nationality; /* 1 + the item of the pack's list, or 0 */
  uint32_t start;       /* the words of the name */
  uint32_t end;
} Member;

static GsLemma
noun_entry(const GsTerm *term)
{
  int part = term->tag == GS_TAG_ADJECTIVE ? GS_PART_ADJECTIVE : GS_PART_NOUN;
  GsLemma entry = term->form->entry[part];
  return entry ? entry : term->form->entry[GS_PART_NOUN];
}

/* Which of the pack's kinds a word is of, kept by the word: a text asks about
 * the same few hundred words in thousands of pairs. */
#define KIND_ROWS 1024
struct GsKindRows {
  struct {
    GsLemma lemma;
    uint64_t kinds;
  } rows[KIND_ROWS];
};

struct GsKindRows *
gs_kind_rows_new(GsArena *arena)
{
  return GS_NEW(arena, struct GsKindRows);
}

static uint64_t
look_kinds_up(const GsBench *bench, GsLemma lemma)
{
  const GsLexicon *lexicon = bench->rules->lexicon;
  uint64_t kinds = 0;
  for (size_t i = 0; i < bench->rules->kinds.n; i++) {
    GsLemma kind =
        gs_lexicon_find(lexicon, bench->rules->kinds.items[i].phrase);
    if (kind && gs_lexicon_is_kind(lexicon, lemma, kind, GS_PART_NOUN, 1))
      kinds |= (uint64_t)1 << i;
  }
  return kinds;
}

static uint64_t
kinds_of(const GsBench *bench, GsLemma lemma)
{
  struct GsKindRows *all = bench->kind_rows;
  size_t row = lemma % KIND_ROWS;
  if (all->rows[row].lemma != lemma) {
    all->rows[row].kinds = look_kinds_up(bench, lemma);
    all->rows[row].lemma = lemma;
  }
  return all->rows[row].kinds;
}

bool
gs_terms_share_kind(const GsBench *bench, const GsTerm *a, const GsTerm *b)
{
  GsLemma x = noun_entry(a);
  GsLemma y = noun_entry(b);
  return bench->rules->lexicon && x && y && x != y && a->tag == b->tag &&
         (kinds_of(bench, x) & kinds_of(bench, y)) != 0;
}

/* The entry of the word with the one before it in its group, or 0. */
static GsLemma
compound_at(const GsBench *bench, const GsSentence *sentence, size_t at)
{
  if (at == 0 || at >= sentence->n_words || !bench->rules->lexicon ||
      sentence->words[at - 1].group != sentence->words[at].group)
    return 0;
  const GsVocabulary *vocabulary = bench->text->vocabulary;
  GsSlice before = gs_vocabulary_text(vocabulary, sentence->words[at - 1].id);
  GsSlice word = gs_vocabulary_text(vocabulary, sentence->words[at].lemma);
  GsSlice both = gs_slice_of(gs_arena_printf(
      bench->arena, "%.*s %.*s", GS_SLICE_ARGS(before), GS_SLICE_ARGS(word)));
  return gs_lexicon_find(bench->rules->lexicon, both);
}

static GsLemma
compound_entry(const GsBench *bench, const GsTerm *term)
{
  return compound_at(bench, &bench->text->sentences.items[term->sentence],
                     term->word);
}

/* "North" of "North Korea". */
static bool
begins_compound(const GsBench *bench, const GsTerm *term)
{
  return compound_at(bench, &bench->text->sentences.items[term->sentence],
                     (size_t)term->word + 1) != 0;
}

static Member
member_of(const GsBench *bench, const GsTerm *term)
{
  const GsSentence *sentence = &bench->text->sentences.items[term->sentence];
  const GsHit *people =
      gs_sentence_hit(bench->text, sentence, term->word, GS_LIST_NATIONALITY);
  GsLemma compound = compound_entry(bench, term);
  Member member = { .entry = compound ? compound : noun_entry(term),
                    .term = term,
                    .start = compound ? term->word - 1 : term->word,
                    .end = term->word + 1 };
  if (people != NULL) {
    member.nationality = people->item + 1;
    member.start = people->start;
    member.end = people->end;
  }
  return member;
}

static bool
are_of_kind(const GsLexicon *lexicon, const Member *a, const Member *b)
{
  return gs_lexicon_is_kind(lexicon, a->entry, b->entry, GS_PART_NOUN,
                            KIND_SENSES) ||
         gs_lexicon_is_kind(lexicon, b->entry, a->entry, GS_PART_NOUN,
                            KIND_SENSES);
}

/* Are both words under the same one of the pack's kinds, and neither a kind
 * of the other? */
static bool
share_kind(const GsBench *bench, const Member *a, const Member *b)
{
  const GsLexicon *lexicon = bench->rules->lexicon;
  if (a->nationality && b->nationality)
    return a->nationality != b->nationality;
  if (!lexicon || !a->entry || !b->entry || a->entry == b->entry)
    return false;
  bool is_noun = a->term->tag == GS_TAG_NOUN && b->term->tag == GS_TAG_NOUN;
  unsigned senses = is_noun ? KIND_SENSES : 0;
  for (size_t i = 0; i < bench->rules->kinds.n; i++) {
    GsLemma kind =
        gs_lexicon_find(lexicon, bench->rules->kinds.items[i].phrase);
    if (kind &&
        gs_lexicon_is_kind(lexicon, a->entry, kind, GS_PART_NOUN, senses) &&
        gs_lexicon_is_kind(lexicon, b->entry, kind, GS_PART_NOUN, senses))
      return !are_of_kind(lexicon, a, b);
  }
  return false;
}

/* The place in a row that the word tells ("third", "3rd"), or 0. */
static double
ordinal_of(const GsBench *bench, const GsTerm *term)
{
  const GsSentence *sentence = &bench->text->sentences.items[term->sentence];
  GsSlice text =
      gs_slice_part(sentence->document->text, sentence->words[term->word].span);
  double value = 0;
  size_t at = 0;
  if (term->form->classes & GS_CLASS_ORDINAL)
    return term->form->value;
  for (; at < text.len && g_ascii_isdigit(text.at[at]); at++)
    value = value * 10 + (text.at[at] - '0');
  bool is_ordinal = at > 0 && at + 2 == text.len &&
                    g_ascii_isalpha(text.at[at]) &&
                    g_ascii_isalpha(text.at[at + 1]);
  return is_ordinal ? value : 0;
}

/* "In Germany" and "outside Italy" may be one place. */
static bool
stand_alike(const GsBench *bench, const Member *a, const Member *b)
{
  const GsSentence *s = &bench->text->sentences.items[a->term->sentence];
  const GsSentence *t = &bench->text->sentences.items[b->term->sentence];
  if (a->start == 0 || b->start == 0)
    return true;
  const GsWord *x = &s->words[a->start - 1];
  const GsWord *y = &t->words[b->start - 1];
  return (x->tag != GS_TAG_PREPOSITION && y->tag != GS_TAG_PREPOSITION) ||
         x->id == y->id;
}

/* "2-1": two figures around a dash; false when it is none. */
static bool
read_score(const GsBench *bench, const GsTerm *term, unsigned score[2])
{
  const GsSentence *sentence = &bench->text->sentences.items[term->sentence];
  GsSlice text =
      gs_slice_part(sentence->document->text, sentence->words[term->word].span);
  size_t part = 0;
  size_t n_digits[2] = { 0 };
  score[0] = score[1] = 0;
  for (size_t i = 0; i < text.len; i++) {
    if (g_ascii_isdigit(text.at[i]) && n_digits[part] < MOST_SCORE_DIGITS) {
      score[part] = score[part] * 10 + (unsigned)(text.at[i] - '0');
      n_digits[part]++;
    } else if (text.at[i] == '-' && part == 0) {
      part = 1;
    } else {
      return false;
    }
  }
  return n_digits[0] > 0 && n_digits[1] > 0;
}

bool
gs_term_is_score(const GsBench *bench, const GsTerm *term)
{
  unsigned score[2];
  return read_score(bench, term, score);
}

/* Two scores of one match, also told from the other side. */
static bool
are_two_scores(const GsBench *bench, const GsTerm *a, const GsTerm *b)
{
  unsigned x[2];
  unsigned y[2];
  return read_score(bench, a, x) && read_score(bench, b, y) &&
         !(x[0] == y[0] && x[1] == y[1]) && !(x[0] == y[1] && x[1] == y[0]);
}

bool
gs_terms_exclude(const GsBench *bench, const GsTerm *a, const GsTerm *b)
{
  double x = ordinal_of(bench, a);
  double y = ordinal_of(bench, b);
  if (x > 0 && y > 0)
    return x != y;
  if (are_two_scores(bench, a, b))
    return true;
  if (begins_compound(bench, a) || begins_compound(bench, b))
    return false;
  Member of_a = member_of(bench, a);
  Member of_b = member_of(bench, b);
  return (a->tag == GS_TAG_NAME) == (b->tag == GS_TAG_NAME) &&
         stand_alike(bench, &of_a, &of_b) && share_kind(bench, &of_a, &of_b);
}

void
gs_name_skip(const GsBench *bench,
             const GsProposition *item,
             size_t i,
             bool *skip)
{
  Member member = member_of(bench, &item->terms.items[i]);
  for (size_t k = 0; k < item->terms.n; k++)
    if (member.start <= item->terms.items[k].word &&
        item->terms.items[k].word < member.end)
      skip[k] = true;
}

/* ---- places ------------------------------------------------------------ */

/* "Holm" of "Holm-based"; 0 if there is no hyphen. */
static GsLemma
entry_of_stem(const GsBench *bench, const GsWord *word)
{
  GsSlice text = gs_vocabulary_text(bench->text->vocabulary, word->id);
  const char *hyphen = memchr(text.at, '-', text.len);
  GsSlice stem = { text.at, hyphen ? (size_t)(hyphen - text.at) : 0 };
  return hyphen && bench->rules->lexicon
             ? gs_lexicon_find(bench->rules->lexicon, stem)
             : 0;
}

static GsLemma
entry_of_name(const GsBench *bench, const GsRange *name)
{
  const GsSentence *sentence = &bench->text->sentences.items[name->sentence];
  const GsWord *last = &sentence->words[name->end - 1];
  GsLemma compound = compound_at(bench, sentence, name->end - 1);
  GsLemma entry = compound ? compound : last->form->entry[GS_PART_NOUN];
  return entry ? entry : entry_of_stem(bench, last);
}

static uint64_t
kinds_of_name(const GsBench *bench, GsLemma entry)
{
  return entry && bench->rules->lexicon ? kinds_of(bench, entry) : 0;
}

bool
gs_places_may_be_nested(const GsBench *bench,
                        const GsRange *a,
                        const GsRange *b)
{
  const GsLexicon *lexicon = bench->rules->lexicon;
  GsLemma x = entry_of_name(bench, a);
  GsLemma y = entry_of_name(bench, b);
  if (lexicon && x && y && gs_lexicon_is_placed(lexicon, x) &&
      gs_lexicon_is_placed(lexicon, y))
    return gs_lexicon_is_part(lexicon, x, y) ||
           gs_lexicon_is_part(lexicon, y, x);
  return kinds_of_name(bench, x) != kinds_of_name(bench, y);
}
