/* SPDX-License-Identifier: Apache-2.0
 *
 * What each word is in its sentence: closed classes by their neighbours,
 * names by their capitals, all else by the pack's context lines and, where
 * none fits, by what the word is most often (counts of the lexicon).
 *
 * A capital says little at the start of a sentence and nothing in a headline
 * whose words all have one; there the rest of the document is asked.
 */
#include "base/utf8.h"
#include "sentence/sentence-private.h"

static void
see_word(GsCases *cases, const GsSentence *sentence, size_t at)
{
  const GsWord *word = &sentence->words[at];
  if (word->id >= cases->end || (word->flags & GS_WORD_PUNCTUATION))
    return;
  const GsWord *before = at > 0 ? word - 1 : NULL;
  bool is_inside = before && !(before->flags & GS_WORD_PUNCTUATION);
  if (!(word->flags & GS_WORD_CAPITAL))
    cases->seen[word->id] |= GS_SEEN_LOWER;
  else if (is_inside)
    cases->seen[word->id] |= GS_SEEN_CAPITAL;
}

/* Do nearly all longer words of the sentence start with a capital? */
static bool
is_title_case(const GsSentence *sentence)
{
  size_t n = 0;
  size_t capitals = 0;
  for (size_t i = 0; i < sentence->n_words; i++) {
    const GsWord *word = &sentence->words[i];
    if ((word->flags & (GS_WORD_PUNCTUATION | GS_WORD_DIGITS)) ||
        word->span.end - word->span.start < 4)
      continue;
    n++;
    capitals += (word->flags & GS_WORD_CAPITAL) != 0;
  }
  return n >= 4 && capitals * 10 >= n * 8;
}

GsCases
gs_cases_read(const GsText *text)
{
  GsCases cases = { .end = 0 };
  for (size_t i = 0; i < text->sentences.n; i++)
    for (size_t at = 0; at < text->sentences.items[i].n_words; at++)
      cases.end = MAX(cases.end, text->sentences.items[i].words[at].id + 1);
  cases.seen = GS_NEW_ARRAY(text->arena, uint8_t, cases.end + 1);
  for (size_t i = 0; i < text->sentences.n; i++) {
    const GsSentence *sentence = &text->sentences.items[i];
    if (is_title_case(sentence))
      continue;
    for (size_t at = 0; at < sentence->n_words; at++)
      see_word(&cases, sentence, at);
  }
  return cases;
}

static GsTag
tag_punctuation(GsSlice mark)
{
  uint32_t code = 0;
  gs_utf8_decode(mark, 0, &code);
  switch (code) {
  case ',':
    return GS_TAG_COMMA;
  case ':':
    return GS_TAG_COLON;
  case '(':
  case ')':
  case '[':
  case ']':
    return GS_TAG_BRACKET;
  case '-':
  case 0x2012:
  case 0x2013:
  case 0x2014:
  case 0x2015:
    return GS_TAG_DASH;
  case '.':
  case '!':
  case '?':
  case ';':
  case 0x2026:
    return GS_TAG_STOP;
  default:
    return GS_TAG_SYMBOL;
  }
}

/* What tagging one sentence needs to know. */
typedef struct {
  const GsText *text;
  GsSentence *sentence;
  const GsCases *cases;
  bool is_title; /* capitals mean nothing */
} Tagging;

static bool
stands_inside(const Tagging *tagging, size_t at)
{
  if (at == 0)
    return false;
  switch (tagging->sentence->words[at - 1].tag) {
  case GS_TAG_QUOTE_OPEN:
  case GS_TAG_COLON:
  case GS_TAG_STOP:
  case GS_TAG_DASH:
  case GS_TAG_BRACKET:
    return false;
  default:
    return true;
  }
}

static bool
is_known_source(const Tagging *tagging, size_t at)
{
  const GsHit *hit =
      gs_sentence_hit(tagging->text, tagging->sentence, at, GS_LIST_SOURCE);
  if (!hit)
    return false;
  const GsRuleSet *rules = tagging->text->rules;
  return !rules->source_names.items[hit->item].is_role;
}

static bool
can_be_common(const GsForm *form)
{
  for (int part = 0; part < GS_N_PARTS; part++)
    if (form->entry[part] && form->weight[part] > 1)
      return true;
  return form->classes != 0;
}

/* "Open Door said": two common words with capitals are a name. */
static bool
begins_name_of_words(const Tagging *tagging, size_t at)
{
  const GsWord *word = &tagging->sentence->words[at];
  if (tagging->is_title || at + 1 >= tagging->sentence->n_words ||
      word->form->classes != 0)
    return false;
  const GsWord *next = word + 1;
  return (next->flags & GS_WORD_CAPITAL) && next->form->classes == 0 &&
         can_be_common(next->form) && can_be_common(word->form);
}

/* Is the word a proper name, where its capital alone does not say so? */
static bool
is_name_at_start(const Tagging *tagging, size_t at)
{
  const GsWord *word = &tagging->sentence->words[at];
  uint8_t seen =
      word->id < tagging->cases->end ? tagging->cases->seen[word->id] : 0;
  if (seen & GS_SEEN_LOWER)
    return false;
  if (begins_name_of_words(tagging, at))
    return true;
  if ((seen & GS_SEEN_CAPITAL) || is_known_source(tagging, at) ||
      (word->form->classes & GS_CLASS_GIVEN_NAME))
    return true;
  return !can_be_common(word->form);
}

static bool
is_name(const Tagging *tagging, size_t at)
{
  const GsWord *word = &tagging->sentence->words[at];
  const uint32_t never = GS_CLASS_MONTH | GS_CLASS_WEEKDAY | GS_CLASS_TITLE;
  if (!(word->flags & GS_WORD_CAPITAL) || (word->form->classes & never))
    return false;
  if (word->form->classes & GS_CLASS_NATIONALITY)
    return false;
  if (stands_inside(tagging, at) && !tagging->is_title)
    return true;
  return is_name_at_start(tagging, at);
}

/* Is a word of a closed class here part of a name ("US", "Will Smith")? */
static bool
is_closed_name(const Tagging *tagging, size_t at)
{
  const GsWord *word = &tagging->sentence->words[at];
  if (!(word->flags & GS_WORD_CAPITAL) || tagging->is_title)
    return false;
  if ((word->flags & GS_WORD_ALL_CAPITALS) && stands_inside(tagging, at))
    return true;
  return (word->form->classes & GS_CLASS_GIVEN_NAME) &&
         at + 1 < tagging->sentence->n_words &&
         (word[1].flags & GS_WORD_CAPITAL);
}

/* "Miss Rook": no verb, whatever the word is elsewhere. */
static bool
is_title_of_name(const Tagging *tagging, size_t at)
{
  const GsWord *word = &tagging->sentence->words[at];
  return (word->form->classes & GS_CLASS_TITLE) &&
         (word->flags & GS_WORD_CAPITAL) &&
         at + 1 < tagging->sentence->n_words &&
         (word[1].flags & GS_WORD_CAPITAL);
}

static GsTag
tag_word(const Tagging *tagging, size_t at)
{
  const GsWord *word = &tagging->sentence->words[at];
  if (word->tag != GS_TAG_NONE)
    return word->tag; /* a quotation mark */
  if (word->flags & GS_WORD_PUNCTUATION)
    return tag_punctuation(
        gs_slice_part(tagging->text->document->text, word->span));
  GsSlice text = gs_slice_part(tagging->text->document->text, word->span);
  if ((word->flags & GS_WORD_DIGITS) && gs_utf8_is_digit((uint8_t)text.at[0]))
    return GS_TAG_NUMBER;
  if (is_title_of_name(tagging, at))
    return GS_TAG_NAME;
  if (word->form->classes && !is_closed_name(tagging, at)) {
    GsTag tag = gs_tag_closed(tagging->sentence, at);
    if (tag != GS_TAG_NONE)
      return tag;
  }
  return is_name(tagging, at) ? GS_TAG_NAME : GS_TAG_NONE;
}

/* A word of an open class; the neighbours will tell which. */
static bool
is_open(const GsWord *word)
{
  switch (word->tag) {
  case GS_TAG_NONE:
  case GS_TAG_NOUN:
  case GS_TAG_VERB:
  case GS_TAG_ADJECTIVE:
    return true;
  default:
    return false;
  }
}

static int
part_of(GsTag tag)
{
  switch (tag) {
  case GS_TAG_NOUN:
    return GS_PART_NOUN;
  case GS_TAG_VERB:
  case GS_TAG_AUXILIARY:
    return GS_PART_VERB;
  case GS_TAG_ADJECTIVE:
    return GS_PART_ADJECTIVE;
  case GS_TAG_ADVERB:
    return GS_PART_ADVERB;
  default:
    return -1;
  }
}

/* A participle that stands as an adjective has its verb's base form. */
static GsId
lemma_of(const GsWord *word)
{
  int part = part_of((GsTag)word->tag);
  if (part < 0)
    return word->id;
  GsId lemma = word->form->lemma[part];
  if (lemma == 0 && part == GS_PART_ADJECTIVE)
    lemma = word->form->lemma[GS_PART_VERB];
  return lemma != 0 ? lemma : word->id;
}

/* Closed words look at their neighbours, open words at theirs: first all are
 * tagged as far as they can be alone, then the open ones are weighed, then
 * the closed ones look again. */
static void
tag_all(Tagging *tagging)
{
  GsSentence *sentence = tagging->sentence;
  for (size_t at = 0; at < sentence->n_words; at++)
    sentence->words[at].tag = (uint8_t)tag_word(tagging, at);
  gs_tags_weigh(tagging->text, sentence);
  for (size_t at = 0; at < sentence->n_words; at++) {
    GsWord *word = &sentence->words[at];
    if (is_open(word) || (word->flags & GS_WORD_PUNCTUATION) ||
        word->form->classes == 0 || word->tag == GS_TAG_NAME)
      continue;
    GsTag tag = gs_tag_closed(sentence, at);
    if (tag != GS_TAG_NONE)
      word->tag = (uint8_t)tag;
  }
}

void
gs_sentence_tag(const GsText *text, GsSentence *sentence, const GsCases *cases)
{
  Tagging tagging = {
    .text = text,
    .sentence = sentence,
    .cases = cases,
    .is_title = is_title_case(sentence),
  };
  tag_all(&tagging);
  for (size_t at = 0; at < sentence->n_words; at++)
    sentence->words[at].lemma = lemma_of(&sentence->words[at]);
}
