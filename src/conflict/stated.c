/* SPDX-License-Identifier: Apache-2.0
 *
 * Is a deed stated, and not only spoken of?
 *
 * "May be closed", "is going to vote", "including by marking it": these leave
 * open whether it is done.  What can be done is a matter of its own: "cannot"
 * denies "can".
 */
#include "conflict/deed-private.h"

/* "Cannot be restarted" says more than "may not be restarted". */
static bool
tells_ability(const GsBench *bench, const GsProposition *item)
{
  const GsSentence *sentence =
      &bench->text->sentences.items[item->range.sentence];
  for (size_t i = 0; i < item->modals.n; i++)
    if (!gs_sentence_hit(bench->text, sentence, item->modals.items[i].start,
                         GS_LIST_ABILITY))
      return false;
  return item->modality == GS_MODALITY_MAY && item->modals.n > 0;
}

/* "Including by marking it": the clause has a verb of its own. */
static bool
is_head(const GsProposition *item, const GsDeed *deed)
{
  for (size_t i = 0; !deed->is_main && i < item->deeds.n; i++)
    if (item->deeds.items[i].is_main)
      return false;
  return true;
}

/* "Is going to vote". */
static bool
only_helps(const GsBench *bench, const GsProposition *item, const GsDeed *deed)
{
  return gs_sentence_hit(bench->text,
                         &bench->text->sentences.items[item->range.sentence],
                         deed->verb, GS_LIST_FUTURE) != NULL;
}

/* "Could not be clearer" does not say that it is not clear. */
static bool
is_more_than(const GsProposition *item, const GsDeed *deed)
{
  return deed->is_negative &&
         (item->terms.items[deed->what].form->forms & GS_FORM_COMPARATIVE);
}

/* "Doubted | that taxes would rise": right behind what makes it unreal. */
static bool
is_doubted(const GsBench *bench, const GsProposition *item, const GsDeed *deed)
{
  const GsSentence *sentence =
      &bench->text->sentences.items[item->range.sentence];
  int32_t subject = deed->is_passive ? deed->whom : deed->who;
  const GsGroup *group =
      subject < 0 ? NULL : gs_term_group(bench, &item->terms.items[subject]);
  uint32_t at = group ? group->start : 0;
  if (group == NULL || at <= item->range.start || at >= deed->verb)
    return false;
  at -= sentence->words[at - 1].tag == GS_TAG_SUBORDINATOR;
  return at > item->range.start &&
         gs_sentence_hit(bench->text, sentence, at - 1, GS_LIST_UNREAL);
}

bool
gs_deed_is_stated(const GsBench *bench,
                  const GsProposition *item,
                  const GsDeed *deed)
{
  const uint8_t unsure =
      GS_MARK_HYPOTHETIC | GS_MARK_HEDGED | GS_MARK_LIMITED | GS_MARK_ASIDE;
  if (deed->what < 0 || !deed->is_free || item->is_condition ||
      !is_head(item, deed) || only_helps(bench, item, deed) ||
      is_doubted(bench, item, deed) || is_more_than(item, deed))
    return false;
  uint8_t marks = item->terms.items[deed->what].marks;
  if (tells_ability(bench, item))
    return !(marks & unsure & ~GS_MARK_HEDGED);
  return item->modality != GS_MODALITY_MAY &&
         item->modality != GS_MODALITY_MUST &&
         item->modality != GS_MODALITY_QUESTION && !item->is_hedged &&
         !(marks & unsure);
}

/* "Cannot be repaired", which is read as a plain negation. */
static bool
denies_ability(const GsDeeds *deeds,
               const GsProposition *item,
               const GsDeed *deed)
{
  const GsText *text = deeds->bench->text;
  const GsSentence *sentence = &text->sentences.items[item->range.sentence];
  uint16_t number = sentence->words[deed->verb].group;
  const GsGroup *group = number ? &sentence->groups[number - 1] : NULL;
  for (uint32_t at = group ? group->start : deed->verb; at < deed->verb; at++)
    if (gs_sentence_hit(text, sentence, at, GS_LIST_ABILITY))
      return deed->is_negative;
  return false;
}

/* "Would not pay": told of a time to come, though it is told as a fact. */
static bool
has_modal(const GsBench *bench, const GsProposition *item, const GsDeed *deed)
{
  const GsSentence *sentence =
      &bench->text->sentences.items[item->range.sentence];
  uint16_t number = sentence->words[deed->verb].group;
  const GsGroup *group = number ? &sentence->groups[number - 1] : NULL;
  for (size_t at = group ? group->start : 0; group && at < group->end; at++)
    if (sentence->words[at].form->classes & GS_CLASS_MODAL)
      return true;
  return false;
}

/* What has not been done may be done yet: "has not approved it", "will approve
 * it". */
static bool
may_come(const GsDeeds *deeds, bool is_p)
{
  const GsProposition *item = is_p ? deeds->p : deeds->q;
  const GsProposition *other = is_p ? deeds->q : deeds->p;
  const GsDeed *deed = is_p ? deeds->d : deeds->e;
  const GsDeed *later = is_p ? deeds->e : deeds->d;
  return deed->is_negative && item->modality == GS_MODALITY_FACT &&
         !has_modal(deeds->bench, item, deed) && !later->is_negative &&
         other->modality == GS_MODALITY_FUTURE;
}

/* What can be done is denied by "cannot", and not by "did not". */
bool
gs_deeds_are_of_one_mood(const GsDeeds *deeds)
{
  if (may_come(deeds, true) || may_come(deeds, false))
    return false;
  bool is_p = deeds->p->modality == GS_MODALITY_MAY;
  bool is_q = deeds->q->modality == GS_MODALITY_MAY;
  return is_p == is_q || (is_p ? deeds->d : deeds->e)->is_negative ||
         (is_p ? denies_ability(deeds, deeds->q, deeds->e)
               : denies_ability(deeds, deeds->p, deeds->d));
}
