/* SPDX-License-Identifier: Apache-2.0
 *
 * Numbers, what they count, and how exactly.
 *
 * "at least 20 people", "$1.1 trillion", "95 minutes", "a three-hour
 * meeting", "0.8 percent".  A number without a noun, and a number that is
 * part of a name or of a date, is no quantity.
 */
#include "base/limits.h"
#include "proposition/proposition-private.h"

#include <math.h>

typedef struct {
  const GsText *text;
  const GsSentence *sentence;
  GsArena *arena;
  GsProposition *item;
} Reader;

static GsSlice
text_of(const Reader *reader, size_t at)
{
  return gs_slice_part(reader->text->document->text,
                       reader->sentence->words[at].span);
}

/* Digits with commas and one dot; false when the word holds anything else. */
bool
gs_quantity_parse_digits(GsSlice text, double *value)
{
  char digits[32];
  size_t n = 0;
  for (size_t i = 0; i < text.len; i++) {
    char c = text.at[i];
    if (c == ',')
      continue;
    if ((c < '0' || c > '9') && c != '.')
      return false;
    if (n + 1 >= sizeof digits)
      return false;
    digits[n++] = c;
  }
  digits[n] = '\0';
  char *end = NULL;
  *value = g_ascii_strtod(digits, &end);
  return n > 0 && *end == '\0';
}

static bool
is_multiplier(const Reader *reader, size_t at)
{
  return at < reader->item->range.end &&
         (reader->sentence->words[at].form->classes & GS_CLASS_MULTIPLIER);
}

/* "410m" behind a sign of money, "27bn": digits and a multiplier in one word.
 */
static bool
parse_suffixed(const Reader *reader, size_t at, double *value)
{
  GsSlice text = text_of(reader, at);
  size_t n = text.len;
  while (n > 0 && g_ascii_isalpha(text.at[n - 1]))
    n--;
  GsSlice digits = { text.at, n };
  GsSlice suffix = { text.at + n, text.len - n };
  bool is_money =
      at > 0 && reader->sentence->words[at - 1].tag == GS_TAG_SYMBOL;
  if (n == 0 || suffix.len == 0 || (suffix.len < 2 && !is_money) ||
      !gs_quantity_parse_digits(digits, value))
    return false;
  GsVocabulary *vocabulary = reader->text->vocabulary;
  const GsForm *form =
      gs_vocabulary_form(vocabulary, gs_vocabulary_add(vocabulary, suffix));
  *value *= form->value;
  return (form->classes & GS_CLASS_MULTIPLIER) != 0;
}

/* One figure over one or more words ("two hundred", "1.1 trillion"). */
static bool
read_figure(const Reader *reader, size_t *at, double *value, bool *is_vague)
{
  const GsForm *form = reader->sentence->words[*at].form;
  if (form->classes & GS_CLASS_NUMERAL)
    *value = form->value;
  else if (!gs_quantity_parse_digits(text_of(reader, *at), value) &&
           !parse_suffixed(reader, *at, value))
    return false;
  *is_vague |= (form->classes & GS_CLASS_VAGUE) != 0;
  (*at)++;
  while (is_multiplier(reader, *at)) {
    *value *= reader->sentence->words[*at].form->value;
    (*at)++;
  }
  return true;
}

/* "three-hour": a numeral, a hyphen, a unit.  Its parts' values. */
static bool
read_compound(const Reader *reader, size_t at, GsQuantity *quantity)
{
  GsSlice text = text_of(reader, at);
  const char *hyphen = memchr(text.at, '-', text.len);
  if (!hyphen || hyphen == text.at)
    return false;
  GsSlice head = { text.at, (size_t)(hyphen - text.at) };
  GsSlice tail = { hyphen + 1, text.len - head.len - 1 };
  GsVocabulary *words = reader->text->vocabulary;
  const GsForm *number =
      gs_vocabulary_form(words, gs_vocabulary_add(words, head));
  double value = number->value;
  if (!(number->classes & GS_CLASS_NUMERAL) &&
      !gs_quantity_parse_digits(head, &value))
    return false;
  GsId unit_id = gs_vocabulary_add(words, tail);
  const GsRuleSet *rules = reader->text->rules;
  GsWord unit_word = { .id = unit_id,
                       .lemma = unit_id,
                       .form = gs_vocabulary_form(words, unit_id) };
  GsHits hits = { 0 };
  gs_phrases_scan(rules->phrases, tail, &unit_word, 1, reader->arena, &hits);
  for (size_t i = 0; i < hits.n; i++) {
    if (rules->lists.items[hits.items[i].list].meaning != GS_LIST_UNIT)
      continue;
    const GsUnit *unit = &rules->units.items[hits.items[i].item];
    quantity->low = quantity->high = value * unit->factor;
    quantity->dimension = (int32_t)unit->dimension;
    return true;
  }
  return false;
}

/* ---- what is counted -------------------------------------------------- */

static const GsGroup *
group_at(const Reader *reader, size_t at)
{
  uint16_t group =
      at < reader->sentence->n_words ? reader->sentence->words[at].group : 0;
  return group ? &reader->sentence->groups[group - 1] : NULL;
}

static void
set_unit(const Reader *reader, GsQuantity *quantity, const GsHit *hit)
{
  const GsUnit *unit = &reader->text->rules->units.items[hit->item];
  quantity->dimension = (int32_t)unit->dimension;
  quantity->low *= unit->factor;
  quantity->high *= unit->factor;
}

/* The noun behind "of" or in front: "a talk of 95 minutes". */
static GsId
measured_noun(const Reader *reader, size_t behind)
{
  size_t at = behind;
  if (at < reader->item->range.end &&
      reader->sentence->words[at].tag == GS_TAG_PREPOSITION)
    at++;
  const GsGroup *group =
      at < reader->item->range.end ? group_at(reader, at) : NULL;
  bool is_stretch =
      group && (gs_sentence_hit(reader->text, reader->sentence, group->head,
                                GS_LIST_UNIT) ||
                gs_sentence_hit(reader->text, reader->sentence, group->head,
                                GS_LIST_PERIOD_NOUN));
  return group && group->kind == GS_GROUP_NOUN && group->head >= behind &&
                 !is_stretch
             ? reader->sentence->words[group->head].lemma
             : 0;
}

/* "The crowd | in Holm numbered": the noun before the verb that is in no
 * prepositional phrase, or NULL. */
static const GsWord *
subject_before(const Reader *reader, size_t verb)
{
  const GsWord *words = reader->sentence->words;
  for (size_t at = verb; at-- > reader->item->range.start;) {
    const GsGroup *group = group_at(reader, at);
    if (group == NULL || group->kind != GS_GROUP_NOUN)
      continue;
    bool hangs_on = group->start > reader->item->range.start &&
                    words[group->start - 1].tag == GS_TAG_PREPOSITION;
    if (!hangs_on)
      return words[group->head].tag == GS_TAG_NOUN ? &words[group->head] : NULL;
    at = group->start;
  }
  return NULL;
}

/* The noun that the figure measures: "a deficit of 410 million", "the deficit
 * was 410 million"; NULL if none is told. */
static const GsWord *
noun_before(const Reader *reader, size_t start)
{
  size_t at = start;
  const GsWord *words = reader->sentence->words;
  while (at > reader->item->range.start &&
         (words[at - 1].tag == GS_TAG_ADVERB ||
          words[at - 1].tag == GS_TAG_SYMBOL ||
          words[at - 1].tag == GS_TAG_DETERMINER))
    at--;
  if (at <= reader->item->range.start)
    return NULL;
  GsTag before = (GsTag)words[at - 1].tag;
  bool is_measuring = /* "the crowd numbered | 5,000" */
      before == GS_TAG_VERB &&
      gs_sentence_hit(reader->text, reader->sentence, at - 1, GS_LIST_MEASURE);
  if (is_measuring)
    return subject_before(reader, at - 1);
  bool is_lasting = /* "the trial lasted for | three hours" */
      before == GS_TAG_PREPOSITION && at > reader->item->range.start + 1 &&
      words[at - 2].tag == GS_TAG_VERB &&
      gs_sentence_hit(reader->text, reader->sentence, at - 2, GS_LIST_MEASURE);
  if (is_lasting)
    return subject_before(reader, at - 2);
  if (before != GS_TAG_PREPOSITION && before != GS_TAG_AUXILIARY)
    return NULL;
  at--;
  while (at > reader->item->range.start &&
         (words[at - 1].tag == GS_TAG_ADVERB ||
          words[at - 1].tag == GS_TAG_AUXILIARY))
    at--;
  bool is_noun =
      at > reader->item->range.start && words[at - 1].tag == GS_TAG_NOUN;
  return is_noun ? &words[at - 1] : NULL;
}

static bool
read_counted(const Reader *reader, size_t at, GsQuantity *quantity)
{
  const GsGroup *group = group_at(reader, at > 0 ? at - 1 : 0);
  const GsHit *unit =
      at < reader->item->range.end
          ? gs_sentence_hit(reader->text, reader->sentence, at, GS_LIST_UNIT)
          : NULL;
  if (unit && unit->start == at) {
    set_unit(reader, quantity, unit);
    quantity->of = measured_noun(reader, unit->end);
    quantity->words.end = MAX(quantity->words.end, unit->end);
    return true;
  }
  if (!group || group->kind != GS_GROUP_NOUN || group->head < at)
    return false;
  const GsWord *head = &reader->sentence->words[group->head];
  unit = gs_sentence_hit(reader->text, reader->sentence, group->head,
                         GS_LIST_UNIT);
  if (unit)
    set_unit(reader, quantity, unit);
  if (head->tag != GS_TAG_NOUN)
    return false;
  quantity->head = head->lemma;
  quantity->head_form = head->form;
  quantity->words.end = MAX(quantity->words.end, group->head + 1);
  return true;
}

/* ---- how exactly ------------------------------------------------------ */

/* A list word that ends right before `start`. */
static const GsHit *
hit_before(const GsText *text,
           const GsSentence *sentence,
           size_t start,
           GsListMeaning meaning)
{
  if (start == 0)
    return NULL;
  const GsHit *hit = gs_sentence_hit(text, sentence, start - 1, meaning);
  return hit && hit->end == start ? hit : NULL;
}

static bool
is_behind_noun(const GsSentence *sentence, size_t at)
{
  const GsWord *words = sentence->words;
  return at > 0 && words[at].tag == GS_TAG_PREPOSITION &&
         (words[at - 1].tag == GS_TAG_NOUN || words[at - 1].tag == GS_TAG_NAME);
}

void
gs_quantity_read_exactness(const GsText *text,
                           const GsSentence *sentence,
                           GsQuantity *quantity)
{
  size_t start = quantity->words.start;
  const GsHit *approx = hit_before(text, sentence, start, GS_LIST_APPROX);
  const GsHit *lower = hit_before(text, sentence, start, GS_LIST_BOUND_LOWER);
  const GsHit *upper = hit_before(text, sentence, start, GS_LIST_BOUND_UPPER);
  if (approx) {
    double share = text->rules->approxes.items[approx->item];
    quantity->low -= share * fabs(quantity->low);
    quantity->high += share * fabs(quantity->high);
    quantity->words.start = approx->start;
  }
  /* "the dispute over four islands": the noun's preposition, no bound */
  bool is_linked =
      (lower || upper) &&
      (lower ? lower : upper)->end - (lower ? lower : upper)->start == 1 &&
      is_behind_noun(sentence, (lower ? lower : upper)->start);
  if (is_linked)
    lower = upper = NULL;
  if (lower && upper && upper->start < lower->start)
    lower = NULL; /* "no | more than" */
  if (lower) {
    quantity->high = HUGE_VAL;
    quantity->words.start = lower->start;
  } else if (upper) {
    quantity->low = -HUGE_VAL;
    quantity->words.start = upper->start;
  }
}

/* ---- the walk --------------------------------------------------------- */

/* A currency sign before the figure. */
static void
read_symbol(const Reader *reader, size_t start, GsQuantity *quantity)
{
  if (start == 0 || quantity->dimension >= 0)
    return;
  const GsHit *unit =
      gs_sentence_hit(reader->text, reader->sentence, start - 1, GS_LIST_UNIT);
  if (!unit || unit->end != start ||
      reader->sentence->words[start - 1].tag != GS_TAG_SYMBOL)
    return;
  set_unit(reader, quantity, unit);
  quantity->words.start = (uint32_t)start - 1;
}

static bool
is_part_of_date(const Reader *reader, size_t start, size_t end)
{
  const uint32_t months = GS_CLASS_MONTH;
  const GsWord *words = reader->sentence->words;
  bool after = start > 0 && (words[start - 1].form->classes & months);
  bool before =
      end < reader->sentence->n_words && (words[end].form->classes & months);
  double value = 0;
  bool is_year = end == start + 1 &&
                 gs_quantity_parse_digits(text_of(reader, start), &value) &&
                 value >= 1500 && value < 2100 &&
                 text_of(reader, start).len == 4;
  return after || before || is_year;
}

static bool
is_part_of_name(const Reader *reader, size_t start, size_t end)
{
  const GsWord *words = reader->sentence->words;
  bool after = start > 0 && words[start - 1].tag == GS_TAG_NAME &&
               words[start - 1].group == words[start].group;
  bool before = end < reader->sentence->n_words &&
                words[end].tag == GS_TAG_NAME &&
                words[end].group == words[start].group;
  return after || before;
}

/* "12 were hurt", "at least 12 have died": the figure is the subject. */
static bool
is_subject(const Reader *reader, size_t start, size_t end)
{
  const GsWord *words = reader->sentence->words;
  const uint32_t bounds[] = { GS_LIST_APPROX, GS_LIST_BOUND_LOWER,
                              GS_LIST_BOUND_UPPER };
  for (size_t i = 0; i < G_N_ELEMENTS(bounds); i++) {
    const GsHit *hit = hit_before(reader->text, reader->sentence, start,
                                  (GsListMeaning)bounds[i]);
    start = hit ? hit->start : start;
  }
  return start == reader->item->range.start &&
         (int32_t)end <= reader->item->verb &&
         (words[end].tag == GS_TAG_AUXILIARY ||
          (int32_t)end == reader->item->verb);
}

static size_t
read_number(const Reader *reader, size_t at)
{
  GsQuantity quantity = {
    .dimension = -1,
    .words = { reader->item->range.sentence, (uint32_t)at, 0 },
  };
  size_t end = at;
  bool is_vague = false;
  double value = 0;
  if (reader->sentence->words[at].tag != GS_TAG_NUMBER ||
      !read_figure(reader, &end, &value, &is_vague))
    return at + 1;
  quantity.words.end = quantity.figure_end = (uint32_t)end;
  quantity.low = quantity.high = value;
  if (is_part_of_date(reader, at, end) || is_part_of_name(reader, at, end))
    return end;
  read_symbol(reader, at, &quantity);
  bool is_counted = read_counted(reader, end, &quantity);
  gs_quantity_read_exactness(reader->text, reader->sentence, &quantity);
  const GsWord *measured = noun_before(reader, quantity.words.start);
  if (quantity.dimension >= 0 && quantity.of == 0 && measured != NULL)
    quantity.of = measured->lemma;
  if (quantity.dimension < 0 && !is_counted && measured != NULL) {
    quantity.head = measured->lemma;
    quantity.head_form = measured->form;
    is_counted = true;
  }
  if (!is_counted && quantity.dimension < 0 && !is_subject(reader, at, end))
    return end;
  quantity.is_compared = !is_vague && isfinite(value);
  gs_vector_add(reader->arena, &reader->item->quantities, quantity);
  return end;
}

static void
read_hyphenated(const Reader *reader, size_t at)
{
  GsQuantity quantity = {
    .dimension = -1,
    .is_compared = true,
    .is_size = true,
    .words = { reader->item->range.sentence, (uint32_t)at, (uint32_t)at + 1 },
    .figure_end = (uint32_t)at + 1,
  };
  if (!read_compound(reader, at, &quantity))
    return;
  quantity.of = measured_noun(reader, at + 1);
  gs_vector_add(reader->arena, &reader->item->quantities, quantity);
}

/* "At nine" counts nothing, nor does the five of "one in five". */
static bool
is_in_other(const GsProposition *item, size_t n_shares, size_t at)
{
  for (size_t i = 0; i < n_shares; i++)
    if (item->quantities.items[i].words.start <= at &&
        at < item->quantities.items[i].words.end)
      return true;
  for (size_t i = 0; i < item->clocks.n; i++)
    if (item->clocks.items[i].words.start <= at &&
        at < item->clocks.items[i].words.end)
      return true;
  return false;
}

void
gs_proposition_read_quantities(const GsText *text,
                               GsArena *arena,
                               GsProposition *item)
{
  Reader reader = {
    .text = text,
    .sentence = &text->sentences.items[item->range.sentence],
    .arena = arena,
    .item = item,
  };
  gs_shares_read(text, arena, item);
  size_t n_shares = item->quantities.n;
  for (size_t at = item->range.start; at < item->range.end;) {
    if (is_in_other(item, n_shares, at)) {
      at++;
      continue;
    }
    if (reader.sentence->words[at].tag == GS_TAG_NUMBER) {
      at = read_number(&reader, at);
      continue;
    }
    if (reader.sentence->words[at].tag != GS_TAG_NAME)
      read_hyphenated(&reader, at);
    at++;
  }
}
