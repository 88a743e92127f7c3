/* SPDX-License-Identifier: Apache-2.0
 *
 * Memory within a budget, words as numbers, hashes, messages, files, sizes.
 */
#include "base/arena.h"
#include "base/diagnostic.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/intern.h"
#include "base/size.h"
#include "check.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- the arena -------------------------------------------------------- */

static void
memory_is_zeroed_and_aligned(void)
{
  static const size_t rows[] = { 0, 1, 3, 8, 17, 4096, 100000, 5 };
  g_autoptr(GsArena) arena = gs_arena_new(0);
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    unsigned char *bytes = gs_arena_take(arena, rows[i]);
    CHECK_INT((uintptr_t)bytes % _Alignof(max_align_t), 0);
    size_t n_set = 0;
    for (size_t at = 0; at < rows[i]; at++)
      n_set += bytes[at] != 0;
    CHECK_INT(n_set, 0);
    memset(bytes, 0xff, rows[i]);
  }
}

typedef struct {
  GsArena *arena;
  size_t size;
  size_t n;
  size_t n_taken;
} Taking;

static void
take_many(void *data)
{
  Taking *taking = data;
  for (; taking->n_taken < taking->n; taking->n_taken++)
    gs_arena_take(taking->arena, taking->size);
}

static void
a_budget_ends_the_work(void)
{
  static const struct {
    size_t budget, size, n, fail_at;
    bool is_done;
    size_t n_taken;
  } rows[] = {
    { 0, 1000, 1000, 0, true, 1000 }, { 1 << 20, 1024, 10, 0, true, 10 },
    { 0, 16, 10, 1, false, 0 },       { 0, 16, 10, 4, false, 3 },
    { 0, 16, 10, 11, true, 10 },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autoptr(GsArena) arena = gs_arena_new(rows[i].budget);
    gs_arena_fail_at(arena, rows[i].fail_at);
    Taking taking = { arena, rows[i].size, rows[i].n, 0 };
    CHECK_INT(gs_arena_try(arena, take_many, &taking), rows[i].is_done);
    CHECK_INT(taking.n_taken, rows[i].n_taken);
  }
  CHECK_ROW(-1);
  g_autoptr(GsArena) arena = gs_arena_new(1 << 16);
  Taking taking = { arena, 1000, 1000, 0 };
  CHECK_INT(gs_arena_try(arena, take_many, &taking), false);
  CHECK_INT(taking.n_taken > 30 && taking.n_taken <= 65, true);
  CHECK_INT(gs_arena_used(arena) <= 1 << 16, true);
}

static void
try_inside(void *data)
{
  Taking *taking = data;
  Taking inner = { taking->arena, 16, 10, 0 };
  gs_arena_fail_at(taking->arena, 3);
  CHECK_INT(gs_arena_try(taking->arena, take_many, &inner), false);
  gs_arena_fail_at(taking->arena, 0);
  take_many(taking);
}

/* What ends inside does not end what stands around it. */
static void
tries_are_nested(void)
{
  g_autoptr(GsArena) arena = gs_arena_new(0);
  Taking taking = { arena, 16, 5, 0 };
  CHECK_INT(gs_arena_try(arena, try_inside, &taking), true);
  CHECK_INT(taking.n_taken, 5);
}

static void
vectors_keep_what_they_hold(void)
{
  g_autoptr(GsArena) arena = gs_arena_new(0);
  GS_VECTOR(size_t) numbers = { 0 };
  for (size_t i = 0; i < 1000; i++)
    gs_vector_add(arena, &numbers, i * i);
  size_t n_wrong = 0;
  for (size_t i = 0; i < numbers.n; i++)
    n_wrong += numbers.items[i] != i * i;
  CHECK_INT(numbers.n, 1000);
  CHECK_INT(n_wrong, 0);
  CHECK_STR(gs_arena_copy(arena, (GsSlice){ "portside", 4 }).at, "port");
  CHECK_STR(gs_arena_printf(arena, "%s-%d", "berth", 7), "berth-7");
}

static void
taken_vectors_leave_an_empty_desk(void)
{
  g_autoptr(GsArena) arena = gs_arena_new(0);
  GS_VECTOR(size_t) desk = { 0 };
  GS_VECTOR(size_t) kept[3];
  gs_vector_reserve(arena, &desk, 2);
  CHECK_INT(desk.room, 2);
  for (size_t i = 0; i < G_N_ELEMENTS(kept); i++) {
    for (size_t k = 0; k < 2 * i; k++)
      gs_vector_add(arena, &desk, 10 * i + k);
    gs_vector_take(arena, &kept[i], &desk);
    CHECK_INT(desk.n, 0);
    CHECK_INT(kept[i].n, 2 * i);
    CHECK_INT(kept[i].room, 2 * i);
  }
  gs_vector_add(arena, &kept[1], 12);
  CHECK_INT(kept[1].items[0] + kept[1].items[1] + kept[1].items[2], 33);
  CHECK_INT(kept[2].items[3], 23);
}

/* ---- words and hashes ------------------------------------------------- */

static void
equal_words_have_equal_numbers(void)
{
  g_autoptr(GsArena) arena = gs_arena_new(0);
  GsInterner *below = gs_interner_new(arena, NULL);
  GsId port = gs_interner_add(below, GS_SLICE("port"));
  GsId none = gs_interner_add(below, GS_SLICE("a\0b"));
  GsId end = gs_interner_end(below);
  GsInterner *above = gs_interner_new(arena, below);
  GsId ship = gs_interner_add(above, GS_SLICE("ship"));
  CHECK_INT(port > 0 && none > 0 && port != none, true);
  CHECK_INT(gs_interner_add(below, GS_SLICE("port")), port);
  CHECK_INT(gs_interner_find(below, GS_SLICE("a")), 0);
  CHECK_INT(gs_interner_find(above, GS_SLICE("port")), port);
  CHECK_INT(gs_interner_add(above, GS_SLICE("port")), port);
  CHECK_INT(ship >= end, true);
  CHECK_INT(gs_interner_find(below, GS_SLICE("ship")), 0);
  CHECK_INT(gs_interner_end(below), end);
  CHECK_SLICE(gs_interner_text(above, ship), "ship");
  CHECK_SLICE(gs_interner_text(above, port), "port");
  CHECK_SLICE(gs_interner_text(above, 0), "");
}

static void
many_words(void)
{
  g_autoptr(GsArena) arena = gs_arena_new(0);
  GsInterner *interner = gs_interner_new(arena, NULL);
  size_t n_wrong = 0;
  for (unsigned round = 0; round < 2; round++)
    for (unsigned i = 0; i < 5000; i++) {
      g_autofree char *word = g_strdup_printf("w%u", i);
      n_wrong += gs_interner_add(interner, gs_slice_of(word)) != i + 1;
    }
  CHECK_INT(n_wrong, 0);
  CHECK_INT(gs_interner_end(interner), 5001);
}

static void
hashes_see_every_byte(void)
{
  char bytes[40];
  memset(bytes, 'x', sizeof bytes);
  for (size_t len = 0; len <= sizeof bytes; len++) {
    CHECK_ROW(len);
    uint64_t plain = gs_hash(bytes, len);
    CHECK_INT(gs_hash(bytes, len) == plain, true);
    for (size_t at = 0; at < len; at++) {
      bytes[at] ^= 1;
      CHECK_INT(gs_hash(bytes, len) == plain, false);
      bytes[at] ^= 1;
    }
    CHECK_INT(len > 0 && gs_hash(bytes, len - 1) == plain, false);
  }
}

/* ---- messages --------------------------------------------------------- */

static void
nearest_words(void)
{
  static const char *const known[] = { "deny", "assert", "presupposes",
                                       "mentions", "A" };
  static const struct {
    const char *word;
    const char *want;
  } rows[] = {
    { "denny", "deny" },        { "deyn", "deny" },
    { "asert", "assert" },      { "presuposes", "presupposes" },
    { "mentoins", "mentions" }, { "zzzz", NULL },
    { "den", "deny" },          { "", NULL },
    { "xssxrx", NULL }, /* half of it is wrong */
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    CHECK_STR(gs_nearest(rows[i].word, known, G_N_ELEMENTS(known)),
              rows[i].want);
  }
  g_autofree char *longest = g_strnfill(100000, 'a');
  CHECK_STR(gs_nearest(longest, known, G_N_ELEMENTS(known)), NULL);
}

static void
messages_show_the_line(void)
{
  static const struct {
    GsSlice text;
    GsSpan span;
    const char *want;
  } rows[] = {
    { GS_SLICE("one\n  cuess: x\n"),
      { 6, 11 },
      "f:2:3: error[E012]: no\n    2 |   cuess: x\n      |   ^~~~~" },
    { GS_SLICE("\tkey\n"),
      { 1, 4 },
      "f:1:2: error[E012]: no\n    1 | \tkey\n      | \t^~~" },
    { GS_SLICE("\xc3\xa9 x"),
      { 3, 4 },
      "f:1:3: error[E012]: no\n    1 | \xc3\xa9 x\n      |   ^" },
    { GS_SLICE("ab\ncd"), /* over two lines: the first character */
      { 1, 4 },
      "f:1:2: error[E012]: no\n    1 | ab\n      |  ^" },
    { GS_SLICE("ab"), /* behind the end */
      { 2, 2 },
      "f:1:3: error[E012]: no\n    1 | ab\n      |   ^" },
    { GS_SLICE("a\x1b[1mb"),
      { 5, 6 },
      "f:1:6: error[E012]: no\n    1 | a<U+001B>[1mb\n"
      "      |             ^" },
  };
  g_autoptr(GsArena) arena = gs_arena_new(0);
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    GsDiagnostics all = { .arena = arena };
    GsSourceText source = { .file = "f",
                            .text = rows[i].text,
                            .lines = gs_linemap_new(arena, rows[i].text) };
    gs_diagnostics_add(&all, GS_LEVEL_ERROR, "E012", &source, rows[i].span,
                       "no");
    CHECK_STR(gs_diagnostic_format(arena, &all.list.items[0]), rows[i].want);
  }
}

static void
messages_are_sorted(void)
{
  g_autoptr(GsArena) arena = gs_arena_new(0);
  GsDiagnostics all = { .arena = arena };
  GsSlice text = GS_SLICE("one\ntwo\n");
  GsSourceText source = { .file = "b",
                          .text = text,
                          .lines = gs_linemap_new(arena, text) };
  GsSpan first = { 0, 3 }, second = { 4, 7 };
  gs_diagnostics_add(&all, GS_LEVEL_ERROR, "E020", &source, second, "z");
  gs_diagnostics_add(&all, GS_LEVEL_WARNING, "W103", &source, first, "y");
  gs_diagnostics_add(&all, GS_LEVEL_ERROR, "E020", &source, second, "z");
  gs_diagnostics_add_plain(&all, GS_LEVEL_ERROR, "E035", "a", "%d%%", 5);
  gs_diagnostics_sort(&all);
  CHECK_INT(all.list.n, 3);
  CHECK_INT(gs_diagnostics_count(&all, GS_LEVEL_ERROR), 2);
  CHECK_INT(gs_diagnostics_count(&all, GS_LEVEL_WARNING), 1);
  CHECK_STR(gs_diagnostic_format(arena, &all.list.items[0]),
            "a: error[E035]: 5%");
  CHECK_STR(all.list.items[1].code, "W103");
  CHECK_STR(all.list.items[2].message, "z");
}

/* ---- files ------------------------------------------------------------ */

static void
files(void)
{
  g_autofree char *folder = g_dir_make_tmp("gainsay-XXXXXX", NULL);
  g_autofree char *plain = g_build_filename(folder, "plain", NULL);
  g_autofree char *pipe = g_build_filename(folder, "pipe", NULL);
  g_autofree char *link = g_build_filename(folder, "link", NULL);
  g_autofree char *none = g_build_filename(folder, "none", NULL);
  CHECK_INT(g_file_set_contents(plain, "a\0b\n", 4, NULL), true);
  CHECK_INT(mkfifo(pipe, 0600) == 0 && symlink("link", link) == 0, true);
  const struct {
    const char *path;
    size_t limit;
    bool is_read;
  } rows[] = {
    { plain, 4, true },    { plain, 1000, true },        { plain, 3, false },
    { none, 1000, false }, { folder, 1000, false },      { pipe, 1000, false },
    { link, 1000, false }, { "/dev/null", 1000, false },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autofree char *bytes = NULL;
    size_t len = 0;
    const char *why = gs_file_read(rows[i].path, rows[i].limit, &bytes, &len);
    CHECK_INT(why == NULL, rows[i].is_read);
    CHECK_INT(bytes != NULL, rows[i].is_read);
    if (why == NULL)
      CHECK_INT(len == 4 && memcmp(bytes, "a\0b\n", 4) == 0, true);
    else
      CHECK_INT(strlen(why) > 5 && why[strlen(why) - 1] != '.', true);
  }
  g_unlink(plain);
  g_unlink(pipe);
  g_unlink(link);
  g_rmdir(folder);
}

static void
sizes_are_never_rounded(void)
{
  static const struct {
    size_t bytes;
    const char *want;
  } rows[] = {
    { 0, "0 bytes" },
    { 1, "1 byte" },
    { 1023, "1023 bytes" },
    { 1024, "1 KiB" },
    { 1025, "1025 bytes" },
    { 1536, "1536 bytes" },
    { (size_t)5 << 20, "5 MiB" },
    { (size_t)1536 << 10, "1536 KiB" },
    { (size_t)1 << 30, "1 GiB" },
    { (size_t)1 << 40, "1024 GiB" },
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    CHECK_ROW(i);
    g_autofree char *text = gs_size_text(rows[i].bytes);
    CHECK_STR(text, rows[i].want);
  }
}

CU_TestInfo base_tests[] = {
  { "memory is zeroed and aligned", memory_is_zeroed_and_aligned },
  { "a budget ends the work", a_budget_ends_the_work },
  { "tries are nested", tries_are_nested },
  { "vectors keep what they hold", vectors_keep_what_they_hold },
  { "taken vectors leave an empty desk", taken_vectors_leave_an_empty_desk },
  { "equal words have equal numbers", equal_words_have_equal_numbers },
  { "many words", many_words },
  { "hashes see every byte", hashes_see_every_byte },
  { "nearest words", nearest_words },
  { "messages show the line", messages_show_the_line },
  { "messages are sorted", messages_are_sorted },
  { "files", files },
  { "sizes are never rounded", sizes_are_never_rounded },
  CU_TEST_INFO_NULL,
};
