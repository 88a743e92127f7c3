/* SPDX-License-Identifier: Apache-2.0
 *
 * For bash, with or without the package bash-completion.
 */
#include "cli/completions.h"

#include <string.h>

/* bash cuts "--format=json" into three words. */
static const char start[] =
    "# bash completion for gainsay; made by 'gainsay --completions=bash'\n"
    "_gainsay() {\n"
    "  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}\n"
    "  local command='check' options='' values=''\n"
    "  if [[ $cur == = ]]; then\n"
    "    cur=''\n"
    "  elif [[ $prev == = ]]; then\n"
    "    prev=${COMP_WORDS[COMP_CWORD-2]}\n"
    "  fi\n";

static const char end[] =
    "  case $values in\n"
    "  FILES) mapfile -t COMPREPLY < <(compgen -f -- \"$cur\") ;;\n"
    "  ?*) mapfile -t COMPREPLY < <(compgen -W \"$values\" -- \"$cur\") ;;\n"
    "  *)\n"
    "    case $cur in\n"
    "    -*) mapfile -t COMPREPLY < <(compgen -W \"$options\" -- \"$cur\") ;;\n"
    "    *) mapfile -t -O \"${#COMPREPLY[@]}\" COMPREPLY \\\n"
    "      < <(compgen -f -- \"$cur\") ;;\n"
    "    esac\n"
    "    ;;\n"
    "  esac\n"
    "  [[ ${COMPREPLY[0]} != --*= ]] || compopt -o nospace 2>/dev/null\n"
    "  return 0\n"
    "}\n"
    "complete -o filenames -F _gainsay gainsay\n";

static void
append_commands(GString *out, const CompletedCommand *commands)
{
  g_string_append(out, "  case ${COMP_WORDS[1]-}\\ ${COMP_WORDS[2]-} in\n");
  for (const CompletedCommand *it = commands; it->name != NULL; it++) {
    const char *space = strchr(it->name, ' ');
    if (space != NULL)
      g_string_append_printf(out, "  %.*s\\ %s) command='%s' ;;\n",
                             (int)(space - it->name), it->name, space + 1,
                             it->name);
    else
      g_string_append_printf(out, "  %s\\ *) command='%s' ;;\n", it->name,
                             it->name);
  }
  g_string_append(out, "  esac\n");
}

/* The first words, or the second ones behind `first`, each once. */
static char *
words_of(const CompletedCommand *commands, const char *first)
{
  GString *words = g_string_new(NULL);
  g_autofree char *last = g_strdup("");
  for (; commands->name != NULL; commands++) {
    g_auto(GStrv) parts = g_strsplit(commands->name, " ", 2);
    const char *word = first == NULL ? parts[0] : parts[1];
    if ((first != NULL && strcmp(parts[0], first) != 0) ||
        strcmp(word, last) == 0)
      continue;
    g_string_append_printf(words, "%s%s", words->len > 0 ? " " : "", word);
    g_free(last);
    last = g_strdup(word);
  }
  return g_string_free(words, FALSE);
}

static void
append_words(GString *out, const CompletedCommand *commands)
{
  g_autofree char *all = words_of(commands, NULL);
  g_string_append_printf(out,
                         "  if ((COMP_CWORD == 1)); then\n"
                         "    mapfile -t COMPREPLY \\\n"
                         "      < <(compgen -W '%s' -- \"$cur\")\n"
                         "  fi\n",
                         all);
  g_auto(GStrv) words = g_strsplit(all, " ", -1);
  for (size_t i = 0; words[i] != NULL; i++) {
    g_autofree char *prefix = g_strconcat(words[i], " ", NULL);
    const CompletedCommand *it = commands;
    while (it->name != NULL && !g_str_has_prefix(it->name, prefix))
      it++;
    if (it->name == NULL)
      continue;
    g_autofree char *second = words_of(commands, words[i]);
    g_string_append_printf(out,
                           "  if ((COMP_CWORD == 2)) && "
                           "[[ ${COMP_WORDS[1]} == %s ]]; then\n"
                           "    values='%s'\n"
                           "  fi\n",
                           words[i], second);
  }
}

static void
append_options(GString *out, const char *command)
{
  OptionFacts facts;
  g_string_append_printf(out, "  '%s')\n    options='", command);
  for (guint i = 0; i < options_count(); i++)
    if (options_get(i, command, &facts))
      g_string_append_printf(out, "--%s%s ", facts.name,
                             facts.value != NULL && !facts.is_maybe ? "=" : "");
  g_string_truncate(out, out->len - 1);
  g_string_append(out, "'\n    case $prev in\n");
  for (guint i = 0; i < options_count(); i++) {
    if (!options_get(i, command, &facts) || facts.value == NULL)
      continue;
    g_string_append_printf(out, "    --%s", facts.name);
    if (facts.letter != 0)
      g_string_append_printf(out, " | -%c", facts.letter);
    g_string_append_printf(out, ") values='%s' ;;\n",
                           facts.words != NULL ? facts.words : "FILES");
  }
  g_string_append(out, "    esac\n    ;;\n");
}

void
completions_bash(GString *out, const CompletedCommand *commands)
{
  g_string_append(out, start);
  append_commands(out, commands);
  g_string_append(out, "  case $command in\n");
  for (const CompletedCommand *it = commands; it->name != NULL; it++)
    append_options(out, it->name);
  g_string_append(out, "  esac\n");
  append_words(out, commands);
  g_string_append(out, end);
}
