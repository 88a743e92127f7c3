/* SPDX-License-Identifier: Apache-2.0
 *
 * The way from a document to tagged and grouped sentences, step by step.
 */
#include "sentence/sentence-private.h"

GsSpan
gs_sentence_span(const GsSentence *sentence, size_t start, size_t end)
{
  return (GsSpan){ sentence->words[start].span.start,
                   sentence->words[end - 1].span.end };
}

const GsHit *
gs_sentence_hit(const GsText *text,
                const GsSentence *sentence,
                size_t at,
                GsListMeaning meaning)
{
  if (at >= sentence->n_words)
    return NULL;
  for (size_t i = sentence->first_hit[at]; i < sentence->n_hits; i++) {
    const GsHit *hit = &sentence->hits[i];
    if (hit->start > at)
      break;
    if (at < hit->end && text->rules->lists.items[hit->list].meaning == meaning)
      return hit;
  }
  return NULL;
}

/* Hits are ordered by start and short, so the first that covers a word is near
 * to all others that do. */
static void
index_hits(const GsText *text, GsSentence *sentence)
{
  if (sentence->first_hit == NULL)
    sentence->first_hit =
        GS_NEW_ARRAY(text->arena, uint32_t, sentence->n_words + 1);
  for (size_t at = 0; at < sentence->n_words; at++)
    sentence->first_hit[at] = (uint32_t)sentence->n_hits;
  for (size_t i = sentence->n_hits; i-- > 0;)
    for (size_t at = sentence->hits[i].start; at < sentence->hits[i].end; at++)
      sentence->first_hit[at] = (uint32_t)i;
}

static void
find_phrases(GsText *text, GsSentence *sentence)
{
  GsHits hits = { 0 };
  gs_phrases_scan(text->rules->phrases, text->document->text, sentence->words,
                  sentence->n_words, text->arena, &hits);
  sentence->hits = hits.items;
  sentence->n_hits = hits.n;
  index_hits(text, sentence);
}

/* A month or a name that looks like a modal ("May", "Will"). */
static bool
is_mistaken(const GsText *text, const GsSentence *sentence, const GsHit *hit)
{
  const GsWord *word = &sentence->words[hit->start];
  if (!(word->form->classes & GS_CLASS_MODAL) || word->tag == GS_TAG_MODAL)
    return false;
  switch (text->rules->lists.items[hit->list].meaning) {
  case GS_LIST_HEDGE:
  case GS_LIST_MODAL_MUST:
  case GS_LIST_MODAL_MAY:
  case GS_LIST_FUTURE:
    return true;
  default:
    return false;
  }
}

/* Phrases were found before the words had tags, for names need them. */
static void
drop_mistaken(const GsText *text, GsSentence *sentence)
{
  size_t kept = 0;
  for (size_t i = 0; i < sentence->n_hits; i++)
    if (!is_mistaken(text, sentence, &sentence->hits[i]))
      sentence->hits[kept++] = sentence->hits[i];
  sentence->n_hits = kept;
  index_hits(text, sentence);
}

GsText *
gs_text_read(GsDocument *document, const GsRuleSet *rules)
{
  GsText *text = GS_NEW(document->arena, GsText);
  text->document = document;
  text->rules = rules;
  text->arena = document->arena;
  text->vocabulary = gs_vocabulary_new(document->arena, rules->vocabulary,
                                       rules->lexicon, rules->morphology);
  gs_head_read(text);
  for (size_t i = 0; i < document->blocks.n; i++)
    gs_sentences_split(text, i);
  gs_quotations_find(text);
  GsCases cases = gs_cases_read(text);
  for (size_t i = 0; i < text->sentences.n; i++) {
    GsSentence *sentence = &text->sentences.items[i];
    find_phrases(text, sentence);
    gs_sentence_tag(text, sentence, &cases);
    drop_mistaken(text, sentence);
    gs_sentence_group(text, sentence);
  }
  return text;
}

bool
gs_sentence_is_border(const GsSentence *sentence, size_t at)
{
  switch (sentence->words[at].tag) {
  case GS_TAG_STOP:
  case GS_TAG_COMMA:
  case GS_TAG_COLON:
  case GS_TAG_DASH:
  case GS_TAG_QUOTE_OPEN:
  case GS_TAG_QUOTE_CLOSE:
    return true;
  default:
    return false;
  }
}
