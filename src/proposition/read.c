/* SPDX-License-Identifier: Apache-2.0
 *
 * The way from claims to propositions, step by step.
 */
#include "proposition/proposition-private.h"

#include "base/limits.h"

#define MOST_WHOLE_SENTENCES                                                   \
  40 /* of two texts that are read as a whole too                              \
      */

/* "Ordered | the evacuation of Holm": no more than what the verb is done to. */
static bool
is_thing(const GsClaims *claims, const GsClaim *claim)
{
  for (size_t i = 0; i < claim->content.n; i++) {
    const GsRange *range = &claim->content.items[i];
    const GsWord *words = claims->text->sentences.items[range->sentence].words;
    for (size_t at = range->start; at < range->end; at++)
      if (words[at].tag == GS_TAG_VERB || words[at].tag == GS_TAG_AUXILIARY ||
          words[at].tag == GS_TAG_MODAL || words[at].tag == GS_TAG_SUBORDINATOR)
        return false;
  }
  return true;
}

/* Is the word inside the content of a report by somebody else that the claim
 * holds ("X said that Y denied it")? */
static bool
is_of_inner(const GsClaims *claims,
            uint32_t claim,
            uint32_t sentence,
            size_t at)
{
  const GsClaim *outer = &claims->claims.items[claim];
  for (size_t i = claim + 1; i < claims->claims.n; i++) {
    const GsClaim *inner = &claims->claims.items[i];
    if (inner->content.items[0].sentence > sentence)
      break;
    if (inner->outer != (int32_t)claim || inner->actor == outer->actor ||
        inner->sign == GS_SIGN_NONE || is_thing(claims, inner))
      continue;
    for (size_t r = 0; r < inner->content.n; r++) {
      const GsRange *range = &inner->content.items[r];
      if (range->sentence == sentence && range->start <= at && at < range->end)
        return true;
    }
  }
  return false;
}

static bool
begins_opposite(const GsText *text, const GsSentence *sentence, size_t at)
{
  return gs_hit_starting(text, sentence, at, GS_LIST_OPPOSITE) ||
         gs_hit_starting(text, sentence, at, GS_LIST_CONVERSE);
}

static bool
is_small_word(const GsWord *word)
{
  return word->tag == GS_TAG_PREPOSITION || word->tag == GS_TAG_ADVERB ||
         word->tag == GS_TAG_PARTICLE;
}

/* "from" of "far from", "down" of "break down": the phrase counts once. */
static bool
goes_on_with_opposite(const GsText *text, const GsSentence *sentence, size_t at)
{
  const GsHit *hit = gs_sentence_hit(text, sentence, at, GS_LIST_OPPOSITE);
  if (!hit || hit->start == at)
    return false;
  const GsWord *first = &sentence->words[hit->start];
  return is_small_word(first) ||
         (first->tag == GS_TAG_VERB && is_small_word(&sentence->words[at]));
}

/* "Go ahead", "keep": a verb that has an opposite says something. */
static bool
is_opposable_verb(const GsText *text, const GsSentence *sentence, size_t at)
{
  return sentence->words[at].tag == GS_TAG_VERB &&
         gs_hit_starting(text, sentence, at, GS_LIST_OPPOSITE);
}

static bool
is_unlisted(const GsText *text, const GsSentence *sentence, size_t at)
{
  return !gs_sentence_hit(text, sentence, at, GS_LIST_ALIKE) &&
         !gs_sentence_hit(text, sentence, at, GS_LIST_OPPOSITE) &&
         !gs_sentence_hit(text, sentence, at, GS_LIST_CONVERSE);
}

static bool
is_light(const GsText *text, const GsSentence *sentence, size_t at)
{
  return gs_sentence_hit(text, sentence, at, GS_LIST_LIGHT) != NULL;
}

static bool
carries_meaning(const GsText *text, const GsSentence *sentence, size_t at)
{
  bool is_title = (sentence->words[at].form->classes & GS_CLASS_TITLE) &&
                  sentence->words[at].tag != GS_TAG_VERB;
  if (goes_on_with_opposite(text, sentence, at) || is_title)
    return false; /* "Mr Holm" is Holm; but "will miss the final" */
  switch (sentence->words[at].tag) {
  case GS_TAG_NOUN:
  case GS_TAG_NAME:
  case GS_TAG_VERB:
  case GS_TAG_ADJECTIVE:
  case GS_TAG_NUMBER:
  case GS_TAG_PARTICLE:
    break;
  case GS_TAG_ADVERB:
  case GS_TAG_PREPOSITION:
    return begins_opposite(text, sentence, at);
  default:
    return false;
  }
  return text->document->is_pair || !is_light(text, sentence, at) ||
         is_opposable_verb(text, sentence, at);
}

static bool
is_in_quantity(const GsProposition *item, size_t at)
{
  for (size_t i = 0; i < item->quantities.n; i++)
    if (item->quantities.items[i].words.start <= at &&
        at < item->quantities.items[i].words.end)
      return true;
  return false;
}

static bool
is_in_clock(const GsProposition *item, size_t at)
{
  for (size_t i = 0; i < item->clocks.n; i++)
    if (item->clocks.items[i].words.start <= at &&
        at < item->clocks.items[i].words.end)
      return true;
  return false;
}

/* "It was the cook who left": such an "it" stands for nobody. */
static bool
is_of_cleft(const GsSentence *sentence, uint32_t at)
{
  const GsWord *words = sentence->words;
  uint32_t next = at + 1;
  if (!(words[at].form->who & GS_WHO_THING) || next >= sentence->n_words ||
      words[next].tag != GS_TAG_AUXILIARY)
    return false;
  while (next < sentence->n_words && words[next].group == words[at + 1].group)
    next++;
  uint16_t number = next < sentence->n_words ? words[next].group : 0;
  if (number == 0 || sentence->groups[number - 1].kind != GS_GROUP_NOUN)
    return false;
  next = sentence->groups[number - 1].end;
  return next < sentence->n_words && words[next].tag == GS_TAG_RELATIVE;
}

/* "Route 9", "Terminal 2": the number is a name; in "May 3" it is a day. */
static bool
is_label(const GsSentence *sentence, size_t at)
{
  const GsWord *word = &sentence->words[at];
  if (word->tag != GS_TAG_NUMBER || at == 0 || word->group == 0 ||
      word[-1].group != word->group)
    return false;
  bool is_last = sentence->groups[word->group - 1].end == at + 1;
  return is_last && !(word[-1].form->classes & GS_CLASS_MONTH) &&
         (word[-1].tag == GS_TAG_NAME || word[-1].tag == GS_TAG_NOUN);
}

static bool
is_bound(const GsText *text, const GsSentence *sentence, size_t at)
{
  return gs_sentence_hit(text, sentence, at, GS_LIST_BOUND_LOWER) ||
         gs_sentence_hit(text, sentence, at, GS_LIST_BOUND_UPPER);
}

/* Figures and dates are compared by themselves, not as words. */
static bool
is_measure(const GsText *text,
           const GsProposition *item,
           const GsSentence *sentence,
           size_t at)
{
  const GsWord *word = &sentence->words[at];
  const uint32_t calendar = GS_CLASS_MONTH | GS_CLASS_WEEKDAY | GS_CLASS_DAY;
  if (word->form->classes & calendar)
    return true;
  if (at > 0 && (word[-1].form->classes & calendar) &&
      gs_sentence_hit(text, sentence, at, GS_LIST_PERIOD_NOUN))
    return true; /* "Friday evening" */
  if (is_in_quantity(item, at) && is_bound(text, sentence, at))
    return true; /* "higher" of "no higher than 35" */
  if ((gs_sentence_hit(text, sentence, at, GS_LIST_UNIT) ||
       gs_sentence_hit(text, sentence, at, GS_LIST_SHARE)) &&
      is_in_quantity(item, at))
    return true; /* "crowns" of "5 million crowns", "thirds" */
  return word->tag == GS_TAG_NUMBER && !is_label(sentence, at) &&
         (is_in_quantity(item, at) || item->times.n > 0 ||
          is_in_clock(item, at));
}

static uint8_t
role_of(const GsProposition *item, uint32_t at)
{
  if (item->verb < 0 || (int32_t)at > item->verb)
    return GS_ROLE_OBJECT;
  return (int32_t)at == item->verb ? GS_ROLE_VERB : GS_ROLE_SUBJECT;
}

/* "He", where it is settled who he is, is as good as his name. */
static void
read_pronoun(GsPropositions *propositions, GsProposition *item, uint32_t at)
{
  const GsClaims *claims = propositions->claims;
  uint32_t number = item->range.sentence;
  uint32_t actor = gs_claims_referent(claims, number, at);
  if (actor == 0 || is_of_cleft(&claims->text->sentences.items[number], at))
    return;
  GsTerm term = {
    .id = claims->actors.items[actor - 1].word,
    .actor = actor,
    .sentence = number,
    .word = at,
    .tag = GS_TAG_NAME,
    .marks = propositions->marks[number][at] | GS_MARK_PRONOUN,
    .role = role_of(item, at),
    .form = claims->text->sentences.items[number].words[at].form,
  };
  if (term.id != 0)
    gs_vector_add(propositions->arena, &item->terms, term);
}

/* "NOT" in a headline that shouts may be tagged as a name; "longer" of "no
 * longer" says nothing else. */
static bool
is_bare_negation(const GsPropositions *propositions,
                 const GsSentence *sentence,
                 size_t at)
{
  const GsWord *word = &sentence->words[at];
  return (propositions->marks[sentence->number][at] & GS_MARK_NEGATION) &&
         ((word->form->classes & GS_CLASS_NEGATOR) ||
          word->tag == GS_TAG_ADVERB);
}

static void
read_terms(GsPropositions *propositions, GsProposition *item)
{
  const GsClaims *claims = propositions->claims;
  uint32_t number = item->range.sentence;
  const GsSentence *sentence = &claims->text->sentences.items[number];
  for (uint32_t at = item->range.start; at < item->range.end; at++) {
    const GsWord *word = &sentence->words[at];
    if (word->tag == GS_TAG_PRONOUN)
      read_pronoun(propositions, item, at);
    if (!carries_meaning(claims->text, sentence, at) ||
        is_measure(claims->text, item, sentence, at) ||
        is_of_inner(claims, item->claim, number, at) ||
        is_bare_negation(propositions, sentence, at))
      continue;
    GsTerm term = {
      .id = word->lemma,
      .sentence = number,
      .word = at,
      .tag = is_label(sentence, at) ? GS_TAG_NAME : word->tag,
      .marks = propositions->marks[number][at],
      .role = role_of(item, at),
      .actor = gs_claims_referent(claims, number, at),
      .pair = gs_claims_pair(claims, number, at),
      .is_light = is_light(claims->text, sentence, at),
      .is_unlisted = is_unlisted(claims->text, sentence, at),
      .form = word->form,
    };
    gs_vector_add(propositions->arena, &item->terms, term);
  }
}

/* Is the subject a lone "it" or "they"? */
static bool
has_pronoun_subject(const GsText *text, const GsProposition *item)
{
  const GsSentence *sentence = &text->sentences.items[item->range.sentence];
  const uint16_t people =
      GS_WHO_MALE | GS_WHO_FEMALE | GS_WHO_SPEAKER | GS_WHO_HEARER;
  for (uint32_t at = item->range.start;
       item->verb >= 0 && at < (uint32_t)item->verb; at++) {
    const GsWord *word = &sentence->words[at];
    if (word->tag != GS_TAG_PRONOUN ||
        (word->form->classes & GS_CLASS_EXISTENTIAL) ||
        is_of_cleft(sentence, at))
      continue;
    GsTag next = (GsTag)word[1].tag; /* "those in the bottom fifth" */
    if (next == GS_TAG_PREPOSITION || next == GS_TAG_RELATIVE)
      return false;
    return (word->form->who & (GS_WHO_THING | GS_WHO_GROUP)) &&
           !(word->form->who & people);
  }
  return false;
}

/* "The vaccine is safe. But it is not cheap": it has the subject of the clause
 * before, when that stands in the same block. */
static void
inherit_subject(GsPropositions *propositions, GsProposition *item)
{
  const GsText *text = propositions->claims->text;
  if (propositions->items.n == 0 || !has_pronoun_subject(text, item))
    return;
  const GsProposition *before =
      &propositions->items.items[propositions->items.n - 1];
  const GsSentence *sentences = text->sentences.items;
  if (before->range.sentence + 1 < item->range.sentence ||
      sentences[before->range.sentence].block !=
          sentences[item->range.sentence].block)
    return;
  for (size_t i = 0; i < before->terms.n; i++) {
    GsTerm term = before->terms.items[i];
    term.marks = 0;
    if (term.role == GS_ROLE_SUBJECT)
      gs_vector_add(propositions->arena, &item->terms, term);
  }
}

static bool
is_content(const GsClaim *claim, const GsRange *words)
{
  for (size_t i = 0; i < claim->content.n; i++) {
    const GsRange *range = &claim->content.items[i];
    if (range->sentence == words->sentence && range->start <= words->start &&
        words->start < range->end)
      return true;
  }
  return false;
}

/* Days that stand with the cue: "police said on Monday". */
static void
read_said(GsPropositions *propositions, GsProposition *item)
{
  const GsText *text = propositions->claims->text;
  const GsClaim *claim = &propositions->claims->claims.items[item->claim];
  if (claim->cue.n == 0)
    return;
  uint32_t number = claim->cue.items[0].sentence;
  GsProposition all = { .verb = -1 };
  all.range =
      (GsRange){ number, 0, (uint32_t)text->sentences.items[number].n_words };
  gs_times_read(text, propositions->arena, &all);
  for (size_t i = 0; i < all.times.n; i++)
    if (!is_content(claim, &all.times.items[i].words))
      gs_vector_add(propositions->arena, &item->said, all.times.items[i]);
}

static void
read_clause(GsPropositions *propositions, uint32_t claim, GsRange clause)
{
  const GsText *text = propositions->claims->text;
  GsProposition item = { .claim = claim, .range = clause, .verb = -1 };
  gs_polarity_read(text, propositions->arena,
                   propositions->marks[clause.sentence], &item);
  gs_clocks_read(text, propositions->arena, &item);
  gs_proposition_read_quantities(text, propositions->arena, &item);
  gs_times_read(text, propositions->arena, &item);
  inherit_subject(propositions, &item);
  read_terms(propositions, &item);
  read_said(propositions, &item);
  gs_figure_take_up(propositions, &item);
  gs_deeds_read(propositions, &item); /* indexes into the terms, so last */
  gs_vector_add(propositions->arena, &propositions->items, item);
}

static bool
begins_condition(const GsText *text, const GsProposition *item)
{
  const GsSentence *sentence = &text->sentences.items[item->range.sentence];
  return gs_hit_starting(text, sentence, item->range.start,
                         GS_LIST_CONDITION) != NULL;
}

/* What hangs on a condition is not stated: "if it blows, the ferry will be
 * cancelled". */
static void
mark_conditional(GsPropositions *propositions, size_t first)
{
  const GsText *text = propositions->claims->text;
  GsProposition *items = propositions->items.items;
  for (size_t i = first; i < propositions->items.n; i++) {
    if (!begins_condition(text, &items[i]))
      continue;
    items[i].is_condition = true;
    if (i > first)
      items[i - 1].is_condition = true;
    else if (i + 1 < propositions->items.n)
      items[i + 1].is_condition = true;
  }
}

/* Of a pair, what one text tells in a clause or a report may be a phrase of the
 * other: content and sentence as a whole are set against it as well. */
static void
read_whole(GsPropositions *propositions,
           uint32_t claim,
           GsRange content,
           size_t n_clauses)
{
  const GsClaim *it = &propositions->claims->claims.items[claim];
  const GsSentence *sentence =
      &propositions->claims->text->sentences.items[content.sentence];
  GsRange all = { content.sentence, 0, (uint32_t)sentence->n_words };
  if (n_clauses > 1)
    read_clause(propositions, claim, content);
  bool is_long = propositions->claims->text->sentences.n > MOST_WHOLE_SENTENCES;
  if (is_long || it->cue.n == 0 || it->sign == GS_SIGN_MINUS ||
      it->cue_is_negated)
    return;
  read_clause(propositions, claim, all);
  propositions->items.items[propositions->items.n - 1].is_whole = true;
}

static void
read_claim(GsPropositions *propositions, uint32_t claim)
{
  const GsClaim *it = &propositions->claims->claims.items[claim];
  size_t before = propositions->items.n;
  for (size_t i = 0; i < it->content.n; i++) {
    GsRanges clauses = { 0 };
    gs_clauses_cut(propositions->claims->text, propositions->arena,
                   it->content.items[i], &clauses);
    size_t first = propositions->items.n;
    for (size_t c = 0; c < clauses.n; c++)
      read_clause(propositions, claim, clauses.items[c]);
    mark_conditional(propositions, first);
    if (i > 0)
      gs_fragment_join(propositions, before, first);
    before = first;
    if (propositions->claims->text->document->is_pair)
      read_whole(propositions, claim, it->content.items[i], clauses.n);
  }
}

/* Each verb is set against each of another clause: so there must be an end. */
static void
tell_cut(const GsPropositions *propositions)
{
  for (size_t i = 0; i < propositions->items.n; i++) {
    const GsProposition *item = &propositions->items.items[i];
    if (!item->is_cut)
      continue;
    const GsSentence *sentence =
        &propositions->claims->text->sentences.items[item->range.sentence];
    GsDocument *document = sentence->document;
    gs_document_add_problem(
        document, gs_document_place(document, sentence->span.start, false),
        "a clause has more than %d verbs, and what they say beyond these is "
        "not compared; part the sentence",
        GS_LIMIT_CLAUSE_VERBS);
    return;
  }
}

GsPropositions *
gs_propositions_read(const GsClaims *claims)
{
  GsArena *arena = claims->arena;
  size_t n_sentences = claims->text->sentences.n;
  GsPropositions *propositions = GS_NEW(arena, GsPropositions);
  propositions->claims = claims;
  propositions->arena = arena;
  propositions->marks = GS_NEW_ARRAY(arena, uint8_t *, n_sentences + 1);
  for (size_t i = 0; i < n_sentences; i++)
    propositions->marks[i] =
        gs_marks_read(claims->text, &claims->text->sentences.items[i]);
  propositions->ties = GS_NEW_ARRAY(arena, GsTies, n_sentences + 1);
  for (uint32_t i = 0; i < n_sentences; i++)
    gs_ties_read(propositions, i, &propositions->ties[i]);
  propositions->first = GS_NEW_ARRAY(arena, uint32_t, claims->claims.n + 1);
  for (uint32_t i = 0; i < claims->claims.n; i++) {
    propositions->first[i] = (uint32_t)propositions->items.n;
    read_claim(propositions, i);
  }
  propositions->first[claims->claims.n] = (uint32_t)propositions->items.n;
  tell_cut(propositions);
  return propositions;
}
