/* SPDX-License-Identifier: Apache-2.0
 *
 * Who speaks by turns: "LIND: The dam is safe." in interviews and protocols.
 *
 * A name and a colon at the start of a paragraph give the rest of it to its
 * bearer.  One alone may as well be a place or a heading, so that a document
 * needs two, each before a clause.
 */
#include "claim/claim-private.h"

#define FEWEST_TURNS 2
#define MOST_OF_NAME 5 /* words before the colon */

static bool
starts_block(const GsClaims *claims, const GsSentence *sentence)
{
  return sentence->number == 0 ||
         gs_claims_sentence(claims, sentence->number - 1)->block !=
             sentence->block;
}

static bool
holds_clause(const GsSentence *sentence, size_t start)
{
  for (size_t i = 0; i < sentence->n_groups; i++) {
    const GsGroup *group = &sentence->groups[i];
    if (group->start >= start && group->kind == GS_GROUP_VERB &&
        (group->flags & GS_GROUP_FINITE))
      return true;
  }
  return false;
}

/* The colon behind the name with which a turn begins; 0 if none does. */
static uint32_t
turn_colon(const GsClaims *claims, const GsSentence *sentence)
{
  const GsGroup *group = sentence->n_groups > 0 ? &sentence->groups[0] : NULL;
  if (!group || group->start != 0 || group->kind != GS_GROUP_NOUN ||
      !(group->flags & GS_GROUP_NAME) || group->end > MOST_OF_NAME ||
      group->end >= sentence->n_words ||
      sentence->words[group->end].tag != GS_TAG_COLON ||
      !starts_block(claims, sentence) || !holds_clause(sentence, group->end))
    return 0;
  return group->end;
}

static size_t
count_turns(const GsClaims *claims)
{
  size_t n = 0;
  for (size_t i = 0; i < claims->text->sentences.n; i++)
    n += turn_colon(claims, gs_claims_sentence(claims, i)) != 0;
  return n;
}

static void
add_turn(GsClaims *claims, const GsSentence *first, uint32_t colon)
{
  GsClaim claim = { .via = -1,
                    .cue_item = -1,
                    .outer = -1,
                    .about = -1,
                    .sign = GS_SIGN_PLUS,
                    .quote = GS_QUOTE_DIRECT };
  gs_ranges_add(claims, &claim.source, first, (GsWordSpan){ 0, colon });
  gs_ranges_add(claims, &claim.cue, first, (GsWordSpan){ colon, colon + 1 });
  gs_ranges_add(claims, &claim.content, first,
                (GsWordSpan){ colon + 1, (uint32_t)first->n_words });
  for (size_t i = first->number + 1; i < claims->text->sentences.n; i++) {
    const GsSentence *next = gs_claims_sentence(claims, i);
    if (next->block != first->block)
      break;
    gs_ranges_add(claims, &claim.content, next,
                  (GsWordSpan){ 0, (uint32_t)next->n_words });
  }
  if (claim.content.n > 0)
    gs_vector_add(claims->arena, &claims->claims, claim);
}

/* What is reported inside of a turn is nested in it; `turns` has each
 * sentence's, plus one. */
static void
nest_in_turns(GsClaims *claims, const uint32_t *turns, size_t n_reports)
{
  for (size_t i = 0; i < n_reports; i++) {
    GsClaim *claim = &claims->claims.items[i];
    uint32_t turn = turns[claim->content.items[0].sentence];
    if (claim->outer < 0 && turn > 0)
      claim->outer = (int32_t)turn - 1;
  }
}

static void
mark_turn(const GsClaims *claims, uint32_t turn, uint32_t *turns)
{
  const GsRanges *content = &claims->claims.items[turn].content;
  for (size_t i = 0; i < content->n; i++)
    turns[content->items[i].sentence] = turn + 1;
}

void
gs_claims_add_turns(GsClaims *claims)
{
  size_t n_reports = claims->claims.n;
  size_t n_sentences = claims->text->sentences.n;
  if (count_turns(claims) < FEWEST_TURNS)
    return;
  uint32_t *turns = GS_NEW_ARRAY(claims->arena, uint32_t, n_sentences + 1);
  for (size_t i = 0; i < n_sentences; i++) {
    const GsSentence *sentence = gs_claims_sentence(claims, i);
    uint32_t colon = turn_colon(claims, sentence);
    uint32_t turn = (uint32_t)claims->claims.n;
    if (colon > 0)
      add_turn(claims, sentence, colon);
    if (claims->claims.n > turn)
      mark_turn(claims, turn, turns);
  }
  nest_in_turns(claims, turns, n_reports);
}
