/* SPDX-License-Identifier: Apache-2.0
 *
 * An open-addressing table from text to number, and an array back.
 */
#include "base/intern.h"

#include "base/hash.h"

struct GsInterner {
  GsArena *arena;
  const GsInterner *below;
  GsId first; /* number of texts.items[0] */
  GS_VECTOR(GsSlice) texts;
  GsId *table;    /* numbers; 0 = free */
  size_t n_slots; /* a power of two */
};

GsInterner *
gs_interner_new(GsArena *arena, const GsInterner *below)
{
  GsInterner *interner = GS_NEW(arena, GsInterner);
  interner->arena = arena;
  interner->below = below;
  interner->first = below ? gs_interner_end(below) : 1;
  interner->n_slots = 256;
  interner->table = GS_NEW_ARRAY(arena, GsId, interner->n_slots);
  return interner;
}

GsId
gs_interner_end(const GsInterner *interner)
{
  return interner->first + (GsId)interner->texts.n;
}

GsSlice
gs_interner_text(const GsInterner *interner, GsId id)
{
  while (interner && id < interner->first)
    interner = interner->below;
  if (!interner || id == 0 || id >= gs_interner_end(interner))
    return (GsSlice){ "", 0 };
  return interner->texts.items[id - interner->first];
}

static size_t
hash_of(GsSlice text)
{
  return (size_t)gs_hash(text.at, text.len);
}

/* The slot that holds `text`, or the free one where it belongs. */
static size_t
find_slot(const GsInterner *interner, GsSlice text, size_t hash)
{
  size_t slot = hash & (interner->n_slots - 1);
  while (interner->table[slot] != 0) {
    GsId id = interner->table[slot];
    if (gs_slice_eq(interner->texts.items[id - interner->first], text))
      return slot;
    slot = (slot + 1) & (interner->n_slots - 1);
  }
  return slot;
}

static GsId
find_hashed(const GsInterner *interner, GsSlice text, size_t hash)
{
  for (; interner; interner = interner->below) {
    GsId id = interner->table[find_slot(interner, text, hash)];
    if (id)
      return id;
  }
  return 0;
}

GsId
gs_interner_find(const GsInterner *interner, GsSlice text)
{
  return find_hashed(interner, text, hash_of(text));
}

static void
grow(GsInterner *interner)
{
  interner->n_slots *= 2;
  interner->table = GS_NEW_ARRAY(interner->arena, GsId, interner->n_slots);
  for (size_t i = 0; i < interner->texts.n; i++) {
    GsSlice text = interner->texts.items[i];
    interner->table[find_slot(interner, text, hash_of(text))] =
        interner->first + (GsId)i;
  }
}

GsId
gs_interner_add(GsInterner *interner, GsSlice text)
{
  size_t hash = hash_of(text);
  GsId known = find_hashed(interner, text, hash);
  if (known)
    return known;
  if (interner->texts.n * 2 >= interner->n_slots)
    grow(interner);
  size_t slot = find_slot(interner, text, hash);
  GsId id = gs_interner_end(interner);
  gs_vector_add(interner->arena, &interner->texts,
                gs_arena_copy(interner->arena, text));
  interner->table[slot] = id;
  return id;
}
