/* SPDX-License-Identifier: Apache-2.0
 *
 * Prints what contradicts itself in drafts.  To build it:
 *   cc check-draft.c $(pkg-config --cflags --libs gainsay) -o check-draft
 */
#include <errno.h>
#include <gainsay.h>
#include <stdio.h>

static int
print(const char *bytes, size_t len, void *data)
{
  return fwrite(bytes, 1, len, data) == len ? 0 : EIO;
}

int
main(int argc, char **argv)
{
  /* Where rules and words are, if not in their own places. */
  const char *roots[] = { g_getenv("RULES"), NULL };
  const char *words = g_getenv("WORDS");
  const char *packs[] = { "en", NULL };
  GainsayOptions options = { .format = "line",
                             .write = print,
                             .write_data = stdout };
  g_autoptr(GError) error = NULL;
  g_autoptr(GainsayRules) rules =
      gainsay_rules_new(packs, *roots ? roots : NULL, words, 0, &error);
  g_autoptr(GainsayRun) run =
      rules ? gainsay_run_new(rules, &options, &error) : NULL;
  for (int i = 1; run && i < argc; i++)
    gainsay_run_add_file(run, argv[i]);
  int status = run ? gainsay_run_finish(run, &error) : 2;
  if (error)
    fprintf(stderr, "check-draft: %s\n", error->message);
  return status;
}
