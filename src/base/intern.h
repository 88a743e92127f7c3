/* SPDX-License-Identifier: Apache-2.0
 *
 * Words as numbers: equal text, equal number.
 *
 * An interner may stand on another one: it then finds the words of that one
 * too and numbers its own after them.  So the words of the rules are numbered
 * once, and a document adds its own without changing what others see.
 */
#pragma once

#include "base/arena.h"

typedef uint32_t GsId; /* 0 = no word */

typedef struct GsInterner GsInterner;

/* Lives in `arena`; `below` (or NULL) must outlive it and not change. */
GsInterner *gs_interner_new(GsArena *arena, const GsInterner *below);

/* The number of `text`, which is copied when it is new. */
GsId gs_interner_add(GsInterner *interner, GsSlice text);

/* The number of `text`, or 0 when it was never added. */
GsId gs_interner_find(const GsInterner *interner, GsSlice text);

/* The text of `id`, NUL after its end; empty for 0. */
GsSlice gs_interner_text(const GsInterner *interner, GsId id);

/* One more than the greatest number given so far. */
GsId gs_interner_end(const GsInterner *interner);
