/* SPDX-License-Identifier: Apache-2.0
 *
 * Prints what contradicts itself in drafts. To build it:
 *   cc check-draft.c $(pkg-config --cflags --libs gainsay) -o check-draft
 */
#include <gainsay.h>

#include <errno.h>
#include <stdio.h>
#include <string.h>

static int
print(const char *bytes, size_t len, void *data)
{
  return fwrite(bytes, 1, len, data) == len ? 0 : EIO;
}

/* `data` is where gainsay is installed, if not in its own place. */
static GainsayRules *
load(const char *data, GError **error)
{
  const char *packs[] = { "en", NULL };
  if (data == NULL)
    return gainsay_rules_new(packs, NULL, NULL, 0, error);
  g_autofree char *rules = g_build_filename(data, "rules", NULL);
  g_autofree char *words =
      g_build_filename(data, "lexicon", "wordnet.table", NULL);
  const char *roots[] = { rules, NULL };
  return gainsay_rules_new(packs, roots, words, 0, error);
}

int
main(int argc, char **argv)
{
  gboolean has_data = argc > 2 && strcmp(argv[1], "--data") == 0;
  GainsayOptions options = { .format = "line",
                             .write = print,
                             .write_data = stdout };
  g_autoptr(GError) error = NULL;
  g_autoptr(GainsayRules) rules = load(has_data ? argv[2] : NULL, &error);
  g_autoptr(GainsayRun) run =
      rules != NULL ? gainsay_run_new(rules, &options, &error) : NULL;
  int status = 2;
  for (int i = has_data ? 3 : 1; run != NULL && i < argc; i++)
    gainsay_run_add_file(run, argv[i]);
  if (run != NULL)
    status = gainsay_run_finish(run, &error);
  if (error != NULL)
    fprintf(stderr, "check-draft: %s\n", error->message);
  return status;
}
