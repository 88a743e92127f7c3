/* SPDX-License-Identifier: Apache-2.0
 *
 * Temporary file, then rename.  A device or a pipe is written as it is: it
 * must not be replaced by a file.
 */
#include "cli/output-file.h"

#include "cli/interrupt.h"
#include "cli/terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct OutputFile {
  char *path;      /* where it shall be */
  char *temporary; /* where it is until then; NULL: `path` is no file */
  int descriptor;
  int lost;         /* errno of the first failed write */
  OutputFile *next; /* in `unfinished` */
};

/* Those that a signal must take away; changed only while signals wait. */
static OutputFile *unfinished;

static void
take_away(int signal_number)
{
  (void)signal_number;
  for (OutputFile *file = unfinished; file != NULL; file = file->next)
    unlink(file->temporary);
}

static void
forget(OutputFile *file)
{
  OutputFile **at = &unfinished;
  while (*at != NULL && *at != file)
    at = &(*at)->next;
  if (*at != NULL)
    *at = file->next;
}

/* ---- begin ------------------------------------------------------------ */

static void
tell(const char *path, int number)
{
  terminal_tell("%s: the report could not be written: %s", path,
                g_strerror(number));
}

/* A link is followed, so that it stays one. */
static char *
real_path(const char *path)
{
  char *real = realpath(path, NULL);
  char *copy = g_strdup(real != NULL ? real : path);
  free(real);
  return copy;
}

/* As open() would have made it. */
static void
set_mode(const OutputFile *file)
{
  struct stat old;
  mode_t mask = umask(0);
  umask(mask);
  mode_t mode = stat(file->path, &old) == 0 ? old.st_mode & 0777 : 0666 & ~mask;
  (void)!fchmod(file->descriptor, mode);
}

static void
open_temporary(OutputFile *file)
{
  file->temporary = g_strconcat(file->path, ".XXXXXX", NULL);
  interrupt_block(TRUE);
  file->descriptor = mkstemp(file->temporary);
  file->lost = file->descriptor < 0 ? errno : 0;
  if (file->descriptor >= 0) {
    file->next = unfinished;
    unfinished = file;
  }
  interrupt_block(FALSE);
  if (file->descriptor >= 0)
    set_mode(file);
}

OutputFile *
output_file_new(const char *path)
{
  struct stat status;
  OutputFile *file = g_new0(OutputFile, 1);
  file->path = real_path(path);
  interrupt_add(take_away);
  if (stat(path, &status) != 0 || S_ISREG(status.st_mode)) {
    open_temporary(file);
  } else {
    file->descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
    file->lost = file->descriptor < 0 ? errno : 0;
  }
  if (file->descriptor >= 0)
    return file;
  tell(path, file->lost);
  output_file_free(file);
  return NULL;
}

gboolean
output_file_is(const OutputFile *file, const char *path)
{
  struct stat a;
  struct stat b;
  return file->temporary != NULL && stat(file->path, &a) == 0 &&
         stat(path, &b) == 0 && a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

/* ---- write and end ---------------------------------------------------- */

int
output_file_write(const char *bytes, size_t len, void *data)
{
  OutputFile *file = data;
  while (len > 0 && file->lost == 0) {
    ssize_t n = write(file->descriptor, bytes, len);
    if (n < 0 && errno != EINTR)
      file->lost = errno;
    if (n > 0) {
      bytes += n;
      len -= (size_t)n;
    }
  }
  return file->lost;
}

static void
put_in_place(OutputFile *file)
{
  interrupt_block(TRUE);
  if (rename(file->temporary, file->path) == 0) {
    forget(file);
    g_clear_pointer(&file->temporary, g_free);
  } else {
    file->lost = errno;
  }
  interrupt_block(FALSE);
}

gboolean
output_file_end(OutputFile *file)
{
  if (file->lost == 0 && file->temporary != NULL &&
      fsync(file->descriptor) != 0)
    file->lost = errno;
  if (close(file->descriptor) != 0 && file->lost == 0)
    file->lost = errno;
  file->descriptor = -1;
  if (file->lost != 0)
    tell(file->path, file->lost);
  return file->lost == 0;
}

gboolean
output_file_keep(OutputFile *file)
{
  if (file->descriptor >= 0 && !output_file_end(file))
    return FALSE;
  if (file->temporary != NULL)
    put_in_place(file);
  if (file->lost != 0)
    tell(file->path, file->lost);
  return file->lost == 0;
}

void
output_file_free(OutputFile *file)
{
  if (file == NULL)
    return;
  if (file->descriptor >= 0)
    close(file->descriptor);
  interrupt_block(TRUE);
  if (file->temporary != NULL)
    unlink(file->temporary);
  forget(file);
  interrupt_block(FALSE);
  g_free(file->temporary);
  g_free(file->path);
  g_free(file);
}
