/* SPDX-License-Identifier: Apache-2.0
 *
 * Many texts, one after the other.  How far it is stands on standard error as
 * a bar over all bytes, where that is a terminal; in a pipe nothing does.
 */
#include "cli/corpus.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define BAR 30 /* columns */

typedef struct {
  gboolean is_shown;
  guint64 total; /* bytes */
  guint64 done;
  unsigned percent; /* that the bar shows */
} Progress;

static void
show(Progress *progress)
{
  static const char full[] = "##############################";
  unsigned percent = progress->total == 0
                         ? 100
                         : (unsigned)(MIN(progress->done, progress->total) *
                                      100 / progress->total);
  if (!progress->is_shown || percent == progress->percent)
    return;
  progress->percent = percent;
  fprintf(stderr, "\r[%-*.*s] %3u %%", BAR, (int)(percent * BAR / 100), full,
          percent);
}

/* The bar gives its line back. */
static void
hide(const Progress *progress)
{
  if (progress->is_shown)
    fprintf(stderr, "\r%*s\r", BAR + 9, "");
}

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

typedef struct {
  int descriptor;
  Progress *progress;
} Stream;

static gssize
read_stream(void *to, size_t room, void *data)
{
  Stream *stream = data;
  ssize_t n;
  do
    n = read(stream->descriptor, to, room);
  while (n < 0 && errno == EINTR);
  if (n > 0)
    stream->progress->done += (guint64)n;
  show(stream->progress);
  return n;
}

static void
add_stream(const char *path, GainsayRun *run, Progress *progress)
{
  Stream stream = { open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC), progress };
  struct stat status;
  if (stream.descriptor < 0 || fstat(stream.descriptor, &status) != 0 ||
      !S_ISREG(status.st_mode))
    gainsay_run_add_problem(run, path, "this cannot be read");
  else
    gainsay_run_add_stream(run, path, read_stream, &stream);
  if (stream.descriptor >= 0)
    close(stream.descriptor);
}

static guint64
size_of(const char *path)
{
  struct stat status;
  return stat(path, &status) == 0 && S_ISREG(status.st_mode)
             ? (guint64)status.st_size
             : 0;
}

void
corpus_read(const GPtrArray *paths, guint first, GainsayRun *run)
{
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func(g_free);
  Progress progress = { .is_shown = isatty(STDERR_FILENO) == 1,
                        .percent = G_MAXUINT };
  for (guint i = first; i < paths->len; i++)
    expand(paths->pdata[i], run, files);
  for (guint i = 0; i < files->len; i++)
    progress.total += size_of(files->pdata[i]);
  for (guint i = 0; i < files->len; i++) {
    const char *path = files->pdata[i];
    show(&progress);
    if (g_str_has_suffix(path, ".jsonl")) {
      add_stream(path, run, &progress);
      continue;
    }
    gainsay_run_add_file(run, path);
    progress.done += size_of(path);
  }
  hide(&progress);
}
