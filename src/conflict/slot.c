/* SPDX-License-Identifier: Apache-2.0
 *
 * What the slots of two patterns hold, compared.
 *
 * A slot is read as what its words are: a figure with its unit, a date, or
 * plain words.  "Karl Weiss" and "Weiss" are one name; "4 May" and "May 4"
 * one day; "forty" and "40" one number.
 */
#include "conflict/conflict-private.h"

#include <math.h>

typedef enum {
  HOLDS_WORDS,
  HOLDS_FIGURE,
  HOLDS_DATE,
} Holds;

typedef struct {
  GsRange range;
  Holds holds;
  GsQuantity figure;
  GsTime time;
} Slot;

GsRange
gs_slot_range(const GsSide *side, GsSlice name)
{
  for (const GsTaken *it = side->taken; it != NULL; it = it->before) {
    int slot = gs_pattern_slot(it->pattern, name);
    if (slot >= 0)
      return (GsRange){ it->sentence, (uint32_t)it->match.slots[slot].start,
                        (uint32_t)it->match.slots[slot].end };
  }
  return (GsRange){ 0 };
}

/* ---- reading ---------------------------------------------------------- */

static const GsWord *
words_of(const GsBench *bench, GsRange range)
{
  return bench->text->sentences.items[range.sentence].words + range.start;
}

static GsSlice
word_text(const GsBench *bench, GsRange range, const GsWord *word)
{
  return gs_slice_part(gs_document_of(bench, range.sentence)->text, word->span);
}

static bool
overlap(GsRange a, GsRange b)
{
  return a.sentence == b.sentence && a.start < b.end && b.start < a.end;
}

/* A figure that counts nothing: "gate 40", "forty", "two hundred". */
static bool
read_bare_figure(const GsBench *bench, GsRange range, double *value)
{
  const GsWord *words = words_of(bench, range);
  *value = 1;
  for (uint32_t i = 0; i < range.end - range.start; i++) {
    uint32_t classes = words[i].form->classes;
    GsSlice text = word_text(bench, range, &words[i]);
    char *end = NULL;
    g_autofree char *digits = g_strndup(text.at, text.len);
    if (classes & (GS_CLASS_NUMERAL | GS_CLASS_MULTIPLIER))
      *value *= words[i].form->value;
    else if (i > 0 || !g_ascii_isdigit(*digits))
      return false;
    else
      *value = g_ascii_strtod(digits, &end);
    if (end != NULL && *end != '\0')
      return false;
  }
  return true;
}

/* As the claim was read, which knows what stands around the slot. */
static bool
find_figure(const GsBench *bench, uint32_t claim, Slot *slot)
{
  const GsPropositions *all = bench->propositions;
  for (uint32_t i = all->first[claim]; i < all->first[claim + 1]; i++) {
    const GsProposition *item = &all->items.items[i];
    for (size_t k = 0; k < item->quantities.n; k++)
      if (overlap(item->quantities.items[k].words, slot->range)) {
        slot->figure = item->quantities.items[k];
        return true;
      }
  }
  slot->figure = (GsQuantity){ .dimension = -1 };
  if (!read_bare_figure(bench, slot->range, &slot->figure.low))
    return false;
  slot->figure.high = slot->figure.low;
  return true;
}

static bool
find_date(const GsBench *bench, uint32_t claim, Slot *slot)
{
  const GsPropositions *all = bench->propositions;
  slot->time.date = gs_date_parse(
      word_text(bench, slot->range, words_of(bench, slot->range)));
  if (slot->time.date.year > 0)
    return true;
  for (uint32_t i = all->first[claim]; i < all->first[claim + 1]; i++) {
    const GsProposition *item = &all->items.items[i];
    for (size_t k = 0; k < item->times.n; k++)
      if (overlap(item->times.items[k].words, slot->range)) {
        slot->time = item->times.items[k];
        return true;
      }
  }
  return false;
}

/* False when the slot took nothing. */
static bool
read_slot(const GsBench *bench, const GsSide *side, GsSlice name, Slot *slot)
{
  *slot = (Slot){ .range = gs_slot_range(side, name) };
  if (slot->range.end <= slot->range.start)
    return false;
  if (find_date(bench, side->claim, slot))
    slot->holds = HOLDS_DATE;
  else if (find_figure(bench, side->claim, slot))
    slot->holds = HOLDS_FIGURE;
  return true;
}

static bool
read_slots(const GsBench *bench,
           const GsVerdict *verdict,
           const GsPairIf *condition,
           Slot slots[2])
{
  return read_slot(bench, &verdict->a, condition->slot_a, &slots[0]) &&
         read_slot(bench, &verdict->b, condition->slot_b, &slots[1]) &&
         slots[0].holds == slots[1].holds;
}

/* ---- figures ---------------------------------------------------------- */

static bool
can_be_compared(const GsQuantity *a, const GsQuantity *b)
{
  return a->dimension == b->dimension;
}

static bool
figures_differ(const GsQuantity *a, const GsQuantity *b, double share)
{
  double greater = a->high < b->low ? b->low : a->low;
  double less = a->high < b->low ? a->high : b->high;
  return greater - less > share * fmax(fabs(greater), fabs(less));
}

/* ---- words ------------------------------------------------------------ */

static bool
is_name(const GsBench *bench, GsRange range)
{
  const GsWord *words = words_of(bench, range);
  for (uint32_t i = 0; i < range.end - range.start; i++)
    if (words[i].tag != GS_TAG_NAME)
      return false;
  return true;
}

/* Do the words of the shorter one stand at the end of the longer? */
static bool
ends_with(const GsBench *bench, GsRange x, GsRange y)
{
  uint32_t n = x.end - x.start;
  uint32_t m = y.end - y.start;
  const GsWord *s = words_of(bench, x) + (n > m ? n - m : 0);
  const GsWord *t = words_of(bench, y) + (m > n ? m - n : 0);
  for (uint32_t i = 0; i < MIN(n, m); i++)
    if (s[i].lemma != t[i].lemma)
      return false;
  return true;
}

static bool
have_same_words(const GsBench *bench, const Slot slots[2])
{
  GsRange x = slots[0].range;
  GsRange y = slots[1].range;
  bool is_same_length = x.end - x.start == y.end - y.start;
  return (is_same_length || (is_name(bench, x) && is_name(bench, y))) &&
         ends_with(bench, x, y);
}

/* ---- conditions ------------------------------------------------------- */

static void
tell(const GsBench *bench, const Slot slots[2], GsEvidence *evidence)
{
  gs_evidence_add_range(bench, &evidence->a, slots[0].range);
  gs_evidence_add_range(bench, &evidence->b, slots[1].range);
}

bool
gs_slots_equal(const GsBench *bench,
               const GsVerdict *verdict,
               const GsPairIf *condition)
{
  Slot slots[2];
  if (!read_slots(bench, verdict, condition, slots))
    return false;
  switch (slots[0].holds) {
  case HOLDS_FIGURE:
    return can_be_compared(&slots[0].figure, &slots[1].figure) &&
           !figures_differ(&slots[0].figure, &slots[1].figure, 0);
  case HOLDS_DATE:
    return !gs_times_conflict(&slots[0].time, &slots[1].time);
  default:
    return have_same_words(bench, slots);
  }
}

/* A share is a matter of figures alone. */
bool
gs_slots_differ(const GsBench *bench,
                const GsVerdict *verdict,
                const GsPairIf *condition,
                GsEvidence *evidence)
{
  Slot slots[2];
  bool differ = false;
  if (!read_slots(bench, verdict, condition, slots))
    return false;
  switch (slots[0].holds) {
  case HOLDS_FIGURE:
    differ =
        can_be_compared(&slots[0].figure, &slots[1].figure) &&
        figures_differ(&slots[0].figure, &slots[1].figure, condition->number);
    evidence->kind = GS_EVIDENCE_NUMBER;
    break;
  case HOLDS_DATE:
    differ = gs_times_conflict(&slots[0].time, &slots[1].time);
    evidence->kind = GS_EVIDENCE_DATE;
    break;
  default:
    differ = !have_same_words(bench, slots);
  }
  bool is_share = condition->number > 0;
  if (!differ || (is_share && slots[0].holds != HOLDS_FIGURE))
    return false;
  tell(bench, slots, evidence);
  return true;
}

/* ---- excluding -------------------------------------------------------- */

static const GsList *
next_exclusive(const GsBench *bench, GsRange range, size_t *at)
{
  const GsSentence *sentence = &bench->text->sentences.items[range.sentence];
  for (; *at < sentence->n_hits; (*at)++) {
    const GsHit *hit = &sentence->hits[*at];
    const GsList *list = &bench->rules->lists.items[hit->list];
    if (list->meaning == GS_LIST_EXCLUSIVE && hit->start >= range.start &&
        hit->end <= range.end) {
      (*at)++;
      return list;
    }
  }
  return NULL;
}

bool
gs_ranges_hold_members(const GsBench *bench, GsRange x, GsRange y)
{
  const GsList *a;
  const GsList *b;
  for (size_t i = 0; (a = next_exclusive(bench, x, &i)) != NULL;)
    for (size_t k = 0; (b = next_exclusive(bench, y, &k)) != NULL;)
      if (a != b && a->owner == b->owner)
        return true;
  return false;
}

static GsTerm
term_of(const GsWord *word)
{
  return (GsTerm){ .id = word->lemma, .tag = word->tag, .form = word->form };
}

static bool
hold_kinds(const GsBench *bench, GsRange x, GsRange y)
{
  for (uint32_t i = 0; i < x.end - x.start; i++)
    for (uint32_t k = 0; k < y.end - y.start; k++) {
      GsTerm a = term_of(words_of(bench, x) + i);
      GsTerm b = term_of(words_of(bench, y) + k);
      if (gs_terms_share_kind(bench, &a, &b))
        return true;
    }
  return false;
}

bool
gs_slots_exclude(const GsBench *bench,
                 const GsVerdict *verdict,
                 const GsPairIf *condition,
                 GsEvidence *evidence)
{
  Slot slots[2] = {
    { .range = gs_slot_range(&verdict->a, condition->slot_a) },
    { .range = gs_slot_range(&verdict->b, condition->slot_b) },
  };
  GsRange x = slots[0].range;
  GsRange y = slots[1].range;
  if (x.end <= x.start || y.end <= y.start ||
      (!gs_ranges_hold_members(bench, x, y) && !hold_kinds(bench, x, y)))
    return false;
  tell(bench, slots, evidence);
  return true;
}
