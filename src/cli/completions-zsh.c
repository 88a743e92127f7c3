/* SPDX-License-Identifier: Apache-2.0
 *
 * For zsh: a function for its completion system.
 */
#include "cli/completions.h"

#include <string.h>

static void
append_commands(GString *out, const CompletedCommand *commands)
{
  g_string_append(out, "  local -a commands=(\n");
  for (; commands->name != NULL; commands++) {
    g_autofree char *both =
        g_strdup_printf("%s:%s", commands->name, commands->help);
    g_string_append(out, "    ");
    completions_quote(out, both);
    g_string_append_c(out, '\n');
  }
  g_string_append(out, "  )\n");
}

/* What means something to _arguments is escaped. */
static void
append_plain(GString *spec, const char *text)
{
  for (; *text != '\0'; text++) {
    if (strchr("[]:\\", *text) != NULL)
      g_string_append_c(spec, '\\');
    g_string_append_c(spec, *text);
  }
}

static void
append_value(GString *spec, const OptionFacts *facts)
{
  g_string_append(spec, facts->is_maybe ? "::" : ":");
  append_plain(spec, facts->value);
  if (facts->words != NULL)
    g_string_append_printf(spec, ":(%s)", facts->words);
  else
    g_string_append(spec, ":_files");
}

static void
append_option(GString *out, const OptionFacts *facts)
{
  g_autoptr(GString) spec = g_string_new(NULL);
  const char *equals = facts->value == NULL ? "" : facts->is_maybe ? "=-" : "=";
  g_string_append(out, " \\\n      ");
  if (facts->letter != 0)
    g_string_append_printf(out, "%s{-%c%s,--%s%s}", facts->is_list ? "'*'" : "",
                           facts->letter, facts->value != NULL ? "+" : "",
                           facts->name, equals);
  else
    g_string_append_printf(out, "%s--%s%s", facts->is_list ? "'*'" : "",
                           facts->name, equals);
  g_string_append_c(spec, '[');
  append_plain(spec, facts->help);
  g_string_append_c(spec, ']');
  if (facts->value != NULL)
    append_value(spec, facts);
  completions_quote(out, spec->str);
}

static void
append_options(GString *out, const char *command)
{
  OptionFacts facts;
  g_string_append_printf(out, "  '%s')\n    _arguments -s -S", command);
  for (guint i = 0; i < options_count(); i++)
    if (options_get(i, command, &facts))
      append_option(out, &facts);
  g_string_append(out, " \\\n      '*:file:_files'\n    ;;\n");
}

void
completions_zsh(GString *out, const CompletedCommand *commands)
{
  g_string_append(out, "#compdef gainsay\n"
                       "# made by 'gainsay --completions=zsh'\n"
                       "_gainsay() {\n"
                       "  local command=check\n");
  append_commands(out, commands);
  g_string_append(
      out, "  if ((CURRENT == 2)) && [[ $words[2] != -* ]]; then\n"
           "    local -aU first=(${${commands%%:*}%% *})\n"
           "    compadd -a first\n"
           "    _files\n"
           "    return\n"
           "  fi\n"
           "  if (($commands[(I)$words[2] *])) && ((CURRENT == 3)); then\n"
           "    local -a second=(${${(M)commands:#$words[2] *}#* })\n"
           "    _describe command second\n"
           "    return\n"
           "  fi\n"
           "  if (($commands[(I)$words[2] $words[3]:*])); then\n"
           "    command=\"$words[2] $words[3]\"\n"
           "    shift 2 words\n"
           "    ((CURRENT -= 2))\n"
           "  elif (($commands[(I)$words[2]:*])); then\n"
           "    command=$words[2]\n"
           "    shift words\n"
           "    ((CURRENT--))\n"
           "  fi\n"
           "  case $command in\n");
  for (const CompletedCommand *it = commands; it->name != NULL; it++)
    append_options(out, it->name);
  g_string_append(out, "  esac\n}\n_gainsay \"$@\"\n");
}
