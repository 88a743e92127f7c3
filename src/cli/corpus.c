/* SPDX-License-Identifier: Apache-2.0
 *
 * Many texts, one after the other.
 */
#include "cli/corpus.h"

#include "cli/progress.h"
#include "cli/settings.h"
#include "cli/size.h"
#include "cli/terminal.h"

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
corpus_begin(Corpus *corpus, const Options *options, guint first)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new();
  corpus->paths = paths_new(options->paths, first);
  for (guint i = 0; i < corpus->paths->files->len; i++)
    g_ptr_array_add(names, corpus->paths->files->pdata[i]);
  g_ptr_array_add(names, NULL);
  corpus->config = settings_config(options, (const char *const *)names->pdata);
  corpus->options = settings_fill(options, corpus->config);
}

void
corpus_clear(Corpus *corpus)
{
  paths_free(corpus->paths);
  gainsay_config_free(corpus->config);
}

static void
read_all(const Corpus *corpus, GainsayRun *run)
{
  const GPtrArray *files = corpus->paths->files;
  paths_tell(corpus->paths, run);
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

int
corpus_run(const Corpus *corpus,
           const GainsayRules *rules,
           GainsayOptions *wanted)
{
  g_autoptr(GError) error = NULL;
  if (!size_read("max-file-size", corpus->options.max_file_size,
                 &wanted->max_bytes))
    return 2;
  wanted->write = terminal_write;
  wanted->progress = progress_document;
  wanted->config = corpus->config;
  wanted->comments = corpus->options.comments;
  wanted->same_event = corpus->options.same_event;
  g_autoptr(GainsayRun) run = gainsay_run_new(rules, wanted, &error);
  int status = 2;
  if (run != NULL) {
    read_all(corpus, run);
    status = gainsay_run_finish(run, &error);
  }
  if (error != NULL)
    terminal_tell("%s", error->message);
  return status;
}
