/* SPDX-License-Identifier: Apache-2.0
 *
 * Shares that are told in words: "half of the pupils", "most residents", "one
 * in five nurses", "61 of the school's 240 pupils".
 *
 * They are figures of the dimension of the pack's `share` blocks, so that "a
 * third" can be set against "18 percent".
 */
#include "proposition/proposition-private.h"

#define MOST_IN 100 /* "one in 40"; "two in 2019" is no share */
#define WHOLE 100.0 /* percent */

typedef struct {
  const GsText *text;
  const GsSentence *sentence;
  GsArena *arena;
  GsProposition *item;
} Reader;

static const GsGroup *
group_at(const Reader *reader, size_t at)
{
  uint16_t group =
      at < reader->item->range.end ? reader->sentence->words[at].group : 0;
  return group ? &reader->sentence->groups[group - 1] : NULL;
}

static bool
is_stretch(const Reader *reader, size_t at)
{
  return gs_sentence_hit(reader->text, reader->sentence, at, GS_LIST_UNIT) ||
         gs_sentence_hit(reader->text, reader->sentence, at,
                         GS_LIST_PERIOD_NOUN);
}

/* The noun that it is a share of, behind the words; NULL when there is none,
 * or no share can be of it: "half a million", "most of the day". */
static const GsWord *
whole_of(const Reader *reader, size_t end)
{
  const GsWord *words = reader->sentence->words;
  size_t at = end;
  if ((words[end - 1].form->classes & GS_CLASS_ORDINAL) &&
      words[end].tag != GS_TAG_PREPOSITION)
    return NULL; /* "a third man" */
  at += at < reader->item->range.end && words[at].tag == GS_TAG_PREPOSITION;
  const GsGroup *group = group_at(reader, at);
  if (group == NULL || group->kind != GS_GROUP_NOUN || group->head < end ||
      words[group->head].tag != GS_TAG_NOUN || is_stretch(reader, group->head))
    return NULL;
  for (size_t i = end; i < group->head; i++)
    if ((words[i].form->classes & GS_CLASS_MULTIPLIER) ||
        (at == end && words[i].tag == GS_TAG_ADJECTIVE))
      return NULL; /* "most senior officials": the most senior ones? */
  return &words[group->head];
}

static void
add_share(const Reader *reader, GsQuantity share, const GsWord *whole)
{
  share.dimension = reader->text->rules->share_dimension;
  share.of = whole ? whole->lemma : 0;
  share.is_compared = true;
  share.figure_end = share.words.end;
  gs_quantity_read_exactness(reader->text, reader->sentence, &share);
  share.low = MAX(share.low, 0);
  share.high = MIN(share.high, WHOLE);
  gs_vector_add(reader->arena, &reader->item->quantities, share);
}

/* "Half of the pupils". */
static size_t
read_word(const Reader *reader, size_t at)
{
  const GsHit *hit =
      gs_hit_starting(reader->text, reader->sentence, at, GS_LIST_SHARE);
  if (hit == NULL || hit->end >= reader->item->range.end)
    return at;
  const GsShare *share = &reader->text->rules->shares.items[hit->item];
  const GsWord *whole = whole_of(reader, hit->end);
  if (whole == NULL)
    return at;
  add_share(reader,
            (GsQuantity){
                .low = share->low,
                .high = share->high,
                .words = { reader->sentence->number, hit->start, hit->end } },
            whole);
  return hit->end;
}

static bool
is_number(const Reader *reader, size_t at, double *value)
{
  const GsWord *word = &reader->sentence->words[at];
  const uint32_t others = GS_CLASS_ORDINAL | GS_CLASS_VAGUE;
  if (at >= reader->item->range.end || word->tag != GS_TAG_NUMBER ||
      (word->form->classes & others))
    return false;
  *value = word->form->value;
  return (word->form->classes & GS_CLASS_NUMERAL) ||
         gs_quantity_parse_digits(
             gs_slice_part(reader->text->document->text, word->span), value);
}

/* The number in the noun group behind "of": 240 of "the school's 240 pupils";
 * behind "in" it stands right there. */
static size_t
find_whole_number(const Reader *reader, size_t at, double *value)
{
  const GsGroup *group = group_at(reader, at);
  size_t end = group && group->kind == GS_GROUP_NOUN ? group->end : at + 1;
  for (size_t i = at; i < end; i++)
    if (is_number(reader, i, value))
      return i;
  return end;
}

/* "One in five nurses", "61 of the school's 240 pupils". */
static size_t
read_ratio(const Reader *reader, size_t at)
{
  double part = 0;
  double all = 0;
  const GsHit *joint = gs_hit_starting(reader->text, reader->sentence, at + 1,
                                       GS_LIST_SHARE_JOINT);
  if (joint == NULL || joint->end >= reader->item->range.end ||
      !is_number(reader, at, &part))
    return at;
  size_t last = find_whole_number(reader, joint->end, &all);
  bool is_near = last == joint->end;
  if (last >= reader->item->range.end || all < 2 || part > all ||
      (is_near && all > MOST_IN) || is_stretch(reader, last + 1))
    return at;
  const GsGroup *group = group_at(reader, last + 1);
  const GsWord *whole =
      group && group->kind == GS_GROUP_NOUN && group->head > last
          ? &reader->sentence->words[group->head]
          : NULL;
  add_share(reader,
            (GsQuantity){ .low = part / all * WHOLE,
                          .high = part / all * WHOLE,
                          .words = { reader->sentence->number, (uint32_t)at,
                                     (uint32_t)last + 1 } },
            whole);
  return last + 1;
}

void
gs_shares_read(const GsText *text, GsArena *arena, GsProposition *item)
{
  Reader reader = { text, &text->sentences.items[item->range.sentence], arena,
                    item };
  if (text->rules->shares.n == 0)
    return;
  for (size_t at = item->range.start; at < item->range.end;) {
    size_t end = reader.sentence->words[at].tag == GS_TAG_NUMBER
                     ? read_ratio(&reader, at)
                     : at;
    end = end > at ? end : read_word(&reader, at);
    at = end > at ? end : at + 1;
  }
}
