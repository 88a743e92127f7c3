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

/* The slot that holds `text`, or the free one where it belongs. */
static size_t
find_slot(const GsInterner *interner, GsSlice text)
{
  size_t slot = (size_t)gs_hash(text.at, text.len) & (interner->n_slots - 1);
  while (interner->table[slot] != 0) {
    GsId id = interner->table[slot];
    if (gs_slice_eq(interner->texts.items[id - interner->first], text))
      return slot;
    slot = (slot + 1) & (interner->n_slots - 1);
  }
  return slot;
}

GsId
gs_interner_find(const GsInterner *interner, GsSlice text)
{
  for (; interner; interner = interner->below) {
    GsId id = interner->table[find_slot(interner, text)];
    if (id)
      return id;
  }
  return 0;
}

static void
grow(GsInterner *interner)
{
  interner->n_slots *= 2;
  interner->table = GS_NEW_ARRAY(interner->arena, GsId, interner->n_slots);
  for (size_t i = 0; i < interner->texts.n; i++)
    interner->table[find_slot(interner, interner->texts.items[i])] =
        interner->first + (GsId)i;
}

GsId
gs_interner_add(GsInterner *interner, GsSlice text)
{
  GsId known = gs_interner_find(interner, text);
  if (known)
    return known;
  if (interner->texts.n * 2 >= interner->n_slots)
    grow(interner);
  size_t slot = find_slot(interner, text);
  GsId id = gs_interner_end(interner);
  gs_vector_add(interner->arena, &interner->texts,
                gs_arena_copy(interner->arena, text));
  interner->table[slot] = id;
  return id;
}
