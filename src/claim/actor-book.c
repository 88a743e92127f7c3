/* SPDX-License-Identifier: Apache-2.0
 *
 * What the source book says of the words that name somebody.
 */
#include "claim/actor-private.h"

static void
use_hit(const GsClaims *claims, const GsHit *hit, GsNaming *naming)
{
  const GsRuleSet *rules = claims->text->rules;
  const GsSourceName *name = &rules->source_names.items[hit->item];
  const GsSource *source = &rules->sources.items[name->source];
  if (source->party && !naming->party && !name->is_role)
    naming->party = source->party;
  if (name->is_role || source->kind == GS_SOURCE_ROLE) {
    bool agrees = !naming->party || !source->party ||
                  strcmp(naming->party, source->party) == 0;
    if (agrees && naming->role < 0)
      naming->role = (gssize)name->source;
    return;
  }
  bool is_whole =
      hit->start <= naming->span.start && hit->end >= naming->span.end;
  if (source->kind == GS_SOURCE_PERSON || source->kind == GS_SOURCE_OUTLET ||
      is_whole)
    naming->person = (gssize)name->source;
}

/* "The leaders" are not the one leader, and "an adviser to the prime minister"
 * is not the minister. */
static bool
is_his_role(const GsSentence *sentence,
            const GsNaming *naming,
            const GsHit *hit,
            bool is_person)
{
  bool holds_head = hit->start <= naming->head && naming->head < hit->end;
  bool is_told = holds_head || naming->proper.end != 0;
  return is_told && !(is_person && gs_naming_is_plural(sentence, naming));
}

/* "Ada Holm | 's lawyer". */
static bool
is_owner(const GsSentence *sentence, const GsNaming *naming, const GsHit *hit)
{
  return hit->end <= naming->head &&
         sentence->words[hit->end].tag == GS_TAG_POSSESSIVE;
}

/* In the words that name it, or in its name behind a comma. */
static bool
is_of_name(const GsHit *hit, const GsNaming *naming)
{
  return (hit->start >= naming->span.start && hit->end <= naming->span.end) ||
         (hit->start >= naming->proper.start && hit->end <= naming->proper.end);
}

void
gs_naming_use_book(const GsClaims *claims,
                   const GsSentence *sentence,
                   GsNaming *naming)
{
  const GsRuleSet *rules = claims->text->rules;
  for (int roles = 0; roles < 2; roles++) /* names before roles */
    for (size_t i = 0; i < sentence->n_hits; i++) {
      const GsHit *hit = &sentence->hits[i];
      if (rules->lists.items[hit->list].meaning != GS_LIST_SOURCE ||
          !is_of_name(hit, naming))
        continue;
      const GsSourceName *name = &rules->source_names.items[hit->item];
      GsSourceKind kind = rules->sources.items[name->source].kind;
      bool is_role = name->is_role || kind == GS_SOURCE_ROLE;
      if (is_role &&
          !is_his_role(sentence, naming, hit, kind != GS_SOURCE_ROLE))
        continue;
      if (!is_role && kind == GS_SOURCE_PERSON &&
          (hit->start > naming->head || is_owner(sentence, naming, hit)))
        continue; /* "a spokesman for Ada Holm" is not herself */
      if (is_role == (roles == 1))
        use_hit(claims, hit, naming);
    }
}
