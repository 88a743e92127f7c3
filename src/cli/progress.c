/* SPDX-License-Identifier: Apache-2.0
 *
 * One line that is written over itself, with a bar where the bytes of all
 * files tell how far it is.  So they do how long it will take; a stream
 * without an end has neither.
 */
#include "cli/progress.h"

#include "cli/interrupt.h"

#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#define FIRST_AFTER G_USEC_PER_SEC
#define EVERY (G_USEC_PER_SEC / 10)
#define BAR_COLUMNS 20

static struct {
  guint n_files;
  guint n_begun;
  gboolean are_pairs; /* and no documents */
  gboolean has_stream;
  gboolean in_stream;
  gboolean is_endless; /* the stream that is read, as far as we know */
  guint64 total;       /* bytes of all files */
  guint64 done;
  guint64 waiting; /* of the file that is being read, or of its rest */
  gint64 start;
  gint64 last;      /* when the line was shown */
  gint64 last_done; /* when a document was done */
  gboolean is_shown;
  int shown; /* columns that the line has now */
} state;

/* What a signal tells; documents are known when there is no stream. */
static atomic_size_t n_documents;
static atomic_size_t n_expected;

/* ---- interrupted ------------------------------------------------------ */

/* printf() must not be called then. */
static void
append_number(char *text, size_t number)
{
  char digits[24];
  size_t n = sizeof digits;
  digits[--n] = '\0';
  do
    digits[--n] = (char)('0' + number % 10);
  while ((number /= 10) > 0);
  strcat(text, digits + n);
}

static void
tell_interrupted(int signal_number)
{
  char text[160] = "gainsay: interrupted, ";
  size_t expected = atomic_load(&n_expected);
  if (signal_number != SIGINT && signal_number != SIGTERM)
    return;
  append_number(text, atomic_load(&n_documents));
  if (expected > 0) {
    strcat(text, " of ");
    append_number(text, expected);
  }
  strcat(text, " documents checked\n");
  if (state.shown > 0)
    (void)!write(STDERR_FILENO, "\n", 1);
  (void)!write(STDERR_FILENO, text, strlen(text));
}

/* ---- the line --------------------------------------------------------- */

static int
width(void)
{
  struct winsize size = { 0 };
  gboolean is_known = ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0;
  return is_known && size.ws_col > 0 ? size.ws_col : 80;
}

static gboolean
knows_how_far(void)
{
  return state.total > 0 && state.done > 0 && !state.is_endless;
}

static void
append_bar(GString *line)
{
  guint64 done = MIN(state.done, state.total);
  guint full = (guint)(BAR_COLUMNS * done / MAX(state.total, 1));
  if (!knows_how_far())
    return;
  g_string_append_c(line, '[');
  for (guint i = 0; i < BAR_COLUMNS; i++)
    g_string_append_c(line, i < full ? '#' : '.');
  g_string_append(line, "] ");
}

static void
append_time_left(GString *line, gint64 now)
{
  if (!knows_how_far())
    return;
  guint64 left = state.total - MIN(state.done, state.total);
  double seconds = (double)(now - state.start) / G_USEC_PER_SEC * (double)left /
                   (double)state.done;
  if (seconds < 100)
    g_string_append_printf(line, ", %.0f s left", seconds);
  else if (seconds < 6000)
    g_string_append_printf(line, ", %.0f min left", seconds / 60);
  else
    g_string_append_printf(line, ", %.0f h left", seconds / 3600);
}

static void
show(const GainsayProgress *progress)
{
  g_autoptr(GString) line = g_string_new(NULL);
  guint n_open = state.in_stream ? 1 : 0;
  gint64 now = g_get_monotonic_time();
  if (now - state.start < FIRST_AFTER || now - state.last < EVERY)
    return;
  state.last = now;
  append_bar(line);
  if (state.n_files > 1)
    g_string_append_printf(line, "%zu of %u files, ",
                           state.has_stream ? state.n_begun - n_open
                                            : progress->documents,
                           state.n_files);
  if (state.in_stream)
    g_string_append_printf(line, "%zu %s, ", progress->documents,
                           state.are_pairs ? "pairs" : "documents");
  if (!state.are_pairs)
    g_string_append_printf(line, "%zu claims, ", progress->claims);
  g_string_append_printf(line, "%zu findings", progress->findings);
  append_time_left(line, now);
  progress_hide();
  state.shown = MIN((int)line->len, width() - 1);
  fprintf(stderr, "%.*s", state.shown, line->str);
}

void
progress_hide(void)
{
  if (state.shown > 0)
    fprintf(stderr, "\r%*s\r", state.shown, "");
  state.shown = 0;
}

/* ---- the run ---------------------------------------------------------- */

static guint64
size_of(const char *path)
{
  struct stat status;
  return stat(path, &status) == 0 && S_ISREG(status.st_mode)
             ? (guint64)status.st_size
             : 0;
}

void
progress_expect(const char *path, gboolean is_stream)
{
  state.n_files++;
  state.total += size_of(path);
  state.has_stream = state.has_stream || is_stream;
}

void
progress_expect_pairs(const char *path)
{
  progress_expect(path, TRUE);
  state.are_pairs = TRUE;
}

void
progress_begin(gboolean is_quiet)
{
  state.is_shown = !is_quiet && isatty(STDERR_FILENO) == 1;
  state.start = g_get_monotonic_time();
  atomic_store(&n_expected, state.has_stream ? 0 : state.n_files);
  interrupt_add(tell_interrupted);
}

void
progress_read(guint64 n_bytes)
{
  guint64 n = MIN(n_bytes, state.waiting);
  state.done += n;
  state.waiting -= n;
}

/* With several jobs a file may be done when others were begun after it. */
void
progress_file(const char *path, gboolean is_stream)
{
  progress_read(state.waiting);
  state.n_begun++;
  state.in_stream = is_stream;
  state.waiting = size_of(path);
  state.is_endless = is_stream && state.waiting == 0;
}

gboolean
progress_document(const GainsayProgress *progress, void *data)
{
  (void)data;
  state.last_done = g_get_monotonic_time();
  atomic_store(&n_documents, progress->documents);
  if (!state.in_stream)
    progress_read(state.waiting);
  if (state.is_shown)
    show(progress);
  return TRUE;
}

gint64
progress_last_document(void)
{
  return state.last_done;
}
