/* SPDX-License-Identifier: Apache-2.0
 *
 * How old somebody is said to be: "Ada Lind, 34, a nurse", "a man aged 34",
 * "was 34 years old", "the 34-year-old Ada Lind".
 *
 * The words that tell it are those of a relation of the rules; its amount is
 * the years.  How old somebody was when something else happened is no matter
 * of the day that the text tells of.
 */
#include "proposition/tie-private.h"

#define OLDEST 119

static GsTag
tag_at(const GsSentence *sentence, size_t at)
{
  return at < sentence->n_words ? (GsTag)sentence->words[at].tag : GS_TAG_STOP;
}

static GsSlice
text_of(const GsTieReader *reader, size_t at)
{
  return gs_slice_part(reader->text->document->text,
                       reader->sentence->words[at].span);
}

/* ---- the years -------------------------------------------------------------
 */

static double
years_of(const GsForm *form, GsSlice text)
{
  double years = 0;
  if (form->classes & GS_CLASS_NUMERAL)
    years = form->value;
  else if (!gs_quantity_parse_digits(text, &years))
    return 0;
  return years >= 1 && years <= OLDEST && years == (int)years ? years : 0;
}

/* Adds the age that the words tell; all ages count the same years. */
static bool
add_years(const GsTieReader *reader, double years, size_t at, GsTie *tie)
{
  GsQuantity age = {
    .low = years,
    .high = years,
    .dimension = -1,
    .head = (GsId)tie->relation + 1,
    .is_compared = true,
    .words = { reader->sentence->number, (uint32_t)at, (uint32_t)at + 1 },
  };
  if (years == 0)
    return false;
  gs_vector_add(reader->arena, &tie->amounts, age);
  return true;
}

static bool
add_number(const GsTieReader *reader, size_t at, GsTie *tie)
{
  return tag_at(reader->sentence, at) == GS_TAG_NUMBER &&
         add_years(
             reader,
             years_of(reader->sentence->words[at].form, text_of(reader, at)),
             at, tie);
}

/* ---- whose -----------------------------------------------------------------
 */

static const GsGroup *
noun_group(const GsSentence *sentence, size_t at)
{
  const GsGroup *group = gs_tie_group(sentence, at);
  return group != NULL && group->kind == GS_GROUP_NOUN ? group : NULL;
}

/* Adds the group that ends right before `at`, over a comma; "children aged 5"
 * are several. */
static bool
add_before(const GsTieReader *reader, size_t at, GsTie *tie)
{
  const GsSentence *sentence = reader->sentence;
  at -= at > 0 && tag_at(sentence, at - 1) == GS_TAG_COMMA;
  const GsGroup *group = at > 0 ? noun_group(sentence, at - 1) : NULL;
  if (group == NULL || group->end != at || (group->flags & GS_GROUP_PLURAL) ||
      (group->start > 0 && gs_tie_is_where(reader, group->start - 1)))
    return false;
  gs_tie_add_words(reader, group->start, group->end, &tie->first);
  return true;
}

/* "Ada Lind | is 34 years old", "was aged 34". */
static bool
add_subject(const GsTieReader *reader, const GsGroup *verb, GsTie *tie)
{
  const GsGroup *subject = verb != NULL && verb->kind == GS_GROUP_VERB &&
                                   (verb->flags & GS_GROUP_FINITE)
                               ? gs_tie_subject(reader, verb, 0)
                               : NULL;
  if (subject == NULL || (subject->flags & GS_GROUP_PLURAL))
    return false;
  gs_tie_add_words(reader, subject->start, subject->end, &tie->first);
  return true;
}

/* "Was 34 | when she left". */
static bool
is_of_other_day(const GsTieReader *reader, size_t behind)
{
  const uint32_t when = GS_CLASS_SUBORDINATOR | GS_CLASS_WH_WORD;
  const uint32_t who = GS_CLASS_RELATIVE;
  if (behind >= reader->sentence->n_words)
    return false;
  uint32_t classes = reader->sentence->words[behind].form->classes;
  return (classes & when) && !(classes & who);
}

/* ---- the constructions
 * -------------------------------------------------------
 */

/* From "aged" before a figure, or "years old" behind one. */
bool
gs_tie_read_age(const GsTieReader *reader, const GsHit *hit, GsTie *tie)
{
  size_t start = hit->start;
  size_t end = hit->end;
  if (add_number(reader, end, tie))
    end++;
  else if (start > 0 && add_number(reader, start - 1, tie))
    start--;
  else
    return false;
  if (is_of_other_day(reader, end))
    return false;
  const GsGroup *verb = gs_tie_group(reader->sentence, hit->start);
  if (verb == NULL || verb->kind != GS_GROUP_VERB || start < hit->start)
    verb = start > 0 ? gs_tie_group(reader->sentence, start - 1) : NULL;
  return add_subject(reader, verb, tie) || add_before(reader, start, tie);
}

/* Adds who "a 34-year-old nurse" is: her name, or herself. */
static void
add_holder(const GsTieReader *reader,
           const GsGroup *group,
           size_t at,
           GsTie *tie)
{
  const GsGroup *holder =
      tag_at(reader->sentence, group->end - 1) == GS_TAG_NAME
          ? NULL
          : gs_tie_subject_of_copula(reader, group);
  bool is_itself = tag_at(reader->sentence, group->end - 1) == GS_TAG_NAME;
  if (holder == NULL && !is_itself)
    holder = gs_tie_name_before(reader, group);
  if (holder == NULL && !is_itself)
    holder = gs_tie_name_behind(reader, group);
  if (holder != NULL)
    gs_tie_add_group(reader, holder, &tie->first);
  else
    gs_tie_add_words(reader, at + 1, group->end, &tie->first);
}

/* The relation that a word behind the figure and its hyphen tells an age by;
 * -1 if none. */
static int64_t
relation_of(const GsTieReader *reader, GsSlice tail)
{
  const GsRuleSet *rules = reader->text->rules;
  GsVocabulary *vocabulary = reader->text->vocabulary;
  GsId id = gs_vocabulary_add(vocabulary, tail);
  GsWord word = { .id = id,
                  .lemma = id,
                  .form = gs_vocabulary_form(vocabulary, id) };
  GsHits hits = { 0 };
  gs_phrases_scan(rules->phrases, tail, &word, 1, reader->arena, &hits);
  for (size_t i = 0; i < hits.n; i++) {
    const GsHit *hit = &hits.items[i];
    if (rules->lists.items[hit->list].meaning == GS_LIST_RELATION &&
        rules->relation_phrases.items[hit->item].told == GS_TOLD_AGED)
      return rules->relation_phrases.items[hit->item].relation;
  }
  return -1;
}

/* From "34-year-old". */
bool
gs_tie_read_joined_age(const GsTieReader *reader, size_t at, GsTie *tie)
{
  GsSlice text = text_of(reader, at);
  const char *hyphen = memchr(text.at, '-', text.len);
  const GsGroup *group = noun_group(reader->sentence, at);
  if (hyphen == NULL || group == NULL || (group->flags & GS_GROUP_PLURAL))
    return false;
  GsSlice head = { text.at, (size_t)(hyphen - text.at) };
  GsSlice tail = { hyphen + 1, text.len - head.len - 1 };
  GsVocabulary *vocabulary = reader->text->vocabulary;
  double years = years_of(
      gs_vocabulary_form(vocabulary, gs_vocabulary_add(vocabulary, head)),
      head);
  int64_t relation = years > 0 ? relation_of(reader, tail) : -1;
  if (relation < 0)
    return false;
  tie->relation = (uint32_t)relation;
  tie->teller =
      (GsRange){ reader->sentence->number, (uint32_t)at, (uint32_t)at + 1 };
  add_holder(reader, group, at, tie);
  return tie->first.n > 0 && add_years(reader, years, at, tie);
}

static int64_t
relation_of_ages(const GsRuleSet *rules)
{
  for (size_t i = 0; i < rules->relation_phrases.n; i++)
    if (rules->relation_phrases.items[i].told == GS_TOLD_AGED)
      return rules->relation_phrases.items[i].relation;
  return -1;
}

/* "Holm, 3, Lind, 2": in a row of names and figures it may count anything. */
static bool
is_in_row(const GsSentence *sentence, size_t at)
{
  return tag_at(sentence, at + 2) == GS_TAG_NAME ||
         (at > 3 && tag_at(sentence, at - 3) == GS_TAG_COMMA &&
          tag_at(sentence, at - 4) == GS_TAG_NUMBER);
}

/* From a figure between commas behind a name: "Ada Lind, 34, a nurse". */
bool
gs_tie_read_bare_age(const GsTieReader *reader, size_t at, GsTie *tie)
{
  const GsSentence *sentence = reader->sentence;
  if (at < 2 || tag_at(sentence, at) != GS_TAG_NUMBER ||
      tag_at(sentence, at - 1) != GS_TAG_COMMA ||
      tag_at(sentence, at - 2) != GS_TAG_NAME)
    return false;
  GsTag behind = tag_at(sentence, at + 1);
  const uint32_t calendar = GS_CLASS_MONTH | GS_CLASS_WEEKDAY | GS_CLASS_DAY;
  int64_t relation = relation_of_ages(reader->text->rules);
  if ((behind != GS_TAG_COMMA && behind != GS_TAG_STOP) ||
      is_in_row(sentence, at) ||
      (sentence->words[at - 2].form->classes & calendar) || relation < 0)
    return false;
  tie->relation = (uint32_t)relation;
  tie->teller = (GsRange){ sentence->number, (uint32_t)at, (uint32_t)at + 1 };
  return add_before(reader, at, tie) && add_number(reader, at, tie);
}
