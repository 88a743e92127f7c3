/* SPDX-License-Identifier: Apache-2.0
 *
 * What the text says that somebody is ("the mayor of Holm", "a former
 * teacher", "31"), and whom such a description leads to later on.
 *
 * All that was said of him counts, not only what was said last.  Who was
 * something is not who is it: "the former mayor" and "the mayor" are two.
 */
#include "claim/actor-private.h"

#define MOST_NAMED 200 /* who are looked through for an age */
#define OLDEST 120
#define MOST_ROLES 40 /* of one actor; who has more is a list */
#define SENSES 2      /* of a word, the commonest first */

/* ---- ages ------------------------------------------------------------- */

/* The number that the word begins with, or 0. */
static uint32_t
leading_number(GsSlice text)
{
  uint32_t number = 0;
  for (size_t i = 0; i < text.len && g_ascii_isdigit(text.at[i]); i++)
    number = MIN(10 * number + (uint32_t)(text.at[i] - '0'), OLDEST + 1);
  return number <= OLDEST ? number : 0;
}

static size_t
count_hyphens(GsSlice text)
{
  size_t n = 0;
  for (size_t i = 0; i < text.len; i++)
    n += text.at[i] == '-';
  return n;
}

/* "31-year-old", whatever the words between are called. */
static uint32_t
age_in_word(const GsText *text, const GsSentence *sentence, uint32_t at)
{
  if (!(sentence->words[at].flags & GS_WORD_DIGITS))
    return 0;
  GsSlice word = gs_vocabulary_text(text->vocabulary, sentence->words[at].id);
  return count_hyphens(word) == 2 ? leading_number(word) : 0;
}

uint32_t
gs_age_in(const GsText *text, const GsSentence *sentence, GsWordSpan span)
{
  for (uint32_t at = span.start; at < span.end; at++) {
    uint32_t age = age_in_word(text, sentence, at);
    if (age != 0)
      return age;
  }
  return 0;
}

static bool
ends_clause(const GsSentence *sentence, uint32_t at)
{
  GsTag tag =
      at < sentence->n_words ? (GsTag)sentence->words[at].tag : GS_TAG_STOP;
  return tag == GS_TAG_COMMA || tag == GS_TAG_STOP || tag == GS_TAG_BRACKET;
}

/* "Ada Lind, 31, …", "Ada Lind, aged 31,", "Ada Lind (31)". */
static uint32_t
age_behind(const GsText *text, const GsSentence *sentence, uint32_t at)
{
  if (at + 1 >= sentence->n_words || !ends_clause(sentence, at))
    return 0;
  at++;
  if (gs_sentence_hit(text, sentence, at, GS_LIST_AGED))
    at++;
  if (at >= sentence->n_words || sentence->words[at].tag != GS_TAG_NUMBER ||
      !ends_clause(sentence, at + 1))
    return 0;
  GsSlice word = gs_vocabulary_text(text->vocabulary, sentence->words[at].id);
  return count_hyphens(word) == 0 ? leading_number(word) : 0;
}

void
gs_cast_note_age(GsCast *cast,
                 const GsSentence *sentence,
                 const GsNaming *naming,
                 uint32_t index)
{
  const GsText *text = cast->claims->text;
  GsActorFacts *facts = &cast->facts.items[index];
  if (!facts->is_proper || facts->age != 0 || naming->proper.end == 0)
    return;
  facts->age = gs_age_in(text, sentence, naming->described);
  if (facts->age == 0)
    facts->age = age_behind(text, sentence, naming->proper.end);
}

/* Two of one age: neither. */
gssize
gs_cast_aged(const GsCast *cast, uint32_t age)
{
  gssize found = -1;
  size_t n = MIN(cast->claims->actors.n, MOST_NAMED);
  for (size_t i = 0; i < n; i++) {
    if (cast->facts.items[i].age != age)
      continue;
    if (found >= 0)
      return -1;
    found = (gssize)i;
  }
  return found;
}

/* ---- descriptions ----------------------------------------------------- */

static bool
are_equal(const GsDescription *a, const GsDescription *b)
{
  return a->n_words == b->n_words && a->rest == b->rest &&
         a->is_former == b->is_former && a->is_told == b->is_told &&
         memcmp(a->words, b->words, a->n_words * sizeof *a->words) == 0;
}

/* Is it known of him already, or is enough known? */
static bool
is_noted(const GsActorFacts *facts, const GsDescription *one)
{
  size_t n = 0;
  for (const GsDescription *it = facts->roles; it != NULL; it = it->before)
    if (are_equal(it, one) || ++n == MOST_ROLES)
      return true;
  return false;
}

void
gs_cast_describe(GsCast *cast, const GsDescription *one, uint32_t index)
{
  GsActorFacts *facts = &cast->facts.items[index];
  GsId last = one->words[one->n_words - 1];
  bool is_leading = last < cast->n_by_word;
  if (!is_noted(facts, one)) {
    GsDescription *it = GS_NEW(cast->claims->arena, GsDescription);
    *it = *one;
    it->led_before = is_leading ? cast->by_word[last] : 0;
    it->before = facts->roles;
    facts->roles = it;
  }
  if (is_leading)
    cast->by_word[last] = index + 1;
}

/* "The mayor" of "the mayor of Holm" is he; "the mayor of Varnes" is not. */
bool
gs_is_described_so(const GsActorFacts *facts, const GsActorFacts *wanted)
{
  for (const GsDescription *it = facts->roles; it != NULL; it = it->before) {
    GsActorFacts role = { .words = it->words, .n_words = it->n_words };
    if (it->is_former == wanted->is_former &&
        (wanted->rest == 0 || wanted->rest == it->rest) &&
        gs_is_name_part(&role, wanted->words, wanted->n_words))
      return true;
  }
  return false;
}

const GsDescription *
gs_description_headed(const GsActorFacts *facts, GsId word)
{
  const GsDescription *it = facts->roles;
  while (it != NULL && it->words[it->n_words - 1] != word)
    it = it->before;
  return it;
}

static bool
is_kind_of_any(const GsText *text, GsLemma lemma, const GsList *list)
{
  const GsLexicon *lexicon = text->rules->lexicon;
  for (size_t i = 0; i < list->phrases.n; i++) {
    GsLemma kind = gs_lexicon_find(lexicon, list->phrases.items[i].text);
    if (kind != 0 &&
        gs_lexicon_is_kind(lexicon, lemma, kind, GS_PART_NOUN, SENSES))
      return true;
  }
  return false;
}

bool
gs_names_human(const GsText *text, GsId word)
{
  const GsRuleSet *rules = text->rules;
  GsLemma lemma =
      rules->lexicon == NULL
          ? 0
          : gs_lexicon_find(rules->lexicon,
                            gs_vocabulary_text(text->vocabulary, word));
  for (size_t i = 0; lemma != 0 && i < rules->lists.n; i++)
    if (rules->lists.items[i].meaning == GS_LIST_HUMAN &&
        is_kind_of_any(text, lemma, &rules->lists.items[i]))
      return true;
  return false;
}
