/* SPDX-License-Identifier: Apache-2.0
 *
 * Diffs: from a file, from a pipe, or from git.  git is run with a list of
 * arguments and no shell, and with all of its settings for people switched
 * off.
 */
#include "cli/repository.h"
#include "cli/terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

char *
repository_top(void)
{
  g_autofree char *folder = g_get_current_dir();
  for (;;) {
    g_autofree char *git = g_build_filename(folder, ".git", NULL);
    g_autofree char *hg = g_build_filename(folder, ".hg", NULL);
    if (g_file_test(git, G_FILE_TEST_EXISTS) ||
        g_file_test(hg, G_FILE_TEST_EXISTS))
      return g_steal_pointer(&folder);
    g_autofree char *above = g_path_get_dirname(folder);
    if (strcmp(above, folder) == 0)
      return NULL;
    g_free(folder);
    folder = g_steal_pointer(&above);
  }
}

char *
repository_baseline(const Options *options)
{
  if (options->baseline != NULL)
    return g_strdup(options->baseline);
  g_autofree char *top = repository_top();
  g_autofree char *folder = g_get_current_dir();
  g_autofree char *path = g_strdup(REPOSITORY_BASELINE);
  while (!g_file_test(path, G_FILE_TEST_EXISTS)) {
    if (top == NULL || strcmp(folder, top) == 0)
      return NULL;
    g_autofree char *above = g_strconcat("../", path, NULL);
    g_autofree char *parent = g_path_get_dirname(folder);
    g_free(path);
    path = g_steal_pointer(&above);
    g_free(folder);
    folder = g_steal_pointer(&parent);
  }
  return g_steal_pointer(&path);
}

/* ---- git -------------------------------------------------------------- */

/* The first line of what git said, without its "fatal: ". */
static char *
reason_of(const char *words)
{
  const char *start = g_str_has_prefix(words, "fatal: ") ? words + 7 : words;
  return g_strndup(start, strcspn(start, "\n"));
}

/* What git writes when it is run in `folder` (NULL: here); NULL with a message
 * on standard error. (transfer full) */
static char *
ask_git(const char *folder, const char *const *arguments, const char *failure)
{
  g_autoptr(GPtrArray) all = g_ptr_array_new();
  g_autofree char *out = NULL;
  g_autofree char *words = NULL;
  g_autoptr(GError) error = NULL;
  int status = 0;
  g_ptr_array_add(all, (gpointer) "git");
  for (; *arguments != NULL; arguments++)
    g_ptr_array_add(all, (gpointer)*arguments);
  g_ptr_array_add(all, NULL);
  if (!g_spawn_sync(folder, (char **)all->pdata, NULL, G_SPAWN_SEARCH_PATH,
                    NULL, NULL, &out, &words, &status, &error)) {
    terminal_tell("--changed-since needs git: %s", error->message);
    return NULL;
  }
  if (status == 0)
    return g_steal_pointer(&out);
  g_autofree char *reason = reason_of(words);
  terminal_tell("%s%s%s", failure, *reason != '\0' ? ": " : "", reason);
  return NULL;
}

static gboolean
is_revision(const char *folder, const char *revision)
{
  g_autofree char *commit = g_strconcat(revision, "^{commit}", NULL);
  g_autofree char *failure = g_strdup_printf(
      "git knows no revision '%s' here; a clone that is not deep enough may "
      "lack it",
      revision);
  const char *arguments[] = { "rev-parse", "--verify", "--quiet", commit,
                              NULL };
  g_autofree char *id = ask_git(folder, arguments, failure);
  return id != NULL;
}

/* A file that git does not follow yet is new as a whole; its path comes in
 * quotation marks when it has odd letters. */
static void
add_new_file(GString *diff, const char *path)
{
  gboolean is_quoted = *path == '"';
  g_string_append_printf(diff, "Binary files /dev/null and %sb/%s differ\n",
                         is_quoted ? "\"" : "", path + (is_quoted ? 1 : 0));
}

static gboolean
diff_since(Changes *changes, const char *revision)
{
  static const char failure[] = "git could not tell what was changed";
  const char *arguments[] = { "-c",
                              "core.quotePath=true",
                              "diff",
                              "--no-color",
                              "--no-ext-diff",
                              "--no-textconv",
                              "-M",
                              "--unified=0",
                              "--src-prefix=a/",
                              "--dst-prefix=b/",
                              revision,
                              "--",
                              NULL };
  const char *others[] = { "-c", "core.quotePath=true", "ls-files", "--others",
                           NULL };
  g_autofree char *diff = ask_git(changes->folder, arguments, failure);
  g_autofree char *paths =
      diff != NULL ? ask_git(changes->folder, others, failure) : NULL;
  if (paths == NULL)
    return FALSE;
  GString *all = g_string_new(diff);
  g_auto(GStrv) lines = g_strsplit(paths, "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      add_new_file(all, lines[i]);
  changes->len = all->len;
  changes->text = g_string_free(all, FALSE);
  return TRUE;
}

static gboolean
read_since(Changes *changes, const char *revision)
{
  const char *arguments[] = { "rev-parse", "--show-toplevel", NULL };
  if (*revision == '-' || *revision == '\0') {
    terminal_tell("'%s' is no revision", revision);
    return FALSE;
  }
  changes->name = g_strdup("git diff");
  changes->folder =
      ask_git(NULL, arguments, "--changed-since needs a repository of git");
  if (changes->folder == NULL)
    return FALSE;
  g_strchomp(changes->folder);
  return is_revision(changes->folder, revision) &&
         diff_since(changes, revision);
}

/* ---- a file or a pipe ------------------------------------------------- */

/* Everything, or the errno. */
static int
read_all(int descriptor, GByteArray *bytes)
{
  guint8 piece[8192];
  for (;;) {
    ssize_t n = read(descriptor, piece, sizeof piece);
    if (n == 0)
      return 0;
    if (n < 0 && errno != EINTR)
      return errno;
    if (n > 0)
      g_byte_array_append(bytes, piece, (guint)n);
  }
}

/* A diff may come through a pipe of the shell: <(git diff). */
static gboolean
read_path(Changes *changes, const char *path)
{
  gboolean is_standard = strcmp(path, "-") == 0;
  int descriptor =
      is_standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
  GByteArray *bytes = g_byte_array_new();
  int failure = descriptor < 0 ? errno : read_all(descriptor, bytes);
  if (descriptor >= 0 && !is_standard)
    close(descriptor);
  changes->len = bytes->len;
  g_byte_array_append(bytes, (const guint8 *)"", 1);
  changes->text = (char *)g_byte_array_free(bytes, FALSE);
  if (failure != 0)
    terminal_tell("%s:1:1: this cannot be read: %s", path, g_strerror(failure));
  return failure == 0;
}

static gboolean
read_diff(Changes *changes, const Options *options)
{
  gboolean is_standard = strcmp(options->diff, "-") == 0;
  for (guint i = 0; is_standard && i < options->paths->len; i++)
    if (strcmp(options->paths->pdata[i], "-") == 0) {
      terminal_tell("'-' can be read only once");
      return FALSE;
    }
  changes->name = g_strdup(options->diff);
  changes->folder = repository_top();
  return read_path(changes, options->diff);
}

gboolean
changes_read(Changes *changes, const Options *options)
{
  *changes = (Changes){ 0 };
  if (options->diff != NULL && options->changed_since != NULL) {
    terminal_tell("--diff and --changed-since both say what was "
                  "changed; take one of them");
    return FALSE;
  }
  gboolean is_any = options->diff != NULL || options->changed_since != NULL;
  if (is_any && g_strcmp0(options->type, "jsonl") == 0) {
    terminal_tell("a diff says nothing of documents in JSON "
                  "lines; check the files themselves");
    return FALSE;
  }
  if (options->changed_since != NULL)
    return read_since(changes, options->changed_since);
  return options->diff == NULL || read_diff(changes, options);
}

void
changes_clear(Changes *changes)
{
  g_free(changes->text);
  g_free(changes->name);
  g_free(changes->folder);
}
