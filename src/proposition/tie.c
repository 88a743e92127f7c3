/* SPDX-License-Identifier: Apache-2.0
 *
 * What ties two to one another: relations of the rules, read from a sentence
 * whatever the construction that tells them.
 *
 * A relation has a first and a second (who owns, what is owned).  Each phrase
 * of a relation says how it tells the two; what stands where is a matter of
 * the construction, and no language's words are known here.
 */
#include "proposition/tie-private.h"

#define MOST_TIES 64 /* of a sentence: a longer list tells no story */

static bool
read_hit(const GsTieReader *reader, const GsHit *hit, GsTie *tie)
{
  const GsRelationPhrase *phrase =
      &reader->text->rules->relation_phrases.items[hit->item];
  *tie = (GsTie){ .relation = phrase->relation };
  tie->teller = (GsRange){ reader->sentence->number, hit->start, hit->end };
  switch ((GsTold)phrase->told) {
  case GS_TOLD_DOES:
  case GS_TOLD_DONE:
  case GS_TOLD_GIVES:
  case GS_TOLD_YIELDS:
  case GS_TOLD_TAKES:
  case GS_TOLD_UNDONE:
    return gs_tie_read_verb(reader, hit, tie);
  case GS_TOLD_FIRST:
  case GS_TOLD_SECOND:
    return gs_tie_read_noun(reader, hit, tie);
  case GS_TOLD_DEED:
    return gs_tie_read_deed(reader, hit, tie);
  case GS_TOLD_AGED:
    return gs_tie_read_age(reader, hit, tie);
  }
  return false;
}

static bool
may_be_joined(const GsTieReader *reader, size_t at)
{
  const GsWord *word = &reader->sentence->words[at];
  GsSlice text = gs_slice_part(reader->text->document->text, word->span);
  return memchr(text.at, '-', text.len) != NULL;
}

/* "To four and two years respectively": to each his own. */
static bool
is_told_in_turn(const GsTieReader *reader, const GsTie *tie)
{
  size_t end = gs_tie_clause_end(reader, tie->teller.end);
  for (size_t at = tie->teller.end; at < end; at++)
    if (gs_sentence_hit(reader->text, reader->sentence, at, GS_LIST_IN_TURN))
      return true;
  return false;
}

static GsTie
part_of(const GsTieReader *reader, const GsTie *tie, bool is_first, size_t i)
{
  GsTie part = *tie;
  const GsTiedList *all = is_first ? &tie->first : &tie->second;
  GsTiedList *one = is_first ? &part.first : &part.second;
  *one = (GsTiedList){ 0 };
  part.amounts = (GsQuantityList){ 0 };
  gs_vector_add(reader->arena, one, all->items[i]);
  gs_vector_add(reader->arena, &part.amounts, tie->amounts.items[i]);
  return part;
}

static void
add_tie(const GsTieReader *reader, const GsTie *tie, GsTies *ties)
{
  size_t n = tie->amounts.n;
  bool is_first = n == tie->first.n;
  bool is_each =
      n > 1 && (is_first || n == tie->second.n) && is_told_in_turn(reader, tie);
  for (size_t i = 0; is_each && i < n; i++)
    gs_vector_add(reader->arena, ties, part_of(reader, tie, is_first, i));
  if (!is_each)
    gs_vector_add(reader->arena, ties, *tie);
}

/* An age is told in full where it is told. */
static bool
tells_age(const GsTieReader *reader, const GsHit *hit)
{
  return reader->text->rules->relation_phrases.items[hit->item].told ==
         GS_TOLD_AGED;
}

/* From a word that no phrase of the rules need be. */
static bool
read_word(const GsTieReader *reader, size_t at, GsTie *tie)
{
  if (may_be_joined(reader, at) && (gs_tie_read_joined(reader, at, tie) ||
                                    gs_tie_read_joined_age(reader, at, tie)))
    return true;
  *tie = (GsTie){ 0 };
  return gs_tie_read_bare_age(reader, at, tie);
}

void
gs_ties_read(const GsPropositions *propositions,
             uint32_t sentence,
             GsTies *ties)
{
  const GsText *text = propositions->claims->text;
  GsTieReader reader = { propositions, text, &text->sentences.items[sentence],
                         propositions->arena };
  GsTie tie;
  for (size_t i = 0; i < reader.sentence->n_hits && ties->n < MOST_TIES; i++) {
    const GsHit *hit = &reader.sentence->hits[i];
    if (text->rules->lists.items[hit->list].meaning != GS_LIST_RELATION ||
        !read_hit(&reader, hit, &tie))
      continue;
    if (!tells_age(&reader, hit))
      gs_tie_read_details(&reader, &tie);
    add_tie(&reader, &tie, ties);
  }
  for (size_t at = 0; at < reader.sentence->n_words && ties->n < MOST_TIES;
       at++) {
    tie = (GsTie){ 0 };
    if (read_word(&reader, at, &tie))
      gs_vector_add(reader.arena, ties, tie);
  }
}
