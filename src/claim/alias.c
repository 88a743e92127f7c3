/* SPDX-License-Identifier: Apache-2.0
 *
 * One and the same under two descriptions: "Finance Minister Olga Prett … the
 * finance chief", "carmaker Velden … the company".
 *
 * Who is only described is whoever was named before with a description that
 * goes with it: words of one meaning, or the one a kind of the other.  There
 * must be exactly one such; "the judge" is not the only man whom the text has
 * named so far.
 */
#include "claim/actor-private.h"

#define SENSES 3
#define MOST_MENTIONS 200 /* back from a description */

static GsLemma
entry_of(const GsCast *cast, GsId word)
{
  const GsText *text = cast->claims->text;
  return gs_lexicon_find(text->rules->lexicon,
                         gs_vocabulary_text(text->vocabulary, word));
}

/* A striker is a player, a carmaker a company. */
static bool
go_together(const GsCast *cast, GsId described, GsId role)
{
  const GsLexicon *lexicon = cast->claims->text->rules->lexicon;
  GsLemma x = entry_of(cast, described);
  GsLemma y = entry_of(cast, role);
  if (described == role)
    return true;
  return x != 0 && y != 0 &&
         (gs_lexicon_are_synonyms(lexicon, x, y, GS_PART_NOUN, SENSES) ||
          gs_lexicon_is_kind(lexicon, y, x, GS_PART_NOUN, SENSES));
}

static bool
holds(const GsId *words, size_t n, GsId word)
{
  for (size_t i = 0; i < n; i++)
    if (words[i] == word)
      return true;
  return false;
}

/* Do the words at the mention and in the title stand in one line of an `alike`
 * block: "Sen." and "the senator"? */
static bool
are_alike(const GsCast *cast, const GsMention *mention, const GsHit *title)
{
  const GsSentence *sentence =
      gs_claims_sentence(cast->claims, mention->sentence);
  for (size_t i = sentence->first_hit[mention->head]; i < sentence->n_hits; i++)
    if (sentence->hits[i].list == title->list &&
        sentence->hits[i].item == title->item &&
        sentence->hits[i].start <= mention->head &&
        mention->head < sentence->hits[i].end)
      return true;
  return false;
}

/* "The finance chief" is no transport minister: what stands before the head
 * must be said of the other, too, or be where he is from. */
static bool
goes_with(const GsCast *cast,
          const GsMention *mention,
          const GsActorFacts *named,
          const GsDescription *role)
{
  const GsActorFacts *described = &cast->facts.items[mention->actor];
  bool is_title = role->alike != NULL;
  if (described->is_former != role->is_former ||
      !(is_title ? are_alike(cast, mention, role->alike)
                 : go_together(cast, described->head,
                               role->words[role->n_words - 1])))
    return false;
  for (size_t i = 0; i + 1 < described->n_words; i++)
    if (!holds(role->words, role->n_words, described->words[i]) &&
        described->words[i] != named->place)
      return false;
  return true;
}

/* "The Ohio Democrat" is who stands there for Ohio. */
static bool
is_of_place(const GsCast *cast,
            const GsMention *mention,
            const GsActorFacts *named)
{
  const GsActorFacts *described = &cast->facts.items[mention->actor];
  return named->place != 0 && described->n_words > 1 && named->is_person &&
         described->is_person &&
         holds(described->words, described->n_words - 1, named->place);
}

/* "The board", where there is one: the Fisheries Board; "the airline": Boreal
 * Airlines. */
static bool
is_word_of_name(const GsCast *cast,
                const GsActorFacts *described,
                const GsActorFacts *named)
{
  GsVocabulary *vocabulary = cast->claims->text->vocabulary;
  if (named->is_person || described->n_words != 1)
    return false;
  for (size_t i = 0; i < named->n_words; i++) {
    const GsForm *form = gs_vocabulary_form(vocabulary, named->words[i]);
    if (named->words[i] == described->head ||
        form->lemma[GS_PART_NOUN] == described->head)
      return true;
  }
  return false;
}

static bool
may_be_described_so(const GsCast *cast,
                    const GsMention *mention,
                    const GsActorFacts *named)
{
  const GsActorFacts *described = &cast->facts.items[mention->actor];
  if (is_of_place(cast, mention, named) ||
      is_word_of_name(cast, described, named) ||
      (described->n_words == 1 && gs_is_called_by_kind(cast, named, mention)))
    return true;
  for (const GsDescription *it = named->roles; it != NULL; it = it->before)
    if (goes_with(cast, mention, named, it))
      return true;
  return false;
}

/* "The company", and neither "a company" nor "the company in Holm". */
static bool
is_taken_up(const GsCast *cast, const GsMention *mention)
{
  const GsActorFacts *facts = &cast->facts.items[mention->actor];
  const GsSentence *sentence =
      gs_claims_sentence(cast->claims, mention->sentence);
  uint16_t number = sentence->words[mention->head].group;
  const GsGroup *group = number ? &sentence->groups[number - 1] : NULL;
  return !facts->is_proper && !facts->is_plural && facts->named == 0 &&
         facts->rest == 0 && facts->n_words > 0 && group != NULL &&
         (group->flags & GS_GROUP_DEFINITE) &&
         sentence->words[group->start].tag == GS_TAG_DETERMINER;
}

/* 1 + the only one named before the mention whose description goes with it;
 * 0 when there is none, or more. */
static uint32_t
named_before(const GsCast *cast, size_t mention)
{
  const GsActorFacts *facts = cast->facts.items;
  uint32_t found = 0;
  for (size_t i = mention > MOST_MENTIONS ? mention - MOST_MENTIONS : 0;
       i < mention; i++) {
    uint32_t other = cast->mentions.items[i].actor;
    if (other + 1 == found || !facts[other].is_proper ||
        facts[other].is_plural ||
        !may_be_described_so(cast, &cast->mentions.items[mention],
                             &facts[other]))
      continue;
    if (found != 0)
      return 0;
    found = other + 1;
  }
  return found;
}

/* "Her husband": 1 + the only other of her last name, who is of the sex that
 * the word tells; or 0. */
static uint32_t
spouse_at(const GsCast *cast, const GsMention *mention)
{
  const GsSentence *sentence =
      gs_claims_sentence(cast->claims, mention->sentence);
  uint16_t who = cast->claims->actors.items[mention->actor].who;
  uint16_t group = sentence->words[mention->head].group;
  uint32_t start = group ? sentence->groups[group - 1].start : 0;
  if (group == 0 || who == 0 || !mention->is_bare ||
      sentence->words[start].tag != GS_TAG_POSSESSIVE ||
      !gs_sentence_hit(cast->claims->text, sentence, mention->head,
                       GS_LIST_SPOUSE))
    return 0;
  GsExcept except = { .claim = -1, .actor = (gssize)mention->actor };
  gssize owner = gs_cast_nearest(cast, mention->sentence, start, except);
  return owner < 0 ? 0
                   : (uint32_t)(gs_cast_kin(cast, (uint32_t)owner, who) + 1);
}

void
gs_cast_find_aliases(GsCast *cast)
{
  if (cast->claims->text->rules->lexicon == NULL)
    return;
  bool *is_known =
      GS_NEW_ARRAY(cast->claims->arena, bool, cast->claims->actors.n + 1);
  for (size_t i = 0; i < cast->mentions.n; i++) {
    const GsMention *mention = &cast->mentions.items[i];
    if (!is_known[mention->actor] && is_taken_up(cast, mention))
      cast->facts.items[mention->actor].named = named_before(cast, i);
    else if (cast->facts.items[mention->actor].named == 0)
      cast->facts.items[mention->actor].named = spouse_at(cast, mention);
    is_known[mention->actor] = true; /* "a chief … the chief" is another one */
  }
}
