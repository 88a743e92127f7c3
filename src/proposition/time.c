/* SPDX-License-Identifier: Apache-2.0
 *
 * Dates, months, years and weekdays in a proposition.
 *
 * A weekday is kept as a weekday, and with a document date also resolved to
 * the nearest day before it (news speaks of what has happened) unless the
 * clause speaks of the future.
 */
#include "proposition/proposition-private.h"

static bool
parse_number(GsSlice text, int *value)
{
  int sum = 0;
  size_t i = 0;
  for (; i < text.len && i < 4 && text.at[i] >= '0' && text.at[i] <= '9'; i++)
    sum = sum * 10 + (text.at[i] - '0');
  *value = sum;
  return i > 0 && i == text.len;
}

typedef struct {
  const GsText *text;
  const GsSentence *sentence;
  GsArena *arena;
  GsProposition *item;
} Reader;

static bool
number_at(const Reader *reader, size_t at, int *value)
{
  if (at < reader->item->range.start || at >= reader->item->range.end)
    return false;
  GsSpan span = reader->sentence->words[at].span;
  return parse_number(gs_slice_part(reader->text->document->text, span), value);
}

static void
add_time(const Reader *reader, GsTime time, size_t start, size_t end)
{
  time.words =
      (GsRange){ reader->item->range.sentence, (uint32_t)start, (uint32_t)end };
  gs_vector_add(reader->arena, &reader->item->times, time);
}

/* "December 15", "15 December 2016", "May". */
static size_t
read_month(const Reader *reader, size_t at)
{
  GsTime time = { 0 };
  int value = 0;
  size_t start = at;
  size_t end = at + 1;
  time.date.month = (int)reader->sentence->words[at].form->value;
  if (number_at(reader, at + 1, &value) && value <= 31) {
    time.date.day = value;
    end++;
  } else if (at > 0 && number_at(reader, at - 1, &value) && value <= 31) {
    time.date.day = value;
    start--;
  }
  if (end < reader->item->range.end &&
      reader->sentence->words[end].tag == GS_TAG_COMMA &&
      number_at(reader, end + 1, &value) && value >= 1000)
    end++;
  if (number_at(reader, end, &value) && value >= 1000) {
    time.date.year = value;
    end++;
  }
  add_time(reader, time, start, end);
  return end;
}

static GsDate
days_from(GsDate from, int days)
{
  GDate date;
  g_date_clear(&date, 1);
  g_date_set_dmy(&date, (GDateDay)from.day, (GDateMonth)from.month,
                 (GDateYear)from.year);
  if (days < 0)
    g_date_subtract_days(&date, (guint)-days);
  else
    g_date_add_days(&date, (guint)days);
  return (GsDate){ g_date_get_year(&date), (int)g_date_get_month(&date),
                   g_date_get_day(&date) };
}

/* Monday is 1, as in GLib. */
static int
weekday_of(GsDate day)
{
  GDate date;
  g_date_clear(&date, 1);
  g_date_set_dmy(&date, (GDateDay)day.day, (GDateMonth)day.month,
                 (GDateYear)day.year);
  return (int)g_date_get_weekday(&date);
}

static void
read_weekday(const Reader *reader, size_t at)
{
  GsTime time = { .weekday = (int)reader->sentence->words[at].form->value };
  GsDate today = reader->text->document->date;
  if (today.year && time.weekday >= 1 && time.weekday <= 7) {
    int back = (weekday_of(today) - time.weekday + 7) % 7;
    bool is_future = reader->item->modality == GS_MODALITY_FUTURE;
    time.date = days_from(today, is_future ? (7 - back) % 7 : -back);
  }
  add_time(reader, time, at, at + 1);
}

static void
read_day(const Reader *reader, size_t at)
{
  GsDate today = reader->text->document->date;
  GsTime time = { 0 };
  if (!today.year)
    return;
  time.date = days_from(today, (int)reader->sentence->words[at].form->value);
  add_time(reader, time, at, at + 1);
}

static bool
is_stretch(const Reader *reader, size_t at)
{
  return at < reader->item->range.end &&
         (gs_sentence_hit(reader->text, reader->sentence, at, GS_LIST_UNIT) ||
          gs_sentence_hit(reader->text, reader->sentence, at,
                          GS_LIST_PERIOD_NOUN));
}

/* "last year", "this spring", "ten years ago": which of what. */
static bool
read_period(const Reader *reader, size_t at)
{
  const GsHit *hit =
      gs_hit_starting(reader->text, reader->sentence, at, GS_LIST_PERIOD);
  if (hit == NULL || hit->end > reader->item->range.end)
    return false;
  size_t noun = hit->end;
  if (!is_stretch(reader, noun)) {
    if (at == reader->item->range.start || !is_stretch(reader, at - 1))
      return false;
    noun = at - 1;
  }
  GsTime time = { .which = reader->sentence->words[at].id,
                  .period = reader->sentence->words[noun].lemma };
  add_time(reader, time, MIN(at, noun), MAX(hit->end, noun + 1));
  return true;
}

/* "Night" of "at night", "the day" of "during the day", "the first quarter". */
static bool
is_plain_stretch(const GsSentence *sentence, const GsGroup *group)
{
  const GsWord *words = sentence->words;
  size_t at = group->head;
  bool is_numbered =
      at > group->start && (words[at - 1].form->classes & GS_CLASS_ORDINAL);
  bool is_of_more = group->end < sentence->n_words &&
                    words[group->end].tag == GS_TAG_PREPOSITION;
  size_t n_words = at - group->start - is_numbered;
  return n_words <= 1 && (n_words == 0 || (group->flags & GS_GROUP_DEFINITE)) &&
         (is_numbered || !is_of_more);
}

/* "At night", "in the first quarter": right behind a preposition. */
static bool
read_returning(const Reader *reader, size_t at)
{
  const GsSentence *sentence = reader->sentence;
  uint16_t number = sentence->words[at].group;
  const GsGroup *group = number ? &sentence->groups[number - 1] : NULL;
  if (group == NULL || group->head != at ||
      group->start <= reader->item->range.start || group->end != at + 1 ||
      sentence->words[group->start - 1].tag != GS_TAG_PREPOSITION ||
      !gs_sentence_hit(reader->text, sentence, at, GS_LIST_PERIOD_NOUN))
    return false;
  if (!is_plain_stretch(sentence, group))
    return false;
  bool is_numbered = group->start < at &&
                     (sentence->words[at - 1].form->classes & GS_CLASS_ORDINAL);
  GsTime time = { .which = is_numbered ? sentence->words[at - 1].id : 0,
                  .period = sentence->words[at].lemma };
  add_time(reader, time, group->start, group->end);
  return true;
}

static size_t
read_year(const Reader *reader, size_t at)
{
  GsTime time = { 0 };
  int value = 0;
  GsSpan span = reader->sentence->words[at].span;
  if (span.end - span.start == 4 && number_at(reader, at, &value) &&
      value >= 1500 && value < 2100) {
    time.date.year = value;
    add_time(reader, time, at, at + 1);
  }
  return at + 1;
}

void
gs_times_read(const GsText *text, GsArena *arena, GsProposition *item)
{
  Reader reader = {
    .text = text,
    .sentence = &text->sentences.items[item->range.sentence],
    .arena = arena,
    .item = item,
  };
  for (size_t at = item->range.start; at < item->range.end;) {
    const GsWord *word = &reader.sentence->words[at];
    bool has_capital = word->flags & GS_WORD_CAPITAL;
    if ((word->form->classes & GS_CLASS_MONTH) && has_capital &&
        word->tag != GS_TAG_MODAL) {
      at = read_month(&reader, at);
      continue;
    }
    if (word->form->classes & GS_CLASS_WEEKDAY)
      read_weekday(&reader, at);
    else if (word->form->classes & GS_CLASS_DAY)
      read_day(&reader, at);
    else if (word->tag == GS_TAG_NUMBER)
      read_year(&reader, at);
    else if (!read_period(&reader, at))
      read_returning(&reader, at);
    at++;
  }
}
