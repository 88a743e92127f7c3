/* SPDX-License-Identifier: Apache-2.0
 *
 * gainsay rules new: a rule to begin with, whose examples pass as they are.
 */
#include "cli/commands.h"
#include "cli/terminal.h"
#include "gainsay.h"

#include <stdio.h>
#include <string.h>

static const char header[] = "gainsay 1\n"
                             "pack %s \"What the story is about\" version 1.0\n"
                             "uses en\n"
                             "\n";

static const char rule[] =
    "rule %s {\n"
    "  # What the report calls it; {A.source}, {B.content} are filled in.\n"
    "  title:    Was the bridge closed?\n"
    "  # denial negation opposite number date exclusive presupposition\n"
    "  # modality scope flip other\n"
    "  type:     negation\n"
    "  # conflict: both cannot hold; tension: they differ in scope or "
    "framing.\n"
    "  strength: conflict\n"
    "  # What one side says: a word stands for all its forms, .. for up to\n"
    "  # eight words, (a | b) for one of them, @name for a list. A condition\n"
    "  # may also be a party, a source, a cue: see gainsay-rules(5).\n"
    "  A:        says close .. bridge\n"
    "  # What the other side says against it.\n"
    "  B:        says not close .. bridge\n"
    "  # What both must be like.\n"
    "  where:    sources differ\n"
    "  explain:  {A.source} says that it was; {B.source} says that it was "
    "not.\n"
    "  ask:      Who has seen it, and when?\n"
    "  # A text in which the rule must find something, in your own words.\n"
    "  flag:     Ada Lind said the council closed the bridge. Jon Berg said "
    "the council did not close the bridge.\n"
    "  # And one that looks like it, but in which it must find nothing.\n"
    "  pass:     Ada Lind said the council closed the bridge. Jon Berg said "
    "the council did not paint the bridge.\n"
    "}\n";

static gboolean
is_name(const char *name)
{
  for (const char *at = name; *at != '\0'; at++)
    if (!g_ascii_isalnum(*at) && *at != '-' && *at != '_')
      return FALSE;
  return *name != '\0';
}

/* Has the file a rule of this name? */
static gboolean
has_rule(const char *text, const char *name)
{
  g_autofree char *pattern =
      g_strdup_printf("^[ \\t]*rule[ \\t]+%s[ \\t{]", name);
  return g_regex_match_simple(pattern, text,
                              G_REGEX_MULTILINE | G_REGEX_CASELESS, 0);
}

/* The file's own name is the pack's. */
static char *
pack_of(const char *path)
{
  g_autofree char *base = g_path_get_basename(path);
  char *dot = strrchr(base, '.');
  if (dot != NULL && dot > base)
    *dot = '\0';
  return g_strcanon(g_steal_pointer(&base),
                    "abcdefghijklmnopqrstuvwxyz"
                    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_",
                    '-');
}

static gboolean
tell(const char *path, const char *what)
{
  terminal_tell("%s: %s", path, what);
  return FALSE;
}

/* What stands in the file already; "" when there is none, NULL when it cannot
 * be added to. */
static char *
read_old(const char *path, const char *name)
{
  g_autofree char *old = NULL;
  gsize len = 0;
  if (!g_file_test(path, G_FILE_TEST_EXISTS))
    return g_strdup("");
  if (!g_file_get_contents(path, &old, &len, NULL)) {
    tell(path, "this cannot be read");
    return NULL;
  }
  g_autoptr(GError) error = NULL;
  g_autofree char *formatted = gainsay_rules_format(path, old, len, &error);
  if (formatted == NULL) {
    fprintf(stderr, "%s\n", error->message);
    tell(path, "nothing was added to a file that is wrong");
    return NULL;
  }
  if (has_rule(old, name)) {
    tell(path, "a rule of that name stands there already; nothing was "
               "overwritten");
    return NULL;
  }
  return g_steal_pointer(&old);
}

static gboolean
add_to_file(const char *path, const char *name, const char *text)
{
  g_autofree char *old = read_old(path, name);
  if (old == NULL)
    return FALSE;
  g_autofree char *pack = pack_of(path);
  g_autofree char *head = *old == '\0' ? g_strdup_printf(header, pack) : NULL;
  gboolean ends = *old == '\0' || g_str_has_suffix(old, "\n");
  g_autofree char *all =
      g_strconcat(old, ends ? "" : "\n", *old != '\0' ? "\n" : "",
                  head != NULL ? head : "", text, NULL);
  return g_file_set_contents(path, all, -1, NULL) ||
         tell(path, "this cannot be written");
}

int
command_rules_new(const char *command, const Options *options)
{
  (void)command;
  const char *name = options->paths->len == 1 ? options->paths->pdata[0] : "";
  if (!is_name(name)) {
    terminal_tell("'rules new' takes one name of letters, digits, "
                  "'-' and '_'");
    return 2;
  }
  g_autofree char *text = g_strdup_printf(rule, name);
  if (options->output != NULL)
    return add_to_file(options->output, name, text) ? 0 : 2;
  return terminal_print(text) ? 0 : 2;
}
