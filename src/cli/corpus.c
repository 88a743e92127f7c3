/* SPDX-License-Identifier: Apache-2.0
 *
 * Many texts, one after the other.
 */
#include "cli/corpus.h"

#include "cli/paths.h"
#include "cli/progress.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static gssize
read_descriptor(void *to, size_t room, void *data)
{
  ssize_t n;
  do
    n = read(*(int *)data, to, room);
  while (n < 0 && errno == EINTR);
  progress_read(n > 0 ? (guint64)n : 0);
  return n;
}

void
corpus_add_stream(GainsayRun *run, const char *path)
{
  gboolean is_standard =
      strcmp(path, "-") == 0 || strcmp(path, "/dev/stdin") == 0;
  int descriptor = is_standard ? STDIN_FILENO
                               : open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  struct stat status;
  if (descriptor < 0 || (!is_standard && (fstat(descriptor, &status) != 0 ||
                                          !S_ISREG(status.st_mode)))) {
    g_autofree char *message = g_strdup_printf(
        "this cannot be read: %s",
        descriptor < 0 ? g_strerror(errno) : "it is not a regular file");
    gainsay_run_add_problem(run, path, message);
  } else {
    gainsay_run_add_stream(run, path, read_descriptor, &descriptor);
  }
  if (descriptor >= 0 && !is_standard)
    close(descriptor);
}

static gboolean
is_stream(const char *path)
{
  return g_strcmp0(gainsay_find_name(GAINSAY_NAMING_TYPE, path, NULL),
                   "jsonl") == 0;
}

void
corpus_read(const GPtrArray *paths, guint first, GainsayRun *run)
{
  g_autoptr(Paths) all = paths_new(paths, first);
  const GPtrArray *files = all->files;
  paths_tell(all, run);
  for (guint i = 0; i < files->len; i++)
    progress_expect(files->pdata[i], is_stream(files->pdata[i]));
  progress_begin(FALSE);
  for (guint i = 0; i < files->len; i++) {
    const char *path = files->pdata[i];
    progress_file(path, is_stream(path));
    if (is_stream(path))
      corpus_add_stream(run, path);
    else
      gainsay_run_add_file(run, path);
  }
  progress_hide();
}
