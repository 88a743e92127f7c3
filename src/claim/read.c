/* SPDX-License-Identifier: Apache-2.0
 *
 * The way from sentences to claims, step by step.
 */
#include "claim/claim-private.h"

static void
read_sentence(GsClaims *claims, const GsSentence *sentence)
{
  GsReading reading = {
    .text = claims->text,
    .sentence = sentence,
    .spots = gs_cues_find(claims->text, sentence),
    .is_claimed = GS_NEW_ARRAY(claims->arena, bool, sentence->n_words + 1),
    .is_held = GS_NEW_ARRAY(claims->arena, bool, sentence->n_words + 1),
    .is_taken = GS_NEW_ARRAY(claims->arena, bool, sentence->n_words + 1),
  };
  GsFits fits = { 0 };
  gs_frames_fit(&reading, &fits);
  gs_claims_add_fits(claims, &reading, &fits);
}

static int
compare_claims(gconstpointer a, gconstpointer b, gpointer data)
{
  const GsClaims *claims = data;
  const GsClaim *x = &claims->claims.items[*(const uint32_t *)a];
  const GsClaim *y = &claims->claims.items[*(const uint32_t *)b];
  const GsRange *r = &x->content.items[0];
  const GsRange *s = &y->content.items[0];
  if (r->sentence != s->sentence)
    return r->sentence < s->sentence ? -1 : 1;
  if (r->start != s->start)
    return r->start < s->start ? -1 : 1;
  if (r->end != s->end)
    return r->end > s->end ? -1 : 1;
  return *(const uint32_t *)a < *(const uint32_t *)b ? -1 : 1;
}

/* Into the order of the text; links by index follow. */
static void
order_claims(GsClaims *claims)
{
  size_t n = claims->claims.n;
  uint32_t *order = GS_NEW_ARRAY(claims->arena, uint32_t, n + 1);
  int32_t *place = GS_NEW_ARRAY(claims->arena, int32_t, n + 1);
  GsClaim *sorted = GS_NEW_ARRAY(claims->arena, GsClaim, n + 1);
  for (uint32_t i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data(order, (gint)n, sizeof *order, compare_claims, claims);
  for (uint32_t i = 0; i < n; i++)
    place[order[i]] = (int32_t)i;
  for (uint32_t i = 0; i < n; i++) {
    sorted[i] = claims->claims.items[order[i]];
    sorted[i].id = i + 1;
    if (sorted[i].outer >= 0)
      sorted[i].outer = place[sorted[i].outer];
    if (sorted[i].about >= 0)
      sorted[i].about = place[sorted[i].about];
  }
  claims->claims.items = sorted;
  claims->claims.room = n + 1;
}

static GsClaims *
new_claims(const GsText *text)
{
  GsClaims *claims = GS_NEW(text->arena, GsClaims);
  claims->text = text;
  claims->arena = text->arena;
  return claims;
}

/* From who said what to whom that is, and what he speaks of. */
static void
finish(GsClaims *claims)
{
  gs_claims_add_narrator(claims);
  gs_claims_add_rebuttals(claims);
  gs_claims_add_verdicts(claims);
  order_claims(claims);
  gs_claims_resolve(claims);
  gs_claims_link(claims);
}

GsClaims *
gs_claims_take(GsText *text, const GsGivenClaims *given)
{
  GsClaims *claims = new_claims(text);
  gs_claims_add_given(claims, given);
  finish(claims);
  return claims;
}

GsClaims *
gs_claims_read(GsText *text)
{
  GsClaims *claims = new_claims(text);
  for (size_t i = 0; i < text->sentences.n; i++)
    read_sentence(claims, &text->sentences.items[i]);
  gs_claims_add_turns(claims);
  gs_claims_add_quotations(claims);
  gs_claims_add_continuations(claims);
  gs_claims_add_accusations(claims);
  gs_claims_add_asides(claims);
  gs_claims_add_ripostes(claims);
  gs_claims_add_charges(claims);
  finish(claims);
  return claims;
}
