/* SPDX-License-Identifier: Apache-2.0
 *
 * What stands at the head of an article and is none of its prose: who wrote
 * it, and the dateline, which tells where and when, and for whom.
 *
 * Readers of files that have them apart have put them beside the text.  In all
 * others they are lines: "By Ida Brandt", and before the first sentence "HOLM,
 * Dec. 15 (Baltic Wire) —".  Such a line is taken for one only if every word
 * in it may be part of one; it is then no sentence, so that nobody in it is
 * taken for who speaks below.
 */
#include "sentence/sentence-private.h"

enum {
  MOST_BLOCKS = 6,
  MOST_WORDS = 14,
  MOST_BYTES = 200
};

/* A line in hand. */
typedef struct {
  GsText *text;
  GsSlice line;
  GsWords words; /* their spans count from the start of the line */
} Head;

static GsSlice
first_line(GsSlice text)
{
  size_t len = 0;
  text = gs_slice_trim(text);
  while (len < text.len && text.at[len] != '\n' && text.at[len] != '\r')
    len++;
  return gs_slice_trim((GsSlice){ text.at, len });
}

static Head
cut(GsText *text, GsSlice line)
{
  Head head = { .text = text, .line = line };
  gs_word_cut(text->vocabulary, text->arena, line, (GsSpan){ 0, line.len },
              &head.words);
  return head;
}

static GsSlice
word_text(const Head *head, size_t i)
{
  return gs_slice_part(head->line, head->words.items[i].span);
}

static bool
is_mark(const Head *head, size_t i, const char *marks)
{
  GsSlice it = word_text(head, i);
  return it.len == 1 && strchr(marks, *it.at) != NULL;
}

/* A name, a number, or what joins them. */
static bool
may_stand(const Head *head, size_t i)
{
  const uint32_t joining = GS_CLASS_CONJUNCTION | GS_CLASS_PREPOSITION;
  const GsWord *word = &head->words.items[i];
  return (word->flags & (GS_WORD_CAPITAL | GS_WORD_DIGITS)) != 0 ||
         (word->form->classes & joining) != 0 || is_mark(head, i, ",()/&.");
}

static bool
may_all_stand(const Head *head, size_t from)
{
  for (size_t i = from; i < head->words.n; i++)
    if (!may_stand(head, i))
      return false;
  return head->words.n > from && head->words.n <= MOST_WORDS;
}

/* ---- who wrote it ----------------------------------------------------- */

/* How many of the first words tell that a name of a writer follows. */
static size_t
byline_words(const Head *head)
{
  const GsText *text = head->text;
  GsHits hits = { 0 };
  gs_phrases_scan(text->rules->phrases, head->line, head->words.items,
                  head->words.n, text->arena, &hits);
  for (size_t i = 0; i < hits.n && hits.items[i].start == 0; i++)
    if (text->rules->lists.items[hits.items[i].list].meaning == GS_LIST_BYLINE)
      return hits.items[i].end;
  return 0;
}

static GsSlice
behind(const Head *head, size_t n_words)
{
  if (n_words >= head->words.n)
    return (GsSlice){ 0 };
  size_t start = head->words.items[n_words].span.start;
  return (GsSlice){ head->line.at + start, head->line.len - start };
}

/* The line is one, or the document knows better. */
static bool
take_byline(GsText *text, GsSlice line)
{
  Head head = cut(text, line);
  size_t n = byline_words(&head);
  if (n == 0 || !may_all_stand(&head, n))
    return false;
  if (text->document->byline.len == 0)
    text->document->byline = behind(&head, n);
  return true;
}

/* "By Ida Brandt", where a file has it apart. */
static void
strip_byline(GsText *text)
{
  GsDocument *document = text->document;
  GsSlice line = first_line(document->byline);
  if (line.len == 0 || line.len > MOST_BYTES)
    return;
  Head head = cut(text, line);
  document->byline = behind(&head, byline_words(&head));
}

/* ---- where and when --------------------------------------------------- */

static bool
is_month(const Head *head, size_t i)
{
  return i < head->words.n &&
         (head->words.items[i].form->classes & GS_CLASS_MONTH) &&
         (head->words.items[i].flags & GS_WORD_CAPITAL);
}

/* The number that the word is, 0 for none. */
static int
number_of(const Head *head, size_t i)
{
  GsSlice it = i < head->words.n ? word_text(head, i) : (GsSlice){ 0 };
  int number = 0;
  for (size_t k = 0; k < it.len; k++) {
    if (it.len > 4 || it.at[k] < '0' || it.at[k] > '9')
      return 0;
    number = number * 10 + (it.at[k] - '0');
  }
  return number;
}

static void
add_to_date(GsDate *date, int number)
{
  if (number > 31)
    date->year = number;
  else if (number > 0)
    date->day = number;
}

/* "Dec. 15, 2016", "15 December 2016"; {0} where a part is missing. */
static GsDate
date_of(const Head *head)
{
  GsDate date = { 0 };
  for (size_t i = 0; i < head->words.n; i++) {
    if (is_month(head, i))
      date.month = (int)head->words.items[i].form->value;
    else
      add_to_date(&date, number_of(head, i));
  }
  bool is_whole = date.year && date.month && date.day &&
                  g_date_valid_dmy((GDateDay)date.day, (GDateMonth)date.month,
                                   (GDateYear)date.year);
  return is_whole ? date : (GsDate){ 0 };
}

/* "(Baltic Wire)". */
static GsSlice
outlet_of(const Head *head)
{
  const char *open = memchr(head->line.at, '(', head->line.len);
  GsSlice rest = { 0 };
  if (open == NULL)
    return rest;
  rest = (GsSlice){ open + 1,
                    head->line.len - (size_t)(open + 1 - head->line.at) };
  const char *close = memchr(rest.at, ')', rest.len);
  rest.len = close != NULL ? (size_t)(close - rest.at) : 0;
  return gs_slice_trim(rest);
}

/* What comes before a comma, a date, a bracket or the end. */
static GsSlice
place_of(const Head *head)
{
  size_t end = 0;
  while (end < head->words.n && !is_month(head, end) && !number_of(head, end) &&
         !is_mark(head, end, ",("))
    end++;
  if (end == 0)
    return (GsSlice){ 0 };
  return gs_slice_part(head->line,
                       (GsSpan){ 0, head->words.items[end - 1].span.end });
}

static void
tell_dateline(GsText *text, GsSlice line)
{
  GsDocument *document = text->document;
  Head head = cut(text, line);
  document->dateline = line;
  document->place = place_of(&head);
  if (document->outlet.len == 0)
    document->outlet = outlet_of(&head);
  if (document->date.year == 0)
    document->date = date_of(&head);
}

static bool
has_month(const Head *head)
{
  for (size_t i = 0; i < head->words.n; i++)
    if (is_month(head, i))
      return true;
  return false;
}

/* Is it more than words with capitals, of which any sentence may begin? */
static bool
is_dateline(const Head *head, bool is_short_dash)
{
  bool is_loud = head->words.n > 0 &&
                 (head->words.items[0].flags & GS_WORD_ALL_CAPITALS) &&
                 !is_short_dash;
  return may_all_stand(head, 0) &&
         (head->words.items[0].flags & GS_WORD_CAPITAL) &&
         (is_loud || outlet_of(head).len > 0 || has_month(head));
}

typedef struct {
  size_t start; /* of the dash */
  size_t end;   /* behind it and all blanks */
  bool is_short;
} Dash;

/* The first dash that stands free; {0} where there is none. */
static Dash
find_dash(GsSlice line)
{
  static const char *const dashes[] = { "\xe2\x80\x94", "\xe2\x80\x93", "--",
                                        "- " };
  for (size_t at = 1; at < line.len && at < MOST_BYTES; at++)
    for (size_t i = 0; i < G_N_ELEMENTS(dashes); i++) {
      GsSlice rest = { line.at + at, line.len - at };
      bool is_free = i == 0 || line.at[at - 1] == ' ' || line.at[at - 1] == ')';
      if (!is_free || !gs_slice_has_prefix(rest, gs_slice_of(dashes[i])))
        continue;
      Dash dash = { at, at + strlen(dashes[i]), i == 3 };
      while (dash.end < line.len && line.at[dash.end] == ' ')
        dash.end++;
      return dash;
    }
  return (Dash){ 0 };
}

/* A sentence starts behind it: "NATO – the alliance – said" has no dateline.
 */
static bool
begins_sentence(GsSlice rest)
{
  static const char *const quotes[] = { "\"", "'", "\xe2\x80\x9c",
                                        "\xe2\x80\x98", "\xc2\xab" };
  for (size_t i = 0; i < G_N_ELEMENTS(quotes); i++)
    if (gs_slice_has_prefix(rest, gs_slice_of(quotes[i])))
      return true;
  return rest.len > 0 && g_unichar_isupper(g_utf8_get_char(rest.at));
}

/* How many bytes at the start of the line are one; 0: none. */
static size_t
take_dateline(GsText *text, GsSlice line)
{
  Dash dash = find_dash(line);
  GsSlice before = gs_slice_trim((GsSlice){ line.at, dash.start });
  GsSlice rest = { line.at + dash.end, line.len - dash.end };
  bool is_alone = dash.end == 0;
  if (is_alone)
    before = line;
  if (before.len == 0 || before.len > MOST_BYTES ||
      (!is_alone && !begins_sentence(rest)))
    return 0;
  Head head = cut(text, before);
  if (!is_dateline(&head, dash.is_short) ||
      (is_alone && (!has_month(&head) ||
                    !(head.words.items[0].flags & GS_WORD_ALL_CAPITALS))))
    return 0;
  if (text->document->dateline.len == 0)
    tell_dateline(text, before);
  return is_alone ? line.len : dash.end;
}

/* ---- the blocks ------------------------------------------------------- */

/* Where the prose of the block starts. */
static size_t
prose_start(GsText *text, GsSpan span)
{
  for (;;) {
    GsSlice all = gs_slice_part(text->document->text, span);
    GsSlice line = first_line(all);
    if (line.len == 0)
      return span.end;
    size_t used = line.len <= MOST_BYTES && take_byline(text, line)
                      ? line.len
                      : take_dateline(text, line);
    if (used == 0)
      return span.start;
    span.start += (size_t)(line.at - all.at) + used;
    if (used < line.len)
      return span.start;
  }
}

/* Up to the first paragraph that has any prose; before it may stand a
 * headline that its format does not tell from a paragraph. */
static void
look_at_blocks(GsText *text)
{
  GsDocument *document = text->document;
  for (size_t i = 0; i < MIN(document->blocks.n, MOST_BLOCKS); i++) {
    GsBlock *block = &document->blocks.items[i];
    if (i == 0 && block->kind == GS_BLOCK_HEADLINE)
      continue;
    block->prose = prose_start(text, block->span);
    bool is_found = block->prose > block->span.start;
    bool is_prose =
        block->kind == GS_BLOCK_PARAGRAPH && block->prose < block->span.end;
    if (is_prose && (is_found || i > 0))
      return;
  }
}

void
gs_head_read(GsText *text)
{
  GsDocument *document = text->document;
  strip_byline(text);
  if (document->dateline.len > 0 && document->dateline.len <= MOST_BYTES)
    tell_dateline(text, document->dateline);
  if (!document->is_pair)
    look_at_blocks(text);
  if (document->date.year == 0)
    document->date = document->assumed_date;
}
