/* SPDX-License-Identifier: Apache-2.0
 *
 * Claims that look independent and are not: different sources that were heard
 * through one outlet, or one source that several outlets quote.  Whoever
 * counts such claims as two has counted one origin twice.
 *
 * An outlet that speaks for itself belongs to what is heard through it.  A
 * source without a name may be somebody else each time.
 */
#include "conflict/conflict-private.h"

/* What of an actor's claims, or of those heard through him, has been seen. */
typedef struct {
  size_t n_claims;
  int32_t last;    /* the other actor of the last of them; -1: none yet */
  bool has_others; /* and not of all */
  bool is_outlet;
  GsReportedOrigin *origin; /* made for it, or NULL */
} Seen;

struct GsOrigins {
  Seen *heard;  /* by actor: claims through this outlet, by their sources */
  Seen *quoted; /* by actor: claims of this source, by their outlets */
  GS_VECTOR(GsReportedOrigin *) all;
};

static const GsActor *
actor_of(const GsBench *bench, uint32_t actor)
{
  return &bench->claims->actors.items[actor];
}

static void
see(Seen *seen, int32_t other)
{
  seen->n_claims++;
  seen->has_others |= seen->last >= 0 && seen->last != other;
  seen->last = other;
}

/* The outlet that the claim comes from: that it was heard through, its
 * source, or whoever reports it around; -1 where none is known. */
static int32_t
outlet_of(const GsBench *bench, const GsOrigins *origins, const GsClaim *claim)
{
  const GsClaims *claims = bench->claims;
  for (;;) {
    if (claim->via >= 0)
      return claim->via;
    if (origins->heard[claim->actor].is_outlet)
      return (int32_t)claim->actor;
    if (claim->outer < 0)
      return -1;
    claim = &claims->claims.items[claim->outer];
  }
}

/* Is it one source, heard through somebody? */
static bool
is_quoted(const GsBench *bench, const GsClaim *claim)
{
  return claim->via >= 0 && actor_of(bench, claim->actor)->is_named;
}

/* Whoever something was heard through is an outlet, also where no book says
 * so. */
static void
mark_outlets(const GsBench *bench, GsOrigins *origins)
{
  const GsClaims *claims = bench->claims;
  for (size_t i = 0; i < claims->actors.n; i++) {
    origins->heard[i].last = origins->quoted[i].last = -1;
    origins->heard[i].is_outlet = claims->actors.items[i].is_outlet;
  }
  for (size_t i = 0; i < claims->claims.n; i++)
    if (claims->claims.items[i].via >= 0)
      origins->heard[claims->claims.items[i].via].is_outlet = true;
}

static void
count(const GsBench *bench, GsOrigins *origins)
{
  size_t n_actors = bench->claims->actors.n;
  origins->heard = GS_NEW_ARRAY(bench->arena, Seen, n_actors + 1);
  origins->quoted = GS_NEW_ARRAY(bench->arena, Seen, n_actors + 1);
  mark_outlets(bench, origins);
  for (size_t i = 0; i < bench->claims->claims.n; i++) {
    const GsClaim *claim = &bench->claims->claims.items[i];
    int32_t outlet = outlet_of(bench, origins, claim);
    if (outlet >= 0)
      see(&origins->heard[outlet], (int32_t)claim->actor);
    if (is_quoted(bench, claim))
      see(&origins->quoted[claim->actor], claim->via);
  }
}

/* Room for all of its claims; their ids come as they are met. */
static GsReportedOrigin *
begin(const GsBench *bench, GsOrigins *origins, uint32_t actor, Seen *seen)
{
  if (seen->origin != NULL || !seen->has_others)
    return seen->origin;
  seen->origin = GS_NEW(bench->arena, GsReportedOrigin);
  seen->origin->name = actor_of(bench, actor)->name;
  seen->origin->is_outlet = seen == &origins->heard[actor];
  seen->origin->claims = GS_NEW_ARRAY(bench->arena, uint32_t, seen->n_claims);
  gs_vector_add(bench->arena, &origins->all, seen->origin);
  return seen->origin;
}

static void
add_claim(GsReportedOrigin *origin, uint32_t id)
{
  if (origin != NULL)
    origin->claims[origin->n_claims++] = id;
}

GsOrigins *
gs_origins_find(const GsBench *bench)
{
  GsOrigins *origins = GS_NEW(bench->arena, GsOrigins);
  count(bench, origins);
  for (size_t i = 0; i < bench->claims->claims.n; i++) {
    const GsClaim *claim = &bench->claims->claims.items[i];
    int32_t outlet = outlet_of(bench, origins, claim);
    if (outlet >= 0)
      add_claim(
          begin(bench, origins, (uint32_t)outlet, &origins->heard[outlet]),
          claim->id);
    if (is_quoted(bench, claim))
      add_claim(
          begin(bench, origins, claim->actor, &origins->quoted[claim->actor]),
          claim->id);
  }
  return origins;
}

void
gs_origins_set(const GsBench *bench,
               const GsClaim *claim,
               GsReportedClaim *reported)
{
  const GsOrigins *origins = bench->origins;
  if (origins == NULL)
    return;
  int32_t outlet = outlet_of(bench, origins, claim);
  if (outlet >= 0)
    reported->same_outlet = origins->heard[outlet].origin;
  if (is_quoted(bench, claim))
    reported->same_source = origins->quoted[claim->actor].origin;
}

void
gs_origins_report(const GsOrigins *origins, GsDocumentReport *report)
{
  report->origins = (const GsReportedOrigin *const *)origins->all.items;
  report->n_origins = origins->all.n;
}
