/* SPDX-License-Identifier: Apache-2.0
 *
 * The two sides use opposite words of the same thing.
 *
 * The opposed words must play one role (verb and verb, or both behind the
 * verb) and have one polarity: "did not rise" does not clash with "fell".
 */
#include "conflict/conflict-private.h"

static int
find_role(const GsProposition *item, GsRole role)
{
  for (size_t i = 0; i < item->terms.n; i++)
    if (item->terms.items[i].role == role)
      return (int)i;
  return -1;
}

/* A verb, or what stands for one: "was against it", but not the "against" of
 * "guarded the village against it". */
static bool
is_stated(const GsProposition *item, const GsTerm *term)
{
  switch (term->tag) {
  case GS_TAG_VERB:
  case GS_TAG_ADJECTIVE:
    return true;
  case GS_TAG_ADVERB:
  case GS_TAG_PARTICLE:
  case GS_TAG_PREPOSITION:
    return find_role(item, GS_ROLE_VERB) < 0;
  default:
    return false;
  }
}

static bool
same_role(const GsComparison *comparison, const GsTerm *a, const GsTerm *b)
{
  if (a->role == b->role)
    return true;
  /* "was high" against "fell": the predicate may be verb or object */
  return a->role != GS_ROLE_SUBJECT && b->role != GS_ROLE_SUBJECT &&
         (a->tag == b->tag ||
          (is_stated(comparison->p, a) && is_stated(comparison->q, b)));
}

static bool
same_polarity(const GsTerm *a, const GsTerm *b)
{
  return ((a->marks ^ b->marks) & GS_MARK_NEGATED) == 0;
}

static bool
is_asserted(const GsProposition *item, const GsTerm *term)
{
  return item->modality != GS_MODALITY_MAY &&
         item->modality != GS_MODALITY_QUESTION && !item->is_condition &&
         !(term->marks & (GS_MARK_HYPOTHETIC | GS_MARK_HEDGED));
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

/* ---- an assumed event -------------------------------------------------- */

bool
gs_terms_are_loosely_opposed(const GsBench *bench,
                             const GsTerm *a,
                             const GsTerm *b)
{
  GsLemma x = a->form->entry[GS_PART_ADJECTIVE];
  GsLemma y = b->form->entry[GS_PART_ADJECTIVE];
  return a->tag == b->tag && a->tag == GS_TAG_ADJECTIVE &&
         bench->rules->lexicon && x && y &&
         gs_lexicon_are_antonyms(bench->rules->lexicon, x, y, GS_PART_ADJECTIVE,
                                 NULL);
}

static bool
are_opposed(const GsBench *bench,
            const GsComparison *comparison,
            size_t i,
            size_t k)
{
  const GsTerm *a = &comparison->p->terms.items[i];
  const GsTerm *b = &comparison->q->terms.items[k];
  if (comparison->to[i] == (int32_t)k)
    return comparison->alike[i] == GS_ALIKE_OPPOSED;
  return comparison->to[i] < 0 && comparison->from[k] < 0 &&
         gs_terms_are_loosely_opposed(bench, a, b);
}

/* "A man sings" and "a woman sings": two people, no clash. */
static bool
is_person(const GsBench *bench, const GsTerm *term)
{
  return gs_sentence_hit(bench->text,
                         &bench->text->sentences.items[term->sentence],
                         term->word, GS_LIST_PERSON_WORD) != NULL;
}

static int32_t
partner_of_head(const GsBench *bench,
                const GsComparison *comparison,
                const GsTerm *term)
{
  const GsGroup *group = gs_term_group(bench, term);
  for (size_t i = 0; group && i < comparison->p->terms.n; i++)
    if (comparison->p->terms.items[i].word == group->head &&
        comparison->p->terms.items[i].sentence == term->sentence)
      return comparison->to[i];
  return -1;
}

/* Of a matter with a name: do both adjectives stand with nouns, and these go
 * with one another?  "A new method to make it look old" has no clash. */
static bool
are_of_one_thing(const GsBench *bench,
                 const GsComparison *comparison,
                 const GsTerm *a,
                 const GsTerm *b)
{
  const GsGroup *x = gs_term_group(bench, a);
  const GsGroup *y = gs_term_group(bench, b);
  bool is_x = x && x->kind == GS_GROUP_NOUN && x->head != a->word;
  bool is_y = y && y->kind == GS_GROUP_NOUN && y->head != b->word;
  if (!is_x || !is_y)
    return is_x == is_y;
  int32_t k = partner_of_head(bench, comparison, a);
  return k >= 0 && comparison->q->terms.items[k].word == y->head;
}

/* Opposites that are the subjects (imports, exports) are two things. */
static bool
is_opposition(const GsBench *bench,
              const GsComparison *comparison,
              size_t i,
              size_t k)
{
  const GsTerm *a = &comparison->p->terms.items[i];
  const GsTerm *b = &comparison->q->terms.items[k];
  return are_opposed(bench, comparison, i, k) && same_polarity(a, b) &&
         is_asserted(comparison->p, a) && is_asserted(comparison->q, b) &&
         !is_person(bench, a) && !is_person(bench, b) &&
         (int)i != gs_subject_head(bench, comparison->p) &&
         same_role(comparison, a, b) &&
         ((gs_comparison_is_named(comparison) &&
           are_of_one_thing(bench, comparison, a, b)) ||
          (!gs_may_be_of_two(bench, comparison->p, a) &&
           !gs_may_be_of_two(bench, comparison->q, b)));
}

/* The main verb, or what the subject is said to be. */
static bool
is_predicate(const GsBench *bench,
             const GsProposition *item,
             const GsTerm *term)
{
  const GsSentence *sentence = &bench->text->sentences.items[term->sentence];
  if (term->role == GS_ROLE_VERB)
    return true;
  if (term->tag != GS_TAG_ADJECTIVE || item->verb < 0)
    return false;
  for (uint32_t at = term->word; at-- > (uint32_t)item->verb;)
    if (sentence->words[at].tag != GS_TAG_AUXILIARY &&
        sentence->words[at].tag != GS_TAG_ADVERB)
      return false;
  return term->word > (uint32_t)item->verb;
}

/* "Ada Holm was killed at sea", "Ada Holm is alive, her sister writes": of one
 * person with a name the opposites are enough. */
static bool
are_said_of_one(const GsBench *bench,
                const GsComparison *comparison,
                const GsTerm *a,
                const GsTerm *b)
{
  int p = gs_subject_head(bench, comparison->p);
  int q = gs_subject_head(bench, comparison->q);
  return p >= 0 && q >= 0 && comparison->to[p] == q &&
         comparison->p->terms.items[p].tag == GS_TAG_NAME &&
         is_predicate(bench, comparison->p, a) &&
         is_predicate(bench, comparison->q, b);
}

/* "Ended on Friday", "began in April": each is told of a time of its own. */
static bool
are_of_two_times(const GsProposition *p, const GsProposition *q)
{
  for (size_t i = 0; i < p->times.n; i++)
    for (size_t k = 0; k < q->times.n; k++) {
      const GsTime *a = &p->times.items[i];
      const GsTime *b = &q->times.items[k];
      if (a->date.year == b->date.year && a->date.month == b->date.month &&
          a->date.day == b->date.day && a->weekday == b->weekday)
        return false;
    }
  return p->times.n > 0 && q->times.n > 0;
}

/* All but the opposites must be the same. */
static bool
find_assumed(const GsBench *bench,
             const GsComparison *comparison,
             GsEvidence *evidence)
{
  GsOpposed opposed = gs_opposed_new(bench, comparison);
  bool is_enough = false;
  for (size_t i = 0; i < comparison->p->terms.n; i++)
    for (size_t k = 0; k < comparison->q->terms.n; k++) {
      if (opposed.q[k] || opposed.p[i] ||
          !is_opposition(bench, comparison, i, k))
        continue;
      gs_opposed_add(&opposed, i, k);
      is_enough |=
          are_said_of_one(bench, comparison, &comparison->p->terms.items[i],
                          &comparison->q->terms.items[k]);
      tell(bench, evidence, &comparison->p->terms.items[i],
           &comparison->q->terms.items[k]);
    }
  return opposed.n > 0 && !gs_figures_differ(comparison->p, comparison->q) &&
         !are_of_two_times(comparison->p, comparison->q) &&
         (is_enough || gs_rest_is_answered(comparison, &opposed));
}

static bool
is_passive(const GsBench *bench, const GsTerm *verb)
{
  const GsGroup *group = gs_term_group(bench, verb);
  return group && (group->flags & GS_GROUP_PASSIVE);
}

/* The noun group behind the verb, over a particle at most; or NULL. */
static const GsGroup *
next_group(const GsBench *bench, const GsTerm *verb)
{
  const GsSentence *sentence = &bench->text->sentences.items[verb->sentence];
  const GsGroup *own = gs_term_group(bench, verb);
  size_t at = own ? own->end : verb->word + 1;
  if (at < sentence->n_words && sentence->words[at].tag == GS_TAG_PARTICLE)
    at++;
  uint16_t number = at < sentence->n_words ? sentence->words[at].group : 0;
  const GsGroup *group = number ? &sentence->groups[number - 1] : NULL;
  return group && group->kind == GS_GROUP_NOUN ? group : NULL;
}

/* Do both state the same deed, the one actively as the other? */
static bool
share_deed(const GsBench *bench, const GsComparison *comparison)
{
  int p = find_role(comparison->p, GS_ROLE_VERB);
  int q = find_role(comparison->q, GS_ROLE_VERB);
  if (p < 0 || q < 0 || comparison->to[p] != q ||
      comparison->alike[p] < GS_ALIKE_RELATED)
    return false;
  const GsTerm *a = &comparison->p->terms.items[p];
  const GsTerm *b = &comparison->q->terms.items[q];
  return same_polarity(a, b) && is_asserted(comparison->p, a) &&
         is_asserted(comparison->q, b) &&
         is_passive(bench, a) == is_passive(bench, b) &&
         !gs_sentence_hit(bench->text,
                          &bench->text->sentences.items[a->sentence], a->word,
                          GS_LIST_RECIPROCAL);
}

/* "Holm beat Varnes", "Varnes beat Holm": the subject of each is what the
 * other does it to.  Those who have no name may take turns. */
static bool
find_swapped(const GsBench *bench,
             const GsComparison *comparison,
             GsEvidence *evidence)
{
  int p = gs_subject_head(bench, comparison->p);
  int q = gs_subject_head(bench, comparison->q);
  if (p < 0 || q < 0 || comparison->to[p] < 0 || comparison->from[q] < 0 ||
      comparison->p->terms.items[p].tag != GS_TAG_NAME ||
      comparison->q->terms.items[q].tag != GS_TAG_NAME ||
      !share_deed(bench, comparison))
    return false;
  const GsTerm *done_to = &comparison->q->terms.items[comparison->to[p]];
  const GsTerm *done_by = &comparison->p->terms.items[comparison->from[q]];
  int verb_p = find_role(comparison->p, GS_ROLE_VERB);
  int verb_q = find_role(comparison->q, GS_ROLE_VERB);
  if (done_to->role != GS_ROLE_OBJECT || done_by->role != GS_ROLE_OBJECT ||
      gs_term_group(bench, done_to) !=
          next_group(bench, &comparison->q->terms.items[verb_q]) ||
      gs_term_group(bench, done_by) !=
          next_group(bench, &comparison->p->terms.items[verb_p]))
    return false;
  tell(bench, evidence, &comparison->p->terms.items[p], done_to);
  return true;
}

static bool
is_small(const GsTerm *term)
{
  return term->tag == GS_TAG_ADVERB || term->tag == GS_TAG_PARTICLE ||
         term->tag == GS_TAG_PREPOSITION;
}

/* "A lead over Holm", "under a bright light": small words that state nothing
 * by themselves. */
static bool
are_in_passing(const GsComparison *comparison, const GsTerm *a, const GsTerm *b)
{
  return (is_small(a) && !is_stated(comparison->p, a)) ||
         (is_small(b) && !is_stated(comparison->q, b));
}

/* "The lower court", "the high court": not what is said of them, but whom it
 * is said of. */
static bool
are_of_subjects(const GsBench *bench,
                const GsComparison *comparison,
                const GsTerm *a,
                const GsTerm *b)
{
  int p = gs_subject_head(bench, comparison->p);
  int q = gs_subject_head(bench, comparison->q);
  return p >= 0 && q >= 0 && a != &comparison->p->terms.items[p] &&
         b != &comparison->q->terms.items[q] && a->role == GS_ROLE_SUBJECT &&
         b->role == GS_ROLE_SUBJECT;
}

/* ---- any event --------------------------------------------------------- */

bool
gs_evidence_opposite(const GsBench *bench,
                     const GsComparison *comparison,
                     GsEvidence *evidence)
{
  if (gs_swap_clashes(bench, comparison, evidence))
    return true;
  if (comparison->subjects_differ || comparison->names_differ ||
      comparison->times_differ)
    return false;
  if (comparison->is_assumed)
    return find_swapped(bench, comparison, evidence) ||
           (gs_subjects_agree(bench, comparison) &&
            find_assumed(bench, comparison, evidence));
  if (!gs_subjects_are_one(bench, comparison))
    return false;
  size_t n_others = 0;
  bool is_found = false;
  for (size_t i = 0; i < comparison->p->terms.n; i++) {
    const GsTerm *a = &comparison->p->terms.items[i];
    if (comparison->to[i] < 0)
      continue;
    const GsTerm *b = &comparison->q->terms.items[comparison->to[i]];
    if (comparison->alike[i] != GS_ALIKE_OPPOSED) {
      n_others++;
      continue;
    }
    if (are_of_subjects(bench, comparison, a, b))
      return false;
    if (!same_role(comparison, a, b) || are_in_passing(comparison, a, b) ||
        !same_polarity(a, b) || !is_asserted(comparison->p, a) ||
        !is_asserted(comparison->q, b) ||
        gs_are_measured_apart(comparison, a, b))
      continue;
    is_found = true;
    tell(bench, evidence, a, b);
  }
  return is_found && n_others > 0;
}
