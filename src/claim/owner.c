/* SPDX-License-Identifier: Apache-2.0
 *
 * Reporting nouns: whose claim it is, and where its clause ends.
 *
 * The owner stands before the noun in its own group ("the board's repeated
 * claim", "his denial", "police claims").  The clause behind the noun has one
 * finite verb; where a second one follows without a subject of its own, that
 * is the verb of the noun ("the claim that the gate was shut | surprised us").
 */
#include "claim/claim-private.h"

static bool
is_clitic(const GsReading *reading, size_t at)
{
  return gs_reading_tag(reading, at) == GS_TAG_POSSESSIVE &&
         (reading->sentence->words[at].flags & GS_WORD_CLITIC);
}

/* The possessive of the group that the noun at `cue` heads; `cue` itself when
 * there is none. */
static size_t
possessive_before(const GsReading *reading, size_t start, size_t cue)
{
  for (size_t at = cue; at-- > start;)
    if (gs_reading_tag(reading, at) == GS_TAG_POSSESSIVE)
      return at;
  return cue;
}

/* "Police claims", "the harbour board consensus": the nouns before it, when
 * they name a body or somebody. */
static bool
compound_owner(const GsReading *reading,
               size_t start,
               size_t cue,
               GsWordSpan *owner)
{
  if (cue == start)
    return false;
  bool is_name = gs_reading_tag(reading, cue - 1) == GS_TAG_NAME;
  if (!is_name && !gs_reading_hit(reading, cue - 1, GS_LIST_GROUP_WORD) &&
      !gs_reading_hit(reading, cue - 1, GS_LIST_ROLE_WORD))
    return false;
  *owner = (GsWordSpan){ (uint32_t)start, (uint32_t)cue };
  return true;
}

bool
gs_owner_of(const GsReading *reading, size_t cue, GsWordSpan *owner)
{
  const GsGroup *group = gs_reading_group(reading, cue);
  size_t start = group != NULL ? group->start : cue;
  size_t at = possessive_before(reading, start, cue);
  if (at == cue)
    return compound_owner(reading, start, cue, owner);
  if (!is_clitic(reading, at)) {
    *owner = (GsWordSpan){ (uint32_t)at, (uint32_t)at + 1 }; /* "his" */
    return true;
  }
  if (at > start) {
    *owner = (GsWordSpan){ (uint32_t)start, (uint32_t)at };
    return true;
  }
  return gs_source_before(reading, at, owner);
}

static bool
may_report(const GsReading *reading, size_t at)
{
  const GsHit *hit = gs_reading_hit(reading, at, GS_LIST_CUE);
  return hit != NULL &&
         reading->text->rules->cues.items[hit->item].sign == GS_SIGN_PLUS;
}

/* "The claims | made about him | were": a participle that describes. */
static bool
is_reduced(const GsReading *reading, const GsGroup *verb)
{
  const GsForm *form = reading->sentence->words[verb->head].form;
  return verb->start == verb->head && (form->forms & GS_FORM_PARTICIPLE) &&
         !(form->classes & GS_CLASS_PAST_ONLY) &&
         gs_reading_tag(reading, verb->end) == GS_TAG_PREPOSITION;
}

/* "Took bribes from Holm | is": what hangs on the verb before is no subject of
 * the next; but "said the dam | was safe" has one. */
static bool
hangs_on_verb(const GsReading *reading, const GsGroup *noun)
{
  size_t at = noun->start;
  for (const GsGroup *group = noun; at > 0; at = group->start) {
    bool is_joined = gs_reading_tag(reading, at - 1) == GS_TAG_PREPOSITION;
    at -= is_joined;
    group = at > 0 ? gs_reading_group(reading, at - 1) : NULL;
    if (group == NULL || (group->kind == GS_GROUP_NOUN && !is_joined))
      return false; /* "the process | he | was using" */
    if (group->kind == GS_GROUP_VERB)
      return !may_report(reading, group->head) && !is_reduced(reading, group);
  }
  return false;
}

/* Does a subject, or a word that joins clauses, stand right before the verb? */
static bool
is_led(const GsReading *reading, const GsGroup *verb)
{
  size_t at = verb->start;
  while (at > 0 && gs_reading_tag(reading, at - 1) == GS_TAG_ADVERB)
    at--;
  const GsGroup *before = at > 0 ? gs_reading_group(reading, at - 1) : NULL;
  if (before != NULL && before->kind == GS_GROUP_NOUN)
    return (before->flags & GS_GROUP_PRONOUN) ||
           !hangs_on_verb(reading, before);
  switch (at > 0 ? gs_reading_tag(reading, at - 1) : GS_TAG_NONE) {
  case GS_TAG_CONJUNCTION:
  case GS_TAG_COMMA:
  case GS_TAG_RELATIVE:
  case GS_TAG_SUBORDINATOR:
    return true;
  default:
    return false;
  }
}

/* "The claims about the dam | are unfounded": no verb belongs to the dam. */
static bool
hangs_on_noun(const GsReading *reading, GsWordSpan content)
{
  return gs_reading_tag(reading, content.start) == GS_TAG_PREPOSITION ||
         (content.start > 0 &&
          gs_reading_tag(reading, content.start - 1) == GS_TAG_PREPOSITION);
}

uint32_t
gs_noun_clause_end(const GsReading *reading, GsWordSpan content)
{
  bool is_bare = hangs_on_noun(reading, content);
  bool has_verb = is_bare;
  for (size_t i = 0; i < reading->sentence->n_groups; i++) {
    const GsGroup *group = &reading->sentence->groups[i];
    if (group->start < content.start || group->end > content.end ||
        group->kind != GS_GROUP_VERB || !(group->flags & GS_GROUP_FINITE))
      continue;
    if (has_verb && (is_bare || !is_led(reading, group)))
      return group->start;
    has_verb = true;
  }
  return content.end;
}
