/* SPDX-License-Identifier: Apache-2.0
 *
 * The shells that gainsay has completions for: one row each.
 */
#include "cli/completions.h"

#include <string.h>

static const struct {
  const char *name;
  void (*write)(GString *out, const CompletedCommand *commands);
} shells[] = {
  { "bash", completions_bash },
  { "zsh", completions_zsh },
  { "fish", completions_fish },
};

char *
completions_new(const char *shell, const CompletedCommand *commands)
{
  for (size_t i = 0; i < G_N_ELEMENTS(shells); i++) {
    if (strcmp(shells[i].name, shell) != 0)
      continue;
    GString *out = g_string_new(NULL);
    shells[i].write(out, commands);
    return g_string_free(out, FALSE);
  }
  return NULL;
}

void
completions_quote(GString *out, const char *text)
{
  g_string_append_c(out, '\'');
  for (; *text != '\0'; text++) {
    if (*text == '\'')
      g_string_append(out, "'\\'");
    g_string_append_c(out, *text);
  }
  g_string_append_c(out, '\'');
}
