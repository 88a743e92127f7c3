/* SPDX-License-Identifier: Apache-2.0
 *
 * compile-lexicon WORDNET_DIR OUTPUT
 *
 * Makes the word table from the files of WordNet 3.0 (Debian: the package
 * wordnet-base, folder /usr/share/wordnet).  Run when the program is built;
 * it is not installed.  The output appears whole or not at all.
 */
#include "lexicon/compile-private.h"

#include <stdio.h>
#include <stdlib.h>

static bool
compile(GsWordnet *wordnet, const char *path, GError **error)
{
  return gs_wordnet_read_lemmas(wordnet, error) &&
         gs_wordnet_read_synsets(wordnet, error) &&
         gs_wordnet_read_tags(wordnet, error) &&
         gs_wordnet_read_forms(wordnet, error) &&
         gs_wordnet_write(wordnet, path, error);
}

int
main(int argc, char **argv)
{
  if (argc != 3) {
    fputs("usage: compile-lexicon WORDNET_DIR OUTPUT\n", stderr);
    return EXIT_FAILURE;
  }
  g_autoptr(GsArena) arena = gs_arena_new(0);
  g_autoptr(GHashTable) numbers = g_hash_table_new(g_str_hash, g_str_equal);
  GsWordnet wordnet = { .arena = arena, .folder = argv[1], .numbers = numbers };
  g_autoptr(GError) error = NULL;
  if (!compile(&wordnet, argv[2], &error)) {
    fprintf(stderr, "compile-lexicon: %s\n", error->message);
    return EXIT_FAILURE;
  }
  return EXIT_SUCCESS;
}
