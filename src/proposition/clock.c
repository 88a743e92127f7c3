/* SPDX-License-Identifier: Apache-2.0
 *
 * Times of day in a proposition: "at 11.20 p.m.", "shortly before ten", "half
 * past seven", "in the early afternoon".
 *
 * What the words mean stands in the pack's `clock` blocks.  A bare hour is one
 * only behind a word that makes it one ("at nine"), and may be of either half
 * of the day.
 */
#include "proposition/proposition-private.h"

#define HOUR 60
#define HALF_DAY (12 * HOUR)

typedef struct {
  const GsText *text;
  const GsSentence *sentence;
  const GsProposition *item;
} Reader;

/* What a hit of the pack's that starts here says, or NULL. */
static const GsClockWord *
word_at(const Reader *reader, size_t at, GsClockKind kind, size_t *end)
{
  if (at >= reader->item->range.end)
    return NULL;
  for (size_t i = 0; i < reader->sentence->n_hits; i++) {
    const GsHit *hit = &reader->sentence->hits[i];
    if (hit->start != at ||
        reader->text->rules->lists.items[hit->list].meaning != GS_LIST_CLOCK)
      continue;
    const GsClockWord *word =
        &reader->text->rules->clock_words.items[hit->item];
    if (word->kind == kind) {
      *end = hit->end;
      return word;
    }
  }
  return NULL;
}

/* Likewise one that ends right before `at`. */
static const GsClockWord *
word_before(const Reader *reader, size_t at, GsClockKind kind, size_t *start)
{
  const GsClockWord *found = NULL;
  for (size_t i = 0; i < reader->sentence->n_hits; i++) {
    const GsHit *hit = &reader->sentence->hits[i];
    if (hit->end != at || hit->start < reader->item->range.start ||
        reader->text->rules->lists.items[hit->list].meaning != GS_LIST_CLOCK)
      continue;
    const GsClockWord *word =
        &reader->text->rules->clock_words.items[hit->item];
    if (word->kind == kind && (found == NULL || hit->start < *start)) {
      found = word;
      *start = hit->start;
    }
  }
  return found;
}

static size_t
take_digits(GsSlice text, int *value)
{
  size_t n = 0;
  *value = 0;
  while (n < text.len && n < 2 && g_ascii_isdigit(text.at[n]))
    *value = *value * 10 + (text.at[n++] - '0');
  return n;
}

/* "9", "11.20", "11:20"; behind it stand the letters of "9pm". */
static bool
read_digits(GsSlice text, int *minutes, bool *is_exact, GsSlice *rest)
{
  int hour = 0;
  int minute = 0;
  size_t n = take_digits(text, &hour);
  if (n == 0 || hour > 24)
    return false;
  *rest = (GsSlice){ text.at + n, text.len - n };
  if (rest->len >= 3 && (rest->at[0] == '.' || rest->at[0] == ':')) {
    GsSlice tail = { rest->at + 1, rest->len - 1 };
    if (take_digits(tail, &minute) != 2 || minute > 59)
      return false;
    *rest = (GsSlice){ tail.at + 2, tail.len - 2 };
    *is_exact = true;
  }
  *minutes = hour * HOUR + minute;
  return true;
}

/* "Pm" of "9pm". */
static const GsClockWord *
suffix_of(const Reader *reader, GsSlice rest)
{
  GsVocabulary *vocabulary = reader->text->vocabulary;
  GsId id = gs_vocabulary_add(vocabulary, rest);
  GsWord word = { .span = { 0, rest.len },
                  .id = id,
                  .lemma = id,
                  .form = gs_vocabulary_form(vocabulary, id) };
  GsHits hits = { 0 };
  gs_phrases_scan(reader->text->rules->phrases, rest, &word, 1,
                  reader->text->arena, &hits);
  for (size_t i = 0; i < hits.n; i++) {
    const GsHit *hit = &hits.items[i];
    if (reader->text->rules->lists.items[hit->list].meaning == GS_LIST_CLOCK &&
        reader->text->rules->clock_words.items[hit->item].kind == GS_CLOCK_HALF)
      return &reader->text->rules->clock_words.items[hit->item];
  }
  return NULL;
}

static void
set_half(GsClock *clock, const GsClockWord *half)
{
  int start = clock->from % HALF_DAY;
  clock->is_half = false;
  clock->from = clock->until = start;
  if (start < half->from) /* "three in the morning", "three p.m." */
    clock->from = clock->until = start + HALF_DAY;
  if (half->until <= HALF_DAY && clock->from >= HALF_DAY)
    clock->from = clock->until = start;
}

/* The hour as it stands, without what is said about it. */
static bool
read_hour(const Reader *reader, size_t at, GsClock *clock, bool *is_sure)
{
  const GsWord *word = &reader->sentence->words[at];
  GsSlice text = gs_slice_part(reader->text->document->text, word->span);
  GsSlice rest = { 0 };
  int minutes = 0;
  bool is_exact = false;
  if ((word->form->classes & GS_CLASS_NUMERAL) &&
      !(word->form->classes &
        (GS_CLASS_ORDINAL | GS_CLASS_VAGUE | GS_CLASS_MULTIPLIER)) &&
      word->form->value >= 1 && word->form->value <= 12)
    minutes = (int)word->form->value * HOUR;
  else if (!read_digits(text, &minutes, &is_exact, &rest))
    return false;
  const GsClockWord *half = rest.len > 0 ? suffix_of(reader, rest) : NULL;
  if (rest.len > 0 && half == NULL)
    return false;
  clock->from = clock->until = minutes;
  clock->is_half = minutes <= HALF_DAY + 59;
  if (half)
    set_half(clock, half);
  *is_sure = half != NULL || (is_exact && memchr(text.at, ':', text.len));
  return true;
}

/* A number that goes on, as in "nine people", is no hour. */
static bool
is_alone(const Reader *reader, size_t start, size_t end)
{
  const GsWord *words = reader->sentence->words;
  bool goes_on = end < reader->item->range.end && words[end].group != 0 &&
                 words[end].group == words[start].group;
  GsTag next =
      end < reader->item->range.end ? (GsTag)words[end].tag : GS_TAG_STOP;
  return !goes_on && next != GS_TAG_NOUN && next != GS_TAG_NUMBER &&
         next != GS_TAG_ADJECTIVE && next != GS_TAG_SYMBOL;
}

/* "P.m.", "o'clock", "in the morning" behind the hour. */
static size_t
read_half(const Reader *reader, size_t end, GsClock *clock, bool *is_sure)
{
  size_t next = end;
  const GsClockWord *half = word_at(reader, end, GS_CLOCK_HALF, &next);
  if (half == NULL)
    return end;
  *is_sure = true;
  if (half->until > half->from)
    set_half(clock, half);
  return next;
}

static size_t
read_clock(const Reader *reader, size_t at, GsClock *clock)
{
  bool is_sure = false;
  size_t start = at;
  size_t end = at + 1;
  if (!read_hour(reader, at, clock, &is_sure))
    return at;
  end = read_half(reader, end, clock, &is_sure);
  const GsClockWord *shift = word_before(reader, start, GS_CLOCK_SHIFT, &start);
  if (shift) {
    clock->from += shift->from - shift->until;
    clock->until = clock->from;
  }
  const GsClockWord *near = word_before(reader, start, GS_CLOCK_NEAR, &start);
  if (near) {
    clock->from -= near->from;
    clock->until += near->until;
  }
  if (!is_sure && ((!shift && !near) || !is_alone(reader, at, end)))
    return at;
  clock->words =
      (GsRange){ reader->item->range.sentence, (uint32_t)start, (uint32_t)end };
  return end;
}

/* "At noon", "in the early afternoon", "on Friday morning": behind a word that
 * makes it a time. */
static bool
tells_time(const Reader *reader, size_t at)
{
  const GsWord *words = reader->sentence->words;
  while (at > reader->item->range.start &&
         (words[at - 1].tag == GS_TAG_DETERMINER ||
          words[at - 1].tag == GS_TAG_ADJECTIVE ||
          words[at - 1].tag == GS_TAG_ADVERB))
    at--;
  return at > reader->item->range.start &&
         (words[at - 1].tag == GS_TAG_PREPOSITION ||
          (words[at - 1].form->classes & (GS_CLASS_WEEKDAY | GS_CLASS_DAY)));
}

static size_t
read_part(const Reader *reader, size_t at, GsClock *clock)
{
  size_t end = at;
  size_t start = at;
  const GsClockWord *part = word_at(reader, at, GS_CLOCK_PART, &end);
  if (part == NULL || !tells_time(reader, at) || !is_alone(reader, at, end))
    return at;
  *clock = (GsClock){ .from = part->from, .until = part->until };
  const GsClockWord *near = word_before(reader, start, GS_CLOCK_NEAR, &start);
  if (near) {
    clock->from -= near->from;
    clock->until += near->until;
  }
  clock->words =
      (GsRange){ reader->item->range.sentence, (uint32_t)start, (uint32_t)end };
  return end;
}

void
gs_clocks_read(const GsText *text, GsArena *arena, GsProposition *item)
{
  Reader reader = { text, &text->sentences.items[item->range.sentence], item };
  for (size_t at = item->range.start; at < item->range.end;) {
    GsClock clock = { 0 };
    size_t end = reader.sentence->words[at].tag == GS_TAG_NUMBER
                     ? read_clock(&reader, at, &clock)
                     : read_part(&reader, at, &clock);
    if (end > at)
      gs_vector_add(arena, &item->clocks, clock);
    at = end > at ? end : at + 1;
  }
}

/* Does any hour of the one fit one of the other? */
static bool
fit(const GsClock *a, const GsClock *b, int shift)
{
  return a->from <= b->until + shift && b->from + shift <= a->until;
}

bool
gs_clocks_conflict(const GsClock *a, const GsClock *b)
{
  int step = a->is_half || b->is_half ? HALF_DAY : 2 * HALF_DAY;
  for (int shift = -2 * 2 * HALF_DAY; shift <= 2 * 2 * HALF_DAY; shift += step)
    if (fit(a, b, shift))
      return false;
  return true;
}
