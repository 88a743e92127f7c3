/* SPDX-License-Identifier: Apache-2.0
 *
 * A claim's words, changed as a `plant` block says: a phrase for a phrase, or
 * a figure for a figure of the same look.
 */
#include "exercise/plant-private.h"

#include <math.h>

/* ---- phrases ---------------------------------------------------------- */

static bool
is_word_letter(gunichar code)
{
  return g_unichar_isalnum(code) || code == '-' || code == '\'' ||
         code == 0x2019;
}

/* Does a word begin and end where `at` and `end` are? */
static bool
is_whole(const char *text, const char *at, const char *end)
{
  bool begins =
      at == text || !is_word_letter(g_utf8_get_char(g_utf8_prev_char(at)));
  return begins && !is_word_letter(g_utf8_get_char(end));
}

static const char *
find_phrase(const char *text, GsSlice phrase)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at))
    if (strncmp(at, phrase.at, phrase.len) == 0 &&
        is_whole(text, at, at + phrase.len))
      return at;
  return NULL;
}

/* ---- figures ---------------------------------------------------------- */

typedef struct {
  const char *at;
  size_t len;
  size_t decimals;
  bool has_commas;
} Figure;

static Figure
figure_at(const char *at)
{
  Figure figure = { .at = at };
  bool is_point = false;
  for (const char *now = at;; now++) {
    bool is_inner = (*now == ',' || *now == '.') && g_ascii_isdigit(now[1]);
    if (!g_ascii_isdigit(*now) && !is_inner)
      return figure;
    figure.has_commas = figure.has_commas || *now == ',';
    figure.decimals += is_point ? 1 : 0;
    is_point = is_point || *now == '.';
    figure.len++;
  }
}

static double
value_of(const Figure *figure)
{
  char digits[32] = "";
  size_t n = 0;
  for (size_t i = 0; i < figure->len && n + 1 < sizeof digits; i++)
    if (figure->at[i] != ',')
      digits[n++] = figure->at[i];
  return g_ascii_strtod(digits, NULL);
}

/* "1998": times that by something is no year. */
static bool
is_like_year(const Figure *figure)
{
  double value = value_of(figure);
  return figure->len == 4 && !figure->has_commas && value > 1500 &&
         value < 2100;
}

static bool
find_figure(const char *text, Figure *figure)
{
  for (const char *at = text; *at != '\0'; at++) {
    if (!g_ascii_isdigit(*at))
      continue;
    *figure = figure_at(at);
    bool is_fit = is_whole(text, at, at + figure->len) && figure->len < 16 &&
                  !is_like_year(figure) && value_of(figure) > 1;
    if (is_fit)
      return true;
    at += figure->len - 1;
  }
  return false;
}

/* "1,350" for 1350. */
static const char *
with_commas(GsArena *arena, const char *digits)
{
  size_t whole = strspn(digits, "0123456789");
  const char *all = "";
  for (size_t i = 0; i < whole; i++)
    all = gs_arena_printf(arena, "%s%s%c", all,
                          i > 0 && (whole - i) % 3 == 0 ? "," : "", digits[i]);
  return gs_arena_printf(arena, "%s%s", all, digits + whole);
}

static const char *
new_figure(GsArena *arena, const Figure *figure, double factor)
{
  char format[8];
  char digits[64];
  double unit = pow(10, -(double)figure->decimals);
  double value = rint(value_of(figure) * factor / unit) * unit;
  g_snprintf(format, sizeof format, "%%.%zuf", MIN(figure->decimals, 9));
  g_ascii_formatd(digits, sizeof digits, format, value);
  return figure->has_commas ? with_commas(arena, digits)
                            : gs_arena_printf(arena, "%s", digits);
}

/* ---- one change ------------------------------------------------------- */

const char *
gs_plant_change(GsArena *arena, const char *text, const GsPlantChange *change)
{
  Figure figure = { .at = find_phrase(text, change->from),
                    .len = change->from.len };
  const char *to = gs_arena_printf(arena, "%.*s", GS_SLICE_ARGS(change->to));
  if (change->factor > 0) {
    if (!find_figure(text, &figure))
      return NULL;
    to = new_figure(arena, &figure, change->factor);
  }
  if (figure.at == NULL)
    return NULL;
  return gs_arena_printf(arena, "%.*s%s%s", (int)(figure.at - text), text, to,
                         figure.at + figure.len);
}
