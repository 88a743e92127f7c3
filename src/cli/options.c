/* SPDX-License-Identifier: Apache-2.0
 *
 * Options: one row each, from which parsing, --help and "did you mean" are
 * made.  GOption is not used: it knows neither the nearest name nor options
 * of one command only.
 */
#include "cli/options.h"

#include <string.h>

typedef enum {
  TAKES_NOTHING, /* gboolean */
  TAKES_TEXT,    /* const char * */
  TAKES_MAYBE,   /* const char *, only behind a "="; "" without */
  TAKES_LIST,    /* GPtrArray * */
} Takes;

typedef struct {
  const char *name;
  char letter; /* or 0 */
  Takes takes;
  size_t offset;
  const char *commands; /* a letter for each: as in letters[] */
  const char *value;    /* for --help */
  const char *help;
} Row;

#define AT(member) G_STRUCT_OFFSET(Options, member)

static const Row rows[] = {
  { "rules", 'r', TAKES_LIST, AT(rules), "clptewLITSCxbBh", "PACK",
    "pack, file or folder of rules (default: en)" },
  { "format", 'f', TAKES_TEXT, AT(format), "clp", "NAME",
    "pretty (default), line, jsonl; more in gainsay(1)" },
  { "output", 'o', TAKES_LIST, AT(outputs), "clp", "FILE",
    "report to FILE, in the format of its extension" },
  { "type", 0, TAKES_TEXT, AT(type), "clwxbBh", "NAME",
    "text, markdown, html, docx ... (default: by extension)" },
  { "date", 0, TAKES_TEXT, AT(date), "clwxbBh", "YYYY-MM-DD",
    "when drafts were published that do not say it" },
  { "lang", 0, TAKES_TEXT, AT(lang), "clpwxbBh", "NAME",
    "language pack to judge by (default: en)" },
  { "stdin-filepath", 0, TAKES_TEXT, AT(stdin_path), "cl", "PATH",
    "name of standard input, which also says its type" },
  { "stdin-filename", 0, TAKES_TEXT, AT(stdin_path), "cl", "PATH", "the same" },
  { "fail-on", 0, TAKES_TEXT, AT(fail_on), "c", "LEVEL",
    "exit 1 from error, warning (default), note; or never" },
  { "show", 0, TAKES_TEXT, AT(show), "c", "LEVEL",
    "lowest level to show: error, warning, note (default)" },
  { "only", 0, TAKES_LIST, AT(only), "cpb", "GLOB",
    "judge by these rules only, such as 'en/*'" },
  { "skip", 0, TAKES_LIST, AT(skip), "cpb", "GLOB",
    "do not judge by these rules" },
  { "undisclosed", 0, TAKES_NOTHING, AT(only_undisclosed), "cb", NULL,
    "only what the text does not tell the reader" },
  { "min-confidence", 0, TAKES_TEXT, AT(min_confidence), "cb", "HOW",
    "low (default), medium or high" },
  { "same-event", 0, TAKES_TEXT, AT(same_event), "cpbBh", "HOW",
    "assume, anchored or named: what two claims must share" },
  { "pair", 0, TAKES_TEXT, AT(pair), "cbBh", "WHERE",
    "document (default), or run: also across documents" },
  { "comments", 0, TAKES_TEXT, AT(comments), "clwxbBhTDSC", "MARK",
    "lines of plain text that begin so are comments" },
  { "show-ignored", 0, TAKES_NOTHING, AT(show_ignored), "c", NULL,
    "also show what comments in drafts ignore" },
  { "require-reasons", 0, TAKES_NOTHING, AT(needs_reasons), "cbBh", NULL,
    "a comment without a reason ignores nothing" },
  { "diff", 0, TAKES_TEXT, AT(diff), "c", "FILE",
    "only pairs with a side in a line that the diff adds" },
  { "changed-since", 0, TAKES_TEXT, AT(changed_since), "c", "REV",
    "the same, by what git says has changed since REV" },
  { "output", 'o', TAKES_TEXT, AT(output), "n", "FILE",
    "write this file instead of .gainsay.ini" },
  { "config", 'c', TAKES_TEXT, AT(config), "clptewLITDSCxbBh", "FILE",
    "configuration instead of the .gainsay.ini found" },
  { "no-config", 0, TAKES_NOTHING, AT(no_config), "clptewLITDSCxbBh", NULL,
    "read no configuration" },
  { "show-config", 0, TAKES_TEXT, AT(show_config), "c", "FILE",
    "show what holds for FILE, and which line says so" },
  { "claims", 0, TAKES_TEXT, AT(claims), "cl", "FILE",
    "take the claims from FILE, citron's JSON" },
  { "require-claims", 0, TAKES_TEXT, AT(least_claims), "cl", "N",
    "exit 2 when there are fewer than N claims" },
  { "max-file-size", 0, TAKES_TEXT, AT(max_file_size), "clpwbBhTDSC", "BYTES",
    "largest text to check: 64K, 2M ... (default: 1G)" },
  { "jobs", 'j', TAKES_TEXT, AT(jobs), "clpbBh", "N",
    "check N documents at once (default: 1)" },
  { "max-run-size", 0, TAKES_TEXT, AT(max_run_size), "cbBh", "BYTES",
    "memory for all documents of --pair=run (default: 2G)" },
  { "baseline", 0, TAKES_TEXT, AT(baseline), "cbBh", "FILE",
    "accepted findings (default: .gainsay-baseline.json)" },
  { "no-baseline", 0, TAKES_NOTHING, AT(no_baseline), "c", NULL,
    "tell of accepted findings, too" },
  { "fail-on-stale-baseline", 0, TAKES_NOTHING, AT(fail_on_stale), "c", NULL,
    "exit 1 when an accepted one is not found" },
  { "reason", 0, TAKES_TEXT, AT(reason), "b", "TEXT",
    "why these findings are accepted" },
  { "narrator", 0, TAKES_NOTHING, AT(with_narrator), "l", NULL,
    "also show what the article itself says" },
  { "sort", 0, TAKES_TEXT, AT(sort), "l", "HOW",
    "text (default), or source: those of a source together" },
  { "tap", 0, TAKES_NOTHING, AT(tap), "t", NULL,
    "write results in the Test Anything Protocol" },
  { "coverage", 0, TAKES_NOTHING, AT(with_coverage), "t", NULL,
    "also tell which words of the rules no example has" },
  { "check", 0, TAKES_NOTHING, AT(is_check), "F", NULL,
    "change nothing; exit 1 if a file would be changed" },
  { "output", 'o', TAKES_TEXT, AT(output), "N", "FILE",
    "add the rule to this file" },
  { "output", 'o', TAKES_TEXT, AT(output), "x", "DIR",
    "folder for worksheet and key; made if it is not there" },
  { "format", 'f', TAKES_TEXT, AT(format), "x", "NAME",
    "html (default), interactive, markdown, gift, text2qti" },
  { "level", 0, TAKES_TEXT, AT(level), "x", "N",
    "1 easy, 2 (default), 3 hard" },
  { "seed", 0, TAKES_TEXT, AT(seed), "x", "N",
    "another number, another order (default: 1)" },
  { "plant", 0, TAKES_TEXT, AT(plant), "x", "TYPE",
    "put a contradiction in: number, date, denial..." },
  { "force", 0, TAKES_NOTHING, AT(may_replace), "x", NULL,
    "replace files of these names" },
  { "with", 0, TAKES_TEXT, AT(with), "w", "LINE[:COL]",
    "only pairs whose other side stands there" },
  { "words", 0, TAKES_NOTHING, AT(with_words), "w", NULL,
    "every word with its lemma and tag" },
  { "color", 0, TAKES_TEXT, AT(color), "clptewTD", "WHEN",
    "auto (default), always or never" },
  { "no-wrap", 0, TAKES_NOTHING, AT(no_wrap), "clpwTD", NULL,
    "do not cut long lines" },
  { "quiet", 'q', TAKES_NOTHING, AT(is_quiet), "clp", NULL,
    "write nothing when the exit status is 0" },
  { "verbose", 'v', TAKES_NOTHING, AT(is_verbose), "clpteLbBh", NULL,
    "also show warnings about the rules" },
  { "verbose", 'v', TAKES_NOTHING, AT(is_verbose), "w", NULL,
    "the same, and every step of every rule" },
  { "help", 'h', TAKES_NOTHING, AT(wants_help), "clptewLIFNTDSCxnbBh", NULL,
    "show this help" },
  { "timing", 0, TAKES_NOTHING, AT(with_timing), "clp", NULL,
    "tell on standard error how long it took" },
  { "version", 0, TAKES_MAYBE, AT(version), "clptewLIFNTDSCxnbBh", "json",
    "show the version; json: and all that it is built of" },
};

static const struct {
  const char *command;
  char letter;
} letters[] = {
  { "check", 'c' },           { "claims", 'l' },
  { "pairs", 'p' },           { "test", 't' },
  { "explain", 'e' },         { "why", 'w' },
  { "rules list", 'L' },      { "rules lint", 'I' },
  { "rules fmt", 'F' },       { "rules new", 'N' },
  { "rules try", 'T' },       { "rules diff", 'D' },
  { "sources suggest", 'S' }, { "rules coverage", 'C' },
  { "exercise", 'x' },        { "init", 'n' },
  { "baseline write", 'b' },  { "baseline prune", 'B' },
  { "baseline show", 'h' },
};

static char
letter_of(const char *command)
{
  for (size_t i = 0; i < G_N_ELEMENTS(letters); i++)
    if (strcmp(letters[i].command, command) == 0)
      return letters[i].letter;
  return '\0';
}

static gboolean
is_of(const Row *row, const char *command)
{
  char letter = letter_of(command);
  return letter != '\0' && strchr(row->commands, letter) != NULL;
}

/* ---- nearest words ---------------------------------------------------- */

/* Letters that two words have in common, in order, doubled and set against
 * their lengths: good enough to guess one of a dozen short words. */
static double
likeness(const char *a, const char *b)
{
  size_t n = strlen(a);
  size_t m = strlen(b);
  if (n == 0 || n > 40 || m > 40)
    return 0;
  size_t row[42] = { 0 };
  for (size_t i = 1; i <= n; i++) {
    size_t corner = 0;
    for (size_t j = 1; j <= m; j++) {
      size_t above = row[j];
      row[j] = a[i - 1] == b[j - 1] ? corner + 1 : MAX(row[j], row[j - 1]);
      corner = above;
    }
  }
  return 2.0 * (double)row[m] / (double)(n + m);
}

const char *
options_nearest(const char *word, const char *const *words)
{
  const char *nearest = NULL;
  double best = 0.6;
  for (; *words != NULL; words++) {
    double now = likeness(word, *words);
    if (now > best) {
      best = now;
      nearest = *words;
    }
  }
  return nearest;
}

/* ---- parsing ---------------------------------------------------------- */

#define OPTIONS_ERROR (g_quark_from_static_string("gainsay-options"))

static const Row *
find_long(const char *name, size_t len, const char *command)
{
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
    if (strlen(rows[i].name) == len && strncmp(rows[i].name, name, len) == 0 &&
        is_of(&rows[i], command))
      return &rows[i];
  return NULL;
}

static const Row *
find_letter(char letter, const char *command)
{
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
    if (rows[i].letter == letter && is_of(&rows[i], command))
      return &rows[i];
  return NULL;
}

/* The option is one of other commands only: the first of them. */
static const char *
owner_of(const char *name, size_t len)
{
  for (size_t i = 0; i < G_N_ELEMENTS(letters); i++)
    if (find_long(name, len, letters[i].command) != NULL)
      return letters[i].command;
  return NULL;
}

static void
set_unknown(const char *argument, const char *command, GError **error)
{
  const char *words[G_N_ELEMENTS(rows) + 1] = { NULL };
  size_t n = 0;
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
    if (is_of(&rows[i], command))
      words[n++] = rows[i].name;
  g_autofree char *name = g_strndup(argument + 2, strcspn(argument + 2, "="));
  const char *owner = argument[1] == '-' ? owner_of(name, strlen(name)) : NULL;
  const char *near = argument[1] == '-' ? options_nearest(name, words) : NULL;
  if (owner != NULL)
    g_set_error(error, OPTIONS_ERROR, 1,
                "'--%s' is no option of 'gainsay %s', but of 'gainsay %s'",
                name, command, owner);
  else if (near != NULL)
    g_set_error(error, OPTIONS_ERROR, 1,
                "unknown option '--%s'; did you mean '--%s'?", name, near);
  else
    g_set_error(error, OPTIONS_ERROR, 1,
                "unknown option '%s'; 'gainsay %s --help' lists them", argument,
                command);
}

static void
store(Options *options, const Row *row, const char *value)
{
  void *place = G_STRUCT_MEMBER_P(options, row->offset);
  if (row->takes == TAKES_NOTHING)
    *(gboolean *)place = TRUE;
  else if (row->takes != TAKES_LIST)
    *(const char **)place = value;
  else
    g_ptr_array_add(*(GPtrArray **)place, g_strdup(value));
}

/* What is being read: the arguments that are left, for whom. */
typedef struct {
  Options *options;
  char **argv;
  int left;
  const char *command;
} Arguments;

/* Stores `value`, or else the next argument; how many arguments that took, or
 * 0 with an error. */
static int
take_value(const Arguments *arguments,
           const Row *row,
           const char *value,
           GError **error)
{
  int used = value != NULL ? 1 : 2;
  if (used > arguments->left) {
    g_set_error(error, OPTIONS_ERROR, 1, "a %s is missing behind '%s'",
                row->value, arguments->argv[0]);
    return 0;
  }
  store(arguments->options, row, value != NULL ? value : arguments->argv[1]);
  return used;
}

static int
parse_long(const Arguments *arguments, GError **error)
{
  const char *argument = arguments->argv[0];
  size_t len = strcspn(argument + 2, "=");
  const char *value = argument[2 + len] == '=' ? argument + 3 + len : NULL;
  const Row *row = find_long(argument + 2, len, arguments->command);
  if (row == NULL) {
    set_unknown(argument, arguments->command, error);
    return 0;
  }
  if (row->takes == TAKES_MAYBE && value == NULL)
    value = "";
  if (row->takes != TAKES_NOTHING)
    return take_value(arguments, row, value, error);
  if (value != NULL) {
    g_set_error(error, OPTIONS_ERROR, 1, "'--%s' takes no value", row->name);
    return 0;
  }
  store(arguments->options, row, NULL);
  return 1;
}

/* Letters that take nothing may stand in one argument: -qv. */
static int
parse_letters(const Arguments *arguments, GError **error)
{
  const char *at = arguments->argv[0] + 1;
  for (; *at != '\0'; at++) {
    const Row *row = find_letter(*at, arguments->command);
    if (row == NULL) {
      set_unknown(arguments->argv[0], arguments->command, error);
      return 0;
    }
    if (row->takes != TAKES_NOTHING)
      return take_value(arguments, row, at[1] != '\0' ? at + 1 : NULL, error);
    store(arguments->options, row, NULL);
  }
  return 1;
}

Options *
options_parse(
    int argc, char **argv, int first, const char *command, GError **error)
{
  g_autoptr(Options) options = g_new0(Options, 1);
  options->rules = g_ptr_array_new_with_free_func(g_free);
  options->outputs = g_ptr_array_new_with_free_func(g_free);
  options->only = g_ptr_array_new_with_free_func(g_free);
  options->skip = g_ptr_array_new_with_free_func(g_free);
  options->paths = g_ptr_array_new_with_free_func(g_free);
  gboolean is_over = FALSE;
  for (int i = first; i < argc;) {
    if (is_over || argv[i][0] != '-' || argv[i][1] == '\0') {
      g_ptr_array_add(options->paths, g_strdup(argv[i++]));
    } else if (strcmp(argv[i], "--") == 0) {
      is_over = TRUE;
      i++;
    } else {
      Arguments arguments = { options, argv + i, argc - i, command };
      int used = argv[i][1] == '-' ? parse_long(&arguments, error)
                                   : parse_letters(&arguments, error);
      if (used == 0)
        return NULL;
      i += used;
    }
  }
  return g_steal_pointer(&options);
}

void
options_free(Options *options)
{
  if (options == NULL)
    return;
  g_ptr_array_unref(options->rules);
  g_ptr_array_unref(options->outputs);
  g_ptr_array_unref(options->only);
  g_ptr_array_unref(options->skip);
  g_ptr_array_unref(options->paths);
  g_free(options);
}

/* ---- help ------------------------------------------------------------- */

char *
options_help(const char *command)
{
  GString *help = g_string_new(NULL);
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    const Row *row = &rows[i];
    if (!is_of(row, command))
      continue;
    g_autofree char *name = g_strdup_printf(
        row->takes == TAKES_MAYBE ? "--%s[%s%s]" : "--%s%s%s", row->name,
        row->value ? "=" : "", row->value ? row->value : "");
    if (row->letter != 0)
      g_string_append_printf(help, "  -%c, %-18s %s\n", row->letter, name,
                             row->help);
    else
      g_string_append_printf(help, "      %-18s %s\n", name, row->help);
  }
  return g_string_free(help, FALSE);
}

/* ---- for completions -------------------------------------------------- */

/* The values of options that take one of a few. */
static const struct {
  const char *name;
  const char *command; /* NULL: all that have no row of their own above */
  const char *words;
} known_values[] = {
  { "format", "exercise", "html interactive markdown gift text2qti" },
  { "format", NULL,
    "pretty line gcc json jsonl sarif github gitlab checkstyle junit rdjson "
    "rdjsonl csv markdown html annotation citron" },
  { "type", NULL, "text markdown html jsonl docx nitf newsml ninjs" },
  { "fail-on", NULL, "error warning note never" },
  { "show", NULL, "error warning note" },
  { "min-confidence", NULL, "low medium high" },
  { "same-event", NULL, "assume anchored named" },
  { "pair", NULL, "document run" },
  { "color", NULL, "auto always never" },
  { "level", NULL, "1 2 3" },
  { "version", NULL, "json" },
};

static const char *
values_of(const char *name, const char *command)
{
  for (size_t i = 0; i < G_N_ELEMENTS(known_values); i++)
    if (strcmp(known_values[i].name, name) == 0 &&
        (known_values[i].command == NULL ||
         strcmp(known_values[i].command, command) == 0))
      return known_values[i].words;
  return NULL;
}

guint
options_count(void)
{
  return G_N_ELEMENTS(rows);
}

gboolean
options_get(guint i, const char *command, OptionFacts *facts)
{
  const Row *row = &rows[i];
  if (!is_of(row, command))
    return FALSE;
  *facts = (OptionFacts){
    .name = row->name,
    .letter = row->letter,
    .value = row->value,
    .is_maybe = row->takes == TAKES_MAYBE,
    .is_list = row->takes == TAKES_LIST,
    .words = values_of(row->name, command),
    .help = row->help,
  };
  return TRUE;
}
