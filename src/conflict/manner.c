/* SPDX-License-Identifier: Apache-2.0
 *
 * Do the two sides tell one deed, or one thing, in two ways of which only one
 * can be: on foot and by car, white and blue?
 *
 * The ways are the pack's exclusives, and behind a small verb its kinds.
 */
#include "conflict/deed-private.h"

/* Both do the same, or both only say what it is. */
static bool
are_alike(const GsDeeds *deeds)
{
  bool is_said_p = gs_deed_is_said_to_be(deeds->p, deeds->d);
  bool is_said_q = gs_deed_is_said_to_be(deeds->q, deeds->e);
  return is_said_p == is_said_q &&
         (is_said_p || gs_deeds_likeness(deeds, deeds->d->what,
                                         deeds->e->what) == GS_LIKENESS_ALIKE);
}

static bool
is_told(const GsDeeds *deeds, const GsProposition *item, const GsDeed *deed)
{
  return !deed->is_negative && deed->is_main &&
         gs_deed_is_stated(deeds->bench, item, deed);
}

/* Of what somebody is said to be, nothing that hangs on it. */
static GsRange
words_of(const GsDeeds *deeds, const GsProposition *item, const GsDeed *deed)
{
  uint32_t end = gs_deed_is_said_to_be(item, deed)
                     ? gs_deed_words(deeds, item, deed).end
                     : gs_deed_end(item, deed);
  return (GsRange){ item->range.sentence, deed->verb, end };
}

static const GsList *
member_at(const GsBench *bench, const GsHit *hit, GsRange range)
{
  const GsList *list = &bench->rules->lists.items[hit->list];
  return list->meaning == GS_LIST_EXCLUSIVE && range.start <= hit->start &&
                 hit->end <= range.end
             ? list
             : NULL;
}

static bool
is_negated(const GsBench *bench, uint32_t sentence, const GsHit *hit)
{
  return bench->propositions->marks[sentence][hit->start] &
         (GS_MARK_NEGATED | GS_MARK_HYPOTHETIC);
}

/* Is the member of `of` the only one of its exclusive there: not "by train and
 * by bus"? */
static bool
is_only_one(const GsBench *bench, GsRange range, const GsList *of)
{
  const GsSentence *sentence = &bench->text->sentences.items[range.sentence];
  for (size_t i = 0; i < sentence->n_hits; i++) {
    const GsList *list = member_at(bench, &sentence->hits[i], range);
    if (list != NULL && list != of && list->owner == of->owner)
      return false;
  }
  return true;
}

/* The head of the noun group right behind the hit, or -1. */
static int32_t
object_of(const GsBench *bench, const GsProposition *item, const GsHit *hit)
{
  const GsSentence *sentence =
      &bench->text->sentences.items[item->range.sentence];
  uint16_t number =
      hit->end < item->range.end ? sentence->words[hit->end].group : 0;
  for (size_t i = 0; number != 0 && i < item->terms.n; i++)
    if (item->terms.items[i].sentence == item->range.sentence &&
        item->terms.items[i].word == sentence->groups[number - 1].head)
      return (int32_t)i;
  return -1;
}

/* "For the plan", "against the plan", but not "against the mayor". */
static bool
are_to_one(const GsDeeds *deeds, const GsHit *a, const GsHit *b)
{
  return gs_deeds_likeness(deeds, object_of(deeds->bench, deeds->p, a),
                           object_of(deeds->bench, deeds->q, b)) !=
         GS_LIKENESS_APART;
}

static bool
find_members(const GsDeeds *deeds, GsRange x, GsRange y, GsEvidence *evidence)
{
  const GsBench *bench = deeds->bench;
  const GsSentence *s = &bench->text->sentences.items[x.sentence];
  const GsSentence *t = &bench->text->sentences.items[y.sentence];
  for (size_t i = 0; i < s->n_hits; i++) {
    const GsHit *hit = &s->hits[i];
    const GsList *a = member_at(bench, hit, x);
    for (size_t k = 0; a != NULL && k < t->n_hits; k++) {
      const GsHit *other = &t->hits[k];
      const GsList *b = member_at(bench, other, y);
      if (b == NULL || a == b || a->owner != b->owner ||
          is_negated(bench, x.sentence, hit) ||
          is_negated(bench, y.sentence, other) || !is_only_one(bench, x, a) ||
          !is_only_one(bench, y, b) || !are_to_one(deeds, hit, other))
        continue;
      gs_evidence_add_range(bench, &evidence->a,
                            (GsRange){ x.sentence, hit->start, hit->end });
      gs_evidence_add_range(bench, &evidence->b,
                            (GsRange){ y.sentence, other->start, other->end });
      return true;
    }
  }
  return false;
}

/* "Was white", "was dark blue". */
static bool
find_kinds(const GsDeeds *deeds, GsEvidence *evidence)
{
  const GsTerm *a = &deeds->p->terms.items[deeds->d->what];
  const GsTerm *b = &deeds->q->terms.items[deeds->e->what];
  if (!gs_deed_is_said_to_be(deeds->p, deeds->d) ||
      !gs_terms_exclude(deeds->bench, a, b))
    return false;
  gs_evidence_add_word(deeds->bench, &evidence->a, a->sentence, a->word);
  gs_evidence_add_word(deeds->bench, &evidence->b, b->sentence, b->word);
  return true;
}

/* Is all that the deed tells spoken of on the other side? */
static bool
is_rest_answered(const GsProposition *item,
                 const GsDeed *deed,
                 const int32_t *partner)
{
  uint32_t end = gs_deed_end(item, deed);
  for (size_t i = 0; i < item->terms.n; i++) {
    const GsTerm *term = &item->terms.items[i];
    if (term->word > deed->verb && term->word < end && !term->is_light &&
        partner[i] < 0)
      return false;
  }
  return true;
}

/* "Broken from the outside", "broken from the inside". */
static bool
find_opposites(const GsDeeds *deeds, GsEvidence *evidence)
{
  const GsComparison *comparison = deeds->comparison;
  if (gs_deed_is_said_to_be(deeds->p, deeds->d) ||
      !is_rest_answered(deeds->p, deeds->d, comparison->to) ||
      !is_rest_answered(deeds->q, deeds->e, comparison->from))
    return false;
  for (size_t i = 0; i < deeds->p->terms.n; i++) {
    const GsTerm *a = &deeds->p->terms.items[i];
    if (a->word <= deeds->d->verb || comparison->to[i] < 0 ||
        comparison->alike[i] != GS_ALIKE_OPPOSED)
      continue;
    const GsTerm *b = &deeds->q->terms.items[comparison->to[i]];
    if (b->word <= deeds->e->verb || ((a->marks | b->marks) & GS_MARK_NEGATED))
      continue;
    gs_evidence_add_word(deeds->bench, &evidence->a, a->sentence, a->word);
    gs_evidence_add_word(deeds->bench, &evidence->b, b->sentence, b->word);
    return true;
  }
  return false;
}

bool
gs_deeds_differ_in_manner(const GsDeeds *deeds, GsEvidence *evidence)
{
  if (!is_told(deeds, deeds->p, deeds->d) ||
      !is_told(deeds, deeds->q, deeds->e) || !are_alike(deeds) ||
      deeds->p->modality != deeds->q->modality ||
      !gs_deeds_are_of_certain_thing(deeds))
    return false;
  evidence->kind = GS_EVIDENCE_OPPOSITE;
  if (find_opposites(deeds, evidence))
    return true;
  evidence->kind = GS_EVIDENCE_EXCLUSIVE;
  return find_kinds(deeds, evidence) ||
         find_members(deeds, words_of(deeds, deeds->p, deeds->d),
                      words_of(deeds, deeds->q, deeds->e), evidence);
}
