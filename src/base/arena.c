/* SPDX-License-Identifier: Apache-2.0
 *
 * Chunks that grow with what is taken, so that small documents stay small and
 * large ones need few chunks.  Built with GS_PLAIN_MALLOC every take has its
 * own chunk, so that a sanitizer sees the borders of each.
 */
#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#define FIRST_CHUNK ((size_t)16 << 10)
#define LARGEST_CHUNK ((size_t)1 << 20)
#define ALIGNMENT ((size_t)16)

/* Most vectors stay short, and those that do not double often enough. */
#define FIRST_VECTOR 64 /* bytes */
#define MOST_FIRST_ITEMS 8

typedef struct Chunk Chunk;
struct Chunk {
  Chunk *next;
  size_t size; /* of the bytes behind this head */
  size_t used;
  size_t padding; /* keeps the bytes aligned */
};

typedef struct Guard Guard;
struct Guard {
  jmp_buf place;
  Guard *outer;
};

struct GsArena {
  Chunk *chunks; /* the one in use first */
  size_t budget; /* 0 = none */
  size_t used;
  size_t fail_at; /* takes left until the test switch strikes; 0 = off */
  Guard *guard;
};

GsArena *
gs_arena_new(size_t budget)
{
  GsArena *arena = g_new0(GsArena, 1);
  arena->budget = budget;
  return arena;
}

void
gs_arena_free(GsArena *arena)
{
  if (!arena)
    return;
  for (Chunk *chunk = arena->chunks; chunk;) {
    Chunk *next = chunk->next;
    free(chunk);
    chunk = next;
  }
  g_free(arena);
}

void
gs_arena_give_up(GsArena *arena)
{
  if (arena->guard)
    longjmp(arena->guard->place, 1);
  fputs("gainsay: out of memory\n", stderr);
  abort();
}

static bool
is_failing(GsArena *arena)
{
  if (arena->fail_at == 0)
    return false;
  if (arena->fail_at > 1)
    arena->fail_at--;
  else
    return true;
  return false;
}

static size_t
chunk_size(const GsArena *arena, size_t size)
{
#if defined(GS_PLAIN_MALLOC) || defined(__SANITIZE_ADDRESS__)
  (void)arena;
  return size;
#else
  size_t next = arena->chunks ? arena->chunks->size * 2 : FIRST_CHUNK;
  return MAX(size, MIN(next, LARGEST_CHUNK));
#endif
}

static void
add_chunk(GsArena *arena, size_t size)
{
  size_t room = chunk_size(arena, size);
  Chunk *chunk = malloc(sizeof(Chunk) + room);
  if (!chunk)
    gs_arena_give_up(arena);
  *chunk = (Chunk){ .next = arena->chunks, .size = room };
  arena->chunks = chunk;
}

/* Bytes that are not zeroed yet: some takers fill them at once. */
static char *
take_raw(GsArena *arena, size_t size)
{
  size_t whole = (MAX(size, 1) + ALIGNMENT - 1) & ~(ALIGNMENT - 1);
  bool is_over =
      arena->budget && whole > arena->budget - MIN(arena->used, arena->budget);
  if (whole < size || is_over || is_failing(arena))
    gs_arena_give_up(arena);
  if (!arena->chunks || arena->chunks->size - arena->chunks->used < whole)
    add_chunk(arena, whole);
  char *at = (char *)(arena->chunks + 1) + arena->chunks->used;
  arena->chunks->used += whole;
  arena->used += whole;
  return at;
}

void *
gs_arena_take(GsArena *arena, size_t size)
{
  return memset(take_raw(arena, size), 0, size);
}

GsSlice
gs_arena_copy(GsArena *arena, GsSlice text)
{
  char *copy = take_raw(arena, text.len + 1);
  if (text.len)
    memcpy(copy, text.at, text.len);
  copy[text.len] = '\0';
  return (GsSlice){ copy, text.len };
}

char *
gs_arena_printf(GsArena *arena, const char *format, ...)
{
  va_list args;
  va_list again;
  va_start(args, format);
  va_copy(again, args);
  int len = vsnprintf(NULL, 0, format, args);
  va_end(args);
  char *text = gs_arena_take(arena, (size_t)MAX(len, 0) + 1);
  if (len > 0)
    vsnprintf(text, (size_t)len + 1, format, again);
  va_end(again);
  return text;
}

bool
gs_arena_try(GsArena *arena, void (*work)(void *data), void *data)
{
  Guard guard = { .outer = arena->guard };
  if (setjmp(guard.place) != 0) {
    arena->guard = arena->guard->outer;
    return false;
  }
  arena->guard = &guard;
  work(data);
  arena->guard = guard.outer;
  return true;
}

size_t
gs_arena_used(const GsArena *arena)
{
  return arena->used;
}

void
gs_arena_fail_at(GsArena *arena, size_t nth)
{
  arena->fail_at = nth;
}

void *
gs_vector_grow(
    GsArena *arena, const void *items, size_t n, size_t *room, size_t item_size)
{
  size_t first = CLAMP(FIRST_VECTOR / item_size, 1, MOST_FIRST_ITEMS);
  size_t larger = *room ? *room * 2 : first;
  size_t len = n * item_size;
  char *moved = take_raw(arena, larger * item_size);
  if (n)
    memcpy(moved, items, len);
  memset(moved + len, 0, larger * item_size - len);
  *room = larger;
  return moved;
}

void *
gs_vector_copied(GsArena *arena, const void *items, size_t size)
{
  void *copy = take_raw(arena, size);
  if (size)
    memcpy(copy, items, size);
  return copy;
}
