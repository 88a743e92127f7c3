/* SPDX-License-Identifier: Apache-2.0
 *
 * Who else could have been meant: for authors who ask why a pronoun was read
 * as it was.
 */
#include "claim/actor-private.h"

#define MAX_SENTENCES 5 /* as far back as references are looked for */

static bool
holds(const uint32_t *actors, size_t n, uint32_t actor)
{
  for (size_t i = 0; i < n; i++)
    if (actors[i] == actor)
      return true;
  return false;
}

size_t
gs_claims_rivals(const GsClaims *claims,
                 GsRange at,
                 uint32_t actor,
                 uint32_t rivals[GS_MAX_RIVALS])
{
  const GsCast *cast = claims->cast;
  const GsWord *word =
      &gs_claims_sentence(claims, at.sentence)->words[at.start];
  size_t n = 0;
  for (size_t i = gs_cast_mentions_before(cast, at.sentence, at.start);
       i-- > 0 && n < GS_MAX_RIVALS;) {
    const GsMention *mention = &cast->mentions.items[i];
    if (at.sentence - mention->sentence > MAX_SENTENCES)
      break;
    if (mention->actor != actor && !holds(rivals, n, mention->actor) &&
        gs_cast_agrees(cast, mention->actor, word->form->who))
      rivals[n++] = mention->actor;
  }
  return n;
}
