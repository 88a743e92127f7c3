/* SPDX-License-Identifier: Apache-2.0
 *
 * The two sides give different dates for the same event: everything but the
 * date agrees.  (A rule asks for a high topic share besides.)
 */
#include "conflict/conflict-private.h"

/* A month or a year is no point: what rose in March may rise in June. */
static bool
is_day(const GsTime *time)
{
  return time->weekday != 0 || time->date.day != 0;
}

/* "The bridge opened in 2019", "learned of it in May": it happens once, so that
 * a month or a year is as good as a day. */
static bool
happens_once(const GsBench *bench, const GsProposition *item)
{
  const GsSentence *sentence =
      &bench->text->sentences.items[item->range.sentence];
  for (size_t at = item->range.start; at < item->range.end; at++) {
    const GsHit *hit = gs_sentence_hit(bench->text, sentence, at, GS_LIST_ONCE);
    if (hit && item->verb >= 0 && hit->start <= (size_t)item->verb &&
        (size_t)item->verb < hit->end)
      return item->modality == GS_MODALITY_FACT ||
             item->modality == GS_MODALITY_FUTURE;
  }
  return false;
}

bool
gs_item_tells_point(const GsBench *bench, const GsProposition *item)
{
  const GsTime *time = &item->times.items[0];
  bool is_told = (time->date.month != 0 || time->date.year != 0) &&
                 (int32_t)time->words.start > item->verb;
  return is_day(time) || (is_told && happens_once(bench, item));
}

static bool
has_opposites(const GsComparison *comparison)
{
  for (size_t i = 0; i < comparison->p->terms.n; i++)
    if (comparison->alike[i] == GS_ALIKE_OPPOSED &&
        comparison->p->terms.items[i].role == GS_ROLE_VERB)
      return true;
  return false;
}

/* Of one event that somebody vouches for, and of which both tell the same, a
 * year is as good as a day. */
static bool
are_comparable(const GsBench *bench, const GsComparison *comparison)
{
  if (!comparison->is_assumed)
    return gs_item_tells_point(bench, comparison->p) &&
           gs_item_tells_point(bench, comparison->q);
  GsOpposed none = gs_opposed_new(bench, comparison);
  return gs_rest_is_answered(comparison, &none) &&
         gs_subjects_agree(bench, comparison);
}

bool
gs_evidence_date(const GsBench *bench,
                 const GsComparison *comparison,
                 GsEvidence *evidence)
{
  const GsProposition *p = comparison->p;
  const GsProposition *q = comparison->q;
  if (comparison->subjects_differ || comparison->names_differ ||
      p->is_negative || q->is_negative || p->times.n != 1 || q->times.n != 1 ||
      !gs_times_conflict(&p->times.items[0], &q->times.items[0]) ||
      !are_comparable(bench, comparison) || has_opposites(comparison) ||
      gs_figures_differ(p, q))
    return false;
  gs_evidence_add_range(bench, &evidence->a, p->times.items[0].words);
  gs_evidence_add_range(bench, &evidence->b, q->times.items[0].words);
  return true;
}
