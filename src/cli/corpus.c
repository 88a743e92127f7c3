/* SPDX-License-Identifier: Apache-2.0
 *
 * Many texts, one after the other.
 */
#include "cli/corpus.h"

#include "cli/progress.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- which files ------------------------------------------------------ */

static int
compare_names(gconstpointer a, gconstpointer b)
{
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static gboolean
is_wanted(const char *path)
{
  return g_str_has_suffix(path, ".txt") || g_str_has_suffix(path, ".jsonl");
}

/* What stands in the folder, in order; NULL when it cannot be opened. */
static GPtrArray *
list_folder(const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
  if (dir == NULL)
    return NULL;
  GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
  for (const char *name; (name = g_dir_read_name(dir)) != NULL;)
    if (*name != '.')
      g_ptr_array_add(names, g_build_filename(folder, name, NULL));
  g_ptr_array_sort(names, compare_names);
  return names;
}

/* Folders wait on a stack; a link to a folder is not followed. */
static void
expand(const char *path, GainsayRun *run, GPtrArray *files)
{
  g_autoptr(GPtrArray) waiting = g_ptr_array_new_with_free_func(g_free);
  g_ptr_array_add(waiting, g_strdup(path));
  for (gboolean is_named = TRUE; waiting->len > 0; is_named = FALSE) {
    g_autofree char *now = g_ptr_array_steal_index(waiting, waiting->len - 1);
    gboolean is_folder = g_file_test(now, G_FILE_TEST_IS_DIR);
    if (!is_folder && (is_named || is_wanted(now)))
      g_ptr_array_add(files, g_steal_pointer(&now));
    if (!is_folder || (!is_named && g_file_test(now, G_FILE_TEST_IS_SYMLINK)))
      continue;
    g_autoptr(GPtrArray) inside = list_folder(now);
    if (inside == NULL)
      gainsay_run_add_problem(run, now, "this folder cannot be read");
    for (guint i = inside != NULL ? inside->len : 0; i > 0; i--)
      g_ptr_array_add(waiting, g_strdup(inside->pdata[i - 1]));
  }
}

/* ---- reading ---------------------------------------------------------- */

static gssize
read_stream(void *to, size_t room, void *data)
{
  ssize_t n;
  do
    n = read(*(int *)data, to, room);
  while (n < 0 && errno == EINTR);
  progress_read(n > 0 ? (guint64)n : 0);
  return n;
}

static void
add_stream(const char *path, GainsayRun *run)
{
  int descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  struct stat status;
  if (descriptor < 0 || fstat(descriptor, &status) != 0 ||
      !S_ISREG(status.st_mode))
    gainsay_run_add_problem(run, path, "this cannot be read");
  else
    gainsay_run_add_stream(run, path, read_stream, &descriptor);
  if (descriptor >= 0)
    close(descriptor);
}

static gboolean
is_stream(const char *path)
{
  return g_str_has_suffix(path, ".jsonl");
}

void
corpus_read(const GPtrArray *paths, guint first, GainsayRun *run)
{
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func(g_free);
  for (guint i = first; i < paths->len; i++)
    expand(paths->pdata[i], run, files);
  for (guint i = 0; i < files->len; i++)
    progress_expect(files->pdata[i], is_stream(files->pdata[i]));
  progress_begin(FALSE);
  for (guint i = 0; i < files->len; i++) {
    const char *path = files->pdata[i];
    progress_file(path, is_stream(path));
    if (is_stream(path))
      add_stream(path, run);
    else
      gainsay_run_add_file(run, path);
  }
  progress_hide();
}
