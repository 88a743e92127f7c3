/* SPDX-License-Identifier: Apache-2.0
 *
 * Several texts as one.  Each was read by itself, with numbers of its own for
 * sentences and words; here they get numbers that all of them share, and
 * nothing is read anew.
 */
#include "sentence/sentence.h"

static void
join_words(GsText *joined, const GsTextJoin *join, GsSentence *sentence)
{
  GsWord *words = GS_NEW_ARRAY(joined->arena, GsWord, sentence->n_words);
  for (size_t i = 0; i < sentence->n_words; i++) {
    GsWord *word = &words[i];
    *word = sentence->words[i];
    word->id = gs_vocabulary_joined(&join->words, word->id);
    word->lemma = gs_vocabulary_joined(&join->words, word->lemma);
    word->form = gs_text_join_form(join, word->form);
    word->quote = 0; /* quotations are not joined */
  }
  sentence->words = words;
}

static void
join_text(GsText *joined, const GsText *text, GsTextJoin *join)
{
  *join = (GsTextJoin){ .arena = joined->arena,
                        .first_sentence = (uint32_t)joined->sentences.n };
  gs_vocabulary_join(joined->vocabulary, text->vocabulary, &join->words);
  for (size_t i = 0; i < text->sentences.n; i++) {
    GsSentence sentence = text->sentences.items[i];
    sentence.number += join->first_sentence;
    join_words(joined, join, &sentence);
    gs_vector_add(joined->arena, &joined->sentences, sentence);
  }
}

const GsForm *
gs_text_join_form(const GsTextJoin *join, const GsForm *form)
{
  return form != NULL
             ? gs_vocabulary_form(join->words.to,
                                  gs_vocabulary_joined(&join->words, form->id))
             : NULL;
}

GsText *
gs_texts_join(GsArena *arena,
              const GsText *const *texts,
              size_t n_texts,
              GsTextJoin *joins)
{
  const GsRuleSet *rules = texts[0]->rules;
  GsText *joined = GS_NEW(arena, GsText);
  joined->rules = rules;
  joined->arena = arena;
  joined->vocabulary = gs_vocabulary_new(arena, rules->vocabulary,
                                         rules->lexicon, rules->morphology);
  for (size_t i = 0; i < n_texts; i++)
    join_text(joined, texts[i], &joins[i]);
  return joined;
}
