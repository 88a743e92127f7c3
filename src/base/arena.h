/* SPDX-License-Identifier: Apache-2.0
 *
 * Memory that lives and dies together, within a budget.
 *
 * Whatever grows with the input (words, claims, findings) is taken from the
 * arena of its document; rules live in the arena of their rule set.  Taking
 * never returns NULL: when the budget is reached, control goes back to the
 * gs_arena_try() around the work, as in Lua's protected calls.  So no caller
 * checks an allocation, and none can forget to.  The price: work under
 * gs_arena_try() must own nothing outside its arena.
 */
#pragma once

#include "base/slice.h"

#include <glib.h>

typedef struct GsArena GsArena;

/* A new arena that gives at most `budget` bytes; 0 means no bound. */
GsArena *gs_arena_new(size_t budget);
void gs_arena_free(GsArena *arena);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(GsArena, gs_arena_free)

/* Zeroed bytes, aligned for any type, valid until the arena is freed.
 * Outside of gs_arena_try() an exhausted budget ends the program. */
void *gs_arena_take(GsArena *arena, size_t size);

/* A copy that ends in NUL (which the slice does not count). */
GsSlice gs_arena_copy(GsArena *arena, GsSlice text);

/* printf() into the arena. */
char *gs_arena_printf(GsArena *arena, const char *format, ...)
    G_GNUC_PRINTF(2, 3);

/* Runs work(data).  False when the budget was reached on the way; what was
 * taken stays valid but is incomplete.  May be nested. */
bool gs_arena_try(GsArena *arena, void (*work)(void *data), void *data);

/* As if the budget were reached: for work that a foreign parser calls back and
 * that tried by itself, so that the parser could clean up before. */
void gs_arena_give_up(GsArena *arena) G_GNUC_NORETURN;

/* Bytes given so far. */
size_t gs_arena_used(const GsArena *arena);

/* For tests: the nth take from now on (1 = the next) finds the budget
 * reached, and all later ones.  0 switches this off. */
void gs_arena_fail_at(GsArena *arena, size_t nth);

#define GS_NEW(arena, Type) ((Type *)gs_arena_take((arena), sizeof(Type)))
#define GS_NEW_ARRAY(arena, Type, n)                                           \
  ((Type *)gs_arena_take((arena), sizeof(Type) * (n)))

/* A growing array in an arena: GS_VECTOR(GsWord) words = { 0 };
 * gs_vector_add(arena, &words, word);  then words.items[0 .. words.n). */
#define GS_VECTOR(Type)                                                        \
  struct {                                                                     \
    Type *items;                                                               \
    size_t n;                                                                  \
    size_t room;                                                               \
  }

#define gs_vector_add(arena, vector, ...)                                      \
  do {                                                                         \
    if ((vector)->n == (vector)->room)                                         \
      (vector)->items =                                                        \
          gs_vector_grow((arena), (vector)->items, (vector)->n,                \
                         &(vector)->room, sizeof *(vector)->items);            \
    (vector)->items[(vector)->n++] = (__VA_ARGS__);                            \
  } while (0)

/* Room for `most` items in a vector that is still empty. */
#define gs_vector_reserve(arena, vector, most)                                 \
  do {                                                                         \
    (vector)->items =                                                          \
        gs_arena_take((arena), (most) * sizeof *(vector)->items);              \
    (vector)->room = (most);                                                   \
  } while (0)

/* Makes `kept` a copy of `desk` without spare room, and `desk` empty: lists of
 * which there are many are collected, one by one, where there is room. */
#define gs_vector_take(arena, kept, desk)                                      \
  do {                                                                         \
    (kept)->items = gs_vector_copied((arena), (desk)->items,                   \
                                     (desk)->n * sizeof *(desk)->items);       \
    (kept)->n = (kept)->room = (desk)->n;                                      \
    (desk)->n = 0;                                                             \
  } while (0)

/* For gs_vector_take() only. */
void *gs_vector_copied(GsArena *arena, const void *items, size_t size);

/* For gs_vector_add() only: `items` moved to where twice as many fit. */
void *gs_vector_grow(GsArena *arena,
                     const void *items,
                     size_t n,
                     size_t *room,
                     size_t item_size);
