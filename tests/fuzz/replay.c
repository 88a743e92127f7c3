/* SPDX-License-Identifier: Apache-2.0
 *
 * Gives a target each of its seeds, tests/fuzz/seeds/TARGET/, or the files it
 * is called with, and prints a line of TAP for each.  What a fuzzer finds is
 * kept as one more seed.
 */
#include "fuzz.h"

#include <stdbool.h>
#include <string.h>

static GPtrArray *
list_seeds(const char *target)
{
  GPtrArray *seeds = g_ptr_array_new_with_free_func(g_free);
  g_autofree char *folder = g_build_filename(fuzz_folder("SRC"), "tests",
                                             "fuzz", "seeds", target, NULL);
  g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
  const char *name;
  while (dir != NULL && (name = g_dir_read_name(dir)) != NULL)
    g_ptr_array_add(seeds, g_build_filename(folder, name, NULL));
  return seeds;
}

static int
compare(const void *a, const void *b)
{
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void
replay(const char *path, unsigned number)
{
  g_autofree char *bytes = NULL;
  size_t len = 0;
  bool is_read = g_file_get_contents(path, &bytes, &len, NULL);
  if (is_read)
    LLVMFuzzerTestOneInput((const uint8_t *)bytes, len);
  g_autofree char *name = g_path_get_basename(path);
  printf("%sok %u - %s\n", is_read ? "" : "not ", number, name);
  fflush(stdout);
}

int
main(int argc, char **argv)
{
  g_autofree char *target = g_path_get_basename(argv[0]);
  g_autoptr(GPtrArray) seeds = list_seeds(target);
  for (int i = 1; i < argc; i++)
    g_ptr_array_add(seeds, g_strdup(argv[i]));
  g_ptr_array_sort(seeds, compare);
  printf("1..%u\n", seeds->len);
  for (unsigned i = 0; i < seeds->len; i++)
    replay(seeds->pdata[i], i + 1);
  return seeds->len == 0;
}
