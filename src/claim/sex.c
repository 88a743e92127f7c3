/* SPDX-License-Identifier: Apache-2.0
 *
 * Whether somebody is a man or a woman, as far as the words that name him
 * tell: his title, his given name, or what he is.
 *
 * In this order: "Ms. Jordan" is a woman, whatever the list of names says, and
 * so is a chairman whose name is Ada.
 */
#include "claim/actor-private.h"

/* The words from where the group of the naming begins, titles with it. */
static uint32_t
first_word(const GsSentence *sentence, const GsNaming *naming)
{
  uint32_t at = naming->proper.end ? naming->proper.start : naming->span.start;
  uint16_t group = sentence->words[at].group;
  return group ? MIN(sentence->groups[group - 1].start, at) : at;
}

/* "His wife, Lena Marsh", "Ms Holm", "the queen": what the word says. */
static uint16_t
told_at(const GsText *text, const GsSentence *sentence, uint32_t at)
{
  if (gs_sentence_hit(text, sentence, at, GS_LIST_MALE_WORD))
    return GS_WHO_MALE;
  if (gs_sentence_hit(text, sentence, at, GS_LIST_FEMALE_WORD))
    return GS_WHO_FEMALE;
  return 0;
}

/* Before a name the nearest word that tells, titles alone if `is_title`; 0
 * when none does. */
static uint16_t
told_by_words(const GsText *text,
              const GsSentence *sentence,
              const GsNaming *naming,
              bool is_title)
{
  uint32_t end = MAX(naming->head + 1, naming->proper.end);
  uint32_t first = MIN(first_word(sentence, naming), naming->span.start);
  for (uint32_t at = end; at-- > first;) {
    const GsWord *word = &sentence->words[at];
    if (word->tag == GS_TAG_POSSESSIVE)
      return 0;
    bool is_asked = !is_title || (word->form->classes & GS_CLASS_TITLE);
    uint16_t who = is_asked ? told_at(text, sentence, at) : 0;
    if (who != 0)
      return who;
  }
  return 0;
}

/* "Ada Lind"; names that both have tell nothing. */
static uint16_t
told_by_given_name(const GsSentence *sentence, const GsNaming *naming)
{
  const GsForm *first = sentence->words[naming->proper.start].form;
  bool is_given =
      naming->proper.end != 0 && (first->classes & GS_CLASS_GIVEN_NAME);
  bool is_one = first->who == GS_WHO_MALE || first->who == GS_WHO_FEMALE;
  return is_given && is_one ? first->who : 0;
}

uint16_t
gs_naming_sex(const GsText *text,
              const GsSentence *sentence,
              const GsNaming *naming)
{
  uint16_t title = told_by_words(text, sentence, naming, true);
  uint16_t given = told_by_given_name(sentence, naming);
  if (title != 0 || given != 0)
    return title != 0 ? title : given;
  return told_by_words(text, sentence, naming, false);
}

uint16_t
gs_naming_title_sex(const GsText *text,
                    const GsSentence *sentence,
                    const GsNaming *naming)
{
  return told_by_words(text, sentence, naming, true);
}
