/* SPDX-License-Identifier: Apache-2.0
 *
 * Does evidence stand in the core of two clauses, or only in passing?
 *
 * A long clause has many words, and of two that share a topic some are always
 * opposed: what "closed" in the one and "opened" in the other must be said of
 * one thing.  Measured on news: most false alarms were words that each clause
 * tells of something else.
 */
#include "conflict/deed-private.h"

static bool
are_of_one_group(const GsWord *words, size_t a, size_t b)
{
  return a == b || (words[a].group != 0 && words[a].group == words[b].group);
}

/* "Was found | guilty": does nothing stand between? */
static bool
follows(const GsWord *words, uint32_t verb, uint32_t at)
{
  uint32_t next = verb + 1;
  while (next < at && (words[next].tag == GS_TAG_ADVERB ||
                       are_of_one_group(words, verb, next)))
    next++;
  return next == at;
}

/* Does the deed say the word, or the noun that it goes with? */
static bool
says_word(const GsBench *bench,
          const GsProposition *item,
          const GsDeed *deed,
          const GsRange *word)
{
  const GsWord *words =
      bench->text->sentences.items[item->range.sentence].words;
  if (word->sentence != item->range.sentence)
    return false;
  return (deed->what >= 0 &&
          are_of_one_group(words, item->terms.items[deed->what].word,
                           word->start)) ||
         are_of_one_group(words, deed->verb, word->start) ||
         follows(words, deed->verb, word->start);
}

static bool
is_beside(const GsBench *bench,
          const GsProposition *item,
          int32_t i,
          const GsRange *word)
{
  const GsWord *words =
      bench->text->sentences.items[item->range.sentence].words;
  return i >= 0 &&
         are_of_one_group(words, item->terms.items[i].word, word->start);
}

/* The deed that a figure or a day belongs to: whose subject it is of, or the
 * last one before it. */
static const GsDeed *
deed_around(const GsBench *bench,
            const GsProposition *item,
            const GsRange *word)
{
  const GsDeed *found = NULL;
  for (size_t i = 0; i < item->deeds.n; i++) {
    const GsDeed *deed = &item->deeds.items[i];
    if (deed->verb > word->start && /* "told staff | five were sold" */
        is_beside(bench, item, deed->is_passive ? deed->whom : deed->who, word))
      return deed;
  }
  for (size_t i = 0; i < item->deeds.n; i++)
    if (item->deeds.items[i].verb < word->start || found == NULL)
      found = &item->deeds.items[i];
  return found;
}

static bool
opposites_are_core(GsDeeds *deeds, const GsEvidence *evidence)
{
  for (size_t i = 0; i < deeds->p->deeds.n; i++)
    for (size_t k = 0; k < deeds->q->deeds.n; k++) {
      deeds->d = &deeds->p->deeds.items[i];
      deeds->e = &deeds->q->deeds.items[k];
      if (says_word(deeds->bench, deeds->p, deeds->d, &evidence->a.items[0]) &&
          says_word(deeds->bench, deeds->q, deeds->e, &evidence->b.items[0]) &&
          gs_deeds_are_of_one_thing(deeds))
        return true;
    }
  return false;
}

/* "Without his knowledge". */
static bool
is_aside(const GsProposition *item, const GsDeed *deed)
{
  return deed->what >= 0 &&
         (item->terms.items[deed->what].marks & GS_MARK_ASIDE);
}

/* "There was no dispute" against "settled the dispute": whoever does a thing
 * to it takes it that it is there. */
static bool
is_absence_of(const GsDeeds *deeds, const GsDeed *negative, bool is_p)
{
  const GsDeed *other = is_p ? deeds->e : deeds->d;
  int32_t things[] = { other->whom, other->what, other->who };
  if (!negative->is_negative || negative->what < 0 || negative->is_done)
    return false;
  for (size_t i = 0; i < G_N_ELEMENTS(things); i++)
    if (gs_deeds_likeness(deeds, is_p ? negative->what : things[i],
                          is_p ? things[i] : negative->what) ==
        GS_LIKENESS_ALIKE)
      return true;
  return false;
}

static bool
negation_is_core(GsDeeds *deeds)
{
  for (size_t i = 0; i < deeds->p->deeds.n; i++)
    for (size_t k = 0; k < deeds->q->deeds.n; k++) {
      deeds->d = &deeds->p->deeds.items[i];
      deeds->e = &deeds->q->deeds.items[k];
      if (deeds->d->is_negative == deeds->e->is_negative ||
          is_aside(deeds->p, deeds->d) || is_aside(deeds->q, deeds->e))
        continue;
      if (is_absence_of(deeds, deeds->d, true) ||
          is_absence_of(deeds, deeds->e, false) ||
          (gs_deeds_likeness(deeds, deeds->d->what, deeds->e->what) ==
               GS_LIKENESS_ALIKE &&
           gs_deeds_may_be_of_one_thing(deeds)))
        return true;
    }
  return false;
}

/* "A deficit of 4 million", "the deficit was 6 million": it does not matter
 * what is done with what is measured. */
static bool
is_of_named_measure(const GsProposition *item, const GsRange *figure)
{
  for (size_t i = 0; i < item->quantities.n; i++) {
    const GsQuantity *quantity = &item->quantities.items[i];
    if (quantity->words.start <= figure->start &&
        figure->start < quantity->words.end)
      return quantity->dimension >= 0 && quantity->of != 0;
  }
  return false;
}

static bool
measures_are_core(GsDeeds *deeds, const GsEvidence *evidence)
{
  deeds->d = deed_around(deeds->bench, deeds->p, &evidence->a.items[0]);
  deeds->e = deed_around(deeds->bench, deeds->q, &evidence->b.items[0]);
  bool is_same = deeds->d->is_done && deeds->e->is_done &&
                 gs_deeds_likeness(deeds, deeds->d->what, deeds->e->what) ==
                     GS_LIKENESS_ALIKE;
  /* "there were 20 passengers", "20 passengers were on board" */
  bool is_there = !deeds->d->is_done && !deeds->e->is_done;
  bool is_how_many = /* "passed the house", "passed | by 61 votes" */
      is_beside(deeds->bench, deeds->p, deeds->d->whom,
                &evidence->a.items[0]) ||
      is_beside(deeds->bench, deeds->q, deeds->e->whom, &evidence->b.items[0]);
  if (is_same && is_how_many &&
      gs_deeds_compare_who(deeds) == GS_LIKENESS_ALIKE)
    return true;
  if (is_same || is_there)
    return gs_deeds_may_be_of_one_thing(deeds);
  return is_of_named_measure(deeds->p, &evidence->a.items[0]) &&
         is_of_named_measure(deeds->q, &evidence->b.items[0]);
}

/* "Run from Varnes", "run from Holm": one deed, and the same who does it; what
 * excludes one another is to whom or where. */
static bool
exclusives_are_core(GsDeeds *deeds, const GsEvidence *evidence)
{
  deeds->d = deed_around(deeds->bench, deeds->p, &evidence->a.items[0]);
  deeds->e = deed_around(deeds->bench, deeds->q, &evidence->b.items[0]);
  return deeds->d->is_done == deeds->e->is_done &&
         (!deeds->d->is_done ||
          gs_deeds_likeness(deeds, deeds->d->what, deeds->e->what) ==
              GS_LIKENESS_ALIKE ||
          opposites_are_core(deeds, evidence)) &&
         (deeds->d->is_passive && deeds->e->is_passive /* "hit by a van" */
              ? gs_deeds_likeness(deeds, deeds->d->whom, deeds->e->whom)
              : gs_deeds_compare_who(deeds)) != GS_LIKENESS_APART;
}

bool
gs_evidence_is_core(const GsBench *bench,
                    const GsComparison *comparison,
                    const GsEvidence *evidence)
{
  GsDeeds deeds = { .bench = bench,
                    .comparison = comparison,
                    .p = comparison->p,
                    .q = comparison->q };
  if (comparison->is_assumed || evidence->is_whole || deeds.p->deeds.n == 0 ||
      deeds.q->deeds.n == 0)
    return true;
  if (gs_subjects_are_opposed(comparison) ||
      gs_sources_are_shares(bench, comparison))
    return false;
  switch (evidence->kind) {
  case GS_EVIDENCE_EXCLUSIVE:
    return exclusives_are_core(&deeds, evidence);
  case GS_EVIDENCE_OPPOSITE:
    return opposites_are_core(&deeds, evidence);
  case GS_EVIDENCE_NEGATION:
    return negation_is_core(&deeds);
  case GS_EVIDENCE_NUMBER:
    return measures_are_core(&deeds, evidence);
  case GS_EVIDENCE_DATE:
    return measures_are_core(&deeds, evidence) && deeds.d->is_done &&
           gs_deeds_are_of_one_thing(&deeds);
  default:
    return true;
  }
}
