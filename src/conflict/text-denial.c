/* SPDX-License-Identifier: Apache-2.0
 *
 * Does one text of a pair, as a whole, say that the other is not so?
 *
 * In an article a denial must be linked to what it denies.  Of two texts that
 * are set against each other somebody vouches that they speak of one matter:
 * a headline that calls something a hoax, reports a denial, or negates words
 * of the rumour (text-negation.c), then speaks against it.  A word of this kind
 * that is itself negated, or denied ("rejects talk of a hoax"), says nothing;
 * nor does one that is asked about beside something else ("true, or a hoax?").
 */
#include "conflict/text-private.h"

#define MOST_WORDS 28 /* of a text that denies as a whole, as headlines do */

/* ---- the words of a denial --------------------------------------------- */

static bool
is_question(const GsBench *bench, const GsSentence *sentence)
{
  GsSpan last = sentence->n_words ? sentence->words[sentence->n_words - 1].span
                                  : (GsSpan){ 0 };
  return gs_slice_eq(gs_slice_part(bench->text->document->text, last),
                     GS_SLICE("?"));
}

static const GsGroup *
group_at(const GsSentence *sentence, size_t at)
{
  uint16_t number = at < sentence->n_words ? sentence->words[at].group : 0;
  return number ? &sentence->groups[number - 1] : NULL;
}

/* "Is the report a hoax?" asks nothing else; "a report, or a hoax?" does. */
static bool
doubts(const GsBench *bench, const GsSentence *sentence)
{
  if (!is_question(bench, sentence) ||
      !(sentence->words[0].form->classes & GS_CLASS_AUXILIARY))
    return false;
  for (size_t i = 0; i < sentence->n_words; i++)
    if (sentence->words[i].tag == GS_TAG_CONJUNCTION)
      return false;
  return true;
}

/* Is the thing itself called false, or a report of it?  "A fake passport"
 * speaks of a passport only; a hoax is a hoax in "the hoax ferry story". */
static bool
is_of_report(const GsBench *bench, const GsSentence *sentence, const GsHit *hit)
{
  const GsGroup *group = group_at(sentence, hit->start);
  GsTag tag = (GsTag)sentence->words[hit->start].tag;
  if (!group || group->kind != GS_GROUP_NOUN || group->head < hit->end ||
      tag == GS_TAG_NOUN || tag == GS_TAG_NAME)
    return true;
  return gs_pair_text_is_report(bench, sentence, group->head);
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

/* "Claims", "claims Holm left": in headlines one group goes on to what is
 * reported. */
static bool
is_report_group(const GsBench *bench,
                const GsSentence *sentence,
                const GsGroup *group)
{
  for (size_t at = group ? group->start : 0; group && at < group->end; at++)
    if (group->kind == GS_GROUP_NOUN &&
        gs_pair_text_is_report(bench, sentence, at))
      return true;
  return false;
}

/* "Was denied a visa", "clerk dismissed by the port": it is done to somebody.
 * "Reports of a strike dismissed" it may be. */
static bool
is_done_to(const GsBench *bench, const GsSentence *sentence, const GsHit *hit)
{
  const GsGroup *group = group_at(sentence, hit->start);
  if (group && (group->flags & GS_GROUP_PASSIVE))
    return true;
  bool ends = hit->end >= sentence->n_words ||
              gs_sentence_is_border(sentence, hit->end) ||
              (sentence->words[hit->end].form->classes & GS_CLASS_AGENT);
  return ends &&
         (sentence->words[hit->start].form->forms & GS_FORM_PARTICIPLE) &&
         (hit->start == 0 ||
          !is_report_group(bench, sentence,
                           group_at(sentence, hit->start - 1)));
}

/* A verb of denial.  One of several words ("shot down") has other meanings,
 * but for a report. */
static bool
is_denying_verb(const GsBench *bench,
                const GsSentence *sentence,
                const GsHit *hit)
{
  if (bench->rules->lists.items[hit->list].meaning != GS_LIST_CUE)
    return false;
  const GsCue *cue = &bench->rules->cues.items[hit->item];
  return cue->sign == GS_SIGN_MINUS && cue->part == GS_PART_VERB &&
         !is_done_to(bench, sentence, hit) &&
         (cue->n_words == 1
              ? is_plain_verb(&sentence->words[hit->start])
              : is_report_group(bench, sentence, group_at(sentence, hit->end)));
}

/* "Did she leave?  Probably not." */
static bool
is_short_no(const GsBench *bench, const GsSentence *sentence)
{
  const uint8_t *marks = bench->propositions->marks[sentence->number];
  for (size_t at = 0; at < sentence->n_words; at++)
    if (!(marks[at] & GS_MARK_NEGATION) &&
        sentence->words[at].tag != GS_TAG_ADVERB &&
        !gs_sentence_is_border(sentence, at))
      return false;
  return true;
}

/* A negation by itself, as an answer: "No, …". */
static bool
is_no(const GsBench *bench, const GsSentence *sentence, const GsHit *hit)
{
  if (bench->rules->lists.items[hit->list].meaning != GS_LIST_NEGATE_FORWARD)
    return false;
  bool stands_alone =
      (hit->start == 0 || gs_sentence_is_border(sentence, hit->start - 1)) &&
      hit->end < sentence->n_words && gs_sentence_is_border(sentence, hit->end);
  return stands_alone || is_short_no(bench, sentence);
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
  const GsGroup *group = group_at(sentence, at);
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

/* "Denies that she has left, after a false report": in words of their own. */
static bool
is_in_phrase(const GsSentence *sentence, const GsHit *hit)
{
  const GsGroup *group = group_at(sentence, hit->start);
  return group && group->kind == GS_GROUP_NOUN && group->start > 0 &&
         sentence->words[group->start - 1].tag == GS_TAG_PREPOSITION;
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
read_terms(GsPairText *text, const GsSentence *sentence)
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
read_text(GsPairText *text)
{
  for (size_t i = 0; i < text->bench->text->sentences.n; i++) {
    const GsSentence *sentence = &text->bench->text->sentences.items[i];
    if (sentence->block != text->block)
      continue;
    text->n_words += sentence->n_words;
    read_terms(text, sentence);
  }
}

/* A hoax is a hoax, and the event is one; a denial is of something. */
static bool
share_matter(const GsPairText *text, const GsPairText *other)
{
  return text->is_debunking || gs_pair_text_count_shared(text, other) > 0;
}

static void
add_negations(const GsPairText *text, GsRanges *words)
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
denies_other(const GsPairText *text,
             const GsPairText *other,
             const GsSentence *sentence,
             const GsHit *hit)
{
  const GsBench *bench = text->bench;
  const GsGroup *group = group_at(sentence, hit->end);
  if (!group || group->kind != GS_GROUP_NOUN ||
      (group->flags & GS_GROUP_PRONOUN) ||
      (group->end < sentence->n_words && is_finite(sentence, group->end)) ||
      is_report_group(bench, sentence, group))
    return true;
  for (size_t i = 0; i < text->terms.n; i++) {
    const GsTerm *term = &text->terms.items[i];
    if (term->sentence == sentence->number && group->start <= term->word &&
        term->word < group->end && gs_pair_text_partner(term, other))
      return gs_pair_text_shares_name(text, other);
  }
  return group->end < sentence->n_words &&
         sentence->words[group->end].tag == GS_TAG_INFINITIVE;
}

/* The words of the sentence that deny.  In a clause that a cue denies, a word
 * that debunks takes it back. */
static void
read_sentence(GsPairText *text,
              const GsPairText *other,
              const GsSentence *sentence,
              GsRanges *words)
{
  const GsBench *bench = text->bench;
  bool is_asked = is_question(bench, sentence);
  uint32_t cue_end = 0;
  for (size_t i = 0; i < sentence->n_hits; i++) {
    const GsHit *hit = &sentence->hits[i];
    bool is_answer = !is_asked && is_no(bench, sentence, hit);
    bool is_cue = !is_asked && is_denying_verb(bench, sentence, hit) &&
                  denies_other(text, other, sentence, hit);
    bool is_debunking = debunks(bench, sentence, hit);
    if (!is_answer &&
        ((!is_cue && !is_debunking) || !is_live(bench, sentence, hit)))
      continue;
    if (cue_end > 0 && !is_cue && !is_in_phrase(sentence, hit) &&
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
is_asking(const GsPairText *text)
{
  const GsText *all = text->bench->text;
  for (size_t i = 0; i < all->sentences.n; i++)
    if (all->sentences.items[i].block == text->block &&
        !is_question(text->bench, &all->sentences.items[i]))
      return false;
  return true;
}

static void
find_words(GsPairText *text, const GsPairText *other, GsRanges *words)
{
  const GsBench *bench = text->bench;
  if (text->n_words > MOST_WORDS || is_asking(other))
    return;
  for (size_t i = 0; i < bench->text->sentences.n; i++) {
    const GsSentence *sentence = &bench->text->sentences.items[i];
    if (sentence->block == text->block &&
        (!is_question(bench, sentence) || doubts(bench, sentence)))
      read_sentence(text, other, sentence, words);
  }
  if (words->n == 0 && gs_pair_text_negates(text, other)) {
    add_negations(text, words);
    text->is_plain = true;
  }
}

void
gs_text_denial_find(const GsBench *bench, GsTextDenial *denial)
{
  GsPairText a = { .bench = bench, .block = 0 };
  GsPairText b = { .bench = bench, .block = 1 };
  GsRanges of_a = { 0 };
  GsRanges of_b = { 0 };
  *denial = (GsTextDenial){ .block = -1 };
  read_text(&a);
  read_text(&b);
  find_words(&a, &b, &of_a);
  find_words(&b, &a, &of_b);
  const GsPairText *denying = of_b.n > 0 ? &b : &a;
  if ((of_a.n > 0) == (of_b.n > 0) ||
      !share_matter(denying, denying == &b ? &a : &b))
    return;
  denial->block = of_b.n > 0;
  denial->is_plain = denying->is_plain;
  denial->words = of_b.n > 0 ? of_b : of_a;
}
