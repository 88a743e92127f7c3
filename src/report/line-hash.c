/* SPDX-License-Identifier: Apache-2.0
 *
 * The hash by which GitHub knows a line again after it has moved: over the
 * next hundred units (of UTF-16, without blanks and tabs) from the line's
 * first on.  A rolling sum, as Rabin and Karp's, gives all of them in one
 * pass: a unit that leaves the window is taken out of the sum.
 */
#include "report/original-private.h"

#include "base/utf8.h"

#define WINDOW 100
#define FACTOR 37u
#define END_UNIT 65535u /* behind the last unit; then zeros */

typedef struct {
  uint64_t sum;
  uint64_t leaving; /* FACTOR to the power of WINDOW */
  uint32_t window[WINDOW];
  size_t n_units;
  GArray *starts; /* (element-type size_t): number of a line's first unit */
  GArray *hashes; /* as far as their windows are full */
  bool is_line_start;
  bool is_behind_cr;
} Roller;

/* Lines whose window has just become full have their hash. */
static void
roll(Roller *roller, uint32_t unit)
{
  size_t next = roller->hashes->len;
  size_t at = roller->n_units % WINDOW;
  if (next < roller->starts->len &&
      g_array_index(roller->starts, size_t, next) + WINDOW == roller->n_units) {
    GsLineHash hash = { .hash = roller->sum };
    g_array_append_val(roller->hashes, hash);
  }
  roller->sum =
      FACTOR * roller->sum + unit - roller->leaving * roller->window[at];
  roller->window[at] = unit;
  roller->n_units++;
}

static void
take_unit(Roller *roller, uint32_t unit)
{
  bool is_skipped =
      unit == ' ' || unit == '\t' || (unit == '\n' && roller->is_behind_cr);
  roller->is_behind_cr = unit == '\r';
  if (is_skipped)
    return;
  if (roller->is_line_start)
    g_array_append_val(roller->starts, roller->n_units);
  roller->is_line_start = unit == '\n' || unit == '\r';
  roll(roller, unit == '\r' ? '\n' : unit);
}

static void
take_text(Roller *roller, GsSlice text)
{
  for (size_t at = 0; at < text.len;) {
    uint32_t code = 0;
    size_t len = gs_utf8_decode(text, at, &code);
    at += len > 0 ? len : 1;
    if (code < 0x10000) {
      take_unit(roller, code);
    } else {
      take_unit(roller, 0xd800 + ((code - 0x10000) >> 10));
      take_unit(roller, 0xdc00 + ((code - 0x10000) & 0x3ff));
    }
  }
}

/* ---- occurrences ------------------------------------------------------ */

static int
compare_hashes(gconstpointer a, gconstpointer b, gpointer data)
{
  const size_t *x = a;
  const size_t *y = b;
  const GArray *hashes = data;
  uint64_t hash_x = g_array_index(hashes, GsLineHash, *x).hash;
  uint64_t hash_y = g_array_index(hashes, GsLineHash, *y).hash;
  if (hash_x != hash_y)
    return hash_x < hash_y ? -1 : 1;
  return *x < *y ? -1 : *x > *y;
}

/* By sorting, not by a table: hashes of lines can be made to collide. */
static void
count_occurrences(GArray *hashes)
{
  g_autofree size_t *order = g_new(size_t, hashes->len + 1);
  size_t count = 0;
  for (size_t i = 0; i < hashes->len; i++)
    order[i] = i;
  g_qsort_with_data(order, (gint)hashes->len, sizeof *order, compare_hashes,
                    hashes);
  for (size_t i = 0; i < hashes->len; i++) {
    GsLineHash *hash = &g_array_index(hashes, GsLineHash, order[i]);
    bool is_again =
        i > 0 &&
        g_array_index(hashes, GsLineHash, order[i - 1]).hash == hash->hash;
    count = is_again ? count + 1 : 1;
    hash->occurrence = count;
  }
}

GArray *
gs_report_line_hashes(GsSlice original)
{
  Roller roller = { .leaving = 1, .is_line_start = true };
  roller.starts = g_array_new(FALSE, FALSE, sizeof(size_t));
  roller.hashes = g_array_new(FALSE, FALSE, sizeof(GsLineHash));
  for (size_t i = 0; i < WINDOW; i++)
    roller.leaving *= FACTOR;
  take_text(&roller, original);
  take_unit(&roller, END_UNIT);
  for (size_t i = 0; i < WINDOW; i++)
    roll(&roller, 0);
  g_array_unref(roller.starts);
  count_occurrences(roller.hashes);
  return roller.hashes;
}
