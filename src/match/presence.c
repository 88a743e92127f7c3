/* SPDX-License-Identifier: Apache-2.0
 *
 * Three sets of numbers, as bits: words as written, their lemmas, lists.
 */
#include "match/presence.h"

#include "match/pattern-private.h"

typedef struct {
  uint64_t *bits;
  size_t n; /* words of 64 bits */
} Set;

struct GsPresence {
  GsArena *arena;
  Set texts;
  Set lemmas;
  Set lists;
};

static void
add(GsArena *arena, Set *set, size_t number)
{
  size_t at = number / 64;
  if (at >= set->n) {
    size_t n = MAX(2 * set->n, at + 1);
    uint64_t *bits = GS_NEW_ARRAY(arena, uint64_t, n);
    if (set->n > 0)
      memcpy(bits, set->bits, set->n * sizeof *bits);
    *set = (Set){ bits, n };
  }
  set->bits[at] |= (uint64_t)1 << (number % 64);
}

static bool
has(const Set *set, size_t number)
{
  return number / 64 < set->n &&
         ((set->bits[number / 64] >> (number % 64)) & 1) != 0;
}

GsPresence *
gs_presence_new(GsArena *arena)
{
  GsPresence *presence = GS_NEW(arena, GsPresence);
  presence->arena = arena;
  return presence;
}

void
gs_presence_add(GsPresence *presence, const GsSubject *subject)
{
  for (size_t i = subject->start; i < subject->end; i++) {
    const GsWord *word = &subject->words[i];
    add(presence->arena, &presence->texts, word->id);
    for (GsPart part = 0; part < GS_N_PARTS; part++)
      if (word->form->lemma[part] != 0)
        add(presence->arena, &presence->lemmas, word->form->lemma[part]);
  }
  for (size_t i = 0; i < subject->n_hits; i++)
    add(presence->arena, &presence->lists, subject->hits[i].list);
}

bool
gs_presence_has_list(const GsPresence *presence, uint32_t list)
{
  return has(&presence->lists, list);
}

static bool
has_wanted(const GsPresence *presence, const GsWanted *wanted)
{
  if (wanted->node->kind == GS_NODE_LIST)
    return gs_presence_has_list(presence, wanted->node->list);
  if (has(&presence->texts, wanted->id))
    return true;
  for (GsPart part = 0; part < GS_N_PARTS; part++)
    if (wanted->form->lemma[part] != 0 &&
        has(&presence->lemmas, wanted->form->lemma[part]))
      return true;
  return false;
}

bool
gs_presence_allows(const GsPresence *presence, const GsPattern *pattern)
{
  for (size_t i = 0; i < pattern->needs.n; i++) {
    GsNeed need = pattern->needs.items[i];
    uint32_t at = need.start;
    while (at < need.start + need.n &&
           !has_wanted(presence,
                       &pattern->wanted.items[pattern->needed.items[at]]))
      at++;
    if (at == need.start + need.n)
      return false;
  }
  return true;
}
