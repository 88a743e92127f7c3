/* SPDX-License-Identifier: Apache-2.0
 *
 * What is done, who does it and to whom: the core of a clause, without what
 * hangs on it.
 *
 * A long clause of news tells much in passing; what another source answers is
 * mostly its core.  Every verb group makes a deed, finite or not, with the
 * noun groups beside it.  What is raised and what rises stand in one place;
 * of "is safe" and "has a gun" the word behind the small verb says it.
 */
#include "proposition/deed-private.h"

#include "base/limits.h"

static const GsGroup *
group_at(const GsSentence *sentence, size_t at)
{
  uint16_t number = at < sentence->n_words ? sentence->words[at].group : 0;
  return number ? &sentence->groups[number - 1] : NULL;
}

/* The term that stands at a word, or -1. */
int32_t
gs_deed_term_at(const GsProposition *item, size_t at)
{
  for (size_t i = 0; i < item->terms.n; i++)
    if (item->terms.items[i].word == at &&
        item->terms.items[i].sentence == item->range.sentence)
      return (int32_t)i;
  return -1;
}

/* The same, or of a phrase of the pack's opposites over the word, which counts
 * once: "fully" of "was fully staffed". */
static int32_t
term_over(const GsDeedPlace *place, size_t at)
{
  int32_t term = gs_deed_term_at(place->item, at);
  const GsHit *hit = gs_sentence_hit(place->propositions->claims->text,
                                     place->sentence, at, GS_LIST_OPPOSITE);
  return term >= 0 || hit == NULL ? term
                                  : gs_deed_term_at(place->item, hit->start);
}

/* The term of a noun group: its head, or for want of that its last one. */
int32_t
gs_deed_term_of(const GsProposition *item, const GsGroup *group)
{
  if (group == NULL)
    return -1;
  int32_t head = gs_deed_term_at(item, group->head);
  for (size_t at = group->end; head < 0 && at-- > group->start;)
    head = gs_deed_term_at(item, at);
  return head;
}

static bool
follows_preposition(const GsSentence *sentence, const GsGroup *group)
{
  return group->start > 0 &&
         sentence->words[group->start - 1].tag == GS_TAG_PREPOSITION;
}

/* "All week": when, and not whom. */
static bool
is_time(const GsDeedPlace *place, const GsGroup *group)
{
  const uint32_t calendar = GS_CLASS_MONTH | GS_CLASS_WEEKDAY | GS_CLASS_DAY;
  const GsText *text = place->propositions->claims->text;
  return (place->sentence->words[group->head].form->classes & calendar) ||
         gs_sentence_hit(text, place->sentence, group->head,
                         GS_LIST_PERIOD_NOUN);
}

/* "Because | the outbreak was out of control": at the start of a clause it
 * joins clauses. */
static bool
begins_clause(const GsDeedPlace *place, const GsGroup *group)
{
  uint32_t at = group->start - 1;
  return at == place->item->range.start &&
         (place->sentence->words[at].form->classes & GS_CLASS_SUBORDINATOR);
}

/* "Ada Lind | , 31, | left": her age is not who left. */
static bool
is_age(const GsSentence *sentence, const GsGroup *group)
{
  return group->end == group->start + 1 && group->start > 0 &&
         group->end < sentence->n_words &&
         sentence->words[group->head].tag == GS_TAG_NUMBER &&
         sentence->words[group->start - 1].tag == GS_TAG_COMMA &&
         sentence->words[group->end].tag == GS_TAG_COMMA;
}

/* The noun group before the verb that is in no prepositional phrase. */
static const GsGroup *
group_before(const GsDeedPlace *place)
{
  const GsSentence *sentence = place->sentence;
  for (size_t at = place->verb->start; at-- > place->item->range.start;) {
    const GsGroup *group = group_at(sentence, at);
    if (group == NULL)
      continue;
    if (group->kind == GS_GROUP_NOUN && !is_age(sentence, group) &&
        (!follows_preposition(sentence, group) || begins_clause(place, group)))
      return group;
    if (group->kind == GS_GROUP_VERB && (group->flags & GS_GROUP_FINITE))
      return NULL;
    at = group->start;
  }
  return NULL;
}

static bool
is_filler(const GsDeedPlace *place, size_t at)
{
  return at < place->sentence->n_words &&
         gs_sentence_hit(place->propositions->claims->text, place->sentence, at,
                         GS_LIST_FILLER);
}

/* "Is, in fact, rare". */
static bool
sets_off_filler(const GsDeedPlace *place, size_t at)
{
  return place->sentence->words[at].tag == GS_TAG_COMMA && at > 0 &&
         (is_filler(place, at - 1) || is_filler(place, at + 1));
}

static bool
is_skipped(const GsDeedPlace *place, size_t at)
{
  const GsWord *word = &place->sentence->words[at];
  return is_filler(place, at) || sets_off_filler(place, at) ||
         word->tag == GS_TAG_ADVERB || word->tag == GS_TAG_PARTICLE ||
         word->tag == GS_TAG_NEGATOR || word->tag == GS_TAG_QUOTE_OPEN ||
         word->tag == GS_TAG_QUOTE_CLOSE;
}

static size_t
skip(const GsDeedPlace *place, size_t at)
{
  while (at < place->item->range.end && is_skipped(place, at))
    at++;
  return at;
}

/* The noun group right behind a word, over a preposition at most. */
const GsGroup *
gs_deed_group_behind(const GsDeedPlace *place, size_t at)
{
  const GsSentence *sentence = place->sentence;
  size_t end = place->item->range.end;
  at = skip(place, at);
  at += at < end && sentence->words[at].tag == GS_TAG_PREPOSITION;
  const GsGroup *group = at < end ? group_at(sentence, at) : NULL;
  bool is_noun = group && group->kind == GS_GROUP_NOUN;
  return is_noun && !is_time(place, group) ? group : NULL;
}

/* "A big, | big problem": an adjective that a comma parts from its noun. */
static bool
is_attribute(const GsDeedPlace *place, size_t at, const GsGroup *group)
{
  const GsWord *words = place->sentence->words;
  size_t comma = group ? group->end : at + 1;
  return comma + 1 < place->item->range.end &&
         words[comma - 1].tag == GS_TAG_ADJECTIVE &&
         words[comma].tag == GS_TAG_COMMA && words[comma + 1].group != 0;
}

/* "Safe" of "is safe": the first word behind a small verb that says
 * something. */
static int32_t
complement(const GsDeedPlace *place)
{
  size_t at = place->verb->end;
  while (at < place->item->range.end) {
    const GsGroup *group = group_at(place->sentence, at);
    if (is_attribute(place, at, group)) {
      at = (group ? group->end : at + 1) + 1;
      continue;
    }
    if (!is_filler(place, at) && gs_deed_term_at(place->item, at) >= 0 &&
        (group == NULL || group->kind != GS_GROUP_NOUN))
      return gs_deed_term_at(place->item, at);
    if (!is_skipped(place, at))
      break;
    at++;
  }
  return gs_deed_term_of(place->item, gs_deed_group_behind(place, at));
}

static bool
is_negated(const GsDeedPlace *place, size_t at)
{
  return place->propositions->marks[place->item->range.sentence][at] &
         GS_MARK_NEGATED;
}

/* "Pleaded not guilty", "paid nothing": up to the end of what stands right
 * behind the verb. */
static bool
has_negation_behind(const GsDeedPlace *place)
{
  const GsGroup *group = gs_deed_group_behind(place, place->verb->end);
  size_t end = group ? group->end : skip(place, place->verb->end);
  for (size_t at = place->verb->end; at < end; at++)
    if (place->propositions->marks[place->item->range.sentence][at] &
        GS_MARK_NEGATION)
      return true;
  return false;
}

static bool
is_part(const GsDeedPlace *place, const GsGroup *subject)
{
  const uint32_t figures = GS_CLASS_VAGUE | GS_CLASS_NUMERAL;
  return (place->sentence->words[subject->head].form->classes & figures) ||
         gs_sentence_hit(place->propositions->claims->text, place->sentence,
                         subject->head, GS_LIST_PARTIAL) ||
         gs_sentence_hit(place->propositions->claims->text, place->sentence,
                         subject->head, GS_LIST_SHARE);
}

/* "Some of the fitters", "dozens of residents": a group without a meaning of
 * its own is a part of the next one. */
static int32_t
term_of_subject(const GsDeedPlace *place, const GsGroup *subject)
{
  int32_t who = gs_deed_term_of(place->item, subject);
  size_t at = subject->end;
  if ((who >= 0 && !is_part(place, subject)) || at + 1 >= place->verb->start ||
      place->sentence->words[at].tag != GS_TAG_PREPOSITION)
    return who;
  const GsGroup *whole = group_at(place->sentence, at + 1);
  return whole && whole->kind == GS_GROUP_NOUN
             ? gs_deed_term_of(place->item, whole)
             : -1;
}

/* "Accepted all of the demands": the same of what stands behind the verb. */
static int32_t
term_of_object(const GsDeedPlace *place, const GsGroup *object)
{
  int32_t whom = gs_deed_term_of(place->item, object);
  size_t at = object == NULL ? 0 : object->end;
  if (whom >= 0 || object == NULL || at + 1 >= place->item->range.end ||
      place->sentence->words[at].tag != GS_TAG_PREPOSITION ||
      !is_part(place, object))
    return whom;
  const GsGroup *whole = group_at(place->sentence, at + 1);
  return whole && whole->kind == GS_GROUP_NOUN
             ? gs_deed_term_of(place->item, whole)
             : -1;
}

/* "My supporters" tells of people. */
bool
gs_deed_is_somebody(const GsText *text, const GsSentence *sentence, size_t at)
{
  return gs_sentence_hit(text, sentence, at, GS_LIST_ROLE_WORD) ||
         gs_sentence_hit(text, sentence, at, GS_LIST_PERSON_WORD) ||
         gs_sentence_hit(text, sentence, at, GS_LIST_GROUP_WORD);
}

/* "It | was bought": the subject that the clause has from the one before. */
static int32_t
taken_over(const GsDeedPlace *place, const GsGroup *subject)
{
  const GsText *text = place->propositions->claims->text;
  int32_t found = -1;
  if (subject == NULL || !(subject->flags & GS_GROUP_PRONOUN) ||
      !(place->sentence->words[subject->head].form->who & GS_WHO_THING) ||
      place->item->deeds.n > 0)
    return -1;
  for (size_t i = 0; i < place->item->terms.n; i++) {
    const GsTerm *term = &place->item->terms.items[i];
    if (term->sentence < place->item->range.sentence &&
        term->tag == GS_TAG_NOUN &&
        !gs_deed_is_somebody(text, &text->sentences.items[term->sentence],
                             term->word))
      found = (int32_t)i;
  }
  return found;
}

/* Who does what an infinitive or a gerund says: whom the verb before it was
 * done to ("told her to leave"), else who did that. */
static int32_t
inherited(const GsDeedPlace *place, const GsDeed *before)
{
  if (before == NULL)
    return -1;
  bool is_finite = place->verb->flags & GS_GROUP_FINITE;
  return !is_finite && before->whom >= 0 ? before->whom : before->who;
}

static void
read_small_verb(const GsDeedPlace *place, GsDeed *deed)
{
  deed->what = complement(place);
  deed->whom = -1;
  deed->is_indirect = true; /* "safe for them" */
  if (deed->what < 0)
    return;
  uint32_t word = place->item->terms.items[deed->what].word;
  deed->whom =
      gs_deed_term_of(place->item, gs_deed_group_behind(place, word + 1));
  bool is_somebody =
      place->item->terms.items[deed->what].marks & GS_MARK_PRONOUN;
  if (is_somebody && deed->whom >= 0) { /* "called me | a traitor" */
    int32_t somebody = deed->what;
    deed->what = deed->whom;
    deed->whom = somebody;
    deed->is_indirect = false;
  }
}

/* "Was not found", but "was not only found". */
static bool
holds_negation(const GsDeedPlace *place, const GsGroup *group)
{
  for (size_t at = group->start; at < group->end; at++)
    if (place->propositions->marks[place->item->range.sentence][at] &
        GS_MARK_NEGATION)
      return true;
  return false;
}

static bool
is_negative(const GsDeedPlace *place, const GsDeed *deed)
{
  return holds_negation(place, place->verb) ||
         is_negated(place, place->verb->head) ||
         (deed->what >= 0 &&
          is_negated(place, place->item->terms.items[deed->what].word)) ||
         has_negation_behind(place);
}

/* "They met there, the guest book says": a book does nothing. */
static bool
is_of_text(const GsDeedPlace *place)
{
  const GsClaims *claims = place->propositions->claims;
  const GsClaim *claim = &claims->claims.items[place->item->claim];
  for (size_t i = 0; i < claim->source.n; i++) {
    const GsRange *range = &claim->source.items[i];
    const GsSentence *sentence =
        &claims->text->sentences.items[range->sentence];
    for (size_t at = range->start; at < range->end; at++)
      if (gs_sentence_hit(claims->text, sentence, at, GS_LIST_REPORT_NOUN))
        return true;
  }
  return false;
}

/* "It" and "they": whom they stand for is left open elsewhere.  May it be who
 * says so? */
static bool
may_be_source(const GsDeedPlace *place, const GsGroup *subject)
{
  const uint16_t open = GS_WHO_THING | GS_WHO_GROUP;
  const GsClaims *claims = place->propositions->claims;
  if (is_of_text(place))
    return false;
  uint16_t who = place->sentence->words[subject->head].form->who;
  return (subject->flags & GS_GROUP_PRONOUN) && (who & open) &&
         gs_claims_actor_agrees(
             claims, claims->claims.items[place->item->claim].actor, who);
}

/* "The club said it raised $5,000", "the club reported raising $5,000": who
 * says so did it, where something is done.  "It was safe" is said of what the
 * talk is about. */
static bool
is_of_source(const GsDeedPlace *place,
             const GsGroup *subject,
             const GsDeed *deed)
{
  const GsClaims *claims = place->propositions->claims;
  bool is_first = place->item->deeds.n == 0;
  bool does = deed->what >= 0 && deed->who < 0 &&
              !(place->verb->flags & GS_GROUP_PASSIVE) &&
              place->item->terms.items[deed->what].tag == GS_TAG_VERB;
  if (!does || !is_first || claims->claims.items[place->item->claim].actor == 0)
    return false;
  return subject != NULL ? may_be_source(place, subject)
                         : !(place->verb->flags & GS_GROUP_FINITE);
}

/* "The friends | who support him"; but the main verb of "those who support him
 * | left" stands behind another. */
static bool
is_in_relative(const GsDeedPlace *place)
{
  bool is_main = (int32_t)place->verb->head == place->item->verb;
  for (size_t at = place->verb->start; at-- > place->item->range.start;) {
    const GsGroup *group = group_at(place->sentence, at);
    if (place->sentence->words[at].tag == GS_TAG_RELATIVE)
      return true;
    if (place->sentence->words[at].tag == GS_TAG_COMMA ||
        place->sentence->words[at].tag == GS_TAG_SUBORDINATOR ||
        (is_main && group && (group->flags & GS_GROUP_FINITE) &&
         group->kind == GS_GROUP_VERB))
      return false;
  }
  return false;
}

/* "It was the union | that left": the noun group that the sentence is turned
 * round for, or NULL. */
static const GsGroup *
cleft_of(const GsDeedPlace *place)
{
  const GsSentence *sentence = place->sentence;
  const GsDeed *before =
      place->item->deeds.n == 1 ? &place->item->deeds.items[0] : NULL;
  size_t relative = place->verb->start;
  const GsGroup *group = relative > place->item->range.start + 1
                             ? group_at(sentence, relative - 2)
                             : NULL;
  if (before == NULL || group == NULL || group->kind != GS_GROUP_NOUN ||
      sentence->words[relative - 1].tag != GS_TAG_RELATIVE ||
      sentence->words[before->verb].tag != GS_TAG_AUXILIARY ||
      before->verb <= place->item->range.start)
    return NULL;
  const GsGroup *be = group_at(sentence, before->verb);
  const GsWord *it = &sentence->words[(be ? be->start : before->verb) - 1];
  return it->tag == GS_TAG_PRONOUN && (it->form->who & GS_WHO_THING) &&
                 !(it->form->classes & GS_CLASS_EXISTENTIAL)
             ? group
             : NULL;
}

/* What a cleft says is in its second clause: "it was not the union that
 * left". */
static void
read_cleft(const GsDeedPlace *place, GsProposition *item, GsDeed *deed)
{
  const GsGroup *cleft = cleft_of(place);
  if (cleft == NULL)
    return;
  deed->is_main = true;
  deed->is_negative |= is_negated(place, cleft->head);
  item->deeds.items[0].is_main = false;
}

static bool
is_anybody(const GsDeedPlace *place, const GsGroup *group)
{
  return group != NULL &&
         gs_sentence_hit(place->propositions->claims->text, place->sentence,
                         group->head, GS_LIST_ANYBODY) != NULL;
}

/* "Holding them on the barge | is unlawful": the clause begins with it. */
static int32_t
gerund_subject(const GsDeedPlace *place)
{
  size_t at = place->item->range.start;
  GsTag first = (GsTag)place->sentence->words[at].tag;
  at += first == GS_TAG_SUBORDINATOR || first == GS_TAG_QUOTE_OPEN;
  const GsGroup *group = group_at(place->sentence, at);
  bool is_gerund = group != NULL && group->kind == GS_GROUP_VERB &&
                   (group->flags & GS_GROUP_GERUND) && group != place->verb;
  return is_gerund && (place->verb->flags & GS_GROUP_FINITE) &&
                 place->item->deeds.n == 1
             ? gs_deed_term_at(place->item, group->head)
             : -1;
}

/* "Was sold | by the council". */
static int32_t
agent_of(const GsDeedPlace *place)
{
  size_t at = skip(place, place->verb->end);
  bool is_by = at < place->item->range.end &&
               (place->sentence->words[at].form->classes & GS_CLASS_AGENT);
  return is_by ? gs_deed_term_of(place->item, gs_deed_group_behind(place, at))
               : -1;
}

/* "The auditors said they were told". */
static bool
is_to_source(const GsDeedPlace *place, const GsGroup *subject)
{
  const GsClaims *claims = place->propositions->claims;
  return (place->verb->flags & GS_GROUP_PASSIVE) && subject != NULL &&
         place->item->deeds.n == 0 &&
         claims->claims.items[place->item->claim].actor != 0 &&
         may_be_source(place, subject);
}

/* "Refused to | meet", "has yet to | meet": as good as "did not meet". */
static bool
is_negated_infinitive(const GsDeedPlace *place)
{
  const uint8_t *marks =
      place->propositions->marks[place->item->range.sentence];
  size_t start = place->verb->start;
  return (place->verb->flags & GS_GROUP_INFINITIVE) &&
         ((marks[start] | (start > 0 ? marks[start - 1] : 0)) &
          GS_MARK_NEGATION);
}

/* "Dahl never thanked him": he is somebody else, whoever was taken for him. */
static bool
is_himself(const GsDeedPlace *place, const GsDeed *deed)
{
  if (deed->who < 0 || deed->whom < 0 || deed->who == deed->whom)
    return false;
  const GsTerm *who = &place->item->terms.items[deed->who];
  const GsTerm *whom = &place->item->terms.items[deed->whom];
  return (whom->marks & GS_MARK_PRONOUN) && whom->actor != 0 &&
         (whom->actor == who->actor || whom->id == who->id);
}

static void
read_deed(const GsDeedPlace *place, const GsDeed *before, GsDeed *deed)
{
  const GsGroup *subject = group_before(place);
  *deed = (GsDeed){ .what = term_over(place, place->verb->head),
                    .verb = place->verb->head };
  deed->is_passive = place->verb->flags & GS_GROUP_PASSIVE;
  deed->is_free = !(place->verb->flags & GS_GROUP_INFINITIVE);
  deed->is_main =
      (place->verb->flags & GS_GROUP_FINITE) && !is_in_relative(place);
  if (is_negated_infinitive(place)) {
    deed->is_free = true;
    deed->is_main = before == NULL || before->is_main;
  }
  int32_t gerund = gerund_subject(place);
  deed->who = gerund >= 0 ? gerund
              : subject   ? term_of_subject(place, subject)
                          : inherited(place, before);
  const GsGroup *object = gs_deed_group_behind(place, place->verb->end);
  deed->whom = term_of_object(place, object);
  deed->is_indirect =
      object != NULL && follows_preposition(place->sentence, object);
  if (deed->what < 0) {
    read_small_verb(place, deed);
  } else if (place->verb->flags & GS_GROUP_PASSIVE) {
    deed->whom = deed->who >= 0 ? deed->who : taken_over(place, subject);
    deed->is_indirect = false;
    deed->who = agent_of(place);
  }
  GsTag tag = deed->what >= 0 ? (GsTag)place->item->terms.items[deed->what].tag
                              : GS_TAG_NONE;
  deed->is_done =
      tag != GS_TAG_NONE && tag != GS_TAG_NOUN && tag != GS_TAG_NAME;
  deed->is_negative = is_negative(place, deed);
  deed->is_of_anybody = is_anybody(place, subject);
  deed->is_to_anybody =
      is_anybody(place, gs_deed_group_behind(place, place->verb->end));
  deed->is_of_source = is_of_source(place, subject, deed);
  deed->is_to_source = is_to_source(place, subject);
  deed->is_of_somebody = subject != NULL && (subject->flags & GS_GROUP_PRONOUN);
  if (is_himself(place, deed)) {
    bool is_speaker = place->item->terms.items[deed->whom].form->who &
                      GS_WHO_SPEAKER; /* "she lied to me": she is not I */
    *(is_speaker ? &deed->who : &deed->whom) = -1;
  }
}

void
gs_deeds_read(const GsPropositions *propositions, GsProposition *item)
{
  const GsSentence *sentence =
      &propositions->claims->text->sentences.items[item->range.sentence];
  for (size_t i = 0; i < sentence->n_groups; i++) {
    const GsGroup *group = &sentence->groups[i];
    if (group->kind != GS_GROUP_VERB || group->start < item->range.start ||
        group->end > item->range.end)
      continue;
    item->is_cut = item->deeds.n == GS_LIMIT_CLAUSE_VERBS;
    if (item->is_cut)
      break;
    GsDeedPlace place = { propositions, sentence, item, group };
    size_t n = item->deeds.n;
    GsDeed deed;
    read_deed(&place, n > 0 ? &item->deeds.items[n - 1] : NULL, &deed);
    read_cleft(&place, item, &deed);
    gs_vector_add(propositions->arena, &item->deeds, deed);
  }
  gs_nominals_read(propositions, item);
}
