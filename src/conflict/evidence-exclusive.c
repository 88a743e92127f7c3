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

/* Is the first word of the hit in `of` told in the other as well?  "Iron and
 * steel" does not exclude steel. */
static bool
is_hit_told(const GsBench *bench,
            const GsProposition *other,
            const GsProposition *of,
            const GsHit *hit)
{
  const GsSentence *sentence =
      &bench->text->sentences.items[of->range.sentence];
  GsId word = sentence->words[hit->start].lemma;
  for (size_t i = 0; i < other->terms.n; i++)
    if (other->terms.items[i].id == word)
      return true;
  return false;
}

/* All but the two members must be answered: a district that is run by a
 * council and one that is led by a mayor are two. */
static bool
is_rest_answered(const GsBench *bench,
                 const GsComparison *comparison,
                 const GsHit *a,
                 const GsHit *b)
{
  GsOpposed opposed = gs_opposed_new(bench, comparison);
  if (gs_comparison_is_named(comparison) &&
      (is_hit_told(bench, comparison->q, comparison->p, a) ||
       is_hit_told(bench, comparison->p, comparison->q, b)))
    return false;
  for (size_t i = 0; i < comparison->p->terms.n; i++)
    opposed.p[i] = a->start <= comparison->p->terms.items[i].word &&
                   comparison->p->terms.items[i].word < a->end;
  for (size_t k = 0; k < comparison->q->terms.n; k++)
    opposed.q[k] = b->start <= comparison->q->terms.items[k].word &&
                   comparison->q->terms.items[k].word < b->end;
  return gs_rest_is_answered(comparison, &opposed);
}

/* A story's own exclusives say what excludes what whenever they are named. */
static bool
needs_rest(const GsBench *bench,
           const GsComparison *comparison,
           const GsList *list)
{
  return comparison->is_assumed ||
         bench->rules->packs.items[list->pack].is_language;
}

/* "A rope and wood bridge": one of several. */
static bool
is_joined(const GsSentence *sentence, const GsHit *hit)
{
  return hit->start > 0 &&
         sentence->words[hit->start - 1].tag == GS_TAG_CONJUNCTION;
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
          is_negated(bench, q.sentence, t->hits[k].start) ||
          (comparison->is_assumed &&
           (is_joined(s, &s->hits[i]) || is_joined(t, &t->hits[k]))) ||
          (needs_rest(bench, comparison, a) &&
           !is_rest_answered(bench, comparison, &s->hits[i], &t->hits[k])))
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

static void
tell(const GsBench *bench,
     GsEvidence *evidence,
     const GsTerm *a,
     const GsTerm *b)
{
  gs_evidence_add_word(bench, &evidence->a, a->sentence, a->word);
  gs_evidence_add_word(bench, &evidence->b, b->sentence, b->word);
}

/* Is the word anywhere in what the other states?  "Iron and steel" does not
 * exclude steel. */
static bool
is_told_too(const GsProposition *item, const GsTerm *term)
{
  for (size_t i = 0; i < item->terms.n; i++)
    if (item->terms.items[i].form->id == term->form->id ||
        item->terms.items[i].id == term->id)
      return true;
  return false;
}

static bool
may_exclude(const GsComparison *comparison, size_t i, size_t k)
{
  const GsTerm *a = &comparison->p->terms.items[i];
  const GsTerm *b = &comparison->q->terms.items[k];
  if (comparison->is_assumed && gs_comparison_is_named(comparison) &&
      (is_told_too(comparison->q, a) || is_told_too(comparison->p, b)))
    return false;
  return comparison->to[i] < 0 && comparison->from[k] < 0 &&
         a->role == b->role && !((a->marks | b->marks) & GS_MARK_NEGATED);
}

static bool
find_kinds(const GsBench *bench,
           const GsComparison *comparison,
           GsEvidence *evidence)
{
  for (size_t i = 0; i < comparison->p->terms.n; i++)
    for (size_t k = 0; k < comparison->q->terms.n; k++) {
      const GsTerm *a = &comparison->p->terms.items[i];
      const GsTerm *b = &comparison->q->terms.items[k];
      if (!may_exclude(comparison, i, k) || !gs_terms_share_kind(bench, a, b))
        continue;
      tell(bench, evidence, a, b);
      return true;
    }
  return false;
}

static void
add_opposed(const GsBench *bench,
            const GsComparison *comparison,
            GsOpposed *opposed,
            size_t i,
            size_t k)
{
  gs_opposed_add(opposed, i, k);
  gs_name_skip(bench, comparison->p, i, opposed->p);
  gs_name_skip(bench, comparison->q, k, opposed->q);
}

/* Of an assumed event: all but the members must be the same. */
static bool
find_assumed(const GsBench *bench,
             const GsComparison *comparison,
             GsEvidence *evidence)
{
  GsOpposed opposed = gs_opposed_new(bench, comparison);
  for (size_t i = 0; i < comparison->p->terms.n; i++)
    for (size_t k = 0; k < comparison->q->terms.n; k++) {
      const GsTerm *a = &comparison->p->terms.items[i];
      const GsTerm *b = &comparison->q->terms.items[k];
      if (opposed.p[i] || opposed.q[k] || !may_exclude(comparison, i, k) ||
          gs_may_be_of_two_subjects(bench, comparison->p, a) ||
          !gs_terms_exclude(bench, a, b))
        continue;
      add_opposed(bench, comparison, &opposed, i, k);
      tell(bench, evidence, a, b);
    }
  return opposed.n > 0 && gs_rest_is_answered(comparison, &opposed);
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

/* "Holm City" and "Holm": is the one part of the other? */
static bool
holds_words(const GsBench *bench, GsRange all, GsRange part)
{
  const GsWord *words = bench->text->sentences.items[all.sentence].words;
  GsId first = bench->text->sentences.items[part.sentence].words[part.start].id;
  for (uint32_t at = all.start; at < all.end; at++)
    if (words[at].id == first)
      return true;
  return false;
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
  if (p.end == 0 || q.end == 0 || of_p != of_q || holds_words(bench, p, q) ||
      holds_words(bench, q, p) || comparison->p->is_negative ||
      comparison->q->is_negative || have_same_words(bench, p, q) ||
      gs_places_may_be_nested(bench, &p, &q))
    return false;
  gs_evidence_add_range(bench, &evidence->a, p);
  gs_evidence_add_range(bench, &evidence->b, q);
  return true;
}

/* ---- one office, one holder --------------------------------------------- */

/* The definite singular behind "is": "the president of Holm"; or NULL. */
static const GsGroup *
office_of(const GsBench *bench, const GsProposition *item)
{
  const GsSentence *sentence =
      &bench->text->sentences.items[item->range.sentence];
  if (item->verb < 0 || item->is_negative ||
      item->modality != GS_MODALITY_FACT || item->is_hedged ||
      item->is_condition || sentence->words[item->verb].tag != GS_TAG_AUXILIARY)
    return NULL;
  size_t at = (size_t)item->verb + 1;
  while (at < item->range.end && sentence->words[at].tag == GS_TAG_ADVERB)
    at++;
  uint16_t number = at < item->range.end ? sentence->words[at].group : 0;
  const GsGroup *group = number ? &sentence->groups[number - 1] : NULL;
  return group && group->kind == GS_GROUP_NOUN &&
                 (group->flags & GS_GROUP_DEFINITE) &&
                 !(group->flags & (GS_GROUP_PLURAL | GS_GROUP_PRONOUN))
             ? group
             : NULL;
}

static bool
is_office_answered(const GsProposition *item,
                   const int32_t *partner,
                   const GsComparison *comparison)
{
  size_t n = 0;
  for (size_t i = 0; i < item->terms.n; i++) {
    if (item->terms.items[i].role != GS_ROLE_OBJECT)
      continue;
    size_t of_p = partner == comparison->to ? i : (size_t)partner[i];
    if (partner[i] < 0 || comparison->alike[of_p] == GS_ALIKE_OPPOSED)
      return false; /* the north face, and the south face */
    n++;
  }
  return n > 0;
}

/* "The first woman to climb the north face", "the oldest mill in Holm": there
 * is one, whatever event the text tells of. */
static bool
is_one_by_rank(const GsBench *bench,
               const GsProposition *item,
               const GsGroup *group)
{
  const GsSentence *sentence =
      &bench->text->sentences.items[item->range.sentence];
  for (size_t at = group->start; at < group->end; at++)
    if ((sentence->words[at].form->classes & GS_CLASS_ORDINAL) ||
        (sentence->words[at].form->forms & GS_FORM_SUPERLATIVE))
      return true;
  return false;
}

/* Heads of subjects that the other side does not speak of, at one time. */
static bool
are_two_subjects(const GsComparison *comparison, int of_p, int of_q)
{
  return of_p >= 0 && of_q >= 0 && comparison->to[of_p] < 0 &&
         comparison->from[of_q] < 0 && !comparison->times_differ;
}

/* Of an assumed event, or by a rank, there is one holder of what both are said
 * to be. */
static bool
are_of_one_office(const GsBench *bench, const GsComparison *comparison)
{
  const GsGroup *a = office_of(bench, comparison->p);
  const GsGroup *b = office_of(bench, comparison->q);
  if (a == NULL || b == NULL)
    return false;
  return comparison->is_assumed || (is_one_by_rank(bench, comparison->p, a) &&
                                    is_one_by_rank(bench, comparison->q, b));
}

/* "Ada Holm is the head of the choir", "Jon Berg is the head of the choir". */
static bool
find_holders(const GsBench *bench,
             const GsComparison *comparison,
             GsEvidence *evidence)
{
  const GsProposition *p = comparison->p;
  const GsProposition *q = comparison->q;
  int of_p = gs_subject_head(bench, p);
  int of_q = gs_subject_head(bench, q);
  if (!are_two_subjects(comparison, of_p, of_q) ||
      p->terms.items[of_p].tag != GS_TAG_NAME ||
      q->terms.items[of_q].tag != GS_TAG_NAME ||
      !are_of_one_office(bench, comparison) ||
      !is_office_answered(p, comparison->to, comparison) ||
      !is_office_answered(q, comparison->from, comparison))
    return false;
  tell(bench, evidence, &p->terms.items[of_p], &q->terms.items[of_q]);
  evidence->is_whole = true;
  return true;
}

/* ---- one deed, one doer ----------------------------------------------------
 */

#define MIN_OF_DEED 4 /* words beside who does it, so that it is one deed */

/* Are all words but the subject's the same on the other side? */
static bool
is_deed_same(const GsProposition *item,
             const int32_t *partner,
             const GsComparison *comparison)
{
  size_t n = 0;
  for (size_t i = 0; i < item->terms.n; i++) {
    if (item->terms.items[i].role == GS_ROLE_SUBJECT)
      continue;
    size_t of_p = partner == comparison->to ? i : (size_t)partner[i];
    if (partner[i] < 0 || comparison->alike[of_p] != GS_ALIKE_SAME)
      return false;
    n++;
  }
  return n >= MIN_OF_DEED;
}

static bool
is_stated(const GsProposition *item)
{
  return item->verb >= 0 && !item->is_negative && !item->is_hedged &&
         !item->is_condition && item->modality == GS_MODALITY_FACT;
}

static bool
have_same_figures(const GsProposition *p, const GsProposition *q)
{
  for (size_t i = 0; i < p->quantities.n; i++)
    if (!gs_has_figure(q, &p->quantities.items[i]))
      return false;
  return p->quantities.n > 0 && p->quantities.n == q->quantities.n;
}

/* No pronoun, and at least one of the two a name. */
static bool
are_told_by_name(const GsTerm *a, const GsTerm *b)
{
  return !((a->marks | b->marks) & GS_MARK_PRONOUN) &&
         (a->tag == GS_TAG_NAME || b->tag == GS_TAG_NAME);
}

/* "The mill found iron in 200 of the 700 pans", "the board found iron in 200 of
 * the 700 pans": what is told so fully is one deed, and one did it. */
static bool
find_doers(const GsBench *bench,
           const GsComparison *comparison,
           GsEvidence *evidence)
{
  const GsProposition *p = comparison->p;
  const GsProposition *q = comparison->q;
  int of_p = gs_subject_head(bench, p);
  int of_q = gs_subject_head(bench, q);
  if (!are_two_subjects(comparison, of_p, of_q) || !have_same_figures(p, q) ||
      !are_told_by_name(&p->terms.items[of_p], &q->terms.items[of_q]) ||
      !is_stated(p) || !is_stated(q) ||
      !is_deed_same(p, comparison->to, comparison) ||
      !is_deed_same(q, comparison->from, comparison))
    return false;
  tell(bench, evidence, &p->terms.items[of_p], &q->terms.items[of_q]);
  return true;
}

bool
gs_evidence_exclusive(const GsBench *bench,
                      const GsComparison *comparison,
                      GsEvidence *evidence)
{
  if (gs_swap_clashes(bench, comparison, evidence))
    return true;
  if (find_holders(bench, comparison, evidence) ||
      (comparison->is_assumed && find_doers(bench, comparison, evidence)))
    return true;
  if (comparison->subjects_differ || comparison->times_differ ||
      (comparison->is_assumed && !gs_subjects_agree(bench, comparison)))
    return false;
  if (comparison->is_assumed && gs_rest_may_be_answered(bench, comparison) &&
      find_assumed(bench, comparison, evidence))
    return true;
  if (comparison->is_assumed)
    *evidence = (GsEvidence){ .kind = evidence->kind };
  return find_members(bench, comparison, evidence) ||
         (!comparison->is_assumed && find_kinds(bench, comparison, evidence)) ||
         find_functional(bench, comparison, evidence);
}
