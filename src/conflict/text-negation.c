/* SPDX-License-Identifier: Apache-2.0
 *
 * Does one text of a pair only negate words of the other?
 *
 * Then it speaks against it, if both are of one matter, and what it negates is
 * its own main point, and no report, no side clause and no condition.
 */
#include "conflict/text-private.h"

#define MIN_SHARED 2 /* words that make it one matter where no name does */

const GsTerm *
gs_pair_text_partner(const GsTerm *term, const GsPairText *other)
{
  for (size_t k = 0; k < other->terms.n; k++)
    if (gs_terms_compare(other->bench, term, &other->terms.items[k]) >
        GS_ALIKE_OPPOSED)
      return &other->terms.items[k];
  return NULL;
}

bool
gs_pair_text_shares_name(const GsPairText *text, const GsPairText *other)
{
  for (size_t i = 0; i < text->terms.n; i++)
    if (text->terms.items[i].tag == GS_TAG_NAME &&
        gs_pair_text_partner(&text->terms.items[i], other))
      return true;
  return false;
}

size_t
gs_pair_text_count_shared(const GsPairText *text, const GsPairText *other)
{
  size_t n = 0;
  for (size_t i = 0; i < text->terms.n; i++)
    n += !text->terms.items[i].is_light &&
         gs_pair_text_partner(&text->terms.items[i], other) != NULL;
  return n;
}

bool
gs_pair_text_is_report(const GsBench *bench,
                       const GsSentence *sentence,
                       size_t at)
{
  return gs_sentence_hit(bench->text, sentence, at, GS_LIST_CLAIM_NOUN) ||
         gs_sentence_hit(bench->text, sentence, at, GS_LIST_REPORT_NOUN);
}

/* A report that the other text does not speak of. */
static bool
is_other_report(const GsPairText *text,
                const GsPairText *other,
                const GsSentence *sentence,
                size_t at)
{
  if (sentence->words[at].tag != GS_TAG_VERB ||
      !gs_sentence_hit(text->bench->text, sentence, at, GS_LIST_CUE))
    return false;
  for (size_t i = 0; i < text->terms.n; i++)
    if (text->terms.items[i].sentence == sentence->number &&
        text->terms.items[i].word == at)
      return gs_pair_text_partner(&text->terms.items[i], other) == NULL;
  return false;
}

/* "that", or "reports" in "did not comment on reports of". */
static bool
links_report(const GsBench *bench, const GsSentence *sentence, size_t at)
{
  return sentence->words[at].tag == GS_TAG_SUBORDINATOR ||
         gs_pair_text_is_report(bench, sentence, at);
}

static bool
is_negated_denial(const GsBench *bench, const GsSentence *sentence, size_t at)
{
  const GsHit *hit = gs_sentence_hit(bench->text, sentence, at, GS_LIST_CUE);
  return hit && sentence->words[at].tag == GS_TAG_VERB &&
         bench->rules->cues.items[hit->item].sign == GS_SIGN_MINUS;
}

/* "Who have not said so", "because they refuse": in passing, unless it is what
 * somebody reports: "said that they refuse". */
static bool
is_side_clause(const GsBench *bench, const GsSentence *sentence, size_t at)
{
  const GsWord *word = &sentence->words[at];
  if ((word->form->classes & GS_CLASS_WH_WORD) &&
      (word->form->classes & GS_CLASS_RELATIVE))
    return true;
  return (word->form->classes & GS_CLASS_SUBORDINATOR) && at > 0 &&
         !(word->form->classes & GS_CLASS_RELATIVE) &&
         !gs_sentence_hit(bench->text, sentence, at - 1, GS_LIST_CUE);
}

static bool
is_in_side_clause(const GsPairText *text, const GsTerm *term)
{
  const GsBench *bench = text->bench;
  const GsSentence *sentence = &bench->text->sentences.items[term->sentence];
  for (size_t at = term->word; at-- > 0;) {
    if (gs_sentence_is_border(sentence, at))
      return false;
    if (is_side_clause(bench, sentence, at))
      return true;
  }
  return false;
}

/* Does a comma, or a report, stand between the term and what negates it?  "Did
 * not say that it sank" leaves open whether it did. */
static bool
is_out_of_reach(const GsPairText *text,
                const GsPairText *other,
                const GsTerm *term)
{
  const GsBench *bench = text->bench;
  const GsSentence *sentence = &bench->text->sentences.items[term->sentence];
  const uint8_t *marks = bench->propositions->marks[term->sentence];
  bool is_linked = false;
  for (size_t at = term->word; at-- > 0;) {
    if (marks[at] & GS_MARK_NEGATION)
      return false;
    if (sentence->words[at].tag == GS_TAG_COMMA ||
        (is_linked && is_other_report(text, other, sentence, at)) ||
        is_negated_denial(bench, sentence, at))
      return true;
    is_linked |= links_report(bench, sentence, at);
  }
  return false;
}

/* Does the text negate as much of the other's words as it adds? */
static bool
negates_other(const GsPairText *text, const GsPairText *other)
{
  size_t n_negated = 0;
  size_t n_answered = 0;
  for (size_t i = 0; i < text->terms.n; i++) {
    const GsTerm *term = &text->terms.items[i];
    if (!(term->marks & GS_MARK_NEGATED) || term->is_light ||
        (term->marks & GS_MARK_ASIDE) || is_out_of_reach(text, other, term) ||
        is_in_side_clause(text, term))
      continue;
    const GsTerm *partner = gs_pair_text_partner(term, other);
    if (term->marks & (GS_MARK_HYPOTHETIC | GS_MARK_LIMITED))
      return false;
    if (partner && (partner->marks & GS_MARK_NEGATED))
      return false;
    n_negated++;
    n_answered += partner != NULL;
  }
  return n_answered > 0 && 4 * n_answered >= n_negated;
}

static bool
has_name(const GsPairText *text)
{
  for (size_t i = 0; i < text->terms.n; i++)
    if (text->terms.items[i].tag == GS_TAG_NAME)
      return true;
  return false;
}

/* "No cat leaps for a Frisbee": what is negated has a name that the other does
 * not tell. */
static bool
negates_stranger(const GsPairText *text, const GsPairText *other)
{
  for (size_t i = 0; i < text->terms.n; i++) {
    const GsTerm *term = &text->terms.items[i];
    if (term->tag == GS_TAG_NAME && (term->marks & GS_MARK_NEGATED) &&
        gs_pair_text_partner(term, other) == NULL)
      return !has_name(other);
  }
  return false;
}

/* A name in common says that both are of one matter.  So do several words,
 * where names are told at all: what two captions say of a man may be of two. */
static bool
is_of_matter(const GsPairText *text, const GsPairText *other)
{
  size_t n_named = (size_t)has_name(text) + has_name(other);
  if (negates_stranger(text, other))
    return false;
  return gs_pair_text_shares_name(text, other) ||
         (n_named > 0 && gs_pair_text_count_shared(text, other) >=
                             MIN_SHARED + (n_named == 1));
}

/* Where the other text negates, too, a negation need not be against it. */
static bool
is_negated(const GsPairText *text)
{
  for (size_t i = 0; i < text->terms.n; i++)
    if ((text->terms.items[i].marks & GS_MARK_NEGATED) &&
        !(text->terms.items[i].marks & GS_MARK_ASIDE))
      return true;
  return false;
}

bool
gs_pair_text_negates(const GsPairText *text, const GsPairText *other)
{
  return !is_negated(other) && is_of_matter(text, other) &&
         negates_other(text, other);
}
