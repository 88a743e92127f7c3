/* SPDX-License-Identifier: Apache-2.0
 *
 * What a name tells by itself: that it is a company's or an outlet's, what it
 * is short for, and where somebody comes from.
 *
 * "The company" is "Tarnhelm Foods", "the CFB" the Coastal Fisheries Board,
 * and "the Ohio Democrat" whoever stands there as "D-Ohio".
 */
#include "claim/actor-private.h"

#define FEWEST_INITIALS 3
#define MOST_INITIALS 12

/* ---- companies and outlets -------------------------------------------- */

static const struct {
  GsListMeaning name; /* a word of the name */
  GsListMeaning noun; /* what it is called by then */
} kinds[] = {
  { GS_LIST_FIRM_NAME, GS_LIST_FIRM_WORD },
  { GS_LIST_OUTLET_WORD, GS_LIST_OUTLET_KIND },
};

static uint8_t
kind_of_name(const GsText *text, const GsSentence *sentence, GsWordSpan name)
{
  for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++)
    for (uint32_t at = name.start; at < name.end; at++)
      if (gs_sentence_hit(text, sentence, at, kinds[i].name))
        return (uint8_t)(i + 1);
  return 0;
}

bool
gs_is_called_by_kind(const GsCast *cast,
                     const GsActorFacts *named,
                     const GsMention *mention)
{
  return named->kind != 0 &&
         gs_sentence_hit(cast->claims->text,
                         gs_claims_sentence(cast->claims, mention->sentence),
                         mention->head, kinds[named->kind - 1].noun) != NULL;
}

bool
gs_is_kind_word(const GsCast *cast,
                const GsActorFacts *named,
                const GsMention *mention)
{
  const GsSentence *sentence =
      gs_claims_sentence(cast->claims, mention->sentence);
  if (!named->is_proper || named->is_body)
    return false;
  for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++)
    if ((named->kind == 0 || named->kind == i + 1) &&
        gs_sentence_hit(cast->claims->text, sentence, mention->head,
                        kinds[i].noun))
      return true;
  return false;
}

/* ---- initials --------------------------------------------------------- */

/* Folded, as a word of the text would be; words in small letters have none. */
static size_t
initials_of(const GsText *text,
            const GsSentence *sentence,
            GsWordSpan name,
            char initials[MOST_INITIALS])
{
  size_t n = 0;
  for (uint32_t at = name.start; at < name.end && n < MOST_INITIALS; at++) {
    const GsWord *word = &sentence->words[at];
    GsSlice id = gs_vocabulary_text(text->vocabulary, word->id);
    if ((word->flags & GS_WORD_CAPITAL) && id.len > 0 &&
        g_ascii_islower(id.at[0]))
      initials[n++] = id.at[0];
  }
  return n;
}

/* The word of the text that the initials make, or 0. */
static GsId
short_form(const GsCast *cast, const GsSentence *sentence, GsWordSpan name)
{
  char initials[MOST_INITIALS];
  const GsText *text = cast->claims->text;
  size_t n = initials_of(text, sentence, name, initials);
  if (n < FEWEST_INITIALS)
    return 0;
  GsId word = gs_vocabulary_add(text->vocabulary, (GsSlice){ initials, n });
  return word < cast->n_by_word ? word : 0;
}

/* "The Ferry Workers' Union | (FWU)". */
static GsId
in_brackets(const GsSentence *sentence, uint32_t at)
{
  bool is_one = at + 2 < sentence->n_words &&
                sentence->words[at].tag == GS_TAG_BRACKET &&
                sentence->words[at + 2].tag == GS_TAG_BRACKET &&
                (sentence->words[at + 1].flags & GS_WORD_ALL_CAPITALS);
  return is_one ? sentence->words[at + 1].id : 0;
}

/* Initials that two have are those of neither. */
static void
note_short_form(GsCast *cast,
                const GsSentence *sentence,
                GsWordSpan name,
                uint32_t index)
{
  GsActorFacts *facts = &cast->facts.items[index];
  GsId word = in_brackets(sentence, name.end);
  if (word == 0 || word >= cast->n_by_word)
    word = short_form(cast, sentence, name);
  if (word == 0 || facts->short_form == word)
    return;
  uint32_t other = cast->by_word[word];
  if (other == 0 || cast->facts.items[other - 1].short_form != word) {
    facts->short_form = word;
    cast->by_word[word] = index + 1;
  } else {
    cast->facts.items[other - 1].short_form = 0;
  }
}

/* ---- places ----------------------------------------------------------- */

bool
gs_is_party_mark(const GsText *text, const GsWord *word)
{
  GsSlice id = gs_vocabulary_text(text->vocabulary, word->id);
  return word->tag == GS_TAG_NAME && id.len > 3 && id.at[1] == '-';
}

/* "D-Ohio": what stands behind the hyphen. */
static GsId
place_in_word(const GsText *text, const GsWord *word)
{
  GsSlice id = gs_vocabulary_text(text->vocabulary, word->id);
  return gs_is_party_mark(text, word)
             ? gs_vocabulary_add(text->vocabulary,
                                 (GsSlice){ id.at + 2, id.len - 2 })
             : 0;
}

/* "Lyle Hobart | , D-Ohio", "(R-Iowa)", "of Ohio"; or 0. */
static GsId
place_behind(const GsText *text, const GsSentence *sentence, uint32_t at)
{
  if (at + 1 >= sentence->n_words ||
      sentence->words[at + 1].tag != GS_TAG_NAME ||
      sentence->words[at + 1].group == 0)
    return 0;
  const GsWord *next = &sentence->words[at + 1];
  switch (sentence->words[at].tag) {
  case GS_TAG_COMMA:
  case GS_TAG_BRACKET:
    return place_in_word(text, next);
  case GS_TAG_PREPOSITION:
    return gs_sentence_hit(text, sentence, at, GS_LIST_NAME_JOINT)
               ? sentence->words[sentence->groups[next->group - 1].head].id
               : 0;
  default:
    return 0;
  }
}

void
gs_cast_note_name(GsCast *cast,
                  const GsSentence *sentence,
                  const GsNaming *naming,
                  uint32_t index)
{
  const GsText *text = cast->claims->text;
  GsActorFacts *facts = &cast->facts.items[index];
  bool is_described_body = !facts->is_proper && facts->is_body;
  GsWordSpan name = is_described_body ? naming->span : naming->proper;
  if (name.end == 0 || facts->is_plural)
    return;
  if (naming->joint_end > name.end)
    name.end = naming->joint_end;
  if (facts->kind == 0 && facts->is_proper)
    facts->kind = kind_of_name(text, sentence, name);
  if (facts->is_thing)
    note_short_form(cast, sentence, name, index);
  if (facts->is_person && facts->place == 0)
    facts->place = place_behind(text, sentence, name.end);
}
