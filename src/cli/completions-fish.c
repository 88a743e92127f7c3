/* SPDX-License-Identifier: Apache-2.0
 *
 * For fish.
 */
#include "cli/completions.h"

#include <string.h>

static const char start[] =
    "# fish completion for gainsay; made by 'gainsay --completions=fish'\n"
    "function __gainsay_command\n"
    "  set -l words (commandline -opc) '' ''\n"
    "  switch \"$words[2] $words[3]\"\n";

static const char end[] = "  end\n"
                          "end\n"
                          "function __gainsay_is\n"
                          "  contains -- (__gainsay_command) $argv\n"
                          "end\n"
                          "function __gainsay_behind\n"
                          "  set -l words (commandline -opc)\n"
                          "  test \"$words[2..-1]\" = \"$argv\"\n"
                          "end\n";

static void
append_cases(GString *out, const CompletedCommand *commands)
{
  for (const CompletedCommand *it = commands; it->name != NULL; it++)
    g_string_append_printf(out, "    case '%s%s'\n      echo '%s'\n", it->name,
                           strchr(it->name, ' ') != NULL ? "" : " *", it->name);
  g_string_append_printf(out, "    case '*'\n      echo %s\n", commands->name);
}

/* Of a command of two words, the second stands behind the first. */
static void
append_command(GString *out, const CompletedCommand *command)
{
  const char *space = strchr(command->name, ' ');
  size_t len = space != NULL ? (size_t)(space - command->name) : 0;
  g_autofree char *first = g_strndup(command->name, len);
  const char *word = space != NULL ? space + 1 : command->name;
  if (space != NULL)
    g_string_append_printf(
        out, "complete -c gainsay -n '__gainsay_behind' -a %s\n", first);
  g_string_append_printf(
      out, "complete -c gainsay -n '__gainsay_behind %s' -a %s -d ", first,
      word);
  completions_quote(out, command->help);
  g_string_append_c(out, '\n');
}

static void
append_option(GString *out, guint i, const CompletedCommand *commands)
{
  OptionFacts facts = { 0 };
  g_string_append(out, "complete -c gainsay -n '__gainsay_is");
  for (; commands->name != NULL; commands++)
    if (options_get(i, commands->name, &facts))
      g_string_append_printf(out, " \"%s\"", commands->name);
  g_string_append_printf(out, "' -l %s", facts.name);
  if (facts.letter != 0)
    g_string_append_printf(out, " -s %c", facts.letter);
  if (facts.value != NULL && !facts.is_maybe)
    g_string_append(out, facts.words != NULL ? " -x" : " -r");
  if (facts.words != NULL && !facts.is_maybe)
    g_string_append_printf(out, " -a '%s'", facts.words);
  g_string_append(out, " -d ");
  completions_quote(out, facts.help);
  g_string_append_c(out, '\n');
}

void
completions_fish(GString *out, const CompletedCommand *commands)
{
  g_string_append(out, start);
  append_cases(out, commands);
  g_string_append(out, end);
  for (const CompletedCommand *it = commands; it->name != NULL; it++)
    append_command(out, it);
  for (guint i = 0; i < options_count(); i++)
    append_option(out, i, commands);
}
