/* SPDX-License-Identifier: Apache-2.0
 *
 * Do the two sides tell one and the same deed, and at another hour, on another
 * day, or before and after one and the same thing?
 *
 * The deed must be stated on both sides and done to or by something certain;
 * what else the clauses tell counts for nothing.  "Did not begin until May"
 * tells when it began.
 */
#include "conflict/deed-private.h"

static const GsSentence *
sentence_of(const GsDeeds *deeds, const GsProposition *item)
{
  return &deeds->bench->text->sentences.items[item->range.sentence];
}

static bool
is_until(const GsDeeds *deeds, const GsProposition *item, const GsRange *when)
{
  const GsSentence *sentence = sentence_of(deeds, item);
  bool is_first =
      when->start < when->end &&
      gs_sentence_hit(deeds->bench->text, sentence, when->start, GS_LIST_UNTIL);
  return is_first ||
         (when->start > 0 && gs_sentence_hit(deeds->bench->text, sentence,
                                             when->start - 1, GS_LIST_UNTIL));
}

/* "Did not begin until May": right behind the verb or later. */
static bool
tells_until(const GsDeeds *deeds,
            const GsProposition *item,
            const GsDeed *deed,
            const GsRange *when)
{
  return deed->is_negative && deed->what >= 0 && deed->is_main &&
         item->modality == GS_MODALITY_FACT && !item->is_hedged &&
         !item->is_condition && when->start > deed->verb &&
         is_until(deeds, item, when);
}

static bool
is_told(const GsDeeds *deeds,
        const GsProposition *item,
        const GsDeed *deed,
        const GsRange *when)
{
  if (!deed->is_done || !deed->is_main)
    return false;
  return deed->is_negative ? tells_until(deeds, item, deed, when)
                           : gs_deed_is_stated(deeds->bench, item, deed) &&
                                 !is_until(deeds, item, when);
}

static bool
is_certain(const GsDeeds *deeds, const GsTerm *term)
{
  const GsGroup *group = gs_term_group(deeds->bench, term);
  return term->tag == GS_TAG_NAME ||
         (group && (group->flags & GS_GROUP_DEFINITE));
}

/* Both certain, or the later one: "work on the tunnel", "the work"; but not
 * where the later has words of its own: "the work on a second tunnel". */
static bool
are_one_thing(const GsDeeds *deeds, int32_t of_p, int32_t of_q)
{
  if (gs_deeds_likeness(deeds, of_p, of_q) != GS_LIKENESS_ALIKE)
    return false;
  const GsTerm *a = &deeds->p->terms.items[of_p];
  const GsTerm *b = &deeds->q->terms.items[of_q];
  bool is_a = a->sentence > b->sentence;
  return gs_terms_compare(deeds->bench, a, b) >= GS_ALIKE_RELATED &&
         is_certain(deeds, is_a ? a : b) &&
         !gs_noun_is_told_apart(deeds, is_a ? deeds->p : deeds->q, is_a ? a : b,
                                is_a ? deeds->comparison->to
                                     : deeds->comparison->from);
}

/* "They were told", says who was told: is the source of the one whom the deed
 * of the other is done to? */
static bool
is_done_to_source(const GsDeeds *deeds,
                  const GsProposition *item,
                  const GsDeed *deed,
                  const GsTerm *whom)
{
  const GsClaims *claims = deeds->bench->claims;
  uint32_t actor = claims->claims.items[item->claim].actor;
  return deed->is_to_source && actor != 0 &&
         (whom->actor == actor + 1 ||
          whom->id == claims->actors.items[actor].word);
}

static bool
are_told_to_one(const GsDeeds *deeds)
{
  const GsDeed *d = deeds->d;
  const GsDeed *e = deeds->e;
  return (d->whom >= 0 && is_done_to_source(deeds, deeds->q, e,
                                            &deeds->p->terms.items[d->whom])) ||
         (e->whom >= 0 && is_done_to_source(deeds, deeds->p, d,
                                            &deeds->q->terms.items[e->whom]));
}

/* "Fled | on foot". */
static bool
is_done_to_nobody(const GsDeed *deed)
{
  return deed->whom < 0 || deed->is_indirect;
}

/* "The bridge was opened", "opened the bridge": what both speak of. */
bool
gs_deeds_are_of_certain_thing(const GsDeeds *deeds)
{
  const GsDeed *d = deeds->d;
  const GsDeed *e = deeds->e;
  bool are_two =
      d->who >= 0 && e->who >= 0 &&
      gs_terms_compare(deeds->bench, &deeds->p->terms.items[d->who],
                       &deeds->q->terms.items[e->who]) < GS_ALIKE_RELATED;
  if (are_one_thing(deeds, d->whom, e->whom) || are_told_to_one(deeds))
    return !are_two;
  bool is_source = (d->is_of_source || e->is_of_source) &&
                   gs_deeds_compare_who(deeds) == GS_LIKENESS_ALIKE;
  return is_done_to_nobody(d) && is_done_to_nobody(e) &&
         (is_source || are_one_thing(deeds, d->who, e->who));
}

static bool
are_one(const GsDeeds *deeds)
{
  return deeds->p->modality == deeds->q->modality &&
         gs_deeds_likeness(deeds, deeds->d->what, deeds->e->what) ==
             GS_LIKENESS_ALIKE &&
         (gs_deeds_are_of_one_thing(deeds) || are_told_to_one(deeds)) &&
         gs_deeds_are_of_certain_thing(deeds);
}

static bool
tell(const GsDeeds *deeds,
     const GsRange *a,
     const GsRange *b,
     GsEvidence *evidence)
{
  evidence->kind = GS_EVIDENCE_DATE;
  gs_evidence_add_range(deeds->bench, &evidence->a, *a);
  gs_evidence_add_range(deeds->bench, &evidence->b, *b);
  return true;
}

/* ---- at what hour, on what day ------------------------------------------ */

static bool
are_at_two_hours(const GsDeeds *deeds, GsEvidence *evidence)
{
  if (deeds->p->clocks.n != 1 || deeds->q->clocks.n != 1)
    return false;
  const GsClock *a = &deeds->p->clocks.items[0];
  const GsClock *b = &deeds->q->clocks.items[0];
  return gs_clocks_conflict(a, b) &&
         is_told(deeds, deeds->p, deeds->d, &a->words) &&
         is_told(deeds, deeds->q, deeds->e, &b->words) && are_one(deeds) &&
         tell(deeds, &a->words, &b->words, evidence);
}

static bool
are_on_two_days(const GsDeeds *deeds, GsEvidence *evidence)
{
  if (deeds->p->times.n != 1 || deeds->q->times.n != 1)
    return false;
  const GsTime *a = &deeds->p->times.items[0];
  const GsTime *b = &deeds->q->times.items[0];
  return gs_times_conflict(a, b) &&
         gs_item_tells_point(deeds->bench, deeds->p) &&
         gs_item_tells_point(deeds->bench, deeds->q) &&
         !gs_figures_differ(deeds->p, deeds->q) &&
         is_told(deeds, deeds->p, deeds->d, &a->words) &&
         is_told(deeds, deeds->q, deeds->e, &b->words) && are_one(deeds) &&
         tell(deeds, &a->words, &b->words, evidence);
}

/* ---- before or after what ----------------------------------------------- */

/* "Before the accounts were signed": the word, and what it is before. */
typedef struct {
  const GsProposition *item; /* that holds the words */
  GsRange words;
} Anchor;

static bool
read_anchor(const GsDeeds *deeds,
            const GsProposition *item,
            uint32_t from,
            Anchor *anchor)
{
  const GsSentence *sentence = sentence_of(deeds, item);
  for (uint32_t at = from; at + 1 < item->range.end; at++) {
    const GsTag next = (GsTag)sentence->words[at + 1].tag;
    if (!gs_sentence_hit(deeds->bench->text, sentence, at, GS_LIST_OFFSET) ||
        next == GS_TAG_COMMA || next == GS_TAG_STOP)
      continue;
    *anchor = (Anchor){ item, { item->range.sentence, at, item->range.end } };
    return true;
  }
  return false;
}

/* The clause right behind, of the same claim; or NULL. */
static const GsProposition *
next_clause(const GsDeeds *deeds, const GsProposition *item)
{
  const GsPropositions *all = deeds->bench->propositions;
  const GsProposition *end = all->items.items + all->items.n;
  const GsProposition *next = item + 1;
  return item >= all->items.items && next < end && next->claim == item->claim &&
                 next->range.sentence == item->range.sentence &&
                 next->range.start == item->range.end
             ? next
             : NULL;
}

static bool
find_anchor(const GsDeeds *deeds,
            const GsProposition *item,
            const GsDeed *deed,
            Anchor *anchor)
{
  if (read_anchor(deeds, item, deed->verb + 1, anchor))
    return true;
  const GsProposition *next = next_clause(deeds, item);
  return next != NULL && read_anchor(deeds, next, next->range.start, anchor) &&
         anchor->words.start == next->range.start;
}

static bool
is_in_anchor(const Anchor *anchor, const GsTerm *term)
{
  return !term->is_light && term->sentence == anchor->words.sentence &&
         anchor->words.start < term->word && term->word < anchor->words.end;
}

/* Are all words of the one spoken of in the other? */
static bool
is_held(const GsBench *bench, const Anchor *all, const Anchor *part)
{
  size_t n = 0;
  for (size_t i = 0; i < part->item->terms.n; i++) {
    const GsTerm *term = &part->item->terms.items[i];
    bool is_found = false;
    if (!is_in_anchor(part, term))
      continue;
    for (size_t k = 0; k < all->item->terms.n && !is_found; k++)
      is_found = is_in_anchor(all, &all->item->terms.items[k]) &&
                 gs_terms_compare(bench, term, &all->item->terms.items[k]) >=
                     GS_ALIKE_RELATED;
    if (!is_found)
      return false;
    n++;
  }
  return n > 0;
}

static bool
are_in_two_orders(const GsDeeds *deeds, GsEvidence *evidence)
{
  Anchor a;
  Anchor b;
  if (!find_anchor(deeds, deeds->p, deeds->d, &a) ||
      !find_anchor(deeds, deeds->q, deeds->e, &b))
    return false;
  const GsId x = sentence_of(deeds, a.item)->words[a.words.start].id;
  const GsId y = sentence_of(deeds, b.item)->words[b.words.start].id;
  return x != y &&
         (is_held(deeds->bench, &a, &b) || is_held(deeds->bench, &b, &a)) &&
         gs_deed_is_stated(deeds->bench, deeds->p, deeds->d) &&
         gs_deed_is_stated(deeds->bench, deeds->q, deeds->e) &&
         deeds->d->is_done && deeds->e->is_done &&
         deeds->d->is_negative == deeds->e->is_negative && are_one(deeds) &&
         tell(deeds, &a.words, &b.words, evidence);
}

bool
gs_deeds_differ_in_time(const GsDeeds *deeds, GsEvidence *evidence)
{
  return !gs_deeds_share_source(deeds) && (are_at_two_hours(deeds, evidence) ||
                                           are_on_two_days(deeds, evidence) ||
                                           are_in_two_orders(deeds, evidence));
}
