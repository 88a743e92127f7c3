/* SPDX-License-Identifier: Apache-2.0
 *
 * Gives a target rule files with a few mistakes in them, always the same: a
 * pack of 300 lines, and the seeds of the target `rules`.  A line of TAP for
 * each file, and one that some of what was spoilt was still accepted, without
 * which little would have been tried.
 */
#include "fuzz.h"

#include <stdbool.h>
#include <string.h>

#define SEED UINT64_C(0x9E3779B97F4A7C15)

enum {
  OF_THE_PACK = 400, /* variants */
  OF_A_SEED = 60,
  MOST_MISTAKES = 3, /* in one variant */
  LONGEST_RUN = 12,  /* bytes that are taken out or doubled */
};

/* What may stand in a rule file, and what may not. */
static const char *const pieces[] = {
  "{",      "}",         "(",      ")",   "|",         ",",       ":",
  "#",      "'",         "\"",     "/",   "\"\"\"",    "@",       "$x=",
  "..",     "..9",       "?",      "<",   "<number>",  "\n",      "\n\n",
  "  ",     "\t",        "\r\n",   "A: ", "where: ",   "unless:", "says not ",
  "rule r", "list x { ", "[A: a]", "}\n", "\xe2\x80",  "\xff",    "gainsay 1",
  "0,5",    "uses x",    "%s",     "\\",  "A.$x = B.", "-> 1",    "*",
};

/* Marsaglia's xorshift: the same numbers on every machine. */
static uint64_t state;

static size_t
pick(size_t n)
{
  state ^= state << 13;
  state ^= state >> 7;
  state ^= state << 17;
  return n > 0 ? (size_t)(state % n) : 0;
}

static size_t
line_start(const GString *text, size_t at)
{
  while (at > 0 && text->str[at - 1] != '\n')
    at--;
  return at;
}

static size_t
line_len(const GString *text, size_t start)
{
  const char *end = memchr(text->str + start, '\n', text->len - start);
  return (end != NULL ? (size_t)(end - text->str) + 1 : text->len) - start;
}

/* Takes a line out and may put it in elsewhere. */
static void
move_line(GString *text, bool is_kept)
{
  size_t from = line_start(text, pick(text->len));
  size_t len = line_len(text, from);
  g_autofree char *line = g_strndup(text->str + from, len);
  g_string_erase(text, (gssize)from, (gssize)len);
  if (is_kept)
    g_string_insert_len(text, (gssize)line_start(text, pick(text->len)), line,
                        (gssize)len);
}

static void
make_mistake(GString *text)
{
  size_t at = pick(text->len);
  size_t run_len = 1 + pick(LONGEST_RUN);
  size_t len = MIN(run_len, text->len - at);
  g_autofree char *run = g_strndup(text->str + at, len);
  switch (pick(5)) {
  case 0:
    g_string_erase(text, (gssize)at, (gssize)len);
    return;
  case 1:
    g_string_insert_len(text, (gssize)at, run, (gssize)strlen(run));
    return;
  case 2:
    move_line(text, true);
    return;
  case 3:
    move_line(text, false);
    return;
  default:
    g_string_insert(text, (gssize)at, pieces[pick(G_N_ELEMENTS(pieces))]);
    return;
  }
}

static void
try_variants(const char *bytes, size_t len, unsigned n)
{
  for (unsigned i = 0; i < n; i++) {
    g_autoptr(GString) text = g_string_new_len(bytes, (gssize)len);
    for (size_t k = 1 + pick(MOST_MISTAKES); k > 0 && text->len > 0; k--)
      make_mistake(text);
    LLVMFuzzerTestOneInput((const uint8_t *)text->str, text->len);
  }
}

static unsigned n_tests;

static void
tell(bool is_good, const char *what)
{
  printf("%sok %u - %s\n", is_good ? "" : "not ", ++n_tests, what);
  fflush(stdout);
}

/* The language would be read anew each time, and is not what is tried. */
static void
drop_uses(char *text)
{
  char *line = strstr(text, "\nuses en\n");
  if (line != NULL)
    memcpy(line, "\n#       ", strlen("\n#       "));
}

static void
try_file(const char *path, unsigned n)
{
  g_autofree char *bytes = NULL;
  g_autofree char *name = g_path_get_basename(path);
  size_t len = 0;
  unsigned before = fuzz_n_accepted;
  bool is_read = g_file_get_contents(path, &bytes, &len, NULL);
  state = SEED;
  if (is_read) {
    drop_uses(bytes);
    LLVMFuzzerTestOneInput((const uint8_t *)bytes, len);
    try_variants(bytes, len, n);
  }
  g_autofree char *what = g_strdup_printf("%s: %u variants, %u accepted", name,
                                          n, fuzz_n_accepted - before);
  tell(is_read, what);
}

int
main(void)
{
  static const char *const seeds[] = { "language", "no-text",    "patterns",
                                       "story",    "ten-errors", "unclosed" };
  const char *sources = fuzz_folder("SRC");
  g_autofree char *pack =
      g_build_filename(sources, "tests", "mistakes", "breakwater.rules", NULL);
  try_file(pack, OF_THE_PACK);
  tell(fuzz_n_accepted > OF_THE_PACK / 20, "some were accepted");
  for (size_t i = 0; i < G_N_ELEMENTS(seeds); i++) {
    g_autofree char *path = g_build_filename(sources, "tests", "fuzz", "seeds",
                                             "rules", seeds[i], NULL);
    try_file(path, OF_A_SEED);
  }
  printf("1..%u\n", n_tests);
  return 0;
}
