/* SPDX-License-Identifier: Apache-2.0
 *
 * Two deeds side by side: are they of one thing?
 *
 * Who does it, and whom it is done to, must be alike where both tell it; the
 * rest of the clauses counts for nothing.
 */
#include "conflict/deed-private.h"

#define MIN_MATTER 2 /* nouns in common, where who and whom are not */

/* "The grebes | on the lake". */
static bool
hangs_on(const GsBench *bench, const GsTerm *term)
{
  const GsGroup *group = gs_term_group(bench, term);
  const GsSentence *sentence = &bench->text->sentences.items[term->sentence];
  return group != NULL && group->start > 0 &&
         sentence->words[group->start - 1].tag == GS_TAG_PREPOSITION;
}

static bool
is_beside_subject(const GsBench *bench, const GsTerm *term)
{
  return hangs_on(bench, term) || gs_term_is_owner(bench, term);
}

/* "Neither the mill nor its owner paid", "dozens of the residents": one of
 * those before the verb is spoken of before the verb of the other side. */
static bool
share_subject(const GsDeeds *deeds)
{
  const GsComparison *comparison = deeds->comparison;
  for (size_t i = 0; i < deeds->p->terms.n; i++) {
    const GsTerm *term = &deeds->p->terms.items[i];
    int32_t k = comparison->to[i];
    if (k >= 0 && term->role == GS_ROLE_SUBJECT &&
        deeds->q->terms.items[k].role == GS_ROLE_SUBJECT &&
        comparison->alike[i] != GS_ALIKE_OPPOSED &&
        !is_beside_subject(deeds->bench, term) &&
        !is_beside_subject(deeds->bench, &deeds->q->terms.items[k]) &&
        (term->tag == GS_TAG_NOUN || term->tag == GS_TAG_NAME))
      return true;
  }
  return false;
}

/* Has the noun a word beside it, or behind it over a preposition, that the
 * other side lacks: "the number | of swans"? */
bool
gs_noun_is_told_apart(const GsDeeds *deeds,
                      const GsProposition *item,
                      const GsTerm *noun,
                      const int32_t *partner)
{
  const GsProposition *other = item == deeds->p ? deeds->q : deeds->p;
  const GsSentence *sentence =
      &deeds->bench->text->sentences.items[noun->sentence];
  const GsGroup *group = gs_term_group(deeds->bench, noun);
  uint16_t behind = 0;
  if (group == NULL || noun->tag != GS_TAG_NOUN)
    return false;
  size_t at = group->end; /* "no deal | yet on wind farms" */
  while (at < sentence->n_words &&
         (sentence->words[at].form->classes & GS_CLASS_ADVERB))
    at++;
  GsTag joint =
      at + 1 < sentence->n_words ? (GsTag)sentence->words[at].tag : GS_TAG_STOP;
  bool is_when = gs_sentence_hit(deeds->bench->text, sentence, at,
                                 GS_LIST_OFFSET); /* "the ship | after May" */
  if ((joint == GS_TAG_PREPOSITION && !is_when) || joint == GS_TAG_INFINITIVE)
    behind = sentence->words[at + 1].group;
  for (size_t i = 0; i < item->terms.n; i++) {
    const GsTerm *term = &item->terms.items[i];
    uint16_t number = sentence->words[term->word].group;
    bool is_beside = gs_term_group(deeds->bench, term) == group ||
                     (behind != 0 && number == behind);
    if (is_beside && term != noun && !term->is_light && partner[i] < 0 &&
        !gs_term_names_source(deeds->bench, term, other))
      return true;
  }
  return false;
}

/* "The number of grebes", "the number of swans". */
bool
gs_nouns_are_told_apart(const GsDeeds *deeds, const GsTerm *a, const GsTerm *b)
{
  return gs_noun_is_told_apart(deeds, deeds->p, a, deeds->comparison->to) &&
         gs_noun_is_told_apart(deeds, deeds->q, b, deeds->comparison->from);
}

/* "A raid" need not be "the raid" of the other. */
static bool
may_be_another(const GsDeeds *deeds, const GsProposition *item, int32_t i)
{
  const GsGroup *group =
      i < 0 ? NULL : gs_term_group(deeds->bench, &item->terms.items[i]);
  return group != NULL && group->kind == GS_GROUP_NOUN &&
         !(group->flags & (GS_GROUP_DEFINITE | GS_GROUP_PLURAL));
}

/* "An earlier inquiry" is not "the inquiry". */
static bool
brings_another(const GsDeeds *deeds,
               const GsProposition *item,
               int32_t i,
               const int32_t *partner)
{
  const GsTerm *term = &item->terms.items[i];
  return may_be_another(deeds, item, i) && !(term->marks & GS_MARK_NEGATED) &&
         gs_noun_is_told_apart(deeds, item, term, partner);
}

static bool
are_of_two(const GsDeeds *deeds, int32_t of_p, int32_t of_q)
{
  if (of_p < 0 || of_q < 0)
    return false;
  const GsTerm *a = &deeds->p->terms.items[of_p];
  const GsTerm *b = &deeds->q->terms.items[of_q];
  return gs_terms_are_of_two(deeds->bench, a, b) ||
         gs_terms_name_two(deeds->bench, a, b);
}

static bool
is_in_list(const GsDeeds *deeds, const GsTerm *term, GsListMeaning list)
{
  const GsText *text = deeds->bench->text;
  return gs_sentence_hit(text, &text->sentences.items[term->sentence],
                         term->word, list) != NULL;
}

/* "No pupil": says it of each of them. */
static bool
is_none_of(const GsDeeds *deeds, const GsTerm *term)
{
  const GsGroup *group = gs_term_group(deeds->bench, term);
  const uint8_t *marks = deeds->bench->propositions->marks[term->sentence];
  return group != NULL && term->tag == GS_TAG_NOUN &&
         (term->marks & GS_MARK_NEGATED) &&
         (marks[group->start] & GS_MARK_NEGATION) &&
         (is_in_list(deeds, term, GS_LIST_ROLE_WORD) ||
          is_in_list(deeds, term, GS_LIST_PERSON_WORD));
}

/* "Her daughter", "he", who may be a pupil as well as not. */
static bool
may_be_any(const GsDeeds *deeds, const GsTerm *term)
{
  return !(term->marks & GS_MARK_NEGATED) && term->tag == GS_TAG_NOUN &&
         (is_in_list(deeds, term, GS_LIST_PERSON_WORD) ||
          is_in_list(deeds, term, GS_LIST_REPRESENTATIVE)) &&
         !is_in_list(deeds, term, GS_LIST_ROLE_WORD);
}

GsLikeness
gs_deeds_likeness(const GsDeeds *deeds, int32_t of_p, int32_t of_q)
{
  if (of_p < 0 || of_q < 0)
    return GS_LIKENESS_UNTOLD;
  const GsTerm *a = &deeds->p->terms.items[of_p];
  const GsTerm *b = &deeds->q->terms.items[of_q];
  if (are_of_two(deeds, of_p, of_q))
    return GS_LIKENESS_APART;
  if (gs_terms_compare(deeds->bench, a, b) >= GS_ALIKE_WIDER)
    return gs_nouns_are_told_apart(deeds, a, b) ||
                   brings_another(deeds, deeds->p, of_p,
                                  deeds->comparison->to) ||
                   brings_another(deeds, deeds->q, of_q,
                                  deeds->comparison->from)
               ? GS_LIKENESS_APART
               : GS_LIKENESS_ALIKE;
  bool are_subjects = a->role == GS_ROLE_SUBJECT && b->role == GS_ROLE_SUBJECT;
  if (are_subjects && ((is_none_of(deeds, a) && may_be_any(deeds, b)) ||
                       (is_none_of(deeds, b) && may_be_any(deeds, a))))
    return GS_LIKENESS_ALIKE;
  return are_subjects && share_subject(deeds) ? GS_LIKENESS_ALIKE
                                              : GS_LIKENESS_APART;
}

/* The east gate, the west gate. */
bool
gs_subjects_are_opposed(const GsComparison *comparison)
{
  for (size_t i = 0; i < comparison->p->terms.n; i++)
    if (comparison->alike[i] == GS_ALIKE_OPPOSED &&
        comparison->p->terms.items[i].role == GS_ROLE_SUBJECT &&
        comparison->q->terms.items[comparison->to[i]].role == GS_ROLE_SUBJECT)
      return true;
  return false;
}

/* ---- who -------------------------------------------------------------- */

static uint32_t
actor_of(const GsDeeds *deeds, const GsProposition *item)
{
  return deeds->bench->claims->claims.items[item->claim].actor;
}

/* Is the source of `item` the one whom the term names? */
static GsLikeness
source_is(const GsDeeds *deeds, const GsProposition *item, const GsTerm *who)
{
  const GsClaims *claims = deeds->bench->claims;
  uint32_t actor = actor_of(deeds, item);
  bool is_named =
      who->actor == actor + 1 || who->id == claims->actors.items[actor].word;
  return is_named ? GS_LIKENESS_ALIKE : GS_LIKENESS_APART;
}

static bool
is_described(const GsDeeds *deeds, const GsTerm *term)
{
  const GsText *text = deeds->bench->text;
  const GsSentence *sentence = &text->sentences.items[term->sentence];
  const GsGroup *group = gs_term_group(deeds->bench, term);
  const GsListMeaning kinds[] = { GS_LIST_ROLE_WORD, GS_LIST_PERSON_WORD,
                                  GS_LIST_GROUP_WORD };
  if (term->marks & GS_MARK_PRONOUN)
    return true; /* of somebody who has no name */
  if (term->tag != GS_TAG_NOUN || group == NULL ||
      !(group->flags & GS_GROUP_DEFINITE) || (group->flags & GS_GROUP_PLURAL))
    return false;
  for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++)
    if (gs_sentence_hit(text, sentence, term->word, kinds[i]))
      return true;
  return false;
}

static bool
is_known_by_name(const GsDeeds *deeds, const GsTerm *term)
{
  const GsClaims *claims = deeds->bench->claims;
  return (term->tag == GS_TAG_NAME && !(term->marks & GS_MARK_PRONOUN)) ||
         (term->actor != 0 && claims->actors.items[term->actor - 1].is_named);
}

/* "The mayor's resignation", where Jon Berg is the mayor. */
static bool
is_his_role(const GsDeeds *deeds, int32_t of_p, int32_t of_q)
{
  const GsClaims *claims = deeds->bench->claims;
  if (of_p < 0 || of_q < 0)
    return false;
  const GsTerm *a = &deeds->p->terms.items[of_p];
  const GsTerm *b = &deeds->q->terms.items[of_q];
  return (a->actor != 0 && b->tag == GS_TAG_NOUN &&
          a->actor == gs_claims_actor_described(claims, b->id)) ||
         (b->actor != 0 && a->tag == GS_TAG_NOUN &&
          b->actor == gs_claims_actor_described(claims, a->id));
}

/* "Oster's rival said he …": he is not Oster. */
static bool
is_source_of(const GsDeeds *deeds,
             const GsProposition *item,
             const GsTerm *he,
             const GsTerm *owner)
{
  const GsClaims *claims = deeds->bench->claims;
  const GsClaim *claim = &claims->claims.items[item->claim];
  if (!(he->marks & GS_MARK_PRONOUN) || he->actor != claim->actor + 1 ||
      claim->source.n == 0)
    return false;
  GsRange source = claim->source.items[0];
  const GsWord *words =
      deeds->bench->text->sentences.items[source.sentence].words;
  for (uint32_t at = source.start; at + 1 < source.end; at++) {
    bool is_own = words[at].tag == GS_TAG_POSSESSIVE ||
                  words[at + 1].tag == GS_TAG_POSSESSIVE;
    uint32_t actor = gs_claims_referent(claims, source.sentence, at);
    if (is_own &&
        (words[at].id == owner->id || (actor != 0 && actor == owner->actor)))
      return true;
  }
  return false;
}

/* "Ada Lind", "the candidate": may be one, as far as the text tells. */
static bool
may_be_one(const GsDeeds *deeds, int32_t of_p, int32_t of_q)
{
  if (of_p < 0 || of_q < 0)
    return false;
  const GsTerm *a = &deeds->p->terms.items[of_p];
  const GsTerm *b = &deeds->q->terms.items[of_q];
  bool is_a = is_known_by_name(deeds, a);
  bool is_b = is_known_by_name(deeds, b);
  return is_a != is_b && is_described(deeds, is_a ? b : a) &&
         !is_source_of(deeds, deeds->p, a, b) &&
         !is_source_of(deeds, deeds->q, b, a);
}

GsLikeness
gs_deeds_compare_who(const GsDeeds *deeds)
{
  const GsDeed *d = deeds->d;
  const GsDeed *e = deeds->e;
  if (d->is_of_source && e->is_of_source)
    return gs_deeds_share_source(deeds) ? GS_LIKENESS_ALIKE : GS_LIKENESS_APART;
  if (d->is_of_source && e->who >= 0)
    return source_is(deeds, deeds->p, &deeds->q->terms.items[e->who]);
  if (e->is_of_source && d->who >= 0)
    return source_is(deeds, deeds->q, &deeds->p->terms.items[d->who]);
  GsLikeness likeness = gs_deeds_likeness(deeds, d->who, e->who);
  if (are_of_two(deeds, d->who, e->who))
    return GS_LIKENESS_APART;
  if (is_his_role(deeds, d->who, e->who))
    return GS_LIKENESS_ALIKE;
  return likeness == GS_LIKENESS_APART && may_be_one(deeds, d->who, e->who)
             ? GS_LIKENESS_UNTOLD
             : likeness;
}

bool
gs_deeds_share_source(const GsDeeds *deeds)
{
  return gs_claims_share_source(deeds->bench, deeds->p->claim, deeds->q->claim);
}

bool
gs_deeds_are_an_answer(const GsDeeds *deeds)
{
  return !gs_deeds_share_source(deeds) &&
         gs_claims_are_side_by_side(deeds->bench->claims, deeds->p->claim,
                                    deeds->q->claim);
}

/* ---- of one thing ----------------------------------------------------- */

/* "Nobody was hurt" is said of the miners, too, and who "did not hurt anyone"
 * did not hurt them. */
static bool
is_of_anybody(const GsDeeds *deeds)
{
  const GsDeed *d = deeds->d;
  const GsDeed *e = deeds->e;
  bool is_to_anybody =
      (d->is_to_anybody && e->whom >= 0) || (e->is_to_anybody && d->whom >= 0);
  return (d->is_of_anybody &&
          (e->is_of_somebody || (e->is_passive ? e->whom : e->who) >= 0)) ||
         (e->is_of_anybody &&
          (d->is_of_somebody || (d->is_passive ? d->whom : d->who) >= 0)) ||
         (is_to_anybody && gs_deeds_compare_who(deeds) != GS_LIKENESS_APART);
}

/* Beside the deeds, "get a residence permit" may say that both are of one
 * matter. */
static bool
share_matter(const GsDeeds *deeds)
{
  size_t n = 0;
  for (size_t i = 0; i < deeds->p->terms.n; i++) {
    const GsTerm *term = &deeds->p->terms.items[i];
    n += deeds->comparison->to[i] >= 0 && (int32_t)i != deeds->d->what &&
         deeds->comparison->to[i] != deeds->e->what && !term->is_light &&
         (term->tag == GS_TAG_NOUN || term->tag == GS_TAG_NAME) &&
         deeds->comparison->alike[i] >= GS_ALIKE_RELATED;
  }
  return n >= MIN_MATTER;
}

/* What is ended is what ends: a deed that is done to nobody may have in its
 * subject what the other has behind the verb. */
static bool
are_crossed(const GsDeeds *deeds)
{
  const GsDeed *d = deeds->d;
  const GsDeed *e = deeds->e;
  bool d_is_done_to_nobody = d->whom < 0 || d->is_indirect;
  bool e_is_done_to_nobody = e->whom < 0 || e->is_indirect;
  return (d_is_done_to_nobody && !may_be_another(deeds, deeds->q, e->whom) &&
          gs_deeds_likeness(deeds, d->who, e->whom) == GS_LIKENESS_ALIKE) ||
         (e_is_done_to_nobody && !may_be_another(deeds, deeds->p, d->whom) &&
          gs_deeds_likeness(deeds, d->whom, e->who) == GS_LIKENESS_ALIKE);
}

bool
gs_deeds_may_be_of_one_thing(const GsDeeds *deeds)
{
  return are_crossed(deeds) ||
         (gs_deeds_compare_who(deeds) != GS_LIKENESS_APART &&
          gs_deeds_likeness(deeds, deeds->d->whom, deeds->e->whom) !=
              GS_LIKENESS_APART);
}

bool
gs_deeds_are_of_one_thing(const GsDeeds *deeds)
{
  return are_crossed(deeds) ||
         (gs_deeds_may_be_of_one_thing(deeds) &&
          (is_of_anybody(deeds) || share_matter(deeds) ||
           gs_deeds_compare_who(deeds) == GS_LIKENESS_ALIKE ||
           gs_deeds_likeness(deeds, deeds->d->whom, deeds->e->whom) ==
               GS_LIKENESS_ALIKE));
}

/* ---- pairs ----------------------------------------------------------------
 */

bool
gs_deeds_find_pair(GsDeeds *deeds,
                   const GsDeedList *of_p,
                   const GsDeedList *of_q,
                   GsMeetFunc meet,
                   GsEvidence *evidence)
{
  for (size_t i = 0; i < of_p->n; i++)
    for (size_t k = 0; k < of_q->n; k++) {
      deeds->d = &of_p->items[i];
      deeds->e = &of_q->items[k];
      if (meet(deeds, evidence))
        return true;
    }
  return false;
}
