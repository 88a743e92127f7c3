/* SPDX-License-Identifier: Apache-2.0
 *
 * Who speaks by turns: "LIND: The dam is safe." in interviews and protocols.
 *
 * A name and a colon at the start of a paragraph give the rest of it to its
 * bearer.  One alone may as well be a place or a heading ("Ohio: …"), so that
 * a document needs two, each before a clause; or the bearer is said to say
 * something elsewhere in it, is quoted word by word, or is a text that speaks
 * ("Poll: …").
 */
#include "claim/claim-private.h"

#define FEWEST_TURNS 2
#define MOST_OF_NAME 5 /* words before the colon */
#define FEWEST_WORDS 4 /* behind it, where no verb shows a clause */

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

/* A name, or what is written like one: "PENCE". */
static bool
is_bearer(const GsSentence *sentence, const GsGroup *group)
{
  if (group->flags & GS_GROUP_NAME)
    return true;
  for (size_t at = group->start; at < group->end; at++)
    if (!(sentence->words[at].flags & GS_WORD_ALL_CAPITALS))
      return false;
  return true;
}

/* "Poll: …", "Varnes study: …", but not "Editor's note: …". */
static bool
is_speaking_text(const GsClaims *claims,
                 const GsSentence *sentence,
                 const GsGroup *group)
{
  for (size_t at = group->start; at < group->end; at++)
    if (sentence->words[at].tag == GS_TAG_POSSESSIVE)
      return false;
  return gs_sentence_hit(claims->text, sentence, group->head,
                         GS_LIST_REPORT_NOUN) != NULL;
}

/* The colon behind the group with which a turn may begin; 0 if none does. */
static uint32_t
turn_colon(const GsClaims *claims, const GsSentence *sentence)
{
  const GsGroup *group = sentence->n_groups > 0 ? &sentence->groups[0] : NULL;
  bool is_quoted = sentence->words[0].tag == GS_TAG_QUOTE_OPEN;
  if (!group || group->start != is_quoted || group->kind != GS_GROUP_NOUN ||
      group->end > MOST_OF_NAME || group->end >= sentence->n_words ||
      sentence->words[group->end].tag != GS_TAG_COLON ||
      !starts_block(claims, sentence))
    return 0;
  bool may_speak =
      is_bearer(sentence, group) || is_speaking_text(claims, sentence, group);
  bool says_much = holds_clause(sentence, group->end) ||
                   group->end + FEWEST_WORDS < sentence->n_words;
  return may_speak && says_much ? group->end : 0;
}

/* A name, and a clause behind its colon. */
static bool
is_full_turn(const GsSentence *sentence, uint32_t colon)
{
  return is_bearer(sentence, &sentence->groups[0]) &&
         holds_clause(sentence, colon);
}

static size_t
count_turns(const GsClaims *claims)
{
  size_t n = 0;
  for (size_t i = 0; i < claims->text->sentences.n; i++) {
    const GsSentence *sentence = gs_claims_sentence(claims, i);
    uint32_t colon = turn_colon(claims, sentence);
    n += colon != 0 && is_full_turn(sentence, colon);
  }
  return n;
}

/* Does the name end in the word? */
static bool
names(const GsClaims *claims, const GsRange *source, GsId last)
{
  const GsSentence *sentence = gs_claims_sentence(claims, source->sentence);
  for (size_t at = source->start; at < source->end; at++)
    if (sentence->words[at].id == last &&
        sentence->words[at].tag == GS_TAG_NAME)
      return true;
  return false;
}

/* "Pence: the bridge is shut", where he says something elsewhere, too. */
static bool
speaks_elsewhere(const GsClaims *claims, GsId last, size_t n_reports)
{
  for (size_t i = 0; i < n_reports; i++) {
    const GsRanges *source = &claims->claims.items[i].source;
    for (size_t k = 0; k < source->n; k++)
      if (names(claims, &source->items[k], last))
        return true;
  }
  return false;
}

/* "Lind: "We have lost." ": word by word what she says. */
static bool
is_quoted_whole(const GsSentence *sentence, uint32_t colon)
{
  return colon + 1 < sentence->n_words &&
         sentence->words[colon + 1].tag == GS_TAG_QUOTE_OPEN;
}

/* One of many turns, or a turn that counts without another beside it. */
static bool
is_turn(const GsClaims *claims,
        const GsSentence *sentence,
        size_t n_turns,
        size_t n_reports)
{
  const GsGroup *group = &sentence->groups[0];
  if (n_turns >= FEWEST_TURNS && is_full_turn(sentence, group->end))
    return true;
  return is_speaking_text(claims, sentence, group) ||
         (is_bearer(sentence, group) &&
          is_quoted_whole(sentence, group->end)) ||
         speaks_elsewhere(claims, sentence->words[group->end - 1].id,
                          n_reports);
}

static void
add_turn(GsClaims *claims, const GsSentence *first, uint32_t colon)
{
  GsClaim claim = gs_claim_stated(GS_QUOTE_DIRECT);
  gs_ranges_add(claims, &claim.source, first,
                (GsWordSpan){ first->groups[0].start, colon });
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
  size_t n_turns = count_turns(claims);
  uint32_t *turns = GS_NEW_ARRAY(claims->arena, uint32_t, n_sentences + 1);
  for (size_t i = 0; i < n_sentences; i++) {
    const GsSentence *sentence = gs_claims_sentence(claims, i);
    uint32_t colon = turn_colon(claims, sentence);
    uint32_t turn = (uint32_t)claims->claims.n;
    if (colon > 0 && is_turn(claims, sentence, n_turns, n_reports))
      add_turn(claims, sentence, colon);
    if (claims->claims.n > turn)
      mark_turn(claims, turn, turns);
  }
  nest_in_turns(claims, turns, n_reports);
}
