/* SPDX-License-Identifier: Apache-2.0
 *
 * Who "the two leaders" are: as good as "Holm and Lind".
 *
 * A definite plural that says no more than what people are ("the ministers",
 * "the two men") stands for those of whom the text or the source book says
 * that they are such, if these are exactly two.  With one more, or one less,
 * it stays open: a wrong pair would put words into somebody's mouth.
 */
#include "claim/actor-private.h"

#define PAIR 2

static bool
is_bare_plural(const GsSentence *sentence, const GsGroup *group)
{
  if (!(group->flags & GS_GROUP_DEFINITE) ||
      !(sentence->words[group->head].form->forms & GS_FORM_PLURAL) ||
      sentence->words[group->head].tag != GS_TAG_NOUN)
    return false;
  for (uint32_t at = group->start; at < group->head; at++) {
    const GsWord *word = &sentence->words[at];
    bool is_two = (word->form->classes & GS_CLASS_NUMERAL) &&
                  word->form->value == (double)PAIR;
    if (!is_two && word->tag != GS_TAG_DETERMINER)
      return false;
  }
  return group->end == group->head + 1 &&
         (group->end == sentence->n_words ||
          sentence->words[group->end].tag != GS_TAG_PREPOSITION);
}

/* Does the source book call the person so: "Japanese leader"? */
static bool
has_role_in_book(const GsClaims *claims, const GsActor *actor, GsId noun)
{
  const GsRuleSet *rules = claims->text->rules;
  GsSlice text = gs_vocabulary_text(claims->text->vocabulary, noun);
  for (size_t i = 0; actor->book >= 0 && i < rules->source_names.n; i++) {
    const GsSourceName *name = &rules->source_names.items[i];
    if (name->is_role && name->source == (uint32_t)actor->book &&
        g_ascii_strncasecmp(name->head, text.at, text.len) == 0 &&
        name->head[text.len] == '\0')
      return true;
  }
  return false;
}

static bool
is_called(const GsCast *cast, uint32_t index, GsId noun, bool is_anybody)
{
  const GsActorFacts *facts = &cast->facts.items[index];
  if (!facts->is_person || !facts->is_proper)
    return false;
  return is_anybody || gs_description_headed(facts, noun) != NULL ||
         has_role_in_book(cast->claims, &cast->claims->actors.items[index],
                          noun);
}

/* All who are called so and were mentioned before; more than a pair count
 * as one more. */
static size_t
people_before(const GsCast *cast,
              size_t mention,
              GsId noun,
              bool is_anybody,
              uint32_t people[PAIR])
{
  size_t n = 0;
  for (size_t i = 0; i < mention; i++) {
    uint32_t actor = cast->mentions.items[i].actor;
    bool is_known =
        (n > 0 && people[0] == actor) || (n > 1 && people[1] == actor);
    if (is_known || !is_called(cast, actor, noun, is_anybody))
      continue;
    if (n == PAIR)
      return PAIR + 1;
    people[n++] = actor;
  }
  return n;
}

static const GsGroup *
group_of(const GsSentence *sentence, const GsMention *mention)
{
  uint16_t group = sentence->words[mention->head].group;
  return group != 0 ? &sentence->groups[group - 1] : NULL;
}

/* "Holm and Lind", but not "Berg, Holm and Lind". */
static bool
are_joined(const GsCast *cast, const GsMention *one, const GsMention *two)
{
  if (one->sentence != two->sentence)
    return false;
  const GsSentence *sentence = gs_claims_sentence(cast->claims, one->sentence);
  const GsGroup *a = group_of(sentence, one);
  const GsGroup *b = group_of(sentence, two);
  const GsActorFacts *facts = cast->facts.items;
  return a != NULL && b != NULL && facts[one->actor].is_person &&
         facts[one->actor].is_proper && facts[two->actor].is_person &&
         facts[two->actor].is_proper && b->start == a->end + 1 &&
         sentence->words[a->end].tag == GS_TAG_CONJUNCTION &&
         (a->start == 0 || sentence->words[a->start - 1].tag != GS_TAG_COMMA);
}

static void
add_pair(GsCast *cast, const GsMention *mention, const uint32_t people[PAIR])
{
  GsPair pair = { .sentence = mention->sentence, .word = mention->head };
  pair.actors[0] = MIN(people[0], people[1]);
  pair.actors[1] = MAX(people[0], people[1]);
  gs_vector_add(cast->claims->arena, &cast->claims->pairs, pair);
}

static void
find_joined(GsCast *cast, size_t i)
{
  const GsMention *two = &cast->mentions.items[i];
  const GsMention *before = two - 1;
  const GsMention *after = two + 1;
  if (i > 0 && are_joined(cast, before, two))
    add_pair(cast, two, (uint32_t[]){ before->actor, two->actor });
  else if (i + 1 < cast->mentions.n && are_joined(cast, two, after))
    add_pair(cast, two, (uint32_t[]){ two->actor, after->actor });
}

static void
find_plural(GsCast *cast, size_t i)
{
  const GsMention *mention = &cast->mentions.items[i];
  const GsSentence *sentence =
      gs_claims_sentence(cast->claims, mention->sentence);
  const GsGroup *group = group_of(sentence, mention);
  if (group == NULL || !is_bare_plural(sentence, group))
    return;
  bool is_anybody = gs_sentence_hit(cast->claims->text, sentence, mention->head,
                                    GS_LIST_PERSON_WORD) != NULL;
  GsId noun = sentence->words[mention->head].lemma;
  uint32_t people[PAIR];
  if (people_before(cast, i, noun, is_anybody, people) == PAIR)
    add_pair(cast, mention, people);
}

void
gs_cast_find_pairs(GsCast *cast)
{
  for (size_t i = 0; i < cast->mentions.n; i++)
    if (cast->facts.items[cast->mentions.items[i].actor].is_proper)
      find_joined(cast, i);
    else
      find_plural(cast, i);
}

const GsPair *
gs_claims_pair(const GsClaims *claims, uint32_t sentence, uint32_t at)
{
  size_t low = 0;
  size_t high = claims->pairs.n;
  while (low < high) {
    size_t middle = (low + high) / 2;
    const GsPair *pair = &claims->pairs.items[middle];
    if (pair->sentence == sentence && pair->word == at)
      return pair;
    if (pair->sentence < sentence ||
        (pair->sentence == sentence && pair->word < at))
      low = middle + 1;
    else
      high = middle;
  }
  return NULL;
}
