/* SPDX-License-Identifier: Apache-2.0
 *
 * The two sides name different members of a group of which only one can be
 * right: an `exclusive` of the rules, or two words of one of the pack's
 * `kinds` (weekdays, colours, countries) in the same place of the clause, or
 * two names behind one phrase of the pack's list `functional` ("born in").
 */
#include "conflict/conflict-private.h"

static const GsList *
exclusive_list(const GsBench *bench, const GsHit *hit)
{
  const GsList *list = &bench->rules->lists.items[hit->list];
  return list->meaning == GS_LIST_EXCLUSIVE ? list : NULL;
}

static bool
is_inside(const GsHit *hit, GsRange range)
{
  return range.start <= hit->start && hit->end <= range.end;
}

static bool
is_negated(const GsBench *bench, uint32_t sentence, size_t at)
{
  return bench->propositions->marks[sentence][at] & GS_MARK_NEGATED;
}

/* Members of one exclusive, different ones, each on one side only. */
static bool
find_members(const GsBench *bench,
             const GsComparison *comparison,
             GsEvidence *evidence)
{
  GsRange p = comparison->p->range;
  GsRange q = comparison->q->range;
  const GsSentence *s = &bench->text->sentences.items[p.sentence];
  const GsSentence *t = &bench->text->sentences.items[q.sentence];
  for (size_t i = 0; i < s->n_hits; i++) {
    const GsList *a = exclusive_list(bench, &s->hits[i]);
    if (!a || !is_inside(&s->hits[i], p) ||
        is_negated(bench, p.sentence, s->hits[i].start))
      continue;
    for (size_t k = 0; k < t->n_hits; k++) {
      const GsList *b = exclusive_list(bench, &t->hits[k]);
      if (!b || !is_inside(&t->hits[k], q) || b->owner != a->owner || a == b ||
          is_negated(bench, q.sentence, t->hits[k].start))
        continue;
      gs_evidence_add_range(
          bench, &evidence->a,
          (GsRange){ p.sentence, s->hits[i].start, s->hits[i].end });
      gs_evidence_add_range(
          bench, &evidence->b,
          (GsRange){ q.sentence, t->hits[k].start, t->hits[k].end });
      return true;
    }
  }
  return false;
}

static GsLemma
noun_entry(const GsTerm *term)
{
  int part = term->tag == GS_TAG_ADJECTIVE ? GS_PART_ADJECTIVE : GS_PART_NOUN;
  GsLemma entry = term->form->entry[part];
  return entry ? entry : term->form->entry[GS_PART_NOUN];
}

bool
gs_terms_share_kind(const GsBench *bench, const GsTerm *a, const GsTerm *b)
{
  const GsLexicon *lexicon = bench->rules->lexicon;
  GsLemma x = noun_entry(a);
  GsLemma y = noun_entry(b);
  if (!lexicon || !x || !y || x == y || a->tag != b->tag)
    return false;
  for (size_t i = 0; i < bench->rules->kinds.n; i++) {
    GsLemma kind =
        gs_lexicon_find(lexicon, bench->rules->kinds.items[i].phrase);
    if (kind && gs_lexicon_is_kind(lexicon, x, kind, GS_PART_NOUN, 1) &&
        gs_lexicon_is_kind(lexicon, y, kind, GS_PART_NOUN, 1))
      return true;
  }
  return false;
}

static bool
find_kinds(const GsBench *bench,
           const GsComparison *comparison,
           GsEvidence *evidence)
{
  for (size_t i = 0; i < comparison->p->terms.n; i++) {
    const GsTerm *a = &comparison->p->terms.items[i];
    if (comparison->to[i] >= 0)
      continue;
    for (size_t k = 0; k < comparison->q->terms.n; k++) {
      const GsTerm *b = &comparison->q->terms.items[k];
      if (comparison->from[k] >= 0 || a->role != b->role ||
          ((a->marks ^ b->marks) & GS_MARK_NEGATED) ||
          !gs_terms_share_kind(bench, a, b))
        continue;
      gs_evidence_add_word(bench, &evidence->a, a->sentence, a->word);
      gs_evidence_add_word(bench, &evidence->b, b->sentence, b->word);
      return true;
    }
  }
  return false;
}

/* The words of a name right behind a functional phrase of the range; empty if
 * there is none.  *item says which phrase. */
static GsRange
functional_name(const GsBench *bench, GsRange range, uint32_t *item)
{
  const GsSentence *sentence = &bench->text->sentences.items[range.sentence];
  for (size_t i = 0; i < sentence->n_hits; i++) {
    const GsHit *hit = &sentence->hits[i];
    if (bench->rules->lists.items[hit->list].meaning != GS_LIST_FUNCTIONAL ||
        !is_inside(hit, range))
      continue;
    GsRange name = { range.sentence, hit->end, hit->end };
    while (name.end < range.end && sentence->words[name.end].tag == GS_TAG_NAME)
      name.end++;
    *item = hit->item;
    if (name.end > name.start)
      return name;
  }
  return (GsRange){ 0 };
}

static bool
have_same_words(const GsBench *bench, GsRange a, GsRange b)
{
  const GsSentence *s = &bench->text->sentences.items[a.sentence];
  const GsSentence *t = &bench->text->sentences.items[b.sentence];
  return s->words[a.end - 1].id == t->words[b.end - 1].id;
}

static bool
find_functional(const GsBench *bench,
                const GsComparison *comparison,
                GsEvidence *evidence)
{
  uint32_t of_p = 0;
  uint32_t of_q = 0;
  GsRange p = functional_name(bench, comparison->p->range, &of_p);
  GsRange q = functional_name(bench, comparison->q->range, &of_q);
  if (p.end == 0 || q.end == 0 || of_p != of_q || comparison->p->is_negative ||
      comparison->q->is_negative || have_same_words(bench, p, q))
    return false;
  gs_evidence_add_range(bench, &evidence->a, p);
  gs_evidence_add_range(bench, &evidence->b, q);
  return true;
}

bool
gs_evidence_exclusive(const GsBench *bench,
                      const GsComparison *comparison,
                      GsEvidence *evidence)
{
  if (comparison->subjects_differ || comparison->times_differ)
    return false;
  return find_members(bench, comparison, evidence) ||
         find_kinds(bench, comparison, evidence) ||
         find_functional(bench, comparison, evidence);
}
