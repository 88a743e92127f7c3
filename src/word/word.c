/* SPDX-License-Identifier: Apache-2.0
 *
 * Comparing a word of a text with a word of a rule.
 */
#include "word/word.h"

bool
gs_word_is(const GsWord *word, const GsForm *wanted, GsId wanted_id)
{
  if (word->id == wanted_id)
    return true;
  for (GsPart mine = 0; mine < GS_N_PARTS; mine++)
    for (GsPart theirs = 0; theirs < GS_N_PARTS; theirs++)
      if (word->form->lemma[mine] != 0 &&
          word->form->lemma[mine] == wanted->lemma[theirs])
        return true;
  return false;
}
