/* SPDX-License-Identifier: Apache-2.0
 *
 * gainsay, the program: finds the command, reads its options, runs it.
 */
#include "cli/commands.h"
#include "cli/completions.h"
#include "cli/packs.h"
#include "cli/settings.h"
#include "cli/terminal.h"
#include "gainsay.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

typedef struct {
  const char *name;
  int (*run)(const char *command, const Options *options);
  const char *usage;
  const char *help;
} Command;

static const Command commands[] = {
  { "check", command_check, "gainsay [check] [OPTIONS] PATH...",
    "finds claims in drafts that contradict each other" },
  { "claims", command_check, "gainsay claims [OPTIONS] PATH...",
    "lists every claim: who says what, through whom" },
  { "pairs", command_pairs, "gainsay pairs [OPTIONS] FILE.tsv...",
    "sets two texts a line (id TAB text TAB text) side by side" },
  { "exercise", command_exercise, "gainsay exercise [OPTIONS] ARTICLE -o DIR",
    "makes a worksheet for a class, and its key" },
  { "baseline write", command_baseline,
    "gainsay baseline write [OPTIONS] FILE...",
    "accepts all that is found, from now on" },
  { "baseline prune", command_baseline,
    "gainsay baseline prune [OPTIONS] FILE...",
    "takes out of the baseline what is no longer found" },
  { "baseline show", command_baseline,
    "gainsay baseline show [OPTIONS] FILE...",
    "lists what is accepted, and what of it is no longer found" },
  { "test", command_test, "gainsay test [OPTIONS] [PACK|FILE...]",
    "runs the examples inside the rules" },
  { "explain", command_explain, "gainsay explain [OPTIONS] [RULE...]",
    "lists the rules, or shows a rule's own text" },
  { "why", command_why, "gainsay why [OPTIONS] FILE:LINE[:COL] [RULE]",
    "tells how a place was read, and why a rule did or did not fire" },
  { "rules list", command_rules_list, "gainsay rules list [OPTIONS] [PACK...]",
    "lists the rules with their kinds and places" },
  { "rules lint", command_rules_lint, "gainsay rules lint [OPTIONS] [PACK...]",
    "tells what may be wrong with rules, and runs their examples" },
  { "rules fmt", command_rules_fmt, "gainsay rules fmt [OPTIONS] FILE...",
    "puts rule files into the common layout" },
  { "rules new", command_rules_new, "gainsay rules new [OPTIONS] NAME",
    "writes a rule to begin with" },
  { "rules try", command_rules_try, "gainsay rules try [OPTIONS] RULE PATH...",
    "shows what a rule finds in many texts" },
  { "rules diff", command_rules_diff,
    "gainsay rules diff [OPTIONS] OLD NEW PATH...",
    "shows what a change of rules brings and takes away" },
  { "rules coverage", command_rules_coverage,
    "gainsay rules coverage [OPTIONS] PATH...",
    "tells which rules and words many texts never need" },
  { "sources suggest", command_sources_suggest,
    "gainsay sources suggest [OPTIONS] PATH...",
    "lists who speaks and is not in the source book yet" },
  { "init", command_init, "gainsay init [-o FILE]",
    "writes a configuration to begin with" },
};

/* The command that the first words name, one or two; how many in *n. */
static const Command *
find_command(int argc, char **argv, int *n)
{
  for (size_t i = 0; argc > 1 && i < G_N_ELEMENTS(commands); i++) {
    const char *name = commands[i].name;
    const char *second = strchr(name, ' ');
    size_t len = second != NULL ? (size_t)(second - name) : strlen(name);
    if (strlen(argv[1]) != len || strncmp(argv[1], name, len) != 0)
      continue;
    *n = second != NULL ? 2 : 1;
    if (second == NULL || (argc > 2 && strcmp(argv[2], second + 1) == 0))
      return &commands[i];
  }
  return NULL;
}

/* ---- what the program says of itself ---------------------------------- */

static int
print_help(const Command *command)
{
  g_autofree char *options = options_help(command->name);
  g_autoptr(GString) out = g_string_new(NULL);
  g_string_append_printf(out, "Usage: %s\n\n%s\n\n", command->usage,
                         command->help);
  if (command == commands) {
    g_string_append(out, "Other commands ('gainsay COMMAND --help'):\n");
    for (size_t i = 1; i < G_N_ELEMENTS(commands); i++)
      g_string_append_printf(out, "  %-15s %s\n", commands[i].name,
                             commands[i].help);
    g_string_append_c(out, '\n');
  }
  g_string_append_printf(
      out,
      "Options:\n%s\nExit status: 0 all was checked and nothing stands "
      "out, 1 something does,\n2 not everything could be checked.\n",
      options);
  return terminal_print(out->str) ? 0 : 2;
}

/* Also told when the rules cannot be loaded, which may be what is asked. */
static int
print_facts(const Options *options)
{
  g_autoptr(GPtrArray) names = packs_asked(options);
  SettingsPacks packs = { .named = (const char *const *)names->pdata };
  g_autoptr(GainsayRules) rules = settings_rules(options, &packs, 0);
  g_autofree char *text = gainsay_describe(rules, GAINSAY_DESCRIPTION_BUILD);
  return terminal_print(text) && rules != NULL ? 0 : 2;
}

static int
print_version(const Options *options)
{
  if (strcmp(options->version, "json") == 0)
    return print_facts(options);
  if (*options->version != '\0') {
    terminal_tell("'--version=%s' is unknown; take --version or "
                  "--version=json",
                  options->version);
    return 2;
  }
  g_autofree char *text = g_strdup_printf("gainsay %s\n", gainsay_version());
  return terminal_print(text) ? 0 : 2;
}

/* Not in --help: it is for whoever builds a package. */
static int
print_completions(const char *shell)
{
  CompletedCommand all[G_N_ELEMENTS(commands) + 1] = { 0 };
  for (size_t i = 0; i < G_N_ELEMENTS(commands); i++)
    all[i] = (CompletedCommand){ commands[i].name, commands[i].help };
  g_autofree char *text = completions_new(shell, all);
  if (text != NULL)
    return terminal_print(text) ? 0 : 2;
  terminal_tell("no completions for '%s'; known: bash, zsh, fish", shell);
  return 2;
}

/* ---- the start -------------------------------------------------------- */

/* A word that is neither a command nor a file is a slip of the first, or of
 * somebody who looks for a command that is not there; beside other paths it
 * is a missing file. */
static gboolean
is_misspelt(const char *word, gboolean is_alone)
{
  const char *names[G_N_ELEMENTS(commands) + 1] = { NULL };
  for (size_t i = 0; i < G_N_ELEMENTS(commands); i++)
    names[i] = commands[i].name;
  const char *near = options_nearest(word, names);
  if ((near == NULL && !is_alone) || *word == '\0' ||
      strpbrk(word, "./-") != NULL || g_file_test(word, G_FILE_TEST_EXISTS))
    return FALSE;
  if (near != NULL)
    terminal_tell("unknown command '%s'; did you mean '%s'?", word, near);
  else
    terminal_tell("'%s' is neither a command nor a file; 'gainsay --help' "
                  "lists the commands",
                  word);
  return TRUE;
}

/* "rules" and "sources" need a second word. */
static int
refuse_second_word(int argc, char **argv)
{
  const char *words[G_N_ELEMENTS(commands) + 1] = { NULL };
  size_t n = 0;
  size_t len = strlen(argv[1]);
  for (size_t i = 0; i < G_N_ELEMENTS(commands); i++)
    if (strncmp(commands[i].name, argv[1], len) == 0 &&
        commands[i].name[len] == ' ')
      words[n++] = commands[i].name + len + 1;
  const char *near = argc > 2 ? options_nearest(argv[2], words) : NULL;
  g_autofree char *all = g_strjoinv(", ", (char **)(gpointer)words);
  if (near != NULL)
    terminal_tell("unknown command '%s %s'; did you mean '%s %s'?", argv[1],
                  argv[2], argv[1], near);
  else
    terminal_tell("'%s' takes a second word: %s; 'gainsay %s %s --help' "
                  "shows how",
                  argv[1], all, argv[1], words[0]);
  return 2;
}

/* A file opened later must not become standard output. */
static void
hold_standard_descriptors(void)
{
  for (int i = STDIN_FILENO; i <= STDERR_FILENO; i++)
    if (fcntl(i, F_GETFD) == -1)
      (void)!open("/dev/null", i == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

static int
run(int argc, char **argv)
{
  g_autoptr(GError) error = NULL;
  int n_words = 0;
  const Command *command = find_command(argc, argv, &n_words);
  int first = 1 + n_words;
  static const char completions[] = "--completions=";
  if (argc == 2 && g_str_has_prefix(argv[1], completions))
    return print_completions(argv[1] + strlen(completions));
  if (command == NULL && n_words == 2)
    return refuse_second_word(argc, argv);
  if (command == NULL && argc > 1 && is_misspelt(argv[1], argc == 2))
    return 2;
  if (command == NULL)
    command = &commands[0];
  g_autoptr(Options) options =
      options_parse(argc, argv, first, command->name, &error);
  if (options == NULL) {
    terminal_tell("%s", error->message);
    return 2;
  }
  if (options->wants_help)
    return print_help(command);
  if (options->version != NULL)
    return print_version(options);
  return command->run(command->name, options);
}

int
main(int argc, char **argv)
{
  hold_standard_descriptors();
  int status = run(argc, argv);
  if (close(STDOUT_FILENO) != 0 && status != 2) {
    terminal_tell("the report could not be written");
    status = 2;
  }
  return status;
}
