/* SPDX-License-Identifier: Apache-2.0
 *
 * Does one text of a pair, as a whole, say that the other is not so?
 *
 * In an article a denial must be linked to what it denies.  Of two texts that
 * are set against each other somebody vouches that they speak of one matter:
 * a headline that calls something a hoax, reports a denial, or negates words
 * of the rumour, then speaks against it.  A word of this kind that is itself
 * negated, asked about, or denied ("rejects talk of a hoax") says nothing.
 */
#include "conflict/conflict-private.h"

#define MOST_WORDS 22 /* of a text that denies as a whole, as headlines do */

/* One text of the pair. */
typedef struct {
  const GsBench *bench;
  uint32_t block;
  size_t n_words;
  bool is_debunking;       /* it has a word of the pack's list */
  bool is_plain;           /* it only negates words of the other */
  GS_VECTOR(GsTerm) terms; /* all that carry meaning, whoever says them */
} Text;

/* ---- the words of a denial --------------------------------------------- */

static bool
is_question(const GsBench *bench, const GsSentence *sentence)
{
  GsSpan last = sentence->n_words ? sentence->words[sentence->n_words - 1].span
                                  : (GsSpan){ 0 };
  return gs_slice_eq(gs_slice_part(bench->text->document->text, last),
                     GS_SLICE("?"));
}

/* Is the thing itself called false, or a report of it?  "A fake passport"
 * speaks of a passport only; a hoax is a hoax in "the hoax ferry story". */
static bool
is_of_report(const GsBench *bench, const GsSentence *sentence, const GsHit *hit)
{
  uint16_t number = sentence->words[hit->start].group;
  const GsGroup *group = number ? &sentence->groups[number - 1] : NULL;
  GsTag tag = (GsTag)sentence->words[hit->start].tag;
  if (!group || group->kind != GS_GROUP_NOUN || group->head < hit->end ||
      tag == GS_TAG_NOUN || tag == GS_TAG_NAME)
    return true;
  return gs_sentence_hit(bench->text, sentence, group->head,
                         GS_LIST_CLAIM_NOUN) ||
         gs_sentence_hit(bench->text, sentence, group->head,
                         GS_LIST_REPORT_NOUN);
}

/* "It is not true that …" negates what follows, word by word. */
static bool
negates_clause(const GsBench *bench,
               const GsSentence *sentence,
               const GsHit *hit)
{
  return hit->end < sentence->n_words &&
         (bench->propositions->marks[sentence->number][hit->end] &
          GS_MARK_NEGATION);
}

static bool
debunks(const GsBench *bench, const GsSentence *sentence, const GsHit *hit)
{
  return bench->rules->lists.items[hit->list].meaning == GS_LIST_DEBUNK &&
         is_of_report(bench, sentence, hit) &&
         !negates_clause(bench, sentence, hit);
}

/* A verb that can be nothing else, also where a headline's capitals hide it. */
static bool
is_plain_verb(const GsWord *word)
{
  return word->tag == GS_TAG_VERB ||
         (word->form->lemma[GS_PART_VERB] && !word->form->lemma[GS_PART_NOUN] &&
          !word->form->lemma[GS_PART_ADJECTIVE]);
}

/* A verb of denial.  One of several words ("shot down") has other meanings. */
static bool
is_denying_verb(const GsBench *bench,
                const GsSentence *sentence,
                const GsHit *hit)
{
  if (bench->rules->lists.items[hit->list].meaning != GS_LIST_CUE)
    return false;
  const GsCue *cue = &bench->rules->cues.items[hit->item];
  uint16_t number = sentence->words[hit->start].group;
  if (number && (sentence->groups[number - 1].flags & GS_GROUP_PASSIVE))
    return false; /* "was denied a visa" */
  return cue->sign == GS_SIGN_MINUS && cue->part == GS_PART_VERB &&
         cue->n_words == 1 && is_plain_verb(&sentence->words[hit->start]);
}

/* A negation by itself, as an answer: "No, …". */
static bool
stands_alone(const GsBench *bench, const GsSentence *sentence, const GsHit *hit)
{
  return bench->rules->lists.items[hit->list].meaning ==
             GS_LIST_NEGATE_FORWARD &&
         (hit->start == 0 || gs_sentence_is_border(sentence, hit->start - 1)) &&
         hit->end < sentence->n_words &&
         gs_sentence_is_border(sentence, hit->end);
}

static bool
is_live(const GsBench *bench, const GsSentence *sentence, const GsHit *hit)
{
  const uint8_t void_marks = GS_MARK_NEGATED | GS_MARK_HYPOTHETIC;
  return !(bench->propositions->marks[sentence->number][hit->start] &
           void_marks);
}

static bool
is_finite(const GsSentence *sentence, size_t at)
{
  uint16_t number = sentence->words[at].group;
  const GsGroup *group = number ? &sentence->groups[number - 1] : NULL;
  return group && group->kind == GS_GROUP_VERB &&
         (group->flags & GS_GROUP_FINITE);
}

/* Is there a verb of its own between the two: "denies that it is a hoax", not
 * "debunks the hoax"? */
static bool
has_finite_between(const GsSentence *sentence, uint32_t start, uint32_t end)
{
  for (size_t i = 0; i < sentence->n_groups; i++) {
    const GsGroup *group = &sentence->groups[i];
    if (group->kind == GS_GROUP_VERB && (group->flags & GS_GROUP_FINITE) &&
        group->start >= start && group->end <= end)
      return true;
  }
  return false;
}

/* ---- the two texts ------------------------------------------------------ */

static bool
is_full_word(const GsSentence *sentence, size_t at)
{
  switch (sentence->words[at].tag) {
  case GS_TAG_NOUN:
  case GS_TAG_NAME:
  case GS_TAG_VERB:
  case GS_TAG_ADJECTIVE:
    return true;
  default:
    return false;
  }
}

static void
read_terms(Text *text, const GsSentence *sentence)
{
  const GsBench *bench = text->bench;
  for (uint32_t at = 0; at < sentence->n_words; at++) {
    const GsWord *word = &sentence->words[at];
    uint8_t marks = bench->propositions->marks[sentence->number][at];
    if (!is_full_word(sentence, at) || (marks & GS_MARK_NEGATION))
      continue;
    GsTerm term = { .id = word->lemma,
                    .sentence = sentence->number,
                    .word = at,
                    .tag = word->tag,
                    .marks = marks,
                    .is_light = gs_sentence_hit(bench->text, sentence, at,
                                                GS_LIST_LIGHT) != NULL,
                    .form = word->form };
    gs_vector_add(bench->arena, &text->terms, term);
  }
}

static void
read_text(Text *text)
{
  for (size_t i = 0; i < text->bench->text->sentences.n; i++) {
    const GsSentence *sentence = &text->bench->text->sentences.items[i];
    if (sentence->block != text->block)
      continue;
    text->n_words += sentence->n_words;
    read_terms(text, sentence);
  }
}

/* The term of the other text that stands for this one, or NULL. */
static const GsTerm *
find_partner(const GsTerm *term, const Text *other)
{
  for (size_t k = 0; k < other->terms.n; k++)
    if (gs_terms_compare(other->bench, term, &other->terms.items[k]) >
        GS_ALIKE_OPPOSED)
      return &other->terms.items[k];
  return NULL;
}

static bool
share_name(const Text *text, const Text *other)
{
  for (size_t i = 0; i < text->terms.n; i++)
    if (text->terms.items[i].tag == GS_TAG_NAME &&
        find_partner(&text->terms.items[i], other))
      return true;
  return false;
}

/* A hoax is a hoax whatever it is about; a denial is of something. */
static bool
share_matter(const Text *text, const Text *other)
{
  for (size_t i = 0; i < text->terms.n; i++)
    if ((text->is_debunking || !text->terms.items[i].is_light) &&
        find_partner(&text->terms.items[i], other))
      return true;
  return false;
}

/* A report that the other text does not speak of. */
static bool
is_other_report(const Text *text,
                const Text *other,
                const GsSentence *sentence,
                size_t at)
{
  if (sentence->words[at].tag != GS_TAG_VERB ||
      !gs_sentence_hit(text->bench->text, sentence, at, GS_LIST_CUE))
    return false;
  for (size_t i = 0; i < text->terms.n; i++)
    if (text->terms.items[i].sentence == sentence->number &&
        text->terms.items[i].word == at)
      return find_partner(&text->terms.items[i], other) == NULL;
  return false;
}

/* "that", or "reports" in "did not comment on reports of". */
static bool
links_report(const GsBench *bench, const GsSentence *sentence, size_t at)
{
  return sentence->words[at].tag == GS_TAG_SUBORDINATOR ||
         gs_sentence_hit(bench->text, sentence, at, GS_LIST_CLAIM_NOUN) ||
         gs_sentence_hit(bench->text, sentence, at, GS_LIST_REPORT_NOUN);
}

static bool
is_negated_denial(const GsBench *bench, const GsSentence *sentence, size_t at)
{
  const GsHit *hit = gs_sentence_hit(bench->text, sentence, at, GS_LIST_CUE);
  return hit && sentence->words[at].tag == GS_TAG_VERB &&
         bench->rules->cues.items[hit->item].sign == GS_SIGN_MINUS;
}

/* Does a comma, or a report, stand between the term and what negates it?  "Did
 * not say that it sank" leaves open whether it did. */
static bool
is_out_of_reach(const Text *text, const Text *other, const GsTerm *term)
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
negates_other(const Text *text, const Text *other)
{
  size_t n_negated = 0;
  size_t n_answered = 0;
  for (size_t i = 0; i < text->terms.n; i++) {
    const GsTerm *term = &text->terms.items[i];
    if (!(term->marks & GS_MARK_NEGATED) || term->is_light ||
        (term->marks & GS_MARK_ASIDE) || is_out_of_reach(text, other, term))
      continue;
    const GsTerm *partner = find_partner(term, other);
    if (term->marks & (GS_MARK_HYPOTHETIC | GS_MARK_LIMITED))
      return false;
    if (partner && (partner->marks & GS_MARK_NEGATED))
      return false;
    n_negated++;
    n_answered += partner != NULL;
  }
  return n_answered > 0 && 4 * n_answered >= n_negated;
}

static void
add_negations(const Text *text, GsRanges *words)
{
  const GsBench *bench = text->bench;
  for (size_t i = 0; i < bench->text->sentences.n; i++) {
    const GsSentence *sentence = &bench->text->sentences.items[i];
    if (sentence->block != text->block || is_question(bench, sentence))
      continue;
    for (uint32_t at = 0; at < sentence->n_words; at++)
      if (bench->propositions->marks[sentence->number][at] & GS_MARK_NEGATION)
        gs_evidence_add_word(bench, words, sentence->number, at);
  }
}

/* Is what the verb denies a report, a deed, or something that the other text
 * speaks of?  "Denies a visa to a tourist" is another matter. */
static bool
denies_other(const Text *text,
             const Text *other,
             const GsSentence *sentence,
             const GsHit *hit)
{
  const GsBench *bench = text->bench;
  uint16_t number =
      hit->end < sentence->n_words ? sentence->words[hit->end].group : 0;
  const GsGroup *group = number ? &sentence->groups[number - 1] : NULL;
  if (!group || group->kind != GS_GROUP_NOUN ||
      (group->flags & GS_GROUP_PRONOUN) ||
      (group->end < sentence->n_words && is_finite(sentence, group->end)) ||
      gs_sentence_hit(bench->text, sentence, group->head, GS_LIST_CLAIM_NOUN) ||
      gs_sentence_hit(bench->text, sentence, group->head, GS_LIST_REPORT_NOUN))
    return true;
  for (size_t i = 0; i < text->terms.n; i++) {
    const GsTerm *term = &text->terms.items[i];
    if (term->sentence == sentence->number && group->start <= term->word &&
        term->word < group->end && find_partner(term, other))
      return share_name(text, other);
  }
  return group->end < sentence->n_words &&
         sentence->words[group->end].tag == GS_TAG_INFINITIVE;
}

/* The words of the sentence that deny.  In a clause that a cue denies, a word
 * that debunks takes it back. */
static void
read_sentence(Text *text,
              const Text *other,
              const GsSentence *sentence,
              GsRanges *words)
{
  const GsBench *bench = text->bench;
  uint32_t cue_end = 0;
  for (size_t i = 0; i < sentence->n_hits; i++) {
    const GsHit *hit = &sentence->hits[i];
    bool is_answer = stands_alone(bench, sentence, hit);
    bool is_cue = is_denying_verb(bench, sentence, hit) &&
                  denies_other(text, other, sentence, hit);
    bool is_debunking = debunks(bench, sentence, hit);
    if (!is_answer &&
        ((!is_cue && !is_debunking) || !is_live(bench, sentence, hit)))
      continue;
    if (cue_end > 0 && !is_cue &&
        has_finite_between(sentence, cue_end, hit->start)) {
      words->n--;
      return;
    }
    cue_end = is_cue ? hit->end : cue_end;
    text->is_debunking |= is_debunking;
    gs_evidence_add_range(bench, words,
                          (GsRange){ sentence->number, hit->start, hit->end });
    if (is_answer)
      return;
  }
}

/* Is all of the text questions, which nobody need deny? */
static bool
is_asking(const Text *text)
{
  const GsText *all = text->bench->text;
  for (size_t i = 0; i < all->sentences.n; i++)
    if (all->sentences.items[i].block == text->block &&
        !is_question(text->bench, &all->sentences.items[i]))
      return false;
  return true;
}

static void
find_words(Text *text, const Text *other, GsRanges *words)
{
  const GsBench *bench = text->bench;
  if (text->n_words > MOST_WORDS || is_asking(other))
    return;
  for (size_t i = 0; i < bench->text->sentences.n; i++) {
    const GsSentence *sentence = &bench->text->sentences.items[i];
    if (sentence->block == text->block && !is_question(bench, sentence))
      read_sentence(text, other, sentence, words);
  }
  if (words->n == 0 && share_name(text, other) && negates_other(text, other)) {
    add_negations(text, words);
    text->is_plain = true;
  }
}

void
gs_text_denial_find(const GsBench *bench, GsTextDenial *denial)
{
  Text a = { .bench = bench, .block = 0 };
  Text b = { .bench = bench, .block = 1 };
  GsRanges of_a = { 0 };
  GsRanges of_b = { 0 };
  *denial = (GsTextDenial){ .block = -1 };
  read_text(&a);
  read_text(&b);
  find_words(&a, &b, &of_a);
  find_words(&b, &a, &of_b);
  const Text *denying = of_b.n > 0 ? &b : &a;
  if ((of_a.n > 0) == (of_b.n > 0) ||
      !share_matter(denying, denying == &b ? &a : &b))
    return;
  denial->block = of_b.n > 0;
  denial->is_plain = denying->is_plain;
  denial->words = of_b.n > 0 ? of_b : of_a;
}
