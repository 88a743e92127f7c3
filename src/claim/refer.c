/* SPDX-License-Identifier: Apache-2.0
 *
 * Whom the names, roles and pronouns inside of what is claimed stand for.
 *
 * "I" is who speaks.  "He" and "she" are, first of all that agree: the
 * subject before in the same content, whom the source speaks for ("his lawyer
 * said that he"), the source of the report, whoever was mentioned last.  "It"
 * and "they" are left open: a shallow reading guesses them too badly to compare
 * claims by.
 */
#include "claim/actor-private.h"

static bool
is_person(uint16_t who)
{
  return (who & (GS_WHO_MALE | GS_WHO_FEMALE)) != 0;
}

/* "I" in the source's own words. */
static bool
is_speaker(const GsClaim *claim, const GsWord *word)
{
  return (word->form->who & GS_WHO_SPEAKER) &&
         !(word->form->who & GS_WHO_GROUP) && word->quote != 0 &&
         claim->actor != 0;
}

/* The last subject before `at` in the same content. */
static gssize
subject_inside(const GsCast *cast, const GsRange *content, uint32_t at)
{
  uint16_t who =
      gs_claims_sentence(cast->claims, content->sentence)->words[at].form->who;
  for (size_t i = gs_cast_mentions_before(cast, content->sentence, at);
       i-- > 0;) {
    const GsMention *mention = &cast->mentions.items[i];
    if (mention->sentence != content->sentence ||
        mention->head < content->start)
      return -1;
    if (mention->is_subject && gs_cast_agrees(cast, mention->actor, who))
      return (gssize)mention->actor;
  }
  return -1;
}

/* ---- who speaks for somebody else -------------------------------------- */

static bool
is_possessive_pronoun(const GsWord *word)
{
  return word->tag == GS_TAG_POSSESSIVE && !(word->flags & GS_WORD_CLITIC);
}

/* "Ebba Roan won," her manager said: also one whom the content names. */
static gssize
other_than_source(const GsCast *cast,
                  const GsSentence *sentence,
                  uint32_t at,
                  size_t claim)
{
  uint32_t source = cast->claims->claims.items[claim].actor;
  GsExcept except = { .claim = -1, .actor = (gssize)source };
  return gs_cast_nearest(cast, sentence->number, at, except);
}

/* Whom the word calls by his name or by what he is: "Lind", "the coach".  Of
 * two of one name, him who agrees with the pronoun; or -1. */
static gssize
called(const GsCast *cast, const GsWord *word, uint16_t who)
{
  uint32_t named = gs_claims_actor_named(cast->claims, word->id);
  if (named != 0)
    return (gssize)named - 1;
  GsId words[] = { word->id, word->lemma };
  for (size_t i = 0; i < G_N_ELEMENTS(words); i++) {
    bool is_proper = i == 0;
    GsActorFacts facts = { .words = &words[i],
                           .n_words = 1,
                           .is_proper = is_proper };
    GsWanted wanted = { .facts = &facts, .who = who, .is_short = is_proper };
    gssize actor = gs_cast_find_words(cast, &wanted);
    if (actor >= 0)
      return actor;
  }
  return -1;
}

/* Whom the possessive at `at` of a source stands for, where a pronoun of such
 * a kind takes him up; or -1. */
static gssize
owner_at(const GsCast *cast, size_t claim, GsRange place, uint16_t who)
{
  const GsSentence *sentence = gs_claims_sentence(cast->claims, place.sentence);
  uint32_t at = place.start;
  const GsWord *word = &sentence->words[at];
  if (is_possessive_pronoun(word)) /* "its" is left open, as "it" is */
    return is_person(word->form->who)
               ? other_than_source(cast, sentence, at, claim)
               : -1;
  if (at == 0)
    return -1;
  return called(cast, &sentence->words[at - 1], who);
}

/* Whom the group with the head was read to mention; or -1. */
static gssize
mentioned_at(const GsCast *cast, const GsSentence *sentence, uint32_t head)
{
  size_t i = gs_cast_mentions_before(cast, sentence->number, head);
  const GsMention *mention =
      i < cast->mentions.n ? &cast->mentions.items[i] : NULL;
  return mention != NULL && mention->sentence == sentence->number &&
                 mention->head == head
             ? (gssize)mention->actor
             : -1;
}

/* "A spokesman for | the envoy"; or -1. */
static gssize
named_behind(const GsCast *cast,
             const GsSentence *sentence,
             uint32_t at,
             uint16_t who)
{
  uint32_t next = at + 2;
  uint16_t number = next < sentence->n_words &&
                            sentence->words[at + 1].tag == GS_TAG_PREPOSITION
                        ? sentence->words[next].group
                        : 0;
  if (number == 0)
    return -1;
  uint32_t head = sentence->groups[number - 1].head;
  gssize actor = mentioned_at(cast, sentence, head);
  return actor >= 0 ? actor : called(cast, &sentence->words[head], who);
}

/* "The coach's | brother". */
static bool
owns(const GsSentence *sentence, uint32_t at)
{
  return at + 1 < sentence->n_words &&
         sentence->words[at + 1].tag == GS_TAG_POSSESSIVE;
}

/* Stands a possessive before a word for whose the source is? */
static bool
is_told_by_owner(const GsCast *cast, const GsRange *source)
{
  const GsSentence *sentence =
      gs_claims_sentence(cast->claims, source->sentence);
  bool has_owner = false;
  for (uint32_t at = source->start; at < source->end; at++) {
    has_owner |= sentence->words[at].tag == GS_TAG_POSSESSIVE;
    if (has_owner && gs_sentence_hit(cast->claims->text, sentence, at,
                                     GS_LIST_REPRESENTATIVE))
      return true;
  }
  return false;
}

/* "The striker's agent", "her lawyer, Ola Prett": whose they are; or -1. */
static gssize
principal_of(const GsCast *cast, size_t number, uint16_t who)
{
  const GsClaim *claim = &cast->claims->claims.items[number];
  if (claim->source.n == 0)
    return -1;
  GsRange source = claim->source.items[0];
  const GsSentence *sentence =
      gs_claims_sentence(cast->claims, source.sentence);
  gssize owner = -1;
  for (uint32_t at = source.start; at < source.end; at++) {
    if (sentence->words[at].tag == GS_TAG_POSSESSIVE)
      owner =
          owner_at(cast, number, (GsRange){ source.sentence, at, at + 1 }, who);
    else if (!owns(sentence, at) &&
             gs_sentence_hit(cast->claims->text, sentence, at,
                             GS_LIST_REPRESENTATIVE))
      return owner >= 0 ? owner : named_behind(cast, sentence, at, who);
  }
  return -1;
}

/* "The boy's mother, Vera Brand, said he": the only other one of her name who
 * agrees, where the source is told by whose she is; or -1. */
static gssize
kin_of_source(const GsCast *cast, size_t number, uint16_t who)
{
  const GsClaim *claim = &cast->claims->claims.items[number];
  return claim->source.n > 0 && is_told_by_owner(cast, &claim->source.items[0])
             ? gs_cast_kin(cast, claim->actor, who)
             : -1;
}

/* "My client", "her client": whom the source speaks for; or -1. */
static gssize
client_at(const GsCast *cast, size_t number, uint32_t sentence, uint32_t at)
{
  const GsSentence *it = gs_claims_sentence(cast->claims, sentence);
  return at > 0 && is_possessive_pronoun(&it->words[at - 1]) &&
                 gs_sentence_hit(cast->claims->text, it, at, GS_LIST_CLIENT)
             ? principal_of(cast, number, 0)
             : -1;
}

/* ---- pronouns ---------------------------------------------------------- */

/* "Had not murdered | her": somebody else than the subject. */
static bool
is_object(const GsSentence *sentence, uint32_t at)
{
  GsTag before = at > 0 ? (GsTag)sentence->words[at - 1].tag : GS_TAG_STOP;
  GsTag behind = at + 1 < sentence->n_words ? (GsTag)sentence->words[at + 1].tag
                                            : GS_TAG_STOP;
  bool is_before_verb = behind == GS_TAG_VERB || behind == GS_TAG_AUXILIARY ||
                        behind == GS_TAG_MODAL || behind == GS_TAG_ADVERB;
  return before == GS_TAG_VERB && !is_before_verb;
}

/* Who stands before the verb that the object is behind; or -1. */
static gssize
subject_of_object(const GsCast *cast, const GsRange *content, uint32_t at)
{
  const GsSentence *sentence =
      gs_claims_sentence(cast->claims, content->sentence);
  for (uint32_t i = at; i-- > content->start;) {
    uint32_t actor = gs_claims_referent(cast->claims, content->sentence, i);
    GsTag tag = (GsTag)sentence->words[i].tag;
    if (actor != 0)
      return (gssize)actor - 1;
    if (tag == GS_TAG_COMMA || tag == GS_TAG_SUBORDINATOR)
      break;
  }
  return -1;
}

/* "Accused | Holt of being a Democrat": 1 + whom, or 0. */
static uint32_t
accused_in(const GsCast *cast, const GsRange *content)
{
  const GsSentence *sentence =
      gs_claims_sentence(cast->claims, content->sentence);
  uint16_t number = sentence->words[content->start].group;
  const GsGroup *group = number ? &sentence->groups[number - 1] : NULL;
  uint32_t behind = group ? group->end : content->end;
  if (group == NULL || group->kind != GS_GROUP_NOUN ||
      behind + 1 >= content->end ||
      sentence->words[behind].tag != GS_TAG_PREPOSITION)
    return 0;
  uint16_t next = sentence->words[behind + 1].group;
  return next != 0 && (sentence->groups[next - 1].flags & GS_GROUP_GERUND)
             ? gs_claims_referent(cast->claims, content->sentence, group->head)
             : 0;
}

/* "He accused Holt of lying, though records show that he …": who answers an
 * accusation speaks of whom it was made against; or -1. */
static gssize
accused_before(const GsCast *cast, size_t number, uint32_t at)
{
  const GsRange *own = &cast->claims->claims.items[number].content.items[0];
  for (size_t i = number; i-- > 0;) {
    const GsRange *content = &cast->claims->claims.items[i].content.items[0];
    if (content->sentence != own->sentence)
      return -1;
    uint32_t actor = content->end <= at ? accused_in(cast, content) : 0;
    if (actor != 0)
      return (gssize)actor - 1;
  }
  return -1;
}

static bool
is_body(const GsCast *cast, gssize actor)
{
  return actor >= 0 && cast->facts.items[actor].is_thing &&
         !cast->facts.items[actor].is_plural;
}

/* "A campaign spokeswoman said | it had not paid": what she speaks for; but "it
 * is late" is of nothing.  Or -1. */
static gssize
own_thing(const GsCast *cast,
          const GsClaim *claim,
          const GsRange *content,
          uint32_t at)
{
  const GsSentence *sentence =
      gs_claims_sentence(cast->claims, content->sentence);
  const GsWord *word = &sentence->words[at];
  uint16_t next = at + 1 < content->end ? sentence->words[at + 1].group : 0;
  const GsGroup *verb = next ? &sentence->groups[next - 1] : NULL;
  bool is_first = at <= content->start + 1;
  if (!is_first || word->quote != 0 || !is_body(cast, claim->behalf) ||
      !(word->form->who & GS_WHO_THING) || is_person(word->form->who) ||
      !(word->form->classes & GS_CLASS_DEMONSTRATIVE) || verb == NULL ||
      verb->kind != GS_GROUP_VERB ||
      gs_sentence_hit(cast->claims->text, sentence, verb->head, GS_LIST_COPULA))
    return -1;
  return claim->behalf;
}

/* "We" in the source's own words: the body that it is or speaks for; or -1. */
static gssize
own_body(const GsCast *cast, const GsClaim *claim, const GsWord *word)
{
  if (!(word->form->who & GS_WHO_SPEAKER) ||
      !(word->form->who & GS_WHO_GROUP) || word->quote == 0 ||
      claim->actor == 0)
    return -1;
  return cast->facts.items[claim->actor].is_body ? (gssize)claim->actor
                                                 : (gssize)claim->behalf;
}

static gssize
referent(const GsCast *cast, size_t number, const GsRange *content, uint32_t at)
{
  const GsClaim *claim = &cast->claims->claims.items[number];
  const GsWord *word =
      &gs_claims_sentence(cast->claims, content->sentence)->words[at];
  if (is_speaker(claim, word))
    return (gssize)claim->actor;
  gssize body = own_body(cast, claim, word);
  if (body < 0)
    body = own_thing(cast, claim, content, at);
  if (body >= 0)
    return body;
  if (!is_person(word->form->who) || gs_word_is_indefinite(word) ||
      gs_sentence_hit(cast->claims->text,
                      gs_claims_sentence(cast->claims, content->sentence), at,
                      GS_LIST_ANYBODY))
    return -1;
  gssize other =
      is_object(gs_claims_sentence(cast->claims, content->sentence), at)
          ? subject_of_object(cast, content, at)
          : -1;
  if (other < 0 && word->quote != 0 && claim->actor != 0 &&
      cast->claims->actors.items[claim->actor].who == 0)
    other = (gssize)claim->actor; /* who speaks of herself says "I" */
  gssize subject = subject_inside(cast, content, at);
  if (subject >= 0 && subject != other)
    return subject;
  gssize accused = accused_before(cast, number, at);
  if (accused >= 0 && accused != other &&
      gs_cast_agrees(cast, (uint32_t)accused, word->form->who))
    return accused;
  gssize principal = principal_of(cast, number, word->form->who);
  if (principal < 0)
    principal = kin_of_source(cast, number, word->form->who);
  if (principal >= 0 && principal != other &&
      gs_cast_agrees(cast, (uint32_t)principal, word->form->who))
    return principal;
  if (claim->actor != 0 && other != (gssize)claim->actor && word->quote == 0 &&
      gs_cast_agrees(cast, claim->actor, word->form->who))
    return (gssize)claim->actor;
  return gs_cast_nearest(cast, content->sentence, at,
                         (GsExcept){ .claim = -1, .actor = other });
}

static void
note_referent(GsClaims *claims, uint32_t number, uint32_t at, gssize actor)
{
  uint32_t **row = &claims->refers[number];
  if (*row == NULL)
    *row = GS_NEW_ARRAY(claims->arena, uint32_t,
                        gs_claims_sentence(claims, number)->n_words + 1);
  uint32_t named = actor < 0 ? 0 : claims->cast->facts.items[actor].named;
  (*row)[at] = actor < 0 ? 0 : named != 0 ? named : (uint32_t)actor + 1;
}

/* He; and "her" of "called her a liar", which looks like that of "her hat". */
static bool
is_pronoun(const GsSentence *sentence, uint32_t at)
{
  GsTag next = at + 1 < sentence->n_words ? (GsTag)sentence->words[at + 1].tag
                                          : GS_TAG_STOP;
  return sentence->words[at].tag == GS_TAG_PRONOUN ||
         (is_possessive_pronoun(&sentence->words[at]) &&
          next == GS_TAG_DETERMINER);
}

/* "The campaign", said for one of several, is that one. */
static void
settle_body(GsCast *cast, size_t number, const GsRange *content)
{
  gssize body = cast->claims->claims.items[number].behalf;
  const GsActorFacts *facts = body < 0 ? NULL : &cast->facts.items[body];
  size_t i = gs_cast_mentions_before(cast, content->sentence, content->start);
  for (; facts != NULL && i < cast->mentions.n; i++) {
    const GsMention *mention = &cast->mentions.items[i];
    if (mention->sentence != content->sentence || mention->head >= content->end)
      return;
    const GsWord *head = &gs_claims_sentence(cast->claims, mention->sentence)
                              ->words[mention->head];
    bool is_its_kind =
        head->lemma == facts->head || gs_is_kind_word(cast, facts, mention);
    if (mention->is_bare && is_its_kind)
      note_referent(cast->claims, mention->sentence, mention->head, body);
  }
}

static void
settle_range(GsCast *cast, size_t claim, const GsRange *content)
{
  const GsSentence *sentence =
      gs_claims_sentence(cast->claims, content->sentence);
  for (uint32_t at = content->start; at < content->end; at++) {
    gssize client = client_at(cast, claim, content->sentence, at);
    if (client >= 0)
      note_referent(cast->claims, content->sentence, at, client);
    else if (is_pronoun(sentence, at))
      note_referent(cast->claims, content->sentence, at,
                    referent(cast, claim, content, at));
  }
}

/* "His" of "his lawyer said". */
static void
settle_source(GsCast *cast, size_t number)
{
  const GsClaim *claim = &cast->claims->claims.items[number];
  for (size_t i = 0; i < claim->source.n; i++) {
    const GsRange *range = &claim->source.items[i];
    const GsSentence *sentence =
        gs_claims_sentence(cast->claims, range->sentence);
    for (uint32_t at = range->start; at + 1 < range->end; at++)
      if (is_possessive_pronoun(&sentence->words[at]))
        note_referent(cast->claims, range->sentence, at,
                      owner_at(cast, number,
                               (GsRange){ range->sentence, at, at + 1 }, 0));
  }
}

/* Inner claims come behind the outer ones, and have the last word. */
void
gs_cast_settle_referents(GsCast *cast)
{
  GsClaims *claims = cast->claims;
  claims->refers =
      GS_NEW_ARRAY(claims->arena, uint32_t *, claims->text->sentences.n + 1);
  for (size_t i = 0; i < cast->mentions.n; i++) {
    const GsMention *mention = &cast->mentions.items[i];
    gssize actor = (gssize)mention->actor;
    note_referent(claims, mention->sentence, mention->head, actor);
    if (mention->beside != 0)
      note_referent(claims, mention->sentence, mention->beside - 1, actor);
  }
  for (size_t i = 0; i < claims->claims.n; i++) {
    const GsClaim *claim = &claims->claims.items[i];
    settle_source(cast, i);
    for (size_t k = 0; k < claim->content.n; k++) {
      settle_range(cast, i, &claim->content.items[k]);
      settle_body(cast, i, &claim->content.items[k]);
    }
  }
}

uint32_t
gs_claims_referent(const GsClaims *claims, uint32_t sentence, uint32_t at)
{
  const uint32_t *row = claims->refers[sentence];
  return row != NULL ? row[at] : 0;
}

bool
gs_claims_actor_agrees(const GsClaims *claims, uint32_t actor, uint16_t who)
{
  const GsActorFacts *facts = &claims->cast->facts.items[actor];
  bool is_sexed = who & (GS_WHO_MALE | GS_WHO_FEMALE);
  return is_sexed ? gs_cast_agrees(claims->cast, actor, who)
                  : !facts->is_person || facts->is_plural;
}
