/* SPDX-License-Identifier: Apache-2.0
 *
 * Runs of words that belong together: noun groups and verb groups.
 *
 * A verb group is a row of modals, auxiliaries, negators and adverbs that
 * ends in a verb; a noun group a row of determiners, adjectives, numbers and
 * nouns that ends in a noun, over possessives ("Japan's legal system").
 */
#include "sentence/sentence-private.h"

static void
add_group(const GsText *text, GsSentence *sentence, size_t *room, GsGroup group)
{
  GS_VECTOR(GsGroup) groups = { sentence->groups, sentence->n_groups, *room };
  gs_vector_add(text->arena, &groups, group);
  sentence->groups = groups.items;
  sentence->n_groups = groups.n;
  *room = groups.room;
  for (size_t at = group.start; at < group.end; at++)
    sentence->words[at].group = (uint16_t)groups.n;
}

static GsTag
tag_at(const GsSentence *sentence, size_t at)
{
  return at < sentence->n_words ? (GsTag)sentence->words[at].tag : GS_TAG_NONE;
}

/* ---- verb groups ------------------------------------------------------ */

static bool
opens_verb_group(GsTag tag)
{
  return tag == GS_TAG_VERB || tag == GS_TAG_AUXILIARY || tag == GS_TAG_MODAL ||
         tag == GS_TAG_INFINITIVE;
}

/* Behind negators and adverbs at `at`, when a verb follows them. */
static size_t
skip_to_verb(const GsSentence *sentence, size_t at)
{
  size_t next = at;
  while (tag_at(sentence, next) == GS_TAG_ADVERB ||
         tag_at(sentence, next) == GS_TAG_NEGATOR)
    next++;
  GsTag tag = tag_at(sentence, next);
  return tag == GS_TAG_VERB || tag == GS_TAG_AUXILIARY ||
                 tag == GS_TAG_INFINITIVE
             ? next
             : at;
}

/* Behind the group; *head is its last verb. */
static size_t
verb_group_end(const GsSentence *sentence, size_t start, size_t *head)
{
  size_t at = start;
  *head = start;
  while (opens_verb_group(tag_at(sentence, at))) {
    GsTag tag = tag_at(sentence, at);
    if (tag == GS_TAG_INFINITIVE && at > start &&
        tag_at(sentence, at - 1) != GS_TAG_AUXILIARY)
      break; /* "wants | to go": the complement is a group of its own */
    *head = at;
    at++;
    if (tag == GS_TAG_VERB)
      return at;
    at = skip_to_verb(sentence, at);
  }
  while (tag_at(sentence, at) == GS_TAG_NEGATOR)
    at++; /* "is not the case": the negation of a bare auxiliary */
  return at;
}

/* The group's first verb says whether it is finite. */
static uint16_t
verb_form_flags(const GsSentence *sentence, size_t at)
{
  const GsWord *word = &sentence->words[at];
  uint16_t forms = word->form->forms;
  const uint16_t finite = GS_FORM_BASE | GS_FORM_THIRD | GS_FORM_PAST;
  if (word->tag == GS_TAG_AUXILIARY && (forms & GS_FORM_GERUND) &&
      !(forms & finite))
    return GS_GROUP_GERUND;
  if (word->tag == GS_TAG_MODAL || word->tag == GS_TAG_AUXILIARY)
    return GS_GROUP_FINITE;
  if (word->flags & GS_WORD_PARTICIPLE)
    return GS_GROUP_PARTICIPLE;
  if (forms & GS_FORM_PAST)
    return GS_GROUP_FINITE | GS_GROUP_PAST;
  if (forms & (GS_FORM_THIRD | GS_FORM_BASE))
    return GS_GROUP_FINITE;
  if (forms & GS_FORM_GERUND)
    return GS_GROUP_GERUND;
  return GS_GROUP_PARTICIPLE;
}

static bool
holds_tag(const GsSentence *sentence, size_t start, size_t end, GsTag tag)
{
  for (size_t at = start; at < end; at++)
    if (sentence->words[at].tag == tag)
      return true;
  return false;
}

/* An auxiliary and a bare participle: "was quoted" (but also "had said": the
 * pack's list `passive` names the auxiliaries that make a passive). */
static bool
is_passive(const GsText *text, const GsSentence *sentence, GsGroup group)
{
  const GsWord *head = &sentence->words[group.head];
  if (head->tag != GS_TAG_VERB || !(head->form->forms & GS_FORM_PARTICIPLE))
    return false;
  for (size_t at = group.head; at-- > group.start;) {
    if (sentence->words[at].tag != GS_TAG_AUXILIARY)
      continue;
    const GsHit *hit = gs_sentence_hit(text, sentence, at, GS_LIST_PASSIVE);
    return hit != NULL;
  }
  return false;
}

static size_t
take_verb_group(const GsText *text,
                GsSentence *sentence,
                size_t start,
                size_t *room)
{
  size_t head = start;
  size_t end = verb_group_end(sentence, start, &head);
  GsGroup group = {
    .kind = GS_GROUP_VERB,
    .start = (uint32_t)start,
    .end = (uint32_t)end,
    .head = (uint32_t)head,
  };
  if (sentence->words[start].tag == GS_TAG_INFINITIVE)
    group.flags |= GS_GROUP_INFINITIVE;
  else
    group.flags |= verb_form_flags(sentence, start);
  if (holds_tag(sentence, start, end, GS_TAG_NEGATOR))
    group.flags |= GS_GROUP_NEGATED;
  if (is_passive(text, sentence, group))
    group.flags |= GS_GROUP_PASSIVE;
  add_group(text, sentence, room, group);
  return end;
}

/* ---- noun groups ------------------------------------------------------ */

static bool
is_noun(GsTag tag)
{
  return tag == GS_TAG_NOUN || tag == GS_TAG_NAME || tag == GS_TAG_NUMBER;
}

static bool
opens_noun_group(const GsSentence *sentence, size_t at)
{
  switch (tag_at(sentence, at)) {
  case GS_TAG_DETERMINER:
  case GS_TAG_POSSESSIVE:
  case GS_TAG_ADJECTIVE:
  case GS_TAG_NOUN:
  case GS_TAG_NAME:
  case GS_TAG_NUMBER:
  case GS_TAG_SYMBOL:
    return true;
  default:
    return false;
  }
}

/* A participle that describes the noun after it: "the four contested islands",
 * "its teetering economy"; or an adverb before an adjective. */
static bool
is_inner_modifier(const GsSentence *sentence, size_t start, size_t at)
{
  GsTag tag = tag_at(sentence, at);
  GsTag next = tag_at(sentence, at + 1);
  bool goes_on = is_noun(next) || next == GS_TAG_ADJECTIVE;
  if (at == start || is_noun(tag_at(sentence, at - 1)))
    return false;
  if (tag == GS_TAG_VERB)
    return goes_on && (sentence->words[at].form->forms &
                       (GS_FORM_PARTICIPLE | GS_FORM_GERUND));
  return tag == GS_TAG_ADVERB && goes_on;
}

/* An opening quote inside a group: “two-plus-two” meeting. */
static bool
is_inner_quote(const GsSentence *sentence, size_t start, size_t at)
{
  GsTag tag = tag_at(sentence, at);
  if (tag == GS_TAG_QUOTE_OPEN)
    return at > start && opens_noun_group(sentence, at + 1) &&
           tag_at(sentence, at - 1) != GS_TAG_NAME;
  return tag == GS_TAG_QUOTE_CLOSE && is_noun(tag_at(sentence, at + 1)) &&
         sentence->words[start].quote != sentence->words[at].quote;
}

/* "His remarks | Tuesday about the dam": when, and no part of what.  Of names
 * it may be one: "Black Friday". */
static bool
tells_day(const GsSentence *sentence, size_t at)
{
  const GsWord *word = &sentence->words[at];
  return (word->form->classes & GS_CLASS_WEEKDAY) &&
         tag_at(sentence, at - 1) == GS_TAG_NOUN &&
         !is_noun(tag_at(sentence, at + 1)) &&
         tag_at(sentence, at + 1) != GS_TAG_POSSESSIVE;
}

static bool
goes_on(const GsSentence *sentence, size_t start, size_t at)
{
  GsTag tag = tag_at(sentence, at);
  GsTag before = tag_at(sentence, at - 1);
  if (tells_day(sentence, at))
    return false;
  if (tag == GS_TAG_DETERMINER || tag == GS_TAG_NONE)
    return before == GS_TAG_DETERMINER && tag == GS_TAG_DETERMINER;
  if (tag == GS_TAG_POSSESSIVE)
    return is_noun(before) && (sentence->words[at].flags & GS_WORD_CLITIC);
  if (tag == GS_TAG_ADJECTIVE && before == GS_TAG_NAME)
    return is_noun(tag_at(sentence, at + 1));
  if (tag == GS_TAG_SYMBOL)
    return before != GS_TAG_NAME ||
           is_noun(tag_at(sentence, at + 1)); /* "Marks & Spencer" */
  return opens_noun_group(sentence, at) ||
         is_inner_modifier(sentence, start, at) ||
         is_inner_quote(sentence, start, at);
}

static uint16_t
noun_flags(const GsSentence *sentence, GsGroup group)
{
  const GsWord *head = &sentence->words[group.head];
  GsTag first = tag_at(sentence, group.start);
  uint16_t flags = 0;
  if (head->form->forms & GS_FORM_PLURAL)
    flags |= GS_GROUP_PLURAL;
  if (holds_tag(sentence, group.start, group.end, GS_TAG_NAME))
    flags |= GS_GROUP_NAME;
  if (first == GS_TAG_POSSESSIVE || head->tag == GS_TAG_NAME ||
      holds_tag(sentence, group.start, group.end, GS_TAG_POSSESSIVE))
    flags |= GS_GROUP_DEFINITE;
  return flags;
}

/* The group's last noun; the last word when it has none. */
static size_t
find_head(const GsSentence *sentence, size_t start, size_t end)
{
  for (size_t at = end; at-- > start;)
    if (tag_at(sentence, at) == GS_TAG_NOUN ||
        tag_at(sentence, at) == GS_TAG_NAME)
      return at;
  return end - 1;
}

static size_t
take_noun_group(const GsText *text,
                GsSentence *sentence,
                size_t start,
                size_t *room)
{
  size_t end = start + 1;
  while (end < sentence->n_words && goes_on(sentence, start, end))
    end++;
  while (end > start + 1 && (tag_at(sentence, end - 1) == GS_TAG_QUOTE_OPEN ||
                             tag_at(sentence, end - 1) == GS_TAG_SYMBOL))
    end--;
  GsGroup group = {
    .kind = GS_GROUP_NOUN,
    .start = (uint32_t)start,
    .end = (uint32_t)end,
    .head = (uint32_t)find_head(sentence, start, end),
  };
  group.flags = noun_flags(sentence, group);
  if (gs_sentence_hit(text, sentence, start, GS_LIST_DEFINITE))
    group.flags |= GS_GROUP_DEFINITE;
  add_group(text, sentence, room, group);
  return end;
}

static size_t
take_pronoun(const GsText *text, GsSentence *sentence, size_t at, size_t *room)
{
  GsGroup group = {
    .kind = GS_GROUP_NOUN,
    .flags = GS_GROUP_PRONOUN | GS_GROUP_DEFINITE,
    .start = (uint32_t)at,
    .end = (uint32_t)at + 1,
    .head = (uint32_t)at,
  };
  add_group(text, sentence, room, group);
  return at + 1;
}

void
gs_sentence_group(const GsText *text, GsSentence *sentence)
{
  size_t room = 0;
  for (size_t at = 0; at < sentence->n_words;) {
    if (opens_verb_group(tag_at(sentence, at)))
      at = take_verb_group(text, sentence, at, &room);
    else if (tag_at(sentence, at) == GS_TAG_PRONOUN)
      at = take_pronoun(text, sentence, at, &room);
    else if (opens_noun_group(sentence, at))
      at = take_noun_group(text, sentence, at, &room);
    else
      at++;
  }
}
