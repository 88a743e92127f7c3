/* SPDX-License-Identifier: Apache-2.0
 *
 * Chance that is the same on every machine: SplitMix64 (Steele, Lea and Flood
 * 2014), a sum and three steps of mixing in 64 bits.
 */
#include "exercise/exercise-private.h"

static uint64_t
mix(uint64_t z)
{
  z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
  return z ^ (z >> 31);
}

static uint64_t
next(GsRandom *random)
{
  random->state += UINT64_C(0x9e3779b97f4a7c15);
  return mix(random->state);
}

GsRandom
gs_random_new(uint64_t seed, uint64_t purpose)
{
  return (GsRandom){ mix(seed) ^ mix(~purpose) };
}

/* What would make the first numbers likelier is drawn again. */
size_t
gs_random_below(GsRandom *random, size_t n)
{
  uint64_t rest = (UINT64_MAX % n + 1) % n;
  uint64_t value;
  do
    value = next(random);
  while (value > UINT64_MAX - rest);
  return (size_t)(value % n);
}

void
gs_random_shuffle(GsRandom *random, size_t *numbers, size_t n)
{
  for (size_t i = n; i > 1; i--) {
    size_t k = gs_random_below(random, i);
    size_t kept = numbers[i - 1];
    numbers[i - 1] = numbers[k];
    numbers[k] = kept;
  }
}
