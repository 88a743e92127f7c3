/* SPDX-License-Identifier: Apache-2.0
 *
 * Answers out of sight: whoever looks at the source of a form sees numbers.
 * It is no lock; interactive.js has the same steps the other way round.
 */
#include "exercise/cover-private.h"

#include <inttypes.h>

/* FNV-1a in 32 bits. */
static uint32_t
hash(const char *text)
{
  uint32_t value = UINT32_C(0x811c9dc5);
  for (; *text != '\0'; text++)
    value = (value ^ (uint8_t)*text) * UINT32_C(0x01000193);
  return value;
}

char *
gs_cover_salt(const GsExercise *exercise)
{
  g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);
  g_autofree char *seed =
      g_strdup_printf("%" PRIu64 "/%u", exercise->seed, exercise->level);
  g_checksum_update(checksum, (const guchar *)seed, -1);
  for (size_t i = 0; i < exercise->lines.n; i++)
    g_checksum_update(checksum, (const guchar *)exercise->lines.items[i].text,
                      -1);
  return g_strndup(g_checksum_get_string(checksum), 16);
}

uint32_t
gs_cover_seal(const char *salt, unsigned task, const char *value_and_what)
{
  g_autofree char *text =
      g_strdup_printf("%s/task-%u/%s", salt, task, value_and_what);
  return hash(text);
}

/* Xorshift in 32 bits (Marsaglia 2003). */
void
gs_cover_write(GsWriter *out, const char *text, uint32_t seal)
{
  uint32_t x = seal != 0 ? seal : 1;
  for (; *text != '\0'; text++) {
    x ^= x << 13;
    x ^= x >> 17;
    x ^= x << 5;
    gs_write_f(out, "%02x", (unsigned)((uint8_t)*text ^ (x & 255)));
  }
}
