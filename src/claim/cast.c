/* SPDX-License-Identifier: Apache-2.0
 *
 * Everybody whom the text mentions, and whom its pronouns stand for.
 *
 * A pronoun stands for the nearest person or body before it that agrees in
 * number and gender, with two preferences: the source of the report before
 * it, and subjects before other groups (after Lappin and Leass 1994, with
 * the few features that a shallow reading has).
 */
#include "claim/actor-private.h"

#define MAX_REFERENCE_SENTENCES 5

/* "The heiress", "the 31-year-old": of somebody who was said to be so; and
 * "the firm", of what has the name of one. */
static bool
is_known_so(const GsCast *cast,
            const GsSentence *sentence,
            const GsGroup *group)
{
  const GsText *text = cast->claims->text;
  const GsWord *head = &sentence->words[group->head];
  if (!(group->flags & GS_GROUP_DEFINITE) || (group->flags & GS_GROUP_PLURAL) ||
      sentence->words[group->start].tag != GS_TAG_DETERMINER)
    return false;
  GsWordSpan words = { group->start, group->end };
  if (gs_age_in(text, sentence, words) != 0 ||
      gs_sentence_hit(text, sentence, group->head, GS_LIST_FIRM_WORD) ||
      gs_sentence_hit(text, sentence, group->head, GS_LIST_OUTLET_KIND))
    return true;
  uint32_t led = head->lemma < cast->n_by_word ? cast->by_word[head->lemma] : 0;
  const GsActorFacts *facts = led ? &cast->facts.items[led - 1] : NULL;
  const GsDescription *role =
      facts != NULL && facts->is_proper && head->tag == GS_TAG_NOUN
          ? gs_description_headed(facts, head->lemma)
          : NULL;
  return role != NULL && role->is_told && gs_names_human(text, head->lemma);
}

/* "Quill wept", where a Quill is known by name: a capital that only begins the
 * sentence begins his name.  Or -1. */
static gssize
known_by_name(const GsCast *cast,
              const GsSentence *sentence,
              const GsGroup *group)
{
  const GsWord *word = &sentence->words[group->start];
  bool begins = group->start == 0 ||
                sentence->words[group->start - 1].tag == GS_TAG_QUOTE_OPEN;
  if (!begins || group->end != group->start + 1 || word->tag != GS_TAG_NOUN ||
      !(word->flags & GS_WORD_CAPITAL) || (group->flags & GS_GROUP_PLURAL) ||
      word->id >= cast->n_by_word)
    return -1;
  GsId id = word->id;
  GsActorFacts facts = { .words = &id, .n_words = 1, .is_proper = true };
  GsWanted wanted = { .facts = &facts, .is_short = true };
  return gs_cast_find_words(cast, &wanted);
}

static bool
may_be_somebody(const GsCast *cast,
                const GsSentence *sentence,
                const GsGroup *group)
{
  const GsClaims *claims = cast->claims;
  if (group->kind != GS_GROUP_NOUN || (group->flags & GS_GROUP_PRONOUN))
    return false;
  if ((group->flags & GS_GROUP_NAME) ||
      known_by_name(cast, sentence, group) >= 0)
    return true;
  const GsListMeaning kinds[] = { GS_LIST_ROLE_WORD, GS_LIST_PERSON_WORD,
                                  GS_LIST_GROUP_WORD, GS_LIST_SOURCE };
  for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++)
    if (gs_sentence_hit(claims->text, sentence, group->head, kinds[i]))
      return true;
  return is_known_so(cast, sentence, group);
}

static const GsGroup *
group_starting(const GsSentence *sentence, size_t at)
{
  uint16_t group = at < sentence->n_words ? sentence->words[at].group : 0;
  const GsGroup *it = group ? &sentence->groups[group - 1] : NULL;
  return it && it->kind == GS_GROUP_NOUN && it->start == at ? it : NULL;
}

static GsTag
tag_at(const GsSentence *sentence, size_t at)
{
  return at < sentence->n_words ? (GsTag)sentence->words[at].tag : GS_TAG_STOP;
}

/* Behind the groups that hang on this one by prepositions. */
static size_t
chain_end(const GsSentence *sentence, const GsGroup *group)
{
  size_t end = group->end;
  while (tag_at(sentence, end) == GS_TAG_PREPOSITION) {
    const GsGroup *next = group_starting(sentence, end + 1);
    if (next == NULL)
      break;
    end = next->end;
  }
  return end;
}

static bool
has_owner(const GsSentence *sentence, const GsGroup *group)
{
  for (size_t at = group->start; at < group->head; at++)
    if (sentence->words[at].tag == GS_TAG_POSSESSIVE)
      return true;
  return false;
}

/* "Ada Lind", and neither "the Holm senator" nor "Lind's lawyer", though they
 * hold a name. */
static bool
is_name(const GsClaims *claims,
        const GsSentence *sentence,
        const GsGroup *group)
{
  const GsText *text = claims->text;
  bool is_kind =
      gs_sentence_hit(text, sentence, group->head, GS_LIST_ROLE_WORD) ||
      gs_sentence_hit(text, sentence, group->head, GS_LIST_PERSON_WORD);
  bool has_article = sentence->words[group->start].tag == GS_TAG_DETERMINER;
  bool is_one_of_them = has_article && !(group->flags & GS_GROUP_DEFINITE) &&
                        sentence->words[group->head].tag == GS_TAG_NOUN;
  bool is_described = is_one_of_them ||
                      (is_kind && (has_article || has_owner(sentence, group)));
  return (group->flags & GS_GROUP_NAME) && !is_described;
}

static bool
ends_aside(GsTag tag)
{
  return tag == GS_TAG_COMMA || tag == GS_TAG_STOP || tag == GS_TAG_RELATIVE;
}

/* "Ada Lind | (D-Ohio)", "Ada Lind |, D-Ohio,"; or NULL. */
static const GsGroup *
party_mark(const GsClaims *claims,
           const GsSentence *sentence,
           const GsGroup *group)
{
  const GsGroup *beside = group_starting(sentence, group->end + 1);
  GsTag mark = tag_at(sentence, group->end);
  return beside != NULL && (mark == GS_TAG_COMMA || mark == GS_TAG_BRACKET) &&
                 beside->end == beside->start + 1 &&
                 gs_is_party_mark(claims->text, &sentence->words[beside->head])
             ? beside
             : NULL;
}

/* The group that says over a comma who the first one is: "the mayor of Holm,
 * Ada Lind,", "Ada Lind, a lawyer for the mill,"; NULL if there is none. */
static const GsGroup *
apposition_of(const GsClaims *claims,
              const GsSentence *sentence,
              const GsGroup *group)
{
  const GsGroup *mark = party_mark(claims, sentence, group);
  size_t comma = chain_end(sentence, group);
  if (mark != NULL || tag_at(sentence, comma) != GS_TAG_COMMA)
    return mark;
  const GsGroup *beside = group_starting(sentence, comma + 1);
  if (beside == NULL ||
      is_name(claims, sentence, beside) == is_name(claims, sentence, group))
    return NULL;
  return ends_aside(tag_at(sentence, chain_end(sentence, beside))) ? beside
                                                                   : NULL;
}

/* Stands a verb group right behind (over adverbs and a comma clause)? */
static bool
is_subject(const GsClaims *claims,
           const GsSentence *sentence,
           const GsGroup *group)
{
  size_t index = (size_t)(group - sentence->groups);
  while (index + 1 < sentence->n_groups &&
         sentence->groups[index + 1].kind == GS_GROUP_NOUN &&
         sentence->groups[index + 1].start == sentence->groups[index].end + 1 &&
         sentence->words[sentence->groups[index].end].tag == GS_TAG_PREPOSITION)
    index++;
  const GsGroup *beside = apposition_of(claims, sentence, group);
  if (beside != NULL)
    index = (size_t)(beside - sentence->groups);
  while (beside != NULL && index + 1 < sentence->n_groups &&
         sentence->groups[index + 1].end <= chain_end(sentence, beside))
    index++;
  return index + 1 < sentence->n_groups &&
         sentence->groups[index + 1].kind == GS_GROUP_VERB &&
         (group->start == 0 ||
          sentence->words[group->start - 1].tag != GS_TAG_PREPOSITION);
}

static bool
is_bare(const GsSentence *sentence, const GsGroup *group)
{
  return (group->flags & GS_GROUP_DEFINITE) && group->end == group->start + 2 &&
         group->head == group->start + 1 &&
         (sentence->words[group->start].tag == GS_TAG_DETERMINER ||
          sentence->words[group->start].tag == GS_TAG_POSSESSIVE) &&
         sentence->words[group->head].tag == GS_TAG_NOUN;
}

static GsId
greatest_id(const GsText *text)
{
  GsId greatest = 0;
  for (size_t i = 0; i < text->sentences.n; i++)
    for (size_t at = 0; at < text->sentences.items[i].n_words; at++) {
      const GsWord *word = &text->sentences.items[i].words[at];
      greatest = MAX(greatest, MAX(word->id, word->lemma));
    }
  return greatest;
}

/* "Ada Lind is a plumber" leads to her as "Ada Lind, a plumber," does.  The
 * group that says so, or NULL. */
static const GsGroup *
note_copula(GsCast *cast,
            const GsSentence *sentence,
            const GsMention *mention,
            size_t behind)
{
  const GsActorFacts *facts = &cast->facts.items[mention->actor];
  if (!facts->is_proper || facts->is_plural)
    return NULL;
  GsWordSpan what = gs_said_to_be(cast->claims->text, sentence, behind);
  if (what.end == 0)
    return NULL;
  gs_cast_describe_by(cast, sentence, what, mention->actor);
  return group_starting(sentence, what.start);
}

/* "Secretary | of State Ada Lind": the group with the name; or NULL. */
static const GsGroup *
name_of_office(const GsClaims *claims,
               const GsSentence *sentence,
               const GsGroup *group)
{
  const GsGroup *next = group_starting(sentence, group->end + 1);
  return next != NULL && (next->flags & GS_GROUP_NAME) &&
                 !(group->flags & GS_GROUP_NAME) &&
                 tag_at(sentence, group->start) != GS_TAG_DETERMINER &&
                 sentence->words[next->start].tag != GS_TAG_NAME &&
                 sentence->words[next->start].tag != GS_TAG_DETERMINER &&
                 sentence->words[next->head].tag == GS_TAG_NAME &&
                 gs_sentence_hit(claims->text, sentence, group->end,
                                 GS_LIST_NAME_JOINT) &&
                 gs_sentence_hit(claims->text, sentence, group->head,
                                 GS_LIST_ROLE_WORD)
             ? next
             : NULL;
}

/* Where the name at the end of the group begins. */
static uint32_t
name_start(const GsSentence *sentence, const GsGroup *group)
{
  uint32_t at = group->end;
  while (at > group->start && sentence->words[at - 1].tag == GS_TAG_NAME)
    at--;
  return at;
}

/* The words that name or describe whom a group stands for. */
static GsWordSpan
words_of(const GsClaims *claims,
         const GsSentence *sentence,
         const GsGroup *group)
{
  GsWordSpan span = { group->start, group->end };
  const GsGroup *beside = apposition_of(claims, sentence, group);
  if (!(group->flags & GS_GROUP_NAME) &&
      gs_sentence_hit(claims->text, sentence, group->head,
                      GS_LIST_GROUP_WORD) == NULL)
    span.end = (uint32_t)chain_end(sentence, group);
  if (beside != NULL)
    span.end = (uint32_t)chain_end(sentence, beside);
  return span;
}

/* Adds the mention that the group makes; the last group that belongs to it. */
static const GsGroup *
add_mention(GsCast *cast, const GsSentence *sentence, const GsGroup *group)
{
  const GsClaims *claims = cast->claims;
  const GsGroup *office = group;
  const GsGroup *named = name_of_office(claims, sentence, group);
  group = named != NULL ? named : group;
  GsWordSpan span = words_of(claims, sentence, group);
  const GsGroup *beside = apposition_of(claims, sentence, group);
  GsMention mention = {
    .sentence = sentence->number,
    .head = group->head,
    .is_subject = is_subject(claims, sentence, group),
    .is_bare = is_bare(sentence, group),
  };
  if (named != NULL)
    span.start = name_start(sentence, named);
  gssize known = known_by_name(cast, sentence, group);
  mention.actor =
      known >= 0 ? (uint32_t)known : gs_cast_find(cast, sentence, span);
  if (known >= 0)
    cast->facts.items[known].is_short |= cast->facts.items[known].n_words > 1;
  if (named != NULL)
    gs_cast_describe_by(cast, sentence,
                        (GsWordSpan){ office->start, span.start },
                        mention.actor);
  if (beside != NULL)
    mention.beside = beside->head + 1;
  else /* what is stated of her does not stand for her */
    beside = note_copula(cast, sentence, &mention, span.end);
  gs_vector_add(claims->arena, &cast->mentions, mention);
  return beside != NULL ? beside : group;
}

void
gs_cast_read(GsCast *cast)
{
  GsClaims *claims = cast->claims;
  GsActor narrator = { .name = "narrator", .is_narrator = true, .book = -1 };
  GsActorFacts none = { 0 };
  gs_vector_add(claims->arena, &claims->actors, narrator);
  gs_vector_add(claims->arena, &cast->facts, none);
  cast->n_by_word = (size_t)greatest_id(claims->text) + 1;
  cast->by_word = GS_NEW_ARRAY(claims->arena, uint32_t, cast->n_by_word);
  for (size_t i = 0; i < claims->text->sentences.n; i++) {
    const GsSentence *sentence = gs_claims_sentence(claims, i);
    for (size_t g = 0; g < sentence->n_groups; g++) {
      const GsGroup *group = &sentence->groups[g];
      if (!may_be_somebody(cast, sentence, group))
        continue;
      const GsGroup *last = add_mention(cast, sentence, group);
      g = (size_t)(last - sentence->groups);
    }
  }
}

/* ---- pronouns --------------------------------------------------------- */

bool
gs_cast_agrees(const GsCast *cast, uint32_t index, uint16_t who)
{
  const GsActor *actor = &cast->claims->actors.items[index];
  const GsActorFacts *facts = &cast->facts.items[index];
  const uint16_t sexes = GS_WHO_MALE | GS_WHO_FEMALE;
  if (actor->is_narrator)
    return false;
  if ((who & sexes) == 0)
    return who & GS_WHO_GROUP   ? facts->is_plural || facts->is_thing
           : who & GS_WHO_THING ? facts->is_thing && !facts->is_plural
                                : true;
  if (!facts->is_person || facts->is_plural)
    return false;
  return (actor->who & sexes) == 0 || (actor->who & who & sexes) != 0;
}

/* The source of the nearest report before claim number `claim`. */
static gssize
last_source(const GsCast *cast,
            size_t claim,
            uint16_t who,
            uint32_t sentence,
            uint32_t *found_in)
{
  for (size_t i = claim; i-- > 0;) {
    const GsClaim *before = &cast->claims->claims.items[i];
    uint32_t where = before->content.items[0].sentence;
    if (where + 2 < sentence)
      break;
    *found_in = before->cue.n > 0 ? before->cue.items[0].sentence : where;
    if (before->actor != 0 && gs_cast_agrees(cast, before->actor, who))
      return (gssize)before->actor;
  }
  return -1;
}

size_t
gs_cast_mentions_before(const GsCast *cast, uint32_t sentence, uint32_t at)
{
  size_t low = 0;
  size_t high = cast->mentions.n;
  while (low < high) {
    size_t middle = (low + high) / 2;
    const GsMention *mention = &cast->mentions.items[middle];
    if (mention->sentence < sentence ||
        (mention->sentence == sentence && mention->head < at))
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* Is somebody mentioned in the very content that is claimed? */
static bool
is_claimed(const GsCast *cast, size_t claim, const GsMention *mention)
{
  const GsRanges *content = &cast->claims->claims.items[claim].content;
  for (size_t i = 0; i < content->n; i++)
    if (content->items[i].sentence == mention->sentence &&
        content->items[i].start <= mention->head &&
        mention->head < content->items[i].end)
      return true;
  return false;
}

/* The best mention: nearer sentences first, subjects before the others, those
 * whose sex is known before them. */
gssize
gs_cast_nearest(const GsCast *cast,
                uint32_t sentence,
                uint32_t at,
                GsExcept except)
{
  const uint16_t sexes = GS_WHO_MALE | GS_WHO_FEMALE;
  uint16_t who =
      gs_claims_sentence(cast->claims, sentence)->words[at].form->who;
  gssize best = -1;
  int best_score = -1;
  for (size_t i = gs_cast_mentions_before(cast, sentence, at); i-- > 0;) {
    const GsMention *mention = &cast->mentions.items[i];
    uint32_t distance = sentence - mention->sentence;
    if (distance > MAX_REFERENCE_SENTENCES)
      break;
    if (!gs_cast_agrees(cast, mention->actor, who) ||
        (gssize)mention->actor == except.actor ||
        (except.claim >= 0 && is_claimed(cast, (size_t)except.claim, mention)))
      continue;
    bool is_proper = cast->facts.items[mention->actor].is_proper;
    bool is_known =
        cast->claims->actors.items[mention->actor].who & who & sexes;
    int score = 100 - 10 * (int)distance + (mention->is_subject ? 12 : 0) +
                (is_proper ? 8 : 0) + (is_known ? 6 : 0);
    if (score > best_score) {
      best_score = score;
      best = (gssize)mention->actor;
    }
  }
  return best;
}

static uint32_t
quote_at(const GsCast *cast, uint32_t sentence, uint32_t at)
{
  return gs_claims_sentence(cast->claims, sentence)->words[at].quote;
}

/* "Abe did not speak of it, but he said": the subject of the clause before, in
 * the sentences from `first` on; people inside a quotation do not count. */
static gssize
subject_before(const GsCast *cast,
               const GsSentence *sentence,
               uint32_t at,
               uint32_t first,
               size_t claim)
{
  uint16_t who = sentence->words[at].form->who;
  uint32_t quote = sentence->words[at].quote;
  for (size_t i = gs_cast_mentions_before(cast, sentence->number, at);
       i-- > 0;) {
    const GsMention *mention = &cast->mentions.items[i];
    if (mention->sentence < first)
      return -1;
    if (mention->is_subject && gs_cast_agrees(cast, mention->actor, who) &&
        !is_claimed(cast, claim, mention) &&
        quote_at(cast, mention->sentence, mention->head) == quote)
      return (gssize)mention->actor;
  }
  return -1;
}

gssize
gs_cast_refer(const GsCast *cast,
              const GsSentence *sentence,
              uint32_t at,
              size_t claim)
{
  uint16_t who = sentence->words[at].form->who;
  uint32_t found_in = 0;
  gssize source = last_source(cast, claim, who, sentence->number, &found_in);
  uint32_t first = sentence->number;
  if (source >= 0 && found_in + 1 < first)
    first = found_in + 1;
  gssize subject = subject_before(cast, sentence, at, first, claim);
  if (subject >= 0)
    return subject;
  if (source >= 0)
    return source;
  return gs_cast_nearest(cast, sentence->number, at,
                         (GsExcept){ .claim = (gssize)claim, .actor = -1 });
}
