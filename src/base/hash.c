/* SPDX-License-Identifier: Apache-2.0
 *
 * SipHash-1-3, written from the description in the paper "SipHash: a fast
 * short-input PRF" (Aumasson and Bernstein 2012).
 */
#include "base/hash.h"

#include <glib.h>
#include <string.h>
#include <sys/random.h>

typedef struct {
  uint64_t v0;
  uint64_t v1;
  uint64_t v2;
  uint64_t v3;
} State;

static uint64_t key[2];

static void
draw_key(void)
{
  static gsize is_drawn;
  if (!g_once_init_enter(&is_drawn))
    return;
  if (getrandom(key, sizeof key, 0) != (ssize_t)sizeof key) {
    key[0] = (uint64_t)g_get_monotonic_time();
    key[1] = (uint64_t)(uintptr_t)&is_drawn;
  }
  g_once_init_leave(&is_drawn, 1);
}

static uint64_t
rotate(uint64_t x, unsigned bits)
{
  return (x << bits) | (x >> (64 - bits));
}

static inline void
mix(State *s)
{
  s->v0 += s->v1;
  s->v1 = rotate(s->v1, 13) ^ s->v0;
  s->v0 = rotate(s->v0, 32);
  s->v2 += s->v3;
  s->v3 = rotate(s->v3, 16) ^ s->v2;
  s->v0 += s->v3;
  s->v3 = rotate(s->v3, 21) ^ s->v0;
  s->v2 += s->v1;
  s->v1 = rotate(s->v1, 17) ^ s->v2;
  s->v2 = rotate(s->v2, 32);
}

static uint64_t
read_word(const unsigned char *at, size_t n)
{
  uint64_t word = 0;
  for (size_t i = 0; i < n; i++)
    word |= (uint64_t)at[i] << (8 * i);
  return word;
}

static void
absorb(State *s, uint64_t word)
{
  s->v3 ^= word;
  mix(s);
  s->v0 ^= word;
}

uint64_t
gs_hash(const void *bytes, size_t len)
{
  draw_key();
  const unsigned char *at = bytes;
  State s = { key[0] ^ 0x736f6d6570736575u, key[1] ^ 0x646f72616e646f6du,
              key[0] ^ 0x6c7967656e657261u, key[1] ^ 0x7465646279746573u };
  size_t left = len;
  for (; left >= 8; left -= 8, at += 8) {
    uint64_t word = 0;
    memcpy(&word, at, 8);
    absorb(&s, GUINT64_FROM_LE(word));
  }
  absorb(&s, read_word(at, left) | ((uint64_t)len << 56));
  s.v2 ^= 0xff;
  mix(&s);
  mix(&s);
  mix(&s);
  return s.v0 ^ s.v1 ^ s.v2 ^ s.v3;
}
