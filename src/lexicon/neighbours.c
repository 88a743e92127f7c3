/* SPDX-License-Identifier: Apache-2.0
 *
 * What is near a word, collected once and kept: a document asks about the
 * same few hundred words tens of thousands of times, and walking the table
 * anew for each pair took three quarters of the time of a check.
 */
#include "lexicon/neighbours.h"

#include "lexicon/records-private.h"

#define MOST_AROUND 512 /* of one kind: more than any word of WordNet has */

struct GsNeighbours {
  const GsLexicon *lexicon;
  GsArena *arena;
  GsAround **rows; /* open addressing, by lemma and part */
  size_t n;
  size_t room; /* a power of two */
};

typedef struct {
  uint32_t items[MOST_AROUND];
  size_t n;
} Set;

GsNeighbours *
gs_neighbours_new(const GsLexicon *lexicon, GsArena *arena)
{
  GsNeighbours *all = GS_NEW(arena, GsNeighbours);
  *all = (GsNeighbours){ .lexicon = lexicon, .arena = arena, .room = 1024 };
  all->rows = GS_NEW_ARRAY(arena, GsAround *, all->room);
  return all;
}

/* ---- collecting ------------------------------------------------------- */

static void
add(Set *set, uint32_t id)
{
  for (size_t i = 0; i < set->n; i++)
    if (set->items[i] == id)
      return;
  if (set->n < MOST_AROUND)
    set->items[set->n++] = id;
}

static GsIdSet
keep(const GsNeighbours *all, const Set *set)
{
  uint32_t *items = GS_NEW_ARRAY(all->arena, uint32_t, set->n + 1);
  memcpy(items, set->items, set->n * sizeof *items);
  return (GsIdSet){ items, set->n };
}

static void
add_targets(const GsLexicon *lexicon,
            uint32_t synset,
            GsLemma of,
            GsLinkKind kind,
            Set *set)
{
  GsRun links = gs_lexicon_links(lexicon, synset);
  for (uint32_t i = links.start; i < links.end; i++) {
    GsLink link = gs_lexicon_link(lexicon, i);
    if (link.kind == kind &&
        (of == 0 || gs_lexicon_link_is_of(lexicon, synset, link, of)))
      add(set, link.target);
  }
}

/* Lemmas that the word itself leads to by links of one kind. */
static void
collect(const GsLexicon *lexicon,
        GsLemma lemma,
        GsPart part,
        GsLinkKind kind,
        Set *set)
{
  GsRun senses = gs_lexicon_senses(lexicon, lemma, part, 0);
  for (uint32_t i = senses.start; i < senses.end; i++)
    add_targets(lexicon, gs_lexicon_synset(lexicon, i), lemma, kind, set);
}

static void
collect_senses(const GsLexicon *lexicon,
               GsLemma lemma,
               GsPart part,
               unsigned most,
               Set *set)
{
  GsRun senses = gs_lexicon_senses(lexicon, lemma, part, most);
  for (uint32_t i = senses.start; i < senses.end; i++)
    add(set, gs_lexicon_synset(lexicon, i));
}

/* The set and all that stands above its members. */
static void
collect_above(const GsLexicon *lexicon, Set *set)
{
  for (size_t done = 0; done < set->n; done++) {
    add_targets(lexicon, set->items[done], 0, GS_LINK_KIND, set);
    add_targets(lexicon, set->items[done], 0, GS_LINK_INSTANCE, set);
  }
}

static GsAround *
read_around(const GsNeighbours *all, GsLemma lemma, GsPart part)
{
  GsAround *around = GS_NEW(all->arena, GsAround);
  Set set = { .n = 0 };
  *around = (GsAround){ .lemma = lemma, .part = part };
  for (GsPart own = 0; own < GS_N_PARTS; own++)
    collect(all->lexicon, lemma, own, GS_LINK_DERIVED, &set);
  around->derived = keep(all, &set);
  set.n = 0;
  collect(all->lexicon, lemma, part, GS_LINK_OPPOSITE, &set);
  around->opposites = keep(all, &set);
  set.n = 0;
  collect_senses(all->lexicon, lemma, part, 0, &set);
  around->senses = keep(all, &set);
  set.n = 0;
  collect_senses(all->lexicon, lemma, part, GS_AROUND_KIND_SENSES, &set);
  collect_above(all->lexicon, &set);
  around->above = keep(all, &set);
  return around;
}

/* ---- the table -------------------------------------------------------- */

static GsAround **
place_of(GsAround **rows, size_t room, GsLemma lemma, GsPart part)
{
  size_t at = (size_t)(lemma * 2654435761u + part) & (room - 1);
  while (rows[at] != NULL &&
         (rows[at]->lemma != lemma || rows[at]->part != part))
    at = (at + 1) & (room - 1);
  return &rows[at];
}

static void
grow(GsNeighbours *all)
{
  size_t room = all->room * 2;
  GsAround **rows = GS_NEW_ARRAY(all->arena, GsAround *, room);
  for (size_t i = 0; i < all->room; i++)
    if (all->rows[i] != NULL)
      *place_of(rows, room, all->rows[i]->lemma, all->rows[i]->part) =
          all->rows[i];
  all->rows = rows;
  all->room = room;
}

const GsAround *
gs_neighbours_around(GsNeighbours *all, GsLemma lemma, GsPart part)
{
  GsAround **place = place_of(all->rows, all->room, lemma, part);
  if (*place != NULL)
    return *place;
  if (2 * all->n >= all->room) {
    grow(all);
    place = place_of(all->rows, all->room, lemma, part);
  }
  all->n++;
  *place = read_around(all, lemma, part);
  return *place;
}

/* ---- questions -------------------------------------------------------- */

static bool
holds(GsIdSet set, uint32_t id)
{
  for (size_t i = 0; i < set.n; i++)
    if (set.items[i] == id)
      return true;
  return false;
}

bool
gs_around_are_related(const GsAround *a, const GsAround *b)
{
  return holds(a->derived, b->lemma);
}

bool
gs_around_are_opposites(const GsAround *a, const GsAround *b)
{
  return a->part == b->part &&
         (holds(a->opposites, b->lemma) || holds(b->opposites, a->lemma));
}

bool
gs_around_are_synonyms(const GsAround *a, const GsAround *b, size_t senses)
{
  if (a->part != b->part)
    return false;
  GsIdSet first = { a->senses.items, MIN(a->senses.n, senses) };
  for (size_t i = 0; i < MIN(b->senses.n, senses); i++)
    if (holds(first, b->senses.items[i]))
      return true;
  return false;
}

bool
gs_around_is_kind(const GsAround *a, const GsAround *kind)
{
  for (size_t i = 0; i < kind->senses.n; i++)
    if (holds(a->above, kind->senses.items[i]))
      return true;
  return false;
}

bool
gs_around_is_close_kind(const GsAround *a, const GsAround *kind)
{
  size_t n = MIN(kind->senses.n, GS_AROUND_KIND_SENSES);
  for (size_t i = 0; i < n; i++)
    if (holds(a->above, kind->senses.items[i]))
      return true;
  return false;
}
