/* SPDX-License-Identifier: Apache-2.0
 *
 * Do the two sides tell two causes of one thing?
 *
 * "The delay was due to the rain", "lack of staff led to the delay": what is
 * brought about must be the same certain thing or the same deed, and no word of
 * the one cause may stand in the other, or anywhere else on the other side.
 * Who says "partly" leaves room for another cause.
 */
#include "conflict/deed-private.h"

typedef struct {
  const GsProposition *item;
  const GsDeed *deed;
  int32_t effect; /* its term, or -1: the deed itself */
  GsRange words;  /* of the cause */
  GsRange mark;   /* what says that it is one */
} Cause;

static const GsSentence *
sentence_of(const GsBench *bench, const GsProposition *item)
{
  return &bench->text->sentences.items[item->range.sentence];
}

/* The deed that holds the word, or the last one before it. */
static const GsDeed *
deed_at(const GsProposition *item, uint32_t word)
{
  const GsDeed *found = NULL;
  for (size_t i = 0; i < item->deeds.n; i++)
    if (item->deeds.items[i].verb <= word)
      found = &item->deeds.items[i];
  return found;
}

static bool
is_of_hit(const GsProposition *item, const GsDeed *deed, const GsHit *hit)
{
  uint32_t what =
      deed->what < 0 ? deed->verb : item->terms.items[deed->what].word;
  return (hit->start <= deed->verb && deed->verb < hit->end) ||
         (hit->start <= what && what < hit->end);
}

/* Up to what is told besides. */
static GsRange
words_behind(const GsSentence *sentence, const GsProposition *item, size_t at)
{
  size_t end = at;
  while (end < item->range.end && sentence->words[end].tag != GS_TAG_COMMA &&
         sentence->words[end].tag != GS_TAG_STOP &&
         sentence->words[end].tag != GS_TAG_RELATIVE &&
         sentence->words[end].tag != GS_TAG_SUBORDINATOR)
    end++;
  return (GsRange){ item->range.sentence, (uint32_t)at, (uint32_t)end };
}

static int32_t
subject_of(const GsDeed *deed)
{
  return deed->is_passive ? deed->whom : deed->who;
}

/* "Left because of the row", "the delay was due to the rain". */
static bool
read_because(const GsBench *bench, const GsHit *hit, Cause *cause)
{
  const GsProposition *item = cause->item;
  cause->deed = deed_at(item, hit->end - 1);
  if (cause->deed == NULL)
    return false;
  bool is_verb = is_of_hit(item, cause->deed, hit);
  cause->effect = is_verb ? subject_of(cause->deed) : -1;
  cause->words = words_behind(sentence_of(bench, item), item, hit->end);
  return !is_verb || cause->effect >= 0;
}

/* The head of the noun group right behind a word, or -1. */
static int32_t
term_behind(const GsBench *bench, const GsProposition *item, size_t at)
{
  const GsSentence *sentence = sentence_of(bench, item);
  uint16_t number = at < item->range.end ? sentence->words[at].group : 0;
  for (size_t i = 0; number != 0 && i < item->terms.n; i++)
    if (item->terms.items[i].sentence == item->range.sentence &&
        item->terms.items[i].word == sentence->groups[number - 1].head)
      return (int32_t)i;
  return -1;
}

/* "The rain led to the delay". */
static bool
read_causing(const GsBench *bench, const GsHit *hit, Cause *cause)
{
  const GsProposition *item = cause->item;
  cause->deed = deed_at(item, hit->end - 1);
  if (cause->deed == NULL || cause->deed->who < 0 || cause->deed->is_passive ||
      !is_of_hit(item, cause->deed, hit))
    return false;
  const GsTerm *who = &item->terms.items[cause->deed->who];
  const GsGroup *group = gs_term_group(bench, who);
  cause->effect = term_behind(bench, item, hit->end);
  cause->words = (GsRange){ who->sentence, group ? group->start : who->word,
                            (uint32_t)hit->start };
  return cause->effect >= 0 && cause->words.start < cause->words.end;
}

/* Of the words that are not those of the cause. */
static bool
has_list_word(const GsBench *bench, const Cause *cause, GsListMeaning list)
{
  const GsProposition *item = cause->item;
  for (uint32_t at = item->range.start; at < item->range.end; at++)
    if ((at < cause->words.start || at >= cause->words.end) &&
        (at < cause->mark.start || at >= cause->mark.end) &&
        gs_sentence_hit(bench->text, sentence_of(bench, item), at, list))
      return true;
  return false;
}

/* "Partly because of the rain", "may have led to it": leaves room. */
static bool
leaves_room(const GsBench *bench, const Cause *cause)
{
  const GsProposition *item = cause->item;
  return cause->deed->is_negative || item->is_negative ||
         item->modality != GS_MODALITY_FACT || item->is_hedged ||
         item->is_condition || has_list_word(bench, cause, GS_LIST_LIMIT) ||
         has_list_word(bench, cause, GS_LIST_UNREAL);
}

static bool
find_cause(const GsBench *bench, Cause *cause)
{
  const GsProposition *item = cause->item;
  const GsSentence *sentence = sentence_of(bench, item);
  for (size_t at = item->range.start; at < item->range.end; at++) {
    const GsHit *because =
        gs_sentence_hit(bench->text, sentence, at, GS_LIST_CAUSE_BEHIND);
    const GsHit *causing =
        gs_sentence_hit(bench->text, sentence, at, GS_LIST_CAUSE_BEFORE);
    bool is_found = because ? read_because(bench, because, cause)
                            : causing && read_causing(bench, causing, cause);
    const GsHit *hit = because ? because : causing;
    if (!is_found)
      continue;
    cause->mark = (GsRange){ item->range.sentence, hit->start, hit->end };
    return !leaves_room(bench, cause);
  }
  return false;
}

/* ---- two of them -------------------------------------------------------- */

static bool
is_certain(const GsBench *bench, const GsProposition *item, int32_t i)
{
  const GsTerm *term = &item->terms.items[i];
  const GsGroup *group = gs_term_group(bench, term);
  return term->tag == GS_TAG_NAME ||
         (group != NULL && (group->flags & GS_GROUP_DEFINITE));
}

static bool
are_of_one_effect(const GsDeeds *deeds, const Cause *a, const Cause *b)
{
  if ((a->effect < 0) != (b->effect < 0))
    return false;
  if (a->effect >= 0)
    return is_certain(deeds->bench, a->item, a->effect) &&
           is_certain(deeds->bench, b->item, b->effect) &&
           gs_deeds_likeness(deeds, a->effect, b->effect) ==
               GS_LIKENESS_ALIKE &&
           gs_terms_compare(deeds->bench, &a->item->terms.items[a->effect],
                            &b->item->terms.items[b->effect]) >=
               GS_ALIKE_WIDER; /* the flood and the fire of one town are two */
  return gs_deeds_likeness(deeds, a->deed->what, b->deed->what) ==
             GS_LIKENESS_ALIKE &&
         gs_deeds_are_of_one_thing(deeds);
}

static bool
is_inside(const GsTerm *term, const GsRange *words)
{
  return term->sentence == words->sentence && words->start <= term->word &&
         term->word < words->end;
}

/* Terms of the cause; SIZE_MAX when the other side speaks of one of them. */
static size_t
count_own(const Cause *cause, const int32_t *partner)
{
  size_t n = 0;
  for (size_t i = 0; i < cause->item->terms.n; i++) {
    const GsTerm *term = &cause->item->terms.items[i];
    if (!is_inside(term, &cause->words) || (int32_t)i == cause->effect)
      continue;
    if (partner[i] >= 0)
      return SIZE_MAX;
    n++;
  }
  return n;
}

static bool
are_two(const GsDeeds *deeds, const Cause *a, const Cause *b)
{
  size_t n = count_own(a, deeds->comparison->to);
  size_t m = count_own(b, deeds->comparison->from);
  return n > 0 && m > 0 && n != SIZE_MAX && m != SIZE_MAX;
}

bool
gs_deeds_have_two_causes(GsDeeds *deeds, GsEvidence *evidence)
{
  Cause a = { .item = deeds->p };
  Cause b = { .item = deeds->q };
  if (gs_deeds_share_source(deeds) || !find_cause(deeds->bench, &a) ||
      !find_cause(deeds->bench, &b))
    return false;
  deeds->d = a.deed;
  deeds->e = b.deed;
  if (!are_of_one_effect(deeds, &a, &b) || !are_two(deeds, &a, &b))
    return false;
  evidence->kind = GS_EVIDENCE_EXCLUSIVE;
  gs_evidence_add_range(deeds->bench, &evidence->a, a.words);
  gs_evidence_add_range(deeds->bench, &evidence->b, b.words);
  return true;
}
